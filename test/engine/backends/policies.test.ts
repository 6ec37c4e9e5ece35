// Every scenario of `policies/` on every back end: the interpreter's determination, to the last character.
import { expect, test } from 'vitest';
import {
  type BackendName,
  backendFor,
  backendNames,
  figuresOf,
  overridden,
  readIncident,
} from '../../../engine/index.ts';
import { scenariosOf, units } from '../policies.ts';
import { anyBackend } from './differential.ts';

const others = backendNames.filter((name) => name !== 'interpreter');

/** Every scenario as it is submitted, with what the interpreter determines, which is worked out once for all back ends. */
const tried = units.map((unit) => {
  const { contract, contractHash, sourceMap } = unit;
  const meaning = backendFor('interpreter', contract, contractHash);
  const cases = scenariosOf(unit).flatMap(({ scenario, text }) => {
    const document = overridden(text, scenario);
    if ('faults' in document) throw new Error(`${scenario.title}: no incident`);
    const read = readIncident(document.text, contract);
    if ('faults' in read) throw new Error(`${scenario.title}: no incident`);
    return [false, true].map((final) => {
      const submitted = { incident: read.incident, sourceMap, final };
      const meant = meaning.adjudicate(submitted);
      const figures = JSON.stringify(figuresOf(meant));
      return { title: scenario.title, stated: document.text, submitted, meant: JSON.stringify(meant), figures };
    });
  });
  return { unit, cases };
});

test.each(others)(
  '%s decides every scenario as the interpreter does',
  { timeout: 300_000 },
  async (name: BackendName) => {
    const counts = { compiled: 0, handedOver: 0, direct: 0 };
    for (const { unit, cases } of tried) {
      const other = await anyBackend(name, unit.contract, unit.contractHash);
      for (const { title, stated, submitted, meant, figures } of cases) {
        expect(JSON.stringify(await other.adjudicate(submitted)), title).toBe(meant);
        const { final } = submitted;
        const found = 'figures' in other ? other.figures(JSON.parse(stated), { final }) : undefined;
        if (found !== undefined) expect(JSON.stringify(found), title).toBe(figures);
      }
      counts.compiled += other.counts.compiled;
      counts.handedOver += other.counts.handedOver;
      if ('direct' in other.counts) counts.direct += other.counts.direct;
    }
    console.log(
      `${name}: ${counts.compiled} decided by itself (${counts.direct} by one generated run), ${counts.handedOver} by the interpreter`,
    );
    expect(counts.compiled).toBeGreaterThan(20);
  },
);
