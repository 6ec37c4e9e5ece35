// Conditions, in three values. Read it beside the language reference: one case for each kind of condition.
// A test over one unknown fact opens with a cut of that fact; a test over several unknowns at once is taken as one
// unknown of its own (yes or no), which can only widen what is possible, never lose anything.
import type { Expression, RatioText } from '../../language/index.ts';
import { compareRatios, multiplyRatios, type Ratio, ratio } from '../../language/index.ts';
import type { LossItem } from '../incident/facts.ts';
import { type Cut, complement, type Domain, intersect, isEmpty, type Names, yesOrNo } from '../unknowns/domain.ts';
import { causedBy } from './causes.ts';
import { domainOf, find, findList, type Scope } from './scope.ts';
import { evaluate, isKnown, type Value } from './values.ts';
import { all, any, no, not, open, settled, type Verdict, yes } from './verdict.ts';

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
      return nameTest(evaluate(condition, scope), { all: false, set: new Set(['yes']) }, condition, scope);
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
      return forAny(condition, (element) => judge(condition.holds, element), scope);
    case 'for-all':
      return not(forAny(condition, (element) => not(judge(condition.holds, element)), scope));
    case 'caused-by':
    case 'arising-from':
      return causedBy(condition, scope);
    case 'breached': {
      const warranty = scope.index.warranties.get(condition.warranty);
      if (warranty === undefined) throw new Error(`broken invariant: no warranty \`${condition.warranty}\``);
      return judge(warranty.breached.holds, { ...scope, item: null, elements: [] });
    }
    default:
      throw new Error(`broken invariant: \`${condition.op}\` is no condition`);
  }
}

/** The value is one of these names. */
export function nameTest(value: Value, names: Names, condition: Expression, scope: Scope): Verdict {
  const { domain } = value;
  if (domain.names === null) return no;
  const within = isEmpty(intersect(domain.names, complement(names)));
  if (within && !domain.never) return yes;
  if (isEmpty(intersect(domain.names, names))) return no;
  return cutOrUnknown(value, { cut: 'names', names }, condition, scope);
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
  const money = compareMoney(condition, scope);
  if (money !== undefined) return money;
  const left = operand(condition.left, scope);
  const right = operand(condition.right, scope);
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

function operand(expression: Expression, scope: Scope): Value {
  return expression.op === 'count' ? count(expression, scope) : evaluate(expression, scope);
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
        facts: [found.id],
      },
      scope,
    );
  }
  return occurred(evaluate(value, scope), scope);
}

function occurred(value: Value, scope: Scope): Verdict {
  if (!value.domain.never) return yes;
  if (value.domain.range === null && value.domain.names === null) return no;
  return cutOrUnknown(value, { cut: 'never' }, { op: 'boolean', value: true }, scope);
}

function forAny(
  condition: Extract<Expression, { op: 'for-any' | 'for-all' }>,
  holds: (scope: Scope) => Verdict,
  scope: Scope,
): Verdict {
  const { id, list, elements } = findList(condition.list, scope);
  const found = any(elements.map((element) => holds({ ...scope, elements: [element, ...scope.elements] })));
  if (found.truth === 'yes' || (list.fact === 'list' && list.complete)) return found;
  return any([found, unknownTest(condition, [id], scope)]);
}

/** How many elements meet the condition: between those that do and those that may. */
function count(expression: Extract<Expression, { op: 'count' }>, scope: Scope): Value {
  const { id, list, elements } = findList(expression.list, scope);
  const verdicts = elements.map((element) =>
    judge(expression.holds, { ...scope, elements: [element, ...scope.elements] }),
  );
  const low = BigInt(verdicts.filter((verdict) => verdict.truth === 'yes').length);
  const open = verdicts.flatMap((verdict) =>
    verdict.truth === 'open' ? [...verdict.choices.values()].flatMap((choice) => choice.facts) : [],
  );
  const complete = list.fact === 'list' && list.complete;
  const high = complete ? low + BigInt(verdicts.filter((verdict) => verdict.truth === 'open').length) : null;
  return {
    domain: { never: false, names: null, range: { low, high } },
    moves: null,
    facts: complete ? open : [...open, id],
  };
}

// ---- money in conditions -------------------------------------------------------------------------------------------

