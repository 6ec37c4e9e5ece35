// What can be wrong with the templates that a company brings, each said in both languages.
import { alike, fill, type Said } from '../phrases/words.ts';

export interface TemplateFault {
  /** `html/document.hbs`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: FaultCode;
  readonly message: Said;
}

const catalogue = {
  'not-a-template': {
    en: (name: string, known: string) => `there is no template of the name ${name} to replace; there are ${known}`,
    zh: (name: string, known: string) => `没有名为 ${name} 的模板可供替换；现有：${known}`,
  },
  'does-not-parse': {
    en: (detail: string) => `this cannot be read as a template: ${detail}`,
    zh: (detail: string) => `无法按模板读取：${detail}`,
  },
  'not-escaped': {
    en: (written: string) => `${written} would put a text into the document as code; write \`{{show …}}\``,
    zh: (written: string) => `${written} 会把文字当作代码写入文件；请写 \`{{show …}}\``,
  },
  'not-a-helper': {
    en: (written: string, known: string) => `${written} is not a word of templates; there are ${known}`,
    zh: (written: string, known: string) => `${written} 不是模板用语；可用：${known}`,
  },
  'wrong-arguments': {
    en: (written: string) => `${written} is not given what it takes`,
    zh: (written: string) => `${written} 的参数不正确`,
  },
  'unknown-field': {
    en: (path: string, known: string) => `there is no ${path} here; there are ${known}`,
    zh: (path: string, known: string) => `此处没有 ${path}；现有：${known}`,
  },
  'wrong-kind': {
    en: (path: string, found: string, wanted: string) => `${path} is ${found}; wanted here is ${wanted}`,
    zh: (path: string, found: string, wanted: string) => `${path} 是${found}，此处须为${wanted}`,
  },
  'block-not-told': {
    en: (path: string) => `which kind of block this is must be asked before ${path}: \`{{#is block "cover"}}\``,
    zh: (path: string) => `使用 ${path} 之前须先判断段落类别：\`{{#is block "cover"}}\``,
  },
  'unknown-partial': {
    en: (name: string, known: string) => `there is no template ${name} to call; there are ${known}`,
    zh: (name: string, known: string) => `没有可供调用的模板 ${name}；现有：${known}`,
  },
  'own-partial': {
    en: (written: string) => `${written}: a template cannot declare or choose templates`,
    zh: (written: string) => `${written}：模板不得自行声明或动态选择模板`,
  },
  'change-not-told': {
    en: (path: string) =>
      `${path} is shown without asking for \`change\`, so that deleted text would read as text in force`,
    zh: (path: string) => `显示 ${path} 之前未判断 \`change\`，删去的文字会被当作有效文字`,
  },
  'text-as-code': {
    en: (place: string) => `a text cannot stand ${place}, where it would be obeyed and not read`,
    zh: (place: string) => `文字不得置于${place}，否则会被执行而非供人阅读`,
  },
  'tag-cut': {
    en: (written: string) => `${written} leaves a tag, an attribute or a comment open that it did not find so`,
    zh: (written: string) => `${written} 前后的标签、属性或注释状态不一致`,
  },
  'forbidden-tag': {
    en: (tag: string) => `the document cannot have ${tag}: it stands alone, loads nothing and runs nothing`,
    zh: (tag: string) => `文件中不得有 ${tag}：文件须独立完整，不加载、不运行任何内容`,
  },
  'forbidden-address': {
    en: (address: string) =>
      `the address ${address} is not allowed; links may be \`#…\`, https:, mailto: or tel:, images data:`,
    zh: (address: string) => `不得使用地址 ${address}；链接可用 \`#…\`、https:、mailto:、tel:，图片可用 data:`,
  },
  'no-policy-of-content': {
    en: () =>
      "the page must keep a Content-Security-Policy with `default-src 'none'` and without scripts, as the template it replaces has",
    zh: () => "页面须保留 Content-Security-Policy，含 `default-src 'none'` 且不含脚本，与所替换的模板一致",
  },
} as const;

export type FaultCode = keyof typeof catalogue;
type Gaps<Code extends FaultCode> = Parameters<(typeof catalogue)[Code]['en']>;

type Filled<Tuple extends readonly string[]> = { readonly [Gap in keyof Tuple]: string | Said };

/** Reports faults of one file. */
export type Report = <Code extends FaultCode>(code: Code, line: number, ...gaps: Filled<Gaps<Code>>) => void;

export function reportInto(faults: TemplateFault[], file: string): Report {
  return (code, line, ...gaps) => {
    const phrase = catalogue[code] as { en: (...gaps: string[]) => string; zh: (...gaps: string[]) => string };
    faults.push({ file, line, code, message: fill(phrase, ...gaps.map(said)) });
  };
}

const said = (gap: string | Said): Said => (typeof gap === 'string' ? alike(gap) : gap);

/** The kinds of values, in a sentence. */
export const kindsInWords = {
  text: { en: 'a text', zh: '文字' },
  flag: { en: 'a yes or no', zh: '是否值' },
  count: { en: 'a count', zh: '数目' },
  list: { en: 'a list', zh: '列表' },
  record: { en: 'a record', zh: '记录' },
  block: { en: 'a block', zh: '段落' },
} as const;
