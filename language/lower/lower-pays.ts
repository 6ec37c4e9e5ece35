// The `pays` of a coverage, with the lines that warranties and conditions add.
import type { Expression, PaysLine } from '../contract/contract.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { insuredBy, linesOf } from '../types/pays-lines.ts';
import { unreachable } from '../unreachable.ts';
import { kindOf, lowerExpression, referenceOf } from './lower-expression.ts';
import { lowerAddedLine } from './lower-precedents.ts';
import type { Lowering } from './lowering.ts';

/** Written lines are numbered from 1 as they stand; an added line bears the name of its clause. */
export function lowerPays(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
  lowering: Lowering,
): readonly PaysLine[] {
  const lines = linesOf(coverage, names, vocabulary).map((each): PaysLine => {
    if (each.from === 'pays') return lowerLine(`${coverage.name}/pays/${each.position}`, each.line, lowering);
    return lowerAddedLine(coverage.name, each, lowering);
  });
  return [...limitsWrittenBack(coverage, names, lowering), ...lines];
}

/** Before all else: what an exclusion grants again is limited on its own, whatever the coverage then pays of it. */
function limitsWrittenBack(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  lowering: Lowering,
): readonly PaysLine[] {
  return binding(coverage, names.exclusions, names).flatMap(({ name, node }) =>
    node.statements
      .filter((statement) => statement.kind === 'WritesBack')
      .flatMap(({ limit, losses, span }, index): readonly PaysLine[] => {
        if (limit === undefined) return [];
        const kinds = losses === 'every' ? insuredBy(coverage.node) : losses;
        return [
          {
            id: lowering.mark(`${coverage.name}/pays/${name}/${index + 1}`, span),
            as: null,
            when: null,
            on: lowerOn(kinds, lowering),
            writtenBackBy: name,
            line: 'limit',
            amount: lowerExpression(limit, lowering),
            per: 'event',
          },
        ];
      }),
  );
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
