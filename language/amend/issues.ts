// A policy at each of its endorsements: as it was issued, and as each endorsement left it, in their order. What one of them
// changed lies between two that follow each other; a slip is made of the two.
import { analyse, parseFile, type SourceFile, type Unit } from '../compile.ts';
import type * as tree from '../syntax/tree.ts';

/** As many units as the policy has endorsements, and one; an `undefined` where the policy does not hold together there. */
export function issuesOf(files: readonly SourceFile[], policy: string): readonly (Unit | undefined)[] {
  const parsed = files.map(parseFile);
  const endorsed = parsed
    .flatMap((file) => file.tree.declarations)
    .flatMap((declaration) => (isNamed(declaration, policy) ? declaration.statements : []))
    .flatMap((statement) => (statement.kind === 'EndorsedBy' ? statement.endorsements : []));
  return Array.from({ length: endorsed.length + 1 }, (_, count) => {
    const { units } = analyse(parsed.map((file) => ({ ...file, tree: withFirst(count, file.tree, policy) })));
    return units.find(({ kind, name }) => kind === 'policy' && name === policy);
  });
}

/** The tree with the first endorsements of the policy alone. */
function withFirst(count: number, source: tree.SourceTree, policy: string): tree.SourceTree {
  const declarations = source.declarations.map((declaration) => {
    if (!isNamed(declaration, policy)) return declaration;
    let left = count;
    const statements = declaration.statements.flatMap((statement): tree.Policy['statements'] => {
      if (statement.kind !== 'EndorsedBy') return [statement];
      const endorsements = statement.endorsements.slice(0, left);
      left -= endorsements.length;
      return endorsements.length === 0 ? [] : [{ ...statement, endorsements }];
    });
    return { ...declaration, statements };
  });
  return { ...source, declarations };
}

function isNamed(declaration: tree.Declaration, policy: string): declaration is tree.Policy {
  return declaration.kind === 'Policy' && declaration.id.text === policy;
}
