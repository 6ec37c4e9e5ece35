// The ends of what may be paid, for each coverage and in total. Coverages hang together by the unknowns they share and
// by the accounts they draw on: the shared unknowns are tried part by part; between them the coverages are independent
// and draw on the accounts in written order. The total is bounded in its own right: it is not the sum of the bounds.
import { compareRatios, type PaysLine } from '../../language/index.ts';
import { type Amount, add, larger, minorOf, nothing, smaller } from '../quantum/amount.ts';
import { type Ends, type Left, pay, type Remaining, type Row } from '../quantum/pays.ts';
import type { Answer, Decision } from './decision.ts';
import { type Diagrams, leavesOf, type Node } from './diagram.ts';

export interface Bounds {
  /** In the order of the decisions. */
  readonly coverages: readonly { readonly paid: Ends; readonly rows: readonly Row[] }[];
  readonly total: Ends;
  readonly exact: boolean;
}

/** How many ways of the shared unknowns are tried before the coverages are taken as independent. */
const mostWorlds = 2_000;

/** `counts`: what the total is over, where it is not all; the others then draw on the accounts as it suits its ends least. */
export function boundsOf(
  decisions: readonly Decision[],
  balances: Remaining,
  diagrams: Diagrams<Answer>,
  counts: (decision: Decision) => boolean = () => true,
): Bounds {
  let worlds = 0;
  let exact = decisions.every((decision) => decision.exact) && !pullApart(decisions);
  const known = new Map<string, Bounds>();
  const ends = new EndsOf(decisions, balances, counts);
  const solve = (roots: readonly Node<Answer>[]): Bounds => {
    const key = roots.map((root) => root.id).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const shared = sharedUnknown(roots, diagrams);
    if (shared !== undefined && worlds >= mostWorlds) exact = false;
    const found = shared === undefined || worlds >= mostWorlds ? ends.independent(roots) : split(roots, shared);
    known.set(key, found);
    return found;
  };
  const split = (roots: readonly Node<Answer>[], shared: string): Bounds => {
    worlds += 1;
    const parts = diagrams.parts(roots, shared);
    return parts.map((part) => solve(roots.map((root) => diagrams.restrict(root, shared, part)))).reduce(hull);
  };
  return { ...solve(decisions.map((decision) => decision.root)), exact };
}

/** Whether more of an unknown figure moves one coverage up and another down: then the total does not reach both ends. */
function pullApart(decisions: readonly Decision[]): boolean {
  const directions = new Map<string, string>();
  return decisions.some(({ root }) => {
    const moved = leavesOf(root).flatMap((leaf) =>
      [...leaf.answers.values()].flatMap(({ payment }) => [...payment.moved]),
    );
    const clash = moved.some(
      ([fact, direction]) =>
        (directions.get(fact) ?? direction) !== direction || (direction === 'any' && directions.has(fact)),
    );
    for (const [fact, direction] of moved) directions.set(fact, direction);
    return clash;
  });
}

function sharedUnknown(roots: readonly Node<Answer>[], diagrams: Diagrams<Answer>): string | undefined {
  const seen = new Set<string>();
  let first: string | undefined;
  for (const root of roots) {
    for (const id of diagrams.unknowns(root)) {
      if (seen.has(id) && (first === undefined || diagrams.order.rank(id) < diagrams.order.rank(first))) first = id;
      seen.add(id);
    }
  }
  return first;
}

type Accounts = Map<string, Left>;

/** The ends of coverages that share no unknown: each at its own, given what the earlier ones leave of the accounts. */
class EndsOf {
  readonly #decisions: readonly Decision[];
  readonly #balances: Remaining;
  readonly #counts: (decision: Decision) => boolean;
  readonly #known = new Map<string, Paid>();

  constructor(decisions: readonly Decision[], balances: Remaining, counts: (decision: Decision) => boolean) {
    this.#decisions = decisions;
    this.#balances = balances;
    this.#counts = counts;
  }

