// The files an author has before them, and all that is known of them. A value: a changed text makes another workspace,
// in which every file that did not change keeps its tree. Names and types are checked for all files together, once, and
// only when first asked for, so that a burst of changes costs one check.
import { type Analysis, analyse, type SourceFile, type Unit, unitKinds } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type SourceToken, sourceTokens } from '../syntax/source-tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { collectDeclared, type Declared } from './declared.ts';
import { WorkspaceFile } from './file.ts';
import { collectOccurrences, type Occurrence } from './occurrences.ts';

export class Workspace {
  readonly files: ReadonlyMap<string, WorkspaceFile>;
  #analysis: Analysis | undefined;
  #found: readonly Diagnostic[] | undefined;
  #declared: ReadonlyMap<tree.Name, Declared> | undefined;
  #occurrences: ReadonlyMap<string, readonly Occurrence[]> | undefined;
  readonly #tokens = new Map<string, readonly SourceToken[]>();

  constructor(files: ReadonlyMap<string, WorkspaceFile>) {
    this.files = files;
  }

  get analysis(): Analysis {
    this.#analysis ??= analyse([...this.files.values()]);
    return this.#analysis;
  }
  /** All that is wrong with the files, and all advice. Found out in pieces, so that little is looked at again at a keystroke. */
  get diagnostics(): readonly Diagnostic[] {
    const inPieces = [...this.files.values()].map((file) => file.inPieces);
    this.#found ??= found(analyse(inPieces, { remembers: true }));
    return this.#found;
  }
  /** Everything that is declared, by the name at its declaration. */
  get declared(): ReadonlyMap<tree.Name, Declared> {
    this.#declared ??= collectDeclared([...this.files.values()].map((file) => file.tree));
    return this.#declared;
  }
  /** Every place of every name, by file, in the order of the text. */
  get occurrences(): ReadonlyMap<string, readonly Occurrence[]> {
    this.#occurrences ??= collectOccurrences(this.declared, this.analysis.meaning);
    return this.#occurrences;
  }

  text(path: string): string {
    return this.files.get(path)?.text ?? '';
  }
  tokens(path: string): readonly SourceToken[] {
    const known = this.#tokens.get(path);
    if (known !== undefined) return known;
    const made = sourceTokens(this.text(path));
    this.#tokens.set(path, made);
    return made;
  }

  /** The wording, policy or terms around an offset; between two, the one before. */
  declarationAt(path: string, offset: number): tree.Declaration | undefined {
    return this.files.get(path)?.tree.declarations.findLast(({ span }) => span.start <= offset);
  }

  /** The Contract of a wording or policy, where it has one: nothing it rests on has an error. */
  unitOf(declaration: tree.Declaration): Unit | undefined {
    const { file } = declaration.span;
    if (declaration.kind === 'Terms') return undefined;
    const name = declaration.kind === 'Policy' ? declaration.id.text : declaration.name.text;
    return this.analysis.units.find(
      (unit) =>
        unit.file === file &&
        unit.name === name &&
        unit.kind === unitKinds[declaration.kind] &&
        (declaration.kind !== 'Wording' || unit.contract.wording.version === declaration.version.text),
    );
  }

  /** The place of names at an offset; a name that begins there before one that ends there. */
  occurrenceAt(path: string, offset: number): Occurrence | undefined {
    const around = (this.occurrences.get(path) ?? []).filter(
      ({ name }) => name.span.start <= offset && offset <= name.span.end,
    );
    return around.find(({ name }) => offset < name.span.end) ?? around[0];
  }
}

export function openWorkspace(files: readonly SourceFile[]): Workspace {
  return new Workspace(new Map(files.map((file) => [file.path, new WorkspaceFile(file)])));
}

/** The workspace with another text in one file, which may be new. */
export function withFile(workspace: Workspace, path: string, text: string): Workspace {
  const before = workspace.files.get(path);
  if (before?.text === text) return workspace;
  return new Workspace(new Map([...workspace.files, [path, new WorkspaceFile({ path, text }, before)]]));
}

export function withoutFile(workspace: Workspace, path: string): Workspace {
  return new Workspace(new Map([...workspace.files].filter(([each]) => each !== path)));
}

/** What is wrong in one file, and what the static checks say of it, in the order of the text. */
export function diagnostics(workspace: Workspace, path: string): readonly Diagnostic[] {
  return workspace.diagnostics
    .filter(({ span }) => span.file === path)
    .sort((left, right) => left.span.start - right.span.start);
}

function found({ diagnostics: wrong, advice }: Analysis): readonly Diagnostic[] {
  return [...wrong, ...advice];
}
