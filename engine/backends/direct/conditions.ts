// Conditions as generated code in two values, for incidents in which every fact that they read is stated. Whatever then is
// still open (an inner kind, a value in part, a list) says so through `open()`, and the incident is decided otherwise.

import { sumText } from '../compiled/tests.ts';
import { whole } from '../compiled/text.ts';
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
import { otherText, type Places } from './places.ts';

type CodeTest = Extract<Test, { test: 'code' }>;
type TextTest = Extract<Test, { test: 'text' }>;

/** The truth for each number that a fact in `c` may have. */
interface Table {
  readonly at: number;
  readonly truths: readonly Truth3[];
}

export class Conditions {
  readonly #tests: readonly Test[];
  readonly #places: Places;
  readonly #functions = new Map<TestId, string>();
  readonly #hasWhole: boolean;

  /** `hasWhole`: what has no form here is asked of `whole`, by its number, unless it looks at a loss. */
  constructor(tests: readonly Test[], places: Places, hasWhole = false) {
    this.#hasWhole = hasWhole;
    this.#tests = tests;
    this.#places = places;
  }

  /** Of the conditions that stand in more than one place, or hold others. */
  get functions(): readonly string[] {
    return [...this.#functions.values()];
  }

  readonly read = (at: Place): string | undefined => {
    const slot = this.#places.stated('numbers', at);
    return slot && `n[${this.#places.indexOf(slot)}]`;
  };

  /** The condition as an expression: true where it holds. */
  of(id: TestId): string {
    const test = this.#tests[id];
    if (test === undefined) throw new Error(`broken invariant: no test ${id}`);
    const table = this.#table(test);
    if (table !== undefined) return lookup(table);
    switch (test.test) {
      case 'constant':
        return settled(test.truth);
      case 'not':
        return `!(${this.of(test.of)})`;
      case 'event':
        return this.of(test.holds);
      case 'all':
      case 'any':
        return this.#called(id, () => `return ${this.#joined(test.test, test.of)};`);
      case 'code':
        return settled(test.table[0] ?? isOpen);
      case 'text':
        return settled(test.absent);
      case 'exists': {
        const fact = this.read(test.at);
        return fact === undefined ? settled(test.absent) : `${fact} !== -1 / 0`;
      }
      case 'order': {
        const compare = test.compare === '=' ? '===' : test.compare === '!=' ? '!==' : test.compare;
        return this.#ordered(test, [test.left, test.right], `a ${compare} b`);
      }
      case 'within':
        return this.#ordered(test, [test.value], `a >= ${whole(test.from)} && a < ${whole(test.until)}`);
      case 'for-any':
      case 'for-all':
      case 'count':
      case 'caused-by':
      case 'arising-from':
      case 'interpreted':
        return this.#hasWhole && isOfEvent(test) ? `whole(${id})` : 'open()';
    }
  }

  #called(id: TestId, body: () => string): string {
    if (!this.#functions.has(id)) this.#functions.set(id, `function t${id}() { ${body()} }`);
    return `t${id}()`;
  }

  /** Parts on one fact alone become one look. */
  #joined(op: 'all' | 'any', of: readonly TestId[]): string {
    const tables = new Map<number, Table>();
    const others: string[] = [];
    for (const id of of) {
      const test = this.#tests[id];
      const table = test && this.#table(test);
      if (table === undefined) others.push(this.of(id));
      else tables.set(table.at, merged(op, tables.get(table.at), table));
    }
    const parts = [...[...tables.values()].map(lookup), ...others];
    return parts.length === 0 ? String(op === 'all') : parts.join(op === 'all' ? ' && ' : ' || ');
  }

