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
  Warranty,
} from '../../language/index.ts';
import { clauseKindPhrases, headingPhrases, sentencePhrases, termPhrases } from '../phrases/document-phrases.ts';
import {
  both,
  capitalised,
  fill,
  kindNames,
  type Said,
  say,
  sayMeasure,
  sayPaysLine,
  sayWiderLine,
} from '../phrases/words.ts';
import { clauseAnchor, partAnchor } from './anchors.ts';
import { passages } from './body.ts';
import type { ClauseModel, Language, PartModel, Row } from './document.ts';
import { clauseNumbers } from './numbers.ts';
import { changed, isWritten, named, plainRow, row, runs, type Spoken } from './runs.ts';

/** All parts in the order of the document; clauses outside every part come last, in one of their own. */
export function parts(contract: Contract, language: Language): readonly PartModel[] {
  const clauses: readonly Clause[] = [...contract.coverages, ...contract.exclusions, ...contract.warranties];
  const byName = new Map<ClauseName, Clause>(clauses.map((clause) => [clause.name, clause]));
  const model = (clause: Clause): ClauseModel => clauseModel(clause, contract, language);
  const written = contract.parts.map((part) => ({
    anchor: partAnchor(part.name),
    number: part.number,
    title: runs(named(part.title, part.name), language),
    clauses: part.clauses.flatMap((name) => byName.get(name) ?? []).map(model),
  }));
  const placed = new Set(contract.parts.flatMap((part) => part.clauses));
  const loose = clauses.filter((clause) => !placed.has(clause.name));
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
    dormant: clause.clause === 'coverage' && isDormant(clause, contract),
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
      return warrantyTerms(clause, contract, language);
  }
}

function coverageTerms(coverage: Coverage, contract: Contract, language: Language): readonly Row[] {
  const grants = (['caused-by', 'when', 'basis'] as const).flatMap((statement) => {
    const lines = coverage.grant
      .filter((each) => each.statement === statement)
      .map((each) => ({ said: capitalised(say(each.holds, contract)) }));
    return lines.length === 0 ? [] : [row(statement, termPhrases[statement], lines, language)];
  });
  const measured = contract.measures.filter(({ id }) => id.startsWith(`${coverage.id}/measure/`));
  const pays = [
    ...measured.map((measure) => ({ said: sayMeasure(measure, contract) })),
    ...coverage.pays.map((line) => ({ said: sayPaysLine(line, contract) })),
  ];
  const together = [
    ...contract.parts.flatMap((part) => (part.clauses.includes(coverage.name) ? part.pays : [])),
    ...contract.pays,
  ]
    .filter(({ on }) => on === null || on.includes(coverage.name))
    .map((line) => ({ said: sayWiderLine(line, contract) }));
  return [
    ...optionTerm(coverage, contract, language),
    ...(coverage.insures.length === 0
      ? []
      : [
          plainRow('insures', termPhrases.insures, capitalised(kindNames(coverage.insures, contract, 'and')), language),
        ]),
    ...grants,
    pays.length === 0
      ? plainRow('pays', termPhrases.paysAll, sentencePhrases.paidInFull, language)
      : row('pays', pays.length === 1 ? termPhrases.paysAll : termPhrases.pays, pays, language, pays.length > 1),
    ...(together.length === 0 ? [] : [row('together', termPhrases.together, together, language)]),
    ...numbersOf('exclusions', coverage.exclusions, contract, language),
    ...references('warranties', coverage.warranties, contract, language),
  ];
}

function exclusionTerms(exclusion: Exclusion, contract: Contract, language: Language): readonly Row[] {
  const { excludes, where, when } = exclusion;
  const what = excludes === 'every' ? sentencePhrases.everyLoss : capitalised(kindNames(excludes, contract, 'and'));
  const unless = carveBacks(exclusion.unless, contract, 0);
  return [
    plainRow('excludes', termPhrases.excludes, what, language),
    ...(where === null
      ? []
      : [plainRow('where', termPhrases.where, capitalised(say(where.holds, contract)), language)]),
    ...(when === null
      ? []
      : [plainRow('when', termPhrases.onlyWhen, capitalised(say(when.holds, contract)), language)]),
    ...(unless.length === 0 ? [] : [row('unless', termPhrases.unless, unless, language)]),
    ...(isWritten(exclusion.because) ? [plainRow('because', termPhrases.because, exclusion.because, language)] : []),
  ];
}

