// The documents of the real wordings: the captive's policy as a golden, and every unit of the workspace in every language.
// UPDATE_GOLDEN=1 rewrites the goldens; then read the difference, and look at the page.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentModel, missingFigures, render } from '../../clauses/index.ts';
import { compile, type Unit } from '../../language/index.ts';

const root = new URL('../../', import.meta.url);
const goldens = new URL('goldens/', import.meta.url);

const { units } = compile(
  globSync('policies/**/*.proviso', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
);

test.each([
  ['policy-201290000002019000001.html.golden', 'html'],
  ['policy-201290000002019000001.md.golden', 'markdown'],
] as const)('%s', (file, format) => {
  const unit = named('201290000002019000001');
  const output = render(documentModel(unit.contract, unit.contractHash, 'both'), format);
  const golden = new URL(file, goldens);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(golden, output);
  }
  expect(existsSync(golden), `${file} is not there: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(output).toBe(readFileSync(golden, 'utf8'));
});

test('every unit of the workspace has its document, in every language and format', () => {
  expect(units.length).toBeGreaterThan(3);
  for (const { contract, contractHash } of units) {
    expect(missingFigures(contract)).toEqual([]);
    for (const language of ['both', 'zh', 'en'] as const) {
      for (const format of ['html', 'markdown'] as const) {
        const output = render(documentModel(contract, contractHash, language), format);
        expect(output).toContain(contractHash);
        expect(output).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
      }
    }
  }
});

test('a document in one language has no sentence of ours in the other', () => {
  const unit = named('201290000002019000001');
  const chinese = render(documentModel(unit.contract, unit.contractHash, 'zh'), 'markdown');
  const english = render(documentModel(unit.contract, unit.contractHash, 'en'), 'markdown');
  // Sources cite Chinese standards and laws by their names, in both.
  const cited = unit.contract.vocabulary.definitions.flatMap((definition) => definition.source ?? []);
  const uncited = (text: string): string => cited.reduce((rest, source) => rest.replaceAll(source, ''), text);
  expect(uncited(english).match(/.*\p{Script=Han}.*/gu) ?? []).toEqual([]);
  expect(uncited(chinese).match(/.*\b(?:the|of|and)\b.*/g) ?? []).toEqual([]);
});

function named(name: string): Unit {
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`the workspace has no unit ${name}`);
  return unit;
}
