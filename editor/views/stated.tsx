// How the incident is stated: by the form, or as JSON, pasted or from a file; a VERIS document is taken over as an incident,
// with what could not be carried over listed.
import { useSignal } from '@preact/signals';
import { ask } from '../state/client.ts';
import { tellFailure } from '../state/failure.ts';
import { isRecord, type Json, parsed, set, text } from '../state/incident.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { Imported, IncidentForm } from '../worker/incidents.ts';
import { Field } from './form.tsx';

export function Stated({ form }: { readonly form: IncidentForm | undefined }) {
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
          <AsJson document={document} />
        </div>
      ) : (
        <div role="tabpanel" aria-label={say(words.form)} class="fields">
          {form?.fields.map((field) => (
            <Field
              key={field.key}
              field={field}
              value={isRecord(document) ? document[field.key] : undefined}
              place={field.key}
              scope=""
              zone={form.zone}
              currency={form.currency}
              put={set}
            />
          ))}
        </div>
      )}
    </>
  );
}

function AsJson({ document }: { readonly document: Json | undefined }) {
  const found = useSignal<Imported | undefined>(undefined);
  const read = async (given: string): Promise<void> => {
    text.value = given;
    found.value = undefined;
    if (isVeris(parsed.peek())) await takeOver();
  };
  const takeOver = async (): Promise<void> => {
    const made = await ask('imported', text.peek());
    found.value = made;
    if ('text' in made) text.value = made.text;
  };
  return (
    <>
      <p class="actions">
        <label class="quiet">
          {say(words.upload)}{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(read).catch(tellFailure)}
          />
        </label>
      </p>
      {isVeris(document) && (
        <p class="actions" role="status">
          {say(words.isVeris)}
          <button type="button" class="strong" onClick={() => void takeOver().catch(tellFailure)}>
            {say(words.takeOver)}
          </button>
        </p>
      )}
      {found.value !== undefined && <FoundIn imported={found.value} />}
      <textarea
        class="json"
        aria-label={say(words.jsonLabel)}
        spellcheck={false}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
    </>
  );
}

/** The keys that every VERIS document has, and no incident of ours. */
function isVeris(document: Json | undefined): boolean {
  return isRecord(document) && 'schema_version' in document && 'incident_id' in document;
}

function FoundIn({ imported }: { readonly imported: Imported }) {
  const isRefused = 'faults' in imported;
  const told_ = isRefused ? imported.faults : imported.notes;
  return (
    <details open class="imported">
      <summary class={isRefused ? 'bad' : undefined}>
        {say(isRefused ? words.verisRefused : words.verisTaken(told_.length))}
      </summary>
      <ul class="results">
        {told_.map(({ pointer, message }) => (
          <li key={`${pointer} ${message.en}`}>
            <span>
              {told(message)} <small>{pointer}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
