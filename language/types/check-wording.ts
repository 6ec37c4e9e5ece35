// A wording as a whole, and a policy under it.
import type { Context } from '../names/context.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { currency as currencyNamed } from '../values/currency.ts';
import { isZone } from '../values/instant.ts';
import { checkAbsences } from './check-absences.ts';
import { checkAccount, checkInsurers } from './check-accounts.ts';
import { checkClauses } from './check-clauses.ts';
import { conditionIn } from './check-condition.ts';
import { checkCurrency, checkInstant, expectType } from './check-expression.ts';
import { checkGroup, checkGroupsDated, groupedOnce } from './check-groups.ts';
import { checkPresume } from './check-presume.ts';
import { checkEligibility, checkPremium, checkProcedure, checkService } from './check-products.ts';
import { checkScenario } from './check-scenario.ts';
import { checkEntryValue } from './check-schedule.ts';
import { checkTitle } from './check-texts.ts';
import { checkWiderPays } from './check-wider-pays.ts';
import type { Meaning } from './meaning.ts';
import { checkedOnce } from './remembered.ts';
import { type Scope, sightOf } from './scope.ts';
import { instant } from './type.ts';

/** A wording with all that checking found out about it. */
export interface CheckedWording {
  readonly wording: tree.Wording;
  readonly names: WordingNames;
  readonly scope: Scope;
  /** Those that made it what it is, in the order in which they were issued. */
  readonly endorsements?: readonly tree.Endorsement[];
}

export function checkWording(
  wording: tree.Wording,
  names: WordingNames,
  vocabulary: Vocabulary,
  meaning: Meaning,
  context: Context,
): CheckedWording {
  const currencies = wording.statements.filter((statement) => statement.kind === 'Currency');
  const [currency] = currencies;
  const zones = wording.statements.filter((statement) => statement.kind === 'Zone');
  const scope: Scope = {
    context,
    meaning,
    vocabulary,
    schedule: names.schedule,
    clauses: names,
    // Of a currency that does not exist nothing follows.
    currency: currency === undefined ? undefined : currencyNamed(currency.code.text),
    zone: zones.length === 0 ? 'UTC' : zones.map(({ name }) => name.text).find(isZone),
    elements: [],
    siblings: undefined,
    item: undefined,
    inPays: false,
    inTerms: false,
  };
  checkTitle(wording.title, wording.name.text, context);
  if (currency === undefined) context.missing('missing-currency', wording.name.span, { name: wording.name.text });
  if (zones.length === 0) context.missing('missing-zone', wording.name.span, { name: wording.name.text });
  once(currencies, 'currency', context);
  once(zones, 'zone', context);
  for (const kind of ['Schedule', 'Insurers', 'Eligibility', 'Premium'] as const) {
    const all = wording.statements.filter((statement) => statement.kind === kind);
    once(all, kind.toLowerCase(), context);
  }
  once(
    wording.statements.filter((statement) => statement.kind === 'MonthEnd'),
    'months end',
    context,
  );
  namedOnce(wording, context);
  groupedOnce(wording, context);
  const sight = sightOf(wording, names, scope);
  for (const statement of wording.statements) {
    const check = (found: Pick<Scope, 'meaning' | 'context'>) =>
      checkStatement(statement, names, { ...scope, ...found });
    if (mostWork.has(statement.kind)) checkedOnce(statement, sight, scope, check);
    else check(scope);
  }
  checkClauses(wording, names, scope);
  checkGroupsDated(wording, scope);
  once(
    wording.statements.filter((statement) => statement.kind === 'WiderPays'),
    'pays',
    context,
  );
  checkWiderPays(wording, names, scope);
  return { wording, names, scope };
}

/** Procedures and services have names of their own. */
function namedOnce(wording: tree.Wording, context: Context): void {
  const named = new Map<string, tree.Name>();
  for (const statement of wording.statements) {
    if (statement.kind !== 'Procedure' && statement.kind !== 'Service') continue;
    const key = `${statement.kind} ${statement.name.text}`;
    if (!context.duplicate(statement.name, named.get(key)?.span)) named.set(key, statement.name);
  }
}

function once(statements: readonly tree.WordingStatement[], statement: string, context: Context): void {
  const [first, ...more] = statements;
  for (const each of more) {
    const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    context.problems.report('duplicate-statement', each.span, { statement }, related);
  }
}

