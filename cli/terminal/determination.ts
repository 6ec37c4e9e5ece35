// A determination for people: header, coverages, loss items, warranties, the way to each amount, questions, reasons.
// Data in, lines out; every number and every sentence is the determination's own.
import type { Determination } from '../../engine/index.ts';
import { both, type Contract, type Said } from '../../language/index.ts';
import { amountText, boundsSentence, boundsText, statedText } from './amounts.ts';
import { heading } from './heading.ts';
import { insurerLines, reinstatementLines } from './insurers.ts';
import { type Cell, hang, indent, padEnd, table, widthOf } from './layout.ts';
import { ledgerWords } from './ledger-words.ts';
import { paintGround, paintOutcome } from './marks.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { reasonLines } from './reasons.ts';
import { clauseTitle } from './titles.ts';
import { waterfallLines } from './waterfall.ts';
import { words } from './words.ts';

export function determinationLines(found: Determination, contract: Contract, page: Page): readonly string[] {
  const determination = printable(found);
  const sections = [
    headerLines(determination, contract, page),
    coverageLines(determination, page),
    insurerLines(determination, page),
    reinstatementLines(determination, page),
    itemLines(determination, contract, page),
    warrantyLines(determination, page),
    conditionLines(determination, page),
    presumptionLines(determination, contract, page),
    conflictLines(determination, contract, page),
    stepLines(determination, page),
    waterfallLines(determination, contract, page),
    questionLines(determination, contract, page),
    closedLines(determination, contract, page),
    reasonLines(determination.reasons, page),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : ['', ...section]));
}

function headerLines(determination: Determination, contract: Contract, page: Page): readonly string[] {
  const { policy, incident, outcome, payable, exact } = determination;
  const { bold, dim } = page.colours;
  const paint = paintOutcome(outcome, page);
  const { header } = words;
  const rows: readonly (readonly [Said, string])[] = [
    [
      header.policy,
      policy.id === null
        ? dim(say(header.noPolicy, page))
        : `${policy.id}  ${dim(say(contract.policy?.title ?? {}, page))}`.trimEnd(),
    ],
    [
      header.wording,
      `${say(both(contract.wording.title, policy.wording), page)}  ${dim(`${policy.wording} ${policy.version}`)}`,
    ],
    [header.incident, incident.id],
    [header.outcome, bold(paint(say(words.outcome[outcome], page)))],
    [header.payable, bold(say(boundsSentence(payable), page))],
  ];
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(say(label, page))));
  const title = heading(header.title, page);
  const hash = dim(say(header.contract(shortHash(policy.contractHash)), page));
  return [
    `${padEnd(title, page.width - widthOf(hash))}${hash}`,
    dim('─'.repeat(page.width)),
    ...rows.map(([label, value]) => `${padEnd(dim(say(label, page)), labelWidth)}  ${value}`),
    ...(exact ? [] : hang('', say(header.notExact, page), page.width, dim)),
  ];
}

/** Enough of a hash to tell two contracts apart at a glance; the JSON has all of it. */
function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

function coverageLines({ coverages, payable }: Determination, page: Page): readonly string[] {
  if (coverages.length === 0) return [];
  const { bold, dim } = page.colours;
  const rows = coverages.map(({ number, title, outcome, payable: paid }): readonly Cell[] => {
    const paint = paintOutcome(outcome, page);
    const quiet = outcome === 'not-covered' ? { paint: dim } : {};
    const amount = outcome === 'not-covered' ? '–' : boundsText(paid, page);
    return [
      { text: number, paint: dim },
      { text: say(title, page), ...quiet },
      { text: say(words.outcome[outcome], page), paint },
      { text: amount, ...quiet },
    ];
  });
  const total: readonly Cell[] = [
    { text: '' },
    { text: say(words.coverages.total, page), paint: bold },
    { text: '' },
    { text: boundsText(payable, page), paint: bold },
  ];
  const columns = [{}, { flexible: true }, {}, { align: 'right' }] as const;
  return [heading(words.coverages.title, page), ...indent(table(columns, [...rows, total], page.width - 2), 2)];
}

