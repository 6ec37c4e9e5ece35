// Scenarios: the facts they set exist and have the right type, and what they expect can be answered.

import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { clauseSorts, sortWith } from './check-condition.ts';
import { checkLosses, checkOccurrences, checkRateField, checkRates } from './check-entries.ts';
import { checkInstant, expectType } from './check-expression.ts';
import { findFact, slotAt } from './check-place.ts';
import { checkConstant } from './check-schedule.ts';
import { checkEntry, checkFactValue, checkNameOrValue } from './check-values.ts';
import type { Scope } from './scope.ts';
import { instant, money, nameOf, text } from './type.ts';

export function checkScenario(scenario: tree.Scenario, names: WordingNames, scope: Scope): void {
  for (const override of scenario.overrides) checkOverride(override, scope);
  const items = statedItems(scenario);
  for (const expectation of scenario.expectations) checkExpectation(expectation, { scenario, items, names, scope });
}

function checkOverride({ fact: place, value }: tree.Override, scope: Scope): void {
  const [first] = place.steps;
  if (place.names.some((name) => name.text === '')) return;
  if (place.steps.length === 1 && first.kind === 'Name' && checkRoot(first.text, value, scope)) return;
  const slot = slotAt(place, scope);
  if (slot === undefined) return;
  if (slot.slot === 'fact') checkFactValue(value, slot.fact, scope);
  else if (slot.slot === 'entry') checkEntry(value, slot, scope);
  else if (slot.slot === 'rate') checkRateField(slot.name, value, scope);
  else checkNameOrValue(value, slot.type, scope);
}

/** What every incident has besides the declared facts; whether the name is such. */
function checkRoot(name: string, value: tree.Value, scope: Scope): boolean {
  const somethingElse = { en: 'something else', zh: '其他内容' };
  const mismatch = (expected: BothLanguages): void =>
    scope.context.problems.report('type-mismatch', value.span, { expected, found: somethingElse });
  switch (name) {
    case 'losses':
      checkLosses(value, scope);
      return true;
    case 'events':
    case 'claims':
      checkOccurrences(value, name === 'events' ? 'event' : 'claim', scope);
      return true;
    case 'rates':
      checkRates(value, scope);
      return true;
    case 'incident':
      if (value.kind !== 'Quoted') mismatch(nameOf(text));
      return true;
    case 'as_of':
      if (value.kind === 'InstantLiteral') checkInstant(value, scope);
      else if (value.kind !== 'UnknownValue') mismatch(nameOf(instant));
      return true;
    default:
      return false;
  }
}

/** The ids of the loss items that the scenario itself states. */
function statedItems({ overrides }: tree.Scenario): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { fact, value } of overrides) {
    if (fact.text !== 'losses') continue;
    const list =
      value.kind === 'RecordValue' ? value.fields.find((field) => field.name.text === 'known')?.value : value;
    for (const item of list?.kind === 'ListValue' ? list.values : []) {
      const id = item.kind === 'RecordValue' ? item.fields.find((field) => field.name.text === 'id')?.value : undefined;
      if (id?.kind === 'Quoted') ids.add(id.text);
    }
  }
  return ids;
}

interface At {
  readonly scenario: tree.Scenario;
  readonly items: ReadonlySet<string>;
  readonly names: WordingNames;
  readonly scope: Scope;
}

function checkExpectation({ subject, expects }: tree.Expectation, at: At): void {
  const { scope, names } = at;
  switch (expects.kind) {
    case 'ExpectExcluded':
      checkItem(subject, at, []);
      if (!refers(expects.by, names.exclusions, scope)) {
        scope.context.unknownClause(expects.by, { en: 'exclusion', zh: '责任免除' }, names.exclusions.keys());
      }
      return;
    case 'ExpectPays':
      checkPayer(subject, at);
      checkAmount(expects.atLeast, scope);
      if (expects.atMost !== undefined && !expects.exactly) checkAmount(expects.atMost, scope);
      return;
    case 'ExpectNothing':
      checkPayer(subject, at);
      return;
    case 'ExpectReinstated':
      checkReinstated(subject, at);
      checkAmount(expects.premium, scope);
      return;
    case 'ExpectOutcome':
      if (subject.text === 'outcome' || refers(subject, names.coverages, scope)) return;
      if (expects.outcome === 'open' && refers(subject, names.warranties, scope)) return;
      if (expects.outcome === 'open' && refers(subject, names.conditions, scope)) return;
      checkItem(subject, at, ['outcome', ...names.coverages.keys()]);
      return;
    case 'ExpectAsks':
      checkAsked(expects.fact, scope);
      return;
    case 'ExpectBreached':
      if (!refers(subject, names.warranties, scope))
        scope.context.unknownClause(subject, { en: 'warranty', zh: '保证' }, names.warranties.keys());
      return;
    case 'ExpectStatus': {
      const sort = sortWith(expects.status);
      const known = sort === 'warranty' ? names.warranties : names.conditions;
      if (!refers(subject, known, scope)) scope.context.unknownClause(subject, clauseSorts[sort], known.keys());
    }
  }
}

