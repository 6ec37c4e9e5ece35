// Clause coverage: which ways of each clause the scenarios of a wording try. A coverage should be seen to pay and to
// refuse, an exclusion to bite and to spare, a warranty to be breached and to be kept, a line of `pays` to apply. From
// determinations alone; what is still open tries nothing.
import type { ClauseName, Contract, Exclusion, PaysLine, StatementId, Text, WiderLine } from '../../language/index.ts';
import type { Determination, Reason, WaterfallRow } from '../determination.ts';

export type Way =
  | 'paid'
  | 'refused'
  | 'bites'
  | 'spares'
  | 'carved-back'
  | 'breached'
  | 'kept'
  | 'applied'
  | 'not-applied';

export interface ClauseCoverage {
  /** Of the clause, or of the line of `pays`. */
  readonly statement: StatementId;
  readonly sort: 'coverage' | 'exclusion' | 'warranty' | 'line';
  /** For a line: the coverage, the part or the wording it stands in. */
  readonly clause: ClauseName;
  readonly number: string;
  readonly title: Text;
  /** How many scenarios try each way that there is. */
  readonly ways: readonly { readonly way: Way; readonly scenarios: number }[];
}

/** What each clause of a wording was seen to do. INVARIANT: every determination is one under this wording. */
export function clauseCoverage(
  contract: Contract,
  determinations: readonly Determination[],
): readonly ClauseCoverage[] {
  const tried = new Map<string, number>();
  for (const determination of determinations)
    for (const key of new Set(waysIn(determination, contract))) tried.set(key, (tried.get(key) ?? 0) + 1);
  const ways = (statement: StatementId, all: readonly Way[]): ClauseCoverage['ways'] =>
    all.map((way) => ({ way, scenarios: tried.get(keyOf(statement, way)) ?? 0 }));
  const { coverages, exclusions, warranties } = contract;
  return [
    ...coverages.flatMap((coverage): readonly ClauseCoverage[] => {
      const { id, name, number, title } = coverage;
      const lines = coverage.pays.flatMap((line, index): readonly ClauseCoverage[] => {
        // What is taken once is taken by a wider line.
        if (line.line === 'once') return [];
        const at = `${number} pays ${index + 1}`;
        return [
          { statement: line.id, sort: 'line', clause: name, number: at, title, ways: ways(line.id, waysOf(line)) },
        ];
      });
      const own: ClauseCoverage = {
        statement: id,
        sort: 'coverage',
        clause: name,
        number,
        title,
        ways: ways(id, ['paid', 'refused']),
      };
      return [own, ...lines];
    }),
    ...[...contract.parts, { ...contract.wording, number: '', pays: contract.pays }].flatMap(
      ({ name, number, title, pays }) =>
        pays.map((line, index): ClauseCoverage => {
          const at = `${number} pays ${index + 1}`.trim();
          const all = ways(line.id, waysOf(line));
          return { statement: line.id, sort: 'line', clause: name, number: at, title, ways: all };
        }),
    ),
    ...exclusions.map((exclusion): ClauseCoverage => {
      const { id, name, number, title } = exclusion;
      return {
        statement: id,
        sort: 'exclusion',
        clause: name,
        number,
        title,
        ways: ways(id, waysOfExclusion(exclusion)),
      };
    }),
    ...warranties.map(({ id, name, number, title }): ClauseCoverage => {
      return { statement: id, sort: 'warranty', clause: name, number, title, ways: ways(id, ['breached', 'kept']) };
    }),
  ];
}

/** How many of the ways are tried, of how many. */
export function waysTried(clauses: readonly ClauseCoverage[]): { readonly tried: number; readonly of: number } {
  const ways = clauses.flatMap((clause) => clause.ways);
  return { tried: ways.filter(({ scenarios }) => scenarios > 0).length, of: ways.length };
}

/** What is excluded without any condition is never spared. */
function waysOfExclusion({ where, when, unless }: Exclusion): readonly Way[] {
  const spares: readonly Way[] = where === null && when === null ? [] : ['spares'];
  return ['bites', ...spares, ...(unless.length === 0 ? [] : (['carved-back'] as const))];
}

