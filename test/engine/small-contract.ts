// Small contracts for properties, made directly as IR: a handful of yes/no facts and a kind, three loss items, two
// coverages on one account, exclusions with carve-backs, a warranty, a condition with a deadline. Conditions are random, amounts sit at boundaries.
import fc from 'fast-check';
import type { Account, Contract, Expression, FactDeclaration, PaysLine, WiderLine } from '../../language/index.ts';

export const booleans = ['a', 'b', 'c', 'd'] as const;
export const weather = ['storm', 'rain', 'sun'] as const;

const title = (en: string) => ({ en });
function declared(name: string, type: FactDeclaration['type']): FactDeclaration {
  return { name, title: title(name), type, ask: title(`${name}?`), nullable: false, derived: null, judgedBy: null };
}

const atoms: readonly Expression[] = [
  ...booleans.map((name): Expression => ({ op: 'fact', path: [name] })),
  { op: 'is-kind', value: { op: 'fact', path: ['sky'] }, axis: 'weather', kind: 'wet' },
  { op: 'is-kind', value: { op: 'fact', path: ['sky'] }, axis: 'weather', kind: 'storm' },
];
/** Instants in the order in which they come: what is done early is in time, what is looked at late is too late. */
export const times = { early: 10, due: 20, overdue: 22, middle: 25, late: 30 } as const;
const at = (time: keyof typeof times): Expression => ({ op: 'instant', at: times[time], written: time });
const done: Expression = { op: 'fact', path: ['done'] };
const inTime: Expression = { op: 'happened', value: done, test: 'by', instant: at('due') };
const statuses = (['met', 'failed', 'pending'] as const).map(
  (status): Expression => ({ op: 'status', clause: 'k', status }),
);

const itemAtom: Expression = { op: 'item', path: ['flag'] };

function condition(from: readonly Expression[], depth = 2): fc.Arbitrary<Expression> {
  const leaf = fc.constantFrom(...from);
  if (depth === 0) return leaf;
  const inner = condition(from, depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(inner, { minLength: 2, maxLength: 3 }),
    }),
    inner.map((of): Expression => ({ op: 'not', of })),
  );
}

const money = (amount: number): Expression => ({ op: 'money', currency: 'CNY', amount: amount.toFixed(2) });
const tenthOf = (op: 'loss' | 'amount'): Expression => ({
  op: 'multiply',
  left: { op: 'percentage', ratio: ['1', '10'] },
  right: { op },
});

/** A third of what runs, rounded by itself; two such of one amount; and a share of one. */
function roundings(rounding: Contract['rounding']): readonly Expression[] {
  const third = (op: 'loss' | 'amount'): Expression => ({
    op: 'rounded',
    of: { op: 'multiply', left: { op: 'percentage', ratio: ['1', '3'] }, right: { op } },
    rounding,
  });
  return [
    third('amount'),
    { op: 'add', left: third('amount'), right: third('amount') },
    { op: 'multiply', left: share(33), right: third('loss') },
  ];
}

const plainLine = { as: null, on: null, per: 'event', apportioned: false } as const;
const unbounded = { atLeast: null, atMost: null } as const;

const worth: Expression = { op: 'fact', path: ['worth'] };
const quota: Expression = { op: 'fact', path: ['quota'] };
const share = (percent: number): Expression => ({ op: 'percentage', ratio: [String(percent), '100'] });

/** Shares that are written, stated as a fact, of one amount to another, or by bands of the loss or of what runs. */
const shares: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(90, 33, 0, 100).map(share),
  fc.constant(quota),
  fc.constant<Expression>({ op: 'ratio', left: money(100), right: worth }),
  fc.constantFrom('loss' as const, 'amount' as const).map(
    (op): Expression => ({
      op: 'banded',
      by: { op },
      bands: [{ below: money(100), value: share(100) }],
      otherwise: share(50),
    }),
  ),
);

/** Amounts at the boundaries, of the loss, of what runs, of a fact, differences, and by bands. */
const figures: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 99, 100, 101, 250).map(money) },
  { weight: 2, arbitrary: fc.constantFrom(tenthOf('loss'), tenthOf('amount')) },
  { weight: 2, arbitrary: fc.constantFrom(...(['half-up', 'half-even', 'down', 'up'] as const).flatMap(roundings)) },
  fc
    .constantFrom(100, 7)
    .map((least): Expression => ({ op: 'greater-of', left: money(least), right: tenthOf('loss') })),
  fc.constantFrom<Expression>(
    worth,
    { op: 'subtract', left: { op: 'loss' }, right: worth },
    { op: 'subtract', left: money(250), right: { op: 'loss' } },
    { op: 'multiply', left: quota, right: { op: 'amount' } },
    { op: 'multiply', left: { op: 'number', value: '2' }, right: worth },
    { op: 'banded', by: { op: 'loss' }, bands: [{ below: money(100), value: money(50) }], otherwise: money(10) },
    { op: 'banded', by: worth, bands: [{ below: money(100), value: money(50) }], otherwise: tenthOf('loss') },
  ),
);

