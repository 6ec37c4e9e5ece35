// Every clause of a contract, sort by sort, each sort in written order.
import type { Clause, Contract } from '../../language/index.ts';

export function clausesOf({ coverages, exclusions, warranties, conditions }: Contract): readonly Clause[] {
  return [...coverages, ...exclusions, ...warranties, ...conditions];
}
