// The generated back end on the policy of twelve coverages, beside functions written by hand: figures of parsed documents,
// the whole determination with its reasons, and lines of JSON in and out. Both sides read the same documents and guard
// every value in them.
import { type Backend, backendFor, type Incident, readIncidentValue } from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { reset } from './twelve/by-hand.ts';
import { documentOf } from './twelve/document.ts';
import { figuresByHand } from './twelve/guarded.ts';
import { linesByHand } from './twelve/lines-by-hand.ts';
import { toldByHand } from './twelve/told-by-hand.ts';
import { twelve } from './twelve/unit.ts';
import { makeIncidents } from './twelve/workload.ts';

const count = 500;

function compiled({ contract, contractHash }: Unit): Backend {
  return backendFor('compiled', contract, contractHash);
}

/** Each incident on untouched accounts, as ours decides it: there are more policies than incidents. */
const byHand: Contestant = {
  name: 'by hand, guarded',
  start: () => {
    const documents = makeIncidents(count).map(documentOf);
    return () => {
      reset();
      for (const [policy, document] of documents.entries()) figuresByHand(document, policy);
      return count;
    };
  },
};

const figures: Contestant = {
  name: 'compiled, figures',
  start: () => {
    const backend = compiled(twelve());
    const documents = makeIncidents(count).map(documentOf);
    return () => {
      for (const document of documents) if (backend.figures(document, {}) === undefined) throw new Error('not decided');
      return count;
    };
  },
};

const reasons: Contestant = {
  name: 'compiled, with reasons',
  start: () => {
    const made = twelve();
    const backend = compiled(made);
    const incidents = makeIncidents(count).map((each): Incident => {
      const read = readIncidentValue(documentOf(each), made.contract);
      if ('faults' in read) throw new Error(read.faults[0]?.message.en);
      return read.incident;
    });
    return () => {
      for (const incident of incidents)
        if (backend.decide({ incident, sourceMap: made.sourceMap }) === undefined) throw new Error('not decided');
      return count;
    };
  },
};

/** The same determinations, each object made for the incident. */
const toldAnew: Contestant = {
  name: 'by hand, guarded, and its tree',
  start: () => {
    const made = twelve();
    const backend = compiled(made);
    const finished = makeIncidents(count).map((each) => {
      const document = documentOf(each);
      const read = readIncidentValue(document, made.contract);
      if ('faults' in read) throw new Error(read.faults[0]?.message.en);
      return { document, told: backend.adjudicate({ incident: read.incident, sourceMap: made.sourceMap }) };
    });
    return () => {
      reset();
      for (const [policy, { document, told }] of finished.entries()) toldByHand(document, policy, told);
      return count;
    };
  },
};

const linesInAndOut: Contestant = {
  name: 'lines, compiled',
  start: () => {
    const backend = compiled(twelve());
    const lines = makeIncidents(count).map((each) => JSON.stringify(documentOf(each)));
    return () => {
      for (const line of lines) if (backend.figuresLine(line, {}) === undefined) throw new Error('not decided');
      return count;
    };
  },
};

const handLines: Contestant = { name: 'lines, by hand', start: () => linesByHand(count) };

export const benches: readonly Bench[] = [
  {
    ours: figures,
    peer: byHand,
    ratios: [{ name: 'compiled: figures, time by hand', of: 'speed', better: 'lower', target: 1.2 }],
  },
  {
    ours: reasons,
    peer: byHand,
    ratios: [{ name: 'compiled: with reasons, time by hand without', of: 'speed', better: 'lower', target: 2 }],
  },
  {
    ours: reasons,
    peer: toldAnew,
    ratios: [
      { name: 'compiled: with reasons, time by hand with the same tree', of: 'speed', better: 'lower', target: 2 },
    ],
  },
  {
    ours: linesInAndOut,
    peer: handLines,
    ratios: [{ name: 'compiled: lines of JSON per second', of: 'speed', better: 'higher', target: 0.9 }],
  },
];
