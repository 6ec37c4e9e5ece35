// All coverages of one event together: each runs its own `pays` in written order, on what the earlier ones have left of
// the accounts; then the parts, then the wording, over what their coverages bring. What is used of an account is what
// is paid in the end, after the wider lines have given back to each coverage its part.
import type { Account, ClauseName, Contract, StatementId } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Truth } from '../determination.ts';
import { AccountUse, leftAfter, type Standing } from './account-use.ts';
import { type Asked, allotmentsOf } from './allotment.ts';
import { nothing } from './amount.ts';
import { type Draw, isPoint } from './draws.ts';
import type { Ends } from './figure.ts';
import type { Left, Payment, Remaining, Row } from './pays.ts';
import { sumOf } from './pool.ts';
import { type Brought, type Level, payLevel } from './wider.ts';

/** The levels of a contract, narrow before wide, and how its accounts are used. */
export interface Programme {
  readonly levels: readonly (Level & { readonly level: StatementId })[];
  readonly accounts: ReadonlyMap<string, Account>;
}

/** One coverage: what it pays on what is left of the accounts. */
export interface Payer {
  readonly name: ClauseName;
  readonly pay: (remaining: Remaining) => Payment;
}

export interface Settled {
  /** In the order of the payers: after the wider lines. */
  readonly coverages: readonly {
    readonly paid: Ends;
    readonly rows: readonly Row[];
    readonly needs: ReadonlySet<string>;
    readonly draws: readonly Draw[];
  }[];
  readonly levels: readonly { readonly level: StatementId; readonly paid: Ends; readonly rows: readonly Row[] }[];
  readonly total: Ends;
  readonly needs: ReadonlySet<string>;
}

/** The parts and the wording, as far as they have a `pays`, over the coverages that are bound. */
export function programmeOf(contract: Contract, bound: readonly ClauseName[]): Programme {
  const parts = contract.parts.map((part) => ({
    level: part.id,
    lines: part.pays,
    members: bound.filter((name) => part.clauses.includes(name)),
  }));
  const whole = { level: wordingLevel, lines: contract.pays, members: bound };
  return {
    levels: [...parts, whole].filter(({ lines, members }) => lines.length > 0 && members.length > 0),
    accounts: new Map(contract.accounts.map((account) => [account.name, account])),
  };
}

/** The level of the wording itself; those of parts bear the part's id. */
export const wordingLevel = 'pays';

export function settle(
  programme: Programme,
  payers: readonly Payer[],
  applies: ReadonlyMap<StatementId, Truth>,
  balances: Remaining,
  scope: Scope,
): Settled {
  return new Settling(programme, payers, balances).run(applies, scope);
}

class Settling {
  readonly #programme: Programme;
  readonly #payers: readonly Payer[];
  readonly #balances: Remaining;
  readonly #own: readonly Payment[];
  /** What each coverage has by now. */
  readonly #standing = new Map<ClauseName, Standing>();

  constructor(programme: Programme, payers: readonly Payer[], balances: Remaining) {
    this.#programme = programme;
    this.#payers = payers;
    this.#balances = balances;
    this.#own = this.#inOrder(this.#allotments());
    payers.forEach(({ name }, position) => {
      const own = this.#own[position];
      if (own !== undefined) this.#standing.set(name, { own, now: own.paid });
    });
  }

