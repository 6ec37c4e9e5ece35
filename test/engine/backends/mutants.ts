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
    ['rounded(of(x, i, e, r), by, rounding)', "rounded(of(x, i, e, r), by, 'half-up')"],
    ['whole(x, i, e), rounding', "whole(x, i, e), 'down'"],
  ]),
  ...each('closures/pays.ts', [
    ['return Math.max(0, running - step.figure);', 'return running - step.figure;'],
    ['return Math.min(running, step.figure);', 'return Math.max(running, step.figure);'],
    ['running > step.figure === isReverse', 'running >= step.figure === isReverse'],
    ['step.figure = figure(x, above, step)', 'step.figure = figure(x, running, step)'],
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
    ['${whole(sum.by)}, ${literal(sum.rounding)}', '${whole(sum.by)}, "up"'],
    ['inFirst(${of}, ${part}, ${all}', 'inFirst(${of}, ${all}, ${part}'],
    ["test.compare === '=' ? '===' :", "test.compare === '<' ? '<=' : test.compare === '=' ? '===' :"],
    ['a < ${whole(test.until)} ? 2 : 0', 'a <= ${whole(test.until)} ? 2 : 0'],
    ['a === 1 / 0 ? ${test.absent}', 'a === 1 / 0 ? 2'],
    ['t${test.holds}(x, x.noItem)', 't${test.holds}(x, i)'],
    ["test.test === 'for-any' ? 'forAny' : 'forAll'", "test.test === 'for-any' ? 'forAll' : 'forAny'"],
    [
      'if (s === k0) return ${absent}; if (s === k1) return ${never};',
      'if (s === k0) return ${never}; if (s === k1) return ${absent};',
    ],
    [
      'kept(`${sumText(sum.left, read)} - ${sumText(sum.right, read)}`',
      'kept(`${sumText(sum.right, read)} - ${sumText(sum.left, read)}`',
    ],
    ['Math.max(safe(', 'Math.min(safe('],
    ['=== 1 / 0 ? ${sumText(sum.derived, read)} : ${fact}', '=== 1 / 0 ? 0 : ${fact}'],
  ]),
  ...each('compiled/pays.ts', [
    ['if (run > a) { } else { run = 0; }', 'if (run >= a) { } else { run = 0; }'],
    ['if (run > a) run = 0;', 'if (run >= a) run = 0;'],
    ['run = Math.max(0, run - a);', 'run = run - a;'],
    [
      '${figureText(line.figure, rounding, read)} run = Math.min(run, a);',
      '${figureText(line.figure, rounding, read)} run = Math.max(run, a);',
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

/** Of the generated reader of plain documents; held against the interpreter by figures. */
const direct: readonly Mutant[] = [
  ...each('direct/conditions.ts', [
    ["op === 'all' ? Math.min : Math.max", "op === 'all' ? Math.max : Math.min"],
    ["parts.join(op === 'all' ? ' && ' : ' || ')", "parts.join(op === 'all' ? ' || ' : ' && ')"],
    ['`!(${this.of(test.of)})`', '`(${this.of(test.of)})`'],
    ['(2 - truth) as Truth3', 'truth'],
    ['`${fact} !== -1 / 0`', '`${fact} === -1 / 0`'],
    ['>= ${whole(test.from)} && a <', '> ${whole(test.from)} && a <'],
    ['&& a < ${whole(test.until)}', '&& a <= ${whole(test.until)}'],
    ['`${reads[0]} === -1 / 0 ? ${settled(test.never)} : open()`', '`${reads[0]} === -1 / 0 ? true : open()`'],
    ['found[code] = known < 0 ? other : (truths[known] ?? isNo);', 'found[code] = other;'],
    ['found[code] = known < 0 ? other', 'found[code] = known < 0 ? isYes'],
    ["truth === isOpen ? 'open()' : String(truth === isYes)", 'String(truth === isYes)'],
    ['open.length === 0 ? holds :', 'open.length >= 0 ? holds :'],
    ['bits + 2 ** code', 'bits + 2 ** (code + 1)'],
    [
      'if (others.length === 1) return `${found} !== ${other}`;',
      'if (others.length === 1) return `${found} === ${other}`;',
    ],
    ['return !slot.declaration.nullable;', 'return true;'],
  ]),
  ...each('direct/coverages.ts', [
    ['(of) => of[code] !== isOpen', '() => true'],
    ["isThere}${taken === '' ? '' : ` && !(${taken})`}", 'isThere}'],
    ['of === null || of[code] === isYes', 'of === null'],
    ['of === null || of[code] === isYes', 'true'],
    ['...plan.denials.map((each) => this.#breached(each))', ''],
    ['...unless.map((each) => `!${this.#saves(each)}`)];', '];'],
    [
      '`(${this.#conditions.of(holds)})`, ...unless.map((each) => `!${this.#saves(each)}`)',
      '`(${this.#conditions.of(holds)})`',
    ],
    ["on = on + ${sums('s', works)}", "on = on + ${sums('s', group)}"],
    ["' run = run + all - on; loss = all;'", "' run = run + all; loss = all;'"],
    ["when === null ? '' : `if (${this.#conditions.of(when)}) `", "''"],
    ["whens.includes('true') ? '' : `if (${whens.join(' || ')}) `", "''"],
    ['Math.max(0, ${left} - run)', '${left}'],
    ['if (d === 0) return true;', ''],
    ['const chosen = coverages.filter((each) => each.chosen);', 'const chosen = coverages;'],
  ]),
  ...each('direct/readers.ts', [
    ["const absent = this.#places.isNeeded(slot) ? 'return false;' : '{ }';", "const absent = '{ }';"],
    ['return m === 0; }`', 'return true; }`'],
    ['if (o[k]["id"] === e["id"]) return false;', ''],
    ["record.isNeeded ? 'return false;' : '{ }'", "'{ }'"],
    ['s[a] = s[a] + b;', 's[a] = b;'],
    [
      'v === true) a = ${yes}; else if (v === false) a = ${no}',
      'v === true) a = ${no}; else if (v === false) a = ${yes}',
    ],
    ['s.fill(0); q.fill(0);', 's.fill(0);'],
    ['s.fill(0); q.fill(0);', 'q.fill(0);'],
  ]),
  ...each('direct/names.ts', [
    ['default: return ${other}; } }`;\n}\n\nfunction', 'default: return 3; } }`;\n}\n\nfunction'],
  ]),
  ...each('direct/index.ts', [
    ['`n[${until}] >= n[${from}]`', "'true'"],
    ['`c[${places.flag}] === 0`', "'true'"],
    ['h[0] = 0;', ''],
    ['const account = noted % contract.accounts.length;', 'const account = 0;'],
    ['total += paid;', 'total = paid;'],
  ]),
  ...each('direct/lines.ts', [
    ['total += each;', 'total = each;'],
    ["last = total === 0 ? text : '';", 'last = text;'],
    ['const account = noted % accounts.length;', 'const account = 0;'],
  ]),
  ...each('direct/told/stated.ts', [
    ['low !== high', 'low === null'],
    ['(names.get(text) ?? otherText)', 'otherText'],
    ['(rows.s[kind] ?? 0) + worth', 'worth'],
    ['        rows.texts[index] = text;', ''],
  ]),
  ...each('direct/told/condition-nodes.ts', [
    ['if (node.holds() !== holds) continue;', ''],
    ['at * (strides[each] ?? 0) + (c[places[each] ?? 0] ?? 0)', 'at + (c[places[each] ?? 0] ?? 0)'],
    ['this.#sources.statements[written]', 'this.#sources.statements[statement]'],
    ['slots.length === 1 && only !== undefined', 'only !== undefined'],
  ]),
  ...each('direct/told/clause-nodes.ts', [
    ['if (!hasLosses && responds)', 'if (!hasLosses)'],
    ['before?.id === id', 'before !== undefined'],
    ['if (!condition.holds()) return;', ''],
    ["isBiting ? 'yes' : 'no'", "'yes'"],
  ]),
  ...each('direct/told/standings.ts', [
    ['if (truth === free) continue;', ''],
    ['if (this.#truths[at] !== bites) continue;', ''],
    ['this.#reasons.fill(undefined);', ''],
    ['each.kinds === null || each.kinds[kind] === isYes ?', 'true ?'],
  ]),
  ...each('direct/told/waterfalls.ts', [
    ['if (figure !== lastFigure)', 'if (lastPrinted === null)'],
    ['lastIdle = undefined;', ''],
    ['if (idle.share !== taking)', 'if (idle.share === null)'],
  ]),
  ...each('direct/told/item-findings.ts', [
    ['responds && group.said.included;', 'group.said.included;'],
    ["granted === 'no' ? coverage", 'false ? coverage'],
  ]),
  ...each('direct/told/index.ts', [
    ['if (paid > 0) total += paid;', 'if (paid > 0) total = paid;'],
    ['known.sources !== sourceMap', 'known.sources === noSources'],
    ['rows.c[places.flag] === 0 ? determination : undefined', 'determination'],
    ['isBreached ? broken : kept', 'kept'],
  ]),
  ...each('direct/values.ts', [['code !== currency || ', '']]),
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
  ...each('json-rules/question.ts', [
    ["fired.type === 'holds' ? isYes : isNo", "fired.type === 'holds' ? isNo : isYes"],
    ['fired === undefined ? isOpen', 'fired === undefined ? isNo'],
    ['JSON.stringify(this.#facts.map(', 'JSON.stringify(this.#facts.slice(0, 1).map('],
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
    ['Math.max(0, (left[at] ?? 0) - drawn)', 'left[at] ?? 0'],
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
    ['0 - quotient(-value, by, rounding)', 'quotient(value, by, rounding)'],
    ['Math.max(0, Math.min(part, length))', 'Math.max(0, part)'],
  ]),
  ...each('plan/lower-sum.ts', [
    ["of.op === 'loss-in-first' ? 'loss' : 'amount'", "of.op === 'loss-in-first' ? 'amount' : 'loss'"],
    ["both('subtract', until, from)", "both('subtract', from, until)"],
    ['of === undefined || of.scale === 1', 'of !== undefined'],
  ]),
];

function each(file: string, edits: readonly (readonly [string, string])[]): readonly Mutant[] {
  return edits.map(([from, to]) => ({ file: `engine/backends/${file}`, from, to }));
}

export const mutants: Readonly<Record<Exclude<BackendName, 'interpreter'>, readonly Mutant[]>> = {
  closures: [...closures, ...shared],
  compiled: [...compiled, ...shared, ...direct],
  'json-rules': [...rules, ...shared],
};
