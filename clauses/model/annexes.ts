// What stands behind the clauses: the definitions they use, the kinds and the facts they name, and how the document
// reckons. Only what is used, so that a reader looks up every entry for a reason; and everything that is used.
import type { Axis, Body, Contract, Definition, KindName, Text } from '../../language/index.ts';
import { headingPhrases } from '../phrases/document-phrases.ts';
import { reckoningPhrases, roundingPhrases } from '../phrases/reckoning-phrases.ts';
import { alike, capitalised, currencyName, fill, formatInstant, kindNames, type Said, say } from '../phrases/words.ts';
import { definitionAnchor } from './anchors.ts';
import { bodiesAround } from './around.ts';
import { passages, termsIn } from './body.ts';
import { clausesOf } from './clauses-of.ts';
import type { DefinitionsModel, Language, Row, Section } from './document.ts';
import type { Mentioned } from './mentioned.ts';
import { named, plainRow, row, runs } from './runs.ts';

/** The definitions that clause texts use, and those that these use, in the order of the vocabulary. */
export function definitions(contract: Contract, language: Language): readonly DefinitionsModel[] {
  const used = usedDefinitions(contract);
  if (used.length === 0) return [];
  const entries = used.map((definition) => ({
    anchor: definitionAnchor(definition.name),
    title: runs(named(definition.title, definition.name), language),
    body: passages(definition.body, contract, language),
    source: definition.source === null ? [] : [runs(alike(definition.source), language)],
  }));
  return [{ anchor: 'definitions', heading: runs(headingPhrases.definitions, language), entries }];
}

function usedDefinitions(contract: Contract): readonly Definition[] {
  const byName = new Map(contract.vocabulary.definitions.map((definition) => [definition.name, definition]));
  const used = new Set<string>();
  const follow = (body: Body): void => {
    for (const name of termsIn(body)) {
      if (used.has(name)) continue;
      used.add(name);
      const definition = byName.get(name);
      if (definition !== undefined) follow(definition.body);
    }
  };
  for (const clause of clausesOf(contract)) follow(clause.body);
  for (const [, body] of bodiesAround(contract)) follow(body);
  return contract.vocabulary.definitions.filter((definition) => used.has(definition.name));
}

/** Each kind that is named and has kinds below it, with those: `malicious act: malware (ransomware and …), intrusion …`. */
export function kinds(contract: Contract, { kinds: spoken }: Mentioned, language: Language): readonly Section[] {
  const rows = contract.vocabulary.axes.flatMap((axis) => {
    const below = kindsBelow(axis);
    return axis.kinds
      .filter((kind) => spoken.has(kind.name))
      .flatMap((kind): readonly Row[] => {
        const names = below.get(kind.name) ?? [];
        return names.length === 0
          ? []
          : [plainRow('kind', named(kind.title, kind.name), capitalised(kindNames(names, contract, 'and')), language)];
      });
  });
  return rows.length === 0 ? [] : [{ anchor: 'kinds', heading: runs(headingPhrases.kinds, language), rows }];
}

/** Under each kind all that stand below it, however deep, in the order of the tree; parents come before their children. */
function kindsBelow({ kinds: of }: Axis): ReadonlyMap<KindName, readonly KindName[]> {
  const parents = new Map(of.map(({ name, parent }) => [name, parent]));
  const below = new Map<KindName, KindName[]>();
  for (const { name, parent } of of)
    for (let above = parent; above !== null; above = parents.get(above) ?? null)
      below.set(above, [...(below.get(above) ?? []), name]);
  return below;
}

/** Currency, conversion, rounding, time and language: what every figure and date above rests on. */
export function reckoning(contract: Contract, { months }: Mentioned, language: Language): Section {
  const { conversion, currency, monthEnd = 'last', policy, rounding, zone } = contract;
  const said = reckoningPhrases;
  const rows: (readonly [string, Text, Said] | undefined)[] = [
    ['currency', said.currency, fill(said.currencyIs, currencyName(currency))],
    conversion === null
      ? undefined
      : ['conversion', said.conversion, fill(said.conversionAt, say(conversion.at, contract))],
    ['loss', said.loss, said.lossIs],
    ['rounding', said.rounding, roundingPhrases[rounding]],
    ['time', said.time, zone === 'Asia/Shanghai' ? said.beijing : fill(said.zone, alike(zone))],
    months ? ['months', said.monthEnd, said.monthEndIs[monthEnd]] : undefined,
    policy?.issued === undefined
      ? undefined
      : ['issued', said.issued, fill(said.issuedAt, formatInstant(policy.issued.written))],
    ['kinds', said.kindsBelow, said.kindsBelowAre],
    language === 'both' ? ['language', said.language, said.governs] : undefined,
  ];
  return {
    anchor: 'reckoning',
    heading: runs(headingPhrases.reckoning, language),
    rows: rows.flatMap((entry) =>
      entry === undefined ? [] : [row(entry[0], entry[1], [{ said: entry[2] }], language)],
    ),
  };
}
