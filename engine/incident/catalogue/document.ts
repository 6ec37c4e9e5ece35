// Faults of the document as JSON, whatever it is about: what cannot be read at all, and what two programs could read
// in two ways.
import type { Said } from '../../../language/index.ts';
import { fault, type None, type Written } from './entry.ts';

export const documentFaults = {
  'too-large': fault<None>(
    () => ({ en: 'the document is larger than 1 MB', zh: '文件超过1 MB' }),
    () => ({ en: 'leave out what the terms do not ask for', zh: '请删去术语集未要求的内容' }),
  ),
  'too-many-values': fault<None>(
    () => ({ en: 'the document holds more than 100,000 values', zh: '文件中的数据超过100000项' }),
    () => ({ en: 'state losses of one kind and cause as one item', zh: '请将同一类别、同一原因的损失合并为一项' }),
  ),
  syntax: fault<{ readonly what: Said }>(
    (_, { what }) => ({ en: `this is not JSON: ${what.en}`, zh: `文件不是有效的JSON：${what.zh}` }),
    () => null,
  ),
  'too-deep': fault<None>(
    () => ({ en: 'objects and lists are nested more than 64 deep', zh: '对象和列表的嵌套超过64层' }),
    () => ({
      en: 'an incident is never deeper than ten levels; check the brackets',
      zh: '事故资料的嵌套不会超过十层，请检查括号',
    }),
  ),
  'duplicate-key': fault<{ readonly key: string }>(
    (_, { key }) => ({ en: `\`${key}\` is stated twice in one object`, zh: `同一对象中 \`${key}\` 出现了两次` }),
    () => ({ en: 'keep the one that is right', zh: '请只保留正确的一处' }),
  ),
  'forbidden-key': fault<{ readonly key: string }>(
    (_, { key }) => ({ en: `\`${key}\` cannot be a key`, zh: `\`${key}\` 不能用作键名` }),
    () => ({ en: 'remove it', zh: '请将其删除' }),
  ),
  'number-text': fault<Written & { readonly plain: string | undefined }>(
    (place, { written }) => ({
      en: `${place.en} is written as \`${written}\`, which programs do not all read as the same number`,
      zh: `${place.zh}写作 \`${written}\`，不同程序读取的数值可能不一致`,
    }),
    ({ plain }) =>
      plain === undefined
        ? { en: 'state a smaller whole number', zh: '请填写较小的整数' }
        : { en: `write it plainly: \`${plain}\``, zh: `请直接写作 \`${plain}\`` },
  ),
  'lone-surrogate': fault<None>(
    (place) => ({ en: `${place.en} holds half of a character`, zh: `${place.zh}含有残缺的字符` }),
    () => ({ en: 'the text was cut or wrongly encoded; enter it again', zh: '文本被截断或编码有误，请重新输入' }),
  ),
  'not-json': fault<Written>(
    (place, { written }) => ({
      en: `${place.en} is of type ${written}, which JSON does not have`,
      zh: `${place.zh}的类型为 ${written}，JSON没有这种类型`,
    }),
    () => null,
  ),
  'more-faults': fault<{ readonly count: number }>(
    (_, { count }) => ({ en: `there are at least ${count} more faults`, zh: `另有至少${count}处问题未列出` }),
    () => ({ en: 'mend those listed first', zh: '请先更正已列出的问题' }),
  ),
} as const;

/** What is wrong with JSON text, by what a reader expected in its place. */
export const syntaxSaid = {
  empty: { en: 'the document is empty', zh: '文件是空的' },
  comma: { en: 'a comma is missing before this', zh: '此处之前缺少逗号' },
  colon: { en: 'a colon is missing before this', zh: '此处之前缺少冒号' },
  key: {
    en: 'a key in double quotes is expected here; no comma follows the last one',
    zh: '此处应为以双引号括起的键名；最后一项之后没有逗号',
  },
  value: { en: 'a value is expected here; no comma follows the last one', zh: '此处应为一个值；最后一项之后没有逗号' },
  brace: { en: '`}` is missing', zh: '缺少 `}`' },
  bracket: { en: '`]` is missing', zh: '缺少 `]`' },
  afterEnd: { en: 'there is more text after the end of the object', zh: '对象结束之后还有多余的内容' },
  comment: { en: 'comments are not allowed', zh: '不能使用注释' },
  string: { en: 'a text is not closed with a double quote on its line', zh: '文本未在同一行以双引号结束' },
  number: { en: 'a number is incomplete', zh: '数字不完整' },
  escape: {
    en: 'after `\\` in a text comes one of `" \\ / b f n r t u`',
    zh: '文本中 `\\` 之后只能是 `" \\ / b f n r t u` 之一',
  },
  unicode: { en: '`\\u` takes four hexadecimal digits', zh: '`\\u` 之后应为四位十六进制数字' },
  character: { en: 'a text holds a control character', zh: '文本中含有控制字符' },
  symbol: {
    en: 'this is neither a text in double quotes, a number, `true`, `false` nor `null`',
    zh: '此处既不是双引号文本、数字，也不是 `true`、`false` 或 `null`',
  },
} as const satisfies Readonly<Record<string, Said>>;
