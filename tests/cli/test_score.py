# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold score`: the worked cases, the same bytes in any order, gaps, small groups, sets."""

import csv
import hashlib
import io
import json
import random
import re

from sevenfold import (
    DONE,
    FINDINGS,
    NO_SCORE,
    REFERENCE,
    SMALLEST,
    STAFF,
    USAGE,
    USERS,
    CommandTest,
    answers,
    items_of,
)

SIX_ITEMS = """<form id="six" version="1" lens="staff" xml:lang="en"><title>Six</title>
<scale id="s">{levels}</scale><band id="low" from="0" letter="A">low</band>
<band id="high" from="50" letter="B">high</band>
<group id="g"><name>G</name><factor id="f"><name>F</name>{items}</factor></group></form>"""


def six_items(**attributes):
    """A form of the items a to f on 1 to 5; of an item, the attributes given."""
    levels = "".join(f'<level value="{v}">{v}</level>' for v in range(1, 6))
    items = "".join(f'<item id="{i}" {attributes.get(i, "")}><text>T</text></item>'
                    for i in "abcdef")  # fmt: skip
    return SIX_ITEMS.format(levels=levels, items=items)


class WorkedCases(CommandTest):
    """One response: its factor score is the factor's mean."""

    def score_one(self, form, cells):
        rows = f"respondent,a,b,c,d,e,f\nr1,{','.join(cells)}\n"
        sets = [self.write("six.xml", form), self.write("six.csv", rows)]
        ran = self.run_with(DONE, "score", *sets, "--json", "--min-n", "1")
        return ran.json["lenses"][0]["factors"][0]

    def test_scored_cases(self):
        rows = [
            ("all at the top", "5 5 5 5 5 5", {}, 100),
            ("all at the bottom", "1 1 1 1 1 1", {}, 0),
            ("half of what applies", "4 2 3 na unable -", {}, 50),
            ("one of one", "4 na na na na na", {}, 75),
            ("a reversed item", "4 2 3 - - -", {"b": 'reversed="true"'}, 200 / 3),
        ]
        for name, cells, attributes, score in rows:
            with self.subTest(case=name):
                factor = self.score_one(six_items(**attributes),
                                        cells.replace("-", "").split(" "))  # fmt: skip
                self.assertEqual(factor["state"], "scored")
                self.assertAlmostEqual(factor["mean"], score, delta=1e-12 * max(score, 1))
                self.assertNotIn("sd", factor)  # one response has none

    def test_cases_without_a_score(self):
        for state, cells in [("too-few-answers", "4,2,unable,unable,,"),
                             ("not-applicable", "na,na,na,NA,nA,na")]:  # fmt: skip
            with self.subTest(state=state):
                rows = f"respondent,a,b,c,d,e,f\nr1,{cells}\n"
                sets = [self.write("six.xml", six_items()), self.write("six.csv", rows)]
                ran = self.run_with(NO_SCORE, "score", *sets, "--json", "--min-n", "1")
                factor = ran.json["lenses"][0]["factors"][0]
                self.assertEqual(factor["state"], state)
                self.assertNotIn("mean", factor)

    def test_weights(self):
        form = six_items(a='weight="2"', d='scored="false"', e='scored="false"', f='scored="false"')
        self.assertEqual(self.score_one(form, ["5", "1", "3", "1", "1", "1"])["mean"], 62.5)

    def test_half_is_rounded_away_from_zero_and_decides_the_band(self):
        form = six_items(a='weight="2"', d='scored="false"', e='scored="false"', f='scored="false"')
        sets = [self.write("six.xml", form.replace('from="50"', 'from="63"')),
                self.write("six.csv", "respondent,a,b,c,d,e,f\nr1,5,1,3,,,\n")]  # fmt: skip
        ran = self.run_with(DONE, "score", *sets, "--min-n", "1")
        self.assertRegex(ran.text, r"(?m)^ +F +63 .*high$")

    def test_counts_of_each_state(self):
        factor = self.score_one(six_items(), ["4", "2", "3", "na", "unable", ""])
        counts = {n: factor[n] for n in ["answered", "not_applicable", "unable", "unanswered",
                                         "not_asked"]}  # fmt: skip
        self.assertEqual(counts, {"answered": 3, "not_applicable": 1, "unable": 1,
                                  "unanswered": 1, "not_asked": 0})  # fmt: skip

    def test_level_counts_and_spread_of_an_item(self):
        cells = [2] * 3 + [3] * 9 + [4] * 9 + [5] * 6
        rows = "respondent,a\n" + "".join(f"r{n},{level}\n" for n, level in enumerate(cells))
        sets = [self.write("six.xml", six_items()), self.write("six.csv", rows)]
        item = self.run_with(NO_SCORE, "score", *sets, "--json").json["lenses"][0]["items"][0]
        self.assertEqual(item["levels"], {"1": 0, "2": 3, "3": 9, "4": 9, "5": 6})
        self.assertAlmostEqual(item["spread"], 0.81481481481481477, delta=1e-12)
        self.assertIs(item["wide"], False)
        self.assertEqual(item["n"], 27)

    def test_an_item_that_nobody_answered_is_not_said_to_be_narrow(self):
        rows = self.write("six.csv", "respondent,a,b\nr1,5,\n")
        ran = self.run_with(NO_SCORE, "score", self.write("six.xml", six_items()), rows,
                            "--min-n", "1", "--json")  # fmt: skip
        answered, unanswered = ran.json["lenses"][0]["items"][:2]
        self.assertIn("wide", answered)
        self.assertNotIn("spread", unanswered)
        self.assertNotIn("wide", unanswered)


