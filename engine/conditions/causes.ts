// Causes are a chain of links. `caused by` reads the proximate link, `arising from` any link.
// One link alone is the proximate one. Of several, the one marked `proximate`; where none is marked it is one of them,
// not known which, so that the answer is settled only if all links agree. An incomplete chain may hide another link.
import type { Expression, FactDeclaration } from '../../language/index.ts';
import { type Domain, namesDomain } from '../unknowns/domain.ts';
import { type Element, elementsOf, type FoundList, find, type Scope, statedList } from './scope.ts';
import { nameTest, unknownTest } from './tests.ts';
import { askedAs, evaluate } from './values.ts';
import { all, any, no, open, type Verdict, yes } from './verdict.ts';

type CauseTest = Extract<Expression, { op: 'caused-by' | 'arising-from' }>;

/** Judges `caused by` and `arising from` on the item's chain, or the incident's where the item has none of its own. */
export function causedBy(test: CauseTest, scope: Scope): Verdict {
  const chain = chainOf(scope);
  if (chain === undefined) return no;
  const { id, list, elements } = chain;
  if (list.fact === 'absent') return unknownTest(test, [askedAs(id)], scope);
  const matches = elements.map((link) => linkIs(test, link, scope));
  // A link that nobody has stated may be of any kind.
  const unstated = list.complete ? no : unknownTest(test, [askedAs(id)], scope);
  if (test.op === 'arising-from') return any([...matches, unstated]);
  return proximate(id, elements, matches, list.complete ? null : unstated, scope);
}

function chainOf(scope: Scope): FoundList | undefined {
  const declaration = scope.index.facts.get('causes');
  if (declaration === undefined) return undefined;
  const own = scope.item?.causes ?? null;
  if (own !== null) return elementsOf(`losses[${scope.item?.id}].causes`, own, declaration);
  const found = find({ op: 'fact', path: ['causes'] }, scope);
  return elementsOf(found.id, statedList(found), declaration);
}

/** The link is of one of the kinds. */
function linkIs(test: CauseTest, link: Element, scope: Scope): Verdict {
  const inner: Scope = { ...scope, elements: [link, ...scope.elements] };
  return any(
    test.kinds.flatMap(({ axis, kind }) =>
      ofAxis(axis, link.fields).map((field) => {
        const value = evaluate(field, inner);
        return nameTest(value, { all: false, set: scope.index.leaves(axis, kind) }, test, inner);
      }),
    ),
  );
}

type ElementField = Extract<Expression, { op: 'element' }>;

const ofAxes = new WeakMap<readonly FactDeclaration[], Map<string, readonly ElementField[]>>();

/** The fields of a link that hold a kind of this axis. */
function ofAxis(axis: string, fields: readonly FactDeclaration[]): readonly ElementField[] {
  const made = ofAxes.get(fields) ?? new Map<string, readonly ElementField[]>();
  ofAxes.set(fields, made);
  const known =
    made.get(axis) ??
    fields.flatMap(({ name, type }): readonly ElementField[] =>
      type.type === 'kind' && type.axis === axis ? [{ op: 'element', up: 0, path: [name] }] : [],
    );
  made.set(axis, known);
  return known;
}

/** Exactly one link is proximate: try each that may be. `unstated` is the verdict on a link that nobody has stated. */
function proximate(
  id: string,
  links: readonly Element[],
  matches: readonly Verdict[],
  unstated: Verdict | null,
  scope: Scope,
): Verdict {
  const marked = links.map((link) => isMarked(link, scope));
  const stated = marked.indexOf('yes');
  if (stated >= 0) return matches[stated] ?? no;
  const candidates = matches
    .map((verdict, position) => ({ verdict, name: String(position) }))
    .filter((_, position) => marked[position] !== 'no');
  if (unstated !== null) candidates.push({ verdict: unstated, name: 'unstated' });
  if (candidates.length <= 1) return candidates[0]?.verdict ?? no;
  if (candidates.every(({ verdict }) => verdict.truth === 'yes')) return yes;
  if (candidates.every(({ verdict }) => verdict.truth === 'no')) return no;
  const choice = `${id}: which is proximate`;
  const domain: Domain = scope.world.get(choice) ?? namesDomain(candidates.map(({ name }) => name));
  const asked = links.filter((_, position) => marked[position] === 'open').map((link) => `${link.id}.proximate`);
  const facts = unstated === null ? asked : [...asked, id];
  return any(
    candidates
      .filter(({ name }) => domain.names?.set.has(name))
      .map(({ verdict, name }) => {
        if (domain.names?.set.size === 1) return verdict;
        const cut = { cut: 'names', names: { all: false, set: new Set([name]) } } as const;
        return all([open({ id: choice, facts, domain, cuts: [cut] }), verdict]);
      }),
  );
}

function isMarked(link: Element, scope: Scope): 'yes' | 'no' | 'open' {
  if (!link.fields.some((field) => field.name === 'proximate')) return 'open';
  const value = evaluate(
    { op: 'element', up: 0, path: ['proximate'] },
    { ...scope, elements: [link, ...scope.elements] },
  );
  const names = value.domain.names?.set;
  return names === undefined || names.size !== 1 ? 'open' : names.has('yes') ? 'yes' : 'no';
}
