# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold report -o OUT.html`: one page that says what `score` says, and needs nothing else."""

import html.parser
import re

from sevenfold import DONE, NO_SCORE, RIVERSIDE_SETS, STAFF, TOP, USAGE, USERS, WORLD, answers
from test_report import ReportTest, printed

VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """The words of a page and its tables, by caption: rows of cells."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.words, self.tables, self.tags = [], [], {}, set()
        self.language = self.table = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "html":
            self.language = dict(attributes)["lang"]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.table.append([])
        if tag in ("th", "td"):
            self.table[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.words.append(data)
        if "caption" in self.open:
            self.table = self.tables.setdefault(data, [])
        elif "tr" in self.open:
            self.table[-1][-1] += data

    @property
    def text(self):
        return " ".join("".join(self.words).split())


class PageTest(ReportTest):
    def page(self, *options, name="report.html", **how):
        return Page(self.write_report(name, *options, **how).read_text(encoding="utf-8"))


class Contents(PageTest):
    def test_every_element_is_closed_and_none_is_a_script(self):
        page = self.page()
        self.assertEqual(page.open, [])
        self.assertEqual(page.language, "en")
        self.assertEqual(page.tags & {"script", "link", "img", "iframe", "form", "video"}, set())

    def test_the_table_of_factors_has_every_score(self):
        result = self.scores(*RIVERSIDE_SETS)
        rows = self.page().tables["The same in figures"]
        self.assertEqual(len(rows), 1 + 7)
        for index, row in enumerate(rows[1:]):
            cells = " ".join(row)
            for lens in result["lenses"]:
                factor = lens["factors"][index]
                expected = "fewer than 10 answers"
                if factor["state"] == "scored":
                    low, high = printed(factor["ci_low"]), printed(factor["ci_high"])
                    expected = f"{printed(factor['mean'])} {low}\u2013{high}"
                with self.subTest(factor=factor["id"], lens=lens["lens"]):
                    self.assertIn(expected, cells)

    def test_the_table_beside_the_bars_has_every_count(self):
        result = self.scores(*RIVERSIDE_SETS)
        twins = [rows for rows in self.page().tables.values()
                 if rows[0][0] == "Statement" and len(rows[0]) == 1 + 5 + 1]  # fmt: skip
        found = [row[1:6] for rows in twins for row in rows[1:]]
        items = [item for lens in result["lenses"] for item in lens["items"]]
        expected = [[str(n) for n in item["levels"].values()] if item["state"] == "scored"
                    else ["\u2013"] * 5 for item in items]  # fmt: skip
        hidden = [["\u2013"] * 5] * 4  # a factor of which nothing is shown has no bars
        self.assertEqual(sorted(found + hidden), sorted(expected))

    def test_it_says_what_the_pdf_says(self):
        """Each word of the PDF, but for those of its pages' feet."""
        page = self.page("--synthetic").text.replace(" ", "")  # the PDF's are narrow, and get lost
        pdf = self.pages(self.write_report("report.pdf", "--synthetic"))
        words = {w for sheet in pdf for line in sheet.splitlines() for w in line.split()}
        self.assertGreater(len(words), 600)
        broken = re.compile(r"\w+-$")  # at the end of a line
        missing = {w for w in words if w not in page and not broken.match(w)}
        self.assertEqual(missing, set())

    def test_synthetic_is_said_only_when_asked(self):
        self.assertEqual(self.page("--synthetic").text.count("Synthetic example"), 2)
        self.assertNotIn("Synthetic", self.page().text)

    def test_nothing_of_it_is_elsewhere(self):
        text = self.write_report("report.html").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"(?:src|action|srcset|poster|background)=", text), [])
        self.assertEqual(re.findall(r"@import|url\((?!data:)", text), [])
        self.assertNotIn(str(TOP), text)
        self.assertNotIn(str(self.folder), text)


class Options(PageTest):
    def test_a_title_and_a_date(self):
        title = "Ward 7 & friends: <b>\u00abspring\u00bb</b> \"now\""
        page = self.page("--title", title, "--date", "2024-02-29")
        self.assertIn(title, page.text)
        self.assertIn("29 February 2024", page.text)
        self.assertNotIn("b", page.tags)

    def test_a_page_in_welsh_speaks_welsh_and_calls_itself_a_draft(self):
        page = self.page("--language", "cy")
        self.assertEqual(page.language, "cy")
        self.assertTrue(page.text.startswith("Riverside"))
        for words in ["Neidio i\u2019r adroddiad", "Cynnwys", "Drafft o gyfieithiad"]:
            self.assertIn(words, page.text)
        self.assertNotIn("Contents", page.text)

    def test_one_lens(self):
        self.assertNotIn("people who use the service answered", self.page("--lens", "staff").text)


class Files(PageTest):
    def test_a_page_that_is_there_is_replaced_only_by_force(self):
        path = self.write("report.html", "mine")
        self.run_with(USAGE, "report", *RIVERSIDE_SETS, "-o", path)
        self.assertEqual(path.read_text(), "mine")
        self.run_with(DONE, "report", *RIVERSIDE_SETS, "-o", path, "--force")
        self.assertTrue(path.read_text().startswith("<!DOCTYPE html>"))

    def test_a_page_without_a_score_is_written_and_says_so(self):
        rows = self.write("few.csv", answers(STAFF, 3))
        path = self.folder / "few.html"
        self.run_with(NO_SCORE, "report", STAFF, rows, "-o", path)
        self.assertIn("no score is shown", Page(path.read_text(encoding="utf-8")).text)

    def test_a_letter_that_the_charts_lack_is_named_and_nothing_written(self):
        form = STAFF.read_text(encoding="utf-8").replace("<short-name>Safety", "<short-name>\u5fc3")
        path = self.folder / "report.html"
        sets = [self.write("form.xml", form), self.write("rows.csv", answers(STAFF, 12))]
        ran = self.run_with(WORLD, "report", *sets, "-o", path)
        self.assertIn("U+5FC3", ran.errors)
        self.assertFalse(path.exists())

    def test_the_bytes_are_the_same_again_anywhere(self):
        here = self.write_report("a.html").read_bytes()
        for env in [{}, {"TZ": "Pacific/Kiritimati"}, {"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C"},
                    {"HOME": str(self.folder)}, {"SOURCE_DATE_EPOCH": "0"}]:  # fmt: skip
            with self.subTest(env=env):
                self.assertEqual(self.write_report("b.html", env=env).read_bytes(), here)

    def test_long_and_foreign_names_do_not_break_it(self):
        for service in ["W" * 200, "T\u0177 Gobaith", "a " * 99 + "b"]:
            rows = self.write("u.csv", answers(USERS, 12, service=service))
            with self.subTest(service=service[:20]):
                self.assertIn(service, self.page(sets=[USERS, rows]).text)
