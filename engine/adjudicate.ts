// From facts to a determination, in the adjuster's order: in force and insured, cause, loss items, exclusions and their
// carve-backs, warranties, then money. Pure: the same contract, incident and balances give the same determination.
import type { Contract, Currency, SourceMap } from '../language/index.ts';
import { accountsLeft } from './accounts.ts';
import { type Closing, closeByBurden } from './burden.ts';
import { judge } from './conditions/evaluate.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { indexOf } from './contract-index.ts';
import type { CoverageDetermination, Determination, MoneyBounds, WarrantyDetermination } from './determination.ts';
import type { Incident } from './incident/facts.ts';
import { coverageOutcome, itemDetermination, statedItems } from './items.ts';
import { stepsOf } from './procedure.ts';
import { levelsOf, postingsOf } from './programme.ts';
import type { Ends, Remaining } from './quantum/pays.ts';
import { type Programme, programmeOf } from './quantum/settle.ts';
import { questionsFrom } from './questions.ts';
import { reasonsFor } from './reasons/reasons.ts';
import { moneyBounds, paidIn, waterfallOf } from './rows.ts';
import { standingOf } from './standing.ts';
import { type Bounds, boundsOf, type Open } from './unknowns/bounds.ts';
import { type Answer, decide } from './unknowns/decision.ts';
import { Diagrams } from './unknowns/diagram.ts';
import { sharedAccounts, switchesOf } from './unknowns/joint.ts';
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
  const known: Scope = { index, incident, world: actualWorld, item: null, elements: [] };
  const coverages = contract.coverages.filter(
    (coverage) => coverage.option === null || isChosen(coverage.option, known),
  );
  const left = accountsLeft(known, balances);
  const order = new AskingOrder();
  const diagrams = new Diagrams<Answer>(order);
  const truths = new TruthDiagrams(known, order);
  const programme = programmeOf(
    contract,
    coverages.map(({ name }) => name),
  );
  const shared = sharedAccounts(coverages, programme);
  const explored: Closing = {
    decisions: coverages.map((coverage) => decide(coverage, shared, left, known, truths, diagrams)),
    switches: switchesOf(programme, known, truths, diagrams),
    standings: coverages.map((coverage) => standingOf(coverage, known)),
    scope: known,
    closed: [],
  };
  const open = found(explored, programme, left, diagrams);
  const closing = final ? closeByBurden(explored, left, known, diagrams) : explored;
  const { decisions, standings, scope, closed } = closing;
  const { bounds, questions } = final ? found(closing, programme, left, diagrams) : open;
  const money = (ends: Ends): MoneyBounds => moneyBounds(ends, contract.currency as Currency);
  const coverageFindings = decisions.map((decision, position): CoverageDetermination => {
    const { paid, rows } = bounds.coverages[position] ?? { paid: bounds.total, rows: [] };
    const { name, number, title } = decision.coverage;
    return {
      clause: name,
      number,
      title,
      outcome: coverageOutcome(decision, paid),
      trigger: standings[position]?.trigger.truth ?? 'open',
      payable: money(paid),
      paidIn: paidIn(rows),
      waterfall: waterfallOf(rows, money, sourceMap),
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
    warranties: contract.warranties.map(
      ({ name, number, title }): WarrantyDetermination => ({
        clause: name,
        number,
        title,
        breached: judge({ op: 'breached', warranty: name }, scope).truth,
      }),
    ),
    steps: stepsOf(contract, known, sourceMap),
    questions,
    closed: closed.filter(({ fact }) => asked.has(fact)),
    postings: postingsOf(decisions, bounds, contract, money),
    levels: levelsOf(bounds, contract, money, sourceMap),
    reasons: reasonsFor(standings, scope, sourceMap),
  };
}

/** The money, and the facts that still move it. */
function found(
  { decisions, switches, scope }: Closing,
  programme: Programme,
  left: Remaining,
  diagrams: Diagrams<Answer>,
): { readonly bounds: Bounds; readonly questions: Determination['questions'] } {
  const open: Open = { decisions, switches, programme, scope };
  const bounds = boundsOf(open, left, diagrams);
  const stakes = stakesOf(open, bounds, diagrams, stillMattering(open, left, diagrams));
  return { bounds, questions: questionsFrom(stakes, scope.incident, scope.index) };
}

function isChosen(option: string, { index, incident }: Scope): boolean {
  const value = incident.schedule.get(option) ?? index.schedule.get(option)?.value ?? null;
  return value?.type === 'option' && value.chosen;
}
