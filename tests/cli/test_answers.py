# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as CSV, as the commands read them: each rule, and each error with its place and code."""

from sevenfold import DONE, FINDINGS, SMALLEST, STAFF, USAGE, USERS, CommandTest, answers, run

HEAD = "respondent,welcome-1,welcome-2,welcome-3\n"


class Answers(CommandTest):
    def score(self, content, *options, status=DONE):
        path = self.write("answers.csv", content)
        return self.run_with(status, "score", SMALLEST, path, "--min-n", "1", *options)

    def counts(self, content):
        """Of the first factor: how many answers of each state."""
        factor = self.score(content, "--json").json["lenses"][0]["factors"][0]
        names = ["answered", "not_applicable", "unable", "unanswered"]
        return [factor[name] for name in names]


class Doubts(CommandTest):
    def test_answers_to_another_form_are_doubted(self):
        rows = self.write("users.csv", answers(USERS, 12))
        ran = self.run_with(DONE, "score", STAFF, rows)
        self.assertEqual([f.code for f in ran.findings], ["few-columns"])
        self.assertIn("28 of the form's 42", ran.errors)

    def test_a_file_that_is_no_table_comes_to_an_end(self):
        ran = run("score", STAFF, "/dev/zero", timeout=20)
        self.assertEqual(ran.status, FINDINGS)
        self.assertEqual([f.code for f in ran.findings], ["line-too-long"])


class WhatIsRead(Answers):
    def test_each_answer(self):
        rows = [
            ("a level's value", "2", [3, 0, 0, 0]),
            ("a level's id", "partly", [3, 0, 0, 0]),
            ("not applicable, in any case", "nA", [2, 1, 0, 0]),
            ("unable, in any case", "UNABLE", [2, 0, 1, 0]),
            ("nothing", "", [2, 0, 0, 1]),
            ("white space around", " \t2  ", [3, 0, 0, 0]),
            ("white space alone", "   ", [2, 0, 0, 1]),
            ("in quotes", '" 2 "', [3, 0, 0, 0]),
        ]
        for name, cell, counts in rows:
            with self.subTest(answer=name):
                self.assertEqual(self.counts(f"{HEAD}r1,1,{cell},1\n"), counts)

    def test_shapes_of_a_file_that_mean_the_same(self):
        good = HEAD + "r1,2,1,2\nr2,partly,na,yes\nr3,0,unable,\n"
        expected = self.score(good, "--json").out
        rows = {
            "semicolons": good.replace(",", ";"),
            "tabs": good.replace(",", "\t"),
            "a byte order mark": "\ufeff" + good,
            "a mark and semicolons": "\ufeff" + good.replace(",", ";"),
            "CRLF": good.replace("\n", "\r\n"),
            "CR alone": good.replace("\n", "\r"),
            "no line end at the end": good.rstrip("\n"),
            "blank lines": good.replace("\n", "\n\n  \n"),
            "rows of empty cells": good + ",,,\n,,,\n",
            "every cell in quotes": "".join(
                ",".join(f'"{cell}"' for cell in line.split(",")) + "\n"
                for line in good.splitlines()
            ),
        }
        for name, content in rows.items():
            with self.subTest(shape=name):
                ran = self.score(content, "--json")
                self.assertEqual((ran.out, ran.err), (expected, b""))

    def test_notes_hold_separators_quotation_marks_and_line_breaks(self):
        texts = ["welcome-1.note", "welcome-2.evidence", "welcome.narrative", "welcome.share"]
        head = ",".join([HEAD.rstrip(), *texts]) + "\n"
        rows = 'r1,2,1,2,"a, ""b""\nc","d;e","one\r\ntwo",yes\n'
        self.assertEqual(self.score(head + rows).err, b"")

    def test_reserved_columns(self):
        head = "cycle,service,date,language,pseudonym,form,lens," + HEAD
        row = "2026-1,A,2026-03-02,en,p1,smallest,staff,r1,2,1,2\n"
        result = self.score(head + row, "--json").json
        self.assertEqual((result["service"], result["cycle"]), ("A", "2026-1"))

    def test_text_that_is_not_ascii(self):
        ran = self.score("service," + HEAD + "Café · Tŷ Gobaith,r1,2,1,2\n", "--json")
        self.assertEqual(ran.json["service"], "Café · Tŷ Gobaith")

    def test_evidence_is_counted(self):
        head = HEAD.rstrip() + ",welcome-1.evidence\n"
        factor = self.score(head + "r1,2,1,2,minutes\nr2,1,1,1,\n", "--json")
        self.assertEqual(factor.json["lenses"][0]["factors"][0]["evidence"], 1)


