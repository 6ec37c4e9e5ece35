// Every place of a Contract by its published schema: `.warranties[].causality.counts`, `expr:compare.test`. An expression is
// one construct wherever it stands, so its places are counted apart from those that it stands in.
import { type Contract, contractSchema } from '../../language/index.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
}
type Path = readonly (string | number)[];
export interface Place {
  readonly construct: string;
  readonly path: Path;
  readonly value: unknown;
  /** Values that may stand here instead, of which the document has to say something else. */
  readonly others: readonly unknown[];
}

const root = contractSchema as Schema;
const named = (ref: string): Schema => root.$defs?.[ref.replace('#/$defs/', '')] ?? {};
const isExpression = ({ $ref }: Schema): boolean => $ref === '#/$defs/expression';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All constructs that the schema has; carve-backs of carve-backs, layers and records within records once. */
export function constructs(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: Schema, key: string, within: readonly string[]): void => {
    if (isExpression(schema)) {
      found.add(key);
      if (!within.includes('expression')) visit(named('#/$defs/expression'), 'expr', [...within, 'expression']);
    } else if (schema.$ref !== undefined) {
      if (!within.includes(schema.$ref)) visit(named(schema.$ref), key, [...within, schema.$ref]);
    } else if (schema.enum !== undefined) {
      for (const value of schema.enum) found.add(`${key}=${value}`);
    } else if (schema.oneOf !== undefined) {
      for (const member of schema.oneOf) {
        if (member.const !== undefined) found.add(`${key}=${member.const}`);
        else if (member.type !== 'null') visit(member, key + tagged(schema, member), within);
      }
    } else if (schema.const === undefined) {
      found.add(key);
      if (schema.items) visit(schema.items, `${key}[]`, within);
      for (const [name, inner] of Object.entries(schema.properties ?? {})) visit(inner, `${key}.${name}`, within);
    }
  };
  visit(root, '', []);
  return found;
}

/** All places of a contract that hold something. */
export function placesOf(contract: Contract): readonly Place[] {
  const found: Place[] = [];
  const visit = (schema: Schema, value: unknown, path: Path, key: string, optional: boolean): void => {
    const others = optional ? [undefined] : [];
    if (isExpression(schema)) {
      found.push({ construct: key, path, value, others });
      visit(named('#/$defs/expression'), value, path, 'expr', false);
    } else if (schema.$ref !== undefined) {
      visit(named(schema.$ref), value, path, key, optional);
    } else if (schema.enum !== undefined) {
      const rest = schema.enum.filter((each) => each !== value);
      found.push({ construct: `${key}=${value}`, path, value, others: [...others, ...rest] });
    } else if (schema.oneOf !== undefined) {
      const member = memberOf(schema, value);
      if (member === undefined || member.type === 'null') return;
      if (member.const !== undefined) found.push({ construct: `${key}=${value}`, path, value, others: [] });
      else visit(member, value, path, key + tagged(schema, member), optional || schema.oneOf.some(isNull));
    } else if (schema.const === undefined) {
      found.push({ construct: key, path, value, others: [...others, ...otherValues(value)] });
      if (Array.isArray(value))
        value.forEach((each, at) => {
          const item = schema.prefixItems?.[at] ?? schema.items;
          if (item) visit(item, each, [...path, at], `${key}[]`, false);
        });
      else if (isRecord(value))
        for (const [name, each] of Object.entries(value))
          visit(schema.properties?.[name] ?? {}, each, [...path, name], `${key}.${name}`, false);
    }
  };
  visit(root, contract, [], '', false);
  return found.map((place) => ({ ...place, construct: once(place.construct) }));
}

/** The contract with another value in one place; `undefined` leaves it out, or empty where nothing may stand there. */
export function changedAt<T>(value: T, [first, ...rest]: Path, to: unknown): T {
  if (first === undefined) return to as T;
  const inner = (value as Readonly<Record<string | number, unknown>>)[first];
  const changed = rest.length === 0 ? (to ?? null) : changedAt(inner, rest, to);
  if (Array.isArray(value)) return value.with(Number(first), changed) as T;
  return { ...value, [first]: changed };
}

const isNull = ({ type }: Schema): boolean => type === 'null';

function otherValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.slice(1)];
  if (typeof value === 'number') return [value + 60_000];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  return /^\d/.test(value) ? [value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))] : [`${value}Q`];
}

function tagged({ discriminator }: Schema, member: Schema): string {
  const tag = discriminator === undefined ? undefined : member.properties?.[discriminator.propertyName]?.const;
  return tag === undefined ? '' : `:${tag}`;
}

function memberOf({ oneOf = [], discriminator }: Schema, value: unknown): Schema | undefined {
  if (discriminator !== undefined && isRecord(value)) {
    const { propertyName } = discriminator;
    return oneOf.find(({ properties }) => properties?.[propertyName]?.const === value[propertyName]);
  }
  return oneOf.find((member) => admits(member, value));
}

function admits(schema: Schema, value: unknown): boolean {
  if (schema.$ref !== undefined) return admits(named(schema.$ref), value);
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum !== undefined) return schema.enum.includes(String(value));
  if (schema.type === 'null') return value === null;
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'string') return typeof value === 'string';
  if (!isRecord(value)) return false;
  const { properties } = schema;
  return (
    properties === undefined ||
    Object.entries(value).every(([name, each]) => {
      const inner = properties[name];
      return inner !== undefined && ((inner.const ?? inner.enum) === undefined || admits(inner, each));
    })
  );
}

/** What may hold its like is one construct however deep it stands. */
function once(construct: string): string {
  return construct
    .replace(/(\.unless\[\])+/g, '.unless[]')
    .replace(/(\.pays\[\]):layers\.layers\[\]\.lines\[\](?:[:]layers\.layers\[\]\.lines\[\])*/g, '$1')
    .replace(/(\.type\.fields\[\])+/g, '.type.fields[]');
}
