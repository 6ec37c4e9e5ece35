// Columns and line breaks, where a Chinese character takes two columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hang, padEnd, padStart, table, widthOf, wrap } from '../../cli/terminal/layout.ts';

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('the loss of net profit', 10)).toEqual(['the loss', 'of net', 'profit']);
  });

  it('breaks between Chinese characters, but keeps closing punctuation with what it closes', () => {
    expect(wrap('营业中断损失，待查明。', 12)).toEqual(['营业中断损', '失，待查明。']);
  });

  it('keeps opening punctuation with what it opens', () => {
    expect(wrap('属于责任免除（虚拟货币）', 14)).toEqual(['属于责任免除', '（虚拟货币）']);
  });

  it('does not break an amount or a path', () => {
    expect(wrap('pays CNY 180,000.00 losses[L1].medium', 12)).toEqual(['pays CNY', '180,000.00', 'losses[L1].medium']);
  });

  it('keeps every character but the spaces at breaks, and no line wider than asked where it can', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '保', '，', '(', '）', '.'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 14, max: 40 }), (words, width) => {
        const text = words.join(' ');
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('columns', () => {
  it('pads to display width', () => {
    expect(padEnd('赎金', 6)).toBe('赎金  ');
    expect(padStart('赎金', 6)).toBe('  赎金');
    expect(widthOf(padEnd('\u001b[31m赎金\u001b[39m', 6))).toBe(6);
  });

  it('aligns whatever the script', () => {
    const lines = table(
      [{}, { align: 'right' }],
      [
        [{ text: 'Ransom' }, { text: '1.00' }],
        [{ text: '网络勒索' }, { text: '20.00' }],
      ],
      80,
    );
    expect(lines).toEqual(['Ransom     1.00', '网络勒索  20.00']);
  });

  it('lets flexible columns give way, and hangs their further lines', () => {
    const row = [{ text: '  Deductible on the cost of restoration' }, { text: '20,000.00' }];
    expect(table([{ flexible: true }, { align: 'right' }], [row], 36)).toEqual([
      '  Deductible on the cost   20,000.00',
      '    of restoration',
    ]);
  });

  it('hangs text behind its lead', () => {
    expect(hang('= help: ', 'did you mean the waiting period?', 24)).toEqual([
      '= help: did you mean the',
      '        waiting period?',
    ]);
  });
});
