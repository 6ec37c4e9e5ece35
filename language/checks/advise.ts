// All that the static checks say of a workspace: of terms and wordings without errors, but not of what is installed,
// which others answer for.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { ScheduleValues } from '../lower/lower-schedule.ts';
import type { Used } from '../names/imports.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { Workspace } from '../names/workspace.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import type { Meaning } from '../types/meaning.ts';
import { adviseOnTerms, adviseOnWording } from './checks.ts';
import type { BoundPolicy } from './subject.ts';

export interface Checked {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly workspace: Workspace;
  readonly terms: ReadonlyMap<
    tree.Terms,
    { readonly own: Vocabulary; readonly vocabulary: Vocabulary; readonly used: readonly Used[] }
  >;
  readonly wordings: ReadonlyMap<tree.Wording, CheckedWording & { readonly uses: readonly tree.Terms[] | undefined }>;
  /** The values of the schedule of every wording without errors. */
  readonly defaults: ReadonlyMap<tree.Wording, ScheduleValues>;
  readonly bound: readonly (BoundPolicy & { readonly base: CheckedWording })[];
  readonly meaning: Meaning;
  readonly hasErrorIn: (span: tree.Terms['span']) => boolean;
}

export function adviceOn(checked: Checked): readonly Diagnostic[] {
  const { workspace, defaults, bound, meaning } = checked;
  const problems = new Problems(checked.files);
  const wordings = [...checked.wordings.values()];
  for (const [terms, { own, vocabulary }] of checked.terms) {
    const { file } = terms.span;
    if (workspace.isInstalled(file) || !workspace.isWhole(file) || checked.hasErrorIn(terms.span)) continue;
    const using = wordings.filter(({ uses }) => uses?.includes(terms) === true);
    const isOwn = using.some(({ wording }) => wording.span.file === file);
    adviseOnTerms({ terms, own, vocabulary, meaning, readers: isOwn ? using : undefined, problems });
  }
  for (const { wording, names, scope } of wordings) {
    const values = defaults.get(wording);
    if (values === undefined || workspace.isInstalled(wording.span.file)) continue;
    const policies = bound.filter(({ base }) => base.wording === wording);
    adviseOnWording({ wording, names, vocabulary: scope.vocabulary, meaning, values, policies, problems });
  }
  return problems.sorted();
}
