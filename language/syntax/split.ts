// A file cut into pieces that can be read each on its own: of each declaration the head, up to its opening brace, and what
// stands in its braces, cut behind every block of statements. Reads braces alone, past comments, texts and names in
// backticks, as the lexer does; where it cannot tell, there are no pieces, and the file is read as a whole.

import { quotedAt } from './scan.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface DeclarationPieces {
  /** With the opening brace. */
  readonly head: Stretch;
  /** Without a gap between them, from brace to brace; each but the last ends with a closing brace. */
  readonly body: readonly BodyPiece[];
  /** Behind the closing brace. */
  readonly end: number;
}

/** Where it is a part, that may be cut in turn. */
export interface BodyPiece extends Stretch {
  readonly part: PartPieces | undefined;
}
export interface PartPieces {
  readonly head: Stretch;
  readonly body: readonly Stretch[];
}

export interface FilePieces {
  readonly declarations: readonly DeclarationPieces[];
  /** What stands behind the last declaration. */
  readonly rest: Stretch;
}

/** `undefined`: braces are open at the end, or closed that were not open. */
export function split(text: string): FilePieces | undefined {
  const cutting = new Cutting(text);
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22:
      case 0x201c:
        at = endOfQuoted(text, at) - 1;
        break;
      case 0x60:
        at = endOfBackticks(text, at);
        break;
      case 0x2f:
        if (text.charCodeAt(at + 1) === 0x2f) at = endOfLine(text, at) - 1;
        break;
      case 0x7b:
      case 0xff5b:
        cutting.open(at + 1);
        break;
      case 0x7d:
      case 0xff5d:
        if (cutting.depth === 0) return undefined;
        cutting.close(at + 1);
        break;
    }
  }
  return cutting.depth === 0 ? cutting.done() : undefined;
}

/** What may stand before a part, and the word itself. One way to read whatever stands there, so that it takes no time. */
const partBegins = /(?:[ \t\r\n]|\/\/[^\r\n]*[\r\n])*(?:part(?!\w)|部分)/y;

/** Told of every brace, in the order of the text. */
class Cutting {
  depth = 0;
  readonly #text: string;
  readonly #declarations: DeclarationPieces[] = [];
  /** Where what is open began: the declaration, and in it what comes after the last cut at each depth. */
  #start = 0;
  #head: Stretch = { start: 0, end: 0 };
  #body: BodyPiece[] = [];
  #pieceStart = 0;
  #partHead: Stretch | undefined;
  #partBody: Stretch[] = [];
  #partStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `behind` the brace. */
  open(behind: number): void {
    this.depth += 1;
    if (this.depth === 1) {
      this.#head = { start: this.#start, end: behind };
      this.#pieceStart = behind;
    } else if (this.depth === 2) {
      partBegins.lastIndex = this.#pieceStart;
      this.#partHead = partBegins.test(this.#text) ? { start: this.#pieceStart, end: behind } : undefined;
      this.#partStart = behind;
    }
  }

  close(behind: number): void {
    this.depth -= 1;
    if (this.depth === 2 && this.#partHead !== undefined) {
      this.#partBody.push({ start: this.#partStart, end: behind });
      this.#partStart = behind;
    } else if (this.depth === 1) {
      if (this.#partHead !== undefined) this.#partBody.push({ start: this.#partStart, end: behind - 1 });
      const part = this.#partHead === undefined ? undefined : { head: this.#partHead, body: this.#partBody };
      this.#body.push({ start: this.#pieceStart, end: behind, part });
      this.#pieceStart = behind;
      this.#partBody = [];
    } else if (this.depth === 0) {
      this.#body.push({ start: this.#pieceStart, end: behind - 1, part: undefined });
      this.#declarations.push({ head: this.#head, body: this.#body, end: behind });
      this.#start = behind;
      this.#body = [];
    }
  }

  done(): FilePieces {
    return { declarations: this.#declarations, rest: { start: this.#start, end: this.#text.length } };
  }
}

function endOfQuoted(text: string, at: number): number {
  if (text.startsWith('"""', at)) {
    const close = text.indexOf('"""', at + 3);
    return close < 0 ? text.length : close + 3;
  }
  return quotedAt(text, at).end;
}

/** The place of the closing backtick, or the last one before the end of the line. */
function endOfBackticks(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x60) return end;
    if (code === 0x0a || code === 0x0d) break;
  }
  return end - 1;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
  }
  return end;
}
