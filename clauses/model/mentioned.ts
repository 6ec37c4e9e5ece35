// What the conditions of a contract speak of: the facts they turn on and the kinds they name. Sentences call a fact by a
// short name; the document lists each with the question that settles it, so that a short name has one meaning.
import type { Contract, Expression, KindName } from '../../language/index.ts';
import { type Declared, declaredBy } from '../phrases/words.ts';

export interface Mentioned {
  /** By path, in the order first mentioned. */
  readonly facts: ReadonlyMap<string, Declared>;
  readonly kinds: ReadonlySet<KindName>;
}

/** Everything mentioned by a condition, a sum or a list of kinds anywhere in the contract. */
export function mentioned(contract: Contract): Mentioned {
  const facts = new Map<string, Declared>();
  const kinds = new Set<KindName>();

  function visit(expression: Expression, lists: readonly Expression[]): void {
    const declared = declaredBy(expression, { contract, lists, figures: 'named' });
    if (declared?.fact !== undefined) {
      const key = `${declared.from} ${declared.record?.name ?? listName(expression, lists)} ${declared.name}`;
      if (!facts.has(key)) facts.set(key, declared);
    }
    for (const kind of kindsNamed(expression)) kinds.add(kind);
    const inner = 'list' in expression ? [expression.list, ...lists] : lists;
    for (const part of partsOf(expression))
      visit(part, part === ('list' in expression ? expression.list : undefined) ? lists : inner);
  }

  for (const expression of conditionsOf(contract)) visit(expression, []);
  for (const name of kindsListed(contract)) kinds.add(name);
  return { facts, kinds };
}

/** The conditions of the contract in the order of the document. */
function conditionsOf(contract: Contract): readonly Expression[] {
  const sums = contract.coverages.flatMap((coverage) =>
    coverage.pays.flatMap((line) => [
      ...(line.line === 'window'
        ? [line.from, line.until, line.over.from, line.over.until, ...(line.atMost === null ? [] : [line.atMost])]
        : []),
      ...(line.line === 'deductible' || line.line === 'limit' ? [line.amount] : []),
      ...(line.line === 'share' ? [line.share] : []),
      ...(line.when === null ? [] : [line.when]),
    ]),
  );
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
    ...contract.warranties.map((warranty) => warranty.breached.holds),
    ...(contract.conversion === null ? [] : [contract.conversion.at]),
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

function kindsNamed(expression: Expression): readonly KindName[] {
  if (expression.op === 'is-kind') return [expression.kind];
  return expression.op === 'caused-by' || expression.op === 'arising-from'
    ? expression.kinds.map(({ kind }) => kind)
    : [];
}

function listName(expression: Expression, lists: readonly Expression[]): string {
  const list = expression.op === 'element' ? lists[expression.up] : undefined;
  return list?.op === 'fact' ? list.path.join('.') : '';
}

/** The expressions directly within one. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'greater-of':
    case 'lesser-of':
    case 'compare':
      return [expression.left, expression.right];
    case 'all':
    case 'any':
      return expression.of;
    case 'not':
      return [expression.of];
    case 'is-kind':
    case 'exists':
      return [expression.value];
    case 'in-period':
      return [expression.value, expression.period];
    case 'in-countries':
      return [expression.value, expression.countries];
    case 'happened':
      return [expression.value, expression.instant];
    case 'for-any':
    case 'for-all':
    case 'count':
      return [expression.list, expression.holds];
    default:
      return [];
  }
}
