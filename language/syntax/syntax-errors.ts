// What the parser found wrong, as diagnostics. Chevrotain describes an error by a message; ours carries which tokens
// would have fitted, and the words are put to it here. What follows from an error is not reported again: the next
// error on the same line, and one at the very place where the parser went on.
import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import { closest, distance } from 'fastest-levenshtein';
import { type BothLanguages, same } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { spanOf } from './lexer.ts';
import {
  Block,
  LeftBrace,
  LeftBracket,
  LeftParenthesis,
  labelOf,
  RightBrace,
  RightBracket,
  RightParenthesis,
  vocabulary,
} from './tokens.ts';

/** Messages that name the tokens expected, or a description in words. Gives up where a file has too many. */
export class SyntaxErrorMessages implements IParserErrorMessageProvider {
  readonly #giveUp: () => never;
  #count = 0;

  constructor(giveUp: () => never) {
    this.#giveUp = giveUp;
  }
  reset(): void {
    this.#count = 0;
  }

  buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return this.#message([expected], undefined);
  }
  buildNotAllInputParsedMessage(): string {
    return this.#message([], 'file');
  }
  buildNoViableAltMessage(options: { expectedPathsPerAlt: TokenType[][][]; customUserDescription?: string }): string {
    return this.#message(firsts(options.expectedPathsPerAlt.flat()), options.customUserDescription);
  }
  buildEarlyExitMessage(options: { expectedIterationPaths: TokenType[][]; customUserDescription?: string }): string {
    return this.#message(firsts(options.expectedIterationPaths), options.customUserDescription);
  }

  #message(expected: readonly TokenType[], description: string | undefined): string {
    this.#count += 1;
    if (this.#count > limits.syntaxErrors) this.#giveUp();
    return description ?? expected.map((type) => type.name).join(' ');
  }
}

function firsts(paths: readonly TokenType[][]): readonly TokenType[] {
  return [...new Set(paths.flatMap((path) => path.slice(0, 1)))];
}

const typesByName = new Map(vocabulary.map((type) => [type.name, type]));

const descriptions: Readonly<Record<string, BothLanguages>> = {
  expression: { en: 'a value', zh: '值' },
  condition: { en: 'a condition', zh: '条件' },
};

/** By rule: what its braces hold, and with which words that begins. */
const blocks: Readonly<Record<string, { readonly within: BothLanguages; readonly words: readonly string[] }>> = {
  file: { within: { en: 'a file', zh: '文件' }, words: ['terms', 'wording', 'policy'] },
  terms: { within: { en: 'terms', zh: '术语集' }, words: ['define', 'kind', 'fact'] },
  wording: {
    within: { en: 'a wording', zh: '条款' },
    words: [
      'uses',
      'currency',
      'zone',
      'schedule',
      'account',
      'basis',
      'part',
      'coverage',
      'exclusion',
      'warranty',
      'scenario',
    ],
  },
  part: { within: { en: 'a part', zh: '部分' }, words: ['coverage', 'exclusion', 'warranty'] },
  coverage: {
    within: { en: 'a coverage', zh: '保险责任' },
    words: ['insures', 'caused by', 'when', 'basis', 'exclusion', 'warranty', 'pays', 'text'],
  },
  exclusion: {
    within: { en: 'an exclusion', zh: '责任免除' },
    words: ['excludes', 'when', 'unless', 'because', 'text'],
  },
  unless: { within: { en: 'an `unless`', zh: '`unless`' }, words: ['when', 'unless'] },
  warranty: { within: { en: 'a warranty', zh: '保证' }, words: ['breached when', 'then', 'text'] },
  pays: { within: { en: '`pays`', zh: '`pays`' }, words: ['for', 'deductible', 'insurer pays', 'limit'] },
  scenario: { within: { en: 'a scenario', zh: '情景' }, words: ['incident', 'with', 'expect'] },
};

const closings = new Map([
  [LeftBrace, RightBrace],
  [LeftParenthesis, RightParenthesis],
  [LeftBracket, RightBracket],
]);

/** Reports what is left of the parser's errors when those that follow from others are taken out. */
export function reportSyntaxErrors(
  errors: readonly IRecognitionException[],
  tokens: readonly IToken[],
  file: string,
  text: string,
  problems: Problems,
): void {
  if (errors.length === 0) return;
  const indexes = new Map(tokens.map((token, index) => [token, index]));
  let lastLineEnd = -1;
  let wentOnAt = -1;
  // A text block that is never closed takes all that follows with it; that is reported where it opens.
  const endIsLost = tokens.some((token) => token.tokenType === Block && token.payload === false);
  for (const error of errors) {
    const index = indexes.get(error.token) ?? tokens.length;
    const { start } = spanOf(error.token, file, text.length);
    const follows = start <= lastLineEnd || index === wentOnAt || (endIsLost && index === tokens.length);
    if (!follows) report(error, tokens, file, text, problems);
    const lineEnd = text.indexOf('\n', start);
    lastLineEnd = lineEnd < 0 ? text.length : lineEnd;
    const skipped = error.resyncedTokens.at(-1);
    wentOnAt = (skipped === undefined ? index : (indexes.get(skipped) ?? index)) + 1;
  }
}

function report(
  error: IRecognitionException,
  tokens: readonly IToken[],
  file: string,
  text: string,
  problems: Problems,
): void {
  const span = spanOf(error.token, file, text.length);
  const atEnd = error.token.image === '';
  const rule = error.message === 'file' ? 'file' : (error.context.ruleStack.at(-1) ?? '');
  const block = blocks[rule];
  const found = atEnd ? { en: 'the end of the file', zh: '文件结尾' } : same(`\`${error.token.image.slice(0, 40)}\``);
  const opened = atEnd ? lastUnclosed(tokens) : undefined;
  if (opened !== undefined && error.message === closings.get(opened.tokenType)?.name) {
    const closing = labelOf(closings.get(opened.tokenType) ?? RightBrace).en.replaceAll('`', '');
    problems.report('unclosed', spanOf(opened, file, text.length), { opened: opened.image, closing });
  } else if (block !== undefined && !atEnd && (rule === 'file' || error.message === RightBrace.name)) {
    const word = error.token.image;
    const near = /^[\p{L}_]/u.test(word) ? closest(word, [...block.words]) : undefined;
    const suggestion = near !== undefined && distance(word, near) <= Math.max(2, word.length / 3) ? near : undefined;
    problems.report('unknown-statement', span, {
      found: word.slice(0, 40),
      within: block.within,
      suggestion,
      choices: block.words,
    });
  } else {
    problems.report('expected', span, { expected: expectedBy(error.message), found });
  }
}

function expectedBy(message: string): readonly BothLanguages[] {
  const described = descriptions[message];
  if (described !== undefined) return [described];
  const labels = message.split(' ').flatMap((name) => {
    const type = typesByName.get(name);
    return type === undefined ? [] : [labelOf(type)];
  });
  const distinct = [...new Map(labels.map((label) => [label.en, label])).values()];
  return distinct.length === 0 ? [{ en: 'something else', zh: '其他内容' }] : distinct;
}

/** The innermost bracket that is open at the end of the file. */
function lastUnclosed(tokens: readonly IToken[]): IToken | undefined {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (closings.has(token.tokenType)) open.push(token);
    else if (token.tokenType === RightBrace || token.tokenType === RightParenthesis || token.tokenType === RightBracket)
      open.pop();
  }
  return open.at(-1);
}
