// The document model as HTML or Markdown, through templates that were compiled when the project was built. Deterministic:
// the same model gives the same bytes. The HTML stands alone: its styles are in it, and it loads and runs nothing.
import Handlebars from 'handlebars/runtime.js';
import type { DocumentModel } from '../model/document.ts';
import { templates } from '../templates/generated.ts';
import { htmlHelpers, markdownHelpers } from './helpers.ts';

export type Format = 'html' | 'markdown';

/** The document, ready to be read, printed and signed. */
export function render(model: DocumentModel, format: Format): string {
  const text = environment(format)(model);
  return format === 'markdown' ? `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` : text;
}

type Template = (model: DocumentModel) => string;
const environments = new Map<Format, Template>();

/** A runtime of our own for each format, without the helpers Handlebars brings along. */
function environment(format: Format): Template {
  const known = environments.get(format);
  if (known !== undefined) return known;
  const runtime = Handlebars.create();
  for (const name of Object.keys(runtime.helpers)) runtime.unregisterHelper(name);
  runtime.registerHelper(format === 'html' ? htmlHelpers : markdownHelpers);
  for (const [name, compiled] of Object.entries(templates[format])) {
    if (name !== 'document') runtime.registerPartial(name, runtime.template(compiled as TemplateSpecification));
  }
  const document: Template = runtime.template(templates[format].document as TemplateSpecification);
  environments.set(format, document);
  return document;
}
