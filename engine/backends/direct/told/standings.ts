// What becomes of the losses of each kind under each coverage, once it is known which exclusions bite: kinds that the same
// exclusions name stand alike.
import type { Exclusion, Text, Warranty } from '../../../../language/index.ts';
import type { Reason } from '../../../determination.ts';
import { words } from '../../../reasons/words.ts';
import type { ContractPlan, ExclusionPlan } from '../../plan/contract-plan.ts';
import { firstKind } from '../../plan/layout.ts';
import { isYes } from '../../plan/plan.ts';
import type { Payable } from '../coverages.ts';
import { type Asked, testKey } from './asked.ts';

/** What is said of a loss; one for each clause that may take it away. */
export interface ItemSaid {
  readonly sentence: (id: string, kind: Text | string) => Text;
  readonly included: boolean;
}

export const granted: ItemSaid = { sentence: words.itemGranted, included: true };
export const ofNoEffect: ItemSaid = { sentence: words.itemOfNoEffect, included: false };

/** Kinds of loss under the same exclusions of a coverage; the rest of it is of the incident at hand. */
export interface Group {
  /** The exclusions, in the order of the coverage's, by their place among all. */
  readonly taken: readonly number[];
  excludedBy: Exclusion | undefined;
  said: ItemSaid;
}

/** A coverage; by the code of a kind the group it belongs to, where it is insured. */
export interface Standing {
  readonly payable: Payable;
  readonly groups: readonly Group[];
  readonly groupOf: readonly (Group | undefined)[];
  denial: Warranty | undefined;
}

const nothing: readonly never[] = Object.freeze([]);

export function standingOf(payable: Payable, all: readonly ExclusionPlan[]): Standing {
  const { insured, exclusions } = payable.plan;
  const groups = new Map<string, Group>();
  const groupOf = insured.map((truth, kind) => {
    if (truth !== isYes || kind < firstKind) return undefined;
    const taken = exclusions.flatMap((each) =>
      each.kinds === null || each.kinds[kind] === isYes ? [all.indexOf(each)] : [],
    );
    const group = groups.get(taken.join()) ?? { taken, excludedBy: undefined, said: granted };
    groups.set(taken.join(), group);
    return group;
  });
  return { payable, groups: [...groups.values()], groupOf, denial: undefined };
}

/** An exclusion has a hold on a loss of a kind it names, but is carved back; or bites. */
export const [free, carvedBack, bites] = [0, 1, 2] as const;

/** The exclusions of the incident at hand, and the standings that follow. */
export class Standings {
  readonly all: readonly Standing[];
  readonly #exclusions: readonly ExclusionPlan[];
  readonly #truths: Uint8Array;
  readonly #reasons: (Reason | undefined)[];
  readonly #reasonOf: readonly ((truth: number) => Reason)[];
  readonly #excluded: readonly ItemSaid[];
  readonly #denied: ReadonlyMap<Warranty, ItemSaid>;
  readonly #breached: ReadonlyMap<Warranty, () => boolean>;

  constructor(
    all: readonly Standing[],
    exclusions: readonly ExclusionPlan[],
    plan: ContractPlan,
    asked: Asked,
    truths: Uint8Array,
    reasonOf: (exclusion: ExclusionPlan) => (truth: number) => Reason,
  ) {
    this.all = all;
    this.#exclusions = exclusions;
    this.#truths = truths;
    this.#reasons = this.#exclusions.map(() => undefined);
    this.#reasonOf = this.#exclusions.map(reasonOf);
    this.#excluded = this.#exclusions.map(({ exclusion: { title } }) => ({
      sentence: (id, kind) => words.itemExcluded(id, kind, title),
      included: false,
    }));
    this.#denied = new Map(
      plan.warranties.map(({ warranty }) => [
        warranty,
        { sentence: (id, kind) => words.itemDenied(id, kind, warranty.title), included: false },
      ]),
    );
    this.#breached = new Map(plan.warranties.map((each) => [each.warranty, asked.call(testKey(each.breached))]));
  }

  judge(): void {
    this.#reasons.fill(undefined);
    for (const standing of this.all) {
      standing.denial = this.#denialOf(standing);
      for (const group of standing.groups) this.#judgeGroup(group, standing.denial);
    }
  }

  #denialOf({ payable: { plan } }: Standing): Warranty | undefined {
    for (const { warranty } of plan.denials) if (this.#breached.get(warranty)?.()) return warranty;
    return undefined;
  }

  #judgeGroup(group: Group, denial: Warranty | undefined): void {
    group.excludedBy = undefined;
    group.said = (denial && this.#denied.get(denial)) ?? granted;
    for (const at of group.taken) {
      if (this.#truths[at] !== bites) continue;
      group.excludedBy = this.#exclusions[at]?.exclusion;
      group.said = this.#excluded[at] ?? granted;
      return;
    }
  }

  /** What excludes losses of the group, or would. */
  because({ taken }: Group): readonly Reason[] {
    let because: Reason[] | undefined;
    for (const at of taken) {
      const truth = this.#truths[at] ?? free;
      if (truth === free) continue;
      because ??= [];
      because.push(this.#reason(at, truth));
    }
    return because ?? nothing;
  }

  #reason(at: number, truth: number): Reason {
    const before = this.#reasons[at];
    if (before !== undefined) return before;
    const made = this.#reasonOf[at]?.(truth);
    if (made === undefined) throw new Error(`broken invariant: no exclusion ${at}`);
    this.#reasons[at] = made;
    return made;
  }
}

/** Each that a coverage is under. */
export function exclusionsOf(all: readonly Payable[]): readonly ExclusionPlan[] {
  return [...new Set(all.flatMap(({ plan }) => plan.exclusions))];
}