/** Of the statements that are not clauses. */
const mostWork: ReadonlySet<tree.WordingStatement['kind']> = new Set(['Schedule', 'Scenario', 'Procedure'] as const);

function checkStatement(statement: tree.WordingStatement, names: WordingNames, scope: Scope): void {
  switch (statement.kind) {
    case 'Currency':
      checkCurrency(statement.code, scope);
      if (statement.convertedOn !== undefined) expectType(statement.convertedOn, instant, scope);
      return;
    case 'Zone':
      checkZone(statement.name, scope.context);
      return;
    case 'Schedule':
      checkSchedule(statement, names, scope);
      return;
    case 'Account':
      checkTitle(statement.title, statement.name.text, scope.context);
      checkAccount(statement, scope);
      return;
    case 'Insurers':
      checkInsurers(statement, scope);
      return;
    case 'Basis':
      for (const condition of statement.conditions) conditionIn(condition, scope);
      return;
    case 'Presume':
      checkPresume(statement, scope);
      return;
    case 'Part':
      checkTitle(statement.title, statement.name.text, scope.context);
      return;
    case 'Eligibility':
      checkEligibility(statement, scope);
      return;
    case 'Premium':
      checkPremium(statement, scope);
      return;
    case 'Procedure':
      checkProcedure(statement, names, scope);
      return;
    case 'Service':
      checkService(statement, names, scope);
      return;
    case 'Scenario':
      checkScenario(statement, names, scope);
      return;
    case 'Group':
      checkGroup(statement, scope);
      return;
    case 'Uses':
    case 'MonthEnd':
    case 'WiderPays':
    case 'Coverage':
    case 'Exclusion':
    case 'Warranty':
    case 'ConditionPrecedent':
      return;
  }
}

function checkSchedule(schedule: tree.Schedule, names: WordingNames, scope: Scope): void {
  for (const entry of schedule.entries) {
    checkTitle(entry.title, entry.name.text, scope.context);
    const type = names.schedule.get(entry.name.text)?.type;
    if (type === undefined) continue;
    checkAbsences({ name: entry.name.text, node: entry, type }, names, scope);
    if (entry.value !== undefined) checkEntryValue(entry.value, { type, node: entry }, scope);
  }
}

function checkZone(name: tree.Quoted, context: Context): void {
  if (!isZone(name.text)) context.problems.report('unknown-zone', name.span, { name: name.text });
}

function onceIssued(policy: tree.Policy, context: Context): void {
  const [first, ...more] = policy.statements.filter((statement) => statement.kind === 'Issued');
  for (const { span } of more) {
    const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    context.problems.report('duplicate-statement', span, { statement: 'issued' }, related);
  }
}

/** Checks a policy against the wording it is under. */
export function checkPolicy(policy: tree.Policy, under: CheckedWording, context: Context): void {
  const { names } = under;
  const zones = policy.statements.filter((statement) => statement.kind === 'Zone');
  const zone = zones.length === 0 ? under.scope.zone : zones.map(({ name }) => name.text).find(isZone);
  const scope: Scope = { ...under.scope, context, zone };
  const bound = new Map<string, tree.Name>();
  checkTitle(policy.title, policy.id.text, context);
  for (const { name } of zones) checkZone(name, context);
  onceIssued(policy, context);
  for (const statement of policy.statements) {
    if (statement.kind === 'Scenario') checkScenario(statement, names, scope);
    if (statement.kind === 'Issued') checkInstant(statement.at, scope);
    if (statement.kind !== 'Binding') continue;
    const { name, value } = statement;
    const entry = names.schedule.get(name.text);
    if (!context.duplicate(name, bound.get(name.text)?.span)) bound.set(name.text, name);
    if (entry === undefined) context.unknown('unknown-entry', name, names.schedule.keys());
    else scope.meaning.declarations.set(name, entry.node.name);
    if (entry?.type !== undefined) checkEntryValue(value, { type: entry.type, node: entry.node }, scope);
  }
  for (const entry of names.schedule.values()) {
    if (entry.node.value === undefined && !bound.has(entry.name))
      context.missing('missing-value', policy.id.span, { name: entry.name });
  }
}
