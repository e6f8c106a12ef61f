# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The linter must be able to fail: each case breaks one rule in a small, otherwise sound tree."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("lint", str(HERE / "lint"))
lint = importlib.util.module_from_spec(importlib.util.spec_from_loader("lint", LOADER))
LOADER.exec_module(lint)

HEAD = "// SPDX-" "FileCopyrightText: 2026 A\n// SPDX-" "License-Identifier: GPL-3.0-or-later\n"
MAKE_HEAD = HEAD.replace("//", "#")
HEADER = HEAD + "#pragma once\n"
SOUND = {
    "configure.ac": MAKE_HEAD,
    "Makefile.am": MAKE_HEAD + "include survey/local.mk\ninclude render/local.mk\n",
    "survey/local.mk": MAKE_HEAD
    + "libsurvey_a_SOURCES = \\\n\tsurvey/base/text.c \\\n\tsurvey/base/text.h \\\n"
    "\tsurvey/score/band.c\nEXTRA_DIST = tests\n",
    "render/local.mk": MAKE_HEAD + "librender_a_SOURCES = render/report/page.c\n",
    "survey/base/text.h": HEADER + "#include <glib.h>\ntypedef struct SurveyNote SurveyNote;\n",
    "survey/base/text.c": HEAD + '#include "survey/base/text.h"\n',
    "survey/score/band.c": HEAD + '#include "survey/base/text.h"\n',
    "render/report/page.c": HEAD + "#include <glib.h>\n",
    "tests/unit/test-text.c": HEAD + "#include <check.h>\n",
}


def long_function(name, lines):
    return f"void {name}(void) {{\n" + "  step();\n" * (lines - 2) + "}\n"


