// Determinations that are kept, their replay, and the life of an event.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keptOf } from '../../decisions/decide.ts';
import { replay } from '../../decisions/replay.ts';
import { described } from '../../problems/described.ts';
import { Problem } from '../../problems/problem.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, name, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

export function addDeterminations(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

  const kept = closed(
    {
      id: { type: 'string' },
      policy: { type: 'string' },
      event: { type: 'string' },
      contractHash: { $ref: 'Hash#' },
      hash: { $ref: 'Hash#' },
      engine: { type: 'string' },
      decidedAt: { type: 'string' },
      decidedBy: { type: 'string' },
      final: { type: 'boolean' },
      balances: {
        type: 'object',
        ...described('What the accounts had left, in minor units.', '各账户当时的余额，以最小货币单位计。'),
      },
      incident: anyObject,
      determination: { $ref: 'Determination#' },
    },
    [
      'id',
      'policy',
      'event',
      'contractHash',
      'hash',
      'engine',
      'decidedAt',
      'decidedBy',
      'final',
      'balances',
      'incident',
      'determination',
    ],
  );

  app.get<{ Params: { id: string } }>(
    '/v1/determinations/:id',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'getDetermination',
        summary: 'A determination, with all that it was made of',
        'x-summary-zh': '查看认定及其依据',
        tags: ['decisions'],
        params: closed({ id: name }, ['id']),
        response: { 200: answer(kept), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const row = await determinationRow(request);
      return {
        id: row.id,
        policy: row.policy,
        event: row.event,
        contractHash: row.contract_hash,
        hash: row.hash,
        engine: row.engine,
        decidedAt: row.decided_at,
        decidedBy: row.decided_by,
        final: row.final === 1n,
        balances: JSON.parse(row.balances),
        incident: JSON.parse(row.incident),
        determination: JSON.parse(row.determination),
      };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/determinations/:id/replay',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'replay',
        summary: 'Make a determination again, from what was kept with it',
        'x-summary-zh': '依留存资料重新认定并核对',
        tags: ['decisions'],
        params: closed({ id: name }, ['id']),
        response: {
          200: answer(
            closed(
              { same: { type: 'boolean' }, stored: anyObject, now: anyObject, differs: listOf({ type: 'string' }) },
              ['same', 'stored', 'now', 'differs'],
            ),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => replay(queries, await determinationRow(request), services.engine),
  );

  app.get<{ Params: { policy: string; event: string }; Querystring: { limit?: string } }>(
    '/v1/policies/:policy/events/:event',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'getEvent',
        summary: 'The life of an event: its determinations and postings',
        'x-summary-zh': '事故全程：历次认定与分录',
        tags: ['ledger'],
        params: closed({ policy: name, event: name }, ['policy', 'event']),
        querystring: closed({ limit: query.limit }),
        response: {
          200: answer(
            closed(
              {
                policy: { type: 'string' },
                event: { type: 'string' },
                state: { type: 'string', enum: ['decided', 'open'] },
                entries: listOf(anyObject),
                postings: listOf(anyObject),
              },
              ['policy', 'event', 'state', 'entries', 'postings'],
            ),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { policy, event } = request.params;
      const entries = await queries
        .selectFrom('ledger_events')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('policy', '=', policy)
        .where('event', '=', event)
        .orderBy('entry')
        .execute();
      const standing = entries.at(-1);
      if (standing === undefined) throw Problem.of('not-found', { what: `event ${event}` });
      const postings = await queries
        .selectFrom('postings')
        .select(['sequence', 'account', 'coverage', 'minor', 'kind', 'determination_hash'])
        .where('tenant', '=', tenant)
        .where('policy', '=', policy)
        .where('event', '=', event)
        .orderBy('sequence')
        .execute();
      return {
        policy,
        event,
        state: standing.state,
        entries: entries.map((each) => ({
          entry: Number(each.entry),
          state: each.state,
          determination: each.determination,
          determinationHash: each.determination_hash,
          reserves: JSON.parse(each.reserves),
        })),
        postings: postings.map(({ sequence, minor, determination_hash, ...each }) => ({
          ...each,
          sequence: String(sequence),
          minor: String(minor),
          determinationHash: determination_hash,
        })),
      };
    },
  );

  async function determinationRow(request: FastifyRequest) {
    const { id } = request.params as { id: string };
    const row = await keptOf(queries, principalOf(request).tenant, id);
    if (row === undefined) throw Problem.of('not-found', { what: `determination ${id}` });
    return row;
  }
}
