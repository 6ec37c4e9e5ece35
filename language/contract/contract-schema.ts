// The published JSON Schema (2020-12) of the Contract. Written beside contract.ts, and as strict: a key that is not
// named there is refused, so that a Contract from elsewhere cannot carry what nobody reads.
type Schema = Readonly<Record<string, unknown>>;

const string: Schema = { type: 'string' };
const name: Schema = { type: 'string', minLength: 1 };
const integer: Schema = { type: 'integer' };
const bool: Schema = { type: 'boolean' };
const whole: Schema = { type: 'string', pattern: '^-?\\d{1,38}$' };
const decimal: Schema = { type: 'string', pattern: '^\\d{1,18}(\\.\\d{1,4})?$' };
const ref = (definition: string): Schema => ({ $ref: `#/$defs/${definition}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const nullable = (schema: Schema): Schema => ({ oneOf: [{ type: 'null' }, schema] });
const constant = (value: string): Schema => ({ const: value });
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });

/** An object with exactly these keys; a key that ends in `?` may be left out. */
function record(keys: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(keys);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.map(([key]) => key).filter((key) => !key.endsWith('?')),
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace(/\?$/, ''), schema])),
  };
}

/** A closed union told apart by one key, so that a fault is reported for the member that was meant. */
function union(tag: string, members: Readonly<Record<string, Readonly<Record<string, Schema>>>>): Schema {
  return {
    type: 'object',
    required: [tag],
    discriminator: { propertyName: tag },
    oneOf: Object.entries(members).map(([value, keys]) => record({ [tag]: constant(value), ...keys })),
  };
}

const expression = ref('expression');
const id = { id: name };
const two = { left: expression, right: expression };
const title = ref('text');
const clause = { ...id, name, number: name, title, body: ref('body') };
const line = {
  ...id,
  as: nullable(name),
  when: nullable(expression),
  on: nullable(list(name)),
  per: oneOf('event', 'claim', 'item'),
  apportioned: bool,
  'writtenBackBy?': name,
};
const shownBy = { 'shownBy?': oneOf('insured', 'insurer') };
const cause = record({ axis: name, kind: name });
const written = record({ count: integer, unit: oneOf('minutes', 'hours', 'days', 'months', 'years') });
const share: Schema = { type: 'array', prefixItems: [whole, whole], items: false, minItems: 2 };
const scalars = [
  'boolean',
  'money',
  'number',
  'percentage',
  'duration',
  'months',
  'instant',
  'text',
  'party',
  'country',
];

const rounding = oneOf('half-up', 'half-even', 'down', 'up');
const inFirst = { length: expression, over: record({ from: expression, until: expression }) };
const expressions = union('op', {
  boolean: { value: bool },
  money: { currency: name, amount: decimal },
  number: { value: whole },
  percentage: { ratio: share },
  duration: { milliseconds: integer, written },
  months: { months: integer, written },
  instant: { at: integer, written: string },
  text: { value: string },
  schedule: { name },
  'period-end': { period: name, end: oneOf('started', 'ended') },
  fact: { path: list(name) },
  item: { path: list(name) },
  element: { up: integer, path: list(name) },
  loss: {},
  amount: {},
  converted: { currency: name, amount: decimal, at: expression },
  'loss-in-first': inFirst,
  'amount-in-first': inFirst,
  rounded: { of: expression, rounding },
  ratio: two,
  banded: { by: expression, bands: list(record({ below: expression, value: expression })), otherwise: expression },
  days: { count: oneOf('full', 'started'), of: expression },
  sum: { list: expression, field: name, holds: expression },
  add: two,
  subtract: two,
  multiply: two,
  'greater-of': two,
  'lesser-of': two,
  all: { of: list(expression) },
  any: { of: list(expression) },
  not: { of: expression },
  compare: { test: oneOf('<', '<=', '>', '>=', '=', '!='), ...two },
  'is-kind': { value: expression, axis: name, kind: name },
  'in-period': { value: expression, period: expression },
  'in-countries': { value: expression, countries: expression },
  happened: { value: expression, test: oneOf('by', 'before'), instant: expression },
  exists: { value: expression },
  'for-any': { list: expression, holds: expression },
  'for-all': { list: expression, holds: expression },
  count: { list: expression, holds: expression },
  'caused-by': { kinds: list(cause) },
  'arising-from': { kinds: list(cause) },
  breached: { warranty: name },
  excluded: { by: nullable(name) },
  'paid-under': { coverage: name },
  status: { clause: name, status: oneOf('met', 'failed', 'pending', 'suspended', 'counts') },
});

const scheduleValues = union('type', {
  party: { name: ref('text') },
  period: { from: integer, until: integer, written: record({ from: string, until: string }) },
  countries: { everywhere: bool, codes: list(name), except: list(name) },
  money: { currency: name, amount: decimal },
  percentage: { ratio: share },
  duration: { milliseconds: integer, written },
  months: { months: integer, written },
  number: { number: whole },
  text: { text: ref('text') },
  instant: { at: integer, written: string },
  option: { chosen: bool },
  none: {},
  'no-limit': {},
  'not-insured': {},
});

const paysLines = union('line', {
  window: {
    ...line,
    from: expression,
    until: expression,
    atMost: nullable(expression),
    over: record({ from: expression, until: expression }),
  },
  once: { ...line, amount: expression },
  aggregate: { ...line, account: name },
  deductible: { ...line, amount: expression, atLeast: nullable(expression), atMost: nullable(expression) },
  retention: { ...line, amount: expression, atLeast: nullable(expression), atMost: nullable(expression) },
  franchise: { ...line, amount: expression },
  'reverse-franchise': { ...line, amount: expression },
  share: { ...line, share: expression, above: nullable(expression) },
  limit: { ...line, amount: expression, inProportion: nullable(list(name)) },
  layer: { ...line, amount: expression, excess: expression },
  layers: { ...line, layers: list(record({ name, lines: list(ref('paysLine')) })) },
  less: { ...line, amount: expression, under: title },
  reduction: { ...line, share: expression },
  benefit: { ...line, amount: expression },
  recoveries: { ...line, amount: expression, first: oneOf('uninsured', 'pro-rata', 'insurer') },
  'other-insurance': {
    ...line,
    list: expression,
    field: name,
    method: oneOf('by-limits', 'equal-shares', 'independent', 'excess'),
    own: nullable(expression),
  },
  'paid-in': { ...line, currency: name, at: expression },
  account: { ...line, account: name },
});

const widerLine = { ...id, as: line.as, when: line.when, on: line.on, sharing: oneOf('pro-rata', 'in-order') };
const widerLines = union('line', {
  deductible: { ...widerLine, amount: expression },
  highest: widerLine,
  aggregate: { ...widerLine, account: name },
  share: { ...widerLine, share: expression },
  limit: { ...widerLine, amount: expression, per: constant('event') },
  account: { ...widerLine, account: name },
});
const insurers = record({ ...id, name, title, share: expression });
const reinstated = record({
  ...id,
  times: integer,
  premium: nullable(expression),
  time: nullable(record({ at: expression, period: expression })),
});
const accounts = record({
  ...id,
  name,
  title,
  amount: expression,
  per: oneOf('period', 'event'),
  use: oneOf('as-paid', 'in-order', 'pro-rata', 'as-borne'),
  within: nullable(name),
  reinstated: nullable(reinstated),
});

const segments = union('segment', {
  text: { text: string },
  figure: { schedule: name },
  term: { definition: name },
  clause: { clause: name },
});

const factTypes: Schema = {
  oneOf: [
    record({ type: oneOf(...scalars) }),
    record({ type: constant('kind'), axis: name }),
    record({ type: oneOf('record', 'list'), fields: list(ref('fact')) }),
  ],
};

const entryTypes = [
  'party',
  'period',
  'countries',
  'money',
  'percentage',
  'duration',
  'months',
  'number',
  'text',
  'instant',
  'option',
];
const condition = record({ ...id, holds: expression, ...shownBy });
const actor = nullable(oneOf('insured', 'insurer', 'provider'));
const step = record({
  ...id,
  name,
  title,
  by: actor,
  done: nullable(expression),
  within: nullable(record({ length: expression, from: expression })),
  body: ref('body'),
});

export const contractSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://proviso.example/contract/1',
  title: 'Proviso Contract',
  ...record({
    format: constant('proviso-contract/1'),
    wording: record({ name, version: name, title }),
    policy: nullable(
      record({
        id: name,
        title,
        'issued?': record({ at: integer, written: string }),
        'over?': record({ as: name, policies: list(record({ policy: name, account: name })) }),
      }),
    ),
    zone: name,
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    rounding,
    'monthEnd?': constant('day-after'),
    conversion: nullable(record({ ...id, at: expression })),
    vocabulary: record({
      axes: list(
        record({
          name,
          title,
          kinds: list(record({ name, title, parent: nullable(name), fields: list(ref('fact')) })),
        }),
      ),
      facts: list(ref('fact')),
      definitions: list(record({ name, title, body: ref('body'), source: nullable(string) })),
    }),
    schedule: list(
      record({
        ...id,
        name,
        title,
        type: oneOf(...entryTypes),
        'orNone?': bool,
        'orNoLimit?': bool,
        'orNotInsured?': bool,
        value: nullable(scheduleValues),
      }),
    ),
    accounts: list(accounts),
    'groups?': list({
      oneOf: [
        record({ ...id, of: oneOf('event', 'claim'), by: constant('same'), field: expression, dated: bool }),
        record({
          ...id,
          of: constant('event'),
          by: constant('hours'),
          length: expression,
          start: oneOf('insured', 'first'),
        }),
      ],
    }),
    basis: list(ref('statement')),
    parts: list(record({ ...id, name, number: name, title, clauses: list(name), pays: list(widerLines) })),
    pays: list(widerLines),
    insurers: list(insurers),
    coverages: list(
      record({
        clause: constant('coverage'),
        ...clause,
        option: nullable(name),
        insures: list(name),
        grant: list(ref('statement')),
        exclusions: list(name),
        warranties: list(name),
        conditions: list(name),
        pays: list(ref('paysLine')),
      }),
    ),
    measures: list(record({ ...id, kind: name, amount: expression })),
    exclusions: list(
      record({
        clause: constant('exclusion'),
        ...clause,
        excludes: { oneOf: [constant('every'), list(name)] },
        where: nullable(condition),
        when: nullable(condition),
        unless: list(ref('carveBack')),
        writesBack: list(
          record({
            ...id,
            losses: { oneOf: [constant('every'), list(name)] },
            where: nullable(expression),
            others: nullable(oneOf('subject-to', 'despite')),
          }),
        ),
        ...shownBy,
        because: title,
      }),
    ),
    warranties: list(
      record({
        clause: constant('warranty'),
        ...clause,
        breached: condition,
        effect: oneOf('lines', 'denies', 'suspends'),
        suspends: nullable(record({ from: expression, until: expression, datedAt: expression })),
        causality: nullable(record({ ...id, holds: expression, counts: oneOf('only-where', 'except-where') })),
      }),
    ),
    conditions: list(
      record({
        clause: constant('condition'),
        ...clause,
        requires: list(condition),
        pending: oneOf('covered', 'not-covered', 'open'),
        failed: oneOf('lines', 'denies', 'ends'),
        datedAt: nullable(expression),
      }),
    ),
    presumptions: list(record({ ...id, within: nullable(name), presumed: expression, when: nullable(expression) })),
    eligibility: list(record({ ...id, effect: oneOf('decline', 'refer'), title, holds: expression })),
    premium: list(
      record({
        ...id,
        line: oneOf('base', 'loading', 'discount', 'minimum', 'maximum'),
        title,
        figure: expression,
        when: nullable(expression),
      }),
    ),
    procedures: list(record({ ...id, name, title, steps: list(step), body: ref('body') })),
    services: list(
      record({
        ...id,
        name,
        title,
        option: nullable(name),
        stage: nullable(oneOf('identify', 'protect', 'detect', 'respond', 'recover')),
        by: actor,
        body: ref('body'),
      }),
    ),
    endorsements: list(
      record({
        ...id,
        name,
        number: name,
        title,
        effective: nullable(condition),
        changes: list(
          record({
            change: oneOf('add', 'replace', 'delete'),
            what: oneOf('clause', 'statements', 'lines', 'line', 'entry'),
            of: nullable(name),
            line: nullable(name),
          }),
        ),
        body: ref('body'),
      }),
    ),
  }),
  $defs: {
    text: record({ 'en?': string, 'zh?': string }),
    body: record({ 'en?': list(segments), 'zh?': list(segments) }),
    fact: record({
      name,
      title,
      type: factTypes,
      ask: title,
      nullable: bool,
      derived: nullable(expression),
      judgedBy: nullable(name),
      'each?': oneOf('event', 'claim'),
    }),
    statement: record({ ...id, statement: oneOf('basis', 'caused-by', 'when'), holds: expression, ...shownBy }),
    carveBack: record({
      ...id,
      name: nullable(name),
      title,
      holds: expression,
      ...shownBy,
      unless: list(ref('carveBack')),
    }),
    expression: expressions,
    paysLine: paysLines,
  },
};
