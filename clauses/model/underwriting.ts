// What the insurer asks before it binds: whom it accepts, and how the premium is reckoned, line by line.
import type { Contract, Expression, PremiumLine } from '../../language/index.ts';
import { headingPhrases } from '../phrases/document-phrases.ts';
import { underwritingPhrases as phrases } from '../phrases/underwriting-phrases.ts';
import { both, capitalised, declaredBy, fill, type Said, say, sayInFigures } from '../phrases/words.ts';
import type { Language, Section } from './document.ts';
import { isWritten, row, runs, type Spoken } from './runs.ts';

/** Acceptance, then premium; neither where the wording has none. */
export function underwriting(contract: Contract, language: Language): readonly Section[] {
  const rules = (['decline', 'refer'] as const).flatMap((effect) => {
    const lines = contract.eligibility.filter((rule) => rule.effect === effect).map((rule) => ruleLine(rule, contract));
    return lines.length === 0 ? [] : [row(effect, phrases[effect], lines, language)];
  });
  const premium = contract.premium.map((line) => ({ said: premiumLine(line, contract) }));
  return [
    ...(rules.length === 0
      ? []
      : [{ anchor: 'eligibility', heading: runs(headingPhrases.eligibility, language), rows: rules }]),
    ...(premium.length === 0
      ? []
      : [
          {
            anchor: 'premium',
            heading: runs(headingPhrases.premium, language),
            rows: [row('premium', phrases.premium, premium, language, premium.length > 1)],
          },
        ]),
  ];
}

function ruleLine({ title, holds }: Contract['eligibility'][number], contract: Contract): Spoken {
  const condition = say(holds, contract);
  if (!isWritten(title)) return { said: capitalised(condition) };
  const { en, zh } = both(title, '');
  return { said: { en: `${en}: ${condition.en}`, zh: `${zh}：${condition.zh}` } };
}

/** `Loading: 20% of the premium so far (Many records); only where the number of records exceeds 100,000`. */
function premiumLine({ line, title, figure, when }: PremiumLine, contract: Contract): Said {
  const sum = sayInFigures(figure, contract);
  const isOfPremium = (line === 'loading' || line === 'discount') && isShare(figure, contract);
  const said = fill(phrases.lines[line], isOfPremium ? fill(phrases.ofPremium, sum) : sum);
  const own = isWritten(title) ? both(title, '') : undefined;
  // `Base premium: … (Base premium)` would say it twice.
  const repeats = own !== undefined && said.en.startsWith(own.en) && said.zh.startsWith(own.zh);
  const titled = own === undefined || repeats ? said : fill(phrases.titled, said, own);
  return when === null ? titled : fill(phrases.where, titled, say(when, contract));
}

/** A percentage, wherever it comes from; everything else that a premium is reckoned with is an amount. */
function isShare(figure: Expression, contract: Contract): boolean {
  switch (figure.op) {
    case 'percentage':
    case 'ratio':
      return true;
    case 'schedule':
      return contract.schedule.find(({ name }) => name === figure.name)?.type === 'percentage';
    case 'banded':
      return isShare(figure.otherwise, contract);
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return isShare(figure.left, contract);
    case 'multiply':
      return isShare(figure.left, contract) && isShare(figure.right, contract);
    default:
      return declaredBy(figure, { contract, lists: [], figures: 'bare' })?.fact?.type.type === 'percentage';
  }
}
