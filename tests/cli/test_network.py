# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold network`: the figures of R, what is hidden, the order of services, wrong use."""

import csv
import random
import re

from sevenfold import DONE, NO_SCORE, REFERENCE, SMALLEST, STAFF, TOP, USAGE, CommandTest, answers

TOLERANCE = 1e-9  # relative
SETS = [REFERENCE / "bhr.xml", REFERENCE / "network.csv"]


def expected(name):
    with open(REFERENCE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of(form, people, **columns):
    """Rows of made-up answers without their header, the respondents named after the columns."""
    name = "-".join(map(str, columns.values()))
    return "".join(f"{name}-{row}\n" for row in answers(form, people, **columns).splitlines()[1:])


class NetworkTest(CommandTest):
    def network(self, *arguments, status=DONE):
        return self.run_with(status, "network", *arguments, "--json").json

    def write_services(self, **people):
        """Answers of so many staff to each service."""
        header = answers(STAFF, 0, service="").splitlines()[0]
        rows = [rows_of(STAFF, n, service=name) for name, n in people.items()]
        return self.write("network.csv", header + "\n" + "".join(rows))


class Reference(NetworkTest):
    def assert_figure(self, figure, reference):
        reference = float(reference)
        self.assertAlmostEqual(figure, reference, delta=TOLERANCE * abs(reference))

    def test_the_figures_of_a_network_equal_those_of_R(self):
        network = self.network(*SETS)
        row = expected("expected-network.csv")[0]
        factor = network["factors"][0]
        for name in ["median", "q1", "q3"]:
            with self.subTest(figure=name):
                self.assert_figure(factor[name], row[name])
        for name in ["icc1", "icc2"]:
            with self.subTest(figure=name):
                self.assert_figure(factor[name], row[name.upper()])
        self.assertEqual((network["services"], network["responses"]), (50, 2289))
        self.assertEqual((factor["services_shown"], factor["told_apart"]), (50, "yes"))
        self.assertEqual(network["suppressed"], [])

    def test_the_dots_equal_those_of_R(self):
        dots = {dot["service"]: dot for dot in self.network(*SETS)["dots"]}
        rows = expected("expected-services.csv")
        self.assertEqual(set(dots), {row["service"] for row in rows})
        for row in rows:
            for name in ["n", "mean", "sd", "rwg_j"]:
                with self.subTest(service=row["service"], figure=name):
                    self.assert_figure(dots[row["service"]][name], row[name])

    def test_the_ends_are_those_of_the_dots(self):
        network = self.network(*SETS)
        means = [dot["mean"] for dot in network["dots"]]
        factor = network["factors"][0]
        self.assertEqual((factor["min"], factor["max"]), (min(means), max(means)))


class Order(NetworkTest):
    def test_services_stand_by_name_whatever_the_order_of_rows(self):
        lines = SETS[1].read_text(encoding="utf-8").splitlines()
        rows = lines[1:]
        random.Random(3).shuffle(rows)
        shuffled = self.write("shuffled.csv", "\n".join([lines[0], *rows]))
        for option in [[], ["--json"]]:
            straight = self.run_with(DONE, "network", *SETS, *option)
            self.assertEqual(self.run_with(DONE, "network", SETS[0], shuffled, *option).out,
                             straight.out)  # fmt: skip
        names = [dot["service"] for dot in self.network(*SETS)["dots"]]
        self.assertEqual(names, sorted(names, key=int))

    def test_the_text_says_that_it_is_no_ranking(self):
        self.assertIn("not a ranking", self.run_with(DONE, "network", *SETS).text)


class SmallNumbers(NetworkTest):
    def test_a_small_service_is_hidden_and_in_no_figure(self):
        large = {name: 12 for name in ["ash", "beech", "cedar", "elm", "fir"]}
        alone = self.network(STAFF, self.write_services(**large))
        joined = self.network(STAFF, self.write_services(**large, gorse=9))
        self.assertEqual(joined["factors"], alone["factors"])
        self.assertEqual(joined["dots"], alone["dots"])
        self.assertEqual((joined["services"], joined["responses"]), (5, 60))
        self.assertEqual({hidden["service"] for hidden in joined["suppressed"]}, {"gorse"})
        self.assertEqual(len(joined["suppressed"]), 7)
        self.assertIn("below 10", self.run_with(DONE, "network", STAFF,
                                                self.folder / "network.csv").text)  # fmt: skip

    def test_four_services_have_neither_median_nor_ends(self):
        few = {name: 12 for name in ["ash", "beech", "cedar", "elm"]}
        network = self.network(STAFF, self.write_services(**few, fir=9))
        for factor in network["factors"]:
            self.assertEqual(factor["services_shown"], 4)
            self.assertEqual(set(factor) & {"median", "q1", "q3", "min", "max"}, set())
        ran = self.run_with(DONE, "network", STAFF, self.folder / "network.csv")
        self.assertIn("need at least 5 services", ran.text)

    def test_the_threshold_can_be_raised_but_not_below_five(self):
        sets = [STAFF, self.write_services(ash=12, beech=20)]
        self.assertEqual(self.network(*sets, "--min-n", "15")["services"], 1)
        self.run_with(USAGE, "network", *sets, "--min-n", "4")

    def test_where_all_is_hidden_the_status_says_so(self):
        network = self.network(STAFF, self.write_services(ash=4, beech=9), status=NO_SCORE)
        self.assertEqual((network["dots"], network["services"], network["responses"]), ([], 0, 0))


class Use(NetworkTest):
    def write_cycles(self):
        header = answers(STAFF, 0, service="", cycle="").splitlines()[0]
        rows = [rows_of(STAFF, people, service=name, cycle=cycle)
                for cycle in ["spring", "autumn"]
                for name, people in [("ash", 10), ("elm", 12)]]  # fmt: skip
        return self.write("cycles.csv", header + "\n" + "".join(rows))

    def test_one_cycle_must_be_chosen(self):
        path = self.write_cycles()
        ran = self.run_with(USAGE, "network", STAFF, path)
        self.assertEqual(ran.out, b"")
        self.assertIn("more than one cycle; choose with --cycle:\n  cycle spring\n  cycle autumn",
                      ran.errors)  # fmt: skip
        network = self.network(STAFF, path, "--cycle", "autumn")
        self.assertEqual((network["cycle"], network["services"], network["responses"]),
                         ("autumn", 2, 22))  # fmt: skip

    def test_each_lens_is_a_network_of_its_own(self):
        users = TOP / "forms/seven-factor-service-user.xml"
        sets = [STAFF, self.write("s.csv", answers(STAFF, 12, service="ash")),
                users, self.write("u.csv", answers(users, 11, service="ash"))]  # fmt: skip
        lines = self.run_with(DONE, "network", *sets, "--json").text.splitlines()
        self.assertEqual(len(lines), 2)
        only = self.run_with(DONE, "network", *sets, "--json", "--lens", "service-user").text
        self.assertEqual(only, lines[1] + "\n")

    def test_ratings_by_a_group_have_no_correlation(self):
        header = answers(STAFF, 0, service="", lens="", group_size="").splitlines()[0]
        rows = [rows_of(STAFF, 1, service=name, lens="agreed", group_size=6)
                for name in ["ash", "beech", "cedar", "elm", "fir"]]  # fmt: skip
        path = self.write("groups.csv", header + "\n" + "".join(rows))
        network = self.network(STAFF, path)
        self.assertEqual((network["lens"], network["form"]), ("agreed", "seven-factor-staff"))
        for factor in network["factors"]:
            self.assertNotIn("icc1", factor)
            self.assertIn("median", factor)

    def test_every_field_of_the_json_stands_in_the_page(self):
        page = (TOP / "survey/programs/sevenfold-network.1").read_text(encoding="utf-8")
        described = set(re.findall(r"[a-z_0-9]+", page.replace("\\-", "-")))
        path = self.write_services(ash=12, beech=12, cedar=12, elm=12, fir=12, gorse=3)
        network = self.network(STAFF, path)
        found = set(network)
        for entry in network["factors"] + network["dots"] + network["suppressed"]:
            found |= set(entry)
        self.assertGreater(len(found), 20)
        self.assertEqual(found - described, set())

    def test_answers_without_a_service_are_a_network_of_one(self):
        network = self.network(SMALLEST, self.write("one.csv", answers(SMALLEST, 12, levels=2)))
        self.assertEqual((network["services"], network["dots"][0]["service"]), (1, ""))
