// The lines of the `pays` of a part and of the wording as sentences.
import type { Contract } from '../contract/contract.ts';
import type { WiderLine } from '../contract/programme.ts';
import { clauseName } from './names.ts';
import { borne, sayAccountLine } from './pays.ts';
import { paysPhrases } from './pays-phrases.ts';
import { fill, listed, type Phrase, type Said, spaced } from './said.ts';
import { say, sayInFigures } from './say.ts';

/** `Limit: CNY 100,000.00, each event; for 1.1 (Data) and 1.2 (Systems) together; shared in proportion`. */
export function sayWiderLine(line: WiderLine, contract: Contract): Said {
  const parts = [
    lineItself(line, contract),
    ...(line.on === null
      ? []
      : [
          fill(
            widerPhrases.on,
            listed(
              line.on.map((name) => clauseName(name, contract)),
              'and',
            ),
          ),
        ]),
    widerPhrases[line.sharing],
    ...(line.when === null ? [] : [fill(paysPhrases.when, say(line.when, contract))]),
  ];
  return spaced({ en: parts.map(({ en }) => en).join(''), zh: parts.map(({ zh }) => zh).join('') });
}

function lineItself(line: WiderLine, contract: Contract): Said {
  switch (line.line) {
    case 'deductible':
    case 'limit':
      return fill(paysPhrases[line.line], sayInFigures(line.amount, contract));
    case 'highest':
      return widerPhrases.highest;
    case 'aggregate':
    case 'account':
      return sayAccountLine(line.account, paysPhrases[line.line], contract);
    case 'share':
      return fill(paysPhrases.share, sayInFigures(line.share, contract), borne(line.share, contract));
  }
}

const widerPhrases = {
  highest: {
    en: 'Deductible: only the highest of those of the coverages hit, once for each event',
    zh: '免赔额：每次事故仅扣减一次，以所涉各保险责任免赔额中最高者为准',
  },
  on: {
    en: (coverages: string) => `; for ${coverages} together`,
    zh: (coverages: string) => `；适用于${coverages}之合计`,
  } satisfies Phrase<[string]>,
  'pro-rata': {
    en: '; shared by the coverages in proportion',
    zh: '；由各保险责任按比例分摊',
  },
  'in-order': {
    en: '; shared by the coverages in the order in which they are written',
    zh: '；按各保险责任在条款中的先后顺序分配',
  },
} as const;
