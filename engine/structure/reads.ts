// Of what a condition speaks: of each event, of each claim, or of neither, so that it is one and the same at all of them.
import type { ContractIndex } from '../contract-index.ts';

const known = new WeakMap<object, ReadonlySet<'event' | 'claim'>>();

/** Whether a condition, or anything made of conditions, reads facts of each event or of each claim. */
export function occurrencesRead(conditions: object, index: ContractIndex): ReadonlySet<'event' | 'claim'> {
  const before = known.get(conditions);
  if (before !== undefined) return before;
  const found = new Set<'event' | 'claim'>();
  collect(conditions, index, found);
  known.set(conditions, found);
  return found;
}

function collect(part: unknown, index: ContractIndex, found: Set<'event' | 'claim'>): void {
  if (typeof part !== 'object' || part === null) return;
  const root = rootOf(part as { readonly op?: unknown; readonly path?: unknown; readonly warranty?: unknown });
  const each = root === undefined ? undefined : index.facts.get(root)?.each;
  if (each !== undefined) found.add(each);
  if ('op' in part && part.op === 'breached' && 'warranty' in part)
    collect(index.warranties.get(String(part.warranty))?.breached, index, found);
  for (const inner of Object.values(part)) collect(inner, index, found);
}

/** The fact that a condition reads by itself; those of causes read the chain. */
function rootOf({ op, path }: { readonly op?: unknown; readonly path?: unknown }): string | undefined {
  if (op === 'caused-by' || op === 'arising-from') return 'causes';
  return op === 'fact' && Array.isArray(path) ? String(path[0]) : undefined;
}
