// The sentence that a condition or a line of `pays` reads as in the documents and the reasons, by the place where it is
// written. Only where there is a Contract: a sentence is said of what was understood.

import type { Unit } from '../compile.ts';
import type { Expression, PaysLine } from '../contract/contract.ts';
import { type Said, say, sayPaysLine, sayWiderLine } from '../phrases/index.ts';
import type { Span } from '../syntax/span.ts';
import type { Workspace } from './workspace.ts';

export interface StatementSentence {
  readonly span: Span;
  readonly said: Said;
}

export function sentenceAt(workspace: Workspace, path: string, offset: number): StatementSentence | undefined {
  const declaration = workspace.declarationAt(path, offset);
  const unit = declaration === undefined ? undefined : workspace.unitOf(declaration);
  if (unit === undefined) return undefined;
  const around = Object.entries(unit.sourceMap.statements)
    .filter(([, place]) => place.file === path && place.start <= offset && offset <= place.end)
    .sort(([, left], [, right]) => left.end - left.start - (right.end - right.start));
  const statements = statementsOf(unit);
  for (const [id, { file, start, end }] of around) {
    const said = statements.get(id);
    if (said !== undefined) return { span: { file, start, end }, said: said() };
  }
  return undefined;
}

/** By id: everything in a Contract that holds or is paid. */
function statementsOf({ contract }: Unit): ReadonlyMap<string, () => Said> {
  const found = new Map<string, () => Said>();
  const condition = (each: { readonly id: string; readonly holds: Expression } | null): void => {
    if (each !== null) found.set(each.id, () => say(each.holds, contract));
  };
  const carveBacks = (unless: (typeof contract.exclusions)[number]['unless']): void => {
    for (const each of unless) {
      condition(each);
      carveBacks(each.unless);
    }
  };
  const line = (each: PaysLine): void => {
    found.set(each.id, () => sayPaysLine(each, contract));
  };
  for (const each of [...contract.parts.flatMap(({ pays }) => pays), ...contract.pays])
    found.set(each.id, () => sayWiderLine(each, contract));
  contract.basis.forEach(condition);
  for (const { grant, pays } of contract.coverages) {
    grant.forEach(condition);
    pays.forEach(line);
  }
  for (const { where, when, unless } of contract.exclusions) {
    condition(where);
    condition(when);
    carveBacks(unless);
  }
  for (const { breached } of contract.warranties) condition(breached);
  return found;
}