class WhatIsFound(Answers):
    def assert_places(self, content, places, severity="error"):
        status = FINDINGS if severity == "error" else DONE
        ran = self.score(content, status=status)
        self.assertEqual(ran.places(severity), places, ran)
        if severity == "error":
            self.assertEqual(ran.out, b"")  # nothing is scored until errors are mended
        self.assertEqual({f.file for f in ran.findings}, {str(self.folder / "answers.csv")})

    def test_each_error_has_its_line_column_and_code(self):
        rows = [
            ("unknown-column", HEAD.replace("-2", "-9") + "r1,1,1,1\n", (1, 22)),
            ("repeated-column", HEAD.replace("-2", "-1") + "r1,1,1,1\n", (1, 22)),
            ("no-respondent-column", HEAD.replace("respondent", "date") + ",1,1,1\n", (1, 0)),
            ("unknown-value", HEAD + "r1,1,1,1\nr2,1,3,1\n", (3, 6)),
            ("unknown-value", HEAD + "r1,1,1.0,1\n", (2, 6)),
            ("unknown-value", HEAD + 'r1,1,"1,0",1\n', (2, 6)),
            ("unknown-value", HEAD + "r1,1,-1,1\n", (2, 6)),
            ("unknown-value", HEAD + "r1,1,+1,1\n", (2, 6)),
            ("unknown-value", HEAD + "r1,1,01,1\n", (2, 6)),
            ("unknown-value", HEAD + "r1,1,n/a,1\n", (2, 6)),
            ("unknown-value", HEAD + "r1,1,Partly,1\n", (2, 6)),
            ("answer-not-allowed", HEAD + "r1,1,1,na\n", (2, 8)),
            ("repeated-respondent", HEAD + "r1,1,1,1\nr1,2,2,2\n", (3, 1)),
            ("no-respondent", HEAD + ",1,1,1\n", (2, 1)),
            ("too-many-cells", HEAD + "r1,1,1,1,1\n", (2, 10)),
            ("bad-quoting", HEAD + 'r1,1,"1"x,1\n', (2, 9)),
            ("bad-quoting", HEAD + 'r1,1,1"2,1\n', (2, 7)),
            ("bad-quoting", HEAD + 'r1,1,"1,1\nr2,1,1,1\n', (2, 6)),
            ("not-utf8", HEAD.encode() + b"r\xe9,1,1,1\n", (2, 2)),
            ("bad-character", HEAD + "r\x07,1,1,1\n", (2, 2)),
            ("bad-character", HEAD + "r\0,1,1,1\n", (2, 2)),
            ("file-empty", "", (0, 0)),
            ("wrong-form", "form," + HEAD + "other,r1,1,1,1\n", (2, 1)),
            ("unknown-lens", "lens," + HEAD + "nurse,r1,1,1,1\n", (2, 1)),
            ("lens-not-of-form", "lens," + HEAD + "service-user,r1,1,1,1\n", (2, 1)),
            ("bad-date", "date," + HEAD + "2026-02-29,r1,1,1,1\n", (2, 1)),
            ("bad-date", "date," + HEAD + "02/03/2026,r1,1,1,1\n", (2, 1)),
            ("bad-language", "language," + HEAD + "Welsh!,r1,1,1,1\n", (2, 1)),
            ("group-size-alone", "group_size," + HEAD + "6,r1,1,1,1\n", (2, 1)),
            ("bad-share", "welcome.narrative,welcome.share," + HEAD + "x,maybe,r1,1,1,1\n", (2, 3)),
            ("text-too-long", "service," + HEAD + "x" * 201 + ",r1,1,1,1\n", (2, 1)),
            ("text-too-long", "welcome-1.note," + HEAD + "x" * 8001 + ",r1,1,1,1\n", (2, 1)),
            ("line-too-long", HEAD + "r" * (256 * 1024 + 1) + ",1,1,1\n", (2, 0)),
            ("too-many-columns", "respondent" + ",welcome-1" * 4096 + "\n", (1, 0)),
        ]
        for code, content, place in rows:
            with self.subTest(code=code, content=content[:80]):
                self.assert_places(content, [(*place, code)])

    def test_ratings_by_a_group(self):
        head = "lens,group_size," + HEAD
        for size in ["", "2", "3.0", "many", "10001"]:
            with self.subTest(group_size=size):
                self.assert_places(f"{head}agreed,{size},team,1,1,1\n", [(2, 8, "bad-group-size")])
        self.assert_places(head + "agreed,3,team,1,1,1\nagreed,4,other,1,1,1\n",
                           [(3, 1, "repeated-group")])  # fmt: skip
        self.score(head + "agreed,3,team,1,1,1\npeer,4,visitors,1,1,1\n")

    def test_what_is_only_odd_is_a_warning(self):
        self.assert_places("respondent,welcome-1,welcome-3\nr1,1,1\n",
                           [(1, 0, "item-without-column")], "warning")  # fmt: skip
        self.assert_places(HEAD + "r1,1,1\n", [(2, 0, "too-few-cells")], "warning")

    def test_places_count_characters_and_lines_within_quotes(self):
        head = HEAD.rstrip() + ",welcome-1.note\n"
        content = head + 'r1,1,1,1,"two\nlines"\nr2,1,1,9,\n"Tŷ",9,1,1,\n'
        self.assert_places(content, [(4, 8, "unknown-value"), (5, 6, "unknown-value")])

    def test_every_error_of_a_file_is_found_in_one_run(self):
        content = HEAD + "r1,9,1,1\nr2,1,9,na\nr1,1,1,1\n,1,1,1\n"
        self.assert_places(content, [(2, 4, "unknown-value"), (3, 6, "unknown-value"),
                                     (3, 8, "answer-not-allowed"), (4, 1, "repeated-respondent"),
                                     (5, 1, "no-respondent")])  # fmt: skip

    def test_findings_of_two_files_name_their_files(self):
        first = self.write("first.csv", HEAD + "r1,9,1,1\n")
        second = self.write("second.csv", HEAD + "r2,1,9,1\n")
        ran = self.run_with(FINDINGS, "score", SMALLEST, first, second)
        self.assertEqual([f.file for f in ran.findings], [str(first), str(second)])

    def test_the_first_thousand_are_listed_and_the_rest_counted(self):
        for n_bad, unlisted in [(1000, None), (1001, 1), (2500, 1500)]:
            with self.subTest(errors=n_bad):
                rows = "".join(f"r{n},9,1,1\n" for n in range(n_bad))
                ran = self.score(HEAD + rows, status=FINDINGS)
                self.assertEqual(ran.places(), [(n, len(f"r{n - 2},") + 1, "unknown-value")
                                                for n in range(2, 1002)])  # fmt: skip
                self.assertEqual("more" in ran.errors, unlisted is not None)
                if unlisted is not None:
                    self.assertIn(f"... and {unlisted} more\n", ran.errors)
                self.assertIn(f"{n_bad} errors, 0 warnings\n", ran.errors)

    def test_no_answers_at_all(self):
        ran = self.score(HEAD, status=USAGE)
        self.assertIn("there are no answers in these files", ran.errors)

    def test_pairs_on_scales_of_different_length_are_a_warning(self):
        """The shipped forms share no levels' words but their number, so they bring none."""
        sets = [STAFF, self.write("s.csv", answers(STAFF, 12)),
                USERS, self.write("u.csv", answers(USERS, 12))]  # fmt: skip
        self.assertEqual(run("score", *sets).findings, [])
