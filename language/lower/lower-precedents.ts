// Warranties and conditions precedent to those of the Contract, and the lines that they add to the `pays` of coverages.
import type { ConditionPrecedent, Expression, PaysLine, Warranty } from '../contract/contract.ts';
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { deadlinesIn } from '../types/check-precedents.ts';
import { lossDateOf } from '../types/loss-date.ts';
import type { OrderedLine } from '../types/pays-lines.ts';
import { burdenOf } from './lower-clauses.ts';
import { kindOf, lowerExpression } from './lower-expression.ts';
import { lowerBody } from './lower-text.ts';
import { type Lowering, titleText } from './lowering.ts';

export function lowerWarranty(
  { node, name, number }: ClauseDeclared<tree.Warranty>,
  wording: tree.Wording,
  names: WordingNames,
  lowering: Lowering,
): Warranty {
  const { effect } = node;
  return {
    clause: 'warranty',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    breached: {
      id: lowering.mark(`${name}/breached/1`, node.breached.span),
      holds: lowerExpression(node.breached, lowering),
      ...burdenOf(node.shownBy),
    },
    effect: effect.kind === 'DenialEffect' ? 'denies' : effect.kind === 'SuspensionEffect' ? 'suspends' : 'lines',
    suspends:
      effect.kind !== 'SuspensionEffect'
        ? null
        : {
            from: lowerExpression(effect.from, lowering),
            until: lowerExpression(effect.until, lowering),
            datedAt: lossDate(effect, wording, lowering),
          },
    causality: lowerCausality(node, lowering),
    body: lowerBody(node.texts, (clause) => names.clauses.has(clause)),
  };
}

function lowerCausality({ name, causality }: tree.Warranty, lowering: Lowering): Warranty['causality'] {
  if (causality === undefined || causality.counts === 'whatever-its-cause') return null;
  return {
    id: lowering.mark(`${name.text}/causality/1`, causality.span),
    counts: causality.counts,
    holds: lowerExpression(causality.condition, lowering),
  };
}

export function lowerPrecedent(
  { node, name, number }: ClauseDeclared<tree.ConditionPrecedent>,
  wording: tree.Wording,
  names: WordingNames,
  lowering: Lowering,
): ConditionPrecedent {
  const requires = node.statements.flatMap((each) => (each.kind === 'Requires' ? each : []));
  const effect = node.statements.find((each) => each.kind === 'Failed')?.effect;
  if (effect === undefined) throw new Error(`broken invariant: condition \`${name}\` has no effect`);
  if (requires.some(({ condition }) => deadlinesIn(condition).length > 0)) lowering.readsAsOf = true;
  return {
    clause: 'condition',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    requires: requires.map(({ condition, shownBy, span }, index) => ({
      id: lowering.mark(`${name}/requires/${index + 1}`, span),
      holds: lowerExpression(condition, lowering),
      ...burdenOf(shownBy),
    })),
    pending: node.statements.find((each) => each.kind === 'WhilePending')?.cover ?? 'covered',
    failed: effect.kind === 'DenialEffect' ? 'denies' : effect.kind === 'EndEffect' ? 'ends' : 'lines',
    datedAt: effect.kind === 'EndEffect' ? lossDate(effect, wording, lowering) : null,
    body: lowerBody(
      node.statements.filter((each) => each.kind === 'TextBlock'),
      (clause) => names.clauses.has(clause),
    ),
  };
}

function lossDate(
  { on }: tree.SuspensionEffect | tree.EndEffect,
  wording: tree.Wording,
  lowering: Lowering,
): Expression {
  const path = on ?? lossDateOf(wording, lowering.meaning);
  if (path === undefined) throw new Error('broken invariant: nothing dates a loss');
  return lowerExpression(path, lowering);
}

/** The line that a warranty or a condition adds; it bears the name of its clause. */
export function lowerAddedLine(
  coverage: string,
  { clause, effect }: Extract<OrderedLine, { from: 'clause' }>,
  lowering: Lowering,
): PaysLine {
  const on = effect.kind === 'DeductibleEffect' ? effect.on : undefined;
  const common = {
    id: lowering.mark(`${coverage}/pays/${clause.name}`, effect.span),
    as: effect.as?.text ?? null,
    when: counting(clause.node),
    on: on === undefined ? null : on.map((name) => kindOf(name, lowering).kind),
    per: 'event',
    apportioned: false,
  } as const;
  const amount = lowerExpression(effect.amount, lowering);
  if (effect.kind === 'DeductibleEffect') return { ...common, line: 'deductible', amount, atLeast: null, atMost: null };
  const isMoney = lowering.meaning.types.get(effect.amount)?.type === 'money';
  if (effect.how === 'by')
    return isMoney ? { ...common, line: 'less', amount, under: {} } : { ...common, line: 'reduction', share: amount };
  return isMoney
    ? { ...common, line: 'limit', amount, inProportion: null }
    : { ...common, line: 'share', share: amount, above: null };
}

/** When the effect of a clause counts: the breach, as far as its causality matters; the failing. */
function counting(node: tree.Warranty | tree.ConditionPrecedent): Expression {
  const { text: clause } = node.name;
  if (node.kind === 'ConditionPrecedent') return { op: 'status', clause, status: 'failed' };
  const { causality } = node;
  return causality === undefined || causality.counts === 'whatever-its-cause'
    ? { op: 'breached', warranty: clause }
    : { op: 'status', clause, status: 'counts' };
}
