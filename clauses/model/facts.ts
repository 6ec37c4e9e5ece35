// Each fact that the document turns on: the question that settles it, how it follows from others where nobody states it, who
// decides it, and whether it is stated of each event or claim by itself.
import type { Contract, Expression } from '../../language/index.ts';
import { headingPhrases } from '../phrases/document-phrases.ts';
import { factPhrases as phrases } from '../phrases/underwriting-phrases.ts';
import { alike, both, fill, type Said, say, words } from '../phrases/words.ts';
import type { Language, Section } from './document.ts';
import { type MentionedFact, mentioned } from './mentioned.ts';
import { isWritten, row, runs, type Spoken } from './runs.ts';

export function facts(contract: Contract, language: Language): readonly Section[] {
  const rows = mentioned(contract).facts.flatMap((each) => {
    const lines = factLines(each, contract);
    return lines.length === 0 ? [] : [row('fact', factTitle(each), lines, language)];
  });
  return rows.length === 0 ? [] : [{ anchor: 'facts', heading: runs(headingPhrases.facts, language), rows }];
}

function factLines({ fact, of, each }: MentionedFact, contract: Contract): readonly Spoken[] {
  // Within a list a derived fact is reckoned from the fields of the same element.
  const lists: readonly Expression[] = of?.isList === true ? [{ op: 'fact', path: [of.name] }] : [];
  const judged = fact.judgedBy === null ? undefined : (phrases.roles.get(fact.judgedBy) ?? alike(words(fact.judgedBy)));
  return [
    ...(isWritten(fact.ask) ? [{ said: fact.ask }] : []),
    ...(fact.derived === null ? [] : [{ said: fill(phrases.derived, say(fact.derived, contract, lists)) }]),
    ...(judged === undefined ? [] : [{ said: fill(phrases.judged, judged) }]),
    ...(each === undefined ? [] : [{ said: phrases.each[each] }]),
  ];
}

/** `Event · Discovery`; one title where both are the same. */
function factTitle({ fact, of }: MentionedFact): Said {
  const own = both(fact.title, words(fact.name));
  if (of === undefined) return own;
  const whole = both(of.title, words(of.name));
  const join = (left: string, right: string): string => (left === right ? right : `${left} · ${right}`);
  return { en: join(whole.en, own.en), zh: join(whole.zh, own.zh) };
}
