// What the parser found wrong, as diagnostics. Chevrotain describes an error by a message; ours carries which tokens
// would have fitted, and the words are put to it here. What follows from an error is not reported again: the next
// error on the same line, and one at the very place where the parser went on.
import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import { closest, distance } from 'fastest-levenshtein';
import { type BothLanguages, same } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { chineseSpellings, isHan, keywordAtEdge } from './chinese.ts';
import { spanOf } from './lexer.ts';
import {
  Block,
  Identifier,
  LeftBrace,
  LeftBracket,
  LeftParenthesis,
  labelOf,
  RightBrace,
  RightBracket,
  RightParenthesis,
  spellingOf,
  vocabulary,
  wordOf,
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
  file: { within: { en: 'a file', zh: '文件' }, words: ['terms', 'wording', 'endorsement', 'policy'] },
  terms: { within: { en: 'terms', zh: '术语集' }, words: ['uses', 'define', 'kind', 'fact'] },
  wording: {
    within: { en: 'a wording', zh: '条款' },
    words: [
      'uses',
      'currency',
      'zone',
      'months end',
      'group',
      'schedule',
      'account',
      'insurers',
      'basis',
      'part',
      'coverage',
      'exclusion',
      'warranty',
      'condition',
      'presume',
      'pays',
      'eligibility',
      'premium',
      'procedure',
      'service',
      'scenario',
    ],
  },
  part: { within: { en: 'a part', zh: '部分' }, words: ['coverage', 'exclusion', 'warranty', 'condition', 'pays'] },
  coverage: {
    within: { en: 'a coverage', zh: '保险责任' },
    words: ['insures', 'caused by', 'when', 'basis', 'exclusion', 'warranty', 'condition', 'presume', 'pays', 'text'],
  },
  exclusion: {
    within: { en: 'an exclusion', zh: '责任免除' },
    words: ['excludes', 'when', 'unless', 'writes back', 'presume', 'because', 'text'],
  },
  unless: { within: { en: 'an `unless`', zh: '`unless`' }, words: ['when', 'unless'] },
  warranty: { within: { en: 'a warranty', zh: '保证' }, words: ['breached when', 'then', 'text'] },
  conditionPrecedent: {
    within: { en: 'a condition', zh: '先决条件' },
    words: ['requires', 'while pending', 'failed', 'text'],
  },
  pays: { within: { en: '`pays`', zh: '`pays`' }, words: ['for', 'deductible', 'insurer pays', 'limit'] },
  widerPays: {
    within: { en: '`pays`', zh: '`pays`' },
    words: ['deductible', 'highest deductible', 'aggregate deductible', 'insurer pays', 'limit'],
  },
  insurers: { within: { en: '`insurers`', zh: '`insurers`' }, words: [] },
  eligibility: { within: { en: '`eligibility`', zh: '`eligibility`' }, words: ['decline', 'refer'] },
  premium: {
    within: { en: '`premium`', zh: '`premium`' },
    words: ['base', 'loading', 'discount', 'minimum', 'maximum'],
  },
  procedure: { within: { en: 'a procedure', zh: '理赔流程' }, words: ['step', 'text'] },
  step: { within: { en: 'a step', zh: '步骤' }, words: ['by', 'done', 'within', 'text'] },
  service: { within: { en: 'a service', zh: '附加服务' }, words: ['stage', 'by', 'text'] },
  endorsement: {
    within: { en: 'an endorsement', zh: '批单' },
    words: ['add', 'replace', 'delete', 'text', 'scenario'],
  },
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
    if (!follows) report(error, tokens, index, file, text, problems);
    const lineEnd = text.indexOf('\n', start);
    lastLineEnd = lineEnd < 0 ? text.length : lineEnd;
    const skipped = error.resyncedTokens.at(-1);
    wentOnAt = (skipped === undefined ? index : (indexes.get(skipped) ?? index)) + 1;
  }
}

