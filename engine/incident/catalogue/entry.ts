// What the catalogue says of a code: a sentence about a place, and what to do. `Details` is what the sentence needs
// besides the place.
import type { Said } from '../../../language/index.ts';

export interface FaultEntry<Details> {
  readonly message: (place: Said, details: Details) => Said;
  readonly help: (details: Details) => Said | null;
}

export type None = Readonly<Record<never, never>>;

/** What was written, as `show` puts it. */
export interface Written {
  readonly written: string;
}

export function fault<Details>(
  message: FaultEntry<Details>['message'],
  help: FaultEntry<Details>['help'] = () => null,
): FaultEntry<Details> {
  return { message, help };
}

/** A value that is not what its place takes. */
export function isNot<Details extends Written = Written>(
  what: Said,
  help: FaultEntry<Details>['help'] = () => null,
): FaultEntry<Details> {
  return fault(
    (place, { written }) => ({
      en: `${place.en} is \`${written}\`, which is ${what.en}`,
      zh: `${place.zh}填写为 \`${written}\`，${what.zh}`,
    }),
    help,
  );
}

/** Proposes the name that was most likely meant, or else says something general. */
export function didYouMean(suggestion: string | undefined, otherwise: Said | null): Said | null {
  return suggestion === undefined
    ? otherwise
    : { en: `did you mean \`${suggestion}\`?`, zh: `是否应为 \`${suggestion}\`？` };
}

/** `a`, `b` or `c`, with no more than eight of them. */
export function anyOf(names: readonly string[]): Said {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  const more = names.length > shown.length;
  if (more) return { en: `${shown.join(', ')} and others`, zh: `${shown.join('、')}等` };
  return { en: joined(shown, ', ', ' or '), zh: joined(shown, '、', '或') };
}

/** `a`, `b` and `c`. */
export function allOf(names: readonly string[]): Said {
  const shown = names.map((name) => `\`${name}\``);
  return { en: joined(shown, ', ', ' and '), zh: joined(shown, '、', '和') };
}

function joined(parts: readonly string[], comma: string, last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)}`;
}
