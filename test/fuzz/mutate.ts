// Ways of breaking a wording: what slips from a keyboard, what a bad merge leaves behind, and what somebody would write who
// means harm. One to four of them, one after the other, make a case.
import { sourceTokens } from '../../language/syntax/source-tokens.ts';
import type { Random } from './random.ts';

/** A text, its tokens beside it, as most of what can happen to it happens to tokens. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** Where each token begins and ends. */
  readonly tokens: readonly { readonly start: number; readonly end: number }[];
}

export function sourceOf(name: string, text: string): Source {
  return { name, text, tokens: sourceTokens(text).map(({ start, end }) => ({ start, end })) };
}

type Mutation = (source: Source, random: Random, others: readonly [Source, ...Source[]]) => string;

const openings = [
  '{',
  '(',
  'not ',
  '[',
  'unless a { when ',
  'all of { ',
  'greater of ',
  '非',
  '任一满足 { ',
  '（',
] as const;
const units = [
  'a',
  '9',
  '"',
  '`',
  '{',
  '}',
  '“',
  '损失',
  '的',
  '\\"',
  'x.',
  ', ',
  '//',
  '\n',
  'é',
  '\u0301',
  '中 ',
  'a + ',
] as const;
const unterminated = ['"', '"""', '`', '“', 'text """', '"\\', '{', '［', '/*'] as const;
const strange = [
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud83d',
  '😀',
  '\ufeff',
  'А',
  '；',
  '５',
  '\r',
  '\u2028',
  '\u0301',
  '«',
  '\t',
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  function deleteCharacters({ text }, random) {
    const [start, end] = stretch(text.length, random, 40);
    return text.slice(0, start) + text.slice(end);
  },
  function deleteToken(source, random) {
    const { start, end } = anyToken(source, random);
    return source.text.slice(0, start) + source.text.slice(end);
  },
  function deleteTokens(source, random) {
    const [first, last] = stretch(source.tokens.length, random, 30);
    return source.text.slice(0, startOf(source, first)) + source.text.slice(startOf(source, last));
  },
  function swapTokens(source, random) {
    const [one, other] = [anyToken(source, random), anyToken(source, random)].sort((a, b) => a.start - b.start);
    if (one === undefined || other === undefined || one.end > other.start) return source.text;
    const { text } = source;
    const [left, right] = [text.slice(one.start, one.end), text.slice(other.start, other.end)];
    return text.slice(0, one.start) + right + text.slice(one.end, other.start) + left + text.slice(other.end);
  },
  function repeatTokens(source, random) {
    const [first, last] = stretch(source.tokens.length, random, 60);
    const end = startOf(source, last);
    return source.text.slice(0, end) + source.text.slice(startOf(source, first), end) + source.text.slice(end);
  },
  function splice(source, random, others) {
    const other = random.of(others);
    const [first, last] = stretch(other.tokens.length, random, 80);
    const at = startOf(source, random.below(source.tokens.length));
    const piece = other.text.slice(startOf(other, first), startOf(other, last));
    return `${source.text.slice(0, at)}${piece} ${source.text.slice(at)}`;
  },
  function join(source, random, others) {
    const other = random.of(others);
    const [from, to] = [random.below(source.tokens.length), random.below(other.tokens.length)];
    return source.text.slice(0, startOf(source, from)) + other.text.slice(startOf(other, to));
  },
  function otherToken(source, random, others) {
    const { start, end } = anyToken(source, random);
    const other = random.of(others);
    const piece = anyToken(other, random);
    return source.text.slice(0, start) + other.text.slice(piece.start, piece.end) + source.text.slice(end);
  },
  function cutOff({ text }, random) {
    return text.slice(0, random.below(text.length));
  },
  function leaveOpen({ text }, random) {
    return insert(text, random, random.of(unterminated));
  },
  function addStrange({ text }, random) {
    return insert(text, random, random.of(strange));
  },
  function nest({ text }, random) {
    return insert(text, random, random.of(openings).repeat(1 + random.below(random.below(100) === 0 ? 5_000 : 90)));
  },
  function runOn({ text }, random) {
    return insert(text, random, random.of(units).repeat(1 + random.below(random.below(100) === 0 ? 50_000 : 300)));
  },
  function closeEarly({ text }, random) {
    return insert(text, random, '}'.repeat(1 + random.below(4)));
  },
];

/** One case in so many is of any source, the others are of short ones: what breaks does not take a long text to break in. */
const oneOfAnyLength = 24;

/** The text of one case. */
export function mutated(
  sources: readonly [Source, ...Source[]],
  short: readonly [Source, ...Source[]],
  random: Random,
): { source: Source; text: string } {
  const source = random.of(random.below(oneOfAnyLength) === 0 ? sources : short);
  let current = source;
  for (let more = random.below(4); more > 0; more -= 1)
    current = sourceOf(source.name, random.of(mutations)(current, random, sources));
  return { source, text: random.of(mutations)(current, random, sources) };
}

/** What somebody types or takes away in between: mostly a key, a word or a token, now and then any of the above. */
export function edited(source: Source, random: Random): string {
  const { text } = source;
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1: {
      const { start, end } = anyToken(source, random);
      return text.slice(0, start) + text.slice(end);
    }
    case 2: {
      const [{ end }, piece] = [anyToken(source, random), anyToken(source, random)];
      return `${text.slice(0, end)} ${text.slice(piece.start, piece.end)} ${text.slice(end)}`;
    }
    case 3:
      return insert(text, random, random.of(random.below(2) === 0 ? units : strange));
    case 4:
      return insert(text, random, random.of(['a', '1', ' ', '\n', '"', '}', '保']));
    default:
      return random.of(mutations)(source, random, [source]);
  }
}

/** From one place to another behind it, not more than `most` away. */
function stretch(length: number, random: Random, most: number): readonly [number, number] {
  const start = random.below(length);
  return [start, Math.min(length, start + 1 + random.below(most))];
}

function anyToken({ tokens, text }: Source, random: Random): { readonly start: number; readonly end: number } {
  return tokens[random.below(tokens.length)] ?? { start: text.length, end: text.length };
}

function startOf({ tokens, text }: Source, index: number): number {
  return tokens[index]?.start ?? text.length;
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
