// The incident at hand, for what the rows do not hold: the interpreter's scope, and the sheet on which the general tests
// run. Both are made where they are asked for.
import { actualWorld, type Scope } from '../../../conditions/scope.ts';
import type { Incident } from '../../../incident/facts.ts';
import type { ContractPlan } from '../../plan/contract-plan.ts';
import { type IncidentSheet, sheetOf } from '../../plan/sheet.ts';

export class WholeIncident {
  readonly #plan: ContractPlan;
  #incident: Incident | undefined;
  #scope: Scope | undefined;
  #sheet: IncidentSheet | undefined;

  constructor(plan: ContractPlan) {
    this.#plan = plan;
  }

  is(incident: Incident): void {
    this.#incident = incident;
    this.#scope = undefined;
    this.#sheet = undefined;
  }

  get scope(): Scope {
    if (this.#incident === undefined) throw new Error('broken invariant: reasons of no incident');
    this.#scope ??= {
      index: this.#plan.index,
      incident: this.#incident,
      world: actualWorld,
      item: null,
      elements: [],
    };
    return this.#scope;
  }

  get sheet(): IncidentSheet {
    this.#sheet ??= sheetOf(this.scope.incident, this.scope, this.#plan.layouts);
    return this.#sheet;
  }
}
