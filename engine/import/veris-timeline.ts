// When the event started, and where. VERIS dates carry no zone: a day is the range from its first moment anywhere on
// earth (+14:00) to its last (-12:00). A year alone says too little to be stated; a delay until discovery is no date.
import { countryName } from '../../language/index.ts';
import type { Bounded, EventJson } from './incident-json.ts';
import { stated } from './incident-json.ts';
import type { Notes } from './notes.ts';
import { sayNothing } from './veris-mapping.ts';
import type { Veris, VerisDate } from './veris-shape.ts';

/** `event`: its start and its country, as far as VERIS determines them. */
export function eventOf(veris: Veris, notes: Notes): EventJson | undefined {
  noteDiscovery(veris, notes);
  return stated<EventJson>({ started: startedOf(veris.timeline.incident, notes), country: countryOf(veris, notes) });
}

function startedOf(date: VerisDate, notes: Notes): Bounded<string> | undefined {
  const pointer = '/timeline/incident';
  if (date.month === undefined && date.day === undefined) {
    notes.add('year-only', pointer, { year: date.year });
    return undefined;
  }
  const day = daysOf(date);
  if (day === undefined) {
    notes.add('impossible-date', pointer, { date: [date.year, date.month ?? '?', date.day ?? '?'].join('-') });
    return undefined;
  }
  const time = timeOf(date, notes);
  return { at_least: `${day.first}T${time.first}+14:00`, at_most: `${day.last}T${time.last}-12:00` };
}

/** The first and the last day that the date may mean; `undefined` where the calendar has no such date. */
function daysOf({ year, month, day }: VerisDate): { readonly first: string; readonly last: string } | undefined {
  if (month === undefined || month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  const length = daysInMonth(year, month);
  if (day !== undefined && (day < 1 || day > length)) return undefined;
  const written = (which: number): string => [digits(year, 4), digits(month, 2), digits(which, 2)].join('-');
  return { first: written(day ?? 1), last: written(day ?? length) };
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const wholeDay = { first: '00:00:00', last: '23:59:59.999' };

/** The first and the last moment that the time of day may mean, in whatever zone: `03:00 AM` is the whole minute. */
function timeOf({ day, time = '' }: VerisDate, notes: Notes): { readonly first: string; readonly last: string } {
  if (day === undefined || sayNothing.has(time.trim())) return wholeDay;
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*([AP]M)?$/i.exec(time.trim());
  const [, written = '', minute = '', second, half] = match ?? [];
  const hour = match === null ? undefined : hourOf(Number(written), half?.toUpperCase());
  if (hour === undefined) {
    notes.add('unreadable-time', '/timeline/incident/time', { time });
    return wholeDay;
  }
  const start = `${digits(hour, 2)}:${minute}`;
  return { first: `${start}:${second ?? '00'}`, last: `${start}:${second ?? '59'}.999` };
}

function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written <= 23 ? written : undefined;
  if (written < 1 || written > 12) return undefined;
  return (written % 12) + (half === 'PM' ? 12 : 0);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function noteDiscovery({ timeline: { discovery } }: Veris, notes: Notes): void {
  if (discovery === undefined || sayNothing.has(discovery.unit)) return;
  const delay = discovery.value === undefined ? discovery.unit : `${discovery.value} ${discovery.unit}`;
  notes.add('discovery-is-a-delay', '/timeline/discovery', { delay });
}

/** The victim's country, where it is one, and the assets are not said to be elsewhere. */
function countryOf(veris: Veris, notes: Notes): string | undefined {
  const pointer = '/victim/country';
  const victim = veris.victim?.country ?? [];
  const known = [...new Set(victim)].filter((code) => !sayNothing.has(code));
  const [country] = known;
  if (country === undefined) return undefined;
  if (known.length > 1 || victim.some((code) => sayNothing.has(code))) {
    notes.add('several-countries', pointer, { countries: victim.join(', ') });
    return undefined;
  }
  if (!isCountry(country)) {
    notes.add('no-such-country', pointer, { country });
    return undefined;
  }
  const assets = (veris.asset?.country ?? []).filter((code) => !sayNothing.has(code));
  if (assets.some((code) => code !== country)) {
    notes.add('assets-elsewhere', '/asset/country', { victim: country, assets: assets.join(', ') });
    return undefined;
  }
  return country;
}

/** A code that nothing is named by has only itself for a name. */
function isCountry(code: string): boolean {
  return countryName(code).en !== code;
}
