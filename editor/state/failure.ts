// Our own mistakes, told once at the foot of the page and in full to the console.
import { signal } from '@preact/signals';

export const failure = signal<string | undefined>(undefined);

export function tellFailure(reason: unknown): void {
  // Monaco rejects what it has cancelled; nothing is wrong then.
  if (reason instanceof Error && (reason.name === 'Canceled' || reason.message === 'Canceled')) return;
  console.error(reason);
  failure.value = reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason);
}
