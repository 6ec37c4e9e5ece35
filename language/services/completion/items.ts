// The entries of completion lists.
import type { BothLanguages } from '../../diagnostics/diagnostic.ts';
import type { KindDeclared } from '../../names/vocabulary.ts';
import type { ClauseDeclared, EntryDeclared } from '../../names/wording-names.ts';
import { countryCodes, countryName } from '../../phrases/index.ts';
import { currencyName } from '../../phrases/values.ts';
import type * as tree from '../../syntax/tree.ts';
import type { FactDeclared, Fields } from '../../types/type.ts';
import { currencies } from '../../values/currency.ts';
import { titleOf } from '../titles.ts';
import { typeText } from '../type-text.ts';
import { type Statement, statements } from './statements.ts';
import type { WordList } from './wanted.ts';

export interface CompletionItem {
  readonly label: string;
  readonly sort:
    | 'statement'
    | 'word'
    | 'kind'
    | 'fact'
    | 'field'
    | 'entry'
    | 'account'
    | 'clause'
    | 'definition'
    | 'type'
    | 'code'
    | 'declaration';
  readonly detail: BothLanguages;
  readonly insert: string;
  /** Whether `insert` has gaps, `$1`. */
  readonly snippet: boolean;
  readonly shown: (typeof shownAs)[CompletionItem['sort']];
}

/** By the names that the Language Server Protocol and Monaco both have for what they show. */
const shownAs = {
  statement: 'Snippet',
  word: 'Keyword',
  kind: 'EnumMember',
  fact: 'Variable',
  field: 'Field',
  entry: 'Constant',
  account: 'Constant',
  clause: 'Class',
  definition: 'Reference',
  type: 'TypeParameter',
  code: 'Unit',
  declaration: 'Module',
} as const;

function plain(label: string, sort: CompletionItem['sort'], detail: BothLanguages): CompletionItem {
  return { label, sort, detail, insert: label, snippet: false, shown: shownAs[sort] };
}

export function statementItems(block: string, language: 'en' | 'zh'): readonly CompletionItem[] {
  return (statements[block] ?? []).map(({ label, insert, said }: Statement): CompletionItem => {
    const snippet = insert[language].includes('$');
    return {
      label: label[language],
      sort: 'statement',
      detail: said,
      insert: insert[language],
      snippet,
      shown: shownAs.statement,
    };
  });
}

const absences: Readonly<Record<tree.Absence, readonly [en: string, zh: string]>> = {
  none: ['none', '无'],
  'no limit': ['no limit', '不设限额'],
  'not insured': ['not insured', '不投保'],
};

const lists: Readonly<Record<WordList, readonly (readonly [en: string, zh: string])[]>> = {
  units: [
    ...([
      ['%', '%'],
      ['minutes', '分钟'],
      ['hours', '小时'],
      ['days', '天'],
    ] as const),
    ...([
      ['months', '个月'],
      ['years', '年'],
    ] as const),
  ],
  comparing: [
    ...([
      ['is', '是'],
      ['is not', '不是'],
      ['in', '属于'],
      ['not in', '不属于'],
      ['by', '不晚于'],
    ] as const),
    ...([
      ['before', '早于'],
      ['after', '晚于'],
      ['on or after', '不早于'],
      ['exists', '存在'],
    ] as const),
    ...([
      ['is breached', '被违反'],
      ['is not breached', '未被违反'],
    ] as const),
  ],
  joining: [
    ['and', '且'],
    ['or', '或'],
    ['where', '中'],
    ['arising from', '源于'],
  ],
  rounding: [
    ['rounded half up', '四舍五入'],
    ['rounded half even', '四舍六入五成双'],
    ['rounded down', '只舍不入'],
    ['rounded up', '只入不舍'],
  ],
  conditions: [
    ...([
      ['not', '非'],
      ['all of', '全部满足'],
      ['any of', '任一满足'],
      ['caused by', '由'],
      ['arising from', '源于'],
    ] as const),
    ...([
      ['greater of', '两者较高者'],
      ['lesser of', '两者较低者'],
      ['count of', '的数目'],
      ['its', '其'],
    ] as const),
  ],
  'pays-tail': [
    ['each event', '每次事故'],
    ['each item', '每项'],
    ['on', '适用于'],
    ['apportioned pro rata', '按比例分摊'],
    ['when', '当'],
    ['as', '称为'],
    ['of loss', '的'],
  ],
  'wider-tail': [
    ['each event', '每次事故'],
    ['shared pro rata', '按比例分配'],
    ['shared in order written', '按先后顺序分配'],
    ['on', '适用于'],
    ['when', '当'],
    ['as', '称为'],
  ],
  expecting: [
    ...([
      ['pays', '赔付'],
      ['pays nothing', '不赔付'],
      ['pays at least', '赔付至少'],
      ['payable', '应赔付'],
    ] as const),
    ...([
      ['not covered', '不属保险责任'],
      ['open', '待定'],
      ['excluded by', '因'],
      ['is breached', '被违反'],
    ] as const),
    ['is not breached', '未被违反'],
  ],
  choices: [['chosen', '已投保'], ['not chosen', '未投保'], ['worldwide', '全球'], ...Object.values(absences)],
  'entry-tail': Object.values(absences).map(([en, zh]) => [`or ${en}`, `或 ${zh}`]),
  'fact-tail': [
    ['or never', '或 从未'],
    ['judged by', '由'],
    ['ask', '询问'],
    ['list', '列表'],
    ['each event', '每次事故'],
    ['each claim', '每项索赔'],
  ],
};
const word: BothLanguages = { en: 'word of the language', zh: '语言关键词' };

