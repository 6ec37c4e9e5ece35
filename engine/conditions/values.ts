// The value of an expression that is no condition: what it may be, and how it hangs on the fact behind it.
// Ordered values are whole numbers of their unit; sums and differences keep the fact they move with, so that a
// comparison with something known can be turned into a cut of that fact.
import type { Expression } from '../../language/index.ts';
import { monthsLater, type Ratio, ratio } from '../../language/index.ts';
import { minorOf } from '../quantum/amount.ts';
import { figureOf, minorUnits, sortOf } from '../quantum/figure.ts';
import { shareOf } from '../quantum/share.ts';
import { type Domain, namesDomain, neverOnly, rangeDomain } from '../unknowns/domain.ts';
import { derivedFrom, domainOf, find, type Scope } from './scope.ts';
import { countOf, sumOf } from './totals.ts';

export interface Value {
  readonly domain: Domain;
  /** The value is `sign * fact + offset` of this one unknown; `null` where it is known, or hangs on several. */
  readonly moves: {
    readonly id: string;
    readonly sign: 1n | -1n;
    readonly offset: bigint;
    readonly domain: Domain;
  } | null;
  /** The unknown facts it hangs on. */
  readonly facts: readonly string[];
}

export const picosPerOne = 1_000_000_000_000n;

const known = (at: bigint): Value => ({ domain: rangeDomain(at, at), moves: null, facts: [] });
const named = (name: string): Value => ({ domain: namesDomain([name]), moves: null, facts: [] });

export function isKnown(domain: Domain): boolean {
  if (domain.never) return domain.names === null && domain.range === null;
  if (domain.names !== null) return !domain.names.all && domain.names.set.size === 1;
  return domain.range !== null && domain.range.low !== null && domain.range.low === domain.range.high;
}

/** Evaluates an expression of an ordered or named type. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.op) {
    case 'number':
      return known(BigInt(expression.value));
    case 'duration':
      return known(BigInt(expression.milliseconds));
    case 'months':
      return known(BigInt(expression.months));
    case 'instant':
      return known(BigInt(expression.at));
    case 'percentage':
      return known(picos(ratio(BigInt(expression.ratio[0]), BigInt(expression.ratio[1]))));
    case 'text':
      return named(expression.value);
    case 'boolean':
      return named(expression.value ? 'yes' : 'no');
    case 'schedule':
      return scheduleValue(expression.name, scope);
    case 'period-end':
      return periodEnd(expression, scope);
    case 'fact':
    case 'item':
    case 'element':
      return factValue(expression, scope);
    case 'add':
      return sum(expression.right, evaluate(expression.left, scope), evaluate(expression.right, scope), scope);
    case 'subtract':
      return sum(expression.right, evaluate(expression.left, scope), negated(evaluate(expression.right, scope)), scope);
    case 'greater-of':
    case 'lesser-of':
      return extreme(expression.op, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'count':
      return countOf(expression, scope);
    case 'sum':
      return sortOf(expression, scope) === 'money' ? moneyValue(expression, scope) : sumOf(expression, scope);
    case 'days':
      return days(expression, scope);
    case 'multiply':
    case 'banded':
    case 'ratio':
    case 'converted':
    case 'rounded':
      return sortOf(expression, scope) === 'money' ? moneyValue(expression, scope) : shareValue(expression, scope);
    default:
      throw new Error(`broken invariant: \`${expression.op}\` is no value`);
  }
}

export function picos(value: Ratio): bigint {
  return (value.numerator * picosPerOne) / value.denominator;
}

function factValue(expression: Extract<Expression, { op: 'fact' | 'item' | 'element' }>, scope: Scope): Value {
  const found = find(expression, scope);
  const derivation = derivedFrom(found, scope);
  if (derivation !== null) {
    const derived = evaluate(derivation.expression, derivation.scope);
    // Where it hangs on more than one unknown, the fact itself is the simpler thing to ask for; but not instead of a list.
    const isTotal = !['add', 'subtract', 'fact', 'item', 'element'].includes(derivation.expression.op);
    if (isKnown(derived.domain) || derived.moves !== null || isTotal) return derived;
  }
  const domain = domainOf(found, scope);
  if (isKnown(domain)) return { domain, moves: null, facts: [] };
  return { domain, moves: { id: found.id, sign: 1n, offset: 0n, domain }, facts: [askedAs(found.id)] };
}

/** What is not known of an event or claim that nobody has stated is asked by asking for more of them. */
export function askedAs(id: string): string {
  return /^(events|claims)\[\?\]/.exec(id)?.[1] ?? id;
}

/** Days of 24 hours: those that are full, or those that have begun. */
function days({ of, count }: Extract<Expression, { op: 'days' }>, scope: Scope): Value {
  const { domain, facts } = evaluate(of, scope);
  const whole = (milliseconds: bigint | null): bigint | null => {
    if (milliseconds === null || milliseconds < 0n) return milliseconds === null ? null : 0n;
    return count === 'full' ? milliseconds / dayLength : (milliseconds + dayLength - 1n) / dayLength;
  };
  const { low = null, high = null } = domain.range ?? {};
  return { domain: rangeDomain(whole(low) ?? 0n, whole(high)), moves: null, facts };
}

const dayLength = 86_400_000n;

/** A share that is calculated, in trillionths. */
function shareValue(expression: Expression, scope: Scope): Value {
  const { low, high, facts } = shareOf(expression, scope);
  return { domain: rangeDomain(picos(low), picos(high)), moves: null, facts };
}

