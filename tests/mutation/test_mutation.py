# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each operator makes the mistakes it is named for; a mutant no test notices is reported."""

import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

import explained  # noqa: E402
import mutator  # noqa: E402
import trial  # noqa: E402

LOADER = importlib.machinery.SourceFileLoader("mutation_run", str(HERE / "run"))
run = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutation_run", LOADER))
LOADER.exec_module(run)

# Operator, a line of C, and what it makes of it.
ROWS = [
    ("comparison-flipped", "a = b < c;", ["a = b >= c;"]),
    ("comparison-flipped", "a = b == c;", ["a = b != c;"]),
    ("boundary", "a = b < c;", ["a = b <= c;"]),
    ("boundary", "a = b >= c;", ["a = b > c;"]),
    ("arithmetic", "a = b - c;", ["a = b + c;"]),
    ("arithmetic", "a = b * c;", ["a = b / c;", "a = b + c;"]),
    ("assignment", "a += b;", ["a -= b;", "a = b;"]),
    ("logic", "a = b && c;", ["a = b || c;"]),
    ("bits", "a = b << c;", ["a = b >> c;"]),
    ("bits", "a = b & c;", ["a = b | c;"]),
    ("bits", "a |= b;", ["a &= b;"]),
    ("bits-complement", "a = b & ~c;", ["a = b & c;"]),
    ("condition-negated", "if (a) b();", ["if (!(a)) b();"]),
    ("condition-constant", "if (a) b();", ["if (1) b();", "if (0) b();"]),
    ("ternary-swapped", "a = b ? c : d;", ["a = b ? d : c;"]),
    ("ternary-one-branch", "a = b ? c : d;", ["a = b && 0 ? c : d;", "a = b || 1 ? c : d;"]),
    ("not-dropped", "a = !b;", ["a = b;"]),
    ("minus-dropped", "a = -b;", ["a = b;"]),
    ("known-negated", "a = p->known;", ["a = (!p->known);"]),
    ("true-false", "a = TRUE;", ["a = FALSE;"]),
    ("zero-one", "a = 0;", ["a = 1;"]),
    ("zero-one", "a = b(1.0);", ["a = b(0.0);"]),
    ("off-by-one", "a = 6;", ["a = 7;", "a = 5;"]),
    ("fraction", "a = 2.5;", ["a = (2.5 * 1.01);", "a = (-2.5);"]),
    ("limit", "a = SURVEY_X_MIN_N;", ["a = (SURVEY_X_MIN_N + 1);", "a = (SURVEY_X_MIN_N - 1);"]),
    ("smaller-larger", "a = MIN(b, c);", ["a = MAX(b, c);"]),
    ("increment", "a = b++;", ["a = b--;"]),
    ("increment-removed", "a = b++;", ["a = b;"]),
    ("statement-removed", "a = b;", ["if (0) a = b;"]),
    ("value-zero", "a = b;", ["a = 0;"]),
    ("return-constant", "return a;", ["return 0;", "return 1;"]),
    ("early-return", "a = b;", ["return (int){0}; a = b;"]),
    ("argument-swapped", "a(b, c(d), e);", ["a(c(d), b, e);", "a(b, e, c(d));"]),
    ("argument-swapped", "a = strcmp(b, c) > 0;", ["a = strcmp(c, b) > 0;"]),
    ("argument-swapped", "a = strcmp(b, c) == 0;", []),
    ("loop-bound", "for (i = 0; i < n; i++)", ["for (i = 0; i < n - 1; i++)"]),
    ("break-continue", "break;", ["continue;", ";"]),
    ("figure-known", "a = survey_figure_none();", ["a = survey_figure(0.0);"]),
    ("figure-known", "a = survey_figure(b(c));", ["a = survey_figure_none();"]),
    ("state-other", "a = SURVEY_STATE_SCORED;",
     ["a = SURVEY_STATE_TOO_FEW_ANSWERS;", "a = SURVEY_STATE_NOT_APPLICABLE;"]),
    ("mathematics-dropped", "a = sqrt(b);", ["a = (b);"]),
    ("rounded-otherwise", "a = floor(b);", ["a = ceil(b);"]),
    ("else-dropped", "else a = b;", ["a = b;"]),
    ("side-taken-for-other", "a = low + high;", ["a = high + high;", "a = low + low;"]),
]  # fmt: skip

