# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waivers: named exceptions, one a line, each with its reason; one that waives nothing must go.

    rule  path[:function]  reason, to the end of the line
"""

import dataclasses
import pathlib

from house import Violation


@dataclasses.dataclass
class Waiver:
    line: int
    rule: str
    path: str
    function: str
    used: bool = False

    def covers(self, violation):
        same_place = self.path == violation.path and self.function in ("", violation.function)
        return same_place and self.rule == violation.rule


def read(file):
    """The waivers of the file, and a violation for every line that is none."""
    waivers, violations = [], []
    for number, line in enumerate(pathlib.Path(file).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        words = line.split(maxsplit=2)
        if len(words) < 3:
            sentence = "a waiver is a rule, a path[:function] and a reason"
            violations.append(Violation("tests/lint/waivers", number, "waiver", sentence))
            continue
        path, _, function = words[1].partition(":")
        waivers.append(Waiver(number, words[0], path, function))
    return waivers, violations


def apply(waivers, violations):
    """The violations that no waiver covers, and one for every waiver that covers nothing."""
    left = []
    for violation in violations:
        covering = [w for w in waivers if w.covers(violation)]
        for waiver in covering:
            waiver.used = True
        if not covering:
            left.append(violation)
    for waiver in waivers:
        if not waiver.used:
            place = waiver.path + (":" + waiver.function if waiver.function else "")
            sentence = f"{place} no longer needs a waiver of {waiver.rule}"
            left.append(Violation("tests/lint/waivers", waiver.line, "waiver", sentence))
    return left