class Order(CommandTest):
    """The same rows give the same bytes, however they are ordered and cut up."""

    def outputs(self, *sets):
        return [self.run_with(DONE, "score", *sets, *option).out
                for option in ([], ["--json"], ["--csv"])]  # fmt: skip

    def test_twenty_random_orders(self):
        dice = random.Random(20)
        for form, path in [(REFERENCE / "sai.xml", REFERENCE / "occasion-2.csv"),
                           (STAFF, self.write("staff.csv", answers(STAFF, 34)))]:  # fmt: skip
            head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            expected = self.outputs(form, path)
            for n in range(20):
                dice.shuffle(rows)
                with self.subTest(form=form.name, order=n):
                    shuffled = self.write("shuffled.csv", "".join([head, *rows]))
                    self.assertEqual(self.outputs(form, shuffled), expected)

    def test_rows_in_two_to_five_files(self):
        head, *rows = (REFERENCE / "occasion-1.csv").read_text().splitlines(keepends=True)
        form = REFERENCE / "sai.xml"
        expected = self.outputs(form, REFERENCE / "occasion-1.csv")
        for parts in range(2, 6):
            files = [self.write(f"part-{n}.csv", "".join([head, *rows[n::parts]]))
                     for n in range(parts)]  # fmt: skip
            with self.subTest(parts=parts):
                self.assertEqual(self.outputs(form, *files), expected)
                self.assertEqual(self.outputs(form, *reversed(files)), expected)

    def test_columns_in_another_order(self):
        rows = list(csv.reader(io.StringIO((REFERENCE / "occasion-1.csv").read_text())))
        order = list(range(len(rows[0])))
        random.Random(4).shuffle(order)
        text = "".join(",".join(row[i] for i in order) + "\n" for row in rows)
        form = REFERENCE / "sai.xml"
        self.assertEqual(self.outputs(form, self.write("columns.csv", text)),
                         self.outputs(form, REFERENCE / "occasion-1.csv"))  # fmt: skip

    def test_services_keep_the_order_of_first_appearance(self):
        rows = "".join(f"r{n},{service},3\n" for n, service in enumerate("CABCABBCA"))
        sets = [self.write("six.xml", six_items()),
                self.write("six.csv", "respondent,service,a\n" + rows)]  # fmt: skip
        ran = self.run_with(NO_SCORE, "score", *sets, "--each", "--json")
        services = [json.loads(line)["service"] for line in ran.text.splitlines()]
        self.assertEqual(services, ["C", "A", "B"])


