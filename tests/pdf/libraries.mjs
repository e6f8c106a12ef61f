// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pdf.js, out of the folder that tests/pdf/run installed it into. Debian's Node.js 18 lacks one
// function that it calls.

import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const top = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
);
const folder = process.env.SEVENFOLD_NODE ?? path.join(top, 'build/tests/node');
const require = createRequire(path.join(folder, 'package.json'));

process.getBuiltinModule ??= (name) => require(name);

// It says at once that it could not draw on a canvas, which nobody asks it to.
const { log, warn } = console;
console.log = console.warn = () => {};
export const pdfjs = await import(
  pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
);
Object.assign(console, { log, warn });
