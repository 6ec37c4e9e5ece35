// The second half of the adjuster's work: the `pays` lines, in the order they are written, over what the standing left.
// Each line is run at the low and at the high end of what is unknown. Every line only ever takes away, and keeps the
// order of losses, so that the two runs are the two ends of what may be paid; where a figure taken of the loss could
// break that order (a percentage of the loss after a limit), the ends are widened until they hold again.
import type { Coverage, Expression, PaysLine, StatementId } from '../../language/index.ts';
import { compareRatios, multiplyRatios, one, type Ratio, subtractRatios, zero } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Verdict } from '../conditions/verdict.ts';
import type { LossItem } from '../incident/facts.ts';
import { unstatedItem } from '../standing.ts';
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
  total,
} from './amount.ts';
import { type Draw, Draws } from './draws.ts';
import { type Figure, figureOf, shareOf, slopeIn } from './figure.ts';
import { type Worth, worthOf } from './losses.ts';
import { windowShare } from './window.ts';

export interface Ends {
  readonly low: Amount;
  readonly high: Amount;
}

export interface Row {
  /** `coverages`: what coverages bring to a wider `pays`; `shared`: what a line of it left to this coverage. */
  readonly line: 'loss' | 'converted' | 'coverages' | 'shared' | 'highest' | PaysLine['line'];
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
  /** What it uses of each account. */
  readonly draws: readonly Draw[];
  /** The deductible that it leaves to be taken once, by a wider `pays`; nothing where nothing came to that line. */
  readonly once: Ends;
}

/** What is left of an account, in minor units; `high` null where its amount is unknown, and `facts` would tell it. */
export interface Left {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly facts: readonly string[];
}

/** What is left of each account, by name. */
export type Remaining = ReadonlyMap<string, Left>;

/** One way in which everything but amounts is settled; `open` only where there were too many ways to try each. */
export interface Way {
  readonly coverage: Coverage;
  /** The items that enter the money, or may. */
  readonly entering: readonly { readonly item: LossItem; readonly included: 'yes' | 'open' }[];
  /** Whether a line applies, by its id; a line not named always does. */
  readonly applies: ReadonlyMap<StatementId, Verdict['truth']>;
  /** The items that a line with `on` leaves out, by its id. */
  readonly besides: ReadonlyMap<StatementId, ReadonlySet<LossItem>>;
}

interface Pool {
  readonly items: readonly LossItem[];
  readonly low: Amount;
  readonly high: Amount;
  readonly needs: ReadonlySet<string>;
}

/** Runs the pipeline of one coverage. */
export function pay(way: Way, remaining: Remaining, scope: Scope): Payment {
  const run = new Run(way, remaining, scope);
  for (const line of way.coverage.pays) run.apply(line);
  return run.finish();
}

class Run {
  readonly #way: Way;
  readonly #scope: Scope;
  readonly #remaining: Remaining;
  readonly #losses: readonly { readonly item: LossItem; readonly low: Amount; readonly high: Amount }[];
  readonly #lossNeeds: ReadonlySet<string>;
  readonly #rows: Row[] = [];
  readonly #draws = new Draws();
  #once: Ends = { low: nothing, high: nothing };
  #pools: readonly Pool[];
  /** How much of one more unit of loss is sure to be left at this line, at either end; zero after a limit. */
  #slope: { readonly low: Ratio; readonly high: Ratio } = { low: one, high: one };

