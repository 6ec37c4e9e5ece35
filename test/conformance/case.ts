// The shape of a case, and the part of a determination that it holds.
import type { Determination } from '../../engine/index.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface ConformanceCase {
  readonly name: string;
  readonly grown: 'scenario' | 'withdrawn' | 'final' | 'balances';
  readonly incident: { readonly [key: string]: Json };
  /** What is left of each account, as an amount in the contract's currency. */
  readonly balances?: { readonly [account: string]: string };
  readonly final?: true;
  readonly expected: Json;
}

/** What is said to people, and where it is written, is no part of what another implementation has to find. */
const besides: ReadonlySet<string> = new Set([
  'title',
  'ask',
  'number',
  'place',
  'reasons',
  'policy',
  'hash',
  'format',
]);

/** Amounts as `CNY 1.00`, bounds as `CNY 1.00`, `CNY 1.00 to CNY 2.00` or `CNY 1.00 or more`; no way to nothing is shown. */
export function coreOf(determination: Determination): Json {
  return core(determination as unknown as Json);
}

function core(value: Json): Json {
  if (Array.isArray(value)) return value.map(core);
  if (!isObject(value)) return value;
  const { currency, amount, atLeast, atMost } = value;
  if (typeof currency === 'string' && typeof amount === 'string') return `${currency} ${amount}`;
  if (isObject(atLeast) && 'amount' in atLeast && atMost !== undefined && Object.keys(value).length === 2) {
    const [low, high] = [core(atLeast), core(atMost)];
    return low === high ? low : high === null ? `${low} or more` : `${low} to ${high}`;
  }
  const kept = Object.entries(value).filter(([key]) => !besides.has(key));
  const told = value.outcome === 'not-covered' ? kept.filter(([key]) => key !== 'waterfall') : kept;
  return Object.fromEntries(told.map(([key, inner]) => [key, core(inner)]));
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
