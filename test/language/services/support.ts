// What the tests of the language services share: a small workspace around the text a test is about, with the cursor
// marked `‸`, and answers printed so that a test can be read.
import { services } from '../../../language/index.ts';
import { smallTerms } from '../small-terms.ts';

export const path = 'wording.proviso';

export interface Marked {
  readonly workspace: services.Workspace;
  readonly text: string;
  readonly offset: number;
}

/** The workspace with this text in it, and the place of its cursor. */
export function marked(text: string, others: Readonly<Record<string, string>> = {}): Marked {
  const offset = text.indexOf('‸');
  const plain = text.replace('‸', '');
  const files = { 'small.proviso': smallTerms, ...others, [path]: plain };
  const workspace = services.openWorkspace(
    Object.entries(files).map(([each, content]) => ({ path: each, text: content })),
  );
  return { workspace, text: plain, offset };
}

/** A sound wording with these statements in its coverage, exclusion or itself. */
export function wording(parts: { coverage?: string; pays?: string; exclusion?: string; more?: string }): string {
  const { coverage = '', pays = 'limit sum each event', exclusion = 'excludes ransom', more = '' } = parts;
  return `wording w version 1.0.0 "Small" zh "小型" {
  uses terms small ^1.0
  zone "Asia/Shanghai"
  currency CNY
  schedule {
    sum: money = CNY 100,000 "Sum insured" zh "保险金额"
    rate: percentage = 10% "Rate" zh "比例"
    wait: duration = 8 hours "Waiting period" zh "等待期"
    period: period "Period" zh "保险期间"
    territory: countries = { CN } "Territory" zh "区域"
    extra: option = chosen "Extra" zh "附加"
  }
  account annual "Annual limit" zh "年度限额" sum in the period, used as paid
  part first "First party" zh "第一方" {
    coverage extortion if extra "Extortion" zh "勒索" {
      insures ransom, cost
      ${coverage}
      pays { ${pays} }
      text """Up to {sum} of [computer_system].""" text zh """[computer_system]以{sum}为限。"""
    }
  }
  exclusion coins "Coins" zh "代币" { ${exclusion} }
  warranty fix "Fix" zh "整改" { breached when any of findings { not remediated by event.started } then deductible rate of loss }
  ${more}
}
`;
}

/** The text at a span, with its line: `13:21 ransom`. */
export function place(workspace: services.Workspace, span: services.Edit['span']): string {
  const before = workspace.text(span.file).slice(0, span.start).split('\n');
  const text = workspace.text(span.file).slice(span.start, span.end);
  return `${span.file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${text}`;
}
