// The names that an author can use at a place: those of the wording or terms around it, with the fields of the lists and
// loss items that stand around. In a file too broken to have its own, those of the first wording of the workspace.
import type { Vocabulary } from '../../names/vocabulary.ts';
import { emptyVocabulary, itemFields } from '../../names/vocabulary.ts';
import type { WordingNames } from '../../names/wording-names.ts';
import type * as tree from '../../syntax/tree.ts';
import { type Fields, type Type, typeOfEntry } from '../../types/type.ts';
import type { Workspace } from '../workspace.ts';
import type { Block } from './blocks.ts';

export interface NamesInSight {
  readonly declaration: tree.Declaration | undefined;
  readonly vocabulary: Vocabulary;
  /** `undefined` in terms. */
  readonly names: WordingNames | undefined;
  /** Fields of the list elements around, innermost first. */
  readonly elements: readonly Fields[];
  /** Fields that the excluded loss items may state. */
  readonly item: Fields;
  readonly inPays: boolean;
}

export function namesInSight(
  workspace: Workspace,
  path: string,
  offset: number,
  blocks: readonly Block[],
): NamesInSight {
  const declaration = workspace.declarationAt(path, offset);
  const { vocabulary, names } = namesOf(workspace, declaration);
  const bare = { declaration, vocabulary, names, elements: [], item: new Map(), inPays: false };
  const elements: Fields[] = [];
  for (const block of blocks) {
    const list = listOf(block);
    const type = list === undefined ? undefined : typeOfPath(list, { ...bare, elements });
    if (type?.type === 'list') elements.unshift(type.fields);
  }
  return {
    ...bare,
    elements,
    item: itemsOf(names, vocabulary, path, offset, blocks),
    inPays:
      blocks.some(({ opener }) => opener === 'pays' || opener === 'wider-pays') ||
      (blocks.at(-1)?.opener ?? '') === 'warranty',
  };
}

function namesOf(
  workspace: Workspace,
  declaration: tree.Declaration | undefined,
): { readonly vocabulary: Vocabulary; readonly names: WordingNames | undefined } {
  const { wordings, policies, vocabularies } = workspace.analysis;
  if (declaration?.kind === 'Terms')
    return { vocabulary: vocabularies.get(declaration) ?? emptyVocabulary, names: undefined };
  const own =
    declaration?.kind === 'Wording'
      ? wordings.get(declaration)
      : policies.find(({ policy }) => policy === declaration)?.under;
  const checked = own ?? wordings.values().next().value;
  const terms = vocabularies.values().next().value;
  const vocabulary = checked?.scope.vocabulary ?? emptyVocabulary;
  return {
    vocabulary: vocabulary.facts.size === 0 ? (terms ?? vocabulary) : vocabulary,
    names: checked?.names,
  };
}

/** `any of findings {`: the path of the list. */
function listOf({ opener, head }: Block): readonly string[] | undefined {
  if (opener !== 'any' && opener !== 'all' && opener !== 'count') return undefined;
  const path = head.filter(
    ({ sort, word }) => sort === 'name' || (sort === 'word' && !['any', 'all', 'of', 'count'].includes(word ?? '')),
  );
  return path.length === 0 ? undefined : path.map(({ text }) => text);
}

/** From the words around the cursor, where they say what is excluded; from the tree where they are behind it. */
function itemsOf(
  names: WordingNames | undefined,
  vocabulary: Vocabulary,
  path: string,
  offset: number,
  blocks: readonly Block[],
): Fields {
  const around = blocks.find(({ opener }) => opener === 'exclusion');
  if (around === undefined) return new Map();
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const excludes = around.inside.findIndex(({ word }) => word === 'excludes');
  const end = around.inside.findIndex(({ sort, text }, index) => index > excludes && sort !== 'name' && text !== ',');
  const written = around.inside.slice(excludes + 1, end < 0 ? undefined : end).map(({ text }) => text);
  const named = excludes < 0 ? excludedIn(names, path, offset) : written;
  return new Map(
    named.flatMap((name) => {
      const kind = kinds?.get(name);
      return kind === undefined ? [] : [...itemFields(kind)];
    }),
  );
}

function excludedIn(names: WordingNames | undefined, path: string, offset: number): readonly string[] {
  const exclusion = [...(names?.exclusions.values() ?? [])].find(
    ({ node }) => node.span.file === path && node.span.start <= offset && offset <= node.span.end + 1,
  );
  const excludes = exclusion?.node.statements.find((statement) => statement.kind === 'Excludes');
  return excludes === undefined || excludes.losses === 'every' ? [] : excludes.losses.map(({ text }) => text);
}

/** The type of a path, as far as it can be followed. */
export function typeOfPath(path: readonly string[], sight: NamesInSight): Type | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const fields = [...sight.elements, sight.item].find((each) => each.has(first))?.get(first);
  const entry = sight.names?.schedule.get(first)?.type;
  const root = fields?.type ?? (entry === undefined ? sight.vocabulary.facts.get(first)?.type : typeOfEntry(entry));
  return rest.reduce<Type | undefined>(
    (type, name) => (type?.type === 'record' || type?.type === 'list' ? type.fields.get(name)?.type : undefined),
    root,
  );
}
