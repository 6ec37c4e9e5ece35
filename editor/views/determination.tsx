// A determination, read from the answer down to its grounds: outcome, coverages, the way to each amount, limits, loss items,
// why not, and the reasons, each of which leads to its clause.
import type { Determination, Reason } from '../../engine/index.ts';
import { both, type SourcePlace } from '../../language/index.ts';
import { wanted } from '../state/editing.ts';
import { fileAddress } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { AccountState, ClauseInfo, Decided } from '../worker/incidents.ts';
import { bareBounds, boundsText, groupedText, lengthOf, moneyText } from './money.ts';
import { Waterfalls } from './waterfall.tsx';

type Found = Extract<Decided, { readonly sort: 'decided' }>;

export function Headline({ determination, milliseconds }: Pick<Found, 'determination' | 'milliseconds'>) {
  const { outcome, payable, exact } = determination;
  return (
    <div class="headline" role="status">
      <span class={`outcome ${outcome}`}>{say(words.outcome[outcome])}</span>
      <span class="money">{boundsText(payable)}</span>
      <small>{say(words.reckonedIn(milliseconds.toFixed(1)))}</small>
      {!exact && <p class="quiet">{say(words.notExact)}</p>}
    </div>
  );
}

export function Grounds({ determination, accounts, clauses, lines, whyNot }: Found) {
  const { coverages, items, warranties, reasons } = determination;
  const clauseOf = (name: string | null): ClauseInfo | undefined => clauses.find((each) => each.name === name);
  return (
    <>
      <section class="block" aria-labelledby="coverages">
        <h2 id="coverages">{say(words.coverages)}</h2>
        <table>
          <tbody>
            {coverages.map(({ clause, number, title, outcome, payable }) => (
              <tr key={clause} class={outcome === 'not-covered' ? 'off' : ''}>
                <td>{number}</td>
                <th scope="row">
                  <ToClause place={clauseOf(clause)?.place ?? null}>{say(both(title, clause))}</ToClause>
                </th>
                <td>
                  <span class={`outcome ${outcome}`}>{say(words.outcome[outcome])}</span>
                </td>
                <td class="number">{outcome === 'not-covered' ? '–' : bareBounds(payable)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Waterfalls determination={determination} lines={lines} />
      {accounts.length > 0 && <Tower accounts={accounts} />}
      <section class="block" aria-labelledby="items">
        <h2 id="items">{say(words.items)}</h2>
        <table>
          <tbody>
            {items.map(({ id, title, amount, ground, by }) => (
              <tr key={id}>
                <td>{id}</td>
                <th scope="row">{told(title, id)}</th>
                <td class="number">{statedText(amount)}</td>
                <td>{say(words.ground[ground])}</td>
                <td>
                  {by !== null && (
                    <ToClause place={clauseOf(by)?.place ?? null}>{clauseText(clauseOf(by), by)}</ToClause>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {warranties.length > 0 && (
        <section class="block" aria-labelledby="warranties">
          <h2 id="warranties">{say(words.warranties)}</h2>
          <ul>
            {warranties.map(({ clause, number, title, breached }) => (
              <li key={clause}>
                {number} {say(both(title, clause))}: {say(words.breached[breached])}
              </li>
            ))}
          </ul>
        </section>
      )}
      {whyNot.length > 0 && (
        <section class="block" aria-labelledby="why-not">
          <h2 id="why-not">{say(words.whyNot)}</h2>
          <ul class="reasons">
            {whyNot.map(({ coverage, number, title, step }) => (
              <li key={coverage}>
                <strong>
                  {number} {say(both(title, coverage))}
                </strong>
                <Reasons of={[step]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="block reasons" aria-labelledby="reasons">
        <h2 id="reasons">{say(words.reasons)}</h2>
        <Reasons of={reasons} />
      </section>
    </>
  );
}

function clauseText(clause: ClauseInfo | undefined, name: string): string {
  return clause === undefined ? name : `${clause.number} ${say(both(clause.title, name))}`;
}

function statedText(amount: Determination['items'][number]['amount']): string {
  if (amount === null) return say(words.notStated);
  if ('currency' in amount) return moneyText(amount);
  const { atLeast, atMost } = amount;
  return [atLeast, atMost].map((end) => (end === null ? '…' : moneyText(end))).join(' – ');
}

/** Each account from full to empty: what was gone before, what this incident takes, what it may take, what is left. */
function Tower({ accounts }: { readonly accounts: readonly AccountState[] }) {
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

const marks = { yes: '✓', no: '✗', open: '?' } as const;

function Reasons({ of }: { readonly of: readonly Reason[] }) {
  return (
    <ul>
      {of.map((reason, index) => (
        <li key={index}>
          <Sentence of={reason} />
          {reason.because.length > 0 && <Reasons of={reason.because} />}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ of: { verdict, number, sentence, facts, place } }: { readonly of: Reason }) {
  return (
    <>
      <span class={`mark ${verdict}`}>
        {marks[verdict]}
        <span class="unseen">{say(words.truth[verdict])} </span>
      </span>
      {number !== null && <strong>{number} </strong>}
      <span class="sentence">{told(sentence)}</span>{' '}
      {place !== null && <ToClause place={place}>{`${place.file.split('/').at(-1)}:${place.line}`}</ToClause>}
      {facts.length > 0 && (
        <span class="facts">
          {' '}
          {facts.map(({ fact, value }) => `${fact} = ${value ?? say(words.notStated)}`).join(' · ')}
        </span>
      )}
    </>
  );
}

export function ToClause({
  place,
  children,
}: {
  readonly place: SourcePlace | null;
  readonly children: preact.ComponentChildren;
}) {
  if (place === null) return <span>{children}</span>;
  return (
    <a
      href={fileAddress(place.file, { line: String(place.line) })}
      onClick={() => {
        wanted.value = { file: place.file, start: place.start, end: place.start };
      }}
    >
      {children}
    </a>
  );
}
