# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries one mutant: compiles it alone and lets it take the place of the original in each test.

The original is part of a shared library that the tests are linked with, so a mutant is preloaded
before it and nothing is linked anew. The same machine code is never tried twice. The tests run
with glibc's checking malloc, which notices what is written behind a block, and with a count of the
bytes that nobody freed."""

import dataclasses
import hashlib
import os
import pathlib
import subprocess

KILLED, UNBUILT, SAME, SURVIVED = "killed", "unbuilt", "same", "survived"
LEAST_TIMEOUT_S = 5.0
TIMES_AS_LONG = 20.0
RUNS, SLACK_BYTES = 5, 512  # where blocks lie changes their sizes a little from run to run
STEADY_BYTES = 64  # a test that differs by more does not look for leaks
CHECKING = {
    "CK_FORK": "no",
    "G_DEBUG": "fatal-warnings",
    "MALLOC_CHECK_": "3",
    "MALLOC_PERTURB_": "165",
}
CHECKER = "libc_malloc_debug.so.0"
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@dataclasses.dataclass(frozen=True)
class Test:
    name: str
    program: str
    digest: str  # of what it was made from
    seconds: float = 0.0  # with the original
    most_bytes: int = 0  # that it may hold at its end; 0: not known


@dataclasses.dataclass(frozen=True)
class Outcome:
    kind: str
    test: str = ""  # the one that killed it
    digest: str = ""  # of that test; of all tests if it survived


@dataclasses.dataclass(frozen=True)
class Bench:
    """What every mutant of a file shares."""

    compiler: tuple  # its command; the files follow
    tests: tuple
    folder: str  # a scratch folder for each process is made in it
    name: str  # of the file
    leaks: str = ""  # what counts the bytes that are held at the end

    @property
    def digest(self):
        return make_digest("".join([*sorted(t.digest for t in self.tests), self.leaks]).encode())

    def compile(self, text):
        """The path of a shared object, or None."""
        folder = pathlib.Path(self.folder) / f"{os.getpid():08d}"  # of one length
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.name).write_text(text)
        made = folder / "mutant.so"
        command = [*self.compiler, "-w", "-g0", "-fPIC", "-shared", "-Wl,--build-id=none,-s"]
        command += ["-o", str(made), str(folder / self.name)]
        return made if subprocess.run(command, **QUIET).returncode == 0 else None


def make_digest(content):
    return hashlib.sha256(content).hexdigest()[:20]


def passes(test, preloaded=(), leaks=""):
    """A crash, a failure, too long a time and a leak are all the same."""
    return _start(test, preloaded, leaks, test.most_bytes) is not None


def measure_bytes(test, leaks):
    """The most that a test with the original may hold at its end; 0 if that cannot be said."""
    found = [_start(test, (), leaks, 0) for _ in range(RUNS)]
    held = [int(f) for f in found if f]
    if len(held) < RUNS or max(held) - min(held) > STEADY_BYTES:
        return 0
    return max(held) + SLACK_BYTES


def _start(test, preloaded, leaks, most_bytes):
    """The last line it wrote to standard error; None if it failed."""
    libraries = [*map(str, preloaded), *([leaks] if leaks else []), CHECKER]
    settings = {**os.environ, **CHECKING, "LD_PRELOAD": ":".join(libraries)}
    if most_bytes:
        settings["MUTATION_BYTES"] = str(most_bytes)
    timeout = max(LEAST_TIMEOUT_S, TIMES_AS_LONG * test.seconds)
    streams = {**QUIET, "stderr": subprocess.PIPE}
    try:
        run = subprocess.run([test.program], env=settings, timeout=timeout, **streams)
    except subprocess.TimeoutExpired:
        return None
    return (run.stderr.split() or [b""])[-1] if run.returncode == 0 else None


def run_tests(bench, made, first=""):
    """Stops at the first failure; begins with the test named."""
    for test in sorted(bench.tests, key=lambda t: t.name != first):
        if not passes(test, [made], bench.leaks if test.most_bytes else ""):
            return Outcome(KILLED, test.name, test.digest)
    return Outcome(SURVIVED, "", bench.digest)


def try_text(bench, text, seen, first=""):
    """The outcome and the digest of the machine code; `seen`: outcomes by such a digest."""
    made = bench.compile(text)
    if made is None:
        return Outcome(UNBUILT), ""
    code = make_digest(made.read_bytes())
    return seen.get(code) or run_tests(bench, made, first), code


def is_fresh(bench, outcome):
    """Whether an outcome of an earlier run would come out again: its tests are still the same."""
    if outcome.kind == SURVIVED:
        return outcome.digest == bench.digest
    return outcome.kind != KILLED or any(t.digest == outcome.digest for t in bench.tests)
