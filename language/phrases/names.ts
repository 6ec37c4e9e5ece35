// What the Contract's names are called: from a path, a kind, an entry or a clause to its title in both languages.
// Total: a name that the Contract does not declare is said as its own words, because a reason must never fail to print.
import type {
  Contract,
  Expression,
  FactDeclaration,
  FactPath,
  FactType,
  KindName,
  ScheduleEntry,
} from '../contract/contract.ts';
import type { Account } from '../contract/programme.ts';
import { itemLabel, type Label, type LabelOf, label } from './labels.ts';
import { alike, both, fill, listed, type Said, within, words } from './said.ts';
import { clausePhrases } from './sentence-phrases.ts';
import { unboundPhrase } from './value-phrases.ts';
import { formatFigure, isNamedOnly } from './values.ts';

/** Where a sentence stands: the lists its quantifiers run over, innermost first. */
export interface Scope {
  readonly contract: Contract;
  readonly lists: readonly Expression[];
  /** `the waiting period (8 hours)`, or `8 hours` alone, as lines of money take it. */
  readonly figures: 'named' | 'bare';
}

/** A fact with its record, as declared. */
export interface Declared {
  readonly from: 'incident' | 'item' | 'list';
  readonly record: FactDeclaration | undefined;
  readonly fact: FactDeclaration | undefined;
  readonly name: string;
}

/** What an expression refers to, if it refers to a fact at all. */
export function declaredBy(expression: Expression, scope: Scope): Declared | undefined {
  switch (expression.op) {
    case 'fact':
      return walk('incident', scope.contract.vocabulary.facts, expression.path, undefined);
    case 'item':
      return walk('item', itemFields(scope.contract), expression.path, undefined);
    case 'element': {
      const list = scope.lists[expression.up];
      const declaration =
        list === undefined ? undefined : declaredBy(list, { ...scope, lists: scope.lists.slice(expression.up + 1) });
      return walk(
        'list',
        fieldsOf(declaration?.fact?.type),
        expression.path,
        expression.up === 0 ? undefined : declaration?.fact,
      );
    }
    default:
      return undefined;
  }
}

/** The fact's name, with its record's before it unless the sentence has said that already. */
export function labelOf(declared: Declared): Label {
  if (declared.from === 'item') return itemLabel(titleOf(declared));
  const record = declared.record === undefined ? undefined : both(declared.record.title, words(declared.record.name));
  return label(record, titleOf(declared), labelled(declared.fact?.type));
}

function labelled(type: FactType | undefined): LabelOf {
  if (type === undefined || type.type === 'instant') return 'time';
  return type.type === 'boolean' ? 'truth' : 'amount';
}

export function titleOf({ fact, name }: Declared): Said {
  return fact === undefined ? alike(words(name)) : both(fact.title, words(name));
}

/** The title of a kind, as a sentence has it: `ransom payment`. */
export function kindName(name: KindName, contract: Contract): Said {
  for (const axis of contract.vocabulary.axes) {
    const kind = axis.kinds.find((each) => each.name === name);
    if (kind !== undefined) return within(both(kind.title, words(name)));
  }
  return alike(words(name));
}

/** Kinds in a row: `ransom payment and negotiation cost`. */
export function kindNames(names: readonly KindName[], contract: Contract, last: 'and' | 'or'): Said {
  return listed(
    names.map((name) => kindName(name, contract)),
    last,
  );
}

export function scheduleEntry(name: string, contract: Contract): ScheduleEntry | undefined {
  return contract.schedule.find((entry) => entry.name === name);
}

/** `the waiting period (8 hours)`, or bare `8 hours`; long values, such as a territory, by title alone. */
export function scheduleName(name: string, contract: Contract, figures: Scope['figures'] = 'named'): Said {
  const entry = scheduleEntry(name, contract);
  if (entry === undefined) return alike(words(name));
  const title = within(both(entry.title, words(name)));
  if (isNamedOnly(entry.type)) return fill(clausePhrases.named, title);
  if (entry.value === null) return fill(clausePhrases.figure, title, unboundPhrase);
  return figures === 'bare' ? formatFigure(entry.value) : fill(clausePhrases.figure, title, formatFigure(entry.value));
}

export function account(name: string, contract: Contract): Account | undefined {
  return contract.accounts.find((each) => each.name === name);
}

/** `2.1 (Virtual currency)`: number and title of a clause. */
export function clauseName(name: string, contract: Contract): Said {
  const { coverages, exclusions, warranties, conditions } = contract;
  const clause = [...coverages, ...exclusions, ...warranties, ...conditions].find((each) => each.name === name);
  if (clause === undefined) return alike(words(name));
  return fill(clausePhrases.clause, alike(clause.number), both(clause.title, words(name)));
}

function walk(
  from: Declared['from'],
  fields: readonly FactDeclaration[],
  path: FactPath,
  record: FactDeclaration | undefined,
): Declared {
  const [name = '', ...rest] = path;
  const fact = fields.find((field) => field.name === name);
  return rest.length === 0 ? { from, record, fact, name } : walk(from, fieldsOf(fact?.type), rest, fact);
}

function fieldsOf(type: FactType | undefined): readonly FactDeclaration[] {
  return type !== undefined && (type.type === 'record' || type.type === 'list') ? type.fields : [];
}

/** Every field that some kind of loss has; of two kinds with a field of the same name, the first written. */
function itemFields(contract: Contract): readonly FactDeclaration[] {
  return contract.vocabulary.axes.flatMap((axis) => axis.kinds.flatMap((kind) => kind.fields));
}
