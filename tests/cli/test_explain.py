# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold explain`: its lines give the score again; what it hides; the smallest next step."""

import collections
import json
import re
import statistics
import xml.etree.ElementTree

from sevenfold import (
    DONE,
    FINDINGS,
    NO_SCORE,
    REFERENCE,
    RIVERSIDE_SETS,
    SMALLEST,
    STAFF,
    TOP,
    USAGE,
    USERS,
    CommandTest,
    answers,
)

TOLERANCE = 1e-9  # relative

# Sets whose every factor is worked out again from its lines.
WORKED = [
    ("riverside", RIVERSIDE_SETS, []),
    ("occasion 1", [REFERENCE / "sai.xml", REFERENCE / "occasion-1.csv"], []),
    ("occasion 2", [REFERENCE / "sai.xml", REFERENCE / "occasion-2.csv"], []),
    ("network", [REFERENCE / "bhr.xml", REFERENCE / "network.csv"], ["--service", "7"]),
]

WARNING = "single answers of people"


def factors_of(form):
    return [f.get("id") for f in xml.etree.ElementTree.parse(form).iter("factor")]


def work_out(text):
    """The scores of each lens from the lines of single answers, trusting no sum they print."""
    scores = collections.defaultdict(list)
    lens, sum_, weights = None, 0.0, 0
    for line in text.splitlines():
        if line.startswith("#"):
            # "# service, cycle, lens, form version"
            lens = line.split(", ")[-2] if line.count(", ") >= 3 else lens
        elif "\t" in line:
            _, _, _, points, weight = line.split("\t")
            if points != "-":
                sum_, weights = sum_ + float(points) * int(weight), weights + int(weight)
        elif ": not scored" in line:
            sum_, weights = 0.0, 0
        else:
            scores[lens].append(sum_ / weights)
            sum_, weights = 0.0, 0
    return scores


class ExplainTest(CommandTest):
    def explain(self, *arguments, status=DONE):
        return self.run_with(status, "explain", *arguments)

    def lens(self, *arguments, status=DONE):
        """The one lens of `explain --json`."""
        (lens,) = self.explain(*arguments, "--json", status=status).json["lenses"]
        return lens


class Recomputing(ExplainTest):
    def assert_same(self, found, expected):
        self.assertAlmostEqual(found, expected, delta=TOLERANCE * abs(expected))

    def test_the_lines_give_the_score_of_every_factor(self):
        n_checked = 0
        for name, sets, options in WORKED:
            result = self.scores(*sets, *options, "--min-n", "1")
            for factor in factors_of(sets[0]):
                scores = work_out(self.explain(*sets, *options, "--factor", factor,
                                               "--responses").text)  # fmt: skip
                for lens in result["lenses"]:
                    wanted = next(f for f in lens["factors"] if f["id"] == factor)
                    with self.subTest(sets=name, factor=factor, lens=lens["lens"]):
                        found = scores[lens["lens"]]
                        self.assertEqual(len(found), wanted["n"])
                        self.assert_same(statistics.fmean(found), wanted["mean"])
                        self.assert_same(statistics.stdev(found), wanted["sd"])
                        n_checked += 1
        self.assertEqual(n_checked, 7 * 2 + 2 + 2 + 1)

    def test_the_json_lines_give_it_too(self):
        for name, sets, options in WORKED:
            result = self.scores(*sets, *options, "--min-n", "1")
            for lens in result["lenses"]:
                for factor in lens["factors"]:
                    ran = self.explain(*sets, *options, "--factor", factor["id"], "--lens",
                                       lens["lens"], "--responses", "--json")  # fmt: skip
                    found = list(self.scores_of(ran))
                    with self.subTest(sets=name, factor=factor["id"], lens=lens["lens"]):
                        self.assert_same(statistics.fmean(found), factor["mean"])

    def scores_of(self, ran):
        for line in ran.text.splitlines():
            response = json.loads(line)
            rated = [item for item in response["items"] if "level" in item]
            self.assertEqual(len(rated), response["answered"])
            if response["state"] == "scored":
                sum_ = sum(item["p"] * item["weight"] for item in rated)
                self.assert_same(sum_, response["sum"])
                self.assert_same(sum_ / response["weights"], response["score"])
                yield sum_ / response["weights"]

    def test_the_published_sum_divided_by_the_number_is_the_mean(self):
        for factor in factors_of(STAFF):
            ran = self.explain(*RIVERSIDE_SETS, "--factor", factor, "--min-n", "1", "--json")
            for lens in ran.json["lenses"]:
                with self.subTest(factor=factor, lens=lens["lens"]):
                    self.assert_same(lens["sum"] / lens["n"], lens["mean"])

    def test_the_last_lines_say_how_scores_make_the_lens(self):
        text = self.explain(*RIVERSIDE_SETS, "--factor", "safety", "--responses").text
        totals = re.findall(r"(?m)^# safety, (\S+) = (\S+) / (\d+) = (\S+)$", text)
        self.assertEqual([lens for lens, *_ in totals], ["staff", "service-user"])
        for lens, sum_, n, mean in totals:
            scores = work_out(text)[lens]
            self.assertEqual(len(scores), int(n))
            self.assert_same(float(sum_), sum(scores))
            self.assert_same(float(mean), statistics.fmean(scores))


