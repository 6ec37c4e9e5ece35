// The face of clauses/: from a Contract to the document that an insured signs.
import type { Paper } from './paper/paper.ts';
import type { Fonts } from './pdf/document.ts';

export { letterPaper } from './documents/letter.ts';
export { keyFactsPaper, schedulePaper } from './documents/short.ts';
export type { DocumentModel, Language } from './model/document.ts';
export { MissingFigures, missingFigures } from './model/missing.ts';
export { documentModel } from './model/model.ts';
export type { Paper } from './paper/paper.ts';
export { wordingPaper } from './paper/wording-paper.ts';
export type { Fonts } from './pdf/document.ts';
export { type Moves, redlineOf } from './redline/redline.ts';
export { changedFigures, type FigureChange, summaryOf, type Version } from './redline/summary.ts';
export { type Format, render, renderPaper } from './render/render.ts';
export { mostBytes, TooLong } from './render/too-long.ts';

/** The paper as DOCX. The library is loaded when it is wanted: most runs of a program want none. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const { docxOf } = await import('./docx/document.ts');
  return docxOf(paper);
}

/** The paper as PDF, with the glyphs it uses embedded. */
export async function renderPdf(paper: Paper, fonts: Fonts): Promise<Uint8Array> {
  const { pdfOf } = await import('./pdf/document.ts');
  return pdfOf(paper, fonts);
}
