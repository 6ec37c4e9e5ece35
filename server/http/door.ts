// How much at once: what is being answered is capped, for all and for each person, and what comes beyond is refused at the
// door with the same few bytes, before anything is looked up, read or logged for it, so that refusing many takes little
// from answering the others.
//
// Who is let in waits for a turn: one begins in each turn of the loop. The embedded store answers without letting go of
// the thread; were every request begun as soon as it is read, those behind it would wait in their sockets, uncounted, for
// as long as all before them take. So they are read and counted, and refused, between any two answers.
//
// The cap follows what the machine can do: it shrinks while answers take longer than they should, and grows again while
// they do not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.ts';
import { languageIn } from './language.ts';
import type { Metrics } from './metrics.ts';
import type { Limits } from './services.ts';

/** Asked by machines that must not be turned away when there is much to do. */
const always = new Set(['/healthz', '/readyz', '/metrics']);

/** As many are let in however long they take: a few that come at once are no overload, on whatever machine. */
const few = 16;
/** What an answer that is timed should take, from the door on. */
const aimMilliseconds = 120;
/** What has waited for its turn for as long is refused when it comes, while others wait behind it. */
const longestWaitMilliseconds = 200;
/** The cap is not cut again before what was let in under the last one has had time to be answered. */
const betweenCutsMilliseconds = 100;
const [leastCut, deepestCut] = [0.85, 0.5];
/** Before anything is known of the machine. */
const atFirst = 24;

interface Waiting {
  readonly since: number;
  readonly response: ServerResponse;
  readonly begin: () => void;
}

export class Door {
  readonly #most: number;
  readonly #mostEach: number;
  readonly #metrics: Metrics;
  readonly #onShed: (count: number) => void;
  readonly #each = new Map<string, number>();
  readonly #waiting: Waiting[] = [];
  readonly #since = new WeakMap<IncomingMessage, number>();
  #limit: number;
  #inFlight = 0;
  #lastCut = 0;
  #shed = 0;

  constructor({ mostInFlight, mostInFlightEach }: Limits, metrics: Metrics, onShed: (count: number) => void) {
    this.#most = mostInFlight;
    this.#mostEach = mostInFlightEach;
    this.#limit = Math.min(mostInFlight, atFirst);
    this.#metrics = metrics;
    this.#onShed = onShed;
  }

  /** Calls `begin` when it is the request's turn, or refuses it. */
  admit(request: IncomingMessage, response: ServerResponse, begin: () => void): void {
    if (always.has(request.url ?? '')) begin();
    else if (this.#inFlight >= this.#limit) this.#refuse(request, response);
    else this.#letWait(request, response, begin);
  }

  #letWait(request: IncomingMessage, response: ServerResponse, begin: () => void): void {
    const person = request.headers.authorization;
    const own = person === undefined ? 0 : (this.#each.get(person) ?? 0);
    if (own >= this.#mostEach) {
      this.#refuse(request, response);
      return;
    }
    this.#inFlight += 1;
    if (person !== undefined) this.#each.set(person, own + 1);
    this.#metrics.inFlight.set(this.#inFlight);
    // Also where the client goes away before it is answered.
    response.once('close', () => this.#release(person));
    const since = performance.now();
    this.#since.set(request, since);
    if (this.#waiting.length === 0) setImmediate(this.#letOneIn);
    this.#waiting.push({ since, response, begin });
  }

  /** Tells that a request has been answered that takes no longer than a decision does. */
  answered(request: IncomingMessage): void {
    const since = this.#since.get(request);
    if (since === undefined) return;
    const now = performance.now();
    const took = now - since;
    if (took <= aimMilliseconds) {
      if (this.#inFlight >= this.#limit - 1) this.#limit = Math.min(this.#most, this.#limit + 1 / this.#limit);
    } else if (now - this.#lastCut > betweenCutsMilliseconds && since > this.#lastCut) {
      const cut = Math.min(leastCut, Math.max(deepestCut, aimMilliseconds / took));
      this.#limit = Math.max(Math.min(few, this.#most), this.#limit * cut);
      this.#lastCut = now;
    }
  }

  readonly #letOneIn = (): void => {
    const next = this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(this.#letOneIn);
    if (next === undefined || next.response.destroyed) return;
    if (this.#waiting.length >= few && performance.now() - next.since > longestWaitMilliseconds)
      this.#refuse(next.response.req, next.response);
    else next.begin();
  };

  #release(person: string | undefined): void {
    this.#inFlight -= 1;
    if (person !== undefined) {
      const left = (this.#each.get(person) ?? 1) - 1;
      if (left === 0) this.#each.delete(person);
      else this.#each.set(person, left);
    }
    this.#metrics.inFlight.set(this.#inFlight);
  }

  #refuse(request: IncomingMessage, response: ServerResponse): void {
    this.#metrics.shed.inc();
    // One line a second says how many.
    if (this.#shed === 0)
      setTimeout(() => {
        this.#onShed(this.#shed);
        this.#shed = 0;
      }, 1_000).unref();
    this.#shed += 1;
    const { head, body } = refusals[languageIn(request.headers['accept-language'])];
    response.writeHead(503, head).end(body);
  }
}

const refusals = { en: refusalIn('en'), zh: refusalIn('zh') };

function refusalIn(language: 'en' | 'zh'): { readonly head: Record<string, string>; readonly body: Buffer } {
  const body = Buffer.from(JSON.stringify(Problem.of('overloaded', {}).document(language)));
  return {
    body,
    head: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(body.length),
      'retry-after': '1',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes no longer than a decision does: by how long it takes the door tells how much there is to do. */
    isTimed?: boolean;
  }
}

/** Puts the door before all that Fastify does. What is injected comes in by the back. */
export function addDoor(app: FastifyInstance, limits: Limits, metrics: Metrics): void {
  const door = new Door(limits, metrics, (refused) => app.log.warn({ refused }, 'overloaded'));
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => door.admit(request, response, () => app.routing(request, response)));
  app.addHook('onResponse', async ({ raw, routeOptions }: FastifyRequest, reply) => {
    if (routeOptions.config.isTimed === true && reply.statusCode < 500) door.answered(raw);
  });
}
