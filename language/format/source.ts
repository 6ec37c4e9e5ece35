// What the tree does not keep of a text: comments, blank lines, and where the author broke a line. Each comment is taken
// once, by whatever is printed nearest to it; at the end none may be left.
import { isHan } from '../syntax/chinese.ts';
import type { Token, Tokens } from '../syntax/lexer.ts';
import type { Span } from '../syntax/span.ts';
import {
  LeftBrace,
  LeftBracket,
  LeftParenthesis,
  RightBrace,
  RightBracket,
  RightParenthesis,
  type TokenType,
  wordOf,
} from '../syntax/tokens.ts';

export interface Comment {
  readonly text: string;
  readonly start: number;
}
/** The place of an opening bracket and of the one that closes it. */
export interface Brackets {
  readonly open: number;
  readonly close: number;
}

export class Source {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #starts: ReadonlyMap<number, Token>;
  readonly #brackets: readonly Brackets[];
  #comments: readonly Comment[];

  constructor(text: string, { tokens, comments }: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
    this.#starts = new Map(tokens.map((token) => [token.startOffset, token]));
    this.#comments = comments.map(({ image, startOffset }) => ({ text: image.trimEnd(), start: startOffset }));
    this.#brackets = pairs(tokens);
  }

  get length(): number {
    return this.#text.length;
  }
  /** The comments that were not taken yet. */
  get left(): readonly Comment[] {
    return this.#comments;
  }
  putBack(comments: readonly Comment[]): void {
    this.#comments = comments;
  }
  /** The last one left in a stretch. */
  lastIn({ start, end }: Span): Comment | undefined {
    const last = this.#comments[lowest(this.#comments, end) - 1];
    return last !== undefined && last.start >= start ? last : undefined;
  }
  /** The first one in a stretch that was there and is taken now. */
  firstTaken({ start, end }: Span, before: readonly Comment[]): Comment | undefined {
    const left = new Set(this.#comments.slice(lowest(this.#comments, start), lowest(this.#comments, end)));
    return before.slice(lowest(before, start), lowest(before, end)).find((comment) => !left.has(comment));
  }

  /** The comments that begin in a stretch and were not taken yet. */
  take(start: number, end: number): readonly Comment[] {
    const first = lowest(this.#comments, start);
    const last = lowest(this.#comments, end);
    if (first >= last) return [];
    const taken = this.#comments.slice(first, last);
    this.#comments = [...this.#comments.slice(0, first), ...this.#comments.slice(last)];
    return taken;
  }

  /** Whether something stands before it on its line. */
  standsBehind({ start }: Comment): boolean {
    const line =
      this.#text
        .slice(Math.max(0, start - 1000), start)
        .split(/[\n\r]/)
        .at(-1) ?? '';
    return /\S/.test(line);
  }

  hasLineBreak(start: number, end: number): boolean {
    return /[\n\r]/.test(this.#text.slice(start, end));
  }

  isAfterBlankLine(offset: number): boolean {
    const before = this.#text.slice(Math.max(0, offset - 1000), offset).replace(/\r\n?/g, '\n');
    return /\n[ \t\u3000]*\n[ \t\u3000]*$/.test(before);
  }

  /** Whether the author went to a new line before what stands at this place. */
  beginsLine(offset: number): boolean {
    const before = this.#text.slice(Math.max(0, offset - 1000), offset);
    return /[\n\r][ \t\u3000]*$/.test(before);
  }

  /** Whether a line begins with the word before this place. */
  beginsLineBefore(offset: number): boolean {
    const before = this.#text.slice(Math.max(0, offset - 1000), offset);
    return /[\n\r][ \t\u3000]*[\p{L}]+[ \t\u3000]*$/u.test(before);
  }

  /** The last brackets within a stretch; every block ends with its own. */
  bracketsIn({ start, end }: Span): Brackets | undefined {
    let found: Brackets | undefined;
    // Sorted by where they close.
    for (let at = lowestClose(this.#brackets, end) - 1; at >= 0; at -= 1) {
      const pair = this.#brackets[at];
      if (pair !== undefined && pair.close < end) {
        if (pair.open >= start) found = pair;
        break;
      }
    }
    return found;
  }

  /** Where the words and braces begin that stand right before this place, such as `breached when` and `with {`. */
  backOver(offset: number, types: readonly TokenType[]): number {
    let at = firstWhere(this.#tokens.length, (index) => (this.#tokens[index]?.startOffset ?? 0) >= offset);
    let start = offset;
    for (
      let token = this.#tokens[at - 1];
      token !== undefined && types.includes(token.tokenType);
      token = this.#tokens[at - 1]
    ) {
      start = token.startOffset;
      at -= 1;
    }
    return start;
  }

  /** The end of the brackets that close next after this place. */
  endOfBracketsAt(offset: number): number {
    const closing = this.#brackets[lowestClose(this.#brackets, offset)];
    return closing === undefined ? offset : closing.close + 1;
  }

  /** The language of the keyword that a statement begins with. */
  languageAt(offset: number): 'en' | 'zh' | undefined {
    const token = this.#starts.get(offset);
    if (token === undefined || wordOf(token.tokenType) === undefined) return undefined;
    return isHan(token.image) ? 'zh' : 'en';
  }

  /** Whether the number at this place is counted in 万 or 亿. */
  isChineseNumber(span: Span): boolean {
    return /[万亿]/.test(this.#text.slice(span.start, span.end));
  }
}

const opening = new Set([LeftBrace, LeftBracket, LeftParenthesis]);
const closing = new Set([RightBrace, RightBracket, RightParenthesis]);

function pairs(tokens: readonly Token[]): readonly Brackets[] {
  const open: number[] = [];
  const found: Brackets[] = [];
  for (const { tokenType, startOffset } of tokens) {
    if (opening.has(tokenType)) open.push(startOffset);
    if (closing.has(tokenType)) found.push({ open: open.pop() ?? startOffset, close: startOffset });
  }
  return found;
}

function lowest(comments: readonly Comment[], offset: number): number {
  return firstWhere(comments.length, (index) => (comments[index]?.start ?? 0) >= offset);
}
function lowestClose(brackets: readonly Brackets[], offset: number): number {
  return firstWhere(brackets.length, (index) => (brackets[index]?.close ?? 0) >= offset);
}
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
