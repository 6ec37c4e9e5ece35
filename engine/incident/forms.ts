// The forms that values take in an incident document, as JSON Schema definitions. Each definition carries the name of
// its form, by which a failure is put into a sentence (faults.ts).
//
// A form is told apart by JSON type alone, never by `anyOf`: the keywords for text bind only text and those for objects
// only objects. So `"2023-04-11"` fails as an instant and says so, instead of failing every branch of a choice.
import { currencies, type ScalarType, type Text } from '../../language/index.ts';
import { labels } from './words.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type Form =
  | ScalarType
  | 'name'
  | 'kind'
  | 'currency'
  | 'amount'
  | 'day'
  | 'rate'
  | 'record'
  | 'list'
  | 'judged'
  | 'incomplete'
  | 'array'
  /** The kind of a loss item, restricted because the item states a field of some kinds only. */
  | 'kind-of-field'
  /** Values of the schedule, which are never known in part. */
  | 'words'
  | 'period'
  | 'countries'
  | 'territory'
  | 'short-duration'
  | 'exact-money';

/** What stands under `x-proviso`: for people the title and the question, for the reader the form. */
export interface Marks {
  readonly form?: Form;
  readonly title?: Text;
  readonly ask?: Text;
  /** Who decides a judged fact. */
  readonly judge?: string;
  /** The titles of the kinds of an axis. */
  readonly kinds?: Readonly<Record<string, Text>>;
  /** The field that only some kinds have. */
  readonly field?: string;
}

export function marksOf(schema: unknown): Marks {
  return isSchema(schema) ? ((schema['x-proviso'] ?? {}) as Marks) : {};
}

/** Adds what people read: the title, and the question as the description; in both languages under `x-proviso`. */
export function said(schema: JsonSchema, title: Text, ask: Text = {}, name = ''): JsonSchema {
  const question = ask.en ?? ask.zh;
  return {
    title: title.en ?? title.zh ?? name,
    ...(question === undefined ? {} : { description: question }),
    ...schema,
    'x-proviso': { ...marksOf(schema), title, ask } satisfies Marks,
  };
}

// Characters that cannot be seen, or that turn the direction of writing, have no place in what people compare by eye.
const hidden =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff';
const hiddenInText = hidden
  .replace('\\u0000-\\u001f', '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f')
  .replace('\\u200b-\\u200f', '\\u200b\\u200e\\u200f');

const texts = {
  name: { minLength: 1, maxLength: 200, pattern: `^(?=.*\\S)[^${hidden}]*$` },
  text: { minLength: 1, maxLength: 20_000, pattern: `^(?=[\\s\\S]*\\S)[^${hiddenInText}]*$` },
  country: { pattern: '^[A-Z]{2}$' },
  instant: {
    format: 'date-time',
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)$',
  },
  duration: { pattern: '^P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,8}H)?(\\d{1,9}M)?(\\d{1,11}(\\.\\d{1,3})?S)?)?$' },
  'short-duration': { pattern: '^P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,8}H)?(\\d{1,9}M)?)?$' },
  months: { pattern: '^P\\d{1,5}M$' },
  percentage: { pattern: '^\\d{1,9}(\\.\\d{1,10})?%$' },
  amount: { pattern: '^\\d{1,18}(\\.\\d{1,3})?$' },
  day: { format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
  rate: { pattern: '^(?=[0.]*[1-9])\\d{1,18}(\\.\\d{1,18})?$' },
} as const;

type TextForm = keyof typeof texts;

/** A text of one form, and nothing else. */
export function textForm(form: TextForm): JsonSchema {
  return marked(form, { type: 'string', ...texts[form] });
}

/** A value of a declared type: exact, between ends where the type is ordered, `null` where it may never have been. */
export function scalarForm(type: ScalarType, nullable: boolean): JsonSchema {
  switch (type) {
    case 'boolean':
      return marked(type, { type: orNull(['boolean'], nullable) });
    case 'text':
    case 'country':
      return marked(type, { type: orNull(['string'], nullable), ...texts[type] });
    case 'party':
      return marked(type, { type: orNull(['string'], nullable), ...texts.name });
    case 'number': {
      const whole = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
      return ranged(type, orNull(['integer'], nullable), whole, marked(type, { type: 'integer', ...whole }));
    }
    case 'percentage':
    case 'duration':
    case 'months':
    case 'instant':
      return ranged(type, orNull(['string'], nullable), texts[type], textForm(type));
    case 'money':
      return money(nullable);
  }
}

