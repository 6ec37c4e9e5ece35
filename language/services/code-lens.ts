// Above each scenario: run it. Above each wording or policy with several: run all. What runs them is for whoever shows
// the lens to say; here is only which.
import type { Span } from '../syntax/span.ts';
import type { Workspace } from './workspace.ts';

export interface ScenarioLens {
  readonly span: Span;
  /** Of the wording or policy. */
  readonly unit: string;
  /** `undefined`: all of the unit. */
  readonly scenario: string | undefined;
  readonly count: number;
}

export function codeLenses(workspace: Workspace, path: string): readonly ScenarioLens[] {
  const declarations = workspace.files.get(path)?.tree.declarations ?? [];
  return declarations.flatMap((declaration): ScenarioLens[] => {
    if (declaration.kind === 'Terms') return [];
    const named = declaration.kind === 'Policy' ? declaration.id : declaration.name;
    const unit = named.text;
    const scenarios = declaration.statements.filter((statement) => statement.kind === 'Scenario');
    const all: ScenarioLens[] =
      scenarios.length < 2 ? [] : [{ span: named.span, unit, scenario: undefined, count: scenarios.length }];
    return [
      ...all,
      ...scenarios.map(({ title }): ScenarioLens => ({ span: title.span, unit, scenario: title.text, count: 1 })),
    ];
  });
}
