// One file of a workspace. Read in two ways, each when it is first asked for: in pieces, those that did not change since
// the text before being kept, for what is wrong with it; and as a whole, every node with its offsets in the file, for all
// that is asked about a place.
import { type ParsedFile, parseFile, type SourceFile } from '../compile.ts';
import { readHeads } from '../syntax/heads.ts';
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
  #declares: WorkspaceFile['declares'] | undefined;

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

  /** What it declares, by its kind and name; of a policy, by its id. A file that nobody writes need not be read for that. */
  get declares(): readonly { readonly kind: Declaration['kind']; readonly name: string }[] {
    this.#declares ??= this.heads.map((declaration) => ({
      kind: declaration.kind,
      name: declaration.kind === 'Policy' ? declaration.id.text : declaration.name.text,
    }));
    return this.#declares;
  }

  private get heads(): readonly Declaration[] {
    const alone = this.#before === undefined ? readHeads(this.path, this.text) : undefined;
    return alone ?? this.inPieces.tree.declarations;
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
