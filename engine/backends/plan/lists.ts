// Tests on lists: what is said of each element, put together. The loops are the same whether a test is a closure or
// generated code, because a list has no fixed length to be specialised on.
import { no as codeNo, yes as codeYes } from './layout.ts';
import { type Comparison, isNo, isOpen, isYes, type Test, type Truth3 } from './plan.ts';
import type { ElementSheet, IncidentSheet, ItemSheet, ListSheet } from './sheet.ts';

type Judged = (element: ElementSheet) => Truth3;

/** Some element meets it; one that nobody has stated might. */
export function forAny(list: ListSheet | undefined, holds: Judged): Truth3 {
  let found: Truth3 = list?.complete === true ? isNo : isOpen;
  for (const element of list?.elements ?? []) {
    const truth = holds(element);
    if (truth === isYes) return isYes;
    if (truth > found) found = truth;
  }
  return found;
}

export function forAll(list: ListSheet | undefined, holds: Judged): Truth3 {
  return (2 - forAny(list, (element) => (2 - holds(element)) as Truth3)) as Truth3;
}

/** How many meet it, between those that do and those that may, against a known number. */
export function counted(list: ListSheet | undefined, compare: Comparison, than: number, holds: Judged): Truth3 {
  let low = 0;
  let high = list?.complete === true ? 0 : Number.POSITIVE_INFINITY;
  for (const element of list?.elements ?? []) {
    const truth = holds(element);
    if (truth === isYes) low += 1;
    if (truth !== isNo) high += 1;
  }
  const below = (bound: number): Truth3 => (high < bound ? isYes : low >= bound ? isNo : isOpen);
  const not = (truth: Truth3): Truth3 => (2 - truth) as Truth3;
  const equal = (): Truth3 => Math.min(below(than + 1), not(below(than))) as Truth3;
  switch (compare) {
    case '<':
      return below(than);
    case '<=':
      return below(than + 1);
    case '>':
      return not(below(than + 1));
    case '>=':
      return not(below(than));
    case '=':
      return equal();
    case '!=':
      return not(equal());
  }
}

type CauseTest = Extract<Test, { test: 'caused-by' | 'arising-from' }>;

/** See `conditions/causes.ts`: one proximate link, marked or not; a chain that is not complete may hide another. */
export function causedBy(test: CauseTest, x: IncidentSheet, i: ItemSheet): Truth3 {
  const chain = i.causes === null ? x.lists[test.list] : i.causes;
  if (chain === undefined) return isOpen;
  const { elements, complete } = chain;
  return test.test === 'arising-from' ? anyLink(test, elements, complete) : proximate(test, elements, complete);
}

function anyLink(test: CauseTest, elements: readonly ElementSheet[], complete: boolean): Truth3 {
  let found: Truth3 = complete ? isNo : isOpen;
  for (const link of elements) {
    const truth = linkIs(test, link);
    if (truth > found) found = truth;
  }
  return found;
}

function proximate(test: CauseTest, elements: readonly ElementSheet[], complete: boolean): Truth3 {
  let least: Truth3 = isYes;
  let most: Truth3 = isNo;
  let candidates = 0;
  for (const link of elements) {
    const mark = test.proximate === null ? undefined : link.codes[test.proximate];
    const truth = linkIs(test, link);
    if (mark === codeYes) return truth;
    if (mark === codeNo) continue;
    candidates += 1;
    if (truth < least) least = truth;
    if (truth > most) most = truth;
  }
  if (!complete) {
    candidates += 1;
    if (least > isOpen) least = isOpen;
    if (most < isOpen) most = isOpen;
  }
  if (candidates === 0 || most === isNo) return isNo;
  return candidates === 1 ? most : least === isYes ? isYes : isOpen;
}

function linkIs({ links }: CauseTest, link: ElementSheet): Truth3 {
  let found: Truth3 = isNo;
  for (const { index, table } of links) {
    const truth = table[link.codes[index] ?? 0] ?? isNo;
    if (truth > found) found = truth;
  }
  return found;
}
