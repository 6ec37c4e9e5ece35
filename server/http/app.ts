// The HTTP face, put together: who may come in, how much at once, how bodies are read, how failures are answered, and
// the routes. Nothing here knows what a decision is.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import swagger from '@fastify/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { Problem } from '../problems/problem.ts';
import { addTraces } from '../traces.ts';
import { addAccess } from './access.ts';
import { addDoor } from './door.ts';
import { isDatabaseGone, logged, problemOf, send } from './errors.ts';
import { addAudit } from './routes/audit.ts';
import { addBatches } from './routes/batches.ts';
import { addClaims } from './routes/claims.ts';
import { addDecisions } from './routes/decisions.ts';
import { addDeterminations } from './routes/determinations.ts';
import { addDocuments } from './routes/documents.ts';
import { addJobs } from './routes/jobs.ts';
import { addKeys } from './routes/keys.ts';
import { addLedger } from './routes/ledger.ts';
import { addPolicies } from './routes/policies.ts';
import { addProposals } from './routes/proposals.ts';
import { addRegistry } from './routes/registry.ts';
import { addReviews } from './routes/reviews.ts';
import { addSettings } from './routes/settings.ts';
import { addSystem } from './routes/system.ts';
import { addTexts } from './routes/texts.ts';
import { shared } from './schemas.ts';
import type { Services } from './services.ts';
import { strictJson } from './strict-json.ts';
import { addWorkbench } from './workbench.ts';

export interface AppOptions {
  /** `false`: no log; or where pino writes to. */
  readonly log: false | { readonly level: string };
}

export async function openApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const { limits, metrics } = services;
  const app = Fastify({
    logger:
      options.log === false
        ? false
        : { level: options.log.level, redact: ['req.headers', 'res.headers'], serializers: { err: logged } },
    // Fastify would log addresses and URLs, which tell of people and claims; what is logged is in `addLog`.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    connectionTimeout: limits.requestMilliseconds * 2,
    keepAliveTimeout: 65_000,
    maxRequestsPerSocket: 10_000,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: false, caseSensitive: true },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000 },
    clientErrorHandler,
  } as Parameters<typeof Fastify>[0]) as unknown as FastifyInstance;
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });

  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, validateFormats: false });
  ajv.addKeyword('x-description-zh');
  for (const schema of shared) {
    app.addSchema(schema);
    ajv.addSchema(schema);
  }
  app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));
  // What is sent is what was made: a serializer that leaves out what a schema does not name would hide our mistakes.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    strictJson(body),
  );
  addMediaTypes(app);
  addLog(app, services);
  if (services.isTraced) addTraces(app);
  app.addHook('onSend', async (request, reply) => {
    // A connection that stays open would be waited for.
    if (isClosing) void reply.header('connection', 'close');
    void reply.header('x-request-id', request.id);
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'no-referrer');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  addDoor(app, limits, metrics);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Proviso', version: services.engine, description: 'Insurance wordings that decide.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, at) => String(json.$id ?? `def-${at}`) },
    transform: ({ schema, url, route }) => {
      const may = route.config?.may;
      const roles = Array.isArray(may) ? may : [];
      return {
        url,
        schema: {
          ...schema,
          'x-roles': roles,
          security: roles.length === 0 ? [] : [{ bearer: [] }],
        } as never,
      };
    },
  });
  addAccess(app, services);

  app.setErrorHandler((error, request, reply) => {
    const problem = isDatabaseGone(error) ? Problem.of('database-gone', {}) : problemOf(error);
    if (problem.status >= 500 && !(error instanceof Problem)) request.log.error({ err: error }, 'failed');
    return send(problem, request, reply);
  });
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = ['GET', 'POST', 'PUT'].filter(
      (method) =>
        method !== request.method &&
        app.findRoute({ url: request.url.split('?')[0] ?? '', method: method as 'GET' }) !== null,
    );
    const others = allowed.length > 0 ? allowed : allowedFor(request, methods);
    if (others.length === 0) return send(Problem.of('no-such-route', {}), request, reply);
    void reply.header('allow', others.join(', '));
    return send(Problem.of('method-not-allowed', { allowed: others.join(', ') }), request, reply);
  });

  addSystem(app, services, () => isClosing);
  addTexts(app, services);
  addRegistry(app, services);
  addReviews(app, services);
  addPolicies(app, services);
  addLedger(app, services);
  addClaims(app, services);
  addDecisions(app, services);
  addProposals(app, services);
  addDeterminations(app, services);
  addDocuments(app, services);
  addBatches(app, services);
  addJobs(app, services);
  addKeys(app, services);
  addSettings(app, services);
  addAudit(app, services);
  await addWorkbench(app, services.workbench);
  await app.ready();
  return app;
}

/** One kind of body for each route, in UTF-8, and no parameter that another reader could take otherwise. */
function addMediaTypes(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (hasTwice(request.raw.rawHeaders)) throw Problem.of('malformed-request', {});
    if (request.method === 'GET' || request.method === 'HEAD' || request.is404) return;
    const [wanted = 'application/json'] = request.routeOptions.schema?.consumes ?? [];
    const { 'content-type': stated, 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    const hasBody = encoding !== undefined || (length !== undefined && length !== '0');
    if (!hasBody) {
      // Some clients name a kind of body where they send none.
      delete request.raw.headers['content-type'];
      return;
    }
    const isWanted = new RegExp(`^${wanted.replaceAll(/[+.]/g, '\\$&')}(?:; ?charset=utf-8)?$`, 'i').test(stated ?? '');
    if (!isWanted || request.headers['content-encoding'] !== undefined)
      throw Problem.of('unsupported-media-type', { wanted });
  });
}

const onceOnly = new Set(['host', 'content-type', 'authorization', 'idempotency-key']);

/** Node takes the first of two headers, others the last: who states one twice is not understood. */
function hasTwice(rawHeaders: readonly string[]): boolean {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? '';
    if (!onceOnly.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** A line for each request: the pattern of its route, never its URL; no body, no name, no address. */
function addLog(app: FastifyInstance, { metrics }: Services): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe({ method, route, status: String(reply.statusCode) }, seconds);
    request.log.info(
      {
        method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        tenant: request.principal?.tenant,
      },
      'answered',
    );
  });
}

/** Of a path with parameters: the methods of the routes whose pattern it fits. */
function allowedFor(
  { url, method }: FastifyRequest,
  methods: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const path = (url.split('?')[0] ?? '').split('/');
  const fitting = [...methods].filter(([pattern]) => {
    const parts = pattern.split('/');
    return parts.length === path.length && parts.every((part, at) => part.startsWith(':') || part === path[at]);
  });
  return [...new Set(fitting.flatMap(([, known]) => [...known]))].filter((each) => each !== method && each !== 'HEAD');
}

/** Where not even a request could be read. */
function clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? Problem.of('headers-too-large', {})
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? Problem.of('request-timeout', {})
        : Problem.of('malformed-request', {});
  const body = JSON.stringify(problem.document('en'));
  const head = `HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? 'Bad Request'}`;
  socket.end(
    `${head}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
