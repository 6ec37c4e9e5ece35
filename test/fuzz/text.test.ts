// Mutated wordings, as many as PROVISO_FUZZ_TEXTS says (1,500 unless it says so); `npm run fuzz:text` tries a million.
import { expect, test } from 'vitest';
import { sourceOf } from './mutate.ts';
import { Random } from './random.ts';
import { fuzzTexts } from './texts.ts';

const count = Number(process.env.PROVISO_FUZZ_TEXTS ?? 1_500);

test('mutated wordings neither throw nor take long', () => {
  const tally = [...fuzzTexts(1, 1 + count)].at(-1);
  console.log(
    `${tally?.cases} mutated wordings, ${tally?.diagnostics} diagnostics, ${tally?.contracts} contracts, slowest ${tally?.slowest.toFixed(0)} ms`,
  );
  expect(tally?.failures.map(({ number, source, why }) => `${number} of ${source}: ${why}`)).toEqual([]);
  expect(tally?.cases).toBe(count);
  // They are not all refused for one and the same reason, nor all sound.
  expect(tally?.diagnostics).toBeGreaterThan(count);
  expect(tally?.contracts).toBeGreaterThan(0);
});

test('the same number is the same text', () => {
  const [one, other] = [new Random(7), new Random(7)];
  expect(Array.from({ length: 9 }, () => one.below(1_000))).toEqual(
    Array.from({ length: 9 }, () => other.below(1_000)),
  );
  expect(sourceOf('a', 'wording w').tokens).toHaveLength(2);
});
