# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the code: how names begin, how long and how deep things are."""

import math
import pathlib
import re

from house import Violation


def check_lengths(house):
    limits = house.table["limits"]
    for path in house.c_files():
        header = path.endswith(".h")
        limit = limits["header_lines" if header else "file_lines"]
        lines = house.text(path).count("\n")
        if lines > limit:
            sentence = f"the {'header' if header else 'file'} has {lines} lines, over {limit}"
            yield Violation(path, limit + 1, "file-length", sentence)
        for function in house.source(path).functions:
            yield from _check_function(path, function, limits)


def _check_function(path, function, limits):
    def violation(line, rule, sentence):
        return Violation(path, line, rule, f"{function.name}() {sentence}", function.name)

    if function.lines > limits["function_lines"]:
        sentence = f"has {function.lines} lines, over {limits['function_lines']}"
        yield violation(function.line, "function-length", sentence)
    counted = [p for p in function.parameters if not re.fullmatch(r"GError ?\*\* ?\w+", p)]
    if len(counted) > limits["parameters"]:
        sentence = f"takes {len(counted)} parameters, over {limits['parameters']} and the error"
        yield violation(function.line, "parameters", sentence)
    if function.nesting > limits["nesting"]:
        sentence = f"nests {function.nesting} deep, over {limits['nesting']}"
        yield violation(function.nesting_line, "nesting", sentence)


def check_tail(house):
    """Nineteen functions of twenty stay well below the hard limit."""
    limit = house.table["limits"]["function_lines_p95"]
    functions = [(path, f) for path in house.c_files() for f in house.source(path).functions]
    functions.sort(key=lambda entry: (entry[1].lines, entry[0]))
    if not functions:
        return
    path, function = functions[math.ceil(0.95 * len(functions)) - 1]
    if function.lines > limit:
        sentence = f"one function in twenty has, as this one, {function.lines} lines or more"
        yield Violation(path, function.line, "function-tail", f"{sentence}; the limit is {limit}")


def check_lines(house):
    limit = house.table["limits"]["line_length"]
    text = house.table["text"]
    for path in house.select(*text["code"]):
        if path in house.select(*text["long_lines"], *text["skip"]):
            continue
        for number, line in enumerate(house.text(path).splitlines(), 1):
            if len(line.expandtabs(8)) > limit:
                sentence = f"the line has {len(line.expandtabs(8))} columns, over {limit}"
                yield Violation(path, number, "line-length", sentence)


def check_names(house):
    """survey/score/band.c -> survey_band_*, or a header or a type of the room: survey_bands_*.

    Or the file comes last: render/paint/pdf.c -> render_chart_pdf()."""
    names = _names_by_room(house)
    for path in house.select("survey/*.[ch]", "render/*.[ch]"):
        source = house.source(path)
        lead = path.split("/")[0]
        beginnings = names.get(house.room(path), set()) | {_stem(path)}
        for function in source.functions:
            hidden = function.static and not path.endswith(".h")
            last = re.fullmatch(f"{lead}_\\w+{_stem(path)[len(lead):]}", function.name)
            if hidden or last or function.name == "main" or _begins(function.name, beginnings):
                continue
            sentence = f"{function.name}() should begin with {_stem(path)}_ or a type of its room"
            yield Violation(path, function.line, "prefix", sentence, function.name)
        yield from _check_type_names(path, source, lead)


def _stem(path):
    return path.split("/")[0] + "_" + pathlib.PurePath(path).stem.replace("-", "_")


def check_unique(house):
    """A name of the house belongs to one file: the linker sees no folders."""
    first = {}
    for path in house.select("survey/*.c", "render/*.c"):
        for function in house.source(path).functions:
            if function.static or function.name == "main":
                continue
            other = first.setdefault(function.name, path)
            if other != path:
                sentence = f"{function.name}() is already in {other}; rename one of the files"
                yield Violation(path, function.line, "unique", sentence, function.name)


def _names_by_room(house):
    """What functions of a room may begin with: its name, headers, types; also in the plural."""
    names = {room: {room.replace("/", "_")} for room in house.table["rooms"]}
    for path in house.select("survey/*.h", "render/*.h"):
        of_types = (_snake(name) for name, _ in house.source(path).types)
        for name in [_stem(path), *of_types]:
            names.setdefault(house.room(path), set()).update({name, name + "s"})
    return names


def _snake(camel):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", camel).lower()


def _begins(name, beginnings):
    name = name.replace("_to_", "_")  # result-json.c may have survey_result_to_json()
    return any(name == b or name.startswith(b + "_") for b in beginnings)


def _check_type_names(path, source, lead):
    header = path.endswith(".h")
    capital = lead.capitalize() if header else ""
    for name, line in source.types:
        if not re.fullmatch(capital + r"[A-Z][A-Za-z0-9]*", name):
            sentence = f"the type {name} should be {capital or 'a'} CamelCase name"
            yield Violation(path, line, "prefix", sentence)
    names = source.enumerators + source.macros
    for name, line in names if header else source.enumerators:
        begin = lead.upper() + "_" if header else ""
        if not re.fullmatch(begin + r"[A-Z][A-Z0-9_]*", name):
            sentence = f"{name} should be {begin or 'an '}UPPER_CASE"
            yield Violation(path, line, "prefix", sentence)


RULES = [check_lengths, check_tail, check_lines, check_names, check_unique]
