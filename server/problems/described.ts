// What a schema says for people, in both languages: JSON Schema has one description, the other is an extension of ours.

export interface Described {
  readonly description: string;
  readonly 'x-description-zh': string;
}

/** To be spread into a schema. */
export function described(en: string, zh: string): Described {
  return { description: en, 'x-description-zh': zh };
}
