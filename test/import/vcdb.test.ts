// Every incident of the shared sample imports without a fault, and what it states is of the terms.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ImportedVeris, type IncidentJson, importVeris, verisMapping } from '../../engine/index.ts';
import { tally, vcdbDocuments } from './vcdb-data.ts';

const documents = vcdbDocuments();

test('every incident imports, and says how much of it is facts', () => {
  if (documents.length === 0) {
    console.log('0 of N imported, data not here');
    return;
  }
  const results = documents.map((document) => importVeris(document));
  expect(results.filter((result) => 'faults' in result)).toEqual([]);
  const incidents = results.flatMap((result) => ('incident' in result ? [result.incident] : []));
  console.log(`${incidents.length} of ${documents.length} imported`);
  console.log(`facts stated: ${tally(incidents.flatMap(factsOf))}`);
  console.log(
    `methods: ${tally(incidents.flatMap((incident) => elements(incident.causes).map(({ method }) => method ?? 'of unknown method')))}`,
  );
  console.log(
    `actors: ${tally(incidents.flatMap((incident) => elements(incident.causes).map(({ actor }) => actor ?? 'not determined')))}`,
  );
  console.log(`notes: ${tally(results.flatMap(notesOf))}`);
  expect(incidents).toHaveLength(documents.length);
});

test('every kind that the mapping names is a kind of the terms', () => {
  const terms = readFileSync(new URL('../../policies/terms/cyber.proviso', import.meta.url), 'utf8');
  const { actors, lossKinds, methods } = verisMapping;
  const named = [
    ...Object.values(methods).flatMap(({ named: varieties, otherwise, unknown }) => [
      ...Object.values(varieties),
      otherwise,
      unknown,
    ]),
    ...Object.values(actors).flatMap((table) =>
      table === null ? [] : [...Object.values(table.named), table.otherwise, table.unknown],
    ),
    ...Object.values(lossKinds),
  ].filter((kind) => kind !== null);
  const strangers = [...new Set(named)].filter((kind) => !new RegExp(`^\\s*${kind} "`, 'm').test(terms));
  expect(strangers).toEqual([]);
});

/** `event.started`, `causes`, `causes (incomplete)`. */
function factsOf({ incident: _, ...facts }: IncidentJson): readonly string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    if (Array.isArray(fact)) return [name];
    if ('known' in fact) return [`${name} (incomplete)`];
    return Object.keys(fact).map((field) => `${name}.${field}`);
  });
}

function elements<Element>(
  list: readonly Element[] | { readonly known: readonly Element[] } | undefined,
): readonly Element[] {
  if (list === undefined) return [];
  return 'known' in list ? list.known : list;
}

function notesOf(result: ImportedVeris): readonly string[] {
  return 'notes' in result ? [...new Set(result.notes.map(({ code }) => code))] : [];
}
