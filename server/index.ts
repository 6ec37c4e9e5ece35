// The face of the server.
export { Contended, isDuplicate, isRefusedByCheck, openStore, type Place, type Store, type Tx } from './store/store.ts';
export type * from './store/tables.ts';
