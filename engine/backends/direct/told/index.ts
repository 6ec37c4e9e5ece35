// Determinations with their reasons by generated code, of incidents in which every fact that a condition reads is stated,
// and nothing hangs on a list or on facts of a loss alone. What repeats from one incident to the next is made once for each
// source map, and shared, frozen.
//
// INVARIANT: what is answered here, `settled/settle.ts` answers too, and to the same characters.
import type { SourceMap } from '../../../../language/index.ts';
import type {
  CoverageDetermination,
  Determination,
  ProposedPosting,
  Reason,
  WaterfallRow,
} from '../../../determination.ts';
import type { Incident } from '../../../incident/facts.ts';
import { stepsOf } from '../../../procedure.ts';
import type { Submitted } from '../../backend.ts';
import { printer } from '../../settled/money.ts';
import type { Program } from '../../settled/program.ts';
import type { Telling } from '../../settled/reasons.ts';
import { openings } from '../../settled/settle.ts';
import { isSettled } from '../coverages.ts';
import { testKey } from './asked.ts';
import { ClauseNodes } from './clause-nodes.ts';
import { type Told, toldCode } from './code.ts';
import { ConditionNodes } from './condition-nodes.ts';
import { itemFindings } from './item-findings.ts';
import { exclusionsOf, Standings, standingOf } from './standings.ts';
import { filler } from './stated.ts';
import { waterfallOf } from './waterfalls.ts';

/** `undefined`: to be decided in the general way. */
export type TellDirectly = (submitted: Submitted) => Determination | undefined;

const noSources: SourceMap = Object.freeze({ statements: Object.freeze({}) });

/** `undefined` where the contract as a whole has no such form. */
export function tellingDirectly(program: Program, telling: Telling, contractHash: string): TellDirectly | undefined {
  const { plan } = program;
  const told = toldCode(program, telling);
  if (told === undefined) return undefined;
  const { all, places, rows, items, run } = told;
  const fill = filler(plan, places, told.facts, rows, items, (kind) => isSettled(kind, all));
  const whole = openings({ plan }, undefined);
  let known = { sources: noSources, determine: determining(program, telling, told, contractHash, noSources) };
  return ({ incident, balances, final = false, sourceMap = noSources }) => {
    const left = balances === undefined ? whole : openings({ plan }, balances);
    if (final || left === undefined || !fill(incident)) return undefined;
    rows.left.set(left);
    told.incident.is(incident);
    if (!run()) return undefined;
    if (known.sources !== sourceMap)
      known = { sources: sourceMap, determine: determining(program, telling, told, contractHash, sourceMap) };
    const determination = known.determine(incident);
    return rows.c[places.flag] === 0 ? determination : undefined;
  };
}

type Determine = (incident: Incident) => Determination | undefined;

