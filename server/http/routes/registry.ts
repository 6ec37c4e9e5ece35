// The registry: publish, list, get, review, deprecate, compare.
import { randomUUID } from 'node:crypto';
import { createTwoFilesPatch } from 'diff';
import type { FastifyInstance } from 'fastify';
import { append } from '../../audit/chain.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import { type ArtefactId, artefact, contractText, publishedOf, sourceOf } from '../../registry/artefacts.ts';
import { prepare, publish } from '../../registry/publish.ts';
import type { ArtefactKind, ReviewRow } from '../../store/tables.ts';
import { principalOf } from '../access.ts';
import { by, once } from '../answering.ts';
import {
  answer,
  anyObject,
  closed,
  idempotencyHeader,
  kinds,
  listOf,
  name,
  note,
  problems,
  query,
} from '../schemas.ts';
import type { Services } from '../services.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const of = closed({ kind: { type: 'string', enum: kinds }, name, version: name }, ['kind', 'name', 'version']);
const review = closed(
  {
    id: { type: 'string' },
    verdict: { type: 'string', enum: ['approve', 'comment', 'reject'] },
    comment: { type: 'string' },
    by: { type: 'string' },
    at: { type: 'string' },
  },
  ['id', 'verdict', 'comment', 'by', 'at'],
);

