// What the files of a workspace declare: terms and wordings, found by name and version across all files, and policies.

import { rcompare, satisfies } from 'semver';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import type * as tree from '../syntax/tree.ts';
import { Context } from './context.ts';

export interface Workspace {
  readonly terms: readonly tree.Terms[];
  readonly wordings: readonly tree.Wording[];
  readonly policies: readonly tree.Policy[];
  readonly endorsements: readonly tree.Endorsement[];
  /** Whether a file came with an installed package. */
  isInstalled(file: string): boolean;
  /** Whether the file of a node was read in full. */
  isWhole(file: string): boolean;
  /** Whether all files were: only then is a name that is not found known to be unknown. */
  readonly whole: boolean;
}

/**
 * Collects the declarations of all files. The same name and version twice is reported, but what the workspace declares
 * stands silently in the place of what is installed.
 */
export function collectWorkspace(
  trees: readonly tree.SourceTree[],
  problems: Problems,
  installed: ReadonlySet<string>,
): Workspace {
  const isInstalled = (file: string): boolean => installed.has(file);
  const declarations = [false, true].flatMap((part) =>
    trees.flatMap((each) => (isInstalled(each.file) === part ? each.declarations : [])),
  );
  const broken = new Set(trees.filter((each) => !each.whole).map((each) => each.file));
  const context = new Context(problems, broken.size === 0);
  const seen = new Map<string, tree.Name>();
  const isFirst = (declaration: tree.Declaration): boolean => {
    const name: tree.Name = declaration.kind === 'Policy' ? { ...declaration.id, kind: 'Name' } : declaration.name;
    const key = `${declaration.kind} ${name.text} ${isVersioned(declaration) ? declaration.version.text : ''}`;
    const first = seen.get(key)?.span;
    const isShadowed = first !== undefined && isInstalled(declaration.span.file) && !isInstalled(first.file);
    if (isShadowed || context.duplicate(name, first)) return false;
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
    endorsements: first.filter((each) => each.kind === 'Endorsement'),
    isInstalled,
    isWhole: (file) => !broken.has(file),
    whole: broken.size === 0,
  };
}

/** The newest terms that a `uses` accepts: of the workspace, or else of what is installed. */
export function findTerms(uses: tree.Uses, workspace: Workspace, context: Context): tree.Terms | undefined {
  const named = workspace.terms.filter((terms) => terms.name.text === uses.name.text);
  if (named.length === 0 && workspace.whole)
    context.unknown('unknown-terms', uses.name, new Set(workspace.terms.map((terms) => terms.name.text)));
  const newest = newestOf(named, (terms) => accepts(uses.version, uses.compatible, terms.version), workspace);
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

function isVersioned(declaration: tree.Declaration): declaration is tree.Terms | tree.Wording {
  return declaration.kind === 'Terms' || declaration.kind === 'Wording';
}

/** The wording that a policy is under, or that an endorsement amends. */
export function findWording(
  { wording: name, version, compatible }: WordingAsked,
  workspace: Workspace,
  context: Context,
): tree.Wording | undefined {
  const named = workspace.wordings.filter((wording) => wording.name.text === name.text);
  if (named.length === 0 && workspace.whole)
    context.unknown('unknown-wording', name, new Set(workspace.wordings.map((wording) => wording.name.text)));
  const newest = newestOf(named, (wording) => accepts(version, compatible, wording.version), workspace);
  if (newest === undefined && named.length > 0 && version.text !== '') {
    context.problems.report('unknown-wording-version', version.span, {
      name: name.text,
      version: `${compatible ? '^' : ''}${version.text}`,
      found: versionsOf(named),
    });
  }
  return newest;
}

export interface WordingAsked {
  readonly wording: tree.Name;
  readonly version: tree.Version;
  readonly compatible: boolean;
}

/** Whether it is a wording of the name and version asked for. */
export function isAsked(wording: tree.Wording, asked: WordingAsked): boolean {
  return wording.name.text === asked.wording.text && accepts(asked.version, asked.compatible, wording.version);
}

interface Versioned {
  readonly version: tree.Version;
  readonly span: tree.Terms['span'];
}

function newestOf<T extends Versioned>(
  named: readonly T[],
  isAccepted: (each: T) => boolean,
  { isInstalled }: Workspace,
): T | undefined {
  const accepted = named.filter(isAccepted).sort(newestFirst);
  return accepted.find(({ span }) => !isInstalled(span.file)) ?? accepted[0];
}

/** As npm reads them: `^1.2` accepts 1.2.0 up to, not with, 2.0.0; `^0.2` up to 0.3.0; `1.2` whatever begins so. */
function accepts(wanted: tree.Version, compatible: boolean, found: tree.Version): boolean {
  if (wanted.parts.length === 0) return false;
  return satisfies(versionText(found), `${compatible ? '^' : ''}${wanted.parts.join('.')}`);
}

/** INVARIANT of semver: three numbers, each below 2^53; a version with others is found by nobody. */
function versionText({ parts }: tree.Version): string {
  return [0, 1, 2].map((index) => parts[index] ?? 0).join('.');
}

function newestFirst(left: Versioned, right: Versioned): number {
  return rcompare(versionText(left.version), versionText(right.version));
}

function versionsOf(found: readonly Versioned[]): string {
  return [...found]
    .sort(newestFirst)
    .map((each) => `\`${each.version.text}\``)
    .join(', ');
}
