// Overload, counted: `node test/server/figures/overload.ts sqlite|postgres SECONDS [CONNECTIONS [MOST-IN-FLIGHT]]`. First what the server decides in a
// second where nobody asks for more than it can do; then five times as much is asked for, by many at once. What it accepts
// has to be answered within 250 ms for 99 in 100, and come to 70% of what it could do at most; what it refuses has to be
// told when to come again; and afterwards all has to be as before. (reliability B6)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { newKey } from '../fixture.ts';
import { incident, policyOf, pot } from '../pot.ts';
import { ask, environmentOf, spawnServer } from '../process.ts';
import { storesOf } from '../stores.ts';

const [, , database = 'sqlite', seconds = '10', connections = '200', mostInFlight = '64'] = process.argv;
const people = 8;
const stores = await storesOf(database === 'postgres' ? 'postgres' : 'sqlite');
const server = await spawnServer({
  ...environmentOf(await stores.place(), mkdtempSync(join(tmpdir(), 'proviso-overload-'))),
  PROVISO_MOST_IN_FLIGHT: mostInFlight,
});
const post = (who: string, path: string, body: unknown) =>
  ask(server.address, who, 'POST', path, body, { 'idempotency-key': newKey() });
const person = async (role: string, holder = role): Promise<string> =>
  JSON.parse((await post(server.adminKey ?? '', '/v1/keys', { holder, roles: [role] })).body).key;
const author = await person('author');
await post(author, '/v1/artefacts', { path: 'pot', text: pot });
await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
const published = await post(author, '/v1/artefacts', { path: 'p', text: policyOf('LOAD', '900,000,000') });
if (published.status !== 201) throw new Error(published.body);
const adjusters = await Promise.all(Array.from({ length: people }, (_, at) => person('adjuster', `adjuster-${at}`)));

interface Found {
  readonly seconds: number;
  readonly accepted: number;
  readonly shed: number;
  readonly other: number;
  readonly timeouts: number;
  readonly acceptedP99: number;
  readonly shedP99: number;
}

let event = 0;
/** Every request is a decision on an event of its own. */
async function load(clients: number, rate?: number): Promise<Found> {
  const took: Record<'accepted' | 'shed' | 'other', number[]> = { accepted: [], shed: [], other: [] };
  const started = performance.now();
  const { timeouts } = await autocannon({
    url: `${server.address}/v1/policies/LOAD/decisions`,
    connections: clients,
    duration: Number(seconds),
    timeout: 10,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: 'POST',
        setupRequest: (request: object) => {
          event += 1;
          return {
            ...request,
            headers: {
              authorization: `Bearer ${adjusters[event % people]}`,
              'content-type': 'application/json',
              'idempotency-key': `load-${event}`,
            },
            body: JSON.stringify({ incident: incident(`L${event}`, '10001.00') }),
          };
        },
      },
    ],
    setupClient: (client) =>
      client.on('response', (status, _bytes, milliseconds) =>
        took[status === 201 ? 'accepted' : status === 503 ? 'shed' : 'other'].push(milliseconds),
      ),
  });
  return {
    seconds: (performance.now() - started) / 1_000,
    accepted: took.accepted.length,
    shed: took.shed.length,
    other: took.other.length,
    timeouts,
    acceptedP99: p99(took.accepted),
    shedP99: p99(took.shed),
  };
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0);
}

await load(4);
const peak = await load(4);
const perSecond = peak.accepted / peak.seconds;
const over = await load(Number(connections), Math.ceil(perSecond * 5));
const after = await load(4);
await server.end();
await stores.end();
const goodput = over.accepted / over.seconds / perSecond;
const report = {
  database,
  connections: Number(connections),
  mostInFlight: Number(mostInFlight),
  askedFor: Math.round(((over.accepted + over.shed) / over.seconds / perSecond) * 100) / 100,
  accepted: over.accepted,
  shed: over.shed,
  otherAnswers: over.other,
  timeouts: over.timeouts,
  acceptedP99Milliseconds: over.acceptedP99,
  shedP99Milliseconds: over.shedP99,
  goodput: Math.round(goodput * 100) / 100,
  afterwards: Math.round((after.accepted / after.seconds / perSecond) * 100) / 100,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(over.acceptedP99 <= 250 && goodput >= 0.7 && over.other + over.timeouts === 0 ? 0 : 1);
