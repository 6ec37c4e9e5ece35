// A wording of some two hundred lines as its bilingual document, against a template of Handlebars that prints the same words
// into as many bytes, from a plain list. Once from the document model, as the peer has its list ready; and once from the
// Contract, with all that is decided on the way: numbers, figures, references, every condition and line in two languages.
import { ok } from 'node:assert/strict';
import Handlebars from 'handlebars';
import { type DocumentModel, documentModel, render } from '../../clauses/index.ts';
import { compile } from '../../language/index.ts';
import type { Bench } from './bench.ts';
import { wordingOf } from './thousand-lines.ts';

/** 224 lines. */
const files = wordingOf(4);

function unit() {
  const [found] = compile(files).units;
  ok(found !== undefined, 'the wording is sound');
  return found;
}

interface Words {
  readonly lang: string;
  readonly text: string;
}

/** All that a reader of the document reads, in order. */
function wordsIn(model: unknown): readonly Words[] {
  if (Array.isArray(model)) return model.flatMap(wordsIn);
  if (typeof model !== 'object' || model === null) return [];
  if ('lang' in model && 'text' in model) return [{ lang: String(model.lang), text: String(model.text) }];
  return Object.values(model).flatMap(wordsIn);
}

const template = `<!doctype html>
<html lang="{{lang}}"><head><meta charset="utf-8"><title>{{title}}</title><style>{{{style}}}</style></head>
<body>{{#each words}}{{#if text}}
<section class="{{../kind}}" id="p{{@index}}"><p lang="{{lang}}"><span class="text">{{text}}</span></p></section>{{/if}}{{/each}}
</body></html>
`;

/** What fills the page up to the length of ours; ours has its styles there. */
function filledTo(length: number, page: (style: string) => string): string {
  return ' '.repeat(Math.max(0, length - page('').length));
}

function same(model: DocumentModel, html: string): () => number {
  const print = Handlebars.compile(template, { strict: true });
  const words = wordsIn(model);
  const page = (style: string): string => print({ lang: model.lang, title: 'Wording', kind: 'clause', words, style });
  const style = filledTo(html.length, page);
  const length = page(style).length;
  ok(words.length > 200 && Math.abs(length - html.length) < html.length / 20, `${length} as long as ${html.length}`);
  return () => {
    page(style);
    return 1;
  };
}

/** The peer of both. */
const handlebars: Bench['peer'] = {
  name: 'Handlebars, the same words',
  start: () => {
    const { contract, contractHash } = unit();
    const model = documentModel(contract, contractHash, 'both');
    return same(model, render(model, 'html'));
  },
};

export const benches: readonly Bench[] = [
  {
    ours: {
      name: 'Proviso, document to HTML',
      start: () => {
        const { contract, contractHash } = unit();
        const model = documentModel(contract, contractHash, 'both');
        return () => {
          render(model, 'html');
          return 1;
        };
      },
    },
    peer: handlebars,
    ratios: [{ name: 'documents: 200 lines to HTML', of: 'speed', better: 'lower', target: 3 }],
  },
  {
    ours: {
      name: 'Proviso, Contract to HTML',
      start: () => {
        const { contract, contractHash } = unit();
        return () => {
          render(documentModel(contract, contractHash, 'both'), 'html');
          return 1;
        };
      },
    },
    peer: handlebars,
    // What is said in two languages is worked out besides: a bound of our own.
    ratios: [{ name: 'documents: 200 lines from the Contract to HTML', of: 'speed', better: 'lower', target: 6 }],
  },
];
