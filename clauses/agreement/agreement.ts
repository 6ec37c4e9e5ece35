// Whether the texts of a contract and its rules say the same: sentences that no rule bears out, sentences whose rules no
// scenario has tried, and rules that no sentence of the clause states. What a figure, a clause or a term names is certain;
// the rest is found by the words that a sentence shares with the titles of kinds and facts, so that each finding is a
// question to the author and no error: a promise to do something is a sentence without a rule, and may well stand.
import { clauseCoverage, type Determination } from '../../engine/index.ts';
import type { Clause, ClauseName, Contract, StatementId, Text } from '../../language/index.ts';
import type { Said } from '../phrases/words.ts';
import { type Rule, rulesOf } from './rules.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { sharesWords } from './shared-words.ts';

export type TextFinding =
  | {
      readonly finding: 'sentence-without-rule' | 'sentence-untried';
      readonly clause: ClauseName;
      readonly lang: 'en' | 'zh';
      readonly sentence: string;
    }
  | {
      readonly finding: 'rule-without-sentence';
      readonly clause: ClauseName;
      /** The language whose text does not state it. */
      readonly lang: 'en' | 'zh';
      readonly statement: StatementId;
      readonly rule: Said;
    };

export interface Agreement {
  readonly clauses: readonly {
    readonly clause: ClauseName;
    readonly number: string;
    readonly title: Text;
    readonly statement: StatementId;
    readonly findings: readonly TextFinding[];
  }[];
  readonly sentences: number;
  readonly rules: number;
}

/** By clause, in the order of the contract. `determinations`: what the scenarios of the contract came to. */
export function agreementOf(contract: Contract, determinations: readonly Determination[]): Agreement {
  const tried = new Set(
    clauseCoverage(contract, determinations)
      .filter(({ ways }) => ways.some(({ scenarios }) => scenarios > 0))
      .map(({ statement }) => statement),
  );
  const clauses: readonly Clause[] = [...contract.coverages, ...contract.exclusions, ...contract.warranties];
  const rules = new Map(clauses.map((clause) => [clause.name, rulesOf(clause, contract)]));
  const texts = new Map(clauses.map((clause) => [clause.name, sentencesOf(clause.body, contract)]));
  return {
    clauses: clauses.map((clause) => ({
      clause: clause.name,
      number: clause.number,
      title: clause.title,
      statement: clause.id,
      findings: findingsOf(clause, { contract, rules, texts, tried }),
    })),
    sentences: [...texts.values()].flat().length,
    rules: [...rules.values()].flat().length,
  };
}

interface Known {
  readonly contract: Contract;
  readonly rules: ReadonlyMap<ClauseName, readonly Rule[]>;
  readonly texts: ReadonlyMap<ClauseName, readonly Sentence[]>;
  readonly tried: ReadonlySet<StatementId>;
}

function findingsOf({ name, id }: Clause, { contract, rules, texts, tried }: Known): readonly TextFinding[] {
  const own = rules.get(name) ?? [];
  const sentences = texts.get(name) ?? [];
  const ofSentences = sentences.flatMap((sentence): readonly TextFinding[] => {
    // A sentence may state what another clause decides, where it names that clause.
    const reach = [...own, ...[...sentence.clauses].flatMap((other) => rules.get(other) ?? [])];
    const stated = reach.filter((rule) => states(sentence, rule, contract));
    const found = { clause: name, lang: sentence.lang, sentence: sentence.text };
    if (stated.length === 0) return [{ finding: 'sentence-without-rule', ...found }];
    const isTried =
      stated.some((rule) => tried.has(rule.triedBy)) || (tried.has(id) && own.some((rule) => stated.includes(rule)));
    return isTried ? [] : [{ finding: 'sentence-untried', ...found }];
  });
  const ofRules = (['en', 'zh'] as const).flatMap((lang) => {
    const inLanguage = sentences.filter((sentence) => sentence.lang === lang);
    if (inLanguage.length === 0) return [];
    return own
      .filter((rule) => !inLanguage.some((sentence) => states(sentence, rule, contract)))
      .map(
        ({ statement, said }) =>
          ({ finding: 'rule-without-sentence', clause: name, lang, statement, rule: said }) as const,
      );
  });
  return [...ofSentences, ...ofRules];
}

/** A rule that decides by figures is stated where one of them is; any other where its kinds or facts are named. */
function states(sentence: Sentence, rule: Rule, contract: Contract): boolean {
  const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((each) => other.has(each));
  if (meet(sentence.figures, rule.figures) || meet(sentence.clauses, rule.clauses)) return true;
  if (rule.figures.size > 0) return false;
  const names = [...rule.kinds, ...rule.facts.map(({ name }) => name)];
  if (names.some((name) => sentence.terms.has(name))) return true;
  return titlesOf(rule, contract).some((title) =>
    sharesWords(title[sentence.lang] ?? '', sentence.text, sentence.lang),
  );
}

/** Titles of the kinds, of those above and below them, and of the facts. */
function titlesOf(rule: Rule, { vocabulary }: Contract): readonly Text[] {
  const kinds = vocabulary.axes.flatMap((axis) => axis.kinds);
  const below = (name: string): readonly string[] => [
    name,
    ...kinds.filter(({ parent }) => parent === name).flatMap((kind) => below(kind.name)),
  ];
  const named = new Set([...rule.kinds].flatMap(below));
  return [...kinds.filter(({ name }) => named.has(name)), ...rule.facts].map(({ title }) => title);
}
