// The screen of the claims handler: an incident on the left, as a form or as JSON; on the right what the wording makes of it,
// at every change. The open question on which most money hangs comes first, with its own field.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Question } from '../../engine/index.ts';
import { askEngine } from '../state/client.ts';
import { draftIncidents, revision, saveIncident, units, write } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { changedAt, fieldFor, isRecord, type Json, laidOut, parsed, set, stepsOf, text, valueAt } from '../state/incident.ts';
import { addressOf, go, route } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { BundledFile } from '../worker/desk.ts';
import type { Decided, IncidentForm } from '../worker/incidents.ts';
import type { UnitInfo } from '../worker/units.ts';
import { Grounds, Headline } from './determination.tsx';
import { Field } from './form.tsx';
import { moneyText } from './money.ts';

export function Try() {
  const files = useSignal<readonly BundledFile[]>([]);
  const form = useSignal<IncidentForm | undefined>(undefined);
  const decided = useSignal<Decided | undefined>(undefined);
  const final = useSignal(false);
  const [kind, name] = route.value.path;
  const unit =
    units.value.find((each) => each.name === name && (kind === undefined || each.kind === kind)) ??
    preferred(units.value);
  const key = unit === undefined ? '' : `${unit.kind} ${unit.name} ${unit.file}`;
  const at = revision.value;
  const { incident } = route.value.query;

  useEffect(() => {
    void askEngine('incidents').then((found) => {
      files.value = found;
    }, tellFailure);
  }, [files, draftIncidents.value]);
  useEffect(() => {
    const found = files.value.find(({ path }) => path === incident);
    if (found !== undefined) text.value = found.text;
  }, [incident, files.value]);
  useEffect(() => {
    if (unit === undefined) return;
    void askEngine('form', unit).then((found) => {
      form.value = found;
    }, tellFailure);
  }, [key, at, form]);
  const written = text.value;
  const closing = final.value;
  useEffect(() => {
    if (unit === undefined) return;
    void askEngine('decide', unit, written, { final: closing }).then((found) => {
      decided.value = found;
    }, tellFailure);
  }, [key, at, written, closing, decided]);

  const shown = decided.value;
  useLayoutEffect(() => {
    if (shown !== undefined) performance.measure('proviso-determination', { start: changedAt });
  }, [shown]);

  if (unit === undefined)
    return <p class="quiet pad">{units.value.length === 0 ? say(words.loading) : say(words.noUnits)}</p>;
  const found = decided.value;
  return (
    <div class="split">
      <section class="left" aria-label={say(words.asForm)}>
        <Chooser unit={unit} files={files.value} incident={incident} />
        <Stated form={form.value} />
      </section>
      <section aria-label={say(words.determination)} data-decided={found?.sort}>
        {found?.sort === 'faults' && <Faults of={found} />}
        {found?.sort === 'cannot' && (
          <p role="alert" class="bad">
            {told(found.text)}
          </p>
        )}
        {found?.sort === 'decided' && (
          <>
            <Headline {...found} />
            <label>
              <input
                type="checkbox"
                style={{ minHeight: 'auto' }}
                checked={closing}
                onChange={({ currentTarget }) => {
                  final.value = currentTarget.checked;
                }}
              />{' '}
              {say(words.final)}
            </label>
            <Questions of={found.determination.questions} form={form.value} />
            <Grounds {...found} />
            <SaveScenario unit={unit} found={found} />
          </>
        )}
      </section>
    </div>
  );
}

/** A policy that is bound answers more than a wording alone. */
function preferred(all: readonly UnitInfo[]): UnitInfo | undefined {
  return all.find(({ name }) => name === 'SPECIMEN-2023') ?? all.find(({ kind }) => kind === 'policy') ?? all[0];
}

