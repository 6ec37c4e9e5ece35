// The words of a redline, English and Chinese side by side.
import type { Tongue } from '../model/document.ts';
import type { Spans } from '../paper/paper.ts';
import { span } from '../paper/spans.ts';
import { alike, fill, type Phrase } from '../phrases/words.ts';

export const redlinePhrases = {
  heading: { en: 'What has changed', zh: '变更一览' },
  note: {
    en: 'This list is no part of the contract. Underlined text is new; text struck through has gone',
    zh: '本表不构成合同内容。下划线为新增文字，删除线为删去文字',
  },
  compared: { en: 'Compared', zh: '比对版本' },
  figures: { en: 'Figures', zh: '数额与期限' },
  item: { en: 'Item', zh: '项目' },
  before: { en: 'Before', zh: '变更前' },
  after: { en: 'Now', zh: '变更后' },
  nothing: { en: '–', zh: '–' },
  noFigures: { en: 'No figure has changed', zh: '数额与期限无变更' },
  added: { en: 'Clauses added', zh: '新增条款' },
  removed: { en: 'Clauses removed', zh: '删除条款' },
  moved: { en: 'Clauses moved', zh: '移动条款' },
  altered: { en: 'Clauses altered', zh: '修改条款' },
  none: { en: 'None', zh: '无' },
} as const;

const movedFrom: Phrase<[number: string]> = {
  en: (number) => `moved here from ${number}`,
  zh: (number) => `由第${number}条移至此处`,
};
const moved = { en: 'moved here', zh: '移至此处' } as const;

/** `由第2.3条移至此处`. */
export function movedNote(number: string, lang: Tongue): Spans {
  const said = number === '' ? moved : fill(movedFrom, alike(number));
  return [span(lang, lang === 'en' ? said.en : said.zh)];
}

export const comparedWith: Phrase<[before: string, after: string]> = {
  en: (before, after) => `${before} with ${after}`,
  zh: (before, after) => `${before}与${after}`,
};
