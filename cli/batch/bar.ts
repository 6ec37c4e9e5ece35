// The progress of a batch on a terminal: one line, drawn over itself ten times a second.
import type { Stream } from '../host.ts';
import type { Progress } from './run.ts';

const every = 100;

/** Draws nothing where nobody looks. */
export function barOn(stream: Stream): { readonly draw: (progress: Progress) => void; readonly clear: () => void } {
  const { columns } = stream;
  if (columns === undefined) return { draw: () => undefined, clear: () => undefined };
  const started = performance.now();
  let drawn = started;
  return {
    draw: (progress) => {
      const now = performance.now();
      if (now - drawn < every && progress.part < 1) return;
      drawn = now;
      stream.write(`\r${lineFor(progress, now - started, columns)}`);
    },
    clear: () => stream.write(`\r${' '.repeat(columns - 1)}\r`),
  };
}

/** `━━━━━━━───── 58%  12,345 lines  2,470/s` */
export function lineFor({ part, tally }: Progress, milliseconds: number, columns: number): string {
  const speed = Math.round((1000 * tally.lines) / Math.max(1, milliseconds));
  const figures = ` ${String(Math.round(part * 100)).padStart(3)}%  ${grouped(tally.lines)}  ${grouped(speed)}/s`;
  const room = Math.max(0, Math.min(60, columns - 1 - figures.length));
  const full = Math.round(room * part);
  return `${'━'.repeat(full)}${'─'.repeat(room - full)}${figures}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