  /** Tests on one fact in `c`, and groups of such. */
  #table(test: Test): Table | undefined {
    switch (test.test) {
      case 'code': {
        const slot = this.#places.stated('codes', test.at);
        return slot && { at: this.#places.indexOf(slot), truths: (test as CodeTest).table };
      }
      case 'text':
        return this.#textTable(test as TextTest);
      case 'not': {
        const of = this.#tests[test.of];
        const table = of && this.#table(of);
        return table && { at: table.at, truths: table.truths.map((truth) => (2 - truth) as Truth3) };
      }
      case 'all':
      case 'any': {
        const tables = test.of.map((id) => this.#tests[id]).map((each) => each && this.#table(each));
        const [first] = tables;
        if (first === undefined || !tables.every((each) => each?.at === first.at)) return undefined;
        return tables.reduce((sum, each) => (each ? merged(test.test, sum, each) : sum), undefined);
      }
      default:
        return undefined;
    }
  }

  #textTable({ at, names, truths, other, absent, never }: TextTest): Table | undefined {
    const slot = this.#places.stated('texts', at);
    if (slot === undefined) return undefined;
    const found: Truth3[] = [absent, never, other];
    for (const [name, code] of this.#places.namesAt(at.index)) {
      const known = names.indexOf(name);
      found[code] = known < 0 ? other : (truths[known] ?? isNo);
    }
    if (found.length < otherText) throw new Error('broken invariant: a text has no number');
    return { at: this.#places.indexOf(slot), truths: found };
  }

  /** `holds`: on `a`, and `b`. */
  #ordered(test: Extract<Test, { test: 'order' | 'within' }>, sums: readonly Sum[], holds: string): string {
    const texts = sums.map((sum) => sumText(sum, this.read));
    if (sums.every((sum) => this.#isSure(sum)))
      return `(${holds.replace(/\b[ab]\b/g, (name) => (name === 'a' ? texts[0] : texts[1]) ?? name)})`;
    const [a = '0', b = '0'] = texts;
    const reads = test.reads.map((at) => this.read(at));
    const states = reads.every((each) => each === undefined);
    const unknown = states
      ? settled(test.absent)
      : test.never !== null && reads[0] !== undefined
        ? `${reads[0]} === -1 / 0 ? ${settled(test.never)} : open()`
        : 'open()';
    return this.#called(
      test.id,
      () => `const a = ${a}, b = ${b}; return a - a === 0 && b - b === 0 ? ${holds} : ${unknown};`,
    );
  }

  /** Always a known whole number below 2^53. */
  #isSure(sum: Sum): boolean {
    switch (sum.sum) {
      case 'number':
        return true;
      case 'fact': {
        const slot = this.#places.stated('numbers', sum.at);
        if (slot === undefined) return sum.derived !== null && this.#isSure(sum.derived);
        return !slot.declaration.nullable;
      }
      case 'times':
        return sum.most <= wholeNumbers && this.#isSure(sum.of);
      case 'add':
      case 'subtract':
        return sum.most <= wholeNumbers && this.#isSure(sum.left) && this.#isSure(sum.right);
      default:
        return false;
    }
  }
}

/** Whether it comes out alike for every loss without causes of its own. */
function isOfEvent({ depth, expression }: Test): boolean {
  return depth === 0 && !JSON.stringify(expression).includes('"op":"item"');
}

/** Whether generated code has a form for it: it hangs on single facts alone. */
export function hasForm(id: TestId, tests: readonly Test[]): boolean {
  const test = tests[id];
  switch (test?.test) {
    case 'all':
    case 'any':
      return test.of.every((each) => hasForm(each, tests));
    case 'not':
      return hasForm(test.of, tests);
    case 'event':
      return hasForm(test.holds, tests);
    case 'constant':
    case 'code':
    case 'text':
    case 'exists':
    case 'order':
    case 'within':
      return true;
    default:
      return false;
  }
}

function settled(truth: Truth3): string {
  return truth === isOpen ? 'open()' : String(truth === isYes);
}

function merged(op: 'all' | 'any', before: Table | undefined, { at, truths }: Table): Table {
  if (before === undefined) return { at, truths };
  const pick = op === 'all' ? Math.min : Math.max;
  return { at, truths: truths.map((truth, code) => pick(truth, before.truths[code] ?? truth) as Truth3) };
}

/** A stated fact is never 0: that is what is not stated. */
function lookup({ at, truths }: Table): string {
  const codes = (wanted: Truth3): readonly number[] =>
    truths.flatMap((truth, code) => (truth === wanted && code > 0 ? [code] : []));
  const [yes, no, open] = [codes(isYes), codes(isNo), codes(isOpen)];
  const found = `c[${at}]`;
  const holds = isOneOf(found, yes, no, truths.length);
  return open.length === 0 ? holds : `(${isOneOf(found, open, [...yes, ...no], truths.length)} ? open() : ${holds})`;
}

function isOneOf(found: string, codes: readonly number[], others: readonly number[], size: number): string {
  const [only] = codes;
  const [other] = others;
  if (only === undefined) return 'false';
  if (other === undefined) return 'true';
  if (codes.length === 1) return `${found} === ${only}`;
  if (others.length === 1) return `${found} !== ${other}`;
  if (size <= 31) return `(${whole(codes.reduce((bits, code) => bits + 2 ** code, 0))} >> ${found} & 1) === 1`;
  return `(${codes.map((code) => `${found} === ${code}`).join(' || ')})`;
}
