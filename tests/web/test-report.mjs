// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTML twin of a report, as people meet it: on a phone, in the dark, with colours of their own,
// by keyboard, on paper. The cases are written by tests/web/run.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import {
  cases,
  close,
  findBarriers,
  measureOverflow,
  open,
  openWithPolicy,
} from './browser.mjs';

after(close);

const CASES = ['two-lenses', 'two-cycles', 'one-lens', 'welsh', 'hidden'];
const PHONE = { viewport: { width: 320, height: 640 } };
const SCREENS = {
  'a small phone': PHONE,
  'a phone': { viewport: { width: 390, height: 844 } },
  'a desk': {},
  'a small phone in the dark': { ...PHONE, colorScheme: 'dark' },
  'a desk in the dark': { colorScheme: 'dark' },
  'a tablet in the dark': { viewport: { width: 800, height: 1000 }, colorScheme: 'dark' },
  'a desk with colours of its own': { forcedColors: 'active' },
};

for (const name of CASES) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    // axe takes its time: the others show what is theirs on two screens.
    if (name !== 'two-lenses' && screen !== 'a small phone' && screen !== 'a desk') continue;
    test(`${name} on ${screen}: no barrier, no message, no request, nothing cut off`, () =>
      open(name, options, async (page, said) => {
        assert.deepEqual(await findBarriers(page), []);
        assert.equal(await measureOverflow(page), 0);
        assert.deepEqual(said, []);
      }));
  }
}

test('axe would have found a barrier', () =>
  open('two-lenses', {}, async (page) => {
    await page.evaluate(() => {
      document.documentElement.lang = '';
      document.querySelector('h1').style.color = '#ddd';
    });
    const found = (await findBarriers(page)).join('\n');
    assert.match(found, /html-has-lang/);
    assert.match(found, /color-contrast/);
  }));

test('opened details have no barrier and widen no page', () =>
  open('two-lenses', PHONE, async (page) => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    assert.deepEqual(await findBarriers(page), []);
    assert.equal(await measureOverflow(page), 0);
  }));

test('text of twice the size, and with more room, widens no page', () =>
  open('two-lenses', { viewport: { width: 640, height: 800 } }, async (page) => {
    await page.addStyleTag({
      content: `html { font-size: 200% }
        * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { line-height: 1.5 !important; margin-bottom: 2em !important }`,
    });
    assert.equal(await measureOverflow(page), 0);
  }));

for (const name of CASES) {
  test(`${name}: every chart has its table, and one drawing shows at a time`, () =>
    open(name, {}, async (page) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const charts = await page.evaluate(() => {
          const tables = [...document.querySelectorAll('table')];
          return [...document.querySelectorAll('figure')].map((figure) => ({
            shown: [...figure.querySelectorAll(':scope > svg')].filter(
              (svg) => getComputedStyle(svg).display !== 'none',
            ).length,
            tables: figure.querySelectorAll('table').length,
            // The page's own table stands in the next section.
            follows: tables.some(
              (table) =>
                !table.closest('figure') &&
                figure.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING &&
                table.closest('section') === figure.closest('section').nextElementSibling,
            ),
          }));
        });
        assert.ok(charts.length > 0 || name === 'hidden');
        for (const chart of charts) {
          assert.equal(chart.shown, 1);
          assert.ok(chart.tables === 1 || chart.follows);
        }
      }
    }));

  test(`${name}: no word of a drawing lies outside of it`, () =>
    open(name, {}, async (page) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const outside = await page.evaluate(() =>
          [...document.querySelectorAll('figure > svg text')]
            .filter((text) => {
              const box = text.getBoundingClientRect();
              const drawing = text.ownerSVGElement.getBoundingClientRect();
              return (
                box.width > 0 &&
                (box.left < drawing.left - 1 ||
                  box.right > drawing.right + 1 ||
                  box.top < drawing.top - 2 ||
                  box.bottom > drawing.bottom + 2)
              );
            })
            .map((text) => text.textContent),
        );
        assert.deepEqual(outside, []);
      }
    }));
}

test('words of a drawing can be read on a small phone', () =>
  open('two-lenses', PHONE, async (page) => {
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('figure > svg.narrow text')].map((text) => {
        const { a, b } = text.getScreenCTM();
        return Number(text.getAttribute('font-size')) * Math.hypot(a, b);
      }),
    );
    assert.ok(sizes.length > 100);
    assert.ok(Math.min(...sizes) >= 9, `${Math.min(...sizes)} px`);
  }));