class Gaps(CommandTest):
    def two_lenses(self, staff=34, users=21):
        return [STAFF, self.write("staff.csv", answers(STAFF, staff, seed=1)),
                USERS, self.write("users.csv", answers(USERS, users, seed=2))]  # fmt: skip

    def test_different_answer_words_are_named_only_where_they_differ(self):
        twin = self.write("twin.xml", STAFF.read_text(encoding="utf-8").replace(
            'id="seven-factor-staff" version="1.0" lens="staff"',
            'id="twin" version="1.0" lens="service-user"'))  # fmt: skip
        alike = [*self.two_lenses()[:2], twin, self.write("twin.csv", answers(twin, 21))]
        for sets, differ in [(self.two_lenses(), True), (alike, False)]:
            text = self.run_with(DONE, "score", *sets).text
            self.assertIn("A gap says where to look, not who is right.", text)
            self.assertEqual("The two forms use different answer words." in text, differ)

    def test_the_two_shipped_forms_give_gaps(self):
        result = self.scores(*self.two_lenses())
        self.assertEqual([lens["lens"] for lens in result["lenses"]], ["staff", "service-user"])
        self.assertEqual(len(result["gaps"]), 7)
        for gap in result["gaps"]:
            with self.subTest(factor=gap["factor"]):
                self.assertAlmostEqual(gap["gap"], gap["staff"] - gap["service_user"], delta=1e-9)
                self.assertLess(gap["ci_low"], gap["gap"])
                self.assertGreater(gap["ci_high"], gap["gap"])
                self.assertEqual(len(gap["pairs"]), 4)
                sizes = [abs(pair["gap"]) for pair in gap["pairs"]]
                self.assertEqual(sizes, sorted(sizes, reverse=True))
                for pair in gap["pairs"]:
                    self.assertAlmostEqual(pair["gap"], pair["staff"] - pair["service_user"],
                                           delta=1e-9)  # fmt: skip

    def test_a_gap_is_worked_out_over_the_paired_items(self):
        """With every response complete, a side of a gap is the plain mean of its pairs."""
        for gap in self.scores(*self.two_lenses())["gaps"]:
            for side in ["staff", "service_user"]:
                mean = sum(pair[side] for pair in gap["pairs"]) / len(gap["pairs"])
                self.assertAlmostEqual(gap[side], mean, delta=1e-9)

    def test_the_order_of_the_sets_does_not_matter_to_a_gap(self):
        sets = self.two_lenses()
        self.assertEqual(self.scores(*sets)["gaps"], self.scores(*sets[2:], *sets[:2])["gaps"])

    def test_one_lens_gives_none(self):
        self.assertEqual(self.scores(*self.two_lenses()[:2])["gaps"], [])

    def test_a_lens_alone_can_be_asked_for(self):
        result = self.scores(*self.two_lenses(), "--lens", "service-user")
        self.assertEqual([lens["lens"] for lens in result["lenses"]], ["service-user"])
        self.assertEqual(result["gaps"], [])

    def test_a_lens_that_nobody_answered_is_wrong_use(self):
        ran = self.run_with(USAGE, "score", *self.two_lenses(), "--lens", "peer")
        self.assertIn("no answers fit", ran.errors)

    def test_gaps_on_the_terminal_say_how_to_read_them(self):
        text = self.run_with(DONE, "score", *self.two_lenses()).text
        self.assertIn("A gap says where to look, not who is right.", text)


