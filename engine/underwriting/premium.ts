// The premium, line by line, over what is known: one way in which every `when` is settled, figures at their two ends.
// Each line rounds once, by the contract's rounding.
import { type PremiumLine, type Ratio, ratio, subtractRatios } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { type Amount, add, compare, larger, nothing, rounded, smaller, subtract, times } from '../quantum/amount.ts';
import { figureOf, sortOf } from '../quantum/figure.ts';
import type { Ends } from '../quantum/pays.ts';
import { shareOf } from '../quantum/share.ts';

export interface PremiumRow {
  readonly line: PremiumLine;
  /** The amount of the line; `null` where it is a share. */
  readonly figure: Ends | null;
  readonly in: Ends;
  readonly out: Ends;
  readonly applies: 'yes' | 'no' | 'open';
}

export interface PremiumWay {
  readonly rows: readonly PremiumRow[];
  readonly premium: Ends;
  /** The unknown facts between the ends. */
  readonly needs: ReadonlySet<string>;
  /** False where one unknown moves two lines, so that an end may not be reached. */
  readonly exact: boolean;
}

/** `applies`: whether each line applies, by its id; `open` only where there were too many ways to try each. */
export function premiumOf(
  lines: readonly PremiumLine[],
  applies: ReadonlyMap<string, PremiumRow['applies']>,
  scope: Scope,
): PremiumWay {
  const rows: PremiumRow[] = [];
  const seen = new Set<string>();
  let exact = true;
  let running: Ends = { low: nothing, high: nothing };
  for (const line of lines) {
    const own = applies.get(line.id) ?? 'yes';
    const { figure, out, facts } = apply(line, running, scope);
    if (own !== 'no') {
      exact &&= !facts.some((fact) => seen.has(fact));
      for (const fact of facts) seen.add(fact);
    }
    const after = own === 'yes' ? out : own === 'no' ? running : hull(running, out);
    rows.push({ line, figure: own === 'no' ? null : figure, in: running, out: after, applies: own });
    running = after;
  }
  const needs = compare(running.low, running.high) === 0 ? new Set<string>() : seen;
  return { rows, premium: running, needs, exact };
}

interface Applied {
  readonly figure: Ends | null;
  readonly out: Ends;
  readonly facts: readonly string[];
}

function apply({ line, figure }: PremiumLine, running: Ends, scope: Scope): Applied {
  const { rounding } = scope.index.contract;
  if ((line === 'loading' || line === 'discount') && sortOf(figure, scope) === 'share') {
    const { low, high, facts } = shareOf(figure, scope);
    const factors =
      line === 'loading'
        ? { low: add1(low), high: add1(high) }
        : { low: subtractRatios(ratio(1n), high), high: subtractRatios(ratio(1n), low) };
    const out = {
      low: rounded(times(running.low, factors.low), rounding),
      high: rounded(times(running.high, factors.high), rounding),
    };
    return { figure: null, out, facts };
  }
  const amount = figureOf(figure, scope);
  const ends = { low: rounded(amount.low, rounding), high: rounded(amount.high, rounding) };
  return { figure: ends, out: withAmount(line, running, ends), facts: amount.facts };
}

function withAmount(line: PremiumLine['line'], running: Ends, figure: Ends): Ends {
  const each = (low: (a: Amount, b: Amount) => Amount): Ends => ({
    low: low(running.low, figure.low),
    high: low(running.high, figure.high),
  });
  switch (line) {
    case 'base':
    case 'loading':
      return each(add);
    case 'minimum':
      return each(larger);
    case 'maximum':
      return each(smaller);
    case 'discount':
      return {
        low: larger(nothing, subtract(running.low, figure.high)),
        high: larger(nothing, subtract(running.high, figure.low)),
      };
  }
}

function add1(share: Ratio): Ratio {
  return ratio(share.numerator + share.denominator, share.denominator);
}

export function hull(left: Ends, right: Ends): Ends {
  return { low: smaller(left.low, right.low), high: larger(left.high, right.high) };
}
