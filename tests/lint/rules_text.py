# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the files: licences, sentences, marks of unfinished work, white space."""

import re

from house import Violation, matches

# Written so that this file does not break its own rule.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
SENTENCE = re.compile(r"[A-Za-z][a-z'’-]*,? +[A-Za-z][a-z'’-]*,? +[A-Za-z][a-z'’-]*\b")
PLACEHOLDER = re.compile(r"\{\w+\}|%[-+#0]*\d*(?:\.\d+)?(?:[hljzt]*[a-zA-Z]|%)|%[\"A-Z_]+|\\n")
LICENCES = ("GPL-3.0-or-later", "CC-BY-4.0")


def check_licence(house):
    for path in house.select(*house.table["text"]["code"]):
        if matches(path, house.table["text"]["skip"]):
            continue
        head = "\n".join(house.text(path).splitlines()[:8])
        named = re.search(r"SPDX-" r"License-Identifier: ([\w.-]+)", head)
        if "SPDX-" "FileCopyrightText: " not in head or not named:
            sentence = "the file does not begin with its copyright and its licence (SPDX)"
            yield Violation(path, 1, "licence", sentence)
        elif named[1] not in LICENCES:
            yield Violation(path, 1, "licence", f"{named[1]} is not a licence of this tree")


def check_header_guard(house):
    for path in house.select("survey/*.h", "render/*.h", "tests/*.h"):
        if not re.search(r"^#pragma once$", house.text(path), re.M):
            yield Violation(path, 1, "header-guard", "the header has no #pragma once")


def check_sentences(house):
    table = house.table["english"]
    messages = re.compile(table["messages"])
    command_line = re.compile(table["command_line"])
    for path in house.c_files():
        if not matches(path, table["within"]):
            continue
        source = house.source(path)
        for literal in source.literals():
            if literal.before_error or any(messages.search(c) for c in literal.callers):
                continue
            if command_line.search(literal.text):
                continue
            if SENTENCE.search(PLACEHOLDER.sub("", literal.text)):
                sentence = f'"{literal.text[:40]}" belongs in forms/words-en.xml'
                function = source.function_at(literal.line)
                yield Violation(path, literal.line, "english", sentence, function)


def check_unfinished(house):
    for path, number, line in _lines(house):
        found = UNFINISHED.search(line)
        if found:
            sentence = f"{found[0]}: finish it, or open an issue and take the mark out"
            yield Violation(path, number, "unfinished", sentence)


def check_white_space(house):
    for path, number, line in _lines(house):
        if line.rstrip("\n") != line.rstrip("\n").rstrip():
            yield Violation(path, number, "white-space", "white space at the end of the line")
        if "\t" in line and not re.search(r"(?:^|/)(?:local\.mk|Makefile\.am|\.gitmodules)$", path):
            yield Violation(path, number, "white-space", "a tab; indent with spaces")
        if "\r" in line:
            yield Violation(path, number, "white-space", "a carriage return")
        if not line.endswith("\n"):
            yield Violation(path, number, "white-space", "the last line has no line break")


def _lines(house):
    for path in house.files:
        if matches(path, house.table["text"]["skip"]):
            continue
        for number, line in enumerate(house.text(path).split("\n"), 1):
            last = number == house.text(path).count("\n") + 1
            if not last or line:
                yield path, number, line if last else line + "\n"


RULES = [check_licence, check_header_guard, check_sentences, check_unfinished, check_white_space]
