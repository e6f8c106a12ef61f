# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree the mutants are tried in: built once, its tests linked with a shared libsurvey."""

import dataclasses
import json
import pathlib
import re
import resource
import subprocess

import trial

LONGEST_S = 4.0  # of a processor; a simulation of minutes is no test of a single line
SHARED = "-O1 -g0 -fPIC"  # every object can be part of a shared library


class Tree:
    def __init__(self, top, folder, jobs):
        self.top, self.folder = pathlib.Path(top), pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.folder / "Makefile").exists():
            self._run(str(self.top / "configure"), "--quiet", f"CFLAGS={SHARED}")
        self._run("make", "--silent", f"-j{jobs}", "check", "TESTS=")
        self.linked = self.folder / "linked"
        self.linked.mkdir(exist_ok=True)
        self._link_library()
        library = self._run(*self._ask("$(CC)"), "-print-file-name=libasan.so").strip()
        self.checker = (library, str(self.top / "tests/lsan.supp"))
        programs = self._ask("$(check_PROGRAMS)")
        self.symbols = {pathlib.Path(p).name: self._read_symbols(p) for p in programs}
        reaching = [p for p in programs if self._calls_score(pathlib.Path(p).name)]
        self.tests = [self._link_test(p) for p in reaching]
        self.time_tests()

    @property
    def compiler(self):
        flags = self._ask("$(DEFS) -I. $(AM_CPPFLAGS) $(SURVEY_CFLAGS)")
        flags = [f"-I{self.folder}" if f == "-I." else self._absolute(f) for f in flags]
        return (*self._ask("$(CC)"), "-O1", *flags)

    def find_tests(self, source):
        """Those that have the file's code in them, its own first, then the fastest."""
        objects = list(self.folder.glob(f"survey/score/*{source.stem}.o"))
        [made] = [o for o in objects if re.fullmatch(r"(.*_a-)?" + source.stem, o.stem)]
        wanted = self._read_symbols(made)
        reaching = [t for t in self.tests if wanted & self.symbols[t.name]]
        return sorted(reaching, key=lambda t: (t.name != f"test-{source.stem}", t.seconds))

    def time_tests(self):
        """With the originals; one that fails then could kill nothing, and slow ones stay out."""
        remembered = self.linked / "seconds.json"
        known = json.loads(remembered.read_text()) if remembered.exists() else {}
        fast = []
        for test in self.tests:
            if known.get(test.digest, 0.0) <= LONGEST_S:
                known[test.digest] = self._time(dataclasses.replace(test, seconds=60.0))
            if known[test.digest] <= LONGEST_S:
                fast.append(dataclasses.replace(test, seconds=known[test.digest]))
        remembered.write_text(json.dumps(known))
        self.tests = fast

    def _time(self, test):
        start = self._get_used_s()
        if not trial.passes(test, self.checker):
            raise SystemExit(f"{test.name} fails without a mutant")
        return self._get_used_s() - start

    @staticmethod
    def _get_used_s():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    def _calls_score(self, name):
        made = self.folder.glob("survey/score/*.o")
        self.defined = getattr(self, "defined", None) or [self._read_symbols(o) for o in made]
        return any(self.symbols[name] & symbols for symbols in self.defined)

    def _link_library(self):
        libraries = self._ask("$(SURVEY_LIBS) $(RMATH_LIBS) $(LIBS)")
        whole = ["-Wl,--whole-archive", "libsurvey.a", "-Wl,--no-whole-archive"]
        made = ["-shared", "-o", str(self.linked / "libsurvey.so")]
        self._run(*self._ask("$(CC)"), *made, *whole, *libraries)

    def _link_test(self, program):
        name = pathlib.Path(program).name
        [made] = [o for o in self.folder.glob(f"tests/unit/*{name}.o") if self._is_of(o, name)]
        libraries = [f for f in self._ask("$(LDADD) $(LIBS)") if f != "libsurvey.a"]
        place = libraries.index("librender.a") + 1
        libraries[place:place] = [f"-L{self.linked}", f"-Wl,-rpath,{self.linked}", "-lsurvey"]
        linked = self.linked / name
        command = [*self._ask("$(CC)"), "-Wl,--as-needed", "-o", str(linked), str(made)]
        self._run(*command, *libraries)
        unit = (self.folder / "tests/unit/libunit.a").read_bytes()
        return trial.Test(name, str(linked), trial.make_digest(made.read_bytes() + unit))

    @staticmethod
    def _is_of(made, name):
        return made.stem == name or made.stem.endswith(f"-{name}") and "_" in made.stem

    def _read_symbols(self, binary):
        """The functions defined in it that others may call."""
        listed = self._run("nm", "--defined-only", "--extern-only", str(binary))
        return {line.split()[2] for line in listed.splitlines() if " T " in line}

    def _ask(self, variables):
        if not hasattr(self, "_answers"):
            self._answers = {}
        if variables not in self._answers:
            rule = f"--eval=mutation-ask: ; @echo '{variables}'"
            answer = self._run("make", "--silent", "--no-print-directory", rule, "mutation-ask")
            self._answers[variables] = [w.replace("'", "") for w in answer.split()]
        return self._answers[variables]

    def _absolute(self, flag):
        """Compilers run elsewhere; -I../.. of the tree would be wrong there."""
        path = flag[2:]
        if flag.startswith("-I") and not path.startswith("/"):
            return f"-I{(self.folder / path).resolve()}"
        return flag

    def _run(self, *command):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: {done.stderr.strip()}")
        return done.stdout
