// Keys, what the holder may do, and tenants, each of which comes with the first key of its administrator.
import type { FastifyInstance } from 'fastify';
import { append } from '../../audit/chain.ts';
import { makeKey, revokeKey, rolesOf } from '../../auth/keys.ts';
import { homeTenant, makeTenant } from '../../auth/tenants.ts';
import type { Role } from '../../principal.ts';
import { described } from '../../problems/described.ts';
import { Problem } from '../../problems/problem.ts';
import type { KeyRow } from '../../store/tables.ts';
import { principalOf } from '../access.ts';
import { by, once, onceRequest } from '../answering.ts';
import { answer, closed, idempotencyHeader, listOf, problems, rolesSchema } from '../schemas.ts';
import type { Services } from '../services.ts';

const admin: readonly Role[] = ['admin'];
const everyone: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const keySchema = closed(
  {
    id: { type: 'string' },
    holder: { type: 'string' },
    roles: rolesSchema,
    createdAt: { type: 'string' },
    createdBy: { type: 'string' },
    expiresAt: { type: ['string', 'null'] },
    revokedAt: { type: ['string', 'null'] },
  },
  ['id', 'holder', 'roles', 'createdAt', 'createdBy', 'expiresAt', 'revokedAt'],
);
const madeKey = closed(
  { id: { type: 'string' }, key: { type: 'string', ...described('Shown this once.', '仅显示一次。') } },
  ['id', 'key'],
);
const holder = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  pattern: '^[^\\u0000-\\u001f]+$',
  ...described('The person whose key it is, as the audit log names them.', '持钥人，即审计日志所记姓名。'),
};

export function addKeys(app: FastifyInstance, services: Services): void {
  const { queries } = services.store;

  app.get(
    '/v1/me',
    {
      config: { may: everyone },
      schema: {
        operationId: 'me',
        summary: 'Who I am here',
        'x-summary-zh': '当前身份',
        tags: ['administration'],
        response: {
          200: answer(
            closed({ tenant: { type: 'string' }, actor: { type: 'string' }, roles: rolesSchema }, [
              'tenant',
              'actor',
              'roles',
            ]),
          ),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const { tenant, actor, roles } = principalOf(request);
      return { tenant, actor, roles };
    },
  );

  app.post<{ Body: { holder: string; roles: Role[]; expiresAt?: string } }>(
    '/v1/keys',
    {
      config: { may: admin },
      schema: {
        operationId: 'makeKey',
        summary: 'Make an API key for a person',
        'x-summary-zh': '为人员新建 API 密钥',
        description: 'The key is in this answer and nowhere else; where the request is sent again, it is not repeated.',
        'x-description-zh': '密钥仅在本次应答中显示；重发请求时不再重复。',
        tags: ['administration'],
        headers: idempotencyHeader,
        body: closed(
          {
            holder,
            roles: rolesSchema,
            expiresAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$' },
          },
          ['holder', 'roles'],
        ),
        response: {
          201: answer(closed({ id: { type: 'string' }, key: { type: ['string', 'null'] } }, ['id', 'key'])),
          ...problems(400, 401, 403, 409, 422, 503),
        },
      },
    },
    async (request, reply) => {
      const { holder: person, roles, expiresAt = null } = request.body;
      // The secret must not lie in the table of answers: what is kept there is the answer without it.
      let key: string | undefined;
      const sent = await services.once.run(onceRequest(request), async (tx) => {
        const made = await makeKey(tx, by(request, services), { holder: person, roles, expiresAt });
        key = made.key;
        return { status: 201, body: { id: made.id, key: null } };
      });
      const body = { ...(JSON.parse(sent.text) as object), ...(key === undefined || sent.isReplayed ? {} : { key }) };
      if (sent.isReplayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(sent.status).send(body);
    },
  );

  app.get(
    '/v1/keys',
    {
      config: { may: ['admin', 'auditor'] },
      schema: {
        operationId: 'listKeys',
        summary: 'The API keys of the tenant',
        'x-summary-zh': '列出 API 密钥',
        tags: ['administration'],
        response: { 200: answer(closed({ keys: listOf(keySchema) }, ['keys'])), ...problems(401, 403) },
      },
    },
    async (request) => {
      const keys = await queries
        .selectFrom('api_keys')
        .selectAll()
        .where('tenant', '=', principalOf(request).tenant)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return { keys: keys.map(keyDocument) };
    },
  );

  app.post<{ Params: { id: string } }>(
    '/v1/keys/:id/revoke',
    {
      config: { may: admin },
      schema: {
        operationId: 'revokeKey',
        summary: 'Revoke an API key',
        'x-summary-zh': '吊销 API 密钥',
        tags: ['administration'],
        params: closed({ id: { type: 'string', pattern: '^[0-9a-f]{1,64}$' } }, ['id']),
        headers: idempotencyHeader,
        response: { 200: answer(keySchema), ...problems(400, 401, 403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) =>
      once(
        services,
        request,
        reply,
        async (tx) => ({
          status: 200,
          body: keyDocument(await revokeKey(tx, by(request, services), request.params.id)),
        }),
        'serializable',
      ),
  );

  app.post<{ Body: { tenant: string; title: string; admin: string } }>(
    '/v1/tenants',
    {
      config: { may: admin },
      schema: {
        operationId: 'makeTenant',
        summary: 'Make a tenant, with the first key of its administrator',
        'x-summary-zh': '新建租户及其管理员密钥',
        description: 'For administrators of the home tenant.',
        'x-description-zh': '仅限 home 租户的管理员。',
        tags: ['administration'],
        headers: idempotencyHeader,
        body: closed(
          {
            tenant: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,62}$' },
            title: { type: 'string', minLength: 1, maxLength: 200 },
            admin: holder,
          },
          ['tenant', 'title', 'admin'],
        ),
        response: {
          201: answer(closed({ tenant: { type: 'string' }, admin: madeKey }, ['tenant', 'admin'])),
          ...problems(400, 401, 403, 409, 422, 503),
        },
      },
    },
    async (request, reply) => {
      const me = principalOf(request);
      if (me.tenant !== homeTenant) throw Problem.of('forbidden', { roles: `admin of ${homeTenant}` });
      const { tenant, title, admin: person } = request.body;
      let made: { id: string; key: string } | undefined;
      const sent = await services.once.run(onceRequest(request), async (tx) => {
        const { actor, at } = by(request, services);
        await makeTenant(tx, tenant, title, at);
        made = await makeKey(
          tx,
          { tenant, actor: `${homeTenant}:${actor}`, at },
          { holder: person, roles: ['admin'], expiresAt: null },
        );
        await append(tx, me.tenant, at, {
          actor,
          action: 'make-tenant',
          subject: `tenant ${tenant}`,
          detail: { title },
        });
        return { status: 201, body: { tenant, admin: { id: made.id, key: '' } } };
      });
      if (sent.isReplayed) void reply.header('idempotency-replayed', 'true');
      return reply
        .code(sent.status)
        .send(made === undefined || sent.isReplayed ? JSON.parse(sent.text) : { tenant, admin: made });
    },
  );
}

function keyDocument(row: KeyRow) {
  return {
    id: row.id,
    holder: row.name,
    roles: rolesOf(row),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
