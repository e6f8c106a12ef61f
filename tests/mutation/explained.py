# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mutants that no test can kill, and why: read from the file `explained`."""

import dataclasses
import re

EVERYWHERE = "*.c"


@dataclasses.dataclass
class Entry:
    file: str
    function: str
    text: str
    reason: str
    line: int  # in the file `explained`

    def covers(self, mutant, file):
        """Entries for every file may leave some of the text open: "..."."""
        if self.file != EVERYWHERE:
            return (self.file, self.function, self.text) == (file, mutant.function, mutant.text)
        pattern = ".*".join(re.escape(part) for part in self.text.split("..."))
        return re.fullmatch(pattern, mutant.text) is not None


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
    unexplained = [m for m in survivors if not any(e.covers(m, file) for e in entries)]
    mine = [] if alive else [e for e in entries if e.file == file]
    idle = [e for e in mine if not any(e.covers(m, file) for m in survivors)]
    return unexplained, idle
