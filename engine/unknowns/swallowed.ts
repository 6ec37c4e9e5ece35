// A fact may move what a coverage would pay, and yet change nothing: a shared account is used up either way, or a limit
// of the part is. Where coverages share money, every joint way their unknowns may turn out is settled, and what each
// unknown moves is found. Where the ways are too many, none is said to be without effect.
import { foundAtOnce } from '../quantum/account-use.ts';
import { type Amount, add, amount, compare, larger, minorOf, nothing, smaller, subtract } from '../quantum/amount.ts';
import { drawsKey } from '../quantum/draws.ts';
import type { Remaining } from '../quantum/pays.ts';
import { type Payer, settle } from '../quantum/settle.ts';
import type { Open } from './bounds.ts';
import type { Answer, Decision } from './decision.ts';
import { type Diagrams, type Leaf, leavesOf, type Node } from './diagram.ts';
import { type Domain, overlaps } from './domain.ts';
import { hangsTogether, sharedAccounts } from './joint.ts';
import { Paying } from './paying.ts';

/** How many joint ways are tried. */
const mostWays = 1_024;

/** What still matters once all is settled together; `undefined` where nothing can be said against any unknown. */
export interface Mattering {
  /** The most that each unknown moves an end of the total, alone; one that changes no answer is not in it. */
  readonly choices: ReadonlyMap<string, Amount>;
  /** Amounts that some way of paying still hangs on. */
  readonly needs: ReadonlySet<string>;
}

export function stillMattering(open: Open, balances: Remaining, diagrams: Diagrams<Answer>): Mattering | undefined {
  const { decisions, switches } = open;
  const hanging = hangsTogether(
    decisions.map(({ coverage }) => coverage),
    open.programme,
  );
  const insufficient = [...balances].some(([account, { low }]) => mayNotSuffice(account, low, decisions));
  const last = hanging === 'in-turn' && endsWithAccounts(open);
  if (hanging === 'apart' || (last && !insufficient)) return undefined;
  if ([...balances.values()].some(({ high }) => high === null)) return undefined;
  const roots = [...decisions, ...switches].map((decision) => decision.root);
  const ids = [...new Set(roots.flatMap((root) => [...diagrams.unknowns(root)]))];
  const parts = ids.map((id) => diagrams.parts(roots, id));
  if (parts.reduce((ways, each) => ways * each.length, 1) > mostWays) return undefined;
  const needs = new Set<string>();
  const paying = new Paying(foundAtOnce(balances));
  const answers = product(parts).map((way) =>
    answerOf(open, new Map(ids.map((id, position) => [id, way[position] as Domain])), balances, needs, paying),
  );
  const sizes = parts.map((each) => each.length);
  const choices = new Map(
    ids.flatMap((id, position) => {
      const moved = movedBy(position, sizes, answers);
      return moved === undefined ? [] : [[id, moved] as const];
    }),
  );
  return { choices, needs };
}

/** Nothing comes after the shared account: what is left of it is all that counts. */
function endsWithAccounts({ decisions, programme }: Open): boolean {
  const coverages = decisions.map(({ coverage }) => coverage);
  const shared = sharedAccounts(coverages, programme);
  return coverages.every(({ pays }) => {
    const first = pays.findIndex((line) => line.line === 'account' && shared.has(line.account));
    return first < 0 || first === pays.length - 1;
  });
}

function mayNotSuffice(account: string, left: bigint, decisions: readonly Decision[]): boolean {
  const drawing = decisions.filter(({ coverage }) =>
    coverage.pays.some((line) => line.line === 'account' && line.account === account),
  );
  const most = drawing.map(({ root }) =>
    leavesOf(root).flatMap((leaf) => [...leaf.answers.values()].map((answer) => answer.payment.paid.high)),
  );
  const sum = most.map((each) => each.reduce((a, b) => (compare(a, b) > 0 ? a : b), nothing)).reduce(add, nothing);
  return drawing.length > 1 && compare(sum, amount(left)) > 0;
}

/** All ways, the last unknown changing fastest. */
function product(parts: readonly (readonly Domain[])[]): readonly (readonly Domain[])[] {
  return parts.reduce<readonly (readonly Domain[])[]>(
    (ways, each) => ways.flatMap((way) => each.map((part) => [...way, part])),
    [[]],
  );
}

interface Settlement {
  readonly answer: string;
  readonly least: Amount;
  readonly most: Amount;
}

function answerOf(
  { decisions, switches, programme, scope }: Open,
  way: ReadonlyMap<string, Domain>,
  balances: Remaining,
  needs: Set<string>,
  paying: Paying,
): Settlement {
  const at = ({ root }: Decision): Answer => {
    const [answer] = leafAt(root, way).answers.values();
    if (answer === undefined) throw new Error('broken invariant: a leaf without an answer');
    return answer;
  };
  const found = decisions.map(at);
  const payers = decisions.map(({ coverage }, position): Payer => {
    const answer = found[position] ?? at(decisions[position] as Decision);
    return { name: coverage.name, counts: true, pay: (remaining) => paying.of(answer, remaining) };
  });
  const events = [...new Set(decisions.map(({ event }) => event))].map((event) => {
    const own = switches.filter((each) => each.event === event).map(at);
    return {
      event: event?.id ?? null,
      payers: payers.filter((_, position) => decisions[position]?.event === event),
      applies: new Map(own.flatMap(({ way }) => [...way.applies])),
      scope: { ...scope, event },
    };
  });
  const { coverages, total } = settle(programme, events, balances);
  for (const coverage of coverages) for (const need of coverage.needs) needs.add(need);
  const parts = coverages.map(({ paid, draws }, position) => {
    const entering = found[position]?.way.entering.map(({ item, included }) => `${item.id} ${included}`);
    return `${entering} ${minorOf(paid.low)} ${minorOf(paid.high)} ${drawsKey(draws)}`;
  });
  return { answer: parts.join('; '), least: total.low, most: total.high };
}

function leafAt(node: Node<Answer>, way: ReadonlyMap<string, Domain>): Leaf<Answer> {
  if (node.node === 'leaf') return node;
  const part = way.get(node.choice.id);
  const branch = node.branches.find((each) => part !== undefined && overlaps(each.part, part));
  if (branch === undefined) throw new Error('broken invariant: no branch for a part of its domain');
  return leafAt(branch.to, way);
}

/** The most that two ways apart in this unknown alone set the ends of the total apart; `undefined` where no answer differs. */
function movedBy(position: number, sizes: readonly number[], answers: readonly Settlement[]): Amount | undefined {
  const stride = sizes.slice(position + 1).reduce((a, b) => a * b, 1);
  const size = sizes[position] ?? 1;
  let moved: Amount | undefined;
  for (const [index, first] of answers.entries()) {
    if (Math.floor(index / stride) % size !== 0) continue;
    const group = Array.from({ length: size }, (_, step) => answers[index + step * stride] ?? first);
    if (group.every(({ answer }) => answer === first.answer)) continue;
    const apart = larger(spread(group.map(({ least }) => least)), spread(group.map(({ most }) => most)));
    moved = larger(moved ?? nothing, apart);
  }
  return moved;
}

function spread(totals: readonly Amount[]): Amount {
  return subtract(totals.reduce(larger), totals.reduce(smaller));
}