function report(
  error: IRecognitionException,
  tokens: readonly IToken[],
  index: number,
  file: string,
  text: string,
  problems: Problems,
): void {
  const language = languageAt(tokens, index);
  const span = spanOf(error.token, file, text.length);
  const atEnd = error.token.image === '';
  const rule = error.message === 'file' ? 'file' : (error.context.ruleStack.at(-1) ?? '');
  const block = blocks[rule];
  const found = atEnd ? { en: 'the end of the file', zh: '文件结尾' } : same(`\`${error.token.image.slice(0, 40)}\``);
  const opened = atEnd ? lastUnclosed(tokens) : undefined;
  if (opened !== undefined && error.message === closings.get(opened.tokenType)?.name) {
    const closing = labelOf(closings.get(opened.tokenType) ?? RightBrace).en.replaceAll('`', '');
    problems.report('unclosed', spanOf(opened, file, text.length), { opened: opened.image, closing });
  } else if (runsOn(error.token) !== undefined) {
    problems.report('keyword-runs-on', span, { name: error.token.image, keyword: runsOn(error.token) ?? '' });
  } else if (block !== undefined && !atEnd && (rule === 'file' || error.message === RightBrace.name)) {
    const word = error.token.image;
    const choices = block.words.map((choice) => (language === 'zh' ? inChinese(choice) : choice));
    const near = /^[\p{L}_]/u.test(word) ? closest(word, choices) : undefined;
    // A Chinese word is short, so that two letters that differ may be all of it.
    const most = isHan(word) ? Math.floor(word.length / 2) : Math.max(2, word.length / 3);
    const suggestion = near !== undefined && distance(word, near) <= most ? near : undefined;
    problems.report('unknown-statement', span, {
      found: word.slice(0, 40),
      within: block.within,
      suggestion,
      choices,
    });
  } else {
    problems.report('expected', span, { expected: expectedBy(error.message, language), found });
  }
}

/** The Chinese words that begin what several English ones begin. */
const chinesePhrases: Readonly<Record<string, string>> = {
  'caused by': '由',
  'breached when': '违反于',
  for: '自',
  'insurer pays': '保险人承担',
  'while pending': '待履行期间',
  'writes back': '恢复承保',
  by: '办理方',
  done: '完成于',
  within: '自',
};
const chineseFor: ReadonlyMap<string, string> = new Map(
  Object.entries(chineseSpellings).map(([word, [spelling]]) => [word, spelling]),
);
function inChinese(words: string): string {
  return chinesePhrases[words] ?? chineseFor.get(words) ?? words;
}

/** In which language the text before a token is written, by the keyword nearest to it: what is expected is said in it. */
function languageAt(tokens: readonly IToken[], index: number): 'en' | 'zh' {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token !== undefined && isWord(token)) return isHan(token.image) ? 'zh' : 'en';
  }
  return isHan(tokens[index]?.image ?? '') ? 'zh' : 'en';
}
function isWord({ tokenType }: IToken): boolean {
  const word = wordOf(tokenType);
  return word !== undefined && word !== 'zh';
}

/** The keyword that an author most likely wrote without the space after it: 由 in 由恶意行为. */
function runsOn({ tokenType, image }: IToken): string | undefined {
  return tokenType === Identifier && isHan(image) ? keywordAtEdge(image) : undefined;
}

function expectedBy(message: string, language: 'en' | 'zh'): readonly BothLanguages[] {
  const described = descriptions[message];
  if (described !== undefined) return [described];
  const labels = message.split(' ').flatMap((name) => {
    const type = typesByName.get(name);
    return type === undefined || (wordOf(type) !== undefined && !hasWord(type, language))
      ? []
      : [labelIn(type, language)];
  });
  const distinct = [...new Map(labels.map((label) => [label.en, label])).values()];
  return distinct.length === 0 ? [{ en: 'something else', zh: '其他内容' }] : distinct;
}

function hasWord(type: TokenType, language: 'en' | 'zh'): boolean {
  const word = wordOf(type);
  return word !== undefined && spellingOf(word, language) !== undefined;
}

/** What is expected, in the words of the language that the text around it is written in. */
function labelIn(type: TokenType, language: 'en' | 'zh'): BothLanguages {
  const word = wordOf(type);
  const spelling = word === undefined ? undefined : spellingOf(word, language);
  return spelling === undefined ? labelOf(type) : same(`\`${spelling}\``);
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
