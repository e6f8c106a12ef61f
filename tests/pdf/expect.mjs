// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a document, as document-json.c prints it, must become for a reader aloud: elements with
// role and text, in order. Knows no PDF.

import { squeeze } from './read-pdf.mjs';

const say = (spans) => squeeze(spans.map((span) => span.text).join(''));

// An element that holds words: their links and their words in other languages beside them.
function wordy(role, spans, more = {}) {
  return {
    role,
    text: say(spans),
    links: spans
      .filter((span) => span.href)
      .map((span) => ({ text: squeeze(span.text), href: span.href })),
    foreign: spans
      .filter((span) => span.language)
      .map((span) => [squeeze(span.text), span.language]),
    ...more,
  };
}

function expectTable(block) {
  const cells = (row) =>
    row.map((cell, column) =>
      column === 0 ? wordy('TH', cell, { scope: 'Row' }) : wordy('TD', cell),
    );
  const header = block.header.map((cell) => wordy('TH', cell, { scope: 'Column' }));
  const rows = [header, ...block.rows.map(cells)];
  return { role: 'Table', kids: rows.map((kids) => ({ role: 'TR', kids })) };
}

function expectBlock(block) {
  if (block.level !== undefined) return [wordy(`H${block.level}`, block.text)];
  if (block.text !== undefined) return [wordy('P', block.text)];
  if (block.entries !== undefined) {
    const entries = block.entries.map((entry) => ({ role: 'LI', kids: [wordy('LBody', entry)] }));
    return [{ role: 'L', kids: entries }];
  }
  if (block.figures !== undefined) {
    return block.figures.map(({ value, label }) => wordy('P', [{ text: `${value} ${label}` }]));
  }
  if (block.rows !== undefined) return [expectTable(block)];
  if (block.alternative !== undefined) {
    return [{ role: 'Figure', alternative: block.alternative, scores: block.scores }];
  }
  return (block.columns ?? []).flatMap(expectBlocks);
}

// Levels of headings that nobody uses are left out: a chart's own file may begin with its third.
function closeLevels(elements) {
  const used = [...new Set(elements.map(({ role }) => role).filter((role) => /^H\d$/.test(role)))];
  used.sort();
  for (const element of elements) {
    if (used.includes(element.role)) element.role = `H${used.indexOf(element.role) + 1}`;
  }
  return elements;
}

const expectBlocks = (blocks) => blocks.flatMap(expectBlock);

export const expectDocument = (document) => closeLevels(expectBlocks(document.blocks));

// Texts that may stand outside of all elements, as a function of a text: 'foot' (once a page) or
// 'header' (of a table, once more), or null.
export function furniture(document) {
  const numbers = document.pageOf === undefined ? null : pattern(document.pageOf);
  const headers = new Set();
  const collect = (blocks) => {
    for (const block of blocks) {
      for (const cell of block.header ?? []) headers.add(say(cell));
      (block.columns ?? []).forEach(collect);
    }
  };
  collect(document.blocks);
  const isFoot = (words) =>
    numbers?.test(words) ||
    document.foot.some(
      (foot) =>
        squeeze(foot) === words ||
        (words.endsWith('…') && squeeze(foot).startsWith(words.slice(0, -1))),
    );
  return (words) => (headers.has(words) ? 'header' : isFoot(words) ? 'foot' : null);
}

function pattern(sentence) {
  const literal = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\w+\}/g, '\\d+')}$`);
}
