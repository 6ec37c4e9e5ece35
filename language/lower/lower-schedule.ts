// The schedule with its values: defaults of the wording, and over them what a policy binds. A value may be calculated
// from other entries; it is worked out after them, and a circle is an error.
import type { ScheduleEntry, ScheduleValue } from '../contract/contract.ts';
import { orderOf } from '../names/order.ts';
import type { EntryDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import type { EntryType } from '../types/type.ts';
import { mostDigits } from '../values/money.ts';
import { constantOf } from './constant.ts';
import { instantOf } from './lower-literal.ts';
import { type Lowering, textOf, titleText, untitledText } from './lowering.ts';

export type Bindings = ReadonlyMap<string, tree.EntryValue>;

export function lowerSchedule(names: WordingNames, bindings: Bindings, lowering: Lowering): readonly ScheduleEntry[] {
  const entries = [...names.schedule.values()];
  const written = (entry: EntryDeclared): tree.EntryValue | undefined => bindings.get(entry.name) ?? entry.node.value;
  const { order, circles } = orderOf(entries, (entry) => neededBy(written(entry), names));
  for (const { name, node } of circles)
    lowering.problems.report('value-cycle', (bindings.get(name) ?? node).span, { name });
  const values = new Map<string, ScheduleValue>();
  for (const entry of order) {
    const source = written(entry);
    const value =
      source === undefined || entry.type === undefined
        ? undefined
        : scheduleValueOf(source, entry.type, values, lowering);
    if (source !== undefined && value !== undefined) {
      checkRange(entry.name, value, source, lowering);
      values.set(entry.name, value);
    }
  }
  return entries.map((entry): ScheduleEntry => {
    const { name, node, type } = entry;
    if (type === undefined) throw new Error(`broken invariant: entry \`${name}\` has no type`);
    const id = lowering.mark(`schedule/${name}`, (bindings.get(name) ?? node).span);
    return { id, name, title: titleText(node.title, name), type, value: values.get(name) ?? null };
  });
}

function neededBy(value: tree.EntryValue | undefined, names: WordingNames): readonly EntryDeclared[] {
  if (value === undefined || !isExpression(value)) return [];
  return [...within(value)].flatMap((part) =>
    part.kind === 'Path' ? (names.schedule.get(part.names[0].text) ?? []) : [],
  );
}

function isExpression(value: tree.EntryValue): value is tree.Expression {
  return (
    value.kind !== 'PeriodValue' &&
    value.kind !== 'CountriesValue' &&
    value.kind !== 'OptionValue' &&
    value.kind !== 'NamesValue'
  );
}

function scheduleValueOf(
  value: tree.EntryValue,
  type: EntryType,
  values: ReadonlyMap<string, ScheduleValue>,
  lowering: Lowering,
): ScheduleValue | undefined {
  switch (value.kind) {
    case 'PeriodValue': {
      const [from, until] = [instantOf(value.from, lowering), instantOf(value.until, lowering)];
      return { type: 'period', from: from.at, until: until.at, written: { from: from.written, until: until.written } };
    }
    case 'CountriesValue': {
      const texts = (codes: readonly tree.Name[]): readonly string[] => codes.map((code) => code.text);
      return {
        type: 'countries',
        everywhere: value.everywhere,
        codes: texts(value.codes),
        except: texts(value.except),
      };
    }
    case 'OptionValue':
      return { type: 'option', chosen: value.chosen };
    case 'NamesValue': {
      const { en, zh } = value.title;
      const text = zh === undefined && en !== undefined ? untitledText(en.text) : textOf(value.title);
      return type === 'party' ? { type: 'party', name: text } : { type: 'text', text };
    }
    case 'Quoted':
      return type === 'party'
        ? { type: 'party', name: untitledText(value.text) }
        : { type: 'text', text: untitledText(value.text) };
    default:
      return constantOf(value, (name) => values.get(name), lowering);
  }
}

function checkRange(name: string, value: ScheduleValue, source: tree.EntryValue, lowering: Lowering): void {
  const negative =
    (value.type === 'money' && value.amount.startsWith('-')) ||
    (value.type === 'duration' && value.milliseconds < 0) ||
    (value.type === 'months' && value.months < 0) ||
    (value.type === 'number' && value.number.startsWith('-'));
  if (negative) lowering.problems.report('negative-amount', source.span, { name });
  const digits = value.type === 'money' ? value.amount : value.type === 'number' ? value.number : '';
  if (digits.replace(/\D/g, '').length > mostDigits)
    lowering.problems.report('too-many-digits', source.span, { limit: mostDigits });
}
