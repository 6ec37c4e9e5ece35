// Any expression of the Contract as a sentence in both languages: `say` is what documents, reasons and the command line
// have in common. Pure and total: every kind of expression has its case, every name a word.
//
// A denial is pushed inwards to where it is spoken (`not (a or b)` is said as `not a, and not b`), because "it is not the
// case that" is how nobody writes. Three or more conditions together are enumerated, two are joined.
import type { Contract, Expression } from '../contract/contract.ts';
import { unreachable } from '../unreachable.ts';
import { amountPhrases } from './amount-phrases.ts';
import { sayComparison, sayHappened, sayWithin } from './comparison.ts';
import {
  clauseName,
  declaredBy,
  kindName,
  labelOf,
  type Scope,
  scheduleEntry,
  scheduleName,
  titleOf,
} from './names.ts';
import { alike, both, fill, listed, type Said, spaced, within, words } from './said.ts';
import {
  clausePhrases,
  conditionPhrases,
  excludedPhrases,
  groupPhrases,
  periodEndPhrases,
  quantifierPhrases,
  runningPhrases,
  statusPhrases,
  sumPhrases,
} from './sentence-phrases.ts';
import { truthPhrases } from './value-phrases.ts';
import { formatDuration, formatInstant, formatMoney, formatNumber, formatPercentage } from './values.ts';

/**
 * The expression in words: `the length of the interruption exceeds the waiting period (8 hours)`. `lists` are the lists
 * around it, innermost first, where it is a condition on their elements.
 */
export function say(expression: Expression, contract: Contract, lists: readonly Expression[] = []): Said {
  const before = saidLast.get(expression);
  if (before?.contract === contract && areSame(before.lists, lists)) return before.said;
  const made = Object.freeze(spaced(sentence(expression, { contract, lists, figures: 'named' }, true)));
  saidLast.set(expression, { contract, lists, said: made });
  return made;
}

/** What each expression was said as last: it is said again for every incident. */
const saidLast = new WeakMap<Expression, { contract: Contract; lists: readonly Expression[]; said: Said }>();

