// The `pays` of a coverage, with the deductibles that warranties add.
import type { Expression, PaysLine } from '../contract/contract.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { linesOf } from '../types/pays-lines.ts';
import { unreachable } from '../unreachable.ts';
import { kindOf, lowerExpression, referenceOf } from './lower-expression.ts';
import type { Lowering } from './lowering.ts';

/** Written lines are numbered from 1 as they stand; an added line bears the name of its warranty. */
export function lowerPays(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
  lowering: Lowering,
): readonly PaysLine[] {
  return linesOf(coverage, names, vocabulary).map((each): PaysLine => {
    if (each.from === 'pays') return lowerLine(`${coverage.name}/pays/${each.position}`, each.line, lowering);
    const { warranty, effect } = each;
    return {
      id: lowering.mark(`${coverage.name}/pays/${warranty.name}`, effect.span),
      as: effect.as?.text ?? null,
      when: { op: 'breached', warranty: warranty.name },
      on: lowerOn(effect.on, lowering),
      line: 'deductible',
      amount: lowerExpression(effect.amount, lowering),
    };
  });
}

function lowerLine(id: string, line: tree.PaysLine, lowering: Lowering): PaysLine {
  const common = {
    id: lowering.mark(id, line.span),
    as: line.as?.text ?? null,
    when: line.when === undefined ? null : lowerExpression(line.when, lowering),
    on: lowerOn(line.on, lowering),
  };
  const { body } = line;
  switch (body.kind) {
    case 'Window':
      return {
        ...common,
        line: 'window',
        from: lowerExpression(body.from, lowering),
        until: lowerExpression(body.until, lowering),
        atMost: body.atMost === undefined ? null : lowerExpression(body.atMost, lowering),
        over: { from: fieldOf(body.over, 'started', lowering), until: fieldOf(body.over, 'ended', lowering) },
      };
    case 'Deductible':
      return { ...common, line: 'deductible', amount: lowerExpression(body.amount, lowering) };
    case 'Share':
      return { ...common, line: 'share', share: lowerExpression(body.share, lowering) };
    case 'Limit': {
      const reference = body.amount.kind === 'Path' ? referenceOf(body.amount, lowering) : undefined;
      return reference?.to === 'account'
        ? { ...common, line: 'account', account: reference.name }
        : { ...common, line: 'limit', amount: lowerExpression(body.amount, lowering), per: 'event' };
    }
    default:
      return unreachable(body);
  }
}

function lowerOn(on: readonly tree.Name[] | undefined, lowering: Lowering): readonly string[] | null {
  return on === undefined ? null : on.map((name) => kindOf(name, lowering).kind);
}

function fieldOf(record: tree.Path, field: string, lowering: Lowering): Expression {
  const reference = referenceOf(record, lowering);
  if (reference.to !== 'fact') throw new Error('broken invariant: `even over` names a fact');
  return { op: 'fact', path: [...reference.path, field] };
}
