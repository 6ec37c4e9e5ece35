// The ends of what may be paid, for each coverage and in total. Coverages hang together by the unknowns they share, by
// the accounts they draw on, and by the lines of a part or of the wording. The shared unknowns are tried part by part;
// between them the coverages are independent. Where they still share money, each joint way they may turn out is settled;
// else each is taken at its own ends. The total is bounded in its own right: it is not the sum of the bounds.
import { type Coverage, compareRatios, type StatementId } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Truth } from '../determination.ts';
import { foundAtOnce } from '../quantum/account-use.ts';
import { larger, nothing, smaller } from '../quantum/amount.ts';
import { type Draw, isPoint } from '../quantum/draws.ts';
import type { Ends, Payment, Remaining, Row } from '../quantum/pays.ts';
import { together } from '../quantum/pool.ts';
import { type EventPayers, type Payer, type Programme, type Settled, settle } from '../quantum/settle.ts';
import type { Answer, Decision } from './decision.ts';
import { type Diagrams, type Leaf, leavesOf, type Node } from './diagram.ts';
import { hangsTogether, type Switch } from './joint.ts';
import { leftKey, Paying } from './paying.ts';

export interface Bounds extends Settled {
  readonly exact: boolean;
}

/** All that is to be decided of one event: its coverages, and the conditions of wider lines. */
export interface Open {
  readonly decisions: readonly Decision[];
  readonly switches: readonly Switch[];
  readonly programme: Programme;
  /** Where the figures of wider lines are read. */
  readonly scope: Scope;
}

/** How many ways of the shared unknowns are tried before the coverages are taken as independent. */
const mostWorlds = 2_000;
/** How many joint ways of coverages that share money are settled before each is taken at its ends. */
const mostJoint = 20_000;