LIBRARY = "int is_adult(int age) {\n  return age >= 18;\n}\nconst char file[] = __FILE__;\n"
PROGRAM = "int is_adult(int age);\nint main(void) {\n  return !(%s);\n}\n"
SHARP = "is_adult(18) && !is_adult(17)"
BLUNT = "is_adult(30) && !is_adult(3)"


def mutate_line(line):
    """The mutants of a line of a function, by operator."""
    made = {}
    for m in mutator.mutate(f"int f(int a) {{\n  {line}\n}}\n"):
        if m.line == 2:
            made.setdefault(m.operator, []).append(m.text)
    return made


class Operators(unittest.TestCase):
    def test_each_makes_the_mistakes_it_is_named_for(self):
        for operator, line, expected in ROWS:
            with self.subTest(operator=operator, line=line):
                self.assertCountEqual(mutate_line(line).get(operator, []), expected)

    def test_every_operator_has_a_row(self):
        names = {o.__name__.replace("_", "-") for o in mutator.OPERATORS}
        self.assertEqual(names, {operator for operator, _, _ in ROWS})
        self.assertGreaterEqual(len(names), 20)

    def test_comments_strings_includes_and_preconditions_stay(self):
        rows = ["/* 1 < 2 */", 'char s[] = "1 < 2";', "#include <a-1.h>",
                "g_return_if_fail(a < 1);"]
        for line in rows:
            with self.subTest(line=line):
                made = mutate_line(line)
                made.pop("early-return", None)
                self.assertEqual(made, {})

    def test_no_two_mutants_are_the_same_text(self):
        original = (HERE.parents[1] / "survey/score/pomp.c").read_text()
        texts = [m.apply(original) for m in mutator.mutate(original)]
        self.assertEqual(len(texts), len(set(texts)))
        self.assertNotIn(original, texts)


