// The document as data: nothing of the contract is skipped, nothing is left blank, and what is used is explained.
import { expect, test } from 'vitest';
import { documentModel, MissingFigures, missingFigures } from '../../clauses/index.ts';
import type { Contract } from '../../language/index.ts';
import { fixture, hash } from './fixture.ts';

const model = documentModel(fixture, hash, 'both');
const clauses = model.parts.flatMap((part) => part.clauses);

test('every entry of the schedule has its row, in order, with its value', () => {
  expect(model.schedule[0]?.rows.map((row) => row.anchor)).toEqual(
    fixture.schedule.map((entry) => `schedule-${entry.name}`),
  );
  const period = model.schedule[0]?.rows[1];
  expect(period?.value.map((run) => run.text)).toEqual([
    '自2019年6月10日零时起至2020年6月9日二十四时止',
    'From 2019-06-10 00:00 to 2020-06-09 24:00',
  ]);
  expect(model.schedule[0]?.rows[5]?.value[0]?.text).toBe('CNY 190,000.00（人民币壹拾玖万元整）');
});

test('every clause stands in the document once, with the number the contract gives it', () => {
  const all = [...fixture.coverages, ...fixture.exclusions, ...fixture.warranties];
  expect(clauses.map((clause) => clause.number).sort()).toEqual(all.map((clause) => clause.number).sort());
});

test('clauses outside every part are in the document, too', () => {
  const loose = documentModel({ ...fixture, parts: [] }, hash, 'en');
  expect(loose.parts.map((part) => part.title[0].text)).toEqual(['Clauses']);
  expect(loose.parts[0]?.clauses).toHaveLength(clauses.length);
});

test('definitions are those used, those they use, and no others', () => {
  const names = model.definitions.flatMap((section) => section.entries.map((entry) => entry.anchor));
  expect(names).toEqual(['definition-computer_system', 'definition-electronic_data']);
});

test('every line of money is said in both languages', () => {
  const pays = clauses[0]?.terms.find((row) => row.term === 'pays');
  expect(pays?.cells.map((cell) => cell.lines.map((line) => line.text))).toEqual([
    [
      '损失计算期间：自营业中断开始时间之后8小时起至营业中断结束时间止，最长90天；损失视为自营业中断开始时间至营业中断结束时间均匀发生',
      '免赔额：CNY 50,000.00 与损失的 10% 两者较高者，每次事故',
      '免赔额：损失的 10%，每次事故；仅适用于额外费用；仅当违反第3.1条（隐患整改）时适用',
      '赔偿比例：90%，被保险人自行承担 10%',
      '赔偿限额：CNY 100,000.00 与届时余额两者较低者，每次事故',
      '赔偿限额：以年累计赔偿限额（保险期间内 CNY 190,000.00）的剩余额度为限',
    ],
    [
      'Loss counted: from 8 hours after the start of the interruption until the end of the interruption, at most 90 days; the loss is taken to accrue evenly from the start of the interruption until the end of the interruption',
      'Deductible: the greater of CNY 50,000.00 and 10% of the loss, each event',
      'Deductible: 10% of the loss, each event; only on extra expense; only where clause 3.1 (Remediation of findings) is breached',
      'Insurer’s share: 90%; the insured bears 10%',
      'Limit: the lesser of CNY 100,000.00 and the amount then remaining, each event',
      'Limit: what is left of the annual limit (CNY 190,000.00 in the period)',
    ],
  ]);
});

test('figures, terms and references of a text are filled in and lead to where they stand', () => {
  const english = clauses[0]?.body.find((passage) => passage.lang === 'en');
  expect(english?.paragraphs.map((paragraph) => paragraph.inlines.map((inline) => inline.text).join(''))).toEqual([
    'The Insurer pays what the Insured loses while a Computer System is interrupted for more than 8 hours, subject to 2.1 Virtual currency.',
    'At most CNY 190,000.00 is paid.',
  ]);
  const anchors = english?.paragraphs.flatMap((paragraph) => paragraph.inlines.map((inline) => inline.anchor));
  expect(anchors?.filter((anchor) => anchor !== '')).toEqual([
    'definition-computer_system',
    'schedule-waiting_period',
    'clause-virtual_currency',
    'schedule-annual_limit',
  ]);
});

test('carve-backs stand under what they give back, exceptions to them a step further in', () => {
  const unless = clauses.find((clause) => clause.number === '2.2')?.terms.find((row) => row.term === 'unless');
  expect(unless?.cells[1]?.lines.map(({ depth, marker, text }) => `${depth} ${marker} ${text}`)).toEqual([
    '0 (a) Systems hit in passing: insured not targeted',
    '1  War: but the exclusion does apply where there is a war (conflict between states)',
    '0 (b) The country of the event is within the territory',
  ]);
});

test('a text in one language only stands alone under its own language', () => {
  expect(clauses[1]?.body.map((passage) => passage.lang)).toEqual(['zh-CN']);
  const english = documentModel(fixture, hash, 'en');
  expect(english.parts[0]?.clauses[1]?.body.map((passage) => passage.lang)).toEqual(['zh-CN']);
  expect(english.definitions[0]?.entries[1]?.title).toEqual([{ lang: 'zh-CN', text: '电子数据' }]);
});

test('one language alone is the whole document in that language', () => {
  const chinese = documentModel(fixture, hash, 'zh');
  expect(chinese.bilingual).toBe(false);
  expect(JSON.stringify(chinese.schedule)).not.toContain('"en"');
});

test('a cover that the schedule does not choose says so', () => {
  expect(clauses.map((clause) => clause.dormant)).toEqual([false, true, false, false, false, false, false]);
});

test('a policy without a figure is no document, and names what is missing', () => {
  const gaps = fixture.schedule.map((entry) =>
    entry.name === 'waiting_period' || entry.name === 'insured' ? { ...entry, value: null } : entry,
  );
  const policy: Contract = { ...fixture, schedule: gaps };
  expect(missingFigures(policy)).toEqual(['insured', 'waiting_period']);
  expect(() => documentModel(policy, hash, 'both')).toThrow(MissingFigures);
  expect(() => documentModel(policy, hash, 'both')).toThrow(
    'the schedule of the policy has no value for `insured`, `waiting_period`',
  );
});

test('a wording that no policy binds says where its figures will stand', () => {
  const gaps = fixture.schedule.map((entry) => (entry.name === 'waiting_period' ? { ...entry, value: null } : entry));
  const wording = documentModel({ ...fixture, policy: null, schedule: gaps }, hash, 'both');
  expect(wording.schedule[0]?.rows[6]?.value.map((run) => run.text)).toEqual([
    '以保险单载明为准',
    'As stated in the policy',
  ]);
  expect(JSON.stringify(wording.parts[0]?.clauses[0]?.body)).toContain('Waiting period as stated in the policy');
});

test('a blank text is an error, never a blank in the document', () => {
  const blank = fixture.schedule.map((entry) =>
    entry.name === 'system_name' ? { ...entry, value: { type: 'text' as const, text: { en: '  ' } } } : entry,
  );
  expect(() => documentModel({ ...fixture, schedule: blank }, hash, 'both')).toThrow('neither language');
});

test('the last line ties the paper to the text', () => {
  expect(model.footer.hash).toBe(hash);
  expect(model.footer.label.map((run) => run.text)).toEqual([
    '条款 specimen_cyber，版本 1.2.0，合同哈希值',
    'Wording specimen_cyber version 1.2.0, contract hash',
  ]);
});