export function wordItems(list: WordList, language: 'en' | 'zh'): readonly CompletionItem[] {
  return lists[list].map(([en, zh]) => plain(language === 'en' ? en : zh, 'word', word));
}
/** What an entry of the schedule may be instead of a value. */
export function absenceItems(said: readonly tree.Absence[], language: 'en' | 'zh'): readonly CompletionItem[] {
  return literalItems(said.map((each) => absences[each][language === 'en' ? 0 : 1]));
}
export function literalItems(words: readonly string[]): readonly CompletionItem[] {
  return words.map((each) => plain(each, 'word', word));
}

export function fieldItems(fields: Fields, sort: 'fact' | 'field'): readonly CompletionItem[] {
  return [...fields.values()].map((fact) => plain(fact.name, sort, typed(fact)));
}
function typed({ name, node, type }: FactDeclared): BothLanguages {
  const { en, zh } = titleOf({ title: node.title, name: node.name });
  return en === name && zh === name
    ? { en: typeText(type), zh: typeText(type) }
    : { en: `${typeText(type)} · ${en}`, zh: `${typeText(type)} · ${zh}` };
}

export function entryItems(entries: Iterable<EntryDeclared>): readonly CompletionItem[] {
  return [...entries].map(({ name, node }) => {
    const { en, zh } = titleOf(node);
    return plain(name, 'entry', { en: `${node.type.text} · ${en}`, zh: `${node.type.text} · ${zh}` });
  });
}

export function kindItems(kinds: Iterable<KindDeclared>): readonly CompletionItem[] {
  return [...kinds].map(({ name, node }) => plain(name, 'kind', titleOf(node)));
}

export function clauseItems(clauses: Iterable<ClauseDeclared>): readonly CompletionItem[] {
  return [...clauses].map(({ name, node, number }) => {
    const { en, zh } = titleOf(node);
    return plain(name, 'clause', { en: `${number} ${en}`, zh: `${number} ${zh}` });
  });
}

export function namedItems(
  nodes: Iterable<{ readonly name: tree.Name; readonly title: tree.Title | undefined }>,
  sort: 'account' | 'definition' | 'declaration',
): readonly CompletionItem[] {
  return [...nodes].map((node) => plain(node.name.text, sort, titleOf(node)));
}

export function typeItems(names: readonly string[]): readonly CompletionItem[] {
  return names.map((name) => plain(name, 'type', { en: 'type', zh: '类型' }));
}
export function currencyItems(first: string | undefined): readonly CompletionItem[] {
  return (first === undefined ? currencies : [first]).map((code) => plain(code, 'code', currencyName(code)));
}
export function countryItems(): readonly CompletionItem[] {
  return countryCodes.map((code) => plain(code, 'code', countryName(code)));
}
