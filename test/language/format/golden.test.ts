// Texts as authors type them, and what the formatter makes of them in each language. UPDATE_GOLDEN=1 writes what is made
// now; then read the difference, the Chinese as a Chinese underwriter would.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatted } from './reading.ts';

const folder = join(import.meta.dirname, 'goldens');
const divider = '\n==== formatted ====\n';

function made(source: string): string {
  const parts = (['keep', 'en', 'zh'] as const).map((keywords) => `---- ${keywords}\n${formatted(source, keywords)}`);
  return parts.join('\n');
}

describe('goldens', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const path = join(folder, file);
    const [source = '', expected] = readFileSync(path, 'utf8').split(divider);
    const result = made(source);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, `${source.trimEnd()}\n${divider}${result}`);
    else expect(result).toBe(expected ?? 'a golden (run with UPDATE_GOLDEN=1)');
  });
});
