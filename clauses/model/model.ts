// From a Contract to the document that an insured signs, as plain data. Pure: the same contract gives the same document.
//
// The order is that of a Chinese policy: schedule first, then the cover and what is taken from it, the definitions behind,
// signatures last; and under them the line that ties the paper to the text that was compiled.
import type { Account, Contract, PaysLine, ScheduleEntry, ScheduleValue, Text } from '../../language/index.ts';
import {
  columnPhrases,
  coverPhrases,
  footerPhrase,
  headingPhrases,
  sentencePhrases,
  signaturePhrases,
} from '../phrases/document-phrases.ts';
import {
  alike,
  capitalised,
  fill,
  formatInstant,
  formatScheduleValue,
  type Said,
  sayAccount,
  sayInsurers,
  unboundPhrase,
} from '../phrases/words.ts';
import { scheduleAnchor } from './anchors.ts';
import { definitions, kinds, reckoning } from './annexes.ts';
import { around } from './around.ts';
import { parts } from './clauses.ts';
import { allTogether, basis } from './common.ts';
import { differingFigures, FiguresDiffer } from './differing.ts';
import type {
  ContentsEntry,
  Cover,
  DocumentModel,
  Language,
  PartModel,
  Section,
  SignatureModel,
  Table,
  TableRow,
} from './document.ts';
import { facts } from './facts.ts';
import { mentioned } from './mentioned.ts';
import { MissingFigures, missingFigures } from './missing.ts';
import { clauseNumbers } from './numbers.ts';
import { isWritten, named, plainRow, runs, tongues } from './runs.ts';
import { underwriting } from './underwriting.ts';

/**
 * The document of a contract. Throws `MissingFigures` where a policy leaves a figure out, and `FiguresDiffer` where the two
 * languages do not state the same figures (`missingFigures` and `differingFigures` ask first).
 */
export function documentModel(contract: Contract, contractHash: string, languages: Language): DocumentModel {
  const missing = missingFigures(contract);
  if (missing.length > 0) throw new MissingFigures(missing);
  const differing = differingFigures(contract);
  if (differing.length > 0) throw new FiguresDiffer(differing);
  const { name, version } = contract.wording;
  const spoken = mentioned(contract);
  const body = {
    schedule: schedule(contract, languages),
    accounts: accounts(contract, languages),
    basis: basis(contract, languages),
    parts: [...parts(contract, languages), ...allTogether(contract, languages), ...around(contract, languages)],
    underwriting: underwriting(contract, languages),
    definitions: definitions(contract, languages),
    kinds: kinds(contract, spoken, languages),
    facts: facts(contract, spoken, languages),
    reckoning: reckoning(contract, spoken, languages),
    signature: signature(contract, languages),
  };
  return {
    lang: tongues(languages)[0],
    bilingual: languages === 'both',
    cover: cover(contract, languages),
    contentsHeading: runs(coverPhrases.contents, languages),
    contents: contents(body),
    ...body,
    footer: { label: runs(fill(footerPhrase, alike(name), alike(version)), languages), hash: contractHash },
  };
}

function cover(contract: Contract, languages: Language): Cover {
  const { policy, wording } = contract;
  const particular = (label: Text, value: Text) => ({ label: runs(label, languages), value: runs(value, languages) });
  const insurers = sayInsurers(contract);
  const version = fill(coverPhrases.version, alike(wording.name), alike(wording.version));
  return {
    kind: runs(policy === null ? coverPhrases.specimen : coverPhrases.policy, languages),
    title: runs(named(wording.title, wording.name), languages),
    subtitle: policy === null || !isWritten(policy.title) ? [] : [runs(policy.title, languages)],
    particulars: [
      ...(policy === null ? [] : [particular(coverPhrases.policyNumber, alike(policy.id))]),
      particular(coverPhrases.wording, version),
      ...(policy?.issued === undefined ? [] : [particular(coverPhrases.issued, formatInstant(policy.issued.written))]),
      ...(policy?.over?.policies ?? []).map((each) =>
        particular(coverPhrases.over, fill(coverPhrases.beneath, alike(each.policy), alike(each.account))),
      ),
      ...(insurers === undefined ? [] : [particular(coverPhrases.insurers, insurers)]),
    ],
  };
}

function schedule(contract: Contract, languages: Language): readonly Table[] {
  if (contract.schedule.length === 0) return [];
  const table: Table = {
    anchor: 'schedule',
    heading: runs(headingPhrases.schedule, languages),
    itemHead: runs(columnPhrases.item, languages),
    statedHead: runs(columnPhrases.stated, languages),
    rows: contract.schedule.map((entry) => scheduleRow(entry, languages)),
  };
  return [table];
}

