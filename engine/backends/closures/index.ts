// The back end of closures: for pages without `unsafe-eval`, and wherever code must not be made from text.
import type { Contract } from '../../../language/index.ts';
import { planOf } from '../plan/contract-plan.ts';
import type { Program } from '../settled/program.ts';
import { Telling } from '../settled/reasons.ts';
import { payClosure } from './pays.ts';
import { testClosures } from './tests.ts';

export function closures(contract: Contract): { readonly program: Program; readonly telling: Telling } {
  const plan = planOf(contract);
  const telling = new Telling(plan);
  const pays = plan.coverages.map(({ pay }) => pay && payClosure(pay, contract));
  return { program: { plan, tests: testClosures(plan.tests), pays }, telling };
}
