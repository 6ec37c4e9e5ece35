// A determination, read from the answer down to its grounds: outcome, coverages, the way to each amount, limits, loss items,
// why not, and the reasons, each of which leads to its clause.
import type { Determination } from '../../engine/index.ts';
import { both } from '../../language/index.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { ClauseInfo, Decided } from '../worker/incidents.ts';
import { Bindings } from './bindings.tsx';
import { bareBounds, boundsText, moneyText } from './money.ts';
import { Reasons, ToClause } from './reasons.tsx';
import { Tower } from './tower.tsx';
import { Waterfalls } from './waterfall.tsx';

type Found = Extract<Decided, { readonly sort: 'decided' }>;

export function Headline({ determination }: Pick<Found, 'determination'>) {
  const { outcome, payable, exact } = determination;
  return (
    <div class="headline" role="status">
      <span class={`outcome ${outcome}`}>{say(words.outcome[outcome])}</span>
      <span class="money">{boundsText(payable)}</span>
      {!exact && <p class="quiet">{say(words.notExact)}</p>}
    </div>
  );
}

export function Grounds({ determination, accounts, clauses, lines, whyNot }: Found) {
  const { coverages, items, reasons } = determination;
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
      {items.length > 0 && (
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
      )}
      <Bindings determination={determination} placeOf={(name) => clauseOf(name)?.place ?? null} />
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
