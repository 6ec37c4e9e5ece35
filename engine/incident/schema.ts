// JSON Schema (2020-12) of the incident documents of one contract, generated from its vocabulary: facts become
// properties, kinds become enumerations, and what the schedule leaves open may be stated under `schedule`.
//
// Titles and questions are for forms and editors: English in `title` and `description`, both languages in `x-proviso`.
// The schema says all of the shape. What relates two places to each other is judged in consistency.ts.
import type { Axis, Contract, FactDeclaration, FactType, ScalarType, ScheduleEntry } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import {
  commonDefinitions,
  type JsonSchema,
  judgedForm,
  listForm,
  type Marks,
  marked,
  recordForm,
  said,
  scalarForm,
} from './forms.ts';
import { scheduleForm } from './schedule.ts';
import { labels } from './words.ts';

export function incidentSchema(contract: Contract): JsonSchema {
  const { wording, schedule, vocabulary } = contract;
  const open = schedule.filter((entry) => entry.value === null);
  const properties = {
    incident: said({ $ref: '#/$defs/name' }, labels.incident),
    ...propertiesOf(vocabulary.facts, []),
    losses: said(listForm({ $ref: '#/$defs/loss' }), labels.losses, labels.lossesAsk),
    ...(isOf('event', contract)
      ? { events: said(listForm({ $ref: '#/$defs/event' }), labels.events, labels.eventsAsk) }
      : {}),
    ...(isOf('claim', contract)
      ? { claims: said(listForm({ $ref: '#/$defs/claim' }), labels.claims, labels.claimsAsk) }
      : {}),
    rates: said(marked('array', { type: 'array', items: { $ref: '#/$defs/rate' } }), labels.rates, labels.ratesAsk),
    schedule: said(
      recordForm(Object.fromEntries(open.map((entry) => [entry.name, entrySchema(entry)]))),
      labels.schedule,
      labels.scheduleAsk,
    ),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:proviso:incident:${encodeURIComponent(wording.name)}:${encodeURIComponent(wording.version)}`,
    ...said(recordForm(properties, ['incident']), wording.title),
    $defs: {
      ...commonDefinitions,
      ...Object.fromEntries(bothWays(scalars, (type) => type, scalarForm)),
      ...Object.fromEntries(bothWays(vocabulary.axes, (axis) => `kind.${axis.name}`, kindForm)),
      ...Object.fromEntries([...elementsOf(vocabulary.facts, []), ...elementsOf(lossFields(contract), ['loss'])]),
      loss: lossSchema(contract),
      ...(isOf('event', contract) ? { event: occurrenceSchema('event', contract) } : {}),
      ...(isOf('claim', contract) ? { claim: occurrenceSchema('claim', contract) } : {}),
    },
  };
}

const scalars: readonly ScalarType[] = [
  'boolean',
  'money',
  'number',
  'percentage',
  'duration',
  'months',
  'instant',
  'text',
  'party',
  'country',
];

/** Each form twice: as it is, and with `null` for what may never have been. */
function bothWays<Each>(
  all: readonly Each[],
  name: (each: Each) => string,
  form: (each: Each, nullable: boolean) => JsonSchema,
): readonly [string, JsonSchema][] {
  return all.flatMap((each): [string, JsonSchema][] => [
    [name(each), form(each, false)],
    [`${name(each)}_or_never`, form(each, true)],
  ]);
}

function propertiesOf(declarations: readonly FactDeclaration[], above: readonly string[]): JsonSchema {
  return Object.fromEntries(
    declarations.map((each) => [each.name, said(factSchema(each, above), each.title, each.ask, each.name)]),
  );
}

function factSchema(declaration: FactDeclaration, above: readonly string[]): JsonSchema {
  const plain = typeSchema(declaration, above);
  return declaration.judgedBy === null ? plain : judgedForm(plain, declaration.judgedBy);
}

function typeSchema({ name, type, nullable }: FactDeclaration, above: readonly string[]): JsonSchema {
  switch (type.type) {
    case 'record':
      return recordForm(propertiesOf(type.fields, [...above, name]));
    case 'list':
      return listForm(reference(elementName([...above, name])));
    case 'kind':
      return reference(`kind.${type.axis}${nullable ? '_or_never' : ''}`);
    default:
      return reference(nullable ? `${type.type}_or_never` : type.type);
  }
}

/** The elements of every list, by the path of the list. */
function elementsOf(
  declarations: readonly FactDeclaration[],
  above: readonly string[],
): readonly [string, JsonSchema][] {
  return declarations.flatMap(({ name, type }): readonly [string, JsonSchema][] => {
    const path = [...above, name];
    const fields = fieldsOf(type);
    const own: readonly [string, JsonSchema][] =
      type.type === 'list' ? [[elementName(path), recordForm(propertiesOf(type.fields, path))]] : [];
    return [...own, ...elementsOf(fields, path)];
  });
}

function fieldsOf(type: FactType): readonly FactDeclaration[] {
  return type.type === 'record' || type.type === 'list' ? type.fields : [];
}

function elementName(path: readonly string[]): string {
  return `element.${path.join('.')}`;
}

function kindForm({ title, kinds }: Axis, nullable: boolean): JsonSchema {
  const names = kinds.map((kind) => kind.name);
  const titles = Object.fromEntries(kinds.map((kind) => [kind.name, kind.title]));
  return {
    enum: nullable ? [...names, null] : names,
    'x-proviso': { form: 'kind', title, kinds: titles } satisfies Marks,
  };
}

function isOf(each: 'event' | 'claim', { vocabulary }: Contract): boolean {
  return vocabulary.facts.some((fact) => fact.each === each);
}

/** An event or a claim of an incident that lists them: its number, what the terms declare of each, and a claim's event. */
function occurrenceSchema(each: 'event' | 'claim', contract: Contract): JsonSchema {
  const declared = contract.vocabulary.facts.filter((fact) => fact.each === each);
  const properties: JsonSchema = {
    ...propertiesOf(declared, []),
    id: said({ $ref: '#/$defs/name' }, each === 'event' ? labels.eventId : labels.claimId),
    ...(each === 'claim' && isOf('event', contract) ? { event: said({ $ref: '#/$defs/name' }, labels.eventOf) } : {}),
  };
  return recordForm(properties, ['id']);
}

/** A loss item: what every item states, and the fields of the kinds, each on the kinds that have it. */
function lossSchema(contract: Contract): JsonSchema {
  const { vocabulary } = contract;
  const kinds = vocabulary.axes.find((axis) => axis.name === 'loss')?.kinds ?? [];
  const causes = vocabulary.facts.find((fact) => fact.name === 'causes' && fact.type.type === 'list');
  const properties: JsonSchema = {
    id: said({ $ref: '#/$defs/name' }, labels.lossId),
    ...(kinds.length === 0 ? {} : { kind: said(reference('kind.loss'), labels.lossKind) }),
    amount: said(reference('money'), labels.lossAmount),
    ...(isOf('event', contract) ? { event: said({ $ref: '#/$defs/name' }, labels.eventOf) } : {}),
    ...(isOf('claim', contract)
      ? { claim: said({ anyOf: [{ $ref: '#/$defs/name' }, { type: 'null' }] }, labels.claimOf) }
      : {}),
    ...(causes === undefined ? {} : { causes: said(factSchema(causes, []), labels.lossCauses) }),
    ...propertiesOf(lossFields(contract), ['loss']),
  };
  const having = lossFields(contract).map(({ name }) => [name, { properties: { kind: kindsWith(name, kinds) } }]);
  return { ...recordForm(properties, ['id']), dependentSchemas: Object.fromEntries(having) };
}

function lossFields(contract: Contract): readonly FactDeclaration[] {
  return [...indexOf(contract).anyItemField.values()];
}

/** The kinds that declare the field and those below them: their items may state it. */
function kindsWith(field: string, kinds: Axis['kinds']): JsonSchema {
  const having = new Set<string>();
  // Parents come before their children.
  for (const kind of kinds) {
    const own = kind.fields.some((each) => each.name === field);
    if (own || (kind.parent !== null && having.has(kind.parent))) having.add(kind.name);
  }
  return { enum: [...having], 'x-proviso': { form: 'kind-of-field', field } satisfies Marks };
}

function entrySchema(entry: ScheduleEntry): JsonSchema {
  return said(scheduleForm(entry), entry.title, {}, entry.name);
}

function reference(definition: string): JsonSchema {
  return { $ref: `#/$defs/${encodeURIComponent(definition)}` };
}
