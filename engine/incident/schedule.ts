// Values of the schedule that a document states where the policy leaves them open, as JSON and as the Contract holds
// them. They are exact: a period of insurance is agreed, not estimated. Periods are half-open, `to` is outside.
//
//   "schedule": { "period": { "from": "2023-01-01T00:00:00+08:00", "to": "2024-01-01T00:00:00+08:00" } }
import type { ScheduleEntry, ScheduleValue, Text, Written } from '../../language/index.ts';
import { ratio } from '../../language/index.ts';
import {
  type JsonSchema,
  listOfCountries,
  marked,
  recordForm,
  scalarForm,
  territoryForm,
  textForm,
  wordsForm,
} from './forms.ts';
import { below, isList, isObject, type Json, type Pointer } from './json.ts';
import { countriesIn, moneyIn, type Reading, textIn } from './reading.ts';
import {
  amountText,
  instantText,
  monthsText,
  percentageText,
  picosPerOne,
  readDuration,
  readInstant,
  readMonths,
  readPercentage,
} from './values.ts';

type Of<Type extends ScheduleValue['type']> = Extract<ScheduleValue, { type: Type }>;

/** `null` says that there is none, or that what hangs on it is not insured. */
export function scheduleForm({ orNone, orNotInsured, type }: Pick<ScheduleEntry, Formed>): JsonSchema {
  const form = formOf(type);
  return orNone === true || orNotInsured === true ? { anyOf: [form, { type: 'null' }] } : form;
}

type Formed = 'type' | 'orNone' | 'orNotInsured';

function formOf(type: ScheduleEntry['type']): JsonSchema {
  switch (type) {
    case 'option':
      return scalarForm('boolean', false);
    case 'party':
      return wordsForm('name');
    case 'text':
      return wordsForm('text');
    case 'period': {
      const moment = { $ref: '#/$defs/moment' };
      return marked('period', recordForm({ from: moment, to: moment }, ['from', 'to']));
    }
    case 'countries':
      return marked('countries', recordForm({ in: territoryForm, except: listOfCountries }, ['in']));
    case 'money':
      return { $ref: '#/$defs/exact_money' };
    case 'number':
      return marked('number', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
    case 'duration':
      return textForm('short-duration');
    case 'percentage':
    case 'months':
    case 'instant':
      return textForm(type);
  }
}

/** `undefined` where it could not be read; what is wrong is then in the findings. */
export function scheduleValueIn(
  entry: ScheduleEntry,
  json: Json,
  at: Pointer,
  reading: Reading,
): ScheduleValue | undefined {
  if (reading.findings.isBroken(at)) return undefined;
  if (json === null && entry.orNone === true) return { type: 'none' };
  if (json === null && entry.orNotInsured === true) return { type: 'not-insured' };
  switch (entry.type) {
    case 'option':
      return typeof json === 'boolean' ? { type: 'option', chosen: json } : undefined;
    case 'party':
      return { type: 'party', name: wordsOf(json) };
    case 'text':
      return { type: 'text', text: wordsOf(json) };
    case 'period':
      return periodIn(json, at, reading);
    case 'countries':
      return territoryIn(json, at, reading);
    case 'money':
      return sumIn(json, at, reading);
    case 'number':
      return typeof json === 'number' ? { type: 'number', number: String(json) } : undefined;
    case 'percentage': {
      const picos = textIn(json, at, readPercentage, reading);
      if (picos === undefined) return undefined;
      const { numerator, denominator } = ratio(picos, picosPerOne);
      return { type: 'percentage', ratio: [String(numerator), String(denominator)] };
    }
    case 'duration': {
      const length = textIn(json, at, readDuration, reading);
      return length === undefined
        ? undefined
        : { type: 'duration', milliseconds: Number(length), written: lengthWritten(String(json), Number(length)) };
    }
    case 'months': {
      const count = textIn(json, at, readMonths, reading);
      return count === undefined
        ? undefined
        : { type: 'months', months: Number(count), written: { count: Number(count), unit: 'months' } };
    }
    case 'instant': {
      const instant = textIn(json, at, readInstant, reading);
      return instant === undefined ? undefined : { type: 'instant', at: Number(instant), written: String(json) };
    }
  }
}

/** A text without a language stands for both. */
function wordsOf(json: Json): Text {
  if (typeof json === 'string') return { en: json, zh: json };
  const { en, zh } = isObject(json) ? json : {};
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof zh === 'string' ? { zh } : {}) };
}

