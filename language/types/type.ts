// Types of expressions, and what is declared of a fact. `unknown` is the type of what an error has made meaningless:
// it fits everywhere, so that one cause gives one diagnostic.
import type { ScalarType, ScheduleEntry } from '../contract/contract.ts';
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type * as tree from '../syntax/tree.ts';

export type Type =
  | { readonly type: 'unknown' }
  | { readonly type: ScalarType }
  | { readonly type: 'kind'; readonly axis: string }
  | { readonly type: 'record' | 'list'; readonly fields: Fields }
  /** Of the schedule only. */
  | { readonly type: 'period' | 'countries' };

/** A fact or a field as the terms declare it. */
export interface FactDeclared {
  readonly name: string;
  readonly node: tree.Fact | tree.Field;
  readonly type: Type;
  readonly nullable: boolean;
}
export type Fields = ReadonlyMap<string, FactDeclared>;
export type EntryType = ScheduleEntry['type'];

export const unknown: Type = { type: 'unknown' };
export const boolean: Type = { type: 'boolean' };
export const money: Type = { type: 'money' };
export const number: Type = { type: 'number' };
export const percentage: Type = { type: 'percentage' };
export const duration: Type = { type: 'duration' };
export const months: Type = { type: 'months' };
export const instant: Type = { type: 'instant' };
export const text: Type = { type: 'text' };

const names: Readonly<Record<Exclude<Type['type'], 'kind'> | 'option' | 'share-or-amount', BothLanguages>> = {
  unknown: { en: 'something', zh: '某个值' },
  boolean: { en: 'a condition', zh: '条件' },
  money: { en: 'an amount of money', zh: '金额' },
  number: { en: 'a number', zh: '数字' },
  percentage: { en: 'a percentage', zh: '百分比' },
  duration: { en: 'a duration', zh: '时长' },
  months: { en: 'a number of calendar months', zh: '日历月数' },
  instant: { en: 'an instant', zh: '时刻' },
  text: { en: 'a text', zh: '文字' },
  party: { en: 'a party', zh: '当事人' },
  country: { en: 'a country', zh: '国家或地区' },
  record: { en: 'a record of several facts', zh: '一组事实' },
  list: { en: 'a list', zh: '列表' },
  period: { en: 'a period', zh: '期间' },
  countries: { en: 'a set of countries', zh: '国家或地区范围' },
  'share-or-amount': { en: 'a percentage or an amount of money', zh: '百分比或金额' },
  option: { en: '`chosen` or `not chosen`', zh: '`chosen` 或 `not chosen`' },
};

/** How a type is called in messages. */
export function nameOf(type: Type | { readonly type: 'option' | 'share-or-amount' }): BothLanguages {
  return type.type === 'kind' ? { en: `a kind of ${type.axis}`, zh: `${type.axis} 的类别` } : names[type.type];
}

const scalars: ReadonlySet<string> = new Set<ScalarType>([
  'boolean',
  'money',
  'number',
  'percentage',
  'duration',
  'months',
  'instant',
  'text',
  'party',
  'country',
]);
export const scalarNames: readonly string[] = [...scalars];
export function isScalar(name: string): name is ScalarType {
  return scalars.has(name);
}

const entryTypes: ReadonlySet<string> = new Set<EntryType>([
  'party',
  'period',
  'countries',
  'money',
  'percentage',
  'duration',
  'months',
  'number',
  'text',
  'instant',
  'option',
]);
export const entryTypeNames: readonly string[] = [...entryTypes];
export function isEntryType(name: string): name is EntryType {
  return entryTypes.has(name);
}

/** The type that an entry of the schedule has in an expression: an option is a condition. */
export function typeOfEntry(entry: EntryType): Type {
  return entry === 'option' ? boolean : { type: entry };
}

const ordered: ReadonlySet<Type['type']> = new Set<Type['type']>([
  'money',
  'number',
  'percentage',
  'duration',
  'months',
  'instant',
]);
/** Whether values of the type can be more and less. */
export function isOrdered(type: Type): boolean {
  return ordered.has(type.type);
}
