// The rules of each clause, as a text can state them: what each reads of the schedule, which clauses, kinds and facts it
// names, and how the document says it in words.
import type {
  CarveBack,
  Clause,
  ClauseName,
  Contract,
  Expression,
  KindName,
  PaysLine,
  ScheduleEntry,
  StatementId,
} from '../../language/index.ts';
import { declaredBy, kindNames, type Said, say, sayPaysLine } from '../phrases/words.ts';

export interface Rule {
  readonly statement: StatementId;
  /** By which `clauseCoverage` counts whether a scenario has tried it. */
  readonly triedBy: StatementId;
  readonly said: Said;
  /** Entries of the schedule whose value it decides by. */
  readonly figures: ReadonlySet<string>;
  readonly clauses: ReadonlySet<ClauseName>;
  readonly kinds: ReadonlySet<KindName>;
  /** Names and titles of the facts that it turns on. */
  readonly facts: readonly { readonly name: string; readonly title: { readonly en?: string; readonly zh?: string } }[];
}

export function rulesOf(clause: Clause, contract: Contract): readonly Rule[] {
  switch (clause.clause) {
    case 'coverage': {
      const own = clause.pays.filter(({ when }) => breachIn(when) === undefined);
      return [
        kindsRule(`${clause.id}/insures`, clause.id, clause.insures, contract),
        ...clause.grant.map(({ id, holds }) => ruleOf(id, clause.id, [holds], say(holds, contract), contract)),
        ...own.map((line) => paysRule(line, contract)),
      ];
    }
    case 'exclusion': {
      const { excludes, where, when, unless, id } = clause;
      return [
        ...(excludes === 'every' ? [] : [kindsRule(`${id}/excludes`, id, excludes, contract)]),
        ...[where, when].flatMap((condition) =>
          condition === null
            ? []
            : [ruleOf(condition.id, id, [condition.holds], say(condition.holds, contract), contract)],
        ),
        ...carveBacks(unless).map((back) => ruleOf(back.id, id, [back.holds], say(back.holds, contract), contract)),
      ];
    }
    case 'warranty': {
      const lines = contract.coverages.flatMap(({ pays }) => pays.filter(({ when }) => breachIn(when) === clause.name));
      const { breached, id } = clause;
      const effects = new Map(lines.map((line) => [sayPaysLine(line, contract).en, line]));
      return [
        ruleOf(breached.id, id, [breached.holds], say(breached.holds, contract), contract),
        ...[...effects.values()].map((line) => paysRule(line, contract)),
      ];
    }
  }
}

/** The warranty on whose breach a line of payment depends. */
function breachIn(when: Expression | null): ClauseName | undefined {
  return when?.op === 'breached' ? when.warranty : undefined;
}

function carveBacks(backs: readonly CarveBack[]): readonly CarveBack[] {
  return backs.flatMap((back) => [back, ...carveBacks(back.unless)]);
}

function kindsRule(statement: StatementId, triedBy: StatementId, kinds: readonly KindName[], contract: Contract): Rule {
  return {
    statement,
    triedBy,
    said: kindNames(kinds, contract, 'and'),
    figures: new Set(),
    clauses: new Set(),
    kinds: new Set(kinds),
    facts: [],
  };
}

function paysRule(line: PaysLine, contract: Contract): Rule {
  const own = Object.entries(line).flatMap(([name, value]) =>
    name === 'when' || typeof value !== 'object' || value === null || Array.isArray(value) ? [] : expressionsIn(value),
  );
  const when = line.when === null ? [] : [line.when];
  const rule = ruleOf(line.id, triedBy(line, contract), [...own, ...when], sayPaysLine(line, contract), contract);
  const account =
    line.line === 'account' || line.line === 'aggregate'
      ? contract.accounts.find(({ name }) => name === line.account)
      : undefined;
  const drawn = account === undefined ? [] : figuresIn([account.amount], contract);
  return {
    ...rule,
    figures: new Set([...rule.figures, ...drawn]),
    kinds: new Set([...rule.kinds, ...(line.on ?? [])]),
  };
}

/** A deductible that is taken once is tried where the line is that takes it. */
function triedBy(line: PaysLine, { coverages, parts, pays }: Contract): StatementId {
  if (line.line !== 'once') return line.id;
  const own = coverages.find((coverage) => coverage.pays.includes(line))?.name ?? '';
  const wider = [...parts.flatMap((part) => (part.clauses.includes(own) ? part.pays : [])), ...pays];
  const takes = wider.find((each) => each.line === 'highest' && (each.on === null || each.on.includes(own)));
  return takes?.id ?? line.id;
}

function ruleOf(
  statement: StatementId,
  triedBy: StatementId,
  read: readonly Expression[],
  said: Said,
  contract: Contract,
): Rule {
  const all = read.flatMap(within);
  return {
    statement,
    triedBy,
    said,
    figures: new Set(figuresIn(read, contract)),
    clauses: new Set(all.flatMap((each) => (each.op === 'breached' ? [each.warranty] : []))),
    kinds: new Set(
      all.flatMap((each) =>
        each.op === 'is-kind'
          ? [each.kind]
          : each.op === 'caused-by' || each.op === 'arising-from'
            ? each.kinds.map(({ kind }) => kind)
            : [],
      ),
    ),
    facts: all.flatMap((each) => factsIn(each, contract)),
  };
}

/** A period or a territory is stated by its title; a field of a list by its own, wherever the list stands. */
function factsIn(expression: Expression, contract: Contract): Rule['facts'] {
  if (expression.op === 'schedule') {
    const entry = contract.schedule.find(({ name }) => name === expression.name);
    return entry === undefined || isFigure(entry.type) ? [] : [{ name: entry.name, title: entry.title }];
  }
  if (expression.op === 'element') {
    const name = expression.path.at(-1) ?? '';
    const lists = contract.vocabulary.facts.flatMap(({ type }) => (type.type === 'list' ? type.fields : []));
    return lists.filter((field) => field.name === name).map(({ title }) => ({ name, title }));
  }
  const declared = declaredBy(expression, { contract, lists: [], figures: 'bare' });
  if (declared === undefined) return [];
  return [declared.fact, declared.record].flatMap((fact) =>
    fact === undefined ? [] : [{ name: fact.name, title: fact.title }],
  );
}

function figuresIn(expressions: readonly Expression[], { schedule }: Contract): readonly string[] {
  const figures = new Set(schedule.filter(({ type }) => isFigure(type)).map(({ name }) => name));
  return expressions
    .flatMap(within)
    .flatMap((each) => (each.op === 'schedule' && figures.has(each.name) ? [each.name] : []));
}

/** What a text states as `{name}`; periods, territories and names are spoken of by their titles. */
function isFigure(type: ScheduleEntry['type']): boolean {
  return ['money', 'percentage', 'duration', 'months', 'number', 'instant'].includes(type);
}

/** The expression and all that stand in it. */
function within(expression: Expression): readonly Expression[] {
  return [expression, ...Object.values(expression).flatMap((value: unknown) => expressionsIn(value))];
}

function expressionsIn(value: unknown): readonly Expression[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'op' in value ? within(value as Expression) : Object.values(value).flatMap(expressionsIn);
}
