// Before binding: from what an applicant states to whether the insurer accepts, and for what premium. Pure, and as
// careful with what is unknown as the engine is with claims: a rule that may apply leaves the decision open, the premium
// has a least and a most, and the facts that can still change either are asked.
import type { Contract, Currency, MoneyText, SourceMap, SourcePlace, StatementId, Text } from '../../language/index.ts';
import { moneyToText, sayInFigures } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { actualWorld, type Scope } from '../conditions/scope.ts';
import { indexOf } from '../contract-index.ts';
import type { Determination, MoneyBounds, Truth } from '../determination.ts';
import type { Incident } from '../incident/facts.ts';
import { minorOf, nothing, subtract } from '../quantum/amount.ts';
import type { Ends } from '../quantum/pays.ts';
import { askFor } from '../questions.ts';
import { moneyBounds } from '../rows.ts';
import { forksOf, leavesOf } from '../unknowns/diagram.ts';
import { AskingOrder } from '../unknowns/order.ts';
import { TruthDiagrams, type TruthNode } from '../unknowns/truth.ts';
import { explorePremium } from './explore.ts';
import { hull, type PremiumRow, type PremiumWay } from './premium.ts';

export interface Quote {
  readonly format: 'proviso-quote/1';
  readonly policy: Determination['policy'];
  readonly application: { readonly id: string; readonly hash: string };
  /** `open`: an unknown fact can still turn it. */
  readonly decision: 'accept' | 'refer' | 'decline' | 'open';
  readonly rules: readonly RuleFound[];
  /** `null` where the wording has no premium of its own. */
  readonly premium: MoneyBounds | null;
  readonly lines: readonly QuotedLine[];
  /** False where the bounds of the premium hold, but may be wider than need be. */
  readonly exact: boolean;
  readonly questions: readonly QuoteQuestion[];
}

export interface RuleFound {
  readonly statement: StatementId;
  readonly effect: 'decline' | 'refer';
  readonly title: Text;
  readonly sentence: Text;
  readonly holds: Truth;
  readonly place: SourcePlace | null;
}

export interface QuotedLine {
  readonly statement: StatementId;
  readonly line: PremiumRow['line']['line'];
  readonly title: Text;
  /** The amount of the line; `null` where it is a share of the premium so far, or does not apply. */
  readonly figure: MoneyBounds | null;
  readonly in: MoneyBounds;
  readonly out: MoneyBounds;
  readonly applies: Truth;
  readonly place: SourcePlace | null;
}

export interface QuoteQuestion {
  readonly fact: string;
  readonly ask: Text;
  /** It can change whether the insurer accepts; it can change the premium. */
  readonly decides: readonly ('decision' | 'premium')[];
  /** The most that the premium can differ with it; `null` where nothing bounds it. */
  readonly atStake: MoneyText | null;
}

export interface Application {
  readonly contract: Contract;
  readonly contractHash: string;
  readonly sourceMap?: SourceMap;
  /** What the applicant states, as facts of the terms. */
  readonly application: Incident;
}

