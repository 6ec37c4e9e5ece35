// Moments as a field shows them, in the zone of the contract, and as an incident states them.
import type { Json } from '../state/incident.ts';

/** `2023-04-11T06:40` of `2023-04-11T06:40:00+08:00`. */
export function localOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.slice(0, 16) : '';
}

/** A local time of the contract's zone, with the zone's offset on that day. */
export function instantOf(local: string, zone: string): string {
  if (local === '') return '';
  const seconds = local.length === 16 ? `${local}:00` : local;
  return `${seconds}${offsetOf(new Date(`${seconds}Z`), zone)}`;
}

function offsetOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return offset === '' ? '+00:00' : offset;
}

export function nowIn(zone: string): string {
  const now = new Date();
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    now,
  );
  return instantOf(local.replace(' ', 'T'), zone);
}
