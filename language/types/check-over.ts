// The policies beneath another: they and their accounts are there, none lies beneath itself, and a list of facts tells of them.
import type { Context } from '../names/context.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from './check-wording.ts';

/** What is filled in of each policy beneath, where the list declares it. */
export const beneathFields = ['limit', 'left', 'paid', 'drawn'] as const;

interface PolicyChecked {
  readonly policy: tree.Policy;
  readonly under: CheckedWording;
}

export function checkOver(policies: readonly PolicyChecked[], contextOf: (policy: tree.Policy) => Context): void {
  const byId = new Map(policies.map((each) => [each.policy.id.text, each]));
  for (const { policy, under } of policies) {
    const context = contextOf(policy);
    const [over, ...more] = oversOf(policy);
    for (const { span } of more) context.problems.report('duplicate-statement', span, { statement: 'over' });
    if (over === undefined) continue;
    if (!mayTellOfThem(over.as, under, context)) continue;
    for (const { id, account } of over.policies) {
      const beneath = byId.get(id.text);
      if (beneath === undefined) {
        context.unknown('unknown-policy', { ...id, kind: 'Name' }, byId.keys());
        continue;
      }
      const declared = beneath.under.names.accounts.get(account.text);
      if (declared === undefined) context.unknown('unknown-account', account, beneath.under.names.accounts.keys());
      else under.scope.meaning.declarations.set(account, declared.name);
      if (declared !== undefined && hasNoLimit(declared, beneath))
        context.problems.report('account-without-limit', account.span, { account: account.text, policy: id.text });
      if (liesBeneath(policy, beneath.policy, byId, new Set()))
        context.problems.report('over-itself', id.span, { policy: policy.id.text });
    }
  }
}

/** Whether it is a list of records with at least one of the amounts that are filled in, or nobody knows what it is. */
function mayTellOfThem(as: tree.Name, { scope }: CheckedWording, context: Context): boolean {
  const fact = scope.vocabulary.facts.get(as.text);
  if (fact === undefined) {
    context.unknown('unknown-name', as, scope.vocabulary.facts.keys());
    return true;
  }
  scope.meaning.declarations.set(as, fact.node.name);
  const fields = fact.type.type === 'list' ? fact.type.fields : undefined;
  if (beneathFields.some((name) => fields?.get(name)?.type.type === 'money')) return true;
  context.problems.report('not-underlying', as.span, { name: as.text });
  return false;
}

/** Whether the amount of the account is an entry of the schedule that is `no limit` under this policy. */
function hasNoLimit({ amount }: tree.Account, { policy, under }: PolicyChecked): boolean {
  const entry = amount.kind === 'Path' ? under.names.schedule.get(amount.names[0].text) : undefined;
  const bound = policy.statements.find((each) => each.kind === 'Binding' && each.name.text === entry?.name);
  const value = bound?.kind === 'Binding' ? bound.value : entry?.node.value;
  return value?.kind === 'AbsenceValue' && value.absence === 'no limit';
}

/** Whether `sought` lies beneath `from`, or is it. */
function liesBeneath(
  sought: tree.Policy,
  from: tree.Policy,
  byId: ReadonlyMap<string, PolicyChecked>,
  seen: Set<tree.Policy>,
): boolean {
  if (sought === from) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return oversOf(from).some(({ policies }) =>
    policies.some(({ id }) => {
      const beneath = byId.get(id.text);
      return beneath !== undefined && liesBeneath(sought, beneath.policy, byId, seen);
    }),
  );
}

function oversOf({ statements }: tree.Policy): readonly tree.Over[] {
  return statements.filter((statement) => statement.kind === 'Over');
}
