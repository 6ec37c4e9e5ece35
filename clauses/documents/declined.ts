// What is not paid, and why: for each such item the clause that decided, its text as the insured has signed it, and what of
// it was found to hold, from the reasons of the determination.
import type { Determination, ItemDetermination, Reason } from '../../engine/index.ts';
import type { Contract, Text } from '../../language/index.ts';
import { passages } from '../model/body.ts';
import type { Language } from '../model/document.ts';
import { isWritten, named, row, runs, type Spoken } from '../model/runs.ts';
import type { Block } from '../paper/paper.ts';
import { heading } from '../paper/spans.ts';
import { passage, row as rowBlock } from '../paper/wording-paper.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { both, capitalised } from '../phrases/words.ts';
import { clauseNamed, finding } from './findings.ts';

export function declinedBlocks(determination: Determination, contract: Contract, language: Language): readonly Block[] {
  const declined = determination.items.filter(({ outcome }) => outcome === 'not-covered');
  if (declined.length === 0) return [];
  // Items that one clause takes out are told together: the clause is quoted once.
  const grounds = [...new Set(declined.map(({ ground, by }) => `${ground} ${by}`))];
  return [
    heading('part', 'declined', '', runs(phrases.declined, language)),
    ...grounds.flatMap((ground) => {
      const items = declined.filter(({ ground: own, by }) => `${own} ${by}` === ground);
      return declinedTogether(items, determination, contract, language);
    }),
  ];
}

function declinedTogether(
  items: readonly ItemDetermination[],
  { reasons }: Determination,
  contract: Contract,
  language: Language,
): readonly Block[] {
  const [first] = items;
  if (first === undefined) return [];
  const clause = first.by === null ? undefined : clauseNamed(first.by, contract);
  const quoted = first.ground === 'excluded' || first.ground === 'denied';
  const why = clause === undefined ? [] : whyOf(clause.name, first.ground, reasons);
  return [
    ...(clause === undefined
      ? []
      : [
          heading('clause', `declined-${clause.name}`, clause.number, runs(named(clause.title, clause.name), language)),
        ]),
    rowBlock(
      row(
        'items',
        phrases.item,
        items.map((item) => ({ said: both(item.title, item.id) })),
        language,
      ),
    ),
    rowBlock(row('finding', phrases.finding, [{ said: finding(first, contract) }, ...why], language)),
    ...(clause === undefined || !quoted ? [] : passage('quoted', 'text', passages(clause.body, contract, language))),
  ];
}

/** What was found to hold for the clause that bites; what was found not to hold for the cover that does not respond. */
function whyOf(clause: string, ground: ItemDetermination['ground'], reasons: readonly Reason[]): readonly Spoken[] {
  const verdict = ground === 'not-triggered' ? 'no' : 'yes';
  const judged = within(reasons).find((reason) => reason.clause === clause && reason.verdict === verdict);
  // What the clause itself says of an item repeats the finding.
  const own = judged?.statement ?? null;
  const sentences = (judged?.because ?? [])
    .filter((reason) => reason.statement !== null && reason.statement !== own && reason.verdict === verdict)
    .filter(({ sentence }) => isWritten(sentence))
    .map(({ sentence }) => sentence);
  const told = new Map(sentences.map((sentence): [string, Text] => [JSON.stringify(sentence), sentence]));
  const holds = verdict === 'yes' ? phrases.holds : phrases.holdsNot;
  return [...told.values()].map((sentence) => {
    const { en, zh } = capitalised(both(sentence, ''));
    return { said: { en: `${holds.en}: ${en}`, zh: `${holds.zh}：${zh}` } };
  });
}

function within(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.flatMap((reason) => [reason, ...within(reason.because)]);
}
