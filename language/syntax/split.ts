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
  readonly body: readonly Stretch[];
  /** Behind the closing brace. */
  readonly end: number;
}

export interface FilePieces {
  readonly declarations: readonly DeclarationPieces[];
  /** What stands behind the last declaration. */
  readonly rest: Stretch;
}

/** `undefined`: braces are open at the end, or closed that were not open. */
export function split(text: string): FilePieces | undefined {
  const declarations: DeclarationPieces[] = [];
  let [depth, start, opened, bodyStart] = [0, 0, 0, 0];
  let body: Stretch[] = [];
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
        depth += 1;
        if (depth === 1) [opened, bodyStart] = [at + 1, at + 1];
        break;
      case 0x7d:
      case 0xff5d:
        depth -= 1;
        if (depth < 0) return undefined;
        if (depth === 1) {
          body.push({ start: bodyStart, end: at + 1 });
          bodyStart = at + 1;
        } else if (depth === 0) {
          body.push({ start: bodyStart, end: at });
          declarations.push({ head: { start, end: opened }, body, end: at + 1 });
          start = at + 1;
          body = [];
        }
        break;
    }
  }
  return depth === 0 ? { declarations, rest: { start, end: text.length } } : undefined;
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
  const [close, line] = [text.indexOf('`', at + 1), endOfLine(text, at)];
  return close >= 0 && close < line ? close : line - 1;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
  }
  return end;
}
