// Answers that come again and again: of several asked at once only the last counts, and what is as it was stays the same value.

/** Runs one after the other; of those that wait only the last is run. What one throws is for whoever handles rejections. */
export function latest(): (work: () => Promise<void>) => void {
  let isBusy = false;
  let waiting: (() => Promise<void>) | undefined;
  const begin = async (work: () => Promise<void>): Promise<void> => {
    isBusy = true;
    try {
      await work();
    } finally {
      isBusy = false;
      const next = waiting;
      waiting = undefined;
      if (next !== undefined) void begin(next);
    }
  };
  return (work) => {
    if (isBusy) waiting = work;
    else void begin(work);
  };
}

/** The new value, with every part of it that equals its counterpart before being that very part. */
export function shared<Value>(before: unknown, now: Value): Value {
  if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object') return now;
  if (before === null || now === null || Array.isArray(before) !== Array.isArray(now)) return now;
  const old = before as Readonly<Record<string, unknown>>;
  const kept = now as Record<string, unknown>;
  let isSame = Object.keys(old).length === Object.keys(kept).length;
  for (const key of Object.keys(kept)) {
    kept[key] = shared(old[key], kept[key]);
    if (kept[key] !== old[key] || !Object.hasOwn(old, key)) isSame = false;
  }
  return isSame ? (before as Value) : now;
}
