# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The change between two cycles: R's figures to 1e-9, the words, and what stays hidden."""

import csv

from sevenfold import DONE, FINDINGS, NO_SCORE, REFERENCE, USAGE, CommandTest, run

TOLERANCE = 1e-9  # relative
SAI = REFERENCE / "sai.xml"
OCCASIONS = [REFERENCE / "occasion-1.csv", REFERENCE / "occasion-2.csv"]

HOLM = "The words allow for {} comparisons at once and so are stricter than the intervals drawn."
ANONYMOUS = (
    "Many of the same people may have answered both times. "
    "We cannot know, so this interval is wider than it need be."
)

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<form id="tea" version="{version}" lens="staff" xml:lang="en">
  <title>Tea</title>
  <scale id="s">
    <level value="1">a</level><level value="2">b</level><level value="3">c</level>
    <level value="4">d</level><level value="5">e</level>
  </scale>
  <group id="g"><name>G</name><factor id="f"><name>Welcome</name>{items}</factor></group>
</form>
"""


def form(version, *items):
    """An item is its id, or "new<old": it continues an item of version 1."""
    texts = []
    for item in items:
        name, _, earlier = item.partition("<")
        join = f'<continues form="tea" version="1" item="{earlier}"/>' if earlier else ""
        texts.append(f'<item id="{name}"><text>I see {name}.</text>{join}</item>')
    return FORM.format(version=version, items="".join(texts))


def rows(items, *responses, **columns):
    """A CSV with one row for each string of answers; "." is none."""
    lines = [",".join(["respondent", *columns, *items])]
    for number, response in enumerate(responses):
        cells = ["" if answer == "." else answer for answer in response]
        lines.append(",".join([f"r{number}", *columns.values(), *cells]))
    return "\n".join(lines) + "\n"


class Compare(CommandTest):
    def compare(self, before, after, *options, status=DONE):
        ran = run("compare", "--before", *before, "--after", *after, *options)
        self.assertEqual(ran.status, status, str(ran))
        return ran

    def assert_figure(self, figure, reference, what):
        reference = float(reference)
        self.assertAlmostEqual(figure, reference, delta=TOLERANCE * abs(reference), msg=what)

    def assert_reference(self, lens, columns):
        with open(REFERENCE / "expected-change.csv", encoding="utf-8", newline="") as file:
            expected = list(csv.DictReader(file))
        self.assertEqual(len(expected), 2)
        for factor, row in zip(lens["factors"], expected):
            self.assertEqual(factor["id"], row["factor"])
            for key, column in columns.items():
                with self.subTest(factor=row["factor"], figure=key):
                    self.assert_figure(factor[key], row[column], column)

    def with_pseudonyms(self):
        """The occasions with their respondents as pseudonyms."""
        files = []
        for occasion in OCCASIONS:
            lines = occasion.read_text(encoding="utf-8").splitlines()
            lines = [f"pseudonym,{lines[0]}", *(f"{line.split(',')[0]},{line}"
                                                for line in lines[1:])]  # fmt: skip
            files.append(self.write(occasion.name, "\n".join(lines) + "\n"))
        return files

    def test_welch_figures_are_those_of_R(self):
        change = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]], "--json").json
        lens = change["lenses"][0]
        self.assertEqual(lens["method"], "welch")
        self.assert_reference(lens, {
            "diff": "welch_diff", "ci_low": "welch_low", "ci_high": "welch_high", "t": "welch_t",
            "df": "welch_df", "p": "welch_p", "p_holm": "welch_p_holm", "hedges_g": "hedges_g",
        })  # fmt: skip

    def test_paired_figures_are_those_of_R(self):
        before, after = self.with_pseudonyms()
        lens = self.compare([SAI, before], [after], "--json", "--min-n", "1").json["lenses"][0]
        self.assertEqual(lens["method"], "paired")
        self.assertNotIn("pairs_withheld", lens)
        self.assert_reference(lens, {
            "diff": "paired_diff", "ci_low": "paired_low", "ci_high": "paired_high",
            "t": "paired_t", "p": "paired_p", "p_holm": "paired_p_holm", "n_pairs": "paired_n",
        })  # fmt: skip
        for factor in lens["factors"]:
            self.assertNotIn("hedges_g", factor)
            self.assertEqual(factor["df"], factor["n_pairs"] - 1)

    def test_the_later_form_may_be_named_too(self):
        once = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]], "--json")
        twice = self.compare([SAI, OCCASIONS[0]], [SAI, OCCASIONS[1]], "--json")
        self.assertEqual(once.text, twice.text)

    def test_the_sentences_under_the_figures(self):
        before, after = self.with_pseudonyms()
        welch = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]]).text
        paired = self.compare([SAI, before], [after], "--min-n", "1").text
        for text in (welch, paired):
            self.assertIn(HOLM.format("two"), text)
            self.assertNotIn("significant", text.lower())
        self.assertIn(ANONYMOUS, welch)
        self.assertNotIn(ANONYMOUS, paired)

    def test_the_few_who_are_in_no_pair_are_not_given_away(self):
        """One of 68 people is in no pair: the pairs' mean beside the published one is theirs."""
        before, after = self.with_pseudonyms()
        withheld = self.compare([SAI, before], [after], "--json").json["lenses"][0]
        self.assertIs(withheld.pop("pairs_withheld"), True)
        anonymous = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]], "--json").json["lenses"][0]
        self.assertEqual(withheld, anonymous)
        text = self.compare([SAI, before], [after]).text
        self.assertIn("would give away the few", text)
        self.assertNotIn(ANONYMOUS, text)

    def two_forms(self, after_items):
        return (
            self.write("old.xml", form(1, "a", "b")),
            self.write("new.xml", form(2, *after_items)),
        )

    def test_a_reworded_item_is_compared_with_what_it_continues(self):
        old, new = self.two_forms(["a", "c<b", "d"])
        first = self.write("1.csv", rows("ab", *["24", "44"] * 6))
        second = self.write("2.csv", rows("acd", *["241", "441"] * 6))
        lens = self.compare([old, first], [new, second], "--json").json["lenses"][0]
        factor = lens["factors"][0]
        self.assertEqual((factor["common_items"], factor["diff"]), (2, 0))
        self.assertEqual(factor["verdict"], "no-clear-change")
        self.assertEqual(
            [(item["id"], item.get("continues"), item["move"]) for item in lens["items"]],
            [("a", None, "no-clear-move"), ("c", "b", "no-clear-move"), ("d", None, "added")],
        )

    def test_ratings_by_a_group(self):
        old, _ = self.two_forms(["a", "b"])
        first = self.write("1.csv", rows("ab", "2.", lens="agreed", group_size="6"))
        second = self.write("2.csv", rows("ab", "31", lens="agreed", group_size="5"))
        lens = self.compare([old, first], [second], "--json").json["lenses"][0]
        self.assertEqual(lens["method"], "group")
        self.assertEqual(lens["factors"], [{
            "id": "f", "state": "compared", "common_items": 1, "before": 25, "after": 50,
            "diff": 25, "steps": 1, "smallest_step": 25, "verdict": "up",
        }])  # fmt: skip
        self.assertEqual([item["move"] for item in lens["items"]], ["better", "newly-answered"])
        text = self.compare([old, first], [second]).text
        self.assertIn("Agreed", text)
        self.assertIn("up, 1 step", text)
        self.assertIn("Newly answered: b", text)

    def test_what_few_answered_is_hidden(self):
        old, _ = self.two_forms(["a", "b"])
        first = self.write("1.csv", rows("ab", *["24"] * 4, *["45"] * 5))
        second = self.write("2.csv", rows("ab", *["24"] * 12))
        change = self.compare([old, first], [second], "--json", status=NO_SCORE).json
        self.assertEqual(change["lenses"][0]["factors"], [
            {"id": "f", "state": "suppressed", "common_items": 2, "verdict": "cannot-say"},
        ])  # fmt: skip
        self.assertEqual({item["move"] for item in change["lenses"][0]["items"]}, {"suppressed"})
        text = self.compare([old, first], [second], status=NO_SCORE).text
        self.assertIn("cannot say: fewer than 10 answers in one of the cycles", text)
        shown = self.compare([old, first], [second], "--json", "--min-n", 9).json
        self.assertEqual(shown["lenses"][0]["factors"][0]["state"], "compared")

    def test_both_cycles_in_one_file(self):
        old, _ = self.two_forms(["a", "b"])
        spring = rows("ab", *["24", "25"] * 6, cycle="spring")
        autumn = rows("ab", *["34", "25"] * 6, cycle="autumn").split("\n", 1)[1]
        both = self.write("both.csv", spring + autumn)
        self.compare([old, both], [both], status=USAGE)
        ran = self.compare([old, both], [both], "--before-cycle", "spring", "--cycle", "autumn",
                           "--json")  # fmt: skip
        self.assertEqual(ran.json["before"]["cycle"], "spring")
        self.assertEqual(ran.json["after"]["cycle"], "autumn")
        self.assertEqual(ran.json["lenses"][0]["factors"][0]["diff"], 12.5 / 2)

    def test_a_lens_can_be_chosen(self):
        whole = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]])
        chosen = self.compare([SAI, OCCASIONS[0]], [OCCASIONS[1]], "--lens", "staff")
        self.assertEqual(chosen.text, whole.text)

    def test_no_lens_in_both_cycles(self):
        old, _ = self.two_forms(["a", "b"])
        first = self.write("1.csv", rows("ab", *["24"] * 12))
        second = self.write("2.csv", rows("ab", "31", lens="peer", group_size="5"))
        ran = self.compare([old, first], [second], status=NO_SCORE)
        self.assertIn("no lens is in both cycles", ran.text)
        self.assertEqual(self.compare([old, first], [second], "--json", status=NO_SCORE)
                         .json["lenses"], [])  # fmt: skip

    def test_wrong_use(self):
        old, _ = self.two_forms(["a", "b"])
        here = self.write("1.csv", rows("ab", *["24"] * 12, service="Hillside"))
        there = self.write("2.csv", rows("ab", *["24"] * 12, service="Riverside"))
        for arguments in [
            [],
            ["--before", old, here],
            ["--after", old, here],
            [old, here, "--before", old, here, "--after", here],
            ["--before", old, here, "--after", there],
            ["--before", old, here, "--after", here, "--lens", "nobody"],
            ["--before", old, here, "--after", here, "--min-n", "-1"],
            ["--before", old, here, "--after", here, "--each"],
        ]:
            with self.subTest(arguments=arguments):
                ran = run("compare", *arguments)
                self.assertEqual(ran.status, USAGE, str(ran))
                self.assertEqual(ran.text, "")

    def test_errors_in_the_answers_of_either_cycle(self):
        old, _ = self.two_forms(["a", "b"])
        well = self.write("1.csv", rows("ab", *["24"] * 12))
        bad = self.write("2.csv", rows("ab", "29"))
        for before, after in [([old, bad], [well]), ([old, well], [bad])]:
            ran = self.compare(before, after, status=FINDINGS)
            self.assertEqual(ran.places(), [(2, 6, "unknown-value")])

    def test_one_of_several_forms_must_be_named_again(self):
        old, new = self.two_forms(["a", "b"])
        first = self.write("1.csv", rows("ab", *["24"] * 12))
        ran = self.compare([old, first, new], [first], status=FINDINGS)
        self.assertEqual([finding.code for finding in ran.findings], ["no-form-before"])
