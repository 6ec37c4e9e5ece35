// A checked wording, alone or bound by a policy, to its Contract, with the source map and the scenarios beside it.
import type { Contract, SourceMap } from '../contract/contract.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import { lowerCoverage, lowerExclusion, lowerParts, lowerStatements, lowerWarranty } from './lower-clauses.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerScenario } from './lower-scenario.ts';
import { lowerSchedule } from './lower-schedule.ts';
import { lowerVocabulary } from './lower-vocabulary.ts';
import { Lowering, titleText } from './lowering.ts';

export interface Lowered {
  readonly contract: Contract;
  readonly sourceMap: SourceMap;
  readonly scenarios: readonly Scenario[];
}

/** INVARIANT: neither the wording nor the policy has an error in it. */
export function lower(checked: CheckedWording, policy: tree.Policy | undefined, problems: Problems): Lowered {
  const { wording, names, scope } = checked;
  const currency = wording.statements.find((statement) => statement.kind === 'Currency');
  if (currency === undefined) throw new Error('broken invariant: a wording without currency was lowered');
  const statements: readonly (tree.WordingStatement | tree.Policy['statements'][number])[] = [
    ...(policy?.statements ?? []),
    ...wording.statements,
  ];
  const zone = statements.find((statement) => statement.kind === 'Zone')?.name.text ?? 'UTC';
  const lowering = new Lowering(scope.meaning, problems, currency.code.text, zone);
  const schedule = lowerSchedule(names, bindingsOf(policy), lowering);
  const contract: Contract = {
    format: 'proviso-contract/1',
    wording: {
      name: wording.name.text,
      version: wording.version.text,
      title: titleText(wording.title, wording.name.text),
    },
    policy: policy === undefined ? null : { id: policy.id.text, title: titleText(policy.title, policy.id.text) },
    zone,
    currency: currency.code.text,
    rounding: currency.rounding ?? 'half-up',
    conversion: lowerConversion(currency, lowering),
    vocabulary: lowerVocabulary(scope.vocabulary, lowering),
    schedule,
    accounts: lowerAccounts(names, lowering),
    basis: lowerStatements('', 'basis', basisOf(wording), lowering),
    parts: lowerParts(names, lowering),
    coverages: [...names.coverages.values()].map((coverage) =>
      lowerCoverage(coverage, names, scope.vocabulary, lowering),
    ),
    exclusions: [...names.exclusions.values()].map((exclusion) => lowerExclusion(exclusion, names, lowering)),
    warranties: [...names.warranties.values()].map((warranty) => lowerWarranty(warranty, names, lowering)),
  };
  const scenarios = (policy ?? wording).statements.filter((statement) => statement.kind === 'Scenario');
  return {
    contract,
    sourceMap: lowering.sourceMap(),
    scenarios: scenarios.map((each) => lowerScenario(each, names, schedule, lowering)),
  };
}

function bindingsOf(policy: tree.Policy | undefined): ReadonlyMap<string, tree.EntryValue> {
  const bindings = (policy?.statements ?? []).filter((statement) => statement.kind === 'Binding');
  return new Map(bindings.map(({ name, value }) => [name.text, value]));
}

function lowerConversion(currency: tree.Currency, lowering: Lowering): Contract['conversion'] {
  if (currency.convertedOn === undefined) return null;
  return {
    id: lowering.mark('currency/conversion', currency.span),
    at: lowerExpression(currency.convertedOn, lowering),
  };
}

function lowerAccounts(names: WordingNames, lowering: Lowering): Contract['accounts'] {
  return [...names.accounts.values()].map((account) => ({
    id: lowering.mark(`account/${account.name.text}`, account.span),
    name: account.name.text,
    title: titleText(account.title, account.name.text),
    amount: lowerExpression(account.amount, lowering),
    per: 'period',
    use: 'as-paid',
  }));
}

function basisOf(wording: tree.Wording): readonly tree.Expression[] {
  return wording.statements.flatMap((statement) => (statement.kind === 'Basis' ? statement.conditions : []));
}
