// What stands around the cover, as the Contract holds it.
import type { Contract, Procedure, Service, Step } from '../contract/contract.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { doneOf } from '../types/check-products.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerBody } from './lower-text.ts';
import { type Lowering, textOf, titleText } from './lowering.ts';

export function lowerProducts(
  { statements }: tree.Wording,
  names: WordingNames,
  lowering: Lowering,
): Pick<Contract, 'eligibility' | 'premium' | 'procedures' | 'services'> {
  const rules = statements.flatMap((statement) => (statement.kind === 'Eligibility' ? statement.rules : []));
  const lines = statements.flatMap((statement) => (statement.kind === 'Premium' ? statement.lines : []));
  return {
    eligibility: rules.map(({ effect, condition, title, span }, index) => ({
      id: lowering.mark(`eligibility/${index + 1}`, span),
      effect,
      title: title === undefined ? {} : textOf(title),
      holds: lowerExpression(condition, lowering),
    })),
    premium: lines.map(({ line, figure, when, title, span }, index) => ({
      id: lowering.mark(`premium/${index + 1}`, span),
      line,
      title: title === undefined ? {} : textOf(title),
      figure: lowerExpression(figure, lowering),
      when: when === undefined ? null : lowerExpression(when, lowering),
    })),
    procedures: statements.flatMap((each) =>
      each.kind === 'Procedure' ? [lowerProcedure(each, names, lowering)] : [],
    ),
    services: statements.flatMap((each) => (each.kind === 'Service' ? [lowerService(each, names, lowering)] : [])),
  };
}

function lowerProcedure(
  { name, title, steps, texts, span }: tree.Procedure,
  names: WordingNames,
  lowering: Lowering,
): Procedure {
  const id = lowering.mark(`procedure/${name.text}`, span);
  const declared = new Map(steps.map((step) => [step.name, step]));
  return {
    id,
    name: name.text,
    title: titleText(title, name.text),
    steps: steps.map((step) => lowerStep(id, step, declared, names, lowering)),
    body: bodyOf(texts, names),
  };
}

function lowerStep(
  procedure: string,
  step: tree.Step,
  declared: ReadonlyMap<tree.Name, tree.Step>,
  names: WordingNames,
  lowering: Lowering,
): Step {
  const done = doneOf(step);
  const within = step.statements.find((statement) => statement.kind === 'StepWithin');
  return {
    id: lowering.mark(`${procedure}/${step.name.text}`, step.span),
    name: step.name.text,
    title: titleText(step.title, step.name.text),
    by: step.statements.find((statement) => statement.kind === 'StepBy')?.actor ?? null,
    done: done === undefined ? null : lowerExpression(done, lowering),
    within:
      within === undefined
        ? null
        : {
            length: lowerExpression(within.length, lowering),
            from: lowerExpression(instantOf(within.from, declared, lowering), lowering),
          },
    body: bodyOf(step.statements, names),
  };
}

/** Where a step is named, the fact that tells when it was done. */
function instantOf(
  from: tree.Expression,
  declared: ReadonlyMap<tree.Name, tree.Step>,
  lowering: Lowering,
): tree.Expression {
  const name = from.kind === 'Path' ? lowering.meaning.declarations.get(from.names[0]) : undefined;
  const step = name === undefined ? undefined : declared.get(name);
  return (step === undefined ? undefined : doneOf(step)) ?? from;
}

function lowerService(service: tree.Service, names: WordingNames, lowering: Lowering): Service {
  const { name, title, option, statements, span } = service;
  return {
    id: lowering.mark(`service/${name.text}`, span),
    name: name.text,
    title: titleText(title, name.text),
    option: option?.text ?? null,
    stage: statements.find((statement) => statement.kind === 'ServiceStage')?.stage ?? null,
    by: statements.find((statement) => statement.kind === 'StepBy')?.actor ?? null,
    body: bodyOf(statements, names),
  };
}

function bodyOf(statements: readonly { readonly kind: string }[], names: WordingNames): Step['body'] {
  const texts = statements.filter((statement): statement is tree.TextBlock => statement.kind === 'TextBlock');
  return lowerBody(texts, (clause) => names.clauses.has(clause));
}
