// From facts to a determination, in the adjuster's order: in force and insured, cause, loss items, exclusions and their
// carve-backs, warranties, then money. Pure: the same contract, incident and balances give the same determination.
import type { Contract, Currency, Presumption, SourceMap } from '../language/index.ts';
import { accountsLeft } from './accounts.ts';
import { type Closing, closeByBurden } from './burden.ts';
import { conditionFindings, presumptionsUsed, warrantyFindings } from './clause-findings.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { conflictsIn } from './conflicts.ts';
import { indexOf } from './contract-index.ts';
import { coverageDetermination } from './coverages.ts';
import type { CoverageDetermination, Determination, MoneyBounds } from './determination.ts';
import type { Incident } from './incident/facts.ts';
import { insurerParts } from './insurers.ts';
import { itemDetermination, statedItems } from './items.ts';
import { stepsOf } from './procedure.ts';
import { drawnByEvents, levelsOf, postingsOf } from './programme.ts';
import { foundAtOnce } from './quantum/account-use.ts';
import type { Ends, Remaining } from './quantum/pays.ts';
import { type Programme, programmeOf } from './quantum/settle.ts';
import { questionsFrom } from './questions.ts';
import { reasonsFor } from './reasons/reasons.ts';
import { reinstatementsOf } from './reinstatements.ts';
import { moneyBounds } from './rows.ts';
import { standingOf } from './standing.ts';
import { type BoundsOverEvents, boundsOverEvents } from './structure/bounds.ts';
import { combined } from './structure/combine.ts';
import { groupingsOf } from './structure/grouping.ts';
import { type Orders, ordersOf } from './structure/order.ts';
import { mayLieNowhere, paidEventsOf } from './structure/places.ts';
import type { Open } from './unknowns/bounds.ts';
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

/** Of each way in which events and claims may count as one, and of all of them together. */
export function adjudicate(each: Case): Determination {
  const { contract, incident } = each;
  const index = indexOf(contract);
  const groupings = groupingsOf({ index, incident, world: actualWorld, item: null, elements: [] });
  if (groupings.fault !== null) throw new Error('broken invariant: an incident that cannot be grouped was read');
  const found = groupings.incidents.map((grouped) => adjudicateGrouped({ ...each, incident: grouped }));
  const all = combined(found, groupings, incident, index);
  if (contract.insurers.length === 0) return all;
  const { reasons, ...rest } = all;
  const known: Scope = { index, incident, world: actualWorld, item: null, elements: [] };
  return { ...rest, insurers: insurerParts(all.payable, known), reasons };
}

function adjudicateGrouped({
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
  const orders = ordersOf(known);
  const events = paidEventsOf(incident);
  const cases = events.flatMap((event) => coverages.map((coverage) => ({ coverage, scope: { ...known, event } })));
  const programme = programmeOf(
    contract,
    coverages.map(({ name }) => name),
  );
  const shared = sharedAccounts(
    cases.map(({ coverage }) => coverage),
    programme,
  );
  const explored: Closing = {
    decisions: cases.map(({ coverage, scope }) => decide(coverage, shared, foundAtOnce(left), scope, truths, diagrams)),
    switches: events.flatMap((event) => switchesOf(programme, { ...known, event }, truths, diagrams)),
    standings: cases.map(({ coverage, scope }) => standingOf(coverage, scope, (test) => truths.verdict(test))),
    scope: known,
    closed: [],
  };
  const open = findIn(explored, programme, orders, left, diagrams);
  const closing = final ? closeByBurden(explored, foundAtOnce(left), known, diagrams) : explored;
  const { decisions, standings, scope, closed } = closing;
  const { bounds, questions } = final ? findIn(closing, programme, orders, left, diagrams) : open;
  const money = (ends: Ends): MoneyBounds => moneyBounds(ends, contract.currency as Currency);
  const items = statedItems(incident).map((item) => itemDetermination(item, decisions, standings, scope, truths));
  const coverageFindings = coverages.map((coverage): CoverageDetermination => {
    const found = decisions.flatMap((decision, position) => {
      const [standing, own] = [standings[position], bounds.coverages[position]];
      return decision.coverage === coverage && standing !== undefined && own !== undefined
        ? [{ decision, standing, bounds: own }]
        : [];
    });
    const whole = bounds.whole.get(coverage) ?? bounds.total;
    return coverageDetermination(coverage, found, whole, items, money, sourceMap);
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
    items,
    warranties: warrantyFindings(contract, scope),
    conditions: conditionFindings(contract, scope, sourceMap),
    presumptions: presumptionsUsed(used, known, sourceMap),
    conflicts: conflictsIn(standings, known),
    steps: stepsOf(contract, known, sourceMap),
    questions,
    closed: closed.filter(({ fact }) => asked.has(fact)),
    postings: postingsOf(decisions, bounds, contract, money),
    levels: levelsOf(bounds, contract, money, sourceMap),
    ...(contract.accounts.some(({ reinstated }) => reinstated !== null)
      ? { reinstatements: reinstatementsOf(drawnByEvents(decisions, bounds, orders), left, scope, money) }
      : {}),
    reasons: reasonsFor(standings, scope, sourceMap),
  };
}

/** The money, and the facts that still move it. */
function findIn(
  { decisions, switches, scope }: Closing,
  programme: Programme,
  orders: Orders,
  left: Remaining,
  diagrams: Diagrams<Answer>,
): { readonly bounds: BoundsOverEvents; readonly questions: Determination['questions'] } {
  const open: Open = { decisions, switches, programme, scope };
  const found = boundsOverEvents(open, orders, left, diagrams);
  const bounds = { ...found, exact: found.exact && !mayLieNowhere(scope.incident) };
  const stakes = stakesOf(open, bounds, diagrams, stillMattering(open, left, diagrams));
  const all = [...stakes, ...bounds.stakes.filter(({ fact }) => !stakes.some((stake) => stake.fact === fact))];
  return { bounds, questions: questionsFrom(all, scope.incident, scope.index) };
}

function isChosen(option: string, { index, incident }: Scope): boolean {
  const value = incident.schedule.get(option) ?? index.schedule.get(option)?.value ?? null;
  return value?.type === 'option' && value.chosen;
}
