// What would change the answer: for each settled item and coverage the smallest sets of stated facts whose change turns
// it over, covered to not covered or back. The facts that its conditions read are taken as unstated, one, two, three at
// a time; where the decision diagram then has a way, over these facts alone, to the other answer, that set is a flip.
//
// Facts are changed, none is added: links of a chain and elements of a list stay as many as they are, and which cause is
// proximate stays. Amounts move the money, not the answer, so that they appear only where a condition reads them.
import type { Coverage, Text } from '../../language/index.ts';
import type { Case } from '../adjudicate.ts';
import { actualWorld, type Found, type Scope } from '../conditions/scope.ts';
import { indexOf } from '../contract-index.ts';
import type { Determination } from '../determination.ts';
import type { LossItem } from '../incident/facts.ts';
import { factText } from '../reasons/facts-read.ts';
import { inclusionOf } from '../standing.ts';
import { allItems } from '../structure/places.ts';
import { included } from '../unknowns/decision.ts';
import { type Domain, namesDomain, neverOnly, unite } from '../unknowns/domain.ts';
import { AskingOrder } from '../unknowns/order.ts';
import { TruthDiagrams, type TruthNode } from '../unknowns/truth.ts';
import { type Alternative, alternativeOf } from './alternative.ts';

export interface WhatIf {
  readonly of: 'item' | 'coverage';
  /** The item's id, the coverage's name. */
  readonly name: string;
  /** As it stands; each flip turns it into the other. */
  readonly outcome: 'payable' | 'not-covered';
  /** Of one size, the smallest that does; empty where none was found. */
  readonly flips: readonly Flip[];
  /** False where the search was ended before every set of three had been tried. */
  readonly exhaustive: boolean;
}

/** Facts that turn the answer over when all of them are changed. */
export type Flip = readonly FactChange[];

export interface FactChange {
  readonly fact: string;
  readonly stated: Text;
  /** Any of these does. */
  readonly to: readonly Alternative[];
}

const mostFacts = 3;
/** How many sets of facts are tried for one item or coverage, and how many ways of one set. */
const mostSets = 600;
const mostWays = 256;
/** How many flips of the smallest size are told. */
const mostFlips = 5;

export function whatIf(
  { contract, incident }: Pick<Case, 'contract' | 'incident'>,
  found: Determination,
): readonly WhatIf[] {
  const scope: Scope = { index: indexOf(contract), incident, world: actualWorld, item: null, elements: [] };
  const coverages = found.coverages.flatMap(({ clause }) => scope.index.coverages.get(clause) ?? []);
  const items = allItems(incident);
  const ofCoverages = found.coverages.map(({ clause, outcome }) => ({
    of: 'coverage' as const,
    name: clause,
    outcome,
    question: { coverages: coverages.filter(({ name }) => name === clause), items },
  }));
  const ofItems = found.items.map(({ id, outcome }) => ({
    of: 'item' as const,
    name: id,
    outcome,
    question: { coverages, items: items.filter((item) => item.id === id) },
  }));
  return [...ofCoverages, ...ofItems].flatMap(({ question, outcome, ...target }): readonly WhatIf[] =>
    outcome === 'open' ? [] : [{ ...target, outcome, ...flipsOf(question, outcome === 'payable', scope) }],
  );
}

/** Whether any of the items enters the money of any of the coverages. */
interface Question {
  readonly coverages: readonly Coverage[];
  readonly items: readonly LossItem[];
}

function answerTo({ coverages, items }: Question, scope: Scope, truths: TruthDiagrams): TruthNode {
  return truths.any(coverages.flatMap((coverage) => items.map((item) => included(coverage, item, scope, truths))));
}

function flipsOf(question: Question, now: boolean, scope: Scope): Pick<WhatIf, 'flips' | 'exhaustive'> {
  // That a loss of another kind would not be insured goes without saying; that it would be, does not.
  const facts = factsRead(question, scope).filter(({ id }) => !now || !isKindOfItem(id));
  let sets = 0;
  for (let size = 1; size <= Math.min(mostFacts, facts.length); size += 1) {
    const flips: Flip[] = [];
    for (const freed of subsets(facts, size)) {
      if (sets >= mostSets || flips.length >= mostFlips) break;
      sets += 1;
      const flip = flipBy(freed, question, now, scope);
      if (flip !== undefined) flips.push(flip);
    }
    if (flips.length > 0) return { flips, exhaustive: true };
    if (sets >= mostSets) return { flips: [], exhaustive: false };
  }
  return { flips: [], exhaustive: true };
}

