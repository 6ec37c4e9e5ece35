// A Contract as the back ends run it: its statements as numbered tests, the kinds of loss as tables, the `pays` lines as
// arithmetic. Made once for each Contract.
import type {
  Account,
  CarveBack,
  ClauseName,
  Contract,
  Coverage,
  Exclusion,
  Expression,
  KindName,
  PaysLine,
  StatementId,
  Warranty,
} from '../../../language/index.ts';
import { openingsOf } from '../../accounts.ts';
import { actualWorld } from '../../conditions/scope.ts';
import { type ContractIndex, indexOf } from '../../contract-index.ts';
import { absent } from '../../incident/facts.ts';
import { kindListsOf, linesWithin, sharesOf } from '../../quantum/line-parts.ts';
import { kindTest } from '../../standing.ts';
import { firstKind, kindCodesOf, layoutOf, notStated } from './layout.ts';
import { type PayPlan, payPlan } from './lower-pays.ts';
import { Lowering } from './lower-test.ts';
import { isNo, isOpen, isYes, type Test, type TestId, type Truth3 } from './plan.ts';
import type { Layouts } from './sheet.ts';
import { scopeWith } from './supposed.ts';

export interface ContractPlan {
  readonly contract: Contract;
  readonly index: ContractIndex;
  readonly layouts: Layouts;
  readonly tests: readonly Test[];
  /** For tests within lists, which only reasons ask for. */
  readonly lowering: Lowering;
  readonly coverages: readonly CoveragePlan[];
  readonly warranties: readonly WarrantyPlan[];
  /** What the accounts open with, in written order; `null`: the wording does not say. */
  readonly openings: readonly { readonly account: string; readonly amount: bigint | null }[];
  /** Otherwise every incident is left to the interpreter. */
  readonly isSpecialised: boolean;
  /** Statements that are left to the interpreter, in part or whole. */
  readonly interpreted: readonly StatementId[];
}

export interface CoveragePlan {
  readonly coverage: Coverage;
  /** The option that switches it on is chosen, or there is none. */
  readonly chosen: boolean;
  /** Its basis and its own conditions. */
  readonly statements: readonly StatementPlan[];
  /** By the code of a loss kind: whether it is insured. */
  readonly insured: readonly Truth3[];
  readonly exclusions: readonly ExclusionPlan[];
  /** Warranties whose breach denies. */
  readonly denials: readonly WarrantyPlan[];
  /** Those of layers too. `kinds`: by the key of each list of kinds that a line names, whether a loss is of them. */
  readonly lines: readonly {
    readonly line: PaysLine;
    readonly when: TestId | null;
    readonly kinds: readonly { readonly key: string; readonly of: readonly Truth3[] }[];
  }[];
  /** The accounts that its lines draw on where all of them apply, in written order. */
  readonly draws: readonly string[];
  /** `undefined`: its money is left to the interpreter. */
  readonly pay: PayPlan | undefined;
}

/** What reads an item may come out differently for each; `own`: only for items with causes of their own. */
export type Reach = 'event' | 'own-causes' | 'item';

export interface StatementPlan {
  readonly id: StatementId;
  readonly test: TestId;
  readonly reach: Reach;
}

export interface ExclusionPlan {
  readonly exclusion: Exclusion;
  /** Its place among the contract's exclusions. */
  readonly position: number;
  /** By the code of a loss kind; `null`: every loss. */
  readonly kinds: readonly Truth3[] | null;
  readonly when: TestId | null;
  readonly where: TestId | null;
  readonly unless: readonly CarvePlan[];
  readonly reach: Reach;
}

export interface CarvePlan {
  readonly carveBack: CarveBack;
  readonly holds: TestId;
  readonly unless: readonly CarvePlan[];
}

export interface WarrantyPlan {
  readonly warranty: Warranty;
  readonly breached: TestId;
}

export function planOf(contract: Contract): ContractPlan {
  const index = indexOf(contract);
  const causes = contract.vocabulary.facts.find(({ name }) => name === 'causes')?.type;
  const layouts: Layouts = {
    root: layoutOf(contract.vocabulary.facts),
    item: layoutOf([...index.anyItemField.values()]),
    causes: causes?.type === 'list' ? layoutOf(causes.fields) : undefined,
    kinds: kindCodesOf(contract),
  };
  const lowering = new Lowering(index, layouts);
  const planning = new Planning(index, lowering);
  const warranties = contract.warranties.map((warranty) => planning.warranty(warranty));
  const coverages = contract.coverages.map((coverage) => planning.coverage(coverage, warranties));
  const openings = [...openingsOf(contract)].map(([account, amount]) => ({ account, amount }));
  const unpaid = coverages.flatMap(({ pay, coverage }) => (pay === undefined ? coverage.pays.map(({ id }) => id) : []));
  return {
    contract,
    index,
    layouts,
    tests: lowering.all,
    lowering,
    coverages,
    warranties,
    openings,
    isSpecialised:
      areNamesDistinct(contract) &&
      !mayRefuse(contract) &&
      !payTogether(contract) &&
      contract.coverages.every(({ insures }) => insures.length > 0),
    interpreted: [...new Set([...lowering.interpreted, ...unpaid])],
  };
}

class Planning {
  readonly #index: ContractIndex;
  readonly #lowering: Lowering;
  readonly #exclusions = new Map<ClauseName, ExclusionPlan>();

  constructor(index: ContractIndex, lowering: Lowering) {
    this.#index = index;
    this.#lowering = lowering;
  }

