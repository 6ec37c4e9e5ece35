// The wordings, endorsements and policies that have a Contract, by name.
import { type Text, titleOf, type Unit } from '../../language/index.ts';

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
  readonly accounts: readonly { readonly name: string; readonly title: Text }[];
}

export function infoOf(unit: Unit): UnitInfo {
  const { kind, name, file, contract, scenarios } = unit;
  return {
    kind,
    name,
    file,
    version: contract.wording.version,
    title: titleOf(unit),
    wording: contract.wording.name,
    currency: contract.currency,
    scenarios: scenarios.length,
    coverages: contract.coverages.length,
    accounts: contract.accounts.map(({ name: account, title }) => ({ name: account, title })),
  };
}
