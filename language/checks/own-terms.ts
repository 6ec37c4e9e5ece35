// What terms declare and nobody uses. Only of terms that stand in one file with a wording, and so are its own: what is
// published on its own is declared for readers that cannot be seen from here.
import type { KindDeclared } from '../names/vocabulary.ts';
import { referencesIn } from '../syntax/text-references.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import type { FactDeclared, Fields } from '../types/type.ts';
import { allExpressionsOf, textsOf } from './expressions.ts';
import type { TermsSubject } from './subject.ts';

export function unusedDefinitions({ own, readers, problems }: TermsSubject): void {
  if (readers === undefined) return;
  const inTexts = (texts: readonly tree.TextBlock[]): readonly string[] =>
    texts.flatMap((text) => referencesIn(text.raw).flatMap(({ sort, name }) => (sort === 'term' ? [name] : [])));
  const used = new Set([
    ...[...own.definitions.values()].flatMap(({ name, texts }) => inTexts(texts).filter((each) => each !== name.text)),
    ...readers.flatMap(({ names }) => [...names.clauses.values()].flatMap(({ node }) => inTexts(textsOf(node)))),
  ]);
  for (const [name, { name: declared }] of own.definitions)
    if (!used.has(name)) problems.report('unused-definition', declared.span, { name });
}

/** A record of which no field is read is reported as a whole; so is a kind of which no part is. */
export function unreadFacts(subject: TermsSubject): void {
  const { own, readers, problems } = subject;
  if (readers === undefined) return;
  const read = readPaths(subject, readers);
  for (const fact of own.facts.values()) {
    if (!read.has(fact.name)) problems.report('unread-fact', fact.node.name.span, { name: fact.name });
    else for (const field of fieldsOf(fact)) reportField(field, `${fact.name}.${field.name}`, read, problems);
  }
  const named = namedKinds(subject, readers);
  for (const axis of own.axes.values()) {
    for (const kind of axis.kinds.values()) {
      const parent = kind.parent;
      if (isNamed(kind, named, axis.kinds)) {
        for (const field of kind.fields.values()) reportField(field, `its.${field.name}`, read, problems);
      } else if (parent === undefined || isNamed(parent, named, axis.kinds)) {
        problems.report('unread-kind', kind.node.name.span, { name: kind.name });
      }
    }
  }
}

function reportField(
  field: FactDeclared,
  path: string,
  read: ReadonlySet<string>,
  problems: TermsSubject['problems'],
): void {
  if (!read.has(path)) problems.report('unread-fact', field.node.name.span, { name: field.name });
}

function fieldsOf({ type }: FactDeclared): readonly FactDeclared[] {
  return type.type === 'record' || type.type === 'list' ? [...type.fields.values()] : [];
}

/** `outage`, `outage.duration`, and `its.medium` for what is read of loss items. */
function readPaths({ vocabulary, terms, meaning }: TermsSubject, readers: readonly CheckedWording[]): Set<string> {
  const read = new Set<string>();
  const note = (expression: tree.Expression): void => {
    if (expression.kind === 'Cause') for (const path of causePaths(vocabulary.facts)) read.add(path);
    if (expression.kind === 'Quantified') noteElements(expression.list, expression.condition);
    if (expression.kind === 'Count' && expression.condition !== undefined)
      noteElements(expression.list, expression.condition);
    const reference = expression.kind === 'Path' ? meaning.references.get(expression) : undefined;
    if (reference?.to === 'fact') {
      for (const [index] of reference.path.entries()) read.add(reference.path.slice(0, index + 1).join('.'));
      // `even over outage` reads when it started and ended.
      if (reference.path.length === 1) for (const end of ['started', 'ended']) read.add(`${reference.path[0]}.${end}`);
    }
    if (reference?.to === 'item') read.add(`its.${reference.path.join('.')}`);
  };
  /** Fields of the element count as read wherever the condition inside names any of that name. */
  const noteElements = (list: tree.Path, condition: tree.Expression): void => {
    for (const part of within(condition)) {
      const reference = part.kind === 'Path' ? meaning.references.get(part) : undefined;
      if (reference?.to === 'element') read.add([...list.names.map((name) => name.text), ...reference.path].join('.'));
    }
  };
  for (const { wording } of readers) for (const expression of allExpressionsOf(wording)) note(expression);
  for (const { derived } of typesIn(terms)) if (derived !== undefined) for (const each of within(derived)) note(each);
  return read;
}

function causePaths(facts: Fields): readonly string[] {
  const causes = facts.get('causes');
  if (causes === undefined) return [];
  const fields = fieldsOf(causes).filter(({ type, name }) => type.type === 'kind' || name === 'proximate');
  return ['causes', ...fields.map(({ name }) => `causes.${name}`)];
}

function typesIn(terms: tree.Terms): readonly tree.TypeNode[] {
  return terms.entries.flatMap((entry) => {
    if (entry.kind !== 'Fact') return [];
    return entry.shape.shape === 'scalar' ? [entry.shape.type] : entry.shape.fields.map(({ type }) => type);
  });
}

function namedKinds(
  { meaning, vocabulary, problems }: TermsSubject,
  readers: readonly CheckedWording[],
): ReadonlySet<string> {
  const inReaders = new Set(readers.map(({ wording }) => wording));
  const isRead = (name: tree.Name): boolean => {
    const span = problems.inFile(name.span);
    return [...inReaders].some(({ span: of }) => of.file === span.file && of.start <= span.start && span.end <= of.end);
  };
  const named = new Set<string>();
  for (const [name, { axis, kind }] of meaning.kinds)
    if (isRead(name) && vocabulary.axes.get(axis)?.kinds.has(kind) === true) named.add(kind);
  return named;
}

/** Also where a wider kind is named, and so all below it, or a kind below it, which needs it. */
function isNamed(kind: KindDeclared, named: ReadonlySet<string>, all: ReadonlyMap<string, KindDeclared>): boolean {
  for (let at: KindDeclared | undefined = kind; at !== undefined; at = at.parent) if (named.has(at.name)) return true;
  return [...all.values()].some((each) => {
    if (!named.has(each.name)) return false;
    for (let at = each.parent; at !== undefined; at = at.parent) if (at === kind) return true;
    return false;
  });
}
