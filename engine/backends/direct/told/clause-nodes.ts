// The reasons of clauses: of a coverage, of each loss under it, of what excludes it, of a warranty. They keep to
// `settled/reasons.ts`; a loss has no conditions of its own here, so that what excludes one excludes all of its kinds.
import type { SourceMap, StatementId, Text } from '../../../../language/index.ts';
import type { Reason, Truth } from '../../../determination.ts';
import { words } from '../../../reasons/words.ts';
import type { CarvePlan, ContractPlan, ExclusionPlan } from '../../plan/contract-plan.ts';
import type { Telling } from '../../settled/reasons.ts';
import { Remembered } from '../../settled/remembered.ts';
import type { Asked } from './asked.ts';
import type { ConditionNode, ConditionNodes } from './condition-nodes.ts';
import { frozen } from './frozen.ts';
import { bites, type ItemSaid, ofNoEffect, type Standing, type Standings } from './standings.ts';
import type { StatedItems } from './stated.ts';

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

  /** The reasons of a coverage, those of its losses among them. */
  coverage({ payable, groupOf }: Standing, items: StatedItems, standings: Standings): (responds: boolean) => Reason {
    const { coverage, statements } = payable.plan;
    const deciding = statements.map(({ id }) => this.#condition(id));
    const said = [words.doesNotRespond(coverage.title), words.responds(coverage.title)] as const;
    const nothingLost = frozen(this.#node(null, 'no', words.nothingLost(), nothing));
    const sayings = groupOf.map((group, kind) => (group === undefined ? undefined : this.#sayings(coverage, kind)));
    return (responds) => {
      const verdict = responds ? 'yes' : 'no';
      const because: Reason[] = [];
      for (const node of deciding) if (node.verdict() === verdict) because.push(node.reason());
      const before = because.length;
      for (let at = 0; at < items.count; at += 1) {
        const [group, say] = [groupOf[items.kinds[at] ?? 0], sayings[items.kinds[at] ?? 0]];
        if (group === undefined || say === undefined) continue;
        const parts = responds ? standings.because(group) : nothing;
        because.push(say(responds ? group.said : ofNoEffect, items.ids[at] ?? '', parts));
      }
      if (because.length === before && responds) because.push(nothingLost);
      return this.#node(coverage, verdict, said[responds ? 1 : 0], because);
    };
  }

  /** What is said of a loss of a kind; what hangs on its id alone is kept. */
  #sayings(coverage: Clause, kind: number): (said: ItemSaid, id: string, parts: readonly Reason[]) => Reason {
    const name = this.#kindTitle(kind);
    const kept = new Map<ItemSaid, Remembered<string, Reason>>();
    const wholesOf = (said: ItemSaid): Remembered<string, Reason> => {
      const made = new Remembered((id: string) =>
        frozen(this.#node(coverage, said.included ? 'yes' : 'no', said.sentence(id, name), nothing)),
      );
      kept.set(said, made);
      return made;
    };
    return (said, id, parts) => {
      const whole = (kept.get(said) ?? wholesOf(said)).of(id);
      return parts.length === 0 ? whole : this.#node(coverage, whole.verdict, whole.sentence, parts);
    };
  }

  #kindTitle(code: number): Text | string {
    const found = [...(this.#plan.layouts.kinds.get('loss') ?? [])].find(([, each]) => each === code)?.[0] ?? '';
    return this.#plan.index.kind('loss', found)?.title ?? found;
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
      if (condition.verdict() === 'no') return;
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
