// What is answered where a request fails: RFC 9457, in both languages. Thrown where it is found, so that a transaction it
// is thrown in is undone; one handler turns it into an answer.

import type { Said } from '../../language/index.ts';
import { catalogue, type ProblemCode, type ProblemDetails } from './catalogue.ts';
import { described } from './described.ts';

/** One place that is wrong; `pointer` is RFC 6901, into the body. */
export interface ProblemPlace {
  readonly pointer: string;
  readonly code: string;
  readonly message: { readonly en?: string; readonly zh?: string };
  readonly help?: { readonly en?: string; readonly zh?: string } | null;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly said: { readonly title: Said; readonly detail: Said };
  readonly [extension: string]: unknown;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly said: { readonly title: Said; readonly detail: Said };
  /** Members of the document besides those that every problem has: `errors`, `diagnostics`. */
  readonly more: Readonly<Record<string, unknown>>;

  private constructor(code: ProblemCode, said: Problem['said'], more: Readonly<Record<string, unknown>>) {
    super(said.detail.en);
    this.code = code;
    this.status = catalogue[code].status;
    this.said = said;
    this.more = more;
  }

  static of<Code extends ProblemCode>(
    code: Code,
    details: ProblemDetails<Code>,
    more: Readonly<Record<string, unknown>> = {},
  ): Problem {
    const entry = catalogue[code] as { title: Said; detail: (details: ProblemDetails<Code>) => Said };
    return new Problem(code, { title: entry.title, detail: entry.detail(details) }, more);
  }

  document(language: 'en' | 'zh'): ProblemDocument {
    return {
      type: `urn:proviso:problem:${this.code}`,
      title: this.said.title[language],
      status: this.status,
      detail: this.said.detail[language],
      code: this.code,
      said: this.said,
      ...this.more,
    };
  }
}

export const problemSchema = {
  $id: 'Problem',
  type: 'object',
  ...described(
    'RFC 9457. `title` and `detail` follow Accept-Language; `said` has both languages.',
    '依 RFC 9457；`title` 与 `detail` 随 Accept-Language，`said` 中英文并列。',
  ),
  required: ['type', 'title', 'status', 'detail', 'code', 'said'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(catalogue) },
    said: { type: 'object' },
    instance: { type: 'string', ...described('The id of the request, as in the log.', '请求标识，与日志一致。') },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', ...described('RFC 6901, into the body.', '依 RFC 6901，指向请求正文中的位置。') },
          code: { type: 'string' },
          message: { $ref: 'Text#' },
          help: { oneOf: [{ $ref: 'Text#' }, { type: 'null' }] },
        },
      },
    },
    diagnostics: { type: 'array', items: { type: 'object' } },
  },
} as const;
