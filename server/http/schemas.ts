// The pieces that the schemas of the routes are made of. JSON Schema 2020-12, as OpenAPI 3.1 takes it.

import { roles } from '../principal.ts';
import { described } from '../problems/described.ts';
import { problemSchema } from '../problems/problem.ts';

declare module 'fastify' {
  interface FastifySchema {
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: readonly string[];
    hide?: boolean;
    consumes?: readonly string[];
    'x-summary-zh'?: string;
    'x-description-zh'?: string;
  }
}

export const kinds = ['terms', 'wording', 'endorsement', 'policy'] as const;

const text = {
  $id: 'Text',
  type: 'object',
  ...described(
    'A text for people; where a language is missing, the other is shown.',
    '供人阅读的文字；缺一种语言时显示另一种。',
  ),
  additionalProperties: false,
  properties: { en: { type: 'string' }, zh: { type: 'string' } },
};

const money = {
  $id: 'Money',
  type: 'object',
  ...described('An amount with all decimals of its currency, as text.', '金额，以文本写全该币种的小数位。'),
  additionalProperties: false,
  required: ['currency', 'amount'],
  properties: {
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    amount: { type: 'string', pattern: '^(0|[1-9][0-9]{0,17})([.][0-9]{1,4})?$' },
  },
};

const determination = {
  $id: 'Determination',
  type: 'object',
  ...described(
    'What the engine finds; the whole schema is at /v1/schemas/determination.',
    '引擎认定的结果；完整结构见 /v1/schemas/determination。',
  ),
  required: ['format', 'outcome', 'payable', 'postings'],
  properties: {
    format: { type: 'string' },
    outcome: { type: 'string', enum: ['payable', 'not-covered', 'open'] },
    payable: { type: 'object' },
    postings: { type: 'array', items: { type: 'object' } },
  },
};

const diagnostic = {
  $id: 'Diagnostic',
  type: 'object',
  ...described(
    'An error or a warning in a text: where, what is wrong, what to write instead.',
    '文本中的错误或提示：位置、问题及应如何改写。',
  ),
  required: ['code', 'severity', 'span', 'message', 'help'],
  properties: {
    code: { type: 'string' },
    severity: { type: 'string', enum: ['error', 'warning'] },
    span: {
      type: 'object',
      required: ['file', 'start', 'end', 'line', 'column'],
      properties: {
        file: { type: 'string' },
        start: { type: 'integer' },
        end: { type: 'integer' },
        line: { type: 'integer' },
        column: { type: 'integer' },
      },
    },
    message: { $ref: 'Text#' },
    help: { $ref: 'Text#' },
  },
};

const hash = {
  $id: 'Hash',
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  ...described('SHA-256 in hexadecimal.', '十六进制的 SHA-256。'),
};

const artefact = {
  $id: 'Artefact',
  type: 'object',
  ...described(
    'One version of what is published: terms, a wording, an endorsement or a policy.',
    '已发布内容的一个版本：术语、条款、批单或保单。',
  ),
  additionalProperties: false,
  required: [
    'kind',
    'name',
    'version',
    'title',
    'status',
    'path',
    'source',
    'meaning',
    'contract',
    'under',
    'author',
    'publishedAt',
    'deprecatedBecause',
  ],
  properties: {
    kind: { type: 'string', enum: kinds },
    name: { type: 'string' },
    version: { type: 'string' },
    title: { $ref: 'Text#' },
    status: { type: 'string', enum: ['draft', 'approved', 'deprecated'] },
    path: { type: 'string' },
    source: { $ref: 'Hash#' },
    meaning: { $ref: 'Hash#' },
    contract: { oneOf: [{ $ref: 'Hash#' }, { type: 'null' }] },
    under: { type: ['string', 'null'] },
    author: { type: 'string' },
    publishedAt: { type: 'string', format: 'date-time' },
    deprecatedBecause: { type: ['string', 'null'] },
  },
};

const posting = {
  $id: 'Posting',
  type: 'object',
  ...described('What a decision drew from an account, or gave back to it.', '一项决定对账户的支用或冲回。'),
  additionalProperties: false,
  required: ['event', 'account', 'coverage', 'amount', 'kind', 'determination'],
  properties: {
    event: { type: 'string' },
    account: { type: 'string' },
    coverage: { type: 'string' },
    amount: { type: 'string' },
    kind: { type: 'string', enum: ['posted', 'reversed'] },
    determination: { $ref: 'Hash#' },
  },
};

const balance = {
  $id: 'Balance',
  type: 'object',
  ...described('What an account held at first, and what is left of it.', '账户的期初金额与余额。'),
  additionalProperties: false,
  required: ['account', 'currency', 'opening', 'remaining'],
  properties: {
    account: { type: 'string' },
    currency: { type: 'string' },
    opening: { type: 'string' },
    remaining: { type: 'string' },
  },
};

const decision = {
  $id: 'Decision',
  type: 'object',
  ...described(
    'What was decided, or proposed where a second person has to approve it (`state: waiting`).',
    '已作出的决定；须经复核时为待批准的提议（`state: waiting`）。',
  ),
  required: ['state', 'policy', 'event', 'determinationHash', 'determination'],
  properties: {
    state: { type: 'string', enum: ['decided', 'open', 'waiting'] },
    id: {
      type: ['string', 'null'],
      ...described('Of the determination; null where a decision was taken back.', '认定的标识；决定撤回时为 null。'),
    },
    proposal: { type: 'string' },
    policy: { type: 'string' },
    revision: { type: 'string' },
    event: { type: 'string' },
    determinationHash: { $ref: 'Hash#' },
    decidedAt: { type: 'string', format: 'date-time' },
    decidedBy: { type: 'string' },
    determination: { oneOf: [{ $ref: 'Determination#' }, { type: 'null' }] },
    postings: { type: 'array', items: { $ref: 'Posting#' } },
    others: { type: 'array', items: { type: 'object' } },
    changed: { type: 'array', items: { type: 'object' } },
    balances: { type: 'array', items: { $ref: 'Balance#' } },
    isNew: { type: 'boolean' },
  },
};

export const shared = [
  text,
  money,
  hash,
  determination,
  diagnostic,
  artefact,
  posting,
  balance,
  decision,
  problemSchema,
];

export const rolesSchema = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: roles } };

/** A closed object; `required` names what has to be there. */
export function closed(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

export const name = { type: 'string', minLength: 1, maxLength: 300 };
export const note = { type: 'string', minLength: 1, maxLength: 2_000 };
export const anyObject = { type: 'object' };
export const listOf = (items: object): object => ({ type: 'array', items });

/** Answers that fail, by status. */
export function problems(...statuses: readonly number[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'A problem.', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
    ]),
  );
}

export const answer = (schema: object, description = 'Done.'): object => ({
  description,
  content: { 'application/json': { schema } },
});

/** Of a query: what is text by nature. */
export const query = {
  language: { type: 'string', enum: ['en', 'zh', 'both'] },
  format: { type: 'string', enum: ['html', 'markdown', 'docx', 'pdf'] },
  limit: { type: 'string', pattern: '^[1-9][0-9]{0,3}$' },
  after: { type: 'string', pattern: '^[0-9]{1,18}$' },
};

export const idempotencyHeader = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      ...described(
        'A new one for each act, the same one when it is sent again. Required.',
        '每次操作用新键，重发时用原键；必填。',
      ),
    },
  },
};

/** The parameters of what is told of a policy, and of a version. */
export const ofPolicy = closed({ policy: name }, ['policy']);
export const ofArtefact = closed({ kind: { type: 'string', enum: kinds }, name, version: name }, [
  'kind',
  'name',
  'version',
]);
