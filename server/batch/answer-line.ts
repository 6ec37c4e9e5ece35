// One line of a batch or a job: adjudicated, or decided once and only once. Whatever is wrong with it is its answer, and
// no other line's.
import { type Desk, determine, type PolicyUnit, readStated } from '../decisions/deciding.ts';
import { carryOut, NeedsSecondPerson, propose } from '../decisions/proposals.ts';
import { isDatabaseGone, problemOf } from '../http/errors.ts';
import type { Principal } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import type { Tx } from '../store/store.ts';

export interface LineAnswer {
  readonly line: number;
  readonly determination?: unknown;
  readonly decision?: unknown;
  readonly problem?: unknown;
}

/** On balances that are given. */
export function adjudicateOn(
  { unit }: PolicyUnit,
  json: unknown,
  line: number,
  balances: ReadonlyMap<string, bigint>,
  final: boolean,
): LineAnswer {
  return { line, determination: determine(unit, readStated(json, unit, '').incident, final, balances) };
}

/** Runs each step in a transaction of `transaction`, which keeps the answer with it. */
export async function decideLine(
  desk: Desk,
  principal: Principal,
  policy: string,
  json: unknown,
  line: number,
  final: boolean,
  transaction: (act: (tx: Tx) => Promise<LineAnswer>) => Promise<LineAnswer>,
): Promise<LineAnswer> {
  const act = { act: 'decide', policy, incident: json, final } as const;
  const by = { principal };
  try {
    return await transaction(async (tx) => ({ line, decision: await carryOut(tx, desk, by, act) }));
  } catch (error) {
    if (!(error instanceof NeedsSecondPerson)) throw error;
    return transaction(async (tx) => ({ line, decision: await propose(tx, desk, by, act, error.done) }));
  }
}

/** What is wrong with a line, as its answer. A fault of ours or of the database is thrown on: the line is not done. */
export function faultOfLine(error: unknown, line: number): LineAnswer {
  const problem = problemOf(error);
  if (isDatabaseGone(error) || (problem.status >= 500 && !(error instanceof Problem))) throw error;
  if (problem.status === 503) throw error;
  return { line, problem: problem.document('en') };
}
