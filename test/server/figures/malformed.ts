// Malformed requests, counted: `node test/server/figures/malformed.ts BODIES RAW [SEED]`. Bodies are valid ones with something done to
// them: bytes changed, cut, doubled, moved, keys stated twice, values of other types, other kinds of content. Raw requests
// are changed on the wire. None may be answered with a 5xx, none may end the server, and a valid request after them all is
// answered to the last character as before them.
import { connect } from 'node:net';
import { incident, newKey, openHouse } from '../fixture.ts';
import { storesOf } from '../stores.ts';
import { progressOf } from './progress.ts';

const [, , bodies = '2000', raws = '200', seed = String(Date.now() % 1_000_000)] = process.argv;
const random = generator(Number(seed));
const stores = await storesOf('sqlite');
const house = await openHouse(stores, { environment: { PROVISO_MOST_IN_FLIGHT: '256' } });
const person = await house.person('wang.fang', ['author', 'reviewer', 'adjuster', 'auditor']);
const port = Number(new URL(house.running.address).port);

const valid = (id: string): string => JSON.stringify({ incident: incident(id, '10001.00'), final: false });
const asked = async (): Promise<string> => {
  const { body } = await person.ask('POST', '/v1/adjudicate', {
    policy: 'P',
    incident: incident('check', '20000.00'),
    balances: 'untouched',
  });
  return body;
};

const before = await asked();
let memory = process.memoryUsage().rss;
const statuses = new Map<number, number>();
let accepted = 0;
const progress = progressOf(Number(bodies), 10_000);
for (let count = 0; count < Number(bodies); count += 1) {
  progress(count);
  // What is loaded and compiled on the way has been by now.
  if (count === Math.floor(Number(bodies) / 10)) memory = process.memoryUsage().rss;
  const text = valid(`m-${count}`);
  const { payload, type } = mutated(text);
  const answer = await house.running.app.inject({
    method: 'POST',
    url:
      ['/v1/policies/P/decisions', '/v1/adjudicate', '/v1/check', '/v1/policies/P/events/A/redecide'][count % 4] ?? '/',
    headers: { authorization: `Bearer ${person.key}`, 'idempotency-key': newKey(), 'content-type': type },
    payload,
  });
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
  const isProblem = answer.headers['content-type'] === 'application/problem+json; charset=utf-8';
  if (answer.statusCode >= 500 || (answer.statusCode >= 400 && !isProblem))
    throw new Error(`seed ${seed}, ${count}: ${answer.statusCode} ${answer.body}\n${payload}`);
  if (answer.statusCode < 400) accepted += 1;
}

const onTheWire = new Map<string, number>();
for (let count = 0; count < Number(raws); count += 1) {
  const answer = await raw(mutatedRequest(valid(`r-${count}`)));
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'closed';
  onTheWire.set(status, (onTheWire.get(status) ?? 0) + 1);
  if (status.startsWith('5')) throw new Error(`seed ${seed}, raw ${count}: ${answer}`);
}
const same = (await asked()) === before;
const grown = Math.round(((process.memoryUsage().rss - memory) / memory) * 100);
await house.end();
await stores.end();
const report = {
  seed: Number(seed),
  bodies: Number(bodies),
  statuses: Object.fromEntries([...statuses].sort()),
  stillValid: accepted,
  raw: Number(raws),
  onTheWire: Object.fromEntries([...onTheWire].sort()),
  validAfterwards: same,
  memoryGrownPercent: grown,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(same ? 0 : 1);

function mutated(text: string): { readonly payload: Buffer; readonly type: string } {
  const bytes = Buffer.from(text);
  const type =
    random() < 0.9
      ? 'application/json'
      : one(['application/json; charset=utf-8', 'text/plain', 'application/json\t', 'application/x-ndjson']);
  const at = Math.floor(random() * bytes.length);
  const change = Math.floor(random() * 8);
  switch (change) {
    case 0:
      return {
        payload: Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from([Math.floor(random() * 256)]),
          bytes.subarray(at + 1),
        ]),
        type,
      };
    case 1:
      return { payload: bytes.subarray(0, at), type };
    case 2:
      return { payload: Buffer.concat([bytes.subarray(0, at), bytes]), type };
    case 3:
      return { payload: Buffer.from(text.replace(/"([a-z]+)":/, '"$1":null,"$1":')), type };
    case 4:
      return {
        payload: Buffer.from(
          text.replace(
            /"10001.00"|false|"L1"/,
            one(['1e309', '9007199254740993', 'null', '[]', '{}', '-0', '"\\ud800"', 'true', '""', '"１０"']),
          ),
        ),
        type,
      };
    case 5:
      return {
        payload: Buffer.from(
          text.replace(
            '{',
            `{"${one(['__proto__', 'constructor', 'tenant', 'extra', ''])}":${one(['{}', '1', 'null', '{"a":1}'])},`,
          ),
        ),
        type,
      };
    case 6:
      return { payload: Buffer.from(`${one(['[', '{"a":'])}`.repeat(Math.floor(random() * 5_000))), type };
    default:
      return {
        payload: Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(one(['\u0000', '\u202e', '\ufeff', '\\', '"', '{', '}', ',', ':'])),
          bytes.subarray(at),
        ]),
        type,
      };
  }
}

function mutatedRequest(body: string): Buffer {
  const head = [
    'POST /v1/policies/P/decisions HTTP/1.1',
    'Host: a',
    `Authorization: Bearer ${person.key}`,
    `Idempotency-Key: ${newKey()}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const at = Math.floor(random() * head.length);
  const line = head[at] ?? '';
  switch (Math.floor(random() * 6)) {
    case 0:
      head[at] = line.replace(':', one([' :', '', '::', '\u0000:']));
      break;
    case 1:
      head.push(line);
      break;
    case 2:
      head[5] = `Content-Length: ${one(['-1', '0', '1e3', '99999999999', '0x10', '5, 6', '+5'])}`;
      break;
    case 3:
      head.push('Transfer-Encoding: chunked');
      break;
    case 4:
      head[0] = one([
        'POST  /v1 HTTP/1.1',
        'GET /v1/policies/%ff HTTP/1.1',
        'POST /v1/check HTTP/0.9',
        'PRI * HTTP/2.0',
        'POST http://[::1 HTTP/1.1',
        'CONNECT a:1 HTTP/1.1',
      ]);
      break;
    default:
      head[at] = line.slice(0, Math.floor(random() * line.length));
  }
  const text = Buffer.from(`${head.join(one(['\r\n', '\r\n', '\r\n', '\n', '\r']))}\r\n\r\n${body}`, 'latin1');
  return random() < 0.2 ? text.subarray(0, Math.floor(random() * text.length)) : text;
}

/** All that is answered before the server ends the connection, or half a second has passed. */
function raw(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

function one<Each>(all: readonly Each[]): Each {
  return all[Math.floor(random() * all.length)] as Each;
}

/** mulberry32. */
function generator(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
