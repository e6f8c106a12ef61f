# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold chart`: SVG, PNG and PDF, with words for who cannot see it, the same every time."""

import re
import struct
import subprocess
import xml.etree.ElementTree

from sevenfold import (
    DONE, NO_SCORE, RIVERSIDE_SETS, SMALLEST, STAFF, USAGE, USERS, CommandTest, answers,
)  # fmt: skip

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ["radar", "dots"]


class Chart(CommandTest):
    def draw(self, kind, name, *options, sets=RIVERSIDE_SETS, **how):
        path = self.folder / name
        self.run_with(DONE, "chart", kind, *sets, "-o", path, "--force", *options, **how)
        return path

    def test_svg_is_well_formed_and_described(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                root = xml.etree.ElementTree.parse(self.draw(kind, "c.svg")).getroot()
                self.assertEqual(root.tag, SVG + "svg")
                self.assertEqual(root.get("role"), "img")
                title, description = root.find(SVG + "title"), root.find(SVG + "desc")
                self.assertEqual(root.get("aria-labelledby"),
                                 f"{title.get('id')} {description.get('id')}")  # fmt: skip
                self.assertIn("Riverside", title.text)
                for figure in ["Safety (71)", "healing (48)", "fewer than 10"]:
                    self.assertIn(figure, description.text)

    def test_a_service_without_a_name_has_a_title_too(self):
        sets = [STAFF, self.write("rows.csv", answers(STAFF, 12, service=""))]
        root = xml.etree.ElementTree.parse(self.draw("radar", "c.svg", sets=sets)).getroot()
        self.assertTrue(root.find(SVG + "title").text)

    def test_svg_asks_for_nothing_from_outside(self):
        for kind in KINDS:
            content = self.draw(kind, "c.svg").read_text(encoding="utf-8")
            root = xml.etree.ElementTree.fromstring(content)
            for element in root.iter():
                self.assertNotIn(element.tag, [SVG + "script", SVG + "foreignObject"])
                for name, value in element.attrib.items():
                    if name.endswith("href"):
                        self.assertTrue(value.startswith(("#", "data:")), value)
                    self.assertFalse(name.startswith("on"), name)

    def test_two_charts_on_one_page_share_no_id(self):
        def ids(path):
            root = xml.etree.ElementTree.parse(path).getroot()
            return {e.get("id") for e in root.iter() if e.get("id")}

        staff = [STAFF, self.write("staff.csv", answers(STAFF, 12))]
        self.assertEqual(ids(self.draw("radar", "a.svg")) & ids(self.draw("dots", "b.svg")), set())
        self.assertEqual(ids(self.draw("radar", "a.svg"))
                         & ids(self.draw("radar", "b.svg", sets=staff)), set())  # fmt: skip

    def test_text_of_the_answers_cannot_become_markup(self):
        name = '"</title><script>x</script>&amp;"'
        staff = [STAFF, self.write("staff.csv", answers(STAFF, 12, service=name))]
        root = xml.etree.ElementTree.parse(self.draw("radar", "c.svg", sets=staff)).getroot()
        self.assertEqual(root.find(SVG + "title").text, name.strip('"'))
        self.assertEqual(list(root.iter(SVG + "script")), [])

    def test_png_has_its_size_and_ends_whole(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                content = self.draw(kind, "c.png").read_bytes()
                self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
                self.assertEqual(struct.unpack(">II", content[16:24]), (1320, 1260))
                self.assertEqual(content[-8:-4], b"IEND")

    def test_pdf_has_one_page_with_the_names(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                path = self.draw(kind, "c.pdf")
                info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
                self.assertRegex(info.stdout, r"(?m)^Pages: +1$")
                text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True,
                                      encoding="utf-8", check=True).stdout  # fmt: skip
                for words in ["Healing", "Safety", "Leadership", "fewer"]:
                    self.assertIn(words, text)

    def test_the_radar_prints_every_score_at_its_label(self):
        text = subprocess.run(["pdftotext", self.draw("radar", "c.pdf"), "-"], capture_output=True,
                              text=True, encoding="utf-8", check=True).stdout.split()  # fmt: skip
        for lens in self.scores(*RIVERSIDE_SETS)["lenses"]:
            for factor in lens["factors"]:
                if factor["state"] == "scored":
                    self.assertIn(str(int(factor["mean"] + 0.5 + 1e-9)), text)

    def test_too_few_factors_for_a_radar_are_wrong_use(self):
        sets = [SMALLEST, SMALLEST.with_suffix(".csv"), "--min-n", "5"]
        ran = self.run_with(USAGE, "chart", "radar", *sets, "-o", self.folder / "a.svg")
        self.assertIn("3 to 12", ran.errors)
        self.assertFalse((self.folder / "a.svg").exists())

    def test_a_chart_with_nothing_to_show_says_why(self):
        few = [STAFF, self.write("few.csv", answers(STAFF, 7))]
        for kind in KINDS:
            path = self.folder / f"{kind}.pdf"
            self.run_with(NO_SCORE, "chart", kind, *few, "-o", path)
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True,
                                  encoding="utf-8").stdout  # fmt: skip
            text = " ".join(text.split())
            self.assertIn("No factor has answers from at least 10 people", text)
            self.assertIn("scale: 0 to 100", text)

    def test_the_same_bytes_every_time_and_everywhere(self):
        for kind in KINDS:
            for suffix in ["svg", "png", "pdf"]:
                first = self.draw(kind, f"a.{suffix}").read_bytes()
                for env in [{}, {"TZ": "Pacific/Kiritimati"}, {"LC_ALL": "C"},
                            {"LC_ALL": "de_DE.UTF-8"}, {"SOURCE_DATE_EPOCH": "0"}]:  # fmt: skip
                    with self.subTest(kind=kind, suffix=suffix, env=env):
                        again = self.draw(kind, f"b.{suffix}", env=env)
                        self.assertEqual(again.read_bytes(), first)

    def test_one_lens_draws_another_picture(self):
        both = self.draw("radar", "a.svg").read_bytes()
        one = self.draw("radar", "b.svg", "--lens", "staff").read_bytes()
        self.assertNotEqual(both, one)
        self.assertNotIn(b"People who use the service", one)


class Grown(CommandTest):
    """The charts that are as high as what they show."""

    def read(self, kind, *arguments, status=DONE):
        """The words of the chart as PDF."""
        path = self.folder / "c.pdf"
        self.run_with(status, "chart", kind, *arguments, "-o", path, "--force")
        return " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True,
                                       encoding="utf-8").stdout.split())  # fmt: skip

    def height(self, kind, *arguments):
        path = self.folder / "c.pdf"
        self.run_with(DONE, "chart", kind, *arguments, "-o", path, "--force")
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        width, height = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", info).groups()
        self.assertEqual(float(width), 544)
        return float(height)

    def describe(self, kind, *arguments):
        path = self.folder / "c.svg"
        self.run_with(DONE, "chart", kind, *arguments, "-o", path, "--force")
        return xml.etree.ElementTree.parse(path).getroot().find(SVG + "desc").text

    def test_gap_prints_every_gap_of_score(self):
        words = self.read("gap", *RIVERSIDE_SETS)
        description = self.describe("gap", *RIVERSIDE_SETS)
        for gap in self.scores(*RIVERSIDE_SETS)["gaps"]:
            for pair in gap["pairs"]:
                if "gap" not in pair:
                    continue
                size = int(abs(pair["gap"]) + 0.5 + 1e-9)
                side = "staff" if pair["gap"] > 0 else "service users"
                said = f"{side} {size} higher" if size else "alike"
                self.assertIn(said, words)
                self.assertIn(said, description)

    def test_gap_of_one_view_is_wrong_use(self):
        for sets in [RIVERSIDE_SETS[:2], RIVERSIDE_SETS[2:], [*RIVERSIDE_SETS, "--lens", "staff"]]:
            ran = self.run_with(USAGE, "chart", "gap", *sets, "-o", self.folder / "a.svg")
            self.assertIn("needs both views", ran.errors)
            self.assertFalse((self.folder / "a.svg").exists())

    def test_gap_of_too_few_says_so(self):
        few = [STAFF, self.write("s.csv", answers(STAFF, 7)),
               USERS, self.write("u.csv", answers(USERS, 20))]  # fmt: skip
        self.assertIn("No difference between the two views can be shown",
                      self.read("gap", *few, status=NO_SCORE))  # fmt: skip

    def test_items_grow_with_what_they_show(self):
        one = self.height("items", *RIVERSIDE_SETS, "--lens", "staff", "--factor", "safety")
        lens = self.height("items", *RIVERSIDE_SETS, "--lens", "staff")
        self.assertLess(one, lens / 4)
        self.assertLess(lens, self.height("items", *RIVERSIDE_SETS))

    def test_items_of_an_unknown_factor_are_wrong_use(self):
        ran = self.run_with(USAGE, "chart", "items", *RIVERSIDE_SETS, "--factor", "sfety",
                            "-o", self.folder / "a.svg")  # fmt: skip
        self.assertIn("healing, system, safety", ran.errors)
        ran = self.run_with(USAGE, "chart", "gap", *RIVERSIDE_SETS, "--factor", "safety",
                            "-o", self.folder / "a.svg")  # fmt: skip
        self.assertIn("--factor is for items", ran.errors)

    def test_an_unknown_chart_lists_those_there_are(self):
        ran = self.run_with(USAGE, "chart", "pie", *RIVERSIDE_SETS, "-o", self.folder / "a.svg")
        self.assertIn("radar, dots, gap", ran.errors)

    def test_a_long_name_of_a_service_stays_on_the_picture(self):
        sets = [STAFF, self.write("s.csv", answers(STAFF, 12, service="W" * 200)),
                USERS, self.write("u.csv", answers(USERS, 12, service="W" * 200))]  # fmt: skip
        self.assertIn("W" * 20, self.read("gap", *sets))

    def cycles(self, *dates, people=12):
        """A file of several cycles of one service, staff only."""
        rows = []
        for seed, date in enumerate(dates):
            lines = answers(STAFF, people, seed=seed, service="Elm", cycle=date, date=date)
            rows += lines.splitlines()[0 if not rows else 1 :]
        return self.write("cycles.csv", "\n".join(rows) + "\n")

    def network(self, *names, people=12):
        rows = []
        for seed, name in enumerate(names):
            lines = answers(STAFF, people, seed=seed, service=name, cycle="spring")
            rows += lines.splitlines()[0 if not rows else 1 :]
        return self.write("network.csv", "\n".join(rows) + "\n")

    def test_moves_print_what_compare_says(self):
        sets = [STAFF, self.cycles("2025-03-14", "2026-03-14", people=30)]
        sides = ["--cycle", "2026-03-14", "--before", *sets, "--before-cycle", "2025-03-14"]
        words = self.read("moves", *sets, *sides)
        change = self.run_with(DONE, "compare", "--after", *sets, "--json", *sides).json
        for factor in change["lenses"][0]["factors"]:
            before, after = (int(factor[key] + 0.5 + 1e-9) for key in ["before", "after"])
            self.assertIn(f"From {before} to {after}:", words)
        description = self.describe("moves", *sets, *sides)
        for name in ["higher", "lower", "no-clear-move"]:
            moved = [i for i in change["lenses"][0]["items"] if i["move"] == name]
            said = f"; {name.replace('-', ' ')}."
            self.assertEqual(description.count(said), len(moved), name)

    def test_moves_take_the_later_cycle_first_or_after_its_option(self):
        early = self.write("a.csv", answers(STAFF, 20, seed=1, cycle="a"))
        late = self.write("b.csv", answers(STAFF, 20, seed=2, cycle="b"))
        first = self.read("moves", STAFF, late, "--before", early)
        self.assertEqual(first, self.read("moves", "--before", STAFF, early, "--after", late))
        self.assertIn("a to b", first)

    def test_moves_without_an_earlier_cycle_are_wrong_use(self):
        late = self.write("b.csv", answers(STAFF, 20))
        for files in [[STAFF, late], ["--before", STAFF, late],
                      [STAFF, late, "--before", late, "--after", late]]:  # fmt: skip
            ran = self.run_with(USAGE, "chart", "moves", *files, "-o", self.folder / "a.svg")
            self.assertIn("those of the earlier one after --before", ran.errors)

    def test_an_earlier_cycle_is_wrong_use_elsewhere(self):
        for kind in ["radar", "gap", "items", "run", "network"]:
            ran = self.run_with(USAGE, "chart", kind, *RIVERSIDE_SETS, "--before", *RIVERSIDE_SETS,
                                "-o", self.folder / "a.svg")  # fmt: skip
            self.assertIn("--before and --after are for moves", ran.errors)

    def test_moves_of_too_few_say_so(self):
        early = self.write("a.csv", answers(STAFF, 7, seed=1))
        late = self.write("b.csv", answers(STAFF, 20, seed=2))
        words = self.read("moves", STAFF, late, "--before", early, status=NO_SCORE)
        self.assertIn("No change can be shown", words)

    def test_run_has_a_date_a_cycle_and_no_limits(self):
        cycles = self.cycles("2025-03-14", "2024-03-14", "2026-03-14")
        description = self.describe("run", STAFF, cycles)
        scores = [self.scores(STAFF, self.folder / "cycles.csv", "--cycle", cycle)
                  for cycle in ["2024-03-14", "2025-03-14", "2026-03-14"]]  # fmt: skip
        means = [int(s["lenses"][0]["factors"][2]["mean"] + 0.5 + 1e-9) for s in scores]
        said = (f"Safety: 14 March 2024: {means[0]}; 14 March 2025: {means[1]}; "
                f"14 March 2026: {means[2]}; median {sorted(means)[1]}.")  # fmt: skip
        self.assertIn(said, description)
        words = self.read("run", STAFF, self.folder / "cycles.csv")
        self.assertIn("There are no control limits", words)

    def test_run_of_one_cycle_or_of_too_few_says_so(self):
        words = self.read("run", STAFF, self.cycles("2025-03-14"), status=NO_SCORE)
        self.assertIn("So far there is one cycle", words)
        words = self.read("run", STAFF, self.cycles("2025-03-14", "2026-03-14", people=6),
                          status=NO_SCORE)  # fmt: skip
        self.assertIn("No course can be shown", words)

    def test_run_of_two_services_is_wrong_use(self):
        files = [STAFF, self.network("Ash", "Elm")]
        ran = self.run_with(USAGE, "chart", "run", *files, "-o", self.folder / "a.svg")
        self.assertIn("choose with --service:\n  Ash\n  Elm", ran.errors)
        self.read("run", *files, "--service", "Ash", status=NO_SCORE)

    def test_network_says_the_score_of_every_service(self):
        files = [STAFF, self.network("Oak", "Ash", "Elm", "Fir", "Bay")]
        description = self.describe("network", *files)
        dots = self.run_with(DONE, "network", *files, "--json").json["dots"]
        for dot in dots:
            self.assertIn(f"{dot['service']} {int(dot['mean'] + 0.5 + 1e-9)}", description)
        places = [description.index(f" {name} ") for name in ["Ash", "Bay", "Elm", "Fir", "Oak"]]
        self.assertEqual(places, sorted(places))

    def test_network_lets_one_service_stand_out(self):
        files = [STAFF, self.network("Oak", "Ash", "Elm", "Fir", "Bay")]
        self.assertNotIn("Elm", self.read("network", *files))
        self.assertIn("Elm", self.read("network", *files, "--service", "Elm"))
        ran = self.run_with(USAGE, "chart", "network", *files, "--service", "Yew",
                            "-o", self.folder / "a.svg")  # fmt: skip
        self.assertIn('there is no service "Yew"; there are:', ran.errors)

    def test_network_of_small_groups_says_so(self):
        files = [STAFF, self.network("Oak", "Ash", people=7)]
        self.assertIn("No service has answers from at least 10 people",
                      self.read("network", *files, status=NO_SCORE))  # fmt: skip

    def test_network_of_two_cycles_is_wrong_use(self):
        files = [STAFF, self.cycles("2025-03-14", "2026-03-14")]
        ran = self.run_with(USAGE, "chart", "network", *files, "-o", self.folder / "a.svg")
        self.assertIn("choose with --cycle:\n  2025-03-14", ran.errors)

    def test_long_names_stay_on_every_picture(self):
        long = "W" * 199
        rows = self.network(*[f"{n}{long}" for n in range(5)])
        for options in [[], ["--service", f"1{long}"]]:
            self.height("network", STAFF, rows, *options)

    def test_every_kind_is_well_formed_and_the_same_twice(self):
        cycles, network = self.cycles("2025-03-14", "2026-03-14"), self.network(*"abcde")
        for kind, files in [
            ("gap", RIVERSIDE_SETS), ("items", RIVERSIDE_SETS), ("run", [STAFF, cycles]),
            ("moves", [STAFF, cycles, "--cycle", "2026-03-14", "--before", STAFF, cycles,
                       "--before-cycle", "2025-03-14"]),
            ("network", [STAFF, network]),
        ]:  # fmt: skip
            for suffix in ["svg", "png", "pdf"]:
                paths = [self.folder / f"{name}.{suffix}" for name in "xy"]
                for path in paths:
                    self.run_with(DONE, "chart", kind, *files, "-o", path, "--force")
                self.assertEqual(paths[0].read_bytes(), paths[1].read_bytes())
            self.assertTrue(self.describe(kind, *files))
