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

/** Values by name; an entry without one is not in it. */
export type ScheduleValues = ReadonlyMap<string, ScheduleValue>;

/** The values under a policy, or of the wording alone. `defaults`: those of the wording alone, once they are known. */
export function scheduleValues(
  names: WordingNames,
  policy: tree.Policy | undefined,
  defaults: ScheduleValues | undefined,
  lowering: Lowering,
): ScheduleValues {
  const bindings = bindingsOf(policy);
  const written = (entry: EntryDeclared): tree.EntryValue | undefined => bindings.get(entry.name) ?? entry.node.value;
  // A default that is not calculated from other entries is the same under every policy.
  const isSettled = ({ name, node }: EntryDeclared): boolean =>
    !bindings.has(name) && (node.value === undefined || !isCalculated(node.value));
  const entries = [...names.schedule.values()].filter((entry) => defaults === undefined || !isSettled(entry));
  const { order, circles } = orderOf(entries, (entry) => neededBy(written(entry), names));
  // What goes wrong with a default under a policy is for the policy to put right.
  const placeOf = (name: string, otherwise: Span): Span => bindings.get(name)?.span ?? policy?.id.span ?? otherwise;
  for (const { name, node } of circles) lowering.problems.report('value-cycle', placeOf(name, node.span), { name });
  const values = new Map(defaults);
  for (const entry of entries) values.delete(entry.name);
  for (const entry of order) {
    const source = written(entry);
    if (source === undefined || entry.type === undefined) continue;
    const value = scheduleValueOf(source, entry.type, values, lowering);
    if (value !== undefined && isInRange(entry.name, value, placeOf(entry.name, source.span), lowering))
      values.set(entry.name, value);
  }
  return values;
}

export function lowerSchedule(
  names: WordingNames,
  policy: tree.Policy | undefined,
  values: ScheduleValues,
  lowering: Lowering,
): readonly ScheduleEntry[] {
  const bindings = bindingsOf(policy);
  return [...names.schedule.values()].map(({ name, node, type }): ScheduleEntry => {
    if (type === undefined) throw new Error(`broken invariant: entry \`${name}\` has no type`);
    const id = lowering.mark(`schedule/${name}`, (bindings.get(name) ?? node).span);
    return {
      id,
      name,
      title: titleText(node.title, name),
      type,
      ...(node.absences.includes('none') ? { orNone: true } : {}),
      ...(node.absences.includes('no limit') ? { orNoLimit: true } : {}),
      ...(node.absences.includes('not insured') ? { orNotInsured: true } : {}),
      value: values.get(name) ?? null,
    };
  });
}

function bindingsOf(policy: tree.Policy | undefined): ReadonlyMap<string, tree.EntryValue> {
  const statements = (policy?.statements ?? []).filter((statement) => statement.kind === 'Binding');
  return new Map(statements.map(({ name, value }) => [name.text, value]));
}

const calculated: ReadonlySet<tree.EntryValue['kind']> = new Set(['Path', 'Binary', 'Extreme', 'Rounded']);

function isCalculated(value: tree.EntryValue): boolean {
  return isExpression(value) && calculated.has(value.kind);
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
    value.kind !== 'AbsenceValue' &&
    value.kind !== 'NamesValue'
  );
}

const absenceTypes = { none: 'none', 'no limit': 'no-limit', 'not insured': 'not-insured' } as const;

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
    case 'AbsenceValue':
      return { type: absenceTypes[value.absence] };
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
