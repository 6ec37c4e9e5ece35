// The second half of the adjuster's work: the `pays` lines, in the order they are written, over what the standing left.
// Each line is run at the low and at the high end of what is unknown. Every line only ever takes away, and keeps the
// order of losses, so that the two runs are the two ends of what may be paid; where a figure taken of the loss could
// break that order (a percentage of the loss after a limit), the ends are widened until they hold again.
import type { Expression, PaysLine, Rounding, StatementId } from '../../language/index.ts';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  one,
  type Ratio,
  subtractRatios,
  zero,
} from '../../language/index.ts';
import { exactMoney, judge, percentageOf } from '../conditions/evaluate.ts';
import type { Scope } from '../conditions/scope.ts';
import { type Choices, mergeChoices, noChoices, residueOf, type Verdict, yes } from '../conditions/verdict.ts';
import type { LossItem } from '../incident/facts.ts';
import { type ItemStanding, kindTest, type Standing, unstatedItem } from '../standing.ts';
import {
  type Amount,
  add,
  amount,
  amountKey,
  compare,
  larger,
  nothing,
  rounded,
  smaller,
  subtract,
  times,
  total,
} from './amount.ts';
import { type Worth, worthOf } from './losses.ts';
import { windowShare } from './window.ts';

export interface Ends {
  readonly low: Amount;
  readonly high: Amount;
}

export interface Row {
  readonly line: 'loss' | 'converted' | PaysLine['line'];
  readonly statement: StatementId | null;
  readonly as: string | null;
  readonly figure: Ends | null;
  readonly in: Ends;
  readonly out: Ends;
  readonly applies: Verdict['truth'];
  /** For a `converted` row: the item, and its amount as stated. */
  readonly converted: { readonly item: string; readonly from: NonNullable<Worth['from']> } | null;
}

export interface Payment {
  readonly rows: readonly Row[];
  readonly paid: Ends;
  /** The unknown amounts that the distance between the ends hangs on. */
  readonly needs: ReadonlySet<string>;
}

/** What is left of each account, at least and at most, by name. */
export type Remaining = ReadonlyMap<string, { readonly low: bigint; readonly high: bigint }>;

/** What is still to be settled before the money: the choices, and the residue that tells equal cases from unequal. */
export interface Unsettled {
  readonly choices: Choices;
  readonly residue: string;
}

/** The conditions that open the money: items not settled, lines that may or may not apply. */
export function unsettled(standing: Standing, scope: Scope): Unsettled {
  const entering = standing.items.filter((item) => item.included.truth !== 'no');
  const lines = (entering.length === 0 ? [] : standing.coverage.pays).flatMap((line) => [
    ...(line.when === null ? [] : [judge(line.when, scope)]),
    ...(line.on === null
      ? []
      : entering.filter(({ item }) => item !== unstatedItem).map(({ item }) => kindTest(item, line.on ?? [], scope))),
  ]);
  const verdicts = [...standing.items.map(({ included }) => included), ...lines];
  const choices = mergeChoices(verdicts.map((verdict) => (verdict.truth === 'open' ? verdict.choices : noChoices)));
  // What is assumed of the facts behind the amounts counts too: it narrows what they may come to.
  const worths = entering
    .map(({ item }) => worthOf(item, scope))
    .map(({ low, high }) => `${amountKey(low)} ${amountKey(high)}`);
  const shares = (entering.length === 0 ? [] : standing.coverage.pays).flatMap((line) => {
    if (line.line !== 'window') return [];
    const { low, high } = windowShare(line, scope);
    return [`${low.numerator}/${low.denominator} ${high.numerator}/${high.denominator}`];
  });
  return { choices, residue: [...verdicts.map(residueOf), ...worths, ...shares].join('; ') };
}

interface Pool {
  readonly items: readonly LossItem[];
  readonly low: Amount;
  readonly high: Amount;
  readonly needs: ReadonlySet<string>;
}

/** Runs the pipeline of one coverage. */
export function pay(standing: Standing, remaining: Remaining, scope: Scope): Payment {
  const entering = standing.items
    .filter((item) => item.included.truth !== 'no')
    .map((item) => ({ item, worth: worthOf(item.item, scope) }));
  const run = new Run(entering, remaining, scope);
  for (const line of standing.coverage.pays) run.apply(line);
  return run.finish();
}

class Run {
  readonly #scope: Scope;
  readonly #remaining: Remaining;
  readonly #losses: readonly { readonly item: LossItem; readonly low: Amount; readonly high: Amount }[];
  readonly #rows: Row[] = [];
  #pools: readonly Pool[];
  /** How much of one more unit of loss is sure to be left at this line, at either end; zero after a limit. */
  #slope: { readonly low: Ratio; readonly high: Ratio } = { low: one, high: one };

