// Each fact that the document turns on: the question that settles it, how it follows from others where nobody states it, who
// decides it; and which are stated of each event or claim by itself.
import type { Contract, Expression } from '../../language/index.ts';
import { headingPhrases } from '../phrases/document-phrases.ts';
import { factPhrases as phrases } from '../phrases/underwriting-phrases.ts';
import { both, fill, type Said, say, words } from '../phrases/words.ts';
import type { Language, Section } from './document.ts';
import type { Mentioned, MentionedFact } from './mentioned.ts';
import { isWritten, plainRow, row, runs, type Spoken } from './runs.ts';

export function facts(contract: Contract, { facts: found }: Mentioned, language: Language): readonly Section[] {
  const own = found.flatMap((each) => {
    const lines = factLines(each, contract);
    return lines.length === 0 ? [] : [row('fact', factTitle(each), lines, language)];
  });
  const stated = (['event', 'claim'] as const).flatMap((each) => {
    const titles = new Map(found.filter((one) => one.each === each).map(({ fact, of }) => rootTitle(of ?? fact)));
    if (titles.size === 0) return [];
    return [plainRow(`each-${each}`, phrases.each[each], listed([...titles.values()]), language)];
  });
  const rows = [...own, ...stated];
  return rows.length === 0 ? [] : [{ anchor: 'facts', heading: runs(headingPhrases.facts, language), rows }];
}

function factLines({ fact, of }: MentionedFact, contract: Contract): readonly Spoken[] {
  // Within a list a derived fact is reckoned from the fields of the same element.
  const lists: readonly Expression[] = of?.isList === true ? [{ op: 'fact', path: [of.name] }] : [];
  const judged = fact.judgedBy === null ? undefined : (phrases.roles.get(fact.judgedBy) ?? roleNamed(fact.judgedBy));
  return [
    ...(isWritten(fact.ask) ? [{ said: fact.ask }] : []),
    ...(fact.derived === null ? [] : [{ said: fill(phrases.derived, say(fact.derived, contract, lists)) }]),
    ...(judged === undefined ? [] : [{ said: fill(phrases.judged, judged) }]),
  ];
}

/** A role of the author's own, set off from the Chinese around it. */
function roleNamed(name: string): Said {
  return { en: words(name), zh: /^\p{Script=Han}/u.test(name) ? words(name) : ` ${words(name)} ` };
}

function rootTitle({ name, title }: Pick<MentionedFact['fact'], 'name' | 'title'>): readonly [string, Said] {
  return [name, both(title, words(name))];
}

function listed(titles: readonly Said[]): Said {
  return { en: titles.map(({ en }) => en).join(', '), zh: titles.map(({ zh }) => zh).join('、') };
}

/** `Event · Discovery`; one title where both are the same. */
function factTitle({ fact, of }: MentionedFact): Said {
  const own = both(fact.title, words(fact.name));
  if (of === undefined) return own;
  const whole = both(of.title, words(of.name));
  const join = (left: string, right: string): string => (left === right ? right : `${left} · ${right}`);
  return { en: join(whole.en, own.en), zh: join(whole.zh, own.zh) };
}
