// Which policy or wording is meant by `adjudicate POLICY …` and its like: a file, and where that holds several, one of
// them by name; or a policy number or the name of a wording within the workspace.
import { closest, distance } from 'fastest-levenshtein';
import type { Unit } from '../language/index.ts';
import { type Host, isFile } from './host.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';
import { declarations, errorsOf, extension, openWorkspace, type Workspace } from './workspace.ts';

export interface Choice {
  readonly policy?: string;
  readonly wording?: string;
}

export interface Chosen {
  /** `undefined`: what is meant has errors; they are those of the workspace. */
  readonly unit: Unit | undefined;
  readonly workspace: Workspace;
}

export function chooseUnit(what: string, choice: Choice, folder: string | undefined, host: Host): Chosen {
  return isFile(what, host) || what.endsWith(extension)
    ? byFile(what, choice, folder, host)
    : byName(what, folder, host);
}

function byName(name: string, folder: string | undefined, host: Host): Chosen {
  const workspace = openWorkspace([], folder, host);
  const named = workspace.compilation.units.filter((unit) => unit.name === name);
  const unit = named.find(({ kind }) => kind === 'policy') ?? named[0];
  if (unit !== undefined) return { unit, workspace };
  const [file] = [...workspace.sources].find(([, text]) => declarations(text).includes(name)) ?? [];
  if (file !== undefined) return { unit, workspace: { ...workspace, named: [file] } };
  const known = [...workspace.sources.values()].flatMap(declarations);
  throw new Unusable(words.noSuchUnit(name, suggestion(name, known)));
}

/** A file's only policy, or else its only wording; or the one that is chosen. What has errors is never passed over for another. */
function byFile(path: string, choice: Choice, folder: string | undefined, host: Host): Chosen {
  const workspace = openWorkspace([path], folder, host);
  const units = workspace.compilation.units.filter(({ file }) => workspace.named.includes(file));
  const kind = choice.policy === undefined ? 'wording' : 'policy';
  const wanted = choice.policy ?? choice.wording;
  const unit = units.find((each) => each.kind === kind && each.name === wanted);
  if (unit !== undefined) return { unit, workspace };
  if (errorsOf(workspace).length > 0) return { unit, workspace };
  if (units.length === 0) throw new Unusable(words.holdsNothing(path));
  if (wanted !== undefined) throw new Unusable(words.choiceIsNot(wanted, path, listed(units)));
  return { unit: onlyOf(path, units), workspace };
}

function onlyOf(path: string, units: readonly Unit[]): Unit {
  const policies = units.filter(({ kind }) => kind === 'policy');
  const candidates = policies.length > 0 ? policies : units;
  const [unit, ...others] = candidates;
  if (unit !== undefined && others.length === 0) return unit;
  const option = policies.length > 0 ? '--policy ID' : '--wording NAME';
  throw new Unusable(words.holdsSeveral(path, listed(candidates), option));
}

function listed(units: readonly Unit[]): string {
  return units.map(({ name }) => `\`${name}\``).join(', ');
}

/** Whoever writes a name in small letters means the one in capitals, too. */
function suggestion(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const sought = name.toLowerCase();
  const nearest = closest(
    sought,
    names.map((each) => each.toLowerCase()),
  );
  const meant = names.find((each) => each.toLowerCase() === nearest);
  return distance(sought, nearest) <= Math.max(2, name.length / 3) ? meant : undefined;
}
