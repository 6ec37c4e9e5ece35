// What every part of the parser shares: spans, names, titles and texts, and how it recovers.
//
// The parser builds the tree as it goes (embedded actions, no concrete tree). Chevrotain runs every rule once at
// start-up to learn the grammar, with made-up tokens: whatever looks into a token or a node then stands in `ACTION`.
// A rule that recovery had to give up on returns `undefined`; an expression `Missing`; a name the empty text.
import type { IOrAlt, IToken, OrMethodOpts, ParserMethod, TokenType } from 'chevrotain';
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { chineseNames, isHan } from './chinese.ts';
import { nameText, spanOf } from './lexer.ts';
import { RecoveringParser } from './recovery.ts';
import type { Span } from './span.ts';
import { SyntaxErrorMessages } from './syntax-errors.ts';
import {
  Block,
  Comma,
  Identifier,
  keywords,
  Name,
  NumberToken,
  Quoted,
  Version,
  vocabulary,
  type Word,
} from './tokens.ts';
import type * as tree from './tree.ts';

/** Thrown through all rules to give a file up: it nests deeper, or errs more often, than any real text. */
export class GivenUp extends Error {
  readonly because: 'nesting' | 'errors';
  constructor(because: GivenUp['because']) {
    super(because);
    this.because = because;
  }
}

/** What `choose` chooses from. Those that hold nothing of one place in the text are made once, beside their rule. */
export type Alternatives<T> = IOrAlt<T>[] | OrMethodOpts<T>;

export class BaseParser extends RecoveringParser {
  protected file = '';
  protected endOfFile = 0;
  protected problems: Problems | undefined;
  readonly #messages: SyntaxErrorMessages;
  #depth = 0;

  constructor(skipValidations = true) {
    const messages = new SyntaxErrorMessages(() => {
      throw new GivenUp('errors');
    });
    super(vocabulary, messages, skipValidations);
    this.#messages = messages;
  }

  protected begin(file: string, endOfFile: number, tokens: IToken[], problems: Problems): void {
    this.file = file;
    this.endOfFile = endOfFile;
    this.problems = problems;
    this.#depth = 0;
    this.furthest = -1;
    this.balanced = undefined;
    this.#messages.reset();
    this.input = tokens;
  }

  // ---- spans ---------------------------------------------------------------------------------------------------------

  /** Where the next token begins: the start of the node that a rule is about to read. */
  protected here(): number {
    const { startOffset } = this.LA(1);
    return startOffset >= 0 ? startOffset : this.endOfFile;
  }

  /** From `start` to the end of the last token read. */
  protected from(start: number): Span {
    const last = this.LA(0);
    const end = last.startOffset >= 0 ? last.startOffset + last.image.length : start;
    return { file: this.file, start, end: end >= start ? end : start };
  }

  protected spanOf(token: IToken): Span {
    const offset = token.startOffset;
    if (offset >= 0) return spanOf(token, this.file, this.endOfFile);
    const here = this.here();
    return { file: this.file, start: here, end: here };
  }

  // ---- looking ahead -------------------------------------------------------------------------------------------------

  protected at(offset: number, type: TokenType): boolean {
    const token = this.LA(offset);
    return token.tokenType === type || (type === Name && token.tokenType.CATEGORIES?.includes(Name) === true);
  }
  protected atWord(offset: number, ...words: readonly Word[]): boolean {
    const { tokenType } = this.LA(offset);
    for (const word of words) if (tokenType === keywords[word]) return true;
    return false;
  }

  // ---- rules ---------------------------------------------------------------------------------------------------------

  /** A construct; `undefined` where recovery skipped it. */
  protected construct<T>(name: string, parse: () => T): ParserMethod<[], T | undefined> {
    return this.RULE<() => T | undefined>(name, parse, { recoveryValueFunc: () => undefined });
  }

  /** An expression; `Missing` where recovery skipped it. */
  protected expressionRule<T extends tree.Expression | tree.Value>(
    name: string,
    parse: () => T,
  ): ParserMethod<[], T | tree.Missing> {
    return this.RULE<() => T | tree.Missing>(name, parse, { recoveryValueFunc: () => this.missing() });
  }

  protected missing(): tree.Missing {
    return { kind: 'Missing', span: this.from(this.here()) };
  }

  /** What the grammar lets stand here, but not for this; recovery has told already of what it skipped. */
  protected notThere(found: tree.Expression, wanted: BothLanguages): void {
    if (found.kind === 'Missing') return;
    this.problems?.report('expected', found.span, {
      expected: [wanted],
      found: { en: 'something else', zh: '其他内容' },
    });
  }

  /** Chevrotain's `OR`, with the type of what it returns said by the caller. */
  protected choose<T>(alternatives: Alternatives<T>): T {
    return Array.isArray(alternatives) ? this.or(0, alternatives) : this.or(0, alternatives);
  }
  /** A second choice within one rule. */
  protected chooseAgain<T>(alternatives: Alternatives<T>): T {
    return Array.isArray(alternatives) ? this.or(2, alternatives) : this.or(2, alternatives);
  }