  run(applies: ReadonlyMap<StatementId, Truth>, scope: Scope): Settled {
    const accounts = new AccountUse(this.#balances, () => this.#standing);
    const needs = new Set(this.#own.flatMap(needsIn));
    const rows = new Map<ClauseName, Row[]>();
    let total = this.#totalOf();
    const levels = this.#programme.levels.map((level) => {
      const isAll = level.members.length === this.#payers.length;
      const whole = isAll ? total : sumOf(level.members.map((name) => this.#at(name)));
      const found = payLevel(level, this.#brought(), whole, applies, accounts, scope);
      for (const [name, own] of found.coverages) {
        const standing = this.#standing.get(name);
        if (standing !== undefined) this.#standing.set(name, { ...standing, now: own.paid });
        rows.set(name, [...(rows.get(name) ?? []), ...own.rows]);
      }
      for (const fact of found.needs) needs.add(fact);
      const others = this.#payers.filter(({ name }) => !level.members.includes(name));
      total = isAll ? found.paid : sumOf([found.paid, ...others.map(({ name }) => this.#at(name))]);
      return { level: level.level, paid: found.paid, rows: found.rows };
    });
    const coverages = this.#payers.map(({ name }, position) => ({
      paid: this.#at(name),
      rows: [...(this.#own[position]?.rows ?? []), ...(rows.get(name) ?? [])],
      needs: isPoint(this.#at(name)) ? new Set<string>() : needsOf(this.#own[position], needs),
      draws: accounts.drawsOf(name),
    }));
    return { coverages, levels, total, needs: isPoint(total) ? new Set() : needs };
  }

  #at(name: ClauseName): Ends {
    return this.#standing.get(name)?.now ?? none;
  }

  #brought(): ReadonlyMap<ClauseName, Brought> {
    return new Map([...this.#standing].map(([name, { own, now }]) => [name, { paid: now, once: own.once }]));
  }

  /** Each coverage on what the earlier ones have left; of an account shared out in proportion, on its own part of it. */
  #inOrder(allotted: Allotted, end?: 'low' | 'high'): readonly Payment[] {
    const left = new Map(this.#balances);
    return this.#payers.map(({ name, pay }) => {
      const own = new Map(left);
      for (const [account, parts] of allotted) own.set(account, parts.get(name) ?? emptied);
      const payment = pay(own);
      for (const { account, drawn } of payment.draws) {
        const before = left.get(account);
        if (before !== undefined) left.set(account, leftAfter(before, end === undefined ? drawn : only(drawn, end)));
      }
      return payment;
    });
  }

  /** One account after the other, as they are written: the next is asked once the parts of the one before are known. */
  #allotments(): Allotted {
    const allotted = new Map<string, ReadonlyMap<ClauseName, Left>>();
    for (const { name: account, use } of this.#programme.accounts.values()) {
      const left = this.#balances.get(account);
      if (use !== 'pro-rata' || left === undefined) continue;
      const asked = this.#payers.map(({ name, pay }): Asked => {
        const own = new Map(this.#balances);
        for (const [before, parts] of allotted) own.set(before, parts.get(name) ?? emptied);
        const draw = pay(own).draws.find((each) => each.account === account);
        return { name, ...(draw?.asked ?? none), facts: [...(draw?.needs ?? [])] };
      });
      allotted.set(account, allotmentsOf(asked, left));
    }
    return allotted;
  }

  /**
   * What the coverages bring together. Where amounts lie between two ends and one account alone is shared, each end is
   * reached by running all coverages at that end; where several are, the sum of the ends still bounds it.
   */
  #totalOf(): Ends {
    const sum = sumOf(this.#own.map(({ paid }) => paid));
    if (this.#own.every(({ paid }) => isPoint(paid)) || !this.#sharesOne()) return sum;
    const [least, most] = [this.#inOrder(new Map(), 'low'), this.#inOrder(new Map(), 'high')];
    return { low: sumOf(least.map(({ paid }) => paid)).low, high: sumOf(most.map(({ paid }) => paid)).high };
  }

  #sharesOne(): boolean {
    const drawing = new Map<string, number>();
    const all = this.#own.flatMap(({ draws }) => draws);
    for (const { account } of all) drawing.set(account, (drawing.get(account) ?? 0) + 1);
    const shared = [...drawing].filter(([, many]) => many > 1).map(([account]) => account);
    const uses = all.filter(({ account }) => shared.includes(account));
    const plain = uses.every(
      ({ account, whole }) => whole && this.#programme.accounts.get(account)?.use !== 'pro-rata',
    );
    return shared.length <= 1 && plain;
  }
}

/** By account: what each coverage may draw of it. */
type Allotted = ReadonlyMap<string, ReadonlyMap<ClauseName, Left>>;

const none: Ends = { low: nothing, high: nothing };
const emptied: Left = { low: 0n, high: 0n, facts: [] };

function only(ends: Ends, end: 'low' | 'high'): Ends {
  return { low: ends[end], high: ends[end] };
}

/** The unknown amounts that it hangs on, or that others do. */
function needsIn({ needs, draws }: Payment): readonly string[] {
  return [...needs, ...draws.flatMap((draw) => [...draw.needs])];
}

function needsOf(own: Payment | undefined, all: ReadonlySet<string>): ReadonlySet<string> {
  return own !== undefined && own.needs.size > 0 ? own.needs : all;
}
