// The face of the engine: from a Contract and an incident to a determination.
export { openingsOf } from './accounts.ts';
export { adjudicate, type Case } from './adjudicate.ts';
export * from './backends/index.ts';
export { CannotDecide, type CannotDecideCode } from './cannot-decide.ts';
export * from './counterfactual/index.ts';
export type * from './determination.ts';
export * from './import/index.ts';
export type * from './incident/facts.ts';
export * from './incident/index.ts';
export * from './ledger/index.ts';
export * from './scenario/index.ts';
export { type PoliciesBeneath, type PolicyBeneath, policiesAmong, withBeneath } from './tower.ts';
export * from './underwriting/index.ts';
