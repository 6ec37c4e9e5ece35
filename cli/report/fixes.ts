// Writes fixes into texts. Where two overlap, the later one is left for the next run, when it may have become another.
import type { Diagnostic, Edit } from '../../language/index.ts';

export interface Fixed {
  readonly text: string;
  readonly count: number;
}

/** The texts that change, by path. */
export function fixedSources(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, Fixed> {
  const changed = new Map<string, Fixed>();
  for (const [path, text] of sources) {
    const fixes = diagnostics
      .flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
      .filter((fix) => fix.every(({ span }) => span.file === path));
    const taken: Edit[] = [];
    let count = 0;
    for (const fix of fixes) {
      if (fix.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
      taken.push(...fix);
      count += 1;
    }
    if (count > 0) changed.set(path, { text: written(text, taken), count });
  }
  return changed;
}

function written(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((rest, { span, text: put }) => rest.slice(0, span.start) + put + rest.slice(span.end), text);
}

function overlap({ span: one }: Edit, { span: other }: Edit): boolean {
  return one.start < other.end && other.start < one.end;
}
