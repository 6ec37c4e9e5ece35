// How much at once: what is being answered is capped, for all and for each person; what comes beyond is refused at once
// and told when to come again, so that what was accepted is answered in time.
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.ts';
import type { Metrics } from './metrics.ts';
import type { Limits } from './services.ts';

/** Asked by machines that must not be turned away when there is much to do. */
const always = new Set(['/healthz', '/readyz', '/metrics']);

export function addThrottle(app: FastifyInstance, { mostInFlight, mostInFlightEach }: Limits, metrics: Metrics): void {
  const each = new Map<string, number>();
  let inFlight = 0;

  app.addHook('onRequest', async (request, reply) => {
    if (always.has(request.routeOptions.url ?? '')) return;
    const person = request.headers.authorization;
    const own = person === undefined ? 0 : (each.get(person) ?? 0);
    if (inFlight >= mostInFlight || own >= mostInFlightEach) {
      metrics.shed.inc();
      throw Problem.of('overloaded', {});
    }
    inFlight += 1;
    if (person !== undefined) each.set(person, own + 1);
    metrics.inFlight.set(inFlight);
    // Not `onResponse`, which is not called where the client goes away before it is answered.
    reply.raw.once('close', () => release(person));
  });
  const release = (person: string | undefined): void => {
    inFlight -= 1;
    if (person !== undefined) {
      const left = (each.get(person) ?? 1) - 1;
      if (left === 0) each.delete(person);
      else each.set(person, left);
    }
    metrics.inFlight.set(inFlight);
  };
}
