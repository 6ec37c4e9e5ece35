// What the line of `pays` under the cursor consists of, and which part of it the author is writing.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type { SourceToken } from '../syntax/source-tokens.ts';
import { blocksAt } from './completion/blocks.ts';
import type { Workspace } from './workspace.ts';

export interface SignatureHelp {
  /** `deductible AMOUNT each event on KIND, … when CONDITION as NAME`. */
  readonly label: string;
  readonly parameters: readonly { readonly label: string; readonly said: BothLanguages }[];
  /** Index of the parameter that is being written. */
  readonly active: number;
}

interface Slot {
  readonly label: string;
  /** The word that begins it; the first slots begin with the line. */
  readonly after: string;
  readonly said: BothLanguages;
}

const tail: readonly Slot[] = [
  {
    label: 'on KIND, …',
    after: 'on',
    said: { en: 'only the loss of these kinds is counted', zh: '只计算这些类别的损失' },
  },
  {
    label: 'when CONDITION',
    after: 'when',
    said: { en: 'the line applies only if this holds', zh: '仅在条件成立时适用' },
  },
  { label: 'as NAME', after: 'as', said: { en: 'by which texts and endorsements call the line', zh: '供引用的名称' } },
];
const pays = (word: string, label: string, en: string, zh: string): readonly Slot[] => [
  { label, after: word, said: { en, zh } },
];
const eachEvent: Slot = { label: 'each event', after: 'each', said: { en: 'for each event', zh: '每次事故' } };

const lines: Readonly<Record<string, readonly Slot[]>> = {
  deductible: [
    {
      label: 'deductible AMOUNT',
      after: 'deductible',
      said: {
        en: 'what the insured bears: an amount, `10% of loss`, or `greater of … and …`',
        zh: '由被保险人承担：金额、`10% of loss` 或 `greater of … and …`',
      },
    },
    eachEvent,
    ...tail,
  ],
  limit: [
    {
      label: 'limit AMOUNT',
      after: 'limit',
      said: { en: 'the most that is paid; or the name of an account', zh: '赔付上限；或限额账户的名称' },
    },
    eachEvent,
    ...tail,
  ],
  retention: [
    ...pays(
      'retention',
      'retention AMOUNT',
      'a deductible that the insured handles himself',
      '由被保险人自行处理的免赔额',
    ),
    eachEvent,
    ...tail,
  ],
  franchise: [
    ...pays(
      'franchise',
      'franchise AMOUNT',
      'up to this nothing is paid, above it all',
      '未超过此金额不赔，超过则全赔',
    ),
    ...tail,
  ],
  layer: [
    ...pays('layer', 'layer AMOUNT', 'the most that the layer pays', '本层赔付上限'),
    ...pays('excess', 'excess of AMOUNT', 'where the layer begins', '本层起点'),
    ...tail,
  ],
  less: [
    ...pays('less', 'less AMOUNT', 'what is paid already, or by others', '已获赔付的金额'),
    ...pays('paid', ', paid under TEXT', 'under which contract', '依据何种合同'),
    ...tail,
  ],
  reduce: [...pays('reduce', 'reduce by SHARE', 'the share that is not paid', '不予赔偿的比例'), ...tail],
  benefit: [...pays('benefit', 'benefit AMOUNT', 'what is owed whatever is lost', '定额给付的金额'), ...tail],
  recoveries: [
    ...pays('recoveries', 'recoveries AMOUNT', 'what is recovered, after its cost', '扣除费用后的追偿所得'),
    ...pays('first', ', uninsured first | pro rata | insurer first', 'who has it first', '归属顺序'),
    ...tail,
  ],
  insurer: [
    {
      label: 'insurer pays SHARE',
      after: 'insurer',
      said: { en: 'the share of what is left that the insurer pays, such as `90%`', zh: '保险人赔付的比例，如 `90%`' },
    },
    ...tail,
  ],
  for: [
    { label: 'for INSTANT', after: 'for', said: { en: 'from when loss is insured', zh: '自何时起的损失' } },
    { label: 'until INSTANT', after: 'until', said: { en: 'until when', zh: '至何时止' } },
    { label: ', at most DURATION', after: 'at', said: { en: 'no longer than this', zh: '最长期间' } },
    {
      label: ', even over FACT',
      after: 'even',
      said: { en: 'the fact, with a start and an end, over which the loss accrues evenly', zh: '损失均匀发生的期间' },
    },
    ...tail,
  ],
};

/** Words of the Chinese productions, by the slot they begin. */
const chinese: Readonly<Record<string, string>> = {
  保险人承担: 'insurer',
  每次事故: 'each',
  自: 'for',
  超过: 'excess',
  先归被保险人: 'first',
  先归保险人: 'first',
  最多: 'at',
  按: 'even',
};

export function signatureHelp(workspace: Workspace, path: string, offset: number): SignatureHelp | undefined {
  const block = blocksAt(workspace.tokens(path), offset).at(-1);
  if (block?.opener !== 'pays' && block?.opener !== 'wider-pays') return undefined;
  const before = block.inside.filter(({ start }) => start < offset);
  const start = before.findLastIndex((token) => lines[slotWord(token)] !== undefined);
  const first = before[start];
  const slots = first === undefined ? undefined : lines[slotWord(first)];
  if (slots === undefined) return undefined;
  const words = before.slice(start).map(slotWord);
  const reached = slots.findLastIndex(({ after }) => words.includes(after));
  return {
    label: slots
      .map(({ label }) => label)
      .join(' ')
      .replaceAll(' ,', ','),
    parameters: slots.map(({ label, said }) => ({ label, said })),
    active: Math.max(0, reached),
  };
}

function slotWord({ word }: SourceToken): string {
  return word === undefined ? '' : (chinese[word] ?? word);
}
