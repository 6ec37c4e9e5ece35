// The screen of the claims handler: an incident on the left, as a form or as JSON; on the right what the wording makes of it,
// at every change. The open question on which most money hangs comes first, with its own field.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { askEngine } from '../state/client.ts';
import { latest, shared } from '../state/deciding.ts';
import { draftIncidents, revision, units } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { blankIncident, changedAt, type Json, laidOut, text } from '../state/incident.ts';
import { addressOf, go, route } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { BundledFile } from '../worker/desk.ts';
import type { Decided, IncidentForm } from '../worker/incidents.ts';
import type { UnitInfo } from '../worker/units.ts';
import { type Balances, FromLedger } from './balances.tsx';
import { Grounds, Headline } from './determination.tsx';
import { SaveScenario } from './keep.tsx';
import { Questions } from './questions.tsx';
import { Fields } from './reasons.tsx';
import { Stated } from './stated.tsx';

const decideLatest = latest();

export function Try() {
  const files = useSignal<readonly BundledFile[]>([]);
  const form = useSignal<IncidentForm | undefined>(undefined);
  const decided = useSignal<Decided | undefined>(undefined);
  const final = useSignal(false);
  const balances = useSignal<Balances | undefined>(undefined);
  const [kind, name] = route.value.path;
  const unit =
    name === undefined
      ? preferred(units.value)
      : units.value.find((each) => each.name === name && (kind === undefined || each.kind === kind));
  const key = unit === undefined ? '' : `${unit.kind} ${unit.name} ${unit.file}`;
  const at = revision.value;
  const { incident, stated } = route.value.query;

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
    if (stated !== undefined) text.value = laidOutText(stated);
  }, [stated]);
  useEffect(() => {
    if (unit === undefined) return;
    void askEngine('form', unit).then((found) => {
      form.value = shared(form.peek(), found);
    }, tellFailure);
  }, [key, at, form]);
  const written = text.value;
  const closing = final.value;
  const left = balances.value;
  useLayoutEffect(() => {
    if (unit === undefined) return;
    decideLatest(async () => {
      const found = await askEngine('decide', unit, written, {
        final: closing,
        ...(left === undefined ? {} : { balances: left }),
      });
      decided.value = shared(decided.peek(), found);
    });
  }, [key, at, written, closing, left, decided]);
  const shown = decided.value;
  useLayoutEffect(() => {
    if (shown !== undefined) performance.measure('proviso-determination', { start: changedAt });
  }, [shown]);

  if (unit === undefined && name !== undefined && units.value.length > 0)
    return (
      <p class="pad" role="alert">
        {say(words.noSuchUnit(name))} <a href={addressOf('try')}>{say(words.chooseAnother)}</a>
      </p>
    );
  if (unit === undefined)
    return <p class="quiet pad">{units.value.length === 0 ? say(words.loading) : say(words.noUnits)}</p>;
  return (
    <div class="split">
      <section class="left" aria-label={say(words.asForm)}>
        <Chooser unit={unit} files={files.value} incident={incident} />
        <Stated form={form.value} />
      </section>
      <section aria-label={say(words.determination)} data-decided={shown?.sort}>
        {shown?.sort === 'faults' && <Faults of={shown} />}
        {shown?.sort === 'cannot' && (
          <p role="alert" class="bad">
            {told(shown.text)}
          </p>
        )}
        {shown?.sort === 'decided' && (
          <>
            <Headline determination={shown.determination} />
            <div class="actions">
              <label>
                <input
                  type="checkbox"
                  checked={closing}
                  onChange={({ currentTarget }) => {
                    final.value = currentTarget.checked;
                  }}
                />{' '}
                {say(words.final)}
              </label>
              <FromLedger unit={unit} balances={balances} />
            </div>
            <Questions of={shown.determination.questions} form={form.value} />
            <Fields.Provider value={form.value?.fields ?? []}>
              <Grounds {...shown} />
            </Fields.Provider>
            <SaveScenario unit={unit} found={shown} />
          </>
        )}
      </section>
    </div>
  );
}

/** As it stands in an address; what is no JSON is shown as it is. */
function laidOutText(stated: string): string {
  try {
    return laidOut(JSON.parse(stated) as Json);
  } catch {
    return stated;
  }
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
  const keyOf = ({ kind, name, file }: UnitInfo): string => `${kind} ${name} ${file}`;
  const folder = unit.file.split('/').slice(0, -1).join('/');
  const near = files.filter(({ path }) => path.startsWith(`${folder}/`));
  const to = (of: UnitInfo, query: Readonly<Record<string, string>>) => go('try', [of.kind, of.name], query);
  return (
    <div class="chooser">
      <label>
        {say(words.under)}
        <select
          value={keyOf(unit)}
          onChange={({ currentTarget: { value } }) => {
            const chosen = units.value.find((each) => keyOf(each) === value);
            if (chosen !== undefined) to(chosen, {});
          }}
        >
          {(['policy', 'wording', 'endorsement'] as const).map((kind) => (
            <optgroup key={kind} label={say(words.kinds[kind])}>
              {units.value
                .filter((each) => each.kind === kind)
                .map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {each.name} · {told(each.title)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {say(words.startFrom)}
        <select
          value={incident ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value === '') text.value = blankIncident;
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
