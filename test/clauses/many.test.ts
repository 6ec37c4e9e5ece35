// A run of certificates keeps nothing of them: two hundred and more take no more memory than the first hundred.
import { expect, test } from 'vitest';
import { certificates, type Stretch } from '../bench/schedules.ts';
import { unitNamed } from './renewal.ts';

test('certificates of two hundred and fifty policies, with flat memory', async () => {
  const stretches: Stretch[] = [];
  for await (const stretch of certificates(unitNamed('SPECIMEN-2023'), 250, 50)) stretches.push(stretch);
  expect(stretches.map(({ certificates: done }) => done)).toEqual([50, 100, 150, 200, 250]);
  const [, warm, , , last] = stretches;
  expect(last?.printed).toBeGreaterThan(2 * (warm?.printed ?? 0));
  // 150 more certificates are some 4 MB of HTML; what is kept for later is bounded, and well below that.
  expect((last?.heap ?? 0) - (warm?.heap ?? 0)).toBeLessThan(4_000_000);
}, 120_000);
