// The face of the language: from text to Contract, and the values both sides speak.

export { issuesOf } from './amend/issues.ts';
export { type Compilation, compile, type SourceFile, titleOf, type Unit } from './compile.ts';
export { canonicalJson } from './contract/canonical.ts';
export type * from './contract/contract.ts';
export { contractSchema } from './contract/contract-schema.ts';
export { contentHash, contractHash } from './contract/hash.ts';
export { assertContract, type ContractFault, loadContract } from './contract/load.ts';
export type * from './contract/programme.ts';
export type * from './contract/scenario.ts';
export type { Diagnostic, DiagnosticSpan, Edit, Severity } from './diagnostics/diagnostic.ts';
export { type FormatOptions, type Formatted, format, printTree, type Surface } from './format/index.ts';
export { type Lock, lockDrift, lockOf, lockText, readLock } from './modules/lock.ts';
export type { Module } from './modules/modules.ts';
export * from './phrases/index.ts';
export * as services from './services/index.ts';
export * from './values/currency.ts';
export { type MonthEnd, monthsLater } from './values/instant.ts';
export * from './values/money.ts';
export * from './values/ratio.ts';
