// From texts in two languages to the runs and rows that a document shows. All text of a document passes through here,
// so that nothing invisible does: controls that reorder or hide text would let a page show what the contract does not say.
import type { Text } from '../../language/index.ts';
import { alike, words } from '../phrases/words.ts';
import type { Cell, Language, Line, Row, Run, Runs, Tongue } from './document.ts';

/** The columns of a document, the leading language first. */
export function tongues(language: Language): readonly [Tongue, ...Tongue[]] {
  return language === 'both' ? ['zh-CN', 'en'] : [language === 'zh' ? 'zh-CN' : 'en'];
}

/** The text in a language; the other language where it has none; throws where it has neither, for nothing is left blank. */
export function inTongue(text: Text, tongue: Tongue): Run {
  const own = written(tongue === 'en' ? text.en : text.zh);
  if (own !== undefined) return { lang: tongue, text: own };
  const other = written(tongue === 'en' ? text.zh : text.en);
  if (other === undefined) throw new Error('a text of the document has neither language');
  return { lang: tongue === 'en' ? 'zh-CN' : 'en', text: other };
}

/** The text in the languages shown, said once where both are the same. */
export function runs(text: Text, language: Language): Runs {
  const [first, ...rest] = tongues(language);
  const lead = inTongue(text, first);
  const others = rest.map((tongue) => inTongue(text, tongue)).filter((run) => run.text !== lead.text);
  return [lead, ...others];
}

/** A line before it is set: its text in both languages, and where it stands. */
export interface Spoken {
  readonly said: Text;
  readonly marker?: string;
  readonly depth?: number;
}

/** A label and its lines, a cell for each language shown. */
export function row(term: string, label: Text, lines: readonly Spoken[], language: Language, ordered = false): Row {
  return { term, cells: tongues(language).map((lang) => cell(lang, label, lines, ordered)) };
}

/** A row of one line. */
export function plainRow(term: string, label: Text, said: Text, language: Language): Row {
  return row(term, label, [{ said }], language);
}

/** Whether a text has any language at all. */
export function isWritten({ zh = '', en = '' }: Text): boolean {
  return zh.trim() !== '' || en.trim() !== '';
}

/** A title, or the words of the name where none is written. */
export function named(title: Text, name: string): Text {
  return isWritten(title) ? title : alike(words(name));
}

/** The text with each language changed by the same rule. */
export function changed(text: Text, change: (written: string) => string): Text {
  return {
    ...(text.en === undefined ? {} : { en: change(text.en) }),
    ...(text.zh === undefined ? {} : { zh: change(text.zh) }),
  };
}

// Direction and isolate marks, invisible operators, interlinear marks, tags; joiners are left to the scripts that need them.
const hidden =
  /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
/** ASCII, common punctuation, Han letters, full-width signs: nearly every text, told quickly. */
const plain = /^[ -~\u2013-\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** What cannot be seen is shown: bidirectional and other control characters by their code point. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(
      hidden,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

function cell(lang: Tongue, label: Text, lines: readonly Spoken[], ordered: boolean): Cell {
  return { lang, label: inTongue(label, lang).text, ordered, lines: lines.map((line) => setLine(line, lang)) };
}

function setLine({ said, marker = '', depth = 0 }: Spoken, column: Tongue): Line {
  const run = inTongue(said, column);
  return { lang: run.lang, foreign: run.lang !== column, marker, depth, text: run.text };
}

function written(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : visible(trimmed).trim();
}
