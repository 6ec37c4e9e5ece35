// An account that is `used pro rata`: where it does not suffice for all coverages of an event, each may draw in
// proportion to what would come to it from that coverage alone; the last minor units go to the largest remainders.
import { type ClauseName, ratio } from '../../language/index.ts';
import { largestRemainder } from './allot.ts';
import { minorOf } from './amount.ts';
import { isPoint } from './draws.ts';
import type { Ends } from './figure.ts';
import type { Left } from './pays.ts';

/** What would come to an account from one coverage, and the facts that would tell it. */
export interface Asked extends Ends {
  readonly name: ClauseName;
  readonly facts: readonly string[];
}

/** What each may draw; all that is left, where that is enough for all. */
export function allotmentsOf(asked: readonly Asked[], left: Left): ReadonlyMap<ClauseName, Left> {
  const isSettled =
    asked.filter(({ high }) => minorOf(high) !== 0n).length < 2 || (asked.every(isPoint) && left.low === left.high);
  const slack = isSettled ? 0n : 1n;
  const facts = isSettled ? left.facts : [...new Set([...left.facts, ...asked.flatMap((each) => each.facts)])];
  return new Map(
    asked.map(({ name }, position): [ClauseName, Left] => {
      const at = (mine: 'low' | 'high', others: 'low' | 'high', all: bigint | null): bigint | null =>
        partOf(
          asked.map((each, other) => minorOf(other === position ? each[mine] : each[others])),
          position,
          all,
        );
      const low = at('low', 'high', left.low) ?? 0n;
      const high = at('high', 'low', left.high);
      return [
        name,
        { low: low > slack ? low - slack : 0n, high: high === null ? null : least(high + slack, left.high), facts },
      ];
    }),
  );
}

/** `null`: nothing bounds it. */
function partOf(asked: readonly (bigint | null)[], position: number, left: bigint | null): bigint | null {
  const own = asked[position] ?? null;
  if (left === null) return own;
  if (own === null) return left;
  if (asked.includes(null)) return 0n;
  const sum = asked.reduce<bigint>((all, each) => all + (each ?? 0n), 0n);
  if (sum <= left) return left;
  const exact = asked.map((each) => ratio((each ?? 0n) * left, sum));
  return largestRemainder(exact, left)[position] ?? 0n;
}

function least(one: bigint, other: bigint | null): bigint {
  return other === null || one < other ? one : other;
}
