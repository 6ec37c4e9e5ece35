// From JSON of the right shape to facts, directed by what the terms declare. A key that is absent makes no entry in
// `fields`: absent facts are left out, never stored. What is at fault is passed over, so that the rest is still judged.
import type { FactDeclaration, FactType } from '../../language/index.ts';
import { type AbsentFact, absent, type Fact, type Judgment, type ListFact, type RecordFact } from './facts.ts';
import { below, isList, isObject, type Json, type JsonObject, type Pointer } from './json.ts';
import { countryIn, moneyIn, type Reading, textIn } from './reading.ts';
import { readDuration, readInstant, readMonths, readPercentage } from './values.ts';

export function recordIn(
  declarations: readonly FactDeclaration[],
  json: JsonObject,
  pointer: Pointer,
  reading: Reading,
): RecordFact {
  return { fact: 'record', fields: new Map(statedIn(declarations, json, pointer, reading)) };
}

export function statedIn(
  declarations: readonly FactDeclaration[],
  json: JsonObject,
  pointer: Pointer,
  reading: Reading,
): readonly (readonly [string, Fact])[] {
  return declarations.flatMap((declaration) => {
    const stated = json[declaration.name];
    if (stated === undefined) return [];
    const fact = factIn(declaration, stated, below(pointer, declaration.name), reading);
    return fact.fact === 'absent' ? [] : [[declaration.name, fact] as const];
  });
}

function factIn(declaration: FactDeclaration, json: Json, pointer: Pointer, reading: Reading): Fact {
  const { type, judgedBy } = declaration;
  if (judgedBy === null) return typedIn(type, json, pointer, reading);
  const judged = isObject(json) ? judgmentIn(json, pointer, reading) : undefined;
  if (!isObject(json) || judged === undefined || json.value === undefined) return absent;
  const fact = typedIn(type, json.value, below(pointer, 'value'), reading);
  return fact.fact === 'absent' || fact.fact === 'record' || fact.fact === 'list' ? fact : { ...fact, judged };
}

function judgmentIn({ by, at, on }: JsonObject, pointer: Pointer, reading: Reading): Judgment | undefined {
  const instant = textIn(at, below(pointer, 'at'), readInstant, reading);
  if (instant === undefined || typeof at !== 'string' || typeof by !== 'string') return undefined;
  return typeof on === 'string' && !reading.findings.isBroken(below(pointer, 'on')) ? { by, at, on } : { by, at };
}

function typedIn(type: FactType, json: Json, pointer: Pointer, reading: Reading): Fact {
  switch (type.type) {
    case 'record':
      return isObject(json) ? recordIn(type.fields, json, pointer, reading) : absent;
    case 'list':
      return listIn(type.fields, json, pointer, reading);
    default:
  }
  if (json === null && !reading.findings.isBroken(pointer)) return { fact: 'never' };
  switch (type.type) {
    case 'boolean':
    case 'kind':
    case 'text':
    case 'party':
      return valueOr(reading.findings.isBroken(pointer) ? undefined : json);
    case 'country':
      return valueOr(countryIn(json, pointer, reading));
    case 'money':
      return rangeOfMoneyIn(json, pointer, reading);
    case 'instant':
      return rangeIn(json, pointer, null, (end, at) => textIn(end, at, readInstant, reading), reading);
    case 'duration':
      return rangeIn(json, pointer, 0n, (end, at) => textIn(end, at, readDuration, reading), reading);
    case 'months':
      return rangeIn(json, pointer, 0n, (end, at) => textIn(end, at, readMonths, reading), reading);
    case 'percentage':
      return rangeIn(json, pointer, 0n, (end, at) => textIn(end, at, readPercentage, reading), reading);
    case 'number':
      return rangeIn(
        json,
        pointer,
        0n,
        (end, at) => (typeof end === 'number' && !reading.findings.isBroken(at) ? BigInt(end) : undefined),
        reading,
      );
  }
}

function valueOr(json: Json | undefined): Fact {
  return typeof json === 'boolean' || typeof json === 'string' ? { fact: 'value', value: json, judged: null } : absent;
}

type ReadEnd = (json: Json, pointer: Pointer) => bigint | undefined;

/** `least`: below which no value of the type lies; what has no lower end begins there. */
function rangeIn(json: Json, pointer: Pointer, least: bigint | null, read: ReadEnd, { findings }: Reading): Fact {
  if (!isObject(json)) {
    const exact = read(json, pointer);
    return exact === undefined ? absent : { fact: 'range', low: exact, high: exact };
  }
  const low = json.at_least === undefined ? least : read(json.at_least, below(pointer, 'at_least'));
  const high = json.at_most === undefined ? null : read(json.at_most, below(pointer, 'at_most'));
  if (low === undefined || high === undefined || (json.at_least === undefined && json.at_most === undefined))
    return absent;
  if (low !== null && high !== null && low > high) findings.report('range-reversed', pointer, {});
  return { fact: 'range', low, high };
}

export function rangeOfMoneyIn(
  json: Json | undefined,
  pointer: Pointer,
  reading: Reading,
): Extract<Fact, { fact: 'money' }> | AbsentFact {
  if (!isObject(json)) return absent;
  if (json.at_least === undefined && json.at_most === undefined) {
    const exact = moneyIn(json, pointer, reading);
    return exact === undefined
      ? absent
      : { fact: 'money', currency: exact.currency, low: exact.minor, high: exact.minor };
  }
  const low = moneyIn(json.at_least, below(pointer, 'at_least'), reading);
  const high = moneyIn(json.at_most, below(pointer, 'at_most'), reading);
  const of = low ?? high;
  // An end that is stated but at fault leaves the whole open; its fault is found already.
  if (of === undefined || reading.findings.isBroken(pointer)) return absent;
  if (low !== undefined && high !== undefined && low.currency !== high.currency) {
    reading.findings.report('currencies-differ', pointer, {
      left: low.currency ?? 'null',
      right: high.currency ?? 'null',
    });
  } else if (low !== undefined && high !== undefined && low.minor > high.minor)
    reading.findings.report('range-reversed', pointer, {});
  return { fact: 'money', currency: of.currency, low: low?.minor ?? 0n, high: high?.minor ?? null };
}

/** The elements that are stated, each with its place, and whether they are all. */
interface Stated {
  readonly elements: readonly { readonly json: JsonObject; readonly pointer: Pointer }[];
  readonly complete: boolean;
}

export const nothing: JsonObject = Object.create(null);

export function elementsIn(json: Json | undefined, pointer: Pointer): Stated | undefined {
  const complete = isList(json);
  const list = complete ? json : isObject(json) ? json.known : undefined;
  if (!isList(list)) return undefined;
  const at = complete ? pointer : below(pointer, 'known');
  // What is no record has been found already; an empty one keeps the positions of the others.
  const elements = list.map((each, position) => ({
    json: isObject(each) ? each : nothing,
    pointer: below(at, position),
  }));
  return { elements, complete };
}

export function listIn(
  fields: readonly FactDeclaration[],
  json: Json | undefined,
  pointer: Pointer,
  reading: Reading,
): ListFact | AbsentFact {
  const stated = elementsIn(json, pointer);
  if (stated === undefined) return absent;
  return {
    fact: 'list',
    elements: stated.elements.map((each) => recordIn(fields, each.json, each.pointer, reading)),
    complete: stated.complete,
  };
}
