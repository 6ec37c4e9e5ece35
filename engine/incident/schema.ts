// JSON Schema (2020-12) of the incident documents of one contract, generated from its vocabulary: facts become
// properties, kinds become enumerations, and what the schedule leaves open may be stated under `schedule`.
//
// Titles and questions are for forms and editors: English in `title` and `description`, both languages in `x-proviso`.
// The schema says all of the shape. What relates two places to each other is judged in consistency.ts.
import type { Axis, Contract, FactDeclaration, FactType, ScalarType, ScheduleEntry, Text } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import { commonDefinitions, type JsonSchema, judgedForm, listForm, marked, recordForm, scalarForm } from './forms.ts';
import { scheduleForm } from './schedule.ts';
import { labels } from './words.ts';

export function incidentSchema(contract: Contract): JsonSchema {
  const { axes, facts } = contract.vocabulary;
  const open = contract.schedule.filter((entry) => entry.value === null);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:proviso:incident:${encodeURIComponent(contract.wording.name)}:${contract.wording.version}`,
    ...titled(contract.wording.title, contract.wording.name, labels.incidentAsk),
    ...recordWith(
      titledRecord({
        incident: { ...titled(labels.incident, '', labels.incidentAsk), $ref: '#/$defs/name' },
        ...propertiesOf(facts),
        losses: described(listForm({ $ref: '#/$defs/loss' }), labels.losses, '', labels.lossesAsk),
        rates: described(marked('whole-list', { type: 'array', items: { $ref: '#/$defs/rate' } }), labels.rates, '', labels.ratesAsk),
        schedule: described(recordForm(Object.fromEntries(open.map((entry) => [entry.name, entrySchema(entry)]))), labels.schedule, '', labels.scheduleAsk),
      }),
    ),
    $defs: {
      ...commonDefinitions,
      ...Object.fromEntries(axes.flatMap((axis) => [false, true].map((nullable) => [kindName(axis.name, nullable), kindForm(axis, nullable)]))),
      ...elementsOf(facts),
      loss: lossSchema(contract),
    },
  };
}