SIX = """<form id="six" version="1" lens="staff" xml:lang="en"><title>Six</title>
<scale id="s">{levels}</scale><band id="low" from="0" letter="A">low</band>
<band id="high" from="50" letter="B">high</band><band id="top" from="75" letter="C">top</band>
<group id="g"><name>G</name><factor id="f"><name>F</name>{items}</factor></group></form>"""


class OneResponse(ExplainTest):
    """The form of the worked cases: items a to f on 1 to 5."""

    def sets(self, *rows, **attributes):
        levels = "".join(f'<level value="{v}">{v}</level>' for v in range(1, 6))
        items = "".join(f'<item id="{i}" {attributes.get(i, "")}><text>Statement {i}</text></item>'
                        for i in "abcdef")  # fmt: skip
        form = self.write("six.xml", SIX.format(levels=levels, items=items))
        return [form, self.write("six.csv", "\n".join(rows) + "\n"), "--factor", "f"]

    def raw(self, cells, **attributes):
        sets = self.sets("respondent,a,b,c,d,e,f", f"r1,{cells}", **attributes)
        return self.explain(*sets, "--responses").text.splitlines()[2:]

    def test_each_answer_is_a_line_and_the_quotient_follows(self):
        lines = self.raw("5,1,3,na,unable,", a='weight="2"', b='scored="false"',
                         c='reversed="true"')  # fmt: skip
        self.assertEqual(lines[:7], [
            "r1\ta\t5\t100\t2",
            "r1\tb\t1\t0\t0",
            "r1\tc\t3\t50\t1",
            "r1\td\tnot-applicable\t-\t-",
            "r1\te\tunable\t-\t-",
            "r1\tf\tunanswered\t-\t-",
            "f = 250 / 3 = 83.33333333333333",
        ])  # fmt: skip

    def test_a_row_without_a_score_says_why(self):
        self.assertEqual(self.raw("4,2,unable,unable,,")[-1],
                         "f: not scored, too few answers: 2 of 6")  # fmt: skip
        self.assertEqual(self.raw("na,na,na,na,na,na")[-1], "f: not scored, nothing applies")

    def test_control_characters_of_a_respondent_are_made_visible(self):
        sets = self.sets("respondent,a,b,c,d,e,f", '"x\ty",1,2,3,4,5,5')
        lines = self.explain(*sets, "--responses").text.splitlines()
        self.assertTrue(all(line.count("\t") == 4 for line in lines[1:8]), lines)

    def rate(self, cells, *options, **attributes):
        sets = self.sets("respondent,lens,group_size,a,b,c,d,e,f", f"r1,agreed,6,{cells}",
                         **attributes)  # fmt: skip
        return self.lens(*sets, *options), self.explain(*sets, *options).text

    def test_a_rating_by_a_group_is_explained_item_by_item(self):
        lens, text = self.rate("4,2,3,na,unable,")
        self.assertEqual((lens["sum"], lens["weights"], lens["mean"]), (150, 3, 50))
        self.assertEqual((lens["answered"], lens["applicable"]), (3, 5))
        self.assertRegex(text, r"a +4 +75 +1 +75 +Statement a")
        self.assertRegex(text, r"d +not applicable +Statement d")
        self.assertIn("f = 150 / 3 = 50", text)

    def test_the_smallest_steps_to_the_next_band(self):
        lens, text = self.rate("2,2,3,3,3,3")
        step = lens["next_step"]
        self.assertEqual((step["target"], step["band"], step["more"]), (50, "high", 15))
        self.assertEqual(step["sets"][0], {"items": [{"id": "a", "from": 2, "to": 4}],
                                           "score": 50})  # fmt: skip
        self.assertEqual(len(step["sets"]), 6)
        self.assertIn("2 steps up together reach “high” (50). Each line is one way:\n"
                      "  a from 2 to 4: 50\n"
                      "  a from 2 to 3 and b from 2 to 3: 50\n", text)  # fmt: skip
        self.assertIn("And 15 more ways.", text)

    def test_a_reversed_item_goes_down_the_scale(self):
        lens, _ = self.rate("4,na,na,na,na,na", "--target", "50", a='reversed="true"')
        self.assertEqual(lens["next_step"]["sets"],
                         [{"items": [{"id": "a", "from": 4, "to": 3}], "score": 50}])  # fmt: skip

    def test_what_cannot_be_reached_what_is_reached_and_the_top(self):
        self.assertIn("No 3 steps up reach “high” (50).", self.rate("1,1,1,1,1,1")[1])
        self.assertIn("It is at 40 already.", self.rate("3,3,3,3,3,3", "--target", "40")[1])
        lens, text = self.rate("5,5,5,5,5,5")
        self.assertNotIn("next_step", lens)
        self.assertIn("There is no higher band to reach.", text)