/** `counts`: what the total is over, where it is not all; the others then draw on the accounts as it suits its ends least. */
export function boundsOf(
  open: Open,
  balances: Remaining,
  diagrams: Diagrams<Answer>,
  counts: (decision: Decision) => boolean = () => true,
): Bounds {
  const { decisions, switches } = open;
  let worlds = 0;
  let exact = [...decisions, ...switches].every((decision) => decision.exact) && !pullApart(decisions);
  const known = new Map<string, Settled>();
  const ends = new EndsOf(open, balances, counts);
  const solve = (roots: readonly Node<Answer>[]): Settled => {
    const key = roots.map((root) => root.id).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const shared = sharedUnknown(roots, diagrams);
    if (shared !== undefined && worlds >= mostWorlds) exact = false;
    const found = shared === undefined || worlds >= mostWorlds ? ends.independent(roots) : split(roots, shared);
    known.set(key, found);
    return found;
  };
  const split = (roots: readonly Node<Answer>[], shared: string): Settled => {
    worlds += 1;
    const parts = diagrams.parts(roots, shared);
    return parts.map((part) => solve(roots.map((root) => diagrams.restrict(root, shared, part)))).reduce(hull);
  };
  const found = solve([...decisions, ...switches].map((decision) => decision.root));
  return { ...found, exact: exact && ends.exact };
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

/** The ends of coverages that share no unknown. */
class EndsOf {
  exact = true;
  readonly #open: Open;
  readonly #balances: Remaining;
  readonly #counts: (decision: Decision) => boolean;
  readonly #joint: boolean;
  readonly #known = new Map<string, Payment>();
  readonly #paying: Paying;
  #settled = 0;

  constructor(open: Open, balances: Remaining, counts: (decision: Decision) => boolean) {
    this.#counts = counts;
    this.#open = open;
    this.#balances = balances;
    this.#paying = new Paying(foundAtOnce(balances));
    const coverages = open.decisions.map(({ coverage }) => coverage);
    this.#joint = hangsTogether(coverages, open.programme) === 'jointly';
  }

  independent(roots: readonly Node<Answer>[]): Settled {
    const leaves = roots.map(leavesOf);
    if (!this.#joint) return this.#settle(leaves);
    const ways = leaves.reduce((all, each) => all * each.length, 1);
    if (ways > 1 && this.#settled + ways > mostJoint) {
      this.exact = false;
      return this.#settle(leaves);
    }
    this.#settled += ways;
    const settled = product(leaves).map((way) => this.#settle(way.map((leaf) => [leaf])));
    // Between two ends of an amount, what one coverage takes from another is bounded, and not always reached.
    if (!settled.every(isSettled)) this.exact = false;
    return settled.reduce(hull);
  }

  /** Each coverage anywhere among its leaves; event by event, in their order. */
  #settle(leaves: readonly (readonly Leaf<Answer>[])[]): Settled {
    const { decisions, switches, programme, scope } = this.#open;
    const events = [...new Set(decisions.map(({ event }) => event))].map((event): EventPayers => {
      const payers = decisions.flatMap((decision, position): readonly Payer[] => {
        if (decision.event !== event) return [];
        const pays = (remaining: Remaining): Payment =>
          this.#paid(decision.coverage, leaves[position] ?? [], remaining);
        return [{ name: decision.coverage.name, counts: this.#counts(decision), pay: pays }];
      });
      const own = switches.flatMap((each, position) =>
        each.event === event ? appliesIn(leaves[decisions.length + position] ?? []) : [],
      );
      return { event: event?.id ?? null, payers, applies: new Map(own), scope: { ...scope, event } };
    });
    return settle(programme, events, this.#balances);
  }

  #paid(coverage: Coverage, leaves: readonly Leaf<Answer>[], remaining: Remaining): Payment {
    const key = `${leaves.map(({ id }) => id).join(',')} ${leftKey(coverage, remaining)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const paid = leaves
      .flatMap((leaf) => [...leaf.answers.values()])
      .map((answer) => this.#paying.of(answer, remaining))
      .reduce(wider);
    this.#known.set(key, paid);
    return paid;
  }
}

function isSettled({ total, coverages }: Settled): boolean {
  return isPoint(total) && coverages.every(({ paid }) => isPoint(paid));
}

/** Whether each wider line applies, over these leaves of its condition. */
function appliesIn(leaves: readonly Leaf<Answer>[]): readonly (readonly [StatementId, Truth])[] {
  const found = new Map<StatementId, Truth>();
  for (const { way } of leaves.flatMap((leaf) => [...leaf.answers.values()]))
    for (const [id, truth] of way.applies) found.set(id, (found.get(id) ?? truth) === truth ? truth : 'open');
  return [...found];
}

function product<Of>(all: readonly (readonly Of[])[]): readonly (readonly Of[])[] {
  return all.reduce<readonly (readonly Of[])[]>(
    (ways, each) => ways.flatMap((way) => each.map((next) => [...way, next])),
    [[]],
  );
}

// ---- what holds for either of two ways ---------------------------------------------------------------------------------

/** Both, as far apart as either. */
export function hull<Of extends Settled>(left: Of, right: Settled): Of {
  return {
    ...left,
    coverages: left.coverages.map((coverage, position) => {
      const other = right.coverages[position] ?? coverage;
      return {
        paid: widest(coverage.paid, other.paid),
        rows: alignRows(coverage.rows, other.rows),
        needs: together([coverage.needs, other.needs]),
        draws: joinDraws(coverage.draws, other.draws),
      };
    }),
    levels: left.levels.map((level, position) => {
      const other = right.levels[position] ?? level;
      return { ...level, paid: widest(level.paid, other.paid), rows: alignRows(level.rows, other.rows) };
    }),
    total: widest(left.total, right.total),
    needs: together([left.needs, right.needs]),
  };
}

function wider(left: Payment, right: Payment): Payment {
  return {
    paid: widest(left.paid, right.paid),
    rows: alignRows(left.rows, right.rows),
    needs: together([left.needs, right.needs]),
    draws: joinDraws(left.draws, right.draws),
    once: widest(left.once, right.once),
    loose: left.loose || right.loose,
    moved:
      left.moved.size === 0
        ? right.moved
        : right.moved.size === 0
          ? left.moved
          : new Map([...left.moved, ...right.moved]),
  };
}

const none: Ends = { low: nothing, high: nothing };

/** What only one of them uses is used from nothing on. */
function joinDraws(left: readonly Draw[], right: readonly Draw[]): readonly Draw[] {
  if (left === right || (right.length === 0 && left.length === 0)) return left;
  const keyOf = ({ account, use }: Draw): string => `${use} ${account}`;
  const keys = new Set([...left, ...right].map(keyOf));
  return [...keys].map((key): Draw => {
    const [one, other] = [left, right].map((draws) => draws.find((draw) => keyOf(draw) === key));
    const draw = one ?? other;
    if (draw === undefined) throw new Error('broken invariant: a draw that is on neither side');
    return {
      ...draw,
      whole: one?.whole === true && other?.whole === true,
      drawn: widest(one?.drawn ?? none, other?.drawn ?? none),
      asked: widest(one?.asked ?? none, other?.asked ?? none),
      needs: new Set([...(one?.needs ?? []), ...(other?.needs ?? [])]),
    };
  });
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
  if (left === right) return left;
  return { low: smaller(left.low, right.low), high: larger(left.high, right.high) };
}

/** Row by row; a conversion that only one of them needs stands as it is. */
function alignRows(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const converts = (row: Row): boolean => row.converted !== null;
  if (!left.some(converts) && !right.some(converts))
    return left === right ? left : left.map((row, position) => joinRows(row, right[position] ?? row));
  const conversions = [...left, ...right].filter(
    (row, position, rows) =>
      row.converted !== null && rows.findIndex((other) => other.converted?.item === row.converted?.item) === position,
  );
  const lines = left.filter((row) => row.converted === null);
  const others = right.filter((row) => row.converted === null);
  return [...conversions, ...lines.map((row, position) => joinRows(row, others[position] ?? row))];
}

function joinRows(left: Row, right: Row): Row {
  if (left === right) return left;
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
