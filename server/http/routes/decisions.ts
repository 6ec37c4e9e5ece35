// Decisions: decide, decide again, take back; proposals for a second person; determinations and their replay.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keptOf } from '../../decisions/decide.ts';
import {
  type Act,
  approve,
  carryOut,
  NeedsSecondPerson,
  proposal,
  propose,
  refuse,
} from '../../decisions/proposals.ts';
import { replay } from '../../decisions/replay.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import type { ProposalRow } from '../../store/tables.ts';
import { principalOf } from '../access.ts';
import { once } from '../answering.ts';
import { answer, anyObject, closed, idempotencyHeader, listOf, name, note, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

const adjuster: readonly Role[] = ['adjuster'];
const stated = { incident: anyObject, final: { type: 'boolean' }, revision: name };
const decision = answer({ $ref: 'Decision#' });
const failures = problems(400, 401, 403, 404, 409, 413, 415, 422, 503);

export function addDecisions(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

  const carried = async (request: FastifyRequest, reply: FastifyReply, act: Act): Promise<FastifyReply> => {
    const decider = { principal: principalOf(request) };
    try {
      const sent = await once(services, request, reply, async (tx) => {
        const body = await carryOut(tx, services, decider, act);
        return { status: 'isNew' in body && body.isNew ? 201 : 200, body };
      });
      services.metrics.decisions.inc({ act: act.act, state: 'done' });
      return sent;
    } catch (error) {
      if (!(error instanceof NeedsSecondPerson)) throw error;
      services.metrics.decisions.inc({ act: act.act, state: 'proposed' });
      return once(services, request, reply, async (tx) => ({
        status: 202,
        body: await propose(tx, services, decider, act, error.done),
      }));
    }
  };

  app.post<{ Params: { policy: string }; Body: { incident: unknown; final?: boolean; revision?: string } }>(
    '/v1/policies/:policy/decisions',
    {
      config: { may: adjuster, isTimed: true },
      schema: {
        operationId: 'decide',
        summary: 'Decide an incident',
        'x-summary-zh': '认定事故并入账',
        description:
          'The determination, its postings and the audit row are written in one transaction. What is open posts nothing, it reserves. Above the amount of the tenant it is proposed (202).',
        'x-description-zh':
          '认定、分录与审计记录在同一事务中写入。未决者不入账，仅预留。超过租户限额者转为提议（202），须由第二人批准。',
        tags: ['decisions'],
        params: closed({ policy: name }, ['policy']),
        headers: idempotencyHeader,
        body: closed(stated, ['incident']),
        response: { 200: decision, 201: decision, 202: decision, ...failures },
      },
    },
    async (request, reply) => {
      const { incident, final = false, revision } = request.body;
      return carried(request, reply, { act: 'decide', policy: request.params.policy, incident, final, revision });
    },
  );

  app.post<{
    Params: { policy: string; event: string };
    Body: { incident: unknown; final?: boolean; revision?: string; because: string };
  }>(
    '/v1/policies/:policy/events/:event/redecide',
    {
      config: { may: adjuster, isTimed: true },
      schema: {
        operationId: 'redecide',
        summary: 'Decide an event again',
        'x-summary-zh': '重新认定',
        description:
          'It keeps its place: it is decided on what the events before it had left. Old postings are reversed; later events are decided again on what is left then.',
        'x-description-zh': '事故保留原有次序，按其前各事故之后的余额认定；原分录冲销，其后各事故随之重新认定。',
        tags: ['decisions'],
        params: closed({ policy: name, event: name }, ['policy', 'event']),
        headers: idempotencyHeader,
        body: closed({ ...stated, because: note }, ['incident', 'because']),
        response: { 200: decision, 202: decision, ...failures },
      },
    },
    async (request, reply) => {
      const { policy, event } = request.params;
      const { incident, final = false, revision, because } = request.body;
      return carried(request, reply, { act: 'redecide', policy, event, incident, final, revision, because });
    },
  );

  app.post<{ Params: { policy: string; event: string }; Body: { because: string } }>(
    '/v1/policies/:policy/events/:event/reverse',
    {
      config: { may: adjuster, isTimed: true },
      schema: {
        operationId: 'reverse',
        summary: 'Take a decision back',
        'x-summary-zh': '冲销认定',
        description: 'Its postings are reversed and the event is open again; later events are decided again.',
        'x-description-zh': '冲销其分录，事故恢复未决；其后各事故重新认定。',
        tags: ['decisions'],
        params: closed({ policy: name, event: name }, ['policy', 'event']),
        headers: idempotencyHeader,
        body: closed({ because: note }, ['because']),
        response: { 200: decision, 202: decision, ...failures },
      },
    },
    async (request, reply) => {
      const { policy, event } = request.params;
      return carried(request, reply, { act: 'reverse', policy, event, because: request.body.because });
    },
  );

  const proposalSchema = closed(
    {
      id: { type: 'string' },
      policy: { type: 'string' },
      event: { type: 'string' },
      act: { type: 'string' },
      determinationHash: { $ref: 'Hash#' },
      determination: { oneOf: [{ $ref: 'Determination#' }, { type: 'null' }] },
      state: { type: 'string', enum: ['waiting', 'approved', 'refused'] },
      proposedBy: { type: 'string' },
      proposedAt: { type: 'string' },
      closedBy: { type: ['string', 'null'] },
      closedAt: { type: ['string', 'null'] },
      because: { type: ['string', 'null'] },
    },
    ['id', 'policy', 'event', 'act', 'determinationHash', 'state', 'proposedBy', 'proposedAt'],
  );

  app.get<{ Querystring: { state?: ProposalRow['state'] } }>(
    '/v1/proposals',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'listProposals',
        summary: 'What waits for a second person',
        'x-summary-zh': '待第二人批准的提议',
        tags: ['proposals'],
        querystring: closed({ state: { type: 'string', enum: ['waiting', 'approved', 'refused'] } }),
        response: {
          200: answer(closed({ proposals: listOf(proposalSchema) }, ['proposals'])),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => {
      const rows = await queries
        .selectFrom('proposals')
        .selectAll()
        .where('tenant', '=', principalOf(request).tenant)
        .where('state', '=', request.query.state ?? 'waiting')
        .orderBy('proposed_at')
        .limit(500)
        .execute();
      return { proposals: rows.map((row) => proposalOf(row, false)) };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/proposals/:id',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'getProposal',
        summary: 'A proposal, with what it comes to',
        'x-summary-zh': '查看提议及其认定',
        tags: ['proposals'],
        params: closed({ id: name }, ['id']),
        response: { 200: answer(proposalSchema), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => proposalOf(await proposal(queries, principalOf(request).tenant, request.params.id), true),
  );

  app.post<{ Params: { id: string }; Body: { determinationHash: string } }>(
    '/v1/proposals/:id/approve',
    {
      config: { may: adjuster },
      schema: {
        operationId: 'approveProposal',
        summary: 'Approve a proposal, as the second person',
        'x-summary-zh': '作为第二人批准提议',
        description: 'By the hash of the determination that was seen; where it has changed since, it is shown instead.',
        'x-description-zh': '按所见认定的哈希值批准；如结果已变化，则返回新的认定。',
        tags: ['proposals'],
        params: closed({ id: name }, ['id']),
        headers: idempotencyHeader,
        body: closed({ determinationHash: { $ref: 'Hash#' } }, ['determinationHash']),
        response: { 200: decision, ...failures },
      },
    },
    async (request, reply) =>
      once(services, request, reply, async (tx) => ({
        status: 200,
        body: await approve(tx, services, principalOf(request), request.params.id, request.body.determinationHash),
      })),
  );

  app.post<{ Params: { id: string }; Body: { because: string } }>(
    '/v1/proposals/:id/refuse',
    {
      config: { may: adjuster },
      schema: {
        operationId: 'refuseProposal',
        summary: 'Refuse a proposal, or withdraw one’s own',
        'x-summary-zh': '驳回提议（或撤回本人提议）',
        tags: ['proposals'],
        params: closed({ id: name }, ['id']),
        headers: idempotencyHeader,
        body: closed({ because: note }, ['because']),
        response: { 200: answer(proposalSchema), ...failures },
      },
    },
    async (request, reply) =>
      once(services, request, reply, async (tx) => ({
        status: 200,
        body: proposalOf(
          await refuse(tx, services, principalOf(request), request.params.id, request.body.because),
          true,
        ),
      })),
  );

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
      balances: { type: 'object', description: 'What the accounts had left, in minor units.' },
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

function proposalOf(row: ProposalRow, withDetermination: boolean) {
  return {
    id: row.id,
    policy: row.policy,
    event: row.event,
    act: (JSON.parse(row.request) as Act).act,
    determinationHash: row.hash,
    ...(withDetermination ? { determination: row.determination === null ? null : JSON.parse(row.determination) } : {}),
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    because: row.because,
  };
}
