// How fast text becomes a tree: everything in policies/, against JSON of as many bytes in the same parsing library.
import { deepStrictEqual } from 'node:assert/strict';
import { parseFile } from '../../language/compile.ts';
import type { Bench } from './bench.ts';
import { jsonOf, parseJson } from './json-grammar.ts';
import { incidents, wordings } from './policies.ts';

const files = wordings();
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

export const benches: readonly Bench[] = [
  {
    ours: {
      name: 'Proviso, text to tree',
      start: () => {
        for (const { problems } of files.map(parseFile)) deepStrictEqual(problems.sorted(), []);
        return () => {
          for (const file of files) parseFile(file);
          return bytes;
        };
      },
    },
    peer: {
      name: 'Chevrotain, JSON to value',
      start: () => {
        const json = jsonOf(incidents(), bytes);
        deepStrictEqual(parseJson(json), JSON.parse(json));
        return () => {
          parseJson(json);
          return Buffer.byteLength(json);
        };
      },
    },
    ratios: [{ name: 'parse: bytes per second', of: 'speed', better: 'higher', target: 0.7 }],
  },
];
