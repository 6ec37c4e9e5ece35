// The generated back end beside rule engines of other projects, on the policy of twelve coverages: incidents per second,
// figures of parsed documents, each incident on untouched accounts.
import { readFileSync } from 'node:fs';
import { backendFor } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { adjudicate, reset } from './twelve/by-hand.ts';
import { documentOf } from './twelve/document.ts';
import { type PeerName, peers } from './twelve/peers/engines.ts';
import { noneDrawn, settle } from './twelve/peers/settle.ts';
import { makeIncidents } from './twelve/workload.ts';

const count = 100;

const ours: Contestant = {
  name: 'compiled, figures',
  start: () => {
    const text = readFileSync(new URL('twelve/twelve.proviso', import.meta.url), 'utf8');
    const unit = compile([{ path: 'twelve.proviso', text }]).units.find(({ name }) => name === 'twelve');
    if (unit === undefined) throw new Error('the twelve coverages do not compile');
    const backend = backendFor('compiled', unit.contract, unit.contractHash);
    const documents = makeIncidents(count).map(documentOf);
    return () => {
      for (const document of documents) if (backend.figures(document, {}) === undefined) throw new Error('not decided');
      return count;
    };
  },
};

function theirs(name: PeerName): Contestant {
  return {
    name,
    start: async () => {
      const deciding = await peers[name]();
      const incidents = makeIncidents(count);
      const drawn = noneDrawn();
      reset();
      for (const incident of incidents) {
        const found = settle(incident, await deciding(incident.facts), drawn);
        if (JSON.stringify(found) !== JSON.stringify(adjudicate(incident))) throw new Error(`${name}: ${incident.id}`);
      }
      return async () => {
        drawn.ofCoverage.fill(0);
        drawn.ofPolicy.fill(0);
        for (const incident of incidents) settle(incident, await deciding(incident.facts), drawn);
        return count;
      };
    },
  };
}

const targets: Readonly<Record<PeerName, number>> = {
  'json-rules-engine': 100,
  'zen-engine': 100,
  'cedar-wasm': 100,
  'json-logic-engine, compiled': 2,
};

export const benches: readonly Bench[] = Object.entries(targets).map(([name, target]) => ({
  ours,
  peer: theirs(name as PeerName),
  ratios: [{ name: `compiled: incidents per second by ${name}`, of: 'speed', better: 'higher', target }],
}));
