// The face of the language: from text to Contract, and the values both sides speak.
export type * from './contract/contract.ts';
export type * from './contract/scenario.ts';
export * from './values/currency.ts';
export * from './values/money.ts';
export * from './values/ratio.ts';
export { say, sayPaysLine, formatDuration, formatPercentage, formatInstant, formatScheduleValue, formatPeriod, countryName, both, type Said } from './phrases/index.ts';
export { canonicalJson } from './contract/canonical.ts';
export { contentHash, contractHash } from './contract/hash.ts';
export { contractSchema } from './contract/contract-schema.ts';
export { assertContract, type ContractFault, loadContract } from './contract/load.ts';
