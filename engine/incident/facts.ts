// The facts of one incident, as the interpreter reads them: a tree in the shape that the terms declare, in which every
// place is stated, known in part, known not to be, or absent. Absent is unknown; it is never false and never zero.
import type { Currency, ScheduleValue } from '../../language/index.ts';

export type Fact =
  | AbsentFact
  /** Stated as `null`: it never happened, there is none. */
  | { readonly fact: 'never'; readonly judged?: Judgment }
  /** A boolean, or a text, party, country or kind by name. */
  | { readonly fact: 'value'; readonly value: boolean | string; readonly judged: Judgment | null }
  /**
   * Ordered values: a whole number; a duration in milliseconds; calendar months; an instant in milliseconds since
   * 1970-01-01T00:00Z; a percentage in units of 10^-12. Known exactly where `low` equals `high`; both ends included;
   * `null`: no bound. Only instants lie below zero, so that the other types have 0 for their lowest.
   */
  | { readonly fact: 'range'; readonly low: bigint | null; readonly high: bigint | null; readonly judged?: Judgment }
  /**
   * An amount in minor units of its currency; `currency` null: not stated, and then nothing is known of its worth (the
   * amount is in thousandths, the smallest unit that any currency has).
   */
  | {
      readonly fact: 'money';
      readonly currency: Currency | null;
      readonly low: bigint;
      readonly high: bigint | null;
      readonly judged?: Judgment;
    }
  | RecordFact
  | ListFact;

export interface AbsentFact {
  readonly fact: 'absent';
}
/** INVARIANT: what is absent has no entry in `fields`. */
export interface RecordFact {
  readonly fact: 'record';
  readonly fields: ReadonlyMap<string, Fact>;
}
export interface ListFact {
  readonly fact: 'list';
  readonly elements: readonly RecordFact[];
  /** False where the document says that there are, or may be, more. */
  readonly complete: boolean;
}

/** Who decided a judged fact, when, and on what: the report, the survey, the letter that it rests on. */
export interface Judgment {
  readonly by: string;
  readonly at: string;
  readonly on?: string;
}

export interface Incident {
  readonly id: string;
  /** SHA-256 over the canonical JSON of the document. */
  readonly hash: string;
  /** Declared facts by name, without `losses` and `rates`. */
  readonly facts: RecordFact;
  readonly losses:
    | AbsentFact
    | { readonly fact: 'list'; readonly items: readonly LossItem[]; readonly complete: boolean };
  /** Absent: the incident is one event, or holds one claim, and states its facts itself. */
  readonly events?: Several<EventFacts>;
  readonly claims?: Several<ClaimFacts>;
  readonly rates: readonly Rate[];
  /** Schedule values that the wording leaves open and the document states, by name. */
  readonly schedule: ReadonlyMap<string, ScheduleValue>;
}

/** One event of an incident that lists several: what is stated of it alone. */
export interface EventFacts {
  readonly id: string;
  readonly facts: RecordFact;
  /** The id of the event as one of which it counts; absent: it counts by itself. */
  readonly group?: string;
  /** The event whose instants are read in place of its own. */
  readonly first?: EventFacts;
}

/** One claim of an incident that lists its claims; `event` absent: not known which event it arises from. */
export interface ClaimFacts {
  readonly id: string;
  readonly event?: string;
  readonly facts: RecordFact;
  /** As those of an event. */
  readonly group?: string;
  readonly first?: ClaimFacts;
}

/** A list of events or claims. */
export interface Several<Of> {
  readonly all: readonly Of[];
  /** False where the document says that there are, or may be, more. */
  readonly complete: boolean;
}

/** Where an item lies. `event` undefined: the one event that the incident is; `claim` null: no claim, undefined: the one. */
export interface Place {
  readonly event: EventFacts | undefined;
  readonly claim: ClaimFacts | null | undefined;
}

export interface LossItem {
  readonly id: string;
  /** A kind of the axis `loss`; an inner one leaves the kinds below it open; `null`: not stated. */
  readonly kind: string | null;
  readonly amount: Extract<Fact, { fact: 'money' }> | AbsentFact;
  readonly fields: ReadonlyMap<string, Fact>;
  /** The item's own chain of causes where it differs from the incident's; `null`: the incident's. */
  readonly causes: ListFact | AbsentFact | null;
  /** The event it belongs to, where the incident lists events; absent: not known which. */
  readonly event?: string;
  /** The claim it belongs to; `null`: to none; absent: not known which. */
  readonly claim?: string | null;
  /** It stands for those that nobody has stated, or for the event itself under a coverage that insures no kind of loss. */
  readonly standsFor?: 'unstated' | 'event';
  /** Where it is taken to lie while it is judged; absent where the incident lists neither events nor claims. */
  readonly place?: Place;
}

/** One unit of `from` is worth `rate` units of `to` on the calendar day `on` (days since 1970-01-01). */
export interface Rate {
  readonly from: Currency;
  readonly to: Currency;
  readonly on: number;
  readonly rate: { readonly numerator: bigint; readonly denominator: bigint };
}

export const absent: AbsentFact = { fact: 'absent' };
