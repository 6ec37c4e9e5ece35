// One place of an incident, as a field to fill in: by its form, with the question that the terms ask. What is left empty is
// not stated, and stays unknown; nothing is ever filled in for the reader.

import { elementsOf, isRecord, type Json } from '../state/incident.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { FormField } from '../worker/incidents.ts';

export interface Filled {
  readonly field: FormField;
  readonly value: Json | undefined;
  /** IANA name, for instants. */
  readonly zone: string;
  readonly currency: string;
  onValue(value: Json | undefined): void;
}

const grouped = new Set(['record', 'period', 'list', 'array', 'judged']);

let last = 0;
const nextId = (): string => {
  last += 1;
  return `field-${last}`;
};
const ids = new WeakMap<FormField, string>();

function idOf(field: FormField): string {
  const known = ids.get(field) ?? nextId();
  ids.set(field, known);
  return known;
}

export function Field(filled: Filled & { readonly scope?: string }) {
  const { field, scope = '' } = filled;
  const title = told(field.title, field.key.replaceAll('_', ' '));
  const ask = told(field.ask);
  if (grouped.has(field.form))
    return (
      <fieldset class="field">
        <legend>{title}</legend>
        {ask !== '' && <p class="ask">{ask}</p>}
        <Group {...filled} scope={scope} />
      </fieldset>
    );
  const id = `${scope}${idOf(field)}`;
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

function Group({ field, value, scope, onValue, ...given }: Filled & { readonly scope: string }) {
  switch (field.form) {
    case 'list':
    case 'array':
      return <List field={field} value={value} scope={scope} onValue={onValue} {...given} />;
    case 'judged':
      return <Judged field={field} value={value} scope={scope} onValue={onValue} {...given} />;
    default: {
      const record = isRecord(value) ? value : {};
      return (
        <div class="fields">
          {field.fields.map((inner) => (
            <Field
              key={inner.key}
              {...given}
              scope={scope}
              field={inner}
              value={record[inner.key]}
              onValue={(now) => onValue(with_(record, inner.key, now))}
            />
          ))}
        </div>
      );
    }
  }
}

function with_(record: { readonly [key: string]: Json }, key: string, value: Json | undefined): Json | undefined {
  const { [key]: _, ...others } = record;
  const now = value === undefined ? others : { ...record, [key]: value };
  return Object.keys(now).length === 0 ? undefined : now;
}

function List({ field, value, scope, onValue, ...given }: Filled & { readonly scope: string }) {
  const elements = elementsOf(value);
  const put = (now: readonly Json[]) =>
    onValue(isRecord(value) ? { ...value, known: now } : now.length === 0 ? undefined : now);
  const fresh = (): Json => (field.fields.some(({ key }) => key === 'id') ? { id: freshId(elements) } : {});
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
                  scope={`${scope}${index}-`}
                  field={inner}
                  value={record[inner.key]}
                  onValue={(now) => put(elements.toSpliced(index, 1, with_(record, inner.key, now) ?? {}))}
                />
              ))}
              <button type="button" onClick={() => put(elements.toSpliced(index, 1))}>
                {say(words.removeThis)} {named}
              </button>
            </div>
          </details>
        );
      })}
      <button type="button" class="plain" onClick={() => put([...elements, fresh()])}>
        + {say(words.add)}: {told(field.title, field.key)}
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

/** A fact that a person decides: what, who, when. The three are stated together. */
function Judged({ field, value, scope, onValue, ...given }: Filled & { readonly scope: string }) {
  const record = isRecord(value) ? value : {};
  const [inner] = field.fields;
  if (inner === undefined) return null;
  const shown = { ...inner, title: field.title, ask: {} };
  const { by = field.judge ?? '', at = nowIn(given.zone) } = record;
  return (
    <div class="fields">
      <Field
        {...given}
        scope={scope}
        field={shown}
        value={record.value}
        onValue={(now) => onValue(now === undefined ? undefined : { value: now, by, at })}
      />
      {record.value !== undefined && (
        <>
          <label class="field">
            {say(words.by)}
            <input
              value={String(record.by ?? '')}
              onInput={({ currentTarget }) => onValue({ ...record, by: currentTarget.value })}
            />
          </label>
          <label class="field">
            {say(words.at)}
            <input
              type="datetime-local"
              value={localOf(record.at)}
              onChange={({ currentTarget }) => onValue({ ...record, at: instantOf(currentTarget.value, given.zone) })}
            />
          </label>
        </>
      )}
    </div>
  );
}