function scheduleRow(entry: ScheduleEntry, languages: Language): TableRow {
  const value = runs(entry.value === null ? capitalised(unboundText(entry)) : valueText(entry.value), languages);
  return {
    anchor: scheduleAnchor(entry.name),
    title: runs(named(entry.title, entry.name), languages),
    value,
    merged: languages === 'both' && value.length === 1,
  };
}

/** As the policy states it, with what that may be instead of a value. */
function unboundText({ orNone, orNoLimit, orNotInsured }: ScheduleEntry): Said {
  const others = [
    ...(orNone === true ? [sentencePhrases.orNone] : []),
    ...(orNoLimit === true ? [sentencePhrases.orNoLimit] : []),
    ...(orNotInsured === true ? [sentencePhrases.orNotInsured] : []),
  ];
  return others.reduce((said, other) => fill(other, said), unboundPhrase as Said);
}

/** What an author wrote stays as written, in its own language; what we write begins as a cell of a table does. */
function valueText(value: ScheduleValue): Text {
  switch (value.type) {
    case 'party':
      return value.name;
    case 'text':
      return value.text;
    case 'period':
    case 'countries':
    case 'option':
    case 'none':
    case 'no-limit':
    case 'not-insured':
      return capitalised(formatScheduleValue(value));
    default:
      return formatScheduleValue(value);
  }
}

function accounts(contract: Contract, languages: Language): readonly Section[] {
  const rows = contract.accounts.map((account) =>
    plainRow('account', named(account.title, account.name), capitalised(accountText(account, contract)), languages),
  );
  return rows.length === 0 ? [] : [{ anchor: 'accounts', heading: runs(headingPhrases.accounts, languages), rows }];
}

/** With the clauses that draw on it, where they are several. */
function accountText(account: Account, contract: Contract): Said {
  const said = sayAccount(account, contract);
  const draw = contract.coverages.filter(({ pays }) => pays.some((line) => drawsOn(line, account.name)));
  if (draw.length < 2) return said;
  const clauses = clauseNumbers(draw.map(({ number }) => number));
  return fill(sentencePhrases.drawnOn, said, { en: clauses.en.replace('Clauses', 'clauses'), zh: clauses.zh });
}

function drawsOn(line: PaysLine, account: string): boolean {
  if (line.line === 'layers') return line.layers.some(({ lines }) => lines.some((inner) => drawsOn(inner, account)));
  return (line.line === 'account' || line.line === 'aggregate') && line.account === account;
}

/** A place for the insurer and for every party that the schedule names. */
function signature(contract: Contract, languages: Language): readonly SignatureModel[] {
  if (contract.policy === null) return [];
  const parties = contract.schedule.filter((entry) => entry.type === 'party');
  // A schedule may name the insurer, too; its entry is then called so.
  const insurer = parties.some((entry) => entry.name === 'insurer')
    ? []
    : [{ role: runs(signaturePhrases.insurer, languages), name: [] }];
  const block: SignatureModel = {
    anchor: 'signature',
    heading: runs(headingPhrases.signature, languages),
    parties: [
      ...insurer,
      ...parties.map((entry) => ({
        role: runs(named(entry.title, entry.name), languages),
        name: entry.value === null ? [] : [runs(valueText(entry.value), languages)],
      })),
    ],
    seal: runs(signaturePhrases.seal, languages),
    date: runs(signaturePhrases.date, languages),
  };
  return [block];
}

type Headed = Pick<
  DocumentModel,
  | 'schedule'
  | 'accounts'
  | 'basis'
  | 'parts'
  | 'underwriting'
  | 'definitions'
  | 'kinds'
  | 'facts'
  | 'reckoning'
  | 'signature'
>;

function contents(body: Headed): readonly ContentsEntry[] {
  const section = ({ anchor, heading }: Pick<Section, 'anchor' | 'heading'>): ContentsEntry => ({
    anchor,
    number: '',
    title: heading,
    entries: [],
  });
  return [
    ...body.schedule.map(section),
    ...body.accounts.map(section),
    ...body.basis.map(section),
    ...body.parts.map(partEntry),
    ...[...body.underwriting, ...body.definitions, ...body.kinds, ...body.facts, body.reckoning, ...body.signature].map(
      section,
    ),
  ];
}

function partEntry({ anchor, number, title, clauses }: PartModel): ContentsEntry {
  return {
    anchor,
    number,
    title,
    entries: clauses.map((clause) => ({
      anchor: clause.anchor,
      number: clause.number,
      title: clause.title,
      entries: [],
    })),
  };
}
