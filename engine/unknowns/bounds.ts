// The ends of what may be paid, for each coverage and in total. Coverages hang together by the unknowns they share and
// by the accounts they draw on: the shared unknowns are tried part by part; between them the coverages are independent
// and draw on the accounts in written order. The total is bounded in its own right: it is not the sum of the bounds.
import { type Amount, add, larger, minorOf, nothing, smaller } from '../quantum/amount.ts';
import { type Ends, type Payment, pay, type Remaining, type Row } from '../quantum/pays.ts';
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

export function boundsOf(
  decisions: readonly Decision[],
  balances: ReadonlyMap<string, bigint>,
  diagrams: Diagrams<Answer>,
): Bounds {
  let worlds = 0;
  let exact = decisions.every((decision) => decision.exact);
  const solve = (roots: readonly Node<Answer>[]): Bounds => {
    const shared = sharedUnknown(roots, diagrams);
    if (shared !== undefined && worlds >= mostWorlds) exact = false;
    if (shared === undefined || worlds >= mostWorlds) {
      worlds += 1;
      return independent(roots, decisions, balances);
    }
    const parts = diagrams.parts(roots, shared);
    return parts.map((part) => solve(roots.map((root) => diagrams.restrict(root, shared, part)))).reduce(hull);
  };
  return { ...solve(decisions.map((decision) => decision.root)), exact };
}

function sharedUnknown(roots: readonly Node<Answer>[], diagrams: Diagrams<Answer>): string | undefined {
  const seen = new Set<string>();
  let first: string | undefined;
  for (const root of roots) {
    for (const id of diagrams.unknowns(root)) {
      if (seen.has(id) && (first === undefined || diagrams.rank(id) < diagrams.rank(first))) first = id;
      seen.add(id);
    }
  }
  return first;
}

/** Coverages that share no unknown: each at its ends, given what the earlier ones leave of the accounts. */
function independent(
  roots: readonly Node<Answer>[],
  decisions: readonly Decision[],
  balances: ReadonlyMap<string, bigint>,
): Bounds {
  const left = new Map([...balances].map(([name, minor]) => [name, { low: minor, high: minor }]));
  const least = new Map(left);
  const most = new Map(left);
  let total: Ends = { low: nothing, high: nothing };
  const coverages = roots.map((root, position) => {
    const answers = leavesOf(root).flatMap((leaf) => [...leaf.answers.values()]);
    const payments = answers.map((answer) => pay(answer.standing, left, answer.scope));
    const own = payments.map(({ paid, rows }) => ({ paid, rows })).reduce(wider);
    const low = answers.map((answer) => paidWith(answer, least).low).reduce(smaller);
    const high = answers.map((answer) => paidWith(answer, most).high).reduce(larger);
    total = { low: add(total.low, low), high: add(total.high, high) };
    for (const line of decisions[position]?.coverage.pays ?? []) {
      if (line.line !== 'account') continue;
      draw(left, line.account, own.paid.low, own.paid.high);
      draw(least, line.account, low, low);
      draw(most, line.account, high, high);
    }
    return own;
  });
  return { coverages, total, exact: true };
}

function paidWith(answer: Answer, remaining: Remaining): Payment['paid'] {
  return pay(answer.standing, remaining, answer.scope).paid;
}

/** An account is used by what is paid, at least and at most. */
function draw(accounts: Map<string, { low: bigint; high: bigint }>, name: string, least: Amount, most: Amount): void {
  const before = accounts.get(name);
  if (before === undefined) throw new Error(`broken invariant: no account \`${name}\``);
  const spent = (each: Amount): bigint => minorOf(each) ?? before.high;
  const floor = (each: bigint): bigint => (each < 0n ? 0n : each);
  accounts.set(name, { low: floor(before.low - spent(most)), high: floor(before.high - spent(least)) });
}

function hull(left: Bounds, right: Bounds): Bounds {
  return {
    coverages: left.coverages.map((coverage, position) => wider(coverage, right.coverages[position] ?? coverage)),
    total: widest(left.total, right.total),
    exact: left.exact && right.exact,
  };
}

interface Paid {
  readonly paid: Ends;
  readonly rows: readonly Row[];
}

function wider(left: Paid, right: Paid): Paid {
  return { paid: widest(left.paid, right.paid), rows: alignRows(left.rows, right.rows) };
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
    in: widest(left.in, right.in),
    out: widest(left.out, right.out),
    applies: left.applies === right.applies ? left.applies : 'open',
  };
}
