// The `pays` of a coverage, with the lines that warranties and conditions add.
import type { Expression, Measure, PaysLine } from '../contract/contract.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { insuredBy, linesOf } from '../types/pays-lines.ts';
import { unreachable } from '../unreachable.ts';
import { fieldOf, kindOf, listAndField, lowerExpression, referenceOf } from './lower-expression.ts';
import { lowerAddedLine } from './lower-precedents.ts';
import { type Lowering, textOf } from './lowering.ts';
import { limitsNothing } from './no-limit.ts';

/** Written lines are numbered from 1 as they stand; an added line bears the name of its clause. */
export function lowerPays(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
  lowering: Lowering,
): readonly PaysLine[] {
  const lines = linesOf(coverage, names, vocabulary).flatMap((each): readonly PaysLine[] => {
    if (each.from === 'pays') return lowerLine(`${coverage.name}/pays/${each.position}`, each.line, names, lowering);
    return [lowerAddedLine(coverage.name, each, lowering)];
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
        if (limit === undefined || lowering.isNoLimit(limit)) return [];
        const kinds = losses === 'every' ? insuredBy(coverage.node) : losses;
        return [
          {
            id: lowering.mark(`${coverage.name}/pays/${name}/${index + 1}`, span),
            as: null,
            when: null,
            on: lowerOn(kinds, lowering),
            writtenBackBy: name,
            line: 'limit',
            per: 'event',
            apportioned: false,
            amount: lowerExpression(limit, lowering),
            inProportion: null,
          },
        ];
      }),
  );
}

/** None of a line that limits nothing. */
function lowerLine(id: string, line: tree.PaysLine, names: WordingNames, lowering: Lowering): readonly PaysLine[] {
  return limitsNothing(line, names, lowering) ? [] : [lowerBody(id, line, names, lowering)];
}

function lowerBody(id: string, line: tree.PaysLine, names: WordingNames, lowering: Lowering): PaysLine {
  const lower = (expression: tree.Expression): Expression => lowerExpression(expression, lowering);
  const orNull = (expression: tree.Expression | undefined): Expression | null =>
    expression === undefined ? null : lower(expression);
  const common = {
    id: lowering.mark(id, line.span),
    as: line.as?.text ?? null,
    when: orNull(line.when),
    on: lowerOn(line.on, lowering),
    per: line.each ?? 'event',
    apportioned: line.apportioned,
  } as const;
  const { body } = line;
  switch (body.kind) {
    case 'Window':
      return {
        ...common,
        line: 'window',
        from: lower(body.from),
        until: lower(body.until),
        atMost: orNull(body.atMost),
        over: { from: fieldOf(body.over, 'started', lowering), until: fieldOf(body.over, 'ended', lowering) },
      };
    case 'Aggregate':
      return { ...common, line: 'aggregate', account: accountOf(body.account, lowering) };
    case 'Deductible':
      if (body.once) return { ...common, line: 'once', amount: lower(body.amount) };
      return {
        ...common,
        line: body.name,
        amount: lower(body.amount),
        atLeast: orNull(body.atLeast),
        atMost: orNull(body.atMost),
      };
    case 'Franchise':
      return { ...common, line: body.reverse ? 'reverse-franchise' : 'franchise', amount: lower(body.amount) };
    case 'Share':
      return { ...common, line: 'share', share: lower(body.share), above: orNull(body.above) };
    case 'Limit': {
      const reference = body.amount.kind === 'Path' ? referenceOf(body.amount, lowering) : undefined;
      return reference?.to === 'account'
        ? { ...common, line: 'account', account: reference.name }
        : {
            ...common,
            line: 'limit',
            amount: lower(body.amount),
            inProportion: lowerOn(body.inProportion, lowering),
          };
    }
    case 'Layer':
      return { ...common, line: 'layer', amount: lower(body.amount), excess: lower(body.excess) };
    case 'Layers':
      return {
        ...common,
        line: 'layers',
        layers: body.layers.map(({ name, lines }) => ({
          name: name.text,
          lines: lines.flatMap((each, index) => lowerLine(`${id}/${name.text}/${index + 1}`, each, names, lowering)),
        })),
      };
    case 'Less':
      return {
        ...common,
        line: 'less',
        amount: lower(body.amount),
        under: body.under === undefined ? {} : textOf(body.under),
      };
    case 'Reduction':
      return { ...common, line: 'reduction', share: lower(body.share) };
    case 'Benefit':
      return { ...common, line: 'benefit', amount: lower(body.amount) };
    case 'Recoveries':
      return { ...common, line: 'recoveries', amount: lower(body.amount), first: body.first };
    case 'OtherInsurance':
      return {
        ...common,
        line: 'other-insurance',
        ...listAndField(body.of, lowering),
        method: body.method,
        own: orNull(body.own),
      };
    case 'PaidIn':
      return { ...common, line: 'paid-in', currency: body.currency.text, at: lower(body.on) };
    default:
      return unreachable(body);
  }
}

export function accountOf(path: tree.Path, lowering: Lowering): string {
  const reference = referenceOf(path, lowering);
  if (reference?.to !== 'account') throw new Error('broken invariant: no account stands here');
  return reference.name;
}

function lowerOn(on: readonly tree.Name[] | undefined, lowering: Lowering): readonly string[] | null {
  return on === undefined ? null : on.map((name) => kindOf(name, lowering).kind);
}

/** `measure KIND as EXPR` of every coverage, in written order. */
export function lowerMeasures(names: WordingNames, lowering: Lowering): readonly Measure[] {
  return [...names.coverages.values()].flatMap(({ name, node }) =>
    node.statements.flatMap((statement): readonly Measure[] =>
      statement.kind === 'Measure'
        ? [
            {
              id: lowering.mark(`${name}/measure/${statement.of.text}`, statement.span),
              kind: kindOf(statement.of, lowering).kind,
              amount: lowerExpression(statement.amount, lowering),
            },
          ]
        : [],
    ),
  );
}
