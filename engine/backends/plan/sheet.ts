// The facts of one incident by index, as the back ends read them. A sheet is filled anew for each incident; whatever a
// test cannot settle from it is judged by the interpreter, on the incident itself (`scope`).
import type { FactPath } from '../../../language/index.ts';
import { type Element, elementsOf, type Scope } from '../../conditions/scope.ts';
import type { ContractIndex } from '../../contract-index.ts';
import {
  absent,
  type Fact,
  type Incident,
  type ListFact,
  type LossItem,
  type RecordFact,
} from '../../incident/facts.ts';
import { firstKind, type KindCodes, type Layout, never, no, notStated, pathKey, type Slot, yes } from './layout.ts';

export interface Sheet {
  readonly codes: number[];
  readonly numbers: number[];
  readonly texts: (string | null | undefined)[];
  /** `undefined`: not stated. */
  readonly lists: (ListSheet | undefined)[];
}

export interface ListSheet {
  /** `pathKey` of the list within its record. */
  readonly key: string;
  readonly elements: readonly ElementSheet[];
  readonly complete: boolean;
}

export interface ElementSheet extends Sheet {
  readonly element: Element;
}

/** Of a loss item, or, where none is at hand, of nothing stated (`item` null). */
export interface ItemSheet extends Sheet {
  readonly item: LossItem | null;
  /** Code of its kind. */
  readonly kind: number;
  /** The item's own chain of causes; `null`: the incident's; `undefined`: its own, not stated. */
  readonly causes: ListSheet | null | undefined;
}

export interface IncidentSheet extends Sheet {
  /** Where the interpreter judges what a sheet cannot tell. */
  readonly scope: Scope;
  readonly items: readonly ItemSheet[];
  /** Stands for the item where conditions are judged for the event alone. */
  readonly noItem: ItemSheet;
}

/** The layouts of a contract's records. */
export interface Layouts {
  readonly root: Layout;
  readonly item: Layout;
  /** Of the list of causes; `undefined` where the terms declare none. */
  readonly causes: Layout | undefined;
  readonly kinds: KindCodes;
}

export const absentNumber = Number.POSITIVE_INFINITY;
export const neverNumber = Number.NEGATIVE_INFINITY;

export function sheetOf(incident: Incident, scope: Scope, layouts: Layouts): IncidentSheet {
  const { index } = scope;
  const sheet = filled(layouts.root, incident.facts, '', layouts, index);
  const items = incident.losses.fact === 'list' ? incident.losses.items : [];
  return {
    ...sheet,
    scope,
    items: items.map((item) => itemSheet(item, layouts, index)),
    noItem: { ...blank(layouts.item), item: null, kind: notStated, causes: null },
  };
}

function itemSheet(item: LossItem, layouts: Layouts, index: ContractIndex): ItemSheet {
  const record: RecordFact = { fact: 'record', fields: item.fields };
  const id = `losses[${item.id}]`;
  const declaration = index.facts.get('causes');
  const own = item.causes;
  return {
    ...filled(layouts.item, record, `${id}.`, layouts, index),
    item,
    kind: item.kind === null ? notStated : (layouts.kinds.get('loss')?.get(item.kind) ?? notStated),
    causes:
      own === null || declaration === undefined || layouts.causes === undefined
        ? null
        : listSheet(['causes'], `${id}.`, own, declaration, layouts.causes, layouts, index),
  };
}

/** Nothing stated. */
export function blank({ size, lists }: Layout): Sheet {
  return {
    codes: new Array<number>(size.codes).fill(notStated),
    numbers: new Array<number>(size.numbers).fill(absentNumber),
    texts: new Array<string | null | undefined>(size.texts).fill(undefined),
    lists: new Array<undefined>(lists.size).fill(undefined),
  };
}

function filled(layout: Layout, record: RecordFact, prefix: string, layouts: Layouts, index: ContractIndex): Sheet {
  const { codes, numbers, texts } = blank(layout);
  for (const slot of layout.slots.values()) {
    const fact = factAt(slot.path, record);
    if (fact.fact === 'absent') continue;
    if (slot.row === 'codes') codes[slot.index] = codeOf(fact, slot, layouts.kinds);
    else if (slot.row === 'numbers') numbers[slot.index] = numberIn(fact, index.contract.currency);
    else texts[slot.index] = textIn(fact);
  }
  const lists = [...layout.lists.values()].map(({ path, declaration, layout: inner }) => {
    const fact = factAt(path, record);
    return listSheet(path, prefix, fact.fact === 'list' ? fact : absent, declaration, inner, layouts, index);
  });
  return { codes, numbers, texts, lists };
}

function listSheet(
  path: FactPath,
  prefix: string,
  list: ListFact | typeof absent,
  declaration: Slot['declaration'],
  layout: Layout,
  layouts: Layouts,
  index: ContractIndex,
): ListSheet | undefined {
  if (list.fact === 'absent') return undefined;
  const { elements } = elementsOf(prefix + path.join('.'), list, declaration);
  return {
    key: pathKey(path),
    elements: elements.map((element) => ({
      ...filled(layout, element.record, `${element.id}.`, layouts, index),
      element,
    })),
    complete: list.complete,
  };
}

function factAt(path: readonly string[], record: RecordFact): Fact {
  let here: Fact = record;
  for (const step of path) {
    if (here.fact !== 'record') return absent;
    here = here.fields.get(step) ?? absent;
  }
  return here;
}

function codeOf(fact: Fact, { declaration: { type } }: Slot, kinds: KindCodes): number {
  if (fact.fact === 'never') return never;
  if (fact.fact !== 'value') throw new Error('broken invariant: a boolean or a kind is a single value');
  if (typeof fact.value === 'boolean') return fact.value ? yes : no;
  const code = type.type === 'kind' ? kinds.get(type.axis)?.get(fact.value) : undefined;
  if (code === undefined || code < firstKind) throw new Error(`broken invariant: no kind \`${fact.value}\``);
  return code;
}

/**
 * An ordered value or an amount in the contract's currency: the whole number it is, where it is known and below 2^53;
 * infinite where it is not stated (upwards) or never was (downwards); otherwise NaN, and the interpreter is asked.
 */
export function numberIn(fact: Fact, currency: string): number {
  if (fact.fact === 'never') return neverNumber;
  if (fact.fact === 'absent') return absentNumber;
  if (fact.fact !== 'range' && fact.fact !== 'money') throw new Error('broken invariant: an ordered value is a range');
  if (fact.fact === 'money' && fact.currency !== currency) return Number.NaN;
  if (fact.low === null || fact.low !== fact.high) return Number.NaN;
  const exact = Number(fact.low);
  return Number.isSafeInteger(exact) ? exact : Number.NaN;
}

function textIn(fact: Fact): string | null {
  if (fact.fact === 'never') return null;
  if (fact.fact !== 'value' || typeof fact.value !== 'string')
    throw new Error('broken invariant: a text is a single value');
  return fact.value;
}
