# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold show`: a form as a person reads it."""

import xml.etree.ElementTree

from sevenfold import (
    DONE,
    EASY_READ,
    FINDINGS,
    PULSE,
    SMALLEST,
    STAFF,
    USAGE,
    USERS,
    WORLD,
    CommandTest,
)


def collapse(text):
    return " ".join(text.split())


class Show(CommandTest):
    def test_every_text_of_the_shipped_forms_is_shown(self):
        for form in [STAFF, USERS, SMALLEST]:
            shown = collapse(self.run_with(DONE, "show", form).text)
            root = xml.etree.ElementTree.parse(form).getroot()
            for path in ["title", "purpose", "scale/level", ".//factor/name", ".//before",
                         ".//item/text"]:  # fmt: skip
                for element in root.findall(path):
                    with self.subTest(form=form.name, element=path):
                        self.assertIn(collapse("".join(element.itertext())), shown)

    def test_the_json_says_what_the_form_says(self):
        for form in [STAFF, USERS, SMALLEST]:
            with self.subTest(form=form.name):
                shown = self.run_with(DONE, "show", form, "--json").json
                root = xml.etree.ElementTree.parse(form).getroot()
                for key in ["id", "version", "lens"]:
                    self.assertEqual(shown[key], root.get(key))
                items = [item for factor in shown["factors"] for item in factor["items"]]
                self.assertEqual([(item["id"], item["text"]) for item in items],
                                 [(e.get("id"), collapse(e.findtext("text")))
                                  for e in root.iter("item")])  # fmt: skip
                self.assertEqual([level["value"] for level in shown["scales"][0]["levels"]],
                                 [int(e.get("value")) for e in root.find("scale")])  # fmt: skip

    def test_lines_fit_a_terminal(self):
        for line in self.run_with(DONE, "show", STAFF).text.splitlines():
            self.assertLessEqual(len(line), 80, line)

    def test_another_language(self):
        form = SMALLEST.read_text(encoding="utf-8").replace(
            "</title>", '</title><title xml:lang="cy">Eich wythnos gyntaf</title>')  # fmt: skip
        path = self.write("two.xml", form)
        self.assertIn("Your first week", self.run_with(DONE, "show", path).text)
        welsh = self.run_with(DONE, "show", "--language", "cy", path).text
        self.assertIn("Eich wythnos gyntaf", welsh)
        self.assertNotIn("Your first week", welsh)

    def test_the_words_around_the_form_follow_its_language(self):
        welsh = self.run_with(DONE, "show", "--language", "cy", PULSE).text
        self.assertIn("Neu: Ddim yn berthnasol · Methu dweud", welsh)
        self.assertNotIn("Or: ", welsh)
        french = SMALLEST.read_text(encoding="utf-8").replace(
            "</title>", '</title><title xml:lang="fr">La première semaine</title>')  # fmt: skip
        shown = self.run_with(DONE, "show", "--language", "fr", self.write("fr.xml", french)).text
        self.assertIn("La première semaine", shown)
        self.assertIn("Or: Not applicable", shown)  # there are no French words

    def test_a_draft_says_so(self):
        self.assertIn("Drafft yw’r cyfieithiad hwn",
                      self.run_with(DONE, "show", "--language", "cy", PULSE).text)  # fmt: skip
        self.assertNotIn("draft", self.run_with(DONE, "show", PULSE).text)
        french = SMALLEST.read_text(encoding="utf-8").replace(
            "</title>", '</title><title xml:lang="fr">La première semaine</title>'
        ).replace('version="1.0" lens', 'version="1.0" drafts="cy fr" lens')  # fmt: skip
        path = self.write("fr.xml", french)
        said = "This translation is a draft"
        self.assertIn(said, self.run_with(DONE, "show", "--language", "fr", path).text)
        self.assertNotIn(said, self.run_with(DONE, "show", path).text)

    def test_a_picture_is_named(self):
        self.assertIn("Picture: tell-once", self.run_with(DONE, "show", EASY_READ).text)

    def test_a_language_the_form_has_not(self):
        ran = self.run_with(USAGE, "show", SMALLEST, "--language", "cy")
        self.assertIn('no texts in "cy"; it has en', ran.errors)
        self.assertEqual(ran.out, b"")

    def test_a_bad_form_is_not_shown(self):
        ran = self.run_with(FINDINGS, "show", self.write("bad.xml", "<form>"))
        self.assertEqual(ran.out, b"")
        self.assertTrue(ran.findings)

    def test_one_form_at_a_time(self):
        self.run_with(USAGE, "show")
        self.run_with(USAGE, "show", STAFF, USERS)
        self.run_with(WORLD, "show", "nowhere.xml")

    def test_a_form_from_standard_input(self):
        ran = self.run_with(DONE, "show", "-", stdin=SMALLEST.read_bytes())
        self.assertEqual(ran.out, self.run_with(DONE, "show", SMALLEST).out)