function itemLines({ items }: Determination, contract: Contract, page: Page): readonly string[] {
  const { dim } = page.colours;
  if (items.length === 0) return [heading(words.items.title, page), `  ${dim(say(words.items.none, page))}`];
  const rows = items.map((item): readonly Cell[] => {
    const by = item.by === null ? words.items.noCoverage : clauseTitle(item.by, contract);
    return [
      { text: item.id, paint: dim },
      { text: say(item.title, page) || say(words.items.kindNotStated, page) },
      { text: statedText(item.amount, page) },
      { text: say(words.ground[item.ground], page), paint: paintGround(item.ground, page) },
      { text: say(by, page), paint: item.by === null ? dim : (text) => text },
    ];
  });
  const columns = [{}, { flexible: true }, { align: 'right' }, {}, { flexible: true }] as const;
  return [heading(words.items.title, page), ...indent(table(columns, rows, page.width - 2), 2)];
}

function warrantyLines({ warranties }: Determination, page: Page): readonly string[] {
  if (warranties.length === 0) return [];
  const { dim, red, yellow, green } = page.colours;
  const paints = { yes: red, no: green, open: yellow };
  const rows = warranties.map(({ number, title, breached, counts, suspended }): readonly Cell[] => {
    const ofNoEffect = breached === 'yes' && (counts === 'no' || suspended === 'no');
    const found =
      suspended === 'yes'
        ? words.warranties.suspended
        : ofNoEffect
          ? words.warranties.noEffect
          : words.warranties.breached[breached];
    return [
      { text: number, paint: dim },
      { text: say(title, page) },
      { text: say(found, page), paint: ofNoEffect ? yellow : paints[breached] },
    ];
  });
  return [
    heading(words.warranties.title, page),
    ...indent(table([{}, { flexible: true }, {}], rows, page.width - 2), 2),
  ];
}

/** Each condition with its deadlines: when due, when done. */
function conditionLines({ conditions }: Determination, page: Page): readonly string[] {
  if (conditions.length === 0) return [];
  const { dim, red, yellow, green } = page.colours;
  const paints = { met: green, failed: red, pending: yellow, open: yellow };
  const rows = conditions.flatMap(({ number, title, status, deadlines }): readonly (readonly Cell[])[] => {
    const [first, ...more] = deadlines;
    const times = (each: typeof first): readonly Cell[] => [
      { text: each?.due == null ? '' : momentText(each.due) },
      { text: each?.done == null ? '' : each.done === 'never' ? say(words.steps.never, page) : momentText(each.done) },
    ];
    return [
      [
        { text: number, paint: dim },
        { text: say(title, page) },
        ...times(first),
        { text: say(words.conditions.status[status], page), paint: paints[status] },
      ],
      ...more.map((each): readonly Cell[] => [{ text: '' }, { text: '' }, ...times(each), { text: '' }]),
    ];
  });
  const head = ['', '', say(words.steps.due, page), say(words.steps.done, page), ''];
  const cells = [head.map((text): Cell => ({ text, paint: dim })), ...rows];
  return [
    heading(words.conditions.title, page),
    ...indent(table([{}, { flexible: true }, {}, {}, {}], cells, page.width - 2), 2),
  ];
}

/** What was taken as given; whoever states otherwise may overturn what rests on it. */
function presumptionLines({ presumptions }: Determination, contract: Contract, page: Page): readonly string[] {
  if (presumptions.length === 0) return [];
  const rows = presumptions.map(({ sentence, clause }): readonly Cell[] => [
    { text: say(sentence, page), paint: page.colours.yellow },
    { text: clause === null ? '' : say(clauseTitle(clause, contract), page) },
  ]);
  const columns = [{ flexible: true }, { flexible: true }] as const;
  return [heading(words.presumptions.title, page), ...indent(table(columns, rows, page.width - 2), 2)];
}

