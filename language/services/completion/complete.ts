// What could be written at a place. The list is that of the place, not of what is typed there already: editors filter it
// as the author goes on typing.

import type { SourceToken } from '../../syntax/source-tokens.ts';
import type { Span } from '../../syntax/span.ts';
import { referencesIn } from '../../syntax/text-references.ts';
import { absencesOf } from '../../types/scope.ts';
import { entryTypeNames, scalarNames, type Type } from '../../types/type.ts';
import { languageOf } from '../keyword-language.ts';
import type { Workspace } from '../workspace.ts';
import { blocksAt } from './blocks.ts';
import type { CompletionItem } from './items.ts';
import * as items from './items.ts';
import { type NamesInSight, namesInSight, typeOfPath } from './names-in-sight.ts';
import { type Names, type Wanted, wantedAt } from './wanted.ts';

export interface Completion {
  /** What an item takes the place of: the word under the cursor. */
  readonly replace: Span;
  readonly items: readonly CompletionItem[];
}

export function completion(workspace: Workspace, path: string, offset: number): Completion {
  const tokens = workspace.tokens(path);
  const around = tokens.find(({ start, end }) => start < offset && offset <= end);
  const nothing: Completion = { replace: { file: path, start: offset, end: offset }, items: [] };
  if (around?.sort === 'block') return inText(workspace, path, offset, around);
  if (around?.sort === 'quoted' && (offset < around.end || !/^".*"$/.test(around.text))) return nothing;
  if (around?.sort === 'comment') return nothing;
  const partial = around?.sort === 'name' || around?.sort === 'word' ? around : undefined;
  const replace: Span =
    partial === undefined ? nothing.replace : { file: path, start: partial.start, end: partial.end };
  const blocks = blocksAt(tokens, replace.start);
  const block = blocks.at(-1);
  if (block === undefined) return nothing;
  const sight = namesInSight(workspace, path, replace.start, blocks);
  const language = languageOf(tokens);
  const found = wantedAt(block).flatMap((wanted) =>
    itemsFor(wanted, { workspace, sight, language, blocks: blocks.map(({ inside }) => inside) }),
  );
  const distinct = new Map(found.map((item) => [`${item.label} ${item.sort === 'statement'}`, item]));
  return { replace, items: [...distinct.values()] };
}

interface At {
  readonly workspace: Workspace;
  readonly sight: NamesInSight;
  readonly language: 'en' | 'zh';
  /** What stands in each block around, outermost first. */
  readonly blocks: readonly (readonly SourceToken[])[];
}

function itemsFor(wanted: Wanted, at: At): readonly CompletionItem[] {
  const { sight, language } = at;
  switch (wanted.want) {
    case 'statements':
      return items.statementItems(wanted.of, language);
    case 'words':
      return wanted.words.flatMap((list) => items.wordItems(list, language));
    case 'kinds':
      return items.kindItems(sight.vocabulary.axes.get(wanted.axis)?.kinds.values() ?? []);
    case 'same-as':
      return [...valuesOfType(typeOfPath(wanted.path, sight), sight), ...itemsNamed('values', at)];
    case 'value-of':
      return valuesOf(wanted.path, at);
    case 'fields': {
      const type = typeOfPath(wanted.path, sight);
      return type?.type === 'record' || type?.type === 'list' ? items.fieldItems(type.fields, 'field') : [];
    }
    default:
      return itemsNamed(wanted.want, at);
  }
}

function itemsNamed(want: Names, at: At): readonly CompletionItem[] {
  const { names, vocabulary, declaration, elements, item, inPays } = at.sight;
  const { workspace } = at.workspace.analysis;
  const schedule = [...(names?.schedule.values() ?? [])];
  switch (want) {
    case 'values':
      return [
        ...elements.flatMap((fields) => items.fieldItems(fields, 'field')),
        ...items.fieldItems(item, 'field'),
        ...(inPays ? items.literalItems(['loss', 'amount']) : []),
        ...items.entryItems(schedule),
        ...items.fieldItems(vocabulary.facts, 'fact'),
      ];
    case 'item-fields':
      return items.fieldItems(item, 'field');
    case 'cause-kinds':
      return causeAxes(vocabulary.facts.get('causes')?.type).flatMap((axis) =>
        items.kindItems(vocabulary.axes.get(axis)?.kinds.values() ?? []),
      );
    case 'ranges':
      return items.entryItems(schedule.filter(({ type }) => type === 'period' || type === 'countries'));
    case 'options':
      return items.entryItems(
        schedule.filter((entry) => entry.type === 'option' || absencesOf(entry).includes('not insured')),
      );
    case 'limits':
      return [
        ...items.namedItems(names?.accounts.values() ?? [], 'account'),
        ...items.entryItems(schedule.filter(({ type }) => type === 'money')),
      ];
    case 'accounts':
      return items.namedItems(names?.accounts.values() ?? [], 'account');
    case 'coverages':
      return items.clauseItems(names?.coverages.values() ?? []);
    case 'exclusions':
      return items.clauseItems(names?.exclusions.values() ?? []);
    case 'subjects':
      return [
        ...items.clauseItems([
          ...(names?.coverages.values() ?? []),
          ...(names?.warranties.values() ?? []),
          ...(names?.conditions.values() ?? []),
        ]),
        ...items.kindItems(vocabulary.axes.get('loss')?.kinds.values() ?? []),
        ...items.literalItems(['total', 'outcome', 'asks']),
      ];
    case 'entry-types':
      return items.typeItems(entryTypeNames);
    case 'fact-types':
      return items.typeItems([...scalarNames, 'kind']);
    case 'axes':
      return items.typeItems([...vocabulary.axes.keys()]);
    case 'currencies':
      return items.currencyItems(currencyOf(declaration, at));
    case 'terms':
      return items.namedItems(workspace.terms, 'declaration');
    case 'wordings':
      return items.namedItems(workspace.wordings, 'declaration');
    case 'endorsements':
      return items.namedItems(workspace.endorsements, 'declaration');
    case 'unbound':
      return unbound(at);
    case 'roots':
      return [...items.fieldItems(vocabulary.facts, 'fact'), ...items.literalItems(['incident', 'losses', 'rates'])];
    case 'record-fields':
      return recordFields(at);
    case 'countries':
      return items.countryItems();
    case 'zones':
      return items.literalItems([
        '"Asia/Shanghai"',
        '"UTC"',
        '"Asia/Hong_Kong"',
        '"Europe/London"',
        '"America/New_York"',
      ]);
  }
}

