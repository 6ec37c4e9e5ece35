// Places of facts: what a scenario sets or asks, by names from the root of the incident and the entries of lists on the way.
//
//   event.started    findings[0].notified    losses[L1].medium    claims[C2].event    rates[USD/CNY].rate
import type * as tree from '../syntax/tree.ts';
import { lossFields, occurrenceFields, rateFields } from './check-entries.ts';
import type { EntryFields } from './check-values.ts';
import type { Scope } from './scope.ts';
import type { FactDeclared, Fields, Type } from './type.ts';

/** What every incident has besides the declared facts. */
const ofEveryIncident = ['incident', 'losses', 'events', 'claims', 'rates', 'as_of'];

/** What stands at a place: a declared fact, a whole entry of a list, a field of a rate, or a field that all entries have. */
export type Slot =
  | { readonly slot: 'fact'; readonly fact: FactDeclared }
  | { readonly slot: 'entry'; readonly of: string; readonly fields: EntryFields }
  | { readonly slot: 'rate'; readonly name: tree.Name }
  | { readonly slot: 'value'; readonly type: Type | 'name-or-none' };

/** Reports what is not there, and a list of which no entry is chosen. */
export function slotAt({ steps }: tree.FactPlace, scope: Scope): Slot | undefined {
  const [first, ...more] = steps;
  if (first.kind !== 'Name') return undefined;
  const entry = entryOfEvery(first.text, scope);
  if (entry !== undefined) return inList(first, entry, more, scope);
  const fact = findFact([first], scope);
  return fact === undefined ? undefined : inFact(first, fact, more, scope);
}

function entryOfEvery(name: string, scope: Scope): EntryFields | undefined {
  switch (name) {
    case 'losses':
      return lossFields(undefined, scope);
    case 'events':
    case 'claims':
      return occurrenceFields(name === 'events' ? 'event' : 'claim', scope);
    case 'rates':
      return rateFields;
    default:
      return undefined;
  }
}

type Steps = readonly (tree.Name | tree.Selector)[];

function inFact(name: tree.Name, fact: FactDeclared, steps: Steps, scope: Scope): Slot | undefined {
  const [step] = steps;
  if (step === undefined) return { slot: 'fact', fact };
  if (fact.type.type === 'list') return inList(name, fact.type.fields, steps, scope);
  if (step.kind === 'Selector') {
    scope.context.problems.report('not-a-list', name.span, { name: name.text });
    return undefined;
  }
  return inFields(name, fact.type.type === 'record' ? fact.type.fields : new Map(), step, steps.slice(1), scope);
}

function inList(name: tree.Name, fields: EntryFields, steps: Steps, scope: Scope): Slot | undefined {
  const [step, field, ...more] = steps;
  if (step?.kind !== 'Selector') {
    scope.context.problems.report('entry-not-chosen', name.span, { name: name.text });
    return undefined;
  }
  if (field === undefined) return { slot: 'entry', of: name.text, fields };
  return field.kind === 'Name' ? inFields(name, fields, field, more, scope) : undefined;
}

function inFields(of: tree.Name, fields: EntryFields, name: tree.Name, more: Steps, scope: Scope): Slot | undefined {
  const declared = fields.get(name.text);
  if (declared === undefined) {
    scope.context.unknownField(name, of.text, fields.keys());
    return undefined;
  }
  if (declared === 'name-or-none') return { slot: 'value', type: declared };
  if ('node' in declared) {
    scope.meaning.declarations.set(name, declared.node.name);
    return inFact(name, declared, more, scope);
  }
  return fields === rateFields ? { slot: 'rate', name } : { slot: 'value', type: declared };
}

/** The fact at the end of a path from the root of the incident; reports where there is none. */
export function findFact(names: readonly tree.Name[], scope: Scope): FactDeclared | undefined {
  let fields: Fields = scope.vocabulary.facts;
  let fact: FactDeclared | undefined;
  for (const [index, name] of names.entries()) {
    fact = fields.get(name.text);
    if (fact === undefined) {
      if (index === 0) scope.context.unknown('unknown-name', name, [...fields.keys(), ...ofEveryIncident]);
      else
        scope.context.unknownField(
          name,
          names
            .slice(0, index)
            .map((each) => each.text)
            .join('.'),
          fields.keys(),
        );
      return undefined;
    }
    scope.meaning.declarations.set(name, fact.node.name);
    fields = fact.type.type === 'record' || fact.type.type === 'list' ? fact.type.fields : new Map();
  }
  return fact;
}
