// Values known before anything has happened: schedule defaults, what a policy binds, amounts that scenarios expect.
// Calculated exactly; an amount of money is rounded once, half up, when it becomes a value of the schedule.
import type { ScheduleValue, Written } from '../contract/contract.ts';
import type * as tree from '../syntax/tree.ts';
import type { PeriodEnd } from '../types/meaning.ts';
import { currency } from '../values/currency.ts';
import { instantToLocalText, monthsLater } from '../values/instant.ts';
import { type Money, moneyToText, readMoney } from '../values/money.ts';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  type Ratio,
  ratio,
  roundRatio,
  subtractRatios,
} from '../values/ratio.ts';
import { referenceOf } from './lower-expression.ts';
import { instantOf, moneyOf, ratioOf, ratioText, timeOf, wholeNumber } from './lower-literal.ts';
import { type Lowering, untitledText } from './lowering.ts';

/** `undefined` where it hangs on an entry of the schedule that has no value. */
export type Known = (name: string) => ScheduleValue | undefined;

/** A value while it is calculated with; `ratio` for what is exact beyond whole units. */
type Constant =
  | { readonly type: 'money'; readonly ratio: Ratio }
  | { readonly type: 'percentage'; readonly ratio: Ratio }
  | {
      readonly type: 'number' | 'duration' | 'months' | 'instant';
      readonly whole: bigint;
      readonly value: ScheduleValue | undefined;
    }
  | { readonly type: 'other'; readonly value: ScheduleValue };

export function constantOf(expression: tree.Expression, known: Known, lowering: Lowering): ScheduleValue | undefined {
  const constant = calculate(expression, known, lowering);
  return constant === undefined ? undefined : toValue(constant, lowering);
}

function calculate(expression: tree.Expression, known: Known, lowering: Lowering): Constant | undefined {
  switch (expression.kind) {
    case 'MoneyLiteral':
      return fromMoney(readMoney(moneyOf(expression)));
    case 'PercentLiteral':
      return { type: 'percentage', ratio: ratioOf(expression) };
    case 'NumberLiteral':
      return { type: 'number', whole: BigInt(wholeNumber(expression)), value: undefined };
    case 'DurationLiteral': {
      const value = timeOf(expression);
      return value.type === 'months'
        ? { type: 'months', whole: BigInt(value.months), value }
        : { type: 'duration', whole: BigInt(value.milliseconds), value };
    }
    case 'InstantLiteral': {
      const value = { type: 'instant', ...instantOf(expression, lowering) } as const;
      return { type: 'instant', whole: BigInt(value.at), value };
    }
    case 'Quoted':
      return { type: 'other', value: { type: 'text', text: untitledText(expression.text) } };
    case 'Path': {
      const reference = referenceOf(expression, lowering);
      if (reference.to === 'period') return endOf(known(reference.name), reference.end);
      const value = reference.to === 'schedule' ? known(reference.name) : undefined;
      return value === undefined ? undefined : fromValue(value);
    }
    case 'Binary':
    case 'Extreme': {
      const left = calculate(expression.left, known, lowering);
      const right = calculate(expression.right, known, lowering);
      if (left === undefined || right === undefined) return undefined;
      return expression.kind === 'Binary'
        ? combine(expression.operator, left, right, lowering)
        : extreme(expression.which, left, right);
    }
    case 'Rounded': {
      const of = calculate(expression.of, known, lowering);
      if (of?.type !== 'money') return of;
      return { type: 'money', ratio: ratio(roundRatio(of.ratio, expression.rounding)) };
    }
    default:
      throw new Error(`broken invariant: \`${expression.kind}\` is no constant`);
  }
}

function endOf(period: ScheduleValue | undefined, end: PeriodEnd): Constant | undefined {
  if (period?.type !== 'period') return undefined;
  const [at, written] = end === 'started' ? [period.from, period.written.from] : [period.until, period.written.until];
  return { type: 'instant', whole: BigInt(at), value: { type: 'instant', at, written } };
}

function fromMoney(money: ReturnType<typeof readMoney>): Constant {
  if (typeof money === 'string') throw new Error(`broken invariant: an amount that was checked is no amount: ${money}`);
  return { type: 'money', ratio: ratio(money.minor) };
}