  /** Two words of English, or the one that says both in Chinese. */
  protected twoWords(first: TokenType, second: TokenType, chinese: TokenType): void {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(first);
          this.CONSUME(second);
        },
      },
      { ALT: () => this.CONSUME(chinese) },
    ]);
  }

  /** What an alternative stands for, beside the token that it reads. */
  protected as<T>(value: T, _consumed: unknown): T {
    return value;
  }

  /** Counts one level of nesting around `parse`. */
  protected nested<T>(parse: () => T): T {
    this.#depth += 1;
    try {
      if (this.#depth > limits.nesting) this.tooDeep();
      return parse();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Whether nothing may stand within what is read now. */
  protected get isDeepest(): boolean {
    return this.#depth >= limits.nesting;
  }

  protected tooDeep(): never {
    this.problems?.report('nesting-too-deep', this.spanOf(this.LA(1)), { limit: limits.nesting });
    throw new GivenUp('nesting');
  }

  /** The token that was seen to come next, read. */
  protected taken(token: IToken): IToken {
    this.currIdx += 1;
    return token;
  }

  // ---- names, titles and texts ---------------------------------------------------------------------------------------

  // NAME: an identifier, or a keyword that is not reserved
  protected readonly name = this.withShortcut(
    this.RULE<() => tree.Name>(
      'name',
      () => {
        const token = this.CONSUME(Name);
        return this.ACTION(() => this.toName(token));
      },
      { recoveryValueFunc: () => ({ kind: 'Name', span: this.from(this.here()), text: '' }) },
    ),
    () => {
      const token = this.LA_FAST(1);
      return this.tokenMatcher(token, Name) ? this.toName(this.taken(token)) : undefined;
    },
  );

  protected toName(token: IToken): tree.Name {
    const span = this.spanOf(token);
    if (token.isInsertedInRecovery === true) return { kind: 'Name', span, text: '' };
    if (token.tokenType === Identifier) return { kind: 'Name', span, text: nameText(token) };
    const named = chineseNames.get(token.image);
    if (named === undefined && isHan(token.image))
      this.problems?.report('keyword-as-name', span, { keyword: token.image });
    return { kind: 'Name', span, text: named ?? token.image };
  }

  // NAME,+
  protected readonly names = this.RULE<() => readonly tree.Name[]>(
    'names',
    () => {
      const names: tree.Name[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => names.push(this.SUBRULE(this.name)) });
      return names;
    },
    { recoveryValueFunc: () => [] },
  );

  // STRING
  protected readonly quoted = this.withShortcut(
    this.RULE<() => tree.Quoted>(
      'quoted',
      () => {
        const token = this.CONSUME(Quoted);
        return this.ACTION(() => this.toQuoted(token));
      },
      { recoveryValueFunc: () => ({ kind: 'Quoted', span: this.from(this.here()), text: '' }) },
    ),
    () => {
      const token = this.LA_FAST(1);
      return token.tokenType === Quoted ? this.toQuoted(this.taken(token)) : undefined;
    },
  );

  protected toQuoted(token: IToken): tree.Quoted {
    const inside = token.payload === true ? token.image.slice(1, -1) : token.image.slice(1);
    return { kind: 'Quoted', span: this.spanOf(token), text: unescaped(inside) };
  }

  // title = STRING? ('zh' STRING)?
  protected readonly title = this.withShortcut(
    this.construct('title', (): tree.Title | undefined => {
      const start = this.here();
      const en = this.OPTION(() => this.SUBRULE(this.quoted));
      const zh = this.OPTION2(() => {
        this.CONSUME(keywords.zh);
        return this.SUBRULE2(this.quoted);
      });
      return en === undefined && zh === undefined ? undefined : { kind: 'Title', span: this.from(start), en, zh };
    }),
    () => this.titleInBoth(),
  );

  /** `"Period" zh "保险期间"`, as nearly all titles are. */
  private titleInBoth(): tree.Title | undefined {
    const first = this.LA_FAST(1);
    if (first.tokenType !== Quoted || this.LA_FAST(2).tokenType !== keywords.zh) return undefined;
    const second = this.LA_FAST(3);
    if (second.tokenType !== Quoted) return undefined;
    this.currIdx += 3;
    const [en, zh] = [this.toQuoted(first), this.toQuoted(second)];
    return { kind: 'Title', span: { file: this.file, start: en.span.start, end: zh.span.end }, en, zh };
  }

  // text = 'text' 'zh'? BLOCK
  protected readonly textBlock = this.construct('textBlock', (): tree.TextBlock => {
    const start = this.here();
    this.CONSUME(keywords.text);
    const zh = this.OPTION(() => this.CONSUME(keywords.zh));
    const token = this.CONSUME(Block);
    return this.ACTION(() => ({
      kind: 'TextBlock',
      span: this.from(start),
      language: zh === undefined ? 'en' : 'zh',
      raw: token.payload === true ? token.image.slice(3, -3) : token.image.slice(3),
      rawStart: this.spanOf(token).start + 3,
    }));
  });

  // VERSION: `1.0.0`
  protected readonly version = this.construct('version', (): tree.Version => {
    const token = this.CONSUME(Version);
    return this.ACTION(() => this.toVersion(token));
  });

  // VERSION where the last parts may be left out: `1.0`
  protected readonly versionPrefix = this.construct('versionPrefix', (): tree.Version => {
    const token = this.OR([{ ALT: () => this.CONSUME(Version) }, { ALT: () => this.CONSUME(NumberToken) }]);
    return this.ACTION(() => this.toVersion(token));
  });

  protected toVersion(token: IToken): tree.Version {
    return { kind: 'Version', span: this.spanOf(token), text: token.image, parts: token.image.split('.').map(Number) };
  }

  protected noVersion(): tree.Version {
    return { kind: 'Version', span: this.from(this.here()), text: '', parts: [] };
  }
}

/** `\"`, `\”` and `\\` are the escapes of a text in quotes. */
function unescaped(inside: string): string {
  return inside.includes('\\') ? inside.replace(/\\(["”\\])/g, '$1') : inside;
}
