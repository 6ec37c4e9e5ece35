// The schedule, accounts, and the values that a policy binds: each of the type of its entry, and known before anything
// has happened.

import type { EntryDeclared } from '../names/wording-names.ts';
import { countryCodes } from '../phrases/countries.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { checkInstant, fits, typeOf } from './check-expression.ts';
import type { Scope } from './scope.ts';
import { type EntryType, nameOf, type Type } from './type.ts';

const countries: ReadonlySet<string> = new Set(countryCodes);

/** Checks that a default or a bound value fits an entry of this type. */
export function checkEntryValue(
  value: tree.EntryValue,
  { type, node }: Pick<EntryDeclared, 'node'> & { readonly type: EntryType },
  scope: Scope,
): void {
  switch (value.kind) {
    case 'AbsenceValue':
      if (!node.absences.includes(value.absence))
        scope.context.problems.report('not-none', value.span, { name: node.name.text, absence: value.absence });
      return;
    case 'PeriodValue':
      checkPeriod(value, scope);
      mismatch(value, { type: 'period' }, type, scope);
      return;
    case 'OptionValue':
      mismatch(value, { type: 'option' }, type, scope);
      return;
    case 'NamesValue':
      mismatch(value, type === 'party' ? { type } : { type: 'text' }, type, scope);
      return;
    case 'CountriesValue':
      for (const code of [...value.codes, ...value.except]) checkCountry(code, scope);
      mismatch(value, { type: 'countries' }, type, scope);
      return;
    case 'Quoted':
      if (type !== 'party') mismatch(value, { type: 'text' }, type, scope);
      return;
    default:
      checkExpressionValue(value, type, scope);
  }
}

function checkPeriod({ from, until, span }: tree.PeriodValue, scope: Scope): void {
  const [start, end] = [checkInstant(from, scope), checkInstant(until, scope)];
  if (start !== undefined && end !== undefined && start >= end)
    scope.context.problems.report('period-backwards', span, {});
}

function checkExpressionValue(value: tree.Expression, type: EntryType, scope: Scope): void {
  const found = typeOf(value, scope);
  const expected = nameOf(type === 'option' ? { type } : { type });
  if (type === 'option' ? found.type !== 'unknown' : !fits(found, { type })) {
    scope.context.problems.report('type-mismatch', value.span, { expected, found: nameOf(found) });
  }
  checkConstant(value, scope);
}

function mismatch(
  value: tree.EntryValue,
  found: Type | { readonly type: 'option' },
  expected: EntryType,
  scope: Scope,
): void {
  if (found.type === expected) return;
  scope.context.problems.report('type-mismatch', value.span, {
    expected: nameOf({ type: expected } as Type),
    found: nameOf(found),
  });
}

export function checkCountry(code: tree.Name, scope: Pick<Scope, 'context'>): void {
  if (code.text !== '' && !countries.has(code.text))
    scope.context.problems.report('unknown-country', code.span, { name: code.text });
}

/** Reports whatever in a value is known only once something has happened. */
export function checkConstant(value: tree.Expression, scope: Scope): void {
  for (const part of within(value)) {
    const reference = part.kind === 'Path' ? scope.meaning.references.get(part) : undefined;
    if (part.kind === 'Path' && reference !== undefined && reference.to !== 'schedule' && reference.to !== 'period') {
      scope.context.problems.report('not-constant', part.span, { name: part.names.map((name) => name.text).join('.') });
    }
  }
}
