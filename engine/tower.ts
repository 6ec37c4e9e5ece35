// One incident under several policies that stand above one another. What lies beneath a policy is decided first, and told
// to it as facts: a list with a record for each policy beneath, the lowest first, of which the terms declare
//
//   limit  what its account holds in the period        paid   what it pays for this incident, in all
//   left   what is left of it as this incident comes    drawn  what this incident uses of the account
//
// How the policy above reckons with them (excess of what is left, less what is paid, a cap over all) its own `pays` says.
import { type Contract, type Currency, moneyToText, readMoney, type Unit } from '../language/index.ts';
import { openingsOf } from './accounts.ts';
import { adjudicate, type Case } from './adjudicate.ts';
import type { Determination, MoneyBounds } from './determination.ts';
import type { IncidentFault } from './incident/index.ts';
import { readIncidentValue } from './incident/index.ts';
import type { Json, JsonObject } from './incident/json.ts';
import { amount, boundless } from './quantum/amount.ts';
import type { Ends } from './quantum/pays.ts';
import { sumOf } from './quantum/pool.ts';
import { moneyBounds } from './rows.ts';

/** A policy beneath: its contract, and what is left of its accounts where a ledger tells. */
export type PolicyBeneath = Omit<Case, 'incident'>;

/** A policy by its number; `undefined` where it is not at hand: what it pays then stays unknown. */
export type PoliciesBeneath = (policy: string) => PolicyBeneath | undefined;

/** The policies among these units, on untouched accounts. */
export function policiesAmong(units: readonly Unit[]): PoliciesBeneath {
  return (policy) => units.find(({ kind, name }) => kind === 'policy' && name === policy);
}

export type Told =
  | { readonly document: JsonObject }
  | { readonly policy: string; readonly faults: readonly IncidentFault[] };

/** The incident with what lies beneath the policy filled in; as it stands where it tells of that itself. */
export function withBeneath(document: JsonObject, { policy, ...contract }: Contract, beneath: PoliciesBeneath): Told {
  const over = policy?.over;
  const list = contract.vocabulary.facts.find(({ name }) => name === over?.as)?.type;
  if (over === undefined || list?.type !== 'list' || document[over.as] !== undefined) return { document };
  const records: Json[] = [];
  for (const { policy: id, account } of over.policies) {
    const unit = beneath(id);
    if (unit === undefined) {
      records.push({});
      continue;
    }
    const own = withBeneath(document, unit.contract, beneath);
    if ('faults' in own) return own;
    const read = readIncidentValue(own.document, unit.contract);
    if ('faults' in read) return { policy: id, faults: read.faults };
    const told = recordOf(account, adjudicate({ ...unit, incident: read.incident }), unit);
    const declared = list.fields.filter(({ type }) => type.type === 'money').map(({ name }) => name);
    records.push(Object.fromEntries(Object.entries(told).filter(([name]) => declared.includes(name))));
  }
  return { document: { ...document, [over.as]: records } };
}

function recordOf(
  account: string,
  { payable, postings }: Determination,
  { contract, balances }: PolicyBeneath,
): JsonObject {
  const currency = contract.currency as Currency;
  const limit = openingsOf(contract).get(account) ?? null;
  const left = balances?.get(account) ?? limit;
  const exact = (minor: bigint | null): Json | undefined =>
    minor === null ? undefined : { ...moneyToText({ currency, minor }) };
  const drawn = sumOf(postings.filter((each) => each.account === account).map(endsOf));
  const known: Readonly<Record<string, Json | undefined>> = {
    limit: exact(limit),
    left: exact(left),
    paid: boundsJson(payable),
    drawn: boundsJson(moneyBounds(drawn, currency)),
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, json]) => (json === undefined ? [] : [[name, json]])),
  );
}

function boundsJson({ atLeast, atMost }: MoneyBounds): Json {
  if (atMost !== null && atMost.amount === atLeast.amount) return { ...atLeast };
  return { at_least: { ...atLeast }, ...(atMost === null ? {} : { at_most: { ...atMost } }) };
}

function endsOf({ atLeast, atMost }: MoneyBounds): Ends {
  const minor = (text: MoneyBounds['atLeast']): bigint => {
    const money = readMoney(text);
    if (typeof money === 'string') throw new Error(`broken invariant: \`${text.amount}\` is no amount: ${money}`);
    return money.minor;
  };
  return { low: amount(minor(atLeast)), high: atMost === null ? boundless : amount(minor(atMost)) };
}
