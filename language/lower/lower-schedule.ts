// The schedule with its values: defaults of the wording, and over them what a policy binds. A value may be calculated
// from other entries; it is worked out after them, and a circle is an error.
import type { ScheduleEntry, ScheduleValue } from '../contract/contract.ts';
import { orderOf } from '../names/order.ts';
import type { EntryDeclared, WordingNames } from '../names/wording-names.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import type { EntryType } from '../types/type.ts';
import { mostDigits } from '../values/money.ts';
import { constantOf } from './constant.ts';
import { instantOf } from './lower-literal.ts';
import { type Lowering, textOf, titleText, untitledText } from './lowering.ts';

export function lowerSchedule(
  names: WordingNames,
  policy: tree.Policy | undefined,
  lowering: Lowering,
): readonly ScheduleEntry[] {
  const statements = (policy?.statements ?? []).filter((statement) => statement.kind === 'Binding');
  const bindings = new Map(statements.map(({ name, value }) => [name.text, value]));
  // What goes wrong with a default under a policy is for the policy to put right.
  const placeOf = (name: string, written: Span): Span => bindings.get(name)?.span ?? policy?.id.span ?? written;
  const entries = [...names.schedule.values()];
  const written = (entry: EntryDeclared): tree.EntryValue | undefined => bindings.get(entry.name) ?? entry.node.value;
  const { order, circles } = orderOf(entries, (entry) => neededBy(written(entry), names));
  for (const { name, node } of circles) lowering.problems.report('value-cycle', placeOf(name, node.span), { name });
  const values = new Map<string, ScheduleValue>();
  for (const entry of order) {
    const source = written(entry);
    const value =
      source === undefined || entry.type === undefined
        ? undefined
        : scheduleValueOf(source, entry.type, values, lowering);
    if (
      source !== undefined &&
      value !== undefined &&
      isInRange(entry.name, value, placeOf(entry.name, source.span), lowering)
    )
      values.set(entry.name, value);
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

/** Reports a value below zero, or of more digits than any amount has. */
export function isInRange(name: string, value: ScheduleValue, span: Span, lowering: Lowering): boolean {
  const number = numberIn(value);
  if (number.startsWith('-')) lowering.problems.report('negative-amount', span, { name });
  const tooLong = number.replace(/\D/g, '').length > mostDigits;
  if (tooLong) lowering.problems.report('too-many-digits', span, { limit: mostDigits });
  return !tooLong && !number.startsWith('-');
}

function numberIn(value: ScheduleValue): string {
  switch (value.type) {
    case 'money':
      return value.amount;
    case 'number':
      return value.number;
    case 'duration':
      return value.milliseconds.toString();
    case 'months':
      return value.months.toString();
    default:
      return '';
  }
}
