// What a replay found, event by event, beside what there was before: the old determination, or what the ledger that was
// kept has posted for the event.
import {
  type Determination,
  type Difference,
  differencesOf,
  drawnBy,
  type Ledger,
  type MoneyBounds,
  type OrderEffect,
  standingEvents,
} from '../engine/index.ts';
import { type Currency, decimalText, type MoneyText, minorDigits, readMoney } from '../language/index.ts';

export interface ReplayReport {
  readonly events: readonly EventReport[];
  /** Events of the kept ledger whose incidents are not in the folder. */
  readonly missing: readonly Difference[];
  /** The ledger that was kept, where one was named. */
  readonly before: Ledger | null;
  readonly ledger: Ledger;
  readonly order: OrderEffect;
}

export interface EventReport {
  readonly file: string;
  /** Where an old determination lies beside the incident. */
  readonly before: Determination | null;
  readonly now: Determination;
  /** What was payable by the old determination; or what the kept ledger has posted. */
  readonly paidBefore: MoneyBounds | null;
  /** What is paid more, or with a minus sign less; `null` where either is known only in part, or nothing is compared. */
  readonly difference: string | null;
}

export interface Replayed {
  readonly file: string;
  readonly before: Determination | null;
  readonly now: Determination;
}

export function reportOf(
  events: readonly Replayed[],
  ledger: Ledger,
  before: Ledger | undefined,
  order: OrderEffect,
): ReplayReport {
  const differences = before === undefined ? [] : differencesOf(before, ledger);
  const known = new Set(events.map(({ now }) => now.incident.id));
  return {
    events: events.map((each) => ({ ...each, ...comparedWith(each, before, differences) })),
    missing: differences.filter(({ event }) => !known.has(event)),
    before: before ?? null,
    ledger,
    order,
  };
}

function comparedWith(
  { before, now }: Replayed,
  kept: Ledger | undefined,
  differences: readonly Difference[],
): Pick<EventReport, 'paidBefore' | 'difference'> {
  if (before !== null) return { paidBefore: before.payable, difference: apart(before.payable, now.payable) };
  const event = now.incident.id;
  const state = kept === undefined ? undefined : standingEvents(kept).get(event)?.state;
  if (kept === undefined) return { paidBefore: null, difference: null };
  const { currency } = kept;
  const difference = differences.find((each) => each.event === event)?.difference ?? signed(0n, currency);
  if (state !== 'decided') return { paidBefore: null, difference };
  const sum = drawnBy(kept, event).reduce((total, { amount }) => total + minorOf({ currency, amount }), 0n);
  const paid = { currency, amount: signed(sum, currency) };
  return { paidBefore: { atLeast: paid, atMost: paid }, difference };
}

function apart(before: MoneyBounds, now: MoneyBounds): string | null {
  const isExact = ({ atLeast, atMost }: MoneyBounds): boolean => atMost !== null && atMost.amount === atLeast.amount;
  if (!isExact(before) || !isExact(now) || before.atLeast.currency !== now.atLeast.currency) return null;
  return signed(minorOf(now.atLeast) - minorOf(before.atLeast), now.atLeast.currency);
}

function minorOf(text: MoneyText): bigint {
  const money = readMoney(text);
  return typeof money === 'string' ? 0n : money.minor;
}

function signed(minor: bigint, currency: string): string {
  return decimalText(minor, minorDigits(currency as Currency));
}
