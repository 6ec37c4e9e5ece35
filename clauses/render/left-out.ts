// What a house style has left out. A company may set a document as it likes, but not sign one that says less than the
// contract: every text of the model has to be shown somewhere.
import type { DocumentModel } from '../model/document.ts';
import type { Paper } from '../paper/paper.ts';

/** The templates show too little: these texts of the document are nowhere in it. */
export class LeftOut extends Error {
  readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    super(`the templates leave out ${texts.length} texts, the first of them \`${texts[0] ?? ''}\``);
    this.name = 'LeftOut';
    this.texts = texts;
  }
}

/** The texts that were not shown, in the order of the document. Contents repeat what stands elsewhere, and may be left out. */
export function leftOut(given: DocumentModel | Paper, shown: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  collect(given, '', found);
  return [...found].filter((text) => !shown.has(text));
}

/** Fields of the models that hold words for people; all others say how they are set. */
const words: ReadonlySet<string> = new Set(['text', 'label', 'number', 'marker', 'hash']);

function collect(value: unknown, key: string, into: Set<string>): void {
  if (key === 'contents' || key === 'contentsHeading') return;
  if (typeof value === 'string') {
    if (words.has(key) && value !== '') into.add(value);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, '', into);
  } else if (typeof value === 'object' && value !== null) {
    if ('block' in value && value.block === 'contents') return;
    for (const [name, each] of Object.entries(value)) collect(each, name, into);
  }
}
