// The tokens of the language. All words with a meaning of their own stand in one table, each with its spellings, so
// that another keyword language is a column here and nothing elsewhere. The lexer reads every word as an identifier
// and then looks it up in this table; that keeps lexing independent of how many keywords there are.
//
// A keyword may be used as a name wherever the grammar wants one, except the few that are `reserved`.
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { type ChineseWord, chineseNames, chineseOnly, chineseSpellings, isHan, keywordsIn } from './chinese.ts';
import { matchBlock, matchIdentifier, matchQuoted, matchStray, startOfIdentifier, startOfStray } from './scan.ts';

export type { TokenType } from 'chevrotain';

/** What the token stands for in a message: the text as written, or what it is called. */
export interface Label {
  readonly en: string;
  readonly zh: string;
}

const labels = new Map<TokenType, Label>();

type Configuration = Parameters<typeof createToken>[0];

function token(
  name: string,
  pattern: NonNullable<Configuration['pattern']>,
  label: string | Label,
  more: Partial<Configuration> = {},
) {
  const type = createToken({ name, pattern, ...more });
  labels.set(type, typeof label === 'string' ? { en: `\`${label}\``, zh: `\`${label}\`` } : label);
  return type;
}

export function labelOf(type: TokenType): Label {
  return labels.get(type) ?? { en: type.name, zh: type.name };
}

/** Whatever may name something: an identifier, or a keyword that is not reserved. */
export const Name = createToken({ name: 'Name', pattern: Lexer.NA });
labels.set(Name, { en: 'a name', zh: '名称' });

export const Identifier = token(
  'Identifier',
  matchIdentifier,
  { en: 'a name', zh: '名称' },
  {
    start_chars_hint: startOfIdentifier,
    line_breaks: false,
    categories: [Name],
  },
);

// ---- words -----------------------------------------------------------------------------------------------------------

/** These cannot be names: they stand where a name could stand too. */
const reserved = ['and', 'or', 'not', 'is', 'in', 'of', 'exists', 'its', 'yes', 'no', 'zh'] as const;

// biome-ignore format: a table of words reads best in rows
const usableAsNames = [
  // files and terms
  'terms', 'version', 'define', 'source', 'kind', 'fact', 'list', 'ask', 'never', 'judged', 'text',
  // wordings
  'wording', 'uses', 'currency', 'losses', 'converted', 'at', 'the', 'rate', 'on', 'before', 'limits', 'rounded',
  'half', 'up', 'even', 'down', 'zone', 'schedule', 'chosen', 'except', 'worldwide', 'account', 'period', 'used',
  'as', 'paid', 'basis', 'part', 'coverage', 'if', 'insures', 'caused', 'when', 'exclusion', 'excludes', 'every',
  'loss', 'where', 'arising', 'from', 'unless', 'because', 'warranty', 'breached', 'then', 'denies', 'cover',
  // money
  'pays', 'for', 'until', 'most', 'over', 'deductible', 'each', 'event', 'insurer', 'limit',
  'item', 'franchise', 'reverse', 'retention', 'layer', 'layers', 'excess', 'less', 'above', 'reduce', 'benefit',
  'recoveries', 'uninsured', 'first', 'pro', 'rata', 'apportioned', 'other', 'insurance', 'equal', 'shares',
  'independent', 'proportion', 'pay', 'measure', 'own', 'aggregate', 'highest', 'taken', 'once', 'borne', 'shared',
  'order', 'written',
  'reinstated', 'times', 'time', 'insurers',
  // policies and scenarios
  'policy', 'under', 'to', 'scenario', 'incident', 'with', 'unknown', 'expect', 'excluded', 'nothing', 'least',
  'payable', 'covered', 'open', 'asks',
  // around the cover
  'eligibility', 'decline', 'refer', 'premium', 'base', 'loading', 'discount', 'minimum', 'maximum', 'procedure', 'step',
  'insured', 'provider', 'done', 'within', 'service', 'stage', 'identify', 'protect', 'detect', 'respond', 'recover',
  // conditions and what a breach does
  'condition', 'requires', 'while', 'pending', 'failed', 'met', 'reduces', 'ends', 'deadline', 'suspends', 'suspended',
  'only', 'whatever', 'cause', 'issued', 'presume', 'shown', 'writes', 'back', 'subject', 'despite', 'other',
  'exclusions', 'otherwise',
  // endorsements
  'endorsement', 'amends', 'effective', 'endorsed', 'add', 'replace', 'delete',
  // time
  'none', 'end', 'last',
  // the structure of facts
  'claim', 'claims', 'events', 'group', 'same', 'one', 'dated', 'start',
  // conditions and expressions
  'by', 'all', 'any', 'after', 'count', 'greater', 'lesser', 'ratio', 'sum', 'below', 'else', 'full', 'started', 'minutes', 'hours', 'days', 'months', 'years',
] as const;

