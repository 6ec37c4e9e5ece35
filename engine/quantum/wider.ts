// The `pays` of a part or of the wording: lines over what coverages pay together. Each line is run over the sum of its
// coverages, and what it pays is given back to them, so that every coverage's own payment stays exact and the sum of
// them is what is paid. `loss` is what the coverages brought, `amount` what runs.
import type { ClauseName, Expression, StatementId, WiderLine } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Truth } from '../determination.ts';
import { type Change, givenBack } from './allot.ts';
import { type Amount, add, amount, boundless, larger, nothing, rounded, smaller, subtract, times } from './amount.ts';
import { type Ends, figureOf } from './figure.ts';
import type { Left, Row } from './pays.ts';
import { sumOf } from './pool.ts';
import { shareOf } from './share.ts';

/** What one coverage has as it comes to a line, and what it brings besides. */
export interface Brought {
  readonly paid: Ends;
  /** The deductible that it leaves to be taken once, where it is hit. */
  readonly once: Ends;
}

export interface Level {
  readonly lines: readonly WiderLine[];
  /** The coverages that it is over, in written order. */
  readonly members: readonly ClauseName[];
}

export interface LevelPaid {
  readonly rows: readonly Row[];
  readonly paid: Ends;
  /** By coverage: what it has after the last line, and the rows that each line adds to its own. */
  readonly coverages: ReadonlyMap<ClauseName, { readonly paid: Ends; readonly rows: readonly Row[] }>;
  /** The unknown facts that figures of these lines hang on. */
  readonly needs: ReadonlySet<string>;
}

/** What a level asks about accounts: what is left for these coverages; and is told, what of it they have used. */
export interface LevelAccounts {
  left(account: string, members: readonly ClauseName[]): Left;
  limited(account: string, members: readonly ClauseName[], certain: boolean): void;
  borne(account: string, by: ReadonlyMap<ClauseName, Ends>): void;
}

export function payLevel(
  { lines, members }: Level,
  brought: ReadonlyMap<ClauseName, Brought>,
  whole: Ends,
  applies: ReadonlyMap<StatementId, Truth>,
  accounts: LevelAccounts,
  scope: Scope,
): LevelPaid {
  const run = new LevelRun(members, brought, whole, accounts, scope);
  for (const line of lines) run.apply(line, applies.get(line.id) ?? 'yes');
  return run.finish();
}

class LevelRun {
  readonly #members: readonly ClauseName[];
  readonly #brought: ReadonlyMap<ClauseName, Brought>;
  readonly #accounts: LevelAccounts;
  readonly #scope: Scope;
  readonly #loss: Ends;
  readonly #rows: Row[] = [];
  readonly #own = new Map<ClauseName, { paid: Ends; rows: Row[] }>();
  readonly #needs = new Set<string>();
  #whole: Ends;

  constructor(
    members: readonly ClauseName[],
    brought: ReadonlyMap<ClauseName, Brought>,
    whole: Ends,
    accounts: LevelAccounts,
    scope: Scope,
  ) {
    this.#members = members;
    this.#brought = brought;
    this.#accounts = accounts;
    this.#scope = scope;
    this.#loss = whole;
    this.#whole = whole;
    for (const member of members) this.#own.set(member, { paid: this.#bring(member).paid, rows: [] });
    this.#rows.push(rowOf({ line: 'coverages', statement: null, as: null, in: whole, out: whole, applies: 'yes' }));
  }

  apply(line: WiderLine, applies: Truth): void {
    const over = line.on === null ? this.#members : this.#members.filter((name) => line.on?.includes(name));
    const before = over.map((name) => this.#at(name));
    const isAll = over.length === this.#members.length;
    const sum = isAll ? this.#whole : sumOf(before);
    const { change, figure } = this.#change(line, over, sum, isAll);
    const taken = givenBack(before, change, line.sharing);
    const after = over.map((_, position): Ends => {
      const [from = none, to = none] = [before[position], taken[position]];
      return applies === 'no' ? from : this.#known({ low: to.low, high: applies === 'open' ? from.high : to.high });
    });
    const inWhole = this.#whole;
    const most = applies === 'open' ? sum.high : change.of(sum.high, 'most');
    const others = sumOf(this.#members.filter((name) => !over.includes(name)).map((name) => this.#at(name)));
    for (const [position, name] of over.entries())
      this.#set(name, line, before[position] ?? none, after[position] ?? none, applies);
    if (applies !== 'no') {
      const out: Ends = { low: change.of(sum.low, 'least'), high: most };
      this.#whole = this.#known({ low: add(others.low, out.low), high: add(others.high, out.high) });
      this.#use(line, over, before, after, applies === 'yes');
    }
    const { id: statement, as, line: kind } = line;
    this.#rows.push(
      rowOf({
        line: kind,
        statement,
        as,
        figure: applies === 'no' ? null : figure,
        in: inWhole,
        out: this.#whole,
        applies,
      }),
    );
  }

  finish(): LevelPaid {
    return { rows: this.#rows, paid: this.#whole, coverages: this.#own, needs: this.#needs };
  }

  #bring(name: ClauseName): Brought {
    return this.#brought.get(name) ?? { paid: none, once: none };
  }

  #at(name: ClauseName): Ends {
    return this.#own.get(name)?.paid ?? none;
  }

