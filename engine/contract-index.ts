// Look-ups into a Contract, made once for each: kinds to the leaves below them, clauses and schedule entries by name.
// Everything here is derived; the Contract stays the only source.
import type {
  Axis,
  ClauseName,
  ConditionPrecedent,
  Contract,
  Coverage,
  Exclusion,
  FactDeclaration,
  KindName,
  ScheduleEntry,
  Warranty,
} from '../language/index.ts';

export interface ContractIndex {
  readonly contract: Contract;
  /** The kinds without descendants at or below a kind: what an inner kind leaves open. */
  leaves(axis: string, kind: KindName): ReadonlySet<KindName>;
  /** The same of several kinds of causes, as `AXIS/KIND`, as a condition lists them. */
  causeLeaves(kinds: readonly { readonly axis: string; readonly kind: KindName }[]): ReadonlySet<string>;
  /** The same of several kinds of loss, as a clause lists them. */
  lossLeaves(kinds: readonly KindName[]): ReadonlySet<KindName>;
  allLeaves(axis: string): ReadonlySet<KindName>;
  /** Fields that items of this loss kind may state, its own and those of the kinds above it. */
  itemFields(kind: KindName): readonly FactDeclaration[];
  /** Every field that any loss kind declares. */
  readonly anyItemField: ReadonlyMap<string, FactDeclaration>;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly schedule: ReadonlyMap<string, ScheduleEntry>;
  readonly exclusions: ReadonlyMap<ClauseName, Exclusion>;
  readonly warranties: ReadonlyMap<ClauseName, Warranty>;
  readonly conditions: ReadonlyMap<ClauseName, ConditionPrecedent>;
  readonly coverages: ReadonlyMap<ClauseName, Coverage>;
  kind(axis: string, name: KindName): Axis['kinds'][number] | undefined;
}

const indexes = new WeakMap<Contract, ContractIndex>();

export function indexOf(contract: Contract): ContractIndex {
  const known = indexes.get(contract);
  if (known !== undefined) return known;
  const made = makeIndex(contract);
  indexes.set(contract, made);
  return made;
}

function makeIndex(contract: Contract): ContractIndex {
  const kinds = new Map<string, Axis['kinds'][number]>();
  const leaves = new Map<string, Set<KindName>>();
  for (const axis of contract.vocabulary.axes) {
    const parents = new Set(axis.kinds.map((kind) => kind.parent));
    leaves.set(axis.name, new Set());
    for (const kind of axis.kinds) {
      kinds.set(`${axis.name}/${kind.name}`, kind);
      leaves.set(`${axis.name}/${kind.name}`, new Set());
    }
    for (const kind of axis.kinds) {
      if (parents.has(kind.name)) continue;
      leaves.get(axis.name)?.add(kind.name);
      for (
        let above: KindName | null = kind.name;
        above !== null;
        above = kinds.get(`${axis.name}/${above}`)?.parent ?? null
      ) {
        leaves.get(`${axis.name}/${above}`)?.add(kind.name);
      }
    }
  }
  const none: ReadonlySet<KindName> = new Set();
  const below = new Map(
    contract.vocabulary.axes.map((axis) => [
      axis.name,
      new Map(axis.kinds.map((kind) => [kind.name, leaves.get(`${axis.name}/${kind.name}`) ?? none])),
    ]),
  );
  const itemFields = (name: KindName): readonly FactDeclaration[] => {
    const kind = kinds.get(`loss/${name}`);
    if (kind === undefined) return [];
    return kind.parent === null ? kind.fields : [...itemFields(kind.parent), ...kind.fields];
  };
  const ofLists = new WeakMap<readonly KindName[], ReadonlySet<KindName>>();
  const lossLeaves = (listed: readonly KindName[]): ReadonlySet<KindName> => {
    const known = ofLists.get(listed);
    if (known !== undefined) return known;
    const made = new Set(listed.flatMap((kind) => [...(leaves.get(`loss/${kind}`) ?? none)]));
    ofLists.set(listed, made);
    return made;
  };
  const ofCauses = new WeakMap<object, ReadonlySet<string>>();
  const causeLeaves: ContractIndex['causeLeaves'] = (listed) => {
    const known = ofCauses.get(listed);
    if (known !== undefined) return known;
    const made = new Set(
      listed.flatMap(({ axis, kind }) => [...(below.get(axis)?.get(kind) ?? none)].map((leaf) => `${axis}/${leaf}`)),
    );
    ofCauses.set(listed, made);
    return made;
  };
  const lossAxis = contract.vocabulary.axes.find((axis) => axis.name === 'loss');
  return {
    contract,
    leaves: (axis, kind) => below.get(axis)?.get(kind) ?? none,
    causeLeaves,
    lossLeaves,
    allLeaves: (axis) => leaves.get(axis) ?? none,
    itemFields,
    anyItemField: new Map(
      (lossAxis?.kinds ?? []).flatMap((kind) => kind.fields.map((field) => [field.name, field] as const)),
    ),
    facts: new Map(contract.vocabulary.facts.map((fact) => [fact.name, fact])),
    schedule: new Map(contract.schedule.map((entry) => [entry.name, entry])),
    exclusions: new Map(contract.exclusions.map((clause) => [clause.name, clause])),
    warranties: new Map(contract.warranties.map((clause) => [clause.name, clause])),
    conditions: new Map(contract.conditions.map((clause) => [clause.name, clause])),
    coverages: new Map(contract.coverages.map((clause) => [clause.name, clause])),
    kind: (axis, name) => kinds.get(`${axis}/${name}`),
  };
}
