// The name of a place in an incident document, as a person would say it: the titles that the terms give, from the place
// outwards to the list element or loss item it stands in. A place that nothing declares goes by its key.
//
//   /losses/0/medium  ->  “Means of payment” of loss L1, 损失项目L1的“支付方式”
import type { Contract, FactDeclaration, Said } from '../../language/index.ts';
import { both } from '../../language/index.ts';
import { indexOf } from '../contract-index.ts';
import { at, below, isObject, type Json, type Pointer, stepsOf } from './json.ts';
import { labels, placed } from './words.ts';

/** What may stand at a place. A record is only a heading: the titles of its fields are enough by themselves. */
interface Inner {
  readonly sort: 'heading' | 'list' | 'value';
  readonly title: Said;
  readonly fields: Fields;
}
type Fields = ReadonlyMap<string, Inner>;

interface Stop {
  readonly said: Said;
  readonly inner: Inner;
  readonly pointer: Pointer;
}

export function placeOf(pointer: Pointer, document: Json, contract: Contract): Said {
  let here: Stop = { said: labels.document, inner: rootOf(contract), pointer: '' };
  for (const step of stepsOf(pointer)) here = next(here, step, document);
  return here.said;
}

function next({ said, inner, pointer }: Stop, step: string, document: Json): Stop {
  const path = below(pointer, step);
  const transparent = inner.sort === 'list' ? 'known' : inner.sort === 'value' ? 'value' : undefined;
  if (step === transparent) return { said, inner, pointer: path };
  if (inner.sort === 'list' && /^\d+$/.test(step)) {
    const element: Inner = { ...inner, sort: inner.fields.size === 0 ? 'heading' : 'value' };
    return { said: elementSaid(said, inner, Number(step) + 1, at(document, path)), inner: element, pointer: path };
  }
  const found = inner.fields.get(step) ?? { sort: 'value', title: { en: step, zh: step }, fields: valueParts };
  const title = placed.titled(found.title);
  return { said: inner.sort === 'heading' ? title : placed.of(title, said), inner: found, pointer: path };
}

/** The lists whose elements have a number of their own. */
const numberedLists = new Map<Said, (id: string) => Said>([
  [labels.losses, placed.loss],
  [labels.events, placed.event],
  [labels.claims, placed.claim],
]);

/** Losses, events and claims go by their number where they state one, the elements of other lists by their position. */
function elementSaid(list: Said, { title }: Inner, position: number, element: Json | undefined): Said {
  if (title === labels.rates) return placed.nthRate(position);
  const numbered = numberedLists.get(title);
  const id = isObject(element) ? element.id : undefined;
  if (numbered !== undefined && typeof id === 'string' && id !== '' && id.length <= 40) return numbered(id);
  return title === labels.losses ? placed.nthLoss(position) : placed.nth(list, position);
}

const roots = new WeakMap<Contract, Inner>();

function rootOf(contract: Contract): Inner {
  const known = roots.get(contract);
  if (known !== undefined) return known;
  const facts = declared(contract.vocabulary.facts);
  const lossFields: Fields = new Map([
    ['id', value(labels.lossId)],
    ['kind', value(labels.lossKind)],
    ['amount', value(labels.lossAmount)],
    ['causes', list(labels.lossCauses, facts.get('causes')?.fields)],
    ['event', value(labels.eventOf)],
    ['claim', value(labels.claimOf)],
    ...declared([...indexOf(contract).anyItemField.values()]),
  ]);
  const rateFields: Fields = new Map([
    ['from', value(labels.rateFrom)],
    ['to', value(labels.rateTo)],
    ['on', value(labels.rateOn)],
    ['rate', value(labels.rateRate)],
  ]);
  const entries: Fields = new Map(contract.schedule.map((entry) => [entry.name, value(both(entry.title, entry.name))]));
  const fields: Fields = new Map([
    ...facts,
    ['incident', value(labels.incident)],
    ['losses', list(labels.losses, lossFields)],
    ['events', list(labels.events, new Map([...occurrenceFields('event', contract), ['id', value(labels.eventId)]]))],
    [
      'claims',
      list(
        labels.claims,
        new Map([
          ...occurrenceFields('claim', contract),
          ['id', value(labels.claimId)],
          ['event', value(labels.eventOf)],
        ]),
      ),
    ],
    ['rates', list(labels.rates, rateFields)],
    ['schedule', { sort: 'heading', title: labels.schedule, fields: entries }],
  ]);
  const root: Inner = { sort: 'heading', title: labels.document, fields };
  roots.set(contract, root);
  return root;
}

function occurrenceFields(each: 'event' | 'claim', { vocabulary }: Contract): Fields {
  return declared(vocabulary.facts.filter((fact) => fact.each === each));
}

function declared(declarations: readonly FactDeclaration[]): Fields {
  return new Map(
    declarations.map(({ name, title, type }): [string, Inner] => {
      const said = both(title, name);
      if (type.type === 'list') return [name, list(said, declared(type.fields))];
      return [
        name,
        type.type === 'record' ? { sort: 'heading', title: said, fields: declared(type.fields) } : value(said),
      ];
    }),
  );
}

function list(title: Said, fields: Fields = new Map()): Inner {
  return { sort: 'list', title, fields };
}

function value(title: Said, fields: Fields = valueParts): Inner {
  return { sort: 'value', title, fields };
}

/** What may stand within a single value, of whatever type. */
const valueParts: Fields = partsOfValues();

function partsOfValues(): Fields {
  const none: Fields = new Map();
  const money: Fields = new Map([
    ['currency', value(labels.currency, none)],
    ['amount', value(labels.amount, none)],
  ]);
  return new Map([
    ...money,
    ['at_least', value(labels.atLeast, money)],
    ['at_most', value(labels.atMost, money)],
    ['by', value(labels.by, none)],
    ['at', value(labels.at, none)],
    ['on', value(labels.on, none)],
    ['from', value(labels.from, none)],
    ['to', value(labels.to, none)],
    ['in', list(labels.within)],
    ['except', list(labels.except)],
  ]);
}
