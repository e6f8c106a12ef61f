#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the answers of a service that does not exist: staff.csv and service-users.csv, and those of
the cycle before, staff-2025-autumn.csv and service-users-2025-autumn.csv.

    ./generate.py [FOLDER]        writes the files into FOLDER (default: beside this script)

Every answer is synthetic: drawn by chance around figures that were made up to tell a story. The
seed is fixed, and nothing is used but random.random(), which Python promises to keep, so that the
files come out the same on every machine.

How an answer comes about. A level is the whole number nearest to

    centre(factor) + person + person in this factor + item + chance

kept within the scale. The four effects are normal; their standard deviations, in levels, stand
below. The centre of a factor is then moved until the mean of its scored responses, as the program
works it out, comes as near to the wanted score as whole levels allow. What was left out, could not
be said or did not apply is decided first, person by person.
"""

import csv
import datetime
import pathlib
import random
import statistics
import sys

SERVICE = "Riverside Community Mental Health Team"
CYCLE = "2026-spring"
FIRST_DAY = datetime.date(2026, 3, 2)
EARLIER_CYCLE = "2025-autumn"
EARLIER_FIRST_DAY = datetime.date(2025, 9, 15)
N_DAYS = 19

FACTORS = ["healing", "system", "safety", "language", "empowerment", "relationships", "leadership"]
LOWEST, HIGHEST = 1, 5

# Standard deviations, in levels.
SD_PERSON = 0.60
SD_PERSON_IN_FACTOR = 0.40
SD_ITEM = 0.35
SD_CHANCE = 0.70

HALVINGS = 40


class Group:
    """The people of one form and what is wanted of their answers."""

    def __init__(self, form, prefix, n_people, n_items, scores):
        self.form = form
        self.people = [f"{prefix}{i:02d}" for i in range(1, n_people + 1)]
        self.n_items = n_items
        self.scores = dict(zip(FACTORS, scores))  # wanted means, 0..100
        self.not_applicable = {}  # item -> chance that it does not apply
        self.unable = {}  # factor -> chance of "unable to say"
        self.skipped = 0.025  # chance that an item is left out
        self.answered_only = {}  # (person, factor) -> number of items answered, the first ones
        self.stopped_before = {}  # person -> the factor before which they stopped
        self.answered_by = {}  # factor -> the only people who answered it
        self.texts = {}  # column -> {person: text}
        self.cycle, self.first_day = CYCLE, FIRST_DAY

    def items(self, factor):
        return [f"{factor}-{i}" for i in range(1, self.n_items + 1)]


def staff():
    group = Group("seven-factor-staff", "s", 34, 6, [48, 55, 71, 63, 57, 66, 52])
    group.not_applicable = {"healing-3": 0.10, "system-5": 0.12, "empowerment-1": 0.06,
                            "relationships-3": 0.15}
    group.unable = {"healing": 0.03, "system": 0.05, "safety": 0.02, "language": 0.02,
                    "empowerment": 0.03, "relationships": 0.02, "leadership": 0.07}
    group.answered_only = {("s03", "system"): 3, ("s11", "healing"): 2, ("s19", "system"): 2,
                           ("s26", "leadership"): 3, ("s30", "empowerment"): 1}
    group.stopped_before = {"s08": "empowerment", "s22": "leadership", "s33": "relationships"}
    group.texts = STAFF_TEXTS
    return group


def service_users():
    group = Group("seven-factor-service-user", "u", 21, 4, [41, 38, 58, 60, 44, 47, 47])
    group.not_applicable = {"healing-3": 0.10, "healing-4": 0.08, "system-2": 0.12}
    group.unable = {"healing": 0.03, "system": 0.05, "safety": 0.02, "language": 0.02,
                    "empowerment": 0.03, "relationships": 0.02, "leadership": 0.06}
    group.answered_only = {("u04", "system"): 1, ("u09", "leadership"): 2, ("u15", "healing"): 1}
    group.stopped_before = {"u13": "leadership", "u20": "empowerment"}
    # Most left out the page about relationships: too few answers to be shown.
    group.answered_by = {"relationships": ["u01", "u03", "u06", "u08", "u10", "u14", "u16", "u19"]}
    return group


def move_back(group):
    """To the cycle before: plain answers, without stories."""
    group.cycle, group.first_day = EARLIER_CYCLE, EARLIER_FIRST_DAY
    return group


def staff_before():
    """One factor truly rose after this, language; the rest moves as chance does."""
    group = Group("seven-factor-staff", "s", 31, 6, [44, 52, 66, 47, 55, 62, 53])
    group.not_applicable = {"healing-3": 0.10, "system-5": 0.12}
    group.unable = {factor: 0.03 for factor in FACTORS}
    group.stopped_before = {"s12": "leadership", "s29": "relationships"}
    return move_back(group)


def service_users_before():
    group = Group("seven-factor-service-user", "u", 18, 4, [38, 41, 55, 53, 46, 51, 44])
    group.not_applicable = {"healing-3": 0.10}
    group.unable = {factor: 0.03 for factor in FACTORS}
    return move_back(group)


STAFF_TEXTS = {
    "safety-1.evidence": {
        "s02": "A page at the front of each plan says what helps, in the person's own words.",
        "s14": "We ask at the first visit and again at each review.",
        "s27": "Asked at the first visit; not always looked at again.",
    },
    "system-1.evidence": {
        "s05": "One shared summary, which the person may read and correct.",
        "s17": "The referral form still asks for the whole story.",
    },
    "leadership-5.evidence": {
        "s09": "A reflective group every second week, kept free in the diary.",
        "s24": "Planned every month, but often the first thing to be cancelled.",
    },
    "safety.narrative": {
        "s02": "Someone told us that the waiting room made them want to leave. We walked through "
               "it together, moved the chairs so that nobody sits with their back to the door, "
               "and put up a sign that says who will come and when.",
        "s21": "After a hard evening we sat down with the person and looked at their safety plan. "
               "They rewrote half of it, and the next time we used what they had written.",
    },
    "safety.share": {"s02": "yes", "s21": "no"},
    "relationships.narrative": {
        "s12": "A person stopped coming after a sharp letter from us. The worker rang, said sorry "
               "for the letter, and asked how it had been to read it. They came back, and we "
               "changed the letter for everybody.",
    },
    "relationships.share": {"s12": "yes"},
}


def normal(source, sd):
    """A normal deviate from one uniform one, which is never exactly 0."""
    return statistics.NormalDist(0.0, sd).inv_cdf(max(source.random(), 1e-12))


def leaves_out(group, person, factor, place):
    """True if the story says that the person did not answer this item."""
    stop = group.stopped_before.get(person)
    if stop is not None and FACTORS.index(factor) >= FACTORS.index(stop):
        return True
    if person not in group.answered_by.get(factor, [person]):
        return True
    return place >= group.answered_only.get((person, factor), group.n_items)


def draw_state(source, group, person, factor, place):
    """"" (left out), "na", "unable", or None: a level. Draws the same number of times for all."""
    skipped, unable, does_not_apply = source.random(), source.random(), source.random()
    item = group.items(factor)[place]
    if leaves_out(group, person, factor, place):
        return ""
    if (person, factor) in group.answered_only:
        return None
    if does_not_apply < group.not_applicable.get(item, 0.0):
        return "na"
    if unable < group.unable[factor]:
        return "unable"
    return "" if skipped < group.skipped else None


def to_level(value):
    return min(max(int(value + 0.5), LOWEST), HIGHEST)


def response_score(cells):
    """The score of one response in a factor, or None: the half rule of the forms."""
    levels = [cell for cell in cells if isinstance(cell, int)]
    applicable = [cell for cell in cells if cell != "na"]
    if not levels or 2 * len(levels) < len(applicable):
        return None
    return 100.0 * (sum(levels) / len(levels) - LOWEST) / (HIGHEST - LOWEST)


def fill_in(rows, centre):
    """The cells of a factor: a state stays, an effect becomes a level around the centre."""
    return [[cell if isinstance(cell, str) else to_level(centre + cell) for cell in row]
            for row in rows]


def mean_score(rows):
    scores = [response_score(cells) for cells in rows]
    scores = [score for score in scores if score is not None]
    return sum(scores) / len(scores)


def answer_factor(source, group, factor, person_effects):
    """A list of cells a person."""
    item_effects = [normal(source, SD_ITEM) for _ in group.items(factor)]
    rows = []
    for person in group.people:
        effect = person_effects[person] + normal(source, SD_PERSON_IN_FACTOR)
        row = []
        for place, item_effect in enumerate(item_effects):
            state = draw_state(source, group, person, factor, place)
            chance = normal(source, SD_CHANCE)
            row.append(effect + item_effect + chance if state is None else state)
        rows.append(row)
    low, high = float(LOWEST) - 2.0, float(HIGHEST) + 2.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2.0
        if mean_score(fill_in(rows, middle)) < group.scores[factor]:
            low = middle
        else:
            high = middle
    below, above = fill_in(rows, low), fill_in(rows, high)
    wanted = group.scores[factor]
    return below if wanted - mean_score(below) < mean_score(above) - wanted else above


def make_rows(group, seed):
    """The header and a row a person."""
    source = random.Random(seed)
    person_effects = {person: normal(source, SD_PERSON) for person in group.people}
    days = [group.first_day + datetime.timedelta(int(source.random() * N_DAYS))
            for _ in group.people]
    answers = [answer_factor(source, group, factor, person_effects) for factor in FACTORS]
    items = [item for factor in FACTORS for item in group.items(factor)]
    yield ["respondent", "form", "service", "cycle", "date"] + items + list(group.texts)
    for i, person in enumerate(group.people):
        cells = [cell for rows in answers for cell in rows[i]]
        texts = [texts.get(person, "") for texts in group.texts.values()]
        yield [person, group.form, SERVICE, group.cycle, days[i].isoformat()] + cells + texts


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    if not folder.is_dir():
        folder = folder.parent
    write(folder / "staff.csv", make_rows(staff(), 2019))
    write(folder / "service-users.csv", make_rows(service_users(), 1913))
    write(folder / f"staff-{EARLIER_CYCLE}.csv", make_rows(staff_before(), 2018))
    write(folder / f"service-users-{EARLIER_CYCLE}.csv",
          make_rows(service_users_before(), 1912))


if __name__ == "__main__":
    main()
