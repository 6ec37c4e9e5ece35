// A checked wording, alone or bound by a policy, to its Contract, with the source map and the scenarios beside it.
import type { Contract, Group, SourceMap } from '../contract/contract.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import type { MonthEnd } from '../values/instant.ts';
import { checkShares, lowerAccounts, lowerInsurers } from './lower-accounts.ts';
import { lowerCoverage, lowerExclusion, lowerParts, lowerStatements } from './lower-clauses.ts';
import { lowerEndorsements } from './lower-endorsements.ts';
import { lowerExpression } from './lower-expression.ts';
import { instantOf } from './lower-literal.ts';
import { lowerMeasures } from './lower-pays.ts';
import { lowerPrecedent, lowerWarranty } from './lower-precedents.ts';
import { lowerPresumptions } from './lower-presumptions.ts';
import { lowerProducts } from './lower-products.ts';
import { lowerScenario } from './lower-scenario.ts';
import { lowerSchedule, type ScheduleValues, scheduleValues } from './lower-schedule.ts';
import { asOfDeclaration, lowerVocabulary } from './lower-vocabulary.ts';
import { lowerWiderPays } from './lower-wider-pays.ts';
import { Lowering, titleText } from './lowering.ts';

/** What is worked out at once, as it can still be wrong: the values of the schedule, and what scenarios expect. */
export interface Values {
  readonly schedule: ScheduleValues;
  readonly scenarios: readonly Scenario[];
}

/** INVARIANT, here and below: neither the wording nor the policy has an error in it. */
export function lowerValues(
  checked: CheckedWording,
  policy: tree.Policy | undefined,
  defaults: ScheduleValues | undefined,
  problems: Problems,
): Values {
  const { wording, names } = checked;
  const lowering = loweringOf(checked, policy, problems);
  const schedule = scheduleValues(names, policy, defaults, lowering);
  checkShares(wording, policy, schedule, lowering);
  const scenarios = (policy ?? wording).statements.filter((statement) => statement.kind === 'Scenario');
  return {
    schedule,
    scenarios: scenarios.map((each) => lowerScenario(each, names, (name) => schedule.get(name), lowering)),
  };
}

export function lowerContract(
  checked: CheckedWording,
  policy: tree.Policy | undefined,
  values: ScheduleValues,
  problems: Problems,
): { readonly contract: Contract; readonly sourceMap: SourceMap } {
  const { wording, names, scope } = checked;
  const lowering = loweringOf(checked, policy, problems, values);
  const currency = currencyOf(wording);
  const contract: Contract = {
    format: 'proviso-contract/1',
    wording: {
      name: wording.name.text,
      version: wording.version.text,
      title: titleText(wording.title, wording.name.text),
    },
    policy: policy === undefined ? null : lowerPolicy(policy, lowering),
    zone: zoneOf(policy ?? wording) ?? zoneOf(wording) ?? 'UTC',
    currency: currency.code.text,
    rounding: currency.rounding ?? 'half-up',
    ...(lowering.monthEnd === 'day-after' ? { monthEnd: 'day-after' } : {}),
    conversion: lowerConversion(currency, lowering),
    vocabulary: lowerVocabulary(scope.vocabulary, lowering),
    schedule: lowerSchedule(names, policy, values, lowering),
    accounts: lowerAccounts(names, lowering),
    ...lowerGroups(wording, lowering),
    basis: lowerStatements('', 'basis', basisOf(wording), lowering),
    parts: lowerParts(names, lowering),
    pays: lowerWiderPays(
      '',
      wording.statements.find((statement) => statement.kind === 'WiderPays'),
      names,
      lowering,
    ),
    insurers: lowerInsurers(wording, lowering),
    coverages: [...names.coverages.values()].map((coverage) =>
      lowerCoverage(coverage, names, scope.vocabulary, lowering),
    ),
    measures: lowerMeasures(names, lowering),
    exclusions: [...names.exclusions.values()].map((exclusion) => lowerExclusion(exclusion, names, lowering)),
    warranties: [...names.warranties.values()].map((warranty) => lowerWarranty(warranty, wording, names, lowering)),
    conditions: [...names.conditions.values()].map((each) => lowerPrecedent(each, wording, names, lowering)),
    presumptions: lowerPresumptions(wording, names, lowering),
    ...lowerProducts(wording, names, lowering),
    endorsements: lowerEndorsements(checked, lowering),
  };
  return { contract: withAsOf(contract, lowering), sourceMap: lowering.sourceMap() };
}

