# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small mistakes, one at a time, in a file of C: every operator below proposes edits of its text.

It reads C as clang-format lays it out. It leaves comments, strings and #include alone, and
g_return_if_fail(): what a programmer does wrong has no behaviour that a test may count on."""

import dataclasses
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "lint"))

import csource  # noqa: E402

FLIPPED = {"<": ">=", ">": "<=", "<=": ">", ">=": "<", "==": "!=", "!=": "=="}
BOUNDARY = {"<": "<=", ">": ">=", "<=": "<", ">=": ">"}
ARITHMETIC = {"+": ["-"], "-": ["+"], "*": ["/", "+"], "/": ["*"], "%": ["*"]}
ASSIGNED = {"+": ["-=", "="], "-": ["+=", "="], "*": ["/=", "="], "/": ["*=", "="]}
BITS = {"&": "|", "|": "&", "^": "&", "<<": ">>", ">>": "<<"}
SIDES = [("first", "second"), ("before", "after"), ("low", "high"), ("staff", "user"), ("x", "y"),
         ("below", "above"), ("between", "within"), ("min", "max")]
STATEMENT = re.compile(
    r"(?:(?<=[;{}])\s+|(?:(?<=\))|(?<=else)|(?<=:))\n\s*)"
    r"(?P<body>(?!(?:return|break|continue|goto|case|default|else|if|for|while|do|switch|typedef|"
    r"static|struct|enum)\b)[\w*(][^;{}]*;)"
)
LEFT_ALONE = re.compile(
    csource.INCLUDE.pattern + r"|\b(?:g_return_(?:val_)?if_fail|G_STATIC_ASSERT)\([^;]*;", re.M
)
EQUAL = re.compile(r"(?:g_strcmp0|strcmp)\(\) [!=]= 0\b")  # the same either way round
FOR = re.compile(r"\bfor \([^;]*;[^;]*;")


@dataclasses.dataclass(frozen=True, order=True)
class Mutant:
    start: int
    end: int
    replacement: str
    operator: str
    line: int = 0
    function: str = ""
    text: str = ""  # the lines it changes, as they are then, in one

    def apply(self, original):
        return original[: self.start] + self.replacement + original[self.end :]


def mutate(original):
    """Every mutant of a file's text, in order of place; of equal ones the first."""
    source = csource.Source(original)
    code = LEFT_ALONE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source.code)
    found = {}
    for operator in OPERATORS:
        for start, end, replacement in operator(code, source):
            if original[start:end] != replacement:
                name = operator.__name__.replace("_", "-")
                found.setdefault((start, end, replacement), name)
    mutants = [_place(original, source, *edit, name) for edit, name in found.items()]
    return sorted({m.apply(original): m for m in reversed(mutants)}.values())


def _place(original, source, start, end, replacement, name):
    line = source.line(start)
    head = original.rfind("\n", 0, start) + 1
    tail = original.find("\n", end)
    shown = original[head:start] + replacement + original[end : tail if tail >= 0 else None]
    text = " ".join(shown.split())
    function = source.function_at(line) or "-"
    return Mutant(start, end, replacement, name, line, function, text)


# ---- one kind of mistake each: (code, source) -> (start, end, replacement)


def comparison_flipped(code, _):
    return _binary(code, r"[<>]=?|[=!]=", lambda sign: [FLIPPED[sign]])


def boundary(code, _):
    return _binary(code, r"[<>]=?", lambda sign: [BOUNDARY[sign]])


def arithmetic(code, _):
    return _binary(code, r"[-+*/%]", lambda sign: ARITHMETIC[sign])


def assignment(code, _):
    return _binary(code, r"[-+*/]=", lambda sign: ASSIGNED[sign[0]])


def logic(code, _):
    return _binary(code, r"&&|\|\|", lambda sign: ["||" if sign == "&&" else "&&"])


def bits(code, _):
    return _binary(code, r"<<|>>|[&|^]=?",
                   lambda sign: [BITS[sign[:1]] + "="] if sign[-1] == "=" else [BITS[sign]])


def bits_complement(code, _):
    return ((m.start(), m.end(), "") for m in re.finditer(r"~", code))


def condition_negated(code, _):
    return ((a, b, f"!({code[a:b]})") for a, b in _conditions(code))


def condition_constant(code, _):
    for start, end in _conditions(code):
        for value in ("1", "0"):
            yield start, end, value


def ternary_swapped(code, _):
    for start, middle, end in _ternaries(code):
        first, second = code[start + 1 : middle].strip(), code[middle + 1 : end].strip()
        yield start, end, f"? {second} : {first}"


