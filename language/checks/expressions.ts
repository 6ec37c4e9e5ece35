// Where expressions stand in a wording. Scenarios are left out: they
// are tests of the wording, so that what only they read is not read.
import { rememberingNodes } from '../remember.ts';
import type * as tree from '../syntax/tree.ts';
import { expressionsOfBody, expressionsOfWider, within } from '../syntax/walk.ts';
import { unreachable } from '../unreachable.ts';

function* inStatement(statement: tree.WordingStatement): Generator<tree.Expression> {
  switch (statement.kind) {
    case 'Currency':
      if (statement.convertedOn !== undefined) yield statement.convertedOn;
      break;
    case 'Schedule':
      for (const { value } of statement.entries) if (value !== undefined && isExpression(value)) yield value;
      break;
    case 'Account':
      yield* inAccount(statement);
      break;
    case 'Insurers':
      for (const { share } of statement.insurers) yield share;
      break;
    case 'Basis':
      yield* statement.conditions;
      break;
    case 'Part':
      for (const clause of statement.clauses) yield* inClause(clause);
      if (statement.pays !== undefined) yield* expressionsOfWider(statement.pays);
      break;
    case 'WiderPays':
      yield* expressionsOfWider(statement);
      break;
    case 'Coverage':
    case 'Exclusion':
    case 'Warranty':
    case 'ConditionPrecedent':
      yield* inClause(statement);
      break;
    case 'Presume':
      yield* inPresume(statement);
      break;
    case 'Eligibility':
      for (const { condition } of statement.rules) yield condition;
      break;
    case 'Premium':
      for (const { figure, when } of statement.lines) yield* when === undefined ? [figure] : [figure, when];
      break;
    case 'Procedure':
      for (const { statements } of statement.steps) for (const each of statements) yield* inStep(each);
      break;
    case 'Group':
      yield statement.by.kind === 'ByHours' ? statement.by.length : statement.by.field;
      break;
    case 'Uses':
    case 'Zone':
    case 'MonthEnd':
    case 'Service':
    case 'Scenario':
      break;
    default:
      unreachable(statement);
  }
}

/** All of them, inner ones too. Several checks go through them. */
export const allExpressionsOf = rememberingNodes((wording: tree.Wording): readonly tree.Expression[] =>
  wording.statements.flatMap((statement) => {
    if (statement.kind !== 'Part') return allInStatement(statement);
    const { clauses, pays } = statement;
    return [...clauses.flatMap(allInClause), ...(pays === undefined ? [] : allInStatement(pays))];
  }),
);
const allInStatement = rememberingNodes((statement: tree.WordingStatement) =>
  [...inStatement(statement)].flatMap(within),
);
const allInClause = rememberingNodes((clause: tree.Clause) => [...inClause(clause)].flatMap(within));

export function isExpression(value: tree.EntryValue): value is tree.Expression {
  return !['PeriodValue', 'CountriesValue', 'OptionValue', 'NamesValue', 'AbsenceValue'].includes(value.kind);
}

function* inClause(clause: tree.Clause): Generator<tree.Expression> {
  if (clause.kind === 'Warranty') {
    yield clause.breached;
    yield* inEffect(clause.effect);
    if (clause.causality !== undefined && clause.causality.counts !== 'whatever-its-cause')
      yield clause.causality.condition;
    return;
  }
  for (const statement of clause.statements) {
    switch (statement.kind) {
      case 'CausedBy':
        yield statement.cause;
        break;
      case 'When':
        yield statement.condition;
        break;
      case 'Basis':
        yield* statement.conditions;
        break;
      case 'Exclusion':
      case 'Warranty':
      case 'ConditionPrecedent':
        yield* inClause(statement);
        break;
      case 'Presume':
        yield* inPresume(statement);
        break;
      case 'WritesBack':
        if (statement.where !== undefined) yield statement.where;
        if (statement.arisingFrom !== undefined) yield statement.arisingFrom;
        if (statement.limit !== undefined) yield statement.limit;
        break;
      case 'Requires':
        yield statement.condition;
        break;
      case 'Failed':
        yield* inEffect(statement.effect);
        break;
      case 'Measure':
        yield statement.amount;
        break;
      case 'Pays':
        for (const line of statement.lines) yield* inLine(line);
        break;
      case 'Excludes':
        if (statement.where !== undefined) yield statement.where;
        if (statement.arisingFrom !== undefined) yield statement.arisingFrom;
        break;
      case 'Unless':
        yield* inUnless(statement);
        break;
      case 'Insures':
      case 'WhilePending':
      case 'Because':
      case 'TextBlock':
        break;
      default:
        unreachable(statement);
    }
  }
}

function* inEffect(effect: tree.Effect): Generator<tree.Expression> {
  switch (effect.kind) {
    case 'DeductibleEffect':
    case 'ReductionEffect':
      yield effect.amount;
      break;
    case 'SuspensionEffect':
      yield* [effect.from, effect.until];
      if (effect.on !== undefined) yield effect.on;
      break;
    case 'EndEffect':
      if (effect.on !== undefined) yield effect.on;
      break;
    case 'DenialEffect':
      break;
    default:
      unreachable(effect);
  }
}

function* inStep(statement: tree.StepStatement): Generator<tree.Expression> {
  if (statement.kind === 'StepDone') yield statement.when;
  if (statement.kind === 'StepWithin') yield* [statement.length, statement.from];
}

function* inAccount({ amount, reinstated }: tree.Account): Generator<tree.Expression> {
  yield amount;
  if (reinstated?.premium === undefined) return;
  yield reinstated.premium.amount;
  if (reinstated.premium.time !== undefined) yield* [reinstated.premium.time.at, reinstated.premium.time.period];
}

function* inPresume({ presumed, when }: tree.Presume): Generator<tree.Expression> {
  yield presumed;
  if (when !== undefined) yield when;
}

function* inUnless(unless: tree.Unless): Generator<tree.Expression> {
  if (unless.anyOf === undefined) yield unless.condition;
  for (const each of unless.anyOf ?? []) yield* inUnless(each);
  for (const inner of unless.unless) yield* inUnless(inner);
}

function* inLine({ body, when }: tree.PaysLine): Generator<tree.Expression> {
  if (when !== undefined) yield when;
  yield* expressionsOfBody(body);
}

/** The texts of a clause. */
export function textsOf(clause: tree.Clause): readonly tree.TextBlock[] {
  return clause.kind === 'Warranty'
    ? clause.texts
    : clause.statements.filter((statement) => statement.kind === 'TextBlock');
}
