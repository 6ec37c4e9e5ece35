// What is at hand while a document is read, and the reading of single values. By now the shape has been judged: what
// has the wrong shape is in the findings, and is passed over in silence.
import type { Contract, Currency } from '../../language/index.ts';
import { countryName, currency } from '../../language/index.ts';
import { show } from './catalogue.ts';
import type { Findings } from './faults.ts';
import { below, isList, isObject, type Json, type Pointer } from './json.ts';
import { type AmountFault, decimalsOf, readAmount, type TextFault } from './values.ts';

export interface Reading {
  readonly contract: Contract;
  readonly findings: Findings;
}

/** What `read` makes of a text; `undefined` where it is none, or where it is at fault. */
export function textIn<Value>(
  json: Json | undefined,
  at: Pointer,
  read: (text: string) => Value | TextFault,
  { findings }: Reading,
): Exclude<Value, TextFault> | undefined {
  if (typeof json !== 'string' || findings.isBroken(at)) return undefined;
  const value = read(json);
  if (typeof value !== 'string') return value as Exclude<Value, TextFault>;
  findings.report(value as TextFault, at, { written: show(json) });
  return undefined;
}

/** An exact amount. */
export function moneyIn(
  json: Json | undefined,
  at: Pointer,
  { findings }: Reading,
): { readonly currency: Currency | null; readonly minor: bigint } | undefined {
  if (!isObject(json) || findings.isBroken(at)) return undefined;
  const { currency: code = null, amount = null } = json;
  const known = typeof code === 'string' ? currency(code) : undefined;
  if ((code !== null && known === undefined) || typeof amount !== 'string') return undefined;
  const minor = readAmount(amount, known ?? null);
  if (typeof minor === 'bigint') return { currency: known ?? null, minor };
  reportAmountFault(minor, amount, known ?? null, below(at, 'amount'), findings);
  return undefined;
}

/** An amount that is none; `of`: its currency. */
export function reportAmountFault(
  code: AmountFault,
  text: string,
  of: string | null,
  at: Pointer,
  findings: Findings,
): void {
  const written = show(text);
  if (code === 'too-many-decimals') findings.report(code, at, { written, currency: of, decimals: decimalsOf(of) });
  else findings.report(code, at, { written });
}

export function countriesIn(json: Json | undefined, at: Pointer, reading: Reading): readonly string[] {
  const codes = isList(json) ? json : [];
  return codes.flatMap((each, position) => countryIn(each, below(at, position), reading) ?? []);
}

export function countryIn(json: Json | undefined, at: Pointer, { findings }: Reading): string | undefined {
  if (typeof json !== 'string' || findings.isBroken(at)) return undefined;
  if (isCountry(json)) return json;
  findings.report('not-a-country', at, { written: show(json), suggestion: likelyCountry(json) });
  return undefined;
}

/** A code that nothing is named by has only itself for a name. */
function isCountry(code: string): boolean {
  return countryName(code).en !== code;
}

// What people write for a country that has another code.
const countryHabits: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EN', 'GB'],
  ['EL', 'GR'],
  ['CHN', 'CN'],
  ['USA', 'US'],
  ['HKG', 'HK'],
  ['TWN', 'TW'],
  ['MAC', 'MO'],
  ['PRC', 'CN'],
]);

/** The code that was most likely meant. */
export function likelyCountry(text: string): string | undefined {
  const upper = text.toUpperCase();
  return countryHabits.get(upper) ?? (/^[A-Z]{2}$/.test(upper) && isCountry(upper) ? upper : undefined);
}
