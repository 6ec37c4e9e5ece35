// Policies: what may be stated of an incident, a determination that nobody keeps, and what stands in the ledger.
import type { FastifyInstance } from 'fastify';
import { type Determination, incidentSchema } from '../../../engine/index.ts';
import { balancesNow, determine, policyUnit, readStated, withoutLedger } from '../../decisions/deciding.ts';
import { leftOf, readState, wholeLedger } from '../../ledger/state.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import { artefact, policyInForce, publishedOf } from '../../registry/artefacts.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, name, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const ofPolicy = closed({ policy: name }, ['policy']);
const event = closed(
  {
    event: { type: 'string' },
    state: { type: 'string', enum: ['decided', 'open'] },
    determination: { type: 'string', description: 'Its id.' },
    determinationHash: { $ref: 'Hash#' },
    entries: { type: 'integer' },
    reserves: listOf(anyObject),
  },
  ['event', 'state', 'determination', 'determinationHash', 'entries', 'reserves'],
);

export function addPolicies(app: FastifyInstance, services: Services): void {
  const { store, units } = services;
  const { queries } = store;

  app.get(
    '/v1/policies',
    {
      config: { may: readers },
      schema: {
        operationId: 'listPolicies',
        summary: 'Policies, each in the revision that is in force',
        'x-summary-zh': '列出保单（现行版本）',
        tags: ['policies'],
        response: {
          200: answer(closed({ policies: listOf({ $ref: 'Artefact#' }) }, ['policies'])),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const rows = await queries
        .selectFrom('artefacts')
        .selectAll()
        .where('tenant', '=', principalOf(request).tenant)
        .where('kind', '=', 'policy')
        .orderBy('sequence')
        .execute();
      const inForce = new Map(rows.map((row) => [row.name, row]));
      return { policies: [...inForce.values()].map(publishedOf) };
    },
  );

  app.get<{ Params: { policy: string } }>(
    '/v1/policies/:policy',
    {
      config: { may: readers },
      schema: {
        operationId: 'getPolicy',
        summary: 'A policy in force, with its accounts',
        'x-summary-zh': '查看现行保单及其账户',
        tags: ['policies'],
        params: ofPolicy,
        response: {
          200: answer(
            closed({ policy: { $ref: 'Artefact#' }, balances: listOf({ $ref: 'Balance#' }) }, ['policy', 'balances']),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { row, unit } = await policyUnit(services, queries, tenant, request.params.policy);
      return {
        policy: publishedOf(await artefact(queries, tenant, row)),
        balances: await balancesNow(queries, tenant, row.name, unit.contract.currency),
      };
    },
  );

  app.get<{ Params: { policy: string } }>(
    '/v1/policies/:policy/incident-schema',
    {
      config: { may: readers },
      schema: {
        operationId: 'incidentSchema',
        summary: 'The JSON Schema of the incidents of a policy',
        'x-summary-zh': '该保单事故文件的 JSON Schema',
        tags: ['policies'],
        params: ofPolicy,
        response: { 200: answer(anyObject), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { unit } = await policyUnit(services, queries, principalOf(request).tenant, request.params.policy);
      return incidentSchema(unit.contract);
    },
  );

  app.post<{
    Body: {
      policy?: string;
      revision?: string;
      wording?: { name: string; version: string };
      incident: unknown;
      final?: boolean;
      balances?: 'ledger' | 'untouched';
    };
  }>(
    '/v1/adjudicate',
    {
      config: { may: ['author', 'reviewer', 'adjuster', 'auditor'], isTimed: true },
      schema: {
        operationId: 'adjudicate',
        summary: 'A determination that is not kept',
        'x-summary-zh': '试算认定（不入账）',
        description:
          'Of a policy, on what its accounts have left now (`balances: untouched`: on all of them), or of a wording with the defaults of its schedule.',
        'x-description-zh':
          '按保单及其账户现有余额试算（`balances: untouched` 时按期初金额），或按条款明细表的默认值试算。',
        tags: ['decisions'],
        body: closed(
          {
            policy: name,
            revision: name,
            wording: closed({ name, version: name }, ['name', 'version']),
            incident: anyObject,
            final: { type: 'boolean' },
            balances: { type: 'string', enum: ['ledger', 'untouched'] },
          },
          ['incident'],
        ),
        response: { 200: answer({ $ref: 'Determination#' }), ...problems(400, 401, 403, 404, 413, 415, 422, 503) },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { policy, revision, wording, incident: json, final = false, balances = 'ledger' } = request.body;
      if ((policy === undefined) === (wording === undefined))
        throw Problem.of('invalid-request', {}, { errors: [eitherOr] });
      const row =
        policy === undefined
          ? await artefact(queries, tenant, {
              kind: 'wording',
              name: wording?.name ?? '',
              version: wording?.version ?? '',
            })
          : revision === undefined
            ? await policyInForce(queries, tenant, policy)
            : await artefact(queries, tenant, { kind: 'policy', name: policy, version: revision });
      const unit = await units.of(queries, row);
      const { incident } = readStated(json, unit);
      if (policy !== undefined && balances === 'ledger') {
        const state = await readState(queries, tenant, policy, incident.id);
        if (state !== undefined) return determine(unit, incident, final, leftOf(state));
      }
      return determine(unit, incident, final);
    },
  );

  app.get<{ Params: { policy: string } }>(
    '/v1/policies/:policy/balances',
    {
      config: { may: ['adjuster', 'auditor', 'admin'] },
      schema: {
        operationId: 'balances',
        summary: 'What is left of the accounts of a policy',
        'x-summary-zh': '保单账户余额',
        tags: ['ledger'],
        params: ofPolicy,
        response: {
          200: answer(closed({ policy: name, balances: listOf({ $ref: 'Balance#' }) }, ['policy', 'balances'])),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { row, unit } = await policyUnit(services, queries, tenant, request.params.policy);
      const balances = await balancesNow(queries, tenant, row.name, unit.contract.currency);
      return { policy: row.name, balances };
    },
  );

  app.get<{ Params: { policy: string } }>(
    '/v1/policies/:policy/ledger',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'ledger',
        summary: 'The ledger of a policy, as `proviso --ledger` reads it',
        'x-summary-zh': '保单账簿（可供 `proviso --ledger` 读取）',
        tags: ['ledger'],
        params: ofPolicy,
        response: { 200: answer(anyObject), ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { row, unit } = await policyUnit(services, queries, tenant, request.params.policy);
      return store.transaction(async (tx) => {
        const state = await readState(tx, tenant, row.name, '');
        if (state === undefined) throw withoutLedger(unit);
        return wholeLedger(tx, state.row);
      }, 'repeatable read');
    },
  );

  app.get<{ Params: { policy: string }; Querystring: { state?: 'decided' | 'open'; after?: string; limit?: string } }>(
    '/v1/policies/:policy/events',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'listEvents',
        summary: 'The events of a policy, as they stand',
        'x-summary-zh': '保单项下事故及其现状',
        tags: ['ledger'],
        params: ofPolicy,
        querystring: closed({
          state: { type: 'string', enum: ['decided', 'open'] },
          after: query.after,
          limit: query.limit,
        }),
        response: {
          200: answer(closed({ events: listOf(event), next: { type: ['string', 'null'] } }, ['events', 'next'])),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { row } = await policyUnit(services, queries, tenant, request.params.policy);
      const { state, after = '0', limit = '100' } = request.query;
      const most = Math.min(Number(limit), 500);
      const rows = await queries
        .selectFrom('ledger_events')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('policy', '=', row.name)
        .where('standing', '=', 1n)
        .where('sequence', '>', BigInt(after))
        .$if(state !== undefined, (select) => select.where('state', '=', state ?? 'open'))
        .orderBy('sequence')
        .limit(most)
        .execute();
      const last = rows.length === most ? rows.at(-1) : undefined;
      return {
        events: rows.map((each) => ({
          event: each.event,
          state: each.state,
          determination: each.determination,
          determinationHash: each.determination_hash,
          entries: Number(each.entry),
          reserves: JSON.parse(each.reserves),
        })),
        next: last === undefined ? null : String(last.sequence),
      };
    },
  );

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

const eitherOr = {
  pointer: '',
  code: 'either-or',
  message: { en: 'name either a policy or a wording', zh: '请指定保单或条款之一' },
};
