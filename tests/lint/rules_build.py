# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The build knows every file: what a fragment names exists, and what exists is named by one."""

import pathlib
import re

from house import Violation, matches

ASSIGNMENT = re.compile(r"^\s*([\w%]+)\s*\+?=((?:[^\n]*\\\n)*[^\n]*)", re.M)
INCLUDED = re.compile(r"^include[ \t]+(\S+)", re.M)
# Variables whose words are files of the source tree.
FILES = re.compile(r"^(?!nodist_).*(?:_SOURCES|_DATA|_SCRIPTS|_MANS|_HEADERS|EXTRA_DIST)$")
PROGRAMS = re.compile(r"_PROGRAMS$")
# Files automake ships without being told.
BY_ITSELF = ["configure.ac", "Makefile.am", "*/local.mk", "README.md", "LICENSES/*"]


def check_fragments(house):
    named = {}
    for path in house.select("Makefile.am", "*local.mk"):
        for name, line in _named_files(house, path):
            named.setdefault(name, (path, line))
            if not _exists(house, name):
                sentence = f"{name} is named here, but there is no such file"
                yield Violation(path, line, "build", sentence)
    left_out = [*BY_ITSELF[:-1], *house.table["text"]["not_in_archive"]]
    for path in house.files:
        parents = {p.as_posix() for p in pathlib.PurePosixPath(path).parents}
        if path not in named and not parents & set(named) and not matches(path, left_out):
            yield Violation(path, 1, "build", "no local.mk names this file, so a release lacks it")


def _exists(house, name):
    return name in house.files or any(p.startswith(name + "/") for p in house.files)


def _named_files(house, path):
    """(file, line) for every word of the fragment that names a file of the tree."""
    folder = str(pathlib.PurePosixPath(path).parent)
    text = re.sub(r"(?m)#.*$", "", house.text(path))
    for match in INCLUDED.finditer(text):
        yield match[1], text.count("\n", 0, match.start()) + 1
    assignments = list(ASSIGNMENT.finditer(text))
    file_lists = " ".join(m[2] for m in assignments if FILES.search(m[1]))
    sources = {m[1].replace("%C%", _canonical(folder)) for m in assignments}
    for match in assignments:
        holds_files = FILES.search(match[1]) or f"$({match[1]})" in file_lists
        for word in re.finditer(r"[^\s\\]+", match[2]):
            line = text.count("\n", 0, match.start(2) + word.start()) + 1
            name = word[0].replace("%D%", folder).replace("$(top_srcdir)/", "")
            if "$" in name:
                continue
            if holds_files:
                yield name, line
            elif PROGRAMS.search(match[1]) and _canonical(name) + "_SOURCES" not in sources:
                yield name + ".c", line


def _canonical(name):
    """As automake spells a program's name in its variables."""
    return re.sub(r"\W", "_", name)


RULES = [check_fragments]