function moneyValue(expression: Expression, scope: Scope): Value {
  const { low, high, facts } = figureOf(expression, scope);
  return { domain: rangeDomain(minorOf(low) ?? 0n, minorOf(high)), moves: null, facts };
}

function scheduleValue(name: string, scope: Scope): Value {
  const value = scope.incident.schedule.get(name) ?? scope.index.schedule.get(name)?.value ?? null;
  if (value === null) {
    const id = `schedule.${name}`;
    const type = scope.index.schedule.get(name)?.type;
    const free =
      type === 'text' || type === 'party' ? namesDomain([]) : rangeDomain(type === 'instant' ? null : 0n, null);
    const { orNone, orNotInsured } = scope.index.schedule.get(name) ?? {};
    const never = orNone === true || orNotInsured === true;
    const domain = scope.world.get(id) ?? { ...free, never };
    return { domain, moves: { id, sign: 1n, offset: 0n, domain }, facts: [id] };
  }
  switch (value.type) {
    case 'money':
      return known(minorUnits(value.amount));
    case 'no-limit':
      return named(value.type);
    case 'number':
      return known(BigInt(value.number));
    case 'duration':
      return known(BigInt(value.milliseconds));
    case 'months':
      return known(BigInt(value.months));
    case 'instant':
      return known(BigInt(value.at));
    case 'percentage':
      return known(picos(ratio(BigInt(value.ratio[0]), BigInt(value.ratio[1]))));
    case 'none':
    case 'not-insured':
      return { domain: neverOnly, moves: null, facts: [] };
    case 'option':
      return named(value.chosen ? 'yes' : 'no');
    case 'text':
      return named(value.text.en ?? value.text.zh ?? '');
    case 'party':
      return named(value.name.en ?? value.name.zh ?? '');
    default:
      throw new Error(`broken invariant: schedule value \`${name}\` is no single value`);
  }
}

/** Of a period that nobody has bound the ends are two unknowns, and `schedule.NAME` is asked. */
function periodEnd({ period, end }: Extract<Expression, { op: 'period-end' }>, scope: Scope): Value {
  const value = scope.incident.schedule.get(period) ?? scope.index.schedule.get(period)?.value ?? null;
  if (value?.type === 'period') return known(BigInt(end === 'started' ? value.from : value.until));
  if (value !== null) throw new Error(`broken invariant: \`${period}\` is no period`);
  return { domain: rangeDomain(null, null), moves: null, facts: [`schedule.${period}`] };
}

function negated(value: Value): Value {
  const range = value.domain.range;
  const low = range?.high == null ? null : -range.high;
  const high = range?.low == null ? null : -range.low;
  const moves =
    value.moves === null
      ? null
      : { ...value.moves, sign: value.moves.sign === 1n ? (-1n as const) : (1n as const), offset: -value.moves.offset };
  return { domain: rangeDomain(low, high), moves, facts: value.facts };
}

function sum(added: Expression, left: Value, right: Value, scope: Scope): Value {
  const [a, b] = [left.domain.range, right.domain.range];
  if (added.op === 'months' || isMonths(added, scope)) return addMonths(left, right, scope);
  const low = a?.low == null || b?.low == null ? null : a.low + b.low;
  const high = a?.high == null || b?.high == null ? null : a.high + b.high;
  const facts = [...new Set([...left.facts, ...right.facts])];
  const bothMove = left.moves !== null && right.moves !== null;
  if (bothMove && left.moves.id === right.moves.id && left.moves.sign !== right.moves.sign) {
    return known(left.moves.offset + right.moves.offset);
  }
  return { domain: rangeDomain(low, high), moves: bothMove ? null : (shifted(left, b) ?? shifted(right, a)), facts };
}

function shifted(value: Value, other: Domain['range']): Value['moves'] {
  if (value.moves === null || other === null || other.low === null || other.low !== other.high) return null;
  return { ...value.moves, offset: value.moves.offset + other.low };
}

function isMonths(expression: Expression, scope: Scope): boolean {
  return expression.op === 'schedule' && scope.index.schedule.get(expression.name)?.type === 'months';
}

/** Calendar months in the contract's zone, by its rule for a day that the month does not have. */
function addMonths(instant: Value, months: Value, scope: Scope): Value {
  const count = months.domain.range?.low ?? null;
  const shift = (at: bigint | null | undefined): bigint | null => {
    if (at == null || count === null) return null;
    const { zone, monthEnd } = scope.index.contract;
    return BigInt(monthsLater(Number(at), Number(count), zone, monthEnd ?? 'last-day'));
  };
  const { low = null, high = null } = instant.domain.range ?? {};
  return { domain: rangeDomain(shift(low), shift(high)), moves: null, facts: [...instant.facts, ...months.facts] };
}

function extreme(op: 'greater-of' | 'lesser-of', left: Value, right: Value): Value {
  const [a, b] = [left.domain.range, right.domain.range];
  const pick = (x: bigint, y: bigint): bigint => (op === 'greater-of' ? (x > y ? x : y) : x < y ? x : y);
  const ends = (x: bigint | null | undefined, y: bigint | null | undefined, unboundedWins: boolean): bigint | null => {
    if (x == null && y == null) return null;
    if (x == null || y == null) return unboundedWins ? null : (x ?? y ?? null);
    return pick(x, y);
  };
  const greater = op === 'greater-of';
  return {
    domain: rangeDomain(ends(a?.low, b?.low, !greater), ends(a?.high, b?.high, greater)),
    moves: null,
    facts: [...new Set([...left.facts, ...right.facts])],
  };
}
