// What binds besides coverages and exclusions: warranties and whether they suspend cover, conditions and their deadlines, the
// steps of the claim; what was presumed, where clauses pull apart, and what the burden of proof has closed.
import type { Deadline, Determination } from '../../engine/index.ts';
import { both, type SourcePlace } from '../../language/index.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { boundsText } from './money.ts';
import { ToClause } from './reasons.tsx';

interface Of {
  readonly determination: Determination;
  placeOf(clause: string): SourcePlace | null;
}

export function Bindings({ determination, placeOf }: Of) {
  const { presumptions, conflicts, closed, insurers = [], reinstatements = [] } = determination;
  return (
    <>
      <Warranties determination={determination} placeOf={placeOf} />
      <Conditions determination={determination} placeOf={placeOf} />
      <Steps of={determination.steps} />
      <Listed id="insurers" title={say(words.insurers)}>
        {insurers.map(({ insurer, title, share, payable }) => (
          <li key={insurer}>
            {told(title, insurer)} ·{' '}
            {share.atLeast === share.atMost ? share.atLeast : `${share.atLeast}–${share.atMost}`} ·{' '}
            {boundsText(payable)}
          </li>
        ))}
      </Listed>
      <Listed id="reinstatements" title={say(words.reinstatements)}>
        {reinstatements.map(({ account, title, reinstated, premium }) => (
          <li key={account}>
            {told(title, account)}: {boundsText(reinstated)} · {say(words.premiumDue(boundsText(premium)))}
          </li>
        ))}
      </Listed>
      <Listed id="presumptions" title={say(words.presumptions)} help={say(words.presumedHelp)}>
        {presumptions.map(({ statement, sentence, place }) => (
          <li key={statement}>
            <ToClause place={place}>{told(sentence)}</ToClause>
          </li>
        ))}
      </Listed>
      <Listed id="conflicts" title={say(words.conflicts)} help={say(words.conflictsHelp)}>
        {conflicts.map(({ item, grants, takes }) => (
          <li key={`${item} ${grants} ${takes}`}>
            {item}: <ToClause place={placeOf(grants)}>{grants}</ToClause> ↔{' '}
            <ToClause place={placeOf(takes)}>{takes}</ToClause>
          </li>
        ))}
      </Listed>
      <Listed id="closed" title={say(words.closed)}>
        {closed.map(({ fact, clause, burden }) => (
          <li key={`${fact} ${clause}`}>
            <code>{fact}</code> · <ToClause place={placeOf(clause)}>{clause}</ToClause> · {say(words.burden[burden])}
          </li>
        ))}
      </Listed>
    </>
  );
}

function Listed({
  id,
  title,
  help = '',
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly children: readonly preact.JSX.Element[];
}) {
  if (children.length === 0) return null;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help !== '' && <p class="quiet">{help}</p>}
      <ul class="results">{children}</ul>
    </section>
  );
}

function Warranties({ determination: { warranties }, placeOf }: Of) {
  if (warranties.length === 0) return null;
  return (
    <section class="block" aria-labelledby="warranties">
      <h2 id="warranties">{say(words.warranties)}</h2>
      <table>
        <tbody>
          {warranties.map(({ clause, number, title, breached, counts, suspended }) => (
            <tr key={clause}>
              <td>{number}</td>
              <th scope="row">
                <ToClause place={placeOf(clause)}>{say(both(title, clause))}</ToClause>
              </th>
              <td>
                <span class={`standing ${breached}`}>{say(words.breached[breached])}</span>
                {breached !== 'no' && counts !== breached && ` · ${say(words.counts[counts])}`}
              </td>
              <td>
                {suspended !== null && <span class={`standing ${suspended}`}>{say(words.suspended[suspended])}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const goodness = { met: 'no', failed: 'yes', pending: 'open', open: 'open' } as const;

function Conditions({ determination: { conditions }, placeOf }: Of) {
  if (conditions.length === 0) return null;
  return (
    <section class="block" aria-labelledby="conditions">
      <h2 id="conditions">{say(words.conditions)}</h2>
      <table>
        <tbody>
          {conditions.map(({ clause, number, title, status, deadlines }) => (
            <tr key={clause}>
              <td>{number}</td>
              <th scope="row">
                <ToClause place={placeOf(clause)}>{say(both(title, clause))}</ToClause>
              </th>
              <td>
                <span class={`standing ${goodness[status]}`}>{say(words.conditionStatus[status])}</span>
              </td>
              <td>
                {deadlines.map((deadline) => (
                  <p key={deadline.statement}>
                    <ToClause place={deadline.place}>{dueText(deadline)}</ToClause>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Steps({ of }: { readonly of: Determination['steps'] }) {
  if (of.length === 0) return null;
  return (
    <section class="block" aria-labelledby="steps">
      <h2 id="steps">{say(words.steps)}</h2>
      <table>
        <tbody>
          {of.map(({ procedure, step, title, by, late, place, ...deadline }) => (
            <tr key={`${procedure} ${step}`}>
              <th scope="row">
                <ToClause place={place}>{told(title, step)}</ToClause>
              </th>
              <td>{by !== null && say(words.parties[by])}</td>
              <td>{dueText(deadline)}</td>
              <td>
                <span class={`standing ${late}`}>{say(words.late[late])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dueText({ due, done }: Pick<Deadline, 'due' | 'done'>): string {
  return [
    due === null ? say(words.dueUnknown) : say(words.due(momentText(due))),
    done === null
      ? say(words.doneUnknown)
      : done === 'never'
        ? say(words.neverDone)
        : say(words.done(momentText(done))),
  ].join(' · ');
}

/** `2023-04-12 02:10` of an instant in the zone of the contract. */
function momentText(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
