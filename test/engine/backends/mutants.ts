// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is edited is the text of templates
// Planted defects: each is one edit of one file of a back end, such as a mutation tester would make. A defect is caught
// where the differential test finds a determination that is not the interpreter's.
import type { BackendName } from '../../../engine/index.ts';

export interface Mutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const closures: readonly Mutant[] = [
  ...each('closures/tests.ts', [
    ['if (truth < least) least = truth;', 'if (truth > least) least = truth;'],
    ['if (least === isNo) break;', 'if (least !== isNo) break;'],
    ['if (truth > most) most = truth;', 'if (truth < most) most = truth;'],
    ['(2 - of(x, i, ...e)) as Truth3', 'of(x, i, ...e) as Truth3'],
    ['at >= from && at < until', 'at > from && at < until'],
    ['at >= from && at < until', 'at >= from && at <= until'],
    ["'>=': (a: number, b: number) => a >= b", "'>=': (a: number, b: number) => a > b"],
    ["'<': (a: number, b: number) => a < b", "'<': (a: number, b: number) => a <= b"],
    ["'!=': (a: number, b: number) => a !== b", "'!=': (a: number, b: number) => a === b"],
    ['text === undefined ? absent : text === null ? never', 'text === undefined ? never : text === null ? absent'],
    ['value === absentNumber ? absent : value', 'value === absentNumber ? isYes : value'],
  ]),
  ...each('closures/sums.ts', [
    ['whole(left(x, i, e, r) - right(x, i, e, r))', 'whole(left(x, i, e, r) + right(x, i, e, r))'],
    ['whole(left(x, i, e, r) + right(x, i, e, r))', 'whole(left(x, i, e, r))'],
    ['right(x, i, e, r), Math.max)', 'right(x, i, e, r), Math.min)'],
    ['whole(of(x, i, e, r) * by)', 'whole(of(x, i, e, r) + by)'],
  ]),
  ...each('closures/pays.ts', [
    ['return Math.max(0, running - step.figure);', 'return running - step.figure;'],
    ['return Math.min(running, step.figure);', 'return Math.max(running, step.figure);'],
    ['if (applies[at] === isYes) running', 'running'],
    ['running += loss - on;', 'running += loss;'],
    [
      'return Number.isFinite(scaled) ? quotient(Math.max(0, scaled), scale, rounding)',
      'return Number.isFinite(scaled) ? Math.floor(Math.max(0, scaled) / scale)',
    ],
  ]),
];

const compiled: readonly Mutant[] = [
  ...each('compiled/tests.ts', [
    ["extreme(test.of.map(call), isYes, '<', isNo)", "extreme(test.of.map(call), isYes, '>', isYes)"],
    ["extreme(test.of.map(call), isNo, '>', isYes)", "extreme(test.of.map(call), isNo, '<', isNo)"],
    ['`return 2 - ${call(test.of)};`', '`return ${call(test.of)};`'],
    ['(a ${compare} b ? 2 : 0)', '(b ${compare} a ? 2 : 0)'],
    ["test.compare === '=' ? '===' :", "test.compare === '>=' ? '>' : test.compare === '=' ? '===' :"],
    ["test.compare === '=' ? '===' :", "test.compare === '<' ? '<=' : test.compare === '=' ? '===' :"],
    ['a < ${whole(test.until)} ? 2 : 0', 'a <= ${whole(test.until)} ? 2 : 0'],
    ['a === 1 / 0 ? ${test.absent}', 'a === 1 / 0 ? 2'],
    ['t${test.holds}(x, x.noItem)', 't${test.holds}(x, i)'],
    ["test.test === 'for-any' ? 'forAny' : 'forAll'", "test.test === 'for-any' ? 'forAll' : 'forAny'"],
    [
      'if (s === k0) return ${absent}; if (s === k1) return ${never};',
      'if (s === k0) return ${never}; if (s === k1) return ${absent};',
    ],
    ['kept(`${sumText(sum.left)} - ${sumText(sum.right)}`', 'kept(`${sumText(sum.right)} - ${sumText(sum.left)}`'],
    ['Math.max(safe(', 'Math.min(safe('],
    ['=== 1 / 0 ? ${sumText(sum.derived)} : ${read}', '=== 0 / 1 ? ${sumText(sum.derived)} : ${read}'],
  ]),
  ...each('compiled/pays.ts', [
    ['run = Math.max(0, run - a);', 'run = run - a;'],
    [
      '${figureText(line.figure, rounding)} run = Math.min(run, a);',
      '${figureText(line.figure, rounding)} run = Math.max(run, a);',
    ],
    [
      "case 'half-even':",
      "case 'half-even': return `${parts} if (d * 2 >= ${by}) a = a + 1;`;\n    case 'never' as 'half-even':",
    ],
    ['if (d > 0) a = a + 1;', ''],
    ['b = run * ${whole(line.numerator)};', 'b = run;'],
    ['run = run + all - on;', 'run = run + all;'],
  ]),
];

