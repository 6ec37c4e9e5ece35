// What the wording means beside what it says: the number that a clause will have in the document, and, in `pays` and
// `account`, the value behind a name of the schedule.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import { same } from '../diagnostics/diagnostic.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { scheduledValue } from './schedule-values.ts';
import type { Workspace } from './workspace.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: BothLanguages;
  readonly sort: 'number' | 'value';
}

/** The hints between two offsets of a file. */
export function inlayHints(workspace: Workspace, path: string, from: number, until: number): readonly InlayHint[] {
  const numbers = clauseNumbers(workspace);
  const spans = moneySpans(workspace, path);
  return (workspace.occurrences.get(path) ?? []).flatMap(({ name, declared, declares }): InlayHint[] => {
    const offset = name.span.end;
    if (name.span.start < from || offset > until) return [];
    const number = declares ? numbers.get(name) : undefined;
    if (number !== undefined) return [{ offset: name.span.start, label: same(number), sort: 'number' }];
    const inMoney = spans.some(({ start, end }) => start <= name.span.start && offset <= end);
    const value =
      declared.sort === 'entry' && !declares && inMoney ? shown(workspace, path, name.span.start, declared) : undefined;
    return value === undefined ? [] : [{ offset, label: { en: `= ${value.en}`, zh: `= ${value.zh}` }, sort: 'value' }];
  });
}

function shown(workspace: Workspace, path: string, offset: number, declared: Parameters<typeof scheduledValue>[1]) {
  return scheduledValue(workspace, declared, workspace.declarationAt(path, offset));
}

/** Where figures are calculated with: the schedule is next to its values already, and texts show them when rendered. */
function moneySpans(workspace: Workspace, path: string) {
  const wordings = [...workspace.analysis.wordings.values()].filter(({ wording }) => wording.span.file === path);
  return wordings.flatMap(({ wording, names }) => [
    ...wording.statements.filter((statement) => statement.kind === 'Account').map(({ span }) => span),
    ...[...names.coverages.values()].flatMap(({ node }) =>
      node.statements.filter((statement) => statement.kind === 'Pays').map(({ span }) => span),
    ),
    ...[...names.warranties.values()].map(({ node }) => node.effect.span),
  ]);
}
