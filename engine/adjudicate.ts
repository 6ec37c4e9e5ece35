// From facts to a determination, in the adjuster's order: in force and insured, cause, loss items, exclusions and their
// carve-backs, warranties, then money. Pure: the same contract, incident and balances give the same determination.
import type { Contract, SourceMap } from '../language/index.ts';
import { type Currency, moneyToText } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { indexOf } from './contract-index.ts';
import type {
  CoverageDetermination,
  Determination,
  ItemDetermination,
  MoneyBounds,
  Outcome,
  Truth,
  WarrantyDetermination,
  WaterfallRow,
} from './determination.ts';
import type { Incident, LossItem } from './incident/facts.ts';
import { minorOf } from './quantum/amount.ts';
import { figureOf } from './quantum/figure.ts';
import { worthOf } from './quantum/losses.ts';
import type { Ends, Left, Remaining, Row } from './quantum/pays.ts';
import { questionsFrom } from './questions.ts';
import { reasonsFor } from './reasons/reasons.ts';
import { type ItemStanding, type Standing, standingOf } from './standing.ts';
import { boundsOf } from './unknowns/bounds.ts';
import { type Answer, type Decision, decide } from './unknowns/decision.ts';
import { Diagrams, leavesOf } from './unknowns/diagram.ts';
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
}