export function Input({ field, value, zone, currency, onValue, id }: Filled & { readonly id: string }) {
  const asked = told(field.ask) === '' ? undefined : `${id}-ask`;
  const text = (now: string) => onValue(now === '' ? undefined : now);
  const plain = (
    <input
      id={id}
      aria-describedby={asked}
      placeholder={say(hintOf(field.form))}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onInput={({ currentTarget }) => text(currentTarget.value)}
    />
  );
  if (isRecord(value) && field.form !== 'money' && field.form !== 'exact-money')
    return <Raw id={id} value={value} onValue={onValue} />;
  switch (field.form) {
    case 'boolean':
    case 'kind':
    case 'kind-of-field':
      return <Choice id={id} asked={asked} field={field} value={value} onValue={onValue} />;
    case 'currency':
    case 'incomplete':
      return plain;
    case 'number':
      return (
        <input
          id={id}
          aria-describedby={asked}
          inputMode="numeric"
          value={typeof value === 'number' ? String(value) : ''}
          onInput={({ currentTarget }) =>
            onValue(/^\d+$/.test(currentTarget.value) ? Number(currentTarget.value) : undefined)
          }
        />
      );
    case 'money':
    case 'exact-money':
      return <Money id={id} asked={asked} value={value} currency={currency} onValue={onValue} />;
    case 'instant':
      return (
        <WithNever field={field} value={value} onValue={onValue}>
          <input
            id={id}
            aria-describedby={asked}
            type="datetime-local"
            value={localOf(value)}
            onChange={({ currentTarget }) => text(instantOf(currentTarget.value, zone))}
          />
        </WithNever>
      );
    case 'day':
      return (
        <input
          id={id}
          type="date"
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => text(currentTarget.value)}
        />
      );
    case 'countries':
    case 'territory':
      return <Raw id={id} value={value} onValue={onValue} />;
    default:
      return (
        <WithNever field={field} value={value} onValue={onValue}>
          {plain}
        </WithNever>
      );
  }
}

type Valued = Pick<Filled, 'value' | 'onValue'>;

function Choice({
  id,
  asked,
  field,
  value,
  onValue,
}: Valued & { readonly id: string; readonly asked: string | undefined; readonly field: FormField }) {
  const shown =
    value === undefined
      ? ''
      : value === null
        ? 'never'
        : value === true
          ? 'yes'
          : value === false
            ? 'no'
            : `= ${String(value)}`;
  const meant: Readonly<Record<string, Json | undefined>> = { '': undefined, never: null, yes: true, no: false };
  return (
    <select
      id={id}
      aria-describedby={asked}
      value={shown}
      onChange={({ currentTarget: { value: now } }) => onValue(now.startsWith('= ') ? now.slice(2) : meant[now])}
    >
      <option value="">{say(words.unknown)}</option>
      {field.nullable && <option value="never">{say(words.never)}</option>}
      {field.form === 'boolean' && <option value="yes">{say(words.yes)}</option>}
      {field.form === 'boolean' && <option value="no">{say(words.no)}</option>}
      {field.options.map(({ name, title }) => (
        <option key={name} value={`= ${name}`}>
          {told(title, name)}
        </option>
      ))}
    </select>
  );
}

function Money({
  id,
  asked,
  value,
  currency,
  onValue,
}: Valued & { readonly id: string; readonly asked: string | undefined; readonly currency: string }) {
  const money = isRecord(value) ? value : {};
  if (money.at_least !== undefined || money.at_most !== undefined)
    return <Raw id={id} value={value} onValue={onValue} />;
  const code = typeof money.currency === 'string' ? money.currency : currency;
  const amount = typeof money.amount === 'string' ? money.amount : '';
  return (
    <div class="pair">
      <input
        aria-label={say(words.currency)}
        value={code}
        maxLength={3}
        onInput={({ currentTarget }) => onValue({ currency: currentTarget.value.toUpperCase(), amount })}
      />
      <input
        id={id}
        aria-describedby={asked}
        inputMode="decimal"
        placeholder={say(words.amount)}
        value={amount}
        onInput={({ currentTarget }) => {
          const now = currentTarget.value.replaceAll(/[,\s]/g, '');
          onValue(now === '' ? undefined : { currency: code, amount: now });
        }}
      />
    </div>
  );
}

/** What was never so is stated as such, and is not the same as unknown. */
function WithNever({
  field,
  value,
  onValue,
  children,
}: Valued & { readonly field: FormField; readonly children: preact.JSX.Element }) {
  if (!field.nullable) return children;
  return (
    <div class="with-never">
      {children}
      <label>
        <input
          type="checkbox"
          style={{ width: 'auto', minHeight: 'auto' }}
          checked={value === null}
          onChange={({ currentTarget }) => onValue(currentTarget.checked ? null : undefined)}
        />{' '}
        {say(words.never)}
      </label>
    </div>
  );
}

/** A value for which there is no field of its own, such as a range: as JSON, taken over once it can be read. */
function Raw({ id, value, onValue }: Valued & { readonly id: string }) {
  return (
    <input
      id={id}
      value={value === undefined ? '' : JSON.stringify(value)}
      onChange={({ currentTarget }) => {
        const written = currentTarget.value.trim();
        try {
          onValue(written === '' ? undefined : (JSON.parse(written) as Json));
        } catch {
          onValue(written);
        }
      }}
    />
  );
}

function hintOf(form: string) {
  const hints: Readonly<Record<string, (typeof words.hint)[keyof typeof words.hint]>> = words.hint;
  return hints[form === 'short-duration' ? 'duration' : form] ?? words.hint.none;
}

/** `2023-04-11T06:40` of `2023-04-11T06:40:00+08:00`. */
function localOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.slice(0, 16) : '';
}

/** A local time of the contract's zone, with the zone's offset on that day. */
function instantOf(local: string, zone: string): string {
  if (local === '') return '';
  const seconds = local.length === 16 ? `${local}:00` : local;
  return `${seconds}${offsetOf(new Date(`${seconds}Z`), zone)}`;
}

function offsetOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return offset === '' ? '+00:00' : offset;
}

function nowIn(zone: string): string {
  const now = new Date();
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    now,
  );
  return instantOf(local.replace(' ', 'T'), zone);
}