/** A limit is reached or not; other lines always apply, but for those with a condition. */
function waysOf(line: PaysLine | WiderLine): readonly Way[] {
  const both = line.when !== null || line.line === 'limit' || line.line === 'account';
  return both ? ['applied', 'not-applied'] : ['applied'];
}

function* waysIn(determination: Determination, contract: Contract): Generator<string> {
  for (const { clause, outcome, waterfall: own, events = [] } of determination.coverages) {
    const waterfall = [...own, ...events.flatMap((event) => event.waterfall)];
    const id = contract.coverages.find(({ name }) => name === clause)?.id ?? clause;
    if (outcome === 'payable') yield keyOf(id, 'paid');
    if (outcome === 'not-covered') yield keyOf(id, 'refused');
    for (const row of waterfall.filter(({ line }) => line !== 'shared')) {
      const way = wayOf(row);
      if (row.statement !== null && way !== undefined) yield keyOf(row.statement, way);
    }
  }
  for (const row of determination.levels.flatMap((level) => level.waterfall)) {
    const way = wayOf(row);
    if (row.statement !== null && way !== undefined) yield keyOf(row.statement, way);
  }
  for (const { clause, breached } of determination.warranties) {
    const id = contract.warranties.find(({ name }) => name === clause)?.id ?? clause;
    if (breached !== 'open') yield keyOf(id, breached === 'yes' ? 'breached' : 'kept');
  }
  yield* waysOfExclusions(determination, contract);
}

function* waysOfExclusions(determination: Determination, contract: Contract): Generator<string> {
  const told = new Map<StatementId, Set<Reason['verdict']>>();
  for (const reason of determination.reasons) note(reason, told);
  for (const { id } of contract.exclusions) {
    if (told.get(id)?.has('yes') === true) yield keyOf(id, 'bites');
    if (told.get(id)?.has('no') === true) yield keyOf(id, 'carved-back');
  }
  // An item that is paid though an exclusion names its kind: the exclusion, of which nothing is told, spared it.
  for (const item of determination.items) {
    if (item.ground !== 'granted') continue;
    const coverage = contract.coverages.find(({ name }) => name === item.coverage);
    for (const { id, name, excludes } of contract.exclusions) {
      const binds = coverage?.exclusions.includes(name) === true;
      if (binds && namesKind(excludes, item.kind, contract) && !told.has(id)) yield keyOf(id, 'spares');
    }
  }
}

function note(reason: Reason, told: Map<StatementId, Set<Reason['verdict']>>): void {
  if (reason.statement !== null && reason.clause !== null) {
    const verdicts = told.get(reason.statement) ?? new Set();
    told.set(reason.statement, verdicts.add(reason.verdict));
  }
  for (const inner of reason.because) note(inner, told);
}

function namesKind(excludes: 'every' | readonly string[], kind: string, { vocabulary }: Contract): boolean {
  if (excludes === 'every') return true;
  const kinds = vocabulary.axes.find(({ name }) => name === 'loss')?.kinds ?? [];
  let at: string | null = kind;
  while (at !== null) {
    if (excludes.includes(at)) return true;
    const name: string = at;
    at = kinds.find((each) => each.name === name)?.parent ?? null;
  }
  return false;
}

/** A line that leaves the amount as it was did not apply: a limit that is not reached, a deductible of nothing. */
function wayOf({ applies, in: before, out }: WaterfallRow): Way | undefined {
  if (applies === 'open') return undefined;
  const [low, high] = [before.atLeast.amount === out.atLeast.amount, before.atMost?.amount === out.atMost?.amount];
  if (applies === 'no') return 'not-applied';
  if (low && high) return Number(before.atLeast.amount) === 0 ? undefined : 'not-applied';
  return low || high ? undefined : 'applied';
}

function keyOf(statement: StatementId, way: Way): string {
  return `${statement} ${way}`;
}