export function adjudicate({
  contract,
  contractHash,
  sourceMap = { statements: {} },
  incident,
  balances,
}: Case): Determination {
  const index = indexOf(contract);
  const scope: Scope = { index, incident, world: actualWorld, item: null, elements: [] };
  const coverages = contract.coverages.filter(
    (coverage) => coverage.option === null || isChosen(coverage.option, scope),
  );
  const left = accountsLeft(scope, balances);
  const order = new AskingOrder();
  const diagrams = new Diagrams<Answer>(order);
  const truths = new TruthDiagrams(scope, order);
  const decisions = coverages.map((coverage) => decide(coverage, left, scope, truths, diagrams));
  const bounds = boundsOf(decisions, left, diagrams);
  const questions = questionsFrom(
    stakesOf(decisions, bounds.total, diagrams, stillMattering(decisions, left, diagrams)),
    incident,
    index,
  );
  const standings = coverages.map((coverage) => standingOf(coverage, scope));
  const money = (ends: Ends): MoneyBounds => moneyBounds(ends, contract.currency as Currency);
  const found = decisions.map((decision, position): CoverageDetermination => {
    const { paid, rows } = bounds.coverages[position] ?? { paid: bounds.total, rows: [] };
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
        : found.some((coverage) => coverage.outcome === 'payable')
          ? 'payable'
          : 'not-covered',
    payable: money(bounds.total),
    exact: bounds.exact,
    coverages: found,
    items: statedItems(incident).map((item) => itemDetermination(item, decisions, standings, scope)),
    warranties: contract.warranties.map(
      ({ name, number, title, breached }): WarrantyDetermination => ({
        clause: name,
        number,
        title,
        breached: judge(breached.holds, scope).truth,
      }),
    ),
    questions,
    reasons: reasonsFor(standings, scope, sourceMap),
  };
}

function isChosen(option: string, { index, incident }: Scope): boolean {
  const value = incident.schedule.get(option) ?? index.schedule.get(option)?.value ?? null;
  return value?.type === 'option' && value.chosen;
}

/** What is left of each account: as told, or all of it; unknown where nobody has bound its amount. */
function accountsLeft(scope: Scope, balances: ReadonlyMap<string, bigint> | undefined): Remaining {
  return new Map(
    scope.index.contract.accounts.map(({ name, amount }): [string, Left] => {
      const told = balances?.get(name);
      if (told !== undefined) return [name, { low: told, high: told, facts: [] }];
      const { low, high, facts } = figureOf(amount, scope);
      return [name, { low: minorOf(low) ?? 0n, high: minorOf(high), facts }];
    }),
  );
}

/** Settled where every way ends alike. Covered with nothing to pay (all within the deductible) is still covered. */
function coverageOutcome(decision: Decision, paid: Ends): Outcome {
  const answers = answersOf(decision);
  const some = answers.map(({ way }) =>
    way.entering.reduce<Truth>((found, { included }) => (found === 'yes' ? found : included), 'no'),
  );
  if (some.every((each) => each === 'no')) return 'not-covered';
  const exact = minorOf(paid.low) !== null && minorOf(paid.low) === minorOf(paid.high);
  return exact && some.every((each) => each === 'yes') ? 'payable' : 'open';
}

function statedItems({ losses }: Incident): readonly LossItem[] {
  return losses.fact === 'list' ? losses.items : [];
}

/** An item falls under one coverage at most; under which, and with what end, over all ways the unknowns may turn out. */
function itemDetermination(
  item: LossItem,
  decisions: readonly Decision[],
  standings: readonly Standing[],
  scope: Scope,
): ItemDetermination {
  const candidates = decisions.flatMap((decision, position) => {
    const now = standings[position]?.items.find((each) => each.item === item);
    return now === undefined || now.insured.truth === 'no' ? [] : [{ decision, now }];
  });
  const stated = {
    id: item.id,
    kind: item.kind ?? 'loss',
    title: item.kind === null ? {} : (scope.index.kind('loss', item.kind)?.title ?? {}),
    amount: statedAmount(item),
  };
  const [first] = candidates;
  if (first === undefined) return { ...stated, ...notInsured };
  const { coverage } = first.decision;
  const ways = candidates.flatMap(({ decision }) => answersOf(decision));
  const ends = new Set(ways.map(({ way }) => way.entering.find((each) => each.item === item)?.included ?? 'no'));
  const results = { coverage: coverage.name, granted: first.now.granted.truth, excluded: first.now.excluded.truth };
  const here = { by: coverage.name, clause: coverage.number, ...results };
  if (ends.size === 1 && ends.has('no')) {
    return { ...stated, outcome: 'not-covered', ...results, ...groundOf(first.now, coverage.name, scope) };
  }
  const worth = worthOf(item, scope).needs;
  const settled =
    ends.size === 1 &&
    ends.has('yes') &&
    !ways.some(({ payment }) => [...worth].some((fact) => payment.needs.has(fact)));
  return settled
    ? { ...stated, outcome: 'payable', ground: 'granted', ...here }
    : { ...stated, outcome: 'open', ground: 'undecided', ...here };
}

const notInsured = {
  outcome: 'not-covered',
  ground: 'not-insured',
  by: null,
  clause: null,
  coverage: null,
  granted: 'no',
  excluded: 'no',
} as const;

function answersOf(decision: Decision): readonly Answer[] {
  return leavesOf(decision.root).flatMap((leaf) => [...leaf.answers.values()]);
}

function groundOf(
  standing: ItemStanding,
  coverage: string,
  scope: Scope,
): Pick<ItemDetermination, 'ground' | 'by' | 'clause'> {
  const number = (name: string): string | null =>
    (scope.index.exclusions.get(name) ?? scope.index.warranties.get(name) ?? scope.index.coverages.get(name))?.number ??
    null;
  const biting = standing.exclusions.find(({ bites }) => bites.truth === 'yes');
  if (biting !== undefined && standing.granted.truth !== 'no')
    return { ground: 'excluded', by: biting.clause, clause: number(biting.clause) };
  const denying = scope.index.coverages
    .get(coverage)
    ?.warranties.find(
      (name) =>
        scope.index.warranties.get(name)?.effect === 'denies' &&
        judge({ op: 'breached', warranty: name }, scope).truth === 'yes',
    );
  if (standing.granted.truth !== 'no' && denying !== undefined)
    return { ground: 'denied', by: denying, clause: number(denying) };
  return { ground: 'not-triggered', by: coverage, clause: number(coverage) };
}

function statedAmount({ amount }: LossItem): ItemDetermination['amount'] {
  if (amount.fact === 'absent' || amount.currency === null) return null;
  const { currency } = amount;
  const text = (minor: bigint | null): ReturnType<typeof moneyToText> | null =>
    minor === null ? null : moneyToText({ currency, minor });
  return amount.low === amount.high ? text(amount.low) : { atLeast: text(amount.low), atMost: text(amount.high) };
}

function moneyBounds({ low, high }: Ends, currency: Currency): MoneyBounds {
  const [least, most] = [minorOf(low), minorOf(high)];
  if (least === null) throw new Error('broken invariant: a lower bound without an end');
  return {
    atLeast: moneyToText({ currency, minor: least }),
    atMost: most === null ? null : moneyToText({ currency, minor: most }),
  };
}

function waterfallRow(row: Row, money: (ends: Ends) => MoneyBounds, sources: SourceMap): WaterfallRow {
  const { line, statement, as, applies, converted } = row;
  const place = statement === null ? null : (sources.statements[statement] ?? null);
  const from = converted?.from;
  const before: MoneyBounds =
    from === undefined
      ? money(row.in)
      : {
          atLeast: moneyToText({ currency: from.currency, minor: from.low }),
          atMost: from.high === null ? null : moneyToText({ currency: from.currency, minor: from.high }),
        };
  return {
    line,
    statement,
    as: converted?.item ?? as,
    figure: row.figure === null ? null : money(row.figure),
    in: before,
    out: money(row.out),
    applies,
    place,
  };
}
