// Diagnostics of the text itself: characters, tokens, limits, and what does not fit the grammar.
import { type BothLanguages, didYouMean, error, orList, same } from './diagnostic.ts';

/** 由恶意行为 is `由 恶意行为`. */
function spaced(name: string, keyword: string): string {
  return name.startsWith(keyword)
    ? `${keyword} ${name.slice(keyword.length)}`
    : `${name.slice(0, -keyword.length)} ${keyword}`;
}

export const syntaxCatalogue = {
  'file-too-large': error<{ limit: number }>(
    ({ limit }) => ({ en: `this file has more than ${limit} characters`, zh: `文件超过 ${limit} 个字符` }),
    () => ({ en: 'split it into several files', zh: '请拆分为多个文件' }),
  ),
  'too-many-tokens': error<{ limit: number }>(
    ({ limit }) => ({ en: `this file has more than ${limit} words and signs`, zh: `文件的词与符号超过 ${limit} 个` }),
    () => ({ en: 'split it into several files', zh: '请拆分为多个文件' }),
  ),
  'nesting-too-deep': error<{ limit: number }>(
    ({ limit }) => ({ en: `nested more than ${limit} levels deep`, zh: `嵌套超过 ${limit} 层` }),
    () => ({ en: 'flatten it, or give parts of it a clause of their own', zh: '请减少嵌套，或把其中一部分另立条款' }),
  ),
  'too-many-digits': error<{ limit: number }>(
    ({ limit }) => ({ en: `a number has at most ${limit} digits`, zh: `数字最多 ${limit} 位` }),
    () => ({ en: 'check the number; no amount of insurance is this large', zh: '请核对数字，保险金额不会如此之大' }),
  ),
  'unterminated-string': error<Record<never, never>>(
    () => ({ en: 'this text has no closing quotation mark', zh: '这段文字缺少右引号' }),
    () => ({ en: 'close it with `"` on the same line', zh: '请在同一行以 `"` 结束' }),
  ),
  'unterminated-text': error<Record<never, never>>(
    () => ({ en: 'this text block is never closed', zh: '这段正文没有结束' }),
    () => ({ en: 'close it with `"""`', zh: '请以 `"""` 结束' }),
  ),
  'unexpected-character': error<{ characters: string; meant: string | undefined }>(
    ({ characters }) => ({ en: `\`${characters}\` has no meaning here`, zh: `此处不能使用 \`${characters}\`` }),
    ({ meant }) =>
      meant === ''
        ? { en: 'leave it out: statements need no mark at their end', zh: '请删去：语句末尾不需要标点' }
        : didYouMean(meant, { en: 'leave it out, or put it in quotation marks', zh: '请删去，或放入引号之内' }),
  ),
  'bidi-control': error<{ codePoint: string }>(
    ({ codePoint }) => ({
      en: `${codePoint} turns the direction of reading, so that the text shown is not the text signed`,
      zh: `${codePoint} 会改变文字方向，使所见与所签不一致`,
    }),
    () => ({ en: 'delete the character', zh: '请删除该字符' }),
  ),
  'invisible-character': error<{ codePoint: string }>(
    ({ codePoint }) => ({ en: `${codePoint} is a character that nobody can see`, zh: `${codePoint} 是看不见的字符` }),
    () => ({ en: 'delete the character', zh: '请删除该字符' }),
  ),
  'not-normalised': error<{ codePoint: string }>(
    ({ codePoint }) => ({
      en: `${codePoint} is not in the normal form of Unicode (NFC)`,
      zh: `${codePoint} 不是 Unicode 规范形式（NFC）`,
    }),
    () => ({ en: 'type the character anew, or convert the file to NFC', zh: '请重新输入该字符，或将文件转换为 NFC' }),
  ),
  'mixed-script-name': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` mixes letters of scripts that look alike`,
      zh: `名称 \`${name}\` 混用了形近的不同文字`,
    }),
    () => ({
      en: 'write the name in one script; Chinese may stand beside Latin letters',
      zh: '名称请只用一种文字；中文可与拉丁字母并用',
    }),
  ),
  'bad-quoted-name': error<Record<never, never>>(
    () => ({ en: 'what stands in these backticks is no name', zh: '反引号中的内容不是名称' }),
    () => ({
      en: 'write letters, digits and `_` only, beginning with a letter, and close it on the same line',
      zh: '名称只能由字母（含汉字）、数字和 `_` 组成，以字母开头，并在同一行以反引号结束',
    }),
  ),
  'keyword-as-name': error<{ keyword: string }>(
    ({ keyword }) => ({
      en: `\`${keyword}\` is a word of the language, not a name`,
      zh: `\`${keyword}\` 是语言的关键词，不是名称`,
    }),
    () => ({ en: 'put it in backticks where it is a name of yours', zh: '如确为名称，请写在反引号中' }),
  ),
  'keyword-runs-on': error<{ name: string; keyword: string }>(
    ({ name, keyword }) => ({
      en: `\`${keyword}\` runs together with a name in \`${name}\``,
      zh: `\`${name}\` 中的关键词 \`${keyword}\` 与名称连写，无法区分`,
    }),
    ({ name, keyword }) => ({
      en: `put a space between the keyword and the name: \`${spaced(name, keyword)}\``,
      zh: `请在关键词与名称之间加空格：\`${spaced(name, keyword)}\``,
    }),
  ),
  'bad-grouping': error<{ number: string }>(
    ({ number }) => ({
      en: `the commas in \`${number}\` do not group by thousands`,
      zh: `\`${number}\` 中的逗号没有按千位分隔`,
    }),
    () => ({
      en: 'group by three digits, as in `10,000,000`; in a list, put a space after each comma',
      zh: '请按三位分隔，如 `10,000,000`；列举时请在逗号后加空格',
    }),
  ),
  expected: error<{ expected: readonly BothLanguages[]; found: BothLanguages }>(
    ({ expected, found }) => ({
      en: `expected ${orList(expected).en}, found ${found.en}`,
      zh: `此处应为${orList(expected).zh}，实为${found.zh}`,
    }),
    ({ expected }) => ({ en: `write ${orList(expected).en} here`, zh: `请在此处写${orList(expected).zh}` }),
  ),
  'unknown-statement': error<{
    found: string;
    within: BothLanguages;
    suggestion: string | undefined;
    choices: readonly string[];
  }>(
    ({ found, within }) => ({
      en: `\`${found}\` begins no statement of ${within.en}`,
      zh: `${within.zh}中没有以 \`${found}\` 开头的语句`,
    }),
    ({ suggestion, choices }) => {
      const list = orList(choices.map((choice) => same(`\`${choice}\``)));
      return didYouMean(suggestion, { en: `here may stand ${list.en}`, zh: `此处可写${list.zh}` });
    },
  ),
  unclosed: error<{ opened: string; closing: string }>(
    ({ opened }) => ({ en: `this \`${opened}\` is never closed`, zh: `这个 \`${opened}\` 没有对应的结束符号` }),
    ({ closing }) => ({ en: `add \`${closing}\``, zh: `请补上 \`${closing}\`` }),
  ),
  'mixed-and-or': error<Record<never, never>>(
    () => ({
      en: '`and` and `or` are mixed without saying which belongs together',
      zh: '`and`（且）与 `or`（或）混用，未说明如何组合',
    }),
    () => ({
      en: 'group one of them: `all of { … }` for conditions that must all hold, `any of { … }` where one suffices',
      zh: '请分组：须同时满足的写入 `all of { … }`（全部满足），满足其一即可的写入 `any of { … }`（任一满足）',
    }),
  ),
} as const;
