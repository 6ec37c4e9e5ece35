// One way into the engine for tests: a wording in Proviso, an incident in JSON, and the determination in short.
import { adjudicate, type Determination, readIncident } from '../../engine/index.ts';
import { compile, type Unit } from '../../language/index.ts';

const terms = `
terms t version 1.0.0 "Test terms" zh "测试术语" {
  kind loss "Loss" zh "损失" {
    a "A" zh "甲"
    b "B" zh "乙" { b1 "B1" zh "乙一" b2 "B2" zh "乙二" }
    c "C" zh "丙" { medium: kind medium "Medium" zh "方式" ask "In what was it paid?" zh "以何支付？" }
  }
  kind method "Method" zh "成因" { attack "Attack" zh "攻击" { malware "Malware" zh "恶意程序" intrusion "Intrusion" zh "入侵" } error "Error" zh "过失" }
  kind actor "Actor" zh "行为人" { outsider "Outsider" zh "外部" state "State" zh "国家" }
  kind medium "Medium" zh "方式" { tender "Tender" zh "法币" coin "Coin" zh "币" }
  fact p "P" zh "甲事": boolean ask "P?" zh "甲？"
  fact q "Q" zh "乙事": boolean ask "Q?" zh "乙？"
  fact n "N" zh "数": number ask "N?" zh "数？"
  fact where "Where" zh "何处": country ask "Where?" zh "何处？"
  fact worth "Worth" zh "价值": money ask "Worth?" zh "价值？"
  fact event "Event" zh "事件" {
    started: instant "Start" zh "开始" ask "When?" zh "何时？"
    found: instant "Discovery" zh "发现" ask "Found when?" zh "何时发现？"
    fixed: instant or never "Fixed" zh "修复" ask "Fixed when?" zh "何时修复？"
  }
  fact outage "Outage" zh "中断" {
    started: instant "Start" zh "开始" ask "Began?" zh "何时开始？"
    ended: instant "End" zh "结束" ask "Ended?" zh "何时结束？"
    length: duration = ended - started "Length" zh "时长" ask "How long?" zh "多久？"
  }
  fact causes "Causes" zh "原因" list {
    method: kind method "Method" zh "成因" ask "What?" zh "何因？"
    actor: kind actor "Actor" zh "行为人" ask "Who?" zh "何人？"
    proximate: boolean "Proximate" zh "近因" ask "Proximate?" zh "近因？"
  }
  fact findings "Findings" zh "隐患" list {
    told: instant "Told" zh "通知" ask "Told?" zh "何时通知？"
    fixed: instant or never "Fixed" zh "整改" ask "Fixed?" zh "何时整改？"
    related: boolean judged by handler "Related" zh "相关" ask "Related?" zh "是否相关？"
  }
}`;

/** Compiles statements of a wording \`w\` over the test terms; throws with the diagnostics where it does not. */
export function wording(statements: string): Unit {
  return compiled(`${terms}
wording w version 1.0.0 "W" zh "测试条款" {
  uses terms t ^1.0
  zone "Asia/Shanghai"
  currency CNY, losses converted at the rate on event.started, before limits
  ${statements}
}`);
}

/** The wording \`w\` of a text that has terms of its own. */
export function compiled(text: string): Unit {
  const { units, diagnostics } = compile([{ path: 'test.proviso', text }]);
  const unit = units.find((each) => each.name === 'w');
  if (unit === undefined) throw new Error(diagnostics.map((each) => `${each.code} ${each.message.en}`).join('\n'));
  return unit;
}

/** `more`: what is left of the accounts; whether what stays unknown is closed. */
export function determine(
  unit: Unit,
  facts: object,
  more: { readonly balances?: ReadonlyMap<string, bigint>; readonly final?: boolean } = {},
): Determination {
  const { contract, contractHash, sourceMap } = unit;
  const read = readIncident(JSON.stringify({ incident: 'T', ...facts }), contract);
  if ('faults' in read) throw new Error(read.faults.map((fault) => `${fault.pointer} ${fault.message.en}`).join('\n'));
  return adjudicate({ contract, contractHash, sourceMap, incident: read.incident, ...more });
}

/** `100.00`, or `50.00 .. 100.00`, or `50.00 ..` where nothing bounds it. */
export function payable({ payable: { atLeast, atMost } }: Pick<Determination, 'payable'>): string {
  return atMost === null
    ? `${atLeast.amount} ..`
    : atLeast.amount === atMost.amount
      ? atLeast.amount
      : `${atLeast.amount} .. ${atMost.amount}`;
}

export const asked = (found: Determination): readonly string[] => found.questions.map((question) => question.fact);
export const cny = (amount: string): object => ({ currency: 'CNY', amount });
export const loss = (kind: string, amount: string, more: object = {}): object => ({
  id: kind.toUpperCase(),
  kind,
  amount: cny(amount),
  ...more,
});
