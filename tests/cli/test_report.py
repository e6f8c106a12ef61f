# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold report`: a sound PDF that says what `score` says, with the same bytes every time."""

import math
import re
import subprocess
import xml.etree.ElementTree

from sevenfold import (
    DONE,
    PULSE,
    REFERENCE,
    RIVERSIDE,
    RIVERSIDE_SETS,
    SMALLEST,
    STAFF,
    TOP,
    USAGE,
    USERS,
    WORLD,
    CommandTest,
    answers,
)

MINUS = "\u2212"


def printed(figure):
    """As 3-measurement rounds: halves away from zero, within 1e-9."""
    return int(math.copysign(math.floor(abs(figure) + 0.5 + 1e-9), figure))


def signed(whole):
    return f"{'+' if whole > 0 else MINUS if whole < 0 else ''}{abs(whole)}"


def names_of(form, element="name"):
    """The name of each factor, by id, or another text of it."""
    factors = xml.etree.ElementTree.parse(form).iter("factor")
    return {f.get("id"): " ".join(f.findtext(element).split()) for f in factors}


class ReportTest(CommandTest):
    def write_report(self, name="report.pdf", *options, sets=RIVERSIDE_SETS, **how):
        path = self.folder / name
        self.run_with(DONE, "report", *sets, "-o", path, "--force", *options, **how)
        return path

    def info(self, path):
        done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True,
                              env={"TZ": "UTC", "PATH": "/usr/bin:/bin"})  # fmt: skip
        self.assertEqual(done.stderr, "")
        return dict(re.findall(r"(?m)^(.*?): +(.*)$", done.stdout))

    def pages(self, path):
        """The text of each page, lines as they are laid out."""
        done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", path, "-"],
                              capture_output=True, check=True)  # fmt: skip
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode("utf-8").split("\f")[:-1]


