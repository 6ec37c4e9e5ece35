// An incident in the page: the form that its schema asks for, and the determination of what has been stated so far.
import {
  CannotDecide,
  type Determination,
  type ImportNote,
  type IncidentFault,
  importVeris,
  incidentSchema,
  openingsOf,
  readIncident,
  type VerisFault,
  type WhyNot,
  whyNot,
} from '../../engine/index.ts';
import {
  type Contract,
  type Currency,
  type MoneyText,
  moneyToText,
  type SourcePlace,
  sayPaysLine,
  type Text,
  titleOf,
  type Unit,
} from '../../language/index.ts';
import { backendOf } from './backends.ts';

/** A place of the form; `key` is the key in the document, empty in a list's element. */
export interface FormField {
  readonly key: string;
  readonly title: Text;
  readonly ask: Text;
  readonly form: string;
  /** May be stated as never having happened. */
  readonly nullable: boolean;
  readonly judge: string | undefined;
  readonly options: readonly { readonly name: string; readonly title: Text }[];
  /** Of a record, or of each element of a list; of a judged fact its value. */
  readonly fields: readonly FormField[];
}

export interface IncidentForm {
  readonly title: Text;
  readonly currency: string;
  readonly zone: string;
  readonly fields: readonly FormField[];
}

export type Decided =
  | { readonly sort: 'no-unit' }
  | { readonly sort: 'faults'; readonly faults: readonly IncidentFault[] }
  | { readonly sort: 'cannot'; readonly text: Text }
  | {
      readonly sort: 'decided';
      readonly determination: Determination;
      readonly accounts: readonly AccountState[];
      readonly whyNot: readonly WhyNot[];
      readonly clauses: readonly ClauseInfo[];
      /** What each line of `pays` says, by statement. */
      readonly lines: Readonly<Record<string, Text>>;
    };

export interface AccountState {
  readonly name: string;
  readonly title: Text;
  /** `null`: nobody has bound an amount. */
  readonly opening: MoneyText | null;
  readonly before: MoneyText | null;
  readonly drawn: { readonly atLeast: MoneyText; readonly atMost: MoneyText | null };
}

export interface ClauseInfo {
  readonly name: string;
  readonly number: string;
  readonly title: Text;
  readonly place: SourcePlace | null;
}

interface Schema {
  readonly [keyword: string]: unknown;
}

export function incidentForm(unit: Unit): IncidentForm {
  const { contract } = unit;
  const { $defs, ...schema } = incidentSchema(contract) as Schema;
  const fields = fieldsOf(schema, ($defs ?? {}) as Schema);
  const { currency, zone } = contract;
  return { title: titleOf(unit), currency, zone, fields };
}

function fieldsOf(schema: Schema, definitions: Schema): readonly FormField[] {
  const properties = Object.entries((schema.properties ?? {}) as Schema);
  return properties.map(([key, each]) => fieldOf(key, each as Schema, definitions));
}

function fieldOf(key: string, written: Schema, definitions: Schema): FormField {
  const { nullable, ...schema } = stated(resolved(written, definitions), definitions);
  const marks = (schema['x-proviso'] ?? {}) as Schema;
  const form = String(marks.form ?? 'record');
  const types = textsIn(schema.type);
  const options = Array.isArray(schema.enum) ? schema.enum : [];
  const titles = (marks.kinds ?? {}) as Readonly<Record<string, Text>>;
  return {
    key,
    title: (marks.title ?? {}) as Text,
    ask: (marks.ask ?? {}) as Text,
    form,
    nullable: nullable === true || types.includes('null') || options.includes(null),
    judge: typeof marks.judge === 'string' ? marks.judge : undefined,
    options: options.flatMap((name) => (typeof name === 'string' ? [{ name, title: titles[name] ?? {} }] : [])),
    fields: innerFields(form, schema, definitions),
  };
}

/** Of what may be `null` instead: how it is stated otherwise. */
function stated(schema: Schema, definitions: Schema): Schema {
  const { anyOf, ...own } = schema;
  const [first] = Array.isArray(anyOf) ? (anyOf as readonly Schema[]) : [];
  if (first === undefined) return schema;
  const { 'x-proviso': _, ...form } = resolved(first, definitions);
  const marks = { ...(resolved(first, definitions)['x-proviso'] as Schema), ...(own['x-proviso'] as Schema) };
  return { ...form, ...own, 'x-proviso': marks, nullable: true };
}

