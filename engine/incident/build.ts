// From a document of the right shape to the facts of an incident: the declared ones (build-facts.ts), and what every
// incident has besides: losses, exchange rates, and what the schedule leaves open.
import type { Contract, Currency, FactDeclaration, KindName, ScheduleValue } from '../../language/index.ts';
import { currency } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import { elementsIn, listIn, nothing, rangeOfMoneyIn, recordIn, statedIn } from './build-facts.ts';
import { belongingIn, occurrencesIn, stateable } from './build-occurrences.ts';
import { absent, type Incident, type LossItem, type Rate } from './facts.ts';
import { below, isObject, type Json, type JsonObject, type Pointer } from './json.ts';
import { type Reading, textIn } from './reading.ts';
import { scheduleValueIn } from './schedule.ts';
import { readDay, readRate } from './values.ts';

export function factsIn(document: JsonObject, reading: Reading): Omit<Incident, 'hash'> {
  const { vocabulary } = reading.contract;
  return {
    id: typeof document.incident === 'string' ? document.incident : '',
    facts: recordIn(stateable(vocabulary.facts, document), document, '', reading),
    losses: lossesIn(document.losses, '/losses', reading),
    ...occurrencesIn(document, reading),
    rates: ratesIn(document.rates, '/rates', reading),
    schedule: scheduleIn(document.schedule, '/schedule', reading),
  };
}

function lossesIn(json: Json | undefined, pointer: Pointer, reading: Reading): Incident['losses'] {
  const stated = elementsIn(json, pointer);
  if (stated === undefined) return absent;
  return {
    fact: 'list',
    items: stated.elements.map((each) => itemIn(each.json, each.pointer, reading)),
    complete: stated.complete,
  };
}

function itemIn(json: JsonObject, pointer: Pointer, reading: Reading): LossItem {
  const kind = typeof json.kind === 'string' && !reading.findings.isBroken(below(pointer, 'kind')) ? json.kind : null;
  return {
    id: typeof json.id === 'string' ? json.id : '',
    kind,
    amount: rangeOfMoneyIn(json.amount, below(pointer, 'amount'), reading),
    fields: new Map(statedIn(fieldsOf(kind, reading.contract), json, pointer, reading)),
    causes: ownCausesIn(json.causes, below(pointer, 'causes'), reading),
    ...belongingIn(json),
  };
}

/** Of an item whose kind is not stated, any field that some kind has may be. */
function fieldsOf(kind: KindName | null, contract: Contract): readonly FactDeclaration[] {
  const index = indexOf(contract);
  return kind === null ? [...index.anyItemField.values()] : index.itemFields(kind);
}

function ownCausesIn(json: Json | undefined, pointer: Pointer, reading: Reading): LossItem['causes'] {
  const type = indexOf(reading.contract).facts.get('causes')?.type;
  return json === undefined || type?.type !== 'list' ? null : listIn(type.fields, json, pointer, reading);
}

// ---- rates, schedule -----------------------------------------------------------------------------------------------

function ratesIn(json: Json | undefined, pointer: Pointer, reading: Reading): readonly Rate[] {
  const rates = new Map<string, Rate>();
  for (const { json: each, pointer: at } of elementsIn(json, pointer)?.elements ?? []) {
    const rate = rateIn(each, at, reading);
    if (rate === undefined) continue;
    const { from, to, on } = rate;
    if (from === to) reading.findings.report('rate-of-itself', at, { currency: from });
    const pair = `${from}/${to}/${on}`;
    const known = rates.get(pair)?.rate;
    if (known === undefined) rates.set(pair, rate);
    else if (known.numerator !== rate.rate.numerator || known.denominator !== rate.rate.denominator) {
      reading.findings.report('rates-differ', at, { from, to, on: String(each.on) });
    }
  }
  return [...rates.values()];
}

function rateIn(json: JsonObject, pointer: Pointer, reading: Reading): Rate | undefined {
  const from = currencyOf(json.from);
  const to = currencyOf(json.to);
  const on = textIn(json.on, below(pointer, 'on'), readDay, reading);
  const rate = textIn(json.rate, below(pointer, 'rate'), readRate, reading);
  return from === undefined || to === undefined || on === undefined || rate === undefined
    ? undefined
    : { from, to, on, rate };
}

function currencyOf(json: Json | undefined): Currency | undefined {
  return typeof json === 'string' ? currency(json) : undefined;
}

function scheduleIn(json: Json | undefined, pointer: Pointer, reading: Reading): ReadonlyMap<string, ScheduleValue> {
  const stated = isObject(json) ? json : nothing;
  const open = reading.contract.schedule.filter((entry) => entry.value === null);
  return new Map(
    open.flatMap((entry) => {
      const each = stated[entry.name];
      const value = each === undefined ? undefined : scheduleValueIn(entry, each, below(pointer, entry.name), reading);
      return value === undefined ? [] : [[entry.name, value] as const];
    }),
  );
}