type Body = PaysLine extends infer Line
  ? Line extends PaysLine
    ? Omit<Line, keyof Tail | 'id' | 'when'>
    : never
  : never;
interface Tail {
  readonly as: null;
  readonly on: readonly string[] | null;
  readonly per: 'event' | 'item';
  readonly apportioned: boolean;
}

const limits = fc.constantFrom(100, 250, 300).map(money);
const plainBody: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ name: fc.constantFrom('deductible' as const, 'retention' as const), amount: figures })
      .map(({ name, amount }): Body => ({ line: name, amount, ...unbounded })),
  },
  { weight: 4, arbitrary: limits.map((amount): Body => ({ line: 'limit', amount, inProportion: null })) },
  { weight: 4, arbitrary: shares.map((each): Body => ({ line: 'share', share: each, above: null })) },
  figures.map((amount): Body => ({ line: 'limit', amount, inProportion: null })),
  limits.map((amount): Body => ({ line: 'limit', amount, inProportion: ['r'] })),
  fc.record({ share: shares, above: figures }).map((each): Body => ({ line: 'share', ...each })),
  fc
    .record({ amount: figures, atLeast: fc.option(limits), atMost: fc.option(figures) })
    .map((each): Body => ({ line: 'deductible', ...each })),
  fc
    .record({ line: fc.constantFrom('franchise' as const, 'reverse-franchise' as const), amount: figures })
    .map((each): Body => each),
  fc.record({ amount: limits, excess: figures }).map((each): Body => ({ line: 'layer', ...each })),
  figures.map((amount): Body => ({ line: 'less', amount, under: {} })),
  shares.map((each): Body => ({ line: 'reduction', share: each })),
  figures.map((amount): Body => ({ line: 'benefit', amount })),
  fc
    .record({ amount: figures, first: fc.constantFrom('uninsured' as const, 'pro-rata' as const, 'insurer' as const) })
    .map((each): Body => ({ line: 'recoveries', ...each })),
);

const tail: fc.Arbitrary<Tail> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Tail>(plainLine) },
  {
    weight: 1,
    arbitrary: fc.record({
      as: fc.constant(null),
      on: fc.constantFrom(null, ['p'], ['q'], ['r'], ['q', 'r']),
      per: fc.constantFrom('event' as const, 'item' as const),
      apportioned: fc.boolean(),
    }),
  },
);

function line(name: string): fc.Arbitrary<PaysLine> {
  const when = fc.option(condition(atoms, 1), { nil: null, freq: 3 });
  const layer = (own: string) =>
    fc.array(plainBody, { maxLength: 2 }).map((bodies) => ({
      name: own,
      lines: bodies.map((body, at): PaysLine => ({ id: `${name}/${own}/${at}`, ...plainLine, when: null, ...body })),
    }));
  const layers = fc.tuple(layer('low'), layer('high')).map((both): Body => ({ line: 'layers', layers: both }));
  return fc
    .record({ body: fc.oneof({ weight: 9, arbitrary: plainBody }, { weight: 1, arbitrary: layers }), when, tail })
    .map(({ body, when: condition, tail: own }): PaysLine => ({ id: name, ...own, when: condition, ...body }));
}

/** Each with an id of its own. */
function lines(coverage: string): fc.Arbitrary<readonly PaysLine[]> {
  return fc
    .tuple(...[1, 2, 3].map((at) => fc.option(line(`${coverage}/${at}`), { nil: undefined })))
    .map((each) => each.filter((own) => own !== undefined));
}

// ---- what stands above one coverage -----------------------------------------------------------------------------------

const simple: PaysLine = { id: 'account', ...plainLine, when: null, line: 'account', account: 'annual' };
const sometimes = fc.option(condition(atoms, 1), { nil: null, freq: 3 });

/** What a coverage does with accounts: mostly a limit by one that both share, at the end. */
function accountLines(coverage: string, kinds: readonly string[]): fc.Arbitrary<readonly PaysLine[]> {
  const limit = fc
    .record({
      account: fc.constantFrom('annual', 'other'),
      when: sometimes,
      on: fc.constantFrom(null, kinds.slice(0, 1)),
      later: fc.boolean(),
    })
    .map(({ account: name, when, on, later }): readonly PaysLine[] => [
      { id: `${coverage}/limit`, ...plainLine, when, on, line: 'account', account: name },
      ...(later
        ? [{ id: `${coverage}/all`, ...plainLine, when: null, line: 'account', account: 'annual' } as const]
        : []),
    ]);
  return fc.oneof({ weight: 2, arbitrary: fc.constant([simple]) }, { weight: 3, arbitrary: limit });
}

