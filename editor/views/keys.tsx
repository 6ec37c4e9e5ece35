// An administrator makes keys for the people who write, review and adjust.
import { useSignal } from '@preact/signals';
import { tellFailure } from '../state/failure.ts';
import { Refused, request } from '../state/server.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

const roles = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'] as const;

export function Keys() {
  const holder = useSignal('');
  const role = useSignal<string>('author');
  const made = useSignal('');
  const refused = useSignal('');
  const make = async (event: Event) => {
    event.preventDefault();
    try {
      const { key } = await request<{ key: string }>('POST', '/keys', { holder: holder.value, roles: [role.value] });
      made.value = key;
      refused.value = '';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.value = error.message;
    }
  };
  return (
    <form class="block fields" onSubmit={(event) => void make(event).catch(tellFailure)}>
      <h2>{say(words.newKey)}</h2>
      <label class="field">
        {say(words.holder)}
        <input
          required
          value={holder.value}
          onInput={({ currentTarget }) => {
            holder.value = currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        {say(words.role)}
        <select
          value={role.value}
          onChange={({ currentTarget }) => {
            role.value = currentTarget.value;
          }}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {say(words.roles[each] ?? words.role)}
            </option>
          ))}
        </select>
      </label>
      <p class="actions">
        <button type="submit">{say(words.newKey)}</button>
      </p>
      {made.value !== '' && (
        <p role="status">
          {say(words.keyMade)} <code>{made.value}</code>
        </p>
      )}
      {refused.value !== '' && (
        <p role="alert" class="bad">
          {refused.value}
        </p>
      )}
    </form>
  );
}
