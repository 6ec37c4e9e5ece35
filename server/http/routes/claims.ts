// What goes on with the claims of a policy: their steps and deadlines, and what has to be asked.
import type { FastifyInstance } from 'fastify';
import type { Determination } from '../../../engine/index.ts';
import { policyUnit } from '../../decisions/deciding.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, name, ofPolicy, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const steps = listOf({
  type: 'object',
  required: ['procedure', 'step', 'title', 'by', 'due', 'done', 'late'],
  properties: {
    procedure: { type: 'string' },
    step: { type: 'string' },
    title: { $ref: 'Text#' },
    by: { type: ['string', 'null'] },
    due: { type: ['string', 'null'] },
    done: { type: ['string', 'null'] },
    late: { type: 'string', enum: ['yes', 'no', 'open'] },
  },
});

export function addClaims(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

  app.get<{ Params: { policy: string }; Querystring: { late?: 'yes' | 'no' | 'open'; event?: string } }>(
    '/v1/policies/:policy/steps',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'claimSteps',
        summary: 'The steps of each claim, and their deadlines',
        'x-summary-zh': '各理赔案件的步骤与期限',
        description: 'As the determination that stands for each event says; at most 500 events.',
        'x-description-zh': '依各事故现行认定列出；最多 500 件事故。',
        tags: ['decisions'],
        params: ofPolicy,
        querystring: closed({ late: { type: 'string', enum: ['yes', 'no', 'open'] }, event: name }),
        response: {
          200: answer(
            closed({ events: listOf(closed({ event: { type: 'string' }, steps }, ['event', 'steps'])) }, ['events']),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { late, event: only } = request.query;
      const rows = await standing(principalOf(request).tenant, request.params.policy, undefined, only);
      return {
        events: rows.map(({ event: of, determination }) => {
          const { steps: all } = JSON.parse(determination) as Determination;
          return { event: of, steps: all.filter((each) => late === undefined || each.late === late) };
        }),
      };
    },
  );

  app.get<{ Params: { policy: string } }>(
    '/v1/policies/:policy/questions',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'openQuestions',
        summary: 'What has to be asked to decide the open events',
        'x-summary-zh': '未决事故待追问的事项',
        description: 'Most money at stake first, event by event; at most 500 open events.',
        'x-description-zh': '按事故列出，所涉金额大者在先；最多 500 件未决事故。',
        tags: ['decisions'],
        params: ofPolicy,
        response: {
          200: answer(
            closed(
              {
                events: listOf(
                  closed(
                    {
                      event: { type: 'string' },
                      determination: { type: 'string' },
                      payable: anyObject,
                      questions: listOf(anyObject),
                    },
                    ['event', 'determination', 'payable', 'questions'],
                  ),
                ),
              },
              ['events'],
            ),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const rows = await standing(principalOf(request).tenant, request.params.policy, 'open');
      return {
        events: rows.map(({ event: of, id, determination }) => {
          const { payable, questions } = JSON.parse(determination) as Determination;
          return { event: of, determination: id, payable, questions };
        }),
      };
    },
  );

  /** The determinations that stand for the events of a policy. */
  async function standing(tenant: string, policy: string, state?: 'open' | 'decided', only?: string) {
    const { row } = await policyUnit(services, queries, tenant, policy);
    return queries
      .selectFrom('ledger_events')
      .innerJoin('determinations', (join) =>
        join
          .onRef('determinations.tenant', '=', 'ledger_events.tenant')
          .onRef('determinations.id', '=', 'ledger_events.determination'),
      )
      .select(['ledger_events.event', 'determinations.id', 'determinations.determination'])
      .where('ledger_events.tenant', '=', tenant)
      .where('ledger_events.policy', '=', row.name)
      .where('standing', '=', 1n)
      .$if(state !== undefined, (select) => select.where('state', '=', state ?? 'open'))
      .$if(only !== undefined, (select) => select.where('ledger_events.event', '=', only ?? ''))
      .orderBy('sequence')
      .limit(500)
      .execute();
  }
}
