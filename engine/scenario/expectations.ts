// What a scenario expects, held against a determination: whether it is met, and both sides in words, so that a failure
// says what was expected and what was found without anyone reading the JSON.
import type { Contract, Expectation, MoneyText, Text } from '../../language/index.ts';
import { formatMoney, readMoney } from '../../language/index.ts';
import type { Determination, ItemDetermination, MoneyBounds, Outcome } from '../determination.ts';
import { scenarioWords as words } from './words.ts';

export interface Finding {
  readonly met: boolean;
  readonly expected: Text;
  readonly found: Text;
}

export function judgeExpectation(expectation: Expectation, determination: Determination, contract: Contract): Finding {
  switch (expectation.expect) {
    case 'excluded':
      return judgeItems(
        expectation.item,
        words.excludedBy(expectation.item, expectation.by),
        ({ ground, by }) => ground === 'excluded' && by === expectation.by,
        determination,
        contract,
      );
    case 'item':
      return judgeItems(
        expectation.item,
        words.isOf(expectation.item, words.outcome[expectation.outcome]),
        ({ outcome }) => outcome === expectation.outcome,
        determination,
        contract,
      );
    case 'pays':
      return judgePays(expectation, determination);
    case 'insurer':
      return judgeInsurer(expectation, determination);
    case 'reinstated':
      return judgeReinstated(expectation, determination);
    case 'coverage': {
      const found = coverageOutcome(expectation.coverage, determination);
      return judgeOutcome(expectation.coverage, expectation.outcome, found);
    }
    case 'outcome':
      return judgeOutcome('outcome', expectation.outcome, determination.outcome);
    case 'asks': {
      const asked = determination.questions.map(({ fact }) => fact);
      const found = asked.length === 0 ? words.asksNothing : words.asks(asked.join(', '));
      return { met: asked.includes(expectation.fact), expected: words.asks(expectation.fact), found };
    }
    case 'warranty': {
      const found = determination.warranties.find(({ clause }) => clause === expectation.warranty)?.breached;
      const said =
        found === undefined
          ? words.noSuchWarranty(expectation.warranty)
          : words.isOf(expectation.warranty, words.breached[found]);
      return {
        met: found === expectation.breached,
        expected: words.isOf(expectation.warranty, words.breached[expectation.breached]),
        found: said,
      };
    }
    case 'status':
      return judgeStatus(expectation, determination);
  }
}

/** How a condition stands, or whether a warranty suspends cover. */
function judgeStatus(
  { clause, status }: Extract<Expectation, { expect: 'status' }>,
  { conditions, warranties }: Determination,
): Finding {
  const suspended = warranties.find((each) => each.clause === clause)?.suspended ?? null;
  const ofWarranty = suspended === 'yes' ? 'suspended' : suspended === 'open' ? 'open' : 'not-suspended';
  const found = status === 'suspended' ? ofWarranty : conditions.find((each) => each.clause === clause)?.status;
  return {
    met: found === status,
    expected: words.isOf(clause, words.status[status]),
    found: found === undefined ? words.noSuchCondition(clause) : words.isOf(clause, words.status[found]),
  };
}

/** The item of that id, or else every item of that kind or below; no such item meets nothing. */
function judgeItems(
  name: string,
  expected: Text,
  meets: (item: ItemDetermination) => boolean,
  determination: Determination,
  contract: Contract,
): Finding {
  const named = determination.items.filter(({ id }) => id === name);
  const items =
    named.length > 0 ? named : determination.items.filter(({ kind }) => kind !== null && isBelow(kind, name, contract));
  if (items.length === 0) return { met: false, expected, found: words.noItem(name) };
  const failing = items.filter((item) => !meets(item));
  const told = failing.length > 0 ? failing : items;
  const sentences = told.map(({ id, kind, ground, by }) =>
    words.itemIs(id, kind, words.ground[ground], by, byClause.has(ground)),
  );
  return { met: failing.length === 0, expected, found: words.joined(sentences) };
}

