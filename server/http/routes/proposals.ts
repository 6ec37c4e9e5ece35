// What waits for a second person: proposals, and their approval or refusal.
import type { FastifyInstance } from 'fastify';
import { type Act, approve, proposal, refuse } from '../../decisions/proposals.ts';
import type { Role } from '../../principal.ts';
import type { ProposalRow } from '../../store/tables.ts';
import { principalOf } from '../access.ts';
import { once } from '../answering.ts';
import { answer, closed, idempotencyHeader, listOf, name, note, problems } from '../schemas.ts';
import type { Services } from '../services.ts';
import { decision, failures } from './decisions.ts';

const adjuster: readonly Role[] = ['adjuster'];

export function addProposals(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

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
