// What reviewers say of a version, and what may be done with it: comment on it or on one of its clauses, approve it, send it
// back; or publish what stands here. Who may do what, the server says.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Contract } from '../../language/index.ts';
import { askTexts } from '../state/client.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress } from '../state/route.ts';
import {
  type Artefact,
  artefactPath,
  artefacts,
  loadArtefacts,
  may,
  principal,
  Refused,
  type Review,
  request,
} from '../state/server.ts';
import { say } from '../state/settings.ts';
import type { Version } from '../state/versions.ts';
import { words } from '../words/words.ts';

export function Comments({ path, version }: { readonly path: string; readonly version: Version }) {
  if (principal.value === undefined) return <p class="quiet">{say(words.signInFor)}</p>;
  return (
    <div class="block">
      {version.id === 'here' && may.value('author') && <Publish path={path} />}
      {version.artefacts.map((artefact) => (
        <Reviews key={`${artefact.kind} ${artefact.name} ${artefact.version}`} of={artefact} path={path} />
      ))}
    </div>
  );
}

function Publish({ path }: { readonly path: string }) {
  const told = useSignal<{ readonly good: boolean; readonly text: string } | undefined>(undefined);
  const publish = async () => {
    try {
      const text = await askTexts('text', path);
      const { published } = await request<{ published: readonly unknown[] }>('POST', '/artefacts', { path, text });
      await loadArtefacts();
      told.value = { good: true, text: say(words.published(published.length)) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      told.value = { good: false, text: error.message };
    }
  };
  return (
    <p class="actions">
      <button type="button" class="strong" onClick={() => void publish().catch(tellFailure)}>
        {say(words.publish)}
      </button>
      {told.value !== undefined && (
        <span role="status" class={told.value.good ? 'good' : 'bad'}>
          {told.value.text}
        </span>
      )}
    </p>
  );
}

function Reviews({ of, path }: { readonly of: Artefact; readonly path: string }) {
  const reviews = useSignal<readonly Review[]>([]);
  const refused = useSignal('');
  const comment = useSignal('');
  const clause = useSignal('');
  const clauses = useSignal<readonly string[]>([]);
  const address = artefactPath(of);
  useEffect(() => {
    void request<{ reviews: readonly Review[] }>('GET', address).then((found) => {
      reviews.value = found.reviews;
    }, tellFailure);
    void clauseNames(address).then((names) => {
      clauses.value = names;
    }, tellFailure);
  }, [address, reviews, clauses]);
  const send = async (verdict: Review['verdict']) => {
    try {
      const body = { verdict, comment: clause.value === '' ? comment.value : `§${clause.value}: ${comment.value}` };
      const answer = await request<{ artefact: Artefact; reviews: readonly Review[] }>(
        'POST',
        `${address}/reviews`,
        body,
      );
      reviews.value = answer.reviews;
      comment.value = '';
      refused.value = '';
      const same = (each: Artefact) => each.kind === of.kind && each.name === of.name && each.version === of.version;
      artefacts.value = artefacts.value.map((each) => (same(each) ? answer.artefact : each));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.value = error.message;
    }
  };
  return (
    <section class="block comments" aria-label={`${of.name} ${of.version}`}>
      <h2>
        {say(words.kinds[of.kind])} {of.name} {of.version}{' '}
        <span class={`tag ${of.status === 'approved' ? 'good' : ''}`}>{say(words.status[of.status])}</span>
      </h2>
      {reviews.value.length === 0 && <p class="quiet">{say(words.noComments)}</p>}
      <ul>
        {reviews.value.map(({ id, verdict, comment: text, by, at }) => (
          <li key={id}>
            <strong>{by}</strong> {say(words.verdicts[verdict])} <small>{at.slice(0, 16).replace('T', ' ')}</small>
            <Comment text={text} path={path} />
          </li>
        ))}
      </ul>
      {may.value('reviewer') && (
        <form class="fields" onSubmit={(event) => event.preventDefault()}>
          <label class="field">
            {say(words.onClause)}
            <select
              value={clause.value}
              onChange={({ currentTarget }) => {
                clause.value = currentTarget.value;
              }}
            >
              <option value="">{say(words.wholeText)}</option>
              {clauses.value.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {say(words.comment)}
            <textarea
              rows={3}
              value={comment.value}
              onInput={({ currentTarget }) => {
                comment.value = currentTarget.value;
              }}
            />
          </label>
          <p class="actions">
            <button
              type="button"
              disabled={comment.value.trim() === ''}
              onClick={() => void send('comment').catch(tellFailure)}
            >
              {say(words.sendComment)}
            </button>
            {of.status !== 'approved' && (
              <button type="button" class="strong" onClick={() => void send('approve').catch(tellFailure)}>
                {say(words.approve)}
              </button>
            )}
            <button type="button" onClick={() => void send('reject').catch(tellFailure)}>
              {say(words.sendBack)}
            </button>
          </p>
          {refused.value !== '' && (
            <p role="alert" class="bad">
              {refused.value}
            </p>
          )}
        </form>
      )}
    </section>
  );
}

/** `§extortion: too wide` is said of that clause. */
function Comment({ text, path }: { readonly text: string; readonly path: string }) {
  if (text === '') return null;
  const [, clause, rest] = /^§(\S+): ([\s\S]*)$/.exec(text) ?? [];
  return (
    <blockquote>
      {clause !== undefined && <a href={fileAddress(path, { clause })}>§ {clause}</a>} {rest ?? text}
    </blockquote>
  );
}

/** Those of its contract; terms have none. */
async function clauseNames(address: string): Promise<readonly string[]> {
  try {
    const { coverages, exclusions, warranties, conditions } = await request<Contract>('GET', `${address}/contract`);
    return [...coverages, ...exclusions, ...warranties, ...conditions].map(({ name }) => name);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
