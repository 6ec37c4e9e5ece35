// What the conditions of a contract speak of: the facts they turn on and the kinds they name. Sentences call a fact by a
// short name; the document lists each with the question that settles it, so that a short name has one meaning.
import type {
  Contract,
  Expression,
  FactDeclaration,
  KindName,
  PaysLine,
  Text,
  WiderLine,
} from '../../language/index.ts';
import { declaredBy, type Scope } from '../phrases/words.ts';

export interface Mentioned {
  /** In the order first mentioned. */
  readonly facts: readonly MentionedFact[];
  readonly kinds: ReadonlySet<KindName>;
  /** A length of months, wherever it is written or stated. */
  readonly months: boolean;
}

export interface MentionedFact {
  readonly fact: FactDeclaration;
  /** The record, the list or the kind of loss whose field it is. */
  readonly of: { readonly name: string; readonly title: Text; readonly isList: boolean } | undefined;
  /** Stated of each event, or of each claim. */
  readonly each: 'event' | 'claim' | undefined;
}

/** Everything mentioned by a condition, a sum or a list of kinds anywhere in the contract. */
export function mentioned(contract: Contract): Mentioned {
  const facts = new Map<FactDeclaration, MentionedFact>();
  const kinds = new Set<KindName>();
  let months = contract.schedule.some(({ type }) => type === 'months');

  function visit(expression: Expression, lists: readonly Expression[]): void {
    const fact = mentionedBy(expression, { contract, lists, figures: 'named' });
    if (fact !== undefined && !facts.has(fact.fact)) {
      facts.set(fact.fact, fact);
      if (fact.fact.derived !== null)
        visit(fact.fact.derived, fact.of?.isList === true ? [{ op: 'fact', path: [fact.of.name] }] : []);
    }
    months ||= expression.op === 'months' || fact?.fact.type.type === 'months';
    if (expression.op === 'is-kind') kinds.add(expression.kind);
    if (expression.op === 'caused-by' || expression.op === 'arising-from') {
      for (const { kind } of expression.kinds) kinds.add(kind);
      for (const field of causesRead(expression, contract)) visit(field, [causes, ...lists]);
    }
    if ('list' in expression) {
      visit(expression.list, lists);
      visit(expression.holds, [expression.list, ...lists]);
    }
    for (const part of partsOf(expression)) visit(part, lists);
  }

  for (const expression of conditionsOf(contract)) visit(expression, []);
  for (const name of kindsListed(contract)) kinds.add(name);
  return { facts: [...facts.values()], kinds, months };
}

function mentionedBy(expression: Expression, scope: Scope): MentionedFact | undefined {
  const fact = declaredBy(expression, scope)?.fact;
  if (fact === undefined) return undefined;
  if (expression.op === 'item') return { fact, of: kindWith(fact, scope.contract), each: fact.each };
  const list = expression.op === 'element' ? scope.lists[expression.up] : undefined;
  const of = list === undefined ? declaredBy(expression, scope)?.record : declaredBy(list, scope)?.fact;
  return {
    fact,
    of: of === undefined ? undefined : { name: of.name, title: of.title, isList: of.type.type === 'list' },
    each: of?.each ?? fact.each,
  };
}

/** The chain of causes: the list that every vocabulary names so (docs/language.md, Terms). */
const causes: Expression = { op: 'fact', path: ['causes'] };

/** The fields of a cause that a condition on causes reads: those of its axes and, for the proximate cause, which it is. */
function causesRead(
  expression: Extract<Expression, { readonly op: 'caused-by' | 'arising-from' }>,
  contract: Contract,
): readonly Expression[] {
  const type = contract.vocabulary.facts.find((fact) => fact.name === 'causes')?.type;
  const axes = new Set(expression.kinds.map(({ axis }) => axis));
  return (type?.type === 'list' ? type.fields : [])
    .filter(
      ({ name, type: of }) =>
        (of.type === 'kind' && axes.has(of.axis)) || (expression.op === 'caused-by' && name === 'proximate'),
    )
    .map(({ name }) => ({ op: 'element', up: 0, path: [name] }));
}

function kindWith(field: FactDeclaration, contract: Contract): MentionedFact['of'] {
  const kind = contract.vocabulary.axes.flatMap((axis) => axis.kinds).find(({ fields }) => fields.includes(field));
  return kind === undefined ? undefined : { name: kind.name, title: kind.title, isList: false };
}

