// The accounts and limits of a policy, and what an incident takes of them.
import { both } from '../../language/index.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { AccountState } from '../worker/incidents.ts';
import { bareBounds, groupedText, lengthOf } from './money.ts';

/** Each account from full to empty: what was gone before, what this incident takes, what it may take, what is left. */
export function Tower({ accounts }: { readonly accounts: readonly AccountState[] }) {
  return (
    <section class="block" aria-labelledby="accounts">
      <h2 id="accounts">{say(words.accounts)}</h2>
      <div class="tower">
        {accounts.map(({ name, title, opening, before, drawn }) => {
          const whole = Math.max(1, lengthOf(opening));
          const gone = whole - lengthOf(before);
          const [low, high] = [
            lengthOf(drawn.atLeast),
            drawn.atMost === null ? lengthOf(before) : lengthOf(drawn.atMost),
          ];
          const percent = (length: number): string => `${(100 * length) / whole}%`;
          const left = { atLeast: minus(before, drawn.atMost), atMost: minus(before, drawn.atLeast) };
          return (
            <div key={name}>
              <strong>{say(both(title, name))}</strong>{' '}
              <small>
                {opening === null || before === null
                  ? say(words.noAmount)
                  : say(
                      words.accountLine(
                        groupedText(before.amount),
                        bareBounds(drawn),
                        `${left.atLeast === left.atMost ? left.atLeast : `${left.atLeast} – ${left.atMost}`}`,
                      ),
                    )}
              </small>
              <div class="track" aria-hidden="true">
                <span class="gone" style={{ left: 0, width: percent(gone) }} />
                <span class="sure" style={{ left: percent(gone), width: percent(low) }} />
                <span class="maybe" style={{ left: percent(gone + low), width: percent(high - low) }} />
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Exact: both carry all decimals of one currency. */
function minus(before: AccountState['before'], drawn: AccountState['drawn']['atMost']): string {
  if (before === null || drawn === null) return '0';
  const decimals = before.amount.split('.')[1]?.length ?? 0;
  const minor = (text: string): bigint => BigInt(text.replace('.', ''));
  const difference = minor(before.amount) - minor(drawn.amount);
  const digits = (difference < 0n ? 0n : difference).toString().padStart(decimals + 1, '0');
  return groupedText(decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}
