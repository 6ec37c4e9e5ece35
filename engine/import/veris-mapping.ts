// What each VERIS value becomes, as tables: the mapping is these lines, the code around them only looks up.
// Columns are VERIS enumerations (1.3.0 to 1.4.1), entries are kinds and facts of the terms `cyber`. `null` is: left
// open. An inner kind (`malware`, `malicious_act`, `first_party`) says what is known and leaves the kinds below it open.
//
//   VERIS                                             fact
//   incident_id                                       incident
//   timeline.incident, with month                     event.started, as the range that no known zone can leave
//   victim.country, one ISO code                      event.country
//   action.*, actor.*                                 causes[].method, causes[].actor
//   attribute.availability Interruption, Degradation  outage.occurred yes; with these alone, outage.duration
//   attribute.confidentiality.data_disclosure         data.disclosed: Yes, No
//   attribute.confidentiality.data_total above 0      data.records
//   `damage` below                                    data.damaged yes
//   `threats` below                                   extortion.threatened yes
//   impact.loss, or else impact.overall_amount        losses, never complete: press figures are not a claim
//
// Never stated, as VERIS does not determine it: event.discovered (a rounded delay), causes[].proximate, claims,
// findings, and `no` for anything but data.disclosed: that VERIS lists no outage does not show that there was none.
import type { ActionName, ActorName } from './veris-shape.ts';

/** The kinds of the axis `method` that have kinds below them. */
export type WideMethod = 'malicious_act' | 'malware';
export type Method =
  | WideMethod
  | 'ransomware'
  | 'wiper'
  | 'other_malware'
  | 'intrusion'
  | 'denial_of_service'
  | 'social_engineering'
  | 'misuse'
  | 'theft'
  | 'human_error'
  | 'system_failure'
  | 'natural_event';
export type Actor = 'criminal' | 'insider' | 'partner' | 'state_actor';
export type LossKind = 'first_party' | 'interruption_loss';

export const wideMethods: ReadonlySet<Method> = new Set<WideMethod>(['malicious_act', 'malware']);

export interface Varieties {
  readonly named: Readonly<Record<string, Method>>;
  /** Any other variety, `Other` included: it is known to be none of the named ones. */
  readonly otherwise: Method;
  /** `Unknown`, `NA`, or no variety: it may be any of this action's. */
  readonly unknown: Method | null;
  /** Varieties are functions of one thing (a malware's payload): `otherwise` adds nothing beside a named one. */
  readonly functions: boolean;
}

/** In the order in which causes are listed. */
export const methods: Readonly<Record<Exclude<ActionName, 'unknown'>, Varieties>> = {
  malware: {
    named: { Ransomware: 'ransomware', 'Destroy data': 'wiper' },
    otherwise: 'other_malware',
    unknown: 'malware',
    functions: true,
  },
  // Hacking is harm or access without authority; what is not denial of service aims at access.
  hacking: { named: { DoS: 'denial_of_service' }, otherwise: 'intrusion', unknown: 'malicious_act', functions: false },
  // Social engineering deceives. A threat or a bribe does not, and a clause on fraud must not catch it.
  social: {
    named: { Extortion: 'malicious_act', Bribery: 'malicious_act' },
    otherwise: 'social_engineering',
    unknown: 'malicious_act',
    functions: false,
  },
  misuse: { named: {}, otherwise: 'misuse', unknown: 'misuse', functions: false },
  physical: {
    named: {
      Theft: 'theft',
      Tampering: 'theft',
      Skimmer: 'theft',
      Wiretapping: 'theft',
      Connection: 'theft',
      Destruction: 'theft',
      'Disabled controls': 'theft',
    },
    otherwise: 'malicious_act',
    unknown: 'malicious_act',
    functions: false,
  },
  // An error is human unless it is a malfunction; which of the two is all that an unknown error leaves open.
  error: { named: { Malfunction: 'system_failure' }, otherwise: 'human_error', unknown: null, functions: false },
  environmental: { named: {}, otherwise: 'natural_event', unknown: 'natural_event', functions: false },
};

/** What nobody does: the actor whom VERIS must name for these is not the one who did it. */
export const methodsWithoutActor: ReadonlySet<Method> = new Set<Method>(['system_failure', 'natural_event']);

export interface ActorVarieties {
  readonly named: Readonly<Record<string, Actor | null>>;
  readonly otherwise: Actor;
  readonly unknown: Actor | null;
}

/** An external actor of unknown variety may be a state. `Force majeure` is nobody. */
export const actors: Readonly<Record<ActorName, ActorVarieties | null>> = {
  external: {
    named: { 'State-affiliated': 'state_actor', 'Nation-state': 'state_actor', 'Force majeure': null },
    otherwise: 'criminal',
    unknown: null,
  },
  internal: { named: {}, otherwise: 'insider', unknown: 'insider' },
  partner: { named: {}, otherwise: 'partner', unknown: 'partner' },
  unknown: null,
};

/** Motives that are not malicious. */
export const harmlessMotives: ReadonlySet<string> = new Set(['Convenience', 'NA']);

export const interruptions: ReadonlySet<string> = new Set(['Interruption', 'Degradation']);

/** Varieties by which data are lost, altered or made unusable. */
export const damage: Readonly<Record<'availability' | 'integrity', ReadonlySet<string>>> = {
  availability: new Set(['Loss', 'Destruction', 'Obscuration']),
  integrity: new Set(['Modify data', 'Defacement', 'Log tampering']),
};

/** By any of these, somebody was threatened. From 1.4.1 ransoming data that were disclosed is a use of them. */
export const threats = { malware: 'Ransomware', social: 'Extortion', data_abuse: 'Yes - Data ransomed' } as const;

/** Legal cost may be a fine or a liability; response cost may be forensic work, letters, monitoring, even a ransom. */
export const lossKinds: Readonly<Record<string, LossKind | null>> = {
  'Asset and fraud': 'first_party',
  'Brand damage': 'first_party',
  'Business disruption': 'interruption_loss',
  'Competitive advantage': 'first_party',
  'Operating costs': 'first_party',
  'Response and recovery': 'first_party',
  'Legal and regulatory': null,
};

/** Lengths of the units in milliseconds; of calendar units, at least and at most. */
export const unitMilliseconds: Readonly<Record<string, readonly [number, number]>> = {
  Seconds: [1_000, 1_000],
  Minutes: [60_000, 60_000],
  Hours: [3_600_000, 3_600_000],
  Days: [86_400_000, 86_400_000],
  Weeks: [7 * 86_400_000, 7 * 86_400_000],
  Months: [28 * 86_400_000, 31 * 86_400_000],
  Years: [365 * 86_400_000, 366 * 86_400_000],
};

/** Written where VERIS has nothing to say. */
export const sayNothing: ReadonlySet<string> = new Set(['Unknown', 'NA', '']);

/** The entry of a table keyed by what a document says; never one that every object has, such as `constructor`. */
export function entry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
