// Facts as the document that states them: what readIncidentValue reads back as the same facts. Whatever can be written
// in several ways comes out in one: instants in the contract's zone, durations in hours, amounts with all decimals.
import type { Contract, FactDeclaration, FactType } from '../../language/index.ts';
import { ratioToText } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import type { EventFacts, Fact, Incident, ListFact, LossItem, Rate, RecordFact } from './facts.ts';
import type { Json, JsonObject } from './json.ts';
import { scheduleJson } from './schedule.ts';
import { amountText, dayText, durationText, instantText, monthsText, percentageText } from './values.ts';

type MoneyFact = Extract<Fact, { fact: 'money' }>;
type RangeFact = Extract<Fact, { fact: 'range' }>;

export function incidentToJson(incident: Incident, contract: Contract): JsonObject {
  const { losses, rates, schedule } = incident;
  const entries = [...schedule].map(([name, value]) => [name, scheduleJson(value, contract.zone)] as const);
  return {
    incident: incident.id,
    ...recordJson(contract.vocabulary.facts, incident.facts, contract.zone),
    ...(losses.fact === 'absent'
      ? {}
      : {
          losses: listJson(
            losses.items.map((item) => itemJson(item, contract)),
            losses.complete,
          ),
        }),
    ...occurrencesJson(incident, contract),
    ...(rates.length === 0 ? {} : { rates: rates.map(rateJson) }),
    ...(entries.length === 0 ? {} : { schedule: Object.fromEntries(entries) }),
  };
}

function occurrencesJson({ events, claims }: Incident, { vocabulary, zone }: Contract): JsonObject {
  const stated = (each: 'event' | 'claim', { id, facts }: EventFacts): JsonObject => ({
    ...recordJson(
      vocabulary.facts.filter((fact) => fact.each === each),
      facts,
      zone,
    ),
    id,
  });
  return {
    ...(events === undefined
      ? {}
      : {
          events: listJson(
            events.all.map((event) => stated('event', event)),
            events.complete,
          ),
        }),
    ...(claims === undefined
      ? {}
      : {
          claims: listJson(
            claims.all.map((claim) => ({
              ...stated('claim', claim),
              ...(claim.event === undefined ? {} : { event: claim.event }),
            })),
            claims.complete,
          ),
        }),
  };
}

function recordJson(
  declarations: readonly FactDeclaration[],
  { fields }: Pick<RecordFact, 'fields'>,
  zone: string,
): JsonObject {
  return Object.fromEntries(
    declarations.flatMap((declaration) => {
      const fact = fields.get(declaration.name);
      return fact === undefined || fact.fact === 'absent'
        ? []
        : [[declaration.name, judgedJson(declaration, fact, zone)]];
    }),
  );
}

function judgedJson({ type, judgedBy }: FactDeclaration, fact: Fact, zone: string): Json {
  const value = factJson(type, fact, zone);
  if (judgedBy === null) return value;
  const judged = 'judged' in fact ? fact.judged : undefined;
  if (judged == null) throw new Error('broken invariant: a judged fact is stated without who judged it');
  const { by, at, on } = judged;
  return { value, by, at, ...(on === undefined ? {} : { on }) };
}

/** A fact of this type, without who judged it. */
export function factJson(type: FactType, fact: Fact, zone: string): Json {
  switch (fact.fact) {
    case 'never':
      return null;
    case 'value':
      return fact.value;
    case 'range':
      return rangeJson(fact, (end) => endJson(type, end, zone));
    case 'money':
      return moneyJson(fact);
    case 'record':
      if (type.type === 'record') return recordJson(type.fields, fact, zone);
      break;
    case 'list':
      if (type.type === 'list') return listOfRecords(type.fields, fact, zone);
      break;
    case 'absent':
  }
  throw new Error(`broken invariant: a \`${type.type}\` is stated as \`${fact.fact}\``);
}

function listOfRecords(fields: readonly FactDeclaration[], { elements, complete }: ListFact, zone: string): Json {
  return listJson(
    elements.map((element) => recordJson(fields, element, zone)),
    complete,
  );
}

function listJson(elements: readonly Json[], complete: boolean): Json {
  return complete ? elements : { known: elements, complete: false };
}

function rangeJson({ low, high }: RangeFact, end: (value: bigint) => Json): Json {
  if (low === null && high === null) throw new Error('broken invariant: a range without ends is stated');
  if (low !== null && low === high) return end(low);
  return { ...(low === null ? {} : { at_least: end(low) }), ...(high === null ? {} : { at_most: end(high) }) };
}

function endJson({ type }: FactType, value: bigint, zone: string): Json {
  switch (type) {
    case 'number':
      return Number(value);
    case 'instant':
      return instantText(value, zone);
    case 'duration':
      return durationText(value);
    case 'months':
      return monthsText(value);
    case 'percentage':
      return percentageText(value);
    default:
      throw new Error(`broken invariant: a \`${type}\` is stated as a range`);
  }
}

function moneyJson({ currency, low, high }: MoneyFact): Json {
  const exact = (minor: bigint): Json => ({ currency, amount: amountText(minor, currency) });
  if (low === high) return exact(low);
  return { at_least: exact(low), ...(high === null ? {} : { at_most: exact(high) }) };
}

function itemJson({ id, kind, amount, fields, causes, event, claim }: LossItem, contract: Contract): Json {
  const index = indexOf(contract);
  const declarations = kind === null ? [...index.anyItemField.values()] : index.itemFields(kind);
  const causesType = index.facts.get('causes')?.type;
  return {
    id,
    ...(kind === null ? {} : { kind }),
    ...(amount.fact === 'absent' ? {} : { amount: moneyJson(amount) }),
    ...(event === undefined ? {} : { event }),
    ...(claim === undefined ? {} : { claim }),
    ...recordJson(declarations, { fields }, contract.zone),
    ...(causes === null || causes.fact === 'absent' || causesType?.type !== 'list'
      ? {}
      : { causes: listOfRecords(causesType.fields, causes, contract.zone) }),
  };
}

function rateJson({ from, to, on, rate }: Rate): Json {
  return { from, to, on: dayText(on), rate: ratioToText(rate) };
}
