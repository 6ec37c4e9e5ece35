// Tests as closures: for hosts that forbid code made from text (pages without `unsafe-eval`).
import { causedBy, counted, forAll, forAny } from '../plan/lists.ts';
import { isNo, isYes, type Place, type Test, type TestId, type Truth3 } from '../plan/plan.ts';
import type { ElementSheet, IncidentSheet, ItemSheet, ListSheet } from '../plan/sheet.ts';
import { absentNumber } from '../plan/sheet.ts';
import { asked, unsettled } from '../plan/unsettled.ts';
import type { TestFunction } from '../settled/program.ts';
import { sheetAt, sumOf } from './sums.ts';

/** In the order of the tests; a part comes before what it is part of. */
export function testClosures(tests: readonly Test[]): readonly TestFunction[] {
  const made: TestFunction[] = [];
  for (const test of tests) made.push(closureOf(test, made));
  return made;
}

function closureOf(test: Test, made: readonly TestFunction[]): TestFunction {
  switch (test.test) {
    case 'constant': {
      const { truth } = test;
      return () => truth;
    }
    case 'all':
      return leastOf(test.of.map((id) => part(id, made)));
    case 'any':
      return mostOf(test.of.map((id) => part(id, made)));
    case 'not': {
      const of = part(test.of, made);
      return (x, i, ...e) => (2 - of(x, i, ...e)) as Truth3;
    }
    case 'event': {
      const of = part(test.holds, made);
      return (x) => of(x, x.noItem);
    }
    case 'code': {
      const { at, table } = test;
      return (x, i, ...e) => table[sheetAt(at, x, i, e).codes[at.index] ?? 0] ?? isNo;
    }
    case 'text': {
      const { at, other, absent, never } = test;
      const truths = new Map(test.names.map((name, position) => [name, test.truths[position] ?? isNo]));
      return (x, i, ...e) => {
        const text = sheetAt(at, x, i, e).texts[at.index];
        return text === undefined ? absent : text === null ? never : (truths.get(text) ?? other);
      };
    }
    case 'exists': {
      const { at, absent } = test;
      return (x, i, ...e) => {
        const value = sheetAt(at, x, i, e).numbers[at.index] ?? absentNumber;
        return value === absentNumber ? absent : value === Number.NEGATIVE_INFINITY ? isNo : isYes;
      };
    }
    case 'order':
      return orderOf(test);
    case 'within': {
      const value = sumOf(test.value);
      const { from, until } = test;
      return (x, i, ...e) => {
        const at = value(x, i, e);
        return Number.isFinite(at) ? (at >= from && at < until ? isYes : isNo) : unsettled(test, x, i, e);
      };
    }
    case 'for-any': {
      const holds = part(test.holds, made);
      return (x, i, ...e) => forAny(listAt(test.list, x, i, e), (element) => holds(x, i, element, ...e));
    }
    case 'for-all': {
      const holds = part(test.holds, made);
      return (x, i, ...e) => forAll(listAt(test.list, x, i, e), (element) => holds(x, i, element, ...e));
    }
    case 'count': {
      const holds = part(test.holds, made);
      const { list, compare, than } = test;
      return (x, i, ...e) => counted(listAt(list, x, i, e), compare, than, (element) => holds(x, i, element, ...e));
    }
    case 'caused-by':
    case 'arising-from':
      return (x, i) => causedBy(test, x, i);
    case 'interpreted':
      return (x, i, ...e) => asked(test, x, i, e);
  }
}

function part(id: TestId, made: readonly TestFunction[]): TestFunction {
  const found = made[id];
  if (found === undefined) throw new Error('broken invariant: a test stands before its parts');
  return found;
}

function leastOf(parts: readonly TestFunction[]): TestFunction {
  return (x, i, ...e) => {
    let least: Truth3 = isYes;
    for (const of of parts) {
      const truth = of(x, i, ...e);
      if (truth < least) least = truth;
      if (least === isNo) break;
    }
    return least;
  };
}

function mostOf(parts: readonly TestFunction[]): TestFunction {
  return (x, i, ...e) => {
    let most: Truth3 = isNo;
    for (const of of parts) {
      const truth = of(x, i, ...e);
      if (truth > most) most = truth;
      if (most === isYes) break;
    }
    return most;
  };
}

function orderOf(test: Extract<Test, { test: 'order' }>): TestFunction {
  const [left, right] = [sumOf(test.left), sumOf(test.right)];
  const holds = comparisons[test.compare];
  return (x, i, ...e) => {
    const [a, b] = [left(x, i, e), right(x, i, e)];
    return Number.isFinite(a) && Number.isFinite(b) ? (holds(a, b) ? isYes : isNo) : unsettled(test, x, i, e);
  };
}

const comparisons = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
} as const;

function listAt(place: Place, x: IncidentSheet, i: ItemSheet, e: readonly ElementSheet[]): ListSheet | undefined {
  return sheetAt(place, x, i, e).lists[place.index];
}