/** Alternatives stand side by side; what takes a carve-back away again stands under it. */
function carveBacks(backs: readonly CarveBack[], contract: Contract, depth: number): readonly Spoken[] {
  return backs.flatMap((back, at) => {
    const holds = say(back.holds, contract);
    const titled = isWritten(back.title) ? withTitle(both(back.title, ''), holds) : holds;
    const line: Spoken = {
      said: capitalised(depth % 2 === 0 ? titled : fill(sentencePhrases.butNot, holds)),
      marker: marker(at, depth, backs.length),
      depth,
    };
    return [line, ...carveBacks(back.unless, contract, depth + 1)];
  });
}

function withTitle(title: Said, holds: Said): Said {
  return { en: `${title.en}: ${holds.en}`, zh: `${title.zh}：${holds.zh}` };
}

/** `(a)` and, under it, `(i)`; a line alone needs none. */
function marker(at: number, depth: number, of: number): string {
  if (of === 1) return '';
  return depth % 2 === 0
    ? `(${String.fromCharCode(97 + (at % 26))})`
    : `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][at] ?? String(at + 1)})`;
}

/** What a breach does: the lines that stand in the `pays` of the coverages bound, or the end of cover there. */
function warrantyTerms(warranty: Warranty, contract: Contract, language: Language): readonly Row[] {
  const bound = contract.coverages.filter((coverage) => coverage.warranties.includes(warranty.name));
  const breached = plainRow(
    'breached',
    termPhrases.breached,
    capitalised(say(warranty.breached.holds, contract)),
    language,
  );
  if (warranty.effect === 'denies') {
    return [
      breached,
      plainRow('effect', termPhrases.effect, sentencePhrases.denies, language),
      ...references(
        'binds',
        bound.map((coverage) => coverage.name),
        contract,
        language,
      ),
    ];
  }
  return [breached, ...deductibleTerms(warranty, contract, language)];
}

/** Where every cover takes the same deductible it is said once, with the covers it applies to. */
function deductibleTerms(warranty: Warranty, contract: Contract, language: Language): readonly Row[] {
  const lines = contract.coverages.flatMap((coverage) =>
    coverage.pays
      .filter((line) => line.when?.op === 'breached' && line.when.warranty === warranty.name)
      .map((line) => ({ coverage, said: sayPaysLine({ ...line, when: null }, contract) })),
  );
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  if (rest.every(({ said }) => said.en === first.said.en && said.zh === first.said.zh)) {
    const names = lines.map(({ coverage }) => coverage.name);
    return [
      plainRow('effect', termPhrases.effect, first.said, language),
      ...references('binds', names, contract, language),
    ];
  }
  const under = lines.map(({ coverage, said }) => ({
    said: fill(sentencePhrases.under, said, both(reference(coverage), '')),
  }));
  return [row('effect', termPhrases.effect, under, language)];
}

function references(
  term: 'warranties' | 'binds',
  names: readonly ClauseName[],
  contract: Contract,
  language: Language,
): readonly Row[] {
  const clauses: readonly Clause[] = [...contract.coverages, ...contract.exclusions, ...contract.warranties];
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

function optionTerm(coverage: Coverage, contract: Contract, language: Language): readonly Row[] {
  if (coverage.option === null) return [];
  const chosen = optionChosen(coverage, contract);
  const said =
    chosen === undefined ? sentencePhrases.undecided : chosen ? sentencePhrases.chosen : sentencePhrases.notChosen;
  return [plainRow('option', termPhrases.option, said, language)];
}

function isDormant(coverage: Coverage, contract: Contract): boolean {
  return coverage.option !== null && optionChosen(coverage, contract) === false;
}

function optionChosen(coverage: Coverage, contract: Contract): boolean | undefined {
  const value = contract.schedule.find((entry) => entry.name === coverage.option)?.value;
  return value?.type === 'option' ? value.chosen : undefined;
}

function titleOf(clause: Clause): Text {
  return named(clause.title, clause.name);
}
