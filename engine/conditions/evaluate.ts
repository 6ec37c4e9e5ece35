// Conditions, in three values. Read it beside the language reference: one case for each kind of condition.
// A test over one unknown fact opens with a cut of that fact; a test over several unknowns at once is taken as one
// unknown of its own (yes or no), which can only widen what is possible, never lose anything.
import type { Expression } from '../../language/index.ts';
import { sortOf } from '../quantum/figure.ts';
import { excludedBy, paidUnder } from '../standing.ts';
import { type Names, onlyYes } from '../unknowns/domain.ts';
import { causedBy } from './causes.ts';
import { compareMoney } from './compare-money.ts';
import { outcomeKey, statusOf } from './precedents.ts';
import { presumedCause, presuming } from './presumptions.ts';
import { domainOf, find, findList, type Scope } from './scope.ts';
import { cutOrUnknown, nameTest, unknownTest } from './tests.ts';
import { askedAs, evaluate, isKnown, type Value } from './values.ts';
import { all, any, no, not, settled, type Verdict, yes } from './verdict.ts';

/** Judges a condition. */
export function judge(condition: Expression, scope: Scope): Verdict {
  switch (condition.op) {
    case 'boolean':
      return settled(condition.value);
    case 'all':
      return all(condition.of.map((each) => judge(each, scope)));
    case 'any':
      return any(condition.of.map((each) => judge(each, scope)));
    case 'not':
      return not(judge(condition.of, scope));
    case 'fact':
    case 'item':
    case 'element':
    case 'schedule':
      return nameTest(evaluate(condition, scope), onlyYes, condition, scope);
    case 'is-kind':
      return nameTest(
        evaluate(condition.value, scope),
        { all: false, set: scope.index.leaves(condition.axis, condition.kind) },
        condition,
        scope,
      );
    case 'in-countries':
      return inCountries(condition, scope);
    case 'in-period':
      return inPeriod(condition, scope);
    case 'compare':
      return compare(condition, scope);
    case 'happened':
      return happened(condition, scope);
    case 'exists':
      return exists(condition, scope);
    case 'for-any':
      return forEach(condition, (element) => judge(condition.holds, element), scope);
    case 'for-all':
      return not(forEach(condition, (element) => not(judge(condition.holds, element)), scope));
    case 'caused-by':
    case 'arising-from': {
      const found = causedBy(condition, scope);
      return found.truth === 'open' && presumedCause(condition, scope) ? yes : found;
    }
    case 'excluded':
      return excludedBy(condition, scope);
    case 'paid-under':
      return paidUnder(condition, scope);
    case 'breached': {
      const warranty = scope.index.warranties.get(condition.warranty);
      if (warranty === undefined) throw new Error(`broken invariant: no warranty \`${condition.warranty}\``);
      const shown = scope.shown?.outcomes.get(outcomeKey(condition.warranty, 'breached', scope));
      if (shown !== undefined) return settled(shown);
      return judge(warranty.breached.holds, presuming(null, { ...scope, item: null, elements: [] }));
    }
    case 'status':
      return statusOf(condition, scope);
    default:
      throw new Error(`broken invariant: \`${condition.op}\` is no condition`);
  }
}

function inCountries(condition: Extract<Expression, { op: 'in-countries' }>, scope: Scope): Verdict {
  const value = evaluate(condition.value, scope);
  if (condition.countries.op !== 'schedule') throw new Error('broken invariant: countries are a schedule value');
  const { name } = condition.countries;
  const countries = scope.incident.schedule.get(name) ?? scope.index.schedule.get(name)?.value ?? null;
  if (countries === null) return unknownTest(condition, [`schedule.${name}`, ...value.facts], scope);
  if (countries.type !== 'countries') throw new Error(`broken invariant: \`${name}\` holds no countries`);
  const listed = countries.codes.filter((code) => !countries.except.includes(code));
  const names: Names = countries.everywhere
    ? { all: true, set: new Set(countries.except) }
    : { all: false, set: new Set(listed) };
  return nameTest(value, names, condition, scope);
}

/** Periods are half-open: from its first instant, until its last, which is outside. */
function inPeriod(condition: Extract<Expression, { op: 'in-period' }>, scope: Scope): Verdict {
  const value = evaluate(condition.value, scope);
  if (condition.period.op !== 'schedule') throw new Error('broken invariant: a period is a schedule value');
  const { name } = condition.period;
  const period = scope.incident.schedule.get(name) ?? scope.index.schedule.get(name)?.value ?? null;
  if (period === null) return unknownTest(condition, [`schedule.${name}`, ...value.facts], scope);
  if (period.type !== 'period') throw new Error(`broken invariant: \`${name}\` is no period`);
  const notBefore = not(below(value, BigInt(period.from), condition, scope));
  return all([notBefore, below(value, BigInt(period.until), condition, scope)]);
}

