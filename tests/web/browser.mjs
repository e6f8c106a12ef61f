// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The browser, and what every test asks of a page. The packages are in the folder that
// tests/web/run installed them into.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.env.SEVENFOLD_NODE, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const cases = process.env.SEVENFOLD_CASES;

// As root there is no sandbox; the pages are our own.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

export const close = () => browser.close();

// Calls `look` with a page of that name, and what it said or asked for beside itself.
export async function open(name, options, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const address = pathToFileURL(path.join(cases, `${name}.html`)).href;
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) said.push(request.url());
  });
  try {
    await page.goto(address);
    return await look(page, said);
  } finally {
    await context.close();
  }
}

// What axe finds, a line each.
export async function findBarriers(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}: ${node.failureSummary}`),
  );
}

// How far the page reaches over the right edge of the screen.
export const measureOverflow = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });

// An empty page at an address of its own, with a policy.
export async function openWithPolicy(html, policy, look) {
  const context = await browser.newContext({ viewport: { width: 800, height: 800 } });
  const page = await context.newPage();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  await page.route('**/*', (route) => route.fulfill({ body: html, headers }));
  try {
    await page.goto('http://report.test/');
    return await look(page);
  } finally {
    await context.close();
  }
}
