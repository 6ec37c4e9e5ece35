// The face of counterfactuals: what would change the answer, and why a coverage does not respond.
export type { Alternative } from './alternative.ts';
export { type FactChange, type Flip, type WhatIf, whatIf } from './what-if.ts';
export { type WhyNot, whyNot } from './why-not.ts';
