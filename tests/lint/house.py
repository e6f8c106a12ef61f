# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the rules see it: its files, its table of rooms, and the violations found in it."""

import dataclasses
import fnmatch
import functools
import pathlib
import subprocess
import tomllib

import csource


@dataclasses.dataclass(frozen=True, order=True)
class Violation:
    """One broken rule. `function` lets a waiver name the function instead of the file."""

    path: str
    line: int
    rule: str
    sentence: str
    function: str = ""

    def __str__(self):
        return f"{self.path}:{self.line}: {self.sentence} [{self.rule}]"


class House:
    """A source tree: the files under version control, or all of them where there is no checkout."""

    def __init__(self, top, table):
        self.top = pathlib.Path(top)
        self.table = tomllib.loads(pathlib.Path(table).read_text(encoding="utf-8"))
        self.files = sorted(p for p in self._list() if (self.top / p).is_file())

    def _list(self):
        if (self.top / ".git").exists():
            command = ["git", "-C", str(self.top), "ls-files", "-z", "--cached"]
            shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            return [p for p in shown.split("\0") if p]
        built = {"build", "build-aux", "autom4te.cache", "__pycache__"}
        found = (p.relative_to(self.top) for p in self.top.rglob("*"))
        return [p.as_posix() for p in found if not built & set(p.parts)]

    def select(self, *patterns):
        return [p for p in self.files if matches(p, patterns)]

    @functools.cache
    def text(self, path):
        return (self.top / path).read_text(encoding="utf-8", errors="replace")

    @functools.cache
    def source(self, path):
        return csource.Source(self.text(path))

    @functools.cache
    def room(self, path):
        """The room a file lies in: the longest one that begins its path; None outside."""
        rooms = (r for r in self.table["rooms"] if path.startswith(r + "/"))
        return max(rooms, key=len, default=None)

    def c_files(self):
        return self.select("*.c", "*.h")


def matches(path, patterns):
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)
