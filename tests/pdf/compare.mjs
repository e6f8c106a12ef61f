// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds a PDF against the document it was made of: every text under its role, in order, each score
// in the words of its figure, links and languages where they belong, nothing but furniture outside.

import { expectDocument, furniture } from './expect.mjs';
import { squeeze, walk } from './read-pdf.mjs';

const shorten = (words) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

function* compareLinks(expected, element) {
  const found = [...walk(element.kids)].map(([kid]) => kid).filter((kid) => kid.role === 'Link');
  const told = new Map();
  // A link over the end of a page is two.
  for (const link of found)
    told.set(link.href, squeeze(`${told.get(link.href) ?? ''}${link.text}`));
  for (const { text, href } of expected.links) {
    const encoded = href.replace(
      /[()]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    if (told.get(encoded) === undefined) yield ['link-target', `nothing leads to ${href}`];
    else if (!told.get(encoded).includes(text))
      yield ['link-text', `the link to ${href} is "${told.get(encoded)}"`];
  }
}

function* compareLanguages(expected, element) {
  const found = [...walk(element.kids)]
    .map(([kid]) => kid)
    .filter((kid) => kid.language !== undefined);
  for (const [words, language] of expected.foreign) {
    if (!found.some((kid) => kid.language === language && squeeze(kid.text) === words)) {
      yield ['foreign', `"${words}" is not said to be in "${language}"`];
    }
  }
}

function* compareFigure(expected, element) {
  const told = element.alternative ?? '';
  if (told !== expected.alternative) yield ['alternative', `the figure says "${shorten(told)}"`];
  for (const score of expected.scores) {
    if (
      !new RegExp(`(?<![\\d.])${score.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d])`).test(told)
    ) {
      yield ['figure-score', `the figure draws ${score} and does not say so`];
    }
  }
}

function* compareElement(expected, element) {
  if (element.role !== expected.role) {
    yield [
      'role',
      `${element.role} instead of ${expected.role}: "${shorten(squeeze(element.text))}"`,
    ];
  }
  if (expected.text !== undefined && squeeze(element.text) !== expected.text) {
    yield ['text', `"${shorten(squeeze(element.text))}" instead of "${shorten(expected.text)}"`];
  }
  if (expected.scope !== undefined && element.scope !== expected.scope) {
    yield ['scope', `the header "${squeeze(element.text)}" heads its ${element.scope}`];
  }
  if (expected.links !== undefined) yield* compareLinks(expected, element);
  if (expected.foreign !== undefined) yield* compareLanguages(expected, element);
  if (expected.scores !== undefined) yield* compareFigure(expected, element);
  if (expected.kids !== undefined) yield* compareElements(expected.kids, element.kids);
}

function* compareElements(expected, elements) {
  for (let i = 0; i < Math.max(expected.length, elements.length); i++) {
    if (elements[i] === undefined) {
      yield ['missing', `there is no ${expected[i].role} "${shorten(expected[i].text ?? '')}"`];
    } else if (expected[i] === undefined) {
      yield [
        'extra',
        `nobody wrote the ${elements[i].role} "${shorten(squeeze(elements[i].text))}"`,
      ];
    } else {
      yield* compareElement(expected[i], elements[i]);
    }
  }
}

export function* compare(pdf, document) {
  yield* compareElements(expectDocument(document), pdf.tops[0]?.kids ?? []);
  const kindOf = furniture(document);
  let index = 0;
  for (const page of pdf.pages.values()) {
    index++;
    const told = new Set();
    for (const words of page.artifacts.map(squeeze)) {
      const kind = words === '' ? 'nothing' : kindOf(words);
      if (kind === null || (kind === 'foot' && told.has(words))) {
        yield ['artifact-text', `page ${index}: "${shorten(words)}" is not read`];
      }
      told.add(words);
    }
  }
}