function determining(
  program: Program,
  telling: Telling,
  codes: Told,
  contractHash: string,
  sources: SourceMap,
): Determine {
  const { plan } = program;
  const { all, noted, rows, items, asked } = codes;
  const { contract } = plan;
  const print = printer(contract.currency);
  const nothing = Object.freeze(print(0));
  const policy = Object.freeze({
    id: contract.policy?.id ?? null,
    wording: contract.wording.name,
    version: contract.wording.version,
    contractHash,
  });
  const nodes = new ConditionNodes(codes, program, sources);
  const clauses = new ClauseNodes(plan, telling, nodes, asked, sources);
  const exclusions = exclusionsOf(all);
  const standings = new Standings(
    all.map((each) => standingOf(each, exclusions)),
    exclusions,
    plan,
    asked,
    rows.excluded,
    (each) => clauses.exclusion(each),
  );
  const because = all.map((): Reason[] => []);
  /** Of `because`, how many are conditions of the coverage. */
  const told = new Int32Array(all.length);
  const findings = itemFindings(plan, standings, items, { taken: rows.taken, because }, clauses);
  const coverages = standings.all.map((standing, position) => {
    const { name: clause, number, title } = standing.payable.plan.coverage;
    const place = noted[position];
    if (place === undefined) throw new Error('broken invariant: a coverage notes nothing');
    const waterfall = waterfallOf(standing.payable, place, rows, rows.n, print, sources);
    const finding = (paid: number, responds: boolean, found: readonly WaterfallRow[]): CoverageDetermination => ({
      clause,
      number,
      title,
      outcome: paid < 0 ? 'not-covered' : 'payable',
      trigger: responds ? 'yes' : 'no',
      payable: paid > 0 ? (found.at(-1)?.out ?? nothing) : nothing,
      paidIn: null,
      waterfall: found,
    });
    return {
      node: clauses.coverage(standing.payable),
      finding: (paid: number, responds: boolean): CoverageDetermination | undefined => {
        const found = waterfall();
        return found && finding(paid, responds, found);
      },
    };
  });
  const warranties = plan.warranties.map(({ warranty: { name, number, title }, breached: test }, position) => {
    const at = { clause: name, number, title };
    return {
      breached: asked.call(testKey(test)),
      findings: [
        Object.freeze({ ...at, breached: 'no', counts: 'no', suspended: null } as const),
        Object.freeze({ ...at, breached: 'yes', counts: 'yes', suspended: null } as const),
      ] as const,
      reason: clauses.warranty(position),
    };
  });

  const postings = (found: readonly CoverageDetermination[]): readonly ProposedPosting[] => {
    const drawn: ProposedPosting[] = [];
    for (let at = 1; at <= (rows.h[0] ?? 0); at += 1) {
      const note = rows.h[at] ?? 0;
      const account = note % contract.accounts.length;
      const coverage = found[(note - account) / contract.accounts.length];
      if (coverage === undefined) throw new Error('broken invariant: drawn by no coverage');
      const { atLeast, atMost } = coverage.payable;
      drawn.push({ account: contract.accounts[account]?.name ?? '', coverage: coverage.clause, atLeast, atMost });
    }
    return drawn;
  };

  return (incident) => {
    standings.judge();
    const reasons: Reason[] = [];
    const found: CoverageDetermination[] = [];
    let total = 0;
    let isPayable = false;
    for (let position = 0; position < coverages.length; position += 1) {
      const each = coverages[position];
      const paid = rows.p[position] ?? -1;
      const responds = rows.taken[position] === 1;
      const finding = each?.finding(paid, responds);
      if (each === undefined || finding === undefined) return undefined;
      if (paid >= 0) isPayable = true;
      if (paid > 0) total += paid;
      found.push(finding);
      const parts = each.node.deciding(responds);
      because[position] = parts;
      told[position] = parts.length;
    }
    const itemsFound = findings();
    for (let position = 0; position < coverages.length; position += 1) {
      const parts = because[position] ?? [];
      const reason = coverages[position]?.node.whole(
        rows.taken[position] === 1,
        parts,
        parts.length > (told[position] ?? 0),
      );
      if (reason !== undefined) reasons.push(reason);
    }
    if (!Number.isSafeInteger(total)) return undefined;
    const warrantyFindings = [];
    for (const {
      breached,
      findings: [kept, broken],
      reason,
    } of warranties) {
      const isBreached = breached();
      warrantyFindings.push(isBreached ? broken : kept);
      reasons.push(reason(isBreached));
    }
    return {
      format: 'proviso-determination/1',
      policy,
      incident: { id: incident.id, hash: incident.hash },
      outcome: isPayable ? 'payable' : 'not-covered',
      payable: total === 0 ? nothing : print(total),
      exact: true,
      final: false,
      coverages: found,
      items: itemsFound,
      warranties: warrantyFindings,
      conditions: [],
      presumptions: [],
      conflicts: [],
      steps: contract.procedures.length === 0 ? [] : stepsOf(contract, codes.incident.scope, sources),
      questions: [],
      closed: [],
      postings: postings(found),
      levels: [],
      reasons,
    };
  };
}
