# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sevenfold check`: every finding, with its place and code."""

from sevenfold import DONE, FINDINGS, SMALLEST, STAFF, TOP, USERS, WORLD, CommandTest


class Check(CommandTest):
    def edit(self, *changes):
        """The smallest form with (old, new) texts exchanged, each found once."""
        content = SMALLEST.read_text(encoding="utf-8")
        for old, new in changes:
            self.assertEqual(content.count(old), 1, old)
            content = content.replace(old, new)
        return self.write("form.xml", content)

    def line_of(self, form, text):
        lines = form.read_text(encoding="utf-8").splitlines()
        return next(n for n, line in enumerate(lines, 1) if text in line)

    def test_shipped_forms_are_without_findings(self):
        for form in [*sorted((TOP / "forms").glob("seven-*.xml")), SMALLEST]:
            with self.subTest(form=form.name):
                ran = self.run_with(DONE, "check", form)
                self.assertEqual((ran.out, ran.err), (b"", b""))

    def test_each_rule_of_the_form_has_its_code_and_line(self):
        rows = [
            ("levels-not-consecutive", 'value="1"', 'value="3"'),
            ("bad-level-id", 'id="partly"', 'id="unable"'),
            ("repeated-id", '<item id="welcome-2">', '<item id="welcome-1">'),
            ("reserved-id", 'id="welcome-2"', 'id="respondent"'),
            ("unknown-scale", 'id="welcome-2"', 'id="welcome-2" scale="none"'),
            ("missing-attribute", 'value="1"', ""),
            ("empty-text", "I had time to settle in.", " "),
            ("translation-alone", "<title>", '<title xml:lang="cy">'),
            ("schema", '<group id="start">', '<group id="start" color="red">'),
            ("schema", "<name>Welcome</name>", "<name>Welcome</name><question/>"),
            ("xml-syntax", "<name>The start</name>", "<name>The start & more</name>"),
        ]
        for code, old, new in rows:
            with self.subTest(code=code, new=new):
                form = self.edit((old, new))
                ran = self.run_with(FINDINGS, "check", form)
                self.assertIn(code, [f.code for f in ran.findings], ran)
                finding = next(f for f in ran.findings if f.code == code)
                self.assertEqual(finding.severity, "error")
                self.assertEqual(finding.file, str(form))
                self.assertEqual(finding.line, self.line_of(SMALLEST, old), ran)

    def test_all_findings_come_at_once_in_order_of_place(self):
        form = self.edit(
            ('value="1"', 'value="4"'),
            ('id="welcome-2"', 'id="welcome-1"'),
            ('id="welcome-3"', 'id="welcome-3" scale="none"'),
        )
        ran = self.run_with(FINDINGS, "check", form)
        places = ran.places()
        self.assertEqual(places, sorted(places))
        codes = {code for _, _, code in places}
        self.assertLessEqual({"levels-not-consecutive", "repeated-id", "unknown-scale"}, codes)
        self.assertIn(f"{len(places)} errors, 0 warnings", ran.errors)

    def test_a_warning_does_not_stop(self):
        spare = '<scale id="spare"><level value="0">a</level><level value="1">b</level></scale>'
        items = [f'<item id="welcome-{n}"' for n in (1, 2, 3)]
        form = self.edit(("  <group", spare + "  <group"),
                         *((item, item + ' scale="how-true"') for item in items))  # fmt: skip
        ran = self.run_with(DONE, "check", form)
        self.assertEqual([f.code for f in ran.findings], ["unused-scale"], ran)
        self.assertEqual(ran.findings[0].severity, "warning")
        self.assertIn("0 errors, 1 warning\n", ran.errors)

    def test_json_has_the_same_findings(self):
        form = self.edit(('value="1"', 'value="4"'), ('id="welcome-2"', 'id="welcome-1"'))
        said = self.run_with(FINDINGS, "check", form)
        ran = self.run_with(FINDINGS, "check", "--json", form)
        self.assertEqual(ran.err, b"")
        self.assertEqual(ran.json, [vars(finding) for finding in said.findings])

    def test_json_of_a_good_form_is_an_empty_list(self):
        ran = self.run_with(DONE, "check", "--json", STAFF, USERS)
        self.assertEqual(ran.out, b"[]\n")

    def test_many_forms_in_one_call(self):
        bad = self.edit(('value="1"', 'value="4"'))
        other = self.write("other.xml", "<form")
        ran = self.run_with(FINDINGS, "check", other, STAFF, bad)
        self.assertEqual(list(dict.fromkeys(f.file for f in ran.findings)), [str(other), str(bad)])

    def test_a_form_from_standard_input(self):
        self.run_with(DONE, "check", "-", stdin=STAFF.read_bytes())
        ran = self.run_with(FINDINGS, "check", "-", stdin=b"<form>")
        self.assertEqual({f.file for f in ran.findings}, {"-"})

    def test_a_file_that_cannot_be_read_is_no_finding(self):
        for path in ["nowhere.xml", self.folder]:
            with self.subTest(path=path):
                ran = self.run_with(WORLD, "check", path, STAFF)
                self.assertIn("sevenfold check: ", ran.errors)
                self.assertIn(str(path), ran.errors)
                self.assertEqual(ran.findings, [])

    def test_an_empty_file(self):
        ran = self.run_with(FINDINGS, "check", self.write("empty.xml", ""))
        self.assertEqual(ran.places(), [(0, 0, "file-empty")])

    def test_a_byte_order_mark_is_accepted(self):
        self.run_with(DONE, "check", self.write("f.xml", b"\xef\xbb\xbf" + STAFF.read_bytes()))

    def test_columns_are_right_in_lines_of_any_length(self):
        """The whole form on one line, with white space and letters of two bytes before."""
        line = " ".join(SMALLEST.read_text(encoding="utf-8").split("?>", 1)[1].split())
        line = "<!--" + "é" * 9000 + "-->" + line.replace('value="1"', 'value="4"')
        ran = self.run_with(FINDINGS, "check", self.write("line.xml", line))
        column = line.index('<level id="partly"') + 1
        self.assertEqual(ran.places()[0], (1, column, "levels-not-consecutive"))

    def test_other_line_ends_are_accepted(self):
        unix = SMALLEST.read_bytes()
        self.run_with(DONE, "check", self.write("f.xml", unix.replace(b"\n", b"\r\n")))

    def test_no_escape_sequence_of_a_file_reaches_the_terminal(self):
        form = self.edit(('id="welcome-2"', 'id="welcome-2" scale="&#x9b;31m&#x202e;x"'))
        ran = self.run_with(FINDINGS, "check", form)
        for character in ["\x1b", "\x9b", "\u202e"]:
            self.assertNotIn(character, ran.errors)

    def test_findings_of_a_tailored_form(self):
        form = (TOP / "forms/README.md").read_text(encoding="utf-8")
        start = form.index('<form id="hill-school-staff"')
        tailored = form[start : form.index("</form>", start)] + "</form>"
        beside = self.write("tailored.xml", tailored)
        self.run_with(DONE, "check", beside)
        rows = [
            ("parent-not-found", 'extends-version="1.0"', 'extends-version="9"'),
            ("unknown-parent-item", 'off item="healing-3"', 'off item="healing-99"'),
            ("unknown-parent-factor", 'local factor="safety"', 'local factor="moon"'),
            ("local-item-scored", ' scored="false"', ""),
            ("tailor-lens", 'lens="staff"', 'lens="service-user"'),
        ]
        for code, old, new in rows:
            with self.subTest(code=code):
                self.assertEqual(tailored.count(old), 1)
                path = self.write("tailored.xml", tailored.replace(old, new))
                ran = self.run_with(FINDINGS, "check", path)
                self.assertIn(code, [f.code for f in ran.findings], ran)

    def test_a_parent_beside_the_form_comes_first(self):
        parent = STAFF.read_text(encoding="utf-8")
        self.write("parent.xml", parent.replace(' version="1.0" lens', ' version="77" lens'))
        tailored = ('<form id="t" version="1" lens="staff" xml:lang="en" '
                    'extends="seven-factor-staff" extends-version="77"><title>T</title>'
                    '<tailor><off item="healing-3"/></tailor></form>')  # fmt: skip
        self.run_with(DONE, "check", self.write("tailored.xml", tailored))