type EnglishWord = (typeof reserved)[number] | (typeof usableAsNames)[number];
/** The words of the productions: English ones, which have Chinese spellings too, and those that only Chinese has. */
export type Word = EnglishWord | ChineseWord;

/** Other spellings of a word; the singular of a unit reads as its plural. */
const otherSpellings: Partial<Record<EnglishWord, readonly string[]>> = {
  minutes: ['minute'],
  hours: ['hour'],
  days: ['day'],
  months: ['month'],
  years: ['year'],
};

function keyword(word: Word): TokenType {
  const categories = (usableAsNames as readonly string[]).includes(word) ? [Name] : [];
  return token(`word_${word}`, Lexer.NA, word, { categories });
}

const chineseSpellingsOf: Partial<Record<EnglishWord, readonly string[]>> = chineseSpellings;
const english: readonly EnglishWord[] = [...reserved, ...usableAsNames];
// The one cast: the keys of a table are its words.
const chinese = Object.keys(chineseOnly) as readonly ChineseWord[];
const words: readonly Word[] = [...english, ...chinese];
/** The token type of each word: `keywords.coverage`. */
export const keywords = Object.fromEntries(words.map((word) => [word, keyword(word)])) as Readonly<
  Record<Word, TokenType>
>;

/** A name of the language in its Chinese spelling: 余额 is the name `amount`. */
export const ChineseName = token('ChineseName', Lexer.NA, { en: 'a name', zh: '名称' }, { categories: [Name] });

const wordsByText = new Map<string, TokenType>([
  ...[...chineseNames.keys()].map((text) => [text, ChineseName] as const),
  ...english.flatMap((word) =>
    [word, ...(otherSpellings[word] ?? []), ...(chineseSpellingsOf[word] ?? [])].map(
      (text) => [text, keywords[word]] as const,
    ),
  ),
  ...chinese.flatMap((word) => [word, ...chineseOnly[word]].map((text) => [text, keywords[word]] as const)),
]);

/** The keyword that an identifier spells, if any. */
export function keywordFor(text: string): TokenType | undefined {
  return wordsByText.get(text);
}

const wordsByType = new Map<TokenType, Word>(words.map((word) => [keywords[word], word]));
export function wordOf(type: TokenType): Word | undefined {
  return wordsByType.get(type);
}

/** The spelling that is printed; `undefined` where the language has no such word: 由 has no English. */
export function spellingOf(word: Word, language: 'en' | 'zh'): string | undefined {
  if (isHan(word)) return language === 'zh' ? word : undefined;
  // The one cast: what is not Chinese is English.
  return language === 'en' ? word : chineseSpellingsOf[word as EnglishWord]?.[0];
}

// ---- everything else -------------------------------------------------------------------------------------------------

export const Block = token(
  'Block',
  matchBlock,
  { en: 'a text in `"""`', zh: '`"""` 中的正文' },
  { start_chars_hint: ['"'], line_breaks: true },
);
export const Quoted = token(
  'Quoted',
  matchQuoted,
  { en: 'a text in quotes', zh: '引号中的文字' },
  { start_chars_hint: ['"', '“'], line_breaks: false },
);
export const Instant = token('Instant', /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/, {
  en: 'a date or date and time',
  zh: '日期或日期时间',
});
export const Version = token('Version', /\d+\.\d+\.\d+/, { en: 'a version such as `1.0.0`', zh: '版本号，如 `1.0.0`' });
/** Commas are part of a number where a digit follows; whether they group by thousands is checked after lexing. */
export const NumberToken = token('Number', /\d(?:\d|,(?=\d))*(?:\.\d+)?[万亿]?/, { en: 'a number', zh: '数字' });