def ternary_one_branch(code, _):
    for start, middle, end in _ternaries(code):
        yield start, start + 1, "&& 0 ?"
        yield start, start + 1, "|| 1 ?"


def not_dropped(code, _):
    return ((m.start(), m.end(), "") for m in re.finditer(r"!(?=[\w(])", code))


def minus_dropped(code, _):
    signs = re.finditer(r"(?<=[(=?:,n] )-(?=[\w(])|(?<=\()-", code)
    return ((m.start(), m.end(), "") for m in signs)


def known_negated(code, _):
    for m in re.finditer(r"\b[\w>.()-]*(?:\.|->)known\b(?! =[^=])", code):
        yield m.start(), m.end(), f"(!{m[0]})" if m[0].count("(") == m[0].count(")") else m[0]


def true_false(code, _):
    for m in re.finditer(r"\b(?:TRUE|FALSE)\b", code):
        yield m.start(), m.end(), "FALSE" if m[0] == "TRUE" else "TRUE"


def zero_one(code, _):
    for m in re.finditer(r"(?<![\w.])[01](?:\.0)?(?![\w.])", code):
        yield m.start(), m.end(), ("1" if m[0][0] == "0" else "0") + m[0][1:]


def off_by_one(code, _):
    for m in re.finditer(r"(?<![\w.])\d+(?![\w.])", code):
        for value in (int(m[0]) + 1, int(m[0]) - 1):
            if value >= 0:
                yield m.start(), m.end(), str(value)


def fraction(code, _):
    for m in re.finditer(r"(?<![\w.])\d+(?:\.\d+(?:e-?\d+)?|e-?\d+)(?![\w.])", code):
        if float(m[0]) > 0.0:
            yield m.start(), m.end(), f"({m[0]} * 1.01)"
            yield m.start(), m.end(), f"(-{m[0]})"


def limit(code, source):
    """A named limit one off."""
    for m in re.finditer(r"\b[A-Z][A-Z_]*_(?:MIN|MAX)(?:_[A-Z]+)?\b|\b[A-Z_]+_MIN_N\b", code):
        if code[code.rfind("\n", 0, m.start()) + 1 :].lstrip()[:1] != "#":
            for sign in "+-":
                yield m.start(), m.end(), f"({m[0]} {sign} 1)"


def smaller_larger(code, _):
    for m in re.finditer(r"\b(?:MIN|MAX)(?=\()", code):
        yield m.start(), m.end(), "MAX" if m[0] == "MIN" else "MIN"


def increment(code, _):
    for m in re.finditer(r"\+\+|--", code):
        yield m.start(), m.end(), "--" if m[0] == "++" else "++"


def increment_removed(code, _):
    return ((m.start(), m.end(), "") for m in re.finditer(r"\+\+|--", code))


def statement_removed(code, _):
    """Not a declaration: what it declares would be missing."""
    for start, end in _statements(code):
        if not _declares(code[start:end]):
            yield start, start, "if (0) "


def value_zero(code, _):
    for m in re.finditer(r"(?<=\w) = ([^;{}=][^;{}]*);", code):
        yield m.start(1), m.end(1), "0"


def return_constant(code, _):
    for m in re.finditer(r"\breturn\s+([^;]+);", code):
        for value in ("0", "1"):
            yield m.start(1), m.end(1), value


def early_return(code, source):
    """Before each statement the function ends, with nothing."""
    for function in source.functions:
        start = source.breaks[function.line - 2] + 1 if function.line > 1 else 0
        end = source.breaks[function.end - 1]
        opening = code.find("{", code.find(")", start))
        head = re.match(r"(?:static |inline )*(.*?)\b\w+\s*\(", code[start:opening], re.S)
        kind = head[1].strip() if head else ""
        value = "return;" if kind == "void" else f"return ({kind}){{0}};"
        for at, stop in _statements(code, opening, end):
            if code[at:stop].strip() != ";":
                yield at, at, value + " "


def argument_swapped(code, _):
    for m in re.finditer(r"\b(?!(?:sizeof|MIN|MAX)\b)\w+\(", code):
        parts = _arguments(code, m.end())
        if EQUAL.match(m[0] + code[parts[-1][1] :]):
            continue
        for one, two in zip(parts, parts[1:]):
            first, second = code[slice(*one)], code[slice(*two)]
            yield one[0], two[1], second + code[one[1] : two[0]] + first


def loop_bound(code, _):
    for m in re.finditer(r"\bfor \(([^;]*); ([^;]*?)(<=?|>=?) ([^;]+);", code):
        yield m.start(4), m.end(4), f"{m[4]} - 1"


