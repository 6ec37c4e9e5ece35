// From facts to a determination, in the adjuster's order: in force and insured, cause, loss items, exclusions and their
// carve-backs, warranties, then money. Pure: the same contract, incident and balances give the same determination.
import type { Contract, Currency, Presumption, SourceMap } from '../language/index.ts';
import { accountsLeft } from './accounts.ts';
import { type Closing, closeByBurden } from './burden.ts';
import { conditionFindings, presumptionsUsed, warrantyFindings } from './clause-findings.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { conflictsIn } from './conflicts.ts';
import { indexOf } from './contract-index.ts';
import type { CoverageDetermination, Determination, MoneyBounds, ProposedPosting } from './determination.ts';
import type { Incident } from './incident/facts.ts';
import { coverageOutcome, itemDetermination, statedItems } from './items.ts';
import { stepsOf } from './procedure.ts';
import { isNothing } from './quantum/amount.ts';
import type { Ends, Remaining } from './quantum/pays.ts';
import { questionsFrom } from './questions.ts';
import { reasonsFor } from './reasons/reasons.ts';
import { moneyBounds, waterfallRow } from './rows.ts';
import { standingOf } from './standing.ts';
import { type Bounds, boundsOf, drawsOf } from './unknowns/bounds.ts';
import { type Answer, type Decision, decide } from './unknowns/decision.ts';
import { Diagrams } from './unknowns/diagram.ts';
import { AskingOrder } from './unknowns/order.ts';
import { stakesOf } from './unknowns/stakes.ts';
import { stillMattering } from './unknowns/swallowed.ts';
import { TruthDiagrams } from './unknowns/truth.ts';

export interface Case {
  readonly contract: Contract;
  readonly contractHash: string;
  /** For the places in the reasons; without it they stay empty. */
  readonly sourceMap?: SourceMap;
  readonly incident: Incident;
  /** What is left of each account, in minor units, by name; an account not named is untouched. */
  readonly balances?: ReadonlyMap<string, bigint>;
  /** Close what stays unknown by the burden of proof (see burden.ts). */
  readonly final?: boolean;
}

export function adjudicate({
  contract,
  contractHash,
  sourceMap = { statements: {} },
  incident,
  balances,
  final = false,
}: Case): Determination {
  const index = indexOf(contract);
  const used = new Set<Presumption>();
  const known: Scope = { index, incident, world: actualWorld, item: null, elements: [], used };
  const coverages = contract.coverages.filter(
    (coverage) => coverage.option === null || isChosen(coverage.option, known),
  );
  const left = accountsLeft(known, balances);
  const order = new AskingOrder();
  const diagrams = new Diagrams<Answer>(order);
  const truths = new TruthDiagrams(known, order);
  const explored: Closing = {
    decisions: coverages.map((coverage) => decide(coverage, left, known, truths, diagrams)),
    standings: coverages.map((coverage) => standingOf(coverage, known)),
    scope: known,
    closed: [],
  };
  const open = found(explored, left, diagrams);
  const closing = final ? closeByBurden(explored.decisions, explored.standings, left, known, diagrams) : explored;
  const { decisions, standings, scope, closed } = closing;
  const { bounds, questions } = final ? found(closing, left, diagrams) : open;
  const money = (ends: Ends): MoneyBounds => moneyBounds(ends, contract.currency as Currency);
  const paidBy = decisions.map((_, position) => bounds.coverages[position] ?? { paid: bounds.total, rows: [] });
  const coverageFindings = decisions.map((decision, position): CoverageDetermination => {
    const { paid, rows } = paidBy[position] ?? { paid: bounds.total, rows: [] };
    const { name, number, title } = decision.coverage;
    return {
      clause: name,
      number,
      title,
      outcome: coverageOutcome(decision, paid),
      trigger: standings[position]?.trigger.truth ?? 'open',
      payable: money(paid),
      waterfall: rows.map((row) => waterfallRow(row, money, sourceMap)),
    };
  });
  const asked = new Set(open.questions.map(({ fact }) => fact));
  return {
    format: 'proviso-determination/1',
    policy: {
      id: contract.policy?.id ?? null,
      wording: contract.wording.name,
      version: contract.wording.version,
      contractHash,
    },
    incident: { id: incident.id, hash: incident.hash },
    outcome:
      questions.length > 0
        ? 'open'
        : coverageFindings.some((coverage) => coverage.outcome === 'payable')
          ? 'payable'
          : 'not-covered',
    payable: money(bounds.total),
    exact: bounds.exact,
    final,
    coverages: coverageFindings,
    items: statedItems(incident).map((item) => itemDetermination(item, decisions, standings, scope)),
    warranties: warrantyFindings(contract, scope),
    conditions: conditionFindings(contract, scope, sourceMap),
    presumptions: presumptionsUsed(used, known, sourceMap),
    conflicts: conflictsIn(standings, known),
    steps: stepsOf(contract, known, sourceMap),
    questions,
    closed: closed.filter(({ fact }) => asked.has(fact)),
    postings: postingsOf(decisions, bounds, money),
    reasons: reasonsFor(standings, scope, sourceMap),
  };
}

/** The money, and the facts that still move it. */
function found(
  { decisions, scope }: Closing,
  left: Remaining,
  diagrams: Diagrams<Answer>,
): { readonly bounds: Bounds; readonly questions: Determination['questions'] } {
  const bounds = boundsOf(decisions, left, diagrams);
  const stakes = stakesOf(decisions, bounds.total, diagrams, stillMattering(decisions, left, diagrams));
  return { bounds, questions: questionsFrom(stakes, scope.incident, scope.index) };
}

function postingsOf(
  decisions: readonly Decision[],
  bounds: Bounds,
  money: (ends: Ends) => MoneyBounds,
): readonly ProposedPosting[] {
  return decisions.flatMap(({ coverage }, position) => {
    const paid = bounds.coverages[position];
    const draws = paid === undefined ? [] : drawsOf(coverage.pays, paid);
    return draws.flatMap(({ account, drawn }) =>
      isNothing(drawn.high) ? [] : [{ account, coverage: coverage.name, ...money(drawn) }],
    );
  });
}

function isChosen(option: string, { index, incident }: Scope): boolean {
  const value = incident.schedule.get(option) ?? index.schedule.get(option)?.value ?? null;
  return value?.type === 'option' && value.chosen;
}
