// Data as a terminal may show it. An incident, a file name or a wording may hold characters that move the cursor, change
// colours or turn the direction of reading, so that what is seen is not what is said; each is shown as U+FFFD instead.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same data, with every text in it made printable. */
export function printable<Data>(data: Data): Data {
  return shown(data) as Data;
}

function shown(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(unprintable, '\u{fffd}');
  if (Array.isArray(data)) return data.map(shown);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shown(value)]));
}
