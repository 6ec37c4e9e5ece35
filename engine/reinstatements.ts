// What an incident fills up again of the accounts that are reinstated, and the premium that is due for it: event by event,
// `p P (reinstated / L) (time left / period)`, where P is the premium for the whole account and L its amount.
import {
  type Account,
  divideRatios,
  multiplyRatios,
  one,
  type Ratio,
  type Reinstatement,
  ratio,
  type ScheduleValue,
  zero,
} from '../language/index.ts';
import { amountOf, holdsInAll } from './accounts.ts';
import type { Scope } from './conditions/scope.ts';
import { evaluate } from './conditions/values.ts';
import type { MoneyBounds, ReinstatementDetermination } from './determination.ts';
import type { EventFacts } from './incident/facts.ts';
import { add, amount, boundless, larger, nothing, rounded, smaller, subtract, times } from './quantum/amount.ts';
import { figureOf } from './quantum/figure.ts';
import type { Ends, Left, Remaining } from './quantum/pays.ts';
import { sumOf } from './quantum/pool.ts';
import { quotient } from './quantum/share.ts';

/** What one event draws of an account, in the order in which the events are paid. */
export interface DrawnByEvent {
  readonly event: EventFacts | undefined;
  readonly drawn: ReadonlyMap<string, Ends>;
}

/** `orders`: the events in each order in which they may be paid. */
export function reinstatementsOf(
  orders: readonly (readonly DrawnByEvent[])[],
  left: Remaining,
  scope: Scope,
  money: (ends: Ends) => MoneyBounds,
): readonly ReinstatementDetermination[] {
  return scope.index.contract.accounts.flatMap((account): readonly ReinstatementDetermination[] => {
    const { name, title, reinstated } = account;
    const found = left.get(name);
    if (reinstated === null || found === undefined) return [];
    const each = orders.map((events) => inOrder(events, account, reinstated, found, scope));
    const filled = each.map((one) => one.filled).reduce(widest);
    const premium = each.map((one) => one.premium).reduce(widest);
    return [{ account: name, title, reinstated: money(filled), premium: money(premium) }];
  });
}

function inOrder(
  events: readonly DrawnByEvent[],
  account: Account,
  reinstated: Reinstatement,
  left: Left,
  scope: Scope,
): { readonly filled: Ends; readonly premium: Ends } {
  const amounts = amountOf(account, scope);
  const once = endsOf(amounts);
  const most = endsOf(amounts, BigInt(reinstated.times));
  let used = difference(endsOf(holdsInAll(account, amounts)), endsOf(left));
  let [filled, premium] = [none, none];
  for (const { event, drawn } of events) {
    const own = drawn.get(account.name) ?? none;
    const here = reinstatedBy(used, own, most);
    filled = sumOf([filled, here]);
    premium = sumOf([premium, premiumFor(here, once, reinstated, { ...scope, event })]);
    used = sumOf([used, own]);
  }
  return { filled, premium };
}

function widest(left: Ends, right: Ends): Ends {
  return { low: smaller(left.low, right.low), high: larger(left.high, right.high) };
}

/** `min(used + drawn, n L) - min(used, n L)`: the more, the more is drawn, and the less was used before. */
function reinstatedBy(used: Ends, drawn: Ends, most: Ends): Ends {
  const by = (before: Ends['low'], own: Ends['low'], cap: Ends['low']): Ends['low'] =>
    subtract(smaller(add(before, own), cap), smaller(before, cap));
  return {
    low: larger(nothing, by(used.high, drawn.low, most.low)),
    high: smaller(drawn.high, larger(nothing, by(used.low, drawn.high, most.high))),
  };
}

function premiumFor(filled: Ends, once: Ends, { premium, time }: Reinstatement, scope: Scope): Ends {
  if (premium === null) return none;
  const { rounding } = scope.index.contract;
  const whole = figureOf(premium, scope);
  const left = time === null ? { low: one, high: one } : timeLeft(time, scope);
  const share = (each: Ends['low'], of: Ends['low'], by: Ratio): Ratio => multiplyRatios(quotient(each, of), by);
  const isNothing = filled.high.unbounded.numerator === 0n && filled.high.value.numerator === 0n;
  if (isNothing) return none;
  return {
    low: rounded(times(whole.low, share(filled.low, once.high, left.low)), rounding),
    high: rounded(times(whole.high, share(filled.high, once.low, left.high)), rounding),
  };
}

/** How much of the period is left at the instant: anything, while either is not known. */
function timeLeft({ at, period }: NonNullable<Reinstatement['time']>, scope: Scope): { low: Ratio; high: Ratio } {
  const value = period.op === 'schedule' ? boundTo(period.name, scope) : null;
  const { low = null, high = null } = evaluate(at, scope).domain.range ?? {};
  if (value?.type !== 'period') return { low: zero, high: one };
  const [from, until] = [BigInt(value.from), BigInt(value.until)];
  const left = (instant: bigint): Ratio => {
    const within = instant < from ? from : instant > until ? until : instant;
    return divideRatios(ratio(until - within), ratio(until - from));
  };
  return { low: high === null ? zero : left(high), high: low === null ? one : left(low) };
}

function boundTo(name: string, { incident, index }: Scope): ScheduleValue | null {
  return incident.schedule.get(name) ?? index.schedule.get(name)?.value ?? null;
}

function endsOf({ low, high }: Left, by = 1n): Ends {
  return { low: amount(low * by), high: high === null ? boundless : amount(high * by) };
}

function difference(all: Ends, left: Ends): Ends {
  return {
    low: larger(nothing, subtract(all.low, left.high)),
    high: larger(nothing, subtract(all.high, left.low)),
  };
}

const none: Ends = { low: nothing, high: nothing };
