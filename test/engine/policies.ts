// The wordings and policies of `policies/`, compiled once for tests.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type Unit } from '../../language/index.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const files = globSync('policies/**/*.proviso', { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const compilation = compile(files);

export const units: readonly Unit[] = compilation.units;

/** A wording by its name, or a policy by its number. */
export function unitNamed(name: string): Unit {
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`policies/ has no \`${name}\``);
  return unit;
}

/** The text of an incident file, relative to `policies/`. */
export function incidentText(path: string): string {
  return readFileSync(join(root, 'policies', path), 'utf8');
}

/** Scenarios of a unit with the text of the incident each names. */
export function scenariosOf(
  unit: Unit,
): readonly { readonly scenario: Unit['scenarios'][number]; readonly text: string | null }[] {
  const folder = join(root, dirname(unit.file));
  return unit.scenarios.map((scenario) => ({
    scenario,
    text: scenario.incident === null ? null : readFileSync(join(folder, scenario.incident), 'utf8'),
  }));
}