function fromValue(value: ScheduleValue): Constant {
  switch (value.type) {
    case 'money':
      return fromMoney(readMoney(value));
    case 'percentage':
      return { type: 'percentage', ratio: ratio(BigInt(value.ratio[0]), BigInt(value.ratio[1])) };
    case 'number':
      return { type: 'number', whole: BigInt(value.number), value };
    case 'duration':
      return { type: 'duration', whole: BigInt(value.milliseconds), value };
    case 'months':
      return { type: 'months', whole: BigInt(value.months), value };
    case 'instant':
      return { type: 'instant', whole: BigInt(value.at), value };
    default:
      return { type: 'other', value };
  }
}

function combine(operator: tree.Binary['operator'], left: Constant, right: Constant, lowering: Lowering): Constant {
  if (operator === 'of' || operator === '*') {
    if ('ratio' in left && 'ratio' in right) return { type: 'money', ratio: multiplyRatios(left.ratio, right.ratio) };
  } else if ('ratio' in left && 'ratio' in right) {
    return {
      type: 'money',
      ratio: operator === '+' ? addRatios(left.ratio, right.ratio) : subtractRatios(left.ratio, right.ratio),
    };
  } else if ('whole' in left && 'whole' in right) {
    return combineWhole(operator, left, right, lowering);
  }
  throw new Error(`broken invariant: ${left.type} ${operator} ${right.type} was checked`);
}

type Whole = Extract<Constant, { whole: bigint }>;

function combineWhole(operator: '+' | '-', left: Whole, right: Whole, { zone, monthEnd: rule }: Lowering): Constant {
  const whole = operator === '+' ? left.whole + right.whole : left.whole - right.whole;
  if (left.type === right.type)
    return { type: left.type === 'instant' ? 'duration' : left.type, whole, value: undefined };
  const [moved, by] = left.type === 'instant' ? [left, right] : [right, left];
  if (by.type !== 'months') return { type: 'instant', whole, value: undefined };
  const months = operator === '+' ? Number(by.whole) : -Number(by.whole);
  return { type: 'instant', whole: BigInt(monthsLater(Number(moved.whole), months, zone, rule)), value: undefined };
}

function extreme(which: 'greater' | 'lesser', left: Constant, right: Constant): Constant {
  const difference =
    'ratio' in left && 'ratio' in right
      ? compareRatios(left.ratio, right.ratio)
      : 'whole' in left && 'whole' in right
        ? Number(left.whole > right.whole) - Number(left.whole < right.whole)
        : 0;
  return difference >= 0 === (which === 'greater') ? left : right;
}

function toValue(constant: Constant, lowering: Lowering): ScheduleValue {
  switch (constant.type) {
    case 'money': {
      const code = currency(lowering.currency);
      if (code === undefined) throw new Error(`broken invariant: \`${lowering.currency}\` is no currency`);
      const money: Money = { currency: code, minor: roundRatio(constant.ratio, 'half-up') };
      return { type: 'money', ...moneyToText(money) };
    }
    case 'percentage':
      return { type: 'percentage', ratio: ratioText(constant.ratio) };
    case 'other':
      return constant.value;
    case 'number':
      return { type: 'number', number: constant.whole.toString() };
    case 'duration':
      return (
        constant.value ?? { type: 'duration', milliseconds: Number(constant.whole), written: inUnits(constant.whole) }
      );
    case 'months':
      return (
        constant.value ?? {
          type: 'months',
          months: Number(constant.whole),
          written: { count: Number(constant.whole), unit: 'months' },
        }
      );
    case 'instant': {
      const at = Number(constant.whole);
      return constant.value ?? { type: 'instant', at, written: instantToLocalText(at, lowering.zone) };
    }
  }
}

/** In the largest unit that leaves no rest. */
function inUnits(milliseconds: bigint): Written {
  if (milliseconds % 86_400_000n === 0n) return { count: Number(milliseconds / 86_400_000n), unit: 'days' };
  if (milliseconds % 3_600_000n === 0n) return { count: Number(milliseconds / 3_600_000n), unit: 'hours' };
  return { count: Number(milliseconds / 60_000n), unit: 'minutes' };
}
