// The incident that is being tried: a JSON document, changed place by place. A place is named as the engine names facts:
// `event.discovered`, `losses[L1].medium`, `causes[0].actor`, `rates[USD/CNY]`.
import { computed, effect, signal } from '@preact/signals';
import type { FormField, IncidentForm } from '../worker/incidents.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Step = string | { readonly of: string };

/** What is being written; it may not be JSON yet. */
export const text = signal('{\n  "incident": "NEW-1"\n}\n');

/** When it was last changed, by the clock of the page: what a recalculation takes is counted from there. */
export let changedAt = 0;
effect(() => {
  if (text.value !== '') changedAt = performance.now();
});

export const parsed = computed((): Json | undefined => {
  try {
    return JSON.parse(text.value) as Json;
  } catch {
    return undefined;
  }
});

export function set(path: readonly Step[], value: Json | undefined): void {
  const document = parsed.value;
  if (document === undefined) return;
  text.value = laidOut(changed(document, path, value));
}

export function laidOut(document: Json | undefined): string {
  return `${JSON.stringify(document ?? {}, null, 2)}\n`;
}

/** `losses[L1].medium`: the key, the element of that id or position, the key in it. */
export function stepsOf(fact: string): readonly Step[] {
  return [...fact.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(([, key, of]) =>
    key === undefined ? { of: of ?? '' } : key,
  );
}

export function valueAt(document: Json | undefined, path: readonly Step[]): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (at === undefined || at === null || typeof at !== 'object') return undefined;
    if (typeof step === 'string') return isRecord(at) ? at[step] : undefined;
    return elementsOf(at)[positionOf(elementsOf(at), step.of)];
  }, document);
}

function changed(at: Json | undefined, path: readonly Step[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const record = isRecord(at) ? at : {};
    const { [step]: before, ...others } = record;
    const now = changed(before, rest, value);
    return now === undefined ? others : Object.fromEntries(Object.entries({ ...record, [step]: now }));
  }
  const list = elementsOf(at);
  const position = positionOf(list, step.of);
  const now = changed(list[position], rest, value);
  const elements =
    position < 0
      ? [...list, ...(now === undefined ? [] : [now])]
      : list.toSpliced(position, 1, ...(now === undefined ? [] : [now]));
  return isRecord(at) ? { ...at, known: elements } : elements;
}

/** An array is the whole list; `{known, complete: false}` is what is known of it. */
export function elementsOf(list: Json | undefined): readonly Json[] {
  if (Array.isArray(list)) return list as readonly Json[];
  const known = isRecord(list) ? list.known : undefined;
  return Array.isArray(known) ? (known as readonly Json[]) : [];
}

function positionOf(list: readonly Json[], of: string): number {
  const byId = list.findIndex((element) => isRecord(element) && element.id === of);
  if (byId >= 0) return byId;
  const position = /^\d+$/.test(of) ? Number(of) : -1;
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
