// What is said of warranties and conditions under their texts: when they are breached or met, what follows from it, and
// which covers they bind. The lines that they add to a `pays` are said once where every cover takes the same.
import type {
  Clause,
  ClauseName,
  ConditionPrecedent,
  Contract,
  Exclusion,
  Text,
  Warranty,
} from '../../language/index.ts';
import { sentencePhrases, termPhrases } from '../phrases/document-phrases.ts';
import { both, capitalised, fill, kindNames, type Said, say, sayPaysLine } from '../phrases/words.ts';
import { conditionLines, heldLines } from './conditions.ts';
import type { Language, Row } from './document.ts';
import { plainRow, row } from './runs.ts';

/** How clauses are cited, and rows that cite them: of clauses.ts. */
export interface Citing {
  readonly reference: (clause: Clause) => Text;
  readonly references: (term: 'binds', names: readonly ClauseName[]) => readonly Row[];
}

export function warrantyTerms(
  warranty: Warranty,
  contract: Contract,
  language: Language,
  citing: Citing,
): readonly Row[] {
  const { name, breached, effect, suspends, causality } = warranty;
  const bound = contract.coverages.filter((coverage) => coverage.warranties.includes(name));
  const counts =
    causality === null
      ? []
      : [
          row(
            'causality',
            causality.counts === 'only-where' ? termPhrases.countsOnly : termPhrases.countsExcept,
            conditionLines(causality, contract),
            language,
          ),
        ];
  const opening = [row('breached', termPhrases.breached, conditionLines(breached, contract), language)];
  if (effect === 'lines') return [...opening, ...addedTerms(name, 'effect', contract, language, citing), ...counts];
  const said = spoken(contract);
  const consequence =
    suspends === null
      ? sentencePhrases.denies
      : fill(sentencePhrases.suspends, said(suspends.datedAt), said(suspends.from), said(suspends.until));
  return [
    ...opening,
    plainRow('effect', termPhrases.effect, consequence, language),
    ...counts,
    ...citing.references('binds', bound.map(named)),
  ];
}

export function conditionTerms(
  condition: ConditionPrecedent,
  contract: Contract,
  language: Language,
  citing: Citing,
): readonly Row[] {
  const { name, requires, pending, failed, datedAt } = condition;
  const bound = contract.coverages.filter((coverage) => coverage.conditions.includes(name));
  const lines = requires.flatMap((each) => heldLines(each, contract));
  const opening = [
    row('requires', termPhrases.requires, lines, language),
    plainRow('pending', termPhrases.pending, sentencePhrases.pending[pending], language),
  ];
  if (failed === 'lines') return [...opening, ...addedTerms(name, 'failed', contract, language, citing)];
  const said = datedAt === null ? sentencePhrases.denies : fill(sentencePhrases.ends, spoken(contract)(datedAt));
  return [
    ...opening,
    plainRow('failed', termPhrases.failed, said, language),
    ...citing.references('binds', bound.map(named)),
  ];
}

/** What an exclusion grants again, and how that stands to the others. */
export function writtenBack({ writesBack }: Exclusion, contract: Contract, language: Language): readonly Row[] {
  const lines = writesBack.map(({ losses, where, others }) => {
    const what = losses === 'every' ? sentencePhrases.everyLoss : kindNames(losses, contract, 'and');
    const narrowed = where === null ? what : fill(sentencePhrases.lossesWhere, what, say(where, contract));
    return { said: capitalised(others === null ? narrowed : fill(sentencePhrases.writtenBack[others], narrowed)) };
  });
  return lines.length === 0 ? [] : [row('writesBack', termPhrases.writesBack, lines, language)];
}

/** What a clause, or the whole wording (`null`), takes as given until something else is stated. */
export function presumptionTerms(clause: ClauseName | null, contract: Contract, language: Language): readonly Row[] {
  const lines = contract.presumptions
    .filter(({ within }) => within === clause)
    .map(({ presumed, when }) => {
      const said = say(presumed, contract);
      return {
        said: capitalised(when === null ? said : fill(sentencePhrases.presumedWhere, said, say(when, contract))),
      };
    });
  return lines.length === 0 ? [] : [row('presumes', termPhrases.presumes, lines, language)];
}

const named = ({ name }: { readonly name: ClauseName }): ClauseName => name;
const spoken =
  (contract: Contract) =>
  (expression: Parameters<typeof say>[0]): Said =>
    say(expression, contract);

/** Where every cover takes the same line it is said once, with the covers it applies to. */
function addedTerms(
  name: ClauseName,
  term: 'effect' | 'failed',
  contract: Contract,
  language: Language,
  { reference, references }: Citing,
): readonly Row[] {
  const lines = contract.coverages.flatMap((coverage) =>
    coverage.pays
      .filter(
        ({ when }) =>
          (when?.op === 'breached' && when.warranty === name) || (when?.op === 'status' && when.clause === name),
      )
      .map((line) => ({ coverage, said: sayPaysLine({ ...line, when: null }, contract) })),
  );
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  if (rest.every(({ said }) => said.en === first.said.en && said.zh === first.said.zh)) {
    const names = lines.map(({ coverage }) => coverage.name);
    return [plainRow(term, termPhrases[term], first.said, language), ...references('binds', names)];
  }
  const under = lines.map(({ coverage, said }) => ({
    said: fill(sentencePhrases.under, said, both(reference(coverage), '')),
  }));
  return [row(term, termPhrases[term], under, language)];
}