function lowerPolicy(policy: tree.Policy, lowering: Lowering): NonNullable<Contract['policy']> {
  const issued = policy.statements.find((statement) => statement.kind === 'Issued');
  const over = policy.statements.find((statement) => statement.kind === 'Over');
  if (issued !== undefined) lowering.readsAsOf = true;
  return {
    id: policy.id.text,
    title: titleText(policy.title, policy.id.text),
    ...(issued === undefined ? {} : { issued: instantOf(issued.at, lowering) }),
    ...(over === undefined ? {} : { over: lowerOver(over) }),
  };
}

function lowerOver({ policies, as }: tree.Over): NonNullable<NonNullable<Contract['policy']>['over']> {
  return { as: as.text, policies: policies.map(({ id, account }) => ({ policy: id.text, account: account.text })) };
}

/** The day as of which is determined is a fact of every incident; it is declared where anything hangs on it. */
function withAsOf(contract: Contract, lowering: Lowering): Contract {
  if (!lowering.readsAsOf) return contract;
  const { vocabulary } = contract;
  return { ...contract, vocabulary: { ...vocabulary, facts: [...vocabulary.facts, asOfDeclaration] } };
}

function loweringOf(
  { wording, scope }: CheckedWording,
  policy: tree.Policy | undefined,
  problems: Problems,
  values?: ScheduleValues,
): Lowering {
  const ofWording = zoneOf(wording) ?? 'UTC';
  const zones = { ofWording, ofPolicy: (policy === undefined ? undefined : zoneOf(policy)) ?? ofWording };
  const currency = currencyOf(wording).code.text;
  return new Lowering(
    scope.meaning,
    problems,
    { currency, monthEnd: monthEndOf(wording) },
    zones,
    policy?.span,
    values,
  );
}

function zoneOf(declaration: tree.Wording | tree.Policy): string | undefined {
  return (declaration.statements as readonly (tree.WordingStatement | tree.Policy['statements'][number])[]).find(
    (statement) => statement.kind === 'Zone',
  )?.name.text;
}

function monthEndOf(wording: tree.Wording): MonthEnd {
  return wording.statements.find((statement) => statement.kind === 'MonthEnd')?.rule ?? 'last-day';
}

function currencyOf(wording: tree.Wording): tree.Currency {
  const currency = wording.statements.find((statement) => statement.kind === 'Currency');
  if (currency === undefined) throw new Error('broken invariant: a wording without currency was lowered');
  return currency;
}

function lowerConversion(currency: tree.Currency, lowering: Lowering): Contract['conversion'] {
  if (currency.convertedOn === undefined) return null;
  return {
    id: lowering.mark('currency/conversion', currency.span),
    at: lowerExpression(currency.convertedOn, lowering),
  };
}

function lowerGroups(wording: tree.Wording, lowering: Lowering): Pick<Contract, 'groups'> {
  const groups = wording.statements
    .filter((statement) => statement.kind === 'Group')
    .map(({ of, by, span }): Group => {
      const id = lowering.mark(`group/${of}s`, span);
      return by.kind === 'ByHours'
        ? { id, of: 'event', by: 'hours', length: lowerExpression(by.length, lowering), start: by.start }
        : { id, of, by: 'same', field: lowerExpression(by.field, lowering), dated: by.dated };
    });
  return groups.length === 0 ? {} : { groups };
}

function basisOf(wording: tree.Wording): readonly tree.Expression[] {
  return wording.statements.flatMap((statement) => (statement.kind === 'Basis' ? statement.conditions : []));
}
