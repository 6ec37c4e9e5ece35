// The reasons of conditions, from the rows of one incident. What hangs on a few codes alone, or on one value, is made once
// for each and shared between determinations, frozen; the rest is put together from such parts.

import type { Expression, SourceMap } from '../../../../language/index.ts';
import type { Reason } from '../../../determination.ts';
import { factsOf } from '../../../reasons/explain.ts';
import { firstKind, type Slot } from '../../plan/layout.ts';
import { type Explanation, Teller } from '../../settled/explain.ts';
import type { StatedRows as SheetRows } from '../../settled/facts-read.ts';
import type { Program } from '../../settled/program.ts';
import { hasForm } from '../conditions.ts';
import type { Places } from '../places.ts';
import { type Asked, testKey } from './asked.ts';
import type { Told } from './code.ts';
import { frozen } from './frozen.ts';
import type { StatedRows } from './stated.ts';
import type { WholeIncident } from './whole-incident.ts';

export interface ConditionNode {
  readonly holds: () => boolean;
  readonly reason: () => Reason;
}

/** The reasons of those that hold, or of those that do not. */
export function agreeing(nodes: readonly ConditionNode[], holds: boolean): Reason[] {
  let found: Reason[] | undefined;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as ConditionNode;
    if (node.holds() !== holds) continue;
    // A list made of one takes no room for more.
    if (found === undefined) found = [node.reason()];
    else found.push(node.reason());
  }
  return found ?? [];
}

/** How many shared nodes one condition may have. */
const mostShared = 4_096;
const mostKept = 1_000;

export class ConditionNodes {
  readonly #asked: Asked;
  readonly #places: Places;
  readonly #rows: StatedRows;
  readonly #sheet: SheetRows;
  readonly #sources: SourceMap;
  readonly #program: Program;
  readonly #incident: WholeIncident;

  constructor({ asked, places, rows, incident }: Told, program: Program, sources: SourceMap) {
    this.#asked = asked;
    this.#places = places;
    this.#rows = rows;
    this.#incident = incident;
    this.#program = program;
    this.#sheet = { codes: rows.c, numbers: rows.n, texts: rows.texts };
    this.#sources = sources;
  }

  of(explanation: Explanation): ConditionNode {
    const holds = this.#asked.call(testKey(explanation.test));
    const { op } = explanation.condition;
    if (op === 'for-any' || op === 'for-all') return { holds, reason: () => this.#whole(explanation) };
    const make = this.#making(explanation, holds);
    if (!hasForm(explanation.test, this.#program.plan.tests)) return { holds, reason: make };
    return { holds, reason: this.#shared(slotsOf(explanation), make) ?? make };
  }

  #making(explanation: Explanation, holds: () => boolean): () => Reason {
    const { condition, statement, written, sentence, facts } = explanation;
    const parts = explanation.parts.map((part) => this.of(part));
    const isGroup = condition.op === 'all' || condition.op === 'any';
    const place = this.#sources.statements[written] ?? null;
    return () => {
      const found = holds();
      const because = isGroup ? agreeing(parts, found) : parts.map((part) => part.reason());
      return {
        clause: null,
        number: null,
        statement,
        verdict: found ? 'yes' : 'no',
        sentence,
        facts: facts?.read(this.#sheet) ?? factsOf(condition, this.#incident.scope),
        place,
        because,
      };
    };
  }

  /** Element by element, in the general way. */
  #whole(explanation: Explanation): Reason {
    const { sheet } = this.#incident;
    return new Teller(this.#program.tests, sheet, this.#sources).tell(explanation, sheet.noItem);
  }

  #shared(slots: readonly Slot[] | undefined, make: () => Reason): (() => Reason) | undefined {
    if (slots === undefined) return undefined;
    const { n, texts } = this.#rows;
    const [only] = slots;
    if (slots.length === 1 && only !== undefined && only.row !== 'codes') {
      const { index } = only;
      if (only.row === 'texts') return this.#byValue(() => texts[index], make);
      const [any, small] = [this.#byValue(() => n[index], make), new Array<Reason | undefined>(mostKept)];
      small.fill(undefined);
      return () => {
        const at = n[index] ?? 0;
        if (!(at >= 0 && at < mostKept && Number.isInteger(at))) return any();
        return small[at] ?? this.#keep(small, at, make);
      };
    }
    return slots.every(({ row }) => row === 'codes') ? this.#byCodes(slots, make) : undefined;
  }

  #byValue<Value>(value: () => Value, make: () => Reason): () => Reason {
    const kept = new Map<Value, Reason>();
    return () => {
      const at = value();
      const before = kept.get(at);
      if (before !== undefined) return before;
      const made = frozen(make());
      if (kept.size >= mostKept) kept.clear();
      if (this.#isSettled()) kept.set(at, made);
      return made;
    };
  }

  #byCodes(slots: readonly Slot[], make: () => Reason): (() => Reason) | undefined {
    const { c } = this.#rows;
    const sizes = slots.map((slot) => this.#codesOf(slot));
    const size = sizes.reduce((product, each) => product * each, 1);
    if (size > mostShared) return undefined;
    const kept = new Array<Reason | undefined>(size).fill(undefined);
    const keep = (at: number): Reason => this.#keep(kept, at, make);
    const [first, ...others] = slots.map((slot) => this.#places.indexOf(slot));
    if (first === undefined) return () => kept[0] ?? keep(0);
    if (others.length === 0) return () => kept[c[first] ?? 0] ?? keep(c[first] ?? 0);
    const places = Int32Array.from([first, ...others]);
    const strides = Int32Array.from(sizes);
    return () => {
      let at = 0;
      for (let each = 0; each < places.length; each += 1) at = at * (strides[each] ?? 0) + (c[places[each] ?? 0] ?? 0);
      return kept[at] ?? keep(at);
    };
  }

  #keep(kept: (Reason | undefined)[], at: number, make: () => Reason): Reason {
    const made = frozen(make());
    if (this.#isSettled()) kept[at] = made;
    return made;
  }

  /** Whatever was open on the way leaves the incident to others, and nothing made of it may be kept. */
  #isSettled(): boolean {
    return this.#rows.c[this.#places.flag] === 0;
  }

  #codesOf({ declaration: { type } }: Slot): number {
    return firstKind + (type.type === 'kind' ? (this.#program.plan.layouts.kinds.get(type.axis)?.size ?? 0) : 2);
  }
}

/** Everything that the reason of a condition is made of; `undefined`: also of what no row holds, or what it does not list. */
function slotsOf({ condition, facts, parts }: Explanation): readonly Slot[] | undefined {
  if (parts.length === 0 && asksOfClause(condition)) return undefined;
  const all = [facts?.slots, ...parts.map(slotsOf)];
  return all.every((each) => each !== undefined) ? [...new Set(all.flat())] : undefined;
}

/** Asks how a clause stands, and lists none of the facts that this hangs on: `not lapse is breached`. */
function asksOfClause(condition: Expression): boolean {
  if (condition.op === 'not') return asksOfClause(condition.of);
  return ofClauses.has(condition.op);
}

const ofClauses: ReadonlySet<Expression['op']> = new Set(['breached', 'status', 'excluded', 'paid-under']);
