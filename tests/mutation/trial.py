# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries one mutant: compiles it alone and lets it take the place of the original in each test.

The original is part of a shared library that the tests are linked with, so a mutant is preloaded
before it and nothing is linked anew. The same machine code is never tried twice. A mutant is
compiled for AddressSanitizer, which also watches what its functions get from malloc: reading or
writing behind a block is noticed, and memory that nobody freed."""

import dataclasses
import hashlib
import math
import os
import pathlib
import resource
import subprocess

KILLED, UNBUILT, SAME, SURVIVED = "killed", "unbuilt", "same", "survived"
LEAST_LIMIT_S = 2.0  # of a processor
TIMES_AS_LONG = 10.0
WAITING = 20.0  # times the limit, by the clock: the machine has others to serve
MEMORY_MIB = 2048  # a loop without an end must not take the machine with it
FILLS = (165, 0)  # what stands in memory that nobody has written: in turn, so that none is lucky
CHECKING = {
    "CK_FORK": "no",
    "G_DEBUG": "fatal-warnings",
    "G_SLICE": "always-malloc",  # else what a lost array held would still be found
}
SANITIZER = "-fsanitize=address"
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@dataclasses.dataclass(frozen=True)
class Test:
    name: str
    program: str
    digest: str  # of what it was made from
    seconds: float = 0.0  # with the original


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
    checker: tuple = ()  # AddressSanitizer's library and, if there is one, its list of known leaks

    @property
    def digest(self):
        return make_digest("".join(sorted(t.digest for t in self.tests)).encode())

    def compile(self, text):
        """The path of a shared object, or None. The folder's name is not in it: code that is the
        same must look the same."""
        folder = pathlib.Path(self.folder) / str(os.getpid())
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.name).write_text(text)
        made = folder / "mutant.so"
        options = ["-w", "-g0", "-fPIC", "-shared", SANITIZER, "-Wl,--build-id=none,-s"]
        command = [*self.compiler, *options, "-o", made.name, self.name]
        return made if subprocess.run(command, cwd=folder, **QUIET).returncode == 0 else None


def make_digest(content):
    return hashlib.sha256(content).hexdigest()[:20]


def passes(test, checker, made=None, fill=FILLS[0]):
    """A crash, a failure, too long a time and a leak are all the same."""
    library, *known_leaks = checker
    preloaded = f"{library}:{made}" if made else library
    settings = {**os.environ, **CHECKING, "LD_PRELOAD": preloaded}
    filling = f"max_malloc_fill_size={MEMORY_MIB << 20}:malloc_fill_byte={fill}"
    settings["ASAN_OPTIONS"] = f"{filling}:hard_rss_limit_mb={MEMORY_MIB}"
    settings["LSAN_OPTIONS"] = ":".join(f"suppressions={path}" for path in known_leaks)
    limit = math.ceil(max(LEAST_LIMIT_S, TIMES_AS_LONG * test.seconds))
    with subprocess.Popen([test.program], env=settings, **QUIET) as run:
        resource.prlimit(run.pid, resource.RLIMIT_CPU, (limit, limit))
        try:
            return run.wait(WAITING * limit) == 0
        except subprocess.TimeoutExpired:
            run.kill()
    return False


def run_tests(bench, made, first=""):
    """Stops at the first failure; begins with the test named."""
    tests = sorted(bench.tests, key=lambda t: t.name != first)
    for test, fill in [(test, fill) for fill in FILLS for test in tests]:
        if not passes(test, bench.checker, made, fill):
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
