// What each line of `pays` does to a pool: one case for each line, in the order of the language reference. Every line is
// run at the low and at the high end of what is unknown. As long as a larger loss never leaves less, these are the two
// ends of what it leaves; where that is not sure, the figure is taken anywhere between its ends, and the result is loose.
import {
  type Expression,
  multiplyRatios,
  one,
  type PaysLine,
  type Ratio,
  type Rounding,
  subtractRatios,
  zero,
} from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import {
  type Amount,
  add,
  amount,
  boundless,
  compare,
  larger,
  nothing,
  rounded,
  smaller,
  subtract,
  times,
} from './amount.ts';
import { borneBy, bounded, cutBy } from './carried.ts';
import { type Ends, figureOf, type InPays } from './figure.ts';
import { shared } from './other-insurance.ts';
import { isExact, type Pool } from './pool.ts';
import { recovered } from './recoveries.ts';
import { type Share, takenShare } from './share.ts';
import { mentions, slopeIn, turns } from './slope.ts';
import { windowShare } from './window.ts';

/** What a line is taken of, besides the pool. */
export interface Taking {
  readonly scope: Scope;
  /** What was lost, of the items that the line is on. */
  readonly loss: Ends;
  /** What is left of an account. */
  readonly left: (account: string) => Ends & { readonly facts: readonly string[] };
  /** Told of each figure: its unknown facts, and whether more of them leaves more (`up`), less, or either. */
  readonly noted: (facts: readonly string[], direction: Direction) => void;
}
export type Direction = 'up' | 'down' | 'any';

export interface Taken {
  readonly pool: Pool;
  /** The line's own amount, or its share. */
  readonly figure: Ends | null;
  readonly share: Share | null;
  /** The ends may lie further apart than need be. */
  readonly loose: boolean;
}

export function take(line: PaysLine, pool: Pool, taking: Taking): Taken {
  return new Line(line, pool, taking).take();
}

class Line {
  readonly #line: PaysLine;
  readonly #pool: Pool;
  readonly #taking: Taking;
  readonly #at: InPays;
  readonly #facts = new Set<string>();
  #loose = false;

  constructor(line: PaysLine, pool: Pool, taking: Taking) {
    this.#line = line;
    this.#pool = pool;
    this.#taking = taking;
    this.#at = { loss: taking.loss, running: pool };
  }

