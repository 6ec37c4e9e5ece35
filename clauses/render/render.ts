// The document model as HTML or Markdown, through templates that were compiled when the project was built, or those of a
// company in their place. Deterministic: the same model gives the same bytes. The HTML stands alone: its styles are in it,
// and it loads and runs nothing.
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { DocumentModel } from '../model/document.ts';
import type { Paper } from '../paper/paper.ts';
import { templates } from '../templates/generated.ts';
import { type Format, formats } from '../templates/options.ts';
import { Budget } from './budget.ts';
import { helpersFor } from './helpers.ts';
import { LeftOut, leftOut } from './left-out.ts';
import { mostBytes, TooLong } from './too-long.ts';

export type { Format };

/** Templates in the place of ours, compiled and checked; made by `loadHouseStyle`. */
export interface HouseStyle {
  readonly engine: Engine;
  readonly own: Readonly<Record<Format, Readonly<Record<string, Template>>>>;
}
type Template = Handlebars.TemplateDelegate;
export type Engine = Pick<typeof Handlebars, 'template'>;

/** The document, ready to be read, printed and signed. Throws `TooLong`, and with a house style `Endless` or `LeftOut`. */
export function render(model: DocumentModel, format: Format, style?: HouseStyle): string {
  return rendered('document', model, format, style);
}

/** Any other paper: a certificate, key facts, a letter, a redline. */
export function renderPaper(paper: Paper, format: Format, style?: HouseStyle): string {
  return rendered('paper', paper, format, style);
}

function rendered(
  entry: 'document' | 'paper',
  given: DocumentModel | Paper,
  format: Format,
  style: HouseStyle | undefined,
): string {
  const budget = new Budget(style !== undefined);
  const partials = style === undefined ? ours(format) : setOf(style.engine, format, style.own[format]);
  const template = partials[entry];
  if (template === undefined) throw new Error(`broken invariant: no template \`${entry}\``);
  const text = template(given, {
    helpers: helpersFor(format, budget),
    partials: Object.fromEntries(Object.entries(partials).map(([name, each]) => [name, called(each, budget)])),
  });
  if (style !== undefined) {
    const missing = leftOut(given, budget.shown);
    if (missing.length > 0) throw new LeftOut(missing);
  }
  return finished(text, format);
}

/** A template called from a template. */
function called(template: Template, budget: Budget): Template {
  return (context, options) => budget.within(() => template(context, options));
}

function finished(text: string, format: Format): string {
  // A character has three bytes at most, so that nearly every text is told without counting.
  const bytes = text.length * 3 <= mostBytes ? 0 : new TextEncoder().encode(text).length;
  if (bytes > mostBytes) throw new TooLong(bytes);
  return format === 'markdown' ? `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` : text;
}

type Templates = Readonly<Record<string, Template>>;
const known = new Map<Format, Templates>();

/** Our own, made once: without the helpers that Handlebars brings along. */
function ours(format: Format): Templates {
  const made = known.get(format) ?? setOf(bare(runtime.create()), format, {});
  known.set(format, made);
  return made;
}

function setOf(engine: Engine, format: Format, own: Templates): Templates {
  return Object.fromEntries(
    Object.entries(templates[format]).map(([name, spec]) => [
      name,
      own[name] ?? engine.template(spec as TemplateSpecification),
    ]),
  );
}

/** The engine without its own helpers: what a template may call is what it is given. */
export function bare<Any extends Pick<typeof Handlebars, 'helpers' | 'unregisterHelper' | 'template'>>(
  engine: Any,
): Any {
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  return engine;
}

export { formats };