/** A quote; amounts in the contract's currency. */
export function quote({ contract, contractHash, sourceMap = { statements: {} }, application }: Application): Quote {
  const scope: Scope = {
    index: indexOf(contract),
    incident: application,
    world: actualWorld,
    item: null,
    elements: [],
  };
  const order = new AskingOrder();
  const truths = new TruthDiagrams(scope, order);
  const place = (id: StatementId): SourcePlace | null => sourceMap.statements[id] ?? null;
  const money = (ends: Ends): MoneyBounds => moneyBounds(ends, contract.currency as Currency);
  const rule = (effect: 'decline' | 'refer'): TruthNode =>
    truths.any(
      contract.eligibility
        .filter((each) => each.effect === effect)
        .map(({ id, holds }) => truths.of({ key: id, judge: (each) => judge(holds, each) })),
    );
  const declines = rule('decline');
  const refers = truths.all([truths.not(declines), rule('refer')]);
  const premium = explorePremium(contract.premium, scope, truths, order);
  const ways = leavesOf(premium.root).flatMap((leaf) => [...leaf.answers.values()]);
  const bounds = ways.map((way) => way.premium).reduce(hull, ways[0]?.premium ?? { low: nothing, high: nothing });
  const asked = new Asked(scope, contract);
  for (const node of [declines, refers])
    for (const { choice } of forksOf(node)) for (const fact of choice.facts) asked.note(fact, 'decision');
  if (contract.premium.length > 0) {
    for (const { choice } of forksOf(premium.root)) for (const fact of choice.facts) asked.note(fact, 'premium');
    for (const way of ways) for (const fact of way.needs) asked.note(fact, 'premium');
  }
  return {
    format: 'proviso-quote/1',
    policy: {
      id: contract.policy?.id ?? null,
      wording: contract.wording.name,
      version: contract.wording.version,
      contractHash,
    },
    application: { id: application.id, hash: application.hash },
    decision: decisionOf(declines, refers, truths),
    rules: contract.eligibility.map(({ id, effect, title, holds }) => ({
      statement: id,
      effect,
      title,
      sentence: sayInFigures(holds, contract),
      holds: judge(holds, scope).truth,
      place: place(id),
    })),
    premium: contract.premium.length === 0 ? null : money(bounds),
    lines: joinedRows(ways).map(({ line, figure, applies, ...row }) => ({
      statement: line.id,
      line: line.line,
      title: line.title,
      figure: figure === null ? null : money(figure),
      in: money(row.in),
      out: money(row.out),
      applies,
      place: place(line.id),
    })),
    exact: premium.exact,
    questions: asked.questions(bounds),
  };
}

function decisionOf(declines: TruthNode, refers: TruthNode, truths: TruthDiagrams): Quote['decision'] {
  if (declines === truths.yes) return 'decline';
  if (declines !== truths.no) return 'open';
  return refers === truths.yes ? 'refer' : refers === truths.no ? 'accept' : 'open';
}

/** The rows of all ways, one over the other. */
function joinedRows(ways: readonly PremiumWay[]): readonly PremiumRow[] {
  const [first, ...others] = ways.map(({ rows }) => rows);
  return (
    (others.length === 0
      ? first
      : others.reduce((all, rows) => all.map((row, at) => joined(row, rows[at])), first ?? [])) ?? []
  );
}

function joined(left: PremiumRow, right: PremiumRow | undefined): PremiumRow {
  if (right === undefined) return left;
  return {
    line: left.line,
    figure:
      left.figure === null || right.figure === null ? (left.figure ?? right.figure) : hull(left.figure, right.figure),
    in: hull(left.in, right.in),
    out: hull(left.out, right.out),
    applies: left.applies === right.applies ? left.applies : 'open',
  };
}

/** The facts that are asked, each once, in the order in which they were met. */
class Asked {
  readonly #facts = new Map<string, Set<'decision' | 'premium'>>();
  readonly #scope: Scope;
  readonly #contract: Contract;

  constructor(scope: Scope, contract: Contract) {
    this.#scope = scope;
    this.#contract = contract;
  }

  note(fact: string, decides: 'decision' | 'premium'): void {
    this.#facts.set(fact, (this.#facts.get(fact) ?? new Set()).add(decides));
  }

  /** No fact moves the premium by more than lies between its ends. */
  questions(bounds: Ends): readonly QuoteQuestion[] {
    const { currency } = this.#contract;
    const width = minorOf(subtract(bounds.high, bounds.low));
    return [...this.#facts].map(([fact, decides]): QuoteQuestion => {
      const minor = decides.has('premium') ? width : 0n;
      return {
        fact,
        ask: askFor(fact, this.#scope.incident, this.#scope.index),
        decides: [...decides],
        atStake: minor === null ? null : moneyToText({ currency: currency as Currency, minor }),
      };
    });
  }
}
