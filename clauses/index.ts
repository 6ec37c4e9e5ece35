// The face of clauses/: from a Contract to the document that an insured signs.
export type { DocumentModel, Language } from './model/document.ts';
export { MissingFigures, missingFigures } from './model/missing.ts';
export { documentModel } from './model/model.ts';
export { type Format, render } from './render/render.ts';
