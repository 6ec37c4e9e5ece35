// The losses: a row of `impact.loss` becomes an item, its variety a kind no closer than it is known. The list is never
// complete, since these are press figures. Rows that a form fills in unasked, rated `Unknown` and without an amount,
// show no loss. Amounts need a currency, and whole numbers: a JSON fraction is a float before anybody can read it.
import { currency, type Money, type MoneyText, moneyToText, readMoney } from '../../language/index.ts';
import type { Bounded, ListJson, LossJson } from './incident-json.ts';
import type { Notes } from './notes.ts';
import { entry, lossKinds, sayNothing } from './veris-mapping.ts';
import type { Impact, LossRow, Veris } from './veris-shape.ts';

/** `losses`, or `undefined` where VERIS tells of none. */
export function lossesOf({ impact = {} }: Veris, notes: Notes): ListJson<LossJson> | undefined {
  const rows = (impact.loss ?? []).map((row, position) => ({ row, pointer: `/impact/loss/${position}` }));
  const told = rows.filter(({ row, pointer }) => tellsOfLoss(row, pointer, notes));
  const items = told.map(({ row, pointer }) => itemOf(row, pointer, impact, notes));
  const known = items.length > 0 ? items : overallItem(impact, notes);
  if (items.length > 0)
    noteOverall(
      impact,
      told.map(({ row }) => row),
      notes,
    );
  return known.length === 0
    ? undefined
    : { known: known.map((item, position) => ({ id: `L${position + 1}`, ...item })), complete: false };
}

type Item = Omit<LossJson, 'id'>;

function tellsOfLoss(row: LossRow, pointer: string, notes: Notes): boolean {
  const amounts = [row.amount, row.min_amount, row.max_amount].some((amount) => amount !== undefined && amount !== 0);
  if (amounts) return true;
  if (row.rating === 'None') {
    notes.add('loss-none', pointer, { variety: row.variety });
    return false;
  }
  if (row.rating !== undefined && !sayNothing.has(row.rating)) return true;
  notes.add('loss-row-empty', pointer, { variety: row.variety });
  return false;
}

function itemOf(row: LossRow, pointer: string, impact: Impact, notes: Notes): Item {
  const kind = entry(lossKinds, row.variety) ?? null;
  if (kind === null) notes.add('loss-kind-open', `${pointer}/variety`, { variety: row.variety });
  else if (kind === 'first_party') notes.add('loss-kind-wide', `${pointer}/variety`, { variety: row.variety, kind });
  const amount = amountOf(row, pointer, impact.iso_currency_code, notes);
  return { ...(kind === null ? {} : { kind }), ...(amount === undefined ? {} : { amount }) };
}

/** The amount; where a minimum or a maximum is given, it is the estimate between them, and they are what is known. */
function amountOf(
  row: LossRow,
  pointer: string,
  code: string | undefined,
  notes: Notes,
): Bounded<MoneyText> | undefined {
  const read = (amount: number | undefined, key: string): Money | undefined =>
    amount === undefined ? undefined : moneyOf(amount, code, `${pointer}/${key}`, notes);
  if (row.min_amount === undefined && row.max_amount === undefined) {
    const amount = read(row.amount, 'amount');
    return amount === undefined ? undefined : moneyToText(amount);
  }
  const least = read(row.min_amount, 'min_amount');
  const most = read(row.max_amount, 'max_amount');
  const low = row.min_amount ?? 0;
  const high = row.max_amount ?? Number.POSITIVE_INFINITY;
  if (low > high || (row.amount !== undefined && (row.amount < low || row.amount > high))) {
    notes.add('amounts-contradict', pointer, undefined);
    return undefined;
  }
  if (least !== undefined && most !== undefined && least.minor === most.minor) return moneyToText(least);
  if (least === undefined && most === undefined) return undefined;
  return {
    ...(least === undefined ? {} : { at_least: moneyToText(least) }),
    ...(most === undefined ? {} : { at_most: moneyToText(most) }),
  };
}

function moneyOf(amount: number, code: string | undefined, pointer: string, notes: Notes): Money | undefined {
  if (amount <= 0) {
    notes.add('amount-not-positive', pointer, { amount });
    return undefined;
  }
  if (code === undefined || sayNothing.has(code)) {
    notes.add('amount-without-currency', pointer, { amount });
    return undefined;
  }
  const known = currency(code);
  if (known === undefined) {
    notes.add('no-such-currency', pointer, { currency: code, amount });
    return undefined;
  }
  if (!Number.isInteger(amount)) {
    notes.add('amount-not-whole', pointer, { amount });
    return undefined;
  }
  const money = Number.isSafeInteger(amount)
    ? readMoney({ currency: known, amount: String(amount) })
    : 'too-many-digits';
  if (typeof money !== 'string') return money;
  notes.add('amount-too-long', pointer, { amount });
  return undefined;
}

/** No row tells of a loss, but an overall amount does: one item, of which nothing but its amount is known. */
function overallItem(impact: Impact, notes: Notes): readonly Item[] {
  const overall = impact.overall_amount ?? 0;
  if (overall <= 0) return [];
  const pointer = '/impact/overall_amount';
  notes.add('overall-of-unknown-kind', pointer, { overall });
  const amount = moneyOf(overall, impact.iso_currency_code, pointer, notes);
  return [amount === undefined ? {} : { amount: moneyToText(amount) }];
}

function noteOverall({ overall_amount: overall }: Impact, rows: readonly LossRow[], notes: Notes): void {
  if (overall === undefined || overall <= 0) return;
  const sum = rows.reduce((total, row) => total + (row.amount ?? 0), 0);
  if (rows.some((row) => row.amount === undefined)) {
    if (sum !== overall) notes.add('overall-not-split', '/impact/overall_amount', { overall });
  } else if (sum !== overall) notes.add('overall-differs', '/impact/overall_amount', { overall, sum });
}
