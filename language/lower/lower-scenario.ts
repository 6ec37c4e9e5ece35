// Scenarios as they cross to whoever runs them: facts as incident JSON, expectations with their places.
import type { Expectation, MoneyLiteral, Scenario } from '../contract/scenario.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { currency, minorDigits } from '../values/currency.ts';
import { instantToText } from '../values/instant.ts';
import { decimalText } from '../values/ratio.ts';
import { constantOf, type Known } from './constant.ts';
import { instantOf, moneyOf, timeOf } from './lower-literal.ts';
import { isInRange } from './lower-schedule.ts';
import type { Lowering } from './lowering.ts';

export function lowerScenario(
  scenario: tree.Scenario,
  names: WordingNames,
  known: Known,
  lowering: Lowering,
): Scenario {
  return {
    title: scenario.title.text,
    place: lowering.place(scenario.span),
    incident: scenario.incident?.text ?? null,
    overrides: scenario.overrides.map(({ fact, value }) => ({
      path: fact.steps.map((step) => (step.kind === 'Name' ? step.text : { entry: step.text })),
      value: factOrRateJson(fact, value, lowering),
    })),
    expectations: scenario.expectations.map((expectation) => lowerExpectation(expectation, names, known, lowering)),
  };
}

function factOrRateJson({ names: [first], steps }: tree.FactPlace, value: tree.Value, lowering: Lowering): unknown {
  if (first?.text !== 'rates') return factJson(value, lowering);
  if (steps.length === 1) return rateJson(value);
  return value.kind === 'UnknownValue' ? undefined : rateField(value);
}

/** A value as an incident states it; `undefined` for `unknown`. */
function factJson(value: tree.Value, lowering: Lowering): unknown {
  switch (value.kind) {
    case 'Missing':
      throw new Error('broken invariant: a broken value was lowered');
    case 'UnknownValue':
      return undefined;
    case 'NeverValue':
      return null;
    case 'KindValue':
      return value.name.text;
    case 'Quoted':
      return value.text;
    case 'BooleanLiteral':
      return value.value;
    case 'MoneyLiteral':
      return moneyOf(value);
    case 'NumberLiteral':
      return Number(value.digits);
    case 'PercentLiteral':
      return `${value.digits}%`;
    case 'DurationLiteral':
      return durationJson(value);
    case 'InstantLiteral':
      return instantToText(instantOf(value, lowering).at, lowering.zoneAt(value.span));
    case 'ListValue':
      return value.values.map((each) => factJson(each, lowering));
    case 'RecordValue': {
      const stated = value.fields.filter((field) => field.value.kind !== 'UnknownValue');
      return Object.fromEntries(stated.map((field) => [field.name.text, factJson(field.value, lowering)]));
    }
    default:
      return unreachable(value);
  }
}

function durationJson(value: tree.DurationLiteral): string {
  const time = timeOf(value);
  if (time.type === 'months') return `P${time.months}M`;
  return time.written.unit === 'minutes' ? `PT${time.written.count}M` : `PT${time.milliseconds / 3_600_000}H`;
}

/** Rates name currencies, a calendar day, and a decimal that no float may touch. */
function rateJson(value: tree.Value): unknown {
  if (value.kind !== 'ListValue') return undefined;
  return value.values.map((rate) => {
    const fields = rate.kind === 'RecordValue' ? rate.fields : [];
    return Object.fromEntries(fields.map((field) => [field.name.text, rateField(field.value)]));
  });
}

function rateField(value: tree.Value): string {
  switch (value.kind) {
    case 'KindValue':
      return value.name.text;
    case 'Quoted':
    case 'InstantLiteral':
      return value.text;
    case 'NumberLiteral':
      return value.digits;
    default:
      throw new Error(`broken invariant: a rate holds no ${value.kind}`);
  }
}

function lowerExpectation(
  { subject, expects, span }: tree.Expectation,
  names: WordingNames,
  known: Known,
  lowering: Lowering,
): Expectation {
  const place = lowering.place(span);
  const name = subject.text;
  const amount = (expression: tree.Expression): MoneyLiteral => expected(expression, known, lowering);
  switch (expects.kind) {
    case 'ExpectExcluded':
      return { place, expect: 'excluded', item: name, by: expects.by.text };
    case 'ExpectPays':
      return {
        place,
        ...payer(name, names),
        atLeast: amount(expects.atLeast),
        atMost: expects.atMost === undefined ? null : amount(expects.atMost),
      };
    case 'ExpectNothing':
      return { place, ...payer(name, names), atLeast: nothing(lowering), atMost: nothing(lowering) };
    case 'ExpectReinstated':
      return { place, expect: 'reinstated', account: name, premium: amount(expects.premium) };
    case 'ExpectOutcome': {
      const { outcome } = expects;
      if (name === 'outcome') return { place, expect: 'outcome', outcome };
      if (names.coverages.has(name)) return { place, expect: 'coverage', coverage: name, outcome };
      if (names.warranties.has(name) && outcome === 'open')
        return { place, expect: 'warranty', warranty: name, breached: 'open' };
      if (names.conditions.has(name) && outcome === 'open')
        return { place, expect: 'status', clause: name, status: 'open' };
      return { place, expect: 'item', item: name, outcome };
    }
    case 'ExpectAsks':
      return { place, expect: 'asks', fact: expects.fact.text };
    case 'ExpectBreached':
      return { place, expect: 'warranty', warranty: name, breached: expects.breached ? 'yes' : 'no' };
    case 'ExpectStatus':
      return { place, expect: 'status', clause: name, status: expects.status };
    default:
      return unreachable(expects);
  }
}

/** One of several insurers, or a coverage, or `total`. */
function payer(
  name: string,
  { insurers }: WordingNames,
): { readonly expect: 'insurer'; readonly insurer: string } | { readonly expect: 'pays'; readonly coverage: string } {
  return insurers.has(name) ? { expect: 'insurer', insurer: name } : { expect: 'pays', coverage: name };
}

/** An amount that may be calculated from the schedule. */
function expected(expression: tree.Expression, known: Known, lowering: Lowering): MoneyLiteral {
  const value = constantOf(expression, known, lowering);
  if (value?.type !== 'money') lowering.problems.report('not-constant', expression.span, { name: 'expect' });
  else if (isInRange('expect', value, expression.span, lowering))
    return { currency: value.currency, amount: value.amount };
  return nothing(lowering);
}

function nothing(lowering: Lowering): MoneyLiteral {
  const code = currency(lowering.currency);
  return { currency: lowering.currency, amount: decimalText(0n, code === undefined ? 2 : minorDigits(code)) };
}
