// What is still open: the question on which most money hangs, with its field, and the others by what is at stake.
import { useSignal } from '@preact/signals';
import type { Question } from '../../engine/index.ts';
import { changed, fieldFor, isRecord, type Json, parsed, set, valueAt } from '../state/incident.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { IncidentForm } from '../worker/incidents.ts';
import { Field } from './form.tsx';
import { moneyText } from './money.ts';

export function Questions({ of, form }: { readonly of: readonly Question[]; readonly form: IncidentForm | undefined }) {
  const [first, ...others] = of;
  if (first === undefined) return <p class="quiet">{say(words.noQuestions)}</p>;
  return (
    <section aria-label={say(words.questions(of.length))}>
      <NextQuestion key={first.fact} question={first} form={form} />
      {others.length > 0 && (
        <details>
          <summary>
            {say(words.questions(of.length))} <small>{say(words.questionOrder)}</small>
          </summary>
          <ol class="results">
            {others.map((question) => (
              <li key={question.fact}>
                <span>{told(question.ask, question.fact)}</span> <small>{question.fact}</small>{' '}
                <small>{stakeText(question)}</small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function stakeText({ atStake }: Question): string {
  return say(atStake === null ? words.unboundedStake : words.atStake(moneyText(atStake)));
}

/** Its answer goes into the incident when it is given, not while it is typed. */
function NextQuestion({ question, form }: { readonly question: Question; readonly form: IncidentForm | undefined }) {
  const given = useSignal<Json | undefined>(valueAt(parsed.peek(), question.fact));
  const field = form === undefined ? undefined : fieldFor(form, question.fact);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (given.value !== undefined) set(question.fact, given.value);
      }}
    >
      <p class="quiet">
        {say(words.nextQuestion)} · {stakeText(question)}
      </p>
      <p class="asks">{told(question.ask, question.fact)}</p>
      {form !== undefined && field !== undefined && question.fact.startsWith('rates[') === false && (
        <>
          <Field
            scope="question-"
            field={{ ...field, ask: {} }}
            value={given.value}
            place=""
            zone={form.zone}
            currency={form.currency}
            put={(place, value) => {
              given.value = changed(given.peek(), place, value);
            }}
          />
          <p class="actions">
            <button type="submit" class="strong" disabled={given.value === undefined}>
              {say(words.answer)}
            </button>
          </p>
        </>
      )}
      {form !== undefined && question.fact.startsWith('rates[') && <RateQuestion fact={question.fact} form={form} />}
      <small>{question.fact}</small>
    </form>
  );
}

/** A rate of exchange: from, to and day are one statement. */
function RateQuestion({ fact, form }: { readonly fact: string; readonly form: IncidentForm }) {
  const [from = '', to = ''] = fact.slice('rates['.length, -1).split('/');
  const rates = form.fields.find(({ key }) => key === 'rates');
  const document = parsed.value;
  const value = isRecord(document) ? document.rates : undefined;
  const started = valueAt(document, 'event.started');
  if (rates === undefined) return null;
  const on = typeof started === 'string' ? started.slice(0, 10) : '';
  return (
    <>
      <button
        type="button"
        onClick={() => set('rates', [...(Array.isArray(value) ? (value as Json[]) : []), { from, to, on }])}
      >
        + {from}/{to}
      </button>
      <Field
        scope="rate-"
        field={rates}
        value={value}
        place="rates"
        zone={form.zone}
        currency={form.currency}
        put={set}
      />
    </>
  );
}
