// The collector that every pass reports to, and the catalogue of all that can be reported.
// One place and code is reported once, however many passes come by; at most 100 diagnostics are shown, errors first.
import { rememberingNodes } from '../remember.ts';
import { LineTable, type Span } from '../syntax/span.ts';
import { checksCatalogue } from './checks-catalogue.ts';
import { clausesCatalogue } from './clauses-catalogue.ts';
import type { BothLanguages, Diagnostic, DiagnosticSpan, Entry, Severity } from './diagnostic.ts';
import { namesCatalogue } from './names-catalogue.ts';
import { Suggestions } from './suggest.ts';
import { syntaxCatalogue } from './syntax-catalogue.ts';
import { typesCatalogue } from './types-catalogue.ts';
import { valuesCatalogue } from './values-catalogue.ts';

export const catalogue = {
  ...syntaxCatalogue,
  ...namesCatalogue,
  ...typesCatalogue,
  ...clausesCatalogue,
  ...valuesCatalogue,
  ...checksCatalogue,
} as const;
export type Code = keyof typeof catalogue;
type Details<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];

/** The most that is shown of one compilation. */
export const mostShown = 100;
/** The most of each severity that is kept in words; beyond, a text is too broken for more to help. */
const mostKept = 1_000;

export interface Related {
  readonly span: Span;
  readonly message: BothLanguages;
}

/** What to write instead, before it has its lines and columns. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** A file that is reported on, and where the pieces stand in it that were read each on its own, by the name of the piece. */
export interface ReportedFile {
  readonly path: string;
  readonly text: string;
  readonly pieces?: ReadonlyMap<string, number>;
}

/** What is reported on, by name. */
class Files {
  readonly byPath: ReadonlyMap<string, ReportedFile>;
  readonly pieces = new Map<string, { readonly file: string; readonly start: number }>();

  constructor(files: readonly ReportedFile[]) {
    this.byPath = new Map(files.map((file) => [file.path, file]));
    for (const { path, pieces } of files)
      for (const [piece, start] of pieces ?? []) this.pieces.set(piece, { file: path, start });
  }
}

export class Problems {
  readonly suggestions: Suggestions;
  readonly #files: Files;
  readonly #found: Record<Severity, Map<string, Diagnostic>> = { error: new Map(), warning: new Map() };
  /** Where every error stands, also those beyond what is kept: no unit with an error in it may pass. */
  readonly #errors = new Map<string, Span[]>();

  constructor(files: readonly ReportedFile[] | Files, suggestions = new Suggestions()) {
    this.#files = files instanceof Files ? files : new Files(files);
    this.suggestions = suggestions;
  }

  report<C extends Code>(
    code: C,
    span: Span,
    details: Details<C>,
    related: readonly Related[] = [],
    fix: readonly Replacement[] = [],
  ): void {
    // The one cast: `catalogue[code]` and `details` belong together by the signature.
    const entry = catalogue[code] as unknown as Entry<Details<C>>;
    const at = this.inFile(span);
    if (entry.severity === 'error') this.#noteError(at);
    const found = this.#found[entry.severity];
    if (found.size >= mostKept) return;
    const message = entry.message(details);
    const key = keyOf({ code, span: at, message });
    if (found.has(key)) return;
    found.set(key, {
      code,
      severity: entry.severity,
      span: this.place(at),
      message,
      help: entry.help(details),
      replacement: replacementIn(details),
      related: related.map(({ span: other, message: text }) => ({ span: this.place(other), message: text })),
      ...(fix.length === 0 ? {} : { fix: fix.map((edit) => ({ span: this.place(edit.span), text: edit.text })) }),
    });
  }