test('the first key leads past the contents', () =>
  open('two-lenses', {}, async (page) => {
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return { words: document.activeElement.textContent, top: box.top, height: box.height };
    });
    assert.equal(link.words, 'Skip to the report');
    assert.ok(link.top >= 0 && link.height >= 24);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'main');
  }));

test('a table that is too wide is moved by keyboard', () =>
  open('two-lenses', PHONE, async (page) => {
    const region = page.locator('.region').first();
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
  }));

test('every link within the page leads somewhere, and the others to the web', () =>
  open('two-lenses', {}, async (page) => {
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('a')]
        .map((link) => link.getAttribute('href'))
        .filter((href) =>
          href.startsWith('#')
            ? document.getElementById(href.slice(1)) === null
            : !href.startsWith('https://'),
        ),
    );
    assert.deepEqual(lost, []);
  }));

// Of the drawings that show: each ink that fills or strokes, and whether any word has its paper's.
const readInks = (page) =>
  page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const inks = {};
    for (const node of document.querySelectorAll('figure > svg :is(path, circle, text)')) {
      const style = getComputedStyle(node);
      for (const name of node.classList)
        inks[name] = name.startsWith('fill') ? style.fill : style.stroke;
    }
    return { paper, inks };
  });

test('a dark screen changes the drawings with the words', () =>
  open('two-lenses', {}, async (page) => {
    const light = await readInks(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await readInks(page);
    assert.equal(light.paper, 'rgb(255, 255, 255)');
    assert.notEqual(dark.paper, light.paper);
    assert.ok(Object.keys(light.inks).length > 12);
    for (const [name, colour] of Object.entries(light.inks))
      assert.notEqual(dark.inks[name], colour, name);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    assert.deepEqual(await readInks(page), light);
  }));

test('colours of the reader’s own reach the drawings', () =>
  open('two-lenses', { forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
    const { paper, inks } = await readInks(page);
    for (const name of ['fill-text', 'fill-soft', 'fill-staff', 'line-staff', 'line-service-user'])
      assert.equal(inks[name], 'rgb(255, 255, 255)', name);
    assert.equal(paper, 'rgb(0, 0, 0)');
    assert.equal(inks['fill-level-5'], paper);
    const counts = await page.evaluate(
      () => getComputedStyle(document.querySelector('text.fill-paper')).fill,
    );
    assert.equal(counts, 'rgb(255, 255, 255)');
  }));

test('a policy that forbids styles does not turn a drawing black', () =>
  open('two-lenses', {}, async (page) => {
    const drawings = await page.evaluate(() =>
      [...document.querySelectorAll('figure > svg')].slice(0, 4).map((svg) => svg.outerHTML),
    );
    for (const drawing of drawings) {
      const html = `<!DOCTYPE html><title>Chart</title>${drawing}`;
      const shoot = (one) => one.locator('svg').first().screenshot();
      const free = await openWithPolicy(html, "default-src * 'unsafe-inline'", shoot);
      const bound = await openWithPolicy(html, "default-src 'none'; style-src 'self'", shoot);
      assert.ok(free.equals(bound));
      const black = html.replace(/ (fill|stroke)="#[0-9a-f]+"/g, '');
      assert.ok(!free.equals(await openWithPolicy(black, "default-src 'none'", shoot)));
    }
  }));

test('without scripts it is the same page', () =>
  open('two-lenses', { javaScriptEnabled: false }, async (page) => {
    const summary = page.locator('summary').first();
    await summary.click();
    assert.ok(await page.locator('details[open] table').first().isVisible());
  }));

test('on paper it has its parts, but no links to them', () =>
  open('two-lenses', { colorScheme: 'dark' }, async (page) => {
    const file = path.join(cases, 'two-lenses.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    assert.match(info, /Page size: +59\d\.?\d* x 84\d/);
    const n_pages = Number(/Pages: +(\d+)/.exec(info)[1]);
    assert.ok(n_pages >= 8 && n_pages <= 20, `${n_pages} pages`);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    assert.match(text.split('\f')[0], /The same in figures/);
    assert.doesNotMatch(text, /Contents|Skip to the report/);
  }));
