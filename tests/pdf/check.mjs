// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node check.mjs FILE.pdf DOCUMENT.json: prints what a reader aloud would miss, a line each.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compare } from './compare.mjs';
import { readPdf } from './read-pdf.mjs';
import { rules } from './rules.mjs';

// All complaints about a PDF, [code, sentence]; none if it is as its document.
export async function check(file, document) {
  const pdf = await readPdf(file);
  const complaints = rules.flatMap((rule) => [...rule(pdf, document)]);
  return [...complaints, ...compare(pdf, document)];
}

export const readDocument = (file) => JSON.parse(readFileSync(file, 'utf8'));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = await check(process.argv[2], readDocument(process.argv[3]));
  for (const [code, sentence] of complaints) console.log(`${code}: ${sentence}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
