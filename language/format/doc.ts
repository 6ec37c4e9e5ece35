// Text before its lines are known: what may be broken, and what has to be. `render` lays it out in 120 columns, of which
// a Chinese character takes two. A group whose content has line breaks of its own keeps to one line around them, so that
// `with { findings: [ {` opens three brackets on one line.
import { unreachable } from '../unreachable.ts';
import { widthOf } from './width.ts';

export type Doc =
  | string
  | readonly Doc[]
  | { readonly doc: 'indent'; readonly by: number; readonly body: Doc }
  /** Lines that go on below their beginning, instead of at the indent of the block. */
  | { readonly doc: 'hang'; readonly by: number; readonly body: Doc }
  /** Back to the indent of the block: for braces, wherever in a line they open. */
  | { readonly doc: 'based'; readonly body: Doc }
  | { readonly doc: 'group'; readonly broken: boolean; readonly body: Doc }
  /** `inline` where it fits the line, or has line breaks of its own; else `stacked`. A choice may be decided beforehand. */
  | {
      readonly doc: 'choice';
      readonly inline: Doc;
      readonly stacked: Doc;
      readonly decided: 'inline' | 'stacked' | undefined;
    }
  /** A line break in a group that is broken; in one that is not, the text `flat`. */
  | { readonly doc: 'break'; readonly flat: string }
  /** A line break, whatever the group; with `blank`, an empty line too; `unindented` for text that keeps its own indent. */
  | { readonly doc: 'newline'; readonly blank: boolean; readonly unindented?: boolean };

export const columns = 120;
export const newline: Doc = { doc: 'newline', blank: false };
export const blankLine: Doc = { doc: 'newline', blank: true };
export const rawNewline: Doc = { doc: 'newline', blank: false, unindented: true };

export function lineOr(flat: string): Doc {
  return { doc: 'break', flat };
}
export function indent(body: Doc, by = 2): Doc {
  return { doc: 'indent', by, body };
}
export function group(body: Doc, broken = false): Doc {
  return { doc: 'group', broken, body };
}
export function join(docs: readonly Doc[], separator: Doc): readonly Doc[] {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** The text on one line; `undefined` where something in it has to break. */
export function flat(doc: Doc): string | undefined {
  if (typeof doc === 'string') return doc;
  if (isList(doc)) {
    let text = '';
    for (const part of doc) {
      const own = flat(part);
      if (own === undefined) return undefined;
      text += own;
    }
    return text;
  }
  switch (doc.doc) {
    case 'indent':
    case 'hang':
    case 'based':
      return flat(doc.body);
    case 'group':
      return doc.broken ? undefined : flat(doc.body);
    case 'choice':
      return doc.decided === 'stacked' ? undefined : flat(doc.inline);
    case 'break':
      return doc.flat;
    case 'newline':
      return undefined;
    default:
      return unreachable(doc);
  }
}

export function render(doc: Doc): string {
  const paper = new Paper();
  write(doc, { block: 0, line: 0 }, false, paper);
  return paper.text;
}

/** Where lines begin: those of the block, and those that only go on. */
interface Margin {
  readonly block: number;
  readonly line: number;
}
function marginAt(column: number): Margin {
  return { block: column, line: column };
}

function write(doc: Doc, margin: Margin, broken: boolean, paper: Paper): void {
  if (typeof doc === 'string') paper.write(doc, margin.line);
  else if (isList(doc)) for (const part of doc) write(part, margin, broken, paper);
  else writeOne(doc, margin, broken, paper);
}

function writeOne(doc: Exclude<Doc, string | readonly Doc[]>, margin: Margin, broken: boolean, paper: Paper): void {
  switch (doc.doc) {
    case 'indent':
      write(doc.body, marginAt(margin.block + doc.by), broken, paper);
      break;
    case 'hang':
      write(doc.body, { block: margin.block, line: margin.block + doc.by }, broken, paper);
      break;
    case 'based':
      write(doc.body, marginAt(margin.block), broken, paper);
      break;
    case 'group':
      write(doc.body, margin, doc.broken || !fits(doc.body, margin, paper), paper);
      break;
    case 'choice':
      if (doc.decided === 'inline' || (doc.decided === undefined && fits(doc.inline, margin, paper)))
        write(doc.inline, margin, false, paper);
      else write(doc.stacked, margin, true, paper);
      break;
    case 'newline':
      paper.endLine(doc.blank, doc.unindented === true);
      break;
    case 'break':
      if (broken) paper.endLine(false, false);
      else paper.write(doc.flat, margin.line);
      break;
    default:
      unreachable(doc);
  }
}

/** Measured as if nothing in it were stacked, so that what is stacked already is laid out as it was. */
function fits(body: Doc, margin: Margin, paper: Paper): boolean {
  const line = asOneLine(body);
  return line === undefined || Math.max(paper.column, margin.line) + widthOf(line) <= columns;
}

/** The text on one line where every choice is inline; `undefined` where something has to break for other reasons. */
export function asOneLine(doc: Doc): string | undefined {
  if (typeof doc === 'string') return doc;
  if (isList(doc)) {
    const parts = doc.map(asOneLine);
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  if (doc.doc === 'choice') return asOneLine(doc.inline);
  if (doc.doc === 'break') return doc.flat;
  return doc.doc === 'newline' || (doc.doc === 'group' && doc.broken) ? undefined : asOneLine(doc.body);
}

/** Whether something in it can be broken into lines by itself. */
export function holdsChoice(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(holdsChoice);
  return doc.doc === 'choice' || ('body' in doc && holdsChoice(doc.body));
}

/** What is written so far. The indent of a line is put in when its first text comes, so that empty lines stay empty. */
class Paper {
  text = '';
  column = 0;
  #atStart = true;
  #indented = true;

  write(text: string, margin: number): void {
    if (text === '') return;
    if (this.#atStart && this.#indented) {
      this.text += ' '.repeat(margin);
      this.column = margin;
    }
    this.#atStart = false;
    this.text += text;
    this.column += widthOf(text);
  }

  endLine(blank: boolean, unindented: boolean): void {
    this.text += blank ? '\n\n' : '\n';
    this.column = 0;
    this.#atStart = true;
    this.#indented = !unindented;
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
