// What a back end makes of a plan: its tests and its `pays` lines, ready to run. Closures and generated code give the
// same shape, so that everything that is put together from their answers is put together in one place.
import type { ContractPlan } from '../plan/contract-plan.ts';
import type { Truth3 } from '../plan/plan.ts';
import type { ElementSheet, IncidentSheet, ItemSheet } from '../plan/sheet.ts';

export interface Program {
  readonly plan: ContractPlan;
  /** In the order of the plan's tests. */
  readonly tests: readonly TestFunction[];
  /** For each coverage; `undefined`: the interpreter pays. */
  readonly pays: readonly (PayFunction | undefined)[];
}

export type TestFunction = (x: IncidentSheet, i: ItemSheet, ...e: readonly ElementSheet[]) => Truth3;

/**
 * Runs the lines on what enters, in minor units; `on`: the part of it that a first line of some kinds works on. `applies` and `out` go by line: the figure (-1: the line has none) at
 * `2n`, what is left after it at `2n + 1`. False where a figure is not known exactly.
 */
export type PayFunction = (
  x: IncidentSheet,
  loss: number,
  on: number,
  applies: readonly Truth3[],
  left: readonly number[],
  out: number[],
) => boolean;
