// Why a condition holds, does not, or is open: the condition as a sentence, the facts it read, and, of a compound, only
// the halves that made it so.
import type { Expression, SourcePlace, StatementId, Text } from '../../language/index.ts';
import { say } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { find, findList, type Scope, statedList } from '../conditions/scope.ts';
import type { Verdict } from '../conditions/verdict.ts';
import type { Reason, Truth } from '../determination.ts';
import { type FactRead, factsRead, factText } from './facts-read.ts';
import { words } from './words.ts';

export interface Place {
  readonly statement: StatementId | null;
  readonly place: SourcePlace | null;
}

/** A node of the reasons with all its fields. */
export function reason(verdict: Truth, sentence: Text, more: Partial<Reason> = {}): Reason {
  return {
    clause: null,
    number: null,
    statement: null,
    verdict,
    sentence,
    facts: [],
    place: null,
    because: [],
    ...more,
  };
}

/** `lists` are those whose elements the condition is about, innermost first. */
export function explain(condition: Expression, at: Place, scope: Scope, lists: readonly Expression[] = []): Reason {
  const verdict = judge(condition, scope);
  return reason(verdict.truth, say(condition, scope.index.contract, lists), {
    ...at,
    facts: factsOf(condition, scope),
    because: partsOf(condition, verdict, at, scope, lists),
  });
}

/** The facts that a condition read; of compounds, their parts tell. */
export function factsOf(condition: Expression, scope: Scope): readonly FactRead[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return [];
    case 'caused-by':
    case 'arising-from':
      return causesRead(scope);
    default:
      return factsRead(condition, scope);
  }
}

/** What decided a compound: of `all`, the parts that fail, or else the open ones; of `any` the other way round. */
function partsOf(
  condition: Expression,
  verdict: Verdict,
  at: Place,
  scope: Scope,
  lists: readonly Expression[],
): readonly Reason[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of
        .filter((part) => judge(part, scope).truth === verdict.truth)
        .map((part) => explain(part, at, scope, lists));
    case 'not':
      return condition.of.op === 'all' || condition.of.op === 'any' ? [explain(condition.of, at, scope, lists)] : [];
    case 'for-any':
    case 'for-all': {
      const { elements, title } = findList(condition.list, scope);
      const inner = [condition.list, ...lists];
      return elements
        .map((element, position): Reason => {
          const found = explain(condition.holds, at, { ...scope, elements: [element, ...scope.elements] }, inner);
          // A group is told by its parts; its own sentence would only repeat the condition on the list.
          const group = condition.holds.op === 'all' || condition.holds.op === 'any';
          return group ? { ...found, sentence: words.element(title, String(position + 1)) } : found;
        })
        .filter(
          (part) => part.verdict === verdict.truth || verdict.truth === (condition.op === 'for-any' ? 'no' : 'yes'),
        );
    }
    case 'breached': {
      const warranty = scope.index.warranties.get(condition.warranty);
      return warranty === undefined
        ? []
        : [
            explain(
              warranty.breached.holds,
              { ...at, statement: warranty.breached.id },
              { ...scope, item: null, elements: [] },
            ),
          ];
    }
    case 'status':
      return partsOfStatus(condition, at, scope);
    default:
      return [];
  }
}

/** What the clause rests on. */
function partsOfStatus({ clause }: Extract<Expression, { op: 'status' }>, at: Place, scope: Scope): readonly Reason[] {
  const outside: Scope = { ...scope, item: null, elements: [] };
  const requires = scope.index.conditions.get(clause)?.requires ?? [];
  const warranty = scope.index.warranties.get(clause);
  const parts =
    warranty === undefined
      ? requires
      : [warranty.breached, ...(warranty.causality === null ? [] : [warranty.causality])];
  return parts.map(({ id, holds }) => explain(holds, { ...at, statement: id }, outside));
}

function causesRead(scope: Scope): readonly FactRead[] {
  if (!scope.index.facts.has('causes')) return [];
  const own = scope.item?.causes ?? null;
  const found = find({ op: 'fact', path: ['causes'] }, scope);
  const stated = own ?? statedList(found);
  const id = own === null ? found.id : `losses[${scope.item?.id}].causes`;
  if (stated.fact !== 'list') return [{ fact: id, value: null }];
  const links = stated.elements.map((link) =>
    [...link.fields]
      .flatMap(([name, fact]) => (fact.fact === 'value' ? [`${name}: ${factText(fact, '', scope)}`] : []))
      .join(', '),
  );
  return [{ fact: id, value: `${links.join('; ')}${stated.complete ? '' : '; …'}` }];
}
