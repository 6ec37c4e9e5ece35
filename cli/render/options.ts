// What `proviso render` can be asked for, and which of it goes together.
import type { HouseStyle, Language, SlipOf } from '../../clauses/index.ts';
import type { Determination } from '../../engine/index.ts';
import type { Said, Unit } from '../../language/index.ts';
import type { Choice } from '../choose.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';

export const formats = ['html', 'md', 'docx', 'pdf'] as const;
export const layouts = ['side', 'interleaved'] as const;
export const documents = ['wording', 'certificate', 'key-facts', 'letter', 'slip'] as const;

export interface RenderOptions extends Choice {
  readonly to: (typeof formats)[number];
  readonly out: string;
  readonly document: (typeof documents)[number];
  readonly layout: (typeof layouts)[number];
  readonly against?: string;
  readonly incident?: string;
  readonly ledger?: string;
  readonly final?: true;
  readonly endorsement?: string;
  readonly number?: string;
  readonly effective?: string;
  readonly templates?: string;
}

/** An endorsement between the policy before it and the policy after it. */
export interface Slip {
  readonly before: Unit;
  readonly after: Unit;
  readonly endorsement: SlipOf;
}

/** A document with all that it is made of. */
export interface Asked {
  readonly unit: Unit;
  readonly options: RenderOptions;
  readonly language: Language;
  /** What `--against` names. */
  readonly before: Unit | undefined;
  readonly slip: Slip | undefined;
  readonly determination: Determination | undefined;
  readonly style: HouseStyle | undefined;
}

/** An option that would be passed over without a word is refused. Throws `Unusable`. */
export function refuseMisuse(options: RenderOptions): void {
  const { document, to } = options;
  const isLetter = document === 'letter';
  const isSlip = document === 'slip';
  require(isLetter, options.incident !== undefined, words.letterNeedsIncident);
  require(isSlip && options.against !== undefined, options.number !== undefined, words.slipNeedsNumber);
  require(options.endorsement !== undefined, options.against === undefined, words.endorsementOrAgainst);
  for (const option of ['incident', 'ledger', 'final'] as const)
    if (!isLetter && options[option] !== undefined)
      throw new Unusable(words.onlyWith(`--${option}`, '--document letter'));
  for (const option of ['number', 'effective', 'endorsement'] as const)
    if (!isSlip && options[option] !== undefined) throw new Unusable(words.onlyWith(`--${option}`, '--document slip'));
  if (isLetter && options.against !== undefined) throw new Unusable(words.letterAgainst);
  if (options.templates !== undefined && to !== 'html' && to !== 'md') throw new Unusable(words.templatesFor);
  if (options.effective !== undefined && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(options.effective))
    throw new Unusable(words.notADate(options.effective));
}

function require(when: boolean, holds: boolean, otherwise: Said): void {
  if (when && !holds) throw new Unusable(otherwise);
}