function compare(condition: Extract<Expression, { op: 'compare' }>, scope: Scope): Verdict {
  if (sortOf(condition.left, scope) === 'money') {
    return compareMoney(condition, scope, (facts) => unknownTest(condition, facts, scope));
  }
  const left = evaluate(condition.left, scope);
  const right = evaluate(condition.right, scope);
  if (left.domain.names !== null || right.domain.names !== null) {
    const same = sameName(left, right, condition, scope);
    return condition.test === '!=' ? not(same) : same;
  }
  switch (condition.test) {
    case '<':
      return less(left, right, 0n, condition, scope);
    case '<=':
      return less(left, right, 1n, condition, scope);
    case '>':
      return not(less(left, right, 1n, condition, scope));
    case '>=':
      return not(less(left, right, 0n, condition, scope));
    case '=':
    case '!=': {
      const same = all([less(left, right, 1n, condition, scope), not(less(left, right, 0n, condition, scope))]);
      return condition.test === '=' ? same : not(same);
    }
  }
}

function sameName(left: Value, right: Value, condition: Expression, scope: Scope): Verdict {
  const [unknown, known] = isKnown(right.domain) ? [left, right] : [right, left];
  if (!isKnown(known.domain) || known.domain.names === null)
    return unknownTest(condition, [...left.facts, ...right.facts], scope);
  return nameTest(unknown, known.domain.names, condition, scope);
}

/** `left < right + slack` on whole units, so that slack 1 is `<=`. */
function less(left: Value, right: Value, slack: bigint, condition: Expression, scope: Scope): Verdict {
  const [a, b] = [left.domain.range, right.domain.range];
  if (a === null || b === null) return no;
  if (b.low !== null && b.low === b.high) return below(left, b.low + slack, condition, scope);
  if (a.low !== null && a.low === a.high) return not(below(right, a.low - slack + 1n, condition, scope));
  if (a.high !== null && b.low !== null && a.high < b.low + slack) return yes;
  if (a.low !== null && b.high !== null && a.low >= b.high + slack) return no;
  return unknownTest(condition, [...left.facts, ...right.facts], scope);
}

/** The value is below a known bound. */
function below(value: Value, bound: bigint, condition: Expression, scope: Scope): Verdict {
  const { range } = value.domain;
  if (range === null) return no;
  if (range.high !== null && range.high < bound && !value.domain.never) return yes;
  if (range.low !== null && range.low >= bound) return no;
  const { moves } = value;
  if (moves === null) return unknownTest(condition, value.facts, scope);
  // sign * fact + offset < bound
  const at = moves.sign === 1n ? bound - moves.offset : moves.offset - bound + 1n;
  return cutOrUnknown(value, { cut: 'below', at }, condition, scope);
}

/** It happened, and no later than (or before) the instant. What is known never to have happened did not. */
function happened(condition: Extract<Expression, { op: 'happened' }>, scope: Scope): Verdict {
  const value = evaluate(condition.value, scope);
  const instant = evaluate(condition.instant, scope);
  // A date of the schedule that is `none` sets no term.
  if (instant.domain.range === null) return occurred(value, scope);
  return all([occurred(value, scope), less(value, instant, condition.test === 'by' ? 1n : 0n, condition, scope)]);
}

function exists(condition: Extract<Expression, { op: 'exists' }>, scope: Scope): Verdict {
  const value = condition.value;
  if (value.op === 'fact' || value.op === 'item' || value.op === 'element') {
    const found = find(value, scope);
    return occurred(
      {
        domain: domainOf(found, scope),
        moves: { id: found.id, sign: 1n, offset: 0n, domain: domainOf(found, scope) },
        facts: [askedAs(found.id)],
      },
      scope,
    );
  }
  return occurred(evaluate(value, scope), scope);
}

/** It happened, but not in time. */
export function happenedLate(condition: Extract<Expression, { op: 'happened' }>, scope: Scope): Verdict {
  return all([occurred(evaluate(condition.value, scope), scope), not(happened(condition, scope))]);
}

function occurred(value: Value, scope: Scope): Verdict {
  if (!value.domain.never) return yes;
  if (value.domain.range === null && value.domain.names === null) return no;
  return cutOrUnknown(value, { cut: 'never' }, { op: 'boolean', value: true }, scope);
}

/** Some element of the list does. */
export function forEach(
  condition: Extract<Expression, { op: 'for-any' | 'for-all' }>,
  holds: (scope: Scope) => Verdict,
  scope: Scope,
): Verdict {
  const { id, list, elements } = findList(condition.list, scope);
  const found = any(elements.map((element) => holds({ ...scope, elements: [element, ...scope.elements] })));
  if (found.truth === 'yes' || (list.fact === 'list' && list.complete)) return found;
  return any([found, unknownTest(condition, [askedAs(id)], scope)]);
}
