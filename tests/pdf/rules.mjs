// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules that an accessible PDF keeps whatever it says: each takes a PDF as read-pdf.mjs reads
// it and yields complaints, [code, sentence]. Clauses are of ISO 14289-1 (PDF/UA-1) and ISO 19005-2
// (PDF/A-2).

import { list, text } from './objects.mjs';
import { contrast } from './read-page.mjs';
import { squeeze, walk } from './read-pdf.mjs';

// PDF/UA-1, 7.1, 7.2; PDF/A-2, 6.2.3, 6.6, 6.7.
function* catalogue({ objects, metadata, info }, document) {
  const root = objects.root;
  if (text(root['/Lang']) !== document.language)
    yield ['language', `the file's language is ${root['/Lang']}`];
  if (objects.at(root, '/MarkInfo', '/Marked') !== true)
    yield ['marked', 'the file does not say that it is tagged'];
  if (objects.at(root, '/ViewerPreferences', '/DisplayDocTitle') !== true)
    yield ['title-shown', 'the window shows no title'];
  if (info.Title !== document.title) yield ['title', `the title is "${info.Title}"`];
  if (metadata?.get('dc:title') !== document.title)
    yield ['metadata', `the metadata's title is "${metadata?.get('dc:title')}"`];
  for (const [key, value] of [
    ['pdfuaid:part', '1'],
    ['pdfaid:part', '2'],
    ['pdfaid:conformance', 'A'],
  ]) {
    if (metadata?.get(key) !== value) yield ['metadata', `${key} is ${metadata?.get(key)}`];
  }
  const intents = list(objects.get(root['/OutputIntents'])).map((one) => objects.get(one));
  if (
    !intents.some(
      (one) => one['/S'] === '/GTS_PDFA1' && objects.at(one, '/DestOutputProfile', '/N') === 3,
    )
  ) {
    yield ['profile', 'no profile says which red is meant'];
  }
  if (list(objects.table.trailer.value['/ID']).length !== 2)
    yield ['identity', 'the file has no ID'];
}

// PDF/UA-1, 7.21.
function* fonts({ objects }) {
  for (const [, object] of objects.all()) {
    if (object?.['/Type'] !== '/Font') continue;
    const name = object['/BaseFont'];
    if (
      object['/Subtype'] !== '/CIDFontType2' &&
      object['/Subtype'] !== '/CIDFontType0' &&
      object['/ToUnicode'] === undefined
    ) {
      yield ['unicode', `font ${name} does not say which letters its glyphs are`];
    }
    if (
      object['/Subtype'] === '/CIDFontType2' &&
      objects.get(object['/CIDToGIDMap']) !== '/Identity'
    ) {
      yield ['glyph-map', `font ${name} does not number its glyphs`];
    }
    const descriptor = objects.get(object['/FontDescriptor']);
    if (
      object['/Subtype'] !== '/Type0' &&
      !['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor?.[key])
    ) {
      yield ['font', `font ${name} is not in the file`];
    }
  }
}

// PDF/UA-1, 7.1: all real content is tagged, once; the rest is an artifact.
function* content({ pages, claimed, objects }) {
  const claims = new Map();
  for (const { page, number, element } of claimed) {
    const key = `${page}:${number}`;
    if (claims.has(key))
      yield ['claimed-twice', `content ${number} of page ${page} belongs to two elements`];
    claims.set(key, element);
    if (!pages.get(page)?.times.has(number))
      yield [
        'content-lost',
        `${element.role} claims content ${number}, which page ${page} has not`,
      ];
  }
  let index = 0;
  for (const [reference, page] of pages) {
    index++;
    if (page.untagged.trim() !== '')
      yield ['untagged', `page ${index}: "${squeeze(page.untagged)}" has no tag`];
    for (const [number, times] of page.times) {
      if (times > 1)
        yield ['number-twice', `page ${index}: content ${number} is there ${times} times`];
      if (!claims.has(`${reference}:${number}`))
        yield [
          'content-unread',
          `page ${index}: no element has "${squeeze(page.texts.get(number))}"`,
        ];
    }
    if (objects.get(reference)['/Tabs'] !== '/S')
      yield ['tab-order', `page ${index} is not tabbed in reading order`];
  }
  yield* parents({ objects, pages }, claims);
}

// The way back, from content to its element (ISO 32000-1, 14.7.4.4).
function* parents({ objects, pages }, claims) {
  const numbers = objects.at(objects.root, '/StructTreeRoot', '/ParentTree', '/Nums') ?? [];
  const arrays = new Map();
  for (let i = 0; i < numbers.length; i += 2) arrays.set(numbers[i], objects.get(numbers[i + 1]));
  for (const [reference, page] of pages) {
    const array = list(arrays.get(objects.get(reference)['/StructParents']));
    for (const number of page.times.keys()) {
      const wanted = claims.get(`${reference}:${number}`)?.reference;
      if (wanted !== undefined && array[number] !== wanted)
        yield ['parent', `content ${number} of ${reference} does not lead back to ${wanted}`];
    }
  }
}

function* drawings({ objects }) {
  let index = 0;
  for (const reference of objects.pages()) {
    index++;
    let depth = 0,
      bare = 0;
    for (const [, word] of objects
      .stream(objects.get(reference)['/Contents'])
      .replace(/\((?:\\.|[^\\)])*\)/gs, '()')
      .matchAll(/(?:^|\s)(BDC|BMC|EMC|f\*?|S|B\*?)(?=\s|$)/g)) {
      if (word === 'BDC' || word === 'BMC') depth++;
      else if (word === 'EMC') depth--;
      else if (depth === 0) bare++;
    }
    if (bare > 0)
      yield ['bare-drawing', `page ${index}: ${bare} drawings are neither read nor artifacts`];
  }
}

