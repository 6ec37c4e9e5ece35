// `proviso replay POLICY DIR`: the incidents of a folder, decided one after the other from untouched accounts; beside
// each what it was before, by its old determination or by the ledger. The JSON holds the new ledger; `--write` puts it in
// the place of the one that was kept.
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type Determination,
  eventDate,
  type Incident,
  type IncidentFault,
  orderEffect,
  readIncident,
  replay,
} from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, type Host, isFile, isFolder, readText } from '../host.ts';
import { type LedgerFile, ledgerIn, whileLocked, writeLedger } from '../ledger-file.ts';
import { type Replayed, reportOf } from '../replay-report.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { replayLines } from '../terminal/replay.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';
import { tellFaults } from './faults.ts';
import { addChoice, compiledUnit } from './unit.ts';

interface ReplayOptions extends Choice {
  readonly ledger?: string;
  readonly order: 'name' | 'date';
  readonly final?: true;
  readonly write?: true;
}

export function addReplay(program: Command, { say, run }: Shell): void {
  const { help } = words;
  const command = program
    .command('replay')
    .description(say(help.replay))
    .argument('<POLICY>', say(help.policy))
    .argument('<DIR>', say(help.replayFolder))
    .option('--ledger <FILE>', say(help.replayLedger))
    .addOption(new Option('--order <name|date>', say(help.order)).choices(['name', 'date']).default('name'))
    .option('--final', say(help.final))
    .option('--write', say(help.replayWrite))
    .action((policy: string, folder: string, options: ReplayOptions, self: Command) =>
      run(self, async (session) => {
        const body = async (): Promise<Exit> => replayFolder(session, policy, folder, options);
        if (options.write !== true) return body();
        if (options.ledger === undefined) throw new Unusable(words.writeNeedsLedger);
        return whileLocked(options.ledger, session.host, body);
      }),
    );
  addChoice(command, say);
}

function replayFolder(session: Session, policy: string, folder: string, options: ReplayOptions): Exit {
  const { host } = session;
  const compiled = compiledUnit(session, policy, options);
  if (compiled === undefined) return exit.findings;
  const kept = options.ledger === undefined ? undefined : ledgerToCompare(options.ledger, options, compiled, host);
  if (kept !== undefined && 'faults' in kept) return tellFaults(session, options.ledger ?? '', kept.faults);
  const files = incidentFiles(folder, options.ledger, host);
  const read = files.map((path) => ({ path, ...incidentIn(path, compiled, host) }));
  const [wrong] = read.filter((each) => each.faults.length > 0);
  if (wrong !== undefined) return tellFaults(session, wrong.path, wrong.faults);
  const stated = read.flatMap(({ path, incident }) => (incident === undefined ? [] : [{ path, incident }]));
  const ordered = options.order === 'date' ? byDate(stated, compiled) : stated;
  const incidents = ordered.map(({ incident }) => incident);
  const { contract, contractHash, sourceMap } = compiled;
  const unit = { contract, contractHash, sourceMap, final: options.final === true };
  const found = replay(unit, incidents);
  if ('faults' in found) return tellFaults(session, folder, found.faults);
  const events = ordered.map(({ path }, position): Replayed => {
    const now = found.determinations[position];
    if (now === undefined) throw new Error('broken invariant: an incident without its determination');
    return { file: basename(path), before: earlier(path, host), now };
  });
  if (options.write === true && options.ledger !== undefined) writeLedger(options.ledger, found.ledger, host);
  const report = reportOf(events, found.ledger, kept?.ledger, orderEffect(unit, incidents));
  if (session.options.format === 'json') session.printJson(report);
  else session.print((page) => replayLines(report, contract, page));
  return exit.fine;
}

/** With `--write` there need be none yet. */
function ledgerToCompare(
  path: string,
  { write }: ReplayOptions,
  { contract }: Unit,
  host: Host,
): LedgerFile | undefined {
  return write === true && !isFile(path, host) ? undefined : ledgerIn(path, contract, host, false);
}

const ofDetermination = '.determination.json';

/** By name; what was determined earlier, and a ledger that lies among them, are no incidents. */
function incidentFiles(folder: string, ledger: string | undefined, host: Host): readonly string[] {
  if (!isFolder(folder, host)) throw new Unusable(words.noSuchFolder(folder));
  const kept = ledger === undefined ? undefined : resolve(host.directory, ledger);
  const names = readdirSync(resolve(host.directory, folder)).filter(
    (name) => name.endsWith('.json') && !name.endsWith(ofDetermination),
  );
  const files = names.sort().map((name) => join(folder, name));
  const incidents = files.filter((path) => resolve(host.directory, path) !== kept);
  if (incidents.length === 0) throw new Unusable(words.noIncidents(folder));
  return incidents;
}

function incidentIn(
  path: string,
  { contract }: Unit,
  host: Host,
): { readonly incident: Incident | undefined; readonly faults: readonly IncidentFault[] } {
  const read = readIncident(readText(path, host), contract);
  return 'faults' in read ? { incident: undefined, faults: read.faults } : { incident: read.incident, faults: [] };
}

/** Earliest first; those without a date last, by name. */
function byDate<Stated extends { readonly incident: Incident }>(
  stated: readonly Stated[],
  { contract }: Unit,
): readonly Stated[] {
  const dated = stated.map((each) => ({ each, at: eventDate(each.incident, contract) }));
  return dated
    .sort((a, b) => (a.at === b.at ? 0 : a.at === null ? 1 : b.at === null ? -1 : a.at < b.at ? -1 : 1))
    .map(({ each }) => each);
}

/** What was determined of an incident earlier: as `adjudicate --format json` printed it, bare or with more around it. */
function earlier(path: string, host: Host): Determination | null {
  const file = path.replace(/\.json$/, ofDetermination);
  if (!isFile(file, host)) return null;
  const parsed = parse(readText(file, host));
  const inner = isRecord(parsed) && 'determination' in parsed ? parsed.determination : parsed;
  if (!isDetermination(inner)) throw new Unusable(words.notADetermination(file));
  return inner;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is no determination either
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** It is one of ours: what is compared is its outcome and its total. */
function isDetermination(value: unknown): value is Determination {
  return (
    isRecord(value) &&
    value.format === 'proviso-determination/1' &&
    isRecord(value.payable) &&
    isRecord(value.payable.atLeast) &&
    typeof value.payable.atLeast.amount === 'string'
  );
}
