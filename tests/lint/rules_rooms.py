# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may enter which room: include direction, libraries, and words of C with one place."""

import re

from house import Violation, matches


def check_includes(house):
    for path in house.c_files():
        for line, system, name in house.source(path).includes:
            sentence = _judge_library(house, path, name) if system else _judge(house, path, name)
            if sentence:
                yield Violation(path, line, "include", sentence)


def _judge(house, path, name):
    """Why this file may not include the header `name`; None if it may."""
    room, target = house.room(path), house.room(name)
    if name == "config.h":
        return None
    if name not in house.files:
        return f'"{name}" is not a header of this tree; write its path from the top'
    if room is None:
        return f"{path} lies in no room of the table"
    if target is None:
        return f'"{name}" lies in no room of the table'
    if target != room and not matches(target, house.table["rooms"][room]):
        return f"{room} may not include {target}"
    return _judge_header(house.table.get("header", []), path, name)


def _judge_header(entries, path, name):
    for entry in entries:
        if matches(name, entry["names"]) and not matches(path, entry["at"]):
            return f'"{name}" may be included only by {", ".join(entry["at"])}'
    return None


def _judge_library(house, path, name):
    entry = next((e for e in house.table["library"] if matches(name, e["names"])), None)
    if entry is None:
        return f"<{name}> belongs to no library of the house"
    if not matches(path, entry["at"]):
        return f"<{name}> may be included only by {', '.join(entry['at'])}"
    return None


def check_only_here(house):
    for entry in house.table["only"]:
        pattern = re.compile(entry["match"])
        for path in house.c_files():
            if not matches(path, entry["within"]) or matches(path, entry["at"]):
                continue
            source = house.source(path)
            for match in pattern.finditer(source.code):
                line = source.line(match.start())
                word = match[0].rstrip("( \t\n")
                sentence = f"{word}: {entry['say']}"
                yield Violation(path, line, "only-here", sentence, source.function_at(line))


FRACTION = re.compile(r"(?<!%)(?:%%)*%[-+#0']*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?L?[aefgAEFG]")


def check_fraction_formats(house):
    """%f and its kin follow the locale, so only the file of numbers may use them."""
    for path in house.select("survey/*.[ch]", "render/*.[ch]"):
        if path == "survey/base/number.c":
            continue
        source = house.source(path)
        for literal in source.literals():
            if FRACTION.search(literal.text):
                sentence = "a format for fractions follows the locale; use survey_number_write()"
                function = source.function_at(literal.line)
                yield Violation(path, literal.line, "only-here", sentence, function)


RULES = [check_includes, check_only_here, check_fraction_formats]
