// The reasons of clauses: of a coverage, of each loss under it, of what excludes it, of a warranty. They keep to
// `settled/reasons.ts`; a loss has no conditions of its own here, so that what excludes one excludes all of its kinds.
import type { SourceMap, StatementId, Text } from '../../../../language/index.ts';
import type { Reason, Truth } from '../../../determination.ts';
import { words } from '../../../reasons/words.ts';
import type { CarvePlan, ContractPlan, ExclusionPlan } from '../../plan/contract-plan.ts';
import type { Telling } from '../../settled/reasons.ts';
import type { Payable } from '../coverages.ts';
import type { Asked } from './asked.ts';
import { agreeing, type ConditionNode, type ConditionNodes } from './condition-nodes.ts';
import { frozen } from './frozen.ts';
import { bites, type ItemSaid } from './standings.ts';

export interface CoverageNode {
  /** The reasons of those of its conditions that make it respond, or not. */
  readonly deciding: (responds: boolean) => Reason[];
  /** `because`: those, and then its losses, if it has any. */
  readonly whole: (responds: boolean, because: Reason[], hasLosses: boolean) => Reason;
}

/** `at`: the place of the loss in the incident; what hangs on its id alone is kept there. */
export type ItemNode = (said: ItemSaid, at: number, id: string, parts: readonly Reason[]) => Reason;

interface Kept {
  readonly id: string;
  readonly reason: Reason;
}

const mostKept = 100;

interface Clause {
  readonly id: StatementId;
  readonly name: string;
  readonly number: string;
}

const nothing: readonly never[] = Object.freeze([]);

export class ClauseNodes {
  readonly #plan: ContractPlan;
  readonly #telling: Telling;
  readonly #nodes: ConditionNodes;
  readonly #asked: Asked;
  readonly #sources: SourceMap;

  constructor(plan: ContractPlan, telling: Telling, nodes: ConditionNodes, asked: Asked, sources: SourceMap) {
    this.#plan = plan;
    this.#telling = telling;
    this.#nodes = nodes;
    this.#asked = asked;
    this.#sources = sources;
  }

  /** The reason of a coverage, but for its losses. */
  coverage({ plan: { coverage, statements } }: Payable): CoverageNode {
    const deciding = statements.map(({ id }) => this.#condition(id));
    const said = [words.doesNotRespond(coverage.title), words.responds(coverage.title)] as const;
    const nothingLost = frozen(this.#node(null, 'no', words.nothingLost(), nothing));
    return {
      deciding: (responds) => agreeing(deciding, responds),
      whole: (responds, because, hasLosses) => {
        if (!hasLosses && responds) because.push(nothingLost);
        return this.#node(coverage, responds ? 'yes' : 'no', said[responds ? 1 : 0], because);
      },
    };
  }

  /** The reason of a loss of this kind under a coverage. */
  item({ plan: { coverage } }: Payable, kind: string): ItemNode {
    const name = this.#plan.index.kind('loss', kind)?.title ?? kind;
    const kept = new Map<ItemSaid, Kept[]>();
    const keep = (said: ItemSaid, at: number, id: string, all: Kept[]): Reason => {
      const reason = frozen(this.#node(coverage, said.included ? 'yes' : 'no', said.sentence(id, name), nothing));
      if (at < mostKept) all[at] = { id, reason };
      return reason;
    };
    const keptOf = (said: ItemSaid): Kept[] => {
      const all = kept.get(said) ?? [];
      kept.set(said, all);
      return all;
    };
    let lastSaid: ItemSaid | undefined;
    let last: Kept[] = [];
    return (said, at, id, parts) => {
      if (said !== lastSaid) {
        lastSaid = said;
        last = keptOf(said);
      }
      const before = last[at];
      const whole = before?.id === id ? before.reason : keep(said, at, id, last);
      return parts.length === 0 ? whole : this.#node(coverage, whole.verdict, whole.sentence, parts);
    };
  }

  exclusion(plan: ExclusionPlan): (truth: number) => Reason {
    const { exclusion } = plan;
    const conditions = [exclusion.when, exclusion.where].flatMap((each) =>
      each === null ? [] : [this.#condition(each.id)],
    );
    const carveBacks = plan.unless.map((each) => this.#carveBack(each));
    const said = [words.carvedBack(exclusion.title), words.excludes(exclusion.title)] as const;
    return (truth) => {
      const because = conditions.map((node) => node.reason());
      for (const add of carveBacks) add(because);
      const isBiting = truth === bites;
      return this.#node(exclusion, isBiting ? 'yes' : 'no', said[isBiting ? 1 : 0], because);
    };
  }

  /** Silent where it does not hold. */
  #carveBack(plan: CarvePlan): (into: Reason[]) => void {
    const { carveBack } = plan;
    const { title, id } = carveBack;
    const condition = this.#condition(id);
    const saves = this.#asked.call(`saves ${id}`);
    const inner = plan.unless.map((each) => this.#carveBack(each));
    const said = title.en === undefined && title.zh === undefined ? words.exception() : words.saved(title);
    const place = this.#sources.statements[id] ?? null;
    return (into) => {
      if (!condition.holds()) return;
      const because = [condition.reason()];
      for (const add of inner) add(because);
      const verdict = saves() ? 'yes' : 'no';
      into.push({ clause: null, number: null, statement: id, verdict, sentence: said, facts: nothing, place, because });
    };
  }

  warranty(position: number): (breached: boolean) => Reason {
    const warranty = this.#plan.warranties[position]?.warranty;
    if (warranty === undefined) throw new Error(`broken invariant: no warranty ${position}`);
    const condition = this.#condition(warranty.breached.id);
    const said = [words.notBreached(warranty.title), words.breached(warranty.title)] as const;
    return (breached) => this.#node(warranty, breached ? 'yes' : 'no', said[breached ? 1 : 0], [condition.reason()]);
  }

  #condition(statement: StatementId): ConditionNode {
    return this.#nodes.of(this.#telling.of(statement));
  }

  #node(clause: Clause | null, verdict: Truth, sentence: Text, because: readonly Reason[]): Reason {
    const { name = null, number = null, id = null } = clause ?? {};
    const place = id === null ? null : (this.#sources.statements[id] ?? null);
    return { clause: name, number, statement: id, verdict, sentence, facts: nothing, place, because };
  }
}
