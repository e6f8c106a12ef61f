# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold paper`: every word of every shipped form on paper, in order, with the same bytes."""

import re
import subprocess
import xml.etree.ElementTree

from sevenfold import (
    DONE,
    EASY_READ,
    FINDINGS,
    PULSE,
    PULSE_USERS,
    SMALLEST,
    STAFF,
    USAGE,
    USERS,
    WORLD,
    CommandTest,
)

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FORMS = [STAFF, USERS, EASY_READ, PULSE, PULSE_USERS, SMALLEST]


def words(text):
    return " ".join((text or "").split())


def texts_of(element, name, language=None):
    """The texts of an element's children of this name: its own, or their translations."""
    return [words(e.text) for e in element.findall(name) if e.get(LANG) == language]


class PaperTest(CommandTest):
    def write_paper(self, form, *options, name="paper.pdf", **how):
        path = self.folder / name
        self.run_with(DONE, "paper", form, "-o", path, "--force", *options, **how)
        return path

    def text_of(self, path):
        """All words in reading order of the page, each page's foot at its end."""
        done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"],
                              capture_output=True, check=True)  # fmt: skip
        self.assertEqual(done.stderr, b"")
        return words(done.stdout.decode("utf-8").replace("\f", " "))

    def find_in_order(self, text, expected):
        at = 0
        for sentence in expected:
            found = text.find(sentence, at)
            self.assertGreaterEqual(found, 0, f"{sentence!r} is not after {text[at - 60 : at]!r}")
            at = found + len(sentence)


class Contents(PaperTest):
    def check(self, form, language, *options):
        root = xml.etree.ElementTree.parse(form).getroot()
        text = self.text_of(self.write_paper(form, *options))
        levels = {s.get("id"): texts_of(s, "level", language) for s in root.iter("scale")}
        only_scale = next(iter(levels))
        for title in texts_of(root, "title", language):
            self.assertIn(title, text)
        for contact in texts_of(root, "contact", language):
            self.assertIn(contact, text)
        for factor in root.iter("factor"):
            self.find_in_order(text, texts_of(factor, "name", language))
            ids = [item.get("id") for item in factor.iter("item")]
            self.find_in_order(text, [f" {i} " for i in ids])
            for item in factor.iter("item"):
                for statement in texts_of(item, "text", language):
                    self.assertIn(statement.split()[0], text)
                anchors = levels[item.get("scale", only_scale)]
                self.find_in_order(text[text.find(f" {item.get('id')} ") :], anchors)

    def test_every_statement_of_every_form_with_its_levels(self):
        for form in FORMS:
            for options in ([], ["--large-print"]):
                with self.subTest(form=form.name, options=options):
                    self.check(form, None, *options)

    def test_welsh(self):
        self.check(PULSE, "cy", "--language", "cy")
        text = self.text_of(self.write_paper(PULSE, "--language", "cy"))
        self.assertIn("Drafft o gyfieithiad", text)
        self.assertIn("Ddim yn berthnasol yma", text)

    def test_the_safeguarding_sentence_stands_at_every_open_field(self):
        for form in (STAFF, USERS, EASY_READ):
            with self.subTest(form=form.name):
                root = xml.etree.ElementTree.parse(form).getroot()
                text = self.text_of(self.write_paper(form))
                sentence = words(root.findtext("safeguarding"))
                prompts = [words(p.text) for p in root.iter("prompt")]
                self.assertEqual(text.count(sentence), len(prompts))
                ids = [f.get("id") for f in root.iter("factor") if f.find("prompt") is not None]
                expected = [(f"{i}.narrative", sentence, f"{i}.share") for i in ids]
                self.find_in_order(text, [part for row in expected for part in row])

    def test_a_column_is_offered_only_where_the_statement_allows_it(self):
        text = self.text_of(self.write_paper(STAFF))
        items = list(xml.etree.ElementTree.parse(STAFF).iter("item"))
        for word, label in (("not-applicable", "Not applicable here"), ("unable", "Unable to say")):
            allowed = [i for i in items if word in i.get("allow", "not-applicable unable").split()]
            front = text.count(f"“{label}”")
            self.assertEqual(text.count(label) - front, len(allowed), label)

    def test_where_it_goes_and_whose_it_is(self):
        given = ["--return", "The box by the kettle", "--service", "Bryn", "--cycle", "May"]
        text = self.text_of(self.write_paper(SMALLEST, *given))
        self.find_in_order(text, ["Where to return it", "The box by the kettle"])
        self.find_in_order(text, ["Service", "Bryn"])
        self.find_in_order(text, ["Cycle", "May"])

    def test_other_scripts_are_read_as_written(self):
        for name, words_of, is_complex, has_order in (
            ("Arabic", "عائشة وليلى لا تنسى", True, False),
            ("Arabic in English", "Dr عائشة leads", True, False),
            ("Punjabi", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ", True, True),
            ("Bengali", "ক্ষমা করবেন, স্বাস্থ্য সেবা।", True, True),
            ("Polish", "Zażółć gęślą jaźń", False, True),
            ("Welsh", "Ẁ ẃ Ŵ ŷ Llŷn", False, True),
        ):
            with self.subTest(name=name):
                path = self.write_paper(SMALLEST, "--return", words_of, "--service", words_of)
                plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"],
                                       capture_output=True, check=True).stdout  # fmt: skip
                said = b"/ActualText <feff" + words_of.encode("utf-16-be").hex().encode() + b">"
                self.assertEqual(plain.count(said), 2 if is_complex else 0)
                if has_order:  # of a page, pdftotext knows the letters, not the order of Arabic
                    self.assertEqual(self.text_of(path).count(words_of), 2)

    def test_a_letter_without_a_glyph_is_named(self):
        ran = self.run_with(WORLD, "paper", SMALLEST, "-o", self.folder / "x.pdf", "--return", "中")
        self.assertIn("U+4E2D", ran.errors)
        self.assertFalse((self.folder / "x.pdf").exists())

    def test_large_print_has_no_small_letters(self):
        path = self.write_paper(EASY_READ, "--large-print")
        page = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
        heights = re.findall(rb'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', page.stdout)
        lowest = min(float(bottom) - float(top) for top, bottom in heights)
        self.assertGreater(len(heights), 500)
        self.assertGreaterEqual(lowest, 16)


