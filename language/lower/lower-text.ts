// Clause text to segments. The block is joined into running text: a line end is a space, but none between two Chinese
// characters; an empty line is a paragraph, kept as an empty line between the two. References become segments of
// their own.
import type { Body, Segment } from '../contract/contract.ts';
import { referencesIn } from '../syntax/text-references.ts';
import type * as tree from '../syntax/tree.ts';

/** What `[name]` stands for: another clause, or else a defined term. */
export type IsClause = (name: string) => boolean;

export function lowerBody(texts: readonly tree.TextBlock[], isClause: IsClause): Body {
  const en = texts.find((text) => text.language === 'en');
  const zh = texts.find((text) => text.language === 'zh');
  return {
    ...(en === undefined ? {} : { en: segmentsOf(en, isClause) }),
    ...(zh === undefined ? {} : { zh: segmentsOf(zh, isClause) }),
  };
}

function segmentsOf(block: tree.TextBlock, isClause: IsClause): readonly Segment[] {
  const text = joinLines(block.raw, block.language);
  const segments: Segment[] = [];
  let end = 0;
  const addText = (until: number): void => {
    if (until > end) segments.push({ segment: 'text', text: text.slice(end, until) });
  };
  for (const reference of referencesIn(text)) {
    addText(reference.start);
    segments.push(segmentOf(reference.sort, reference.name, isClause));
    end = reference.end;
  }
  addText(text.length);
  return segments;
}

function segmentOf(sort: 'figure' | 'term', name: string, isClause: IsClause): Segment {
  if (sort === 'figure') return { segment: 'figure', schedule: name };
  return isClause(name) ? { segment: 'clause', clause: name } : { segment: 'term', definition: name };
}

/** Running text: paragraphs are separated by an empty line, and hold no line ends. */
export function joinLines(raw: string, language: 'en' | 'zh'): string {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of [...raw.split(/\r\n?|\n/), '']) {
    const text = line.trim();
    if (text !== '') current += current === '' ? text : joint(current, text, language) + text;
    else if (current !== '') {
      paragraphs.push(current);
      current = '';
    }
  }
  return paragraphs.join('\n\n');
}

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2014\u2018\u2019\u201C\u201D\u2026]/u;

/** In Chinese text a reference stands for Chinese words, so that it joins without a space too. */
function joint(before: string, after: string, language: 'en' | 'zh'): string {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const [first = ''] = after;
  const joins = (character: string) => chinese.test(character) || (language === 'zh' && /[[\]{}]/.test(character));
  return joins(last) && joins(first) ? '' : ' ';
}