function Chooser({
  unit,
  files,
  incident,
}: {
  readonly unit: UnitInfo;
  readonly files: readonly BundledFile[];
  readonly incident: string | undefined;
}) {
  const folder = unit.file.split('/').slice(0, -1).join('/');
  const near = files.filter(({ path }) => path.startsWith(`${folder}/`));
  const to = (of: UnitInfo, query: Readonly<Record<string, string>>) => go('try', [of.kind, of.name], query);
  return (
    <div class="chooser">
      <label>
        {say(words.under)}
        <select
          value={`${unit.kind} ${unit.name} ${unit.file}`}
          onChange={({ currentTarget }) => {
            const chosen = units.value[currentTarget.selectedIndex];
            if (chosen !== undefined) to(chosen, {});
          }}
        >
          {units.value.map((each) => (
            <option key={`${each.kind} ${each.name} ${each.file}`} value={`${each.kind} ${each.name} ${each.file}`}>
              {each.name} · {told(each.title)} ({say(words.kinds[each.kind])})
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.startFrom)}
        <select
          value={incident ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value === '') text.value = '{\n  "incident": "NEW-1"\n}\n';
            to(unit, value === '' ? {} : { incident: value });
          }}
        >
          <option value="">{say(words.blank)}</option>
          {near.map(({ path }) => (
            <option key={path} value={path}>
              {path.split('/').at(-1)?.replace('.json', '')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Stated({ form }: { readonly form: IncidentForm | undefined }) {
  const asJson = useSignal(false);
  const document = parsed.value;
  const tab = (json: boolean) => (
    <button
      type="button"
      role="tab"
      aria-selected={asJson.value === json}
      onClick={() => {
        asJson.value = json;
      }}
    >
      {say(json ? words.json : words.form)}
    </button>
  );
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say(words.asForm)}>
        {tab(false)}
        {tab(true)}
      </div>
      {asJson.value || document === undefined ? (
        <div role="tabpanel" aria-label={say(words.json)}>
          <p class="actions">
            <label class="quiet">
              {say(words.upload)}{' '}
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) =>
                  void currentTarget.files?.[0]?.text().then((read) => {
                    text.value = read;
                  }, tellFailure)
                }
              />
            </label>
          </p>
          <textarea
            class="json"
            aria-label={say(words.jsonLabel)}
            spellcheck={false}
            value={text.value}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value;
            }}
          />
        </div>
      ) : (
        <div role="tabpanel" aria-label={say(words.form)} class="fields">
          {form?.fields.map((field) => (
            <Field
              key={field.key}
              field={field}
              value={isRecord(document) ? document[field.key] : undefined}
              zone={form.zone}
              currency={form.currency}
              onValue={(value) => set([field.key], value)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Faults({ of: { faults } }: { readonly of: Extract<Decided, { readonly sort: 'faults' }> }) {
  return (
    <div role="alert">
      <h2 class="bad">{say(words.faults)}</h2>
      <ul class="results">
        {faults.map(({ code, pointer, message, help, line }) => (
          <li key={`${code} ${pointer} ${line}`}>
            <span>
              {told(message)} {help !== null && told(help)}{' '}
              <small>
                {pointer}
                {line !== undefined && `, ${say(words.line(line))}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Questions({ of, form }: { readonly of: readonly Question[]; readonly form: IncidentForm | undefined }) {
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
  const given = useSignal<Json | undefined>(valueAt(parsed.peek(), stepsOf(question.fact)));
  const field = form === undefined ? undefined : fieldFor(form, question.fact);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (given.value !== undefined) set(stepsOf(question.fact), given.value);
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
            zone={form.zone}
            currency={form.currency}
            onValue={(value) => {
              given.value = value;
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
  const started = valueAt(document, ['event', 'started']);
  if (rates === undefined) return null;
  const on = typeof started === 'string' ? started.slice(0, 10) : '';
  return (
    <>
      <button
        type="button"
        onClick={() => set(['rates'], [...(Array.isArray(value) ? (value as Json[]) : []), { from, to, on }])}
      >
        + {from}/{to}
      </button>
      <Field
        scope="rate-"
        field={rates}
        value={value}
        zone={form.zone}
        currency={form.currency}
        onValue={(now) => set(['rates'], now)}
      />
    </>
  );
}

function SaveScenario({
  unit,
  found,
}: {
  readonly unit: UnitInfo;
  readonly found: Extract<Decided, { readonly sort: 'decided' }>;
}) {
  const title = useSignal('');
  const state = useSignal<'saved' | 'refused' | undefined>(undefined);
  const saveIt = async (event: Event) => {
    event.preventDefault();
    const folder = unit.file.split('/').slice(0, -1).join('/');
    const id = found.determination.incident.id.replaceAll(/[^\p{L}\p{N}_-]/gu, '-').toLowerCase();
    const stamp = Object.keys(draftIncidents.value).length + 1;
    const incident = `incidents/${id}-${stamp}.json`;
    saveIncident(folder === '' ? incident : `${folder}/${incident}`, laidOut(parsed.value));
    const now = await askEngine('withScenario', unit.file, unit.name, title.value, incident, found.determination);
    state.value = now === undefined ? 'refused' : 'saved';
    if (now !== undefined) await write(unit.file, now);
  };
  return (
    <form class="block actions" onSubmit={(event) => void saveIt(event).catch(tellFailure)}>
      <label>
        {say(words.scenarioTitle)}{' '}
        <input
          required
          value={title.value}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit">{say(words.saveScenario)}</button>
      {state.value === 'saved' && (
        <p role="status" class="good">
          {say(words.scenarioSaved)} <a href={addressOf('write', unit.file.split('/'))}>{unit.file}</a>
        </p>
      )}
      {state.value === 'refused' && (
        <p role="alert" class="bad">
          {say(words.scenarioRefused)}
        </p>
      )}
    </form>
  );
}
