// From the facts of an incident to the rows that generated code works on. Every fact that a condition reads has to be
// stated and known exactly; each loss has a kind that nothing hangs on the inside of, and an amount in the contract's
// currency.
import type { Fact, Incident, RecordFact } from '../../../incident/facts.ts';
import { absent } from '../../../incident/facts.ts';
import type { ContractPlan } from '../../plan/contract-plan.ts';
import { firstKind, never, no, notStated, type Slot, yes } from '../../plan/layout.ts';
import { absentNumber, numberIn } from '../../plan/sheet.ts';
import { otherText, type Places } from '../places.ts';

/** What generated code reads; `texts`, `ids`: for the reasons alone. */
export interface StatedRows {
  readonly c: Int32Array;
  readonly n: Float64Array;
  readonly s: Float64Array;
  readonly q: Int32Array;
  readonly texts: (string | null | undefined)[];
}

/** The losses, in the order of the incident. */
export interface StatedItems {
  count: number;
  readonly ids: string[];
  readonly kinds: number[];
  readonly worth: number[];
}

export const mostItems = 1_000;

/** `true`: the rows hold the incident. */
export type Fill = (incident: Incident) => boolean;

/** `told`: facts that reasons tell of, stated or not. */
export function filler(
  { contract, layouts }: ContractPlan,
  places: Places,
  told: ReadonlySet<Slot>,
  rows: StatedRows,
  items: StatedItems,
  isSettled: (kind: number) => boolean,
): Fill {
  const { currency } = contract;
  const read = [...places.needed, ...told.difference(places.needed)];
  const groups = [...Map.groupBy(read, ({ path }) => path.slice(0, -1).join('\u0000')).values()];
  const records = groups.map((slots) => ({
    path: slots[0]?.path.slice(0, -1) ?? [],
    fields: slots.map((slot) => ({
      name: slot.path.at(-1) ?? '',
      write: writer(slot),
      blank: places.isNeeded(slot) ? null : () => blank(slot),
    })),
  }));
  const unstated = [...places.unstated].map(({ path }) => path);
  const kinds = new Map(
    [...(layouts.kinds.get('loss') ?? [])].filter(([, code]) => code >= firstKind && isSettled(code)),
  );

  function writer(slot: Slot): (fact: Fact) => boolean {
    const { row, index, declaration } = slot;
    const at = places.indexOf(slot);
    if (row === 'numbers')
      return (fact) => {
        const number = numberIn(fact, currency);
        rows.n[at] = number;
        return number < Number.POSITIVE_INFINITY;
      };
    if (row === 'texts') {
      const names = places.namesAt(index);
      return (fact) => {
        const text = fact.fact === 'value' ? String(fact.value) : null;
        rows.texts[index] = text;
        rows.c[at] = text === null ? never : (names.get(text) ?? otherText);
        return true;
      };
    }
    const { type } = declaration;
    const codes = (type.type === 'kind' && layouts.kinds.get(type.axis)) || new Map<string, number>();
    return (fact) => {
      const value = fact.fact === 'value' ? fact.value : null;
      const code = value === null ? never : value === true ? yes : value === false ? no : (codes.get(value) ?? 0);
      rows.c[at] = code;
      return code !== 0;
    };
  }

  function blank(slot: Slot): void {
    if (slot.row === 'numbers') rows.n[slot.index] = absentNumber;
    else rows.c[places.indexOf(slot)] = notStated;
    if (slot.row === 'texts') rows.texts[slot.index] = undefined;
  }

  function fillItems(losses: Incident['losses']): boolean {
    if (losses.fact === 'absent' || !losses.complete || losses.items.length > mostItems) return false;
    rows.s.fill(0);
    rows.q.fill(0);
    items.count = losses.items.length;
    for (let at = 0; at < items.count; at += 1) {
      const item = losses.items[at];
      if (item === undefined || item.kind === null || item.causes !== null || item.amount.fact !== 'money')
        return false;
      const { low, high } = item.amount;
      const kind = kinds.get(item.kind);
      const worth = Number(low);
      if (kind === undefined || item.amount.currency !== currency || low !== high) return false;
      if (!Number.isSafeInteger(worth) || isAmongFirst(items.ids, at, item.id)) return false;
      items.ids[at] = item.id;
      items.kinds[at] = kind;
      items.worth[at] = worth;
      rows.s[kind] = (rows.s[kind] ?? 0) + worth;
      rows.q[kind] = (rows.q[kind] ?? 0) + 1;
    }
    return true;
  }

  return ({ facts, losses, schedule, events, claims }) => {
    if (schedule.size > 0 || events !== undefined || claims !== undefined) return false;
    for (const { path, fields } of records) {
      const record = recordAt(path, facts);
      for (const { name, write, blank } of fields) {
        const fact = record?.fields.get(name);
        if (fact !== undefined && fact.fact !== 'absent') {
          if (!write(fact)) return false;
        } else if (blank === null) return false;
        else blank();
      }
    }
    for (const path of unstated) if (factAt(path, facts).fact !== 'absent') return false;
    return fillItems(losses);
  };
}

function isAmongFirst(ids: readonly string[], count: number, id: string): boolean {
  for (let at = 0; at < count; at += 1) if (ids[at] === id) return true;
  return false;
}

function recordAt(path: readonly string[], root: RecordFact): RecordFact | undefined {
  const found = factAt(path, root);
  return found.fact === 'record' ? found : undefined;
}

function factAt(path: readonly string[], root: RecordFact): Fact {
  let here: Fact = root;
  for (const step of path) {
    if (here.fact !== 'record') return absent;
    here = here.fields.get(step) ?? absent;
  }
  return here;
}
