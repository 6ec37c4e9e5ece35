// From whatever was thrown to a problem. What is not known here is our own mistake: it is logged, and the answer says no
// more than that.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { CannotDecide } from '../../engine/index.ts';
import type { Said } from '../../language/index.ts';
import { Problem, type ProblemPlace } from '../problems/problem.ts';
import { Contended } from '../store/store.ts';
import { languageOf } from './language.ts';

/** What validation found, in the shape of Ajv. */
interface Invalid {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CannotDecide)
    return Problem.of(
      'cannot-decide',
      {},
      { errors: [{ pointer: '/incident', code: error.code, message: error.text, place: error.place }] },
    );
  if (error instanceof Contended) return Problem.of('contended', {});
  if (!(error instanceof Error)) return Problem.of('internal', {});
  const { code, validation, validationContext } = error as FastifyError & { validationContext?: string };
  if (validation !== undefined)
    return Problem.of(
      'invalid-request',
      {},
      { errors: (validation as readonly Invalid[]).map((each) => placeOf(each, validationContext)) },
    );
  const known = byCode[code ?? ''];
  if (known !== undefined) return known();
  return Problem.of('internal', {});
}

const byCode: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => Problem.of('too-large', { most: 'the limit of this route' }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => Problem.of('unsupported-media-type', { wanted: 'application/json' }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => Problem.of('malformed-json', { detail: 'it is empty' }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => Problem.of('malformed-request', {}),
  FST_ERR_BAD_URL: () => Problem.of('malformed-request', {}),
  ENOTFOUND: () => Problem.of('database-gone', {}),
  EAI_AGAIN: () => Problem.of('database-gone', {}),
  EHOSTUNREACH: () => Problem.of('database-gone', {}),
  ENETUNREACH: () => Problem.of('database-gone', {}),
  ETIMEDOUT: () => Problem.of('database-gone', {}),
  ECONNREFUSED: () => Problem.of('database-gone', {}),
  ECONNRESET: () => Problem.of('database-gone', {}),
  EPIPE: () => Problem.of('database-gone', {}),
  '57P01': () => Problem.of('database-gone', {}),
  '57P02': () => Problem.of('database-gone', {}),
  '57P03': () => Problem.of('database-gone', {}),
  '57P05': () => Problem.of('database-gone', {}),
  '25P03': () => Problem.of('contended', {}),
  '57014': () => Problem.of('contended', {}),
  '08006': () => Problem.of('database-gone', {}),
  '53300': () => Problem.of('overloaded', {}),
};

/** Messages of `pg` that have no code. */
const goneMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
];

export function isDatabaseGone(error: unknown): boolean {
  return error instanceof Error && goneMessages.some((message) => error.message.includes(message));
}

/** What is logged of an error: never the objects that hang on it, such as a database client, or the row that was refused. */
export function logged(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  const isOurs = !isDatabaseGone(error) && problemOf(error).code === 'internal';
  return {
    type: error.name,
    ...(code === undefined ? {} : { code: String(code) }),
    message: error.message,
    ...(isOurs ? { stack: error.stack } : {}),
    ...(error.cause === undefined ? {} : { cause: logged(error.cause) }),
  };
}

export function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.status === 503 || problem.code === 'key-running') void reply.header('retry-after', '1');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem.document(languageOf(request)), instance: `urn:uuid:${request.id}` }));
}

function placeOf({ instancePath, keyword, params }: Invalid, context = 'body'): ProblemPlace {
  const at = context === 'body' ? instancePath : `/${context}${instancePath}`;
  const key = params.additionalProperty ?? params.missingProperty ?? params.unevaluatedProperty;
  const pointer = keyword === 'additionalProperties' ? `${at}/${String(key)}` : at;
  return { pointer, code: keyword, message: sentence(keyword, params) };
}

function sentence(keyword: string, params: Readonly<Record<string, unknown>>): Said {
  switch (keyword) {
    case 'additionalProperties':
      return {
        en: `\`${String(params.additionalProperty)}\` is not known here`,
        zh: `此处没有 \`${String(params.additionalProperty)}\` 项`,
      };
    case 'required':
      return {
        en: `\`${String(params.missingProperty)}\` is missing`,
        zh: `缺少 \`${String(params.missingProperty)}\``,
      };
    case 'type':
      return { en: `${String(params.type)} is expected`, zh: `类型应为 ${String(params.type)}` };
    case 'enum':
      return {
        en: `one of ${list(params.allowedValues)} is expected`,
        zh: `应为以下之一：${list(params.allowedValues)}`,
      };
    case 'pattern':
      return { en: `it does not have the form ${String(params.pattern)}`, zh: `不符合格式 ${String(params.pattern)}` };
    case 'minLength':
    case 'minItems':
      return { en: `it is shorter than ${String(params.limit)}`, zh: `长度不足 ${String(params.limit)}` };
    case 'maxLength':
    case 'maxItems':
      return { en: `it is longer than ${String(params.limit)}`, zh: `长度超过 ${String(params.limit)}` };
    default:
      return { en: `it breaks \`${keyword}\``, zh: `不符合 \`${keyword}\`` };
  }
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : '';
}