function periodIn(json: Json, at: Pointer, reading: Reading): Of<'period'> | undefined {
  const { from: first = null, to: last = null } = isObject(json) ? json : {};
  const from = textIn(first, below(at, 'from'), readInstant, reading);
  const until = textIn(last, below(at, 'to'), readInstant, reading);
  if (from === undefined || until === undefined) return undefined;
  if (from >= until) reading.findings.report('period-reversed', at, {});
  return {
    type: 'period',
    from: Number(from),
    until: Number(until),
    written: { from: String(first), until: String(last) },
  };
}

function territoryIn(json: Json, at: Pointer, reading: Reading): Of<'countries'> {
  const { in: within = null, except = [] } = isObject(json) ? json : {};
  const codes = isList(within) ? countriesIn(within, below(at, 'in'), reading) : [];
  return {
    type: 'countries',
    everywhere: within === 'worldwide',
    codes,
    except: countriesIn(except, below(at, 'except'), reading),
  };
}

/** In the currency of the contract, which is the only one that the wording calculates in. */
function sumIn(json: Json, at: Pointer, reading: Reading): Of<'money'> | undefined {
  const sum = moneyIn(json, at, reading);
  if (sum === undefined) return undefined;
  const own = reading.contract.currency;
  if (sum.currency !== own)
    reading.findings.report('wrong-currency', below(at, 'currency'), { found: sum.currency, currency: own });
  return { type: 'money', currency: own, amount: amountText(sum.minor, sum.currency) };
}

/** In the unit of the text where it has one unit, otherwise in the largest that holds it whole. */
function lengthWritten(text: string, milliseconds: number): Written {
  const minutes = milliseconds / 60_000;
  if (/^P\d+D$/.test(text)) return { count: minutes / 1440, unit: 'days' };
  const inHours = minutes % 60 === 0 && !/^PT\d+M$/.test(text);
  return inHours ? { count: minutes / 60, unit: 'hours' } : { count: minutes, unit: 'minutes' };
}

/** What `scheduleValueIn` reads as this value. */
export function scheduleJson(value: ScheduleValue, zone: string): Json {
  switch (value.type) {
    case 'option':
      return value.chosen;
    case 'none':
    case 'not-insured':
      return null;
    case 'no-limit':
      throw new Error('broken invariant: a document states no limit of none');
    case 'party':
      return wordsJson(value.name);
    case 'text':
      return wordsJson(value.text);
    case 'period':
      return {
        from: momentJson(value.from, value.written.from, zone),
        to: momentJson(value.until, value.written.until, zone),
      };
    case 'countries':
      return { in: value.everywhere ? 'worldwide' : value.codes, except: value.except };
    case 'money':
      return { currency: value.currency, amount: value.amount };
    case 'number':
      return Number(value.number);
    case 'percentage':
      return percentageText((BigInt(value.ratio[0]) * picosPerOne) / BigInt(value.ratio[1]));
    case 'duration':
      return lengthJson(value.written);
    case 'months':
      return monthsText(BigInt(value.months));
    case 'instant':
      return momentJson(value.at, value.written, zone);
  }
}

function lengthJson({ count, unit }: Written): Json {
  return unit === 'days' ? `P${count}D` : unit === 'hours' ? `PT${count}H` : `PT${count}M`;
}

function wordsJson({ en, zh }: Text): Json {
  return en !== undefined && en === zh
    ? en
    : { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}

/** As it was written, where that is an instant with its offset. */
function momentJson(at: number, written: string, zone: string): string {
  return readInstant(written) === BigInt(at) ? written : instantText(BigInt(at), zone);
}
