// The registry: publish, list, get, compare.
import { createTwoFilesPatch } from 'diff';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../principal.ts';
import { described } from '../../problems/described.ts';
import { Problem } from '../../problems/problem.ts';
import { type ArtefactId, artefact, contractText, publishedOf, reviewsOf, sourceOf } from '../../registry/artefacts.ts';
import { prepare, publish } from '../../registry/publish.ts';
import type { ArtefactKind } from '../../store/tables.ts';
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
  ofArtefact,
  problems,
  query,
} from '../schemas.ts';
import type { Services } from '../services.ts';
import { review } from './reviews.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
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
        params: ofArtefact,
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
      const reviews = await reviewsOf(queries, tenant, request.params);
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
        params: ofArtefact,
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
        params: ofArtefact,
        querystring: closed({ against: name }, ['against']),
        response: {
          200: answer(
            closed(
              {
                text: { type: 'string', ...described('A unified diff.', '统一格式（unified diff）的文本差异。') },
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
}
