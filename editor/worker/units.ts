// The wordings, endorsements and policies that have a Contract, by name.
import type { services, Text, Unit } from '../../language/index.ts';

export interface UnitName {
  readonly kind: Unit['kind'];
  readonly name: string;
  /** Two files may hold two versions of a name. */
  readonly file: string;
}

export interface UnitInfo extends UnitName {
  readonly version: string;
  readonly title: Text;
  /** What a policy is called besides its number: the wording it is under. */
  readonly wording: string;
  readonly currency: string;
  readonly scenarios: number;
  readonly coverages: number;
}

export function unitInfos(workspace: services.Workspace): readonly UnitInfo[] {
  return workspace.analysis.units.map(({ kind, name, file, contract, scenarios }) => ({
    kind,
    name,
    file,
    version: contract.wording.version,
    title: contract.policy?.title ?? contract.wording.title,
    wording: contract.wording.name,
    currency: contract.currency,
    scenarios: scenarios.length,
    coverages: contract.coverages.length,
  }));
}

export function unitNamed({ analysis }: services.Workspace, { kind, name, file }: UnitName): Unit | undefined {
  return analysis.units.find((unit) => unit.kind === kind && unit.name === name && unit.file === file);
}
