// The hours clause: windows of so many consecutive hours, none of which overlaps another, such that each event lies in one.
// A window `[start, start + hours)` may begin at any instant; what counts is which events lie in one window together.

/**
 * Every way in which the events, by their dates in milliseconds, can fall into windows, each way as blocks of positions in
 * order of date; with `first`, the one in which each window begins with the first event that is in none before it.
 * `undefined`: more than `most` ways.
 */
export function windowsOf(
  dates: readonly bigint[],
  hours: bigint,
  start: 'insured' | 'first',
  most: number,
): readonly (readonly (readonly number[])[])[] | undefined {
  const order = [...dates.keys()].sort((a, b) => compare(dates[a] ?? 0n, dates[b] ?? 0n) || a - b);
  const at = (place: number): bigint => dates[order[place] ?? 0] ?? 0n;
  const found: (readonly (readonly number[])[])[] = [];
  /** `free`: the first instant at which another window may begin; `null`: none has ended yet. */
  const place = (blocks: readonly (readonly number[])[], from: number, free: bigint | null): void => {
    if (found.length > most) return;
    if (from === order.length) {
      found.push(blocks);
      return;
    }
    for (let to = order.length; to > from; to -= 1) {
      const [first, last] = [at(from), at(to - 1)];
      // Of one date, two events lie in one window.
      if (to < order.length && at(to) === last) continue;
      const earliest = last - hours + 1n;
      const begins = start === 'first' ? first : free === null || free < earliest ? earliest : free;
      const holds = begins <= first && last < begins + hours;
      const full = start === 'insured' || to === order.length || at(to) >= begins + hours;
      if (holds && full) place([...blocks, order.slice(from, to)], to, begins + hours);
    }
  };
  place([], 0, null);
  return found.length > most ? undefined : found;
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
