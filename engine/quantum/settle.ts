// All coverages of one event together: each runs its own `pays` in written order, on what the earlier ones have left of
// the accounts; then the parts, then the wording, over what their coverages bring. What is used of an account is what
// is paid in the end, after the wider lines have given back to each coverage its part.
import type { Account, ClauseName, Contract, StatementId } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Truth } from '../determination.ts';
import { AccountUse, foundAtOnce, leftAfter, type Standing } from './account-use.ts';
import { type Asked, allotmentsOf } from './allotment.ts';
import { nothing } from './amount.ts';
import { type Draw, isPoint } from './draws.ts';
import type { Ends } from './figure.ts';
import type { Left, Payment, Remaining, Row } from './pays.ts';
import { noFacts, sumOf } from './pool.ts';
import { type Brought, type Level, payLevel } from './wider.ts';

/** The levels of a contract, narrow before wide, and how its accounts are used. */
export interface Programme {
  readonly levels: readonly (Level & { readonly level: StatementId })[];
  readonly accounts: ReadonlyMap<string, Account>;
}

/** One coverage: what it pays on what is left of the accounts. */
export interface Payer {
  readonly name: ClauseName;
  /** Whether it is part of the total. */
  readonly counts: boolean;
  readonly pay: (remaining: Remaining) => Payment;
}

/** The coverages on one event, and which of the wider lines apply to it. */
export interface EventPayers {
  /** `null`: the incident lists no events. */
  readonly event: string | null;
  readonly payers: readonly Payer[];
  readonly applies: ReadonlyMap<StatementId, Truth>;
  readonly scope: Scope;
}

export interface Settled {
  /** In the order of the events, and of their payers: after the wider lines. */
  readonly coverages: readonly {
    readonly paid: Ends;
    readonly rows: readonly Row[];
    readonly needs: ReadonlySet<string>;
    readonly draws: readonly Draw[];
  }[];
  readonly levels: readonly LevelSettled[];
  readonly total: Ends;
  readonly needs: ReadonlySet<string>;
}

export interface LevelSettled {
  readonly event: string | null;
  readonly level: StatementId;
  readonly paid: Ends;
  readonly rows: readonly Row[];
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

/** Event by event: what one leaves of the accounts of the period, the next finds. */
export function settle(programme: Programme, events: readonly EventPayers[], balances: Remaining): Settled {
  const left = new Map(balances);
  const settled = events.map((each) => {
    const found = new EventSettling(programme, each, foundAtOnce(left)).run();
    for (const { draws } of found.coverages) {
      for (const { account, drawn } of draws) {
        const before = left.get(account);
        if (before !== undefined && programme.accounts.get(account)?.per === 'period')
          left.set(account, leftAfter(before, drawn));
      }
    }
    return found;
  });
  const coverages = settled.flatMap((each) => each.coverages);
  const total = totalOf(programme, events, settled, balances);
  return {
    coverages,
    levels: settled.flatMap(({ levels }) => levels),
    total,
    needs: isPoint(total) ? noFacts : new Set(settled.flatMap(({ needs }) => [...needs])),
  };
}

/** One event: `total` is over its payers that count. */
type OfEvent = Settled & { readonly own: readonly Payment[] };

class EventSettling {
  readonly #programme: Programme;
  readonly #event: EventPayers;
  readonly #balances: Remaining;
  readonly #own: readonly Payment[];
  /** What each coverage has by now. */
  readonly #standing = new Map<ClauseName, Standing>();

  constructor(programme: Programme, event: EventPayers, balances: Remaining) {
    this.#programme = programme;
    this.#event = event;
    this.#balances = new Map(balances);
    this.#own = inOrder(event.payers, this.#allotments(), this.#balances);
    event.payers.forEach(({ name }, position) => {
      const own = this.#own[position];
      if (own !== undefined) this.#standing.set(name, { own, now: own.paid });
    });
  }

