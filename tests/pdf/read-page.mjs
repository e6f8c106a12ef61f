// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page as pdf.js paints it: the texts of each piece of marked content, of artifacts and of
// neither; each piece of text with its colour and the colour it stands on, which is that of the
// last shape filled around it, else paper.

import { pdfjs } from './libraries.mjs';

const { OPS, Util } = pdfjs;
const PAPER = [255, 255, 255];
const COORDINATES = new Map([
  [OPS.moveTo, 2],
  [OPS.lineTo, 2],
  [OPS.curveTo, 6],
  [OPS.curveTo2, 4],
  [OPS.curveTo3, 4],
  [OPS.closePath, 0],
  [OPS.rectangle, 4],
]);

function boxOf([operators, numbers], matrix) {
  const xs = [],
    ys = [];
  let at = 0;
  for (const operator of operators) {
    const own = Array.from(numbers.slice(at, at + COORDINATES.get(operator)));
    at += own.length;
    if (operator === OPS.rectangle) own.splice(2, 2, own[0] + own[2], own[1] + own[3]);
    for (let i = 0; i < own.length; i += 2) {
      const [x, y] = Util.applyTransform([own[i], own[i + 1]], matrix);
      xs.push(x);
      ys.push(y);
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const holds = ([left, low, right, high], [x, y]) =>
  left <= x && x <= right && low <= y && y <= high;

// A page on its way through its operators.
class Reading {
  constructor() {
    this.texts = new Map(); // by number of marked content
    this.times = new Map(); // how often the number is there
    this.artifacts = [];
    this.untagged = '';
    this.inks = [];
    this.fills = [];
    this.saved = [];
    this.open = []; // marked content: its number, 'artifact', or null
    this.state = { matrix: [1, 0, 0, 1, 0, 0], colour: [0, 0, 0], size: 0 };
  }

  begin(tag, number) {
    if (typeof number === 'number') {
      this.times.set(number, (this.times.get(number) ?? 0) + 1);
      this.texts.set(number, this.texts.get(number) ?? '');
    }
    if (tag === 'Artifact') this.artifacts.push('');
    this.open.push(tag === 'Artifact' ? 'artifact' : (number ?? null));
  }

  hear(words) {
    const kind = this.open.filter((one) => one !== null).at(-1);
    if (kind === undefined) this.untagged += words;
    else if (kind === 'artifact') this.artifacts[this.artifacts.length - 1] += words;
    else this.texts.set(kind, this.texts.get(kind) + words);
  }

  show(glyphs) {
    const words = glyphs.map((glyph) => glyph?.unicode ?? '').join('');
    const { size, colour } = this.state;
    const matrix = Util.transform(this.state.matrix, this.lines);
    const spot = Util.applyTransform([0.2 * size, 0.3 * size], matrix);
    const under = this.fills.filter((fill) => holds(fill.box, spot)).at(-1)?.colour ?? PAPER;
    this.hear(words);
    if (words.trim() !== '') {
      this.inks.push({ words, size: Math.hypot(matrix[2], matrix[3]) * size, colour, under });
    }
  }

  fill() {
    if (this.box) this.fills.push({ box: this.box, colour: this.state.colour });
  }
}

const DO = new Map([
  [OPS.save, (at) => at.saved.push({ ...at.state })],
  [OPS.restore, (at) => (at.state = at.saved.pop() ?? at.state)],
  [OPS.transform, (at, given) => (at.state.matrix = Util.transform(at.state.matrix, given))],
  [OPS.setFillRGBColor, (at, given) => (at.state.colour = Array.from(given))],
  [OPS.constructPath, (at, given) => (at.box = boxOf(given, at.state.matrix))],
  [OPS.beginText, (at) => (at.lines = [1, 0, 0, 1, 0, 0])],
  [OPS.setFont, (at, given) => (at.state.size = given[1])],
  [
    OPS.setTextMatrix,
    (at, given) => (at.lines = Array.from(given.length === 6 ? given : given[0])),
  ],
  [OPS.showText, (at, given) => at.show(given[0])],
  [OPS.beginMarkedContent, (at, given) => at.begin(given[0].name ?? given[0], null)],
  [OPS.beginMarkedContentProps, (at, given) => at.begin(given[0], given[1])],
  [OPS.endMarkedContent, (at) => at.open.pop()],
]);
for (const paint of [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]) {
  DO.set(paint, (at) => at.fill());
}

export async function readPage(page) {
  const reading = new Reading();
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operator, i) => DO.get(operator)?.(reading, argsArray[i]));
  reading.tree = await page.getStructTree();
  return reading;
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
function luminance(colour) {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