/** The figures and shares of a line. */
function figuresOf(line: PaysLine): readonly Expression[] {
  const some = (...of: readonly (Expression | null)[]): readonly Expression[] => of.filter((each) => each !== null);
  switch (line.line) {
    case 'window':
      return some(line.from, line.until, line.over.from, line.over.until, line.atMost);
    case 'deductible':
    case 'retention':
      return some(line.amount, line.atLeast, line.atMost);
    case 'franchise':
    case 'reverse-franchise':
    case 'limit':
    case 'less':
    case 'benefit':
    case 'recoveries':
    case 'once':
      return [line.amount];
    case 'layer':
      return [line.amount, line.excess];
    case 'share':
      return some(line.share, line.above);
    case 'reduction':
      return [line.share];
    case 'other-insurance':
      return some(line.list, line.own);
    case 'paid-in':
      return [line.at];
    case 'layers':
    case 'account':
    case 'aggregate':
      return [];
  }
}

/** The figures and the condition of a line of a part or of the wording. */
function ofWider(line: WiderLine): readonly Expression[] {
  const figures = 'amount' in line ? [line.amount] : 'share' in line ? [line.share] : [];
  return line.when === null ? figures : [...figures, line.when];
}

/** The conditions of the contract in the order of the document. */
function conditionsOf(contract: Contract): readonly Expression[] {
  const ofLine = (line: PaysLine): readonly Expression[] => [
    ...figuresOf(line),
    ...(line.when === null ? [] : [line.when]),
    ...(line.line === 'layers' ? line.layers.flatMap((layer) => layer.lines.flatMap(ofLine)) : []),
  ];
  const sums = [
    ...contract.measures.map(({ amount }) => amount),
    ...contract.coverages.flatMap((coverage) => coverage.pays.flatMap(ofLine)),
    ...[...contract.parts.flatMap((part) => part.pays), ...contract.pays].flatMap(ofWider),
  ];
  const unless = (backs: Contract['exclusions'][number]['unless']): readonly Expression[] =>
    backs.flatMap((back) => [back.holds, ...unless(back.unless)]);
  return [
    ...contract.basis.map((statement) => statement.holds),
    ...contract.coverages.flatMap((coverage) => coverage.grant.map((statement) => statement.holds)),
    ...sums,
    ...contract.exclusions.flatMap((exclusion) => [
      ...(exclusion.where === null ? [] : [exclusion.where.holds]),
      ...(exclusion.when === null ? [] : [exclusion.when.holds]),
      ...unless(exclusion.unless),
    ]),
    ...contract.warranties.flatMap(({ breached, suspends, causality }) => [
      breached.holds,
      ...(suspends === null ? [] : [suspends.from, suspends.until, suspends.datedAt]),
      ...(causality === null ? [] : [causality.holds]),
    ]),
    ...contract.presumptions.flatMap(({ presumed, when }) => (when === null ? [presumed] : [presumed, when])),
    ...contract.exclusions.flatMap(({ writesBack }) => writesBack.flatMap(({ where }) => where ?? [])),
    ...contract.conditions.flatMap(({ requires, datedAt }) => [
      ...requires.map(({ holds }) => holds),
      ...(datedAt === null ? [] : [datedAt]),
    ]),
    ...(contract.conversion === null ? [] : [contract.conversion.at]),
    ...(contract.groups ?? []).map((group) => (group.by === 'hours' ? group.length : group.field)),
    ...contract.procedures.flatMap(({ steps }) =>
      steps.flatMap(({ done, within }) => [
        ...(done === null ? [] : [done]),
        ...(within === null ? [] : [within.length, within.from]),
      ]),
    ),
    ...contract.eligibility.map(({ holds }) => holds),
    ...contract.premium.flatMap(({ figure, when }) => (when === null ? [figure] : [figure, when])),
  ];
}

function kindsListed(contract: Contract): readonly KindName[] {
  return [
    ...contract.coverages.flatMap((coverage) => [
      ...coverage.insures,
      ...coverage.pays.flatMap((line) => line.on ?? []),
    ]),
    ...contract.exclusions.flatMap((exclusion) => (exclusion.excludes === 'every' ? [] : exclusion.excludes)),
  ];
}

/** The expressions directly within one, other than those said of a list. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'greater-of':
    case 'lesser-of':
    case 'ratio':
    case 'compare':
      return [expression.left, expression.right];
    case 'all':
    case 'any':
      return expression.of;
    case 'not':
    case 'days':
    case 'rounded':
      return [expression.of];
    case 'banded':
      return [expression.by, ...expression.bands.flatMap(({ below, value }) => [below, value]), expression.otherwise];
    case 'converted':
      return [expression.at];
    case 'loss-in-first':
    case 'amount-in-first':
      return [expression.length, expression.over.from, expression.over.until];
    case 'is-kind':
    case 'exists':
      return [expression.value];
    case 'in-period':
      return [expression.value, expression.period];
    case 'in-countries':
      return [expression.value, expression.countries];
    case 'happened':
      return [expression.value, expression.instant];
    default:
      return [];
  }
}
