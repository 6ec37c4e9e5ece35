// What each of several insurers pays, and which limits are filled up again, for which premium.
import type { Determination } from '../../engine/index.ts';
import type { Language } from '../model/document.ts';
import { runs } from '../model/runs.ts';
import type { Block } from '../paper/paper.ts';
import { heading, said } from '../paper/spans.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike, both } from '../phrases/words.ts';
import { between, figures, table } from './findings.ts';

/** Nothing where one insurer pays it all. */
export function insurerBlocks({ insurers = [], outcome }: Determination, language: Language): readonly Block[] {
  if (insurers.length === 0 || outcome === 'not-covered') return [];
  const rows = insurers.map(({ insurer, title, share, payable }) => [
    both(title, insurer),
    alike(share.atLeast === share.atMost ? share.atLeast : `${share.atLeast} – ${share.atMost}`),
    between(payable),
  ]);
  return [
    heading('part', 'insurers', '', runs(phrases.insurers, language)),
    said('insurers-intro', runs(phrases.insurersIntro, language)),
    table('insurers', 'list', [phrases.insurer, phrases.insurerShare, phrases.payable], rows, language),
  ];
}

/** Nothing where no limit is filled up again. */
export function reinstatementBlocks({ reinstatements = [] }: Determination, language: Language): readonly Block[] {
  if (reinstatements.length === 0) return [];
  const rows = reinstatements.map(({ account, title, reinstated, premium }) => [
    both(title, account),
    between(reinstated),
    between(premium),
  ]);
  return [
    heading('part', 'reinstatements', '', runs(phrases.reinstatements, language)),
    figures('reinstatements', [phrases.limit, phrases.reinstated, phrases.reinstatementPremium], rows, language),
  ];
}
