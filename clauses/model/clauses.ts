// The clauses: each with its text and, under it, its terms in words, so that what the machine decides by is read by who
// signs. The terms come from the same statements that the engine evaluates; there is no second copy of them.
import type {
  CarveBack,
  Clause,
  ClauseName,
  Contract,
  Coverage,
  Exclusion,
  Text,
  WiderLine,
} from '../../language/index.ts';
import { clauseKindPhrases, headingPhrases, sentencePhrases, termPhrases } from '../phrases/document-phrases.ts';
import {
  alike,
  both,
  capitalised,
  fill,
  kindNames,
  type Said,
  say,
  sayMeasure,
  sayPaysLine,
} from '../phrases/words.ts';
import { clauseAnchor, partAnchor } from './anchors.ts';
import { passages } from './body.ts';
import { boughtTerm, insuredEntry, isBought } from './bought.ts';
import { burdenTerms, shownBy } from './burden.ts';
import { type Citing, conditionTerms, presumptionTerms, warrantyTerms, writtenBack } from './clause-effects.ts';
import { clausesOf } from './clauses-of.ts';
import { partTogether } from './common.ts';
import { conditionLines, heldLines, marker } from './conditions.ts';
import type { ClauseModel, Language, PartModel, Row } from './document.ts';
import { clauseNumbers } from './numbers.ts';
import { changed, isWritten, named, plainRow, row, runs, type Spoken } from './runs.ts';

/** All parts in the order of the document; clauses outside every part come last, in one of their own. */
export function parts(contract: Contract, language: Language): readonly PartModel[] {
  const clauses: readonly Clause[] = clausesOf(contract);
  const byName = new Map<ClauseName, Clause>(clauses.map((clause) => [clause.name, clause]));
  const model = (clause: Clause): ClauseModel => clauseModel(clause, contract, language);
  const written = contract.parts.map((part) => ({
    anchor: partAnchor(part.name),
    number: part.number,
    title: runs(named(part.title, part.name), language),
    clauses: [
      ...part.clauses.flatMap((name) => byName.get(name) ?? []).map(model),
      ...partTogether(part, contract, language),
    ],
  }));
  const placed = new Set(contract.parts.flatMap((part) => part.clauses));
  const loose = clauses
    .filter((clause) => !placed.has(clause.name))
    .sort((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }));
  if (loose.length === 0) return written;
  const heading = written.length === 0 ? headingPhrases.clauses : headingPhrases.otherClauses;
  return [...written, { anchor: 'clauses', number: '', title: runs(heading, language), clauses: loose.map(model) }];
}

function clauseModel(clause: Clause, contract: Contract, language: Language): ClauseModel {
  return {
    kind: clause.clause,
    anchor: clauseAnchor(clause.name),
    number: clause.number,
    kindLabel: runs(clauseKindPhrases[clause.clause], language),
    title: runs(titleOf(clause), language),
    dormant: clause.clause === 'coverage' && isBought(clause, contract) === false,
    body: passages(clause.body, contract, language),
    terms: terms(clause, contract, language),
  };
}

function terms(clause: Clause, contract: Contract, language: Language): readonly Row[] {
  switch (clause.clause) {
    case 'coverage':
      return coverageTerms(clause, contract, language);
    case 'exclusion':
      return exclusionTerms(clause, contract, language);
    case 'warranty':
      return warrantyTerms(clause, contract, language, citing(contract, language));
    case 'condition':
      return conditionTerms(clause, contract, language, citing(contract, language));
  }
}

function coverageTerms(coverage: Coverage, contract: Contract, language: Language): readonly Row[] {
  const grants = (['caused-by', 'when', 'basis'] as const).flatMap((statement) => {
    const lines = coverage.grant
      .filter((each) => each.statement === statement && insuredEntry(each, coverage) === undefined)
      .flatMap((each) => heldLines(each, contract));
    return lines.length === 0 ? [] : [row(statement, termPhrases[statement], lines, language)];
  });
  const presumed = presumptionTerms(coverage.name, contract, language);
  const isWithout = coverage.option === null && isBought(coverage, contract) === false;
  const measured = contract.measures.filter(({ id }) => id.startsWith(`${coverage.id}/measure/`));
  const pays = [
    ...measured.map((measure) => ({ said: sayMeasure(measure, contract) })),
    ...coverage.pays.map((line) => ({ said: sayPaysLine(line, contract) })),
  ];
  return [
    ...boughtTerm(coverage, contract, language),
    ...(coverage.insures.length === 0
      ? []
      : [
          plainRow('insures', termPhrases.insures, capitalised(kindNames(coverage.insures, contract, 'and')), language),
        ]),
    ...grants,
    ...presumed,
    // Of figures that are not insured nothing is calculated.
    ...(isWithout ? [] : [paysRow(pays, language)]),
    ...widerTerms(coverage, contract, language),
    ...numbersOf('exclusions', coverage.exclusions, contract, language),
    ...references('warranties', coverage.warranties, contract, language),
    ...references('conditions', coverage.conditions, contract, language),
  ];
}

