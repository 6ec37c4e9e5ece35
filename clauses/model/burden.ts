// Who has to show what: said where the wording says otherwise than the law, of a condition or of what an exclusion takes.
import type { ShownBy } from '../../language/index.ts';
import { burdenPhrases } from '../phrases/underwriting-phrases.ts';
import { fill, type Said } from '../phrases/words.ts';
import type { Language, Row } from './document.ts';
import { plainRow } from './runs.ts';

interface Shown {
  readonly shownBy?: ShownBy;
}

/** The condition, with who has to show it where the wording says so. */
export function shownBy({ shownBy: by }: Shown, condition: Said): Said {
  return by === undefined ? condition : fill(burdenPhrases.condition[by], condition);
}

/** Of an exclusion: who has to show that it takes the loss. */
export function burdenTerms({ shownBy: by }: Shown, language: Language): readonly Row[] {
  return by === undefined ? [] : [plainRow('burden', burdenPhrases.label, burdenPhrases.exclusion[by], language)];
}
