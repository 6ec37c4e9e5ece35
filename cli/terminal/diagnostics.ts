// Diagnostics for people: what is wrong, the line of the source with the place underlined, what to do, and the other
// places that matter. The underline stands under what it means also where Chinese characters, two columns wide, come
// before it; tabs are shown as two spaces.
//
//   error[unknown-name]: `waiting_periode` is neither in the schedule nor a fact of the terms
//     --> policies/example.proviso:12:29
//      |
//   12 |       when outage.duration > waiting_periode
//      |                              ^^^^^^^^^^^^^^^
//      = help: did you mean `waiting_period`?
import type { Diagnostic } from '../../language/index.ts';
import { hang, padStart, widthOf, wrap } from './layout.ts';
import { type Page, type Paint, say } from './page.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

/** The texts of the files by path, for the lines to show. */
export type Sources = ReadonlyMap<string, string>;

type Place = Diagnostic['span'];

export function diagnosticLines(diagnostic: Diagnostic, sources: Sources, page: Page): readonly string[] {
  const { bold, dim, cyan } = page.colours;
  const { severity, code, message, help, related, span } = printable(diagnostic);
  const paint = severityPaint(severity, page);
  const places = [span, ...related.map(({ span }) => span)];
  const margin = Math.max(...places.map(({ line }) => String(line).length));
  const colon = page.language === 'zh' ? '：' : ': ';
  return [
    ...titleLines(`${say(words.diagnostics[severity], page)}[${code}]${colon}`, say(message, page), paint, page),
    ...excerpt(span, '', { sources, margin, paint, sign: '^', page }),
    ...related.flatMap(({ span: elsewhere, message: other }) =>
      excerpt(elsewhere, say(other, page), { sources, margin, paint: cyan, sign: '-', page }),
    ),
    ...hang(
      `${' '.repeat(margin + 1)}${dim('=')} ${bold(say(words.diagnostics.help, page))}${colon}`,
      say(help, page),
      page.width,
    ),
  ];
}

function titleLines(lead: string, message: string, paint: Paint, page: Page): readonly string[] {
  const { bold } = page.colours;
  const [first = '', ...more] = wrap(lead + message, page.width);
  return [
    paint(bold(first.slice(0, lead.length))) + bold(first.slice(lead.length)),
    ...more.map((line) => `  ${bold(line)}`),
  ];
}

function severityPaint(severity: Diagnostic['severity'], { colours }: Page): Paint {
  return severity === 'error' ? colours.red : colours.yellow;
}

interface Look {
  readonly sources: Sources;
  /** How wide the line numbers are. */
  readonly margin: number;
  readonly paint: Paint;
  readonly sign: '^' | '-';
  readonly page: Page;
}

/** The place, its first line, and the underline with what is said of it. */
function excerpt(place: Place, said: string, { sources, margin, paint, sign, page }: Look): readonly string[] {
  const { dim } = page.colours;
  const empty = ' '.repeat(margin);
  const where = `${empty}${dim(sign === '^' ? '-->' : ':::')} ${place.file}:${place.line}:${place.column}`;
  const source = lineOf(sources.get(place.file) ?? '', place.line);
  if (source === undefined) return [where];
  const sameLine = place.endLine === place.line;
  const start = place.column - 1;
  const end = sameLine ? place.endColumn - 1 : source.length;
  const marked = Math.max(1, widthOf(shown(source.slice(start, Math.max(start, end)).trimEnd())));
  const tail = [
    ...(sameLine ? [] : [say(words.diagnostics.more(place.endLine), page)]),
    ...(said === '' ? [] : [said]),
  ].join(' ');
  return [
    where,
    `${empty} ${dim('|')}`,
    `${dim(padStart(String(place.line), margin))} ${dim('|')} ${shown(source)}`.trimEnd(),
    `${empty} ${dim('|')} ${' '.repeat(widthOf(shown(source.slice(0, start))))}${paint(sign.repeat(marked))}${tail === '' ? '' : ` ${paint(tail)}`}`,
  ];
}

function lineOf(text: string, line: number): string | undefined {
  return text.split(/\r\n|\n|\r/)[line - 1];
}

/** As it is shown; a tab as two spaces. */
function shown(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

/** `2 files: 1 error, 3 warnings`, and the diagnostics before it. */
export function checkLines(
  diagnostics: readonly Diagnostic[],
  files: number,
  sources: Sources,
  page: Page,
): readonly string[] {
  const { bold, green } = page.colours;
  if (diagnostics.length === 0) return [green(say(words.diagnostics.clean(files), page))];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const all = diagnostics.flatMap((diagnostic) => [...diagnosticLines(diagnostic, sources, page), '']);
  return [...all, bold(say(words.diagnostics.count(errors, diagnostics.length - errors, files), page))];
}
