# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the word catalogues must be able to fail."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("wording", str(HERE / "wording"))
wording = importlib.util.module_from_spec(importlib.util.spec_from_loader("wording", LOADER))
sys.modules["wording"] = wording
LOADER.exec_module(wording)

ENGLISH = """<words xml:lang="en">
<say id="hello">Hello {who}</say>
<say id="points" many="{n} points">{n} point</say>
<say id="bold">*Strong*</say>
</words>"""
WELSH = """<words xml:lang="cy" status="draft">
<say id="hello">Helo {who}</say>
<say id="points" many="{n} o bwyntiau">{n} pwynt</say>
<say id="bold">*Cryf*</say>
</words>"""


class Wording(unittest.TestCase):
    def found(self, old="", new=""):
        """What is found in the Welsh catalogue with one text exchanged."""
        self.assertIn(old, WELSH)
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "words-en.xml").write_text(ENGLISH, encoding="utf-8")
            pathlib.Path(folder, "words-cy.xml").write_text(WELSH.replace(old, new), "utf-8")
            return wording.run(folder)

    def assert_found(self, old, new, line, rule):
        found = self.found(old, new)
        self.assertEqual([(one.line, one.rule) for one in found], [(line, rule)], found)
        self.assertFalse(found[0].is_warning)

    def test_a_whole_translation_passes(self):
        self.assertEqual(self.found(), [])

    def test_a_gap_in_a_draft_is_a_warning(self):
        found = self.found('<say id="hello">Helo {who}</say>\n')
        self.assertEqual([(one.rule, one.is_warning) for one in found], [("words-gap", True)])
        self.assertIn("no words for hello", str(found[0]))

    def test_a_gap_in_a_reviewed_catalogue_is_a_violation(self):
        self.assert_found(' status="draft">\n<say id="hello">Helo {who}</say>', ">", 1, "words-gap")

    def test_a_place_that_is_lost_or_new_is_found(self):
        self.assert_found("Helo {who}", "Helo", 2, "words-places")
        self.assert_found("Helo {who}", "Helo {pwy}", 2, "words-places")
        self.assert_found("{n} o bwyntiau", "pwyntiau", 3, "words-places")
        self.assert_found("*Cryf*", "Cryf", 4, "words-places")

    def test_many_on_one_side_is_found(self):
        self.assert_found(' many="{n} o bwyntiau"', "", 3, "words-many")

    def test_an_id_that_english_has_not_is_found(self):
        extra = '<say id="bold">*Cryf*</say>\n<say id="blod">*Cryf*</say>'
        self.assert_found('<say id="bold">*Cryf*</say>', extra, 5, "words-extra")


if __name__ == "__main__":
    unittest.main()
