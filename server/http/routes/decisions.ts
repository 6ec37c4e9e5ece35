// Decisions: decide, decide again, take back; what needs a second person is proposed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Act, carryOut, NeedsSecondPerson, propose } from '../../decisions/proposals.ts';
import type { Role } from '../../principal.ts';
import { principalOf } from '../access.ts';
import { once } from '../answering.ts';
import { answer, anyObject, closed, idempotencyHeader, name, note, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const adjuster: readonly Role[] = ['adjuster'];
const stated = { incident: anyObject, final: { type: 'boolean' }, revision: name };
export const decision = answer({ $ref: 'Decision#' });
export const failures = problems(400, 401, 403, 404, 409, 413, 415, 422, 503);

export function addDecisions(app: FastifyInstance, services: Services): void {
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
}
