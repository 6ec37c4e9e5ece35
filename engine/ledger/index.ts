// The face of the ledger: reading it, what a determination proposes, accepting, deciding again, replay.
export { eventDate } from './event-date.ts';
export { type LedgerFault, type LedgerFaultCode, ledgerFaultCodes } from './faults.ts';
export {
  balancesOf,
  type Ledger,
  type LedgerAccount,
  type LedgerEvent,
  type Posting,
  type Reserve,
  standingEvents,
} from './ledger.ts';
export { type Accepted, accept, determinationHash, openLedger, type Proposal, propose } from './propose.ts';
export { type LedgerRead, policyOf, readLedger } from './read.ts';
export { type Change, type DecideLater, type Drawn, drawnBy, type Redecided, redecide } from './redecide.ts';
export {
  type Difference,
  differencesOf,
  type OrderEffect,
  orderEffect,
  type Replayed,
  replay,
} from './replay.ts';
