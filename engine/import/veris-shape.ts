// The shape of a VERIS document (1.3 and 1.4), as far as it is read: a JSON Schema, and faults in plain sentences.
// VERIS has many more keys, and every analyst adds some; those are let through. A key that is read and has the wrong
// type is a fault: half a document is never imported.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Text } from '../../language/index.ts';

export type ActorName = 'external' | 'internal' | 'partner' | 'unknown';
export type ActionName =
  | 'malware'
  | 'hacking'
  | 'social'
  | 'misuse'
  | 'physical'
  | 'error'
  | 'environmental'
  | 'unknown';

export interface Veris {
  readonly schema_version: string;
  readonly incident_id: string;
  readonly security_incident: string;
  readonly actor: {
    readonly [Name in ActorName]?: { readonly variety?: readonly string[]; readonly motive?: readonly string[] };
  };
  readonly action: { readonly [Name in ActionName]?: { readonly variety?: readonly string[] } };
  readonly asset?: { readonly country?: readonly string[] };
  readonly attribute?: {
    readonly confidentiality?: {
      readonly data_disclosure?: string;
      readonly data_total?: number;
      readonly data?: readonly { readonly amount?: number }[];
    };
    readonly integrity?: { readonly variety?: readonly string[] };
    readonly availability?: { readonly variety?: readonly string[]; readonly duration?: Delay };
  };
  readonly victim?: { readonly country?: readonly string[] };
  readonly timeline: { readonly incident: VerisDate; readonly discovery?: Delay };
  readonly impact?: Impact;
  readonly plus?: { readonly attribute?: { readonly confidentiality?: { readonly data_abuse?: string } } };
}

/** A number of units; VERIS lets the number be missing where only the order of magnitude is known. */
export interface Delay {
  readonly unit: string;
  readonly value?: number;
}
export interface VerisDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
}
export interface Impact {
  readonly iso_currency_code?: string;
  readonly overall_amount?: number;
  readonly loss?: readonly LossRow[];
}
export interface LossRow {
  readonly variety: string;
  readonly rating?: string;
  readonly amount?: number;
  readonly min_amount?: number;
  readonly max_amount?: number;
}

export interface Fault {
  /** JSON pointer; empty for the document as a whole. */
  readonly pointer: string;
  readonly message: Text;
}

/** As much of JSON Schema as is written here. */
interface Shape {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly [restriction: string]: unknown;
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const number = { type: 'number' };
const record = (properties: Readonly<Record<string, Shape>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
});
const varied = record({ variety: texts });
const motivated = record({ variety: texts, motive: texts });
const delay = record({ unit: text, value: number }, ['unit']);
const loss = record({ variety: text, rating: text, amount: number, min_amount: number, max_amount: number }, [
  'variety',
]);

const schema = record(
  {
    schema_version: { type: 'string', pattern: '^1\\.[34](\\.\\d+)*$' },
    incident_id: { type: 'string', minLength: 1 },
    security_incident: text,
    actor: {
      ...record({ external: motivated, internal: motivated, partner: motivated, unknown: motivated }),
      minProperties: 1,
    },
    action: {
      ...record({
        malware: varied,
        hacking: varied,
        social: varied,
        misuse: varied,
        physical: varied,
        error: varied,
        environmental: varied,
        unknown: varied,
      }),
      minProperties: 1,
    },
    asset: record({ country: texts }),
    attribute: record({
      confidentiality: record({
        data_disclosure: text,
        data_total: number,
        data: { type: 'array', items: record({ amount: number }) },
      }),
      integrity: varied,
      availability: record({ variety: texts, duration: delay }),
    }),
    victim: record({ country: texts }),
    timeline: record(
      {
        incident: record(
          { year: { type: 'integer' }, month: { type: 'integer' }, day: { type: 'integer' }, time: text },
          ['year'],
        ),
        discovery: delay,
      },
      ['incident'],
    ),
    impact: record({ iso_currency_code: text, overall_amount: number, loss: { type: 'array', items: loss } }),
    plus: record({ attribute: record({ confidentiality: record({ data_abuse: text }) }) }),
  },
  ['schema_version', 'incident_id', 'security_incident', 'actor', 'action', 'timeline'],
);

let validator: ValidateFunction<Veris> | undefined;

/** The document as VERIS, or what is wrong with it, in the order of the schema. */
export function readVeris(document: unknown): Veris | readonly Fault[] {
  validator ??= new Ajv2020({ allErrors: true }).compile<Veris>(schema);
  const validate = validator;
  if (validate(document)) return document;
  return (validate.errors ?? []).map(faultOf);
}

/** The keys of the document that the schema does not read, as dotted paths; list elements count as one. */
export function unreadKeys(document: unknown): readonly string[] {
  return [...new Set(unreadBelow(document, schema, ''))];
}

function unreadBelow(value: unknown, shape: Shape, path: string): readonly string[] {
  const { items, properties } = shape;
  if (items !== undefined && Array.isArray(value)) return value.flatMap((element) => unreadBelow(element, items, path));
  if (properties === undefined || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const place = path === '' ? key : `${path}.${key}`;
    return inside === undefined ? [place] : unreadBelow(inner, inside, place);
  });
}

function faultOf(error: ErrorObject): Fault {
  switch (error.keyword) {
    case 'required': {
      const key: unknown = error.params.missingProperty;
      return { pointer: error.instancePath, message: { en: `\`${key}\` is missing`, zh: `缺少\`${key}\`` } };
    }
    case 'type': {
      const type = String(error.params.type);
      const wanted = typeNames[type] ?? { en: type, zh: type };
      return { pointer: error.instancePath, message: { en: `this must be ${wanted.en}`, zh: `此处应为${wanted.zh}` } };
    }
    case 'minProperties':
    case 'minLength':
      return { pointer: error.instancePath, message: { en: 'this must not be empty', zh: '此处不得为空' } };
    case 'pattern':
      return {
        pointer: error.instancePath,
        message: { en: 'only VERIS 1.3 and 1.4 are read', zh: '仅支持VERIS 1.3与1.4' },
      };
    default:
      throw new Error(`broken invariant: no sentence for the schema keyword \`${error.keyword}\``);
  }
}

const typeNames: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  object: { en: 'an object', zh: '对象' },
  array: { en: 'a list', zh: '列表' },
  string: { en: 'a text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
};