class Contents(ReportTest):
    @classmethod
    def setUpClass(cls):
        cls.names = names_of(STAFF)
        cls.labels = names_of(STAFF, "short-name")

    def setUp(self):
        super().setUp()
        self.result = self.scores(*RIVERSIDE_SETS)
        self.path = self.write_report("report.pdf", "--synthetic")
        self.text = self.pages(self.path)

    def scores_of(self, factor_id):
        """Of each lens: the printed score, interval and number, or None."""
        for lens in self.result["lenses"]:
            factor = next(f for f in lens["factors"] if f["id"] == factor_id)
            if factor["state"] != "scored":
                yield None
                continue
            low, high = (printed(min(max(factor[end], 0), 100)) for end in ["ci_low", "ci_high"])
            yield printed(factor["mean"]), f"{low}\u2013{high}", factor["n"]

    def test_the_file_is_sound(self):
        info = self.info(self.path)
        self.assertEqual(int(info["Pages"]), len(self.text))
        self.assertIn("A4", info["Page size"])
        self.assertTrue(info["Title"].startswith(self.result["service"]))
        for unwanted in ["JavaScript", "Encrypted"]:
            self.assertIn(info[unwanted], ["none", "no"])

    def test_every_page_is_numbered_and_says_whose_it_is(self):
        for number, page in enumerate(self.text, 1):
            with self.subTest(page=number):
                self.assertIn(f"{number} of {len(self.text)}", page)
                self.assertIn(self.result["service"], page)
                self.assertIn("Synthetic example", page)
                self.assertNotIn("{", page)  # a placeholder that nobody filled

    def test_nobody_says_synthetic_unasked(self):
        self.assertNotIn("Synthetic", "".join(self.pages(self.write_report())))

    def test_page_one_has_every_score_interval_and_gap(self):
        rows = self.text[0].split("The same in figures")[1].splitlines()
        for factor_id, name in self.labels.items():
            row = next(row for row in rows if row.startswith(name))
            gap = next(g for g in self.result["gaps"] if g["factor"] == factor_id)
            with self.subTest(factor=factor_id):
                for score in self.scores_of(factor_id):
                    self.assertIn("fewer than 10 answers" if score is None
                                  else f"{score[0]} {score[1]}", row)  # fmt: skip
                end = signed(printed(gap["gap"])) if gap["state"] == "scored" else "\u2013"
                self.assertTrue(row.rstrip().endswith(end), row)

    def test_page_one_says_how_many_answered(self):
        line = next(line for line in self.text[0].splitlines() if re.match(r" *34 +21 ", line))
        self.assertIn("%", line)

    def test_page_one_names_the_widest_gap_and_its_direction(self):
        scored = [gap for gap in self.result["gaps"] if gap["state"] == "scored"]
        widest = max(scored, key=lambda gap: abs(gap["gap"]))
        sentence = " ".join(self.text[0].split())
        self.assertIn(f"differ most on {self.names[widest['factor']]}", sentence)
        higher = "higher" if widest["gap"] > 0 else "lower"
        self.assertIn(f"{abs(printed(widest['gap']))} points {higher}", sentence)

    def test_each_factor_has_its_page_with_its_scores(self):
        for factor_id, name in self.names.items():
            with self.subTest(factor=factor_id):
                page = next(p for p in self.text if re.search(rf"(?m)^{re.escape(name)} ", p)
                            and "how many people chose each step" in p)  # fmt: skip
                for score in self.scores_of(factor_id):
                    if score is not None:
                        self.assertRegex(page, rf" {score[0]} {score[1]} .* {score[2]} ")

    def test_every_shown_item_stands_with_its_figures_in_the_working(self):
        """Counts a level, base and mean to two decimals, item by item in form order."""
        working = [re.sub(r" +", " ", line) for page in self.text for line in page.splitlines()
                   if re.search(r"\d ?· ?\d", line)]  # fmt: skip
        expected = []
        for lens in self.result["lenses"]:
            for item in lens["items"]:
                if item["state"] == "scored":
                    counts = " · ".join(map(str, item["levels"].values()))
                    mean = math.floor(item["mean"] * 100 + 0.5 + 1e-9) / 100
                    expected.append((counts, item["n"], f"{mean:.2f}"))
        found = iter(working)
        for counts, n, mean in expected:
            line = next((line for line in found if counts.replace(" ", "")
                         in line.replace(" ", "")), None)  # fmt: skip
            with self.subTest(counts=counts):
                self.assertIsNotNone(line, "not there, or not in form order")
                self.assertRegex(line, rf" {n} .* {re.escape(mean)} ")

    def test_what_is_hidden_is_said_and_nowhere_shown(self):
        """Eight service users answered about relationships, and their mean is 47."""
        hidden = [h for h in self.result["suppressed"] if h["lens"] == "service-user"]
        self.assertEqual({h["factor"] for h in hidden}, {"relationships"})
        revealing = self.run_with(DONE, "score", *RIVERSIDE_SETS, "--min-n", "1", "--json").json
        users = revealing["lenses"][1]
        items = [i for i in users["items"] if i["id"].startswith("relationships")]
        self.assertEqual(len(items), 4)
        everything = "".join(self.text).replace(" ", "")
        for item in items:
            self.assertNotIn("·".join(map(str, item["levels"].values())), everything)
            self.assertNotIn(f"{item['mean']:.3f}", everything)
        rows = re.findall(r" not shown +\u2013 +\u2013 +\u2013 +\u2013 +\u2013 +\u2013",
                          "".join(self.text))  # fmt: skip
        self.assertEqual(len(rows), len(items))