/** Signs may be full-width, as Chinese keyboards type them; digits may not. */
export const LeftBrace = token('LeftBrace', /[{｛]/, '{');
export const RightBrace = token('RightBrace', /[}｝]/, '}');
export const LeftParenthesis = token('LeftParenthesis', /[(（]/, '(');
export const RightParenthesis = token('RightParenthesis', /[)）]/, ')');
export const LeftBracket = token('LeftBracket', /[[【]/, '[');
export const RightBracket = token('RightBracket', /[\]】]/, ']');
export const Comma = token('Comma', /[,，、]/, ',');
export const Colon = token('Colon', /[:：]/, ':');
export const Dot = token('Dot', '.', '.');
export const Caret = token('Caret', '^', '^');
export const Percent = token('Percent', /[%％]/, '%');
export const AtMost = token('AtMost', /<=|≤/, '<=');
export const Below = token('Below', /[<＜]/, '<');
export const AtLeast = token('AtLeast', />=|≥/, '>=');
export const Above = token('Above', /[>＞]/, '>');
export const Equals = token('Equals', /[=＝]/, '=');
export const Plus = token('Plus', /[+＋]/, '+');
export const Minus = token('Minus', /[-－]/, '-');
export const Times = token('Times', /[*×]/, '*');
export const Slash = token('Slash', '/', '/');

/** Kept beside the token stream, for the formatter. */
export const Comment = token('Comment', /\/\/[^\n\r]*/, { en: 'a comment', zh: '注释' }, { group: 'comments' });
export const Space = token(
  'Space',
  /[ \t\r\n]+/,
  { en: 'white space', zh: '空白' },
  { group: Lexer.SKIPPED, line_breaks: true },
);
/** The ideographic space of Chinese keyboards, and a byte order mark; where the mark may stand, `characters.ts` says. */
const WideSpace = token('WideSpace', /[\u3000\uFEFF]+/, { en: 'white space', zh: '空白' }, { group: Lexer.SKIPPED });
/** Characters that begin no token; reported by the lexer, and no part of the stream. */
export const Stray = token(
  'Stray',
  matchStray,
  { en: 'a character', zh: '字符' },
  {
    start_chars_hint: startOfStray,
    line_breaks: false,
    group: 'stray',
  },
);

// biome-ignore format: a table of tokens reads best in rows
/** In the order in which the lexer tries them. */
export const lexed: readonly TokenType[] = [
  Space, WideSpace, Comment, Identifier, Block, Quoted, Instant, Version, NumberToken, LeftBrace, RightBrace,
  LeftParenthesis, RightParenthesis, LeftBracket, RightBracket, Comma, Colon, Dot, Caret, Percent, AtMost, Below,
  AtLeast, Above, Equals, Plus, Minus, Times, Slash, Stray,
];

/** All that the parser may meet. */
export const vocabulary: TokenType[] = [Name, ...lexed, ChineseName, ...words.map((word) => keywords[word])];

/** The keyword that a text spells, and whether it is one that cannot be a name. */
export function wordOfText(text: string): { readonly word: Word; readonly reserved: boolean } | undefined {
  // Chinese keywords are no names, nor is what consists of them: 使用术语.
  const [chineseKeyword] = isHan(text) ? (keywordsIn(text, false) ?? []) : [];
  const type = keywordFor(chineseKeyword ?? text);
  const word = type === undefined ? undefined : wordOf(type);
  if (word === undefined) return undefined;
  return { word, reserved: chineseKeyword !== undefined || (reserved as readonly string[]).includes(word) };
}

/** Every spelling of every keyword, for what has to know them all: the grammars of editors. */
export function spellings(): readonly string[] {
  return [...wordsByText.keys()];
}