class Files(PaperTest):
    def test_the_same_form_gives_the_same_bytes(self):
        dated = {"SOURCE_DATE_EPOCH": "1767225600"}
        first = self.write_paper(STAFF, env={**dated, "TZ": "UTC"}).read_bytes()
        second = self.write_paper(STAFF, env={**dated, "TZ": "Asia/Tokyo", "LC_ALL": "C"})
        self.assertEqual(first, second.read_bytes())
        other = self.write_paper(STAFF, "--date", "2026-01-01").read_bytes()
        self.assertEqual(first, other)

    def test_a_file_that_is_there_stays(self):
        path = self.write("paper.pdf", "mine")
        ran = self.run_with(USAGE, "paper", SMALLEST, "-o", path)
        self.assertEqual(path.read_text(), "mine", ran)

    def test_it_can_go_to_standard_output(self):
        self.assertTrue(self.run_with(DONE, "paper", SMALLEST, "-o", "-").out.startswith(b"%PDF-"))

    def test_a_form_with_errors_leaves_nothing(self):
        bad = self.write("bad.xml", SMALLEST.read_text().replace('value="1"', 'value="7"'))
        ran = self.run_with(FINDINGS, "paper", bad, "-o", self.folder / "x.pdf")
        self.assertIn("levels-not-consecutive", ran.errors)
        self.assertFalse((self.folder / "x.pdf").exists())

    def test_a_form_or_a_folder_that_is_not_there(self):
        self.run_with(WORLD, "paper", self.folder / "no.xml", "-o", self.folder / "x.pdf")
        self.run_with(WORLD, "paper", SMALLEST, "-o", self.folder / "no" / "x.pdf")
