// The value that an entry of the schedule has where an author stands: what the policy binds inside a policy, the default
// of the wording elsewhere. From the Contract; without one, where something is wrong, as it is written.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import { formatScheduleValue } from '../phrases/index.ts';
import type * as tree from '../syntax/tree.ts';
import type { Declared } from './declared.ts';
import type { Workspace } from './workspace.ts';

export function scheduledValue(
  workspace: Workspace,
  entry: Declared,
  at: tree.Declaration | undefined,
): BothLanguages | undefined {
  const units = [at, entry.of].flatMap((declaration) =>
    declaration === undefined ? [] : (workspace.unitOf(declaration) ?? []),
  );
  for (const { contract } of units) {
    const value = contract.schedule.find(({ name }) => name === entry.name.text)?.value;
    if (value !== undefined && value !== null) return formatScheduleValue(value);
  }
  const written = writtenValue(entry, at);
  if (units.length > 0 || written === undefined) return undefined;
  const text = workspace.text(written.span.file).slice(written.span.start, written.span.end);
  return { en: text, zh: text };
}

function writtenValue({ name, node }: Declared, at: tree.Declaration | undefined): tree.EntryValue | undefined {
  const bound =
    at?.kind === 'Policy'
      ? at.statements.find((statement) => statement.kind === 'Binding' && statement.name.text === name.text)
      : undefined;
  if (bound?.kind === 'Binding') return bound.value;
  return node.kind === 'Entry' ? node.value : undefined;
}
