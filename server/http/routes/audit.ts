// The audit log: read, exported, and signed.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { entryOf } from '../../audit/chain.ts';
import { checkpoint, publicKeyOf } from '../../audit/checkpoints.ts';
import type { Role } from '../../principal.ts';
import { described } from '../../problems/described.ts';
import { principalOf } from '../access.ts';
import { answer, anyObject, closed, listOf, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

const readers: readonly Role[] = ['auditor', 'admin'];
const ndjson = 'application/x-ndjson';
const entry = closed(
  {
    tenant: { type: 'string' },
    sequence: { type: 'string' },
    at: { type: 'string' },
    actor: { type: 'string' },
    action: { type: 'string' },
    subject: { type: 'string' },
    detail: anyObject,
    previous: { $ref: 'Hash#' },
    hash: { $ref: 'Hash#' },
  },
  ['tenant', 'sequence', 'at', 'actor', 'action', 'subject', 'detail', 'previous', 'hash'],
);

export function addAudit(app: FastifyInstance, services: Services): void {
  const { store, auditKey, clock } = services;
  const { queries } = store;

  const page = (tenant: string, after: bigint, most: number) =>
    queries
      .selectFrom('audit')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(most)
      .execute();

  app.get<{ Querystring: { after?: string; limit?: string } }>(
    '/v1/audit',
    {
      config: { may: readers },
      schema: {
        operationId: 'audit',
        summary: 'The audit log, page by page',
        'x-summary-zh': '审计日志（分页）',
        tags: ['audit'],
        querystring: closed({ after: query.after, limit: query.limit }),
        response: {
          200: answer(closed({ entries: listOf(entry), next: { type: ['string', 'null'] } }, ['entries', 'next'])),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => {
      const { after = '0', limit = '100' } = request.query;
      const most = Math.min(Number(limit), 1000);
      const rows = await page(principalOf(request).tenant, BigInt(after), most);
      const last = rows.length === most ? rows.at(-1) : undefined;
      return { entries: rows.map(entryOf), next: last === undefined ? null : String(last.sequence) };
    },
  );

  app.get(
    '/v1/audit/export',
    {
      config: { may: readers },
      schema: {
        operationId: 'exportAudit',
        summary: 'The whole audit log, for `proviso audit verify`',
        'x-summary-zh': '导出全部审计日志（供 `proviso audit verify` 核验）',
        tags: ['audit'],
        response: {
          200: { description: 'An entry a line.', content: { [ndjson]: { schema: { type: 'string' } } } },
          ...problems(401, 403),
        },
      },
    },
    async (request, reply) => {
      const { tenant } = principalOf(request);
      async function* entries(): AsyncGenerator<string> {
        for (let after = 0n; ; ) {
          const rows = await page(tenant, after, 500);
          for (const row of rows) yield `${JSON.stringify(entryOf(row))}\n`;
          const last = rows.at(-1);
          if (last === undefined) return;
          after = last.sequence;
        }
      }
      return reply.type(ndjson).send(Readable.from(entries(), { objectMode: true, highWaterMark: 1 }));
    },
  );

  const signed = closed(
    { checkpoint: { type: ['string', 'null'], ...described('Compact JWS, Ed25519.', '紧凑格式 JWS，Ed25519 签名。') } },
    ['checkpoint'],
  );

  app.post(
    '/v1/audit/checkpoints',
    {
      config: { may: readers },
      schema: {
        operationId: 'makeCheckpoint',
        summary: 'Sign how long the log is, and what its head is',
        'x-summary-zh': '对日志当前长度与末行签名',
        description:
          'Keep it elsewhere: it shows what a chain alone does not, that the log was cut off or written anew.',
        'x-description-zh': '请另行保存：仅凭链条无法发现的截断与整体重写，由它发现。',
        tags: ['audit'],
        response: { 200: answer(signed), ...problems(401, 403, 503) },
      },
    },
    async (request) => {
      const jws = await checkpoint(store, auditKey, principalOf(request).tenant, clock().toISOString());
      return { checkpoint: jws ?? null };
    },
  );

  app.get(
    '/v1/audit/checkpoints',
    {
      config: { may: readers },
      schema: {
        operationId: 'listCheckpoints',
        summary: 'The signed checkpoints, and the key to verify them with',
        'x-summary-zh': '已签名的检查点及验签公钥',
        tags: ['audit'],
        response: {
          200: answer(closed({ checkpoints: listOf({ type: 'string' }), key: anyObject }, ['checkpoints', 'key'])),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const rows = await queries
        .selectFrom('checkpoints')
        .select('jws')
        .where('tenant', '=', principalOf(request).tenant)
        .orderBy('sequence')
        .execute();
      return { checkpoints: rows.map(({ jws }) => jws), key: await publicKeyOf(auditKey) };
    },
  );
}
