# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of C as the rules need: code without comments and strings, functions, types, literals.

It reads C as clang-format lays it out. It does not expand macros."""

import bisect
import dataclasses
import re

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>'(?:\\.|[^'\\\n])*')""",
    re.S | re.X,
)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.M)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
DEFINE = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.M)
CONTROL = re.compile(r"^( *)(?:\} )?(?:else )?(?:if|for|while|switch|do)\b", re.M)


@dataclasses.dataclass
class Function:
    name: str
    line: int
    end: int
    static: bool
    parameters: list
    nesting: int = 0
    nesting_line: int = 0

    @property
    def lines(self):
        return self.end - self.line + 1


@dataclasses.dataclass
class Literal:
    """Adjacent string literals, joined as the compiler joins them."""

    text: str
    line: int
    callers: list  # names of the functions whose arguments it stands in, innermost first
    before_error: bool  # the last argument of the innermost call is `error`


class Source:
    def __init__(self, text):
        self.text = text
        self.breaks = [m.start() for m in re.finditer("\n", text)]
        self.code = TOKEN.sub(_blank, text)  # same length, same lines
        self.plain = DIRECTIVE.sub(_blank, self.code)
        self.includes = [(self.line(m.start(2)), m[1] == "<", m[2]) for m in self._includes()]
        self.macros = [(m[1], self.line(m.start())) for m in DEFINE.finditer(self.code)]
        self.functions, self.types, self.enumerators = [], [], []
        self._read_declarations()

    def line(self, offset):
        return bisect.bisect_left(self.breaks, offset) + 1

    def function_at(self, line):
        return next((f.name for f in self.functions if f.line <= line <= f.end), "")

    def _includes(self):
        """Matched in the text, for the code has no strings; those in comments are left out."""
        return (m for m in INCLUDE.finditer(self.text) if "#" in self.code[m.start() : m.end()])

    # ---- functions and types

    def _read_declarations(self):
        """Walks the outermost level: each declaration ends with ';' or with a function's '}'."""
        depth = start = body = 0
        for match in re.finditer(r"[{};]", self.plain):
            at = match.start()
            if match[0] == "{":
                if depth == 0:
                    body = at
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if depth == 0 and self._add_function(start, body, at):
                    start = at + 1
            elif depth == 0:
                self._add_type(start, at)
                start = at + 1

    def _add_function(self, start, body, end):
        head = self.plain[start:body].rstrip()
        if not head.endswith(")") or "=" in head:
            return False
        opening = _matching_open(head, len(head) - 1)
        name = re.search(r"(\w+)\s*$", head[:opening])
        if not name:
            return False
        inside = head[opening + 1 : -1]
        line = self.line(start + name.start())
        found = Function(name[1], line, self.line(end), bool(re.search(r"\bstatic\b", head)), [])
        if found.name == "START_TEST":
            found.name, found.static = inside.strip(), True
        else:
            found.parameters = _split_parameters(inside)
        self._measure_nesting(found, body, end)
        self.functions.append(found)
        return True

    def _measure_nesting(self, function, body, end):
        """A control statement's indentation tells how deep it stands, with braces or without."""
        for match in CONTROL.finditer(self.plain, body, end):
            depth = len(match[1]) // 2
            if depth > function.nesting:
                function.nesting, function.nesting_line = depth, self.line(match.end())

    def _add_type(self, start, end):
        declaration = self.plain[start:end]
        enum = re.search(r"\benum\b[^{]*\{(.*)\}", declaration, re.S)
        if enum:
            offset = start + enum.start(1)
            for name in re.finditer(r"(?:^|,)\s*(\w+)", enum[1]):
                self.enumerators.append((name[1], self.line(offset + name.start(1))))
        if not re.search(r"\btypedef\b", declaration):
            return
        flat = re.sub(r"\{.*\}", lambda m: _blank(m), declaration, flags=re.S)
        name = re.search(r"\(\s*\*\s*(\w+)\s*\)\s*\(", flat) or re.search(
            r"(\w+)\s*(?:\[[^\]]*\]\s*)?$", flat
        )
        if name:
            self.types.append((name[1], self.line(start + name.start(1))))

    # ---- string literals

    def literals(self):
        found = []
        includes = {line for line, _, _ in self.includes}
        previous_end = -1
        for match in TOKEN.finditer(self.text):
            if match.lastgroup != "string" or self.line(match.start()) in includes:
                continue
            text = match[0][1:-1]
            between = self.code[previous_end : match.start()]
            if found and previous_end >= 0 and re.fullmatch(r"[\s\\]*", between):
                found[-1].text += text
            else:
                line = self.line(match.start())
                at = match.start()
                found.append(Literal(text, line, self._callers(at), self._before_error(at)))
            previous_end = match.end()
        return found

    def _callers(self, offset):
        names, depth = [], 0
        for at in range(offset - 1, -1, -1):
            sign = self.code[at]
            if sign == ")":
                depth += 1
            elif sign == "(" and depth:
                depth -= 1
            elif sign == "(":
                name = re.search(r"(\w+)\s*$", self.code[max(0, at - 80) : at])
                if name:
                    names.append(name[1])
            elif sign in ";{}" and not depth:
                break
        return names

    def _before_error(self, offset):
        depth = 0
        for at in range(offset, len(self.code)):
            depth += {"(": 1, ")": -1}.get(self.code[at], 0)
            if depth < 0:
                return bool(re.search(r",\s*error\s*$", self.code[offset:at]))
            if self.code[at] in ";{}":
                break
        return False


def _blank(match):
    return re.sub(r"[^\n]", " ", match[0])


def _matching_open(text, closing):
    depth = 0
    for at in range(closing, -1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return 0


def _split_parameters(inside):
    parts, depth, last = [], 0, 0
    for at, sign in enumerate(inside + ","):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            parts.append(" ".join(inside[last:at].split()))
            last = at + 1
    return [p for p in parts if p and p != "void"]
