// The ledger of a policy: what is left of its accounts, what was drawn, and the events as they stand.
import type { FastifyInstance } from 'fastify';
import { balancesNow, policyUnit, withoutLedger } from '../../decisions/deciding.ts';
import { readState, wholeLedger } from '../../ledger/state.ts';
import { described } from '../../problems/described.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, name, ofPolicy, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

const event = closed(
  {
    event: { type: 'string' },
    state: { type: 'string', enum: ['decided', 'open'] },
    determination: { type: 'string', ...described('Its id.', '认定的标识。') },
    determinationHash: { $ref: 'Hash#' },
    entries: { type: 'integer' },
    reserves: listOf(anyObject),
  },
  ['event', 'state', 'determination', 'determinationHash', 'entries', 'reserves'],
);

export function addLedger(app: FastifyInstance, services: Services): void {
  const { store } = services;
  const { queries } = store;

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
}
