// The form of an incident: records, lists and judged facts, each with the question that the terms ask. What is left empty is
// not stated, and stays unknown; nothing is ever filled in for the reader. A field is given its place rather than a way to
// change it of its own, so that only what has changed is shown again.
import { elementsOf, isRecord, type Json } from '../state/incident.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { FormField } from '../worker/incidents.ts';
import { Input } from './inputs.tsx';
import { instantOf, localOf, nowIn } from './local-time.ts';

export interface Filled {
  readonly field: FormField;
  readonly value: Json | undefined;
  /** Where it stands in the incident (state/incident.ts). */
  readonly place: string;
  /** Before the ids of its inputs, where a place is shown twice. */
  readonly scope: string;
  /** IANA name, for instants. */
  readonly zone: string;
  readonly currency: string;
  put(place: string, value: Json | undefined): void;
}

const grouped = new Set(['record', 'period', 'list', 'array', 'judged']);

export function Field(filled: Filled) {
  const { field, scope, place } = filled;
  const title = told(field.title, field.key.replaceAll('_', ' '));
  const ask = told(field.ask);
  if (grouped.has(field.form))
    return (
      <fieldset class="field">
        <legend>{title}</legend>
        {ask !== '' && <p class="ask">{ask}</p>}
        <Group {...filled} />
      </fieldset>
    );
  const id = `${scope}${place}`;
  return (
    <div class="field">
      <label for={id}>{title}</label>
      {ask !== '' && (
        <p class="ask" id={`${id}-ask`}>
          {ask}
        </p>
      )}
      <Input {...filled} id={id} />
    </div>
  );
}

function Group(filled: Filled) {
  const { field, value, place, ...given } = filled;
  switch (field.form) {
    case 'list':
    case 'array':
      return <List {...filled} />;
    case 'judged':
      return <Judged {...filled} />;
    default:
      return (
        <div class="fields">
          {field.fields.map((inner) => (
            <Field
              key={inner.key}
              {...given}
              field={inner}
              place={`${place}.${inner.key}`}
              value={isRecord(value) ? value[inner.key] : undefined}
            />
          ))}
        </div>
      );
  }
}

function List({ field, value, place, put, ...given }: Filled) {
  const elements = elementsOf(value);
  const fresh = (): Json => (field.fields.some(({ key }) => key === 'id') ? { id: freshId(elements) } : {});
  const add = () => put(place, isRecord(value) ? { ...value, known: [...elements, fresh()] } : [...elements, fresh()]);
  return (
    <div class="fields">
      {elements.map((element, index) => {
        const record = isRecord(element) ? element : {};
        const named = typeof record.id === 'string' ? record.id : say(words.item(index + 1));
        return (
          <details key={index} open={elements.length < 3}>
            <summary>{named}</summary>
            <div class="fields">
              {field.fields.map((inner) => (
                <Field
                  key={inner.key}
                  {...given}
                  put={put}
                  field={inner}
                  place={`${place}#${index}.${inner.key}`}
                  value={record[inner.key]}
                />
              ))}
              <button type="button" onClick={() => put(`${place}#${index}`, undefined)}>
                {say(words.removeThis)} {named}
              </button>
            </div>
          </details>
        );
      })}
      <button type="button" class="plain" onClick={add}>
        + {say(words.add)}
        {say(words.colon)}
        {told(field.title, field.key)}
      </button>
    </div>
  );
}

function freshId(elements: readonly Json[]): string {
  const taken = new Set(elements.map((element) => (isRecord(element) ? element.id : undefined)));
  let index = elements.length + 1;
  while (taken.has(`L${index}`)) index += 1;
  return `L${index}`;
}

/** A fact that a person decides: what, who, when, which are stated together; and on what, which may be left out. */
function Judged({ field, value, place, put, ...given }: Filled) {
  const record = isRecord(value) ? value : {};
  const [inner] = field.fields;
  if (inner === undefined) return null;
  const { by = field.judge ?? '', at = nowIn(given.zone) } = record;
  return (
    <div class="fields">
      <Field
        {...given}
        field={{ ...inner, title: field.title, ask: {} }}
        place={`${place}.value`}
        value={record.value}
        put={(within, now) =>
          within === `${place}.value`
            ? put(place, now === undefined ? undefined : { ...record, value: now, by, at })
            : put(within, now)
        }
      />
      {record.value !== undefined && (
        <>
          <label class="field">
            {say(words.by)}
            <input
              value={String(record.by ?? '')}
              onInput={({ currentTarget }) => put(`${place}.by`, currentTarget.value)}
            />
          </label>
          <label class="field">
            {say(words.at)}
            <input
              type="datetime-local"
              value={localOf(record.at)}
              onChange={({ currentTarget }) => put(`${place}.at`, instantOf(currentTarget.value, given.zone))}
            />
          </label>
          <label class="field">
            {say(words.on)}
            <input
              value={String(record.on ?? '')}
              onInput={({ currentTarget }) =>
                put(`${place}.on`, currentTarget.value.trim() === '' ? undefined : currentTarget.value)
              }
            />
          </label>
        </>
      )}
    </div>
  );
}
