// Two texts as one, word by word: what stayed, what went, what came. Chinese is cut into words by the same segmenter that
// selects a word on a double click; figures, terms and references are never cut.
import { diffArrays } from 'diff';
import type { Change, Span, Spans } from '../paper/paper.ts';
import { textOf } from '../paper/spans.ts';

/** Both texts in one, deletions before the insertions that stand for them. */
export function comparedSpans(before: Spans, after: Spans): Spans {
  if (before.length === 0 || after.length === 0 || !areAlike(before, after))
    return [...marked(before, 'deleted'), ...marked(after, 'inserted')];
  const changes = diffArrays(before.flatMap(tokens), after.flatMap(tokens), { comparator: isSame });
  return joined(
    changes.flatMap(({ value, added, removed }) =>
      marked(value, added === true ? 'inserted' : removed === true ? 'deleted' : 'kept'),
    ),
  );
}

/** The same text with one mark on all of it. */
export function marked(spans: Spans, change: Change): Spans {
  return spans.map((span) => ({ ...span, change }));
}

/** Enough in common to be read as one text: of two that share next to nothing, each is read better whole. */
export function areAlike(before: Spans, after: Spans): boolean {
  const old = before.flatMap(tokens).map(({ text }) => text);
  const known = new Set(old);
  const shared = after.flatMap(tokens).filter(({ text }) => known.has(text));
  const weight = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + (/[\p{L}\p{N}]/u.test(text) ? text.length : 0), 0);
  const common = weight(shared.map(({ text }) => text));
  return textOf(before) === textOf(after) || common * 2.5 >= Math.max(weight(old), textOf(after).length * 0.8);
}

const segmenters = {
  'zh-CN': new Intl.Segmenter('zh-CN', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
} as const;

/** An amount, a share, a length of time, the number of a clause: one half of it alone says something else. */
const figures =
  /((?:[A-Z]{3} ?)?\d[\d,.]*(?:年\d+月\d+日| ?%| ?(?:小时|分钟|个月|天|日|年|时)| (?:minutes?|hours?|days?|months?|years?)\b)?|第\d[\d.]*条)/u;

function tokens(span: Span): readonly Span[] {
  if (span.role !== 'text') return [span];
  const pieces = span.text.split(figures).flatMap((piece, at) => {
    if (at % 2 === 1) return [piece];
    return [...segmenters[span.lang].segment(piece)].map(({ segment }) => segment);
  });
  return pieces.filter((text) => text !== '').map((text) => ({ ...span, text }));
}

function isSame(left: Span, right: Span): boolean {
  return left.text === right.text && left.role === right.role && left.lang === right.lang;
}

/** Tokens of one mark that follow one another are one span again. */
function joined(spans: Spans): Spans {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    const fits = last !== undefined && last.role === 'text' && span.role === 'text';
    if (fits && last.change === span.change && last.lang === span.lang)
      found.splice(-1, 1, { ...last, text: last.text + span.text });
    else found.push(span);
  }
  return found;
}
