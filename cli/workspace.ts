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
  /** The folder around the named files, in full; `undefined` where there is none. */
  readonly folder: string | undefined;
}

/** The folder of installed packages. */
const packages = 'proviso_packages';

/** Of the files that hold terms, wordings and policies. */
export const extension = '.proviso';

/** Reads and compiles what was named, files or folders, with the workspace around it; all of it where none is named. */
export function openWorkspace(paths: readonly string[], folder: string | undefined, host: Host): Workspace {
  const named = paths.flatMap((path) => sourcesNamed(path, host));
  const around = workspaceFolder(paths, folder, host);
  if (named.length === 0 && around === undefined) throw new Unusable(words.noWorkspace);
  const own = new Set([...named, ...(around === undefined ? [] : sourcesIn(around, host))]);
  const installed = packagesIn(around, host).filter((path) => !own.has(path));
  const sources = new Map([...own, ...installed].map((path) => [path, readText(path, host)]));
  const files = [...sources].map(([path, text]) => ({ path, text, installed: !own.has(path) }));
  return {
    compilation: compile(files),
    named: named.length > 0 ? [...new Set(named)] : [...own],
    sources,
    folder: around,
  };
}

/**
 * Packages are folders `proviso_packages/NAME@VERSION/` in the workspace: sources that somebody else wrote, kept and
 * reviewed beside one's own. What a folder is called has to be declared in it.
 */
function packagesIn(around: string | undefined, host: Host): readonly string[] {
  const home = around === undefined ? undefined : join(around, packages);
  if (home === undefined || !isFolder(home, host)) return [];
  return readdirSync(home, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    const [, name, version] = /^([^@]+)@(\d+\.\d+\.\d+)$/.exec(entry.name) ?? [];
    const found = sourcesIn(join(home, entry.name), host);
    const declared = found.some((path) => {
      const said = readText(path, host).match(/[^\s{}"]+/g) ?? [];
      return said.some((word, index) => word === name && said[index + 2] === version);
    });
    if (name === undefined || !declared) throw new Unusable(words.notAPackage(join(packages, entry.name)));
    return found;
  });
}

/** The sources that a path names: those under a folder, or the file itself. */
export function sourcesNamed(path: string, host: Host): readonly string[] {
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
    .filter((entry) => entry.endsWith(extension))
    .filter((entry) => !entry.split(sep).some((part) => part === 'node_modules' || part === packages))
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

/**
 * What was found in the named files, the warnings of the static checks too; and, where these have no error, the errors
 * of others that stand in their way.
 */
export function diagnosticsOf(workspace: Workspace): readonly Diagnostic[] {
  const { compilation, named } = workspace;
  const found = [...compilation.diagnostics, ...compilation.advice];
  const own = found.filter(({ span }) => named.includes(span.file));
  const others = errorsOf(workspace).filter(({ span }) => !named.includes(span.file));
  return [...own.sort(inTextOrder), ...others];
}

function inTextOrder({ span: left }: Diagnostic, { span: right }: Diagnostic): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.start - right.start;
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
