// Nothing of a contract goes without words. Every place of every contract of the house, and of one that uses what they do not,
// is changed, one after the other; and the document has then to say something else, in both languages. A construct that is
// added to the Contract has to be used in every-construct.ts, and said, or stand below with the reason why it is not.
import { expect, test } from 'vitest';
import { documentModel, type Language } from '../../clauses/index.ts';
import type { Contract } from '../../language/index.ts';
import { changedAt, constructs, type Place, placesOf } from './contract-places.ts';
import { everyConstruct } from './every-construct.ts';
import { units } from './renewal.ts';

const contracts = [...everyConstruct(), ...units].map(({ contract }) => contract);

/** What a document does not say, and why. */
const unsaid: readonly (readonly [construct: RegExp, why: string])[] = [
  [/\.id$/, 'names a statement for reasons and endorsements'],
  [/\.as$|\.unless\[\]\.name$/, 'a name by which endorsements find a line or a carve-back'],
  [/\.(?:milliseconds|months|at|from|until)$/, 'the same as what was written beside it, as a number'],
  [/^\.insurers\[\]\.name$/, 'said by its title'],
  [/^\.schedule\[\]\.type=/, 'seen from the value'],
  [/^\.basis\[\]\.statement=/, 'a basis has no other statements'],
  [/^\.warranties\[\]\.effect|^\.conditions\[\]\.failed/, 'seen from the dates and the lines that belong to it'],
  [/nullable$|\.type\.(?:type|axis)\b|\.type\.type=/, 'how an incident states the fact'],
  [/axis$|^\.vocabulary\.axes\[\]\.(?:name|title)/, 'the tree of kinds, which no clause names'],
];

/** What the language cannot write yet, or writes only elsewhere: nothing tries it. */
const unwritten: readonly RegExp[] = [
  /^\.accounts\[\]\.within/,
  /^\.exclusions\[\]\.where\.shownBy/,
  /^\.vocabulary\.definitions\[\]\.body\.(?:en|zh)\[\]:(?:figure|clause)/,
  /^\.basis\[\]\.(?:shownBy|statement=(?!basis))|^\.endorsements\[\]\.effective\.shownBy/,
  /^\.vocabulary\.axes\[\]\.kinds\[\]\.fields\[\]\.each|expr:status\.status=counts/,
  // Units in which such a length is not written.
  /:months\.written\.unit=(?!months|years)|:duration\.written\.unit=(?:months|years)/,
  // Types of facts and fields that no wording here declares; the document says none of them.
  /^\.vocabulary\..*\.type\.(?:type=|axis|fields)/,
  // What lines have in common is tried on the lines that mostly have it.
  /\.pays\[\]:[\w-]+\.(?:per=|writtenBackBy|on\[\]|on$|when$|as$|sharing=)/,
];

const wordsOf = (contract: Contract, language: Language): string => {
  try {
    const { footer, ...said } = documentModel(contract, '', language);
    return JSON.stringify([footer.label, said]);
  } catch (error) {
    return `refused: ${error}`;
  }
};

test('every construct of the schema is tried', () => {
  const tried = new Set(contracts.flatMap((contract) => placesOf(contract).map(({ construct }) => construct)));
  const left = [...constructs()].filter((each) => !tried.has(each) && !unwritten.some((known) => known.test(each)));
  expect(left).toEqual([]);
  expect(tried.size).toBeGreaterThan(500);
});

test.each(['zh', 'en'] as const)('a contract that says something else has another document: %s', (language) => {
  const silent = new Map<string, Place | undefined>();
  const tries = new Map<string, number>();
  for (const contract of contracts) {
    const before = wordsOf(contract, language);
    for (const place of placesOf(contract)) {
      const { construct, path, others } = place;
      // Of a construct that was heard a few times enough is known; one that was not is tried again.
      const times = tries.get(construct) ?? 0;
      if (others.length === 0 || (silent.has(construct) && silent.get(construct) === undefined && times > 0)) continue;
      if (times > 40 || isOfOther(construct, language)) continue;
      tries.set(construct, times + 1);
      const heard = others.every((other) => wordsOf(changedAt(contract, path, other), language) !== before);
      silent.set(construct, heard ? undefined : place);
    }
  }
  const unexplained = [...silent]
    .filter(([construct, place]) => place !== undefined && !unsaid.some(([known]) => known.test(construct)))
    .map(([construct, place]) => `${construct} at ${place?.path.join('.')}`);
  expect(unexplained).toEqual([]);
  expect([...silent.values()].filter((place) => place === undefined).length).toBeGreaterThan(300);
});

/** A text in the language that is not shown. */
function isOfOther(construct: string, language: 'zh' | 'en'): boolean {
  return new RegExp(`\\.${language === 'zh' ? 'en' : 'zh'}(?:$|\\[|\\.)`).test(construct);
}
