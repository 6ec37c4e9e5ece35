// One file of a workspace. Read in two ways, each when it is first asked for: in pieces, those that did not change since
// the text before being kept, for what is wrong with it; and as a whole, every node with its offsets in the file, for all
// that is asked about a place.
import { type ParsedFile, parseFile, type SourceFile } from '../compile.ts';
import { type Pieces, readPieces } from '../syntax/pieces.ts';
import type { Declaration } from '../syntax/tree.ts';

export class WorkspaceFile implements ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly installed: boolean;
  readonly #before: Pieces | undefined;
  #pieces: Pieces | undefined;
  #inPieces: ParsedFile | undefined;
  #whole: ParsedFile | undefined;

  constructor({ path, text, installed = false }: SourceFile, before?: WorkspaceFile) {
    this.path = path;
    this.text = text;
    this.installed = installed;
    this.#before = before?.lastPieces;
  }

  get tree(): ParsedFile['tree'] {
    return this.whole.tree;
  }
  get problems(): ParsedFile['problems'] {
    return this.whole.problems;
  }

  private get whole(): ParsedFile {
    this.#whole ??= parseFile(this);
    return this.#whole;
  }

  /** The same file in pieces, as far as it can be read so. */
  get inPieces(): ParsedFile {
    this.#inPieces ??= this.readInPieces();
    return this.#inPieces;
  }

  /** What it declares, by its kind and name; of a policy, by its id. */
  get declares(): readonly { readonly kind: Declaration['kind']; readonly name: string }[] {
    return this.inPieces.tree.declarations.map((declaration) => ({
      kind: declaration.kind,
      name: declaration.kind === 'Policy' ? declaration.id.text : declaration.name.text,
    }));
  }

  private readInPieces(): ParsedFile {
    const { path, text, installed } = this;
    this.#pieces = readPieces(path, text, this.#before);
    if (this.#pieces === undefined) return this.whole;
    const { tree, problems, starts } = this.#pieces;
    return { path, text, installed, tree, problems, pieces: starts };
  }

  /** Those that the next text may keep. */
  private get lastPieces(): Pieces | undefined {
    return this.#pieces ?? this.#before;
  }
}
