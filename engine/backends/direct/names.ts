// From a name to its number, as generated code: by length first, then by the sign in which names of that length differ
// most, so that one comparison settles it.
import { literal, whole } from '../compiled/text.ts';

/** A function of `v`: the number of the name, `other` for any other text, `none` for what is no text. */
export function namesFunction(name: string, codes: ReadonlyMap<string, number>, other: number, none: number): string {
  const lengths = Map.groupBy(codes.keys(), (each) => each.length);
  const cases = [...lengths].map(([length, names]) => `case ${whole(length)}: ${apart(names, codes, other)}`);
  return `function ${name}(v) { if (typeof v !== "string") return ${none}; switch (v.length) { ${cases.join(' ')} default: return ${other}; } }`;
}

function apart(names: readonly string[], codes: ReadonlyMap<string, number>, other: number): string {
  const [only, ...others] = names;
  if (only === undefined) return `return ${other};`;
  if (others.length === 0) return `return v === ${literal(only)} ? ${whole(codes.get(only) ?? other)} : ${other};`;
  const groupsAt = (at: number): Map<number, string[]> => Map.groupBy(names, (each) => each.charCodeAt(at));
  const at = Array.from({ length: only.length }, (_, each) => each).reduce((best, each) =>
    groupsAt(each).size > groupsAt(best).size ? each : best,
  );
  const cases = [...groupsAt(at)].map(([unit, group]) => `case ${whole(unit)}: ${apart(group, codes, other)}`);
  return `switch (v.charCodeAt(${at})) { ${cases.join(' ')} default: return ${other}; }`;
}
