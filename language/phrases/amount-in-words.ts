// Amounts in Chinese capital numerals, as cheques and policies state them: 人民币壹拾玖万元整.
// The rules are those of the People's Bank of China for bills and vouchers: one 零 for a run of zeros inside the number;
// none for zeros at its end; 整 after 元 where nothing follows, none after 角 or 分; 壹拾 and never 拾 alone. Where the
// rules allow 零 or none (zero in the ten-thousands or units place before a digit other than zero), none is written.
import type { Money } from '../values/money.ts';
import { currencyPhrases } from './value-phrases.ts';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;

/** `人民币壹拾玖万元整`; `undefined` for currencies not customarily written so. */
export function amountInWords(money: Money): string | undefined {
  const name = currencyPhrases.get(money.currency);
  return name === undefined ? undefined : name.zh + capitalNumerals(money.minor);
}

/** `100105n` hundredths: 壹仟零壹元零伍分. INVARIANT: not negative. */
export function capitalNumerals(hundredths: bigint): string {
  const whole = hundredths / 100n;
  const tenth = Number((hundredths / 10n) % 10n);
  const hundredth = Number(hundredths % 10n);
  const units = whole === 0n && hundredths !== 0n ? '' : `${wholeNumber(whole)}元`;
  if (tenth === 0 && hundredth === 0) return `${units}整`;
  const skipped = tenth === 0 && units !== '' ? '零' : '';
  return units + (tenth === 0 ? skipped : `${digits[tenth]}角`) + (hundredth === 0 ? '' : `${digits[hundredth]}分`);
}

/** Eight digits at a time by 亿, four by 万; a group that does not fill its places is led by 零. */
function wholeNumber(value: bigint): string {
  if (value === 0n) return digits[0];
  if (value >= 100_000_000n) return grouped(value, 100_000_000n, '亿');
  if (value >= 10_000n) return grouped(value, 10_000n, '万');
  return underTenThousand(Number(value));
}

function grouped(value: bigint, size: bigint, unit: '亿' | '万'): string {
  const rest = value % size;
  const head = wholeNumber(value / size) + unit;
  if (rest === 0n) return head;
  return head + (rest < size / 10n ? digits[0] : '') + wholeNumber(rest);
}

function underTenThousand(value: number): string {
  let text = '';
  let pending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) pending = text !== '';
    else {
      text += (pending ? digits[0] : '') + digits[digit] + places[place];
      pending = false;
    }
  }
  return text;
}
