// What stands around the clauses and is agreed with them: the steps of a claim, the services, the endorsements in force. They
// are set as parts are, but lettered and not numbered, so that no clause changes its number when one of them is added.
import type { Body, Change, Contract, Endorsement, Procedure, Service, Step, Text } from '../../language/index.ts';
import { aroundPhrases as phrases } from '../phrases/around-phrases.ts';
import { clauseKindPhrases, sentencePhrases, termPhrases } from '../phrases/document-phrases.ts';
import { alike, both, capitalised, fill, type Said, say, words } from '../phrases/words.ts';
import { passages } from './body.ts';
import { clausesOf } from './clauses-of.ts';
import type { ClauseModel, Language, PartModel, Row } from './document.ts';
import { named, plainRow, row, runs } from './runs.ts';

/** In this order, each lettered: `A Claim procedure`, `A.1 Report`. */
export function around(contract: Contract, language: Language): readonly PartModel[] {
  const { procedures, services, endorsements } = contract;
  const groups: readonly (readonly [anchor: string, title: Text, entries: readonly Entry[]])[] = [
    ...procedures.map(
      (each) =>
        [`procedure-${each.name}`, named(each.title, each.name), procedureEntries(each, contract, language)] as const,
    ),
    ['services', phrases.services, services.map((each) => serviceEntry(each, contract, language))],
    ['endorsements', phrases.endorsements, endorsements.map((each) => endorsementEntry(each, contract, language))],
  ];
  return groups
    .filter(([, , entries]) => entries.length > 0)
    .map(([anchor, title, entries], at) => {
      const letter = String.fromCharCode(65 + at);
      return {
        anchor,
        number: letter,
        title: runs(title, language),
        clauses: entries.map((entry, index) => ({ ...entry, number: `${letter}.${index + 1}` })),
      };
    });
}

/** The texts of all of them, for the definitions that they use. */
export function bodiesAround({ procedures, services, endorsements }: Contract): readonly (readonly [string, Body])[] {
  const steps = procedures.flatMap((procedure) => [procedure, ...procedure.steps]);
  return [...steps, ...services, ...endorsements].map(({ name, body }) => [name, body]);
}

type Entry = Omit<ClauseModel, 'number'>;

function procedureEntries(procedure: Procedure, contract: Contract, language: Language): readonly Entry[] {
  const steps = procedure.steps.map((step) => stepEntry(step, procedure, contract, language));
  const { en = [], zh = [] } = procedure.body;
  if (en.length + zh.length === 0) return steps;
  return [entry('step', procedure, `procedure-${procedure.name}-text`, [], contract, language), ...steps];
}

function stepEntry(step: Step, procedure: Procedure, contract: Contract, language: Language): Entry {
  const deadline =
    step.within === null
      ? []
      : [
          plainRow(
            'within',
            phrases.deadline,
            fill(phrases.within, say(step.within.length, contract), say(step.within.from, contract)),
            language,
          ),
        ];
  const done =
    step.done === null ? [] : [plainRow('done', phrases.done, capitalised(say(step.done, contract)), language)];
  const rows = [...actorRow(step, language), ...deadline, ...done];
  return entry('step', step, `procedure-${procedure.name}-${step.name}`, rows, contract, language);
}

function serviceEntry(service: Service, contract: Contract, language: Language): Entry {
  const option = contract.schedule.find(({ name }) => name === service.option)?.value;
  const chosen = option?.type === 'option' ? option.chosen : undefined;
  const said =
    chosen === undefined ? sentencePhrases.undecided : chosen ? sentencePhrases.chosen : phrases.serviceNotChosen;
  const rows = [
    ...(service.option === null ? [] : [plainRow('option', termPhrases.option, said, language)]),
    ...(service.stage === null ? [] : [plainRow('stage', phrases.stage, phrases.stages[service.stage], language)]),
    ...actorRow(service, language),
  ];
  return {
    ...entry('service', service, `service-${service.name}`, rows, contract, language),
    dormant: chosen === false,
  };
}

function endorsementEntry(endorsement: Endorsement, contract: Contract, language: Language): Entry {
  const { effective, changes } = endorsement;
  const when =
    effective === null ? phrases.fromInception : capitalised(fill(phrases.where, say(effective.holds, contract)));
  const changed = changes.map((change) => ({ said: changeText(change, contract) }));
  const rows = [
    plainRow('number', phrases.number, fill(phrases.endorsementNumber, alike(endorsement.number)), language),
    plainRow('effective', phrases.effective, when, language),
    ...(changed.length === 0 ? [] : [row('changes', phrases.changes, changed, language)]),
  ];
  return entry('endorsement', endorsement, `endorsement-${endorsement.name}`, rows, contract, language);
}

/** `Replaced: a step of the payment under 1.2 Data (event cap)`. */
function changeText({ change, what, of, line }: Change, contract: Contract): Said {
  const place = fill(phrases.changed[what], placeNamed(of, contract));
  const said = line === null ? place : fill(phrases.lineNamed, place, alike(words(line)));
  return fill(phrases.change[change], said);
}

/** A clause by number and title, a part or an entry of the schedule by its title; what is deleted has only its name left. */
function placeNamed(name: string | null, contract: Contract): Said {
  if (name === null) return phrases.allCovers;
  const clause = clausesOf(contract).find((each) => each.name === name);
  const place = clause ?? [...contract.parts, ...contract.schedule].find((each) => each.name === name);
  const title = both(place?.title ?? {}, words(name));
  return clause === undefined ? title : { en: `${clause.number} ${title.en}`, zh: `${clause.number} ${title.zh}` };
}

function actorRow({ by }: { readonly by: Step['by'] }, language: Language): readonly Row[] {
  return by === null ? [] : [plainRow('by', phrases.by, phrases.actors[by], language)];
}

function entry(
  kind: 'step' | 'service' | 'endorsement',
  of: { readonly name: string; readonly title: Text; readonly body: Body },
  anchor: string,
  terms: readonly Row[],
  contract: Contract,
  language: Language,
): Entry {
  return {
    kind,
    anchor: anchor.replace(/[^\p{L}\p{N}_-]/gu, '_'),
    kindLabel: runs(clauseKindPhrases[kind], language),
    title: runs(named(of.title, of.name), language),
    dormant: false,
    body: passages(of.body, contract, language),
    terms,
  };
}
