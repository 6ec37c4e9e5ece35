// How the amount is reached, step by step: each cover that pays, for each event by itself where the incident lists several;
// then what the covers of a part, and those of the wording, pay together.
import type { CoverageDetermination, Determination, LevelDetermination, WaterfallRow } from '../../engine/index.ts';
import type { Contract, StatementId } from '../../language/index.ts';
import type { Language } from '../model/document.ts';
import { isWritten, named, runs } from '../model/runs.ts';
import type { Block } from '../paper/paper.ts';
import { heading } from '../paper/spans.ts';
import { headingPhrases } from '../phrases/document-phrases.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike, both, fill, type Said, sayPaysLine, sayWiderLine } from '../phrases/words.ts';
import { between, figures } from './findings.ts';

interface Calculation {
  readonly anchor: string;
  readonly number: string;
  readonly title: Said;
  readonly waterfall: readonly WaterfallRow[];
}

export function calculationBlocks(
  { coverages, levels }: Determination,
  contract: Contract,
  language: Language,
): readonly Block[] {
  const covers = coverages.flatMap(ofCoverage).filter(({ waterfall }) => waterfall.length > 1);
  if (covers.length === 0) return [];
  const sayLine = linesOf(contract);
  return [
    heading('part', 'calculation', '', runs(phrases.calculation, language)),
    ...[...covers, ...levels.map(ofLevel)].flatMap(({ anchor, number, title, waterfall }): readonly Block[] => [
      heading('clause', anchor, number, runs(title, language)),
      figures(
        anchor,
        [phrases.step, phrases.remains],
        waterfall.filter(({ applies }) => applies !== 'no').map((row) => [sayRow(row, sayLine), between(row.out)]),
        language,
      ),
    ]),
  ];
}

function ofCoverage(coverage: CoverageDetermination): readonly Calculation[] {
  const { clause, number, title, events } = coverage;
  const anchor = `calculation-${clause}`;
  const name = both(title, clause);
  if (events === undefined)
    return coverage.outcome === 'payable' ? [{ anchor, number, title: name, waterfall: coverage.waterfall }] : [];
  return events
    .filter(({ outcome }) => outcome === 'payable')
    .map(({ event, waterfall }, at) => ({
      anchor: `${anchor}-${at + 1}`,
      number,
      title: ofEvent(name, event),
      waterfall,
    }));
}

function ofLevel({ event, part, number, title, waterfall }: LevelDetermination, at: number): Calculation {
  const name = part === null || !isWritten(title) ? both(headingPhrases.together, '') : both(named(title, part), part);
  return {
    anchor: `calculation-together-${at + 1}`,
    number: number ?? '',
    title: event === null ? name : ofEvent(name, event),
    waterfall,
  };
}

function ofEvent(title: Said, event: string): Said {
  return fill(phrases.ofEvent, title, alike(event));
}

type SayLine = (statement: StatementId) => Said | undefined;

function linesOf(contract: Contract): SayLine {
  const pays = new Map(contract.coverages.flatMap((coverage) => coverage.pays.map((line) => [line.id, line] as const)));
  const wider = new Map(
    [...contract.parts.flatMap((part) => part.pays), ...contract.pays].map((line) => [line.id, line] as const),
  );
  return (statement) => {
    const own = pays.get(statement);
    if (own !== undefined) return sayPaysLine(own, contract);
    const above = wider.get(statement);
    return above === undefined ? undefined : sayWiderLine(above, contract);
  };
}

function sayRow({ line, statement }: WaterfallRow, sayLine: SayLine): Said {
  const said = statement === null ? undefined : sayLine(statement);
  if (line === 'shared' && said !== undefined) return fill(phrases.sharedOf, said);
  if (said !== undefined) return said;
  if (line === 'converted') return phrases.converted;
  return line === 'coverages' ? phrases.fromCovers : phrases.loss;
}
