// Clause coverage as a table: each clause with the ways it can go, and how many scenarios try each.
import { type ClauseCoverage, waysTried } from '../../engine/index.ts';
import { both } from '../../language/index.ts';
import { hang, padEnd, widthOf } from './layout.ts';
import { type Page, say } from './page.ts';
import { words } from './words.ts';

export interface WordingCoverage {
  readonly wording: string;
  readonly version: string;
  readonly clauses: readonly ClauseCoverage[];
}

export function coverageLines(wordings: readonly WordingCoverage[], page: Page): readonly string[] {
  const { bold } = page.colours;
  const all = waysTried(wordings.flatMap(({ clauses }) => clauses));
  return [
    bold(say(words.clauseCoverage.title, page)),
    ...wordings.flatMap((each) => ['', ...wordingLines(each, page)]),
    '',
    bold(say(words.clauseCoverage.total(all.tried, all.of, percentOf(all)), page)),
  ];
}

/** Whole per cent, rounded down: 100 is all of them. */
export function percentOf({ tried, of }: { readonly tried: number; readonly of: number }): number {
  return of === 0 ? 100 : Math.floor((tried * 100) / of);
}

function wordingLines({ wording, version, clauses }: WordingCoverage, page: Page): readonly string[] {
  const { bold } = page.colours;
  const tried = waysTried(clauses);
  const wide = Math.max(...clauses.map((clause) => widthOf(nameOf(clause, page))), 0);
  return [
    `${bold(`${wording} ${version}`)}  ${say(words.clauseCoverage.total(tried.tried, tried.of, percentOf(tried)), page)}`,
    ...clauses.flatMap((clause) => hang(`  ${padEnd(nameOf(clause, page), wide)}  `, waysIn(clause, page), page.width)),
  ];
}

function nameOf({ sort, number, title, clause }: ClauseCoverage, page: Page): string {
  return sort === 'line' ? `  ${number}` : `${number} ${both(title, clause)[page.language]}`;
}

function waysIn({ ways }: ClauseCoverage, page: Page): string {
  const { green, red } = page.colours;
  return ways
    .map(({ way, scenarios }) => {
      const name = say(words.clauseCoverage.ways[way], page);
      return scenarios > 0 ? green(`✓ ${name} ${scenarios}`) : red(`✗ ${name}`);
    })
    .join('  ');
}
