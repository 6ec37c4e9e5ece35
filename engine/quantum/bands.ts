// By bands: which of them a value may lie in. Bands are closed below and open above; the first edge above the value
// tells what holds, and what stands after all edges holds for the rest.
import type { Expression } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { evaluate, isKnown } from '../conditions/values.ts';
import { type Amount, amount, compare } from './amount.ts';
import { figureOf, type InPays, sortOf } from './figure.ts';
import { shareOf } from './share.ts';

type Banded = Extract<Expression, { op: 'banded' }>;

export interface Bands {
  /** What holds in each band that the value may lie in; at least one. */
  readonly values: readonly [Expression, ...Expression[]];
  /** The unknown facts that decide between them. */
  readonly facts: readonly string[];
}

export function bandsWithin({ by, bands, otherwise }: Banded, scope: Scope, at: InPays | undefined): Bands {
  const value = endsOf(by, scope, at);
  const facts = new Set<string>();
  const values: Expression[] = [];
  for (const band of bands) {
    const edge = endsOf(band.below, scope, at);
    const mayLie = value.low === null || edge.high === null || compare(value.low, edge.high) < 0;
    if (!mayLie) continue;
    values.push(band.value);
    const surely = value.high !== null && edge.low !== null && compare(value.high, edge.low) < 0;
    if (surely)
      return { values: [values[0] ?? band.value, ...values.slice(1)], facts: values.length > 1 ? [...facts] : [] };
    for (const fact of [...value.facts, ...edge.facts]) facts.add(fact);
  }
  const [first = otherwise, ...more] = [...values, otherwise];
  return { values: [first, ...more], facts: more.length > 0 ? [...facts] : [] };
}

interface Known {
  /** `null`: nothing bounds it. */
  readonly low: Amount | null;
  readonly high: Amount | null;
  readonly facts: readonly string[];
}

function endsOf(expression: Expression, scope: Scope, at: InPays | undefined): Known {
  switch (sortOf(expression, scope)) {
    case 'money':
      return figureOf(expression, scope, at);
    case 'share': {
      const { low, high, facts } = shareOf(expression, scope, at);
      return { low: { ...amount(0n), value: low }, high: { ...amount(0n), value: high }, facts };
    }
    case 'other': {
      const { domain, facts } = evaluate(expression, scope);
      const { low = null, high = null } = domain.range ?? {};
      return {
        low: low === null ? null : amount(low),
        high: high === null ? null : amount(high),
        facts: isKnown(domain) ? [] : facts,
      };
    }
  }
}
