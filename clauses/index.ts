// The face of clauses/: from a Contract to the document that an insured signs.
import type { TemplateFault } from './house-style/faults.ts';
import type { Paper } from './paper/paper.ts';
import type { Fonts } from './pdf/document.ts';
import type { HouseStyle } from './render/render.ts';

export { type Agreement, agreementOf, type TextFinding } from './agreement/agreement.ts';
export { letterPaper } from './documents/letter.ts';
export { certificatePaper, keyFactsPaper } from './documents/short.ts';
export { type SlipOf, slipOf, slipPaper } from './documents/slip.ts';
export type { TemplateFault } from './house-style/faults.ts';
export { type DifferingFigure, differingFigures, FiguresDiffer } from './model/differing.ts';
export type { DocumentModel, Language } from './model/document.ts';
export { MissingFigures, missingFigures } from './model/missing.ts';
export { documentModel } from './model/model.ts';
export { interleaved } from './paper/interleaved.ts';
export type { Paper } from './paper/paper.ts';
export { wordingPaper } from './paper/wording-paper.ts';
export type { Fonts } from './pdf/document.ts';
export { type Moves, redlineOf } from './redline/redline.ts';
export { changedFigures, type FigureChange, summaryOf, type Version } from './redline/summary.ts';
export { Endless } from './render/budget.ts';
export { LeftOut } from './render/left-out.ts';
export { type Format, type HouseStyle, render, renderPaper } from './render/render.ts';
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

/** A company's own templates, checked; the compiler of templates is loaded for them alone. */
export async function loadHouseStyle(
  files: ReadonlyMap<string, string>,
): Promise<{ readonly style: HouseStyle } | { readonly faults: readonly TemplateFault[] }> {
  const loader = await import('./house-style/load.ts');
  return loader.loadHouseStyle(files);
}