  /** Takes over what another collector holds; of a piece, where the piece stands now. */
  adopt(other: Problems): void {
    for (const severity of ['error', 'warning'] as const) {
      const found = this.#found[severity];
      for (const [key, diagnostic] of other.#found[severity]) {
        if (found.size >= mostKept) break;
        const placed = this.#placed(diagnostic);
        found.set(placed === diagnostic ? key : keyOf(placed), placed);
      }
    }
    for (const errors of other.#errors.values()) for (const span of errors) this.#noteError(this.inFile(span));
  }

  #placed(diagnostic: Diagnostic): Diagnostic {
    const { span, related, fix } = diagnostic;
    if (!this.#files.pieces.has(span.file)) return diagnostic;
    return {
      ...diagnostic,
      span: this.place(span),
      related: related.map((each) => ({ ...each, span: this.place(each.span) })),
      ...(fix === undefined ? {} : { fix: fix.map((edit) => ({ ...edit, span: this.place(edit.span) })) }),
    };
  }

  /** An empty collector over the same files, for what is only tried. */
  fresh(): Problems {
    return new Problems(this.#files);
  }
  /** The same, for what is tried and then adopted. */
  beside(): Problems {
    return new Problems(this.#files, this.suggestions);
  }

  /** Takes over what another collector holds of these stretches, and gives back the errors that stand elsewhere. */
  adoptWithin(other: Problems, stretches: readonly Span[]): readonly Diagnostic[] {
    const isWithin = ({ file, start, end }: Span): boolean =>
      stretches.some((each) => each.file === file && each.start <= start && end <= each.end);
    for (const severity of ['error', 'warning'] as const) {
      const found = this.#found[severity];
      for (const [key, diagnostic] of other.#found[severity])
        if (isWithin(diagnostic.span) && found.size < mostKept) found.set(key, diagnostic);
    }
    for (const errors of other.#errors.values()) for (const span of errors) if (isWithin(span)) this.#noteError(span);
    return [...other.#found.error.values()].filter(({ span }) => !isWithin(span));
  }

  #noteError(span: Span): void {
    const inFile = this.#errors.get(span.file);
    if (inFile === undefined) this.#errors.set(span.file, [span]);
    else inFile.push(span);
  }

  /** Whether an error stands within this stretch. */
  hasErrorIn(span: Span): boolean {
    const { file, start, end } = this.inFile(span);
    return this.#errors.get(file)?.some((found) => found.start >= start && found.end <= end) === true;
  }

  /** What stands there. */
  written(span: Span): string {
    const { file, start, end } = this.inFile(span);
    return this.#files.byPath.get(file)?.text.slice(start, end) ?? '';
  }

  /** The same stretch, counted from the start of its file, also where it stands in a piece of it. */
  inFile(span: Span): Span {
    const piece = this.#files.pieces.get(span.file);
    if (piece === undefined) return span;
    return { file: piece.file, start: piece.start + span.start, end: piece.start + span.end };
  }

  place(span: Span): DiagnosticSpan {
    const at = this.inFile(span);
    const lines = linesOf(this.#files.byPath.get(at.file) ?? nowhere);
    const start = lines.position(at.start);
    const end = lines.position(at.end);
    return { ...at, ...start, endLine: end.line, endColumn: end.column };
  }

  get isEmpty(): boolean {
    return this.#found.error.size === 0 && this.#found.warning.size === 0;
  }
  has(code: Code): boolean {
    return this.sorted().some((diagnostic) => diagnostic.code === code);
  }

  /** In the order of the text, file by file. Beyond 100 the errors go first, then what comes first. */
  sorted(): readonly Diagnostic[] {
    const errors = [...this.#found.error.values()].sort(inTextOrder);
    const warnings = [...this.#found.warning.values()].sort(inTextOrder);
    return [...errors, ...warnings].slice(0, mostShown).sort(inTextOrder);
  }
}

const nowhere: ReportedFile = { path: '', text: '' };
const linesOf = rememberingNodes(({ text }: ReportedFile) => new LineTable(text));

/** One place, one code, one message: reported once. */
function keyOf({ code, span, message }: { code: string; span: Span; message: Diagnostic['message'] }): string {
  return `${code} ${span.start} ${span.end} ${span.file} ${message.en}`;
}

/** Details that say what was meant name it `suggestion`, or `meant`. */
function replacementIn(details: object): string | undefined {
  const meant = 'suggestion' in details ? details.suggestion : 'meant' in details ? details.meant : undefined;
  return typeof meant === 'string' ? meant : undefined;
}

function inTextOrder(left: Diagnostic, right: Diagnostic): number {
  if (left.span.file !== right.span.file) return left.span.file < right.span.file ? -1 : 1;
  return left.span.start - right.span.start || left.span.end - right.span.end || (left.code < right.code ? -1 : 1);
}
