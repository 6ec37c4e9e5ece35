// The measured ratios for a reader: a line for each, the machine above.
import { availableParallelism, cpus, totalmem } from 'node:os';
import stringWidth from 'string-width';
import { isMet } from './bench.ts';
import type { Measured } from './measure.ts';

export function machine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const cores = `${availableParallelism()} cores`;
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cores}, ${gigabytes} GB; Node ${process.version}, V8 ${process.versions.v8}`;
}

export function table(measured: readonly Measured[]): string {
  const rows = measured.map((each) => [
    each.name,
    each.ours.name,
    each.peer.name,
    figure(each.ratio),
    `${each.better === 'lower' ? '≤' : '≥'} ${figure(each.target)}`,
    isMet(each, each.ratio) ? 'met' : 'MISSED',
  ]);
  const all = [['', 'ours', 'peer', 'ratio', 'target', ''], ...rows];
  const widths = all.reduce<readonly number[]>(
    (most, row) => row.map((cell, column) => Math.max(stringWidth(cell), most[column] ?? 0)),
    [],
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0, column === 3))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, width: number, atEnd: boolean): string {
  const space = ' '.repeat(width - stringWidth(cell));
  return atEnd ? space + cell : cell + space;
}

/** To three digits: ratios are not more certain than that. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
