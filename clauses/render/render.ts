// The document model as HTML or Markdown, through templates that were compiled when the project was built. Deterministic:
// the same model gives the same bytes. The HTML stands alone: its styles are in it, and it loads and runs nothing.
import Handlebars from 'handlebars/runtime.js';
import type { DocumentModel } from '../model/document.ts';
import type { Paper } from '../paper/paper.ts';
import { templates } from '../templates/generated.ts';
import { htmlHelpers, markdownHelpers } from './helpers.ts';
import { mostBytes, TooLong } from './too-long.ts';

export type Format = 'html' | 'markdown';

/** The document, ready to be read, printed and signed. */
export function render(model: DocumentModel, format: Format): string {
  return finished(environment(format).document(model), format);
}

/** Any other paper: a schedule, key facts, a letter, a redline. */
export function renderPaper(paper: Paper, format: Format): string {
  return finished(environment(format).paper(paper), format);
}

function finished(text: string, format: Format): string {
  if (text.length > mostBytes) throw new TooLong(text.length);
  return format === 'markdown' ? `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` : text;
}

interface Templates {
  readonly document: (model: DocumentModel) => string;
  readonly paper: (paper: Paper) => string;
}
const environments = new Map<Format, Templates>();

/** A runtime of our own for each format, without the helpers Handlebars brings along. */
function environment(format: Format): Templates {
  const known = environments.get(format);
  if (known !== undefined) return known;
  const runtime = Handlebars.create();
  for (const name of Object.keys(runtime.helpers)) runtime.unregisterHelper(name);
  runtime.registerHelper(format === 'html' ? htmlHelpers : markdownHelpers);
  for (const [name, compiled] of Object.entries(templates[format])) {
    if (name !== 'document' && name !== 'paper')
      runtime.registerPartial(name, runtime.template(compiled as TemplateSpecification));
  }
  const entry = (name: string) => runtime.template(templates[format][name] as TemplateSpecification);
  const made: Templates = { document: entry('document'), paper: entry('paper') };
  environments.set(format, made);
  return made;
}
