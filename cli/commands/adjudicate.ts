// `proviso adjudicate POLICY INCIDENT`: the determination of one incident. stdout holds a determination or nothing;
// errors of the wording and faults of the incident go to stderr. With `--ledger` it is made on what the accounts have
// left, and with `--accept` its postings are written. JSON is the bare determination, unless `--ledger` or `--what-if`
// ask for more: then `{ determination, whatIf, whyNot, ledger }`.
import { type Command, Option } from 'commander';
import {
  accept,
  balancesOf,
  type Determination,
  type Incident,
  type Ledger,
  propose,
  type Redecided,
  redecide,
  standingEvents,
  whatIf,
  whyNot,
} from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import { type BackendName, backendNames, type Deciding, deciding } from '../backend.ts';
import { beneathIn, incidentOver, type LedgerBeneath } from '../beneath.ts';
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
import { adjudicateBatch } from './adjudicate-batch.ts';
import { tellFaults } from './faults.ts';
import { addChoice, compiledUnit } from './unit.ts';

interface AdjudicateOptions extends Choice {
  readonly ledger?: string;
  readonly accept?: true;
  readonly beneath?: readonly LedgerBeneath[];
  readonly final?: true;
  readonly whatIf?: true;
  readonly backend: BackendName;
  readonly batch?: string;
  readonly figures?: true;
  readonly workers?: string;
  readonly out?: string;
}

export function addAdjudicate(program: Command, { say, run }: Shell): void {
  const { help } = words;
  const command = program
    .command('adjudicate')
    .description(say(help.adjudicate))
    .argument('<POLICY>', say(help.policy))
    .argument('[INCIDENT]', say(help.incident))
    .option('--ledger <FILE>', say(help.ledger))
    .option('--accept', say(help.accept))
    .option('--beneath <ID=LEDGER>', say(help.beneath), beneathIn)
    .option('--final', say(help.final))
    .option('--what-if', say(help.whatIf))
    .addOption(new Option('--backend <NAME>', say(help.backend)).choices(backendNames).default('interpreter'))
    .option('--batch <FILE>', say(help.batch))
    .option('--figures', say(help.figures))
    .option('--workers <COUNT>', say(help.workers))
    .option('--out <FILE>', say(help.batchOut))
    .action((policy: string, incident: string | undefined, options: AdjudicateOptions, self: Command) =>
      run(self, (session) => adjudicateWhatIsNamed(session, policy, incident, options)),
    );
  addChoice(command, say);
}

async function adjudicateWhatIsNamed(
  session: Session,
  policy: string,
  incident: string | undefined,
  options: AdjudicateOptions,
): Promise<Exit> {
  const { batch, ...others } = options;
  if ((incident === undefined) === (batch === undefined)) throw new Unusable(words.oneOrBatch);
  if (incident !== undefined) {
    for (const option of ['figures', 'workers', 'out'] as const)
      if (options[option] !== undefined) throw new Unusable(words.onlyWithBatch(`--${option}`));
    return adjudicateIncident(session, policy, incident, options);
  }
  for (const option of ['ledger', 'accept', 'whatIf'] as const)
    if (options[option] !== undefined)
      throw new Unusable(words.notWithBatch(`--${option === 'whatIf' ? 'what-if' : option}`));
  return adjudicateBatch(session, policy, { ...others, batch: batch ?? '' });
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
  const read = incidentOver(await readInput(path, session.host), unit, policy, options.beneath, session);
  if ('faults' in read) return tellFaults(session, read.of ?? path, read.faults);
  const { incident } = read;
  const backend = await deciding(options.backend, unit);
  if (ledger === undefined) {
    show(session, unit, incident, await determine(backend, unit, incident, options), undefined, options);
    backend.tell(session);
    return exit.fine;
  }
  const body = (): Promise<Exit> => onLedger(session, unit, incident, ledger, backend, options);
  const end = await (options.accept ? whileLocked(ledger, session.host, body) : body());
  backend.tell(session);
  return end;
}

async function determine(
  backend: Deciding,
  { sourceMap }: Unit,
  incident: Incident,
  { final = false }: { readonly final?: boolean },
  balances?: ReadonlyMap<string, bigint>,
): Promise<Determination> {
  const known = balances === undefined ? {} : { balances };
  return backend.adjudicate({ sourceMap, incident, final, ...known });
}

async function onLedger(
  session: Session,
  unit: Unit,
  incident: Incident,
  path: string,
  backend: Deciding,
  options: AdjudicateOptions,
): Promise<Exit> {
  const { host } = session;
  const file = ledgerIn(path, unit.contract, host, options.accept === true);
  if ('faults' in file) return tellFaults(session, path, file.faults);
  const before = file.ledger;
  const determination = await determine(backend, unit, incident, options, balancesOf(before, incident.id));
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
