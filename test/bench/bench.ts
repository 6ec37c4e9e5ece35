// What a bench declares. A file `test/bench/*.bench.ts` exports `benches`; `npm run bench` finds it.
//
// Ours and the peer run in a process of their own each, so that neither runs on machine code that was compiled for the
// other, and in turns, so that a busy machine slows both. Figures are ratios alone: milliseconds belong to a machine.

export interface Bench {
  readonly ours: Contestant;
  readonly peer: Contestant;
  /** What is told of the two, one line each. */
  readonly ratios: readonly [Ratio, ...Ratio[]];
}

export interface Contestant {
  /** What runs, for the table: `parse to tree`. */
  readonly name: string;
  /** Makes all ready, and throws where the work would not be done rightly. Runs once, in the contestant's process. */
  readonly start: () => Work | Promise<Work>;
}

/**
 * Does the work once; gives how many units that was (bytes, documents, incidents), in the same unit for both. A call
 * should take 20 microseconds or more: the clock is read around each.
 */
export type Work = () => number | Promise<number>;

export interface Ratio {
  /** Unique among all benches: `parse: bytes per second`. */
  readonly name: string;
  /**
   * `speed`: units in a round by the time they took; of work that gives no promise, by the time that the thread was at work,
   * so that a busy machine does not count. `p50`, `p99`: the time of a call for a unit, of all calls of a round;
   * the peer is then taken at its p50, so that a bad tail of its own excuses nothing. `processor`: the time that all threads
   * of the process were at work for a unit.
   */
  readonly of: Measure;
  /** `higher`: our speed by the peer's. `lower`: our time by the peer's. */
  readonly better: 'higher' | 'lower';
  readonly target: number;
}

export type Measure = 'speed' | 'p50' | 'p99' | 'processor';

/** What a contestant took in one round, in milliseconds for a unit. */
export type Round = Readonly<Record<Measure, number>>;

/** The ratio in one round. */
export function ratioOf({ of, better }: Ratio, ours: Round, peer: Round): number {
  const [our, other] = [ours[of], peer[of === 'p99' ? 'p50' : of]];
  return better === 'lower' ? our / other : other / our;
}

export function isMet({ better, target }: Pick<Ratio, 'better' | 'target'>, ratio: number): boolean {
  return better === 'lower' ? ratio <= target : ratio >= target;
}

/** The value below which the share `part` of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