class Change(ReportTest):
    BEFORE = [STAFF, RIVERSIDE / "staff-2025-autumn.csv",
              USERS, RIVERSIDE / "service-users-2025-autumn.csv"]  # fmt: skip

    def test_it_says_what_compare_says(self):
        pages = self.pages(self.write_report("r.pdf", "--before", *self.BEFORE))
        first = next(i for i, page in enumerate(pages) if page.startswith("What changed"))
        page = "".join(pages[first : first + 2])
        change = self.run_with(DONE, "compare", "--json", "--before", *self.BEFORE,
                               "--after", *RIVERSIDE_SETS).json  # fmt: skip
        names = names_of(STAFF, "short-name")
        shown = 0
        for lens in change["lenses"]:
            for factor in lens["factors"]:
                if factor["state"] != "compared":
                    continue
                before, after, diff = (printed(factor[key]) for key in ["before", "after", "diff"])
                words = {"clearer-up": "clearer: up", "no-clear-change": "no clear change"}
                figures = rf"{before} +{after} +{re.escape(signed(diff))}"
                self.assertRegex(page, rf"(?m)^ *{names[factor['id']]} +{figures} .* "
                                       rf"{words[factor['verdict']]}$")  # fmt: skip
                shown += 1
        self.assertEqual(shown, 13)
        self.assertIn("Human experience language has moved clearly up", " ".join(pages[0].split()))

    def test_a_form_that_is_named_once_serves_both_cycles(self):
        sets = RIVERSIDE_SETS[:2]
        once = self.write_report("once.pdf", "--before", self.BEFORE[1], sets=sets)
        twice = self.write_report("twice.pdf", "--before", *self.BEFORE[:2], sets=sets)
        self.assertEqual(once.read_bytes(), twice.read_bytes())

    def test_both_cycles_may_stand_in_one_file(self):
        later = RIVERSIDE_SETS[1].read_text(encoding="utf-8").splitlines(keepends=True)
        columns = later[0].rstrip("\n").split(",").index("safety-1.evidence")
        earlier = self.BEFORE[1].read_text(encoding="utf-8").splitlines(keepends=True)
        rows = [",".join(line.rstrip("\n").split(",")[:columns]) + "\n" for line in earlier]
        plain = [",".join(line.rstrip("\n").split(",")[:columns]) + "\n" for line in later[1:]]
        both = self.write("both.csv", "".join(rows + plain))
        self.write_report("r.pdf", "--cycle", "2026-spring", "--before", both, "--before-cycle",
                          "2025-autumn", sets=[STAFF, both])  # fmt: skip

    def test_other_services_and_after_are_wrong_use(self):
        path = self.folder / "r.pdf"
        other = self.write("o.csv", "respondent,service,safety-1\nr1,Hill,3\n")
        ran = self.run_with(USAGE, "report", *RIVERSIDE_SETS[:2], "-o", path, "--before", other)
        self.assertIn("of service Hill", ran.errors)
        self.run_with(USAGE, "report", "-o", path, "--before", *self.BEFORE, "--after",
                      *RIVERSIDE_SETS)  # fmt: skip
        self.assertFalse(path.exists())


class Bytes(ReportTest):
    def test_a_second_run_gives_the_same_bytes(self):
        self.assertEqual(self.write_report("a.pdf").read_bytes(),
                         self.write_report("b.pdf").read_bytes())  # fmt: skip

    def test_another_time_zone_place_and_language_give_the_same_bytes(self):
        here = self.write_report("a.pdf").read_bytes()
        rows = [{"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Adak"}, {"LC_ALL": "C"},
                {"LC_ALL": "de_DE.UTF-8"}, {"LANG": "cy_GB.UTF-8", "LANGUAGE": "cy"},
                {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)},
                {"SOURCE_DATE_EPOCH": "0"}, {"PANGOCAIRO_BACKEND": "ft"}]  # fmt: skip
        for env in rows:
            with self.subTest(env=env):
                self.assertEqual(self.write_report("b.pdf", env=env).read_bytes(), here)

    def test_the_rows_in_another_order_give_the_same_bytes(self):
        here = self.write_report("a.pdf").read_bytes()
        head, *rows = RIVERSIDE_SETS[1].read_text(encoding="utf-8").splitlines()
        turned = self.write("staff.csv", "\n".join([head, *reversed(rows)]))
        sets = [RIVERSIDE_SETS[0], turned, *RIVERSIDE_SETS[2:]]
        self.assertEqual(self.write_report("b.pdf", sets=sets).read_bytes(), here)

    def test_no_path_of_this_machine_is_in_it(self):
        content = self.write_report().read_bytes()
        for path in [self.folder, TOP]:
            self.assertNotIn(str(path).encode(), content)


