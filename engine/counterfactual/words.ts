// How alternatives are said.
import type { Said, Text } from '../../language/index.ts';
import { both } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

function listed(names: readonly Text[], or: Said): Said {
  const texts = names.map((name) => both(name, ''));
  return said(texts.map(({ en }) => en).join(or.en), texts.map(({ zh }) => zh).join(or.zh));
}

export interface RangeEnd {
  readonly text: string;
  /** The end itself is outside. */
  readonly excluded: boolean;
}

function lowerEnd({ text, excluded }: RangeEnd, instant: boolean): Said {
  if (instant) return excluded ? said(`after ${text}`, `${text}之后`) : said(`from ${text}`, `${text}起`);
  return excluded ? said(`more than ${text}`, `超过${text}`) : said(`at least ${text}`, `不少于${text}`);
}

function upperEnd({ text, excluded }: RangeEnd, instant: boolean): Said {
  if (instant) return excluded ? said(`before ${text}`, `${text}之前`) : said(`by ${text}`, `不晚于${text}`);
  return excluded ? said(`less than ${text}`, `少于${text}`) : said(`at most ${text}`, `不超过${text}`);
}

export const ifWords = {
  yes: said('yes', '是'),
  no: said('no', '否'),
  never: said('never', '从未发生'),
  oneOf: (names: readonly Text[]): Said => listed(names, said(' or ', '或')),
  anyBut: (names: readonly Text[]): Said => {
    const { en, zh } = listed(names, said(' or ', '或'));
    return names.length === 0 ? said('any', '任何一项') : said(`any but ${en}`, `除${zh}以外`);
  },
  range: (from: RangeEnd | undefined, until: RangeEnd | undefined, instant: boolean): Said => {
    const lower = from === undefined ? [] : [lowerEnd(from, instant)];
    const upper = until === undefined ? [] : [upperEnd(until, instant)];
    const parts = [...lower, ...upper];
    if (parts.length === 0) return said('any', '任意值');
    return said(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('、'));
  },
};
