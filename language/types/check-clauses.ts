// Clauses: what each must and may say, and the names and conditions in it.

import { orderOf } from '../names/order.ts';
import { emptyFields, itemFields, type KindDeclared } from '../names/vocabulary.ts';
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { conditionIn } from './check-condition.ts';
import { expectType, typeOf } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { checkPays } from './check-pays.ts';
import { checkOption } from './check-products.ts';
import { checkTexts, checkTitle } from './check-texts.ts';
import type { Scope } from './scope.ts';
import { type FactDeclared, type Fields, money } from './type.ts';

export function checkClauses(names: WordingNames, scope: Scope): void {
  for (const clause of names.clauses.values()) {
    checkTitle(clause.node.title, clause.name, scope.context);
    checkTexts(
      textsOf(clause.node),
      clause.name,
      { vocabulary: scope.vocabulary, schedule: names.schedule, clauses: names.clauses, meaning: scope.meaning },
      scope.context,
    );
  }
  for (const warranty of names.warranties.values()) checkWarranty(warranty.node, scope);
  for (const exclusion of names.exclusions.values()) checkExclusion(exclusion.node, scope);
  const insured = new InsuredOnce(scope);
  for (const coverage of names.coverages.values()) {
    checkCoverage(coverage, names, scope);
    insured.check(coverage);
    checkPays(coverage, names, scope);
  }
  checkBreachCycles(names, scope);
}

function textsOf(clause: tree.Clause): readonly tree.TextBlock[] {
  return clause.kind === 'Warranty'
    ? clause.texts
    : clause.statements.filter((statement) => statement.kind === 'TextBlock');
}

function checkCoverage({ node, name }: ClauseDeclared<tree.Coverage>, names: WordingNames, scope: Scope): void {
  const { context } = scope;
  checkOption(node.option, names, scope);
  for (const statement of node.statements) {
    if (statement.kind === 'When') conditionIn(statement.condition, scope);
    if (statement.kind === 'CausedBy') typeOf(statement.cause, scope);
    if (statement.kind === 'Basis') for (const condition of statement.conditions) conditionIn(condition, scope);
  }
  if (!node.statements.some((statement) => statement.kind === 'Insures') && !beginsWithBenefit(node)) {
    context.missing('missing-statement', node.name.span, { clause: name, statement: 'insures' });
  }
  const pays = node.statements.filter((statement) => statement.kind === 'Pays');
  onlyOne(pays, 'pays', scope);
}

/** What is owed without being measured by a loss needs no loss: the coverage responds to the event alone. */
export function beginsWithBenefit({ statements }: tree.Coverage): boolean {
  return statements.some((statement) => statement.kind === 'Pays' && statement.lines[0]?.body.kind === 'Benefit');
}

/** Reports every statement of a sort after the first. */
function onlyOne(
  statements: readonly tree.CoverageStatement[] | readonly tree.ExclusionStatement[],
  statement: string,
  scope: Scope,
): void {
  const [first, ...more] = statements;
  for (const each of more) {
    const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    scope.context.problems.report('duplicate-statement', each.span, { statement }, related);
  }
}

/** No kind of loss is insured by two coverages, also not as part of a wider kind. */
class InsuredOnce {
  readonly #scope: Scope;
  /** By kind: the coverage that insures it, and the first that insures a kind below it. */
  readonly #whole = new Map<string, { readonly coverage: string; readonly name: tree.Name }>();
  readonly #inPart = new Map<string, { readonly coverage: string; readonly name: tree.Name }>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  check(coverage: ClauseDeclared<tree.Coverage>): void {
    for (const statement of coverage.node.statements) {
      if (statement.kind !== 'Insures') continue;
      for (const name of statement.kinds) {
        const kind = kindIn(name, 'loss', this.#scope);
        if (kind !== undefined) this.#insure(kind, name, coverage.name);
      }
    }
  }

  #insure(kind: KindDeclared, name: tree.Name, coverage: string): void {
    let other = this.#inPart.get(kind.name);
    for (let at: KindDeclared | undefined = kind; at !== undefined && other === undefined; at = at.parent)
      other = this.#whole.get(at.name);
    if (other !== undefined) {
      const related = [{ span: other.name.span, message: { en: 'insured here already', zh: '已在此处承保' } }];
      this.#scope.context.problems.report(
        'insured-twice',
        name.span,
        { kind: name.text, coverage, other: other.coverage },
        related,
      );
      return;
    }
    this.#whole.set(kind.name, { coverage, name });
    for (let at = kind.parent; at !== undefined; at = at.parent)
      if (!this.#inPart.has(at.name)) this.#inPart.set(at.name, { coverage, name });
  }
}

function checkExclusion(node: tree.Exclusion, scope: Scope): void {
  const excludes = node.statements.filter((statement) => statement.kind === 'Excludes');
  const [first] = excludes;
  if (first === undefined)
    scope.context.missing('missing-statement', node.name.span, { clause: node.name.text, statement: 'excludes' });
  onlyOne(excludes, 'excludes', scope);
  const inner: Scope = { ...scope, item: first === undefined ? undefined : itemScope(first, scope) };
  for (const statement of node.statements) {
    switch (statement.kind) {
      case 'Excludes':
        if (statement.where !== undefined) conditionIn(statement.where, inner);
        if (statement.arisingFrom !== undefined) typeOf(statement.arisingFrom, inner);
        break;
      case 'When':
        conditionIn(statement.condition, scope);
        break;
      case 'Unless':
        checkUnless(statement, inner);
        break;
      case 'Because':
        checkTitle(statement.title, node.name.text, scope.context);
        break;
    }
  }
  onlyOne(
    node.statements.filter((statement) => statement.kind === 'Because'),
    'because',
    scope,
  );
}

function checkUnless(unless: tree.Unless, scope: Scope): void {
  conditionIn(unless.condition, scope);
  if (unless.name !== undefined) checkTitle(unless.title, unless.name.text, scope.context);
  for (const inner of unless.unless) checkUnless(inner, scope);
}

/** What all items of the excluded kinds may state, and what only some of them may. */
function itemScope(excludes: tree.Excludes, scope: Scope): NonNullable<Scope['item']> {
  const kinds = scope.vocabulary.axes.get('loss')?.kinds ?? new Map<string, KindDeclared>();
  const ofSome = new Map<string, FactDeclared>([...kinds.values()].flatMap((kind) => [...kind.fields]));
  if (excludes.losses === 'every') return { fields: emptyFields, ofSome, kinds: 'loss' };
  const named = excludes.losses.flatMap((name) => kindIn(name, 'loss', scope) ?? []);
  const [first, ...rest] = named.map(itemFields);
  const common: Fields = new Map([...(first ?? [])].filter(([name]) => rest.every((fields) => fields.has(name))));
  return { fields: common, ofSome, kinds: named.map((kind) => kind.name).join(', ') };
}

function checkWarranty(node: tree.Warranty, scope: Scope): void {
  conditionIn(node.breached, scope);
  if (node.effect.kind !== 'DeductibleEffect') return;
  expectType(node.effect.amount, money, { ...scope, inPays: true });
  for (const kind of node.effect.on ?? []) kindIn(kind, 'loss', scope);
}

function checkBreachCycles(names: WordingNames, scope: Scope): void {
  const { circles } = orderOf([...names.warranties.values()], ({ node }) =>
    [...within(node.breached)].flatMap((part) =>
      part.kind === 'Breached' ? (names.warranties.get(part.warranty.text) ?? []) : [],
    ),
  );
  for (const { node, name } of circles) scope.context.problems.report('breach-cycle', node.name.span, { name });
}
