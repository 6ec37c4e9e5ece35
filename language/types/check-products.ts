// What stands around the cover: underwriting rules, the premium, procedures and services.
import type { EntryDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { conditionIn } from './check-condition.ts';
import { expectType, typeOf } from './check-expression.ts';
import { checkTexts, checkTitle } from './check-texts.ts';
import { resolve, type Scope } from './scope.ts';
import { instant, money, nameOf } from './type.ts';

export function checkEligibility({ rules }: tree.Eligibility, scope: Scope): void {
  for (const { condition, title } of rules) {
    conditionIn(condition, scope);
    checkTitle(title, 'eligibility', scope.context);
  }
}

/** The first line is the base; what comes after works on the premium so far. */
export function checkPremium({ lines, span }: tree.Premium, scope: Scope): void {
  const [first] = lines;
  if (first?.line !== 'base' || first.when !== undefined)
    scope.context.missing('premium-without-base', (first ?? { span }).span, {});
  for (const { line, figure, when, title } of lines) {
    if (when !== undefined) conditionIn(when, scope);
    checkTitle(title, line, scope.context);
    if (line === 'loading' || line === 'discount') checkRate(figure, scope);
    else expectType(figure, money, scope);
  }
}

/** A share of the premium so far, or an amount. */
function checkRate(figure: tree.Expression, scope: Scope): void {
  const found = typeOf(figure, scope);
  if (['percentage', 'money', 'unknown'].includes(found.type)) return;
  scope.context.problems.report('type-mismatch', figure.span, {
    expected: { en: 'a percentage or an amount', zh: '百分比或金额' },
    found: nameOf(found),
  });
}

export function checkProcedure(procedure: tree.Procedure, names: WordingNames, scope: Scope): void {
  const { name, title, steps, texts } = procedure;
  checkTitle(title, name.text, scope.context);
  checkOwnTexts(texts, name, names, scope);
  const before = new Map<string, tree.Step>();
  for (const step of steps) {
    checkStep(step, before, names, scope);
    if (!scope.context.duplicate(step.name, before.get(step.name.text)?.name.span)) before.set(step.name.text, step);
  }
}

function checkStep(step: tree.Step, before: ReadonlyMap<string, tree.Step>, names: WordingNames, scope: Scope): void {
  checkTitle(step.title, step.name.text, scope.context);
  const texts = step.statements.filter((statement) => statement.kind === 'TextBlock');
  checkOwnTexts(texts, step.name, names, scope);
  reportSecond(step.statements, scope);
  for (const statement of step.statements) {
    if (statement.kind === 'StepDone') checkDone(statement.when, scope);
    if (statement.kind !== 'StepWithin') continue;
    const length = typeOf(statement.length, scope);
    if (!['duration', 'months', 'unknown'].includes(length.type)) {
      const expected = { en: 'a duration or months', zh: '时长或月数' };
      scope.context.problems.report('type-mismatch', statement.length.span, { expected, found: nameOf(length) });
    }
    checkFrom(statement.from, before, scope);
  }
}

function checkDone(path: tree.Path, scope: Scope): void {
  const { type } = resolve(path, scope);
  if (type.type === 'instant' || type.type === 'unknown') return;
  scope.context.problems.report('type-mismatch', path.span, { expected: nameOf(instant), found: nameOf(type) });
}

/** An earlier step, which has to tell when it was done; or an instant. */
function checkFrom(from: tree.Expression, before: ReadonlyMap<string, tree.Step>, scope: Scope): void {
  const [name] = from.kind === 'Path' && !from.its && from.names.length === 1 ? from.names : [];
  const step = name === undefined ? undefined : before.get(name.text);
  if (name === undefined || step === undefined) {
    expectType(from, instant, scope);
    return;
  }
  scope.meaning.declarations.set(name, step.name);
  if (doneOf(step) === undefined) scope.context.problems.report('step-without-date', name.span, { name: name.text });
}

export function doneOf(step: tree.Step): tree.Path | undefined {
  return step.statements.find((statement) => statement.kind === 'StepDone')?.when;
}

export function checkService(service: tree.Service, names: WordingNames, scope: Scope): void {
  const { name, title, option, statements } = service;
  checkTitle(title, name.text, scope.context);
  checkOption(option, names, scope);
  reportSecond(statements, scope);
  const texts = statements.filter((statement) => statement.kind === 'TextBlock');
  checkOwnTexts(texts, name, names, scope);
}

/** The option after `if`. `also`: other entries of the schedule that may stand there. */
export function checkOption(
  option: tree.Name | undefined,
  names: WordingNames,
  scope: Scope,
  also: (entry: EntryDeclared) => boolean = () => false,
): void {
  if (option === undefined) return;
  const options = [...names.schedule.values()].filter((each) => each.type === 'option' || also(each));
  const entry = options.find(({ name }) => name === option.text);
  if (entry !== undefined) scope.meaning.declarations.set(option, entry.node.name);
  else
    scope.context.unknown(
      'unknown-option',
      option,
      options.map(({ name }) => name),
    );
}

const words = { StepBy: 'by', StepDone: 'done', StepWithin: 'within', ServiceStage: 'stage' } as const;

/** Each statement but a text stands once. */
function reportSecond(statements: readonly (tree.StepStatement | tree.ServiceStage)[], scope: Scope): void {
  for (const [index, statement] of statements.entries()) {
    if (statement.kind === 'TextBlock') continue;
    const first = statements.slice(0, index).find(({ kind }) => kind === statement.kind);
    if (first === undefined) continue;
    const related = [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    scope.context.problems.report('duplicate-statement', statement.span, { statement: words[statement.kind] }, related);
  }
}

function checkOwnTexts(texts: readonly tree.TextBlock[], name: tree.Name, names: WordingNames, scope: Scope): void {
  const { vocabulary, meaning, context } = scope;
  checkTexts(texts, name.text, { vocabulary, schedule: names.schedule, clauses: names.clauses, meaning }, context);
}
