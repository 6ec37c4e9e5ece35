// Documents: what the insured signs, and what an amendment changes in it. Rendered in worker threads.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Language } from '../../../clauses/index.ts';
import type { Role } from '../../principal.ts';
import { Problem } from '../../problems/problem.ts';
import { type ArtefactId, artefact, contractText, policyVersion } from '../../registry/artefacts.ts';
import type { ArtefactRow } from '../../store/tables.ts';
import type { Rendered, Rendering } from '../../workers/tasks.ts';
import { principalOf } from '../access.ts';
import { closed, kinds, name, problems, query } from '../schemas.ts';
import type { Services } from '../services.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const types = {
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
const endings = { html: 'html', markdown: 'md', docx: 'docx', pdf: 'pdf' } as const;

interface Wanted {
  readonly format?: Rendering['format'];
  readonly language?: Language;
}

const document = {
  200: {
    description: 'The document.',
    content: Object.fromEntries(
      Object.values(types).map((type) => [type.split(';')[0], { schema: { type: 'string' } }]),
    ),
  },
  ...problems(400, 401, 403, 404, 422, 503),
};

export function addDocuments(app: FastifyInstance, { store: { queries }, pool }: Services): void {
  const rendered = async (row: ArtefactRow, wanted: Wanted, reply: FastifyReply): Promise<FastifyReply> => {
    const as = renderingOf(wanted);
    const { tenant, contract_hash: hash } = row;
    if (hash === null) throw Problem.of('cannot-compare', {});
    const contract = await contractText(queries, tenant, hash);
    return sent(await pool.run('render', { contract, hash, as }, deadlineOf(as)), row.name, as, reply);
  };

  app.get<{ Params: { policy: string }; Querystring: Wanted & { revision?: string } }>(
    '/v1/policies/:policy/document',
    {
      config: { may: readers },
      schema: {
        operationId: 'policyDocument',
        summary: 'The document that the insured signs',
        'x-summary-zh': '投保人签署的保单文件',
        tags: ['documents'],
        params: closed({ policy: name }, ['policy']),
        querystring: closed({ format: query.format, language: query.language, revision: name }),
        response: document,
      },
    },
    async (request, reply) => {
      const { revision, ...wanted } = request.query;
      const row = await policyVersion(queries, principalOf(request).tenant, request.params.policy, revision);
      return rendered(row, wanted, reply);
    },
  );

  app.get<{ Params: ArtefactId; Querystring: Wanted }>(
    '/v1/artefacts/:kind/:name/:version/document',
    {
      config: { may: readers },
      schema: {
        operationId: 'artefactDocument',
        summary: 'The document of a version',
        'x-summary-zh': '某一版本的文件',
        tags: ['documents'],
        params: closed({ kind: { type: 'string', enum: kinds }, name, version: name }, ['kind', 'name', 'version']),
        querystring: closed({ format: query.format, language: query.language }),
        response: document,
      },
    },
    async (request, reply) =>
      rendered(await artefact(queries, principalOf(request).tenant, request.params), request.query, reply),
  );

  app.get<{ Params: ArtefactId; Querystring: Wanted & { against: string } }>(
    '/v1/artefacts/:kind/:name/:version/redline',
    {
      config: { may: readers },
      schema: {
        operationId: 'redline',
        summary: 'The document with everything marked that is not as in another version',
        'x-summary-zh': '标示与另一版本差异的修订版文件',
        tags: ['documents'],
        params: closed({ kind: { type: 'string', enum: kinds }, name, version: name }, ['kind', 'name', 'version']),
        querystring: closed({ against: name, format: query.format, language: query.language }, ['against']),
        response: document,
      },
    },
    async (request, reply) => {
      const { tenant } = principalOf(request);
      const { against, ...wanted } = request.query;
      const [now, old] = [
        await artefact(queries, tenant, request.params),
        await artefact(queries, tenant, { ...request.params, version: against }),
      ];
      const [after, before] = [now.contract_hash, old.contract_hash];
      if (after === null || before === null) throw Problem.of('cannot-compare', {});
      const as = renderingOf(wanted);
      const compared = await pool.run(
        'compare',
        {
          before: { contract: await contractText(queries, tenant, before), hash: before },
          after: { contract: await contractText(queries, tenant, after), hash: after },
          as,
        },
        deadlineOf(as),
      );
      return sent(compared, `${now.name}-redline`, as, reply);
    },
  );
}

/** A PDF embeds fonts with tens of thousands of glyphs, which takes its time, whatever the text is. */
function deadlineOf({ format }: Rendering): number | undefined {
  return format === 'pdf' ? 10_000 : undefined;
}

function renderingOf({ format = 'html', language = 'both' }: Wanted): Rendering {
  return { format, language };
}

function sent(rendered: Rendered, title: string, { format }: Rendering, reply: FastifyReply): FastifyReply {
  if ('tooLong' in rendered) throw Problem.of('document-too-long', {});
  if ('refused' in rendered) throw Problem.of('document-refused', { detail: rendered.refused });
  if ('missing' in rendered)
    throw Problem.of(
      'figures-missing',
      {},
      {
        errors: rendered.missing.map((entry) => ({
          pointer: `/schedule/${entry}`,
          code: 'figure-missing',
          message: { en: `\`${entry}\` has no value`, zh: `\`${entry}\` 未约定` },
        })),
      },
    );
  const { document: made } = rendered;
  const file = `${title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.${endings[format]}`;
  return reply
    .type(types[format])
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
    .send(typeof made === 'string' ? made : Buffer.from(made));
}
