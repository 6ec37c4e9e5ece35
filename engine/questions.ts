// Turns the facts that still matter into questions for a person, each with its own text from the terms.
import type { FactDeclaration, MoneyText, Text } from '../language/index.ts';
import { type Currency, moneyToText } from '../language/index.ts';
import type { ContractIndex } from './contract-index.ts';
import type { Question } from './determination.ts';
import type { Incident } from './incident/facts.ts';
import { type Amount, minorOf } from './quantum/amount.ts';
import { words } from './reasons/words.ts';
import type { Stake } from './unknowns/stakes.ts';

export function questionsFrom(stakes: readonly Stake[], incident: Incident, index: ContractIndex): readonly Question[] {
  return stakes.map(({ fact, atStake, clauses }) => ({
    fact,
    ask: askFor(fact, incident, index),
    atStake: moneyOf(atStake, index),
    clauses,
  }));
}

function moneyOf(atStake: Amount, index: ContractIndex): MoneyText | null {
  const minor = minorOf(atStake);
  return minor === null ? null : moneyToText({ currency: index.contract.currency as Currency, minor });
}

/** The question for a fact, by its path. */
export function askFor(fact: string, incident: Incident, index: ContractIndex): Text {
  if (fact === 'losses') return incident.losses.fact === 'list' ? words.askMoreLosses() : words.askLosses();
  if (fact === 'events') return words.askMoreEvents();
  if (fact === 'claims') return words.askMoreClaims();
  const belonging = /^(losses|claims)\[(.*)\]\.(event|claim)$/s.exec(fact);
  if (belonging !== null) {
    const [, list, id = '', of] = belonging;
    if (list === 'claims') return words.askEventOfClaim(id);
    return of === 'event' ? words.askEventOfItem(id) : words.askClaimOfItem(id);
  }
  const occurrence = /^(events|claims)\[([^\]]*)\]\.(.*)$/s.exec(fact);
  if (occurrence !== null) {
    const [, list, id = '', rest = ''] = occurrence;
    return (list === 'events' ? words.ofThisEvent : words.ofThisClaim)(askForDeclared(rest, index), id);
  }
  if (fact.startsWith('schedule.'))
    return words.askSchedule(index.schedule.get(fact.slice('schedule.'.length))?.title ?? fact);
  const rate = /^rates\[(.*)\]$/.exec(fact)?.[1];
  if (rate !== undefined) return words.askRate(rate);
  const item = /^losses\[(.*)\]\.(\w+)$/s.exec(fact);
  if (item !== null) return askForItem(item[1] ?? '', item[2] ?? '', incident, index);
  return askForDeclared(fact, index);
}

function askForItem(id: string, field: string, incident: Incident, index: ContractIndex): Text {
  const kind =
    incident.losses.fact === 'list' ? (incident.losses.items.find((item) => item.id === id)?.kind ?? null) : null;
  const title = kind === null ? words.lossItem() : (index.kind('loss', kind)?.title ?? kind);
  if (field === 'amount') return words.askAmount(id, title);
  if (field === 'kind') return words.askKind(id, title);
  const declared = index.anyItemField.get(field);
  return words.ofItem(declared === undefined ? field : questionOf(declared), id);
}

/** `event.started`, `findings[0].notified`, `causes`, `losses[L1].causes[0].actor`. */
function askForDeclared(fact: string, index: ContractIndex): Text {
  const steps = fact.replace(/^losses\[.*\]\.(?=causes)/s, '').split('.');
  let declarations = index.facts;
  let element: { readonly title: Text; readonly position: number } | null = null;
  let found: FactDeclaration | undefined;
  for (const step of steps) {
    const [, name = step, position] = /^(\w+)(?:\[(\d+)\])?$/u.exec(step) ?? [];
    found = declarations.get(name);
    if (found === undefined) return words.askFact(fact);
    if (position !== undefined) element = { title: found.title, position: Number(position) + 1 };
    const { type } = found;
    declarations = new Map(
      type.type === 'record' || type.type === 'list' ? type.fields.map((field) => [field.name, field] as const) : [],
    );
  }
  if (found === undefined) return words.askFact(fact);
  const question = questionOf(found);
  return element === null ? question : words.ofElement(question, element.title, String(element.position));
}

function questionOf(declaration: FactDeclaration): Text {
  const { ask, title, name, type } = declaration;
  if (ask.en !== undefined || ask.zh !== undefined) return ask;
  const titled = title.en === undefined && title.zh === undefined ? name : title;
  return type.type === 'list' ? words.askList(titled) : words.askFact(titled);
}
