// A policy on the server: what its accounts have left, and what has been decided under it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Determination } from '../../engine/index.ts';
import { units } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { addressOf } from '../state/route.ts';
import { type Artefact, may, Refused, request } from '../state/server.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { Grounds, Headline } from './determination.tsx';
import { groupedText } from './money.ts';

interface Balance {
  readonly account: string;
  readonly currency: string;
  readonly opening: string;
  readonly remaining: string;
}
interface Listed {
  readonly event: string;
  readonly state: 'decided' | 'open';
  readonly determination: string | null;
}

export function PolicyPage({ policy, event }: { readonly policy: string; readonly event: string | undefined }) {
  const found = useSignal<{ readonly policy: Artefact; readonly balances: readonly Balance[] } | undefined>(undefined);
  const events = useSignal<readonly Listed[]>([]);
  const refused = useSignal('');
  const mayRead = may.value('adjuster') || may.value('auditor');
  useEffect(() => {
    const at = `/policies/${encodeURIComponent(policy)}`;
    void (async () => {
      try {
        found.value = await request('GET', at);
        if (mayRead) events.value = (await request<{ events: readonly Listed[] }>('GET', `${at}/events`)).events;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.value = error.message;
      }
    })().catch(tellFailure);
  }, [policy, mayRead, found, events, refused]);
  const accounts = units.value.find(({ kind, name }) => kind === 'policy' && name === policy)?.accounts ?? [];
  const titleOf = (account: string): string =>
    told(accounts.find(({ name }) => name === account)?.title, account.replaceAll('_', ' '));
  const shown = events.value.find((each) => each.event === event);
  return (
    <section class="block" aria-labelledby="policy">
      <h2 id="policy">
        {found.value === undefined ? policy : told(found.value.policy.title, policy)} <small>{policy}</small>{' '}
        <a href={addressOf('try', ['policy', policy])}>{say(words.screens.try)}</a>
      </h2>
      {refused.value !== '' && (
        <p role="alert" class="bad">
          {refused.value}
        </p>
      )}
      {found.value !== undefined && (
        <table>
          <caption class="unseen">{say(words.balances)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.account)}</th>
              <th scope="col" class="number">
                {say(words.opening)}
              </th>
              <th scope="col" class="number">
                {say(words.remaining)}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.value.balances.map(({ account, currency, opening, remaining }) => (
              <tr key={account}>
                <th scope="row">{titleOf(account)}</th>
                <td class="number">
                  {currency} {groupedText(opening)}
                </td>
                <td class="number">
                  {currency} {groupedText(remaining)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayRead && (
        <>
          <h3>{say(words.determinations)}</h3>
          {events.value.length === 0 && <p class="quiet">{say(words.noDeterminations)}</p>}
          <ul class="results">
            {events.value.map((each) => (
              <li key={each.event}>
                <a href={addressOf('library', ['policy', policy, each.event])}>{each.event}</a>{' '}
                <span class="tag">{say(words.eventState[each.state])}</span>
              </li>
            ))}
          </ul>
          {shown?.determination != null && <Decided id={shown.determination} />}
        </>
      )}
    </section>
  );
}

/** What was found, as it is kept: the accounts, and the texts of the lines, are of the contract as it was then. */
export function Decided({ id }: { readonly id: string }) {
  const found = useSignal<
    { readonly determination: Determination; readonly decidedAt: string; readonly decidedBy: string } | undefined
  >(undefined);
  const refused = useSignal('');
  useEffect(() => {
    void request<NonNullable<typeof found.value>>('GET', `/determinations/${encodeURIComponent(id)}`).then(
      (kept) => {
        found.value = kept;
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        refused.value = error.message;
      },
    );
  }, [id, found, refused]);
  if (refused.value !== '')
    return (
      <p role="alert" class="bad">
        {refused.value}
      </p>
    );
  if (found.value === undefined) return <p class="quiet">{say(words.loading)}</p>;
  const { determination, decidedAt, decidedBy } = found.value;
  return (
    <section class="block" aria-label={say(words.determination)}>
      <Headline determination={determination} />
      <p class="quiet">
        {determination.incident.id} · {decidedAt.slice(0, 16).replace('T', ' ')} · {decidedBy} ·{' '}
        <a href={addressOf('library', ['determination', id])}>{say(words.linkToThis)}</a>
      </p>
      <Grounds determination={determination} accounts={[]} whyNot={[]} clauses={[]} lines={{}} sort="decided" />
    </section>
  );
}
