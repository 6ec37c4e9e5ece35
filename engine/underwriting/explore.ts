// Every way in which the unknown facts of an application may turn out, as far as the premium hangs on them. Like the
// decisions on a claim, a diagram: a fact stands in it if, and only if, the premium differs with it.
import type { PremiumLine } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import type { Scope, World } from '../conditions/scope.ts';
import type { Choice } from '../conditions/verdict.ts';
import { amountKey } from '../quantum/amount.ts';
import { Diagrams, type Node } from '../unknowns/diagram.ts';
import { partition } from '../unknowns/domain.ts';
import type { AskingOrder } from '../unknowns/order.ts';
import { joinChoices, type TruthDiagrams, type TruthNode } from '../unknowns/truth.ts';
import { type PremiumRow, type PremiumWay, premiumOf } from './premium.ts';

/** How many ways are tried before the rest is taken together. */
const mostTrials = 4_000;

export interface Explored {
  readonly root: Node<PremiumWay>;
  readonly diagrams: Diagrams<PremiumWay>;
  readonly exact: boolean;
}

export function explorePremium(
  lines: readonly PremiumLine[],
  scope: Scope,
  truths: TruthDiagrams,
  order: AskingOrder,
): Explored {
  const diagrams = new Diagrams<PremiumWay>(order);
  const conditional = lines.filter(({ when }) => when !== null);
  let trials = 0;
  let exact = true;

  const grow = (nodes: readonly TruthNode[], world: World): Node<PremiumWay> => {
    trials += 1;
    const choice = earliest(nodes, order);
    if (choice === undefined || trials > mostTrials) return settle(nodes, world);
    const parts = partition(order.base(choice.id), choice.cuts);
    return diagrams.fork(
      choice,
      parts.map((part) => {
        const next = nodes.map((node) => truths.restrict(node, choice.id, part));
        return { part, to: grow(next, new Map([...world, [choice.id, part]])) };
      }),
    );
  };

  const settle = (nodes: readonly TruthNode[], world: World): Node<PremiumWay> => {
    const truth = (node: TruthNode | undefined): PremiumRow['applies'] =>
      node === truths.yes ? 'yes' : node === truths.no ? 'no' : 'open';
    const applies = new Map(conditional.map(({ id }, position) => [id, truth(nodes[position])]));
    const way = premiumOf(lines, applies, { ...scope, world });
    if (!way.exact || [...applies.values()].includes('open')) exact = false;
    const key = `${amountKey(way.premium.low)}-${amountKey(way.premium.high)} ${[...way.needs].sort().join(' ')}`;
    return diagrams.leaf(key, [...applies.values()].join(' '), way);
  };

  const start = conditional.map(({ id, when }) =>
    truths.of({ key: id, judge: (each) => judge(when ?? { op: 'boolean', value: true }, each) }),
  );
  const root = grow(start, scope.world);
  return { root, diagrams, exact };
}

function earliest(nodes: readonly TruthNode[], order: AskingOrder): Choice | undefined {
  let first: Choice | undefined;
  for (const node of nodes) {
    if (node.node === 'leaf') continue;
    if (first === undefined || order.rank(node.choice.id) < order.rank(first.id)) first = node.choice;
    else if (node.choice.id === first.id) first = joinChoices(first, node.choice);
  }
  return first;
}
