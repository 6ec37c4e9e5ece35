// A quote for people: the decision, the rules it rests on, the way to the premium, and what is still to be asked.
import type { Quote, QuotedLine } from '../../engine/index.ts';
import { both, type Contract, formatPercentage, type Said } from '../../language/index.ts';
import { amountText, bareBoundsText, boundsSentence } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, hang, indent, padEnd, table, widthOf } from './layout.ts';
import { type Page, plain, say } from './page.ts';
import { printable } from './printable.ts';
import { quoteWords } from './quote-words.ts';
import { words } from './words.ts';

export function quoteLines(found: Quote, contract: Contract, page: Page): readonly string[] {
  const quote = printable(found);
  const sections = [
    headerLines(quote, contract, page),
    ruleLines(quote, page),
    premiumLines(quote, contract, page),
    questionLines(quote, page),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : ['', ...section]));
}

function headerLines({ policy, application, decision, premium, exact }: Quote, contract: Contract, page: Page) {
  const { bold, dim, green, red, yellow } = page.colours;
  const paint = { accept: green, refer: yellow, decline: red, open: yellow }[decision];
  const title = say(both(contract.wording.title, policy.wording), page);
  const rows: readonly (readonly [Said, string])[] = [
    [words.header.wording, `${title}  ${dim(`${policy.wording} ${policy.version}`)}`],
    [quoteWords.application, application.id],
    [quoteWords.decision, bold(paint(say(quoteWords.decisions[decision], page)))],
    [
      quoteWords.premium,
      premium === null ? dim(say(quoteWords.noPremium, page)) : bold(say(boundsSentence(premium), page)),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => widthOf(say(label, page))));
  return [
    heading(quoteWords.title, page),
    dim('─'.repeat(page.width)),
    ...rows.map(([label, value]) => `${padEnd(dim(say(label, page)), width)}  ${value}`),
    ...(exact ? [] : hang('', say(quoteWords.notExact, page), page.width, dim)),
  ];
}

function ruleLines({ rules }: Quote, page: Page): readonly string[] {
  if (rules.length === 0) return [];
  const { dim, red, yellow } = page.colours;
  const paints = { yes: red, no: dim, open: yellow };
  const rows = rules.map(({ effect, title, sentence, holds }): readonly Cell[] => [
    { text: say(quoteWords.effects[effect], page), paint: dim },
    { text: say(both(title, ''), page) || say(both(sentence, ''), page) },
    { text: say(quoteWords.holds[holds], page), paint: paints[holds] },
  ]);
  return [heading(quoteWords.rules, page), ...indent(table([{}, { flexible: true }, {}], rows, page.width - 2), 2)];
}

function premiumLines({ lines }: Quote, contract: Contract, page: Page): readonly string[] {
  if (lines.length === 0) return [];
  const { dim } = page.colours;
  const titles = [words.waterfall.figure, words.waterfall.in, words.waterfall.out];
  const head = [{ text: '' }, ...titles.map((title): Cell => ({ text: say(title, page), paint: dim }))];
  const rows = lines.map((line): readonly Cell[] => {
    const paint = line.applies === 'no' ? dim : plain;
    const amount = (bounds: QuotedLine['in']): string => bareBoundsText(bounds, contract.currency, page, true);
    return [
      { text: say(labelOf(line), page), paint },
      { text: line.applies === 'no' ? '' : figureOf(line, contract, page), paint },
      { text: line.line === 'base' ? '' : amount(line.in), paint: dim },
      { text: amount(line.out), paint },
    ];
  });
  const columns = [{ flexible: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const;
  return [
    heading(quoteWords.lines, page, words.waterfall.currency(contract.currency)),
    ...indent(table(columns, [head, ...rows], page.width - 2), 2),
  ];
}

function figureOf(line: QuotedLine, contract: Contract, page: Page): string {
  if (line.figure !== null) return bareBoundsText(line.figure, contract.currency, page, true);
  const written = contract.premium.find(({ id }) => id === line.statement)?.figure;
  return written?.op === 'percentage' ? formatPercentage(written.ratio) : '';
}

function labelOf({ line, title, applies }: QuotedLine): Said {
  const name = quoteWords.line[line];
  const asides = [
    ...(title.en === undefined && title.zh === undefined ? [] : [both(title, '')]),
    ...(applies === 'no' ? [words.waterfall.doesNotApply] : []),
    ...(applies === 'open' ? [words.waterfall.mayApply] : []),
  ];
  if (asides.length === 0) return name;
  const joined = { en: asides.map(({ en }) => en).join(', '), zh: asides.map(({ zh }) => zh).join('，') };
  return { en: `${name.en}: ${joined.en}`, zh: `${name.zh}：${joined.zh}` };
}

function questionLines({ questions }: Quote, page: Page): readonly string[] {
  if (questions.length === 0) return [];
  const { dim, yellow } = page.colours;
  const rows = questions.flatMap(({ fact, ask, decides, atStake }, index): readonly (readonly Cell[])[] => {
    const [first] = decides;
    const what = decides.length > 1 || first === undefined ? quoteWords.both : quoteWords.decides[first];
    const stake = atStake === null ? say(words.amounts.unbounded, page) : amountText(atStake);
    return [
      [
        { text: String(index + 1), paint: yellow },
        { text: say(both(ask, fact), page) },
        { text: decides.includes('premium') ? stake : '' },
      ],
      [{ text: '' }, { text: `${fact}  ${say(words.questions.changes(what), page)}`, paint: dim }, { text: '' }],
    ];
  });
  const columns = [{ align: 'right' }, { flexible: true }, { align: 'right' }] as const;
  return [heading(words.questions.title(questions.length), page), ...indent(table(columns, rows, page.width - 2), 2)];
}
