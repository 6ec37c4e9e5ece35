// Amounts that hang on others: ratios, bands, roundings, the loss of the first hours, sums over lists.
import type * as tree from '../syntax/tree.ts';
import { compareRatios } from '../values/ratio.ts';
import { conditionIn } from './check-condition.ts';
import { elementScope, expectType, fits, reportIncomparable, same, typeOf } from './check-expression.ts';
import { literalValue } from './literal-value.ts';
import { resolve, type Scope } from './scope.ts';
import { duration, isOrdered, money, nameOf, percentage, type Type, unknown } from './type.ts';

/** A part of a whole: both amounts of money, both numbers, or both durations. */
export function proportionType({ left, right, span }: tree.Proportion, scope: Scope): Type {
  const [part, whole] = [typeOf(left, scope), typeOf(right, scope)];
  if (part.type === 'unknown' || whole.type === 'unknown') return percentage;
  const measured = ['money', 'number', 'duration'].includes(part.type);
  if (!same(part, whole) || !measured) reportIncomparable(span, part, whole, scope);
  return percentage;
}

/** Edges are of the type of the value, and go up; what the bands say is all money, or all percentages. */
export function bandedType({ by, bands, otherwise }: tree.Banded, scope: Scope): Type {
  const of = typeOf(by, scope);
  if (of.type !== 'unknown' && !isOrdered(of)) {
    const ordered = { en: 'something that can be more or less', zh: '可以比较大小的值' };
    scope.context.problems.report('type-mismatch', by.span, { expected: ordered, found: nameOf(of) });
  }
  for (const { below } of bands) if (isOrdered(of)) expectType(below, of, scope);
  checkRising(bands, scope);
  const found = typeOf(otherwise, scope);
  for (const { value } of bands) expectType(value, found, scope);
  if (fits(found, money) || fits(found, percentage)) return found;
  const figure = { en: 'an amount of money or a percentage', zh: '金额或百分比' };
  scope.context.problems.report('type-mismatch', otherwise.span, { expected: figure, found: nameOf(found) });
  return unknown;
}

/** Where two edges next to each other are written as figures, the second is above the first. */
function checkRising(bands: readonly tree.Band[], scope: Scope): void {
  for (const [index, { below }] of bands.entries()) {
    const before = bands[index - 1]?.below;
    const [lower, upper] = [before === undefined ? undefined : literalValue(before), literalValue(below)];
    if (before === undefined || lower === undefined || upper?.unit !== lower.unit) continue;
    if (compareRatios(lower.value, upper.value) < 0) continue;
    const related = [{ span: before.span, message: { en: 'the edge before it', zh: '前一档的界限' } }];
    scope.context.problems.report('bands-not-rising', below.span, {}, related);
  }
}

/** Money alone is rounded, to the minor unit; where it is whole in any case, that says nothing. */
export function roundedType({ of, span }: tree.Rounded, scope: Scope): Type {
  const found = typeOf(of, scope);
  if (!fits(found, money)) {
    scope.context.problems.report('type-mismatch', of.span, { expected: nameOf(money), found: nameOf(found) });
  } else if (isWhole(of, scope)) scope.context.problems.report('rounded-already', span, {});
  return money;
}

/** Certainly in whole minor units: amounts as they are written, of the schedule, or as they run, and their sums. */
function isWhole(expression: tree.Expression, scope: Scope): boolean {
  switch (expression.kind) {
    case 'MoneyLiteral':
    case 'Rounded':
      return true;
    case 'Path': {
      const to = scope.meaning.references.get(expression)?.to;
      return to === 'schedule' || to === 'loss' || to === 'amount';
    }
    case 'Extreme':
      return isWhole(expression.left, scope) && isWhole(expression.right, scope);
    case 'Binary': {
      const isSum = expression.operator === '+' || expression.operator === '-';
      return isSum && isWhole(expression.left, scope) && isWhole(expression.right, scope);
    }
    default:
      return false;
  }
}

export function lossInFirstType({ of, length, over, span }: tree.LossInFirst, scope: Scope): Type {
  expectType(length, duration, scope);
  checkSpan(over, scope);
  if (!scope.inPays) scope.context.problems.report('loss-outside-pays', span, { name: of });
  return money;
}

/** Loss accrues evenly over a fact with `started` and `ended`. */
export function checkSpan(over: tree.Path, scope: Scope): void {
  const { type, reference } = resolve(over, scope);
  if (type.type === 'unknown') return;
  const isInstant = (field: string) =>
    type.type === 'record' &&
    type.fields.get(field)?.type.type === 'instant' &&
    type.fields.get(field)?.nullable === false;
  if (isInstant('started') && isInstant('ended') && reference?.to === 'fact') return;
  scope.context.problems.report('over-not-a-span', over.span, { name: over.names.map((name) => name.text).join('.') });
}

const summed: ReadonlySet<Type['type']> = new Set<Type['type']>(['money', 'number', 'duration']);

export function sumType({ field, condition }: tree.Sum, scope: Scope): Type {
  const found = fieldOfElements(field, scope);
  if (found === undefined) return unknown;
  if (condition !== undefined) conditionIn(condition, found.inner);
  if (found.type.type === 'unknown' || summed.has(found.type.type)) return found.type;
  const expected = { en: 'an amount, a number or a duration', zh: '金额、数字或时长' };
  scope.context.problems.report('type-mismatch', field.span, { expected, found: nameOf(found.type) });
  return unknown;
}

/** `findings.cost`: a field of the elements of a list, and the scope within the list. */
export function fieldOfElements(
  path: tree.Path,
  scope: Scope,
): { readonly type: Type; readonly inner: Scope } | undefined {
  const last = path.names.at(-1);
  const [first, ...more] = path.names.slice(0, -1);
  if (last === undefined || first === undefined) {
    elementScope(path, scope);
    return undefined;
  }
  const list: tree.Path = { ...path, names: [first, ...more] };
  const inner = elementScope(list, scope);
  const reference = scope.meaning.references.get(list);
  if (inner === undefined || reference === undefined) return undefined;
  // The path stands for its list; the field is known by its name.
  scope.meaning.references.set(path, reference);
  const fields = inner.elements[0];
  const field = fields?.get(last.text);
  if (field === undefined) {
    scope.context.unknownField(last, more.at(-1)?.text ?? first.text, fields?.keys() ?? []);
    return undefined;
  }
  scope.meaning.declarations.set(last, field.node.name);
  return { type: field.type, inner };
}
