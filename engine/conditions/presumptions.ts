// Presumptions: what is taken as given where nothing is stated. A presumption yields to whatever is stated; its own
// condition is judged on what is stated alone, never on what is only tried, and each one used is noted.
import type { ClauseName, Expression, Presumption } from '../../language/index.ts';
import { type Domain, noDomain, setDomain, yesDomain } from '../unknowns/domain.ts';
import { judge } from './evaluate.ts';
import { actualWorld, type Found, find, type Scope } from './scope.ts';

/** Where the presumptions of a clause hold, and those of the whole wording; `null`: the latter alone. */
export function presuming(clause: ClauseName | null, scope: Scope): Scope {
  const all = scope.index.contract.presumptions;
  if (all.length === 0) return scope;
  const own = all.filter(({ within }) => within === null || within === clause);
  return { ...scope, presuming: clause, presumed: (found, at) => presumedDomain(found, own, at) };
}

/** What a fact that is not stated is presumed to be. */
function presumedDomain(found: Found, own: readonly Presumption[], scope: Scope): Domain | undefined {
  if (found.fact.fact !== 'absent' || scope.freed?.has(found.id) === true) return undefined;
  for (const presumption of own) {
    const meant = factOf(presumption.presumed);
    if (meant === undefined || !isSame(meant.fact, found, scope) || !applies(presumption, scope)) continue;
    scope.used?.add(presumption);
    return meant.domain(scope);
  }
  return undefined;
}

/** A cause that is presumed decides the test of causes that it answers, where the chain leaves it open. */
export function presumedCause(test: Extract<Expression, { op: 'caused-by' | 'arising-from' }>, scope: Scope): boolean {
  const { causeLeaves } = scope.index;
  for (const presumption of scope.index.contract.presumptions) {
    const { within, presumed } = presumption;
    if ((within !== null && within !== scope.presuming) || presumed.op !== test.op) continue;
    if (!causeLeaves(presumed.kinds).isSubsetOf(causeLeaves(test.kinds)) || !applies(presumption, scope)) continue;
    scope.used?.add(presumption);
    return true;
  }
  return false;
}

function applies({ when }: Presumption, scope: Scope): boolean {
  return when === null || judge(when, { ...scope, world: actualWorld, presumed: undefined }).truth === 'yes';
}

type Reference = Extract<Expression, { op: 'fact' | 'item' }>;

/** The fact that is presumed, and what it is presumed to be. */
function factOf(
  presumed: Expression,
): { readonly fact: Reference; readonly domain: (scope: Scope) => Domain } | undefined {
  switch (presumed.op) {
    case 'fact':
    case 'item':
      return { fact: presumed, domain: () => yesDomain };
    case 'not': {
      const { of } = presumed;
      return of.op === 'fact' || of.op === 'item' ? { fact: of, domain: () => noDomain } : undefined;
    }
    case 'is-kind': {
      const { value, axis, kind } = presumed;
      if (value.op !== 'fact' && value.op !== 'item') return undefined;
      return { fact: value, domain: ({ index }) => setDomain(index.leaves(axis, kind)) };
    }
    default:
      return undefined;
  }
}

function isSame(meant: Reference, { id, element }: Found, scope: Scope): boolean {
  if (element !== null || (meant.op === 'item' && scope.item === null)) return false;
  return find(meant, scope).id === id;
}
