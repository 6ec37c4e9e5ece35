// The facts that a condition reads, with what is stated of them, as short text for the reasons. What is not stated is
// `null`, never an empty text: a reader must be able to tell "not stated" from "not met".
import type { Contract, Expression } from '../../language/index.ts';
import { formatMoney } from '../../language/index.ts';
import { type Found, find, type Reference, type Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import type { Fact } from '../incident/facts.ts';

export interface FactRead {
  readonly fact: string;
  readonly value: string | null;
  /** It is not stated, and taken as given. */
  readonly presumed?: true;
}

export function factsRead(expression: Expression, scope: Scope): readonly FactRead[] {
  const read = new Map<string, FactRead>();
  for (const reference of referencesIn(expression)) {
    if (reference.op === 'element' && scope.elements[reference.up] === undefined) continue;
    const found = find(reference, scope);
    const presumed = scope.presumed?.(found, scope);
    if (presumed !== undefined) {
      read.set(found.id, { fact: found.id, value: [...(presumed.names?.set ?? [])].join(', '), presumed: true });
      continue;
    }
    const derived = derivedText(found, scope);
    read.set(found.id, { fact: found.id, value: derived ?? factText(found.fact, found.declaration.type.type, scope) });
    if (found.fact.fact === 'absent' && found.declaration.derived !== null) {
      for (const each of factsRead(found.declaration.derived, inside(found, scope))) read.set(each.fact, each);
    }
  }
  return [...read.values()];
}

/** What a fact comes to that is not stated but follows from others. */
function derivedText({ fact, declaration, element }: Found, scope: Scope): string | null {
  if (fact.fact !== 'absent' || declaration.derived === null) return null;
  const { range } = evaluate(declaration.derived, inside({ element }, scope)).domain;
  if (range === null || range.low === null || range.low !== range.high) return null;
  return orderedText(range.low, declaration.type.type, scope.index.contract);
}

function inside({ element }: Pick<Found, 'element'>, scope: Scope): Scope {
  return element === null ? scope : { ...scope, elements: [element, ...scope.elements] };
}

/** References outside of quantifiers, whose elements have reasons of their own. */
export function referencesIn(expression: Expression): readonly Reference[] {
  switch (expression.op) {
    case 'fact':
    case 'item':
    case 'element':
      return [expression];
    case 'all':
    case 'any':
      return expression.of.flatMap(referencesIn);
    case 'not':
    case 'rounded':
      return referencesIn(expression.of);
    case 'compare':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'greater-of':
    case 'lesser-of':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    case 'is-kind':
    case 'exists':
      return referencesIn(expression.value);
    case 'in-period':
      return [...referencesIn(expression.value), ...referencesIn(expression.period)];
    case 'in-countries':
      return referencesIn(expression.value);
    case 'happened':
      return [...referencesIn(expression.value), ...referencesIn(expression.instant)];
    default:
      return [];
  }
}

/** What is stated, in plain notation that both languages share. */
export function factText(fact: Fact, type: string, scope: Scope): string | null {
  const stated = statedText(fact, type, scope);
  const judged = 'judged' in fact ? fact.judged : null;
  if (stated === null || judged == null) return stated;
  const { by, at, on } = judged;
  return `${stated} (${by}, ${at}${on === undefined ? '' : `: ${on}`})`;
}

function statedText(fact: Fact, type: string, scope: Scope): string | null {
  switch (fact.fact) {
    case 'absent':
      return null;
    case 'never':
      return 'never';
    case 'value':
      return fact.value === true ? 'yes' : fact.value === false ? 'no' : fact.value;
    case 'range':
      return endsText(fact.low, fact.high, (end) => orderedText(end, type, scope.index.contract));
    case 'money': {
      const { currency } = fact;
      return endsText(fact.low, fact.high, (end) => (currency === null ? '…' : formatMoney({ currency, minor: end })));
    }
    case 'record':
      return '…';
    case 'list':
      return `${fact.elements.length}${fact.complete ? '' : '+'}`;
  }
}

function endsText(low: bigint | null, high: bigint | null, text: (end: bigint) => string): string {
  const [least, most] = [low, high].map((end) => (end === null ? '…' : text(end)));
  return least === most ? (least ?? '…') : `${least} .. ${most}`;
}

/** An ordered value in plain notation. */
export function orderedText(value: bigint, type: string, contract: Contract): string {
  if (type === 'instant') {
    const local = Temporal.Instant.fromEpochMilliseconds(Number(value)).toZonedDateTimeISO(contract.zone);
    return local.toString({
      smallestUnit: local.second === 0 && local.millisecond === 0 ? 'minute' : 'second',
      timeZoneName: 'never',
    });
  }
  if (type === 'duration')
    return Temporal.Duration.from({ milliseconds: Number(value) })
      .round({ largestUnit: 'hour' })
      .toString();
  if (type === 'months') return `P${value}M`;
  return value.toString();
}