def break_continue(code, _):
    for m in re.finditer(r"\b(?:break|continue);", code):
        yield m.start(), m.end(), "continue;" if m[0] == "break;" else "break;"
        yield m.start(), m.end(), ";"


def figure_known(code, _):
    for m in re.finditer(r"\bsurvey_figure_none\(\)", code):
        yield m.start(), m.end(), "survey_figure(0.0)"
    for m in re.finditer(r"\bsurvey_figure\(", code):
        yield m.start(), _arguments(code, m.end())[-1][1] + 1, "survey_figure_none()"


def state_other(code, _):
    names = ["SURVEY_STATE_" + n for n in ("SCORED", "TOO_FEW_ANSWERS", "NOT_APPLICABLE")]
    for m in re.finditer(r"\bSURVEY_STATE_\w+", code):
        for name in names:
            yield m.start(), m.end(), name


def mathematics_dropped(code, _):
    for m in re.finditer(r"\b(?:fabs|sqrt|floor|ceil|round|llround|exp|log|lgamma)\(", code):
        yield m.start(), m.end(), "("


def rounded_otherwise(code, _):
    for m in re.finditer(r"\b(?:floor|ceil|round)(?=\()", code):
        yield m.start(), m.end(), "ceil" if m[0] == "floor" else "floor"


def else_dropped(code, _):
    return ((m.start(), m.end(), "") for m in re.finditer(r"\belse\b", code))


def side_taken_for_other(code, _):
    for pair in SIDES:
        for one, two in (pair, pair[::-1]):
            for m in re.finditer(rf"\b(\w+_)?{one}(_\w+)?\b(?!\()", code):
                name = (m[1] or "") + two + (m[2] or "")
                if re.search(rf"\b{name}\b", code):
                    yield m.start(), m.end(), name


OPERATORS = [
    comparison_flipped, boundary, arithmetic, assignment, logic, bits, bits_complement,
    condition_negated, condition_constant, ternary_swapped, ternary_one_branch, not_dropped,
    minus_dropped, known_negated, true_false, zero_one, off_by_one, fraction, limit,
    smaller_larger, increment, increment_removed, statement_removed, value_zero,
    return_constant, early_return, argument_swapped, loop_bound, break_continue, figure_known,
    state_other, mathematics_dropped, rounded_otherwise, else_dropped, side_taken_for_other,
]  # fmt: skip


# ---- as much of the grammar as they need


def _binary(code, signs, replace):
    """clang-format puts blanks around a binary operator, and not behind a unary one."""
    for m in re.finditer(rf"(?<=[ ])(?:{signs})(?=\s)", code):
        for replacement in replace(m[0]):
            yield m.start(), m.end(), replacement


def _closing(code, opening):
    depth = 0
    for at in range(opening, len(code)):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(code[at], 0)
        if depth == 0:
            return at
    return len(code)


def _conditions(code):
    for m in re.finditer(r"\b(?:if|while) \(", code):
        yield m.end(), _closing(code, m.end() - 1)
    for m in re.finditer(r"\breturn ([^;]*(?:&&|\|\|)[^;]*);", code):
        yield m.start(1), m.end(1)


def _ternaries(code):
    for m in re.finditer(r"\?", code):
        depth, middle, nested = 0, 0, 0
        for at in range(m.end(), len(code)):
            sign = code[at]
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(sign, 0)
            nested += sign == "?" and depth == 0
            if sign == ":" and depth == 0 and nested == 0 and not middle:
                middle = at
            elif sign == ":" and depth == 0 and nested:
                nested -= 1
            if depth < 0 or (depth == 0 and sign in ";," and middle):
                yield m.start(), middle, at
                break


def _statements(code, start=0, end=None):
    """Expression statements and declarations; what stands in the head of a loop is neither."""
    plain = FOR.sub(lambda m: m[0].replace(";", ","), code)
    for m in STATEMENT.finditer(plain, start, len(code) if end is None else end):
        yield m.start("body"), m.end("body")


def _declares(statement):
    return re.match(r"(?:const |g_auto|unsigned )|[A-Za-z_]\w*(?:\(\w+\))? \**\w+(?:\[|;| =)",
                    statement) is not None


def _arguments(code, start):
    """Where each argument stands, from behind the opening bracket."""
    end = _closing(code, start - 1)
    cuts, depth = [start], 0
    for at in range(start, end):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(code[at], 0)
        if code[at] == "," and depth == 0:
            cuts += [at, at + 1]
    cuts.append(end)
    spans = []
    for at, stop in zip(cuts[::2], cuts[1::2]):
        text = code[at:stop]
        spans.append((at + len(text) - len(text.lstrip()), stop - len(text) + len(text.rstrip())))
    return spans
