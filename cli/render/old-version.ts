// What `--against OLD` compares with: a file, a folder or a name. A file takes the place of what the workspace declares by
// the same names, so that an earlier `wording.proviso` gives the earlier version of every policy under it; a folder is a
// workspace of its own, such as another checkout; a name is a policy or wording beside the new one, such as last year's.
import type { Diagnostic, Unit } from '../../language/index.ts';
import { chooseUnit } from '../choose.ts';
import { isFile, isFolder } from '../host.ts';
import type { Session } from '../session.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';
import { errorsOf, openWorkspace, type Workspace } from '../workspace.ts';

export type OldVersion =
  | { readonly unit: Unit }
  | { readonly errors: readonly Diagnostic[]; readonly workspace: Workspace };

/** The version that answers to `unit`. Throws `Unusable` where there is none. */
export function oldVersion(old: string, unit: Unit, session: Session): OldVersion {
  const { host, options } = session;
  if (isFolder(old, host)) return found(openWorkspace([], old, host), unit, old);
  if (isFile(old, host)) return found(openWorkspace([old], options.workspace, host), unit, old);
  const { unit: named, workspace } = chooseUnit(old, {}, options.workspace, host);
  return named === undefined ? { errors: errorsOf(workspace), workspace } : { unit: named };
}

/** The unit of the same name; or else the only one of its kind that the named file declares, such as a renewal. */
function found(workspace: Workspace, { kind, name }: Unit, old: string): OldVersion {
  const errors = errorsOf(workspace);
  if (errors.length > 0) return { errors, workspace };
  const { units } = workspace.compilation;
  const same = units.find((unit) => unit.kind === kind && unit.name === name);
  const own = units.filter((unit) => unit.kind === kind && workspace.named.includes(unit.file));
  const answers = own.some((unit) => unit === same) || own.length !== 1 ? (same ?? own[0]) : own[0];
  if (answers === undefined) throw new Unusable(words.notInOld(name, old));
  return { unit: answers };
}
