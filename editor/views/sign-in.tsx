// Who is signed in, and the dialog in which a key is given.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { principal, Refused, resume, signIn, signOut } from '../state/server.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function SignIn() {
  const dialog = useRef<HTMLDialogElement>(null);
  const given = useSignal('');
  const wrong = useSignal('');
  useEffect(() => void resume(), []);
  const who = principal.value;
  if (who !== undefined)
    return (
      <span class="actions">
        <small>
          {say(words.signedInAs(who.actor, who.roles.map((role) => say(words.roles[role] ?? words.role)).join(', ')))}
        </small>
        <button type="button" onClick={signOut}>
          {say(words.signOut)}
        </button>
      </span>
    );
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await signIn(given.value.trim());
      given.value = '';
      wrong.value = '';
      dialog.current?.close();
    } catch (error) {
      wrong.value = say(error instanceof Refused && error.status === 401 ? words.keyRefused : words.noServer);
    }
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {say(words.signIn)}
      </button>
      <dialog ref={dialog} aria-labelledby="sign-in">
        <form onSubmit={(event) => void submit(event)}>
          <h2 id="sign-in">{say(words.signIn)}</h2>
          <p class="quiet">{say(words.keyHelp)}</p>
          <label>
            {say(words.key)}
            <input
              type="password"
              autocomplete="off"
              required
              value={given.value}
              onInput={({ currentTarget }) => {
                given.value = currentTarget.value;
              }}
            />
          </label>
          {wrong.value !== '' && (
            <p role="alert" class="bad">
              {wrong.value}
            </p>
          )}
          <p class="actions">
            <button type="submit" class="strong">
              {say(words.signIn)}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {say(words.cancel)}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
