// The face of the server: what starts it, what its own tools and tests need of it.
export { type Act, type AuditEntry, entryOf, hashOf } from './audit/chain.ts';
export { type Checkpoint, checkpoint, readCheckpoint, readPublicKey, signingKey } from './audit/checkpoints.ts';
export { verifyStore } from './audit/inspect.ts';
export { type AuditFault, type Verified, verifyChain } from './audit/verify.ts';
export { makeKey } from './auth/keys.ts';
export { makeTenant } from './auth/tenants.ts';
export { openTokens, type TokenOptions, type Tokens } from './auth/tokens.ts';
export { type Config, ConfigFault, configFrom } from './config.ts';
export { carryOut } from './decisions/proposals.ts';
export { strictJson } from './http/strict-json.ts';
export type { Role } from './principal.ts';
export type { ProblemCode } from './problems/catalogue.ts';
export { Units } from './registry/artefacts.ts';
export { type Running, start } from './start.ts';
export { inOne, insert, insertion, prepared, together } from './store/prepared.ts';
export { sharingCommits } from './store/shared-commit.ts';
export { Contended, isDuplicate, isRefusedByCheck, openStore, type Place, type Store, type Tx } from './store/store.ts';
export type * from './store/tables.ts';
