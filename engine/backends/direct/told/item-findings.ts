// What becomes of each loss, as the determination lists it. It keeps to `settled/settle.ts`.
import { type Currency, minorDigits } from '../../../../language/index.ts';
import type { ItemDetermination, Truth } from '../../../determination.ts';
import type { ContractPlan } from '../../plan/contract-plan.ts';
import { decimal } from '../../settled/money.ts';
import type { Group, Standing } from './standings.ts';
import type { StatedItems } from './stated.ts';

interface Candidate {
  readonly position: number;
  readonly standing: Standing;
  readonly group: Group;
}

/** `taken`: by position, whether a coverage responds. */
export function itemFindings(
  { contract, layouts, index }: ContractPlan,
  standings: readonly Standing[],
  items: StatedItems,
  taken: Uint8Array,
): () => readonly ItemDetermination[] {
  const { currency } = contract;
  const digits = minorDigits(currency as Currency);
  const kinds: {
    readonly kind: string;
    readonly title: ItemDetermination['title'];
    readonly candidates: readonly Candidate[];
  }[] = [];
  for (const [kind, code] of layouts.kinds.get('loss') ?? [])
    kinds[code] = {
      kind,
      title: index.kind('loss', kind)?.title ?? {},
      candidates: standings.flatMap((standing, position) => {
        const group = standing.groupOf[code];
        return group === undefined ? [] : [{ position, standing, group }];
      }),
    };

  const finding = (at: number): ItemDetermination => {
    const found = kinds[items.kinds[at] ?? 0];
    if (found === undefined) throw new Error('broken invariant: a loss of no kind');
    const { kind, title, candidates } = found;
    const id = items.ids[at] ?? '';
    const amount = { currency: currency as Currency, amount: decimal(items.worth[at] ?? 0, digits) };
    const [first] = candidates;
    if (first === undefined)
      return {
        id,
        kind,
        title,
        amount,
        outcome: 'not-covered',
        ground: 'not-insured',
        by: null,
        clause: null,
        coverage: null,
        granted: 'no',
        excluded: 'no',
      };
    const { coverage } = first.standing.payable.plan;
    const granted: Truth = taken[first.position] === 1 ? 'yes' : 'no';
    const excluded: Truth = first.group.excludedBy === undefined ? 'no' : 'yes';
    const covering = candidates.filter(({ position, group }) => taken[position] === 1 && group.said.included).length;
    if (covering === 0) {
      const { excludedBy } = first.group;
      const clause = granted === 'no' ? coverage : (excludedBy ?? first.standing.denial ?? coverage);
      return {
        id,
        kind,
        title,
        amount,
        outcome: 'not-covered',
        coverage: coverage.name,
        granted,
        excluded,
        ground: clause === coverage ? 'not-triggered' : excludedBy === undefined ? 'denied' : 'excluded',
        by: clause.name,
        clause: clause.number,
      };
    }
    const isSure = covering === candidates.length;
    return {
      id,
      kind,
      title,
      amount,
      outcome: isSure ? 'payable' : 'open',
      ground: isSure ? 'granted' : 'undecided',
      by: coverage.name,
      clause: coverage.number,
      coverage: coverage.name,
      granted,
      excluded,
    };
  };

  return () => {
    const all: ItemDetermination[] = [];
    for (let at = 0; at < items.count; at += 1) all.push(finding(at));
    return all;
  };
}
