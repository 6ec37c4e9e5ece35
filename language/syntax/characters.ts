// Characters that a reader cannot see, or cannot tell from others, are refused: the text that is signed must be the
// text that is read. Bidirectional controls are refused everywhere; what is invisible, everywhere but for variation
// selectors inside texts; letters that look alike across scripts, in names; whatever is not in Unicode NFC, everywhere
// (refused, never rewritten).
import type { Problems } from '../diagnostics/problems.ts';
import type { Span } from './span.ts';

// Also the control characters of ASCII but for tab and line ends, and surrogates that pair with nothing.
const hidden = /[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]--[\t\n\r]]/gv;
/** What most texts are written in, and hides nothing; whatever else there is, is looked at with care. */
const allPlain = /^[\t\n\r\x20-\x7e\u2010-\u2027\u3000-\u3163\u3165-\u9fff\uff01-\uff9f]*$/;
const bidirectional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const variationSelector = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;

/** Reports bidirectional controls and invisible characters, wherever they stand. */
export function checkHidden(file: string, text: string, problems: Problems): void {
  if (allPlain.test(text)) return;
  for (const match of text.matchAll(hidden)) {
    const [character] = match;
    const start = match.index;
    if (character === '\uFEFF' && start === 0) continue;
    const span: Span = { file, start, end: start + character.length };
    if (bidirectional.test(character)) problems.report('bidi-control', span, { codePoint: codePoint(character) });
    else if (!variationSelector.test(character))
      problems.report('invisible-character', span, { codePoint: codePoint(character) });
  }
}

/** Reports each token whose text is not in Unicode NFC; `check` is called only for files that are not. */
export function checkNormalised(span: Span, text: string, problems: Problems): void {
  const normal = text.normalize('NFC');
  if (normal === text) return;
  let at = 0;
  while (at < text.length && text[at] === normal[at]) at += 1;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  problems.report(
    'not-normalised',
    { file: span.file, start: span.start + at, end: span.start + at + character.length },
    {
      codePoint: codePoint(character),
    },
  );
}

const scripts = [
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
] as const;
const besideLatin: ReadonlySet<string> = new Set(['Han', 'Hiragana', 'Katakana', 'Hangul']);

/** Reports a name whose letters come from scripts that look alike: `pаyment` with a Cyrillic `а`, 口 beside ロ. */
export function checkName(span: Span, name: string, problems: Problems): void {
  if (/^[\w]*$/.test(name)) return;
  const used = new Set<string>();
  for (const character of name) {
    if (!/\p{L}/u.test(character)) continue;
    used.add(scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other');
  }
  if (variationSelector.test(name))
    problems.report('invisible-character', span, { codePoint: codePoint(variationSelector.exec(name)?.[0] ?? '') });
  const beside = [...used].filter((script) => script !== 'Latin');
  const mixed = beside.length > 1 || (beside.length === 1 && used.has('Latin') && !besideLatin.has(beside[0] ?? ''));
  if (mixed) problems.report('mixed-script-name', span, { name });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
