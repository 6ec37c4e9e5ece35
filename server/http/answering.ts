// What routes that change something share: the act runs once under its Idempotency-Key, and its answer is sent as it was
// kept.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, keyIn, type Request, requestHash } from '../once.ts';
import type { Tx } from '../store/store.ts';
import { principalOf } from './access.ts';
import type { Services } from './services.ts';

/** The request as it is remembered under its key. */
export function onceRequest(request: FastifyRequest, body: unknown = request.body): Request {
  const { tenant } = principalOf(request);
  const key = keyIn(request.headers['idempotency-key']);
  return { tenant, key, hash: requestHash(request.method, request.url, body) };
}

export async function once(
  { once: keeper }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (tx: Tx) => Promise<Answer>,
  isolation?: 'serializable',
): Promise<FastifyReply> {
  const { status, text, isReplayed } = await keeper.run(onceRequest(request), act, isolation);
  if (isReplayed) void reply.header('idempotency-replayed', 'true');
  return reply.code(status).type('application/json; charset=utf-8').send(text);
}

/** Who did it, and when, for what is written. */
export function by(request: FastifyRequest, { clock }: Services): { tenant: string; actor: string; at: string } {
  const { tenant, actor } = principalOf(request);
  return { tenant, actor, at: clock().toISOString() };
}
