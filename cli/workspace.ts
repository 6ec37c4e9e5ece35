// The files that are compiled together. A wording needs its terms and a policy its wording, so that besides the files
// that were named, all of the workspace is read: the folder `policies/` of the project found upwards from the named
// file, or else from where the person stands; or the folder that `--workspace` names.
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Compilation, compile, type Diagnostic } from '../language/index.ts';
import { type Host, isFile, isFolder, readText } from './host.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';

export interface Workspace {
  readonly compilation: Compilation;
  /** The files that were named, by the paths that diagnostics and places use. */
  readonly named: readonly string[];
  /** Every file that was read. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Of the files that hold terms, wordings and policies. */
export const extension = '.proviso';

/** Reads and compiles what was named, files or folders, with the workspace around it; all of it where none is named. */
export function openWorkspace(paths: readonly string[], folder: string | undefined, host: Host): Workspace {
  const named = paths.flatMap((path) => sourcesNamed(path, host));
  const around = workspaceFolder(paths, folder, host);
  if (named.length === 0 && around === undefined) throw new Unusable(words.noWorkspace);
  const all = [...new Set([...named, ...(around === undefined ? [] : sourcesIn(around, host))])];
  const sources = new Map(all.map((path) => [path, readText(path, host)]));
  const compilation = compile([...sources].map(([path, text]) => ({ path, text })));
  return { compilation, named: named.length > 0 ? [...new Set(named)] : all, sources };
}

function sourcesNamed(path: string, host: Host): readonly string[] {
  if (isFolder(path, host)) {
    const found = sourcesIn(resolve(host.directory, path), host);
    if (found.length === 0) throw new Unusable(words.noSources(path));
    return found;
  }
  if (!isFile(path, host)) throw new Unusable(words.noSuchFile(path));
  if (!path.endsWith(extension)) throw new Unusable(words.notProviso(path));
  return [shownPath(resolve(host.directory, path), host)];
}

/** All sources under a folder, in the order of their paths. */
function sourcesIn(folder: string, host: Host): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => entry.endsWith(extension) && !entry.split(sep).includes('node_modules'))
    .sort()
    .map((entry) => shownPath(join(folder, entry), host));
}

/** As a person standing here would write it; one file has one such path, whatever links lead to it. */
function shownPath(absolute: string, host: Host): string {
  const path = relative(realpathSync(host.directory), realpathSync(absolute));
  return path.split(sep).join('/');
}

function workspaceFolder(paths: readonly string[], folder: string | undefined, host: Host): string | undefined {
  if (folder !== undefined) {
    if (!isFolder(folder, host)) throw new Unusable(words.noSuchFolder(folder));
    return resolve(host.directory, folder);
  }
  const starts = [...paths.map((path) => dirname(resolve(host.directory, path))), host.directory];
  return starts.map(projectPolicies).find((found) => found !== undefined);
}

/** `policies/` beside the nearest package.json that is named proviso. */
function projectPolicies(start: string): string | undefined {
  for (let at = start; ; at = dirname(at)) {
    if (isProject(join(at, 'package.json'))) return join(at, 'policies');
    if (dirname(at) === at) return undefined;
  }
}

function isProject(manifest: string): boolean {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'proviso';
  } catch {
    return false; // none there, or not ours: the search goes on upwards
  }
}

/** What was found in the named files; and, where these have no error, the errors of others that stand in their way. */
export function diagnosticsOf(workspace: Workspace): readonly Diagnostic[] {
  const own = workspace.compilation.diagnostics.filter(({ span }) => workspace.named.includes(span.file));
  const others = errorsOf(workspace).filter(({ span }) => !workspace.named.includes(span.file));
  return [...own, ...others];
}

/** The errors that stand in the way: those of the named files, or, where these have none, those of the files they use. */
export function errorsOf({ compilation, named, sources }: Workspace): readonly Diagnostic[] {
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ span }) => named.includes(span.file));
  if (own.length > 0) return own;
  const lacking = named.some((file) => {
    const declared = declarations(sources.get(file) ?? '').length;
    return declared > compilation.units.filter((unit) => unit.file === file).length;
  });
  return lacking ? errors.filter((error) => !isShadowed(error, named)) : [];
}

/** A named file takes the place of what the workspace declares by the same name: a copy can be tried out beside it. */
function isShadowed({ code, span, related }: Diagnostic, named: readonly string[]): boolean {
  return (
    code === 'duplicate-name' && !named.includes(span.file) && related.some((other) => named.includes(other.span.file))
  );
}

/**
 * The wordings and policies that a text seems to declare. A guess by the look of the lines, made only where a file has
 * errors and so tells no better; a line of clause text that looks alike costs no more than an error shown too many.
 */
export function declarations(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:wording\s+(\S+)\s+version|policy\s+"([^"]*)"\s+under)\b/gm)].map(
    ([, wording, policy]) => wording ?? policy ?? '',
  );
}
