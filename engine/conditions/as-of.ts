// The day as of which is determined, and the dates that it bounds: what a condition requires to be done, and is stated to
// have been done, was done by that day (incident/as-of.ts refuses any other); so nothing later can turn out either.
import type { Contract, Expression, FactDeclaration } from '../../language/index.ts';
import { type Domain, rangeDomain } from '../unknowns/domain.ts';
import type { Found, Scope } from './scope.ts';

/** The dates and requirements of all conditions, in whatever list or record they stand. */
export function requiredIn({ conditions }: Contract): readonly Expression[] {
  return conditions.flatMap(({ requires }) => requires.map(({ holds }) => holds));
}

/** What the date may be, and not after the day as of which is determined where that is stated. */
export function notAfterAsOf(domain: Domain, { declaration }: Found, scope: Scope): Domain {
  const { range } = domain;
  if (range === null || declaration.type.type !== 'instant' || !requiredDates(scope).has(declaration)) return domain;
  const asOf = scope.incident.facts.fields.get('as_of');
  if (asOf?.fact !== 'range' || asOf.high === null || scope.freed?.has('as_of') === true) return domain;
  const { low, high } = range;
  if ((high !== null && high <= asOf.high) || (low !== null && low > asOf.high)) return domain;
  return rangeDomain(low, asOf.high, domain.never);
}

const known = new WeakMap<Contract, ReadonlySet<FactDeclaration>>();

function requiredDates({ index: { contract, facts } }: Scope): ReadonlySet<FactDeclaration> {
  const before = known.get(contract);
  if (before !== undefined) return before;
  const found = new Set<FactDeclaration>();
  const visit = (required: Expression, elements: readonly Fields[]): void => {
    switch (required.op) {
      case 'all':
      case 'any':
        for (const each of required.of) visit(each, elements);
        return;
      case 'not':
        visit(required.of, elements);
        return;
      case 'for-all':
      case 'for-any': {
        const list = declarationOf(required.list, facts, elements)?.type;
        if (list?.type === 'list') visit(required.holds, [fieldsOf(list.fields), ...elements]);
        return;
      }
      case 'happened': {
        const date = declarationOf(required.value, facts, elements);
        if (date !== undefined) found.add(date);
        return;
      }
      default:
        return;
    }
  };
  for (const required of requiredIn(contract)) visit(required, []);
  known.set(contract, found);
  return found;
}

type Fields = ReadonlyMap<string, FactDeclaration>;

function fieldsOf(fields: readonly FactDeclaration[]): Fields {
  return new Map(fields.map((field) => [field.name, field]));
}

function declarationOf(reference: Expression, facts: Fields, elements: readonly Fields[]): FactDeclaration | undefined {
  if (reference.op !== 'fact' && reference.op !== 'element') return undefined;
  const [first = '', ...rest] = reference.path;
  const start = (reference.op === 'fact' ? facts : elements[reference.up])?.get(first);
  return rest.reduce<FactDeclaration | undefined>(
    (at, name) => (at?.type.type === 'record' ? fieldsOf(at.type.fields).get(name) : undefined),
    start,
  );
}
