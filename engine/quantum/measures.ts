// The amount of a loss that the wording measures instead of taking it as stated: an interruption by turnover and margin.
// A stated amount has to agree with the measure: the wording says how the amount is found, so that a different one is a
// mistake in the claim or in the facts, and for a person to settle; neither is quietly preferred.
import { type Currency, formatMoney, type Measure, type Rounding } from '../../language/index.ts';
import { CannotDecide } from '../cannot-decide.ts';
import type { Scope } from '../conditions/scope.ts';
import type { LossItem } from '../incident/facts.ts';
import { compare, larger, minorOf, nothing, rounded, smaller } from './amount.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Worth } from './losses.ts';

/** How the amount of an item is measured, where it is. */
export function measureOf(item: LossItem, { index, incident }: Scope): Measure | undefined {
  const { kind } = item;
  if (kind === null) return undefined;
  const isMeasured = (of: string, by: Measure): boolean => {
    const leaves = index.leaves('loss', of);
    return leaves.size > 0 && leaves.isSubsetOf(index.leaves('loss', by.kind));
  };
  const measure = index.contract.measures.find((each) => isMeasured(kind, each));
  if (measure === undefined) return undefined;
  const items = incident.losses.fact === 'list' ? incident.losses.items : [];
  const alike = items.filter((other) => other.kind !== null && isMeasured(other.kind, measure));
  if (alike.length > 1)
    throw new CannotDecide('measured-twice', measure.id, {
      en: `${alike.map(({ id }) => id).join(' and ')} are measured alike: a measure gives one amount, so one item may be of it`,
      zh: `${alike.map(({ id }) => id).join('、')}均按同一方法核定：一种核定方法只得出一个金额，只能有一项损失`,
    });
  return measure;
}

/** What the measure gives; within what is stated, where an amount is stated too. */
export function measured(item: LossItem, { amount: by, id }: Measure, stated: Worth | null, scope: Scope): Worth {
  const { contract } = scope.index;
  const figure: Figure = figureOf(by, { ...scope, item });
  const low = larger(nothing, rounded(figure.low, contract.rounding as Rounding));
  const high = larger(nothing, rounded(figure.high, contract.rounding as Rounding));
  if (stated === null) return { low, high, needs: new Set(compare(low, high) === 0 ? [] : figure.facts), from: null };
  const [least, most] = [larger(low, stated.low), smaller(high, stated.high)];
  if (compare(least, most) > 0) {
    const currency = contract.currency as Currency;
    const said = (each: typeof low): string => formatMoney({ currency, minor: minorOf(each) ?? 0n });
    throw new CannotDecide('measure-differs', `losses[${item.id}].amount`, {
      en: `${said(stated.low)} is stated, and ${id} measures ${said(low)}: state the measured amount, or none`,
      zh: `所述金额为 ${said(stated.low)}，而按 ${id} 核定为 ${said(low)}：请填写核定金额，或不填金额`,
    });
  }
  const needs = compare(least, most) === 0 ? [] : [...figure.facts, ...stated.needs];
  return { low: least, high: most, needs: new Set(needs), from: stated.from };
}