  constructor(way: Way, remaining: Remaining, scope: Scope) {
    this.#way = way;
    this.#scope = scope;
    this.#remaining = remaining;
    const entering = way.entering.map(({ item, included }) => ({ item, included, worth: worthOf(item, scope) }));
    this.#pools = entering.map(({ item, included, worth }) => ({
      items: [item],
      low: included === 'yes' ? worth.low : nothing,
      high: worth.high,
      needs: worth.needs,
    }));
    this.#losses = this.#pools.map((pool) => ({ item: pool.items[0] ?? unstatedItem, low: pool.low, high: pool.high }));
    this.#lossNeeds = new Set(entering.flatMap(({ worth }) => [...worth.needs]));
    for (const { item, worth } of entering) {
      if (worth.from !== null) this.#rows.push(convertedRow(item, worth, worth.from));
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
    const applies = this.#way.applies.get(line.id) ?? 'yes';
    const before = this.#sum();
    const { selected, rest } = this.#select(line);
    const joined = join(selected);
    const { figure, after: inPart } =
      applies === 'no' ? { figure: null, after: joined } : this.#take(line, joined, applies === 'yes');
    // What is taken of some losses alone says nothing of how all that runs grows with the loss.
    if (rest.length > 0 && (line.line === 'deductible' || line.line === 'aggregate'))
      this.#slope = { low: zero, high: zero };
    // Under `final` what is known only in part is taken at what is shown: the least that is left.
    const after = this.#scope.shown === undefined ? inPart : { ...inPart, high: inPart.low };
    // A line that may not apply counts where it takes away, and not where it does not.
    const out = applies === 'open' ? { ...after, high: joined.high } : after;
    const exact = compare(out.low, out.high) === 0;
    // What a limit had made exact, a figure taken of the loss may open again: then the losses are what it hangs on.
    const needs = exact ? new Set<string>() : out.needs.size > 0 ? out.needs : this.#lossNeeds;
    this.#pools = [...rest, { ...out, needs }];
    if (applies !== 'no') this.#use(line, joined, out, applies === 'yes');
    this.#rows.push({
      line: line.line,
      statement: line.id,
      as: line.as,
      figure,
      in: before,
      out: this.#sum(),
      applies,
      converted: null,
    });
  }

  finish(): Payment {
    const joined = join(this.#pools);
    return {
      rows: this.#rows,
      paid: { low: joined.low, high: joined.high },
      needs: compare(joined.low, joined.high) === 0 ? new Set() : joined.needs,
      draws: this.#draws.finish(this.#scope.index.contract.rounding),
      once: this.#once,
    };
  }

  /** Follows what accounts are used for. */
  #use(line: PaysLine, before: Pool, after: Pool, certain: boolean): void {
    this.#draws.follow(before.items, before, after);
    if (line.line === 'account') this.#draws.limited(line.account, before, after, certain);
    if (line.line !== 'aggregate') return;
    const low = larger(nothing, subtract(before.low, after.high));
    const high = larger(nothing, subtract(before.high, after.low));
    this.#draws.borne(line.account, before, { low: certain ? low : nothing, high });
  }

  #sum(): Ends {
    return { low: total(this.#pools.map((pool) => pool.low)), high: total(this.#pools.map((pool) => pool.high)) };
  }

  /** The pools that a line works on: those of its kinds, or all that runs. */
  #select(line: PaysLine): { readonly selected: readonly Pool[]; readonly rest: readonly Pool[] } {
    const kinds = line.on;
    if (kinds === null || this.#pools.some((pool) => pool.items.length > 1)) return { selected: this.#pools, rest: [] };
    const isOf = (pool: Pool): boolean => !pool.items.some((item) => this.#isBeside(item, line));
    return { selected: this.#pools.filter(isOf), rest: this.#pools.filter((pool) => !isOf(pool)) };
  }

  #take(line: PaysLine, pool: Pool, certain: boolean): { readonly figure: Ends | null; readonly after: Pool } {
    const { rounding } = this.#scope.index.contract;
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
      case 'once':
        return { figure: this.#leave(line, pool, certain), after: pool };
      case 'deductible': {
        const ordered = this.#keepsOrder(line.amount);
        const atLow = this.#figure(line.amount, pool.low, ordered.low ? 'low' : 'high', line);
        const atHigh = this.#figure(line.amount, pool.high, ordered.high ? 'high' : 'low', line);
        const lossKnown = this.#losses.every((loss) => compare(loss.low, loss.high) === 0);
        const slack = ordered.toTheUnit || lossKnown ? nothing : amount(1n);
        return {
          figure: { low: smaller(atLow.low, atHigh.low), high: larger(atLow.high, atHigh.high) },
          after: {
            ...pool,
            low: larger(nothing, subtract(subtract(pool.low, atLow.high), slack)),
            high: smaller(pool.high, larger(nothing, add(subtract(pool.high, atHigh.low), slack))),
            needs: new Set([...pool.needs, ...atLow.facts]),
          },
        };
      }
      case 'share': {
        const share = shareOf(line.share, this.#scope);
        if (share === undefined) throw new Error('broken invariant: a share that is neither written nor scheduled');
        this.#slope = {
          low: multiplyRatios(this.#slope.low, share.low),
          high: multiplyRatios(this.#slope.high, share.high),
        };
        return {
          figure: null,
          after: {
            ...pool,
            low: rounded(times(pool.low, share.low), rounding),
            high: rounded(times(pool.high, share.high), rounding),
            needs: new Set([...pool.needs, ...share.facts]),
          },
        };
      }
      case 'limit': {
        const atLow = this.#figure(line.amount, pool.low, 'low', line);
        const atHigh = this.#figure(line.amount, pool.high, 'high', line);
        this.#slope = { low: zero, high: zero };
        return {
          figure: { low: atLow.low, high: atHigh.high },
          after: {
            ...pool,
            low: smaller(pool.low, atLow.low),
            high: smaller(pool.high, atHigh.high),
            needs: new Set([...pool.needs, ...atHigh.facts]),
          },
        };
      }
      case 'account': {
        const { figure, facts } = this.#left(line.account, this.#draws.besides(line.account, pool.items));
        this.#slope = { low: zero, high: zero };
        return {
          figure,
          after: {
            ...pool,
            low: smaller(pool.low, figure.low),
            high: smaller(pool.high, figure.high),
            needs: new Set([...pool.needs, ...facts]),
          },
        };
      }
      case 'aggregate': {
        const { figure, facts } = this.#left(line.account, this.#draws.borneOf(line.account));
        return {
          figure,
          after: {
            ...pool,
            low: larger(nothing, subtract(pool.low, figure.high)),
            high: larger(nothing, subtract(pool.high, figure.low)),
            needs: new Set([...pool.needs, ...facts]),
          },
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

  /** A deductible that is taken once for all coverages stands here as a figure only. */
  #leave(line: Extract<PaysLine, { line: 'once' }>, pool: Pool, certain: boolean): Ends {
    const low = this.#figure(line.amount, pool.low, 'low', line).low;
    const high = this.#figure(line.amount, pool.high, 'high', line).high;
    const once = { low: certain && isAbove(pool.low) ? low : nothing, high: isAbove(pool.high) ? high : nothing };
    this.#once = { low: larger(this.#once.low, once.low), high: larger(this.#once.high, once.high) };
    return { low, high };
  }

  /** What is left of an account, less what earlier lines of this coverage have used of it. */
  #left(account: string, used: Ends): { readonly figure: Ends; readonly facts: readonly string[] } {
    const left = this.#remaining.get(account);
    if (left === undefined) throw new Error(`broken invariant: no account \`${account}\``);
    const low = larger(nothing, subtract(amount(left.low), used.high));
    const high = left.high === null ? boundless : larger(nothing, subtract(amount(left.high), used.low));
    return { figure: { low, high }, facts: left.facts };
  }

  #isBeside(item: LossItem, line: PaysLine): boolean {
    return this.#way.besides.get(line.id)?.has(item) ?? false;
  }

  /** A line's own amount, the loss it is taken of being that of one end. */
  #figure(expression: Expression, running: Amount, end: 'low' | 'high', line: PaysLine): Figure {
    const losses = this.#losses.filter(({ item }) => !this.#isBeside(item, line));
    const { rounding } = this.#scope.index.contract;
    const figure = figureOf(expression, this.#scope, { running, loss: total(losses.map((loss) => loss[end])) });
    return { ...figure, low: rounded(figure.low, rounding), high: rounded(figure.high, rounding) };
  }
}

function isAbove(each: Amount): boolean {
  return compare(each, nothing) > 0;
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
