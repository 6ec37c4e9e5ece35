// What a tenant has settled for itself.
import type { FastifyInstance } from 'fastify';
import { readMoney } from '../../../language/index.ts';
import { append } from '../../audit/chain.ts';
import { amountOf, minorOf } from '../../ledger/amounts.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import { principalOf } from '../access.ts';
import { by, once } from '../answering.ts';
import { answer, closed, idempotencyHeader, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const admin: readonly Role[] = ['admin'];
const everyone: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const money = { oneOf: [{ $ref: 'Money#' }, { type: 'null' }] };

export function addSettings(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

  app.get(
    '/v1/settings',
    {
      config: { may: everyone },
      schema: {
        operationId: 'getSettings',
        summary: 'What the tenant has settled',
        'x-summary-zh': '租户设置',
        tags: ['administration'],
        response: { 200: answer(closed({ secondPersonAbove: money }, ['secondPersonAbove'])), ...problems(401, 403) },
      },
    },
    async (request) => settingsOf(principalOf(request).tenant),
  );

  app.put<{ Body: { secondPersonAbove: { currency: string; amount: string } | null } }>(
    '/v1/settings',
    {
      config: { may: admin },
      schema: {
        operationId: 'putSettings',
        summary: 'Settle above which amount a second person has to approve',
        'x-summary-zh': '设定须由第二人批准的金额',
        description: '`null`: none. A policy in another currency then needs the second person always.',
        'x-description-zh': '`null` 表示不需要。币种不同的保单一律须由第二人批准。',
        tags: ['administration'],
        headers: idempotencyHeader,
        body: closed({ secondPersonAbove: money }, ['secondPersonAbove']),
        response: {
          200: answer(closed({ secondPersonAbove: money }, ['secondPersonAbove'])),
          ...problems(400, 401, 403, 409, 422, 503),
        },
      },
    },
    async (request, reply) =>
      once(services, request, reply, async (tx) => {
        const { tenant, actor, at } = by(request, services);
        const { secondPersonAbove: above } = request.body;
        const fault = above === null ? undefined : readMoney(above);
        if (typeof fault === 'string' && fault !== 'too-many-digits')
          throw Problem.of('invalid-request', {}, { errors: [noMoney] });
        await tx
          .updateTable('tenants')
          .set({
            second_person_currency: above?.currency ?? null,
            second_person_minor: above === null ? null : minorOf(above.amount, above.currency),
          })
          .where('tenant', '=', tenant)
          .execute();
        await append(tx, tenant, at, {
          actor,
          action: 'settle',
          subject: `tenant ${tenant}`,
          detail: { secondPersonAbove: above },
        });
        return { status: 200, body: { secondPersonAbove: above } };
      }),
  );

  async function settingsOf(tenant: string) {
    const row = await queries
      .selectFrom('tenants')
      .select(['second_person_currency as currency', 'second_person_minor as minor'])
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow();
    const { currency, minor } = row;
    return {
      secondPersonAbove: currency === null || minor === null ? null : { currency, amount: amountOf(minor, currency) },
    };
  }
}

const noMoney = {
  pointer: '/secondPersonAbove',
  code: 'not-money',
  message: { en: 'it is no amount of that currency', zh: '不是该币种的金额' },
};
