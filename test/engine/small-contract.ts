// Small contracts for properties, made directly as IR: a handful of yes/no facts and a kind, three loss items, two
// coverages on one account, exclusions with carve-backs, a warranty, a condition with a deadline. Conditions are random, amounts sit at boundaries.
import fc from 'fast-check';
import type { Contract, Expression, FactDeclaration, PaysLine } from '../../language/index.ts';

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
export const times = { early: 10, due: 20, middle: 25, late: 30 } as const;
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

function line(name: string): fc.Arbitrary<PaysLine> {
  const figure = fc.oneof(
    fc.constantFrom(0, 1, 99, 100, 101, 250).map(money),
    fc.constantFrom(tenthOf('loss'), tenthOf('amount')),
    fc
      .constantFrom(100, 7)
      .map((least): Expression => ({ op: 'greater-of', left: money(least), right: tenthOf('loss') })),
  );
  const when = fc.option(condition(atoms, 1), { nil: null, freq: 3 });
  const base = { as: null, on: null };
  return fc.oneof(
    fc
      .record({ amount: figure, when })
      .map(({ amount, when }): PaysLine => ({ id: name, ...base, when, line: 'deductible', amount })),
    fc
      .record({ amount: fc.constantFrom(100, 250, 300).map(money), when })
      .map(({ amount, when }): PaysLine => ({ id: name, ...base, when, line: 'limit', amount, per: 'event' })),
    fc.record({ when }).map(
      ({ when }): PaysLine => ({
        id: name,
        ...base,
        when,
        line: 'share',
        share: { op: 'percentage', ratio: ['9', '10'] },
      }),
    ),
  );
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
    lines: fc.tuple(fc.array(line('l1'), { maxLength: 3 }), fc.array(line('l2'), { maxLength: 3 })),
    annual: fc.constantFrom(50, 300, 1000),
  })
  .map(({ grants, where, when, unless, inner, breached, effect, lines, annual, ...clauses }): Contract => {
    const { causality, requires, pending, failed, dated } = clauses;
    const account: PaysLine = { id: 'account', as: null, when: null, on: null, line: 'account', account: 'annual' };
    const extra: PaysLine = {
      id: 'extra',
      as: null,
      when: causality === null ? { op: 'breached', warranty: 'w' } : { op: 'status', clause: 'w', status: 'counts' },
      on: null,
      line: 'deductible',
      amount: tenthOf('loss'),
    };
    const reduced: PaysLine = {
      id: 'reduced',
      as: null,
      when: { op: 'status', clause: 'k', status: 'failed' },
      on: null,
      line: 'share',
      share: { op: 'percentage', ratio: ['1', '2'] },
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
        ...lines[position],
        ...(effect === 'lines' ? [extra] : []),
        account,
        ...(failed === 'lines' && position === 0 ? [reduced] : []),
      ],
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
        ],
        definitions: [],
      },
      schedule: [],
      accounts: [
        { id: 'annual', name: 'annual', title: title('Annual'), amount: money(annual), per: 'period', use: 'as-paid' },
      ],
      basis: [],
      parts: [],
      coverages: [coverage('first', ['p'], 0), coverage('second', ['q', 'r'], 1)],
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
  });
