# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files made to harm are refused: quickly, in little memory, and without opening another file.

Every attack is a function of a size and of the path of a secret. It comes small and just under the
size cap, as a file and on standard input."""

import os
import random
import shutil

from sevenfold import FINDINGS, STAFF, USERS, CommandTest, answers, measure, run

CAP = 1024 * 1024  # bytes of a form that are read
SIZES = {"small": 4096, "just under the cap": CAP - 16}
MAX_SECONDS = 1.0  # of a processor
MAX_EXTRA_KIB = 32 * 1024  # above a run that does nothing
SECRET = "swordfish-9f2c"

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
FORM = '<form id="f" version="1" lens="staff" xml:lang="en"><title>T</title>'


def fill(size, before, piece, after=""):
    """`before`, as many pieces as fit, `after`."""
    room = size - len(before) - len(after)
    return (before + piece * (room // len(piece)) + after).encode("ascii")


def numbered(size, before, piece, after=""):
    """As fill(), with {n} in the piece counting up."""
    parts, length, n = [before], len(before) + len(after), 0
    while length < size - 64:
        parts.append(piece.format(n=n))
        length += len(parts[-1])
        n += 1
    return "".join([*parts, after]).encode("ascii")


def doctype(subset, body, size):
    return fill(size, f"{HEAD}<!DOCTYPE form [{subset}]>{FORM}<purpose>{body}", "x",
                "</purpose></form>")  # fmt: skip


def billion_laughs(size, secret):
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return doctype(f'<!ENTITY l0 "lol">{lol}', "&l9;", size)


def quadratic_blow_up(size, secret):
    big = "a" * (size // 3)
    return fill(size, f'{HEAD}<!DOCTYPE form [<!ENTITY a "{big}">]>{FORM}<purpose>', "&a;",
                "</purpose></form>")  # fmt: skip


def external_entity(size, secret):
    return doctype(f'<!ENTITY x SYSTEM "file://{secret}">', "&x;", size)


def external_subset(size, secret):
    before = f'{HEAD}<!DOCTYPE form SYSTEM "file://{secret}">{FORM}<!--'
    return fill(size, before, "x", "--></form>")


def parameter_entity(size, secret):
    return doctype(f'<!ENTITY % x SYSTEM "file://{secret}"> %x;', "", size)


def network_entity(size, secret):
    return doctype('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', "&x;", size)


def undeclared_entities(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>", "&lol;", "</purpose></form>")


def xinclude(size, secret):
    include = f'<xi:include href="file://{secret}" parse="text"/>'
    root = '<form xmlns:xi="http://www.w3.org/2001/XInclude">'
    return fill(size, HEAD + root, include, "</form>")


def stylesheet(size, secret):
    return fill(size, HEAD, f'<?xml-stylesheet href="file://{secret}"?>', f"{FORM}</form>")


def schema_location(size, secret):
    root = (f'<form xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="x file://{secret}" '
            f'xsi:noNamespaceSchemaLocation="file://{secret}">')  # fmt: skip
    return fill(size, HEAD + root, "<group/>", "</form>")


def deep_nesting(size, secret):
    return fill(size, HEAD, "<form>")


def closed_deep_nesting(size, secret):
    depth = (size - len(HEAD)) // len("<a></a>")
    return (HEAD + "<a>" * depth + "</a>" * depth).encode("ascii")


def attributes_in_one_tag(size, secret):
    return numbered(size, f"{HEAD}<form", ' a{n}=""', "/>")


def attributes_over_many_tags(size, secret):
    tag = "<item " + " ".join(f'a{n}=""' for n in range(100)) + "/>"
    return fill(size, f"{HEAD}<form>", tag, "</form>")


def same_attribute(size, secret):
    return fill(size, f"{HEAD}<form", ' a=""', "/>")


def namespaces_in_one_tag(size, secret):
    return numbered(size, f"{HEAD}<form", ' xmlns:n{n}="u{n}"', "/>")


def namespaces_over_many_tags(size, secret):
    return numbered(size, f"{HEAD}<form>", '<n{n}:a xmlns:n{n}="u{n}"/>', "</form>")


def empty_elements(size, secret):
    return fill(size, f"{HEAD}<form>", "<a/>", "</form>")


def different_elements(size, secret):
    return numbered(size, f"{HEAD}<form>", "<a{n}/>", "</form>")


def many_items(size, secret):
    item = '<item id="i{n}"><text>T</text></item>'
    return numbered(size, f'{HEAD}{FORM}<group id="g"><name>G</name><factor id="f">', item,
                    "</factor></group></form>")  # fmt: skip


def giant_text(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>", "x", "</purpose></form>")


def giant_white_space(size, secret):
    return fill(size, f"{HEAD}{FORM}", " ", "</form>")


def giant_comment(size, secret):
    return fill(size, f"{HEAD}{FORM}<!--", "x", "--></form>")


def many_comments(size, secret):
    return fill(size, f"{HEAD}{FORM}", "<!---->", "</form>")


def giant_instruction(size, secret):
    return fill(size, f"{HEAD}{FORM}<?x ", "x", "?></form>")


def many_instructions(size, secret):
    return fill(size, f"{HEAD}{FORM}", "<?x?>", "</form>")


def giant_cdata(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose><![CDATA[", "<", "]]></purpose></form>")


def many_cdata(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>", "<![CDATA[]]>", "</purpose></form>")


def character_references(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>", "&#60;", "</purpose></form>")


def giant_name(size, secret):
    return fill(size, f"{HEAD}<", "x")


def giant_attribute(size, secret):
    return fill(size, f'{HEAD}<form id="', "x", '"/>')


def giant_reference(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>&#", "0", "65;</purpose></form>")


def only_angles(size, secret):
    return fill(size, "", "<")


def nul_bytes(size, secret):
    return fill(size, f"{HEAD}{FORM}<purpose>", "\0", "</purpose></form>")


ATTACKS = [
    billion_laughs, quadratic_blow_up, external_entity, external_subset, parameter_entity,
    network_entity, undeclared_entities, xinclude, stylesheet, schema_location, deep_nesting,
    closed_deep_nesting, attributes_in_one_tag, attributes_over_many_tags, same_attribute,
    namespaces_in_one_tag, namespaces_over_many_tags, empty_elements, different_elements,
    many_items, giant_text, giant_white_space, giant_comment, many_comments, giant_instruction,
    many_instructions, giant_cdata, many_cdata, character_references, giant_name, giant_attribute,
    giant_reference, only_angles, nul_bytes,
]  # fmt: skip


def in_encoding(text, declared, codec):
    return text.replace('"UTF-8"', f'"{declared}"').encode(codec, "xmlcharrefreplace")


def wrong_encodings():
    """(name, bytes): the staff form, or one made to be another text there, not in UTF-8."""
    form = STAFF.read_text(encoding="utf-8")
    bare = form.split("?>", 1)[1].lstrip()
    plain = form.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return [
        ("UTF-16 with a mark", in_encoding(form, "UTF-16", "utf-16")),
        ("UTF-16 LE without one", in_encoding(form, "UTF-16LE", "utf-16-le")),
        ("UTF-16 BE without one", in_encoding(form, "UTF-16BE", "utf-16-be")),
        ("UTF-16 said to be UTF-8", form.encode("utf-16")),
        ("UTF-32", in_encoding(form, "UTF-32", "utf-32")),
        ("EBCDIC", in_encoding(plain, "IBM037", "cp037")),
        ("Latin-1, not declared", plain.replace("<title>", "<title>\xe9", 1).encode("latin-1")),
        ("Latin-1, no declaration", bare.replace("<title>", "<title>\xe9", 1)
         .encode("latin-1", "replace")),
        ("overlong UTF-8", form.encode().replace(b"<title>", b"<title>\xc0\xbcb", 1)),
        ("a surrogate in UTF-8", form.encode().replace(b"<title>", b"<title>\xed\xa0\x80", 1)),
        ("beyond Unicode", form.encode().replace(b"<title>", b"<title>\xf5\x80\x80\x80", 1)),
        ("half a character", form.encode().replace(b"<title>", b"<title>\xe2\x82", 1)),
        ("noise", random.Random(3).randbytes(100_000)),
    ]  # fmt: skip


def wrong_declarations():
    """(name, bytes): the staff form said to be something else than UTF-8, truly or not."""
    form = STAFF.read_text(encoding="utf-8")
    accented = form.replace("<title>", "<title>Café ", 1)
    plain = form.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return [
        ("UTF-7", in_encoding(accented, "UTF-7", "utf-7")),
        ("UTF-7 that is ASCII too", in_encoding(plain, "UTF-7", "ascii")),
        ("Latin-1 that is ASCII too", in_encoding(plain, "ISO-8859-1", "ascii")),
        ("Latin-1", in_encoding(accented, "ISO-8859-1", "latin-1")),
        ("UTF-8 said to be Latin-1", in_encoding(accented, "ISO-8859-1", "utf-8")),
    ]


class Hostile(CommandTest):
    @classmethod
    def setUpClass(cls):
        cls.idle_kib = min(measure("--version").peak_kib for _ in range(3))

    def assert_refused(self, ran, code=None):
        self.assertEqual(ran.status, FINDINGS, ran)
        self.assertEqual(ran.out, b"")
        self.assertTrue(ran.places("error"), ran)
        if code is not None:
            self.assertEqual(ran.places("error")[0][2], code, ran)
        self.assertLess(ran.busy_seconds, MAX_SECONDS, ran)
        self.assertLess(ran.peak_kib - self.idle_kib, MAX_EXTRA_KIB, ran)
        self.assertLess(len(ran.err), 1024 * 1024)
        self.assertNotIn(SECRET, ran.errors)

    def check_as_file_and_stdin(self, content, code=None):
        self.assert_refused(measure("check", self.write("attack.xml", content)), code)
        self.assert_refused(measure("check", "-", stdin=content), code)

    def make(self, attack, size, secret):
        content = attack(size, secret)
        self.assertLessEqual(len(content), size)
        self.assertGreater(len(content), size - 800)
        return content

    def test_attacks_are_refused_in_time_and_memory(self):
        secret = self.write("secret", SECRET)
        for attack in ATTACKS:
            for name, size in SIZES.items():
                with self.subTest(attack=attack.__name__, size=name):
                    self.check_as_file_and_stdin(self.make(attack, size, secret))

    def test_a_doctype_is_named_as_such(self):
        for attack in [billion_laughs, quadratic_blow_up, external_entity, external_subset,
                       parameter_entity, network_entity]:  # fmt: skip
            with self.subTest(attack=attack.__name__):
                content = attack(SIZES["small"], "/nowhere")
                self.check_as_file_and_stdin(content, "xml-doctype")

    def test_limits_are_named(self):
        rows = [(deep_nesting, "xml-too-deep"), (empty_elements, "xml-too-many-nodes"),
                (attributes_in_one_tag, "xml-tag-too-long"), (giant_name, "xml-tag-too-long"),
                (giant_comment, "xml-tag-too-long"), (nul_bytes, "not-utf8")]  # fmt: skip
        for attack, code in rows:
            with self.subTest(attack=attack.__name__):
                self.check_as_file_and_stdin(attack(SIZES["just under the cap"], "/nowhere"), code)

    def test_what_is_over_the_cap_is_not_parsed(self):
        form = STAFF.read_bytes()
        for name, size in [("one byte", CAP + 1), ("much", 40 * CAP)]:
            with self.subTest(over=name):
                content = form + b" " * (size - len(form))
                self.check_as_file_and_stdin(content, "file-too-large")

    def test_a_good_form_of_just_the_cap_is_read(self):
        form = STAFF.read_bytes()
        note = b"\n<!--" + b"x" * 1000 + b"-->"
        padding = note * ((CAP - len(form)) // len(note))
        content = form + padding
        content += b" " * (CAP - len(content))
        ran = measure("check", self.write("large.xml", content))
        self.assertEqual(ran.status, 0, ran)

    def test_an_endless_form_is_given_up(self):
        self.assert_refused(measure("check", "/dev/zero"), "file-too-large")

    def test_encodings_other_than_utf8(self):
        for name, content in wrong_encodings():
            with self.subTest(encoding=name):
                self.check_as_file_and_stdin(content, "not-utf8")

    def test_encodings_that_are_declared_wrongly(self):
        for name, content in wrong_declarations():
            with self.subTest(encoding=name):
                self.check_as_file_and_stdin(content, "wrong-encoding")

    def test_a_form_cut_off_anywhere(self):
        dice = random.Random(50)
        for form in [STAFF, USERS]:
            content = form.read_bytes()
            begin, end = content.index(b"<form"), content.rindex(b"</form>")
            for at in [dice.randrange(begin + 1, end) for _ in range(25)]:
                with self.subTest(form=form.name, cut_at=at):
                    self.check_as_file_and_stdin(content[:at])

    def test_a_form_with_bytes_changed_never_crashes(self):
        dice = random.Random(51)
        for n in range(60):
            content = bytearray(STAFF.read_bytes())
            for _ in range(dice.randint(1, 4)):
                content[dice.randrange(len(content))] = dice.randrange(256)
            with self.subTest(round=n):
                ran = run("check", "-", stdin=bytes(content))
                self.assertIn(ran.status, [0, FINDINGS], ran)

    def test_scoring_refuses_them_too(self):
        secret = self.write("secret", SECRET)
        rows = self.write("answers.csv", "respondent\nr1\n")
        for attack in [billion_laughs, external_entity, empty_elements, attributes_over_many_tags]:
            with self.subTest(attack=attack.__name__):
                form = self.write("f.xml", attack(SIZES["just under the cap"], secret))
                self.assert_refused(measure("score", form, rows))


class NoOtherFile(CommandTest):
    """What an attack points to is not opened."""

    POINTERS = [external_entity, external_subset, parameter_entity, network_entity, xinclude,
                stylesheet, schema_location]  # fmt: skip

    def test_a_pipe_that_nobody_fills_is_not_opened(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)  # whoever opens it to read waits for ever
        for attack in self.POINTERS:
            with self.subTest(attack=attack.__name__):
                ran = run("check", "-", stdin=attack(4096, pipe), timeout=5)
                self.assertEqual(ran.status, FINDINGS, ran)

    def test_the_kernel_saw_no_other_file_and_no_connection(self):
        if not self.can_trace():
            self.skipTest("strace cannot trace here")
        secret = self.write("secret", SECRET)
        for attack in self.POINTERS:
            with self.subTest(attack=attack.__name__):
                form = self.write("attack.xml", attack(4096, secret))
                calls = self.trace("check", form)
                self.assertTrue(any(str(form) in call for call in calls), calls)
                opened = calls[[str(form) in call for call in calls].index(True) + 1 :]
                self.assertEqual([c for c in opened if "exited with" not in c], [])

    def test_a_form_that_extends_none_of_the_files_beside_it_reads_no_path_it_names(self):
        form = STAFF.read_text(encoding="utf-8")
        for path in ["../secret", "/etc/passwd", "secret.xml"]:
            with self.subTest(path=path):
                content = form.replace('lens="staff"',
                                       f'lens="staff" extends="{path}" extends-version="1"', 1)
                ran = self.run_with(FINDINGS, "check", "-", stdin=content.encode("utf-8"))
                self.assertIn("schema", [code for _, _, code in ran.places()])

    def trace(self, *arguments):
        log = self.folder / "calls"
        run(*arguments, under=["strace", "-f", "-o", log, "-e", "trace=open,openat,connect"])
        return log.read_text(encoding="utf-8", errors="replace").splitlines()

    def can_trace(self):
        return shutil.which("strace") and any("openat" in c for c in self.trace("--version"))


class HostileAnswers(CommandTest):
    """Answers are a stream: memory does not grow with them."""

    def test_shapes_that_grow(self):
        idle_kib = measure("--version").peak_kib
        megabyte = 1024 * 1024
        rows = {
            "one row without end": b"x" * (20 * megabyte),
            "one quoted cell without end": b'respondent\n"' + b"x" * (20 * megabyte),
            "columns without end": b"a," * (10 * megabyte),
            "bad rows without end": b"respondent\n" + b"r,,,\n" * (2 * megabyte),
            "line breaks without end": b"respondent\n" + b"\n" * (20 * megabyte),
            "quotation marks without end": b"respondent\n" + b'"' * (20 * megabyte),
            "nothing but zero bytes": bytes(20 * megabyte),
        }
        for name, content in rows.items():
            with self.subTest(answers=name):
                ran = measure("score", STAFF, "-", stdin=content)
                self.assertIn(ran.status, [FINDINGS, 2], ran)
                self.assertLess(ran.peak_kib - idle_kib, MAX_EXTRA_KIB, ran)
                self.assertLess(len(ran.err), 2 * megabyte)
                self.assertLess(ran.busy_seconds, 2 * MAX_SECONDS)

    def test_answers_with_bytes_changed_never_crash(self):
        good = answers(STAFF, 20, service="A", date="2026-03-02").encode()
        dice = random.Random(52)
        for n in range(60):
            content = bytearray(good)
            for _ in range(dice.randint(1, 4)):
                content[dice.randrange(len(content))] = dice.randrange(256)
            with self.subTest(round=n):
                ran = run("score", STAFF, "-", stdin=bytes(content))
                self.assertGreaterEqual(ran.status, 0, ran)