  run(): OfEvent {
    const { payers, applies, scope, event } = this.#event;
    const accounts = new AccountUse(this.#balances, () => this.#standing);
    const needs = new Set(this.#own.flatMap(needsIn));
    const rows = new Map<ClauseName, Row[]>();
    let total = sumOf(payers.map(({ name }) => this.#at(name)));
    const levels = this.#programme.levels.map((level): LevelSettled => {
      const isAll = level.members.length === payers.length;
      const whole = isAll ? total : sumOf(level.members.map((name) => this.#at(name)));
      const found = payLevel(level, this.#brought(), whole, applies, accounts, scope);
      for (const [name, own] of found.coverages) {
        const standing = this.#standing.get(name);
        if (standing !== undefined) this.#standing.set(name, { ...standing, now: own.paid });
        rows.set(name, [...(rows.get(name) ?? []), ...own.rows]);
      }
      for (const fact of found.needs) needs.add(fact);
      const others = payers.filter(({ name }) => !level.members.includes(name));
      total = isAll ? found.paid : sumOf([found.paid, ...others.map(({ name }) => this.#at(name))]);
      return { event, level: level.level, paid: found.paid, rows: found.rows };
    });
    const coverages = payers.map(({ name }, position) => ({
      paid: this.#at(name),
      rows: rowsOf(this.#own[position]?.rows ?? [], rows.get(name)),
      needs: isPoint(this.#at(name)) ? noFacts : needsOf(this.#own[position], needs),
      draws: accounts.drawsOf(name),
    }));
    const counted = payers.every(({ counts }) => counts)
      ? total
      : sumOf(payers.flatMap(({ name, counts }) => (counts ? [this.#at(name)] : [])));
    return { coverages, levels, total: counted, needs, own: this.#own };
  }

  #at(name: ClauseName): Ends {
    return this.#standing.get(name)?.now ?? none;
  }

  #brought(): ReadonlyMap<ClauseName, Brought> {
    return new Map([...this.#standing].map(([name, { own, now }]) => [name, { paid: now, once: own.once }]));
  }

  /** One account after the other, as they are written: the next is asked once the parts of the one before are known. */
  #allotments(): Allotted {
    const allotted = new Map<string, ReadonlyMap<ClauseName, Left>>();
    for (const { name: account, use } of this.#programme.accounts.values()) {
      const left = this.#balances.get(account);
      if (use !== 'pro-rata' || left === undefined) continue;
      const asked = this.#event.payers.map(({ name, pay }): Asked => {
        const own = new Map(this.#balances);
        for (const [before, parts] of allotted) own.set(before, parts.get(name) ?? emptied);
        const draw = pay(own).draws.find((each) => each.account === account);
        return { name, ...(draw?.asked ?? none), facts: [...(draw?.needs ?? [])] };
      });
      allotted.set(account, allotmentsOf(asked, left));
    }
    return allotted;
  }
}

/**
 * Each coverage on what the earlier ones have left; of an account shared out in proportion, on its own part of it.
 * With `end`, each takes what it does at that end, those that do not count at the other.
 */
function inOrder(
  payers: readonly Payer[],
  allotted: Allotted,
  balances: Remaining,
  end?: 'low' | 'high',
): readonly Payment[] {
  const left = new Map(balances);
  const other = end === 'low' ? 'high' : 'low';
  return payers.map(({ name, counts, pay }) => {
    const own = allotted.size === 0 ? left : new Map(left);
    for (const [account, parts] of allotted) own.set(account, parts.get(name) ?? emptied);
    const payment = pay(own);
    for (const { account, drawn } of payment.draws) {
      const before = left.get(account);
      const used = end === undefined ? drawn : only(drawn, counts ? end : other);
      if (before !== undefined) left.set(account, leftAfter(before, used));
    }
    return payment;
  });
}

/**
 * What counts, together. Where amounts lie between two ends and one account alone is shared, each end is reached by
 * running all coverages at that end; where several are, the sum of the ends still bounds it.
 */
function totalOf(
  programme: Programme,
  events: readonly EventPayers[],
  settled: readonly OfEvent[],
  balances: Remaining,
): Ends {
  const own = settled.flatMap((each) => each.own);
  const payers = events.flatMap((each) => each.payers);
  const sum = sumOf(settled.map(({ total }) => total));
  if (programme.levels.length > 0 || own.every(({ paid }) => isPoint(paid)) || !sharesOne(own, programme)) return sum;
  const at = (end: 'low' | 'high'): Ends => {
    const run = inOrder(payers, new Map(), balances, end);
    return sumOf(payers.flatMap(({ counts }, position) => (counts ? (run[position]?.paid ?? none) : [])));
  };
  return { low: at('low').low, high: at('high').high };
}

/** Whether no account is shared but one, which each uses by all that it pays, the first first. */
function sharesOne(own: readonly Payment[], { accounts }: Programme): boolean {
  const drawing = new Map<string, number>();
  const all = own.flatMap(({ draws }) => draws);
  for (const { account } of all) drawing.set(account, (drawing.get(account) ?? 0) + 1);
  const shared = [...drawing].filter(([, many]) => many > 1).map(([account]) => account);
  const uses = all.filter(({ account }) => shared.includes(account));
  const isPlain = ({ account, whole }: Draw): boolean => {
    const named = accounts.get(account);
    return whole && named?.use !== 'pro-rata' && named?.per === 'period' && named.reinstated === null;
  };
  return shared.length <= 1 && uses.every(isPlain);
}

/** By account: what each coverage may draw of it. */
type Allotted = ReadonlyMap<string, ReadonlyMap<ClauseName, Left>>;

const none: Ends = { low: nothing, high: nothing };
const emptied: Left = { low: 0n, high: 0n, facts: [] };

function only(ends: Ends, end: 'low' | 'high'): Ends {
  return { low: ends[end], high: ends[end] };
}

function rowsOf(own: readonly Row[], wider: readonly Row[] | undefined): readonly Row[] {
  return wider === undefined ? own : [...own, ...wider];
}

/** The unknown amounts that it hangs on, or that others do. */
function needsIn({ needs, draws }: Payment): readonly string[] {
  return [...needs, ...draws.flatMap((draw) => [...draw.needs])];
}

function needsOf(own: Payment | undefined, all: ReadonlySet<string>): ReadonlySet<string> {
  return own !== undefined && own.needs.size > 0 ? own.needs : all;
}
