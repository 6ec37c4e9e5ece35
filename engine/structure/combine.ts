// One determination of several, one for each way in which events and claims may count as one. Where the insured chooses, the
// one that pays most is the determination; where it is not known which is true, the ends are those of any of them.
import { type Currency, type MoneyText, moneyToText, readMoney } from '../../language/index.ts';
import type { ContractIndex } from '../contract-index.ts';
import type {
  CoverageDetermination,
  Determination,
  ItemDetermination,
  MoneyBounds,
  ProposedPosting,
  Question,
  ReinstatementDetermination,
  Truth,
} from '../determination.ts';
import type { Incident } from '../incident/facts.ts';
import { askFor } from '../questions.ts';
import type { Groupings } from './grouping.ts';

export function combined(
  found: readonly Determination[],
  { which, facts }: Groupings,
  incident: Incident,
  index: ContractIndex,
): Determination {
  const [first, ...rest] = found;
  if (first === undefined) throw new Error('broken invariant: no grouping');
  if (rest.length === 0) return first;
  const best = rest.reduce((a, b) => (paysMore(b.payable, a.payable) ? b : a), first);
  const chosen = which === 'best' && facts.length === 0;
  if (chosen && found.every(({ payable }) => isSettled(payable))) return best;
  const payable = chosen
    ? {
        atLeast: most(found.map(({ payable }) => payable.atLeast)),
        atMost: hull(found.map((each) => each.payable)).atMost,
      }
    : hull(found.map((each) => each.payable));
  const moved =
    new Set(found.map((each) => JSON.stringify([each.payable, each.coverages.map((one) => one.payable)]))).size > 1;
  const questions = questionsOf(found, moved ? facts : [], payable, incident, index);
  const coverages = first.coverages.map((coverage, position) =>
    anyCoverage(
      found.flatMap((each) => each.coverages[position] ?? []),
      coverage,
    ),
  );
  return {
    ...best,
    outcome: questions.length > 0 ? 'open' : best.outcome,
    payable,
    exact: found.every(({ exact }) => exact) && !moved,
    coverages,
    items: first.items.map((item, position) =>
      anyItem(
        found.flatMap((each) => each.items[position] ?? []),
        item,
      ),
    ),
    warranties: first.warranties.map((warranty, position) => ({
      ...warranty,
      breached: anyTruth(found.flatMap((each) => each.warranties[position]?.breached ?? [])),
    })),
    ...(best.reinstatements === undefined ? {} : { reinstatements: anyReinstatement(found, best.reinstatements) }),
    questions,
    closed: [...new Map(found.flatMap(({ closed }) => closed).map((each) => [JSON.stringify(each), each])).values()],
    levels: found.every(({ levels }) => JSON.stringify(levels) === JSON.stringify(first.levels)) ? first.levels : [],
    postings: postingsIn(found).map((posting) => ({
      ...posting,
      ...hull(
        found.map(
          ({ postings }) =>
            postings.find(({ account, coverage }) => account === posting.account && coverage === posting.coverage) ??
            nothing(posting),
        ),
      ),
    })),
  };
}

/** Each account that a coverage uses in any of them. */
function postingsIn(found: readonly Determination[]): readonly ProposedPosting[] {
  const all = found.flatMap(({ postings }) => postings);
  return [...new Map(all.map((posting) => [JSON.stringify([posting.coverage, posting.account]), posting])).values()];
}

function anyCoverage(all: readonly CoverageDetermination[], first: CoverageDetermination): CoverageDetermination {
  if (all.every((each) => JSON.stringify(each) === JSON.stringify(first))) return first;
  return {
    ...first,
    outcome: all.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'open',
    trigger: anyTruth(all.map(({ trigger }) => trigger)),
    payable: hull(all.map(({ payable }) => payable)),
    waterfall: [],
    events: [],
  };
}

function anyItem(all: readonly ItemDetermination[], first: ItemDetermination): ItemDetermination {
  if (all.every(({ outcome, ground, by }) => outcome === first.outcome && ground === first.ground && by === first.by))
    return first;
  const granted = anyTruth(all.map((each) => each.granted));
  const excluded = anyTruth(all.map((each) => each.excluded));
  return { ...first, outcome: 'open', ground: 'undecided', granted, excluded };
}

/** Each account as far apart as in any of them. */
function anyReinstatement(
  found: readonly Determination[],
  all: readonly ReinstatementDetermination[],
): readonly ReinstatementDetermination[] {
  return all.map((each, position) => {
    const same = found.flatMap(({ reinstatements }) => reinstatements?.[position] ?? []);
    const [reinstated, premium] = [hull(same.map((one) => one.reinstated)), hull(same.map((one) => one.premium))];
    return { ...each, reinstated, premium };
  });
}

function anyTruth(truths: readonly Truth[]): Truth {
  const [first = 'open'] = truths;
  return truths.every((each) => each === first) ? first : 'open';
}

/** What any of them asks, each once, and what would tell how events and claims go together. */
function questionsOf(
  found: readonly Determination[],
  facts: readonly string[],
  payable: MoneyBounds,
  incident: Incident,
  index: ContractIndex,
): readonly Question[] {
  const asked = new Map<string, Question>();
  const note = (question: Question): void => {
    if (!asked.has(question.fact)) asked.set(question.fact, question);
  };
  const atStake =
    payable.atMost === null
      ? null
      : moneyToText({
          currency: payable.atMost.currency as Currency,
          minor: minor(payable.atMost) - minor(payable.atLeast),
        });
  const clauses = index.contract.coverages.map(({ name }) => name);
  for (const fact of facts) note({ fact, ask: askFor(fact, incident, index), atStake, clauses });
  for (const { questions } of found) for (const question of questions) note(question);
  return [...asked.values()];
}

function paysMore(left: MoneyBounds, right: MoneyBounds): boolean {
  const [a, b] = [minor(left.atLeast), minor(right.atLeast)];
  if (a !== b) return a > b;
  if (right.atMost === null) return false;
  return left.atMost === null || minor(left.atMost) > minor(right.atMost);
}

function hull(all: readonly MoneyBounds[]): MoneyBounds {
  const mosts = all.map(({ atMost }) => atMost);
  const least = all.map(({ atLeast }) => atLeast).reduce((a, b) => (minor(b) < minor(a) ? b : a));
  return { atLeast: least, atMost: mosts.includes(null) ? null : most(mosts.filter((each) => each !== null)) };
}

function most(all: readonly MoneyText[]): MoneyText {
  return all.reduce((a, b) => (minor(b) > minor(a) ? b : a));
}

function isSettled({ atLeast, atMost }: MoneyBounds): boolean {
  return atMost !== null && minor(atLeast) === minor(atMost);
}

function nothing({ atLeast }: MoneyBounds): MoneyBounds {
  const zero = moneyToText({ currency: atLeast.currency as Currency, minor: 0n });
  return { atLeast: zero, atMost: zero };
}

function minor(text: MoneyText): bigint {
  const money = readMoney(text);
  if (typeof money === 'string') throw new Error(`broken invariant: \`${text.amount}\` is no amount: ${money}`);
  return money.minor;
}
