// Batches: NDJSON in, NDJSON out, an incident a line. Read as fast as it is answered and no faster: what a client sends
// waits in its own socket, and so does what it is too slow to take. Long ones are jobs, which go on without the client.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { adjudicateOn, decideLine, faultOfLine, type LineAnswer } from '../../batch/answer-line.ts';
import { incidentIn, type Line, linesOf } from '../../batch/lines.ts';
import { policyUnit } from '../../decisions/deciding.ts';
import { accountsOf, leftOf } from '../../ledger/state.ts';
import { keyIn, requestHash } from '../../once.ts';
import { Problem } from '../../problems/problem.ts';
import { principalOf } from '../access.ts';
import { answerLines, type BatchQuery, batchQuery, ndjson } from '../ndjson.ts';
import { idempotencyHeader, ofPolicy, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

export function addBatches(app: FastifyInstance, services: Services): void {
  const { store, limits, metrics } = services;
  const { queries } = store;
  app.addContentTypeParser(ndjson, (_request, payload, done) => done(null, payload));

  app.post<{ Params: { policy: string }; Querystring: BatchQuery; Body: Readable }>(
    '/v1/policies/:policy/batch',
    {
      bodyLimit: Number.MAX_SAFE_INTEGER,
      config: { may: ['adjuster'] },
      schema: {
        operationId: 'batch',
        summary: 'Adjudicate or decide many incidents, line by line',
        'x-summary-zh': '逐行批量试算或认定',
        description:
          'NDJSON: an incident a line, an answer a line, in order. A line that fails is answered with a problem. With `mode=decide` every line is decided once under the Idempotency-Key of the batch and its number: a batch that broke off can be sent again.',
        'x-description-zh':
          'NDJSON：每行一个事故，逐行按序应答；失败的行以问题说明应答。`mode=decide` 时每行以批次键与行号保证只认定一次，中断后可整批重发。',
        tags: ['batches'],
        consumes: [ndjson],
        params: ofPolicy,
        querystring: batchQuery,
        headers: idempotencyHeader,
        response: { 200: answerLines, ...problems(400, 401, 403, 404, 415, 503) },
      },
    },
    async (request, reply) => {
      const { mode: wanted = 'adjudicate', final = 'false' } = request.query;
      const { tenant } = principalOf(request);
      await policyUnit(services, queries, tenant, request.params.policy);
      const key = wanted === 'decide' ? keyIn(request.headers['idempotency-key']) : undefined;
      const answers = answersTo(request, request.body, wanted, final === 'true', key);
      return reply.type(ndjson).send(Readable.from(answers, { objectMode: true, highWaterMark: 1 }));
    },
  );

  async function* answersTo(
    request: FastifyRequest,
    body: Readable,
    wanted: NonNullable<BatchQuery['mode']>,
    final: boolean,
    key: string | undefined,
  ): AsyncGenerator<string> {
    for await (const line of linesOf(body, limits.lineBytes)) {
      const answered = await answerTo(request, line, wanted, final, key);
      metrics.lines.inc({ kind: 'problem' in answered ? 'failed' : 'done' });
      yield `${JSON.stringify(answered)}\n`;
    }
  }

  async function answerTo(
    request: FastifyRequest,
    line: Line,
    wanted: NonNullable<BatchQuery['mode']>,
    final: boolean,
    key: string | undefined,
  ): Promise<LineAnswer> {
    const { policy } = request.params as { policy: string };
    const principal = principalOf(request);
    try {
      const json = incidentIn(line, limits.lineBytes);
      if (wanted === 'decide') {
        const hash = requestHash(request.method, request.url, json);
        const once = { tenant: principal.tenant, key: lineKey(key ?? '', line.number), hash };
        return await decideLine(services, principal, policy, json, line.number, final, async (act) => {
          const { text } = await services.once.run(once, async (tx) => ({ status: 200, body: await act(tx) }));
          return JSON.parse(text) as LineAnswer;
        });
      }
      const on = await policyUnit(services, queries, principal.tenant, policy);
      const accounts = await accountsOf(queries, principal.tenant, policy);
      return adjudicateOn(on, json, line.number, leftOf({ accounts }), final);
    } catch (error) {
      try {
        return faultOfLine(error, line.number);
      } catch {
        request.log.error({ err: error }, 'a line failed');
        return { line: line.number, problem: Problem.of('contended', {}).document('en') };
      }
    }
  }
}

/** Every line of a batch has a key of its own, of a length that is always allowed. */
function lineKey(key: string, line: number): string {
  return `batch:${createHash('sha256').update(key).digest('hex')}:${line}`;
}