  take(): Taken {
    const line = this.#line;
    switch (line.line) {
      case 'window': {
        const { low, high, needs } = windowShare(line, this.#taking.scope);
        return this.#times({ low, high, facts: needs }, null);
      }
      case 'deductible':
      case 'retention':
        return line.atLeast === null && line.atMost === null
          ? this.#deduct(line.amount, true)
          : this.#bounded(line.amount, line.atLeast, line.atMost);
      case 'less':
        return this.#deduct(line.amount, false);
      case 'franchise':
        return this.#franchise(line.amount);
      case 'reverse-franchise':
        return this.#reverse(line.amount);
      case 'share':
        return line.above === null
          ? this.#times(this.#share(line.share), null)
          : this.#times(this.#share(line.share), line.above);
      case 'reduction': {
        const { low, high, facts } = this.#share(line.share, 'down');
        return this.#times({ low: subtractRatios(one, high), high: subtractRatios(one, low), facts }, null);
      }
      case 'limit':
        return this.#limit(this.#rising(line.amount), true);
      case 'layer': {
        const above = new Line(this.#line, this.#pool, this.#taking).#deduct(line.excess, false);
        return new Line(this.#line, above.pool, this.#taking).#limited(line.amount, above.loose);
      }
      case 'benefit': {
        const figure = this.#rising(line.amount);
        const { low, high } = this.#pool;
        // Below a deductible more loss leaves nothing more, while what is added goes on.
        const slope = this.#pool.floored ? zeroSlope : this.#pool.slope;
        return this.#done({ low: add(low, figure.low), high: add(high, figure.high) }, figure, slope);
      }
      case 'recoveries':
        return this.#recoveries(line);
      case 'other-insurance':
        return this.#otherInsurance(line);
      case 'account': {
        const left = this.#taking.left(line.account);
        for (const fact of left.facts) this.#facts.add(fact);
        return this.#limit(left, true);
      }
      case 'aggregate': {
        const left = this.#taking.left(line.account);
        for (const fact of left.facts) this.#facts.add(fact);
        return this.#deductFixed(left);
      }
      case 'once':
        return this.#done(this.#pool, this.#rising(line.amount), this.#pool.slope);
      case 'paid-in':
        return this.#done(this.#pool, null, this.#pool.slope);
      case 'layers':
        throw new Error('broken invariant: layers are run by their own lines');
    }
  }

  // ---- lines ---------------------------------------------------------------------------------------------------------

  /** `[x - d]+` */
  #deduct(expression: Expression, isDeductible: boolean): Taken {
    const { low, high, slope, carried } = this.#pool;
    const { atLow, atHigh, left, slack } = this.#ordered(expression);
    const ends = {
      low: larger(nothing, subtract(subtract(low, atLow.high), slack)),
      high: smaller(high, larger(nothing, add(subtract(high, atHigh.low), slack))),
    };
    const figure = { low: smaller(atLow.low, atHigh.low), high: larger(atLow.high, atHigh.high) };
    const after = this.#floored(this.#done(ends, figure, left ?? slope), atLow.high);
    return isDeductible ? { ...after, pool: { ...after.pool, carried: borneBy(carried, this.#pool, figure) } } : after;
  }

  /** What is taken off may be more than the least that there is: then a larger loss may leave nothing more. */
  #floored(after: Taken, most: Amount): Taken {
    const moves = !isExact(this.#pool) || !isExact(this.#taking.loss);
    const floored = this.#pool.floored || (moves && compare(this.#pool.low, most) < 0);
    return { ...after, pool: { ...after.pool, floored } };
  }

  /** What is left of an aggregate deductible. */
  #deductFixed(figure: Ends): Taken {
    const { low, high, slope, carried } = this.#pool;
    const ends = {
      low: larger(nothing, subtract(low, figure.high)),
      high: larger(nothing, subtract(high, figure.low)),
    };
    const after = this.#floored(this.#done(ends, figure, slope), figure.high);
    return { ...after, pool: { ...after.pool, carried: borneBy(carried, this.#pool, figure) } };
  }

  /** A deductible that, with those taken before, is at least and at most so much. */
  #bounded(amount: Expression, atLeast: Expression | null, atMost: Expression | null): Taken {
    const own = this.#between(amount, 'down');
    const [least, most] = [atLeast, atMost].map((each) => (each === null ? null : this.#between(each, 'any')));
    const { ends, carried, isLoose } = bounded(this.#pool, own, least ?? null, most ?? null);
    this.#loose ||= isLoose;
    const after = this.#done(ends, own, zeroSlope);
    return { ...after, pool: { ...after.pool, carried } };
  }

  /** Nothing up to the figure, all above it. */
  #franchise(expression: Expression): Taken {
    const { low, high } = this.#pool;
    const { atLow, atHigh, left, slack } = this.#ordered(expression);
    if (compare(slack, nothing) > 0 && !isExact(this.#pool)) this.#loose = true;
    const ends = {
      low: compare(low, add(atLow.high, slack)) > 0 ? low : nothing,
      high: compare(high, subtract(atHigh.low, slack)) > 0 ? high : nothing,
    };
    const after = this.#done(ends, widest(atLow, atHigh), left === null ? zeroSlope : this.#pool.slope);
    return this.#floored(after, atLow.high);
  }

  /** All up to the figure, nothing above: a larger loss may leave less. */
  #reverse(expression: Expression): Taken {
    const { low, high } = this.#pool;
    const figure = this.#between(expression, 'any');
    if (compare(high, figure.low) <= 0) return this.#done(this.#pool, figure, zeroSlope);
    if (compare(low, figure.high) > 0) return this.#done({ low: nothing, high: nothing }, figure, zeroSlope);
    this.#loose = true;
    return this.#done({ low: nothing, high: smaller(high, figure.high) }, figure, zeroSlope);
  }

  /** A share of all, or of what lies above a figure. */
  #times(share: Share, above: Expression | null): Taken {
    const { low, high, slope } = this.#pool;
    const from = above === null ? { low: nothing, high: nothing } : this.#rising(above);
    const at = (amountOf: Amount, base: Amount, by: Ratio): Amount => {
      const untouched = smaller(amountOf, base);
      return this.#rounded(add(untouched, times(subtract(amountOf, untouched), by)));
    };
    for (const fact of share.facts) this.#facts.add(fact);
    const ends = { low: at(low, from.low, share.low), high: at(high, from.high, share.high) };
    const after = this.#done(ends, above === null ? null : from, {
      low: multiplyRatios(slope.low, share.low),
      high: multiplyRatios(slope.high, share.high),
    });
    return { ...after, share };
  }

  #limited(expression: Expression, loose: boolean): Taken {
    this.#loose = loose;
    return this.#limit(this.#rising(expression), false);
  }

  #limit(figure: Ends, isLimit: boolean): Taken {
    const { low, high, carried } = this.#pool;
    const ends = { low: smaller(low, figure.low), high: smaller(high, figure.high) };
    const after = this.#done(ends, figure, zeroSlope);
    return isLimit ? { ...after, pool: { ...after.pool, carried: cutBy(carried, this.#pool, ends, figure) } } : after;
  }

  #recoveries(line: Extract<PaysLine, { line: 'recoveries' }>): Taken {
    const figure = this.#between(line.amount, 'down');
    const { low, high } = this.#pool;
    const { loss } = this.#taking;
    const ends = {
      low: this.#rounded(recovered(line.first, low, loss.low, figure.high)),
      high: this.#rounded(recovered(line.first, high, loss.high, figure.low)),
    };
    return this.#done(ends, figure, zeroSlope);
  }

  #otherInsurance(line: Extract<PaysLine, { line: 'other-insurance' }>): Taken {
    const own = line.own === null ? null : this.#rising(line.own);
    const { ends, figure, facts } = shared(line, own, this.#pool, this.#taking.loss, this.#taking.scope);
    for (const fact of facts) this.#facts.add(fact);
    this.#taking.noted(facts, 'down');
    return this.#done({ low: this.#rounded(ends.low), high: this.#rounded(ends.high) }, figure, zeroSlope);
  }

  // ---- figures -------------------------------------------------------------------------------------------------------

  /** A figure that is taken off: at either end, as far as it keeps the order of losses; else between its ends. */
  #ordered(expression: Expression): {
    readonly atLow: Ends;
    readonly atHigh: Ends;
    readonly left: Pool['slope'] | null;
    readonly slack: Amount;
  } {
    const { scope, loss } = this.#taking;
    const { slope } = this.#pool;
    // A loss that is known does not move the figure that is taken of it.
    const ofLoss = isExact(loss) ? zero : slopeIn('loss', expression, scope, this.#at);
    const ofAmount = slopeIn('amount', expression, scope, this.#at);
    const left = (each: Ratio): Ratio | null =>
      ofLoss === null || ofAmount === null
        ? null
        : subtractRatios(multiplyRatios(each, subtractRatios(one, ofAmount)), ofLoss);
    const ends = { low: left(slope.low), high: left(slope.high) };
    const keeps = (each: Ratio | null): boolean => each !== null && each.numerator >= 0n;
    const known = isExact(this.#pool) && isExact(loss);
    const isFixed = ofLoss !== null && ofLoss.numerator === 0n;
    if (known || (isFixed && ofAmount !== null) || (keeps(ends.low) && keeps(ends.high))) {
      const isUnrounded =
        slope.low.numerator === slope.low.denominator && slope.high.numerator === slope.high.denominator;
      const slack = known || isFixed || isUnrounded ? nothing : amount(1n);
      if (compare(slack, nothing) > 0) this.#loose = true;
      const floored = (each: Ratio | null): Ratio => (each === null || each.numerator < 0n ? zero : each);
      return {
        ...this.#atEnds(expression, 'down'),
        left: { low: floored(ends.low), high: floored(ends.high) },
        slack,
      };
    }
    const between = this.#figure(expression, this.#at, 'down');
    // Where the figure at the ends of the loss leaves the same, the ends are reached all the same.
    const { low, high } = this.#pool;
    const { atLow, atHigh } = this.#atEnds(expression, 'down');
    const less = (from: Amount, figure: Amount): Amount => larger(nothing, subtract(from, figure));
    const [lower, upper] = [keeps(ends.low) ? atLow : between, keeps(ends.high) ? atHigh : between];
    const isSame =
      compare(less(low, atLow.high), less(low, lower.high)) === 0 &&
      compare(less(high, atHigh.low), less(high, upper.low)) === 0;
    if (!isSame) this.#loose = true;
    return { atLow: lower, atHigh: upper, left: zeroSlope, slack: nothing };
  }

  /** A figure that grows with the loss, as limits do, at its two ends. */
  #rising(expression: Expression): Ends {
    const { scope, loss } = this.#taking;
    const rises =
      (isExact(this.#pool) && isExact(loss)) ||
      (slopeIn('loss', expression, scope, this.#at) !== null &&
        slopeIn('amount', expression, scope, this.#at) !== null);
    if (!rises) {
      this.#loose = true;
      return this.#between(expression, 'up');
    }
    const { atLow, atHigh } = this.#atEnds(expression, 'up');
    return { low: atLow.low, high: atHigh.high };
  }

  #atEnds(expression: Expression, direction: Direction): { readonly atLow: Ends; readonly atHigh: Ends } {
    const { loss } = this.#taking;
    const { low, high } = this.#pool;
    const point = (lost: Amount, running: Amount): InPays => ({
      loss: { low: lost, high: lost },
      running: { low: running, high: running },
    });
    return {
      atLow: this.#figure(expression, point(loss.low, low), direction),
      atHigh: this.#figure(expression, point(loss.high, high), direction),
    };
  }

  #between(expression: Expression, direction: Direction): Ends {
    if (!isExact(this.#pool) && (mentions('loss', expression) || mentions('amount', expression))) this.#loose = true;
    return this.#figure(expression, this.#at, direction);
  }

  /** Less than nothing is nothing. */
  #figure(expression: Expression, at: InPays, direction: Direction): Ends {
    const figure = figureOf(expression, this.#taking.scope, at);
    for (const fact of figure.facts) this.#facts.add(fact);
    this.#taking.noted(figure.facts, turns(expression) ? 'any' : direction);
    return { low: larger(nothing, this.#rounded(figure.low)), high: larger(nothing, this.#rounded(figure.high)) };
  }

  #share(expression: Expression, direction: Direction = 'up'): Share {
    const share = takenShare(expression, this.#taking.scope, this.#at, this.#line.id);
    const isOfLoss = mentions('loss', expression) || mentions('amount', expression);
    if (isOfLoss && (share.low.numerator !== share.high.numerator || share.low.denominator !== share.high.denominator))
      this.#loose = true;
    for (const fact of share.facts) this.#facts.add(fact);
    this.#taking.noted(share.facts, turns(expression) ? 'any' : direction);
    return share;
  }

  #rounded(each: Amount): Amount {
    return rounded(each, this.#taking.scope.index.contract.rounding as Rounding);
  }

  #done(ends: Ends, figure: Ends | null, slope: Pool['slope']): Taken {
    const { low, high } = ends;
    const needs = new Set([...this.#pool.needs, ...this.#facts]);
    const bounds = figure === null ? null : { low: figure.low, high: figure.high };
    return { pool: { ...this.#pool, low, high, needs, slope }, figure: bounds, share: null, loose: this.#loose };
  }
}

const zeroSlope = { low: zero, high: zero };

function widest(one: Ends, other: Ends): Ends {
  return { low: smaller(one.low, other.low), high: larger(one.high, other.high) };
}

/** What an account has left, where nobody has bound its amount. */
export const endless: Ends = { low: nothing, high: boundless };
