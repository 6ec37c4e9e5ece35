// From what a peer's rules found to what is paid, from tables: the same for every peer that decides and does not reckon.
import type { Result, Total } from '../by-hand.ts';
import { POLICIES, type WorkloadIncident } from '../workload.ts';
import { coverages, general, policyAggregate, ruleIndex, rules, type Warranty, warranties } from './model.ts';

const count = coverages.length;
const firstGeneral = count;
const firstWarranty = rules.length - warranties.length;
const nothing: readonly string[] = Object.freeze([]);
const slots = new Map(
  coverages.flatMap(({ categories }, position) => categories.map((category, at) => [category, position * 2 + at])),
);

function slotOf(category: string | undefined): number {
  const slot = slots.get(category ?? '');
  if (slot === undefined) throw new Error(`no coverage takes \`${category}\``);
  return slot;
}

function bitsOf(
  effect: Warranty['effect'],
  coverage: string,
): readonly { readonly bit: number; readonly id: string }[] {
  return warranties.flatMap((warranty, position) =>
    warranty.effect === effect && (warranty.covers === '*' || warranty.covers.includes(coverage))
      ? [{ bit: firstWarranty + position, id: warranty.id }]
      : [],
  );
}

const table = coverages.map(
  ({ id, categories, sublimit, deductible, exclusions, coinsurance, perEvent, aggregate }) => ({
    id,
    limited: slotOf(sublimit.category),
    sublimit: sublimit.cents,
    other: slotOf(categories.find((category) => category !== sublimit.category)),
    deductible,
    coinsurance,
    perEvent,
    aggregate,
    own: exclusions.map((exclusion) => ({ bit: ruleIndex.get(exclusion.id) ?? -1, id: exclusion.id })),
    denying: bitsOf('nocover', id),
    adding: bitsOf('extra10', id),
    off: Object.freeze({ coverage: id, triggered: false, excludedBy: nothing, gross: 0, deductible: 0, payable: 0 }),
  }),
);
type Row = (typeof table)[number];

/** What is drawn from the accounts of every policy. */
export interface Drawn {
  readonly ofCoverage: Float64Array;
  readonly ofPolicy: Float64Array;
}

export function noneDrawn(): Drawn {
  return { ofCoverage: new Float64Array(POLICIES * count), ofPolicy: new Float64Array(POLICIES) };
}

const sums = new Float64Array(count * 2);
const percent = (of: number, by: number): number => Math.floor((of * by + 50) / 100);

/** `bits`: 1 for every rule that holds, in the order of `rules`. Draws what is paid. */
export function settle({ id, policyNo, facts, losses }: WorkloadIncident, bits: Uint8Array, drawn: Drawn): Total {
  sums.fill(0);
  for (const { category, amount } of losses) {
    const slot = slotOf(category);
    sums[slot] = (sums[slot] ?? 0) + amount;
  }
  const everywhere = general.flatMap((clause, position) => (bits[firstGeneral + position] === 1 ? clause.id : []));
  const found: Result[] = [];
  let total = 0;
  for (const [position, row] of table.entries()) {
    if (bits[position] !== 1) {
      found.push(row.off);
      continue;
    }
    const excludedBy = [
      ...everywhere,
      ...[...row.own, ...row.denying].flatMap(({ bit, id: clause }) => (bits[bit] === 1 ? clause : [])),
    ];
    const [limited, other] = [sums[row.limited] ?? 0, sums[row.other] ?? 0];
    const gross = limited + other;
    if (excludedBy.length > 0) {
      found.push({ coverage: row.id, triggered: true, excludedBy, gross, deductible: 0, payable: 0 });
      continue;
    }
    const covered = Math.min(limited, row.sublimit) + other;
    const added = row.adding.reduce((sum, { bit }) => sum + (bits[bit] === 1 ? percent(covered, 10) : 0), 0);
    const deductible = Math.min(covered, deductibleOf(row, covered, facts.outageHours) + added);
    const kept = covered - deductible;
    const account = policyNo * count + position;
    const left = row.aggregate - (drawn.ofCoverage[account] ?? 0);
    const payable = Math.min(kept - percent(kept, row.coinsurance), row.perEvent, left);
    drawn.ofCoverage[account] = (drawn.ofCoverage[account] ?? 0) + payable;
    total += payable;
    found.push({ coverage: row.id, triggered: true, excludedBy, gross, deductible, payable });
  }
  total = Math.min(total, policyAggregate - (drawn.ofPolicy[policyNo] ?? 0));
  drawn.ofPolicy[policyNo] = (drawn.ofPolicy[policyNo] ?? 0) + total;
  return { id, coverages: found, total };
}

function deductibleOf({ deductible }: Row, covered: number, hours: number): number {
  switch (deductible.kind) {
    case 'fixed':
      return deductible.cents;
    case 'percent':
      return Math.max(deductible.min, percent(covered, deductible.pct));
    case 'waiting':
      return hours <= deductible.hours ? covered : Math.floor((covered * deductible.hours) / hours);
  }
}
