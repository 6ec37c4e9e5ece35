// `proviso audit verify`: whether an audit log is what it was: an export of it, or the log in a store, and with it the
// determinations, postings and balances that it tells of.
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { AuditEntry, Checkpoint, Place, Verified } from '../../server/index.ts';
import { type Exit, exit, type Host, isFile, readText } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { words } from '../terminal/audit-words.ts';
import { say as sayOn } from '../terminal/page.ts';
import { Unusable } from '../unusable.ts';

interface AuditOptions {
  readonly checkpoints?: string;
  readonly key: readonly string[];
  readonly data?: string;
  readonly database?: string;
  readonly tenant: string;
}

export function addAudit(program: Command, { say, run }: Shell): void {
  const { help } = words;
  const audit = program.command('audit').description(say(help.audit));
  audit
    .command('verify')
    .description(say(help.verify))
    .argument('[EXPORT]', say(help.exported))
    .option('--checkpoints <FILE>', say(help.checkpoints))
    .addOption(
      new Option('--key <FILE>', say(help.key))
        .default([], '')
        .argParser((file: string, before: readonly string[]) => [...before, file]),
    )
    .option('--data <DIR>', say(help.data))
    .option('--database <URL>', say(help.database))
    .option('--tenant <NAME>', say(help.tenant), 'home')
    .action((exported: string | undefined, options: AuditOptions, self: Command) =>
      run(self, (session) => verify(session, exported, options)),
    );
}

async function verify(session: Session, exported: string | undefined, options: AuditOptions): Promise<Exit> {
  const { host } = session;
  const place = placeOf(options, host);
  if ((exported === undefined) === (place === undefined)) throw new Unusable(words.oneOf);
  const { openStore, verifyChain, verifyStore } = await import('../../server/index.ts');
  const checkpoints = await checkpointsIn(options, host);
  let found: Verified;
  if (place === undefined) found = await verifyChain(entriesIn(exported ?? '', host), checkpoints);
  else {
    const store = await openStore(place);
    try {
      found = await verifyStore(store, options.tenant, checkpoints);
    } finally {
      await store.close();
    }
  }
  if (session.options.format === 'json') session.printJson(found);
  else
    session.print((page) => [
      ...found.faults.map(({ message }) => `${page.colours.red('✗')} ${sayOn(message, page)}`),
      sayOn(words.found(found.entries, found.checkpoints, found.faults.length), page),
      found.head,
    ]);
  return found.faults.length === 0 ? exit.fine : exit.findings;
}

function placeOf({ data, database }: AuditOptions, host: Host): Place | undefined {
  if (database !== undefined) return { database: 'postgres', url: database, connections: 2 };
  if (data === undefined) return undefined;
  if (!isFile(`${data}/proviso.sqlite`, host)) throw new Unusable(words.noData(data));
  return { database: 'sqlite', folder: resolve(host.directory, data) };
}

function entriesIn(path: string, host: Host): readonly AuditEntry[] {
  return readText(path, host)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        return JSON.parse(line) as AuditEntry;
      } catch {
        throw new Unusable(words.notALine(path, at + 1));
      }
    });
}

/** Each is verified with the keys that are named: what was signed otherwise says nothing, and is refused. */
async function checkpointsIn({ checkpoints, key, tenant }: AuditOptions, host: Host): Promise<readonly Checkpoint[]> {
  if (checkpoints === undefined) return [];
  if (key.length === 0) throw new Unusable(words.keyWanted);
  const { readCheckpoint, readPublicKey } = await import('../../server/index.ts');
  const trusted = await Promise.all(key.map((file) => readPublicKey(readText(file, host))));
  const lines = readText(checkpoints, host)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const read: Checkpoint[] = [];
  for (const [at, line] of lines.entries()) {
    const found = await readCheckpoint(line.trim(), trusted);
    if (found === undefined) throw new Unusable(words.notSigned(checkpoints, at + 1));
    if (found.tenant === tenant) read.push(found);
  }
  return read;
}
