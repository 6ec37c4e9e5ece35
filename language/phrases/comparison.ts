// Comparisons and happenings in words. What is compared decides the verb: a time is before, an amount is less, a length of
// time does not exceed; and what is said to have happened takes no verb at all (`notified before the start of the event`).
import type { Expression } from '../contract/contract.ts';
import type { Label } from './labels.ts';
import { declaredBy, labelOf, type Scope, scheduleEntry } from './names.ts';
import { fill, type Said } from './said.ts';
import { comparisonPhrases, conditionPhrases, type Measure, type Test, verbalTests } from './sentence-phrases.ts';

type Comparison = Extract<Expression, { readonly op: 'compare' }>;
type Side = 'holds' | 'fails';

const opposite: Readonly<Record<Test, Test>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' };

/** `left` and `right` are said already; a denial is the opposite test. */
export function sayComparison(
  { test, left: of, right: to }: Comparison,
  left: Said,
  right: Said,
  scope: Scope,
  holds: boolean,
): Said {
  const spoken = holds ? test : opposite[test];
  const measured = measureOf(of, scope);
  const measure = measured === 'other' ? measureOf(to, scope) : measured;
  const said = fill(comparisonPhrases[measure][spoken], left, right);
  const verbal = measure === 'instant' ? happening(of, scope)?.verbal : undefined;
  return verbal === undefined ? said : { en: `${verbal} ${verbalTests[spoken]} ${right.en}`, zh: said.zh };
}

/** A time within a period, or a place within a territory. */
export function sayWithin(
  what: 'period' | 'countries',
  of: Expression,
  value: Said,
  whole: Said,
  scope: Scope,
  side: Side,
): Said {
  const said = fill(conditionPhrases[what][side], value, whole);
  const label = what === 'period' ? happening(of, scope) : undefined;
  return label?.verbal === undefined ? said : { en: `${label[side].en} within ${whole.en}`, zh: said.zh };
}

/** It took place: by an instant, before it, or (`when` undefined) at all. */
export function sayHappened(
  of: Expression,
  value: Said,
  when: { readonly test: 'by' | 'before'; readonly instant: Said } | undefined,
  scope: Scope,
  side: Side,
): Said {
  const label = happening(of, scope);
  if (label === undefined) {
    return when === undefined
      ? fill(conditionPhrases.exists[side], value)
      : fill(conditionPhrases[when.test][side], value, when.instant);
  }
  const happened: Said = { en: value.en, zh: label.happened.verb };
  const said =
    when === undefined
      ? fill(conditionPhrases.happened[side], happened)
      : fill(conditionPhrases[when.test][side], happened, when.instant);
  const chinese = label.happened.subject + said.zh;
  if (label.verbal === undefined) return { en: said.en, zh: chinese };
  const ending = when === undefined ? 'at any time' : `${when.test} ${when.instant.en}`;
  return { en: `${label[side].en} ${ending}`, zh: chinese };
}

/** The label of a fact that is an instant: what can be said to have happened. */
function happening(expression: Expression, scope: Scope): Label | undefined {
  const declared = declaredBy(expression, scope);
  return declared?.fact?.type.type === 'instant' ? labelOf(declared) : undefined;
}

function measureOf(expression: Expression, scope: Scope): Measure {
  switch (expression.op) {
    case 'money':
    case 'number':
    case 'duration':
    case 'instant':
      return expression.op;
    case 'months':
      return 'duration';
    case 'period-end':
      return 'instant';
    case 'loss':
    case 'amount':
      return 'money';
    case 'count':
      return 'number';
    case 'schedule':
      return measure(scheduleEntry(expression.name, scope.contract)?.type);
    case 'add':
    case 'greater-of':
    case 'lesser-of':
      return measureOf(expression.left, scope);
    case 'rounded':
      return measureOf(expression.of, scope);
    case 'subtract':
      return difference(measureOf(expression.left, scope), measureOf(expression.right, scope));
    case 'multiply': {
      const left = measureOf(expression.left, scope);
      return left === 'other' ? measureOf(expression.right, scope) : left;
    }
    default:
      return measure(declaredBy(expression, scope)?.fact?.type.type);
  }
}

/** A time less a time is a length of time. */
function difference(left: Measure, right: Measure): Measure {
  return left === 'instant' && right === 'instant' ? 'duration' : left;
}

function measure(type: string | undefined): Measure {
  if (type === 'months') return 'duration';
  return type === 'money' || type === 'number' || type === 'duration' || type === 'instant' ? type : 'other';
}
