// The harness measures what it says: a contestant that does a thousand times as much in its time is as much faster, a tail is seen in p99
// alone, and every bench of the project declares a ratio that can be told from all others.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Bench, isMet, quantile, type Round, ratioOf } from './bench.ts';
import { measure } from './measure.ts';

const own = fileURLToPath(new URL('harness-bench.ts', import.meta.url));
const ours: Round = { speed: 2, p50: 1, p99: 30, processor: 6 };
const peer: Round = { speed: 1, p50: 2, p99: 10, processor: 2 };

test('ratios: our time by the peer’s, or our speed by the peer’s; a tail by the peer’s middle', () => {
  expect(ratioOf({ name: '', of: 'speed', better: 'lower', target: 1 }, ours, peer)).toBe(2);
  expect(ratioOf({ name: '', of: 'speed', better: 'higher', target: 1 }, ours, peer)).toBe(0.5);
  expect(ratioOf({ name: '', of: 'p50', better: 'lower', target: 1 }, ours, peer)).toBe(0.5);
  expect(ratioOf({ name: '', of: 'p99', better: 'lower', target: 1 }, ours, peer)).toBe(15);
  expect(ratioOf({ name: '', of: 'processor', better: 'lower', target: 1 }, ours, peer)).toBe(3);
  expect(isMet({ better: 'lower', target: 2 }, 2.1)).toBe(false);
  expect(isMet({ better: 'higher', target: 2 }, 2.1)).toBe(true);
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
});

test('contestants work in processes of their own, and are measured by what they do', async () => {
  const { benches }: { readonly benches: readonly Bench[] } = await import(own);
  const [bench] = benches;
  if (bench === undefined) throw new Error('no bench');
  const [lower, tail] = await measure(own, 0, bench, { rounds: 3, milliseconds: 60, warmUp: 1 });
  // However busy the machine: nothing but the units tells a thousand from one.
  expect(lower?.ratio).toBeGreaterThan(20);
  expect(lower?.peer.milliseconds).toBeLessThan((lower?.ours.milliseconds ?? 0) / 20);
  expect(tail?.ratio).toBeGreaterThan(20);
});

test('a contestant that fails stops the bench', async () => {
  const { benches }: { readonly benches: readonly Bench[] } = await import(own);
  const [, failing] = benches;
  if (failing === undefined) throw new Error('no bench');
  await expect(measure(own, 1, failing, { rounds: 1, milliseconds: 1, warmUp: 1 })).rejects.toThrow('ended');
});

test('every bench declares ratios that can be told apart', async () => {
  const files = globSync(fileURLToPath(new URL('**/*.bench.ts', import.meta.url)), { exclude: ['**/node_modules/**'] });
  expect(files.length).toBeGreaterThan(0);
  const names: string[] = [];
  for (const file of files) {
    const { benches }: { readonly benches: readonly Bench[] } = await import(file);
    for (const { ratios } of benches) {
      for (const { name, target } of ratios) {
        expect(target, name).toBeGreaterThan(0);
        names.push(name);
      }
    }
  }
  expect(names).toEqual([...new Set(names)]);
});
