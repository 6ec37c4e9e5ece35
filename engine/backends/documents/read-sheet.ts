// From a parsed document straight to a sheet, without the incident in between. Only documents that are plain all through
// are read so: every key declared, every value of the type declared and known exactly, amounts in the contract's
// currency. For anything else the answer is `undefined`, and the document is read as any other, with its faults told.
//
// INVARIANT: what is read here, `readIncidentValue` reads too, and to the same facts.
import type { Contract, Currency, FactDeclaration } from '../../../language/index.ts';
import { actualWorld, type Scope } from '../../conditions/scope.ts';
import type { Incident, LossItem } from '../../incident/facts.ts';
import { readIncidentValue } from '../../incident/read.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { type Layout, notStated, pathKey } from '../plan/layout.ts';
import { blank, type IncidentSheet, type ItemSheet, type Sheet } from '../plan/sheet.ts';
import { type ReadValue, readText, valueReader } from './values.ts';

export interface ReadDocument {
  readonly sheet: IncidentSheet;
  readonly id: string;
  /** The same items as on the sheet. */
  readonly plain: readonly PlainItem[];
  /** Enough of the incident to be paid on. */
  readonly incident: Pick<Incident, 'id' | 'losses' | 'schedule'>;
}

export type DocumentReader = (document: unknown) => ReadDocument | undefined;

type RecordReader = (json: unknown, sheet: Sheet) => boolean;

const mostLosses = 1_000;

export function documentReader(plan: ContractPlan): DocumentReader {
  const { contract, layouts, index } = plan;
  // What stands on an item is read from the incident; so items that may state more than kind and amount are no plain ones.
  if (layouts.item.slots.size > 0 || layouts.item.lists.size > 0 || contract.measures.length > 0)
    return () => undefined;
  if (!isPlainlyChecked(contract)) return () => undefined;
  const facts = recordReader(contract.vocabulary.facts, [], layouts.root, plan);
  const items = new Map(
    [...(layouts.kinds.get('loss') ?? [])].map(([kind, code]) => {
      const fields = index.itemFields(kind);
      return [kind, { code, read: recordReader(fields, [], layouts.item, plan, itemKeys) }] as const;
    }),
  );
  const amount = valueReader('money', plan);
  // Items without fields all have the same sheet: one on which nothing is written.
  const bare = blank(layouts.item);
  const spans = spansIn(contract.vocabulary.facts, [], layouts.root);

  const readItem = (json: unknown, ids: string[]): PlainItem | undefined => {
    if (!isPlain(json)) return undefined;
    const { id, kind, amount: stated } = json;
    const known = typeof kind === 'string' ? items.get(kind) : undefined;
    if (known === undefined || readText(id, 200) === undefined || ids.includes(id as string)) return undefined;
    const minor = amount(stated);
    if (typeof minor !== 'number') return undefined;
    if (!known.read(json, bare)) return undefined;
    ids.push(id as string);
    return new PlainItem(bare, id as string, kind as string, known.code, minor, contract.currency as Currency);
  };

  return (document) => {
    if (!isPlain(document)) return undefined;
    const { incident: id, losses } = document;
    if (readText(id, 200) === undefined || !Array.isArray(losses) || losses.length > mostLosses) return undefined;
    const sheet = blank(layouts.root);
    if (!facts(document, sheet)) return undefined;
    if (spans.some(({ from, until }) => (sheet.numbers[until] ?? 0) < (sheet.numbers[from] ?? 0))) return undefined;
    const ids: string[] = [];
    const read: PlainItem[] = [];
    for (const each of losses) {
      const item = readItem(each, ids);
      if (item === undefined) return undefined;
      read.push(item);
    }
    const found = new FromDocument(
      sheet,
      read,
      { ...blank(layouts.item), item: null, kind: notStated, causes: null },
      document,
      plan,
    );
    return {
      sheet: found,
      id: id as string,
      plain: read,
      get incident() {
        const list = { fact: 'list', items: read.map(({ item }) => item), complete: true } as const;
        return { id: id as string, losses: list, schedule: noSchedule };
      },
    };
  };
}

const noFields: LossItem['fields'] = new Map();
const noSchedule: Incident['schedule'] = new Map();

/** A loss item of kind and amount alone; the item that an incident would have is made where it is asked for. */
export class PlainItem implements ItemSheet {
  readonly codes: number[];
  readonly numbers: number[];
  readonly texts: Sheet['texts'];
  readonly lists: Sheet['lists'];
  readonly kind: number;
  readonly causes = null;
  /** Minor units of the contract's currency. */
  readonly worth: number;
  readonly #id: string;
  readonly #kind: string;
  readonly #currency: Currency;
  #item: LossItem | undefined;

  constructor(bare: Sheet, id: string, name: string, kind: number, worth: number, currency: Currency) {
    this.codes = bare.codes;
    this.numbers = bare.numbers;
    this.texts = bare.texts;
    this.lists = bare.lists;
    this.kind = kind;
    this.worth = worth;
    this.#id = id;
    this.#kind = name;
    this.#currency = currency;
  }