class SmallGroups(CommandTest):
    ALLOWED = {"id", "state"}

    def assert_no_number(self, cell):
        self.assertEqual(cell["state"], "suppressed", cell)
        self.assertLessEqual(set(cell), self.ALLOWED, cell)

    def test_a_hidden_lens_leaks_no_number(self):
        sets = [STAFF, self.write("staff.csv", answers(STAFF, 9))]
        ran = self.run_with(NO_SCORE, "score", *sets, "--json")
        lens = ran.json["lenses"][0]
        for cell in lens["factors"] + lens["items"]:
            self.assert_no_number(cell)
        self.assertNotIn("responses", lens)
        self.assertNotIn("overall", lens)
        self.assertEqual({hidden["below"] for hidden in ran.json["suppressed"]}, {10})
        self.assertNotIn("9", self.run_with(NO_SCORE, "score", *sets).text.replace("95 %", ""))

    def test_a_hidden_factor_leaks_no_number_in_any_output(self):
        text = answers(STAFF, 30)
        head, *rows = text.splitlines()
        safety = [i for i, name in enumerate(head.split(",")) if name.startswith("safety-")]
        for n in range(9, 30):  # 9 people answered about safety
            cells = rows[n].split(",")
            rows[n] = ",".join("" if i in safety else c for i, c in enumerate(cells))
        sets = [STAFF, self.write("staff.csv", "\n".join([head, *rows]))]
        result = self.scores(*sets)
        lens = result["lenses"][0]
        for cell in lens["factors"] + lens["items"]:
            if cell["id"].startswith("safety"):
                self.assert_no_number(cell)
            else:
                self.assertEqual(cell["state"], "scored")
        self.assertEqual(lens["overall_state"], "suppressed")
        self.assertNotIn("overall", lens)
        self.assertIn({"lens": "staff", "factor": "safety", "below": 10}, result["suppressed"])
        for row in csv.DictReader(io.StringIO(self.run_with(DONE, "score", *sets, "--csv").text)):
            if row["factor"] == "safety":
                kept = {k for k, v in row.items() if v}
                self.assertEqual(kept, {"lens", "factor", "state"})
        line = next(line for line in self.run_with(DONE, "score", *sets).text.splitlines()
                    if "afety" in line)  # fmt: skip
        self.assertIn("fewer than 10", line)
        self.assertNotRegex(line.replace("fewer than 10", ""), r"\d")

    def test_a_gap_with_a_hidden_side_leaks_no_number(self):
        sets = [STAFF, self.write("s.csv", answers(STAFF, 34)),
                USERS, self.write("u.csv", answers(USERS, 9))]  # fmt: skip
        for gap in self.scores(*sets)["gaps"]:
            self.assertEqual(gap["state"], "suppressed")
            self.assertLessEqual(set(gap), {"factor", "state", "pairs"})
            for pair in gap["pairs"]:
                self.assertEqual(set(pair), {"pair", "state"}, pair)

    def test_one_hidden_item_takes_a_second_with_it(self):
        head, *rows = answers(STAFF, 12).splitlines()
        at = head.split(",").index("safety-3")
        for n in range(4):  # 8 of 12 answered safety-3
            cells = rows[n].split(",")
            cells[at] = "unable"
            rows[n] = ",".join(cells)
        sets = [STAFF, self.write("staff.csv", "\n".join([head, *rows]))]
        hidden = [h["item"] for h in self.scores(*sets)["suppressed"]]
        self.assertEqual(sorted(hidden), ["safety-3", "safety-6"])

    def test_the_threshold_may_be_raised_and_lowered(self):
        sets = [STAFF, self.write("staff.csv", answers(STAFF, 12))]
        self.run_with(DONE, "score", *sets)
        self.run_with(NO_SCORE, "score", *sets, "--min-n", "13")
        self.run_with(DONE, "score", *sets, "--min-n", "1")
        for wrong in ["-1", "0", "x", "1.5", "", "99999999999"]:
            with self.subTest(min_n=wrong):
                self.run_with(USAGE, "score", *sets, f"--min-n={wrong}")

    def test_ratings_by_a_group_are_their_own_statement(self):
        rows = answers(STAFF, 1, lens="agreed", group_size=6)
        lens = self.scores(STAFF, self.write("agreed.csv", rows))["lenses"][0]
        self.assertEqual((lens["lens"], lens["group_size"]), ("agreed", 6))
        for factor in lens["factors"]:
            self.assertEqual((factor["state"], factor["n"]), ("scored", 1))
            self.assertNotIn("ci_low", factor)


