// Long batches as jobs, which go on without the client that sent them, and after a server that was killed.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { append } from '../../audit/chain.ts';
import { linesOf } from '../../batch/lines.ts';
import { jobOf } from '../../jobs/jobs.ts';
import { keyIn, requestHash } from '../../once.ts';
import { Problem } from '../../problems/problem.ts';
import type { JobRow } from '../../store/tables.ts';
import { principalOf } from '../access.ts';
import { by, once } from '../answering.ts';
import { answerLines, type BatchQuery, batchMode, batchQuery, ndjson } from '../ndjson.ts';
import { answer, closed, idempotencyHeader, name, ofPolicy, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const mostJobBytes = 256 * 1024 * 1024;

export function addJobs(app: FastifyInstance, services: Services): void {
  const { store, limits, jobs } = services;
  const { queries } = store;

  app.post<{ Params: { policy: string }; Querystring: BatchQuery; Body: Readable }>(
    '/v1/policies/:policy/jobs',
    {
      bodyLimit: mostJobBytes,
      config: { may: ['adjuster'] },
      schema: {
        operationId: 'startJob',
        summary: 'Leave a long batch to the servers',
        'x-summary-zh': '提交长批次任务',
        description:
          'NDJSON: an incident a line. Whichever servers are there work it off; each line is done once, whoever is killed meanwhile.',
        'x-description-zh': 'NDJSON：每行一个事故。由在线的各服务器分担，任一服务器中断，每行仍只执行一次。',
        tags: ['batches'],
        consumes: [ndjson],
        params: ofPolicy,
        querystring: batchQuery,
        headers: idempotencyHeader,
        response: { 202: answer(jobSchema), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      const { mode: wanted = 'adjudicate', final = 'false' } = request.query;
      const digest = createHash('sha256');
      const texts: string[] = [];
      let size = 0;
      for await (const { bytes } of linesOf(request.body, limits.lineBytes)) {
        const text = bytes === 'too-long' ? '"too-long"' : bytes.toString('utf8');
        size += text.length;
        if (size > mostJobBytes) throw Problem.of('too-large', { most: '256 MB' });
        digest.update(text).update('\n');
        texts.push(text);
      }
      const { tenant } = principalOf(request);
      const key = keyIn(request.headers['idempotency-key']);
      const hash = requestHash(request.method, request.url, digest.digest('hex'));
      const { status, text, isReplayed } = await services.once.run({ tenant, key, hash }, async (tx) => {
        const job = await jobs.create(tx, principalOf(request), {
          policy: request.params.policy,
          mode: wanted,
          final: final === 'true',
          lines: texts,
        });
        return { status: 202, body: jobDocument(job, 0) };
      });
      jobs.wake();
      if (isReplayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(status).type('application/json; charset=utf-8').send(text);
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/jobs/:id',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'getJob',
        summary: 'How far a job is',
        'x-summary-zh': '任务进度',
        tags: ['batches'],
        params: closed({ id: name }, ['id']),
        response: { 200: answer(jobSchema), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const job = await jobOf(queries, tenant, request.params.id);
      const { done } = await queries
        .selectFrom('job_lines')
        .select((select) => select.fn.countAll<bigint>().as('done'))
        .where('tenant', '=', tenant)
        .where('job', '=', job.id)
        .where('answer', 'is not', null)
        .executeTakeFirstOrThrow();
      return jobDocument(job, Number(done));
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/jobs/:id/answers',
    {
      config: { may: ['adjuster', 'auditor'] },
      schema: {
        operationId: 'jobAnswers',
        summary: 'What a job has answered so far, in the order of its lines',
        'x-summary-zh': '任务应答（按行序）',
        tags: ['batches'],
        params: closed({ id: name }, ['id']),
        response: { 200: answerLines, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { tenant } = principalOf(request);
      const job = await jobOf(queries, tenant, request.params.id);
      return reply.type(ndjson).send(Readable.from(jobAnswers(tenant, job.id), { objectMode: true, highWaterMark: 1 }));
    },
  );

  async function* jobAnswers(tenant: string, job: string): AsyncGenerator<string> {
    for (let after = 0n; ; ) {
      const rows = await queries
        .selectFrom('job_lines')
        .select(['line', 'answer'])
        .where('tenant', '=', tenant)
        .where('job', '=', job)
        .where('line', '>', after)
        .where('answer', 'is not', null)
        .orderBy('line')
        .limit(50)
        .execute();
      for (const { answer: text } of rows) yield `${text}\n`;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.line;
    }
  }

  app.post<{ Params: { id: string } }>(
    '/v1/jobs/:id/cancel',
    {
      config: { may: ['adjuster'] },
      schema: {
        operationId: 'cancelJob',
        summary: 'Do no more of a job',
        'x-summary-zh': '取消任务',
        description: 'What is done stays done.',
        'x-description-zh': '已完成的行不受影响。',
        tags: ['batches'],
        params: closed({ id: name }, ['id']),
        headers: idempotencyHeader,
        response: { 200: answer(jobSchema), ...problems(400, 401, 403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) =>
      once(services, request, reply, async (tx) => {
        const { tenant, actor, at } = by(request, services);
        const job = await jobOf(tx, tenant, request.params.id);
        if (job.state === 'done') throw Problem.of('kept-for-ever', {});
        await tx
          .updateTable('jobs')
          .set({ state: 'cancelled', ended_at: at })
          .where('tenant', '=', tenant)
          .where('id', '=', job.id)
          .execute();
        await append(tx, tenant, at, { actor, action: 'cancel-job', subject: `job ${job.id}`, detail: {} });
        return { status: 200, body: jobDocument({ ...job, state: 'cancelled', ended_at: at }, undefined) };
      }),
  );
}

const jobSchema = closed(
  {
    id: { type: 'string' },
    policy: { type: 'string' },
    mode: batchMode,
    state: { type: 'string', enum: ['waiting', 'running', 'done', 'cancelled'] },
    lines: { type: 'integer' },
    done: { type: 'integer' },
    createdBy: { type: 'string' },
    createdAt: { type: 'string' },
    endedAt: { type: ['string', 'null'] },
  },
  ['id', 'policy', 'mode', 'state', 'lines', 'createdBy', 'createdAt', 'endedAt'],
);

function jobDocument(job: JobRow, done: number | undefined) {
  return {
    id: job.id,
    policy: job.policy,
    mode: job.mode,
    state: job.state,
    lines: Number(job.lines),
    ...(done === undefined ? {} : { done }),
    createdBy: job.created_by,
    createdAt: job.created_at,
    endedAt: job.ended_at,
  };
}
