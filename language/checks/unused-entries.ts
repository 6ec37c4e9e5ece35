// Figures of the schedule and accounts that nothing reads. Many entries only describe the policy, such as the premium:
// those a policy fills in without a default are let be. A default is a figure that somebody meant to take effect, and a
// period, a territory or an option that nothing reads promises a bound of the cover that is not there.
import { referencesIn } from '../syntax/text-references.ts';
import { allExpressionsOf, textsOf } from './expressions.ts';
import type { WordingSubject } from './subject.ts';

export function unusedEntries(subject: WordingSubject): void {
  const { names, wording, problems } = subject;
  const used = usedEntries(subject);
  for (const { name, node, type } of names.schedule.values()) {
    const takesEffect = type === 'period' || type === 'countries' || type === 'option' || node.value !== undefined;
    if (!used.has(name) && takesEffect && type !== 'party' && type !== 'text')
      problems.report('unused-entry', node.name.span, { name });
  }
  const drawnOn = new Set<string>();
  for (const expression of allExpressionsOf(wording)) {
    const reference = expression.kind === 'Path' ? subject.meaning.references.get(expression) : undefined;
    if (reference?.to === 'account') drawnOn.add(reference.name);
  }
  for (const [name, account] of names.accounts)
    if (!drawnOn.has(name)) problems.report('unused-account', account.name.span, { name });
}

function usedEntries({ names, wording, meaning, policies }: WordingSubject): ReadonlySet<string> {
  const used = new Set<string>();
  for (const expression of allExpressionsOf(wording)) {
    const reference = expression.kind === 'Path' ? meaning.references.get(expression) : undefined;
    if (reference?.to === 'schedule' || reference?.to === 'period') used.add(reference.name);
  }
  for (const statement of wording.statements)
    if (statement.kind === 'Service' && statement.option !== undefined) used.add(statement.option.text);
  for (const { node } of names.clauses.values()) {
    if (node.kind === 'Coverage' && node.option !== undefined) used.add(node.option.text);
    for (const text of textsOf(node))
      for (const { sort, name } of referencesIn(text.raw)) if (sort === 'figure') used.add(name);
  }
  // What a policy calculates a value from is used by that policy.
  for (const { policy } of policies) {
    for (const statement of policy.statements) {
      if (statement.kind !== 'Binding' || statement.value.kind !== 'Binary') continue;
      for (const side of [statement.value.left, statement.value.right])
        if (side.kind === 'Path') used.add(side.names[0].text);
    }
  }
  return used;
}
