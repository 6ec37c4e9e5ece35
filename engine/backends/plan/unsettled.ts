// What a sheet cannot tell. Where values are known in part, or too large for whole doubles, and for conditions without a
// specialised form, one condition is judged by the interpreter; everything around it stays compiled.
import { judge } from '../../conditions/evaluate.ts';
import { isNo, isOpen, isYes, type Place, type Test, type Truth3, type Unsettled } from './plan.ts';
import { absentNumber, type ElementSheet, type IncidentSheet, type ItemSheet, neverNumber } from './sheet.ts';

const truths = { no: isNo, open: isOpen, yes: isYes } as const;

export function asked(
  { expression }: Pick<Test, 'expression'>,
  x: IncidentSheet,
  i: ItemSheet,
  e: readonly ElementSheet[],
): Truth3 {
  const scope = { ...x.scope, item: i.item, elements: e.map(({ element }) => element) };
  return truths[judge(expression, scope).truth];
}

/** Of ordered values that are not all known. */
export function unsettled(
  test: Unsettled & Pick<Test, 'expression'>,
  x: IncidentSheet,
  i: ItemSheet,
  e: readonly ElementSheet[],
): Truth3 {
  const values = test.reads.map((place) => numberAt(place, x, i, e));
  if (values.every((value) => value === absentNumber)) return test.absent;
  if (test.never !== null && values[0] === neverNumber) return test.never;
  return asked(test, x, i, e);
}

function numberAt(place: Place, x: IncidentSheet, i: ItemSheet, e: readonly ElementSheet[]): number | undefined {
  switch (place.in) {
    case 'incident':
      return x.numbers[place.index];
    case 'item':
      return i.numbers[place.index];
    case 'element':
      return e[place.up]?.numbers[place.index];
  }
}
