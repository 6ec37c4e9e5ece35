// The back end of generated JavaScript. The text is made from numbers and string literals alone (compiled/text.ts), read
// once more token by token, and only then run.
import type { Contract } from '../../../language/index.ts';
import { inFirst, portion, rounded, windowPart } from '../plan/arithmetic.ts';
import { type ContractPlan, planOf } from '../plan/contract-plan.ts';
import { causedBy, counted, forAll, forAny } from '../plan/lists.ts';
import type { Test } from '../plan/plan.ts';
import { asked, unsettled } from '../plan/unsettled.ts';
import type { PayFunction, Program, TestFunction } from '../settled/program.ts';
import { Telling } from '../settled/reasons.ts';
import { payFunction } from './pays.ts';
import { testFunction } from './tests.ts';
import { checkTokens } from './tokens.ts';

export function compiled(contract: Contract): { readonly program: Program; readonly telling: Telling } {
  const plan = planOf(contract);
  const telling = new Telling(plan);
  return { program: { plan, ...load(generate(plan), plan.tests) }, telling };
}

/** The code of a contract: the body of a function of `r`, what runs beside it. */
export function generate({ tests, coverages, contract }: ContractPlan): string {
  const pays = coverages.flatMap(({ pay }, position) =>
    pay === undefined ? [] : [payFunction(position, pay, contract)],
  );
  const paid = coverages.map(({ pay }, position) => (pay === undefined ? 'k0' : `p${position}`));
  return [
    'const k0 = r.k0, k1 = r.k1, tests = r.tests, asked = r.asked, unsettled = r.unsettled, safe = r.safe;',
    'const forAny = r.forAny, forAll = r.forAll, counted = r.counted, causedBy = r.causedBy;',
    'const portion = r.portion, inFirst = r.inFirst, rounded = r.rounded, windowPart = r.windowPart, Math = r.Math;',
    ...tests.map((test) => testFunction(test, tests)),
    ...pays,
    `return [[${tests.map(({ id }) => `t${id}`).join(', ')}], [${paid.join(', ')}]];`,
  ].join('\n');
}

/** Beyond 2^53 a double may stand for its neighbour: then it is not known. */
export function safe(value: number): number {
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

/** `k0` is `undefined`, `k1` is `null`: what is not stated, and what never was. */
const runtime = {
  k0: undefined,
  k1: null,
  asked,
  unsettled,
  safe,
  forAny,
  forAll,
  counted,
  causedBy,
  portion,
  inFirst,
  rounded,
  windowPart,
  Math,
} as const;

function load(code: string, tests: readonly Test[]): Pick<Program, 'tests' | 'pays'> {
  checkTokens(code);
  const make = new Function('r', `"use strict";\n${code}`) as (
    r: object,
  ) => [TestFunction[], (PayFunction | undefined)[]];
  const [made, pays] = make({ ...runtime, tests });
  return { tests: made, pays };
}