class Sets(CommandTest):
    def test_rows_are_grouped_by_service_cycle_and_lens(self):
        rows = answers(STAFF, 12, service="A", cycle="1").splitlines()
        rows += answers(STAFF, 12, service="A", cycle="2").splitlines()[1:]
        rows += answers(STAFF, 12, service="B", cycle="1").splitlines()[1:]
        sets = [STAFF, self.write("all.csv", "\n".join(rows))]
        ran = self.run_with(USAGE, "score", *sets)
        for found in ["service A, cycle 1", "service A, cycle 2", "service B, cycle 1"]:
            self.assertIn(found, ran.errors)
        self.assertEqual(ran.out, b"")
        lines = self.run_with(DONE, "score", *sets, "--each", "--json").text.splitlines()
        cells = [(json.loads(line)["service"], json.loads(line)["cycle"]) for line in lines]
        self.assertEqual(cells, [("A", "1"), ("A", "2"), ("B", "1")])
        self.assertEqual(self.scores(*sets, "--service", "A", "--cycle", "2")["cycle"], "2")
        self.assertEqual(self.scores(*sets, "--service", "B")["service"], "B")
        self.run_with(USAGE, "score", *sets, "--service", "A")
        self.run_with(USAGE, "score", *sets, "--service", "C")

    def test_two_forms_of_one_lens_are_joined(self):
        first = self.write("a.csv", answers(STAFF, 6, seed=1))
        second = self.write("b.csv", answers(STAFF, 6, seed=2).replace("\nr", "\nq"))
        result = self.scores(STAFF, first, second)
        self.assertEqual(result["lenses"][0]["responses"], 12)

    def test_a_respondent_stays_unique_over_all_files(self):
        first = self.write("a.csv", answers(STAFF, 3))
        ran = self.run_with(FINDINGS, "score", STAFF, first, self.write("b.csv", answers(STAFF, 4)))
        self.assertEqual(ran.places(), [(n, 1, "repeated-respondent") for n in (2, 3, 4)])

    def test_the_same_respondent_in_two_services_or_lenses_is_well(self):
        rows = answers(STAFF, 12, service="A").splitlines()
        rows += answers(STAFF, 12, service="B").splitlines()[1:]
        staff = self.write("staff.csv", "\n".join(rows))
        users = self.write("users.csv", answers(USERS, 12, service="A"))
        self.run_with(DONE, "score", STAFF, staff, USERS, users, "--each")

    def test_a_missing_form_spoils_nothing_else(self):
        ran = self.run_with(FINDINGS, "score", SMALLEST.with_suffix(".csv"))
        self.assertEqual([f.code for f in ran.findings], ["no-form-before"])

    def test_answers_to_a_bad_form_are_passed_over(self):
        bad = self.write("bad.xml", "<form/>")
        ran = self.run_with(FINDINGS, "score", bad, SMALLEST.with_suffix(".csv"))
        self.assertEqual({f.file for f in ran.findings}, {str(bad)})

    def test_forms_that_do_not_share_factors(self):
        other = self.write("six.xml", six_items())
        ran = self.run_with(FINDINGS, "score", STAFF, self.write("s.csv", answers(STAFF, 3)),
                            other, self.write("o.csv", answers(other, 3)))  # fmt: skip
        self.assertIn("factors-differ", [f.code for f in ran.findings])

    def test_a_form_may_leave_factors_out_in_any_order_of_the_files(self):
        short = self.write("short.xml", six_items().replace('factor id="f"', 'factor id="safety"'))
        one = [STAFF, self.write("s.csv", answers(STAFF, 12))]
        other = [short, self.write("o.csv", answers(short, 12))]
        first = self.run_with(DONE, "score", *one, *other, "--json")
        self.assertEqual(first.json, self.run_with(DONE, "score", *other, *one, "--json").json)

    def test_answers_from_standard_input(self):
        rows = answers(STAFF, 12)
        ran = self.run_with(DONE, "score", STAFF, "-", "--json", stdin=rows.encode())
        self.assertEqual(ran.json, self.scores(STAFF, self.write("staff.csv", rows)))

    def test_a_form_from_standard_input(self):
        rows = self.write("staff.csv", answers(STAFF, 12))
        ran = self.run_with(DONE, "score", "-", rows, "--json", stdin=STAFF.read_bytes())
        self.assertEqual(ran.json, self.scores(STAFF, rows))

    def test_invited_stands_beside_the_responses(self):
        rows = self.write("staff.csv", answers(STAFF, 12))
        lens = self.scores(STAFF, rows, "--invited", "staff=41")["lenses"][0]
        self.assertEqual((lens["responses"], lens["invited"]), (12, 41))
        for wrong in ["staff", "staff=", "staff=0", "staff=x", "nurse=4"]:
            self.run_with(USAGE, "score", STAFF, rows, "--invited", wrong)

    def test_more_answers_than_invitations_are_noticed(self):
        rows = self.write("staff.csv", answers(STAFF, 12))
        ran = self.run_with(USAGE, "score", STAFF, rows, "--invited", "staff=11")
        self.assertIn("more people than that answered", ran.errors)
        self.assertNotIn("12", ran.errors)
        self.run_with(DONE, "score", STAFF, rows, "--invited", "staff=12")

    def test_a_printed_interval_ends_where_the_scale_does(self):
        rows = SMALLEST.with_suffix(".csv")
        ran = self.run_with(DONE, "score", SMALLEST, rows, "--min-n", "1")
        self.assertIn("26 to 100", ran.text)


