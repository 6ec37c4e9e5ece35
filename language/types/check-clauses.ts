// Clauses: what each must and may say, and the names and conditions in it.

import { emptyFields, itemFields, type KindDeclared } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import { rememberingNodes } from '../remember.ts';
import type * as tree from '../syntax/tree.ts';
import { expressionsOfBody, within } from '../syntax/walk.ts';
import { expectLimit } from './check-absences.ts';
import { checkPullingApart } from './check-apart.ts';
import { conditionIn } from './check-condition.ts';
import { checkCausality, checkEffect } from './check-effects.ts';
import { typeOf } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { checkPays } from './check-pays.ts';
import { checkOutcomeCycles, checkPrecedent } from './check-precedents.ts';
import { checkPresume } from './check-presume.ts';
import { checkOption } from './check-products.ts';
import { checkTexts, checkTitle } from './check-texts.ts';
import { overlaps } from './pays-lines.ts';
import { checkedOnce } from './remembered.ts';
import { type Scope, sightOf } from './scope.ts';
import type { FactDeclared, Fields } from './type.ts';

export function checkClauses(wording: tree.Wording, names: WordingNames, scope: Scope): void {
  const sight = sightOf(wording, names, scope);
  // What lines of `pays` ask of a warranty, is found in the warranty first.
  const { warranties, conditions, exclusions, coverages } = names;
  for (const clause of [warranties, conditions, exclusions, coverages].flatMap((sort) => [...sort.values()])) {
    const sees = clause.node.kind === 'Coverage' ? [...sight, ...addingTo(clause, clause.node, names)] : sight;
    checkedOnce(clause.node, sees, scope, (found) => checkClause(clause, wording, names, { ...scope, ...found }));
  }
  const insured = new InsuredOnce(scope);
  for (const coverage of names.coverages.values()) insured.check(coverage);
  checkOutcomeCycles(names, scope);
  checkPullingApart(names, scope);
}

/** The clauses that may add lines to the `pays` of a coverage, and the warranties that its lines ask for. */
function addingTo(coverage: ClauseDeclared, node: tree.Coverage, names: WordingNames): readonly unknown[] {
  const adding = [...binding(coverage, names.warranties, names), ...binding(coverage, names.conditions, names)];
  return [
    ...adding.map((clause) => clause.node),
    ...warrantiesAsked(node).map((name) => names.warranties.get(name)?.node),
  ];
}

const warrantiesAsked = rememberingNodes(({ statements }: tree.Coverage): readonly string[] =>
  statements
    .flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []))
    .flatMap(({ body, when }) => [...expressionsOfBody(body), ...(when === undefined ? [] : [when])])
    .flatMap(within)
    .flatMap((part) => (part.kind === 'Breached' ? [part.warranty.text] : [])),
);

function checkClause(clause: ClauseDeclared, wording: tree.Wording, names: WordingNames, scope: Scope): void {
  const { node, name } = clause;
  const { context, vocabulary, meaning } = scope;
  checkTitle(node.title, name, context);
  checkTexts(textsOf(node), name, { vocabulary, schedule: names.schedule, clauses: names.clauses, meaning }, context);
  switch (node.kind) {
    case 'Warranty':
      checkWarranty(node, wording, scope);
      break;
    case 'ConditionPrecedent':
      checkPrecedent({ ...clause, node }, wording, scope);
      break;
    case 'Exclusion':
      checkExclusion(node, scope);
      break;
    case 'Coverage': {
      const inForce: Scope = { ...scope, insured: node.option?.text };
      checkCoverage({ ...clause, node }, names, inForce);
      checkPays({ ...clause, node }, names, inForce);
      break;
    }
  }
}

function textsOf(clause: tree.Clause): readonly tree.TextBlock[] {
  return clause.kind === 'Warranty'
    ? clause.texts
    : clause.statements.filter((statement) => statement.kind === 'TextBlock');
}

function checkCoverage({ node, name }: ClauseDeclared<tree.Coverage>, names: WordingNames, scope: Scope): void {
  const { context } = scope;
  checkOption(node.option, names, scope, ({ node: { absences } }) => absences.includes('not insured'));
  for (const statement of node.statements) {
    if (statement.kind === 'When') conditionIn(statement.condition, scope);
    if (statement.kind === 'Presume') checkPresume(statement, scope);
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
      case 'WritesBack':
        checkWritesBack(statement, first, inner);
        break;
      case 'Presume':
        checkPresume(statement, inner);
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

/** What is written back is among what the exclusion takes. */
function checkWritesBack(node: tree.WritesBack, excludes: tree.Excludes | undefined, scope: Scope): void {
  if (node.losses !== 'every') {
    for (const name of node.losses) {
      const kind = kindIn(name, 'loss', scope);
      if (kind === undefined || excludes === undefined || excludes.losses === 'every') continue;
      if (!overlaps(name.text, excludes.losses, scope.vocabulary))
        scope.context.problems.report('written-back-not-excluded', name.span, { kind: name.text });
    }
  }
  const inner: Scope = { ...scope, item: itemScope(node, scope) };
  if (node.where !== undefined) conditionIn(node.where, inner);
  if (node.arisingFrom !== undefined) typeOf(node.arisingFrom, inner);
  if (node.limit !== undefined) expectLimit(node.limit, scope);
}

function checkUnless(unless: tree.Unless, scope: Scope): void {
  for (const each of unless.anyOf ?? []) checkUnless(each, scope);
  if (unless.anyOf === undefined) conditionIn(unless.condition, scope);
  if (unless.name !== undefined) checkTitle(unless.title, unless.name.text, scope.context);
  for (const inner of unless.unless) checkUnless(inner, scope);
}

/** What all items of the excluded kinds may state, and what only some of them may. */
function itemScope(excludes: tree.Losses, scope: Scope): NonNullable<Scope['item']> {
  const kinds = scope.vocabulary.axes.get('loss')?.kinds ?? new Map<string, KindDeclared>();
  const ofSome = new Map<string, FactDeclared>([...kinds.values()].flatMap((kind) => [...kind.fields]));
  if (excludes.losses === 'every') return { fields: emptyFields, ofSome, kinds: 'loss' };
  const named = excludes.losses.flatMap((name) => kindIn(name, 'loss', scope) ?? []);
  const [first, ...rest] = named.map(itemFields);
  const common: Fields = new Map([...(first ?? [])].filter(([name]) => rest.every((fields) => fields.has(name))));
  return { fields: common, ofSome, kinds: named.map((kind) => kind.name).join(', ') };
}

function checkWarranty(node: tree.Warranty, wording: tree.Wording, scope: Scope): void {
  conditionIn(node.breached, scope);
  checkEffect(node.effect, 'warranty', wording, scope);
  checkCausality(node.causality, scope);
}
