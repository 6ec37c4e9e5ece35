// A value that does not fit its place, put into a sentence by the form that the place takes.
import type { Contract } from '../../language/index.ts';
import { currency } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import { show } from './catalogue.ts';
import type { Findings } from './faults.ts';
import { type Form, marksOf } from './forms.ts';
import { at, below, isObject, type Json, type Pointer } from './json.ts';
import { likelyCountry, reportAmountFault } from './reading.ts';
import { likelyName } from './suggest.ts';
import type { Failure } from './validator.ts';
import {
  readAmount,
  readDay,
  readDuration,
  readInstant,
  readMonths,
  readPercentage,
  readRate,
  type TextFault,
} from './values.ts';

export function reportMisfit(failure: Failure, document: Json, contract: Contract, findings: Findings): void {
  const { instancePath: pointer, keyword, parentSchema } = failure;
  const value = at(document, pointer) ?? null;
  const form = marksOf(parentSchema).form ?? 'record';
  if (keyword === 'false schema') findings.report('exact-and-range', around(pointer), {});
  else if (keyword === 'minProperties' && form !== 'words') findings.report('empty-range', pointer, {});
  else if (value === null && form !== 'currency' && pointer !== '') findings.report('not-nullable', pointer, {});
  else reportByForm(form, value, failure, document, contract, findings);
}

function reportByForm(
  form: Form,
  value: Json,
  failure: Failure,
  document: Json,
  contract: Contract,
  findings: Findings,
): void {
  const { instancePath: pointer, parentSchema } = failure;
  const written = show(value);
  switch (form) {
    case 'boolean':
      findings.report('not-a-boolean', pointer, { written });
      break;
    case 'text':
    case 'party':
    case 'name':
    case 'words':
      reportText(value, failure, findings);
      break;
    case 'number':
      findings.report(numberFault(value), pointer, { written });
      break;
    case 'percentage':
    case 'duration':
    case 'short-duration':
    case 'months':
    case 'instant':
    case 'day':
    case 'rate':
      findings.report(textFault(form, value), pointer, { written });
      break;
    case 'country':
      findings.report('not-a-country', pointer, { written, suggestion: likely(value, likelyCountry) });
      break;
    case 'kind':
      reportKind(value, failure, findings);
      break;
    case 'kind-of-field':
      reportField(value, failure, contract, findings);
      break;
    case 'money':
    case 'exact-money':
      findings.report('not-money', pointer, { written });
      break;
    case 'currency':
      findings.report('unknown-currency', pointer, { written, suggestion: likely(value, likelyCurrency) });
      break;
    case 'amount':
      reportAmount(value, pointer, document, findings);
      break;
    case 'judged':
      findings.report('not-judged', pointer, { written, judge: marksOf(parentSchema).judge ?? '' });
      break;
    case 'list':
    case 'array':
      findings.report('not-a-list', pointer, { written });
      break;
    case 'incomplete':
      findings.report('complete-list', pointer, {});
      break;
    case 'countries':
    case 'territory':
      findings.report('not-countries', pointer, { written });
      break;
    case 'record':
    case 'period':
      findings.report('not-a-record', pointer, { written });
      break;
  }
}

function likely(value: Json, guess: (text: string) => string | undefined): string | undefined {
  return typeof value === 'string' ? guess(value) : undefined;
}

function around(pointer: Pointer): Pointer {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function reportText(value: Json, { instancePath, parentSchema }: Failure, findings: Findings): void {
  if (typeof value !== 'string') {
    findings.report('not-a-text', instancePath, { written: show(value) });
    return;
  }
  const { maxLength, pattern } = parentSchema ?? {};
  const visible = new RegExp(String(pattern), 'u');
  const hidden = [...value].find((character) => !visible.test(`x${character}`));
  if (hidden === undefined && value.trim() === '') findings.report('empty-text', instancePath, {});
  else if (hidden === undefined) findings.report('text-too-long', instancePath, { most: Number(maxLength) });
  else findings.report('hidden-character', instancePath, { codePoint: codePointOf(hidden) });
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function numberFault(value: Json): 'not-a-number' | 'not-whole' | 'negative-number' | 'number-too-large' {
  if (typeof value !== 'number') return 'not-a-number';
  if (!Number.isInteger(value)) return 'not-whole';
  return value < 0 ? 'negative-number' : 'number-too-large';
}

type TextForm = Extract<Form, 'percentage' | 'duration' | 'short-duration' | 'months' | 'instant' | 'day' | 'rate'>;

/** Which of the faults of its form a text has: the reader of the form says, or else it is simply not of that form. */
function textFault(form: TextForm, value: Json): TextFault {
  const { read, otherwise } = readers[form];
  const fault = typeof value === 'string' ? read(value) : undefined;
  return typeof fault === 'string' ? fault : otherwise;
}

interface Reader {
  readonly read: (text: string) => TextFault | bigint | number | object;
  readonly otherwise: TextFault;
}

const readers: { readonly [Each in TextForm]: Reader } = {
  percentage: { read: readPercentage, otherwise: 'not-a-percentage' },
  duration: { read: readDuration, otherwise: 'not-a-duration' },
  'short-duration': { read: scheduleDurationFault, otherwise: 'not-a-duration' },
  months: { read: readMonths, otherwise: 'not-months' },
  instant: { read: readInstant, otherwise: 'not-an-instant' },
  day: { read: readDay, otherwise: 'not-a-day' },
  rate: { read: readRate, otherwise: 'not-a-rate' },
};

/** A duration that is none of the schedule's can only be too fine for it. */
function scheduleDurationFault(text: string): TextFault {
  const read = readDuration(text);
  return typeof read === 'string' ? read : 'duration-with-seconds';
}

function reportAmount(value: Json, pointer: Pointer, document: Json, findings: Findings): void {
  if (typeof value !== 'string') {
    findings.report('not-an-amount', pointer, { written: show(value) });
    return;
  }
  const money = at(document, around(pointer));
  const code = isObject(money) && typeof money.currency === 'string' ? (currency(money.currency) ?? null) : null;
  const fault = readAmount(value, code);
  reportAmountFault(typeof fault === 'string' ? fault : 'too-many-digits', value, code, pointer, findings);
}

// What people write for a currency that has another code.
const currencyHabits: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['人民币', 'CNY'],
  ['元', 'CNY'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['美元', 'USD'],
  ['€', 'EUR'],
  ['欧元', 'EUR'],
  ['£', 'GBP'],
  ['HK$', 'HKD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['日元', 'JPY'],
]);

function likelyCurrency(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  return currencyHabits.get(upper) ?? currency(upper);
}

function reportKind(value: Json, { instancePath, parentSchema }: Failure, findings: Findings): void {
  const titles = marksOf(parentSchema).kinds ?? {};
  const kinds = Object.keys(titles);
  const suggestion = typeof value === 'string' ? likelyName(value, Object.entries(titles)) : undefined;
  findings.report('unknown-kind', instancePath, { written: show(value), suggestion, kinds });
}

/** The fault is told of the field; where the kind is none, that alone is told. */
function reportField(
  kind: Json,
  { instancePath, parentSchema }: Failure,
  contract: Contract,
  findings: Findings,
): void {
  if (typeof kind !== 'string' || indexOf(contract).kind('loss', kind) === undefined) return;
  const field = marksOf(parentSchema).field ?? '';
  const kinds: unknown = parentSchema?.enum;
  findings.report('field-of-other-kind', below(around(instancePath), field), {
    kind,
    kinds: Array.isArray(kinds) ? kinds.map(String) : [],
  });
}
