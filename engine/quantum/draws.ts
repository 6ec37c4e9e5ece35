// What a coverage uses of the accounts that its lines name. A `limit NAME` is used by what is paid: of all that the
// coverage pays, or, where the line has `on KINDS`, of what those kinds are paid once the later lines have taken their
// part. An aggregate deductible is used by what is borne at its line.
import { divideRatios, type Ratio, type Rounding, zero } from '../../language/index.ts';
import type { LossItem } from '../incident/facts.ts';
import {
  type Amount,
  add,
  amountKey,
  compare,
  isBounded,
  larger,
  nothing,
  rounded,
  smaller,
  subtract,
  times,
} from './amount.ts';
import type { Ends } from './figure.ts';
import type { Pool } from './pool.ts';

/** What is used of one account. */
export interface Draw {
  readonly account: string;
  /** By what is paid, or by what is borne below an aggregate deductible. */
  readonly use: 'paid' | 'borne';
  readonly drawn: Ends;
  /** All that the coverage pays is drawn, whatever is unknown. */
  readonly whole: boolean;
  /** What came to the line that names it. */
  readonly asked: Ends;
  /** The unknown amounts between the ends of that. */
  readonly needs: ReadonlySet<string>;
}

const none: Ends = { low: nothing, high: nothing };

interface Part extends Ends {
  readonly items: ReadonlySet<LossItem>;
  readonly whole: boolean;
  readonly asked: Ends;
  readonly needs: ReadonlySet<string>;
  /** Whether the line that names the account is sure to apply. */
  readonly certain: boolean;
}

/** How a line names an account: whether it is sure to apply, and works on all that runs. */
export interface Naming {
  readonly certain: boolean;
  readonly whole: boolean;
}

/** Follows what each account is used for, line by line. */
export class Draws {
  readonly #paid = new Map<string, Part>();
  readonly #borne = new Map<string, Omit<Draw, 'account' | 'use' | 'whole'>>();

  /** A limit by this account made `out` of what came to it of these items. */
  limited(account: string, pool: Pool, out: Ends, { certain, whole }: Naming): void {
    const items = itemsIn(pool);
    const before = this.#paid.get(account);
    const besides = this.besides(account, items);
    const all = new Set([...(before?.items ?? []), ...items]);
    // Named again for the same items, it is used no more than it was.
    if (before !== undefined && all.size === before.items.size) return;
    this.#paid.set(account, {
      items: all,
      whole: certain && whole,
      asked: sumOf(before?.asked ?? none, pool),
      needs: new Set([...(before?.needs ?? []), ...pool.needs]),
      low: add(besides.low, out.low),
      high: add(besides.high, out.high),
      certain: certain && before?.certain !== false,
    });
  }

  /** What other items than these have used of the account by now. */
  besides(account: string, items: readonly LossItem[]): Ends {
    const before = this.#paid.get(account);
    return before === undefined || items.some((item) => before.items.has(item)) ? none : before;
  }

  /** What other items than these have used of the account by now, and what was borne of it. */
  usedBesides(account: string, pool: Pool): Ends {
    return sumOf(this.besides(account, itemsIn(pool)), this.#borne.get(account)?.drawn ?? none);
  }

  /** An aggregate deductible made `out` of what came to it; the difference was borne. */
  borne(account: string, pool: Pool, out: Ends, certain: boolean): void {
    const least = larger(nothing, subtract(pool.low, out.high));
    const most = larger(nothing, subtract(pool.high, out.low));
    const before = this.#borne.get(account) ?? { asked: none, drawn: none, needs: new Set<string>() };
    this.#borne.set(account, {
      asked: sumOf(before.asked, pool),
      drawn: sumOf(before.drawn, { low: certain ? least : nothing, high: most }),
      needs: new Set([...before.needs, ...pool.needs]),
    });
  }

  /** A line turned what these items had into something else. */
  follow(before: Pool, after: Ends): void {
    const items = itemsIn(before);
    for (const [account, part] of this.#paid) {
      if (!items.some((item) => part.items.has(item))) continue;
      const { low, high } = portionAfter(part, before, after);
      // What a later line adds is not drawn from the account.
      const [least, most] = [smaller(part.low, low), smaller(part.high, high)];
      const whole = part.whole && sameEnds(part, before) && sameEnds({ low: least, high: most }, after);
      this.#paid.set(account, { ...part, low: least, high: most, whole });
    }
  }

  /** What the lines of one layer have used. */
  adopt(other: Draws): void {
    for (const [account, part] of other.#paid) {
      const before = this.#paid.get(account);
      this.#paid.set(account, { ...(before === undefined ? part : { ...part, ...sumOf(before, part) }), whole: false });
    }
    for (const [account, each] of other.#borne) {
      const before = this.#borne.get(account);
      this.#borne.set(
        account,
        before === undefined
          ? each
          : { ...each, asked: sumOf(before.asked, each.asked), drawn: sumOf(before.drawn, each.drawn) },
      );
    }
  }

  finish(rounding: Rounding): readonly Draw[] {
    const paid = [...this.#paid].map(([account, part]): Draw => {
      const low = part.certain ? rounded(part.low, rounding) : nothing;
      return {
        account,
        use: 'paid',
        whole: part.whole,
        asked: part.asked,
        needs: part.needs,
        drawn: { low, high: rounded(part.high, rounding) },
      };
    });
    return [
      ...paid,
      ...[...this.#borne].map(([account, each]): Draw => ({ account, use: 'borne', whole: false, ...each })),
    ];
  }
}

function itemsIn({ parts }: Pool): readonly LossItem[] {
  return parts.map(({ item }) => item);
}

function sumOf(left: Ends, right: Ends): Ends {
  return { low: add(left.low, right.low), high: add(left.high, right.high) };
}

/** What a part of an amount comes to where the whole went from `before` to `after`: in proportion. */
export function portionAfter(part: Ends, before: Ends, after: Ends): Ends {
  if (sameEnds(part, before)) return { low: after.low, high: after.high };
  if (isPoint(part) && isPoint(before) && isPoint(after)) {
    const each = inProportion(part.low, before.low, after.low);
    return { low: each, high: each };
  }
  // Between two ends: it loses no more than the whole loses at most, and never grows.
  const lost = subtract(before.high, after.low);
  const low = isBounded(lost) ? larger(nothing, subtract(part.low, lost)) : nothing;
  return { low, high: smaller(part.high, after.high) };
}

/** `part / whole * of`, exactly; nothing where the whole is nothing. */
export function inProportion(part: Amount, whole: Amount, of: Amount): Amount {
  const ratioOf = (a: Ratio, b: Ratio): Ratio => (b.numerator === 0n ? zero : divideRatios(a, b));
  if (isBounded(whole)) return times(of, ratioOf(part.value, whole.value));
  const share = ratioOf(part.unbounded, whole.unbounded);
  return isBounded(of) ? times(of, share) : times(part, ratioOf(of.unbounded, whole.unbounded));
}

export function isPoint({ low, high }: Ends): boolean {
  return compare(low, high) === 0;
}

function sameEnds(left: Ends, right: Ends): boolean {
  return compare(left.low, right.low) === 0 && compare(left.high, right.high) === 0;
}

/** Equal for draws that are the same; what uses nothing is as if it were not there. */
export function drawsKey(draws: readonly Draw[]): string {
  return draws
    .filter(({ drawn }) => compare(drawn.high, nothing) > 0)
    .map(({ account, use, drawn }) => `${use} ${account} ${amountKey(drawn.low)}-${amountKey(drawn.high)}`)
    .sort()
    .join(' ');
}