class SmallNumbers(ExplainTest):
    def test_a_small_group_is_hidden_as_in_score(self):
        sets = [STAFF, self.write("few.csv", answers(STAFF, 9)), "--factor", "safety"]
        lens = self.lens(*sets, status=NO_SCORE)
        self.assertEqual(set(lens), {"lens", "forms", "state", "items"})
        for item in lens["items"]:
            self.assertEqual(set(item), {"id", "state", "weight", "reversed"})
        text = self.explain(*sets, status=NO_SCORE).text
        self.assertIn("fewer than 10", text)
        self.assertNotIn("What would move it", text)
        self.assertNotIn("Left out", text)

    def test_the_operator_may_lower_the_threshold_for_an_output(self):
        sets = [STAFF, self.write("few.csv", answers(STAFF, 2)), "--factor", "safety"]
        self.assertEqual(self.lens(*sets, "--min-n", "1")["n"], 2)

    def test_figures_and_items_are_those_of_score(self):
        score = self.scores(*RIVERSIDE_SETS)
        for factor in factors_of(STAFF):
            explained = self.explain(*RIVERSIDE_SETS, "--factor", factor, "--json").json["lenses"]
            for of_score, of_explain in zip(score["lenses"], explained, strict=True):
                wanted = next(f for f in of_score["factors"] if f["id"] == factor)
                for name in ["state", "n", "mean", "sd", "ci_low", "ci_high", "band"]:
                    self.assertEqual(of_explain.get(name), wanted.get(name))
                items = {item["id"]: item for item in of_score["items"]}
                for item in of_explain["items"]:
                    for name, value in items[item["id"]].items():
                        self.assertEqual(item[name], value)

    def test_low_items_are_in_whole_points_and_shown_ones(self):
        for factor in factors_of(USERS):
            for lens in self.explain(*RIVERSIDE_SETS, "--factor", factor, "--json").json["lenses"]:
                shown = {item["id"] for item in lens["items"] if item["state"] == "scored"}
                low_items = lens.get("low_items", [])
                self.assertEqual("low_items" in lens, lens["state"] == "scored")
                self.assertLessEqual(len(low_items), 3)
                for low in low_items:
                    self.assertIsInstance(low["score"], int)
                    self.assertGreaterEqual(low["score"], lens["printed"])
                    self.assertIn(low["id"], shown)


