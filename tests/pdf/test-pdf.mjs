// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every case passes the checker and two other readers; every broken file is rejected, and for the
// right reason. The cases are in the folder that SEVENFOLD_CASES names: tests/pdf/run.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { check, readDocument } from './check.mjs';
import { damages } from './damage.mjs';
import { expectDocument } from './expect.mjs';
import { Objects } from './objects.mjs';

const CASES = readdirSync(process.env.SEVENFOLD_CASES)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => path.basename(name, '.pdf'));
// qpdf itself sees to these, so no file can be broken in this way.
const UNBREAKABLE = new Set(['identity']);

const folder = process.env.SEVENFOLD_CASES;
const work = mkdtempSync(path.join(tmpdir(), 'sevenfold-pdf-'));
after(() => rmSync(work, { recursive: true }));

const pdfOf = (name) => path.join(folder, `${name}.pdf`);
const documentOf = (name) => readDocument(path.join(folder, `${name}.json`));
const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' });

for (const name of CASES) {
  test(`${name}: what it says is what its document says`, async () => {
    assert.deepEqual(await check(pdfOf(name), documentOf(name)), []);
  });

  test(`${name}: qpdf finds nothing`, () => {
    assert.match(run('qpdf', '--check', pdfOf(name)), /No syntax or stream encoding errors found/);
  });

  test(`${name}: poppler reads it in order`, () => {
    const told = run('pdfinfo', '-struct-text', pdfOf(name))
      .replace(/"\s+"/g, ' ')
      .replace(/\s+/g, ' ');
    let at = 0;
    for (const words of texts(expectDocument(documentOf(name)))) {
      const found = told.indexOf(words, at);
      assert.notEqual(
        found,
        -1,
        `"${words}" is not told after "${told.slice(Math.max(at - 40, 0), at)}"`,
      );
      at = found + words.length;
    }
  });
}

// Words of elements that hold no others and lead nowhere: poppler writes those in one piece.
function* texts(elements) {
  for (const { role, text, links, foreign, kids } of elements) {
    if (kids !== undefined) yield* texts(kids);
    else if (role !== 'Figure' && links.length + foreign.length === 0 && text.length < 2000)
      yield text;
  }
}

damages.forEach(([name, from, code, damage], i) => {
  test(`it is noticed when ${name}`, async () => {
    const objects = Objects.read(pdfOf(from));
    const file = path.join(work, `${i}.pdf`);
    damage(objects);
    objects.write(file);
    const codes = (await check(file, documentOf(from))).map(([one]) => one);
    assert.ok(codes.includes(code), `complaints: ${codes.join(', ') || 'none'}`);
  });
});

test('an undamaged file that was taken apart and put together passes', async () => {
  const file = path.join(work, 'whole.pdf');
  Objects.read(pdfOf('one-side')).write(file);
  assert.deepEqual(await check(file, documentOf('one-side')), []);
});

test('each complaint has a file that brings it out', () => {
  const sources = ['rules.mjs', 'compare.mjs'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  const codes = new Set(
    [...sources.join('').matchAll(/yield \[\s*'([\w-]+)'/g)].map(([, code]) => code),
  );
  const broken = new Set(damages.map(([, , code]) => code));
  assert.deepEqual(
    [...codes].filter((code) => !broken.has(code) && !UNBREAKABLE.has(code)),
    [],
  );
});