/** The stated facts that any test behind the answer reads, each once. Which cause is proximate stays as it is. */
function factsRead({ coverages, items }: Question, scope: Scope): readonly Found[] {
  const read = new Map<string, Found>();
  const noted = (found: Found): void => {
    if (found.fact.fact !== 'absent' && found.declaration.name !== 'proximate') read.set(found.id, found);
  };
  for (const coverage of coverages) {
    for (const item of items) {
      const { granted, exclusions, denials } = inclusionOf(coverage, item, scope.index);
      for (const test of [...granted, ...exclusions, ...denials]) test.judge({ ...scope, noted });
    }
  }
  return [...read.values()];
}

function isKindOfItem(fact: string): boolean {
  return /^losses\[.*\]\.kind$/s.test(fact);
}

function flipBy(freed: readonly Found[], question: Question, now: boolean, scope: Scope): Flip | undefined {
  const ids = freed.map(({ id }) => id);
  const inner: Scope = { ...scope, freed: new Set(ids) };
  const truths = new TruthDiagrams(inner, new AskingOrder());
  const node = answerTo(question, inner, truths);
  if (node.node === 'leaf') return undefined;
  const other = now ? truths.no : truths.yes;
  const ways = waysTo(node, other, ids, truths);
  const [first] = ways;
  if (first === undefined) return undefined;
  return freed.map((found, position): FactChange => {
    // Of several facts only those values are told that go with the first values of the others.
    const parts = ways
      .filter((way) => way.every((part, at) => at === position || part === first[at]))
      .flatMap((way) => way[position] ?? []);
    const stated = statedText(found, scope);
    const to = united(parts).map((part) => alternativeOf(part, found.declaration.type, scope.index));
    return { fact: found.id, stated, to };
  });
}

/** As its alternatives are said: yes and no in both languages, kinds by their titles. */
function statedText({ fact, declaration: { type } }: Found, scope: Scope): Text {
  if (fact.fact === 'value') {
    const name = fact.value === true ? 'yes' : fact.value === false ? 'no' : fact.value;
    return alternativeOf(namesDomain([name]), type, scope.index).words;
  }
  const text = factText(fact, type.type, scope) ?? '';
  return fact.fact === 'never' ? alternativeOf(neverOnly, type, scope.index).words : { en: text, zh: text };
}

/** Every way in which these facts alone lead to that answer, whatever else is not known: a part for each fact. */
function waysTo(
  node: TruthNode,
  answer: TruthNode,
  ids: readonly string[],
  truths: TruthDiagrams,
): readonly (readonly Domain[])[] {
  const asked = new Set(truths.unknowns(node));
  if (!ids.every((id) => asked.has(id))) return [];
  const parts = ids.map((id) => truths.parts(node, id));
  if (parts.reduce((count, each) => count * each.length, 1) > mostWays) return [];
  const ways = parts.reduce<readonly (readonly Domain[])[]>(
    (before, each) => before.flatMap((way) => each.map((part) => [...way, part])),
    [[]],
  );
  return ways.filter(
    (way) => way.reduce((at, part, position) => truths.restrict(at, ids[position] ?? '', part), node) === answer,
  );
}

/** Parts that touch, as one. */
function united(parts: readonly Domain[]): readonly Domain[] {
  const joined: Domain[] = [];
  for (const part of parts) {
    const position = joined.findIndex((each) => unite(each, part) !== undefined);
    const before = joined[position];
    const whole = before === undefined ? undefined : unite(before, part);
    if (whole === undefined) joined.push(part);
    else joined[position] = whole;
  }
  return joined;
}

function* subsets<Of>(all: readonly Of[], size: number, from = 0): Generator<readonly Of[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [position, first] of all.entries()) {
    if (position < from) continue;
    for (const rest of subsets(all, size - 1, position + 1)) yield [first, ...rest];
  }
}
