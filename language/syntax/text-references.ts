// The references inside clause text: `{waiting_period}` is a figure of the schedule, `[computer_system]` a defined
// term or another clause. Offsets are those of the raw text between the `"""`.
import { remembering } from '../remember.ts';

export interface TextReference {
  readonly sort: 'figure' | 'term';
  /** What stands between the brackets. */
  readonly name: string;
  readonly isName: boolean;
  readonly start: number;
  readonly end: number;
}

const bracketed = /\{([^{}\n]*)\}|\[([^[\]\n]*)\]/g;
const name = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

export const referencesIn = remembering((raw: string): readonly TextReference[] =>
  [...raw.matchAll(bracketed)].map((match) => {
    const inside = match[1] ?? match[2] ?? '';
    return {
      sort: match[1] === undefined ? ('term' as const) : ('figure' as const),
      name: inside,
      isName: name.test(inside),
      start: match.index,
      end: match.index + match[0].length,
    };
  }),
);
