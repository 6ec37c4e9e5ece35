// The determination of an incident in which nothing that counts is open, put together from the answers of a program. Where
// something is open, or larger than whole doubles reach, it gives up with `undefined`, and the interpreter decides.
import { type Contract, type Currency, moneyToText, type SourceMap } from '../../../language/index.ts';
import type { Case } from '../../adjudicate.ts';
import { actualWorld, type Scope } from '../../conditions/scope.ts';
import type { CoverageDetermination, Determination, ItemDetermination, ProposedPosting } from '../../determination.ts';
import type { Incident, LossItem } from '../../incident/facts.ts';
import { notInsured, statedAmount } from '../../items.ts';
import { stepsOf } from '../../procedure.ts';
import type { CoveragePlan } from '../plan/contract-plan.ts';
import { isNo, isOpen, isYes, type Truth3 } from '../plan/plan.ts';
import { type IncidentSheet, sheetOf } from '../plan/sheet.ts';
import { type Printed, printer } from './money.ts';
import { type Entering, enteringIn, type Paid, payCoverage } from './pay.ts';
import type { Program } from './program.ts';
import type { Telling } from './reasons.ts';
import { type CoverageStanding, type ItemStanding, Judging } from './standing.ts';
import { truthNames } from './truth-names.ts';

/** What a coverage comes to. */
export interface CoverageFinding {
  readonly standing: CoverageStanding;
  readonly entering: Entering;
  readonly paid: Paid;
}

export interface Findings {
  readonly judging: Judging;
  /** For each warranty, whether it is breached. */
  readonly breaches: readonly Truth3[];
  readonly coverages: readonly CoverageFinding[];
  /** Minor units. */
  readonly total: number;
}

/** What judging and paying need of a case; without a sheet, the whole incident. */
export interface Findable extends Pick<Case, 'balances' | 'final'> {
  readonly incident: Pick<Incident, 'losses' | 'schedule' | 'events' | 'claims'>;
}

/** `sheet`: the incident's, where it is filled already. Judges and pays; `undefined` where something that counts is open. */
export function find(program: Program, given: Findable, sheet?: IncidentSheet): Findings | undefined {
  const { incident, balances, final = false } = given;
  if (incident.losses.fact === 'absent' || !incident.losses.complete || incident.schedule.size > 0) return undefined;
  if (!program.plan.isSpecialised || !areDistinct(incident.losses.items)) return undefined;
  // Several events are paid one after the other, which only the interpreter does.
  if (incident.events !== undefined || incident.claims !== undefined) return undefined;
  const left = openings(program, balances);
  if (left === undefined) return undefined;
  const x = sheet ?? sheetFor(program, given.incident as Incident);
  const judging = new Judging(program, x);
  const breaches = program.plan.warranties.map(({ breached }) => judging.event(breached));
  if (final && breaches.includes(isOpen)) return undefined;
  const coverages: CoverageFinding[] = [];
  let total = 0;
  for (const [position, plan] of program.plan.coverages.entries()) {
    if (!plan.chosen) continue;
    const standing = judging.standing(plan);
    if (standing.items.some((item) => isUnsettled(item, final))) return undefined;
    const entering = enteringIn(standing, x, program.plan.contract.currency);
    const paid = entering && payCoverage(program, position, standing, entering, judging, left);
    if (entering === undefined || paid === undefined) return undefined;
    total += paid.paid;
    coverages.push({ standing, entering, paid });
  }
  return Number.isSafeInteger(total) ? { judging, breaches, coverages, total } : undefined;
}

function isUnsettled({ insured, included, bites }: ItemStanding, final: boolean): boolean {
  return insured === isOpen || included === isOpen || (final && bites.includes(isOpen));
}

function areDistinct(items: readonly LossItem[]): boolean {
  return items.every((item, position) => items.findIndex(({ id }) => id === item.id) === position);
}

function sheetFor({ plan }: Program, incident: Incident): IncidentSheet {
  const scope: Scope = { index: plan.index, incident, world: actualWorld, item: null, elements: [] };
  return sheetOf(incident, scope, plan.layouts);
}

/** What is left of each account, in written order. */
export function openings({ plan }: Pick<Program, 'plan'>, balances: Case['balances']): number[] | undefined {
  const left: number[] = [];
  for (const { account, amount } of plan.openings) {
    const each = Number(balances?.get(account) ?? amount ?? Number.NaN);
    if (!Number.isSafeInteger(each)) return undefined;
    left.push(each);
  }
  return left;
}

/** The whole determination; `undefined` where something that counts is open. */
export function settle(
  program: Program,
  telling: Telling,
  given: Case,
  sheet?: IncidentSheet,
): Determination | undefined {
  const findings = find(program, given, sheet);
  return findings && determinationOf(program, telling, findings, given);
}

