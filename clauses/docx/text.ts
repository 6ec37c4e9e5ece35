// Spans as Word's runs, and paragraphs of them. Every text of the document goes through `runsOf` and becomes a text run and
// nothing else: no field, no picture, no address ever comes from a text.
import {
  Bookmark,
  DeletedTextRun,
  type FileChild,
  InsertedTextRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Change, Span, Spans } from '../paper/paper.ts';
import { bookmarkName, type Face, font, ink, isTracked, language, type Setting } from './setting.ts';

/** How a run looks beyond its paragraph's style. */
export interface Look {
  readonly face: Face;
  readonly bold?: boolean;
  readonly color?: string;
}

/** The runs of a text; terms, figures and references lead to their place. */
export function runsOf(spans: Spans, look: Look, setting: Setting): ParagraphChild[] {
  return spans.map((span) => {
    const run = runOf(span, look, setting);
    const place = span.anchor === '' ? undefined : setting.bookmark(span.anchor);
    return place === undefined ? run : new InternalHyperlink({ anchor: bookmarkName(place), children: [run] });
  });
}

function runOf(span: Span, look: Look, setting: Setting): ParagraphChild {
  const options: IRunOptions = {
    text: legible(span.text),
    font: font(look.face, span.lang),
    language: language(span.lang),
    ...(look.bold === true || span.role === 'figure' ? { bold: true } : {}),
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(span.role === 'term' ? { underline: { type: 'dotted' as const, color: ink.soft } } : {}),
  };
  switch (span.change) {
    case 'kept':
      return new TextRun(options);
    case 'inserted':
      return new InsertedTextRun({ ...options, ...setting.revision() });
    case 'deleted':
      return new DeletedTextRun({ ...options, ...setting.revision() });
  }
}

/** The texts of several languages in one line, an em apart. */
export function sideBySide(texts: readonly Spans[], look: Look, setting: Setting, second = look): ParagraphChild[] {
  return texts.flatMap((spans, at) => [
    ...(at === 0 ? [] : [new TextRun({ text: '\u2003', font: font(look.face, 'zh-CN') })]),
    ...runsOf(spans, at === 0 ? look : second, setting),
  ]);
}

/** A paragraph of a named style; one that was inserted or deleted as a whole tracks its end, too. */
export function paragraphOf(
  style: string,
  children: readonly ParagraphChild[],
  setting: Setting,
  {
    change = 'kept',
    ...more
  }: Omit<IParagraphOptions, 'children' | 'style' | 'text'> & { readonly change?: Change } = {},
): Paragraph {
  return new Paragraph({
    style,
    ...more,
    ...(isTracked(change) ? { run: { [change === 'inserted' ? 'insertion' : 'deletion']: setting.revision() } } : {}),
    children: [...children],
  });
}

/** The runs as a place to link to. */
export function placed(anchor: string, children: readonly ParagraphChild[], setting: Setting): ParagraphChild[] {
  const id = setting.bookmark(anchor);
  return id === undefined ? [...children] : [new Bookmark({ id: bookmarkName(id), children: [...children] })];
}

/** XML has no place for these even where they are escaped; the document model shows them by code point before. */
function legible(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

export type { FileChild, ParagraphChild };
