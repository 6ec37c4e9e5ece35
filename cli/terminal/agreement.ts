// Texts and rules of one wording: under each clause with its place what its sentences say that no rule bears out, what no
// scenario tries, and what its rules decide that no sentence states.
import type { TextFinding } from '../../clauses/index.ts';
import { both } from '../../language/index.ts';
import type { WordingAgreement } from '../report/agreements.ts';
import { hang } from './layout.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

export function agreementLines(agreement: WordingAgreement, page: Page): readonly string[] {
  const { bold, dim } = page.colours;
  const { wording, version, clauses, sentences, rules, places } = agreement;
  const findings = clauses.flatMap((clause) => clause.findings);
  return [
    bold(say(words.agreement.title(wording, version), page)),
    ...clauses.flatMap(({ clause, number, title, statement, findings: own }) => {
      if (own.length === 0) return [];
      const place = places[statement];
      const where = place === undefined ? '' : dim(`  ${place.file}:${place.line}`);
      return [`  ${number} ${both(title, clause)[page.language]}${where}`, ...own.flatMap((each) => lines(each, page))];
    }),
    bold(say(words.agreement.count(sentences, rules, findings.length), page)),
  ];
}

function lines(found: TextFinding, page: Page): readonly string[] {
  const { yellow } = page.colours;
  const colon = page.language === 'zh' ? '：' : ': ';
  const language = say(words.agreement.language[found.lang], page);
  const text = found.finding === 'rule-without-sentence' ? found.rule[page.language] : found.sentence;
  const lead = `${say(words.agreement[found.finding], page)} (${language})${colon}`;
  return hang(`    ${yellow(lead)}`, printable(text), page.width);
}
