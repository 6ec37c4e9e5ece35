// Overload, counted: `node test/server/figures/overload.ts sqlite|postgres SECONDS [CONNECTIONS [MOST-IN-FLIGHT]]`. First what the server decides in a
// second where nobody asks for more than it can do; then five times as much is asked for, by many at once. What it accepts
// has to be answered within 250 ms for 99 in 100, and come to 70% of what it could do at most; what it refuses has to be
// told when to come again; and afterwards all has to be as before. (reliability B6)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '../fixture.ts';
import { incident, policyOf, pot } from '../pot.ts';
import { ask, environmentOf, spawnServer } from '../process.ts';
import { storesOf } from '../stores.ts';
import { type Answered, type Asked, Asker } from './asker.ts';

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

let event = 0;
/** Every request is a decision on an event of its own. */
function request(): Buffer {
  event += 1;
  const body = JSON.stringify({ incident: incident(`L${event}`, '10001.00') });
  return Buffer.from(
    `POST /v1/policies/LOAD/decisions HTTP/1.1\r\nhost: load\r\nauthorization: Bearer ${adjusters[event % people]}\r\n` +
      `content-type: application/json\r\nidempotency-key: load-${event}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const milliseconds = Number(seconds) * 1_000;
const accepted = ({ answers }: Asked) => answers.filter(({ status }) => status === 201);
const refused = ({ answers }: Asked) => answers.filter(({ status }) => status === 503);

function p99(answers: readonly Answered[]): number {
  const sorted = answers.map((each) => each.milliseconds).sort((left, right) => left - right);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0);
}

async function closely(): Promise<Asked> {
  const asker = await Asker.open(server.address, 8, request);
  const found = await asker.closely(milliseconds);
  asker.close();
  return found;
}

await closely();
const peak = await closely();
const perSecond = accepted(peak).length / peak.seconds;
const asker = await Asker.open(server.address, Number(connections), request);
const over = await asker.evenly(perSecond * 5, milliseconds);
asker.close();
const after = await closely();
await server.end();
await stores.end();
const [taken, shed] = [accepted(over), refused(over)];
const goodput = taken.length / over.seconds / perSecond;
const others = over.answers.length - taken.length - shed.length;
const hundredths = (value: number): number => Math.round(value * 100) / 100;
const report = {
  database,
  connections: Number(connections),
  mostInFlight: Number(mostInFlight),
  askedFor: hundredths((over.answers.length + over.lost) / over.seconds / perSecond),
  notAsked: over.notAsked,
  accepted: taken.length,
  shed: shed.length,
  shedWithoutRetryAfter: shed.filter(({ retryAfter }) => !retryAfter).length,
  otherAnswers: others,
  lost: over.lost,
  acceptedP99Milliseconds: p99(taken),
  shedP99Milliseconds: p99(shed),
  goodput: hundredths(goodput),
  afterwards: hundredths(accepted(after).length / after.seconds / perSecond),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(
  report.acceptedP99Milliseconds <= 250 && goodput >= 0.7 && others + over.lost + report.shedWithoutRetryAfter === 0
    ? 0
    : 1,
);
