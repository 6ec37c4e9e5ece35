// Whether a sentence takes up a title: by a word that carries meaning, in whatever form it stands. English words are compared
// by their beginnings, Chinese ones by two characters in a row; words that insurance uses of everything tell nothing.

/** `Ransom payment` is taken up by `a ransom that is demanded`; 赎金支付 by 支付赎金. */
export function sharesWords(title: string, sentence: string, lang: 'en' | 'zh'): boolean {
  const own = new Set(units(title, lang));
  return units(sentence, lang).some((unit) => own.has(unit));
}

const tellNothing = {
  en: new Set([
    'loss',
    'cost',
    'even',
    'insu',
    'paym',
    'othe',
    'with',
    'from',
    'that',
    'this',
    'whic',
    'any',
    'time',
    'amou',
    'poli',
  ]),
  zh: new Set([
    '费用',
    '损失',
    '事件',
    '保险',
    '情形',
    '时间',
    '其他',
    '金额',
    '是否',
    '行为',
    '被保',
    '险人',
    '责任',
    '赔偿',
  ]),
} as const;

function units(text: string, lang: 'en' | 'zh'): readonly string[] {
  if (lang === 'en')
    return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .map((word) => word.slice(0, 5))
      .filter((stem) => !tellNothing.en.has(stem.slice(0, 4)));
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return runs
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)))
    .filter((pair) => !tellNothing.zh.has(pair));
}