function compareMoney(condition: Extract<Expression, { op: 'compare' }>, scope: Scope): Verdict | undefined {
  const exact = (expression: Expression): Ratio | undefined => exactMoney(expression, scope);
  const right = exact(condition.right);
  const left = exact(condition.left);
  if (left === undefined && right === undefined) return undefined;
  if (left !== undefined && right !== undefined) return settled(holdsFor(condition.test, compareRatios(left, right)));
  const known = (right ?? left) as Ratio;
  const unknown = operand(right === undefined ? condition.right : condition.left, scope);
  // On whole minor units: x < k is x < ceil(k), x <= k is x < floor(k) + 1.
  const floor = known.numerator / known.denominator;
  const ceiling = known.numerator % known.denominator === 0n ? floor : floor + 1n;
  const test = right === undefined ? mirrored[condition.test] : condition.test;
  const under = below(unknown, ceiling, condition, scope);
  const upTo = below(unknown, floor + 1n, condition, scope);
  switch (test) {
    case '<':
      return under;
    case '<=':
      return upTo;
    case '>':
      return not(upTo);
    case '>=':
      return not(under);
    case '=':
      return all([upTo, not(under)]);
    case '!=':
      return not(all([upTo, not(under)]));
  }
}

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const;

function holdsFor(test: '<' | '<=' | '>' | '>=' | '=' | '!=', order: number): boolean {
  switch (test) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

/** Minor units of the contract's currency, where the expression is made of literals and the schedule alone. */
export function exactMoney(expression: Expression, scope: Scope): Ratio | undefined {
  switch (expression.op) {
    case 'money':
      return ratio(BigInt(expression.amount.replace('.', '')));
    case 'schedule': {
      const value =
        scope.incident.schedule.get(expression.name) ?? scope.index.schedule.get(expression.name)?.value ?? null;
      return value?.type === 'money' ? ratio(BigInt(value.amount.replace('.', ''))) : undefined;
    }
    case 'multiply': {
      const share = percentageOf(expression.left, scope) ?? percentageOf(expression.right, scope);
      const amount = exactMoney(expression.left, scope) ?? exactMoney(expression.right, scope);
      return share === undefined || amount === undefined ? undefined : multiplyRatios(share, amount);
    }
    default:
      return undefined;
  }
}

/** A percentage known from the wording alone. */
export function percentageOf(expression: Expression, scope: Scope): Ratio | undefined {
  const read = ([numerator, denominator]: RatioText): Ratio => ratio(BigInt(numerator), BigInt(denominator));
  if (expression.op === 'percentage') return read(expression.ratio);
  if (expression.op !== 'schedule') return undefined;
  const value =
    scope.incident.schedule.get(expression.name) ?? scope.index.schedule.get(expression.name)?.value ?? null;
  return value?.type === 'percentage' ? read(value.ratio) : undefined;
}

// ---- unknowns ------------------------------------------------------------------------------------------------------

/** Opens on the one unknown behind a value; or, where there are several, on the condition as a whole. */
function cutOrUnknown(value: Value, cut: Cut, condition: Expression, scope: Scope): Verdict {
  if (value.moves === null) return unknownTest(condition, value.facts, scope);
  return open({ id: value.moves.id, facts: value.facts, domain: value.moves.domain, cuts: [cut] });
}

/** Takes a condition over several unknowns as one unknown of its own. */
export function unknownTest(condition: Expression, facts: readonly string[], scope: Scope): Verdict {
  const id = `condition ${JSON.stringify(condition)} at ${placeOf(condition, scope)}`;
  const domain: Domain = scope.world.get(id) ?? yesOrNo;
  if (domain.names?.set.size === 1) return settled(domain.names.set.has('yes'));
  return open({
    id,
    facts: [...new Set(facts)],
    domain,
    cuts: [{ cut: 'names', names: { all: false, set: new Set(['yes']) } }],
  });
}

/** The same condition at another item is another unknown, but only if it looks at the item. */
function placeOf(condition: Expression, scope: Scope): string {
  const item = scope.item !== null && readsItem(condition, scope.item) ? scope.item.id : '';
  const inList = JSON.stringify(condition).includes('"op":"element"');
  return `${item}/${inList ? scope.elements.map((element) => element.id).join('/') : ''}`;
}

/** Whether a condition, or anything made of conditions, reads the item's fields, or causes of its own. */
export function readsItem(conditions: object, item: LossItem): boolean {
  const text = JSON.stringify(conditions);
  return text.includes('"op":"item"') || (item.causes !== null && /"op":"(caused-by|arising-from)"/.test(text));
}
