// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PDF as a reader aloud meets it: elements with their texts, what is on each page outside of
// them, colours of text. Texts and colours are pdf.js's; elements and objects are qpdf's.

import { readFileSync } from 'node:fs';
import { pdfjs } from './libraries.mjs';
import { Objects, list, text } from './objects.mjs';
import { readPage } from './read-page.mjs';

export const squeeze = (words) => words.replace(/\s+/g, ' ').trim();

// An element and all below it. `claimed` lists what content the elements claim.
function readElement(objects, reference, pages, inherited, claimed) {
  const object = objects.get(reference);
  const own = object['/Pg'] ?? inherited;
  const attributes = list(objects.get(object['/A'])).map((one) => objects.get(one));
  const attribute = (key) => attributes.map((one) => one?.[key]).find((one) => one !== undefined);
  const element = {
    reference,
    role: objects.get(object['/S'])?.slice(1),
    alternative: text(object['/Alt']),
    language: text(object['/Lang']),
    scope: attribute('/Scope')?.slice(1),
    box: attribute('/BBox'),
    kids: [],
    annotations: [],
    text: '',
  };
  const kids = objects.get(object['/K']);
  for (const kid of Array.isArray(kids) ? kids : list(object['/K'])) {
    const value = objects.get(kid);
    if (typeof value === 'number' || value?.['/MCID'] !== undefined) {
      const page = value['/Pg'] ?? own;
      const number = typeof value === 'number' ? value : value['/MCID'];
      claimed.push({ page, number, element });
      element.text += pages.get(page)?.texts.get(number) ?? '';
    } else if (value?.['/Obj'] !== undefined) {
      element.annotations.push(value['/Obj']);
    } else if (value?.['/S'] !== undefined) {
      const below = readElement(objects, kid, pages, own, claimed);
      element.kids.push(below);
      element.text += below.text;
    }
  }
  return element;
}

function readOutline(objects, first) {
  const entries = [];
  for (let entry = objects.get(first); entry; entry = objects.get(entry['/Next'])) {
    entries.push(text(entry['/Title']), ...readOutline(objects, entry['/First']));
  }
  return entries;
}

export async function readPdf(file) {
  const objects = Objects.read(file);
  const task = pdfjs.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const references = objects.pages();
  const pages = new Map();
  for (let i = 0; i < references.length; i++) {
    pages.set(references[i], await readPage(await document.getPage(i + 1)));
  }
  const { info, metadata } = await document.getMetadata();
  await task.destroy();
  const claimed = [];
  const top = objects.at(objects.root, '/StructTreeRoot')?.['/K'];
  const tops = Array.isArray(objects.get(top)) ? objects.get(top) : list(top);
  return {
    objects,
    pages,
    info,
    metadata,
    claimed,
    outline: readOutline(objects, objects.at(objects.root, '/Outlines', '/First')),
    tops: tops.map((top) => readElement(objects, top, pages, undefined, claimed)),
  };
}

// Each element below `elements`, parents first.
export function* walk(elements, parent = null) {
  for (const element of elements) {
    yield [element, parent];
    yield* walk(element.kids, element);
  }
}
