#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the bundled fonts from Noto Sans, Noto Sans Arabic, Bengali and Gurmukhi (Debian:
fonts-noto-core, fonttools).

Keeps Latin as English, Welsh, Polish and their neighbours need it, general punctuation and tabular
figures with their kerning; drops hinting and ligatures. Adds the minus, the arrows and the two
comparison signs that Noto Sans lacks, drawn from its own plus and less-than so that weight and
height agree. Of the other scripts it keeps their block with all it takes to join and stack their
letters. The licence (OFL 1.1) names no Reserved Font Name, so the families keep their names.

Run: render/fonts/subset.py [FOLDER OF THE ORIGINALS]
"""

import os
import sys

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ORIGINALS = "/usr/share/fonts/truetype/noto"
HERE = os.path.dirname(os.path.abspath(__file__))
EPOCH = 1767225600  # 2026-01-01: the same bytes whenever it runs

KEPT = (
    [(0x20, 0x7E), (0xA0, 0xFF), (0x100, 0x17F), (0x218, 0x21B)]  # Latin, Latin-1, Extended-A
    + [(0x1E80, 0x1E85), (0x1EF2, 0x1EF3)]  # Welsh
    + [(0x2009, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022)]
    + [(0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030), (0x2032, 0x2033)]
    + [(0x2039, 0x203A), (0x20AC, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212)]
    + [(0x2264, 0x2265)]
)
SPACES = [(0x20, 0x20), (0xA0, 0xA0)]  # Pango takes them from the font of the word before
SCRIPTS = {
    "Arabic": SPACES + [(0x600, 0x6FF), (0x200C, 0x200F), (0x25CC, 0x25CC)],
    "Bengali": SPACES + [(0x964, 0x965), (0x980, 0x9FF), (0x200C, 0x200D), (0x25CC, 0x25CC)],
    "Gurmukhi": SPACES + [(0x964, 0x965), (0xA00, 0xA7F), (0x200C, 0x200D), (0x25CC, 0x25CC)],
}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]


def bounds(font, name):
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def add_glyph(font, code, name, width, contours):
    pen = TTGlyphPen(None)
    for contour in contours:
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    font["glyf"][name] = pen.glyph()
    left = min(x for contour in contours for x, _ in contour)
    font["hmtx"][name] = (round(width), round(left))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def rectangle(left, bottom, right, top):
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def outline(font, name):
    """The straight contours of a glyph as lists of points."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    contours = []
    for verb, points in pen.value:
        if verb == "moveTo":
            contours.append([points[0]])
        elif verb == "lineTo":
            contours[-1].append(points[0])
    return contours


def add_missing(font):
    width = font["hmtx"]["plus"][0]
    left, bottom, right, top = bounds(font, "plus")
    middle = (bottom + top) / 2
    half = min(b - a for a, b in zip(*stems(font))) / 2  # of a stroke
    add_glyph(font, 0x2212, "minus", width, [rectangle(left, middle - half, right, middle + half)])
    for code, name, sign in ((0x2264, "lessequal", "less"), (0x2265, "greaterequal", "greater")):
        low = bounds(font, sign)[1]
        contours = [[(x, y + 70) for x, y in contour] for contour in outline(font, sign)]
        bar = rectangle(left, low - 2 * half - 30, right, low - 30)
        add_glyph(font, code, name, width, contours + [bar])
    add_arrows(font, middle, half)


def stems(font):
    """Two corner coordinates of the plus: left and right edge of its upright."""
    ys = outline(font, "plus")[0]
    xs = sorted({x for x, _ in ys})
    return [xs[1]], [xs[2]]


def add_arrows(font, middle, half):
    length, head = 660, 210
    right = [(0, half), (length - 1.6 * head, half), (length - 1.6 * head, head), (length, 0)]
    shape = right + [(x, -y) for x, y in reversed(right[:-1])]
    width, start = length + 140, 70
    turned = {
        0x2192: ("arrowright", [(start + x, middle + y) for x, y in shape]),
        0x2190: ("arrowleft", [(start + length - x, middle - y) for x, y in shape]),
        0x2191: ("arrowup", [(width / 2 - y, middle - length / 2 + x) for x, y in shape]),
        0x2193: ("arrowdown", [(width / 2 + y, middle + length / 2 - x) for x, y in shape]),
    }
    for code, (name, contour) in turned.items():
        add_glyph(font, code, name, width, [[(round(x), round(y)) for x, y in contour]])


def reduce(folder, name, kept, features):
    font = TTFont(os.path.join(folder, f"{name}.ttf"), recalcTimestamp=False)
    if features is FEATURES:
        add_missing(font)
    options = subset.Options(
        layout_features=features,
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=[0x409],
        drop_tables=subset.Options._drop_tables_default + ["DSIG", "STAT", "meta"],
    )
    reducer = subset.Subsetter(options)
    reducer.populate(unicodes=[code for a, b in kept for code in range(a, b + 1)])
    reducer.subset(font)
    font["head"].modified = EPOCH + 2082844800  # seconds from 1904 to 1970
    font.save(os.path.join(HERE, f"{name}.ttf"))


ORIGINALS_AT = sys.argv[1] if len(sys.argv) > 1 else ORIGINALS
JOINING = subset.Options._layout_features_default  # what shaping a script takes, without choice
for wanted in ("Regular", "Bold"):
    reduce(ORIGINALS_AT, f"NotoSans-{wanted}", KEPT, FEATURES)
    for script, kept_of_script in SCRIPTS.items():
        reduce(ORIGINALS_AT, f"NotoSans{script}-{wanted}", kept_of_script, JOINING)
