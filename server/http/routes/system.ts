// Whether the server lives, whether it can work, what it measures, and what it offers.
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { homeTenant } from '../../auth/tenants.ts';
import { Problem } from '../../problems/problem.ts';
import { languageOf } from '../language.ts';
import { guidePage } from '../pages/guide.ts';
import { type IndexPolicy, indexPage } from '../pages/index-page.ts';
import { answer, anyObject, closed, problems } from '../schemas.ts';
import type { Services } from '../services.ts';

const schemas = {
  determination: new URL('../../../engine/determination.schema.json', import.meta.url),
  ledger: new URL('../../../engine/ledger/ledger.schema.json', import.meta.url),
} as const;

const html = 'text/html; charset=utf-8';
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function addSystem(app: FastifyInstance, services: Services, isClosing: () => boolean): void {
  const { store, metrics } = services;
  const open = { config: { may: 'anyone' as const } };

  app.get('/healthz', { ...open, schema: schemaOf('health', 'Whether the server lives', '存活检查') }, async () => ({
    ok: true,
  }));

  app.get('/readyz', { ...open, schema: schemaOf('ready', 'Whether it can work', '就绪检查') }, async () => {
    if (isClosing()) throw Problem.of('closing', {});
    try {
      await store.ping();
    } catch {
      throw Problem.of('database-gone', {});
    }
    return { ok: true, store: store.kind };
  });

  app.get(
    '/metrics',
    {
      ...open,
      schema: {
        operationId: 'metrics',
        summary: 'What Prometheus reads',
        'x-summary-zh': 'Prometheus 指标',
        tags: ['system'],
        response: { 200: { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' } } } } },
      },
    },
    async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );

  app.get(
    '/v1/openapi.json',
    { ...open, schema: schemaOf('openapi', 'This API, as OpenAPI 3.1', '本接口的 OpenAPI 3.1 文档') },
    async () => app.swagger(),
  );

  app.get<{ Params: { name: keyof typeof schemas } }>(
    '/v1/schemas/:name',
    {
      ...open,
      schema: {
        ...schemaOf('schema', 'The schema of a determination or a ledger', '认定或账簿的 JSON Schema'),
        params: closed({ name: { type: 'string', enum: Object.keys(schemas) } }, ['name']),
        response: {
          200: { description: 'A JSON Schema.', content: { 'application/schema+json': { schema: anyObject } } },
          ...problems(400),
        },
      },
    },
    async (request, reply) =>
      reply.type('application/schema+json; charset=utf-8').send(readFileSync(schemas[request.params.name], 'utf8')),
  );

  app.get('/', { ...open, schema: { hide: true, operationId: 'index' } }, async (request, reply) => {
    const language = languageOf(request);
    return reply
      .type(html)
      .header('content-security-policy', policy)
      .header('vary', 'accept-language')
      .send(
        indexPage(language, {
          policies: await loaded(services),
          notLoaded: services.notLoaded,
          engine: services.engine,
          store: store.kind,
          workbench: services.workbench !== undefined,
          address: `${request.protocol}://${request.host}`,
        }),
      );
  });

  app.get('/docs', { ...open, schema: { hide: true, operationId: 'guide' } }, async (request, reply) =>
    reply
      .type(html)
      .header('content-security-policy', policy)
      .header('vary', 'accept-language')
      .send(guidePage(languageOf(request), app.swagger() as never)),
  );
}

/** The policies of the folder, which are no secret: whoever runs the server has put them there. */
async function loaded({ store: { queries } }: Services): Promise<readonly IndexPolicy[]> {
  const rows = await queries
    .selectFrom('artefacts')
    .select(['kind', 'name', 'version', 'title', 'status', 'under'])
    .where('tenant', '=', homeTenant)
    .where('author', '=', folderAuthor)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({ ...row, title: JSON.parse(row.title) }));
}

/** Who has published what was found in the policies folder. */
export const folderAuthor = 'policies-folder';

function schemaOf(operationId: string, summary: string, zh: string) {
  return {
    operationId,
    summary,
    'x-summary-zh': zh,
    tags: ['system'],
    response: { 200: answer(anyObject), ...problems(503) },
  };
}
