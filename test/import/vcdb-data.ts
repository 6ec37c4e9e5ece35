// The shared sample of real VERIS incidents (VCDB, CC BY-SA), where the machine has it. It is never part of this
// repository: tests read it beside the checkout, and say so where it is not there.
import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../../shared/data/vcdb/incidents.ndjson', import.meta.url);

/** The documents, one a line; empty where the data is not here. */
export function vcdbDocuments(): readonly unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** `3 ransomware, 1 theft`, most first. */
export function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return sorted.map(([word, count]) => `${count} ${word}`).join(', ');
}
