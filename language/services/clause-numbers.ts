// The numbers that parts and clauses have in the document, by the name at their declaration. They are computed by the
// checker and never typed.
import type * as tree from '../syntax/tree.ts';
import type { Workspace } from './workspace.ts';

export function clauseNumbers(workspace: Workspace): ReadonlyMap<tree.Name, string> {
  const numbers = new Map<tree.Name, string>();
  for (const { names } of workspace.analysis.wordings.values()) {
    for (const { node, number } of names.parts) numbers.set(node.name, number);
    for (const { node, number } of names.clauses.values()) numbers.set(node.name, number);
  }
  return numbers;
}
