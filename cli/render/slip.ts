// The endorsement that a slip tells of: one that the policy names, between the policy before it and as it left it; or, where
// a change was made by writing the policy anew, what lies between an earlier version and this one.
import { slipOf } from '../../clauses/index.ts';
import { issuesOf, type Unit } from '../../language/index.ts';
import type { Session } from '../session.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';
import { openWorkspace } from '../workspace.ts';
import type { RenderOptions, Slip } from './options.ts';

/** Throws `Unusable` where there is no such endorsement. */
export function slipFor(unit: Unit, old: Unit | undefined, options: RenderOptions, session: Session): Slip {
  const { number, effective } = options;
  const from = effective === undefined ? {} : { effective: { from: effective } };
  if (old !== undefined) {
    const endorsement = { number: number ?? '', title: {}, body: {}, effective: undefined, ...from };
    return { before: old, after: unit, endorsement };
  }
  const { endorsements } = unit.contract;
  const at = options.endorsement === undefined ? endorsements.length - 1 : indexOf(options.endorsement, unit);
  const endorsement = endorsements[at];
  if (unit.kind !== 'policy' || endorsement === undefined) throw new Unusable(words.notEndorsed(unit.name));
  const { sources } = openWorkspace([unit.file], session.options.workspace, session.host);
  const issues = issuesOf(
    [...sources].map(([path, text]) => ({ path, text })),
    unit.name,
  );
  const [before, after] = [issues[at], issues[at + 1]];
  if (before === undefined || after === undefined) throw new Unusable(words.doesNotHold(endorsement.name));
  const own = slipOf(endorsement);
  return { before, after, endorsement: { ...own, ...(number === undefined ? {} : { number }), ...from } };
}

function indexOf(name: string, { contract }: Unit): number {
  const names = contract.endorsements.map((each) => each.name);
  const at = names.indexOf(name);
  if (at < 0) throw new Unusable(words.noSuchEndorsement(name, names.map((each) => `\`${each}\``).join(', ') || '–'));
  return at;
}
