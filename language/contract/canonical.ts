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
  if (Array.isArray(value)) {
    let text = '';
    for (let at = 0; at < value.length; at += 1) text += `${at === 0 ? '' : ','}${canonicalJson(value[at], but)}`;
    return `[${text}]`;
  }
  if (typeof value === 'object') {
    let text = '';
    for (const key of inOrder(Object.keys(value))) {
      const each = (value as Readonly<Record<string, unknown>>)[key];
      if (each === undefined) continue;
      text += `${text === '' ? '' : ','}${nameOf(key)}${key === but ? 'null' : canonicalJson(each, but)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`canonical JSON has no ${typeof value}`);
}

/** By UTF-16 units, as `sort` has it; what we make ourselves often is in order. */
function inOrder(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at] ?? '') < (keys[at - 1] ?? '')) return keys.sort();
  return keys;
}

/** The keys of our own documents come again and again. Those of others do not fill the memory. */
const names = new Map<string, string>();
const mostNames = 5_000;
const longestName = 64;

/** As it stands before its value. */
function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  if (names.size < mostNames && key.length <= longestName) names.set(key, name);
  return name;
}
