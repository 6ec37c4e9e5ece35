// ISO 4217 currencies: which codes there are, and how many decimal digits each has.
// Source of codes and digits: ISO 4217 table A.1 (active funds left out); a code not listed here is refused.
const twoDigits =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR ' +
  'KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN ' +
  'PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD ' +
  'TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG';
const noDigits = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const threeDigits = 'BHD IQD JOD KWD LYD OMR TND';

const digitsByCode = new Map<string, number>([
  ...twoDigits.split(' ').map((code) => [code, 2] as const),
  ...noDigits.split(' ').map((code) => [code, 0] as const),
  ...threeDigits.split(' ').map((code) => [code, 3] as const),
]);

declare const currencyBrand: unique symbol;
/** A three-letter ISO 4217 code that is known to exist. */
export type Currency = string & { readonly [currencyBrand]: true };

/** The currency with this code, or `undefined` where ISO 4217 has none. */
export function currency(code: string): Currency | undefined {
  return digitsByCode.has(code) ? (code as Currency) : undefined;
}

/** How many decimal digits the minor unit has: 2 for CNY (fen), 0 for JPY, 3 for KWD. */
export function minorDigits(code: Currency): number {
  return digitsByCode.get(code) ?? 2;
}

/** All codes, for schemas and completion. */
export const currencies: readonly Currency[] = [...digitsByCode.keys()].sort() as Currency[];