/** Lines before all others, so that `on` still finds the losses apart. */
function linesBefore(coverage: string, kinds: readonly string[]): fc.Arbitrary<readonly PaysLine[]> {
  const aggregate = fc.record({ when: sometimes, on: fc.constantFrom(null, kinds.slice(0, 1)) }).map(
    ({ when, on }): PaysLine => ({
      id: `${coverage}/agg`,
      ...plainLine,
      when,
      on,
      line: 'aggregate',
      account: 'borne',
    }),
  );
  const limit = fc.constantFrom('annual', 'other').map(
    (name): PaysLine => ({
      id: `${coverage}/on`,
      ...plainLine,
      when: null,
      on: kinds.slice(0, 1),
      line: 'account',
      account: name,
    }),
  );
  const once = fc
    .record({ when: sometimes, amount: fc.constantFrom(7, 60).map(money) })
    .map(({ when, amount }): PaysLine => ({ id: `${coverage}/once`, ...plainLine, when, line: 'once', amount }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: aggregate.map((each) => [each]) },
    { weight: 1, arbitrary: limit.map((each) => [each]) },
    { weight: 1, arbitrary: once.map((each) => [each]) },
  );
}

function widerLine(name: string): fc.Arbitrary<WiderLine> {
  const base = fc.record({
    as: fc.constant(null),
    when: sometimes,
    on: fc.constantFrom(null, null, ['first'], ['second', 'first']),
    sharing: fc.constantFrom('pro-rata' as const, 'in-order' as const),
  });
  const figure = fc.oneof(fc.constantFrom(1, 99, 100, 101, 250).map(money), fc.constant(tenthOf('loss')));
  const body = fc.oneof(
    figure.map((amount) => ({ line: 'deductible', amount }) as const),
    fc.constant({ line: 'highest' } as const),
    fc.constant({ line: 'aggregate', account: 'borne' } as const),
    fc.constant({ line: 'share', share: { op: 'percentage', ratio: ['1', '3'] } } as const),
    fc.constantFrom(100, 101, 250).map((amount) => ({ line: 'limit', amount: money(amount), per: 'event' }) as const),
    fc.constantFrom('annual', 'other').map((account) => ({ line: 'account', account }) as const),
  );
  return fc.tuple(base, body).map(([common, own]): WiderLine => ({ id: name, ...common, ...own }));
}

function wider(level: string): fc.Arbitrary<readonly WiderLine[]> {
  const lines = fc.tuple(widerLine(`${level}/1`), widerLine(`${level}/2`));
  return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: lines });
}

const programme = fc.record({
  use: fc.constantFrom<Account['use'][]>('as-paid', 'as-paid', 'in-order', 'pro-rata'),
  before: fc.tuple(linesBefore('first', ['p']), linesBefore('second', ['q'])),
  after: fc.tuple(accountLines('first', ['p']), accountLines('second', ['q'])),
  part: wider('part'),
  wording: wider('wording'),
});

function account(name: string, amount: number, use: Account['use']): Account {
  return {
    id: name,
    name,
    title: title(name),
    amount: money(amount),
    per: 'period',
    use,
    within: null,
    reinstated: null,
  };
}

