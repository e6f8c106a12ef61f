# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Written files are there whole or not at all, and nobody's file is lost."""

import contextlib
import os
import resource
import signal
import subprocess

from sevenfold import (
    DONE,
    FINDINGS,
    NO_SCORE,
    PROGRAM,
    RIVERSIDE_SETS,
    STAFF,
    USAGE,
    WORLD,
    CommandTest,
    answers,
)

# A command and the name of what it writes.
DRAWN = [(["report"], "out.pdf"), (["chart", "radar"], "out.svg"), (["chart", "radar"], "out.png"),
         (["chart", "dots"], "out.pdf")]  # fmt: skip


class Files(CommandTest):
    def draw(self, status, command, path, *options, sets=RIVERSIDE_SETS, **how):
        return self.run_with(status, *command, *sets, "-o", path, *options, **how)

    @contextlib.contextmanager
    def subject(self, command, name):
        """A subtest of one command with an empty folder: the path it is to write."""
        with self.subTest(command=" ".join(command), output=name):
            yield self.folder / name
        for path in self.folder.iterdir():
            path.unlink() if not path.is_dir() else path.rmdir()

    def test_an_existing_file_is_left_alone(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                path.write_bytes(b"mine")
                ran = self.draw(USAGE, command, path)
                self.assertIn(f"{path} is already there; give --force to replace it", ran.errors)
                self.assertEqual(path.read_bytes(), b"mine")
                self.assertEqual(os.listdir(self.folder), [path.name])

    def test_force_replaces_it(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                path.write_bytes(b"mine")
                self.draw(DONE, command, path, "--force")
                self.assertGreater(path.stat().st_size, 1000)
                self.assertEqual(os.listdir(self.folder), [path.name])

    def test_a_file_that_is_read_is_never_written(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                path.write_bytes(STAFF.read_bytes())
                sets = [path, self.write("rows.csv", answers(STAFF, 12))]
                ran = self.draw(USAGE, command, path, "--force", sets=sets)
                self.assertIn("is read, so it cannot be written too", ran.errors)
                self.assertEqual(path.read_bytes(), STAFF.read_bytes())

    def test_permissions_are_those_of_any_new_file(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                self.draw(DONE, command, path, under=["sh", "-c", 'umask 027; exec "$@"', "sh"])
                self.assertEqual(path.stat().st_mode & 0o777, 0o640)

    def test_a_folder_that_is_not_there(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                ran = self.draw(WORLD, command, self.folder / "none" / path.name)
                self.assertIn(str(self.folder / "none"), ran.errors)
                self.assertEqual(os.listdir(self.folder), [])

    def test_a_folder_that_may_not_be_written(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                self.draw(WORLD, command, f"/proc/{path.name}")

    def on_small_disk(self, before, command, name):
        """Writes to a disk of 8 KiB in a name space of its own; prints what is then on it."""
        script = (f'mount -t tmpfs -o size=8k none "$0" && cd "$0" || exit 99; {before}; "$@"; '
                  "status=$?; head *; exit $status")  # fmt: skip
        disk = self.folder / "disk"
        disk.mkdir(exist_ok=True)
        under = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, disk]
        ran = self.draw(WORLD, command, disk / name, "--force", under=under)
        self.assertIn(str(disk / name), ran.errors)
        return ran.out

    def test_a_disk_that_fills_up_leaves_nothing_behind_and_keeps_what_was_there(self):
        probe = ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
        if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
            self.skipTest("no disk can be made here")
        for command, name in DRAWN:
            with self.subject(command, name):
                self.assertEqual(self.on_small_disk("printf x >other", command, name), b"x")
                self.assertEqual(self.on_small_disk(f"printf mine >{name}", command, name), b"mine")

    def test_a_full_device(self):
        self.draw(WORLD, ["report"], "-", stdout=open_full(self))
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                path.symlink_to("/dev/full")
                ran = self.draw(WORLD, command, path)
                self.assertIn("No space left on device", ran.errors)

    def test_nothing_is_written_where_answers_have_errors(self):
        bad = self.write("bad.csv", answers(STAFF, 12).replace("respondent", "who"))
        for command, name in DRAWN:
            with self.subTest(command=" ".join(command), output=name):
                self.draw(FINDINGS, command, self.folder / name, sets=[STAFF, bad])
                self.assertEqual(os.listdir(self.folder), ["bad.csv"])

    def test_a_report_without_a_score_is_written_and_says_so(self):
        for command, name in DRAWN:
            with self.subject(command, name) as path:
                few = self.write("few.csv", answers(STAFF, 3))
                self.draw(NO_SCORE, command, path, sets=[STAFF, few])
                self.assertGreater(path.stat().st_size, 1000)

    def test_a_report_on_standard_output(self):
        ran = self.draw(DONE, ["report"], "-")
        path = self.folder / "out.pdf"
        self.draw(DONE, ["report"], path)
        self.assertEqual(ran.out, path.read_bytes())


def open_full(test):
    full = open("/dev/full", "wb", buffering=0)
    test.addCleanup(full.close)
    return full


class StandardOutput(CommandTest):
    PRINTING = [["score", STAFF, "-"], ["score", STAFF, "-", "--json"],
                ["score", STAFF, "-", "--csv"], ["show", STAFF],
                ["check", "--json", STAFF]]  # fmt: skip

    def test_a_full_disk_is_noticed(self):
        rows = answers(STAFF, 12).encode()
        for arguments in self.PRINTING:
            with self.subTest(arguments=arguments):
                ran = self.run_with(WORLD, *arguments, stdin=rows, stdout=open_full(self))
                self.assertIn("No space left on device", ran.errors)

    def test_a_full_disk_is_noticed_by_the_help_too(self):
        for arguments in [["--help"], ["--version"], ["score", "--help"], ["chart", "--help"]]:
            with self.subTest(arguments=arguments):
                self.run_with(WORLD, *arguments, stdout=open_full(self))

    def test_a_closed_pipe_ends_it_quietly(self):
        """As it ends other programs; nothing is printed, and nothing hangs."""
        rows = self.write("rows.csv", answers(STAFF, 12))
        for arguments in [["score", STAFF, rows, "--json"], ["show", STAFF]]:
            with self.subTest(arguments=arguments[0]):
                reader, writer = os.pipe()
                os.close(reader)
                done = subprocess.run([PROGRAM, *arguments], stdout=writer, stderr=subprocess.PIPE,
                                      timeout=10, check=False)  # fmt: skip
                os.close(writer)
                self.assertIn(done.returncode, [-signal.SIGPIPE, WORLD])

    def test_few_open_files_and_little_memory_do_not_crash_it(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))

        done = subprocess.run([PROGRAM, "check", STAFF], capture_output=True, preexec_fn=limit,
                              check=False)  # fmt: skip
        self.assertNotEqual(done.returncode, DONE)
        self.assertNotEqual(done.stderr, b"")