function ranged(form: Form, types: readonly string[], exact: JsonSchema, end: JsonSchema): JsonSchema {
  return marked(form, {
    type: [...types, 'object'],
    ...exact,
    properties: { at_least: end, at_most: end },
    minProperties: 1,
    additionalProperties: false,
  });
}

/** `{currency, amount}`, or `{at_least, at_most}` of those. */
function money(nullable: boolean): JsonSchema {
  const end = { $ref: '#/$defs/exact_money' };
  return marked('money', {
    type: orNull(['object'], nullable),
    properties: { ...exactMoney, at_least: end, at_most: end },
    additionalProperties: false,
    if: { anyOf: [{ required: ['at_least'] }, { required: ['at_most'] }] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { currency: false, amount: false } },
    else: marked('money', { required: ['currency', 'amount'] }),
  });
}

const exactMoney = { currency: { $ref: '#/$defs/currency' }, amount: { $ref: '#/$defs/amount' } };

/** Definitions that every schema has, whatever its terms declare. */
export const commonDefinitions: Readonly<Record<string, JsonSchema>> = {
  name: textForm('name'),
  moment: textForm('instant'),
  amount: { description: 'Decimal text, without separators: "190000.00".', ...textForm('amount') },
  currency: {
    description: 'ISO 4217; null where it is not known.',
    ...marked('currency', { enum: [...currencies, null] }),
  },
  exact_money: marked('exact-money', {
    type: 'object',
    properties: exactMoney,
    required: ['currency', 'amount'],
    additionalProperties: false,
  }),
  rate: marked('record', {
    type: 'object',
    description: 'One unit of `from` is worth `rate` units of `to` on that day.',
    properties: {
      from: said({ $ref: '#/$defs/rate_currency' }, labels.rateFrom),
      to: said({ $ref: '#/$defs/rate_currency' }, labels.rateTo),
      on: said(textForm('day'), labels.rateOn),
      rate: said({ description: 'Decimal text: "6.8902".', ...textForm('rate') }, labels.rateRate),
    },
    required: ['from', 'to', 'on', 'rate'],
    additionalProperties: false,
  }),
  rate_currency: marked('currency', { enum: currencies }),
};

export function recordForm(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return marked('record', {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  });
}

/** An array is the whole list; `{known, complete: false}` is the part of it that is known. */
export function listForm(element: JsonSchema): JsonSchema {
  return marked('list', {
    type: ['array', 'object'],
    items: element,
    properties: {
      known: marked('array', { type: 'array', items: element }),
      complete: marked('incomplete', { const: false }),
    },
    required: ['known', 'complete'],
    additionalProperties: false,
  });
}

/** A fact that a person decides: what, who, when, and, where it is said, on what. */
export function judgedForm(value: JsonSchema, judge: string): JsonSchema {
  return {
    type: 'object',
    properties: { value, by: { $ref: '#/$defs/name' }, at: { $ref: '#/$defs/moment' }, on: textForm('text') },
    required: ['value', 'by', 'at'],
    additionalProperties: false,
    'x-proviso': { form: 'judged', judge },
  };
}

/** Text in one language or two; plain text stands for both. */
export function wordsForm(form: 'name' | 'text'): JsonSchema {
  const words = textForm(form);
  return marked('words', {
    type: ['string', 'object'],
    ...texts[form],
    properties: { en: words, zh: words },
    minProperties: 1,
    additionalProperties: false,
  });
}

export const listOfCountries: JsonSchema = marked('array', { type: 'array', items: textForm('country') });

/** The codes of countries, or `"worldwide"`. */
export const territoryForm: JsonSchema = marked('territory', {
  type: ['array', 'string'],
  items: textForm('country'),
  pattern: '^worldwide$',
});

/** Adds the name of the form, beside what a schema already tells under `x-proviso`. */
export function marked(form: Form, schema: JsonSchema): JsonSchema {
  return { ...schema, 'x-proviso': { form } satisfies Marks };
}

function orNull(types: readonly string[], nullable: boolean): readonly string[] {
  return nullable ? [...types, 'null'] : types;
}
