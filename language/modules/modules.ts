// What a workspace uses of others: the terms that its wordings use, the wordings that its policies are under. Each with
// a hash of its meaning, which neither layout nor comments nor the language of the keywords reach.
import { contentHash } from '../contract/hash.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { lowerVocabulary } from '../lower/lower-vocabulary.ts';
import { Lowering, titleText } from '../lower/lowering.ts';
import type { Used } from '../names/imports.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { Workspace } from '../names/workspace.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from '../types/meaning.ts';

export interface Module {
  readonly kind: 'terms' | 'wording';
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  /** Whether it came with an installed package. */
  readonly installed: boolean;
  /** Where it is asked for. */
  readonly usedAt: readonly Span[];
}

/** The terms that wordings use, and those that these use in turn. */
export function termsModules(
  workspace: Workspace,
  wordings: ReadonlyMap<tree.Wording, { readonly uses: readonly tree.Terms[] | undefined }>,
  checked: ReadonlyMap<tree.Terms, { readonly vocabulary: Vocabulary; readonly used: readonly Used[] }>,
  meaning: Meaning,
  problems: Problems,
): readonly Module[] {
  const places = new Map<tree.Terms, Span[]>();
  const ask = (terms: tree.Terms, at: Span): void => {
    const known = places.get(terms);
    if (known === undefined) places.set(terms, [at]);
    else known.push(at);
  };
  for (const [wording, { uses }] of wordings) {
    const asked = wording.statements.filter((statement) => statement.kind === 'Uses');
    for (const [index, terms] of (uses ?? []).entries()) ask(terms, asked[index]?.span ?? wording.name.span);
  }
  // What is added while going through it is gone through too.
  for (const terms of places.keys()) for (const used of checked.get(terms)?.used ?? []) ask(used.terms, used.uses.span);
  return [...places].flatMap(([terms, usedAt]): readonly Module[] => {
    const vocabulary = checked.get(terms)?.vocabulary;
    const { file } = terms.span;
    if (vocabulary === undefined || problems.hasErrorIn(terms.span) || !workspace.isWhole(file)) return [];
    const hash = termsHash(terms, vocabulary, meaning, problems);
    const { name, version } = terms;
    const installed = workspace.isInstalled(file);
    return [{ kind: 'terms', name: name.text, version: version.text, hash, installed, usedAt }];
  });
}

/** The wordings that policies are under. */
export function wordingModules(
  workspace: Workspace,
  bound: readonly { readonly policy: tree.Policy; readonly base: { readonly wording: tree.Wording } }[],
  hashOf: (wording: tree.Wording) => string | undefined,
): readonly Module[] {
  const places = new Map<tree.Wording, Span[]>();
  for (const { policy, base } of bound)
    places.set(base.wording, [...(places.get(base.wording) ?? []), policy.wording.span]);
  return [...places].flatMap(([wording, usedAt]): readonly Module[] => {
    const { name, version, span } = wording;
    const hash = hashOf(wording);
    if (hash === undefined) return [];
    const installed = workspace.isInstalled(span.file);
    return [{ kind: 'wording', name: name.text, version: version.text, hash, installed, usedAt }];
  });
}

/** The hash of terms: over what they declare and say. INVARIANT: they have no error. */
function termsHash(terms: tree.Terms, vocabulary: Vocabulary, meaning: Meaning, problems: Problems): string {
  // Terms hold neither amounts nor dates, so that currency and zone are never asked for.
  const lowering = new Lowering(
    meaning,
    problems,
    { currency: '', monthEnd: 'last-day' },
    { ofWording: 'UTC', ofPolicy: 'UTC' },
    undefined,
  );
  return contentHash({
    name: terms.name.text,
    version: terms.version.text,
    title: titleText(terms.title, terms.name.text),
    vocabulary: lowerVocabulary(vocabulary, lowering),
  });
}
