// Terms that use other terms: which they are, and an order in which all that is used comes first. Terms that use
// themselves, through others or not, are refused, with the chain named.
import { limits } from '../limits.ts';
import type * as tree from '../syntax/tree.ts';
import type { Context } from './context.ts';
import { orderOf } from './order.ts';
import { findTerms, type Workspace } from './workspace.ts';

/** What a `uses` has found. */
export interface Used {
  readonly uses: tree.Uses;
  readonly terms: tree.Terms;
}

export interface Imports {
  /** Used terms before those that use them, as far as there is no circle. */
  readonly order: readonly tree.Terms[];
  /** What each uses, but for what was not found, and for circles. */
  readonly used: ReadonlyMap<tree.Terms, readonly Used[]>;
}

export function collectImports(workspace: Workspace, contextOf: (terms: tree.Terms) => Context): Imports {
  const found = new Map(workspace.terms.map((terms) => [terms, usedBy(terms, workspace, contextOf(terms))] as const));
  const directly = (terms: tree.Terms): readonly tree.Terms[] => (found.get(terms) ?? []).map((each) => each.terms);
  const { order, circles } = orderOf(workspace.terms, directly);
  for (const terms of circles) reportCircle(terms, found, contextOf(terms));
  // What waits for a circle is read without what it waits for.
  const placed = new Set(order);
  const rest = workspace.terms.filter((terms) => !placed.has(terms));
  const used = new Map(
    [...found].map(([terms, all]) => [terms, all.filter((each) => placed.has(each.terms))] as const),
  );
  return { order: [...order, ...rest], used: withoutTooDeep(order, used, contextOf) };
}

/** What terms have of others is copied from step to step, so that the steps have to be few. */
function withoutTooDeep(
  order: readonly tree.Terms[],
  used: ReadonlyMap<tree.Terms, readonly Used[]>,
  contextOf: (terms: tree.Terms) => Context,
): Imports['used'] {
  const depth = new Map<tree.Terms, number>();
  const kept = new Map(used);
  const of = { en: 'terms that use each other in turn', zh: '层相互使用的术语集' };
  for (const terms of order) {
    const steps = (used.get(terms) ?? []).map((each) => (depth.get(each.terms) ?? 0) + 1);
    const deepest = steps.indexOf(limits.nesting);
    if (deepest >= 0) {
      const span = used.get(terms)?.[deepest]?.uses.span ?? terms.name.span;
      contextOf(terms).problems.report('too-many-statements', span, { limit: limits.nesting, of });
      kept.set(terms, []);
    }
    depth.set(terms, deepest >= 0 ? 0 : Math.max(0, ...steps));
  }
  return kept;
}

function usedBy(terms: tree.Terms, workspace: Workspace, context: Context): readonly Used[] {
  const statements = terms.entries.filter((entry) => entry.kind === 'Uses');
  return statements.flatMap((uses): readonly Used[] => {
    const found = findTerms(uses, workspace, context);
    return found === undefined ? [] : [{ uses, terms: found }];
  });
}

function reportCircle(first: tree.Terms, found: ReadonlyMap<tree.Terms, readonly Used[]>, { problems }: Context): void {
  const chain = chainTo(first, first, found);
  const names = [first, ...chain.map(({ terms }) => terms)].map(({ name, version }) => `${name.text} ${version.text}`);
  const [start, ...others] = chain;
  const related = others.map(({ uses }) => ({ span: uses.span, message: { en: 'by way of this', zh: '经由此处' } }));
  if (start !== undefined) problems.report('terms-cycle', start.uses.span, { chain: names.join(' → ') }, related);
}

/** The fewest steps from one terms to another. INVARIANT: there is a way. */
function chainTo(from: tree.Terms, to: tree.Terms, found: ReadonlyMap<tree.Terms, readonly Used[]>): readonly Used[] {
  const reached = new Map<tree.Terms, { readonly step: Used; readonly before: tree.Terms }>();
  const waiting = [from];
  for (const at of waiting) {
    for (const step of found.get(at) ?? []) {
      if (reached.has(step.terms)) continue;
      reached.set(step.terms, { step, before: at });
      waiting.push(step.terms);
    }
  }
  const chain: Used[] = [];
  for (let at = reached.get(to); at !== undefined; at = at.before === from ? undefined : reached.get(at.before))
    chain.unshift(at.step);
  return chain;
}
