// Clauses that no scenario's expectation names, in the wording or in a policy under it. A coverage is named too by a kind
// of loss that it insures. What scenarios in fact exercise, both ways, `proviso test --coverage` counts by running them.
import type * as tree from '../syntax/tree.ts';
import { insuredBy, overlaps } from '../types/pays-lines.ts';
import type { WordingSubject } from './subject.ts';

export function clausesWithoutScenario({ wording, names, vocabulary, policies, problems }: WordingSubject): void {
  const scenarios = [wording, ...policies.map(({ policy }) => policy)].flatMap(scenariosIn);
  const named = new Set(scenarios.flatMap(({ expectations }) => expectations.flatMap(namesIn)));
  const exercised = (node: tree.Clause): boolean =>
    named.has(node.name.text) ||
    (node.kind === 'Coverage' && [...named].some((name) => overlaps(name, insuredBy(node), vocabulary)));
  if (names.clauses.size === 0) return;
  if (scenarios.length === 0) {
    problems.report('wording-without-scenario', wording.name.span, { name: wording.name.text });
    return;
  }
  for (const { node, name } of names.clauses.values())
    if (!exercised(node)) problems.report('clause-without-scenario', node.name.span, { name });
}

function scenariosIn({ statements }: tree.Wording | tree.Policy): readonly tree.Scenario[] {
  return (statements as readonly (tree.WordingStatement | tree.Policy['statements'][number])[]).filter(
    (statement) => statement.kind === 'Scenario',
  );
}

function namesIn({ subject, expects }: tree.Expectation): readonly string[] {
  return expects.kind === 'ExpectExcluded' ? [subject.text, expects.by.text] : [subject.text];
}