class Progress(CommandTest):
    def test_a_large_file_is_read_with_a_line_every_tenth(self):
        """64 MiB and more; a padded label makes the rows long and the file quick to write."""
        form = self.write("six.xml", six_items())
        label = "x" * 190
        rows = "".join(f"r{i},{label},1,2,3,4,5,5\n" for i in range(340_000))
        path = self.write("large.csv", "respondent,cycle,a,b,c,d,e,f\n" + rows)
        self.assertGreater(path.stat().st_size, 64 * 1024 * 1024)
        ran = self.run_with(DONE, "score", form, path, "--json")
        self.assertEqual(ran.json["lenses"][0]["responses"], 340_000)
        lines = [line for line in ran.errors.splitlines() if line.startswith(str(path))]
        self.assertGreaterEqual(len(lines), 9)
        self.assertLessEqual(len(lines), 10)
        self.assertTrue(all(re.fullmatch(r".*: [1-9]0?0 %", line) for line in lines), lines)

    def test_a_small_file_is_read_in_silence(self):
        ran = self.run_with(DONE, "score", STAFF, self.write("s.csv", answers(STAFF, 12)))
        self.assertEqual(ran.err, b"")


class Output(CommandTest):
    FACTOR_FIELDS = ["id", "state", "n", "mean", "sd", "ci_low", "ci_high", "band", "alpha",
                     "rwg_j", "answered", "not_applicable", "unable", "unanswered",
                     "not_asked"]  # fmt: skip
    ITEM_FIELDS = ["id", "state", "n", "mean", "levels", "not_applicable", "unable", "unanswered",
                   "not_asked", "spread", "wide"]  # fmt: skip

    def test_json_has_the_fields_of_the_contract(self):
        result = self.scores(STAFF, self.write("s.csv", answers(STAFF, 30, service="A", cycle="1")))
        self.assertEqual(list(result), ["forms", "service", "cycle", "min_n", "lenses", "gaps",
                                        "suppressed"])  # fmt: skip
        self.assertEqual(set(result["forms"][0]), {"id", "version", "sha256", "lens"})
        lens = result["lenses"][0]
        self.assertLessEqual({"lens", "forms", "responses", "overall", "overall_state", "factors",
                              "items"}, set(lens))  # fmt: skip
        self.assertLessEqual(set(self.FACTOR_FIELDS), set(lens["factors"][0]))
        self.assertEqual(list(lens["items"][0]), self.ITEM_FIELDS)
        self.assertEqual([item["id"] for item in lens["items"]], items_of(STAFF))

    def test_the_hash_is_of_the_form_file(self):
        result = self.scores(STAFF, self.write("s.csv", answers(STAFF, 12)))
        digest = hashlib.sha256(STAFF.read_bytes()).hexdigest()
        self.assertEqual(result["forms"][0]["sha256"], digest)

    def test_numbers_are_the_shortest_that_read_back(self):
        ran = self.run_with(DONE, "score", STAFF, self.write("s.csv", answers(STAFF, 30)), "--json")
        written = []
        json.loads(ran.text, parse_float=lambda number: written.append(number))
        self.assertGreater(len(written), 100)
        for number in written:
            self.assertEqual(number, repr(float(number)))

    def test_csv_agrees_with_json(self):
        sets = [STAFF, self.write("s.csv", answers(STAFF, 30, service='"A, B"'))]
        rows = list(csv.DictReader(io.StringIO(self.run_with(DONE, "score", *sets, "--csv").text)))
        factors = self.scores(*sets)["lenses"][0]["factors"]
        self.assertEqual(len(rows), len(factors))
        for row, factor in zip(rows, factors):
            self.assertEqual(row["service"], "A, B")
            for name, value in factor.items():
                if name not in ("id", "evidence"):
                    self.assertEqual(row[name], value if isinstance(value, str) else repr(value))

    def test_csv_guards_text_that_a_spreadsheet_would_run(self):
        for name in ["=1+1", "+1", "-1", "@x"]:
            rows = answers(STAFF, 12, service=name)
            ran = self.run_with(DONE, "score", STAFF, self.write("s.csv", rows), "--csv")
            self.assertEqual(ran.text.splitlines()[1].split(",")[0], "'" + name)

    def test_csv_of_each_service_has_one_header(self):
        sets = [REFERENCE / "bhr.xml", REFERENCE / "network.csv"]
        lines = self.run_with(DONE, "score", *sets, "--each", "--csv").text.splitlines()
        self.assertEqual(len(lines), 51)
        self.assertEqual(sum(line.startswith("service,") for line in lines), 1)

    def test_json_and_csv_together_are_wrong_use(self):
        sets = [SMALLEST, SMALLEST.with_suffix(".csv")]
        ran = self.run_with(USAGE, "score", *sets, "--json", "--csv")
        self.assertEqual(ran.out, b"")
