// What the interpreter says of a condition where one fact alone is stated. Tests on a fact with few values are so made
// into tables: by asking the interpreter once for each value, when a contract is compiled.
import type { Expression, FactDeclaration } from '../../../language/index.ts';
import { judge } from '../../conditions/evaluate.ts';
import { actualWorld, type Element, type Reference, type Scope } from '../../conditions/scope.ts';
import type { ContractIndex } from '../../contract-index.ts';
import { absent, type Fact, type Incident, type LossItem, type RecordFact } from '../../incident/facts.ts';
import { isNo, isOpen, isYes, type Truth3 } from './plan.ts';

/** Fields of the lists around a condition, innermost first. */
export type Around = readonly (readonly FactDeclaration[])[];

const truths = { no: isNo, open: isOpen, yes: isYes } as const;

/** `stated`: the one fact that is known, by the reference that reads it; `null`: none is. */
export function supposed(
  condition: Expression,
  stated: { readonly reference: Reference; readonly fact: Fact } | null,
  around: Around,
  index: ContractIndex,
): Truth3 {
  return truths[judge(condition, scopeWith(stated, around, index)).truth];
}

export function scopeWith(
  stated: { readonly reference: Reference; readonly fact: Fact } | null,
  around: Around,
  index: ContractIndex,
): Scope {
  const record = stated === null ? empty : recordWith(stated.reference.path, stated.fact);
  const { op = 'none' } = stated?.reference ?? {};
  const incident: Incident = { ...nothing, facts: op === 'fact' ? record : empty };
  const item: LossItem = {
    id: 'supposed',
    kind: null,
    amount: absent,
    fields: op === 'item' ? record.fields : empty.fields,
    causes: null,
  };
  const at = stated?.reference.op === 'element' ? stated.reference.up : -1;
  const elements = around.map(
    (fields, up): Element => ({ id: `supposed[${up}]`, record: up === at ? record : empty, fields }),
  );
  return { index, incident, world: actualWorld, item, elements };
}

const empty: RecordFact = { fact: 'record', fields: new Map() };
const nothing: Incident = { id: '', hash: '', facts: empty, losses: absent, rates: [], schedule: new Map() };

function recordWith([name = '', ...rest]: readonly string[], fact: Fact): RecordFact {
  return { fact: 'record', fields: new Map([[name, rest.length === 0 ? fact : recordWith(rest, fact)]]) };
}
