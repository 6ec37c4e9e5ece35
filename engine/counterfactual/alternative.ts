// What a fact would have to be, as data and in words: some names, or all but some; a range; or that it never happened.
import type { FactType, Text } from '../../language/index.ts';
import { both, type Currency, formatMoney } from '../../language/index.ts';
import type { ContractIndex } from '../contract-index.ts';
import { orderedText } from '../reasons/facts-read.ts';
import type { Domain, Names, Range } from '../unknowns/domain.ts';
import { ifWords, type RangeEnd } from './words.ts';

export type Alternative = { readonly words: Text } & (
  | { readonly of: 'never' }
  /** One of these; or, `except`, none of these. Yes and no are names too. */
  | { readonly of: 'names'; readonly except: boolean; readonly names: readonly string[] }
  /** In the engine's units (milliseconds, minor units), both ends included; `null`: no end. */
  | { readonly of: 'range'; readonly atLeast: string | null; readonly atMost: string | null }
);

export function alternativeOf(domain: Domain, type: FactType, index: ContractIndex): Alternative {
  if (domain.names !== null) return ofNames(domain.names, type, index);
  if (domain.range !== null) return ofRange(domain.range, type, index);
  return { of: 'never', words: ifWords.never };
}

function ofNames({ all, set }: Names, type: FactType, index: ContractIndex): Alternative {
  const names = [...set].sort();
  const titled = names.map((name): Text => {
    if (type.type === 'boolean') return name === 'yes' ? ifWords.yes : ifWords.no;
    return both(type.type === 'kind' ? (index.kind(type.axis, name)?.title ?? {}) : {}, name);
  });
  return { of: 'names', except: all, names, words: all ? ifWords.anyBut(titled) : ifWords.oneOf(titled) };
}

/** Nobody writes milliseconds: what ends one before a whole second, or begins one after it, is told by that second. */
function ofRange({ low, high }: Range, type: FactType, index: ContractIndex): Alternative {
  const continuous = type.type === 'instant' || type.type === 'duration';
  const end = (value: bigint, beside: bigint): RangeEnd => {
    const isBeside = continuous && value % 1000n !== 0n && beside % 1000n === 0n;
    return { text: textOf(isBeside ? beside : value, type, index), excluded: isBeside };
  };
  const from = low === null || (low === 0n && type.type !== 'instant') ? undefined : end(low, low - 1n);
  const until = high === null ? undefined : end(high, high + 1n);
  const words =
    low !== null && low === high ? same(textOf(low, type, index)) : ifWords.range(from, until, type.type === 'instant');
  return { of: 'range', atLeast: low?.toString() ?? null, atMost: high?.toString() ?? null, words };
}

const same = (text: string): Text => ({ en: text, zh: text });

function textOf(value: bigint, type: FactType, { contract }: ContractIndex): string {
  return type.type === 'money'
    ? formatMoney({ currency: contract.currency as Currency, minor: value })
    : orderedText(value, type.type, contract);
}
