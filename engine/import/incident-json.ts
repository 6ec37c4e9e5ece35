// The part of the incident document that importers write (docs/language.md, "Incidents"), typed after the terms `cyber`.
// An absent key is unknown. Nothing here is optional by convenience: what a source does not say has no key.
import type { MoneyText } from '../../language/index.ts';

export interface IncidentJson {
  readonly incident: string;
  readonly event?: EventJson;
  readonly causes?: ListJson<CauseJson>;
  readonly outage?: OutageJson;
  readonly data?: DataJson;
  readonly extortion?: ExtortionJson;
  readonly losses?: ListJson<LossJson>;
}

/** A list is complete when it is written plainly; otherwise it says so. */
export type ListJson<Element> = readonly Element[] | { readonly known: readonly Element[]; readonly complete: false };

/** An ordered value known exactly, or between bounds that are both included. */
export type Bounded<Value> = Value | { readonly at_least?: Value; readonly at_most?: Value };

export interface EventJson {
  /** RFC 3339. */
  readonly started?: Bounded<string>;
  readonly country?: string;
}
export interface CauseJson {
  readonly method?: string;
  readonly actor?: string;
}
export interface OutageJson {
  readonly occurred?: boolean;
  /** ISO 8601. */
  readonly duration?: Bounded<string>;
}
export interface DataJson {
  readonly disclosed?: boolean;
  readonly damaged?: boolean;
  readonly records?: number;
}
export interface ExtortionJson {
  readonly threatened?: boolean;
}
export interface LossJson {
  readonly id: string;
  /** Absent where the source does not tell what kind of loss it is. */
  readonly kind?: string;
  readonly amount?: Bounded<MoneyText>;
}

/** The record without the keys that have no value; `undefined` where none is left. */
export function stated<Json>(record: { readonly [Key in keyof Json]-?: Json[Key] | undefined }): Json | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Json);
}