  constructor(
    entering: readonly { readonly item: ItemStanding; readonly worth: Worth }[],
    remaining: Remaining,
    scope: Scope,
  ) {
    this.#scope = scope;
    this.#remaining = remaining;
    this.#pools = entering.map(({ item, worth }) => ({
      items: [item.item],
      low: item.included.truth === 'yes' ? worth.low : nothing,
      high: worth.high,
      needs: worth.needs,
    }));
    this.#losses = this.#pools.map((pool) => ({ item: pool.items[0] ?? unstatedItem, low: pool.low, high: pool.high }));
    for (const { item, worth } of entering) {
      if (worth.from !== null) this.#rows.push(convertedRow(item.item, worth, worth.from));
    }
    const sum = this.#sum();
    this.#rows.push({
      line: 'loss',
      statement: null,
      as: null,
      figure: null,
      in: sum,
      out: sum,
      applies: 'yes',
      converted: null,
    });
  }

  apply(line: PaysLine): void {
    const applies = line.when === null ? yes : judge(line.when, this.#scope);
    const before = this.#sum();
    const { selected, rest } = this.#select(line);
    const joined = join(selected);
    const { figure, after } = applies.truth === 'no' ? { figure: null, after: joined } : this.#take(line, joined);
    // A line that may not apply counts where it takes away, and not where it does not.
    const out = applies.truth === 'open' ? { ...after, high: joined.high } : after;
    const exact = compare(out.low, out.high) === 0;
    this.#pools = [...rest, { ...out, needs: exact ? new Set<string>() : out.needs }];
    const row = {
      line: line.line,
      statement: line.id,
      as: line.as,
      figure,
      in: before,
      out: this.#sum(),
      applies: applies.truth,
      converted: null,
    };
    this.#rows.push(row);
  }

  finish(): Payment {
    const joined = join(this.#pools);
    return {
      rows: this.#rows,
      paid: { low: joined.low, high: joined.high },
      needs: compare(joined.low, joined.high) === 0 ? new Set() : joined.needs,
    };
  }

  #sum(): Ends {
    return { low: total(this.#pools.map((pool) => pool.low)), high: total(this.#pools.map((pool) => pool.high)) };
  }

  /** The pools that a line works on: those of its kinds, or all that runs. */
  #select(line: PaysLine): { readonly selected: readonly Pool[]; readonly rest: readonly Pool[] } {
    const kinds = line.on;
    if (kinds === null || this.#pools.some((pool) => pool.items.length > 1)) return { selected: this.#pools, rest: [] };
    const isOf = (pool: Pool): boolean =>
      pool.items.every((item) => item === unstatedItem || kindTest(item, kinds, this.#scope).truth !== 'no');
    return { selected: this.#pools.filter(isOf), rest: this.#pools.filter((pool) => !isOf(pool)) };
  }

  #take(line: PaysLine, pool: Pool): { readonly figure: Ends | null; readonly after: Pool } {
    const rounding = this.#scope.index.contract.rounding as Rounding;
    const low = { ...pool, running: pool.low };
    const high = { ...pool, running: pool.high };
    switch (line.line) {
      case 'window': {
        const share = windowShare(line, this.#scope);
        this.#slope = {
          low: multiplyRatios(this.#slope.low, share.low),
          high: multiplyRatios(this.#slope.high, share.high),
        };
        const after = {
          ...pool,
          low: rounded(times(pool.low, share.low), rounding),
          high: rounded(times(pool.high, share.high), rounding),
        };
        return { figure: null, after: { ...after, needs: new Set([...pool.needs, ...share.needs]) } };
      }
      case 'deductible': {
        const ordered = this.#keepsOrder(line.amount);
        const atLow = rounded(this.#figure(line.amount, low.running, ordered.low ? 'low' : 'high', line), rounding);
        const atHigh = rounded(this.#figure(line.amount, high.running, ordered.high ? 'high' : 'low', line), rounding);
        const lossKnown = this.#losses.every((loss) => compare(loss.low, loss.high) === 0);
        const slack = ordered.toTheUnit || lossKnown ? nothing : amount(1n);
        const after = {
          ...pool,
          low: larger(nothing, subtract(subtract(pool.low, atLow), slack)),
          high: smaller(pool.high, larger(nothing, add(subtract(pool.high, atHigh), slack))),
        };
        return {
          figure: compare(atLow, atHigh) <= 0 ? { low: atLow, high: atHigh } : { low: atHigh, high: atLow },
          after,
        };
      }
      case 'share': {
        const share = percentageOf(line.share, this.#scope) ?? one;
        this.#slope = { low: multiplyRatios(this.#slope.low, share), high: multiplyRatios(this.#slope.high, share) };
        return {
          figure: null,
          after: {
            ...pool,
            low: rounded(times(pool.low, share), rounding),
            high: rounded(times(pool.high, share), rounding),
          },
        };
      }
      case 'limit': {
        const atLow = rounded(this.#figure(line.amount, low.running, 'low', line), rounding);
        const atHigh = rounded(this.#figure(line.amount, high.running, 'high', line), rounding);
        this.#slope = { low: zero, high: zero };
        return {
          figure: { low: atLow, high: atHigh },
          after: { ...pool, low: smaller(pool.low, atLow), high: smaller(pool.high, atHigh) },
        };
      }
      case 'account': {
        const left = this.#remaining.get(line.account);
        if (left === undefined) throw new Error(`broken invariant: no account \`${line.account}\``);
        const [atLow, atHigh] = [amount(left.low), amount(left.high)];
        this.#slope = { low: zero, high: zero };
        return {
          figure: { low: atLow, high: atHigh },
          after: { ...pool, low: smaller(pool.low, atLow), high: smaller(pool.high, atHigh) },
        };
      }
    }
  }

  /**
   * Whether a larger loss never leaves less once this figure is taken off, at either end; and whether that holds to the
   * minor unit. It does not where an earlier line has rounded: two roundings can differ by one unit.
   */
  #keepsOrder(figure: Expression): { readonly low: boolean; readonly high: boolean; readonly toTheUnit: boolean } {
    const ofLoss = slopeIn('loss', figure, this.#scope);
    const ofAmount = subtractRatios(one, slopeIn('amount', figure, this.#scope));
    const left = (slope: Ratio): Ratio => subtractRatios(multiplyRatios(slope, ofAmount), ofLoss);
    const [low, high] = [left(this.#slope.low), left(this.#slope.high)];
    const unrounded = compareRatios(this.#slope.low, one) === 0 && compareRatios(this.#slope.high, one) === 0;
    this.#slope = { low: low.numerator < 0n ? zero : low, high: high.numerator < 0n ? zero : high };
    const fixed = ofLoss.numerator === 0n;
    return { low: fixed || low.numerator >= 0n, high: fixed || high.numerator >= 0n, toTheUnit: fixed || unrounded };
  }

  #figure(expression: Expression, running: Amount, end: 'low' | 'high', line: PaysLine): Amount {
    const losses = this.#losses.filter(
      ({ item }) => line.on === null || item === unstatedItem || kindTest(item, line.on, this.#scope).truth !== 'no',
    );
    return figureOf(expression, { running, loss: total(losses.map((loss) => loss[end])) }, this.#scope);
  }
}

function convertedRow(item: LossItem, worth: Worth, from: NonNullable<Worth['from']>): Row {
  const ends = { low: worth.low, high: worth.high };
  return {
    line: 'converted',
    statement: null,
    as: null,
    figure: null,
    in: ends,
    out: ends,
    applies: 'yes',
    converted: { item: item.id, from },
  };
}

function join(pools: readonly Pool[]): Pool {
  return {
    items: pools.flatMap((pool) => pool.items),
    low: total(pools.map((pool) => pool.low)),
    high: total(pools.map((pool) => pool.high)),
    needs: new Set(pools.flatMap((pool) => [...pool.needs])),
  };
}

/** An amount of money in a `pays` line. */
export function figureOf(
  expression: Expression,
  at: { readonly running: Amount; readonly loss: Amount },
  scope: Scope,
): Amount {
  switch (expression.op) {
    case 'loss':
      return at.loss;
    case 'amount':
      return at.running;
    case 'greater-of':
      return larger(figureOf(expression.left, at, scope), figureOf(expression.right, at, scope));
    case 'lesser-of':
      return smaller(figureOf(expression.left, at, scope), figureOf(expression.right, at, scope));
    case 'add':
      return add(figureOf(expression.left, at, scope), figureOf(expression.right, at, scope));
    case 'subtract':
      return larger(nothing, subtract(figureOf(expression.left, at, scope), figureOf(expression.right, at, scope)));
    case 'multiply': {
      const share = percentageOf(expression.left, scope);
      if (share !== undefined) return times(figureOf(expression.right, at, scope), share);
      return times(figureOf(expression.left, at, scope), percentageOf(expression.right, scope) ?? one);
    }
    default: {
      const exact = exactMoney(expression, scope);
      if (exact === undefined) throw new Error(`broken invariant: \`${expression.op}\` is no amount of money`);
      return { unbounded: zero, value: exact };
    }
  }
}

/** The most that one more unit of the loss, or of what runs, adds to a figure. */
function slopeIn(base: 'loss' | 'amount', expression: Expression, scope: Scope): Ratio {
  switch (expression.op) {
    case 'loss':
    case 'amount':
      return expression.op === base ? one : zero;
    case 'greater-of':
    case 'lesser-of': {
      const [left, right] = [slopeIn(base, expression.left, scope), slopeIn(base, expression.right, scope)];
      return compareRatios(left, right) >= 0 ? left : right;
    }
    case 'add':
      return addRatios(slopeIn(base, expression.left, scope), slopeIn(base, expression.right, scope));
    case 'subtract':
      return slopeIn(base, expression.left, scope);
    case 'multiply': {
      const ofLeft = percentageOf(expression.left, scope);
      const inner = ofLeft === undefined ? expression.left : expression.right;
      return multiplyRatios(ofLeft ?? percentageOf(expression.right, scope) ?? one, slopeIn(base, inner, scope));
    }
    default:
      return zero;
  }
}
