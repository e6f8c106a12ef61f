# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped forms belong together: what Easy Read, the pulse and the tailored forms promise."""

import xml.etree.ElementTree

from sevenfold import (
    DONE,
    EASY_READ,
    FINDINGS,
    PULSE,
    PULSE_USERS,
    STAFF,
    TOP,
    USERS,
    CommandTest,
    answers,
    items_of,
)

SCALE = ["id", "value"]
SCORING = ["pair", "weight", "reversed", "scored", "allow"]
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def collapse(text):
    return " ".join((text or "").split())


class Shipped(CommandTest):
    def root(self, form):
        return xml.etree.ElementTree.parse(form).getroot()

    def assert_subset(self, small, large, per_factor):
        """`small` has so many items of each factor of `large`, scored alike."""
        whole = {item.get("id"): item for item in self.root(large).iter("item")}
        factors = [factor.get("id") for factor in self.root(large).iter("factor")]
        self.assertEqual([f.get("id") for f in self.root(small).iter("factor")], factors)
        for factor in self.root(small).iter("factor"):
            self.assertEqual(len(factor.findall("item")), per_factor, factor.get("id"))
        for item in self.root(small).iter("item"):
            with self.subTest(form=small.name, item=item.get("id")):
                twin = whole[item.get("id")]
                self.assertEqual([item.get(a) for a in SCORING], [twin.get(a) for a in SCORING])
        self.assertEqual(self.levels(small), self.levels(large))
        self.assertEqual(self.root(small).get("lens"), self.root(large).get("lens"))

    def levels(self, form):
        own = [level for level in self.root(form).iter("level") if level.get(LANGUAGE) is None]
        return [[level.get(attribute) for attribute in SCALE] for level in own]

    def test_easy_read_is_three_of_each_factor_with_a_picture_each(self):
        self.assert_subset(EASY_READ, USERS, 3)
        pictures = [item.get("picture") for item in self.root(EASY_READ).iter("item")]
        self.assertEqual(len(set(pictures)), 21)
        self.assertNotIn(None, pictures)

    def test_easy_read_and_the_longer_form_are_one_view(self):
        easy = self.write("easy.csv", answers(EASY_READ, 6))
        long = self.write("long.csv", answers(USERS, 6))
        result = self.scores(USERS, long, EASY_READ, easy)
        [lens] = result["lenses"]
        self.assertEqual(lens["responses"], 12)
        by_id = {item["id"]: item for item in lens["items"]}
        self.assertEqual(len(by_id), 28)
        self.assertEqual(by_id["safety-1"]["n"], 12)
        self.assertTrue(all(factor["n"] == 12 for factor in lens["factors"]))

    def test_easy_read_alone_stands_beside_the_staff_form(self):
        staff = self.write("staff.csv", answers(STAFF, 12))
        easy = self.write("easy.csv", answers(EASY_READ, 12, seed=8))
        gaps = self.scores(STAFF, staff, EASY_READ, easy)["gaps"]
        self.assertEqual([len(gap["pairs"]) for gap in gaps], [3] * 7)

    def test_the_pulse_asks_word_for_word_what_the_full_form_asks(self):
        for small, large in [(PULSE, STAFF), (PULSE_USERS, USERS)]:
            self.assert_subset(small, large, 1)
            items = self.root(large).iter("item")
            whole = {item.get("id"): collapse(item.findtext("text")) for item in items}
            for item in self.root(small).iter("item"):
                self.assertEqual(collapse(item.findtext("text")), whole[item.get("id")])

    def test_the_two_pulses_are_paired(self):
        staff = self.write("staff.csv", answers(PULSE, 12))
        users = self.write("users.csv", answers(PULSE_USERS, 12, seed=8))
        result = self.scores(PULSE, staff, PULSE_USERS, users)
        self.assertEqual([len(gap["pairs"]) for gap in result["gaps"]], [1] * 7)
        self.assertNotIn("band", result["lenses"][0]["factors"][0])

    def test_the_pulse_is_whole_in_welsh_and_calls_it_a_draft(self):
        for form in [PULSE, PULSE_USERS]:
            self.assertEqual(self.root(form).get("drafts"), "cy")
            texts = [e for e in self.root(form).iter() if collapse(e.text) and e.tag != "form"]
            welsh = [e for e in texts if e.get(LANGUAGE) == "cy"]
            self.assertEqual(2 * len(welsh), len(texts))


class Tailored(CommandTest):
    FORMS = sorted((TOP / "examples/tailored").glob("*.xml"))

    def test_they_are_without_findings_where_the_program_is_installed(self):
        self.assertEqual(len(self.FORMS), 2)
        for form in self.FORMS:
            self.assertEqual(self.run_with(DONE, "check", form).err, b"")

    def test_their_scores_stay_comparable(self):
        """Local items and items that are off change no factor's score of the same answers."""
        for form in self.FORMS:
            off = {e.get("item") for e in xml.etree.ElementTree.parse(form).iter("off")}
            asked = [item for item in items_of(STAFF) if item not in off]
            rows = ["respondent," + ",".join(asked)]
            rows += [f"r{n}," + ",".join(str((n * k) % 5 + 1) for k in range(len(asked)))
                     for n in range(1, 13)]  # fmt: skip
            path = self.write("rows.csv", "\n".join(rows))
            means = [[factor["mean"] for factor in self.scores(one, path)["lenses"][0]["factors"]]
                     for one in [form, STAFF]]  # fmt: skip
            self.assertEqual(*means)

    def test_the_parent_is_looked_for_where_the_environment_says(self):
        for name, content in [("a/own.xml", self.tailored("house-1")), ("b/p.xml", self.parent())]:
            (self.folder / name).parent.mkdir()
            self.write(name, content)
        child = self.folder / "a/own.xml"
        ran = self.run_with(FINDINGS, "check", child, env={"SEVENFOLD_FORMS": None})
        self.assertEqual([f.code for f in ran.findings], ["parent-not-found"])
        self.run_with(DONE, "check", child, env={"SEVENFOLD_FORMS": str(self.folder / "b")})

    def parent(self):
        return (TOP / "examples/smallest.xml").read_text("utf-8").replace(
            'id="smallest"', 'id="house"')  # fmt: skip

    def tailored(self, local):
        return f"""<form id="own" version="1" lens="staff" xml:lang="en" extends="house"
            extends-version="1.0"><title>Ours</title><tailor><local factor="welcome">
            <item id="{local}" scored="false"><text>We have tea.</text></item></local></tailor>
            </form>"""
