// An incident that was tried, as a scenario: the file it is in, and what was found as what is expected from now on.
import type { Determination, MoneyBounds } from '../../engine/index.ts';
import { format, type MoneyText } from '../../language/index.ts';

/** `incident`: the path of the file, from the file that the scenario goes into. */
export function scenarioText(title: string, incident: string, found: Determination): string {
  const { outcome, coverages, questions, payable } = found;
  const expected = [
    `expect outcome ${outcomeWords[outcome]}`,
    ...coverages.flatMap((coverage) =>
      coverage.outcome === 'not-covered'
        ? [`expect ${coverage.clause} not covered`]
        : [`expect ${coverage.clause} ${pays(coverage.payable)}`],
    ),
    ...questions.map(({ fact }) => `expect asks ${fact}`),
    `expect total ${pays(payable)}`,
  ];
  return `scenario ${quoted(title)} {\n  incident ${quoted(incident)}\n${expected.map((line) => `  ${line}`).join('\n')}\n}\n`;
}

const outcomeWords = { payable: 'payable', 'not-covered': 'not covered', open: 'open' } as const;

function pays({ atLeast, atMost }: MoneyBounds): string {
  if (atMost === null) return `pays at least ${literal(atLeast)}`;
  if (atLeast.amount === atMost.amount)
    return Number(atLeast.amount) === 0 ? 'pays nothing' : `pays ${literal(atLeast)}`;
  return `pays at least ${literal(atLeast)}, at most ${literal(atMost)}`;
}

function literal({ currency, amount }: MoneyText): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A title on one line, without the quotation marks that would end it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '’').replaceAll(/\s+/g, ' ').trim()}"`;
}

/** The text of a file with the scenario as the last statement of the unit that ends at `end`, laid out. */
export function withScenario(text: string, end: number, scenario: string, path: string): string | undefined {
  const brace = text.lastIndexOf('}', end - 1);
  if (brace < 0) return undefined;
  const formatted = format(`${text.slice(0, brace)}\n${scenario}${text.slice(brace)}`, {
    keywords: 'keep',
    file: path,
  });
  return 'text' in formatted ? formatted.text : undefined;
}