class Dates(ReportTest):
    def one_lens(self, *dates):
        """Answers of 12 people on these days."""
        rows = answers(STAFF, 12, date="DAY").splitlines()
        days = [dates[n % len(dates)] for n in range(len(rows))]
        text = "\n".join(row.replace("DAY", day) for row, day in zip(rows, days))
        return [STAFF, self.write("staff.csv", text)]

    def assert_date(self, path, iso, words):
        self.assertIn(words, self.pages(path)[0])
        info = self.info(path)
        self.assertIn(iso.split("-")[0], info["CreationDate"])
        self.assertEqual(info["CreationDate"], info["ModDate"])

    def test_the_latest_date_in_the_answers(self):
        sets = self.one_lens("2026-03-20", "2026-04-02", "2025-12-31")
        self.assert_date(self.write_report(sets=sets), "2026-04-02", "2 April 2026")

    def test_the_date_asked_for(self):
        sets = self.one_lens("2026-03-20")
        path = self.write_report("a.pdf", "--date", "2024-02-29", sets=sets)
        self.assert_date(path, "2024-02-29", "29 February 2024")

    def test_without_a_date_in_the_answers_the_build_date_or_today(self):
        sets = [STAFF, self.write("staff.csv", answers(STAFF, 12))]
        path = self.write_report(sets=sets, env={"SOURCE_DATE_EPOCH": "86400"})
        self.assert_date(path, "1970-01-02", "2 January 1970")
        path = self.write_report(sets=sets, env={"SOURCE_DATE_EPOCH": None})
        self.assertNotIn("1970", self.pages(path)[0])


class Options(ReportTest):
    def test_a_title(self):
        path = self.write_report("a.pdf", "--title", "Ward 7 & friends: «spring»")
        self.assertIn("Ward 7 & friends: «spring»", self.pages(path)[0])
        self.assertIn("Ward 7 & friends: «spring»", self.info(path)["Title"])

    def test_one_lens(self):
        text = "".join(self.pages(self.write_report("a.pdf", "--lens", "staff")))
        self.assertNotIn("people who use the service answered", text)

    def test_how_many_were_invited(self):
        path = self.write_report("a.pdf", "--invited", "staff=41", "--invited", "service-user=60")
        first = self.pages(path)[0]
        for voices in ["34 of 41", "21 of 60"]:
            self.assertIn(voices, first)

    def test_a_service_that_the_answers_do_not_name(self):
        sets = [STAFF, self.write("staff.csv", answers(STAFF, 12))]
        path = self.write_report("a.pdf", "--service", "Hillside", sets=sets)
        self.assertIn("Hillside", self.pages(path)[0])

    def test_answers_of_a_group_are_marked(self):
        rows = answers(STAFF, 1, lens="agreed", group_size=6)
        path = self.write_report(sets=[STAFF, self.write("agreed.csv", rows)])
        self.assertIn("of a group of 6", " ".join(self.pages(path)[0].split()))

    def test_forms_with_too_few_or_many_factors_for_a_radar_have_a_report_too(self):
        one = [SMALLEST, self.write("one.csv", answers(SMALLEST, 12, levels=2))]
        two = [REFERENCE / "sai.xml", REFERENCE / "occasion-1.csv"]
        for name, sets in [("one", one), ("two", two), ("thirteen", self.many_factors(13)),
                           ("twenty", self.many_factors(20))]:  # fmt: skip
            with self.subTest(factors=name):
                pages = self.pages(self.write_report(sets=sets))
                self.assertIn("The picture", pages[0])

    def test_where_no_picture_fits_a_page_the_table_has_the_figures(self):
        pages = self.pages(self.write_report(sets=self.many_factors(32)))
        self.assertNotIn("The picture", "".join(pages))
        self.assertRegex(pages[0], r"(?m)^Factor 0 ")

    def many_factors(self, n_factors):
        level = '<level value="{}">{}</level>'
        factor = ('<factor id="f{0}"><name>Factor {0}</name><item id="i{0}"><text>T</text></item>'
                  '</factor>')  # fmt: skip
        form = self.write(f"many-{n_factors}.xml", (
            '<form id="m" version="1" lens="staff" xml:lang="en"><title>M</title><scale id="s">'
            + "".join(level.format(v, v) for v in range(1, 6)) + '</scale><group id="g">'
            "<name>G</name>" + "".join(factor.format(n) for n in range(n_factors))
            + "</group></form>"))  # fmt: skip
        return [form, self.write(f"many-{n_factors}.csv", answers(form, 12))]

    def test_texts_at_their_limits_are_laid_out(self):
        """12 factors, 40 items in one, 11 levels, and every text as long and wide as it may be."""
        for filler in ["W", "Words that fill a line. "]:
            with self.subTest(filler=filler[0:5]):
                form = self.write("longest.xml", self.longest_form(filler))
                rows = self.write("longest.csv", answers(form, 12, levels=11, service="W" * 200))
                pages = self.pages(self.write_report(sets=[form, rows]))
                self.assertGreater(len(pages), 40)
                for number, page in enumerate(pages, 1):
                    self.assertRegex(page, rf"WW\u2026 +{number} of {len(pages)}\s*$")

    def longest_form(self, filler):
        def text(length):
            return (filler * length)[:length - 1].strip().ljust(length, "x")

        levels = "".join(f'<level value="{v}">{text(400)}</level>' for v in range(1, 12))
        item = f"<text>{text(1000)}</text></item>"
        factors = "".join(
            f'<factor id="f{f}"><name>{text(120)}</name>'
            + "".join(f'<item id="f{f}-{i}">{item}' for i in range(40 if f == 5 else 2))
            + "</factor>" for f in range(12))  # fmt: skip
        return (f'<form id="m" version="1" lens="staff" xml:lang="en"><title>{text(120)}</title>'
                f'<scale id="s">{levels}</scale><group id="g"><name>{text(120)}</name>{factors}'
                "</group></form>")  # fmt: skip

    def test_one_statement_of_a_chosen_answer_by_a_group_may_be_as_long(self):
        form = self.write("longest.xml", self.longest_form("W"))
        rows = self.write("group.csv", answers(form, 1, levels=11, lens="agreed", group_size=6))
        self.assertGreater(len(self.pages(self.write_report(sets=[form, rows]))), 20)

    def test_long_and_foreign_names_do_not_break_it(self):
        for service in ["W" * 200, "Tŷ Gobaith · Ünïçødé", "a " * 99 + "b"]:
            with self.subTest(service=service[:20]):
                rows = self.write("u.csv", answers(USERS, 12, service=service))
                self.assertGreater(len(self.pages(self.write_report(sets=[USERS, rows]))), 1)

    def test_a_letter_that_the_fonts_lack_is_named(self):
        """Rather than an empty box in somebody's name."""
        for service, letter in [("Ελπίδα", "U+0395"), ("心", "U+5FC3"), ("a😀", "U+1F600")]:
            with self.subTest(service=service):
                rows = self.write("u.csv", answers(USERS, 12, service=service))
                path = self.folder / "report.pdf"
                ran = self.run_with(WORLD, "report", USERS, rows, "-o", path)
                self.assertIn(letter, ran.errors)
                self.assertFalse(path.exists())


