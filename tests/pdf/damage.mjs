// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways to break a sound PDF for its readers, one at a time: what is done, to which case, and what
// the checker must complain about. Most of them leave a PDF that validators pass.

import { list } from './objects.mjs';

function* elements(
  objects,
  role,
  reference = list(objects.at(objects.root, '/StructTreeRoot')['/K'])[0],
) {
  const object = objects.get(reference);
  if (object?.['/S'] === undefined) return;
  if (role === undefined || object['/S'] === `/${role}`) yield object;
  for (const kid of kidsOf(objects, object)) yield* elements(objects, role, kid);
}

const kidsOf = (objects, element) =>
  Array.isArray(element['/K']) ? element['/K'] : list(element['/K']);
const first = (objects, role) => elements(objects, role).next().value;
const top = (objects) => first(objects, 'Document');

// The first element of a role that does not stand alone in a table: it has its content itself.
const leaf = (objects, role) =>
  [...elements(objects, role)].find((one) => typeof one['/K'] === 'number');

function swap(array, a, b) {
  [array[a], array[b]] = [array[b], array[a]];
}

function editStream(objects, reference, change) {
  const before = objects.stream(reference);
  const after = change(before);
  if (after === before) throw new Error('the damage changes nothing');
  objects.setStream(reference, after);
}

const editPage = (objects, change, page = 0) =>
  editStream(objects, objects.get(objects.pages()[page])['/Contents'], change);

const editMetadata = (objects, change) => editStream(objects, objects.root['/Metadata'], change);

// The beginning of marked content as cairo writes it, with its role.
const beginning = (number) => new RegExp(`/\\w+ <<\\s*/MCID ${number}\\s*>>\\s*BDC`);

function untag(stream, number) {
  const begin = beginning(number).exec(stream);
  const end = stream.indexOf('EMC', begin.index);
  return (
    stream.slice(0, begin.index) +
    stream.slice(begin.index + begin[0].length, end) +
    stream.slice(end + 3)
  );
}

function fontsOf(objects, kind) {
  return [...objects.all()]
    .map(([, object]) => object)
    .filter((one) => one?.['/Type'] === '/Font' && one['/Subtype'] === kind);
}

function annotationsOf(objects) {
  return [...objects.all()]
    .map(([, object]) => object)
    .filter((one) => one?.['/Subtype'] === '/Link');
}

const withoutObjects = (objects, link) => {
  link['/K'] = kidsOf(objects, link).filter((kid) => kid['/Obj'] === undefined);
};