/** Whether the name is one of these clauses; records which. */
function refers(name: tree.Name, clauses: ReadonlyMap<string, ClauseDeclared>, { meaning }: Scope): boolean {
  const clause = clauses.get(name.text);
  if (clause !== undefined) meaning.declarations.set(name, clause.node.name);
  return clause !== undefined;
}

function checkAmount(amount: tree.Expression, scope: Scope): void {
  expectType(amount, money, scope);
  checkConstant(amount, scope);
}

function checkPayer(subject: tree.Name, { names, scope }: At): void {
  if (subject.text === 'total' || refers(subject, names.coverages, scope)) return;
  const insurer = names.insurers.get(subject.text);
  if (insurer !== undefined) {
    scope.meaning.declarations.set(subject, insurer.name);
    return;
  }
  const payers = [...names.coverages.keys(), ...names.insurers.keys(), 'total'];
  scope.context.unknownClause(subject, { en: 'coverage', zh: '保险责任' }, payers);
}

/** An account that is reinstated. */
function checkReinstated(subject: tree.Name, { names, scope }: At): void {
  const reinstated = [...names.accounts.values()].filter((account) => account.reinstated !== undefined);
  const account = reinstated.find(({ name }) => name.text === subject.text);
  if (account !== undefined) scope.meaning.declarations.set(subject, account.name);
  else
    scope.context.unknown(
      'unknown-account',
      subject,
      reinstated.map(({ name }) => name.text),
    );
}

/**
 * A kind of loss, or the id of a loss item. Ids may stand in the incident file, which is not read here: a name that is
 * neither is then refused only where it looks like a slip of a name that is known.
 */
function checkItem(subject: tree.Name, { scenario, items, scope }: At, others: readonly string[]): void {
  const kinds = scope.vocabulary.axes.get('loss')?.kinds;
  const kind = kinds?.get(subject.text);
  if (kind !== undefined) scope.meaning.declarations.set(subject, kind.node.name);
  if (subject.text === '' || kind !== undefined || items.has(subject.text) || !scope.context.whole) return;
  const suggestion = scope.context.problems.suggestions.nearest(subject.text, [
    ...(kinds?.keys() ?? []),
    ...items,
    ...others,
  ]);
  if (scenario.incident !== undefined && suggestion === undefined) return;
  scope.context.problems.report('not-an-expectation', subject.span, { name: subject.text, suggestion });
}

/** Facts, and what is asked besides them: fields of loss items, rates of exchange, open values of the schedule. */
function checkAsked({ names }: tree.FactPlace, scope: Scope): void {
  const [first, second] = names;
  if (first === undefined || names.some((name) => name.text === '')) return;
  if (first.text === 'losses' && second !== undefined) referToItemField(second, scope);
  if (['losses', 'rates', 'as_of'].includes(first.text)) return;
  if (first.text === 'events' || first.text === 'claims') {
    if (second !== undefined && second.text !== 'event') findFact(names.slice(1), scope);
    return;
  }
  if (first.text === 'schedule' && second !== undefined) {
    const entry = scope.schedule.get(second.text);
    if (entry === undefined) scope.context.unknown('unknown-entry', second, scope.schedule.keys());
    else scope.meaning.declarations.set(second, entry.node.name);
    return;
  }
  findFact(names, scope);
}

/** A field of a loss item whose kind is not known here, where only one kind declares such a field. */
function referToItemField(name: tree.Name, { vocabulary, meaning }: Scope): void {
  const kinds = [...(vocabulary.axes.get('loss')?.kinds.values() ?? [])];
  const [only, second] = kinds.flatMap(({ fields }) => fields.get(name.text) ?? []);
  if (only !== undefined && second === undefined) meaning.declarations.set(name, only.node.name);
}
