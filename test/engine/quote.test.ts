// Quotes: eligibility and premium, worked out by hand, on facts known and unknown; every way of filling in the unknowns
// lands within the bounds, and some way reaches each end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Quote, quote, readIncidentValue } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';

const source = `
terms firm version 1.0.0 "Firms" zh "企业" {
  kind industry "Industry" zh "行业" { health "Health" zh "医疗"  trade "Trade" zh "贸易" { retail "Retail" zh "零售"  wholesale "Wholesale" zh "批发" } }
  fact firm "Firm" zh "企业" {
    industry: kind industry "Industry" zh "行业" ask "Which industry?" zh "所属行业？"
    revenue: money "Revenue" zh "营业收入"
    records: number "Records" zh "个人信息条数"
    backups: boolean "Backups" zh "离线备份"
    breached: boolean "Breached before" zh "曾发生泄露"
  }
}
wording cover version 1.0.0 "Cover" zh "保险" {
  uses terms firm ^1.0  currency CNY  zone "Asia/Shanghai"
  schedule { sum: money = CNY 1,000,000 "Sum insured" zh "保险金额" }
  eligibility {
    decline when not firm.backups "No backups" zh "没有离线备份"
    decline when firm.breached and firm.industry is health
    refer when firm.records > 100000 "Many records" zh "信息条数较多"
  }
  premium {
    base 0.8% of sum
    loading 25% when firm.industry is health "Health" zh "医疗"
    loading 0.01% of firm.revenue
    discount 10% when firm.backups
    discount CNY 300 when firm.records < 1000
    minimum CNY 7,500
    maximum CNY 12,000
  }
}`;

const { units, diagnostics } = compile([{ path: 'cover.proviso', text: source }]);

function quoteFor(firm: object): Quote {
  expect(diagnostics).toEqual([]);
  const unit = units.find(({ kind }) => kind === 'wording');
  if (unit === undefined) throw new Error('the wording did not compile');
  const read = readIncidentValue({ incident: 'APP-1', firm }, unit.contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { contract, contractHash, sourceMap } = unit;
  return quote({ contract, contractHash, sourceMap, application: read.incident });
}

const money = (amount: string): object => ({ currency: 'CNY', amount });
const whole = {
  industry: 'health',
  revenue: money('20000000.00'),
  records: 900,
  backups: true,
  breached: false,
};

function checkPremium(firm: object, atLeast: string, atMost: string | null): void {
  const { premium, exact } = quoteFor(firm);
  expect({ low: premium?.atLeast.amount, high: premium?.atMost?.amount ?? null }).toEqual({
    low: atLeast,
    high: atMost,
  });
  expect(exact).toBe(true);
}

describe('a quote', () => {
  // 8,000.00 + 25% = 10,000.00; + 0.01% of 20,000,000.00 = 2,000.00 -> 12,000.00; - 10% = 10,800.00; - 300.00 = 10,500.00
  test('of a firm that states everything', () => {
    const found = quoteFor(whole);
    expect(found.decision).toBe('accept');
    expect(found.questions).toEqual([]);
    expect(found.lines.map(({ line, out, applies }) => [line, out.atLeast.amount, applies])).toEqual([
      ['base', '8000.00', 'yes'],
      ['loading', '10000.00', 'yes'],
      ['loading', '12000.00', 'yes'],
      ['discount', '10800.00', 'yes'],
      ['discount', '10500.00', 'yes'],
      ['minimum', '10500.00', 'yes'],
      ['maximum', '10500.00', 'yes'],
    ]);
  });

  // 8,000.00 + 0 - 10% = 7,200.00 - 300.00 = 6,900.00 -> the minimum
  test('is no less than the minimum', () =>
    checkPremium({ ...whole, industry: 'retail', revenue: money('0.00') }, '7500.00', '7500.00'));

  // 10,000.00 + 0.01% of 100,000,000.00 = 20,000.00 - 10% = 18,000.00 - 300.00 -> the maximum
  test('is no more than the maximum', () =>
    checkPremium({ ...whole, revenue: money('100000000.00') }, '12000.00', '12000.00'));

  // Trade: 8,000.00 + 2,000.00 - 10% - 300.00 = 8,700.00; health: 10,500.00
  test('has a least and a most where the industry is not known, and asks for it alone', () => {
    const { industry: _, ...rest } = whole;
    checkPremium(rest, '8700.00', '10500.00');
    expect(quoteFor(rest).questions).toEqual([
      {
        fact: 'firm.industry',
        ask: { en: 'Which industry?', zh: '所属行业？' },
        decides: ['premium'],
        atStake: { currency: 'CNY', amount: '1800.00' },
      },
    ]);
  });

  test('is declined whatever else is unknown, and asks nothing for that', () => {
    const found = quoteFor({ backups: false });
    expect(found.decision).toBe('decline');
    expect(found.questions.flatMap(({ decides }) => decides)).not.toContain('decision');
  });

  test('is open while a rule may hold', () => {
    const { breached: _, ...rest } = whole;
    const found = quoteFor(rest);
    expect(found.decision).toBe('open');
    expect(found.questions.map(({ fact, decides }) => [fact, decides])).toEqual([['firm.breached', ['decision']]]);
    expect(quoteFor({ ...rest, industry: 'retail' }).decision).toBe('accept');
  });

  test('is referred at one record more than the rule says', () => {
    expect(quoteFor({ ...whole, records: 100_000 }).decision).toBe('accept');
    expect(quoteFor({ ...whole, records: 100_001 }).decision).toBe('refer');
  });

  test('has bounds that every way of filling in keeps, and some way reaches', () => {
    const values = {
      industry: ['health', 'retail', 'wholesale'],
      backups: [true, false],
      records: [0, 999, 1_000, 100_000, 100_001],
      breached: [true, false],
    };
    const keys = Object.keys(values) as (keyof typeof values)[];
    fc.assert(
      fc.property(fc.subarray(keys), fc.constantFrom('0.00', '20000000.00', '55555.55'), (unknown, revenue) => {
        const stated = { ...whole, revenue: money(revenue) };
        const open = Object.fromEntries(Object.entries(stated).filter(([key]) => !unknown.includes(key as 'industry')));
        const ways = unknown.reduce<object[]>(
          (all, key) => all.flatMap((each) => values[key].map((value) => ({ ...each, [key]: value }))),
          [open],
        );
        const found = quoteFor(open);
        const filled = ways.map(quoteFor);
        const premiums = filled.map(({ premium }) => Number(premium?.atLeast.amount.replace('.', '')));
        expect(Number(found.premium?.atLeast.amount.replace('.', ''))).toBe(Math.min(...premiums));
        expect(Number(found.premium?.atMost?.amount.replace('.', ''))).toBe(Math.max(...premiums));
        const decisions = new Set(filled.map(({ decision }) => decision));
        expect(found.decision).toBe(decisions.size === 1 ? filled[0]?.decision : 'open');
      }),
      { numRuns: 40 },
    );
  });
});
