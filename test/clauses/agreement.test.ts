// Text agrees with logic: what no rule bears out, what no scenario tries, what no sentence states; and figures that one
// language alone states, of which there is no document.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agreementOf, differingFigures, documentModel, FiguresDiffer, type TextFinding } from '../../clauses/index.ts';
import { runScenario } from '../../engine/index.ts';
import { compile, type Unit } from '../../language/index.ts';

const terms = `terms t version 1.0.0 {
  kind method "Method" { malicious_act "Malicious act" zh "恶意行为" }
  kind loss "Loss" { ransom_payment "Ransom payment" zh "赎金" }
  fact event "Event" zh "事件" { public: boolean "Became public" zh "公开" ask "Is it public?" zh "是否公开？" }
  fact causes "Causes" zh "原因" list { method: kind method "Method" zh "成因" }
}`;

function wording(texts: string, scenario = ''): Unit {
  const { units, diagnostics } = compile([
    { path: 't.proviso', text: terms },
    {
      path: 'w.proviso',
      text: `wording w version 1.0.0 "W" zh "条款" {
        uses terms t ^1.0  currency CNY  zone "Asia/Shanghai"
        schedule { share: percentage = 80% "Share" zh "比例"  most: money = CNY 500 "Most" zh "限额" }
        part p "P" zh "部分" {
          coverage ransom "Ransom" zh "赎金" {
            insures ransom_payment  caused by malicious_act  when event.public
            pays { insurer pays share  limit most each event }
            ${texts}
          }
        }
        ${scenario}
      }`,
    },
  ]);
  const unit = units[0];
  if (unit === undefined) throw new Error(JSON.stringify(diagnostics, null, 1));
  return unit;
}

function findingsOf(unit: Unit): readonly string[] {
  const determinations = unit.scenarios.flatMap((scenario) => {
    const run = runScenario(scenario, unit, null);
    return run.ran ? [run.determination] : [];
  });
  const found = agreementOf(unit.contract, determinations).clauses.flatMap(({ findings }) => findings);
  return found.map((each: TextFinding) =>
    each.finding === 'rule-without-sentence'
      ? `${each.finding} ${each.lang} ${each.rule[each.lang]}`
      : `${each.finding} ${each.lang} ${each.sentence}`,
  );
}

const whole = `text """
    The Insurer pays {share} of a ransom that a malicious act forces upon the Insured once it is public, up to {most}.
  """
  text zh """
    因恶意行为被迫支付赎金且已公开的，保险人赔偿{share}，以{most}为限。
  """`;
const paid = `scenario "Paid" {
    with { event.public: yes  causes: [ { method: malicious_act } ]  losses: [ { id: "L1" kind: ransom_payment amount: CNY 100 } ] }
    expect total pays CNY 80.00
  }`;

describe('sentences and rules', () => {
  test('a text that states all rules, tried by a scenario, has no findings', () => {
    expect(findingsOf(wording(whole, paid))).toEqual([]);
  });

  test('without a scenario its sentences are untried', () => {
    expect(findingsOf(wording(whole)).map((each) => each.slice(0, 19))).toEqual([
      'sentence-untried en',
      'sentence-untried zh',
    ]);
  });

  test('a promise that nothing decides is told, in its language', () => {
    const promise = whole.replace('up to {most}.', 'up to {most}. A helper is sent at once.');
    expect(findingsOf(wording(promise, paid))).toEqual(['sentence-without-rule en A helper is sent at once.']);
  });

  test('a rule that one language leaves out is told for that language', () => {
    const silent = whole.replace('且已公开的', '的');
    expect(findingsOf(wording(silent, paid))).toEqual(['rule-without-sentence zh 属于公开的情形']);
  });

  test('abbreviations and decimals end no sentence', () => {
    const agreement = agreementOf(wording(whole.replace('once it', 'of 1.5 or more once it'), paid).contract, []);
    expect(agreement.sentences).toBe(2);
  });
});

describe('a figure in one language only', () => {
  const oneSided = whole.replace('赔偿{share}，', '赔偿，');

  test('is found, and there is no document in any language', () => {
    const { contract, contractHash } = wording(oneSided, paid);
    expect(differingFigures(contract)).toEqual([{ in: 'ransom', figure: 'share', missingIn: 'zh' }]);
    for (const language of ['both', 'en', 'zh'] as const)
      expect(() => documentModel(contract, contractHash, language)).toThrow(FiguresDiffer);
  });

  test('a wording in one language alone differs from nothing', () => {
    const english = whole.slice(0, whole.indexOf('text zh'));
    expect(differingFigures(wording(english, paid).contract)).toEqual([]);
  });
});

test('no document of the house is refused, and both numbers are of the contract', () => {
  const files = ['policies/terms/cyber.proviso', 'policies/cosco/emergency-response.proviso'];
  const root = new URL('../../', import.meta.url);
  const { units } = compile(files.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })));
  for (const { contract } of units) {
    expect(differingFigures(contract)).toEqual([]);
    const agreement = agreementOf(contract, []);
    expect([agreement.sentences, agreement.rules]).toEqual([21, 13]);
  }
});
