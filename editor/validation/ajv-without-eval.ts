// What the page has in the place of Ajv. Ajv writes a function for a schema and evaluates it, which a strict content
// policy forbids; this walks the schema instead. It knows the keywords that our own schemas use and no others, and gives
// the failures that Ajv gives, in the order in which Ajv gives them: test/editor/validation.test.ts holds it to that.
type Schema = Readonly<Record<string, unknown>>;

export interface ErrorObject {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: Schema;
  readonly schema?: unknown;
  readonly data?: unknown;
}

export interface ValidateFunction {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

type Check = (at: At, parent: Schema, value: unknown) => void;

interface At {
  readonly data: unknown;
  readonly path: string;
  readonly found: ErrorObject[];
  readonly root: Schema;
  readonly all: boolean;
}

export class Ajv2020 {
  readonly #all: boolean;
  readonly #knows = new Set(known);

  constructor({ allErrors = false }: { readonly allErrors?: boolean }) {
    this.#all = allErrors;
  }

  addVocabulary(keywords: readonly string[]): void {
    for (const keyword of keywords) this.#knows.add(keyword);
  }

  compile(schema: Schema): ValidateFunction {
    this.#assertKnown(schema);
    const validate: ValidateFunction = (data) => {
      const found: ErrorObject[] = [];
      visit(schema, { data, path: '', found, root: schema, all: this.#all });
      validate.errors = found.length === 0 ? null : found;
      return found.length === 0;
    };
    return validate;
  }

  /** INVARIANT: a keyword that nobody here judges must not pass for one that holds. */
  #assertKnown(schema: unknown): void {
    if (!isObject(schema)) return;
    for (const [keyword, value] of Object.entries(schema)) {
      if (!this.#knows.has(keyword)) throw new Error(`broken invariant: the keyword \`${keyword}\` is not judged`);
      if (maps.includes(keyword) && isObject(value)) for (const inner of Object.values(value)) this.#assertKnown(inner);
      else if (inners.includes(keyword)) for (const inner of [value].flat()) this.#assertKnown(inner);
    }
  }
}

const maps = ['properties', '$defs', 'dependentSchemas'];
const inners = ['items', 'prefixItems', 'anyOf', 'oneOf', 'if', 'then', 'else'];

function visit(schema: unknown, at: At): void {
  if (schema === true) return;
  if (!isObject(schema)) {
    fail(at, 'false schema', {}, {}, false);
    return;
  }
  const { $ref } = schema;
  if (typeof $ref === 'string') visit(definition($ref, at.root), at);
  const types = textsIn(schema.type);
  const [only] = types;
  const late = types.length === 1 && groups.some(({ type, checks }) => type === only && uses(schema, checks));
  if (!late && types.length > 0 && !types.some((type) => isOfType(at.data, type))) failType(at, schema);
  for (const { type, checks } of groups) {
    if (!at.all && at.found.length > 0) return;
    if (!uses(schema, checks)) continue;
    if (type !== undefined && !isOfType(at.data, type)) {
      if (late && type === only) failType(at, schema);
      continue;
    }
    for (const [keyword, check] of checks) {
      if (schema[keyword] === undefined || (!at.all && at.found.length > 0)) continue;
      check(at, schema, schema[keyword]);
    }
  }
}

function uses(schema: Schema, checks: ReadonlyMap<string, Check>): boolean {
  return [...checks.keys()].some((keyword) => schema[keyword] !== undefined);
}

function definition(reference: string, root: Schema): unknown {
  const name = decodeURIComponent(reference.slice('#/$defs/'.length));
  const meant = isObject(root.$defs) ? root.$defs[name] : undefined;
  if (meant === undefined) throw new Error(`broken invariant: \`${reference}\` refers to nothing`);
  return meant;
}

function fail(
  { found, path, data }: At,
  keyword: string,
  params: ErrorObject['params'],
  parentSchema: Schema,
  schema: unknown,
): void {
  found.push({
    keyword,
    instancePath: path,
    schemaPath: '',
    params,
    message: `does not satisfy ${keyword}`,
    parentSchema,
    schema,
    data,
  });
}

function failType(at: At, schema: Schema): void {
  fail(at, 'type', { type: schema.type }, schema, schema.type);
}

/** What fails in an inner schema, kept apart from what has failed so far. */
function trial(schema: unknown, at: At): readonly ErrorObject[] {
  const found: ErrorObject[] = [];
  visit(schema, { ...at, found });
  return found;
}

function below(at: At, step: string | number): At {
  const data = (at.data as Readonly<Record<string | number, unknown>>)[step];
  return { ...at, data, path: `${at.path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

const anyType: readonly (readonly [string, Check])[] = [
  [
    'const',
    (at, parent, value) => {
      if (at.data !== value) fail(at, 'const', { allowedValue: value }, parent, value);
    },
  ],
  [
    'enum',
    (at, parent, value) => {
      if (!(value as readonly unknown[]).includes(at.data)) fail(at, 'enum', { allowedValues: value }, parent, value);
    },
  ],
  [
    'anyOf',
    (at, parent, value) => {
      const tried = (value as readonly unknown[]).map((each) => trial(each, at));
      if (tried.some((failures) => failures.length === 0)) return;
      at.found.push(...tried.flat());
      fail(at, 'anyOf', {}, parent, value);
    },
  ],
  [
    'oneOf',
    (at, parent, value) => {
      if (parent.discriminator !== undefined) return;
      const tried = (value as readonly unknown[]).map((each) => trial(each, at));
      const passing = tried.flatMap((failures, index) => (failures.length === 0 ? [index] : []));
      if (passing.length === 1) return;
      if (passing.length === 0) at.found.push(...tried.flat());
      fail(at, 'oneOf', { passingSchemas: passing.length === 0 ? null : passing.slice(0, 2) }, parent, value);
    },
  ],
  [
    'if',
    (at, parent, value) => {
      const branch = trial(value, at).length === 0 ? 'then' : 'else';
      if (parent[branch] === undefined) return;
      const failures = trial(parent[branch], at);
      if (failures.length === 0) return;
      at.found.push(...failures);
      fail(at, 'if', { failingKeyword: branch }, parent, value);
    },
  ],
];

const ofNumbers: readonly (readonly [string, Check])[] = [
  [
    'maximum',
    (at, parent, value) => {
      if ((at.data as number) > (value as number))
        fail(at, 'maximum', { comparison: '<=', limit: value }, parent, value);
    },
  ],
  [
    'minimum',
    (at, parent, value) => {
      if ((at.data as number) < (value as number))
        fail(at, 'minimum', { comparison: '>=', limit: value }, parent, value);
    },
  ],
];

const ofTexts: readonly (readonly [string, Check])[] = [
  [
    'maxLength',
    (at, parent, value) => {
      if (characters(at.data as string) > (value as number)) fail(at, 'maxLength', { limit: value }, parent, value);
    },
  ],
  [
    'minLength',
    (at, parent, value) => {
      if (characters(at.data as string) < (value as number)) fail(at, 'minLength', { limit: value }, parent, value);
    },
  ],
  [
    'pattern',
    (at, parent, value) => {
      if (!expression(String(value)).test(at.data as string)) fail(at, 'pattern', { pattern: value }, parent, value);
    },
  ],
];

const ofLists: readonly (readonly [string, Check])[] = [
  [
    'maxItems',
    (at, parent, value) => {
      if ((at.data as readonly unknown[]).length > (value as number))
        fail(at, 'maxItems', { limit: value }, parent, value);
    },
  ],
  [
    'minItems',
    (at, parent, value) => {
      if ((at.data as readonly unknown[]).length < (value as number))
        fail(at, 'minItems', { limit: value }, parent, value);
    },
  ],
  [
    'prefixItems',
    (at, _parent, value) => {
      for (const [index, each] of (value as readonly unknown[]).entries())
        if (index < (at.data as readonly unknown[]).length) visit(each, below(at, index));
    },
  ],
  [
    'items',
    (at, parent, value) => {
      const list = at.data as readonly unknown[];
      const first = Array.isArray(parent.prefixItems) ? parent.prefixItems.length : 0;
      if (value === false && list.length > first) fail(at, 'items', { limit: first }, parent, value);
      else if (value !== false) for (let index = first; index < list.length; index += 1) visit(value, below(at, index));
    },
  ],
];

const ofRecords: readonly (readonly [string, Check])[] = [
  [
    'minProperties',
    (at, parent, value) => {
      if (Object.keys(at.data as object).length < (value as number))
        fail(at, 'minProperties', { limit: value }, parent, value);
    },
  ],
  [
    'required',
    (at, parent, value) => {
      for (const key of value as readonly string[])
        if (!has(at.data, key)) fail(at, 'required', { missingProperty: key }, parent, value);
    },
  ],
  [
    'discriminator',
    (at, parent, value) => {
      const tag = String((value as Schema).propertyName);
      const stated = has(at.data, tag) ? (at.data as Schema)[tag] : undefined;
      const members = parent.oneOf as readonly Schema[];
      const meant = members.find((member) => ((member.properties as Schema)[tag] as Schema).const === stated);
      const error = typeof stated === 'string' ? 'mapping' : 'tag';
      if (meant === undefined) fail(at, 'discriminator', { error, tag, tagValue: stated }, parent, value);
      else visit(meant, at);
    },
  ],
  [
    'additionalProperties',
    (at, parent, value) => {
      if (value !== false) return;
      const declared = isObject(parent.properties) ? parent.properties : {};
      for (const key of Object.keys(at.data as object))
        if (!Object.hasOwn(declared, key)) fail(at, 'additionalProperties', { additionalProperty: key }, parent, value);
    },
  ],
  [
    'properties',
    (at, _parent, value) => {
      for (const [key, inner] of Object.entries(value as Schema)) if (has(at.data, key)) visit(inner, below(at, key));
    },
  ],
  [
    'dependentSchemas',
    (at, _parent, value) => {
      for (const [key, inner] of Object.entries(value as Schema)) if (has(at.data, key)) visit(inner, at);
    },
  ],
];

/** In Ajv's order: what binds any value, then by type. */
const groups: readonly { readonly type: string | undefined; readonly checks: ReadonlyMap<string, Check> }[] = [
  { type: undefined, checks: new Map(anyType) },
  { type: 'number', checks: new Map(ofNumbers) },
  { type: 'string', checks: new Map(ofTexts) },
  { type: 'array', checks: new Map(ofLists) },
  { type: 'object', checks: new Map(ofRecords) },
];

/** Judged above, or said for people and other tools. */
const known = [
  ...groups.flatMap(({ checks }) => [...checks.keys()]),
  ...['type', 'then', 'else', '$ref', '$defs', '$schema', '$id', 'title', 'description', 'format'],
];

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(value: unknown, key: string): boolean {
  return Object.hasOwn(value as object, key) && (value as Schema)[key] !== undefined;
}

/** As JSON Schema counts: by code points. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const made = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, made);
  return made;
}

/** One text, several, or none. */
function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}
