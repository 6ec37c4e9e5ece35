// What is used of the accounts while the wider lines run: at first what the coverages draw themselves, in proportion to
// what they are paid by now; then what lines of a part or of the wording draw for them, or leave them to bear.
import type { ClauseName } from '../../language/index.ts';
import { type Amount, amount, minorOf, nothing } from './amount.ts';
import { type Draw, portionAfter } from './draws.ts';
import type { Ends } from './figure.ts';
import type { Left, Payment, Remaining } from './pays.ts';
import { sumOf } from './pool.ts';
import type { LevelAccounts } from './wider.ts';

/** What a coverage was paid by its own `pays`, and what it has by now. */
export interface Standing {
  readonly own: Payment;
  readonly now: Ends;
}

export class AccountUse implements LevelAccounts {
  readonly #balances: Remaining;
  readonly #standing: () => ReadonlyMap<ClauseName, Standing>;
  /** The coverages that a wider line draws on an account for, and whether surely. */
  readonly #wider = new Map<string, Map<ClauseName, boolean>>();
  readonly #borne = new Map<string, Map<ClauseName, Ends>>();

  constructor(balances: Remaining, standing: () => ReadonlyMap<ClauseName, Standing>) {
    this.#balances = balances;
    this.#standing = standing;
  }

  /** What these coverages find: all but what others use of the account, and what was borne of it by anyone. */
  left(account: string, members: readonly ClauseName[]): Left {
    const before = this.#balances.get(account);
    if (before === undefined) throw new Error(`broken invariant: no account \`${account}\``);
    const used = [...this.#standing().keys()].flatMap((name) =>
      this.drawsOf(name)
        .filter((draw) => draw.account === account && (draw.use === 'borne' || !members.includes(name)))
        .map(({ drawn }) => drawn),
    );
    return leftAfter(before, sumOf(used));
  }

  limited(account: string, members: readonly ClauseName[], certain: boolean): void {
    const drawing = this.#wider.get(account) ?? new Map<ClauseName, boolean>();
    for (const name of members) drawing.set(name, certain || drawing.get(name) === true);
    this.#wider.set(account, drawing);
  }

  borne(account: string, by: ReadonlyMap<ClauseName, Ends>): void {
    const before = this.#borne.get(account) ?? new Map<ClauseName, Ends>();
    for (const [name, ends] of by) before.set(name, sumOf([before.get(name) ?? none, ends]));
    this.#borne.set(account, before);
  }

  /** What a coverage uses of each account, as things stand. */
  drawsOf(name: ClauseName): readonly Draw[] {
    const standing = this.#standing().get(name);
    if (standing === undefined) return [];
    const above = this.#drawnAbove(name, standing.now);
    const own = ownDraws(standing);
    if (above.length === 0) return own;
    const joined = own.map((draw) => {
      const more = above.find((each) => each.use === draw.use && each.account === draw.account);
      if (more === undefined) return draw;
      return { ...draw, drawn: draw.use === 'borne' ? sumOf([draw.drawn, more.drawn]) : wholeOf(draw, more) };
    });
    const named = (each: Draw): boolean => own.some((draw) => draw.use === each.use && draw.account === each.account);
    return [...joined, ...above.filter((each) => !named(each))];
  }

  #drawnAbove(name: ClauseName, paid: Ends): readonly Draw[] {
    const plain = { asked: none, whole: false, needs: new Set<string>() };
    const drawn = [...this.#wider].flatMap(([account, drawing]): readonly Draw[] => {
      const certain = drawing.get(name);
      if (certain === undefined) return [];
      return [{ account, use: 'paid', drawn: certain ? paid : { low: nothing, high: paid.high }, ...plain }];
    });
    const borne = [...this.#borne].flatMap(([account, by]): readonly Draw[] => {
      const of = by.get(name);
      return of === undefined ? [] : [{ account, use: 'borne', drawn: of, ...plain }];
    });
    return [...drawn, ...borne];
  }
}

const none: Ends = { low: nothing, high: nothing };

const untouched = new WeakMap<Payment, readonly Draw[]>();

/** What it draws itself; the same draws wherever no wider line has touched the payment. */
function ownDraws(standing: Standing): readonly Draw[] {
  const { own, now } = standing;
  const known = now === own.paid ? untouched.get(own) : undefined;
  if (known !== undefined) return known;
  const draws = own.draws.map((draw) => (draw.use === 'borne' ? draw : inPart(draw, standing)));
  if (now === own.paid) untouched.set(own, draws);
  return draws;
}

/** In proportion to what is paid by now; whole minor units, so that together they never use more than is paid. */
function inPart(draw: Draw, { own, now }: Standing): Draw {
  const { low, high } = portionAfter(draw.drawn, own.paid, now);
  return { ...draw, drawn: { low: down(low), high: down(high) } };
}

/** All that is paid, by the line above; if that may not apply, at least what the coverage draws itself. */
function wholeOf(own: Draw, above: Draw): Ends {
  return { low: minorOf(above.drawn.low) === 0n ? own.drawn.low : above.drawn.low, high: above.drawn.high };
}

function down(each: Amount): Amount {
  const minor = minorOf(each);
  return minor === null ? each : amount(minor);
}

/** What one event finds of the accounts: of one that is reinstated its amount at most. */
export function foundAtOnce(left: Remaining): Remaining {
  const smaller = (a: bigint | null, b: bigint | null): bigint | null => (a === null || (b !== null && b < a) ? b : a);
  return new Map(
    [...left].map(([account, each]) => {
      const { atOnce } = each;
      if (atOnce === undefined) return [account, each];
      const low = each.low < atOnce.low ? each.low : atOnce.low;
      return [account, { ...each, low, high: smaller(each.high, atOnce.high) }];
    }),
  );
}

/** What is left of an account once this was used of it. */
export function leftAfter(before: Left, used: Ends): Left {
  const floor = (each: bigint): bigint => (each < 0n ? 0n : each);
  const [least, most] = [minorOf(used.low), minorOf(used.high)];
  const high = before.high === null ? null : floor(before.high - (least ?? before.high));
  return { ...before, low: most === null ? 0n : floor(before.low - most), high };
}
