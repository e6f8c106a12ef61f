# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mutants that no test can kill, and why: read from the file `explained`."""

import dataclasses


@dataclasses.dataclass
class Entry:
    file: str
    function: str
    text: str
    reason: str
    line: int  # in the file `explained`


def read(path):
    """Paragraphs: "file: function", lines of mutated text after "> ", then the reason."""
    entries, problems = [], []
    paragraph, start = [], 0
    for number, line in enumerate([*path.read_text().splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if line.strip():
            start = start if paragraph else number
            paragraph.append(line.strip())
        elif paragraph:
            made = _read_paragraph(paragraph, start)
            entries += made
            if not made:
                problems.append(f"{path.name}:{start}: no mutant or no reason")
            paragraph = []
    return entries, problems


def _read_paragraph(lines, start):
    texts = [(number, line[2:]) for number, line in enumerate(lines) if line.startswith("> ")]
    reason = " ".join(line for line in lines[1:] if not line.startswith("> "))
    file, colon, function = lines[0].partition(": ")
    if not (texts and reason and colon):
        return []
    return [Entry(file, function, text, reason, start + number) for number, text in texts]


def split(entries, file, survivors, alive):
    """Survivors without a reason, and the entries of the file that explain nothing (`alive`: not
    all mutants were tried, so that these cannot be known)."""
    mine = [e for e in entries if e.file == file]
    reasons = {(e.function, e.text) for e in mine}
    unexplained = [m for m in survivors if (m.function, m.text) not in reasons]
    there = {(m.function, m.text) for m in survivors}
    idle = [] if alive else [e for e in mine if (e.function, e.text) not in there]
    return unexplained, idle
