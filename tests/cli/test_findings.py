# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every finding has at least two fixtures with all that is said about them. Most are in
tests/data/forms and tests/data/answers, where unit tests read them. Those here need a whole call,
or a file too large to keep: a folder of tests/data/calls holds the call, its files, and the
findings. In a file NAME.grown, {{3 times ab}} stands for ababab; the program reads NAME."""

import os
import re
import shlex

from sevenfold import FINDINGS, TOP, CommandTest, run

DATA = TOP / "tests/data"
CALLS = sorted(path for path in (DATA / "calls").iterdir() if path.is_dir())
CODE = re.compile(r'SURVEY_FINDING_CODE\(\s*\w+,\s*"([a-z0-9-]+)",\s*SURVEY_SEVERITY_(\w+)')
GROWTH = re.compile(r"\{\{(\d+) times (.*?)\}\}", re.DOTALL)


def codes():
    """Every code and its severity."""
    return dict(CODE.findall((TOP / "survey/base/finding-codes.h").read_text(encoding="utf-8")))


def grow(text):
    return GROWTH.sub(lambda match: int(match[1]) * match[2], text)


class Calls(CommandTest):
    def run_call(self, case):
        for path in case.iterdir():
            text = path.read_text(encoding="utf-8")
            name = path.name.removesuffix(".grown")
            self.write(name, grow(text) if name != path.name else text)
        return run(*shlex.split((case / "call").read_text(encoding="utf-8")), cwd=self.folder)

    def test_all_that_is_wrong_is_told(self):
        """With UPDATE_GOLDEN=1 the findings are written anew: read the difference."""
        for case in CALLS:
            with self.subTest(case=case.name):
                ran = self.run_call(case)
                golden = case / "findings"
                if os.environ.get("UPDATE_GOLDEN"):
                    golden.write_text(ran.errors, encoding="utf-8")
                self.assertEqual(ran.errors, golden.read_text(encoding="utf-8"))
                errors = [finding for finding in ran.findings if finding.severity == "error"]
                self.assertEqual(ran.status == FINDINGS, bool(errors), ran)

    def test_a_call_is_named_for_a_finding_in_it(self):
        for case in CALLS:
            code = case.name.rpartition("-")[0]
            self.assertIn(f"[{code}]\n", (case / "findings").read_text(encoding="utf-8"))


class Corpus(CommandTest):
    def test_every_finding_has_two_fixtures(self):
        told = [path.read_text(encoding="utf-8") for path in DATA.rglob("*findings")]
        self.assertGreater(len(codes()), 80)
        for code, severity in codes().items():
            mark = re.compile(rf": {severity.lower()}: .* \[{code}\]\n")
            self.assertGreaterEqual(sum(bool(mark.search(text)) for text in told), 2, code)
