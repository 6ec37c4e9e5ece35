// Sums in Chinese capitals, against the examples of the People's Bank of China and a reader that turns them back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currency, readMoney } from '../../language/index.ts';
import { amountInWords, capitalNumerals } from '../../language/phrases/index.ts';

/** Digits and fen, and what stands on the cheque. */
const sums: readonly (readonly [amount: string, inWords: string])[] = [
  ['0.00', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角'],
  ['0.55', '伍角伍分'],
  ['1.00', '壹元整'],
  ['10.00', '壹拾元整'],
  ['11.00', '壹拾壹元整'],
  ['20.00', '贰拾元整'],
  ['100.00', '壹佰元整'],
  ['101.00', '壹佰零壹元整'],
  ['110.00', '壹佰壹拾元整'],
  ['1001.00', '壹仟零壹元整'],
  ['1010.00', '壹仟零壹拾元整'],
  ['1100.00', '壹仟壹佰元整'],
  ['10000.00', '壹万元整'],
  ['10010.05', '壹万零壹拾元零伍分'],
  ['100000.00', '壹拾万元整'],
  ['190000.00', '壹拾玖万元整'],
  ['1000001.00', '壹佰万零壹元整'],
  ['100000000.00', '壹亿元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['100010000.00', '壹亿零壹万元整'],
  ['123456789.00', '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整'],
  ['1000000000000.00', '壹万亿元整'],
  ['1000100000000.00', '壹万零壹亿元整'],
  ['10203040.50', '壹仟零贰拾万叁仟零肆拾元伍角'],
  // The examples of the rules themselves.
  ['1409.50', '壹仟肆佰零玖元伍角'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
];

test.each(sums)('%s is %s', (amount, inWords) => {
  const money = readMoney({ currency: 'CNY', amount });
  if (typeof money === 'string') throw new Error(money);
  expect(amountInWords(money)).toBe(`人民币${inWords}`);
});

test('a currency without a customary form has none', () => {
  expect(amountInWords({ currency: currency('KWD') ?? fail(), minor: 1000n })).toBeUndefined();
  expect(amountInWords({ currency: currency('USD') ?? fail(), minor: 19_000_000n })).toBe('美元壹拾玖万元整');
});

test('what is written can be read back, and never has two zeros together or a zero at the end', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (hundredths) => {
      const inWords = capitalNumerals(hundredths);
      expect(readBack(inWords)).toBe(hundredths);
      expect(inWords).not.toMatch(/零零|零[万亿整角]|[^零]零元|零$/);
    }),
  );
});

/** Reads capitals the way a cashier does: each digit by the place that follows it, 万 and 亿 over what came before. */
function readBack(inWords: string): bigint {
  const [units = '', after = ''] = inWords.includes('元') ? inWords.split('元') : ['', inWords];
  const tenths = digit(/(.)角/.exec(after)?.[1]);
  const hundredths = digit(/(.)分/.exec(after)?.[1]);
  return whole(units) * 100n + tenths * 10n + hundredths;
}

function whole(text: string): bigint {
  for (const [unit, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return whole(text.slice(0, at)) * size + whole(text.slice(at + 1));
  }
  const places: Readonly<Record<string, bigint>> = { 仟: 1000n, 佰: 100n, 拾: 10n };
  const found = [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([仟佰拾])?/g)];
  return found.reduce(
    (sum, [, figure, place]) => sum + digit(figure) * (place === undefined ? 1n : (places[place] ?? 1n)),
    0n,
  );
}

function digit(character: string | undefined): bigint {
  return BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(character ?? '零')));
}

function fail(): never {
  throw new Error('no such currency');
}
