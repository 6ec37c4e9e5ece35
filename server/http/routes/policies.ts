// Policies: which are in force, what may be stated of an incident, and a determination that nobody keeps.
import type { FastifyInstance } from 'fastify';
import { incidentSchema } from '../../../engine/index.ts';
import { balancesNow, determine, policyUnit, readStated } from '../../decisions/deciding.ts';
import { leftOf, readState } from '../../ledger/state.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import { artefact, policyInForce, publishedOf } from '../../registry/artefacts.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, name, ofPolicy, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
export function addPolicies(app: FastifyInstance, services: Services): void {
  const { units } = services;
  const { queries } = services.store;

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
}

const eitherOr = {
  pointer: '',
  code: 'either-or',
  message: { en: 'name either a policy or a wording', zh: '请指定保单或条款之一' },
};