/** Grounds that name the clause that took cover away. */
const byClause: ReadonlySet<ItemDetermination['ground']> = new Set(['excluded', 'denied', 'suspended', 'pending']);

function isBelow(kind: string, above: string, contract: Contract): boolean {
  const kinds = contract.vocabulary.axes.find(({ name }) => name === 'loss')?.kinds ?? [];
  for (let at: string | null = kind; at !== null; at = kinds.find(({ name }) => name === at)?.parent ?? null) {
    if (at === above) return true;
  }
  return false;
}

function judgePays(
  { coverage, atLeast, atMost }: Extract<Expectation, { expect: 'pays' }>,
  determination: Determination,
): Finding {
  const found =
    coverage === 'total'
      ? determination.payable
      : determination.coverages.find(({ clause }) => clause === coverage)?.payable;
  return judgeBounds(coverage, { atLeast, atMost }, found ?? zeroOf(determination));
}

function judgeInsurer(
  { insurer, atLeast, atMost }: Extract<Expectation, { expect: 'insurer' }>,
  determination: Determination,
): Finding {
  const found = determination.insurers?.find((each) => each.insurer === insurer)?.payable;
  return judgeBounds(insurer, { atLeast, atMost }, found ?? zeroOf(determination));
}

function judgeReinstated(
  { account, premium }: Extract<Expectation, { expect: 'reinstated' }>,
  determination: Determination,
): Finding {
  const found =
    determination.reinstatements?.find((each) => each.account === account)?.premium ?? zeroOf(determination);
  const wanted = { atLeast: premium, atMost: premium };
  return {
    met: isSame(found.atLeast, premium) && isSame(found.atMost, premium),
    expected: words.reinstatedFor(account, boundsText(wanted)),
    found: words.reinstatedFor(account, boundsText(found)),
  };
}

function zeroOf(determination: Determination): MoneyBounds {
  return { atLeast: nothingOf(determination), atMost: nothingOf(determination) };
}

function judgeBounds(coverage: string, { atLeast, atMost }: MoneyBounds, found: MoneyBounds): Finding {
  const met = isSame(found.atLeast, atLeast) && isSame(found.atMost, atMost);
  return {
    met,
    expected: words.pays(coverage, boundsText({ atLeast, atMost })),
    found: words.pays(coverage, boundsText(found)),
  };
}

/** A coverage that the policy left out pays nothing. */
function nothingOf({ payable }: Determination): MoneyText {
  return {
    currency: payable.atLeast.currency,
    amount: payable.atLeast.amount.replace(/\d/g, '0').replace(/^0+(?=0)/, ''),
  };
}

function isSame(left: MoneyText | null, right: MoneyText | null): boolean {
  if (left === null || right === null) return left === right;
  const [one, other] = [readMoney(left), readMoney(right)];
  return (
    typeof one !== 'string' && typeof other !== 'string' && one.currency === other.currency && one.minor === other.minor
  );
}

function boundsText({ atLeast, atMost }: MoneyBounds): Text {
  const low = amountText(atLeast);
  if (atMost === null) return words.unbounded(low);
  return isSame(atLeast, atMost) ? { en: low, zh: low } : words.between(low, amountText(atMost));
}

function amountText(text: MoneyText): string {
  const money = readMoney(text);
  return typeof money === 'string' ? `${text.currency} ${text.amount}` : formatMoney(money);
}

function coverageOutcome(name: string, { coverages }: Determination): Outcome {
  return coverages.find(({ clause }) => clause === name)?.outcome ?? 'not-covered';
}

function judgeOutcome(name: string, expected: Outcome, found: Outcome): Finding {
  return {
    met: found === expected,
    expected: words.isOf(name, words.outcome[expected]),
    found: words.isOf(name, words.outcome[found]),
  };
}