export const damages = [
  [
    'a number in the radar’s words is altered',
    'report',
    'alternative',
    (o) => {
      const radar = first(o, 'Figure');
      radar['/Alt'] = radar['/Alt'].replace(/(\d)(?=\D*$)/, (digit) =>
        String((Number(digit) + 1) % 10),
      );
    },
  ],
  [
    'a number in the radar’s words is left out',
    'report',
    'figure-score',
    (o) => {
      const radar = first(o, 'Figure');
      radar['/Alt'] = radar['/Alt'].replace(/\b94\b/g, '');
    },
  ],
  ['a figure has no words', 'one-side', 'figure-words', (o) => delete first(o, 'Figure')['/Alt']],
  [
    'a figure only says that it is one',
    'one-side',
    'figure-score',
    (o) => {
      first(o, 'Figure')['/Alt'] = 'u:A radar chart';
    },
  ],
  [
    'a figure has an empty box',
    'one-side',
    'figure-box',
    (o) => {
      const box = o.at(first(o, 'Figure'), '/A', '/BBox');
      box[2] = box[0];
    },
  ],
  [
    'the title is furniture',
    'one-side',
    'artifact-text',
    (o) => editPage(o, (s) => s.replace(/\/H1 <<\s*\/MCID \d+\s*>>\s*BDC/, '/Artifact BMC')),
  ],
  [
    'the title is a paragraph',
    'one-side',
    'heading-first',
    (o) => {
      first(o, 'H1')['/S'] = '/P';
    },
  ],
  [
    'a level of heading is skipped',
    'one-side',
    'heading-skipped',
    (o) => {
      first(o, 'H2')['/S'] = '/H3';
    },
  ],
  [
    'a heading is a paragraph',
    'one-side',
    'role',
    (o) => {
      first(o, 'H3')['/S'] = '/P';
    },
  ],
  [
    'the header of a table is data',
    'one-side',
    'table-header',
    (o) => {
      for (const cell of elements(o, 'TH'))
        if (o.at(cell, '/A', '/Scope') === '/Column') cell['/S'] = '/TD';
    },
  ],
  ['a header heads nothing', 'one-side', 'table-scope', (o) => delete first(o, 'TH')['/A']],
  [
    'a header of a row heads its column',
    'one-side',
    'scope',
    (o) => {
      const [column, row] = ['/Column', '/Row'].map((scope) =>
        [...elements(o, 'TH')].find((cell) => o.at(cell, '/A', '/Scope') === scope),
      );
      row['/A'] = column['/A'];
    },
  ],
  ['a row has lost a cell', 'one-side', 'table-rows', (o) => [...elements(o, 'TR')][1]['/K'].pop()],
  ['two rows are swapped', 'one-side', 'text', (o) => swap(first(o, 'Table')['/K'], 1, 2)],
  ['two cells are swapped', 'one-side', 'text', (o) => swap([...elements(o, 'TR')][1]['/K'], 1, 3)],
  ['two paragraphs are swapped', 'one-side', 'text', (o) => swap(top(o)['/K'], 0, 2)],
  [
    'a row stands outside of its table',
    'one-side',
    'nesting',
    (o) => top(o)['/K'].push(first(o, 'Table')['/K'].pop()),
  ],
  [
    'an entry of a list is a paragraph',
    'one-side',
    'nesting',
    (o) => {
      first(o, 'LI')['/S'] = '/P';
    },
  ],
  [
    'two pieces of content have one number',
    'one-side',
    'number-twice',
    (o) => editPage(o, (s) => s.replace(/\/MCID 3(?=\D)/, '/MCID 2')),
  ],
  [
    'two elements claim one piece of content',
    'one-side',
    'claimed-twice',
    (o) => {
      const [one, other] = [...elements(o, 'P')].filter((p) => typeof p['/K'] === 'number');
      other['/K'] = one['/K'];
    },
  ],
  [
    'an element claims content that is not there',
    'one-side',
    'content-lost',
    (o) => {
      leaf(o, 'P')['/K'] = 7777;
    },
  ],
  [
    'a paragraph has lost its element',
    'one-side',
    'content-unread',
    (o) => top(o)['/K'].splice(0, 1),
  ],
  ['the last element is gone', 'one-side', 'missing', (o) => top(o)['/K'].pop()],
  [
    'an element says nothing',
    'one-side',
    'extra',
    (o) => top(o)['/K'].push({ '/Type': '/StructElem', '/S': '/P' }),
  ],
  [
    'a paragraph has no tag',
    'one-side',
    'untagged',
    (o) => editPage(o, (s) => untag(s, leaf(o, 'P')['/K'])),
  ],
  [
    'a paragraph is furniture',
    'one-side',
    'artifact-text',
    (o) => editPage(o, (s) => s.replace(beginning(leaf(o, 'P')['/K']), '/Artifact BMC')),
  ],
  [
    'the foot is content of nobody',
    'one-side',
    'content-unread',
    (o) => editPage(o, (s) => s.replace(/\/Artifact <<[^>]*>>\s*BDC/, '/P <</MCID 999>> BDC')),
  ],
  [
    'drawings have no tag',
    'one-side',
    'bare-drawing',
    (o) => editPage(o, (s) => s.replace(/\/Artifact BMC([^]*?)EMC/, '$1')),
  ],
  [
    'another letter is painted',
    'one-side',
    'text',
    (o) => editPage(o, (s) => s.replace(/(\/MCID 0\b[^]*?\()\w/, '$1e')),
  ],
  [
    'content leads back to another element',
    'one-side',
    'parent',
    (o) => {
      const numbers = o.at(o.root, '/StructTreeRoot', '/ParentTree', '/Nums');
      const parents = o.get(numbers[1]);
      parents[0] = parents[1];
    },
  ],
  [
    'a map of roles makes paragraphs headings',
    'one-side',
    'second-reader',
    (o) => {
      o.at(o.root, '/StructTreeRoot')['/RoleMap'] = { '/P': '/H2' };
    },
  ],
  ['a link has no object', 'one-side', 'link-object', (o) => withoutObjects(o, first(o, 'Link'))],
  [
    'a link does not say where it leads',
    'one-side',
    'link-words',
    (o) => delete annotationsOf(o)[0]['/Contents'],
  ],
  [
    'a link leads elsewhere',
    'one-side',
    'link-target',
    (o) => {
      annotationsOf(o)[0]['/A']['/URI'] = 'u:https://example.org/elsewhere';
    },
  ],
  ['a link is not printed', 'one-side', 'link-printed', (o) => delete annotationsOf(o)[0]['/F']],
  [
    'a link has other words',
    'pages',
    'link-text',
    (o) => {
      const body = [...elements(o, 'LBody')].find((one) => kidsOf(o, one).length === 3);
      const [span, link] = kidsOf(o, body).map((kid) => o.get(kid));
      const object = kidsOf(o, link).find((kid) => kid['/Obj'] !== undefined);
      link['/S'] = '/Span';
      withoutObjects(o, link);
      span['/S'] = '/Link';
      span['/K'] = [object, ...kidsOf(o, span)];
    },
  ],
  [
    'a link belongs to no element',
    'one-side',
    'link-untagged',
    (o) => {
      o.table['obj:90001 0 R'] = { value: { ...annotationsOf(o)[0] } };
      o.get(o.pages()[0])['/Annots'] = ['90001 0 R'];
    },
  ],
  [
    'words of another language are not said to be',
    'pages',
    'foreign',
    (o) => {
      for (const span of elements(o, 'Span')) delete span['/Lang'];
    },
  ],
  ['the file has no language', 'one-side', 'language', (o) => delete o.root['/Lang']],
  [
    'the file is in another language',
    'one-side',
    'language',
    (o) => {
      o.root['/Lang'] = 'u:de';
    },
  ],
  [
    'the file does not say that it is tagged',
    'one-side',
    'marked',
    (o) => delete o.root['/MarkInfo'],
  ],
  [
    'the window shows the name of the file',
    'one-side',
    'title-shown',
    (o) => delete o.root['/ViewerPreferences'],
  ],
  [
    'the title is another one',
    'one-side',
    'title',
    (o) => {
      o.get(o.table.trailer.value['/Info'])['/Title'] = 'u:Untitled';
    },
  ],
  [
    'the metadata have another title',
    'one-side',
    'metadata',
    (o) => editMetadata(o, (s) => s.replace(/("x-default">)[^<]*/, '$1Untitled')),
  ],
  [
    'the metadata do not promise PDF/UA',
    'one-side',
    'metadata',
    (o) => editMetadata(o, (s) => s.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, '')),
  ],
  [
    'the metadata do not promise PDF/A',
    'one-side',
    'metadata',
    (o) => editMetadata(o, (s) => s.replace(/<pdfaid:part>.*<\/pdfaid:part>/, '')),
  ],
  [
    'a bookmark has other words',
    'one-side',
    'outline',
    (o) => {
      o.at(o.root, '/Outlines', '/First')['/Title'] = 'u:Chapter';
    },
  ],
  ['there are no bookmarks', 'one-side', 'outline', (o) => delete o.root['/Outlines']],
  [
    'no profile says which red is meant',
    'one-side',
    'profile',
    (o) => delete o.root['/OutputIntents'],
  ],
  [
    'a font is not in the file',
    'one-side',
    'font',
    (o) => {
      for (const font of fontsOf(o, '/TrueType'))
        delete o.get(font['/FontDescriptor'])['/FontFile2'];
    },
  ],
  [
    'a font does not say which letters its glyphs are',
    'one-side',
    'unicode',
    (o) => {
      for (const font of fontsOf(o, '/TrueType')) delete font['/ToUnicode'];
    },
  ],
  [
    'a font does not number its glyphs',
    'report',
    'glyph-map',
    (o) => {
      for (const font of fontsOf(o, '/CIDFontType2')) delete font['/CIDToGIDMap'];
    },
  ],
  [
    'a page is tabbed in any order',
    'one-side',
    'tab-order',
    (o) => delete o.get(o.pages()[1])['/Tabs'],
  ],
  [
    'the text is pale',
    'one-side',
    'contrast',
    (o) => editPage(o, (s) => s.replace('0.105882 0.137255 0.188235 rg', '0.7 0.7 0.75 rg')),
  ],
];