function paysRow(pays: readonly Spoken[], language: Language): Row {
  return pays.length === 0
    ? plainRow('pays', termPhrases.paysAll, sentencePhrases.paidInFull, language)
    : row('pays', pays.length === 1 ? termPhrases.paysAll : termPhrases.pays, pays, language, pays.length > 1);
}

/** Where it is said what becomes of the payment together with those of other covers. */
function widerTerms(coverage: Coverage, contract: Contract, language: Language): readonly Row[] {
  const concerns = ({ on }: WiderLine): boolean => on === null || on.includes(coverage.name);
  const part = contract.parts.find(({ clauses, pays }) => clauses.includes(coverage.name) && pays.some(concerns));
  const lines = [
    ...(part === undefined ? [] : [{ said: fill(sentencePhrases.asPart, alike(part.number)) }]),
    ...(contract.pays.some(concerns) ? [{ said: sentencePhrases.asWording }] : []),
  ];
  return lines.length === 0 ? [] : [row('together', termPhrases.together, lines, language)];
}

function exclusionTerms(exclusion: Exclusion, contract: Contract, language: Language): readonly Row[] {
  const { excludes, where, when } = exclusion;
  const what = excludes === 'every' ? sentencePhrases.everyLoss : capitalised(kindNames(excludes, contract, 'and'));
  const unless = carveBacks(exclusion.unless, contract, 0);
  return [
    plainRow('excludes', termPhrases.excludes, what, language),
    ...(where === null ? [] : [row('where', termPhrases.where, conditionLines(where, contract), language)]),
    ...(when === null ? [] : [row('when', termPhrases.onlyWhen, conditionLines(when, contract), language)]),
    ...(unless.length === 0 ? [] : [row('unless', termPhrases.unless, unless, language)]),
    ...burdenTerms(exclusion, language),
    ...writtenBack(exclusion, contract, language),
    ...presumptionTerms(exclusion.name, contract, language),
    ...(isWritten(exclusion.because) ? [plainRow('because', termPhrases.because, exclusion.because, language)] : []),
  ];
}

/** Alternatives stand side by side; what takes a carve-back away again stands under it. */
function carveBacks(backs: readonly CarveBack[], contract: Contract, depth: number): readonly Spoken[] {
  return backs.flatMap((back, at) => {
    const holds = say(back.holds, contract);
    const said = depth % 2 === 0 ? holds : fill(sentencePhrases.butNot, holds);
    const line: Spoken = {
      said: shownBy(back, capitalised(isWritten(back.title) ? withTitle(both(back.title, ''), said) : said)),
      marker: marker(at, depth, backs.length),
      depth,
    };
    return [line, ...carveBacks(back.unless, contract, depth + 1)];
  });
}

function withTitle(title: Said, holds: Said): Said {
  return { en: `${title.en}: ${holds.en}`, zh: `${title.zh}：${holds.zh}` };
}

/** How the terms of warranties and conditions cite other clauses. */
function citing(contract: Contract, language: Language): Citing {
  return { reference, references: (term, names) => references(term, names, contract, language) };
}

function references(
  term: 'warranties' | 'conditions' | 'binds',
  names: readonly ClauseName[],
  contract: Contract,
  language: Language,
): readonly Row[] {
  const clauses: readonly Clause[] = clausesOf(contract);
  const found = names.flatMap((name) => clauses.filter((clause) => clause.name === name));
  const lines = found.map((clause) => ({ said: reference(clause) }));
  return lines.length === 0 ? [] : [row(term, termPhrases[term], lines, language)];
}

/** By number alone, since a whole part of exclusions may bind a cover: `4.1 to 4.8`. */
function numbersOf(
  term: 'exclusions',
  names: readonly ClauseName[],
  contract: Contract,
  language: Language,
): readonly Row[] {
  const numbers = contract.exclusions.filter((exclusion) => names.includes(exclusion.name)).map(({ number }) => number);
  return numbers.length === 0 ? [] : [plainRow(term, termPhrases[term], clauseNumbers(numbers), language)];
}

/** `2.1 Virtual currency`. */
function reference(clause: Clause): Text {
  return changed(titleOf(clause), (title) => `${clause.number} ${title}`);
}

function titleOf(clause: Clause): Text {
  return named(clause.title, clause.name);
}
