// Canonical JSON, after RFC 8785 (JCS): keys sorted by UTF-16 units, no spaces, the shortest form of each number. Equal
// values have equal text, so that a hash over it is a hash of the value.

/**
 * The canonical text of a JSON value. Keys whose value is `undefined` are left out; anything else that JSON cannot say throws.
 * What stands under the key `but` is written as `null`, wherever it stands.
 */
export function canonicalJson(value: unknown, but?: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no number that is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each, but)).join(',')}]`;
  if (typeof value === 'object') {
    let text = '';
    // By UTF-16 units, as `sort` has it.
    for (const key of Object.keys(value).sort()) {
      const each = (value as Readonly<Record<string, unknown>>)[key];
      if (each === undefined) continue;
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${key === but ? 'null' : canonicalJson(each, but)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`canonical JSON has no ${typeof value}`);
}
