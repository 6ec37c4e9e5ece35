// Numbers as they are written: grouped by thousands, or counted in 万 (ten thousand) and 亿 (a hundred million), as
// Chinese amounts are. The tree keeps plain digits, so that `5万` and `50,000` are the same amount; what is printed in
// one language reads back from the other digit by digit.

/** Digits and nothing else, as most numbers are written. */
export function isPlainDigits(number: string): boolean {
  for (let index = 0; index < number.length; index += 1) {
    const code = number.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** What the lexer reads as a number: `1.2亿` and `120,000,000` are `120000000`; decimals stay as they are written. */
export function plainDigits(number: string): string {
  if (isPlainDigits(number)) return number;
  const zeros = number.endsWith('亿') ? 8 : number.endsWith('万') ? 4 : 0;
  if (zeros === 0) return number.replaceAll(',', '');
  const [whole = '', decimals = ''] = number.replace(/[,万亿]/g, '').split('.');
  const shifted = whole + decimals.slice(0, zeros).padEnd(zeros, '0');
  const rest = decimals.slice(zeros);
  return (shifted.replace(/^0+(?=\d)/, '') || '0') + (rest === '' ? '' : `.${rest}`);
}

/** `120000000` is `120,000,000`; below a thousand nothing changes. */
export function grouped(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

/** As a Chinese amount is said: `5万`, `1.2亿`, `10.5万`. Grouped digits where that would take more than two decimals. */
export function inChinese(digits: string): string {
  for (const [unit, zeros] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const whole = digits.slice(0, -zeros);
    const decimals = /^(\d{0,2}?)0*$/.exec(digits.slice(-zeros))?.[1];
    if (decimals === undefined || !/^[1-9]\d*$/.test(whole)) continue;
    return `${whole.length > 4 ? grouped(whole) : whole}${decimals === '' ? '' : `.${decimals}`}${unit}`;
  }
  return grouped(digits);
}
