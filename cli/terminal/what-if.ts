// What would change the answer, and why coverages do not respond, for people.
import type { FactChange, Flip, WhatIf, WhyNot } from '../../engine/index.ts';
import { both, type Contract } from '../../language/index.ts';
import { heading } from './heading.ts';
import { hang } from './layout.ts';
import { ledgerWords as words } from './ledger-words.ts';
import { type Page, say } from './page.ts';
import { clauseTitle } from './titles.ts';

export function whatIfLines(
  whatIf: readonly WhatIf[],
  whyNot: readonly WhyNot[],
  contract: Contract,
  page: Page,
): readonly string[] {
  return [...changeLines(whatIf, contract, page), ...whyNotLines(whyNot, page)];
}

function changeLines(whatIf: readonly WhatIf[], contract: Contract, page: Page): readonly string[] {
  if (whatIf.length === 0) return [];
  return ['', heading(words.whatIf.title, page), ...whatIf.flatMap((each) => targetLines(each, contract, page))];
}

function targetLines(
  { of, name, outcome, flips, exhaustive }: WhatIf,
  contract: Contract,
  page: Page,
): readonly string[] {
  const { bold, dim } = page.colours;
  const title = of === 'coverage' ? say(clauseTitle(name, contract), page) : name;
  if (flips.length === 0) {
    const nothing = exhaustive ? words.whatIf.none : words.whatIf.notFound;
    return hang(`  ${bold(title)}  `, say(nothing, page), page.width, dim);
  }
  const head = `  ${bold(title)}  ${dim(say(words.whatIf.turned[outcome], page))}`;
  return [head, ...flips.flatMap((flip) => flipLines(flip, page))];
}

/** Facts that have to change together stand under one sign. */
function flipLines(flip: Flip, page: Page): readonly string[] {
  return flip.flatMap((change, position) =>
    hang(position === 0 ? '    • ' : '      + ', changeText(change, page), page.width),
  );
}

function changeText({ fact, stated, to }: FactChange, page: Page): string {
  const values = to.map((each) => say(each.words, page)).join(say(words.whatIf.or, page));
  return `${fact}: ${say(words.whatIf.instead(values, say(stated, page)), page)}`;
}

function whyNotLines(whyNot: readonly WhyNot[], page: Page): readonly string[] {
  if (whyNot.length === 0) return [];
  const { dim } = page.colours;
  return [
    '',
    heading(words.whyNot.title, page),
    ...whyNot.flatMap(({ coverage, number, title, step }) => {
      const facts = step.facts.map(({ fact, value }) => `${fact}: ${value ?? '?'}`).join(', ');
      return [
        ...hang(`  ${dim(number)} ${say(both(title, coverage), page)}  `, say(step.sentence, page), page.width),
        ...(facts === '' ? [] : hang('      ', facts, page.width, dim)),
      ];
    }),
  ];
}
