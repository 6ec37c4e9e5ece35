// Tests as generated functions `t0(x, i)`, `t1(x, i, e0)`: the sheet, the item, the elements around, innermost first. A
// test calls its parts by name, so that the host can inline them.
import {
  isNo,
  isOpen,
  isYes,
  type Place,
  type Sum,
  type Test,
  type TestId,
  type Truth3,
  wholeNumbers,
} from '../plan/plan.ts';
import { literal, whole } from './text.ts';

export function testFunction(test: Test, tests: readonly Test[]): string {
  return `function t${test.id}(${parameters(test.depth)}) { ${bodyOf(test, tests)} }`;
}

function parameters(depth: number): string {
  return ['x', 'i', ...Array.from({ length: depth }, (_, at) => `e${at}`)].join(', ');
}

function elements(depth: number): string {
  return `[${Array.from({ length: depth }, (_, at) => `e${at}`).join(', ')}]`;
}

function bodyOf(test: Test, tests: readonly Test[]): string {
  const call = (id: TestId): string => `t${id}(${parameters(test.depth)})`;
  const given = `tests[${test.id}], x, i, ${elements(test.depth)}`;
  switch (test.test) {
    case 'constant':
      return `return ${test.truth};`;
    case 'all':
      return extreme(test.of.map(call), isYes, '<', isNo);
    case 'any':
      return extreme(test.of.map(call), isNo, '>', isYes);
    case 'not':
      return `return 2 - ${call(test.of)};`;
    case 'event':
      return `return t${test.holds}(x, x.noItem);`;
    case 'code':
      return `const c = ${placeAt('codes', test.at)}; return ${tableOf(test.table)};`;
    case 'text': {
      const cases = test.names.map((name, at) => `case ${literal(name)}: return ${test.truths[at] ?? isNo};`);
      return `const s = ${placeAt('texts', test.at)}; ${absentText(test)} switch (s) { ${cases.join(' ')} default: return ${test.other}; }`;
    }
    case 'exists':
      return `const a = ${placeAt('numbers', test.at)}; return a === 1 / 0 ? ${test.absent} : a === -1 / 0 ? 0 : 2;`;
    case 'order': {
      const compare = test.compare === '=' ? '===' : test.compare === '!=' ? '!==' : test.compare;
      const [left, right] = [sumText(test.left), sumText(test.right)];
      return `const a = ${left}, b = ${right}; return a - a === 0 && b - b === 0 ? (a ${compare} b ? 2 : 0) : unsettled(${given});`;
    }
    case 'within':
      return `const a = ${sumText(test.value)}; return a - a === 0 ? (a >= ${whole(test.from)} && a < ${whole(test.until)} ? 2 : 0) : unsettled(${given});`;
    case 'for-any':
    case 'for-all': {
      const loop = test.test === 'for-any' ? 'forAny' : 'forAll';
      return `return ${loop}(${placeAt('lists', test.list)}, (m) => ${inner(test.holds, test.depth)});`;
    }
    case 'count':
      return `return counted(${placeAt('lists', test.list)}, ${literal(test.compare)}, ${whole(test.than)}, (m) => ${inner(test.holds, test.depth)});`;
    case 'caused-by':
    case 'arising-from':
      return `return causedBy(tests[${tests.indexOf(test)}], x, i);`;
    case 'interpreted':
      return `return asked(${given});`;
  }
}

/** A call one list deeper: the element at hand comes first. */
function inner(id: TestId, depth: number): string {
  const around = Array.from({ length: depth }, (_, at) => `, e${at}`).join('');
  return `t${id}(x, i, m${around})`;
}

/** The least or the greatest of the parts, read no further than to the first that settles it. */
function extreme(parts: readonly string[], neutral: Truth3, beats: '<' | '>', decides: Truth3): string {
  const [first, ...rest] = parts;
  if (first === undefined) return `return ${neutral};`;
  const steps = rest.map((part) => `if (a === ${decides}) return ${decides}; b = ${part}; if (b ${beats} a) a = b;`);
  return steps.length === 0 ? `return ${first};` : `let a = ${first}, b = 0; ${steps.join(' ')} return a;`;
}

function absentText({ absent, never }: Extract<Test, { test: 'text' }>): string {
  return `if (s === k0) return ${absent}; if (s === k1) return ${never};`;
}

/** The truth for code `c`: the most common one last. */
function tableOf(table: readonly Truth3[]): string {
  const counts = [isNo, isOpen, isYes].map((truth) => table.filter((each) => each === truth).length);
  const common = counts.indexOf(Math.max(...counts));
  const others = table.flatMap((truth, code) => (truth === common ? [] : [{ truth, code }]));
  if (others.length > 6) return `[${table.join(', ')}][c]`;
  return [...others.map(({ truth, code }) => `c === ${code} ? ${truth} : `), String(common)].join('');
}

function placeAt(row: 'codes' | 'numbers' | 'texts' | 'lists', place: Place): string {
  const sheet = place.in === 'element' ? `e${place.up}` : place.in === 'item' ? 'i' : 'x';
  return `${sheet}.${row}[${place.index}]`;
}

/** How a fact is read: `undefined` where nothing states it. */
export type ReadFact = (at: Place) => string | undefined;

const onSheet: ReadFact = (at) => placeAt('numbers', at);

/** `safe` where static bounds do not keep a value within 2^53. `read`: from a sheet, unless told otherwise. */
export function sumText(sum: Sum, read: ReadFact = onSheet): string {
  switch (sum.sum) {
    case 'number':
      return whole(sum.value);
    case 'loss':
      return 'loss';
    case 'running':
      return 'run';
    case 'fact': {
      const fact = read(sum.at);
      if (fact === undefined) return sum.derived === null ? '(1 / 0)' : sumText(sum.derived, read);
      return sum.derived === null ? fact : `(${fact} === 1 / 0 ? ${sumText(sum.derived, read)} : ${fact})`;
    }
    case 'times':
      return kept(`${sumText(sum.of, read)} * ${whole(sum.by)}`, sum.most);
    case 'portion': {
      const [of, part, all] = [sum.of, sum.part, sum.whole].map((each) => sumText(each, read));
      return `inFirst(${of}, ${part}, ${all}, ${literal(sum.rounding)})`;
    }
    case 'rounded':
      return `rounded(${sumText(sum.of, read)}, ${whole(sum.by)}, ${literal(sum.rounding)})`;
    case 'add':
      return kept(`${sumText(sum.left, read)} + ${sumText(sum.right, read)}`, sum.most);
    case 'subtract':
      return kept(`${sumText(sum.left, read)} - ${sumText(sum.right, read)}`, sum.most);
    case 'greater-of':
      return `Math.max(safe(${sumText(sum.left, read)}), safe(${sumText(sum.right, read)}))`;
    case 'lesser-of':
      return `Math.min(safe(${sumText(sum.left, read)}), safe(${sumText(sum.right, read)}))`;
  }
}

function kept(text: string, most: number): string {
  return most <= wholeNumbers ? `(${text})` : `safe(${text})`;
}
