// What is wrong though every place by itself is right: two losses under one number, two proximate causes, a figure that
// contradicts the facts it follows from. Places that are at fault count as unknown here, and contradict nothing.
import type { Expression, FactDeclaration } from '../../language/index.ts';
import { both } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { actualWorld, type Element, type Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import { indexOf } from '../contract-index.ts';
import { groupingsOf } from '../structure/grouping.ts';
import { ordersOf } from '../structure/order.ts';
import { type Domain, namesDomain, neverOnly, overlaps, rangeDomain } from '../unknowns/domain.ts';
import { checkAsOf } from './as-of.ts';
import { elementAt } from './build-occurrences.ts';
import { show } from './catalogue.ts';
import type { EventFacts, Fact, Incident, ListFact, LossItem, RecordFact, Several } from './facts.ts';
import { below, type Json, type Pointer } from './json.ts';
import type { Reading } from './reading.ts';
import { factJson } from './write.ts';

export function checkConsistency(stated: Omit<Incident, 'hash'>, reading: Reading): void {
  const index = indexOf(reading.contract);
  const incident: Incident = { ...stated, hash: '' };
  const scope: Scope = { index, incident, world: actualWorld, item: null, elements: [] };
  checkRecord(reading.contract.vocabulary.facts, incident.facts, '', scope, reading);
  checkProximate(incident.facts.fields.get('causes'), '/causes', reading);
  checkAsOf(scope, reading);
  checkEach('event', incident.events, scope, reading);
  checkEach('claim', incident.claims, scope, reading);
  const { fault } = groupingsOf(scope);
  if (fault !== null) reading.findings.report(fault === 'undated' ? 'hours-undated' : 'grouping-open', '', {});
  if (!ordersOf(scope).all) reading.findings.report('order-unknown', '/events', {});
  if (incident.losses.fact === 'absent') return;
  const { items, complete } = incident.losses;
  const seen = new Set<string>();
  items.forEach((item, position) => {
    const pointer = below(complete ? '/losses' : '/losses/known', position);
    if (item.id !== '' && seen.has(item.id))
      reading.findings.report('duplicate-loss-id', below(pointer, 'id'), { id: item.id });
    seen.add(item.id);
    checkItem(item, pointer, scope, reading);
  });
}

/** What an event or a claim states of itself. */
function checkEach(
  each: 'event' | 'claim',
  several: Several<EventFacts> | undefined,
  scope: Scope,
  reading: Reading,
): void {
  const declared = reading.contract.vocabulary.facts.filter((fact) => fact.each === each);
  several?.all.forEach((occurrence, position) => {
    const pointer = elementAt(each, several, position);
    const within: Scope = each === 'event' ? { ...scope, event: occurrence } : { ...scope, claim: occurrence };
    checkRecord(declared, occurrence.facts, pointer, within, reading);
    checkProximate(occurrence.facts.fields.get('causes'), below(pointer, 'causes'), reading);
  });
}

function checkItem(item: LossItem, pointer: Pointer, scope: Scope, reading: Reading): void {
  const { index } = scope;
  const fields = item.kind === null ? [...index.anyItemField.values()] : index.itemFields(item.kind);
  checkRecord(fields, { fact: 'record', fields: item.fields }, pointer, { ...scope, item }, reading);
  const causes = index.facts.get('causes');
  if (item.causes?.fact !== 'list' || causes?.type.type !== 'list') return;
  checkElements(causes.type.fields, item.causes, below(pointer, 'causes'), `losses[${item.id}].causes`, scope, reading);
  checkProximate(item.causes, below(pointer, 'causes'), reading);
}

function checkRecord(
  declarations: readonly FactDeclaration[],
  record: RecordFact,
  pointer: Pointer,
  scope: Scope,
  reading: Reading,
): void {
  for (const declaration of declarations) {
    const { name, type, derived } = declaration;
    const fact = record.fields.get(name);
    if (fact === undefined) {
      if (derived !== null) checkOrder(declaration, derived, pointer, scope, reading);
      continue;
    }
    const place = below(pointer, name);
    if (fact.fact === 'record' && type.type === 'record') checkRecord(type.fields, fact, place, scope, reading);
    else if (fact.fact === 'list' && type.type === 'list')
      checkElements(type.fields, fact, place, name, scope, reading);
    else if (derived !== null) checkDerived(declaration, derived, fact, place, scope, reading);
  }
}

function checkElements(
  fields: readonly FactDeclaration[],
  list: ListFact,
  pointer: Pointer,
  id: string,
  scope: Scope,
  reading: Reading,
): void {
  list.elements.forEach((record, position) => {
    const element: Element = { id: `${id}[${position}]`, record, fields };
    checkRecord(
      fields,
      record,
      elementPointer(list, pointer, position),
      { ...scope, elements: [element, ...scope.elements] },
      reading,
    );
  });
}

function elementPointer({ complete }: ListFact, pointer: Pointer, position: number): Pointer {
  return below(complete ? pointer : below(pointer, 'known'), position);
}

/** Of a chain of causes one link at most is proximate. */
function checkProximate(causes: Fact | undefined, pointer: Pointer, { findings }: Reading): void {
  if (causes?.fact !== 'list') return;
  const marked = causes.elements.flatMap(({ fields }, position) => {
    const fact = fields.get('proximate');
    return fact?.fact === 'value' && fact.value === true ? [position] : [];
  });
  const [, second] = marked;
  if (second !== undefined)
    findings.report('two-proximate', below(elementPointer(causes, pointer, second), 'proximate'), {});
}

/** A stated fact may narrow what follows from others; it may not lie outside. */
function checkDerived(
  { type }: FactDeclaration,
  derived: Expression,
  fact: Fact,
  pointer: Pointer,
  scope: Scope,
  { findings, contract }: Reading,
): void {
  const follows =
    type.type === 'boolean'
      ? truthOf(derived, scope)
      : canBeValued(derived)
        ? evaluate(derived, scope).domain
        : undefined;
  const states = domainOfStated(fact, type, scope);
  if (follows === undefined || states === undefined || overlaps(follows, states)) return;
  const written = show(factJson(type, fact, contract.zone));
  const text = `\`${show(domainJson(follows, type, contract.zone))}\``;
  findings.report('contradicts-derivation', pointer, { written, derived: { en: text, zh: text } });
}

/** No length of time is below zero: what ended before it began was entered wrongly, and would be paid as nothing. */
function checkOrder(
  { name, title, type }: FactDeclaration,
  derived: Expression,
  pointer: Pointer,
  scope: Scope,
  { findings }: Reading,
): void {
  if (type.type !== 'duration' || !canBeValued(derived)) return;
  const longest = evaluate(derived, scope).domain.range?.high ?? null;
  if (longest !== null && longest < 0n) findings.report('wrong-order', pointer, { title: both(title, name) });
}

function truthOf(condition: Expression, scope: Scope): Domain | undefined {
  const { truth } = judge(condition, scope);
  return truth === 'open' ? undefined : namesDomain([truth]);
}

/** Sums of money need rates and roundings, and counts need conditions: those are not recalculated here. */
function canBeValued(expression: Expression): boolean {
  switch (expression.op) {
    case 'number':
    case 'percentage':
    case 'duration':
    case 'months':
    case 'instant':
    case 'text':
    case 'fact':
    case 'item':
    case 'element':
      return true;
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return canBeValued(expression.left) && canBeValued(expression.right);
    default:
      return false;
  }
}

function domainOfStated(fact: Fact, type: FactDeclaration['type'], { index }: Scope): Domain | undefined {
  switch (fact.fact) {
    case 'never':
      return neverOnly;
    case 'range':
      return rangeDomain(fact.low, fact.high);
    case 'value':
      if (typeof fact.value === 'boolean') return namesDomain([fact.value ? 'yes' : 'no']);
      return namesDomain(type.type === 'kind' ? index.leaves(type.axis, fact.value) : [fact.value]);
    default:
      return undefined;
  }
}

/** A domain that does not meet what is stated, for the sentence about it. */
function domainJson({ never, names, range }: Domain, type: FactDeclaration['type'], zone: string): Json {
  if (range !== null) return factJson(type, { fact: 'range', low: range.low, high: range.high }, zone);
  const listed = [...(names?.set ?? [])].map((name) => (type.type === 'boolean' ? name === 'yes' : name));
  const [only = null] = listed;
  return never && names === null ? null : listed.length === 1 ? only : listed;
}
