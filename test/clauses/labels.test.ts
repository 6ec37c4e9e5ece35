// Titles that end or begin with a participle: a clause where something happens or may be so, a name where it is so much.
import { expect, test } from 'vitest';
import { label } from '../../language/phrases/labels.ts';

const said = (en: string, of: 'time' | 'truth' | 'amount', record?: string) =>
  label(record === undefined ? undefined : { en: record, zh: '记录' }, { en, zh: '名称' }, of);

test.each([
  ['Claim made', 'time', undefined, 'the time of “claim made”', 'claim made'],
  ['First made', 'time', 'Claim', 'the time of “claim first made”', 'claim first made'],
  ['Liability admitted', 'truth', undefined, 'whether “liability admitted”', 'liability admitted'],
  ['Amount recovered', 'amount', undefined, 'the amount recovered', undefined],
  ['Records affected', 'amount', 'Event', 'the records affected of the event', undefined],
  ['Charges saved', 'amount', undefined, 'the charges saved', undefined],
] as const)('%s, a %s', (title, of, record, noun, verbal) => {
  const { noun: own, verbal: clause } = said(title, of, record);
  expect({ noun: own.en, verbal: clause }).toEqual({ noun, verbal });
});
