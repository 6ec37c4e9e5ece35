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

test.each(others)(
  '%s decides every scenario as the interpreter does',
  { timeout: 300_000 },
  async (name: BackendName) => {
    const counts = { compiled: 0, handedOver: 0, direct: 0 };
    for (const unit of units) {
      const { contract, contractHash, sourceMap } = unit;
      const meaning = backendFor('interpreter', contract, contractHash);
      const other = await anyBackend(name, contract, contractHash);
      for (const { scenario, text } of scenariosOf(unit)) {
        const document = overridden(text, scenario);
        if ('faults' in document) throw new Error(`${scenario.title}: no incident`);
        const read = readIncident(document.text, contract);
        if ('faults' in read) throw new Error(`${scenario.title}: no incident`);
        for (const final of [false, true]) {
          const submitted = { incident: read.incident, sourceMap, final };
          expect(JSON.stringify(await other.adjudicate(submitted)), scenario.title).toBe(
            JSON.stringify(meaning.adjudicate(submitted)),
          );
          const figures = 'figures' in other ? other.figures(JSON.parse(document.text), { final }) : undefined;
          if (figures !== undefined)
            expect(JSON.stringify(figures), scenario.title).toBe(
              JSON.stringify(figuresOf(meaning.adjudicate(submitted))),
            );
        }
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
