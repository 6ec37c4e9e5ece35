// The share of a loss that falls into a window of the interruption, the loss accruing evenly over all of it.
// `for A until B, at most D, even over outage`: overlap of [A, min(B, A + D)) with [started, ended), over its length.
import type { Expression, PaysLine } from '../../language/index.ts';
import { one, type Ratio, ratio, zero } from '../../language/index.ts';
import { find, type Scope } from '../conditions/scope.ts';
import { evaluate, type Value } from '../conditions/values.ts';

type Window = Pick<Extract<PaysLine, { line: 'window' }>, 'from' | 'until' | 'atMost' | 'over'>;
export interface ShareRange {
  readonly low: Ratio;
  readonly high: Ratio;
  readonly needs: readonly string[];
}

/** Under `final` the insured has to show how long it lasted: the share is taken at its lower end. */
export function windowShare(line: Window, scope: Scope): ShareRange {
  const share = shareInPart(line, scope);
  return scope.shown === undefined ? share : { ...share, high: share.low, needs: [] };
}

type InFirst = Extract<Expression, { op: 'loss-in-first' | 'amount-in-first' }>;

/** The share that falls into the first hours of a span. */
export function shareOfFirst({ length, over }: InFirst, scope: Scope): ShareRange {
  const until: Expression = { op: 'add', left: over.from, right: length };
  return shareInPart({ from: over.from, until, atMost: null, over }, scope);
}

function shareInPart(line: Window, scope: Scope): ShareRange {
  const started = evaluate(line.over.from, scope);
  const ended = evaluate(line.over.until, scope);
  const length = lengthOf(line, started, ended, scope);
  const from = offsetFrom(started, evaluate(line.from, scope));
  const until = sameFact(line.until, line.over.until)
    ? length
    : exactly(offsetFrom(started, evaluate(line.until, scope)));
  const atMost = line.atMost === null ? null : exactOf(evaluate(line.atMost, scope));
  if (from === null || length === null || until === null || (line.atMost !== null && atMost === null))
    return anyShare([started, ended, evaluate(line.from, scope), evaluate(line.until, scope)]);
  // As the length grows the share first grows, then, where `at most` ends the window, falls: the turn is a candidate.
  const lengths = [length.low, length.high, ...(atMost === null ? [] : [from + atMost])].filter(
    (each) => each === null || within(each, length),
  );
  const shares = lengths.map((each) =>
    each === null ? limitShare(atMost) : shareAt(each, from, until === length ? each : (until.low ?? 0n), atMost),
  );
  const [low, high] = [shares.reduce(smallest, one), shares.reduce(largest, zero)];
  const exact = length.low === length.high && until.low === until.high;
  if (until !== length && until.low !== until.high) return anyShare([started, ended, evaluate(line.until, scope)]);
  return { low, high, needs: exact ? [] : length.facts };
}

interface Length {
  readonly low: bigint | null;
  readonly high: bigint | null;
  readonly facts: readonly string[];
}

/** From the two instants; or, where one is unknown, from the stated length that derives from them. */
function lengthOf(line: Window, started: Value, ended: Value, scope: Scope): Length | null {
  const [a, b] = [exactOf(started), ended.domain.range];
  if (a !== null && b !== null && b.low !== null)
    return { low: b.low - a, high: b.high === null ? null : b.high - a, facts: ended.facts };
  if (line.over.from.op !== 'fact' || line.over.until.op !== 'fact') return null;
  const path = line.over.from.path.slice(0, -1);
  const record = path.length === 1 ? scope.index.facts.get(path[0] ?? '') : undefined;
  if (record?.type.type !== 'record') return null;
  for (const field of record.type.fields) {
    if (field.type.type !== 'duration' || field.derived === null) continue;
    const found = find({ op: 'fact', path: [...path, field.name] }, scope);
    const range = scope.world.get(found.id)?.range ?? (found.fact.fact === 'range' ? found.fact : null);
    if (range !== null && range.low !== null)
      return { low: range.low, high: range.high, facts: range.low === range.high ? [] : [found.id] };
  }
  return null;
}

/** How far an instant lies after the start, even where the start itself is unknown. */
function offsetFrom(started: Value, instant: Value): bigint | null {
  const [a, b] = [exactOf(started), exactOf(instant)];
  if (a !== null && b !== null) return b - a;
  if (started.moves === null || instant.moves === null || started.moves.id !== instant.moves.id) return null;
  return started.moves.sign === instant.moves.sign ? instant.moves.offset - started.moves.offset : null;
}

function exactly(offset: bigint | null): Length | null {
  return offset === null ? null : { low: offset, high: offset, facts: [] };
}

function exactOf(value: Value): bigint | null {
  const range = value.domain.range;
  return range !== null && range.low !== null && range.low === range.high ? range.low : null;
}

function sameFact(left: Expression, right: Expression): boolean {
  return left.op === 'fact' && right.op === 'fact' && left.path.join('.') === right.path.join('.');
}

function within(each: bigint, { low, high }: Length): boolean {
  return (low === null || each >= low) && (high === null || each <= high);
}

function shareAt(length: bigint, from: bigint, until: bigint, atMost: bigint | null): Ratio {
  if (length <= 0n) return zero;
  const last = [until, length, ...(atMost === null ? [] : [from + atMost])].reduce((a, b) => (a < b ? a : b));
  const first = from > 0n ? from : 0n;
  return last > first ? ratio(last - first, length) : zero;
}

/** The share as the length grows without end. */
function limitShare(atMost: bigint | null): Ratio {
  return atMost === null ? one : zero;
}

const smallest = (a: Ratio, b: Ratio): Ratio => (a.numerator * b.denominator <= b.numerator * a.denominator ? a : b);
const largest = (a: Ratio, b: Ratio): Ratio => (a.numerator * b.denominator >= b.numerator * a.denominator ? a : b);

function anyShare(values: readonly Value[]): ShareRange {
  return { low: zero, high: one, needs: [...new Set(values.flatMap((value) => value.facts))] };
}
