// Terms with facts of each event and each claim, a wording over them, and short ways to say what happened.
import { compile, type Unit } from '../../language/index.ts';

const terms = `
terms o version 1.0.0 "Occurrences" zh "事故与索赔" {
  kind loss "Loss" zh "损失" { a "A" zh "甲"  b "B" zh "乙" }
  kind method "Method" zh "成因" { attack "Attack" zh "攻击"  error "Error" zh "过失" }
  fact p "P" zh "甲事": boolean ask "P?" zh "甲？"
  fact event "Event" zh "事故" each event {
    started: instant "Start" zh "开始" ask "When?" zh "何时？"
    insured: boolean "Insured" zh "承保" ask "Insured?" zh "是否承保？"
    storm: text "Storm" zh "风暴" ask "Which storm?" zh "哪场风暴？"
  }
  fact causes "Causes" zh "原因" each event list { method: kind method "Method" zh "成因" ask "What?" zh "何因？" }
  fact claim "Claim" zh "索赔" each claim {
    made: instant "Made" zh "提出" ask "When was it made?" zh "何时提出？"
    reported: instant or never "Reported" zh "报告" ask "Reported?" zh "何时报告？"
    act: text "Act" zh "行为" ask "Which act?" zh "何行为？"
    valid: boolean "Valid" zh "有效" ask "Is it valid?" zh "是否有效？"
  }
}`;

/** Compiles statements of a wording over these terms; throws with the diagnostics where it does not. */
export function wordingOf(statements: string): Unit {
  const text = `${terms}
wording w version 1.0.0 "W" zh "测试条款" { uses terms o ^1.0  zone "Asia/Shanghai"  currency CNY  ${statements} }`;
  const { units, diagnostics } = compile([{ path: 'test.proviso', text }]);
  const unit = units.find((each) => each.name === 'w');
  if (unit === undefined) throw new Error(diagnostics.map((each) => `${each.code} ${each.message.en}`).join('\n'));
  return unit;
}

/** A day of May 2023 at an hour, in the zone of the wording. */
export function may(day: number, hour = 0): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `2023-05-${two(day)}T${two(hour)}:00:00+08:00`;
}

export function loss(id: string, amount: number, more: object = {}): object {
  return { id, kind: 'a', amount: { currency: 'CNY', amount: amount.toFixed(2) }, ...more };
}
