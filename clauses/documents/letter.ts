// The letter that tells the insured what was found: what is paid and how it is reckoned; what is not, by which clause and
// why; what is still to be answered. Every amount is the determination's, every sentence the contract's.
import type { Determination, MoneyBounds } from '../../engine/index.ts';
import type { Contract, MoneyText, Text } from '../../language/index.ts';
import type { Language } from '../model/document.ts';
import { isWritten, named, row, runs } from '../model/runs.ts';
import type { Block, CoverBlock, Paper, SignatureBlock } from '../paper/paper.ts';
import { heading, lines, said } from '../paper/spans.ts';
import { row as rowBlock } from '../paper/wording-paper.ts';
import { coverPhrases, footerPhrase, signaturePhrases } from '../phrases/document-phrases.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike, both, fill, formatFigure, formatScheduleValue, type Said } from '../phrases/words.ts';
import { calculationBlocks } from './calculation.ts';
import { closedBlocks } from './closed.ts';
import { declinedBlocks } from './declined.ts';
import { addressee, amount, between, clauseTitle, figures, finding, table } from './findings.ts';
import { insurerBlocks, reinstatementBlocks } from './several.ts';
import { conflictBlocks, presumedBlocks, toDoBlocks } from './standing.ts';

/** The letter on one incident. The determination must have been made under this very contract. */
export function letterPaper(
  determination: Determination,
  contract: Contract,
  contractHash: string,
  language: Language,
): Paper {
  if (determination.policy.contractHash !== contractHash)
    throw new Error('a letter is written from the contract that its determination was made under');
  const { name, version } = contract.wording;
  return {
    lang: language === 'en' ? 'en' : 'zh-CN',
    bilingual: language === 'both',
    title: runs(phrases.kind, language),
    blocks: [
      cover(determination, contract, language),
      ...addressee(contract, language),
      said('outcome', runs(opening(determination), language)),
      ...questionBlocks(determination, language),
      ...toDoBlocks(determination, language),
      ...coverageBlocks(determination, language),
      ...insurerBlocks(determination, language),
      ...calculationBlocks(determination, contract, language),
      ...reinstatementBlocks(determination, language),
      ...itemBlocks(determination, contract, language),
      ...declinedBlocks(determination, contract, language),
      ...conflictBlocks(determination, contract, language),
      ...presumedBlocks(determination, contract, language),
      ...closedBlocks(determination, contract, language),
      heading('part', 'rests', '', runs(phrases.rests, language)),
      said('rests', runs(phrases.restsOn, language)),
      rowBlock(row('facts', phrases.facts, [{ said: alike(determination.incident.hash) }], language)),
      signature(language),
    ],
    footer: { label: runs(fill(footerPhrase, alike(name), alike(version)), language), hash: contractHash },
  };
}

function cover({ incident, outcome }: Determination, contract: Contract, language: Language): CoverBlock {
  const particular = (label: Text, value: Text) => ({
    label: lines(runs(label, language)),
    value: lines(runs(value, language)),
  });
  return {
    block: 'cover',
    whole: false,
    kind: lines(runs(phrases.kind, language)),
    title: lines(runs(phrases.outcome[outcome], language)),
    subtitle: lines(runs(named(contract.wording.title, contract.wording.name), language)),
    particulars: [
      ...(contract.policy === null ? [] : [particular(coverPhrases.policyNumber, alike(contract.policy.id))]),
      particular(phrases.incident, alike(incident.id)),
    ],
  };
}

function opening({ outcome, payable }: Determination): Said {
  const { atLeast, atMost } = payable;
  if (outcome === 'not-covered') return phrases.notCovered;
  if (outcome === 'payable') return fill(phrases.payableIs, inFull(atLeast));
  return atMost === null
    ? fill(phrases.openAtLeast, amount(atLeast))
    : fill(phrases.openBetween, amount(atLeast), amount(atMost));
}

/** In words besides, where the language has them. */
function inFull(sum: MoneyText): Said {
  return both(formatScheduleValue({ type: 'money', ...sum }), both(formatFigure({ type: 'money', ...sum }), '').en);
}

function questionBlocks({ questions }: Determination, language: Language): readonly Block[] {
  if (questions.length === 0) return [];
  const asked = questions.map(({ ask, fact, atStake }) => {
    const question = isWritten(ask) ? both(ask, fact) : alike(fact);
    if (atStake === null) return { said: question };
    const stake = fill(phrases.changes, amount(atStake));
    return { said: { en: `${question.en} (${stake.en})`, zh: `${question.zh}（${stake.zh}）` } };
  });
  return [
    heading('part', 'questions', '', runs(phrases.questions, language)),
    said('questions-intro', runs(phrases.questionsIntro, language)),
    rowBlock(row('questions', phrases.questions, asked, language, true)),
  ];
}

/** The covers that pay or may pay, and the total. */
function coverageBlocks({ coverages, payable, outcome }: Determination, language: Language): readonly Block[] {
  const shown = coverages.filter((coverage) => coverage.outcome !== 'not-covered');
  if (shown.length === 0 || outcome === 'not-covered') return [];
  const rows = shown.map((coverage) => [clauseTitle(coverage.number, coverage.title), between(coverage.payable)]);
  return [
    heading('part', 'coverages', '', runs(phrases.coverages, language)),
    figures('coverages', [phrases.cover, phrases.payable], [...rows, [phrases.total, between(payable)]], language),
  ];
}

function itemBlocks({ items }: Determination, contract: Contract, language: Language): readonly Block[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => [
    both(item.title, item.id),
    item.amount === null ? phrases.notStated : 'currency' in item.amount ? amount(item.amount) : stated(item.amount),
    finding(item, contract),
  ]);
  return [
    heading('part', 'items', '', runs(phrases.items, language)),
    table('items', 'list', [phrases.item, phrases.claimed, phrases.finding], rows, language),
  ];
}

function stated({ atLeast, atMost }: { readonly atLeast: MoneyText | null; readonly atMost: MoneyText | null }): Said {
  if (atLeast === null)
    return atMost === null ? phrases.notStated : between({ atLeast: { ...atMost, amount: '0.00' }, atMost });
  return between({ atLeast, atMost } satisfies MoneyBounds);
}

function signature(language: Language): SignatureBlock {
  return {
    block: 'signature',
    parties: [{ role: lines(runs(signaturePhrases.insurer, language)), name: [] }],
    seal: lines(runs(signaturePhrases.seal, language)),
    date: lines(runs(signaturePhrases.date, language)),
  };
}
