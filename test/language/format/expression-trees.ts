// Expressions as fast-check makes them up: whatever the grammar can write, whether it means anything or not. Names
// include keywords of both languages, which have to be printed in backticks.
import fc from 'fast-check';
import type * as tree from '../../../language/syntax/tree.ts';

export const span = { file: '', start: 0, end: 0 };

export function node<K extends string, P extends object>(
  kind: K,
  parts: P,
): { readonly kind: K; readonly span: typeof span } & P {
  return { kind, span, ...parts };
}

const words = `a b9 event_limit outage claim loss amount event period limit text kind list when not and of is in yes its
  all any greater lesser count caused arising every never unknown worldwide chosen before after by on breached ask judged
  rounded half up zone scenario asks as to days hours year 恶意行为 自留额 年限额 年 责任 DDoS攻击 损失 余额 合计 是否 当 使用术语 的 每次事故 免赔额_2 保单a 金额 不是`;
export const nameText = fc.constantFrom(...words.trim().split(/\s+/));
export const name = nameText.map((text): tree.Name => node('Name', { text }));
export const some = <T>(of: fc.Arbitrary<T>, most = 3): fc.Arbitrary<readonly T[]> =>
  fc.array(of, { minLength: 1, maxLength: most });
export const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

export const quoted = fc
  .constantFrom('', 'Data', '数据“修复”', 'say "no"', 'back\\slash', '“', '”\\”', 'zh')
  .map((text): tree.Quoted => node('Quoted', { text }));
export const path = fc
  .record({ its: fc.boolean(), first: name, more: fc.array(name, { maxLength: 2 }) })
  .map(({ its, first, more }): tree.Path => node('Path', { its, names: [first, ...more] }));

const whole = fc.oneof(
  fc.nat({ max: 99 }),
  fc.nat({ max: 2_000_000_000 }),
  fc.constantFrom(10_000, 50_000, 105_000, 12_300_000, 120_000_000, 100_000_001, 100_000_000),
);
const digits = fc.oneof(
  whole.map(String),
  fc.tuple(whole, fc.constantFrom('00', '5', '055')).map(([number, decimals]) => `${number}.${decimals}`),
);
export const instant = fc
  .constantFrom('2019-06-10', '2020-06-09T24:00', '2023-04-11T02:10:00+08:00')
  .map((text): tree.InstantLiteral => node('InstantLiteral', { text }));
export const literal: fc.Arbitrary<tree.Literal> = fc.oneof(
  fc.boolean().map((value): tree.Literal => node('BooleanLiteral', { value })),
  fc.record({ currency: name, amount: digits }).map((parts): tree.Literal => node('MoneyLiteral', parts)),
  digits.map((own): tree.Literal => node('NumberLiteral', { digits: own })),
  digits.map((own): tree.Literal => node('PercentLiteral', { digits: own })),
  fc
    .record({ digits, unit: fc.constantFrom<tree.Unit>('minutes', 'hours', 'days', 'months', 'years') })
    .map((parts): tree.Literal => node('DurationLiteral', parts)),
  instant,
  quoted,
);

export const cause = fc
  .record({ link: fc.constantFrom<tree.Cause['link']>('caused-by', 'arising-from'), kinds: some(name) })
  .map((parts): tree.Cause => node('Cause', parts));

const tests: readonly tree.Test[] = [
  '<',
  '<=',
  '>',
  '>=',
  'is',
  'is not',
  'in',
  'not in',
  'by',
  'before',
  'after',
  'on or after',
];

/** Any expression, nested a few levels deep. */
export const clauseStatus = fc.constantFrom<tree.ClauseStatus>('met', 'failed', 'pending', 'suspended');
export const { expression } = fc.letrec<{ expression: tree.Expression; leaf: tree.Expression }>((tie) => {
  const any = tie('expression');
  return {
    leaf: fc.oneof(path, literal, cause),
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'expression', withCrossShrink: true },
      tie('leaf'),
      fc
        .record({ operator: fc.constantFrom<tree.Binary['operator']>('+', '-', '*', 'of'), left: any, right: any })
        .map((parts): tree.Expression => node('Binary', parts)),
      fc
        .record({ which: fc.constantFrom<tree.Extreme['which']>('greater', 'lesser'), left: any, right: any })
        .map((parts): tree.Expression => node('Extreme', parts)),
      fc
        .record({ of: any, rounding: fc.constantFrom<tree.RoundingWord>('half-up', 'half-even', 'down', 'up') })
        .map((parts): tree.Expression => node('Rounded', parts)),
      fc.record({ left: any, right: any }).map((parts): tree.Expression => node('Proportion', parts)),
      fc
        .record({
          by: any,
          bands: fc.array(
            fc.record({ below: any, value: any }).map((parts): tree.Band => node('Band', parts)),
            {
              maxLength: 2,
            },
          ),
          otherwise: any,
        })
        .map((parts): tree.Expression => node('Banded', parts)),
      fc
        .record({ currency: name, amount: digits, on: path })
        .map(({ on, ...amount }): tree.Expression => node('Converted', { amount: node('MoneyLiteral', amount), on })),
      fc
        .record({ of: fc.constantFrom<tree.LossInFirst['of']>('loss', 'amount'), length: any, over: path })
        .map((parts): tree.Expression => node('LossInFirst', parts)),
      fc
        .record({ count: fc.constantFrom<tree.Days['count']>('full', 'started'), of: any })
        .map((parts): tree.Expression => node('Days', parts)),
      fc.record({ list: path, condition: maybe(any) }).map((parts): tree.Expression => node('Count', parts)),
      fc.record({ field: path, condition: maybe(any) }).map((parts): tree.Expression => node('Sum', parts)),
      fc
        .record({
          of: fc.constantFrom<tree.Junction['of']>('all', 'any'),
          conditions: fc.array(any, { minLength: 2, maxLength: 3 }),
        })
        .map((parts): tree.Expression => node('Junction', { ...parts, written: 'infix' as const })),
      fc
        .record({ of: fc.constantFrom<tree.Junction['of']>('all', 'any'), conditions: some(any) })
        .map((parts): tree.Expression => node('Junction', { ...parts, written: 'braces' as const })),
      any.map((condition): tree.Expression => node('Not', { condition })),
      fc
        .record({ test: fc.constantFrom(...tests), left: any, right: any })
        .map((parts): tree.Expression => node('Comparison', parts)),
      any.map((operand): tree.Expression => node('Exists', { operand })),
      fc
        .record({
          quantifier: fc.constantFrom<tree.Quantified['quantifier']>('all', 'any'),
          list: path,
          condition: any,
        })
        .map((parts): tree.Expression => node('Quantified', parts)),
      fc.record({ warranty: name, negated: fc.boolean() }).map((parts): tree.Expression => node('Breached', parts)),
      fc.record({ clause: name, status: clauseStatus }).map((parts): tree.Expression => node('Status', parts)),
      maybe(name).map((exclusion): tree.Expression => node('ExcludedBy', { exclusion })),
      name.map((coverage): tree.Expression => node('PaidUnder', { coverage })),
    ),
  };
});