/** Contracts in which every unknown is finite, but for amounts. */
export const smallContract: fc.Arbitrary<Contract> = fc
  .record({
    grants: fc.tuple(condition([...atoms, ...statuses]), condition(atoms)),
    where: condition([...atoms, itemAtom]),
    when: fc.option(condition(atoms, 1), { nil: null }),
    unless: fc.array(condition([...atoms, itemAtom], 1), { maxLength: 2 }),
    inner: condition(atoms, 1),
    breached: condition(atoms, 1),
    effect: fc.constantFrom('denies' as const, 'lines' as const, 'suspends' as const),
    causality: fc.option(
      fc.record({
        counts: fc.constantFrom('only-where' as const, 'except-where' as const),
        holds: condition(atoms, 1),
      }),
      { nil: null },
    ),
    requires: fc.array(condition([...atoms, inTime, inTime, inTime], 1), { minLength: 1, maxLength: 2 }),
    // Left open while pending, a claim stays open whatever is stated.
    pending: fc.constantFrom('covered' as const, 'not-covered' as const),
    failed: fc.constantFrom('denies' as const, 'lines' as const, 'ends' as const),
    dated: fc.constantFrom('early' as const, 'middle' as const),
    lines: fc.tuple(lines('first'), lines('second')),
    annual: fc.constantFrom(50, 300, 1000),
    programme,
  })
  .map(
    ({
      grants,
      where,
      when,
      unless,
      inner,
      breached,
      effect,
      lines,
      annual,
      programme: above,
      ...clauses
    }): Contract => {
      const { causality, requires, pending, failed, dated } = clauses;
      const extra: PaysLine = {
        id: 'extra',
        ...plainLine,
        when: causality === null ? { op: 'breached', warranty: 'w' } : { op: 'status', clause: 'w', status: 'counts' },
        line: 'deductible',
        amount: tenthOf('loss'),
        ...unbounded,
      };
      const reduced: PaysLine = {
        id: 'reduced',
        ...plainLine,
        when: { op: 'status', clause: 'k', status: 'failed' },
        line: 'share',
        share: { op: 'percentage', ratio: ['1', '2'] },
        above: null,
      };
      const coverage = (name: string, insures: readonly string[], position: 0 | 1): Contract['coverages'][number] => ({
        clause: 'coverage',
        id: name,
        name,
        number: `1.${position + 1}`,
        title: title(name),
        option: null,
        insures,
        grant: [{ id: `${name}/when`, statement: 'when', holds: grants[position] }],
        exclusions: ['x'],
        warranties: ['w'],
        conditions: position === 0 ? ['k'] : [],
        body: {},
        pays: [
          ...above.before[position],
          ...lines[position],
          ...(effect === 'lines' ? [extra] : []),
          ...above.after[position],
          ...(failed === 'lines' && position === 0 ? [reduced] : []),
        ].map((line, at) => ({ ...line, id: `${name}/pays/${at + 1}` })),
      });
      return {
        format: 'proviso-contract/1',
        wording: { name: 'small', version: '1.0.0', title: title('Small') },
        policy: null,
        zone: 'UTC',
        currency: 'CNY',
        rounding: 'half-up',
        conversion: null,
        vocabulary: {
          axes: [
            {
              name: 'weather',
              title: title('Weather'),
              kinds: [
                { name: 'wet', title: title('Wet'), parent: null, fields: [] },
                { name: 'storm', title: title('Storm'), parent: 'wet', fields: [] },
                { name: 'rain', title: title('Rain'), parent: 'wet', fields: [] },
                { name: 'sun', title: title('Sun'), parent: null, fields: [] },
              ],
            },
            {
              name: 'loss',
              title: title('Loss'),
              kinds: ['p', 'q', 'r'].map((name) => ({
                name,
                title: title(name),
                parent: null,
                fields: [declared('flag', { type: 'boolean' })],
              })),
            },
          ],
          facts: [
            ...booleans.map((name) => declared(name, { type: 'boolean' })),
            declared('sky', { type: 'kind', axis: 'weather' }),
            { ...declared('done', { type: 'instant' }), nullable: true },
            declared('as_of', { type: 'instant' }),
            declared('worth', { type: 'money' }),
            declared('quota', { type: 'percentage' }),
          ],
          definitions: [],
        },
        schedule: [],
        accounts: [
          account('annual', annual, above.use),
          account('other', 120, 'as-paid'),
          account('borne', 130, 'as-borne'),
        ],
        basis: [],
        parts: [
          { id: 'part/w', name: 'w', number: '1', title: title('W'), clauses: ['first', 'second'], pays: above.part },
        ],
        pays: above.wording,
        insurers: [],
        coverages: [coverage('first', ['p'], 0), coverage('second', ['q', 'r'], 1)],
        measures: [],
        exclusions: [
          {
            clause: 'exclusion',
            id: 'x',
            name: 'x',
            number: '2.1',
            title: title('X'),
            excludes: 'every',
            where: { id: 'x/where', holds: where },
            when: when === null ? null : { id: 'x/when', holds: when },
            unless: unless.map((holds, position) => ({
              id: `x/unless/${position}`,
              name: null,
              title: {},
              holds,
              unless: position === 0 ? [{ id: 'x/unless/inner', name: null, title: {}, holds: inner, unless: [] }] : [],
            })),
            writesBack: [],
            because: {},
            body: {},
          },
        ],
        eligibility: [],
        premium: [],
        procedures: [],
        services: [],
        endorsements: [],
        presumptions: [],
        conditions: [
          {
            clause: 'condition',
            id: 'k',
            name: 'k',
            number: '4.1',
            title: title('K'),
            requires: requires.map((holds, position) => ({ id: `k/requires/${position}`, holds })),
            pending,
            failed,
            datedAt: failed === 'ends' ? at(dated) : null,
            body: {},
          },
        ],
        warranties: [
          {
            clause: 'warranty',
            id: 'w',
            name: 'w',
            number: '3.1',
            title: title('W'),
            breached: { id: 'w/breached', holds: breached },
            effect,
            suspends: effect === 'suspends' ? { from: at('early'), until: done, datedAt: at(dated) } : null,
            causality: causality === null ? null : { id: 'w/causality', ...causality },
            body: {},
          },
        ],
      };
    },
  );
