// The value of a literal, exactly, with the unit it can be compared in.
import type * as tree from '../syntax/tree.ts';
import { type Ratio, ratio, ratioFromDecimal } from '../values/ratio.ts';

export interface LiteralValue {
  readonly unit: string;
  readonly value: Ratio;
}

const milliseconds = { minutes: 60_000n, hours: 3_600_000n, days: 86_400_000n } as const;

/** `undefined` for what is no literal, and for dates, which need a zone. */
export function literalValue(expression: tree.EntryValue): LiteralValue | undefined {
  switch (expression.kind) {
    case 'NumberLiteral':
      return read(expression.digits, 'number');
    case 'PercentLiteral':
      return read(expression.digits, '%');
    case 'MoneyLiteral':
      return read(expression.amount, expression.currency.text);
    case 'DurationLiteral': {
      const count = BigInt(expression.digits);
      if (expression.unit === 'months') return { unit: 'months', value: ratio(count) };
      if (expression.unit === 'years') return { unit: 'months', value: ratio(count * 12n) };
      return { unit: 'milliseconds', value: ratio(count * milliseconds[expression.unit]) };
    }
    default:
      return undefined;
  }
}

function read(digits: string, unit: string): LiteralValue | undefined {
  const value = ratioFromDecimal(digits);
  return value === undefined ? undefined : { unit, value };
}