  /** Under `final` what is known only in part is taken at what is shown: the least that is left. */
  #known(ends: Ends): Ends {
    return this.#scope.shown === undefined ? ends : { low: ends.low, high: ends.low };
  }

  #set(name: ClauseName, { id, as }: WiderLine, before: Ends, after: Ends, applies: Truth): void {
    const own = this.#own.get(name);
    if (own === undefined) return;
    own.paid = after;
    own.rows.push(rowOf({ line: 'shared', statement: id, as, in: before, out: after, applies }));
  }

  #use(
    line: WiderLine,
    over: readonly ClauseName[],
    before: readonly Ends[],
    after: readonly Ends[],
    certain: boolean,
  ): void {
    if (line.line === 'account') this.#accounts.limited(line.account, over, certain);
    if (line.line !== 'aggregate') return;
    this.#accounts.borne(
      line.account,
      new Map(over.map((name, position) => [name, taken(before[position] ?? none, after[position] ?? none, certain)])),
    );
  }

  #change(
    line: WiderLine,
    over: readonly ClauseName[],
    sum: Ends,
    isAll: boolean,
  ): { readonly change: Change; readonly figure: Ends | null } {
    const { rounding } = this.#scope.index.contract;
    switch (line.line) {
      case 'share': {
        const share = shareOf(line.share, this.#scope);
        for (const fact of share.facts) this.#needs.add(fact);
        const of: Change['of'] = (whole, end) =>
          rounded(times(whole, end === 'least' ? share.low : share.high), rounding);
        return { change: { change: 'scales', of }, figure: null };
      }
      case 'limit':
        return keeps(this.#figure(line.amount, over, sum, isAll));
      case 'account':
        return keeps(this.#left(line.account, over));
      case 'deductible':
        return takes(this.#figure(line.amount, over, sum, isAll));
      case 'aggregate':
        return takes(this.#left(line.account, over));
      case 'highest': {
        const once = over.map((name) => this.#bring(name).once);
        return takes({
          low: once.reduce((most, { low }) => larger(most, low), nothing),
          high: once.reduce((most, { high }) => larger(most, high), nothing),
        });
      }
    }
  }

  #figure(expression: Expression, over: readonly ClauseName[], sum: Ends, isAll: boolean): Ends {
    const { rounding } = this.#scope.index.contract;
    const loss = isAll ? this.#loss : sumOf(over.map((name) => this.#bring(name).paid));
    const low = figureOf(expression, this.#scope, { running: at(sum.low), loss: at(loss.low) });
    const high = figureOf(expression, this.#scope, { running: at(sum.high), loss: at(loss.high) });
    for (const fact of [...low.facts, ...high.facts]) this.#needs.add(fact);
    return { low: rounded(smaller(low.low, high.low), rounding), high: rounded(larger(low.high, high.high), rounding) };
  }

  #left(account: string, over: readonly ClauseName[]): Ends {
    const left = this.#accounts.left(account, over);
    for (const fact of left.facts) this.#needs.add(fact);
    return { low: amount(left.low), high: left.high === null ? boundless : amount(left.high) };
  }
}

/** At one point. */
function at(each: Amount): Ends {
  return { low: each, high: each };
}

const none: Ends = { low: nothing, high: nothing };

function keeps(figure: Ends): { readonly change: Change; readonly figure: Ends } {
  const of: Change['of'] = (whole, end) => smaller(whole, end === 'least' ? figure.low : figure.high);
  return { change: { change: 'keeps', of }, figure };
}

function takes(figure: Ends): { readonly change: Change; readonly figure: Ends } {
  const of: Change['of'] = (whole, end) => larger(nothing, subtract(whole, end === 'least' ? figure.high : figure.low));
  return { change: { change: 'takes', of }, figure };
}

function taken(before: Ends, after: Ends, certain: boolean): Ends {
  const least = larger(nothing, subtract(before.low, after.high));
  return { low: certain ? least : nothing, high: larger(nothing, subtract(before.high, after.low)) };
}

type RowParts = Omit<Row, 'converted' | 'figure' | 'share' | 'paidIn'> & { readonly figure?: Row['figure'] };
function rowOf({ figure = null, ...row }: RowParts): Row {
  return { ...row, figure, share: null, converted: null, paidIn: null };
}
