// What the files of a workspace declare: terms and wordings, found by name and version across all files, and policies.

import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import type * as tree from '../syntax/tree.ts';
import { Context } from './context.ts';

export interface Workspace {
  readonly terms: readonly tree.Terms[];
  readonly wordings: readonly tree.Wording[];
  readonly policies: readonly tree.Policy[];
  /** Whether the file of a node was read in full. */
  isWhole(file: string): boolean;
  /** Whether all files were: only then is a name that is not found known to be unknown. */
  readonly whole: boolean;
}

/** Collects the declarations of all files; the same name and version twice is reported. */
export function collectWorkspace(trees: readonly tree.SourceTree[], problems: Problems): Workspace {
  const declarations = trees.flatMap((each) => each.declarations);
  const broken = new Set(trees.filter((each) => !each.whole).map((each) => each.file));
  const context = new Context(problems, broken.size === 0);
  const seen = new Map<string, tree.Name>();
  const isFirst = (declaration: tree.Declaration): boolean => {
    const name: tree.Name = declaration.kind === 'Policy' ? { ...declaration.id, kind: 'Name' } : declaration.name;
    const key = `${declaration.kind} ${name.text} ${declaration.kind === 'Policy' ? '' : declaration.version.text}`;
    if (context.duplicate(name, seen.get(key)?.span)) return false;
    seen.set(key, name);
    return true;
  };
  for (const { declarations: inFile } of trees) {
    const [beyond] = inFile.filter((each) => each.kind === 'Policy').slice(limits.policies);
    const of = { en: 'policies', zh: '份保单' };
    if (beyond !== undefined) problems.report('too-many-statements', beyond.id.span, { limit: limits.policies, of });
  }
  const first = declarations.filter(isFirst);
  return {
    terms: first.filter((each) => each.kind === 'Terms'),
    wordings: first.filter((each) => each.kind === 'Wording'),
    policies: first.filter((each) => each.kind === 'Policy').slice(0, limits.policies * trees.length),
    isWhole: (file) => !broken.has(file),
    whole: broken.size === 0,
  };
}

/** The newest terms that a `uses` accepts. */
export function findTerms(uses: tree.Uses, workspace: Workspace, context: Context): tree.Terms | undefined {
  const named = workspace.terms.filter((terms) => terms.name.text === uses.name.text);
  if (named.length === 0 && workspace.whole)
    context.unknown('unknown-terms', uses.name, new Set(workspace.terms.map((terms) => terms.name.text)));
  const [newest] = named.filter((terms) => accepts(uses.version, uses.compatible, terms.version)).sort(newestFirst);
  if (newest === undefined && named.length > 0 && uses.version.text !== '') {
    const version = `${uses.compatible ? '^' : ''}${uses.version.text}`;
    context.problems.report('unknown-terms-version', uses.version.span, {
      name: uses.name.text,
      version,
      found: versionsOf(named),
    });
  }
  return newest;
}

/** The wording that a policy is under. */
export function findWording(policy: tree.Policy, workspace: Workspace, context: Context): tree.Wording | undefined {
  const { wording: name, version } = policy;
  const named = workspace.wordings.filter((wording) => wording.name.text === name.text);
  if (named.length === 0 && workspace.whole)
    context.unknown('unknown-wording', name, new Set(workspace.wordings.map((wording) => wording.name.text)));
  const [newest] = named.filter((wording) => accepts(version, false, wording.version)).sort(newestFirst);
  if (newest === undefined && named.length > 0 && version.text !== '') {
    context.problems.report('unknown-wording-version', version.span, {
      name: name.text,
      version: version.text,
      found: versionsOf(named),
    });
  }
  return newest;
}

interface Versioned {
  readonly version: tree.Version;
}

/** `^1.2` accepts 1.2.0 up to, not with, 2.0.0; `^0.2` up to 0.3.0, as before 1.0 every minor version may break. */
function accepts(wanted: tree.Version, compatible: boolean, found: tree.Version): boolean {
  const parts = wanted.parts;
  if (!compatible) return parts.every((part, index) => found.parts[index] === part);
  const [major = 0, minor = 0] = parts;
  const sameSeries = found.parts[0] === major && (major > 0 || found.parts[1] === minor);
  return sameSeries && compareVersions(found.parts, parts) >= 0;
}

function compareVersions(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function newestFirst(left: Versioned, right: Versioned): number {
  return compareVersions(right.version.parts, left.version.parts);
}

function versionsOf(found: readonly Versioned[]): string {
  return [...found]
    .sort(newestFirst)
    .map((each) => `\`${each.version.text}\``)
    .join(', ');
}
