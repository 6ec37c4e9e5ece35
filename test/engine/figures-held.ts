// Whether the scenarios of the real wordings hold every figure of theirs, to the fen and to the second: each figure is made
// one smallest unit smaller and larger, each `more than` made `at least` and the like, and some scenario has to fail.
import { adjudicate, CannotDecide, type Case, type Incident, readIncident } from '../../engine/index.ts';
import { judgeExpectation } from '../../engine/scenario/expectations.ts';
import { overridden } from '../../engine/scenario/index.ts';
import type { Contract, Scenario } from '../../language/index.ts';
import { changedAt, type Place, placesOf } from '../clauses/contract-places.ts';
import { scenariosOf, units } from './policies.ts';

export interface Figure {
  /** Of the wording, or of a schedule: the same wherever the wording is used. */
  readonly place: string;
  readonly written: string;
  /** Changes that no scenario notices. */
  readonly unnoticed: readonly string[];
}

interface Run {
  readonly scenario: Scenario;
  readonly incident: Incident;
}

/** Changes that cannot make a difference, and why. */
const idle: readonly (readonly [place: string, change: string, why: string])[] = [
  [
    'network_security coverages.restoration.pays.3.when.right.at',
    'less',
    'in the second before the endorsement the lower limit, which still stands, decides',
  ],
  [
    'property_all_risks coverages.material_damage.pays.3.when.of.0.right.at',
    'less',
    'in the second before the extension what its limit is for is excluded',
  ],
];

const wordings = [
  'emergency_response',
  'comprehensive_cyber',
  'network_security',
  'technology_and_cyber',
  'property_all_risks',
];

/** Every figure of the five wordings by which cover or payment is decided, over all policies that are written on each. */
export function figures(only: RegExp = /./, told?: (line: string) => void): readonly Figure[] {
  const found = new Map<string, Figure>();
  for (const unit of units) {
    const { contract, scenarios } = unit;
    if (contract.policy === null || scenarios.length === 0 || !wordings.includes(contract.wording.name)) continue;
    if (!only.test(unit.name)) continue;
    // Figures do not change how an incident is read: each is read once.
    const runs = scenariosOf(unit).map(({ scenario, text }) => ({
      scenario,
      incident: incidentOf(scenario, text, contract),
    }));
    const notices = (changed: Contract): boolean => {
      const at = runs.findIndex((run) => !holds(run, { ...unit, contract: changed }));
      const [noticing] = at < 0 ? [] : runs.splice(at, 1);
      // What noticed one change is likely to notice the next.
      if (noticing !== undefined) runs.unshift(noticing);
      return noticing !== undefined;
    };
    const places = placesOf(contract).filter(decides);
    const read = new Set(places.flatMap(({ value }) => scheduleItem(value) ?? []));
    for (const each of places) {
      const place = `${contract.wording.name} ${nameOf(contract, each)}`;
      const changes = changesOf(each).filter(([name]) => !idle.some(([at, change]) => at === place && change === name));
      if (
        changes.length === 0 ||
        (each.path[0] === 'schedule' && !read.has(nameOf(contract, each).split('.')[1] ?? ''))
      )
        continue;
      const before = found.get(place);
      const open = changes.filter(([name]) => before === undefined || before.unnoticed.includes(name));
      const unnoticed = open.filter(([, to]) => !notices(changedAt(contract, each.path, to))).map(([name]) => name);
      found.set(place, { place, written: String(each.value), unnoticed });
      if (unnoticed.length > 0) told?.(`${unit.name}  ${place} = ${each.value}: ${unnoticed.join(', ')}`);
    }
  }
  return [...found.values()];
}

/** A share above the whole, say, is refused: that is noticed too. */
function holds({ scenario, incident }: Run, unit: Omit<Case, 'incident'>): boolean {
  try {
    const determination = adjudicate({ ...unit, incident });
    return scenario.expectations.every((each) => judgeExpectation(each, determination, unit.contract).met);
  } catch (error) {
    if (error instanceof CannotDecide) return false;
    throw error;
  }
}

function incidentOf(scenario: Scenario, text: string | null, contract: Contract): Incident {
  const document = overridden(text, scenario);
  const read = 'text' in document ? readIncident(document.text, contract) : document;
  if ('faults' in read) throw new Error(`\`${scenario.title}\` cannot be read`);
  return read.incident;
}

/** What counts for cover or payment: not what is said of endorsements, the premium, steps and services. */
const deciding = [
  'schedule',
  'accounts',
  'basis',
  'parts',
  'pays',
  'coverages',
  'exclusions',
  'warranties',
  'conditions',
];
function decides({ path }: Place): boolean {
  return deciding.includes(String(path[0]));
}

function scheduleItem(value: unknown): string | undefined {
  const { op, name } = (value ?? {}) as { readonly op?: unknown; readonly name?: unknown };
  return op === 'schedule' && typeof name === 'string' ? name : undefined;
}

const second = 1_000;
/** Shares are moved by less than any of them is written in. */
const finer = 10_000;
const stricter: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  by: 'before',
  before: 'by',
};

/** A change and its name. */
function changesOf({ construct, value }: Place): readonly (readonly [string, unknown])[] {
  if (construct.includes('.written.') || construct.endsWith('.written')) return [];
  if (/(?:money|converted)\.amount$/.test(construct)) return both((by) => moneyText(String(value), by));
  if (/percentage\.ratio$/.test(construct)) {
    const [numerator = 0, denominator = 1] = (value as readonly string[]).map(Number);
    return both((by) => [String(numerator * finer + by), String(denominator * finer)]);
  }
  if (/:duration\.milliseconds$|instant\.at$|period\.(?:from|until)$/.test(construct))
    return both((by) => Number(value) + by * second);
  if (/months\.months$|reinstated\.times$/.test(construct)) return both((by) => Number(value) + by);
  if (/number\.(?:value|number)$/.test(construct)) return both((by) => String(Number(value) + by));
  if (/(?:compare|happened)\.test=/.test(construct)) return [['limit', stricter[String(value)]]];
  return [];
}

function both(changed: (by: -1 | 1) => unknown): readonly (readonly [string, unknown])[] {
  return [
    ['less', changed(-1)],
    ['more', changed(1)],
  ];
}

function moneyText(text: string, by: number): string {
  const minor = BigInt(text.replace('.', '')) + BigInt(by);
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Clauses and items by their names, which stay where endorsements move them. */
function nameOf(contract: Contract, { path }: Place): string {
  let at: unknown = contract;
  return path
    .map((step) => {
      at = (at as Readonly<Record<string | number, unknown>>)[step];
      const name = (at as { readonly name?: unknown } | null)?.name;
      return typeof step === 'number' && typeof name === 'string' ? name : step;
    })
    .join('.');
}

if (import.meta.main) {
  const all = figures(new RegExp(process.argv[2] ?? '.'), (line) => console.log(line));
  const open = all.filter(({ unnoticed }) => unnoticed.length > 0);
  for (const { place, written, unnoticed } of open)
    console.log(`NOT HELD ${place} = ${written}: ${unnoticed.join(', ')}`);
  console.log(`${all.length} figures and comparisons, ${all.length - open.length} held by a scenario`);
}