function determinationOf(
  { plan }: Program,
  telling: Telling,
  findings: Findings,
  { contractHash, incident, sourceMap = { statements: {} }, final = false }: Case,
): Determination {
  const { contract } = plan;
  const print = printer(contract.currency);
  const coverages = findings.coverages.map((each) => coverageDetermination(each, print, sourceMap));
  return {
    format: 'proviso-determination/1',
    policy: {
      id: contract.policy?.id ?? null,
      wording: contract.wording.name,
      version: contract.wording.version,
      contractHash,
    },
    incident: { id: incident.id, hash: incident.hash },
    outcome: coverages.some(({ outcome }) => outcome === 'payable') ? 'payable' : 'not-covered',
    payable: print(findings.total),
    exact: true,
    final,
    coverages,
    items: findings.judging.x.items.map((_, position) => itemDetermination(position, findings, plan.contract.currency)),
    warranties: plan.warranties.map(({ warranty: { name, number, title } }, position) => {
      const breached = truthNames[findings.breaches[position] ?? isNo];
      return { clause: name, number, title, breached, counts: breached, suspended: null };
    }),
    conditions: [],
    presumptions: [],
    conflicts: [],
    steps: contract.procedures.length === 0 ? [] : stepsOf(contract, findings.judging.x.scope, sourceMap),
    questions: [],
    closed: [],
    postings: findings.coverages.flatMap((each) => postingsOf(each, plan.contract, print)),
    levels: [],
    reasons: telling.reasons(findings, sourceMap),
  };
}

function coverageDetermination(
  { standing, entering, paid }: CoverageFinding,
  print: Printed,
  sources: SourceMap,
): CoverageDetermination {
  const { name, number, title } = standing.plan.coverage;
  return {
    clause: name,
    number,
    title,
    outcome: entering.items.length > 0 ? 'payable' : 'not-covered',
    trigger: truthNames[standing.trigger],
    payable: print(paid.paid),
    paidIn: paid.paidIn,
    waterfall: paid.rows(print, sources),
  };
}

/** An item falls under one coverage at most; where contracts made elsewhere say otherwise, under the first. */
function itemDetermination(position: number, { coverages, judging }: Findings, currency: string): ItemDetermination {
  const candidates = coverages.filter(({ standing }) => standing.items[position]?.insured !== isNo);
  const item = judging.x.items[position]?.item;
  if (item == null) throw new Error('broken invariant: an item that is none');
  const stated = {
    id: item.id,
    kind: item.kind ?? 'loss',
    title: item.kind === null ? {} : (judging.x.scope.index.kind('loss', item.kind)?.title ?? {}),
    amount: amountOf(item, currency),
  };
  const [first] = candidates;
  const now = first?.standing.items[position];
  if (first === undefined || now === undefined) return { ...stated, ...notInsured };
  const { coverage } = first.standing.plan;
  const included = candidates.map(({ standing }) => standing.items[position]?.included);
  const results = {
    coverage: coverage.name,
    granted: truthNames[now.granted],
    excluded: truthNames[now.excluded],
  };
  if (included.every((each) => each === isNo))
    return { ...stated, outcome: 'not-covered', ...results, ...groundOf(now, first.standing.plan, judging) };
  const here = { by: coverage.name, clause: coverage.number, ...results };
  return included.every((each) => each === isYes)
    ? { ...stated, outcome: 'payable', ground: 'granted', ...here }
    : { ...stated, outcome: 'open', ground: 'undecided', ...here };
}

function groundOf(
  { granted, bites }: ItemStanding,
  { coverage, exclusions, denials }: CoveragePlan,
  judging: Judging,
): Pick<ItemDetermination, 'ground' | 'by' | 'clause'> {
  const biting = exclusions[bites.indexOf(isYes)]?.exclusion;
  if (biting !== undefined && granted !== isNo) return { ground: 'excluded', by: biting.name, clause: biting.number };
  const denying = denials.find(({ breached }) => judging.event(breached) === isYes)?.warranty;
  if (granted !== isNo && denying !== undefined) return { ground: 'denied', by: denying.name, clause: denying.number };
  return { ground: 'not-triggered', by: coverage.name, clause: coverage.number };
}

function amountOf(item: LossItem, currency: string): ItemDetermination['amount'] {
  const { amount } = item;
  if (amount.fact === 'money' && amount.currency === currency && amount.low === amount.high)
    return moneyToText({ currency: currency as Currency, minor: amount.low });
  return statedAmount(item);
}

export function postingsOf(
  { standing, paid }: CoverageFinding,
  { accounts }: Contract,
  print: Printed,
): readonly ProposedPosting[] {
  const coverage = standing.plan.coverage.name;
  return accounts.flatMap(({ name: account }) => {
    const drawn = paid.draws.reduce((sum, draw) => (draw.account === account ? sum + draw.drawn : sum), 0);
    return drawn === 0 ? [] : [{ account, coverage, ...print(drawn) }];
  });
}