export function addRegistry(app: FastifyInstance, services: Services): void {
  const { store, pool, limits } = services;
  const { queries } = store;

  app.post<{ Body: { path: string; text: string } }>(
    '/v1/artefacts',
    {
      bodyLimit: limits.sourceBytes,
      config: { may: ['author'] },
      schema: {
        operationId: 'publish',
        summary: 'Publish a source',
        'x-summary-zh': '发布文本',
        description:
          'Terms, wordings, endorsements and policies become versions that never change. The same again changes nothing; a version with another meaning is refused.',
        'x-description-zh': '术语、条款、批单与保单成为不可更改的版本。重复发布不产生变化；同版本含义不同则拒绝。',
        tags: ['registry'],
        headers: idempotencyHeader,
        body: closed(
          { path: { type: 'string', minLength: 1, maxLength: 200 }, text: { type: 'string', maxLength: 1_000_000 } },
          ['path', 'text'],
        ),
        response: {
          201: answer(closed({ published: listOf({ $ref: 'Artefact#' }) }, ['published'])),
          ...problems(400, 401, 403, 409, 422, 503),
        },
      },
    },
    async (request, reply) => {
      const prepared = await prepare(queries, pool, principalOf(request).tenant, request.body);
      return once(
        services,
        request,
        reply,
        async (tx) => ({ status: 201, body: { published: await publish(tx, prepared, by(request, services)) } }),
        'serializable',
      );
    },
  );

  app.get<{
    Querystring: {
      kind?: ArtefactKind;
      name?: string;
      status?: 'draft' | 'approved' | 'deprecated';
      after?: string;
      limit?: string;
    };
  }>(
    '/v1/artefacts',
    {
      config: { may: readers },
      schema: {
        operationId: 'listArtefacts',
        summary: 'List what is published',
        'x-summary-zh': '列出已发布内容',
        tags: ['registry'],
        querystring: closed({
          kind: { type: 'string', enum: kinds },
          name,
          status: { type: 'string', enum: ['draft', 'approved', 'deprecated'] },
          after: query.after,
          limit: query.limit,
        }),
        response: {
          200: answer(
            closed({ artefacts: listOf({ $ref: 'Artefact#' }), next: { type: ['string', 'null'] } }, [
              'artefacts',
              'next',
            ]),
          ),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => {
      const { kind, name: wanted, status, after = '0', limit = '100' } = request.query;
      const most = Math.min(Number(limit), 500);
      const rows = await queries
        .selectFrom('artefacts')
        .selectAll()
        .where('tenant', '=', principalOf(request).tenant)
        .where('sequence', '>', BigInt(after))
        .$if(kind !== undefined, (select) => select.where('kind', '=', kind ?? 'terms'))
        .$if(wanted !== undefined, (select) => select.where('name', '=', wanted ?? ''))
        .$if(status !== undefined, (select) => select.where('status', '=', status ?? 'draft'))
        .orderBy('sequence')
        .limit(most)
        .execute();
      const last = rows.length === most ? rows.at(-1) : undefined;
      return { artefacts: rows.map(publishedOf), next: last === undefined ? null : String(last.sequence) };
    },
  );

  app.get<{ Params: ArtefactId }>(
    '/v1/artefacts/:kind/:name/:version',
    {
      config: { may: readers },
      schema: {
        operationId: 'getArtefact',
        summary: 'One version, with its text and reviews',
        'x-summary-zh': '查看某一版本及其文本与审阅意见',
        tags: ['registry'],
        params: of,
        response: {
          200: answer(
            closed(
              {
                artefact: { $ref: 'Artefact#' },
                text: { type: 'string' },
                files: listOf(closed({ path: { type: 'string' }, source: { $ref: 'Hash#' } }, ['path', 'source'])),
                reviews: listOf(review),
              },
              ['artefact', 'text', 'files', 'reviews'],
            ),
          ),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { kind, name: wanted, version } = request.params;
      const row = await artefact(queries, tenant, request.params);
      const files = await queries
        .selectFrom('artefact_files')
        .select(['path', 'source_hash as source'])
        .where('tenant', '=', tenant)
        .where('kind', '=', kind)
        .where('name', '=', wanted)
        .where('version', '=', version)
        .orderBy('path')
        .execute();
      const reviews = await reviewsOf(services, tenant, request.params);
      return { artefact: publishedOf(row), text: await sourceOf(queries, tenant, row.source_hash), files, reviews };
    },
  );

  app.get<{ Params: ArtefactId }>(
    '/v1/artefacts/:kind/:name/:version/contract',
    {
      config: { may: readers },
      schema: {
        operationId: 'getContract',
        summary: 'The contract that a version was compiled to',
        'x-summary-zh': '该版本编译所得的合同',
        tags: ['registry'],
        params: of,
        response: { 200: answer(anyObject), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { tenant } = principalOf(request);
      const { contract_hash: hash } = await artefact(queries, tenant, request.params);
      if (hash === null) throw Problem.of('cannot-compare', {});
      return reply.type('application/json; charset=utf-8').send(await contractText(queries, tenant, hash));
    },
  );

  app.get<{ Params: ArtefactId; Querystring: { against: string } }>(
    '/v1/artefacts/:kind/:name/:version/diff',
    {
      config: { may: readers },
      schema: {
        operationId: 'diff',
        summary: 'What changed against another version',
        'x-summary-zh': '与另一版本比较',
        description:
          'The texts line by line, and the figures that are not what they were. `/redline` has the document.',
        'x-description-zh': '逐行比较文本，并列出变化的数值；文件的修订版见 `/redline`。',
        tags: ['registry'],
        params: of,
        querystring: closed({ against: name }, ['against']),
        response: {
          200: answer(
            closed(
              {
                text: { type: 'string', description: 'A unified diff.' },
                figures: listOf(anyObject),
                sameMeaning: { type: 'boolean' },
              },
              ['text', 'figures', 'sameMeaning'],
            ),
          ),
          ...problems(400, 401, 403, 404, 422, 503),
        },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { kind, name: wanted, version } = request.params;
      const { against } = request.query;
      const [now, old] = [
        await artefact(queries, tenant, request.params),
        await artefact(queries, tenant, { kind, name: wanted, version: against }),
      ];
      const [after, before] = [
        await sourceOf(queries, tenant, now.source_hash),
        await sourceOf(queries, tenant, old.source_hash),
      ];
      const text = createTwoFilesPatch(`${wanted} ${against}`, `${wanted} ${version}`, before, after);
      if (now.contract_hash === null || old.contract_hash === null)
        return { text, figures: [], sameMeaning: now.meaning === old.meaning };
      const { figures = [] } = await pool.run('compare', {
        before: { contract: await contractText(queries, tenant, old.contract_hash), hash: old.contract_hash },
        after: { contract: await contractText(queries, tenant, now.contract_hash), hash: now.contract_hash },
        as: { format: 'markdown', language: 'both' },
      });
      return { text, figures, sameMeaning: now.meaning === old.meaning };
    },
  );

  app.post<{ Params: ArtefactId; Body: { verdict: ReviewRow['verdict']; comment?: string } }>(
    '/v1/artefacts/:kind/:name/:version/reviews',
    {
      config: { may: ['reviewer'] },
      schema: {
        operationId: 'review',
        summary: 'Comment on a version, approve it or reject it',
        'x-summary-zh': '审阅：评论、批准或驳回',
        description: 'Nobody approves what they have written. A policy is bound to approved wordings only.',
        'x-description-zh': '作者不得批准本人文本；保单只能适用已批准的条款。',
        tags: ['registry'],
        params: of,
        headers: idempotencyHeader,
        body: closed(
          {
            verdict: { type: 'string', enum: ['approve', 'comment', 'reject'] },
            comment: { type: 'string', maxLength: 10_000 },
          },
          ['verdict'],
        ),
        response: {
          201: answer(closed({ artefact: { $ref: 'Artefact#' }, reviews: listOf(review) }, ['artefact', 'reviews'])),
          ...problems(400, 401, 403, 404, 409, 422, 503),
        },
      },
    },
    async (request, reply) =>
      once(
        services,
        request,
        reply,
        async (tx) => {
          const { tenant, actor, at } = by(request, services);
          const { kind, name: wanted, version } = request.params;
          const { verdict, comment = '' } = request.body;
          const row = await artefact(tx, tenant, request.params);
          if (verdict !== 'comment' && row.author === actor) throw Problem.of('own-work', {});
          if (verdict !== 'comment' && row.status === 'deprecated')
            throw Problem.of('deprecated', { what: `${kind} ${wanted} ${version}` });
          const id = randomUUID();
          await tx
            .insertInto('reviews')
            .values({ tenant, id, kind, name: wanted, version, verdict, comment, by: actor, at })
            .execute();
          const status = verdict === 'approve' ? 'approved' : verdict === 'reject' ? 'draft' : row.status;
          await tx
            .updateTable('artefacts')
            .set({ status })
            .where('tenant', '=', tenant)
            .where('kind', '=', kind)
            .where('name', '=', wanted)
            .where('version', '=', version)
            .execute();
          await append(tx, tenant, at, {
            actor,
            action: verdict,
            subject: `${kind} ${wanted} ${version}`,
            detail: { review: id, comment },
          });
          const reviews = await reviewsOf({ store: { queries: tx } }, tenant, request.params);
          return { status: 201, body: { artefact: publishedOf({ ...row, status }), reviews } };
        },
        'serializable',
      ),
  );

  app.post<{ Params: ArtefactId; Body: { because: string } }>(
    '/v1/artefacts/:kind/:name/:version/deprecate',
    {
      config: { may: ['admin', 'reviewer'] },
      schema: {
        operationId: 'deprecate',
        summary: 'Deprecate a version',
        'x-summary-zh': '停用某一版本',
        description: 'No new policy is bound to it. What is bound stays so: policies are amended, never deprecated.',
        'x-description-zh': '新保单不再适用；已适用者不受影响。保单只能修订，不能停用。',
        tags: ['registry'],
        params: closed({ kind: { type: 'string', enum: ['terms', 'wording', 'endorsement'] }, name, version: name }, [
          'kind',
          'name',
          'version',
        ]),
        headers: idempotencyHeader,
        body: closed({ because: note }, ['because']),
        response: {
          200: answer(closed({ artefact: { $ref: 'Artefact#' } }, ['artefact'])),
          ...problems(400, 401, 403, 404, 409, 422, 503),
        },
      },
    },
    async (request, reply) =>
      once(
        services,
        request,
        reply,
        async (tx) => {
          const { tenant, actor, at } = by(request, services);
          const { kind, name: wanted, version } = request.params;
          const { because } = request.body;
          const row = await artefact(tx, tenant, request.params);
          await tx
            .updateTable('artefacts')
            .set({ status: 'deprecated', deprecated_because: because })
            .where('tenant', '=', tenant)
            .where('kind', '=', kind)
            .where('name', '=', wanted)
            .where('version', '=', version)
            .execute();
          await append(tx, tenant, at, {
            actor,
            action: 'deprecate',
            subject: `${kind} ${wanted} ${version}`,
            detail: { because },
          });
          return {
            status: 200,
            body: { artefact: publishedOf({ ...row, status: 'deprecated', deprecated_because: because }) },
          };
        },
        'serializable',
      ),
  );
}

async function reviewsOf(
  { store: { queries } }: { readonly store: Pick<Services['store'], 'queries'> },
  tenant: string,
  { kind, name: wanted, version }: ArtefactId,
) {
  return queries
    .selectFrom('reviews')
    .select(['id', 'verdict', 'comment', 'by', 'at'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('name', '=', wanted)
    .where('version', '=', version)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
