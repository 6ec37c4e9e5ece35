// What was worked out for a text, kept for the next time: whoever types in a wording of a thousand lines changes one text of
// it, and the others are as they were. Nobody can tell but by the time it takes, and no more is kept than stated here.

/** Characters of texts that one function keeps, once or twice over. */
const mostKept = 500_000;

/** The same function of a text. INVARIANT: it is pure, and nobody changes what it gives. */
export function remembering<T>(of: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly value: T }>();
  let older = recent;
  let kept = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.value;
    const made = older.get(text) ?? { value: of(text) };
    kept += text.length;
    if (kept > mostKept) {
      older = recent;
      recent = new Map();
      kept = text.length;
    }
    recent.set(text, made);
    return made.value;
  };
}

/** The same function of a node, worked out once for it: nodes never change, and stay while their text does. */
export function rememberingNodes<K extends object, T>(of: (node: K) => T): (node: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found.value;
    const value = of(node);
    known.set(node, { value });
    return value;
  };
}