  get item(): LossItem {
    const worth = BigInt(this.worth);
    this.#item ??= {
      id: this.#id,
      kind: this.#kind,
      amount: { fact: 'money', currency: this.#currency, low: worth, high: worth },
      fields: noFields,
      causes: null,
    };
    return this.#item;
  }
}

/** The incident itself is read only where the interpreter is asked. */
class FromDocument implements IncidentSheet {
  readonly codes: number[];
  readonly numbers: number[];
  readonly texts: (string | null | undefined)[];
  readonly lists: Sheet['lists'];
  readonly items: readonly ItemSheet[];
  readonly noItem: ItemSheet;
  readonly #document: object;
  readonly #plan: ContractPlan;
  #scope: Scope | undefined;

  constructor(sheet: Sheet, items: readonly ItemSheet[], noItem: ItemSheet, document: object, plan: ContractPlan) {
    this.codes = sheet.codes;
    this.numbers = sheet.numbers;
    this.texts = sheet.texts;
    this.lists = sheet.lists;
    this.items = items;
    this.noItem = noItem;
    this.#document = document;
    this.#plan = plan;
  }

  get scope(): Scope {
    this.#scope ??= {
      index: this.#plan.index,
      incident: this.#incident(),
      world: actualWorld,
      item: null,
      elements: [],
    };
    return this.#scope;
  }

  #incident(): Incident {
    const read = readIncidentValue(this.#document, this.#plan.contract);
    if ('faults' in read)
      throw new Error(`broken invariant: a plain document is refused: ${read.faults[0]?.message.en}`);
    return read.incident;
  }
}

const itemKeys: ReadonlySet<string> = new Set(['id', 'kind', 'amount']);
const incidentKeys: ReadonlySet<string> = new Set(['incident', 'losses']);

/** `besides`: keys that are read elsewhere. A list, what derives, and what is judged by a person leave a document unread. */
function recordReader(
  declarations: readonly FactDeclaration[],
  path: readonly string[],
  layout: Layout,
  plan: ContractPlan,
  besides: ReadonlySet<string> = path.length === 0 ? incidentKeys : new Set(),
): RecordReader {
  const fields = new Map<string, RecordReader>();
  for (const declaration of declarations) {
    const { name, type, derived, judgedBy } = declaration;
    const at = [...path, name];
    if (type.type === 'record') fields.set(name, recordReader(type.fields, at, layout, plan));
    else if (type.type !== 'list' && derived === null && judgedBy === null)
      fields.set(name, fieldReader(declaration, at, layout, plan));
  }
  return (json, sheet) => {
    if (!isPlain(json)) return false;
    for (const key in json) {
      const read = fields.get(key);
      if (read === undefined ? !besides.has(key) : !read(json[key], sheet)) return false;
    }
    return true;
  };
}

function fieldReader(
  { type, nullable }: FactDeclaration,
  path: readonly string[],
  layout: Layout,
  plan: ContractPlan,
): RecordReader {
  const slot = layout.slots.get(pathKey(path));
  if (slot === undefined || type.type === 'record' || type.type === 'list') return () => false;
  const { row, index } = slot;
  const read: ReadValue = valueReader(type.type === 'kind' ? { axis: type.axis } : type.type, plan);
  return (json, sheet) => {
    if (json === null && nullable) {
      if (row === 'codes') sheet.codes[index] = 1;
      else if (row === 'numbers') sheet.numbers[index] = Number.NEGATIVE_INFINITY;
      else sheet.texts[index] = null;
      return true;
    }
    const value = read(json);
    if (value === undefined) return false;
    if (row === 'texts') sheet.texts[index] = String(value);
    else (row === 'codes' ? sheet.codes : sheet.numbers)[index] = Number(value);
    return true;
  };
}

/**
 * Whether the ordinary reader, beyond the shape of each value, checks nothing but that what begins comes before what ends:
 * not the day as of which is determined, nor longer sums of time. Events are listed by no plain document.
 */
export function isPlainlyChecked({ vocabulary, conditions }: Contract): boolean {
  const isPlain = ({ name, type, derived }: FactDeclaration): boolean => {
    if (name === 'as_of') return false;
    if (type.type === 'record') return type.fields.every(isPlain);
    const isSpan = derived?.op === 'subtract' && derived.left.op === 'fact' && derived.right.op === 'fact';
    return derived === null || type.type !== 'duration' || isSpan;
  };
  return conditions.length === 0 && vocabulary.facts.every(isPlain);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Lengths of time that derive from two instants: what ends before it begins is a fault. */
export function spansIn(
  declarations: readonly FactDeclaration[],
  path: readonly string[],
  layout: Layout,
): readonly Span[] {
  return declarations.flatMap(({ name, type, derived }): readonly Span[] => {
    if (type.type === 'record') return spansIn(type.fields, [...path, name], layout);
    if (derived?.op !== 'subtract' || derived.left.op !== 'fact' || derived.right.op !== 'fact') return [];
    const until = layout.slots.get(pathKey(derived.left.path));
    const from = layout.slots.get(pathKey(derived.right.path));
    return until === undefined || from === undefined ? [] : [{ from: from.index, until: until.index }];
  });
}

type PlainObject = { readonly [key: string]: unknown };

function isPlain(json: unknown): json is PlainObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
