// Clauses of equal rank that pull apart on one item: an exclusion grants again what another exclusion takes, and the wording
// does not say which of the two goes before the other. The item stays excluded; that it is so for no written reason is
// said here, for a person to look at.
import { ofItem, type Scope } from './conditions/scope.ts';
import type { Conflict } from './determination.ts';
import { attacks, forCoverage, returns, type Standing, within } from './standing.ts';

export function conflictsIn(standings: readonly Standing[], scope: Scope): readonly Conflict[] {
  return standings.flatMap(({ coverage, items, event }) =>
    items.flatMap(({ item, granted, exclusions }) => {
      if (granted.truth !== 'yes') return [];
      const taking = exclusions.filter(({ bites }) => bites.truth === 'yes');
      return coverage.exclusions.flatMap((name): readonly Conflict[] => {
        const exclusion = scope.index.exclusions.get(name);
        const backs = exclusion?.writesBack.filter(({ others }) => others === null) ?? [];
        if (exclusion === undefined || backs.length === 0) return [];
        const at = within(exclusion, forCoverage(coverage, ofItem(item, { ...scope, event })));
        const grants =
          attacks(exclusion, at).truth === 'yes' && backs.some((back) => returns(back, at).truth === 'yes');
        return grants ? taking.map(({ clause }) => ({ item: item.id, grants: name, takes: clause })) : [];
      });
    }),
  );
}
