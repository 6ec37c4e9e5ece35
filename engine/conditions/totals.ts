// Lists counted and added up: which elements meet a condition for sure, and which may.
import type { Expression } from '../../language/index.ts';
import { judge } from './evaluate.ts';
import { find, findList, type Reference, type Scope } from './scope.ts';
import { askedAs, evaluate, type Value } from './values.ts';

type Total = Extract<Expression, { op: 'sum' }>;

export interface Chosen {
  /** Where the elements that meet the condition are looked at. */
  readonly sure: readonly Scope[];
  readonly maybe: readonly Scope[];
  /** Whether there can be no others. */
  readonly complete: boolean;
  /** What would have to be known to tell which. */
  readonly facts: readonly string[];
}

export function chosenOf(expression: Extract<Expression, { op: 'sum' | 'count' }>, scope: Scope): Chosen {
  const { id, list, elements } = findList(expression.list, scope);
  const judged = elements.map((element) => {
    const inner: Scope = { ...scope, elements: [element, ...scope.elements] };
    return { inner, verdict: judge(expression.holds, inner) };
  });
  const open = judged.flatMap(({ verdict }) =>
    verdict.truth === 'open' ? [...verdict.choices.values()].flatMap((choice) => choice.facts) : [],
  );
  const complete = list.fact === 'list' && list.complete;
  return {
    sure: judged.flatMap(({ inner, verdict }) => (verdict.truth === 'yes' ? inner : [])),
    maybe: judged.flatMap(({ inner, verdict }) => (verdict.truth === 'open' ? inner : [])),
    complete,
    facts: complete ? open : [...open, askedAs(id)],
  };
}

/** How many elements meet the condition: between those that do and those that may. */
export function countOf(expression: Extract<Expression, { op: 'count' }>, scope: Scope): Value {
  const { sure, maybe, complete, facts } = chosenOf(expression, scope);
  const low = BigInt(sure.length);
  const high = complete ? low + BigInt(maybe.length) : null;
  return { domain: { never: false, names: null, range: { low, high } }, moves: null, facts };
}

/** Numbers or durations added up. */
export function sumOf(expression: Total, scope: Scope): Value {
  const { sure, maybe, complete, facts } = chosenOf(expression, scope);
  const field = fieldIn(expression);
  const [counted, others] = [sure, maybe].map((scopes) => scopes.map((inner) => evaluate(field, inner)));
  const add = (values: readonly Value[], end: 'low' | 'high'): bigint | null =>
    values.reduce<bigint | null>((sum, { domain }) => {
      const part = domain.range?.[end] ?? null;
      return sum === null || part === null ? null : sum + part;
    }, 0n);
  const all = [...(counted ?? []), ...(others ?? [])];
  return {
    domain: {
      never: false,
      names: null,
      range: { low: add(counted ?? [], 'low') ?? 0n, high: complete ? add(all, 'high') : null },
    },
    moves: null,
    facts: [...facts, ...all.flatMap((value) => value.facts)],
  };
}

/** The field of one element, where the element is looked at. */
export function fieldIn({ field }: Total): Reference {
  return { op: 'element', up: 0, path: [field] };
}

/** The type that the terms declare for the field. */
export function fieldType({ list, field }: Total, scope: Scope): string {
  if (list.op !== 'fact' && list.op !== 'item' && list.op !== 'element')
    throw new Error('broken invariant: a sum goes over no list');
  const { type } = find(list, scope).declaration;
  const declared = type.type === 'list' ? type.fields.find(({ name }) => name === field) : undefined;
  return declared?.type.type ?? '';
}
