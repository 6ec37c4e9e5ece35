// JSON as the reader holds it: objects without a prototype, so that a key is there only if the document states it.

export type Json = null | boolean | number | string | JsonList | JsonObject;
export type JsonList = readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A place in a document, RFC 6901. */
export type Pointer = string;

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isList(json: Json | undefined): json is JsonList {
  return Array.isArray(json);
}

/** The place of a member below `pointer`. */
export function below(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function stepsOf(pointer: Pointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a place, or `undefined`. */
export function at(json: Json, pointer: Pointer): Json | undefined {
  let here: Json | undefined = json;
  for (const step of stepsOf(pointer)) {
    if (isList(here)) here = here[Number(step)];
    else if (isObject(here)) here = here[step];
    else return undefined;
  }
  return here;
}

/** How many values a document holds, itself included; counting stops above `most`. */
export function countOf(json: Json, most: number): number {
  let count = 1;
  if (typeof json !== 'object' || json === null) return count;
  for (const each of isList(json) ? json : Object.values(json)) {
    if (count > most) break;
    count += countOf(each, most - count);
  }
  return count;
}
