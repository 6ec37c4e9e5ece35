// The incident that is being tried: a JSON document, changed place by place. A place is named as the engine names facts:
// `event.discovered`, `losses[L1].medium`, `causes[0].actor`, `rates[USD/CNY]`; `losses#0` is the first of a list, whatever
// its id. What a change does not touch stays the same value, so that what shows it need not be shown again.
import { computed, effect, signal } from '@preact/signals';
import type { FormField, IncidentForm } from '../worker/incidents.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A key, the element of an id or position, or the element at an index. */
type Step = string | { readonly of: string } | number;

export const blankIncident = '{\n  "incident": "NEW-1"\n}\n';

/** What is being written; it may not be JSON yet. */
export const text = signal(blankIncident);

/** When it was last changed, by the clock of the page: what a recalculation takes is counted from there. */
export let changedAt = 0;
effect(() => {
  if (text.value !== '') changedAt = performance.now();
});

/** The document that a change has just made, and the text it was laid out as. */
let made: { readonly text: string; readonly document: Json } | undefined;

export const parsed = computed((): Json | undefined => {
  if (made?.text === text.value) return made.document;
  try {
    return JSON.parse(text.value) as Json;
  } catch {
    return undefined;
  }
});

/** `undefined` takes the value out, and with it the records that are empty then. */
export function set(place: string, value: Json | undefined): void {
  const before = parsed.peek();
  if (before === undefined) return;
  const document = changed(before, place, value) ?? {};
  made = { text: laidOut(document), document };
  text.value = made.text;
}

export function laidOut(document: Json | undefined): string {
  return `${JSON.stringify(document ?? {}, null, 2)}\n`;
}

function stepsOf(place: string): readonly Step[] {
  return [...place.matchAll(/([^.[\]#]+)|\[([^\]]*)\]|#(\d+)/g)].map(([, key, of, index]) =>
    key !== undefined ? key : index !== undefined ? Number(index) : { of: of ?? '' },
  );
}

export function valueAt(document: Json | undefined, place: string): Json | undefined {
  return stepsOf(place).reduce<Json | undefined>((at, step) => {
    if (at === undefined || at === null || typeof at !== 'object') return undefined;
    if (typeof step === 'string') return isRecord(at) ? at[step] : undefined;
    return elementsOf(at)[positionOf(elementsOf(at), step)];
  }, document);
}

/** The document with another value at a place; `undefined` where nothing is left of it. */
export function changed(document: Json | undefined, place: string, value: Json | undefined): Json | undefined {
  return within(document, stepsOf(place), value);
}

function within(at: Json | undefined, path: readonly Step[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const record = isRecord(at) ? at : {};
    const { [step]: before, ...others } = record;
    const now = within(before, rest, value);
    if (now !== undefined) return { ...record, [step]: now };
    return Object.keys(others).length === 0 ? undefined : others;
  }
  const list = elementsOf(at);
  const position = positionOf(list, step);
  // An element of which nothing is known any more is still one of the list.
  const now = within(list[position], rest, value) ?? (rest.length > 0 ? {} : undefined);
  const put = now === undefined ? [] : [now];
  const elements = position < 0 ? [...list, ...put] : list.toSpliced(position, 1, ...put);
  if (isRecord(at)) return { ...at, known: elements };
  return elements.length === 0 ? undefined : elements;
}

/** An array is the whole list; `{known, complete: false}` is what is known of it. */
export function elementsOf(list: Json | undefined): readonly Json[] {
  if (Array.isArray(list)) return list as readonly Json[];
  const known = isRecord(list) ? list.known : undefined;
  return Array.isArray(known) ? (known as readonly Json[]) : [];
}

function positionOf(list: readonly Json[], step: Exclude<Step, string>): number {
  if (typeof step === 'number') return step < list.length ? step : -1;
  const byId = list.findIndex((element) => isRecord(element) && element.id === step.of);
  if (byId >= 0) return byId;
  const position = /^\d+$/.test(step.of) ? Number(step.of) : -1;
  return position < list.length ? position : -1;
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field of the form that a fact is stated in. */
export function fieldFor(form: IncidentForm, fact: string): FormField | undefined {
  let [field, fields]: [FormField | undefined, readonly FormField[]] = [undefined, form.fields];
  for (const step of stepsOf(fact)) {
    if (typeof step !== 'string') continue;
    field = fields.find(({ key }) => key === step);
    if (field === undefined) return undefined;
    fields = field.fields;
  }
  return field;
}
