// One value of an incident, filled in as its form asks: text, number, amount, moment, a choice; or as JSON, where it has
// no field of its own.
import { isRecord, type Json } from '../state/incident.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { FormField } from '../worker/incidents.ts';
import type { Filled } from './form.tsx';
import { instantOf, localOf } from './local-time.ts';

export function Input({ field, value, zone, currency, place, put, id }: Filled & { readonly id: string }) {
  const onValue = (now: Json | undefined) => put(place, now);
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

interface Valued {
  readonly value: Json | undefined;
  onValue(value: Json | undefined): void;
}

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