  warranty(warranty: Warranty): WarrantyPlan {
    return { warranty, breached: this.#lowering.of(warranty.breached.holds, warranty.breached.id) };
  }

  coverage(coverage: Coverage, warranties: readonly WarrantyPlan[]): CoveragePlan {
    const { contract } = this.#index;
    const option = coverage.option === null ? undefined : this.#index.schedule.get(coverage.option)?.value;
    return {
      coverage,
      chosen: coverage.option === null || (option?.type === 'option' && option.chosen),
      statements: [...contract.basis, ...coverage.grant].map(({ id, holds }) => ({
        id,
        test: this.#lowering.of(holds, id),
        reach: reachOf(holds),
      })),
      insured: this.#kinds(coverage.insures),
      exclusions: coverage.exclusions.map((name) => this.#exclusion(name)),
      denials: coverage.warranties.flatMap((name) =>
        warranties.filter(({ warranty }) => warranty.name === name && warranty.effect === 'denies'),
      ),
      lines: linesWithin(coverage.pays).map((line) => ({
        line,
        when: line.when === null ? null : this.#lowering.of(line.when, line.id),
        kinds: kindListsOf(line).map(({ key, kinds }) => ({ key, of: this.#kinds(kinds) })),
      })),
      draws: [...new Set(coverage.pays.flatMap((line) => (line.line === 'account' ? [line.account] : [])))],
      pay: payPlan(coverage, this.#lowering),
    };
  }

  #exclusion(name: ClauseName): ExclusionPlan {
    const known = this.#exclusions.get(name);
    if (known !== undefined) return known;
    const exclusion = this.#index.exclusions.get(name);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${name}\``);
    const { when, where, excludes, unless } = exclusion;
    const made: ExclusionPlan = {
      exclusion,
      position: this.#exclusions.size,
      kinds: excludes === 'every' ? null : this.#kinds(excludes),
      when: when === null ? null : this.#lowering.of(when.holds, when.id),
      where: where === null ? null : this.#lowering.of(where.holds, where.id),
      unless: unless.map((carveBack) => this.#carveBack(carveBack)),
      reach: excludes === 'every' ? reachOf(exclusion) : 'item',
    };
    this.#exclusions.set(name, made);
    return made;
  }

  #carveBack(carveBack: CarveBack): CarvePlan {
    return {
      carveBack,
      holds: this.#lowering.of(carveBack.holds, carveBack.id),
      unless: carveBack.unless.map((inner) => this.#carveBack(inner)),
    };
  }

  /** For each code of a loss kind, whether an item of it is of one of these kinds. */
  #kinds(kinds: readonly KindName[]): readonly Truth3[] {
    const truths = { no: isNo, open: isOpen, yes: isYes } as const;
    const scope = scopeWith(null, [], this.#index);
    const of = (kind: KindName | null): Truth3 => {
      const item = { id: 'supposed', kind, amount: absent, fields: new Map(), causes: null };
      return truths[kindTest(item, kinds, { ...scope, world: actualWorld }).truth];
    };
    const codes = new Array<Truth3>(firstKind).fill(isNo);
    codes[notStated] = of(null);
    const axis = this.#index.contract.vocabulary.axes.find(({ name }) => name === 'loss');
    return [...codes, ...(axis?.kinds ?? []).map(({ name }) => of(name))];
  }
}

/**
 * Whether an incident may make the arithmetic meaningless (see cannot-decide.ts): what is not evaluated here, the
 * interpreter would have refused.
 */
function mayRefuse({ measures, coverages, schedule, ...contract }: Contract): boolean {
  const shares = coverages.flatMap(({ pays }) => linesWithin(pays).flatMap(sharesOf));
  const isWritten = ({ op }: Expression): boolean => op === 'percentage' || op === 'schedule';
  const isAbove = schedule.some(
    ({ value }) => value?.type === 'percentage' && BigInt(value.ratio[0]) > BigInt(value.ratio[1]),
  );
  const divides = JSON.stringify([coverages, contract]).includes('"op":"ratio"');
  return measures.length > 0 || isAbove || divides || !shares.every(isWritten);
}

/** Whether coverages share money in another way than by using an account one after the other. */
function payTogether({ accounts, parts, pays, insurers }: Contract): boolean {
  const isPlain = ({ per, use, within, reinstated }: Account): boolean =>
    per === 'period' && use !== 'pro-rata' && within === null && reinstated === null;
  const wider = [...parts.flatMap((part) => part.pays), ...pays];
  return wider.length > 0 || insurers.length > 0 || !accounts.every(isPlain);
}

/** Lowering sees to it; contracts made elsewhere may lack it. */
function areNamesDistinct({ basis, coverages, exclusions, warranties, accounts }: Contract): boolean {
  const carved = (carveBacks: readonly CarveBack[]): readonly string[] =>
    carveBacks.flatMap(({ id, unless }) => [id, ...carved(unless)]);
  const ids = [
    ...[...basis, ...coverages.flatMap(({ grant, pays }) => [...grant, ...pays])].map(({ id }) => id),
    ...exclusions.flatMap(({ when, where, unless }) =>
      [when, where].flatMap((each) => each?.id ?? []).concat(carved(unless)),
    ),
    ...warranties.map(({ breached }) => breached.id),
  ];
  const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;
  const clauses = [...coverages, ...exclusions, ...warranties].map(({ name }) => name);
  return [ids, clauses, accounts.map(({ name }) => name)].every(isDistinct);
}

function reachOf(conditions: object): Reach {
  const text = JSON.stringify(conditions);
  if (text.includes('"op":"item"')) return 'item';
  return /"op":"(caused-by|arising-from)"/.test(text) ? 'own-causes' : 'event';
}