  independent(roots: readonly Node<Answer>[]): Bounds {
    const left: Accounts = new Map(this.#balances);
    const least: Accounts = new Map(left);
    const most: Accounts = new Map(left);
    let total: Ends = { low: nothing, high: nothing };
    const coverages = roots.map((root, position) => {
      const lines = this.#decisions[position]?.coverage.pays ?? [];
      const accounts = accountsOf(lines);
      const own = this.#paid(root, left, accounts);
      const decision = this.#decisions[position];
      const counts = decision !== undefined && this.#counts(decision);
      const [atLeast, atMost] = [this.#paid(root, least, accounts).paid, this.#paid(root, most, accounts).paid];
      const [low, high] = counts ? [atLeast.low, atMost.high] : [atLeast.high, atMost.low];
      if (counts) total = { low: add(total.low, low), high: add(total.high, high) };
      // A line that may not apply counts for the least total, where it leaves less, and not for the most.
      for (const { account, drawn, applies } of drawsOf(lines, own)) {
        draw(left, account, drawn.low, drawn.high);
        if (applies !== 'no') draw(least, account, low, low);
        if (applies === 'yes') draw(most, account, high, high);
      }
      return own;
    });
    return { coverages, total, exact: true };
  }

  #paid(root: Node<Answer>, remaining: Remaining, accounts: readonly string[]): Paid {
    const left = accounts.map((account) => remaining.get(account)).map((each) => `${each?.low}-${each?.high}`);
    const key = `${root.id} ${left.join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const paid = leavesOf(root)
      .flatMap((leaf) => [...leaf.answers.values()])
      .map((answer): Paid => pay(answer.way, remaining, answer.scope))
      .reduce(wider);
    this.#known.set(key, paid);
    return paid;
  }
}

/** What a coverage takes from one account: all that it pays, where a line that names the account applies. */
export interface Draw {
  readonly account: string;
  readonly drawn: Ends;
  readonly applies: Row['applies'];
}

/** Each account once, however many lines name it. */
export function drawsOf(lines: readonly PaysLine[], { paid, rows }: Paid): readonly Draw[] {
  return accountsOf(lines).map((account): Draw => {
    const named = new Set(
      lines.flatMap((line) => (line.line === 'account' && line.account === account ? line.id : [])),
    );
    const found = rows.flatMap(({ statement, applies }) => (named.has(statement ?? '') ? applies : []));
    const applies = found.includes('yes') ? 'yes' : found.includes('open') ? 'open' : 'no';
    const drawn = { low: applies === 'yes' ? paid.low : nothing, high: applies === 'no' ? nothing : paid.high };
    return { account, drawn, applies };
  });
}

function accountsOf(lines: readonly PaysLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => (line.line === 'account' ? [line.account] : [])))];
}

/** An account is used by what is paid, at least and at most. */
function draw(accounts: Accounts, name: string, least: Amount, most: Amount): void {
  const before = accounts.get(name);
  if (before === undefined) throw new Error(`broken invariant: no account \`${name}\``);
  accounts.set(name, leftAfter(before, { low: least, high: most }));
}

/** What is left of an account once this was paid from it. */
export function leftAfter(before: Left, paid: Ends): Left {
  const floor = (each: bigint): bigint => (each < 0n ? 0n : each);
  const [least, most] = [minorOf(paid.low), minorOf(paid.high)];
  const high = before.high === null ? null : floor(before.high - (least ?? before.high));
  return { ...before, low: most === null ? 0n : floor(before.low - most), high };
}

/** Both, as far apart as either. */
export function hull(left: Bounds, right: Bounds): Bounds {
  return {
    coverages: left.coverages.map((coverage, position) => wider(coverage, right.coverages[position] ?? coverage)),
    total: widest(left.total, right.total),
    exact: left.exact && right.exact,
  };
}

export interface Paid {
  readonly paid: Ends;
  readonly rows: readonly Row[];
}

function wider(left: Paid, right: Paid): Paid {
  return { paid: widest(left.paid, right.paid), rows: alignRows(left.rows, right.rows) };
}

function widestShare(left: Row['share'], right: Row['share']): Row['share'] {
  if (left === null || right === null) return left ?? right;
  const [low, high] = [
    compareRatios(left.low, right.low) <= 0 ? left : right,
    compareRatios(left.high, right.high) >= 0 ? left : right,
  ];
  return { low: low.low, high: high.high };
}

function widest(left: Ends, right: Ends): Ends {
  return { low: smaller(left.low, right.low), high: larger(left.high, right.high) };
}

/** Row by row; a conversion that only one of them needs stands as it is. */
function alignRows(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const conversions = [...left, ...right].filter(
    (row, position, rows) =>
      row.converted !== null && rows.findIndex((other) => other.converted?.item === row.converted?.item) === position,
  );
  const lines = left.filter((row) => row.converted === null);
  const others = right.filter((row) => row.converted === null);
  return [...conversions, ...lines.map((row, position) => joinRows(row, others[position] ?? row))];
}

function joinRows(left: Row, right: Row): Row {
  return {
    ...left,
    figure:
      left.figure === null || right.figure === null ? (left.figure ?? right.figure) : widest(left.figure, right.figure),
    share: widestShare(left.share, right.share),
    in: widest(left.in, right.in),
    out: widest(left.out, right.out),
    applies: left.applies === right.applies ? left.applies : 'open',
  };
}
