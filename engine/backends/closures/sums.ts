// Sums as closures.
import { inFirst, rounded } from '../plan/arithmetic.ts';
import type { Place, Sum } from '../plan/plan.ts';
import { absentNumber, type ElementSheet, type IncidentSheet, type ItemSheet, type Sheet } from '../plan/sheet.ts';

/** `running`: in `pays`, what entered and what runs. Not finite where the sum is not known. */
export type SumFunction = (
  x: IncidentSheet,
  i: ItemSheet,
  e: readonly ElementSheet[],
  running?: { readonly loss: number; readonly running: number },
) => number;

export function sumOf(sum: Sum): SumFunction {
  switch (sum.sum) {
    case 'number': {
      const { value } = sum;
      return () => value;
    }
    case 'fact': {
      const { at } = sum;
      const read: SumFunction = (x, i, e) => sheetAt(at, x, i, e).numbers[at.index] ?? absentNumber;
      if (sum.derived === null) return read;
      const derived = sumOf(sum.derived);
      return (x, i, e, r) => {
        const stated = read(x, i, e, r);
        return stated === absentNumber ? derived(x, i, e, r) : stated;
      };
    }
    case 'loss':
    case 'running': {
      const { sum: base } = sum;
      return (_x, _i, _e, running) => running?.[base] ?? Number.NaN;
    }
    case 'times': {
      const { by } = sum;
      const of = sumOf(sum.of);
      return (x, i, e, r) => whole(of(x, i, e, r) * by);
    }
    case 'portion': {
      const { rounding } = sum;
      const [of, part, whole] = [sumOf(sum.of), sumOf(sum.part), sumOf(sum.whole)];
      return (x, i, e, r) => inFirst(of(x, i, e, r), part(x, i, e), whole(x, i, e), rounding);
    }
    case 'rounded': {
      const { by, rounding } = sum;
      const of = sumOf(sum.of);
      return (x, i, e, r) => rounded(of(x, i, e, r), by, rounding);
    }
    default:
      return joined(sum.sum, sumOf(sum.left), sumOf(sum.right));
  }
}

function joined(
  op: 'add' | 'subtract' | 'greater-of' | 'lesser-of',
  left: SumFunction,
  right: SumFunction,
): SumFunction {
  switch (op) {
    case 'add':
      return (x, i, e, r) => whole(left(x, i, e, r) + right(x, i, e, r));
    case 'subtract':
      return (x, i, e, r) => whole(left(x, i, e, r) - right(x, i, e, r));
    case 'greater-of':
      return (x, i, e, r) => known(left(x, i, e, r), right(x, i, e, r), Math.max);
    case 'lesser-of':
      return (x, i, e, r) => known(left(x, i, e, r), right(x, i, e, r), Math.min);
  }
}

function known(left: number, right: number, join: (a: number, b: number) => number): number {
  return Number.isFinite(left) && Number.isFinite(right) ? join(left, right) : Number.NaN;
}

/** Beyond 2^53 a double may stand for its neighbour: then it is not known. */
function whole(value: number): number {
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

/** The sheet of the record that a place stands in. */
export function sheetAt(place: Place, x: IncidentSheet, i: ItemSheet, e: readonly ElementSheet[]): Sheet {
  switch (place.in) {
    case 'incident':
      return x;
    case 'item':
      return i;
    case 'element': {
      const element = e[place.up];
      if (element === undefined) throw new Error('broken invariant: an element is read outside its list');
      return element;
    }
  }
}