function areSame(some: readonly Expression[], others: readonly Expression[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

/** As `say`, with the figures of the schedule alone, as lines of money take them: `8 hours after the start of …`. */
export function sayInFigures(expression: Expression, contract: Contract): Said {
  return spaced(sentence(expression, { contract, lists: [], figures: 'bare' }, true));
}

/** The denial in words: `the length of the interruption does not exceed the waiting period (8 hours)`. */
export function sayNot(expression: Expression, contract: Contract): Said {
  return spaced(sentence(expression, { contract, lists: [], figures: 'named' }, false));
}

/** `holds` is false where a condition is denied; values do not look at it. `nested`: within another group of conditions. */
function sentence(expression: Expression, scope: Scope, holds: boolean, nested = false): Said {
  const { contract } = scope;
  const value = (of: Expression) => operand(of, scope);
  const side = holds ? 'holds' : 'fails';
  switch (expression.op) {
    case 'boolean':
      return sayTruth(expression.value === holds);
    case 'money':
      return alike(formatMoney(expression));
    case 'number':
      return alike(formatNumber(expression.value));
    case 'percentage':
      return alike(formatPercentage(expression.ratio));
    case 'duration':
    case 'months':
      return formatDuration(expression.written);
    case 'instant':
      return formatInstant(expression.written);
    case 'text':
      return fill(clausePhrases.quoted, alike(expression.value));
    case 'schedule':
      return sayScheduled(expression.name, scope, holds);
    case 'period-end':
      return fill(periodEndPhrases[expression.end], scheduleName(expression.period, contract, 'named'));
    case 'fact':
    case 'element':
    case 'item':
      return sayFact(expression, scope, holds);
    case 'loss':
      return runningPhrases.loss;
    case 'amount':
      return runningPhrases.amount;
    case 'converted':
      return fill(amountPhrases.converted, alike(formatMoney(expression)), value(expression.at));
    case 'loss-in-first':
      return fill(amountPhrases.lossInFirst, value(expression.length), value(expression.over.from));
    case 'amount-in-first':
      return fill(amountPhrases.amountInFirst, value(expression.length), value(expression.over.from));
    case 'rounded':
      return fill(amountPhrases.rounded[expression.rounding], term(expression.of, scope));
    case 'ratio':
      return fill(amountPhrases.ratio, term(expression.left, scope), term(expression.right, scope));
    case 'banded':
      return sayBanded(expression, scope);
    case 'days':
      return fill(amountPhrases[expression.count], term(expression.of, scope));
    case 'sum':
      return saySumOf(expression, scope);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'greater-of':
    case 'lesser-of':
      return saySum(expression, scope);
    case 'all':
    case 'any':
      return sayGroup((expression.op === 'all') === holds ? 'all' : 'any', expression.of, scope, holds, nested);
    case 'not':
      return sentence(expression.of, scope, !holds, nested);
    case 'compare':
      return sayCompared(expression, scope, holds);
    case 'is-kind':
      return fill(conditionPhrases.kind[side], value(expression.value), kindName(expression.kind, contract));
    case 'in-period':
      return sayWithin('period', expression.value, value(expression.value), value(expression.period), scope, side);
    case 'in-countries':
      return sayWithin(
        'countries',
        expression.value,
        value(expression.value),
        value(expression.countries),
        scope,
        side,
      );
    case 'happened':
      return sayHappened(
        expression.value,
        value(expression.value),
        { test: expression.test, instant: value(expression.instant) },
        scope,
        side,
      );
    case 'exists': {
      const insured = sayInsured(expression.value, scope, side);
      if (insured !== undefined) return insured;
      return sayHappened(expression.value, value(expression.value), undefined, scope, side);
    }
    case 'for-any':
    case 'for-all':
      return sayQuantified(expression, scope, side);
    case 'count':
      return sayCount(expression, scope);
    case 'caused-by':
      return fill(conditionPhrases.proximate[side], kindsOf(expression.kinds, contract));
    case 'arising-from':
      return fill(conditionPhrases.arising[side], kindsOf(expression.kinds, contract));
    case 'breached':
      return fill(conditionPhrases.breached[side], clauseName(expression.warranty, contract));
    case 'excluded':
      return expression.by === null
        ? fill(excludedPhrases.otherwise[side])
        : fill(excludedPhrases.by[side], clauseName(expression.by, contract));
    case 'paid-under':
      return fill(excludedPhrases.paid[side], clauseName(expression.coverage, contract));
    case 'status':
      return fill(statusPhrases[expression.status][side], clauseName(expression.clause, contract));
    default:
      return unreachable(expression);
  }
}

/** A value that a sentence is about: a fact by its name, `yes` for a truth, everything else as it is said. */
function operand(expression: Expression, scope: Scope): Said {
  if (expression.op === 'boolean') return expression.value ? truthPhrases.yes : truthPhrases.no;
  if (expression.op === 'schedule') return scheduleName(expression.name, scope.contract, scope.figures);
  const declared = declaredBy(expression, scope);
  if (declared === undefined) return sentence(expression, scope, true, true);
  return labelOf(declared).noun;
}

function sayTruth(always: boolean): Said {
  return fill(always ? conditionPhrases.always.holds : conditionPhrases.always.fails);
}

/** A fact where a condition is expected is a truth; elsewhere, and where it is of another type, its name. */
function sayFact(expression: Expression, scope: Scope, holds: boolean): Said {
  const declared = declaredBy(expression, scope);
  const type = declared?.fact?.type;
  if (declared === undefined || type?.type !== 'boolean') return operand(expression, scope);
  const label = labelOf(declared);
  return holds ? label.holds : label.fails;
}

function sayScheduled(name: string, scope: Scope, holds: boolean): Said {
  const entry = scheduleEntry(name, scope.contract);
  if (entry?.type !== 'option') return scheduleName(name, scope.contract, scope.figures);
  const title = fill(clausePhrases.quoted, both(entry.title, words(name)));
  return fill(holds ? conditionPhrases.option.holds : conditionPhrases.option.fails, title);
}

/** Of an entry of the schedule that may be `not insured`: that it is insured, or is not. */
function sayInsured(value: Expression, { contract }: Scope, side: 'holds' | 'fails'): Said | undefined {
  const entry = value.op === 'schedule' ? scheduleEntry(value.name, contract) : undefined;
  if (entry?.orNotInsured !== true) return undefined;
  return fill(conditionPhrases.insured[side], fill(clausePhrases.quoted, both(entry.title, words(entry.name))));
}

type Sum = Extract<Expression, { readonly op: 'add' | 'subtract' | 'multiply' | 'greater-of' | 'lesser-of' }>;

function saySum({ op, left, right }: Sum, scope: Scope): Said {
  const a = term(left, scope);
  const b = term(right, scope);
  if (op === 'multiply') {
    if (isFigure(left, scope, 'percentage')) return fill(sumPhrases.share, a, b);
    return isFigure(right, scope, 'percentage') ? fill(sumPhrases.share, b, a) : fill(sumPhrases.multiply, a, b);
  }
  if (op !== 'add' && op !== 'subtract') return fill(sumPhrases[op], a, b);
  const length = isFigure(right, scope, 'duration') || isFigure(right, scope, 'months');
  if (length) return fill(op === 'add' ? sumPhrases.timeAfter : sumPhrases.timeBefore, a, b);
  if (op === 'subtract' && isInstant(left, scope) && isInstant(right, scope)) return fill(sumPhrases.timeBetween, a, b);
  return fill(sumPhrases[op], a, b);
}

/** A side of a sum; a sum within a sum stands in brackets, so that no order of calculation is left to the reader. */
function term(expression: Expression, scope: Scope): Said {
  const said = operand(expression, scope);
  const compound = ['add', 'subtract', 'greater-of', 'lesser-of'].includes(expression.op);
  return compound ? { en: `(${said.en})`, zh: `（${said.zh}）` } : said;
}

function sayCompared(expression: Extract<Expression, { readonly op: 'compare' }>, scope: Scope, holds: boolean): Said {
  const { left, right, test } = expression;
  if (right.op === 'boolean' && (test === '=' || test === '!=')) {
    return sentence(left, scope, (right.value === (test === '=')) === holds);
  }
  return sayComparison(expression, operand(left, scope), operand(right, scope), scope, holds);
}

/** Conditions together, each with its own denial; within another group they stand in brackets. */
function sayGroup(
  group: 'all' | 'any',
  of: readonly Expression[],
  scope: Scope,
  holds: boolean,
  nested: boolean,
): Said {
  const [first] = of;
  if (first === undefined) return sayTruth(group === 'all');
  if (of.length === 1) return sentence(first, scope, holds, nested);
  const parts = of.map((each) => sentence(each, scope, holds, true));
  const phrases = groupPhrases[group];
  const said: Said =
    of.length === 2
      ? {
          en: parts.map((part) => part.en).join(phrases.joins.en),
          zh: parts.map((part) => part.zh).join(phrases.joins.zh),
        }
      : {
          en:
            phrases.opens.en +
            parts.map((part, at) => `${at === of.length - 1 ? phrases.ends : ''}(${at + 1}) ${part.en}`).join('; '),
          zh: phrases.opens.zh + parts.map((part, at) => `（${at + 1}）${part.zh}`).join('；'),
        };
  return nested ? { en: `(${said.en})`, zh: `（${said.zh}）` } : said;
}

/** `90% if the days are below 45, 50% otherwise`. */
function sayBanded({ by, bands, otherwise }: Extract<Expression, { readonly op: 'banded' }>, scope: Scope): Said {
  const of = term(by, scope);
  const parts = bands.map(({ below, value }) => fill(amountPhrases.band, operand(value, scope), operand(below, scope)));
  const rest = fill(amountPhrases.otherwise, operand(otherwise, scope));
  return fill(amountPhrases.banded, of, {
    en: [...parts, rest].map(({ en }) => en).join(', '),
    zh: [...parts, rest].map(({ zh }) => zh).join('，'),
  });
}

function saySumOf(expression: Extract<Expression, { readonly op: 'sum' }>, scope: Scope): Said {
  const { list, field, holds } = expression;
  const inner: Scope = { ...scope, lists: [list, ...scope.lists] };
  const of = operand({ op: 'element', up: 0, path: [field] }, inner);
  if (holds.op === 'boolean' && holds.value) return fill(amountPhrases.sumOfAll, of, listName(list, scope));
  return fill(amountPhrases.sum, of, listName(list, scope), sentence(holds, inner, true));
}

type Quantified = Extract<Expression, { readonly op: 'for-any' | 'for-all' }>;

function sayQuantified({ op, list, holds }: Quantified, scope: Scope, side: 'holds' | 'fails'): Said {
  const inner = sentence(holds, { ...scope, lists: [list, ...scope.lists] }, true);
  const grouped = holds.op === 'all' || holds.op === 'any';
  const shape = grouped && holds.of.length > 2 ? 'enumerated' : 'plain';
  return fill(quantifierPhrases[op][side][shape], listName(list, scope), inner);
}

function sayCount({ list, holds }: Extract<Expression, { readonly op: 'count' }>, scope: Scope): Said {
  if (holds.op === 'boolean' && holds.value) return fill(quantifierPhrases.countAll, listName(list, scope));
  return fill(
    quantifierPhrases.count,
    listName(list, scope),
    sentence(holds, { ...scope, lists: [list, ...scope.lists] }, true),
  );
}

function listName(list: Expression, scope: Scope): Said {
  const declared = declaredBy(list, scope);
  return declared === undefined ? operand(list, scope) : within(titleOf(declared));
}

function kindsOf(kinds: readonly { readonly kind: string }[], contract: Contract): Said {
  return listed(
    kinds.map(({ kind }) => kindName(kind, contract)),
    'or',
  );
}

/** A literal of this type, or an entry of the schedule that the sentence shows as one. */
function isFigure(expression: Expression, scope: Scope, type: 'percentage' | 'duration' | 'months'): boolean {
  if (expression.op === type) return true;
  if (expression.op !== 'schedule') return false;
  const entry = scheduleEntry(expression.name, scope.contract);
  return entry?.type === type && (type === 'percentage' || (scope.figures === 'bare' && entry.value !== null));
}

function isInstant(expression: Expression, scope: Scope): boolean {
  return (
    expression.op === 'instant' ||
    expression.op === 'period-end' ||
    declaredBy(expression, scope)?.fact?.type.type === 'instant'
  );
}