class Trials(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make_bench(self, condition):
        """A library of one file and a program that tests it."""
        library, program = self.folder / "adult.c", self.folder / "test.c"
        library.write_text(LIBRARY)
        program.write_text(PROGRAM % condition)
        shared, linked = self.folder / "libadult.so", self.folder / "test-adult"
        for command in (["-fPIC", "-shared", "-o", shared, library],
                        ["-o", linked, program, shared, f"-Wl,-rpath,{self.folder}"]):
            subprocess.run(["gcc", *map(str, command)], check=True)
        test = trial.Test("test-adult", str(linked), trial.make_digest(condition.encode()))
        asked = ["gcc", "-print-file-name=libasan.so"]
        checker = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
        return trial.Bench(("gcc", "-O1"), (test,), str(self.folder), "adult.c", (checker,))

    def try_all(self, condition):
        bench = self.make_bench(condition)
        mutants = mutator.mutate(LIBRARY)
        return mutants, [trial.try_text(bench, m.apply(LIBRARY), {})[0] for m in mutants]

    def print_report(self, condition, entries=()):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            bad = run.report(self.folder / "adult.c", *self.try_all(condition), entries, False)
        return bad, said.getvalue()

    def test_sharp_tests_kill_every_mutant(self):
        bad, said = self.print_report(SHARP)
        self.assertEqual(bad, 0, said)

    def test_a_mutant_that_no_test_notices_is_reported(self):
        bad, said = self.print_report(BLUNT)
        self.assertGreater(bad, 0)
        self.assertIn("survived: adult.c:2: is_adult: return age > 18; [boundary]", said)

    def test_an_explained_mutant_is_not_reported(self):
        entry = explained.Entry("adult.c", "is_adult", "return age > 18;", "Why not.", 1)
        before, _ = self.print_report(BLUNT)
        after, said = self.print_report(BLUNT, [entry])
        self.assertEqual(after, before - 1)
        self.assertNotIn("age > 18", said)

    def test_an_explanation_of_no_survivor_is_reported(self):
        entry = explained.Entry("adult.c", "is_adult", "return age > 18;", "Why not.", 7)
        bad, said = self.print_report(SHARP, [entry])
        self.assertEqual(bad, 1)
        self.assertIn("explained:7: no such mutant survives", said)

    def test_a_loop_without_an_end_is_killed(self):
        bench = self.make_bench("is_adult(18)")
        with unittest.mock.patch.object(trial, "LEAST_LIMIT_S", 0.5):
            outcome, _ = trial.try_text(bench, "int is_adult(int a) { for (;;); }", {})
        self.assertEqual(outcome.kind, trial.KILLED)

    def test_memory_is_watched(self):
        bench = self.make_bench("is_adult(18)")
        rows = [("sound", "p[1] = 1; free((void *)p);", trial.SURVIVED),
                ("a read behind a block", "a = p[2]; free((void *)p);", trial.KILLED),
                ("a read of what was freed", "free((void *)p); a = p[0];", trial.KILLED),
                ("what nobody wrote, for 0", "a = p[1]; free((void *)p); if (a == 0) exit(1);",
                 trial.KILLED),
                ("a leak", "p[0] = 1; p = malloc(16); free((void *)p);", trial.KILLED)]
        for name, code, expected in rows:
            with self.subTest(name=name):
                text = f"int is_adult(int a) {{ volatile int *p = malloc(8); {code} return 1; }}"
                outcome, _ = trial.try_text(bench, "#include <stdlib.h>\n" + text, {})
                self.assertEqual(outcome.kind, expected)

    def test_the_same_machine_code_is_known_at_once(self):
        bench = self.make_bench(SHARP)
        code = trial.make_digest(bench.compile(LIBRARY).read_bytes())
        other = LIBRARY.replace("age >= 18", "!(age < 18)")
        with unittest.mock.patch.object(trial.os, "getpid", return_value=7):  # another process
            outcome, _ = trial.try_text(bench, other, {code: trial.Outcome(trial.SAME)})
        self.assertEqual(outcome.kind, trial.SAME)

    def test_what_does_not_compile_is_no_survivor(self):
        outcome, _ = trial.try_text(self.make_bench(SHARP), "int is_adult(", {})
        self.assertEqual(outcome.kind, trial.UNBUILT)

    def test_an_outcome_holds_as_long_as_its_tests_do(self):
        sharp, blunt = self.make_bench(SHARP), self.make_bench(BLUNT)
        killed = trial.Outcome(trial.KILLED, "test-adult", sharp.tests[0].digest)
        survived = trial.Outcome(trial.SURVIVED, "", blunt.digest)
        self.assertTrue(trial.is_fresh(sharp, killed))
        self.assertFalse(trial.is_fresh(blunt, killed))
        self.assertTrue(trial.is_fresh(blunt, survived))
        self.assertFalse(trial.is_fresh(sharp, survived))


class Explained(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "explained"
            path.write_text(text)
            return explained.read(path)

    def test_mutants_may_share_a_reason(self):
        entries, problems = self.read("# why\n\na.c: f\n> x;\n> y;\nBecause\nof z.\n")
        self.assertEqual(problems, [])
        self.assertEqual([(e.file, e.function, e.text, e.reason, e.line) for e in entries],
                         [("a.c", "f", "x;", "Because of z.", 4),
                          ("a.c", "f", "y;", "Because of z.", 5)])

    def test_a_reason_may_hold_in_every_file(self):
        entry = explained.Entry("*.c", "*", "return ... + 1;", "Why not.", 1)
        texts = ("return a(b) + 1;", "return a;")
        mutants = [mutator.Mutant(0, 0, "", "", 1, "f", text) for text in texts]
        unexplained, idle = explained.split([entry], "z.c", mutants, False)
        self.assertEqual([m.text for m in unexplained], ["return a;"])
        self.assertEqual(idle, [])

    def test_a_reason_is_needed(self):
        self.assertEqual(self.read("a.c: f\n> x;\n"), ([], ["explained:1: no mutant or no reason"]))


if __name__ == "__main__":
    unittest.main()