const rules: readonly Mutant[] = [
  ...each('json-rules/rules.ts', [
    ['truth === isYes ? isNo : isYes, ofEvent', 'truth, ofEvent'],
    [
      "(test.test === 'all') === (truth === isYes) ? { all: parts } : { any: parts }",
      "(test.test === 'any') === (truth === isYes) ? { all: parts } : { any: parts }",
    ],
    ["(test.test === 'all') === (truth === isYes) ? { all: parts } : { any: parts }", '{ all: parts }'],
    ["(test.test === 'all') === (truth === isYes) ? { all: parts } : { any: parts }", '{ any: parts }'],
    ['return constantly(test.truth === truth);', 'return constantly(test.truth !== truth);'],
    ['this.when(test.holds, truth, true)', 'this.when(test.holds, truth)'],
    ["truth === isYes ? 'holds' : 'fails'", "truth === isYes ? 'fails' : 'holds'"],
    ["value: holds ? 'yes' : 'no' }", "value: holds ? 'no' : 'yes' }"],
  ]),
  ...each('json-rules/atoms.ts', [
    ['operator: truth === isYes ? holds : fails', 'operator: truth === isYes ? fails : holds'],
    ['test.table[code] === truth', 'test.table[code] !== truth'],
    ['if (test.other === truth)', 'if (test.other !== truth)'],
    ['filter(([, each]) => each !== truth)', 'filter(([, each]) => each === truth)'],
    ["'<': ['lessThan', 'greaterThanInclusive']", "'<': ['lessThanInclusive', 'greaterThanInclusive']"],
    ["'<=': ['lessThanInclusive', 'greaterThan']", "'<=': ['lessThanInclusive', 'lessThan']"],
    ["'>': ['greaterThan', 'lessThanInclusive']", "'>': ['greaterThanInclusive', 'lessThanInclusive']"],
    ["'>=': ['greaterThanInclusive', 'lessThan']", "'>=': ['greaterThan', 'lessThan']"],
    ["value: truth === isYes ? 'yes' : 'no'", "value: truth === isYes ? 'no' : 'yes'"],
    [
      'text === undefined ? unstated : text === null ? neverStated',
      'text === undefined ? neverStated : text === null ? unstated',
    ],
  ]),
  ...each('json-rules/index.ts', [
    ["type === 'holds' ? isYes : isNo", "type === 'holds' ? isNo : isYes"],
    ['[...this.#decided].map((test) => [test, isOpen])', '[...this.#decided].map((test) => [test, isNo])'],
  ]),
];

/** What all back ends share; planted for each of them. */
const shared: readonly Mutant[] = [
  ...each('settled/standing.ts', [
    ['Math.min(attack, 2 - saved)', 'attack'],
    ['Math.min(truth, 2 - this.#anySaves(unless, item))', 'truth'],
    ['Math.min(granted, 2 - excluded, 2 - this.denied(plan))', 'Math.min(granted, 2 - excluded)'],
    ["reach === 'event' || (reach === 'own-causes' && item.causes === null)", "reach !== 'item'"],
  ]),
  ...each('settled/pay.ts', [
    ['Math.max(0, (left[at] ?? 0) - (paid?.paid ?? 0))', 'left[at] ?? 0'],
    ['kinds[kind] === isNo ? sum : sum + worth', 'kinds[kind] === isNo ? sum + worth : sum'],
  ]),
  ...each('plan/lists.ts', [
    ['complete === true ? isNo : isOpen', 'complete === true ? isNo : isNo'],
    ['if (truth !== isNo) high += 1;', 'high += 1;'],
    ['if (mark === codeNo) continue;', ''],
    ['candidates === 1 ? most', 'candidates > 0 ? most'],
  ]),
  ...each('plan/arithmetic.ts', [
    ['Math.min(until, length, from + atMost)', 'Math.min(until, length)'],
    ['Math.max(0, last - Math.max(0, from))', 'Math.max(0, last - from)'],
  ]),
];

function each(file: string, edits: readonly (readonly [string, string])[]): readonly Mutant[] {
  return edits.map(([from, to]) => ({ file: `engine/backends/${file}`, from, to }));
}

export const mutants: Readonly<Record<Exclude<BackendName, 'interpreter'>, readonly Mutant[]>> = {
  closures: [...closures, ...shared],
  compiled: [...compiled, ...shared],
  'json-rules': [...rules, ...shared],
};
