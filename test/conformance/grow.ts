// Writes the corpus: every scenario of policies/ as a case, and the cases that grow from it. See README.md.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readIncident } from '../../engine/index.ts';
import { overridden } from '../../engine/scenario/overrides.ts';
import { compile, type Unit } from '../../language/index.ts';
import { type ConformanceCase, coreOf, isObject, type Json } from './case.ts';
import { determinationOf } from './run.ts';

type Document = ConformanceCase['incident'];
type Grown = Omit<ConformanceCase, 'expected'>;

/** How many facts are withdrawn from each scenario, one at a time. */
const withdrawals = 2;

const root = join(import.meta.dirname, '../..');
const folder = import.meta.dirname;

function main(): void {
  const files = globSync('policies/**/*.proviso', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  for (const part of ['contracts', 'cases']) {
    rmSync(join(folder, part), { recursive: true, force: true });
    mkdirSync(join(folder, part));
  }
  let count = 0;
  for (const unit of compile(files).units) {
    const cases = unit.scenarios.flatMap((scenario) => casesOf(unit, scenario));
    if (cases.length === 0) continue;
    const name = `${unit.name.replace(/[^\w-]/g, '_')}.${unit.kind}`;
    writeFileSync(join(folder, 'contracts', `${name}.json`), `${JSON.stringify(unit.contract)}\n`);
    writeFileSync(join(folder, 'cases', `${name}.ndjson`), cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
    count += cases.length;
    process.stdout.write(`${String(cases.length).padStart(5)}  ${relative(root, unit.file)}  ${unit.name}\n`);
  }
  process.stdout.write(`${String(count).padStart(5)}  cases\n`);
}

function casesOf(unit: Unit, scenario: Unit['scenarios'][number]): readonly ConformanceCase[] {
  const path = scenario.incident === null ? null : join(root, dirname(unit.file), scenario.incident);
  const merged = overridden(path === null ? null : readFileSync(path, 'utf8'), scenario);
  if ('faults' in merged) return [];
  const incident: Document = JSON.parse(merged.text);
  const whole: Grown = { name: scenario.title, grown: 'scenario', incident };
  const decided = decide(unit, whole);
  if (decided === undefined) return [];
  const withdrawn = evenly(leaves(incident), withdrawals).flatMap((leaf) => {
    const open: Grown = {
      name: `${scenario.title}; without ${leaf.join('.')}`,
      grown: 'withdrawn',
      incident: without(incident, leaf) as Document,
    };
    const found = decide(unit, open);
    return found === undefined ? [] : [found];
  });
  const closed = [decided, ...withdrawn].filter(isOpen).map((each): Grown => {
    const { expected: _, ...rest } = each;
    return { ...rest, name: `${each.name}; final`, grown: 'final', final: true };
  });
  const grown = [...closed, ...shortOf(unit, decided)].flatMap((each) => decide(unit, each) ?? []);
  return [decided, ...withdrawn, ...grown];
}

/** The case with what the interpreter finds; `undefined` where the incident is not one that the contract can read. */
function decide({ contract }: Unit, grown: Grown): ConformanceCase | undefined {
  if ('faults' in readIncident(JSON.stringify(grown.incident), contract)) return undefined;
  return { ...grown, expected: coreOf(determinationOf(contract, grown)) };
}

function isOpen({ expected }: ConformanceCase): boolean {
  return isObject(expected) && expected.outcome === 'open';
}

/** Each account that is drawn on, with one minor unit less left than is drawn. */
function shortOf({ contract }: Unit, { name, incident }: ConformanceCase): readonly Grown[] {
  const drawn = new Map<string, bigint>();
  for (const { account, atMost } of determinationOf(contract, { name, incident }).postings) {
    if (atMost === null) return [];
    drawn.set(account, (drawn.get(account) ?? 0n) + BigInt(atMost.amount.replace('.', '')));
  }
  return contract.accounts.flatMap(({ name: account }): readonly Grown[] => {
    const most = drawn.get(account) ?? 0n;
    if (most === 0n) return [];
    const left = (most - 1n).toString().padStart(3, '0');
    const balances = { [account]: `${left.slice(0, -2)}.${left.slice(-2)}` };
    return [{ name: `${name}; one fen short in ${account}`, grown: 'balances', incident, balances }];
  });
}

// ---- documents -------------------------------------------------------------------------------------------------------

type Path = readonly (string | number)[];

/** Every fact of a document, but for names and kinds, without which it could not be read. */
function leaves(value: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => leaves(inner, [...path, index]));
  if (!isObject(value) || 'currency' in value || 'by' in value || 'at_least' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['incident', 'id', 'kind', 'event', 'claim', 'rates'].includes(key) && !isObject(inner)
      ? []
      : leaves(inner, [...path, key]),
  );
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return value;
  if (Array.isArray(value))
    return value.map((inner, index) => (index === step && rest.length > 0 ? without(inner, rest) : inner));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== step) return [[key, inner]];
      return rest.length === 0 ? [] : [[key, without(inner, rest)]];
    }),
  );
}

function evenly<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T);
}

main();
