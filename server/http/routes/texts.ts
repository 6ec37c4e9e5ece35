// Texts as they are written: check and format. Nothing is kept.
import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problems/problem.ts';
import { filesAround } from '../../registry/publish.ts';
import { principalOf } from '../access.ts';
import { answer, closed, listOf, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const source = { type: 'string', maxLength: 1_000_000 };
const path = { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\\\]+$' };

export function addTexts(app: FastifyInstance, { pool, store, limits }: Services): void {
  app.post<{ Body: { text: string; path?: string } }>(
    '/v1/check',
    {
      bodyLimit: limits.sourceBytes,
      config: { may: ['author', 'reviewer', 'adjuster', 'auditor', 'admin'] },
      schema: {
        operationId: 'check',
        summary: 'Check a source',
        'x-summary-zh': '检查文本',
        description: 'Every error and warning, at its place. What the text uses is taken from the registry.',
        'x-description-zh': '逐处列出错误与警告；文本所引用的内容取自登记库。',
        tags: ['texts'],
        body: closed({ text: source, path }, ['text']),
        response: {
          200: answer(
            closed(
              {
                diagnostics: listOf({ $ref: 'Diagnostic#' }),
                units: listOf(
                  closed({ kind: { type: 'string' }, name: { type: 'string' }, contractHash: { $ref: 'Hash#' } }, [
                    'kind',
                    'name',
                    'contractHash',
                  ]),
                ),
              },
              ['diagnostics', 'units'],
            ),
          ),
          ...problems(400, 401, 403, 422, 503),
        },
      },
    },
    async (request) => {
      const { text, path: own = 'source.proviso' } = request.body;
      const { declared } = await pool.run('declarations', { path: own, text });
      const around = await filesAround(store.queries, principalOf(request).tenant, text, declared);
      return pool.run('check', { files: [{ path: own, text }, ...around], own: [own] });
    },
  );
  app.post<{ Body: { text: string; to?: 'en' | 'zh' } }>(
    '/v1/format',
    {
      bodyLimit: limits.sourceBytes,
      config: { may: ['author', 'reviewer', 'adjuster', 'auditor', 'admin'] },
      schema: {
        operationId: 'format',
        summary: 'Format a source',
        'x-summary-zh': '排版文本',
        description: 'The text in its canonical layout; with `to`, with keywords in that language.',
        'x-description-zh': '按规范排版；指定 `to` 时，关键词改用该语言。',
        tags: ['texts'],
        body: closed({ text: source, to: { type: 'string', enum: ['en', 'zh'] } }, ['text']),
        response: {
          200: answer(closed({ text: { type: 'string' } }, ['text'])),
          ...problems(400, 401, 403, 422, 503),
        },
      },
    },
    async (request) => {
      const { text, to } = request.body;
      const formatted = await pool.run('format', { text, options: { keywords: to ?? 'keep', file: 'source.proviso' } });
      if ('diagnostics' in formatted) throw Problem.of('source-errors', {}, { diagnostics: formatted.diagnostics });
      return formatted;
    },
  );
}
