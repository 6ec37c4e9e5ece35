// The formatter: text in, the same text in its canonical layout out, with English keywords, with Chinese ones, or each
// statement in the language it has. The tree stays the same, and every comment stays; a text with errors of syntax is
// not touched. Formatting what is formatted changes nothing.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import { tokenize } from '../syntax/lexer.ts';
import { parse } from '../syntax/parser.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { type Doc, render } from './doc.ts';
import { endorsement } from './endorsements.ts';
import { statement, wholeFile } from './lists.ts';
import type { Manner, Surface } from './manner.ts';
import { Source } from './source.ts';
import { terms } from './terms.ts';
import { policy, wording } from './wordings.ts';

export type { Surface } from './manner.ts';

export interface FormatOptions {
  readonly keywords: Surface | 'keep';
  /** The path that diagnostics name. */
  readonly file?: string;
}
export type Formatted = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

export function format(text: string, { keywords, file = '' }: FormatOptions): Formatted {
  const problems = new Problems([{ path: file, text }]);
  const { declarations } = parse(file, text, problems);
  const diagnostics = problems.sorted();
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const tokens = tokenize(file, text, new Problems([]));
  const source = new Source(text, tokens ?? { tokens: [], comments: [] });
  const keep = keywords === 'keep';
  const printed = printFile(declarations, { surface: keep ? 'en' : keywords, keep, source, sealed: false });
  if (source.left.length > 0) throw new Error('INVARIANT: every comment is printed');
  return { text: printed };
}

/** A tree as text, in one language; it need never have been a text. */
export function printTree(declarations: readonly tree.Declaration[], surface: Surface): string {
  return printFile(declarations, { surface, keep: false, source: undefined, sealed: false });
}

function printFile(declarations: readonly tree.Declaration[], manner: Manner): string {
  const items = declarations.map((node) => statement(node.span, (own) => declaration(node, own)));
  return render(wholeFile(items, manner));
}

function declaration(node: tree.Declaration, manner: Manner): Doc {
  switch (node.kind) {
    case 'Terms':
      return terms(node, manner);
    case 'Wording':
      return wording(node, manner);
    case 'Endorsement':
      return endorsement(node, manner);
    case 'Policy':
      return policy(node, manner);
    default:
      return unreachable(node);
  }
}
