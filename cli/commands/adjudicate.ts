// `proviso adjudicate POLICY INCIDENT`: the determination of one incident. stdout holds a determination or nothing;
// errors of the wording and faults of the incident go to stderr. With `--ledger` it is made on what the accounts have
// left, and with `--accept` its postings are written. JSON is the bare determination, unless `--ledger` or `--what-if`
// ask for more: then `{ determination, whatIf, whyNot, ledger }`.
import type { Command } from 'commander';
import {
  accept,
  adjudicate,
  balancesOf,
  type Determination,
  type Incident,
  type Ledger,
  propose,
  type Redecided,
  readIncident,
  redecide,
  standingEvents,
  whatIf,
  whyNot,
} from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, readInput } from '../host.ts';
import { ledgerIn, whileLocked, writeLedger } from '../ledger-file.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { determinationLines } from '../terminal/determination.ts';
import { type OnLedger, proposalLines } from '../terminal/ledger.ts';
import { words } from '../terminal/usage-words.ts';
import { whatIfLines } from '../terminal/what-if.ts';
import { Unusable } from '../unusable.ts';
import { tellFaults } from './faults.ts';
import { addChoice, compiledUnit } from './unit.ts';

interface AdjudicateOptions extends Choice {
  readonly ledger?: string;
  readonly accept?: true;
  readonly final?: true;
  readonly whatIf?: true;
}

export function addAdjudicate(program: Command, { say, run }: Shell): void {
  const { help } = words;
  const command = program
    .command('adjudicate')
    .description(say(help.adjudicate))
    .argument('<POLICY>', say(help.policy))
    .argument('<INCIDENT>', say(help.incident))
    .option('--ledger <FILE>', say(help.ledger))
    .option('--accept', say(help.accept))
    .option('--final', say(help.final))
    .option('--what-if', say(help.whatIf))
    .action((policy: string, incident: string, options: AdjudicateOptions, self: Command) =>
      run(self, (session) => adjudicateIncident(session, policy, incident, options)),
    );
  addChoice(command, say);
}

async function adjudicateIncident(
  session: Session,
  policy: string,
  path: string,
  options: AdjudicateOptions,
): Promise<Exit> {
  const { ledger } = options;
  if (options.accept && ledger === undefined) throw new Unusable(words.acceptNeedsLedger);
  const unit = compiledUnit(session, policy, options);
  if (unit === undefined) return exit.findings;
  const read = readIncident(await readInput(path, session.host), unit.contract);
  if ('faults' in read) return tellFaults(session, path, read.faults);
  const { incident } = read;
  if (ledger === undefined) {
    show(session, unit, incident, determine(unit, incident, options), undefined, options);
    return exit.fine;
  }
  const body = (): Exit => onLedger(session, unit, incident, ledger, options);
  return options.accept ? whileLocked(ledger, session.host, body) : body();
}

function determine(
  { contract, contractHash, sourceMap }: Unit,
  incident: Incident,
  { final = false }: { readonly final?: boolean },
  balances?: ReadonlyMap<string, bigint>,
): Determination {
  const known = balances === undefined ? {} : { balances };
  return adjudicate({ contract, contractHash, sourceMap, incident, final, ...known });
}

function onLedger(session: Session, unit: Unit, incident: Incident, path: string, options: AdjudicateOptions): Exit {
  const { host } = session;
  const file = ledgerIn(path, unit.contract, host, options.accept === true);
  if ('faults' in file) return tellFaults(session, path, file.faults);
  const before = file.ledger;
  const determination = determine(unit, incident, options, balancesOf(before, incident.id));
  const proposal = propose(determination, before);
  const isDecided = standingEvents(before).get(incident.id)?.state === 'decided';
  const after = isDecided ? redecide(determination, before, () => undefined) : firstAccepted(determination, before);
  const refused = 'faults' in after ? after.faults : [];
  const end = refused.length > 0 ? tellFaults(session, path, refused, exit.findings) : exit.fine;
  if (options.accept && end !== exit.fine) return end;
  const ledger = options.accept && !('faults' in after) ? after.ledger : before;
  if (options.accept && ledger !== before) writeLedger(path, ledger, host);
  const changed = 'faults' in after ? [] : after.changed;
  const shown = { proposal, accepted: options.accept === true, ledger, changed };
  show(session, unit, incident, determination, shown, options);
  return exit.fine;
}

/** Nothing comes after what is decided for the first time. */
function firstAccepted(determination: Determination, ledger: Ledger): Redecided {
  const accepted = accept(determination, ledger);
  return 'faults' in accepted ? accepted : { ...accepted, changed: [] };
}

function show(
  session: Session,
  { contract }: Unit,
  incident: Incident,
  determination: Determination,
  onto: OnLedger | undefined,
  options: AdjudicateOptions,
): void {
  const other = options.whatIf
    ? { whatIf: whatIf({ contract, incident }, determination), whyNot: whyNot(determination) }
    : undefined;
  if (session.options.format === 'json') {
    const ledger = onto === undefined ? {} : { ledger: onto };
    session.printJson(
      other === undefined && onto === undefined ? determination : { determination, ...other, ...ledger },
    );
    return;
  }
  session.print((page) => [
    ...determinationLines(determination, contract, page),
    ...(other === undefined ? [] : whatIfLines(other.whatIf, other.whyNot, contract, page)),
    ...(onto === undefined ? [] : proposalLines(onto, contract, page)),
  ]);
}