class Responses(ExplainTest):
    def test_single_answers_come_with_a_warning_and_published_ones_without(self):
        arguments = [*RIVERSIDE_SETS, "--factor", "safety"]
        self.assertIn(WARNING, self.explain(*arguments, "--responses").errors)
        self.assertIn(WARNING, self.explain(*arguments, "--responses", "--json").errors)
        self.assertEqual(self.explain(*arguments).err, b"")

    def test_nothing_is_printed_where_the_answers_have_an_error(self):
        bad = self.write("bad.csv", answers(STAFF, 12) + "r1" + ",1" * 42 + "\n")
        ran = self.explain(STAFF, bad, "--factor", "safety", "--responses", status=FINDINGS)
        self.assertEqual(ran.out, b"")
        self.assertNotIn(WARNING, ran.errors)

    def test_only_what_is_asked_for_is_printed(self):
        header, *rows = answers(STAFF, 2, service="ash").splitlines()
        rows += [row.replace("r", "s", 1).replace("ash", "elm") for row in rows]
        path = self.write("two.csv", "\n".join([header, *rows]))
        arguments = [STAFF, path, "--factor", "safety", "--responses"]
        self.assertEqual(self.explain(*arguments, status=USAGE).out, b"")
        text = self.explain(*arguments, "--service", "elm").text
        self.assertEqual(set(re.findall(r"(?m)^(\w+)\t", text)), {"s1", "s2"})
        self.explain(*arguments, "--service", "elm", "--lens", "peer", status=USAGE)

    def test_only_the_lines_of_one_item(self):
        text = self.explain(*RIVERSIDE_SETS, "--factor", "safety", "--item", "safety-2", "--lens",
                            "staff", "--responses").text  # fmt: skip
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        self.assertEqual(len(lines), 34)
        self.assertTrue(all(line.split("\t")[1] == "safety-2" for line in lines))

    def test_rows_come_in_the_order_of_the_files(self):
        text = self.explain(*RIVERSIDE_SETS, "--factor", "safety", "--responses").text
        named = list(dict.fromkeys(re.findall(r"(?m)^(\S+)\t", text)))
        wanted = [line.split(",")[0] for path in RIVERSIDE_SETS[1::2]
                  for line in path.read_text(encoding="utf-8").splitlines()[1:]]  # fmt: skip
        self.assertEqual(named, wanted)


class Use(ExplainTest):
    def test_what_does_not_exist_is_wrong_use(self):
        sets = [SMALLEST, SMALLEST.with_suffix(".csv")]
        factor = factors_of(SMALLEST)[0]
        rows = [
            (["--factor", "x"], f'there is no factor "x"; the forms have\n  {factor}'),
            (["--factor", factor, "--item", "x"], f'the factor "{factor}" has no item "x"'),
            (["--factor", factor, "--lens", "peer"], "no answers fit"),
        ]
        for options, sentence in rows:
            with self.subTest(options=options):
                ran = self.explain(*sets, *options, status=USAGE)
                self.assertIn(sentence, ran.errors)
                self.assertEqual(ran.out, b"")

    def test_a_factor_that_only_a_later_form_has(self):
        item = "<item id='{0}'><text>T</text></item>"
        levels = '<level value="1">1</level><level value="2">2</level>'
        short = SIX.format(levels=levels, items=item.format("a"))
        long = short.replace("<group ", "<group id='h'><name>H</name><factor id='e'><name>E</name>"
                             + item.format("b") + "</factor></group><group ")  # fmt: skip
        sets = [self.write("short.xml", short), self.write("s.csv", "respondent,a\nr1,1\n"),
                self.write("long.xml", long.replace('"six"', '"long"')),
                self.write("l.csv", "respondent,a,b\nr2,2,2\n")]  # fmt: skip
        lens = self.lens(*sets, "--factor", "e", "--min-n", "1")
        self.assertEqual((lens["n"], lens["not_applicable"], lens["sum"]), (1, 1, 100))
        ran = self.explain(*sets, "--factor", "x", status=USAGE)
        self.assertIn("the forms have\n  f\n  e\n", ran.errors)

    def test_one_item_can_be_listed_alone(self):
        arguments = [*RIVERSIDE_SETS, "--factor", "safety", "--item", "safety-2"]
        lenses = self.explain(*arguments, "--json").json["lenses"]
        self.assertEqual([[i["id"] for i in lens["items"]] for lens in lenses], [["safety-2"]] * 2)

    def test_every_field_of_the_json_stands_in_the_page(self):
        page = (TOP / "survey/programs/sevenfold-explain.1").read_text(encoding="utf-8")
        described = set(re.findall(r"[a-z_0-9]+", page.replace("\\-", "-")))
        group = self.write("group.csv", answers(STAFF, 1, lens="agreed", group_size=6, levels=3))
        found = set()
        for arguments in [RIVERSIDE_SETS, [STAFF, group], [STAFF, group, "--responses"]]:
            found |= keys_of(self.explain(*arguments, "--factor", "safety", "--json").json)
        self.assertGreater(len(found), 40)
        self.assertEqual(found - described, set())


def keys_of(value):
    """The keys of every object within, but those of levels, which are values."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if not isinstance(value, dict):
        return set()
    keys = set().union(*(keys_of(v) for k, v in value.items() if k != "levels"))
    return keys | set(value)