function causeAxes(type: Type | undefined): readonly string[] {
  if (type?.type !== 'list') return [];
  return [...type.fields.values()].flatMap((field) => (field.type.type === 'kind' ? [field.type.axis] : []));
}

/** The wording's own currency is the only one that its amounts may have; the statement that sets it offers all. */
function currencyOf(declaration: NamesInSight['declaration'], at: At): string | undefined {
  const last = at.blocks.at(-1)?.at(-1);
  if (last?.word === 'currency') return undefined;
  const wordings = at.workspace.analysis.wordings;
  const under = at.workspace.analysis.policies.find(({ policy }) => policy === declaration)?.under;
  const checked = declaration?.kind === 'Wording' ? wordings.get(declaration) : under;
  return checked?.scope.currency;
}

/** In a policy: the entries that it does not bind yet, with the colon. */
function unbound({ sight: { declaration, names } }: At): readonly CompletionItem[] {
  const statements = declaration?.kind === 'Policy' ? declaration.statements : [];
  const bound = new Set(statements.flatMap((each) => (each.kind === 'Binding' ? [each.name.text] : [])));
  const open = [...(names?.schedule.values() ?? [])].filter(({ name }) => !bound.has(name));
  return items.entryItems(open).map((item) => ({ ...item, insert: `${item.label}: ` }));
}

/** After a colon in a scenario or a policy: what the fact or entry may be. */
function valuesOf(path: readonly string[], { sight, language, blocks }: At): readonly CompletionItem[] {
  const isBinding = path[0] === 'schedule';
  const entry = isBinding ? sight.names?.schedule.get(path[1] ?? '') : undefined;
  if (entry?.type === 'option') return items.literalItems(['chosen', 'not chosen']);
  if (entry?.type === 'countries') return items.literalItems(['worldwide']);
  if (isBinding) return entry === undefined ? [] : items.absenceItems(absencesOf(entry), language);
  const own = typeOfPath(path, { ...sight, elements: [], item: new Map() });
  const type =
    own ??
    recordsAround(sight, blocks)
      .find((fields) => fields.has(path[0] ?? ''))
      ?.get(path[0] ?? '')?.type;
  return [...valuesOfType(type, sight), ...items.literalItems(['never', 'unknown'])];
}

function valuesOfType(type: Type | undefined, { vocabulary }: NamesInSight): readonly CompletionItem[] {
  if (type?.type === 'kind') return items.kindItems(vocabulary.axes.get(type.axis)?.kinds.values() ?? []);
  if (type?.type === 'boolean') return items.literalItems(['yes', 'no']);
  return type?.type === 'country' ? items.countryItems() : [];
}

function recordFields({ sight, blocks }: At): readonly CompletionItem[] {
  const isOfEvery = blocks.some((inside) => inside.some(({ text }) => text === 'losses'));
  const every = isOfEvery ? items.literalItems(['id', 'kind', 'amount']) : [];
  return [...every, ...recordsAround(sight, blocks).flatMap((fields) => items.fieldItems(fields, 'field'))];
}

/** Fields of the records that a scenario is in the middle of stating. */
function recordsAround({ vocabulary }: NamesInSight, blocks: At['blocks']): readonly Fields[] {
  const facts = blocks.flat().flatMap(({ text }) => vocabulary.facts.get(text) ?? []);
  const ofFacts = facts.flatMap(({ type }) => (type.type === 'list' || type.type === 'record' ? [type.fields] : []));
  const kinds = [...(vocabulary.axes.get('loss')?.kinds.values() ?? [])];
  const inLosses = blocks.flat().some(({ text }) => text === 'losses');
  return [...ofFacts.slice(-1), ...(inLosses ? kinds.map(({ fields }) => fields) : [])];
}
type Fields = NamesInSight['item'];

// ---- clause text -----------------------------------------------------------------------------------------------------

/** `{` offers the schedule, `[` clauses and defined terms. */
function inText(workspace: Workspace, path: string, offset: number, block: SourceToken): Completion {
  const written = block.text.slice(0, offset - block.start);
  const open = /([{[])([^{}[\]\n]*)$/.exec(written);
  const start = open === null ? offset : offset - (open[2]?.length ?? 0);
  const closed = referencesIn(block.text).find((each) => block.start + each.start === start - 1);
  const end = closed === undefined ? offset : block.start + closed.end - 1;
  const replace: Span = { file: path, start, end };
  const { names, vocabulary } = namesInSight(workspace, path, block.start, []);
  if (open?.[1] === '{') return { replace, items: items.entryItems(names?.schedule.values() ?? []) };
  if (open?.[1] !== '[') return { replace: { file: path, start: offset, end: offset }, items: [] };
  return {
    replace,
    items: [
      ...items.namedItems(vocabulary.definitions.values(), 'definition'),
      ...items.clauseItems(names?.clauses.values() ?? []),
    ],
  };
}