class LintTest(unittest.TestCase):
    def run_lint(self, changes, waivers=""):
        """Violations as "path:line [rule]" in the sound tree with some files put in or replaced."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**SOUND, **changes}.items():
                file = pathlib.Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            with tempfile.NamedTemporaryFile("w", suffix=".waivers") as waiver_file:
                waiver_file.write(waivers)
                waiver_file.flush()
                self.found = lint.run(folder, HERE / "rooms.toml", waiver_file.name)
        return [f"{v.path}:{v.line} [{v.rule}]" for v in self.found]

    def check_file(self, path, lines, *expected):
        """Puts `lines` below the file's own; expected are (line among them, rule)."""
        text = SOUND[path]
        before = text.count("\n")
        found = self.run_lint({path: text + lines})
        self.assertEqual(found, [f"{path}:{before + line} [{rule}]" for line, rule in expected])

    def test_a_sound_tree_is_quiet(self):
        self.assertEqual(self.run_lint({}), [])

    def test_the_tree_s_own_waivers_can_be_read(self):
        self.assertEqual(lint.waiver.read(HERE / "waivers")[1], [])

    def test_a_program_says_no_sentence_but_a_command_line(self):
        main = HEAD
        main += 'static const char *example = "sevenfold score staff.xml staff.csv user.xml";\n'
        main += 'static const char *said = "sevenfold score: nobody has answered";\n'
        found = self.run_lint({"survey/programs/main.c": main})
        self.assertIn("survey/programs/main.c:4 [english]", found)
        self.assertNotIn("survey/programs/main.c:3 [english]", found)

    def test_each_rule_of_one_file(self):
        text, band, page = "survey/base/text.c", "survey/score/band.c", "render/report/page.c"
        header, test = "survey/base/text.h", "tests/unit/test-text.c"
        deep = "void survey_text_f(void) {\n  if (a)\n    for (;;) {\n      if (b) {\n"
        deep += "        while (c)\n          go();\n      }\n    }\n}\n"
        six = "void survey_text_f(int a, int b, int c, int d, int e, int f) {\n}\n"
        split = 'static void f(void) {\n  add("Nobody "\n      "has answered");\n}\n'

        def calling(call):
            return f"static void f(void) {{\n  {call};\n}}\n"

        cases = {
            "a room enters one above it": (text, '#include "survey/score/band.h"\n', 1, "include"),
            "a header that is nowhere": (text, '#include "text.h"\n', 1, "include"),
            "a library of another file": (band, "#include <Rmath.h>\n", 1, "include"),
            "cairo outside its rooms": (page, "#include <cairo.h>\n", 1, "include"),
            "an unknown library": (band, "\n#include <curl/curl.h>\n", 2, "include"),
            "printing": (band, calling('g_print("x")'), 2, "only-here"),
            "the end of the process": (text, calling("exit(1)"), 2, "only-here"),
            "the environment": (text, calling('getenv("A")'), 2, "only-here"),
            "the clock": (band, calling("time(NULL)"), 2, "only-here"),
            "reading a fraction": (band, calling('atof("1")'), 2, "only-here"),
            "writing a fraction": (band, calling('p("%.2f")'), 2, "only-here"),
            "goto, even in a test": (test, calling("goto end"), 2, "only-here"),
            "a function without its prefix": (band, "void other(void) {\n}\n", 1, "prefix"),
            "a type without its prefix": (header, "typedef int Number;\n", 1, "prefix"),
            "a constant without its prefix": (header, "#define MAX 1\n", 1, "prefix"),
            "a long function": (text, long_function("survey_text_f", 61), 1, "function-length"),
            "a long file": (band, "\n" * 500, 501 - 3, "file-length"),
            "a long header": (header, "\n" * 117, 121 - 5, "file-length"),
            "many parameters": (text, six, 1, "parameters"),
            "deep nesting": (text, deep, 5, "nesting"),
            "a long line": (band, "//" + "x" * 99 + "\n", 1, "line-length"),
            "a sentence": (page, calling('add("Nobody has answered.")'), 2, "english"),
            "a sentence in two literals": (page, split, 2, "english"),
            "a sentence around a number": (page, calling('add("under {n} of us")'), 2, "english"),
            "unfinished work": (band, "// TO" "DO: more\n", 1, "unfinished"),
            "a tab": (band, "\tint a;\n", 1, "white-space"),
            "white space at the end": (band, "int a; \n", 1, "white-space"),
            "no last line break": (band, "int a;", 1, "white-space"),
        }
        for name, (path, lines, line, rule) in cases.items():
            with self.subTest(name):
                found = [f for f in self.run_lint({path: SOUND[path] + lines}) if "tail" not in f]
                before = SOUND[path].count("\n")
                self.assertEqual(found, [f"{path}:{before + line} [{rule}]"])

    def test_what_is_allowed_stays_quiet(self):
        text, page = "survey/base/text.c", "render/report/page.c"
        five = "int a, int b, int c, int d, void (*e)(int, int), GError **error"
        sixty = long_function("survey_text_f", 60) + "void survey_text_g(void) {\n}\n" * 20
        message = 'static void f(void) {\n  g_set_error(e, Q, C, "it does not fit");\n}\n'

        cases = {
            "five parameters and the error": (text, f"void survey_text_f({five}) {{\n}}\n"),
            "the name of a type of the room": (text, "void survey_notes_add(void) {\n}\n"),
            "the file's name at the end": (text, "void survey_long_text(void) {\n}\n"),
            "a conversion": (text, "void survey_to_text(void) {\n}\n"),
            "a static function": (text, "static void anything(void) {\n}\n"),
            "60 lines": (text, sixty),
            "a word in a comment": (text, "/* goto exit(1) printf() */\n"),
            "a word in a string": (text, 'static const char *const s = "goto exit(1)";\n'),
            "a per cent sign": (text, 'static const char *const s = "100 %% full, 5 %u";\n'),
            "an include in a comment": (text, "/*\n#include <curl/curl.h>\n*/\n"),
            "a message for the terminal": (page, message),
            "what was tried": (page, 'static void f(void) {\n  go("to draw it all", error);\n}\n'),
            "a list of words": (page, 'static const char *const s = "font-family: a b";\n'),
        }
        for name, (path, lines) in cases.items():
            with self.subTest(name):
                self.check_file(path, lines)

    def test_one_function_in_twenty_may_be_long(self):
        short = "".join(long_function(f"survey_text_f{n}", 10) for n in range(19))
        one, two = (short + "".join(long_function(f"survey_text_l{n}", 41) for n in range(k))
                    for k in (1, 2))
        self.check_file("survey/base/text.c", one)
        self.check_file("survey/base/text.c", two, (191, "function-tail"))

    def test_two_files_cannot_have_one_name(self):
        code = "void survey_text_new(void) {\n}\nstatic void f(void) {\n}\n"
        other = {"survey/score/text.c": HEAD + code, "survey/base/text.c": HEAD + code}
        other["survey/local.mk"] = SOUND["survey/local.mk"] + "EXTRA_DIST += survey/score/text.c\n"
        self.assertEqual(self.run_lint(other), ["survey/score/text.c:3 [unique]"])

    def test_files_and_fragments_agree(self):
        extra = {"survey/base/extra.c": HEAD}
        self.assertEqual(self.run_lint(extra), ["survey/base/extra.c:1 [build]"])
        named = {"render/local.mk": SOUND["render/local.mk"] + "EXTRA_DIST += %D%/gone.txt\n"}
        self.assertEqual(self.run_lint(named), ["render/local.mk:4 [build]"])
        listed = {"render/local.mk": SOUND["render/local.mk"]
                  + "pictures = gone.png\nEXTRA_DIST += $(pictures)\n"}
        self.assertEqual(self.run_lint(listed), ["render/local.mk:4 [build]"])
        program = {"render/local.mk": SOUND["render/local.mk"] + "check_PROGRAMS = %D%/test-x\n"}
        self.assertEqual(self.run_lint(program), ["render/local.mk:4 [build]"])

    def test_a_file_without_a_licence_is_named(self):
        bare = {"survey/score/band.c": "#include <glib.h>\n"}
        self.assertEqual(self.run_lint(bare), ["survey/score/band.c:1 [licence]"])
        other = {"survey/score/band.c": HEAD.replace("GPL-3.0-or-later", "MIT")}
        self.assertEqual(self.run_lint(other), ["survey/score/band.c:1 [licence]"])

    def test_a_header_without_its_guard_is_named(self):
        bare = {"survey/base/text.h": HEAD}
        self.assertEqual(self.run_lint(bare), ["survey/base/text.h:1 [header-guard]"])

    def test_a_waiver_covers_its_function_only(self):
        path = "survey/score/band.c"
        code = "static void f(void) {\n  exit(1);\n}\nstatic void g(void) {\n  exit(1);\n}\n"
        waiver = f"only-here {path}:f a reason\n"
        found = self.run_lint({path: SOUND[path] + code}, waiver)
        self.assertEqual(found, [f"{path}:8 [only-here]"])

    def test_a_waiver_that_waives_nothing_is_named(self):
        found = self.run_lint({}, "# a comment\n\nprefix survey/score/band.c a reason\n")
        self.assertEqual(found, ["tests/lint/waivers:3 [waiver]"])

    def test_a_waiver_without_a_reason_is_named(self):
        found = self.run_lint({}, "prefix survey/score/band.c\n")
        self.assertEqual(found, ["tests/lint/waivers:1 [waiver]"])

    def test_a_violation_reads_as_a_compiler_s_message(self):
        self.run_lint({"survey/score/band.c": SOUND["survey/score/band.c"] + "\tint a;\n"})
        sentence = "survey/score/band.c:4: a tab; indent with spaces [white-space]"
        self.assertEqual(str(self.found[0]), sentence)


if __name__ == "__main__":
    unittest.main()