function conflictLines({ conflicts }: Determination, contract: Contract, page: Page): readonly string[] {
  if (conflicts.length === 0) return [];
  const lines = conflicts.flatMap(({ item, grants, takes }) => {
    const found = words.conflicts.found(item, clauseTitle(grants, contract), clauseTitle(takes, contract));
    return hang('  ', say(found, page), page.width, page.colours.red);
  });
  return [heading(words.conflicts.title, page), ...lines];
}

function stepLines({ steps }: Determination, page: Page): readonly string[] {
  if (steps.length === 0) return [];
  const { dim, red, yellow } = page.colours;
  const head = ['', '', say(words.steps.due, page), say(words.steps.done, page), ''];
  const rows = steps.map(({ step, title, by, due, done, late }): readonly Cell[] => [
    { text: say(both(title, step), page) },
    { text: by === null ? '' : say(words.steps.by[by], page), paint: dim },
    { text: due === null ? '' : momentText(due) },
    { text: done === null ? '' : done === 'never' ? say(words.steps.never, page) : momentText(done) },
    { text: say(words.steps.late[late], page), paint: late === 'yes' ? red : yellow },
  ]);
  const columns = [{ flexible: true }, {}, {}, {}, {}] as const;
  const cells = [head.map((text): Cell => ({ text, paint: dim })), ...rows];
  return [heading(words.steps.title, page), ...indent(table(columns, cells, page.width - 2), 2)];
}

/** `2019-09-02 10:15` in the contract's zone; the seconds only where they count. */
function momentText(instant: string): string {
  const [, date = '', time = '', seconds = ''] = /^(.{10})T(\d\d:\d\d)(:\d\d)?/.exec(instant) ?? [];
  return `${date} ${time}${seconds === ':00' ? '' : seconds}`;
}

function questionLines({ questions }: Determination, contract: Contract, page: Page): readonly string[] {
  if (questions.length === 0) return [];
  const { dim, yellow } = page.colours;
  const rows = questions.flatMap(({ fact, ask, atStake, clauses }, index): readonly (readonly Cell[])[] => {
    const names = clauses.map((name) => clauseTitle(name, contract));
    const joined = {
      en: names.map(({ en }) => en).join(words.comma.en),
      zh: names.map(({ zh }) => zh).join(words.comma.zh),
    };
    const decides = clauses.length === 0 ? '' : `  ${say(words.questions.changes(joined), page)}`;
    const stake = atStake === null ? say(words.amounts.unbounded, page) : amountText(atStake);
    return [
      [{ text: String(index + 1), paint: yellow }, { text: say(both(ask, fact), page) }, { text: stake }],
      [{ text: '' }, { text: fact + decides, paint: dim }, { text: '' }],
    ];
  });
  const columns = [{ align: 'right' }, { flexible: true }, { align: 'right' }] as const;
  const head: readonly Cell[] = [{ text: '' }, { text: '' }, { text: say(words.questions.atStake, page), paint: dim }];
  const title = heading(words.questions.title(questions.length), page, words.questions.order);
  return [title, ...indent(table(columns, [head, ...rows], page.width - 2), 2)];
}

/** What `--final` took against whom. */
function closedLines({ closed }: Determination, contract: Contract, page: Page): readonly string[] {
  if (closed.length === 0) return [];
  const rows = closed.map(({ fact, clause, burden }): readonly Cell[] => [
    { text: fact },
    { text: say(ledgerWords.closed[burden], page), paint: page.colours.yellow },
    { text: say(clauseTitle(clause, contract), page) },
  ]);
  return [
    heading(ledgerWords.closed.title, page),
    ...indent(table([{ flexible: true }, {}, { flexible: true }], rows, page.width - 2), 2),
  ];
}
