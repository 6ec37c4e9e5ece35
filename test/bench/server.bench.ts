// The server: a determination over HTTP, against a Fastify route around the function written by hand, with the same schema
// and as much JSON in and out; and a decision on either store, against a bare transaction that inserts the same three rows.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Fastify from 'fastify';
import { adjudicate as determinationOf, incidentSchema, readIncidentValue } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';
import { carryOut, openStore, type Place, Units } from '../../server/index.ts';
import { expectStatus, openHouse } from '../server/fixture.ts';
import { incident as small } from '../server/pot.ts';
import { type Database, storesOf } from '../server/stores.ts';
import type { Bench, Contestant } from './bench.ts';
import { loader } from './load.ts';
import { adjudicate, reset } from './twelve/by-hand.ts';
import { documentOf } from './twelve/document.ts';
import { makeIncidents } from './twelve/workload.ts';

const count = 100;
const requestsEach = 100;
const text = readFileSync(new URL('twelve/twelve.proviso', import.meta.url), 'utf8');
const policy = 'policy "TWELVE" under twelve 1.0 "Policy" { }\n';
const bodyOf = (incident: unknown): string => JSON.stringify({ policy: 'TWELVE', incident });

const overHttp: Contestant = {
  name: 'POST /v1/adjudicate',
  start: async () => {
    const house = await openHouse(await storesOf('sqlite'), { published: false });
    const author = await house.person('zhang.san', ['author']);
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'twelve.proviso', text }));
    const reviewer = await house.person('li.si', ['reviewer']);
    await expectStatus(201, reviewer.ask('POST', '/v1/artefacts/wording/twelve/1.0.0/reviews', { verdict: 'approve' }));
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'policy.proviso', text: policy }));
    const load = loader({
      url: `${house.running.address}/v1/adjudicate`,
      headers: { authorization: `Bearer ${author.key}`, 'content-type': 'application/json' },
      bodies: makeIncidents(count).map((each) => bodyOf(documentOf(each))),
    });
    return () => load(requestsEach);
  },
};

const byHand: Contestant = {
  name: 'Fastify, by hand',
  start: async () => {
    const units = compile([
      { path: 'twelve.proviso', text },
      { path: 'policy.proviso', text: policy },
    ]).units;
    const unit = units.find(({ name }) => name === 'TWELVE');
    if (unit === undefined) throw new Error('the twelve coverages do not compile');
    const { contract, contractHash, sourceMap } = unit;
    const incidents = makeIncidents(count);
    const workload = new Map(incidents.map((each) => [each.id, each]));
    /** As much JSON as ours answers, of the same make. */
    const answers = new Map(
      incidents.map((each) => {
        const read = readIncidentValue(documentOf(each), contract);
        if ('faults' in read) throw new Error(read.faults[0]?.message.en);
        return [each.id, determinationOf({ contract, contractHash, sourceMap, incident: read.incident })];
      }),
    );
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const app = Fastify();
    app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));
    app.setSerializerCompiler(() => (value) => JSON.stringify(value));
    const body = {
      type: 'object',
      required: ['policy', 'incident'],
      properties: { policy: { type: 'string' }, incident: incidentSchema(contract) },
      additionalProperties: false,
    };
    app.post<{ Body: { incident: { incident: string } } }>('/adjudicate', { schema: { body } }, async (request) => {
      const { incident: id } = request.body.incident;
      const stated = workload.get(id);
      if (stated === undefined) throw new Error(`no incident ${id}`);
      reset();
      if (adjudicate(stated).id !== id) throw new Error('decided another');
      return answers.get(id);
    });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const load = loader({
      url: `${address}/adjudicate`,
      headers: { 'content-type': 'application/json' },
      bodies: incidents.map((each) => bodyOf(documentOf(each))),
    });
    return () => load(requestsEach);
  },
};

