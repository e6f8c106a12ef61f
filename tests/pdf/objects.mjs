// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The objects of a PDF as qpdf prints them in JSON: read, looked at, changed and written back.
// Knows nothing of what they mean.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const REFERENCE = /^\d+ \d+ R$/;
const HUGE = 1 << 28; // bytes of qpdf's answer

export class Objects {
  constructor(json) {
    this.json = json;
    this.table = json.qpdf[1];
  }

  static read(file) {
    const options = ['--json-output', '--json-stream-data=inline', '--decode-level=generalized'];
    return new Objects(JSON.parse(execFileSync('qpdf', [...options, file], { maxBuffer: HUGE })));
  }

  write(file) {
    const json = `${file}.objects.json`;
    writeFileSync(json, JSON.stringify(this.json));
    execFileSync('qpdf', ['--json-input', json, file]);
  }

  // What a reference leads to: a value, or the dictionary of a stream; anything else is itself.
  get(value) {
    if (typeof value !== 'string' || !REFERENCE.test(value)) return value;
    const object = this.table[`obj:${value}`];
    return object?.stream ? object.stream.dict : object?.value;
  }

  // The value at the end of a path of keys: at(root, '/StructTreeRoot', '/K').
  at(value, ...keys) {
    return keys.reduce((from, key) => this.get(from?.[key]), this.get(value));
  }

  get root() {
    return this.get(this.table.trailer.value['/Root']);
  }

  stream(reference) {
    return Buffer.from(this.table[`obj:${reference}`].stream.data, 'base64').toString('latin1');
  }

  setStream(reference, text) {
    this.table[`obj:${reference}`].stream.data = Buffer.from(text, 'latin1').toString('base64');
  }

  // References to the pages, in order.
  pages(node = this.root['/Pages']) {
    const kids = this.get(node)['/Kids'];
    return kids === undefined ? [node] : this.get(kids).flatMap((kid) => this.pages(kid));
  }

  // Every object: [reference, value or dictionary].
  *all() {
    for (const name of Object.keys(this.table)) {
      if (name.startsWith('obj:')) yield [name.slice(4), this.get(name.slice(4))];
    }
  }
}

// A text string ("u:...") as text; undefined for anything else.
export function text(value) {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
}

export function list(value) {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
