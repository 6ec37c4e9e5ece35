// A wording of some two hundred lines as its bilingual document: from the Contract to HTML, against a template of Handlebars
// that prints the same words into as many bytes, from a plain list. What ours takes longer is what it decides on the way:
// numbers, figures, references, what goes beside what.
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

export const benches: readonly Bench[] = [
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
    peer: {
      name: 'Handlebars, the same words',
      start: () => {
        const { contract, contractHash } = unit();
        const model = documentModel(contract, contractHash, 'both');
        return same(model, render(model, 'html'));
      },
    },
    ratios: [{ name: 'documents: 200 lines to HTML', of: 'speed', better: 'lower', target: 3 }],
  },
];
