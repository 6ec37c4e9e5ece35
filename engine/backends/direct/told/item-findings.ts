// What becomes of each loss, as the determination lists it, and its reasons under each coverage that insures its kind. It
// keeps to `settled/settle.ts` and `settled/reasons.ts`.
import { type Currency, minorDigits } from '../../../../language/index.ts';
import type { ItemDetermination, Reason, Truth } from '../../../determination.ts';
import { notInsured } from '../../../items.ts';
import type { ContractPlan } from '../../plan/contract-plan.ts';
import { decimal } from '../../settled/money.ts';
import type { ClauseNodes, ItemNode } from './clause-nodes.ts';
import { type Group, ofNoEffect, type Standing, type Standings } from './standings.ts';
import type { StatedItems } from './stated.ts';

interface Kind {
  readonly kind: string;
  readonly title: ItemDetermination['title'];
  readonly candidates: readonly Candidate[];
}

interface Candidate {
  readonly position: number;
  readonly standing: Standing;
  readonly group: Group;
  readonly reason: ItemNode;
}

/** By position: whether a coverage responds; its reasons, to which those of its losses are added. */
export interface Responding {
  readonly taken: Uint8Array;
  readonly because: Reason[][];
}

const nothing: readonly never[] = Object.freeze([]);

export function itemFindings(
  { contract, layouts, index }: ContractPlan,
  standings: Standings,
  items: StatedItems,
  { taken, because }: Responding,
  clauses: ClauseNodes,
): () => readonly ItemDetermination[] {
  const { currency } = contract;
  const digits = minorDigits(currency as Currency);
  const kinds: Kind[] = [];
  for (const [kind, code] of layouts.kinds.get('loss') ?? []) {
    const title = index.kind('loss', kind)?.title ?? {};
    const candidates = standings.all.flatMap((standing, position) => {
      const group = standing.groupOf[code];
      return group === undefined ? [] : [{ position, standing, group, reason: clauses.item(standing.payable, kind) }];
    });
    kinds[code] = { kind, title, candidates };
  }

  /** `true`: the coverage pays for it. */
  const tell = ({ position, group, reason }: Candidate, at: number, id: string): boolean => {
    const responds = taken[position] === 1;
    const parts = responds ? standings.because(group) : nothing;
    because[position]?.push(reason(responds ? group.said : ofNoEffect, at, id, parts));
    return responds && group.said.included;
  };

  const finding = (at: number): ItemDetermination => {
    const found = kinds[items.kinds[at] ?? 0];
    if (found === undefined) throw new Error('broken invariant: a loss of no kind');
    const { kind, title, candidates } = found;
    const id = items.ids[at] ?? '';
    let covering = 0;
    for (let each = 0; each < candidates.length; each += 1)
      if (tell(candidates[each] as Candidate, at, id)) covering += 1;
    const amount = { currency: currency as Currency, amount: decimal(items.worth[at] ?? 0, digits) };
    const stated = { id, kind, title, amount };
    const [first] = candidates;
    if (first === undefined) return { ...stated, ...notInsured };
    const { coverage } = first.standing.payable.plan;
    const granted: Truth = taken[first.position] === 1 ? 'yes' : 'no';
    const excluded: Truth = first.group.excludedBy === undefined ? 'no' : 'yes';
    if (covering === 0) {
      const { excludedBy } = first.group;
      const clause = granted === 'no' ? coverage : (excludedBy ?? first.standing.denial ?? coverage);
      return {
        ...stated,
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
      ...stated,
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
