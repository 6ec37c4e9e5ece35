// Every limit, deductible, share, length of time and date of the real wordings stands in a scenario that fails where it is
// one fen, one second or the like different; and so does every `more than` that might be `at least`.
import { expect, test } from 'vitest';
import { figures } from './figures-held.ts';

test('scenarios hold every figure of the five wordings, to the fen and to the second', () => {
  const found = figures();
  expect(found.filter(({ unnoticed }) => unnoticed.length > 0)).toEqual([]);
  expect(found.length).toBeGreaterThan(100);
  console.log(`${found.length} figures and comparisons of the five wordings, each held by a scenario`);
}, 600_000);