const WITHIN = { TR: ['Table'], TH: ['TR'], TD: ['TR'], LI: ['L'], LBody: ['LI'] };
const ONLY = { Table: ['TR'], TR: ['TH', 'TD'], L: ['LI'], LI: ['LBody'] };

function* nesting({ tops }) {
  if (tops.length !== 1 || tops[0].role !== 'Document')
    yield ['nesting', 'the outermost element is no Document'];
  for (const [element, parent] of walk(tops)) {
    if (WITHIN[element.role] && !WITHIN[element.role].includes(parent?.role))
      yield ['nesting', `a ${element.role} stands in ${parent?.role}`];
    for (const kid of element.kids) {
      if (ONLY[element.role] && !ONLY[element.role].includes(kid.role))
        yield ['nesting', `a ${element.role} holds a ${kid.role}`];
    }
  }
}

// PDF/UA-1, 7.4.
function* headings({ tops, outline }) {
  let last = 0;
  const words = [];
  for (const [element] of walk(tops)) {
    const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > last + 1)
      yield [
        'heading-skipped',
        `"${squeeze(element.text)}" is an H${level}, and the last heading's level is ${last}`,
      ];
    last = level;
    words.push(squeeze(element.text));
  }
  if (words.join('\n') !== outline.map(squeeze).join('\n'))
    yield ['outline', `the bookmarks are ${JSON.stringify(outline)}`];
}

function* firstHeading({ tops }, document) {
  const wanted = document.blocks.some((block) => block.level !== undefined);
  if (wanted && ![...walk(tops)].some(([element]) => element.role === 'H1'))
    yield ['heading-first', 'there is no H1'];
}

// PDF/UA-1, 7.5.
function* tables({ tops }) {
  for (const [table] of walk(tops)) {
    if (table.role !== 'Table') continue;
    const widths = new Set(table.kids.map((row) => row.kids.length));
    if (widths.size > 1)
      yield ['table-rows', `a table has rows of ${[...widths].join(' and ')} cells`];
    const cells = table.kids.flatMap((row) => row.kids);
    const heads = cells.filter((cell) => cell.role === 'TH');
    if (!heads.some((cell) => cell.scope === 'Column'))
      yield ['table-header', 'a table has no header of a column'];
    for (const head of heads) {
      if (!['Row', 'Column'].includes(head.scope))
        yield ['table-scope', `the header "${squeeze(head.text)}" heads nothing`];
    }
  }
}

// PDF/UA-1, 7.3.
function* figures({ tops }) {
  for (const [element] of walk(tops)) {
    if (element.role !== 'Figure') continue;
    if (squeeze(element.alternative ?? '') === '')
      yield ['figure-words', 'a figure has no alternative text'];
    if (
      element.box !== undefined &&
      !(element.box[0] < element.box[2] && element.box[1] < element.box[3])
    ) {
      yield ['figure-box', 'a figure has an empty box'];
    }
  }
}

const PRINTED = 4;

// PDF/UA-1, 7.18.
function* links({ tops, objects }) {
  const reached = new Set();
  for (const [element] of walk(tops)) {
    if (element.role !== 'Link') continue;
    if (element.annotations.length !== 1)
      yield ['link-object', `the link "${squeeze(element.text)}" leads nowhere`];
    for (const reference of element.annotations) {
      const annotation = objects.get(reference) ?? {};
      reached.add(reference);
      if (!text(annotation['/Contents']))
        yield ['link-words', `the link "${squeeze(element.text)}" does not say where it leads`];
      if (((annotation['/F'] ?? 0) & PRINTED) === 0)
        yield ['link-printed', `the link "${squeeze(element.text)}" is not printed`];
      element.href = text(objects.at(annotation, '/A', '/URI'));
    }
  }
  for (const reference of objects.pages()) {
    for (const annotation of list(objects.at(reference, '/Annots'))) {
      if (!reached.has(annotation)) yield ['link-untagged', 'a link belongs to no element'];
    }
  }
}

const LARGE_PT = 18;

// WCAG 2.2, 1.4.3.
function* colours({ pages }) {
  let index = 0;
  for (const page of pages.values()) {
    index++;
    for (const { words, size, colour, under } of page.inks) {
      const ratio = contrast(colour, under);
      if (ratio < (size >= LARGE_PT ? 3 : 4.5))
        yield ['contrast', `page ${index}: "${words}" has ${ratio.toFixed(2)}:1`];
    }
  }
}

// pdf.js reads the elements of each page by itself, and must find the same.
function* secondReader({ pages, claimed }) {
  for (const [reference, page] of pages) {
    const ours = new Map(
      claimed.filter((one) => one.page === reference).map((one) => [one.number, one.element.role]),
    );
    const theirs = new Map();
    const visit = (node) => {
      for (const kid of node.children ?? []) {
        if (kid.type === 'content') theirs.set(Number(/_mc(\d+)$/.exec(kid.id)?.[1]), node.role);
        else visit(kid);
      }
    };
    visit(page.tree ?? {});
    for (const [number, role] of ours) {
      if (theirs.get(number) !== role)
        yield [
          'second-reader',
          `content ${number} of ${reference} is a ${role} here, a ${theirs.get(number)} in pdf.js`,
        ];
    }
  }
}

export const rules = [
  catalogue,
  fonts,
  content,
  drawings,
  nesting,
  headings,
  firstHeading,
  tables,
  figures,
  links,
  colours,
  secondReader,
];
