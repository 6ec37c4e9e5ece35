// From a key pressed in a wording of a thousand lines to all that is wrong with it: parse, names, types and static checks, in
// process, as an editor asks. The figures aimed at are 2 ms, and 8 ms at the 99th percentile, where JSON of as many bytes
// is parsed in 0.8 ms, and TypeScript answers in 33 ms; as ratios they hold on any machine.
import { deepStrictEqual, ok } from 'node:assert/strict';
import { services } from '../../language/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { jsonOf, parseJson } from './json-grammar.ts';
import { keystrokes } from './keystrokes.ts';
import { incidents } from './policies.ts';
import { sectionsOfThousand, thousandLines } from './thousand-lines.ts';
import { typescriptKeystrokes } from './typescript-service.ts';

const ours: Contestant = {
  name: 'Proviso, key to diagnostics',
  start: () => {
    const { path, text } = thousandLines[1];
    let workspace = services.openWorkspace(thousandLines);
    const codes = (): readonly string[] => services.diagnostics(workspace, path).map(({ code }) => code);
    deepStrictEqual(codes(), ['clause-without-scenario']);
    const texts = keystrokes(text, sectionsOfThousand);
    const asked = texts.map((each) => {
      workspace = services.withFile(workspace, path, each);
      return codes().length;
    });
    ok(asked.some((count) => count > 1) && asked.some((count) => count === 1), 'some are right and some are wrong');
    let next = 0;
    return () => {
      workspace = services.withFile(workspace, path, texts[next] ?? text);
      services.diagnostics(workspace, path);
      next = (next + 1) % texts.length;
      return 1;
    };
  },
};

export const benches: readonly Bench[] = [
  {
    ours,
    peer: {
      name: 'Chevrotain, JSON of as many bytes',
      start: () => {
        const json = jsonOf(incidents(), Buffer.byteLength(thousandLines[1].text));
        deepStrictEqual(parseJson(json), JSON.parse(json));
        return () => {
          parseJson(json);
          return 1;
        };
      },
    },
    ratios: [
      { name: 'keystroke: p50 by JSON', of: 'p50', better: 'lower', target: 2.5 },
      { name: 'keystroke: p99 by JSON', of: 'p99', better: 'lower', target: 10 },
    ],
  },
  {
    ours,
    peer: {
      name: 'TypeScript, key to diagnostics',
      start: async () => {
        const ask = await typescriptKeystrokes();
        deepStrictEqual([ask(), ask(), ask(), ask()], [1, 0, 1, 0]);
        return () => {
          ask();
          return 1;
        };
      },
    },
    ratios: [{ name: 'keystroke: p50 by TypeScript', of: 'p50', better: 'lower', target: 0.06 }],
  },
];
