// Whether the limits are taken as the policy opens them, or as the ledger of the server has them by now.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tellFailure } from '../state/failure.ts';
import { principal, Refused, request } from '../state/server.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { UnitInfo } from '../worker/units.ts';

/** By account, in minor units. */
export type Balances = Readonly<Record<string, string>>;

export function FromLedger({
  unit: { kind, name },
  balances,
}: {
  readonly unit: UnitInfo;
  readonly balances: Signal<Balances | undefined>;
}) {
  const refused = useSignal('');
  const isThere = principal.value !== undefined && kind === 'policy';
  useEffect(() => {
    balances.value = undefined;
    refused.value = '';
  }, [name, isThere, balances, refused]);
  if (!isThere) return null;
  const fetchThem = async (): Promise<void> => {
    try {
      const found = await request<{
        readonly balances: readonly { readonly account: string; readonly remaining: string }[];
      }>('GET', `/policies/${encodeURIComponent(name)}`);
      // Amounts of the server carry all decimals of their currency.
      balances.value = Object.fromEntries(
        found.balances.map(({ account, remaining }) => [account, remaining.replace('.', '')]),
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.value = error.message;
    }
  };
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={balances.value !== undefined}
          onChange={({ currentTarget }) => {
            if (currentTarget.checked) void fetchThem().catch(tellFailure);
            else balances.value = undefined;
          }}
        />{' '}
        {say(words.useBalances)}
      </label>
      {refused.value !== '' && (
        <span role="alert" class="bad">
          {refused.value}
        </span>
      )}
    </>
  );
}
