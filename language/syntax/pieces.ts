// A file read piece by piece, so that what did not change since it was read last is not read again: whoever types changes
// one clause, and the others keep their very nodes. Offsets in a piece count from its start, and the `file` of its spans is
// the name of the piece; `Problems` knows where each stands, and tells of what is wrong in the file's own offsets.
//
// INVARIANT: with those offsets put back, the tree and what is reported are those of `parse`, to the character. Where the
// pieces alone do not tell, as braces are open or an error runs on beyond a piece, there are no pieces.
import { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { type Token, tokenize } from './lexer.ts';
import { type Heads, type Held, type PieceRead, parseHead, parsePiece, type Within } from './parser.ts';
import { type BodyPiece, type DeclarationPieces, type PartPieces, type Stretch, split } from './split.ts';
import type * as tree from './tree.ts';

export interface Pieces {
  readonly tree: tree.SourceTree;
  readonly problems: Problems;
  /** Where each piece begins, by its name. */
  readonly starts: ReadonlyMap<string, number>;
  /** Every piece by its text, for the next time: the same text may stand in several places. */
  readonly byText: ReadonlyMap<string, readonly Piece[]>;
  /** So many names of pieces have been given away. */
  readonly named: number;
}

interface Piece extends PieceRead {
  readonly name: string;
  /** In what it stands. */
  readonly within: Within;
  readonly isLast: boolean;
  readonly tokens: number;
  readonly problems: Problems;
}

/** A piece where it stands. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly piece: Piece;
}

/** The file in pieces, as far as possible those that it was in `before`; `undefined` where it has to be read as a whole. */
export function readPieces(path: string, text: string, before: Pieces | undefined): Pieces | undefined {
  // A byte order mark is let be at the start of a file alone.
  if (text.length > limits.characters || text.includes(byteOrderMark, 1)) return undefined;
  const found = split(text);
  if (found === undefined) return undefined;
  return new Reading(path, text, before).read(found.declarations, found.rest);
}

const byteOrderMark = '\uFEFF';

class Reading {
  readonly #path: string;
  readonly #text: string;
  readonly #before: Pieces | undefined;
  readonly #placed: Placed[] = [];
  readonly #byText = new Map<string, Piece[]>();
  #named: number;
  #tokens = 0;

  constructor(path: string, text: string, before: Pieces | undefined) {
    this.#path = path;
    this.#text = text;
    this.#before = before;
    this.#named = before?.named ?? 0;
  }

  read(found: readonly DeclarationPieces[], rest: Stretch): Pieces | undefined {
    const declarations: tree.Declaration[] = [];
    for (const each of found) {
      const declaration = this.#declaration(each);
      if (declaration === undefined) return undefined;
      declarations.push(declaration);
    }
    if (this.#tokensIn(rest)?.length !== 0 || this.#tokens > limits.tokens) return undefined;
    // What errors on one line have to do with each other, is told where they are read together.
    const broken = this.#placed.filter(({ piece }) => !piece.whole);
    if (broken.length > 1) return undefined;
    const starts = new Map(this.#placed.map(({ piece, start }) => [piece.name, start]));
    const problems = new Problems([{ path: this.#path, text: this.#text, pieces: starts }]);
    for (const { piece } of this.#placed) problems.adopt(piece.problems);
    const tree = { file: this.#path, declarations, whole: broken.length === 0 };
    return { tree, problems, starts, byText: this.#byText, named: this.#named };
  }

  #declaration({ head, body, end }: DeclarationPieces): tree.Declaration | undefined {
    const tokens = this.#tokensIn(head);
    const opening = tokens === undefined ? undefined : parseHead(this.#path, tokens, head.end);
    if (tokens === undefined || opening === undefined) return undefined;
    const held: Held[] = [];
    for (const [index, stretch] of body.entries()) {
      const part = opening.kind === 'Wording' ? this.#part(stretch, tokens) : undefined;
      const piece = part ?? this.#held(stretch, [tokens], opening.kind, this.#isLast(body, index));
      if (piece === undefined) return undefined;
      for (const each of piece) held.push(each);
    }
    this.#tokens += 1;
    return withHeld(opening, held, end);
  }

  /** A part, clause by clause; `undefined` where that cannot be, so that it is read as one. */
  #part(stretch: BodyPiece, outer: readonly Token[]): readonly Held[] | undefined {
    if (stretch.part === undefined) return undefined;
    const mark = this.#placed.length;
    const held = this.#heldInPart(stretch.part, outer);
    if (held === undefined) {
      for (const { text, piece } of this.#placed.splice(mark)) {
        this.#byText.get(text)?.pop();
        this.#tokens -= piece.tokens;
      }
      return undefined;
    }
    this.#tokens += 1;
    const [part, ...inside] = held;
    if (part?.kind !== 'Part') return undefined;
    const span = { file: this.#path, start: (this.#placed[mark]?.start ?? 0) + part.span.start, end: stretch.end };
    const pays = inside.find((each) => each.kind === 'WiderPays');
    const clauses = inside.filter((each) => each.kind !== 'WiderPays') as readonly tree.Clause[];
    return [{ ...part, span, clauses, pays }];
  }

  #heldInPart({ head, body }: PartPieces, outer: readonly Token[]): readonly Held[] | undefined {
    const text = this.#text.slice(head.start, head.end);
    const opening = this.#held(head, [outer, []], 'Wording', true);
    if (opening?.length !== 1 || opening[0]?.kind !== 'Part' || !this.#placed.at(-1)?.piece.whole) return undefined;
    const held: Held[] = [...opening];
    let tokens: readonly Token[] | undefined;
    const heads = (): Heads => {
      tokens ??= tokenize('', text, new Problems([]))?.tokens ?? [];
      return [outer, tokens];
    };
    for (const [index, stretch] of body.entries()) {
      const inside = this.#held(stretch, heads, 'Part', this.#isLast(body, index));
      if (inside === undefined) return undefined;
      for (const each of inside) held.push(each);
    }
    return held;
  }

  /** Whether the closing brace comes next, behind space at most. */
  #isLast(body: readonly Stretch[], index: number): boolean {
    const rest = body[index + 1];
    if (rest === undefined) return true;
    return index === body.length - 2 && this.#text.slice(rest.start, rest.end).trim() === '';
  }

  /** What a piece holds, as it was before or read anew. */
  #held(
    { start, end }: Stretch,
    heads: Heads | (() => Heads),
    within: Within,
    isLast: boolean,
  ): readonly Held[] | undefined {
    const text = this.#text.slice(start, end);
    const others = this.#byText.get(text) ?? [];
    const known = this.#before?.byText.get(text)?.[others.length];
    const piece =
      known?.within === within && known.isLast === isLast
        ? known
        : this.#newPiece(text, typeof heads === 'function' ? heads() : heads, within, isLast);
    if (piece === undefined) return undefined;
    if (others.length === 0) this.#byText.set(text, others);
    others.push(piece);
    this.#placed.push({ text, start, piece });
    this.#tokens += piece.tokens;
    return piece.held;
  }

  #newPiece(text: string, heads: Heads, within: Within, isLast: boolean): Piece | undefined {
    this.#named += 1;
    const name = `${this.#path}#${this.#named}`;
    const problems = new Problems([{ path: name, text }]);
    const tokens = tokenize(name, text, problems)?.tokens;
    if (tokens === undefined || problems.has('unterminated-text')) return undefined;
    // Characters that begin no token run over a “, which begins a text here.
    if (text.includes('“') && problems.has('unexpected-character')) return undefined;
    const read = parsePiece({ name, text, tokens, within, isLast }, heads, problems);
    return read === undefined ? undefined : { name, within, isLast, tokens: tokens.length, ...read, problems };
  }

  /** Without what is wrong: `undefined` where anything is. */
  #tokensIn({ start, end }: Stretch): Token[] | undefined {
    const problems = new Problems([]);
    const tokens = tokenize(this.#path, this.#text.slice(start, end), problems)?.tokens;
    if (tokens === undefined || !problems.isEmpty) return undefined;
    this.#tokens += tokens.length;
    for (const token of tokens) token.startOffset += start;
    return tokens;
  }
}

/** A declaration with what its pieces hold. The casts: pieces were read within a declaration of its kind. */
function withHeld(opening: tree.Declaration, held: readonly Held[], end: number): tree.Declaration {
  const span = { ...opening.span, end };
  if (opening.kind === 'Terms') return { ...opening, span, entries: held as tree.Terms['entries'] };
  return { ...opening, span, statements: held } as tree.Declaration;
}
