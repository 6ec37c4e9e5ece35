// From a name to its declaration, and from there to every place that means it.
import type { Span } from '../syntax/span.ts';
import type { Declared } from './declared.ts';
import type { Occurrence } from './occurrences.ts';
import type { Workspace } from './workspace.ts';

/** Where the name at an offset is declared. */
export function definition(workspace: Workspace, path: string, offset: number): Span | undefined {
  return workspace.occurrenceAt(path, offset)?.declared.name.span;
}

/** Every place in all files that means what the name at an offset means, in the order of files and text. */
export function references(
  workspace: Workspace,
  path: string,
  offset: number,
  { withDeclaration }: { readonly withDeclaration: boolean },
): readonly Span[] {
  const at = workspace.occurrenceAt(path, offset);
  if (at === undefined) return [];
  return occurrencesOf(workspace, at.declared)
    .filter(({ declares }) => withDeclaration || !declares)
    .map(({ name }) => name.span);
}

/** The same in one file, each with whether it is the declaration. */
export function highlights(
  workspace: Workspace,
  path: string,
  offset: number,
): readonly { readonly span: Span; readonly declares: boolean }[] {
  const at = workspace.occurrenceAt(path, offset);
  if (at === undefined) return [];
  return occurrencesOf(workspace, at.declared)
    .filter(({ name }) => name.span.file === path)
    .map(({ name, declares }) => ({ span: name.span, declares }));
}

export function occurrencesOf(workspace: Workspace, declared: Declared): readonly Occurrence[] {
  return [...workspace.occurrences.values()].flat().filter((each) => each.declared === declared);
}
