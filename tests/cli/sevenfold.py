# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program as a user does, and says what it did. Every test of the command line uses it."""

import dataclasses
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import xml.etree.ElementTree

TOP = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = shutil.which(os.environ.get("SEVENFOLD", "sevenfold"))
if PROGRAM is None:
    raise FileNotFoundError("there is no program sevenfold; say in SEVENFOLD where it is")

STAFF = TOP / "forms/seven-factor-staff.xml"
USERS = TOP / "forms/seven-factor-service-user.xml"
EASY_READ = TOP / "forms/seven-factor-easy-read.xml"
PULSE = TOP / "forms/seven-factor-pulse.xml"
PULSE_USERS = TOP / "forms/seven-factor-pulse-service-user.xml"
SMALLEST = TOP / "examples/smallest.xml"
REFERENCE = TOP / "tests/data/reference"
RIVERSIDE = TOP / "examples/riverside"
# The sets of the example service, as a reader would type them.
RIVERSIDE_SETS = [STAFF, RIVERSIDE / "staff.csv", USERS, RIVERSIDE / "service-users.csv"]

# Exit statuses, see sevenfold(1).
DONE, WORLD, USAGE, FINDINGS, NO_SCORE = range(5)

FINDING = re.compile(
    r"(?P<file>[^\n]*?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?"
    r": (?P<severity>error|warning): (?P<message>.*) \[(?P<code>[a-z0-9-]+)\]"
)


@dataclasses.dataclass(frozen=True)
class Finding:
    file: str
    line: int
    column: int
    severity: str
    code: str
    message: str


@dataclasses.dataclass(frozen=True)
class Ran:
    """What one run did."""

    command: list
    status: int  # negative: killed by this signal
    out: bytes
    err: bytes
    seconds: float
    peak_kib: int = 0  # only of measure(), as is the next
    busy_seconds: float = 0.0  # of a processor

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def errors(self):
        return self.err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def findings(self):
        """The findings on stderr, in order."""
        matches = filter(None, map(FINDING.fullmatch, self.errors.splitlines()))
        return [
            Finding(m["file"], int(m["line"] or 0), int(m["column"] or 0), m["severity"],
                    m["code"], m["message"])
            for m in matches
        ]  # fmt: skip

    def places(self, severity="error"):
        """(line, column, code) of every finding of this severity."""
        return [(f.line, f.column, f.code) for f in self.findings if f.severity == severity]

    def __str__(self):
        command = " ".join(map(str, self.command))
        return f"{command}\nexit {self.status}\n{self.out[:4000]!r}\n{self.err[:4000]!r}"


def run(*arguments, stdin=b"", env=None, cwd=None, stdout=subprocess.PIPE, under=(), timeout=60):
    """Runs `sevenfold ARGUMENTS`. `env` is added to the environment, and None takes a name out of
    it; `under` is a command that runs the program."""
    surroundings = {**os.environ, **(env or {})}
    surroundings = {name: value for name, value in surroundings.items() if value is not None}
    command = [*map(str, under), PROGRAM, *map(str, arguments)]
    begin = time.perf_counter()
    done = subprocess.run(
        command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, env=surroundings, cwd=cwd,
        timeout=timeout, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - begin
    return Ran(command[len(under) :], done.returncode, done.stdout or b"", done.stderr, seconds)


def measure(*arguments, **options):
    """As run(), with the most memory that was resident and the time it kept a processor busy, which
    a machine with other work to do does not lengthen. time(1) starts the program, because what
    Python starts would be charged with Python's own memory."""
    with tempfile.NamedTemporaryFile() as note:
        under = ["/usr/bin/time", "--quiet", "--format=%M %U %S", f"--output={note.name}"]
        ran = run(*arguments, under=under, **options)
        peak, user, system = note.read().split()
        busy = float(user) + float(system)
        return dataclasses.replace(ran, peak_kib=int(peak), busy_seconds=busy)


def fastest(enough, *arguments, times=500):
    """Seconds of the fastest of so many runs, or of the first that took less than `enough`: what
    the program needs where nothing disturbs it."""
    command = [PROGRAM, *map(str, arguments)]
    quiet = [(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)]
    best = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        process = os.posix_spawn(PROGRAM, command, os.environ, file_actions=quiet)
        os.waitpid(process, 0)
        best = min(best, time.perf_counter() - begin)
        if best < enough:
            break
    return best


def items_of(form):
    """The ids of a form's items, in form order."""
    return [item.get("id") for item in xml.etree.ElementTree.parse(form).iter("item")]


def answers(form, respondents, seed=7, levels=5, **columns):
    """A CSV of made-up answers to every item; the columns are the same in each row."""
    dice = random.Random(seed)
    items = items_of(form)
    rows = [",".join(["respondent", *columns, *items])]
    for respondent in range(1, respondents + 1):
        cells = [str(dice.randint(1, levels)) for _ in items]
        rows.append(",".join([f"r{respondent}", *map(str, columns.values()), *cells]))
    return "\n".join(rows) + "\n"


class CommandTest(unittest.TestCase):
    """A test with an empty folder of its own."""

    maxDiff = 4000

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sevenfold-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run_with(self, status, *arguments, **options):
        """Runs and expects this exit status."""
        ran = run(*arguments, **options)
        self.assertEqual(ran.status, status, ran)
        return ran

    def scores(self, *arguments, **options):
        """The one object of `score --json`."""
        return self.run_with(DONE, "score", *arguments, "--json", **options).json