function innerFields(form: string, schema: Schema, definitions: Schema): readonly FormField[] {
  if (form === 'record' || form === 'period') return fieldsOf(schema, definitions);
  if (form === 'judged') return fieldsOf({ properties: { value: (schema.properties as Schema).value } }, definitions);
  if (form === 'list' || form === 'array')
    return fieldsOf(resolved((schema.items ?? {}) as Schema, definitions), definitions);
  return [];
}

function resolved(schema: Schema, definitions: Schema): Schema {
  const { $ref, ...own } = schema;
  if (typeof $ref !== 'string') return schema;
  const meant = resolved(definitions[decodeURIComponent($ref.slice('#/$defs/'.length))] as Schema, definitions);
  const marks = { ...(meant['x-proviso'] as Schema), ...(own['x-proviso'] as Schema) };
  return { ...meant, ...own, 'x-proviso': marks };
}

export type Imported =
  | { readonly text: string; readonly notes: readonly ImportNote[] }
  | { readonly faults: readonly VerisFault[] };

/** A VERIS document as an incident, with what could not be carried over. */
export function imported(text: string): Imported {
  const found = importVeris(JSON.parse(text) as unknown);
  if ('faults' in found) return found;
  return { text: `${JSON.stringify(found.incident, null, 2)}\n`, notes: found.notes };
}

/** What of a contract every determination in the page refers to: made once. */
interface Referred {
  readonly clauses: readonly ClauseInfo[];
  /** What each line of `pays` says, by statement. */
  readonly lines: Readonly<Record<string, Text>>;
}

const referred = new WeakMap<Contract, Referred>();

function referredBy({ contract, sourceMap }: Unit): Referred {
  const known = referred.get(contract);
  if (known !== undefined) return known;
  const { coverages, exclusions, warranties, conditions } = contract;
  const made = {
    clauses: [...coverages, ...exclusions, ...warranties, ...conditions].map(
      ({ id, name, number, title }): ClauseInfo => ({ name, number, title, place: sourceMap.statements[id] ?? null }),
    ),
    lines: Object.fromEntries(
      coverages.flatMap(({ pays }) => pays.map((line) => [line.id, sayPaysLine(line, contract)])),
    ),
  };
  referred.set(contract, made);
  return made;
}

/** `balances`: what a ledger has left of each account, in minor units. */
export function decide(
  unit: Unit,
  text: string,
  { final = false, balances }: { readonly final?: boolean; readonly balances?: Readonly<Record<string, string>> },
): Decided {
  const { contract, sourceMap } = unit;
  const read = readIncident(text, contract);
  if ('faults' in read) return { sort: 'faults', faults: read.faults };
  const left =
    balances === undefined
      ? undefined
      : new Map(Object.entries(balances).map(([account, minor]) => [account, BigInt(minor)]));
  const { clauses, lines } = referredBy(unit);
  try {
    const { incident } = read;
    const determination = backendOf(unit).adjudicate({
      sourceMap,
      incident,
      final,
      ...(left === undefined ? {} : { balances: left }),
    });
    return {
      sort: 'decided',
      determination,
      accounts: accountStates(contract, determination, left),
      whyNot: whyNot(determination),
      clauses,
      lines,
    };
  } catch (error) {
    if (error instanceof CannotDecide) return { sort: 'cannot', text: error.text };
    throw error;
  }
}

function accountStates(
  contract: Contract,
  { postings }: Determination,
  left: ReadonlyMap<string, bigint> | undefined,
): readonly AccountState[] {
  const openings = openingsOf(contract);
  const currency = contract.currency as Currency;
  const text = (minor: bigint): MoneyText => moneyToText({ currency, minor });
  return contract.accounts.map(({ name, title }) => {
    const own = postings.filter(({ account }) => account === name);
    const opening = openings.get(name) ?? null;
    const before = left?.get(name) ?? opening;
    const low = own.reduce((sum, { atLeast }) => sum + minorOf(atLeast), 0n);
    const unbounded = own.some(({ atMost }) => atMost === null);
    const high = own.reduce((sum, { atMost }) => sum + (atMost === null ? 0n : minorOf(atMost)), 0n);
    return {
      name,
      title,
      opening: opening === null ? null : text(opening),
      before: before === null ? null : text(before),
      drawn: { atLeast: text(low), atMost: unbounded ? null : text(high) },
    };
  });
}

/** Amounts that the engine has written always carry all decimals of their currency. */
function minorOf({ amount }: MoneyText): bigint {
  return BigInt(amount.replace('.', ''));
}

/** One text, several, or none. */
function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}
