// What others say of a version: comments, approval, rejection, and that it is to be used no more.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { append } from '../../audit/chain.ts';
import { Problem } from '../../problems/problem.ts';
import { type ArtefactId, artefact, publishedOf, restate, reviewsOf } from '../../registry/artefacts.ts';
import type { ReviewRow } from '../../store/tables.ts';
import { by, once } from '../answering.ts';
import { answer, closed, idempotencyHeader, listOf, name, note, ofArtefact, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

/** A review, as it is told. */
export const review = closed(
  {
    id: { type: 'string' },
    verdict: { type: 'string', enum: ['approve', 'comment', 'reject'] },
    comment: { type: 'string' },
    by: { type: 'string' },
    at: { type: 'string' },
  },
  ['id', 'verdict', 'comment', 'by', 'at'],
);

export function addReviews(app: FastifyInstance, services: Services): void {
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
        params: ofArtefact,
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
          await restate(tx, tenant, request.params, { status });
          await append(tx, tenant, at, {
            actor,
            action: verdict,
            subject: `${kind} ${wanted} ${version}`,
            detail: { review: id, comment },
          });
          const reviews = await reviewsOf(tx, tenant, request.params);
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
          const standing = { status: 'deprecated', deprecated_because: because } as const;
          await restate(tx, tenant, request.params, standing);
          await append(tx, tenant, at, {
            actor,
            action: 'deprecate',
            subject: `${kind} ${wanted} ${version}`,
            detail: { because },
          });
          return {
            status: 200,
            body: { artefact: publishedOf({ ...row, ...standing }) },
          };
        },
        'serializable',
      ),
  );
}
