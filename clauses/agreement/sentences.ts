// The sentences of a clause text, each with what it states beyond words: figures, clauses, defined terms.
import type { Body, Contract, Segment } from '../../language/index.ts';
import { named } from '../model/runs.ts';
import { both, formatFigure, unboundPhrase } from '../phrases/words.ts';

export interface Sentence {
  readonly lang: 'en' | 'zh';
  /** As the document shows it, in one line. */
  readonly text: string;
  readonly figures: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

export function sentencesOf(body: Body, contract: Contract): readonly Sentence[] {
  return (['en', 'zh'] as const).flatMap((lang) => cut(body[lang] ?? [], lang, contract));
}

function cut(segments: readonly Segment[], lang: 'en' | 'zh', contract: Contract): readonly Sentence[] {
  const found: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.segment !== 'text') {
      found.at(-1)?.push(segment);
      continue;
    }
    // A full stop ends a sentence where a space or the end follows; a Chinese one always does. So does an empty line.
    const pieces = segment.text.split(/(?<=[.!?]["”’)]?)(?=\s)|(?<=[。！？]["”’）]?)(?!["”’）])|\n[ \t]*\n/u);
    for (const [at, text] of pieces.entries()) {
      if (at > 0) found.push([]);
      if (text !== undefined && text !== '') found.at(-1)?.push({ segment: 'text', text });
    }
  }
  return found.map((own) => sentence(own, lang, contract)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function sentence(segments: readonly Segment[], lang: 'en' | 'zh', contract: Contract): Sentence {
  const pick = (of: Segment['segment'], key: string): ReadonlySet<string> =>
    new Set(segments.flatMap((each) => (each.segment === of && key in each ? [String(Reflect.get(each, key))] : [])));
  return {
    lang,
    text: segments
      .map((segment) => shown(segment, lang, contract))
      .join('')
      .replace(lang === 'zh' ? /(?<=\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu : /$^/, '')
      .replace(/\s+/g, ' ')
      .trim(),
    figures: pick('figure', 'schedule'),
    clauses: pick('clause', 'clause'),
    terms: pick('term', 'definition'),
  };
}

function shown(segment: Segment, lang: 'en' | 'zh', contract: Contract): string {
  switch (segment.segment) {
    case 'text':
      return segment.text;
    case 'figure': {
      const value = contract.schedule.find(({ name }) => name === segment.schedule)?.value ?? null;
      return both(value === null ? unboundPhrase : formatFigure(value), segment.schedule)[lang];
    }
    case 'term': {
      const term = contract.vocabulary.definitions.find(({ name }) => name === segment.definition);
      return both(named(term?.title ?? {}, segment.definition), segment.definition)[lang];
    }
    case 'clause': {
      const clauses = [...contract.coverages, ...contract.exclusions, ...contract.warranties];
      const clause = clauses.find(({ name }) => name === segment.clause);
      return both(named(clause?.title ?? {}, segment.clause), segment.clause)[lang];
    }
  }
}
