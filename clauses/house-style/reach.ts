// Where a path of a template leads, by the shapes of the contexts around it.
import { kindsInWords, type Report } from './faults.ts';
import type { AnyShape } from './shape.ts';

export interface Contexts {
  /** The outermost first; what `../` steps out of last. Empty in a template that is given nothing. */
  readonly shapes: readonly AnyShape[];
  /** Within a list there is `@index`. */
  readonly index: boolean;
  /** What became of the text has been asked for. */
  readonly changeTold: boolean;
}

export type Path = Pick<hbs.AST.PathExpression, 'data' | 'depth' | 'parts' | 'original'>;

/** The shape at the end of the path; `undefined` where it leads nowhere, which is reported. */
export function reach(path: Path, contexts: Contexts, line: number, report: Report): AnyShape | undefined {
  const written = `\`${path.original}\``;
  if (path.data) {
    if (contexts.index && path.parts.join('.') === 'index') return { shape: 'count' };
    report('unknown-field', line, written, '`@index`');
    return undefined;
  }
  let at = contexts.shapes.at(-1 - path.depth);
  for (const part of path.parts) {
    if (at?.shape === 'block') {
      if (part === 'block' && path.parts.length === 1) return { shape: 'text' };
      report('block-not-told', line, written);
      return undefined;
    }
    const fields = at?.shape === 'record' ? at.fields : {};
    at = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (at === undefined) {
      report(
        'unknown-field',
        line,
        written,
        Object.keys(fields)
          .map((name) => `\`${name}\``)
          .join(', ') || '–',
      );
      return undefined;
    }
  }
  if (at === undefined) report('unknown-field', line, written, '–');
  return at;
}

/** The shape at the end of the path, where it is of that kind. */
export function wantKind(
  path: Path,
  kind: AnyShape['shape'],
  contexts: Contexts,
  line: number,
  report: Report,
): AnyShape | undefined {
  const found = reach(path, contexts, line, report);
  if (found === undefined || found.shape === kind) return found;
  report('wrong-kind', line, `\`${path.original}\``, kindsInWords[found.shape], kindsInWords[kind]);
  return undefined;
}
