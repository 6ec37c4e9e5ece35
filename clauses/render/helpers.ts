// The few words that templates may use, and nothing else: loops and questions that refuse what is missing, and `show`,
// through which every text passes. Handlebars passes over a missing list or value without a word, and a document with a
// part left out is worse than none; so here whatever is not there, or not of its kind, throws.
import type { HelperOptions } from 'handlebars';
import type { Format } from '../templates/options.ts';
import type { Budget } from './budget.ts';
import { escapeMarkdown } from './markdown.ts';

type Block = (this: unknown, value: unknown, options: HelperOptions) => string;

/** `{{#each list}}`: with `@index`. */
function eachWithin(budget: Budget): Block {
  return (list, options) => {
    let made = '';
    // One frame for all rounds: nothing in a template outlives the round it stands in.
    const data = { ...options.data, index: 0 };
    for (const item of array(list)) {
      budget.step();
      made += options.fn(item, { data });
      budget.length(made.length);
      data.index += 1;
    }
    return made;
  };
}

/** The helpers of one rendering. */
export function helpersFor(format: Format, budget: Budget) {
  const each = eachWithin(budget);
  const show = (value: unknown): string => {
    const text = shown(value);
    budget.show(text);
    return text;
  };
  return format === 'html'
    ? { ...htmlHelpers, each, show }
    : { ...markdownHelpers, each, show: (value: unknown): string => escapeMarkdown(show(value)) };
}

const helpers = {
  if: function (this: unknown, flag: unknown, options: HelperOptions): string {
    if (typeof flag !== 'boolean') throw missing('a yes or no', flag);
    return flag ? options.fn(this) : options.inverse(this);
  },
  /** `{{#any list}}`: there is something in it. */
  any: function (this: unknown, list: unknown, options: HelperOptions): string {
    return array(list).length > 0 ? options.fn(this) : '';
  },
  /** `{{#given text}}`: a text that may be empty is not; it is `this` within. */
  given: (text: unknown, options: HelperOptions): string => {
    if (typeof text !== 'string') throw missing('a text', text);
    return text === '' ? '' : options.fn(text);
  },
  /** `{{#is kind "term"}}`. */
  is: function (this: unknown, value: unknown, wanted: unknown, options: HelperOptions): string {
    if (typeof value !== 'string') throw missing('a text', value);
    return value === wanted ? options.fn(this) : options.inverse(this);
  },
  /** `{{#later @index}}`: not the first. */
  later: function (this: unknown, index: unknown, options: HelperOptions): string {
    return whole(index) > 0 ? options.fn(this) : options.inverse(this);
  },
  count: (value: unknown): string => String(whole(value)),
};

/** For HTML, where Handlebars escapes what `show` returns, in text and in quoted attributes alike. */
const htmlHelpers = {
  ...helpers,
  href: (anchor: unknown): string => `#${encodeURIComponent(shown(anchor))}`,
};

/** For Markdown, whose templates are not escaped by Handlebars: `show` escapes by the rules of Markdown. */
const markdownHelpers = {
  ...helpers,
  href: (anchor: unknown): string => `#${encodeURIComponent(slug(anchor))}`,
  /** A place to link to, since readers of Markdown name headings each in their own way. */
  anchor: (anchor: unknown): string => `<a id="${slug(anchor)}"></a>`,
  indent: (depth: unknown): string => '  '.repeat(whole(depth)),
  /** `{{step @index}}`: `1.` for the first. */
  step: (index: unknown): string => `${whole(index) + 1}.`,
};

function shown(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw missing('a text', value);
  return value;
}

function slug(value: unknown): string {
  const text = shown(value);
  if (!/^[\p{L}\p{N}_-]+$/u.test(text)) throw missing('an anchor', value);
  return text;
}

function array(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw missing('a list', value);
  return value;
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 9_999)
    throw missing('a count', value);
  return value;
}

function missing(what: string, value: unknown): Error {
  return new Error(
    `the document has no ${what} where its template wants one, but ${JSON.stringify(value) ?? 'nothing'}`,
  );
}
