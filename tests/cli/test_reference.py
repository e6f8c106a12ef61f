# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of public data equal those of R, to 1e-9 (tests/data/reference/README.md)."""

import csv
import json

from sevenfold import DONE, REFERENCE, CommandTest

TOLERANCE = 1e-9  # relative


def expected(name):
    with open(REFERENCE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Reference(CommandTest):
    def assert_figure(self, figure, reference, what):
        reference = float(reference)
        self.assertAlmostEqual(figure, reference, delta=TOLERANCE * abs(reference), msg=what)

    def test_factors_of_both_occasions(self):
        figures = ["n", "mean", "sd", "ci_low", "ci_high", "alpha"]
        rows = expected("expected-factors.csv")
        self.assertEqual(len(rows), 4)
        for row in rows:
            answers = REFERENCE / f"occasion-{row['occasion']}.csv"
            lens = self.scores(REFERENCE / "sai.xml", answers)["lenses"][0]
            factor = next(f for f in lens["factors"] if f["id"] == row["factor"])
            self.assertEqual(factor["state"], "scored")
            for name in figures:
                with self.subTest(occasion=row["occasion"], factor=row["factor"], figure=name):
                    self.assert_figure(factor[name], row[name], name)

    def score_network(self, *options):
        sets = [REFERENCE / "bhr.xml", REFERENCE / "network.csv"]
        return self.run_with(DONE, "score", *sets, "--each", "--json", *options)

    def test_services_of_a_network(self):
        lines = self.score_network().text.splitlines()
        rows = expected("expected-services.csv")
        self.assertEqual([json.loads(line)["service"] for line in lines],
                         [row["service"] for row in rows])  # fmt: skip
        for line, row in zip(lines, rows):
            factor = json.loads(line)["lenses"][0]["factors"][0]
            for name in ["n", "mean", "sd", "rwg_j"]:
                with self.subTest(service=row["service"], figure=name):
                    self.assert_figure(factor[name], row[name], name)

    def test_one_service_of_a_network_scores_as_among_all(self):
        among_all = self.score_network().text.splitlines()[6]
        alone = self.score_network("--service", json.loads(among_all)["service"])
        self.assertEqual(alone.text, among_all + "\n")

    def test_alpha_of_a_network_taken_as_one_service(self):
        rows = (REFERENCE / "network.csv").read_text(encoding="utf-8").splitlines()
        one = "\n".join([rows[0], *(row.split(",")[0] + ",all," + row.split(",", 2)[2]
                                    for row in rows[1:])])  # fmt: skip
        result = self.scores(REFERENCE / "bhr.xml", self.write("one.csv", one))
        factor = result["lenses"][0]["factors"][0]
        self.assert_figure(factor["alpha"], expected("expected-network.csv")[0]["alpha"], "alpha")