/** A store with a policy whose account does not run out. */
async function storeFor(database: Database): Promise<Place> {
  const stores = await storesOf(database);
  const place = await stores.place();
  const house = await openHouse({ ...stores, place: async () => place });
  const author = await house.person('zhang.san', ['author']);
  const large = 'policy "LARGE" under cover 1.0 "Policy" zh "保单" { annual: CNY 900,000,000 }\n';
  await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'large.proviso', text: large }));
  await house.end();
  return place;
}

/** How many are under way at once. */
type AtOnce = 1 | 8;

function deciding(database: Database, atOnce: AtOnce): Contestant {
  return {
    name: named('decide', database, atOnce),
    start: async () => {
      const store = await openStore(await storeFor(database));
      const desk = { store, units: new Units(), clock: () => new Date(), engine: 'bench' };
      const principal = { tenant: 'home', actor: 'wang.fang', roles: ['adjuster' as const] };
      let event = 0;
      return several(atOnce, async () => {
        event += 1;
        const act = { act: 'decide', policy: 'LARGE', incident: small(`E${event}`, '10001.00'), final: false } as const;
        await store.transaction((tx) => carryOut(tx, desk, { principal }, act));
      });
    },
  };
}

function named(what: string, database: Database, atOnce: AtOnce): string {
  return `${what}, ${database}${atOnce === 1 ? '' : `, ${atOnce} at once`}`;
}

function several(atOnce: AtOnce, one: () => Promise<void>): () => Promise<number> {
  return async () => {
    await Promise.all(Array.from({ length: atOnce }, one));
    return atOnce;
  };
}

/** The rows of a decision, as ours has written them, in a transaction of their own, which shares nothing with others. */
function bare(database: Database, atOnce: AtOnce): Contestant {
  return {
    name: named('three inserts', database, atOnce),
    start: async () => {
      const store = await openStore(await storeFor(database));
      const desk = { store, units: new Units(), clock: () => new Date(), engine: 'bench' };
      const principal = { tenant: 'home', actor: 'wang.fang', roles: ['adjuster' as const] };
      const act = { act: 'decide', policy: 'LARGE', incident: small('FIRST', '10001.00'), final: false } as const;
      await store.transaction((tx) => carryOut(tx, desk, { principal }, act));
      const { queries } = store;
      const determination = await queries.selectFrom('determinations').selectAll().executeTakeFirstOrThrow();
      const posting = await queries.selectFrom('postings').selectAll().executeTakeFirstOrThrow();
      const [audit] = await queries.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(1).execute();
      if (audit === undefined) throw new Error('a decision is in the audit log');
      let rows = 0n;
      return several(atOnce, async () => {
        rows += 1n;
        const number = rows;
        await queries.transaction().execute(async (tx) => {
          await tx
            .insertInto('determinations')
            .values({ ...determination, id: crypto.randomUUID() })
            .execute();
          await tx
            .insertInto('postings')
            .values({ ...posting, sequence: posting.sequence + number })
            .execute();
          await tx
            .insertInto('audit')
            .values({ ...audit, sequence: audit.sequence + number })
            .execute();
        });
      });
    },
  };
}

export const benches: readonly Bench[] = [
  {
    ours: overHttp,
    peer: byHand,
    ratios: [{ name: 'server: adjudicate, requests per second', of: 'speed', better: 'higher', target: 0.85 }],
  },
  // At once on SQLite alone: there they share a commit. On PostgreSQL those on one policy come one after the other.
  ...(
    [
      ['sqlite', 1],
      ['sqlite', 8],
      ['postgres', 1],
    ] as const
  ).map(
    ([database, atOnce]): Bench => ({
      ours: deciding(database, atOnce),
      peer: bare(database, atOnce),
      ratios: [
        {
          name: `server: ${named('decide', database, atOnce)}, per second`,
          of: 'speed',
          better: 'higher',
          target: 0.5,
        },
      ],
    }),
  ),
];