class Language(ReportTest):
    def test_a_report_in_welsh_speaks_welsh_and_calls_itself_a_draft(self):
        path = self.write_report("cy.pdf", "--language", "cy", "--synthetic")
        pages = self.pages(path)
        text = " ".join("\n".join(pages).split())
        for words in ["Sut i ddarllen hwn", "Drafft yw’r cyfieithiad hwn", "Mawrth", "Safety"]:
            self.assertIn(words, text)
        for page in pages:
            self.assertIn("Enghraifft ffug · Drafft o gyfieithiad", page)
        for words in ["How to read this", "95 % interval", "Synthetic example"]:
            self.assertNotIn(words, text)

    def test_a_report_in_english_is_no_draft(self):
        for options in [[], ["--language", "en"]]:
            text = "\n".join(self.pages(self.write_report("en.pdf", *options)))
            self.assertIn("How to read this", text)
            self.assertNotIn("Draft translation", text)

    def test_the_texts_of_the_forms_are_in_the_language_too(self):
        rows = self.write("pulse.csv", answers(PULSE, 12))
        path = self.write_report("pulse.pdf", "--language", "cy", sets=[PULSE, rows])
        self.assertIn("Diogelwch", "\n".join(self.pages(path)))

    def test_a_language_that_nobody_speaks_is_wrong_use(self):
        path = self.folder / "xx.pdf"
        ran = self.run_with(USAGE, "report", *RIVERSIDE_SETS, "-o", path, "--language", "xx")
        self.assertIn('there are no words in "xx"', ran.errors)
        self.assertFalse(path.exists())
