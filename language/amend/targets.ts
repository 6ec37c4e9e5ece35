// What an endorsement changes, by name, to find two amendments of one thing: `L limit of c`, `C c`, `E annual_limit`.
import type { Problems } from '../diagnostics/problems.ts';
import type * as tree from '../syntax/tree.ts';

interface Target {
  /** Whatever is amended together with it. */
  readonly key: string;
  readonly name: tree.Name;
  /** Nothing else of it may be amended: it is replaced, or gone. */
  readonly whole: boolean;
}

function targetOf(amendment: tree.Endorsement['statements'][number]): Target | undefined {
  switch (amendment.kind) {
    case 'ReplaceClause':
      return { key: amendment.clause.name.text, name: amendment.clause.name, whole: true };
    case 'DeleteClause':
      return { key: amendment.clause.text, name: amendment.clause, whole: true };
    case 'ReplaceLine':
    case 'DeleteLine':
      return { key: `${amendment.coverage.text} ${amendment.line.text}`, name: amendment.line, whole: true };
    case 'ReplaceWiderLine':
    case 'DeleteWiderLine':
      return { key: `${widerKey(amendment.part)} ${amendment.line.text}`, name: amendment.line, whole: true };
    case 'ReplaceEntry':
      return { key: `schedule ${amendment.entry.text}`, name: amendment.entry, whole: true };
    case 'AddToCoverage':
      return { key: amendment.coverage.text, name: amendment.coverage, whole: false };
    case 'AddToExclusion':
      return { key: amendment.exclusion.text, name: amendment.exclusion, whole: false };
    case 'AddLines':
      return { key: amendment.coverage.text, name: amendment.coverage, whole: false };
    case 'AddWiderLines':
    case 'AddClause':
    case 'AddToPart':
    case 'AddEntries':
    case 'Scenario':
    case 'TextBlock':
      return undefined;
  }
}

/** No clause is called so. */
function widerKey(part: tree.Name | undefined): string {
  return part === undefined ? 'pays of the wording' : `pays of part ${part.text}`;
}

interface Amended {
  readonly endorsement: tree.Endorsement;
  readonly target: Target;
}

/** Reports where two amendments, of one endorsement or of several, change one thing; at `at`, or where the second stands. */
export function reportConflicts(
  endorsements: readonly tree.Endorsement[],
  problems: Problems,
  at: (endorsement: tree.Endorsement) => tree.Name | undefined = () => undefined,
): void {
  const all = endorsements.flatMap((endorsement) =>
    endorsement.statements.flatMap((statement): readonly Amended[] => {
      const target = targetOf(statement);
      return target === undefined ? [] : [{ endorsement, target }];
    }),
  );
  for (const [index, second] of all.entries()) {
    const first = all.slice(0, index).find((each) => clash(each.target, second.target));
    if (first === undefined) continue;
    const details = {
      target: second.target.name.text,
      name: first.endorsement.name.text,
      other: second.endorsement.name.text,
    };
    const span = (at(second.endorsement) ?? second.target.name).span;
    const related = [{ span: first.target.name.span, message: { en: 'amended here already', zh: '此处已作修订' } }];
    problems.report('amended-twice', span, details, related);
  }
}

/** A line belongs to its clause: whoever replaces the clause amends it too. */
function clash(first: Target, second: Target): boolean {
  if (first.key === second.key) return first.whole || second.whole;
  const [outer, inner] = first.key.length < second.key.length ? [first, second] : [second, first];
  return outer.whole && inner.key.startsWith(`${outer.key} `);
}
