// Random contracts over one rich vocabulary: every kind of fact, conditions of every kind, type-directed, so that they
// mean something; `pays` lines of every kind; exclusions with carve-backs, warranties, accounts. Figures and dates sit
// close together, so that incidents fall on both sides of every boundary.
import type {
  CarveBack,
  Condition,
  Contract,
  Coverage,
  Exclusion,
  Expression,
  FactDeclaration,
  FactType,
  PaysLine,
  ScheduleEntry,
  Warranty,
} from '../../../language/index.ts';
import type { Random } from './random.ts';

const title = (en: string) => ({ en, zh: `${en}中` });

function declared(name: string, type: FactType, more: Partial<FactDeclaration> = {}): FactDeclaration {
  return {
    name,
    title: title(name),
    type,
    ask: title(`${name}?`),
    nullable: false,
    derived: null,
    judgedBy: null,
    ...more,
  };
}

const fact = (...path: string[]): Expression => ({ op: 'fact', path });
const element = (up: number, ...path: string[]): Expression => ({ op: 'element', up, path });
const length: Expression = { op: 'subtract', left: fact('outage', 'ended'), right: fact('outage', 'started') };
const took: Expression = { op: 'subtract', left: element(0, 'fixed'), right: element(0, 'told') };

export const facts: readonly FactDeclaration[] = [
  declared('a', { type: 'boolean' }),
  declared('b', { type: 'boolean' }, { nullable: true }),
  declared('judged', { type: 'boolean' }, { judgedBy: 'handler' }),
  declared('sky', { type: 'kind', axis: 'weather' }),
  declared('n', { type: 'number' }),
  declared('m', { type: 'number' }),
  declared('worth', { type: 'money' }),
  declared('part', { type: 'percentage' }),
  declared('term', { type: 'months' }),
  declared('where', { type: 'country' }),
  declared('name', { type: 'text' }, { nullable: true }),
  declared('who', { type: 'party' }),
  declared('event', {
    type: 'record',
    fields: [
      declared('started', { type: 'instant' }),
      declared('found', { type: 'instant' }),
      declared('fixed', { type: 'instant' }, { nullable: true }),
    ],
  }),
  declared('outage', {
    type: 'record',
    fields: [
      declared('started', { type: 'instant' }),
      declared('ended', { type: 'instant' }),
      declared('length', { type: 'duration' }, { derived: length }),
    ],
  }),
  declared('causes', {
    type: 'list',
    fields: [
      declared('method', { type: 'kind', axis: 'method' }),
      declared('actor', { type: 'kind', axis: 'actor' }),
      declared('proximate', { type: 'boolean' }),
    ],
  }),
  declared('findings', {
    type: 'list',
    fields: [
      declared('told', { type: 'instant' }),
      declared('fixed', { type: 'instant' }, { nullable: true }),
      declared('took', { type: 'duration' }, { derived: took }),
      declared('related', { type: 'boolean' }, { judgedBy: 'handler' }),
      declared('grade', { type: 'number' }),
      declared('by', { type: 'party' }),
      declared('steps', {
        type: 'list',
        fields: [declared('done', { type: 'boolean' }), declared('at', { type: 'instant' })],
      }),
    ],
  }),
];

const kind = (name: string, parent: string | null = null, fields: readonly FactDeclaration[] = []) => ({
  name,
  title: title(name),
  parent,
  fields,
});
const flag = declared('flag', { type: 'boolean' });
const medium = declared('medium', { type: 'kind', axis: 'weather' });
const seen = declared('seen', { type: 'instant' });
const units = declared('units', { type: 'number' });

export const axes = [
  {
    name: 'weather',
    title: title('Weather'),
    kinds: [kind('wet'), kind('storm', 'wet'), kind('rain', 'wet'), kind('sun')],
  },
  {
    name: 'method',
    title: title('Method'),
    kinds: [kind('attack'), kind('malware', 'attack'), kind('intrusion', 'attack'), kind('error')],
  },
  { name: 'actor', title: title('Actor'), kinds: [kind('outsider'), kind('state')] },
  {
    name: 'loss',
    title: title('Loss'),
    kinds: [
      kind('p', null, [flag]),
      kind('q', null, [flag, medium]),
      kind('q1', 'q', [seen]),
      kind('q2', 'q'),
      kind('r', null, [flag, units]),
    ],
  },
] as const;

export const day = 86_400_000;
export const dayZero = Date.UTC(2023, 0, 1);
export const currency = 'CNY';

const written = (at: number): string => new Date(at).toISOString();
const money = (amount: number): Expression => ({ op: 'money', currency, amount: (amount / 100).toFixed(2) });
const scheduled = (name: string): Expression => ({ op: 'schedule', name });

function schedule(random: Random): readonly ScheduleEntry[] {
  const from = dayZero + random.whole(-2, 2) * day;
  const until = from + random.whole(2, 12) * day;
  const entry = (name: string, type: ScheduleEntry['type'], value: ScheduleEntry['value']): ScheduleEntry => ({
    id: `schedule/${name}`,
    name,
    title: title(name),
    type,
    value: random.chance(0.04) ? null : value,
  });
  const count = random.whole(1, 4);
  return [
    entry('period', 'period', { type: 'period', from, until, written: { from: written(from), until: written(until) } }),
    entry('territory', 'countries', {
      type: 'countries',
      everywhere: random.chance(0.3),
      codes: ['CN', 'DE'],
      except: random.chance(0.5) ? ['DE'] : [],
    }),
    entry('sum', 'money', { type: 'money', currency, amount: '120.00' }),
    entry('share', 'percentage', { type: 'percentage', ratio: ['1', '8'] }),
    entry('wait', 'duration', { type: 'duration', milliseconds: day, written: { count: 1, unit: 'days' } }),
    entry('span', 'months', { type: 'months', months: count, written: { count, unit: 'months' } }),
    entry('most', 'number', { type: 'number', number: '3' }),
    entry('insured', 'party', { type: 'party', name: { en: 'A Ltd', zh: '甲公司' } }),
    entry('extra', 'option', { type: 'option', chosen: random.chance(0.7) }),
    {
      ...entry(
        'bought',
        'money',
        random.chance(0.5) ? { type: 'not-insured' } : { type: 'money', currency, amount: '90.00' },
      ),
      orNotInsured: true,
    },
  ];
}

/** Where a condition stands: whether an item is at hand, and in how many lists, innermost first. */
interface Place {
  readonly item: boolean;
  readonly lists: readonly ('findings' | 'steps')[];
}

export class Conditions {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  condition(place: Place, depth: number): Expression {
    const random = this.#random;
    if (depth > 0 && random.chance(0.55)) {
      const inner = (): Expression => this.condition(place, depth - 1);
      const op = random.pick(['all', 'any', 'all', 'any', 'not'] as const);
      return op === 'not' ? { op, of: inner() } : { op, of: random.several(inner, 2, 3) };
    }
    return this.#atom(place, depth);
  }

  #atom(place: Place, depth: number): Expression {
    const random = this.#random;
    const atoms: (() => Expression)[] = [
      () => fact(random.pick(['a', 'b', 'judged'])),
      () => scheduled('extra'),
      () => ({ op: 'exists', value: scheduled('bought') }),
      () => ({ op: 'is-kind', value: fact('sky'), axis: 'weather', kind: random.pick(['wet', 'storm', 'sun']) }),
      () => this.#compared(this.#number(place), this.#number(place), true),
      () => this.#compared(this.#instant(place), this.#instant(place), true),
      () => this.#compared(this.#duration(), this.#duration(), true),
      () => this.#compared(this.#money(), this.#money(), true),
      () =>
        this.#compared(fact('part'), random.pick([scheduled('share'), { op: 'percentage', ratio: ['1', '4'] }]), true),
      () => this.#compared(fact('term'), { op: 'months', months: 3, written: { count: 3, unit: 'months' } }, true),
      () => this.#compared(fact('name'), { op: 'text', value: random.pick(['x', 'y']) }, false),
      () => this.#compared(fact('who'), scheduled('insured'), false),
      () => this.#compared(fact('who'), fact('name'), false),
      () => ({ op: 'in-period', value: this.#instant(place), period: scheduled('period') }),
      () => ({ op: 'in-countries', value: fact('where'), countries: scheduled('territory') }),
      () => ({
        op: 'happened',
        value: fact('event', 'fixed'),
        test: random.pick(['by', 'before']),
        instant: this.#instant(place),
      }),
      () => ({ op: 'exists', value: random.pick([fact('event', 'fixed'), fact('name'), fact('b')]) }),
      () => this.#causes(),
      () => this.#causes(),
      () => ({ op: 'breached', warranty: 'w' }),
    ];
    if (place.item)
      atoms.push(
        () => ({ op: 'item', path: ['flag'] }),
        () => ({
          op: 'is-kind',
          value: { op: 'item', path: ['medium'] },
          axis: 'weather',
          kind: random.pick(['wet', 'rain']),
        }),
        () => this.#compared({ op: 'item', path: ['units'] }, this.#number(place), true),
        () => ({ op: 'in-period', value: { op: 'item', path: ['seen'] }, period: scheduled('period') }),
      );
    const [list] = place.lists;
    if (list === 'findings')
      atoms.push(
        () => element(0, 'related'),
        () => this.#compared(element(0, 'grade'), this.#number(place), true),
        () => this.#compared(element(0, 'took'), this.#duration(), true),
        () => this.#compared(element(0, 'by'), scheduled('insured'), false),
        () => ({ op: 'happened', value: element(0, 'fixed'), test: 'by', instant: this.#instant(place) }),
        () => ({ op: 'exists', value: element(0, 'fixed') }),
      );
    if (list === 'steps')
      atoms.push(
        () => element(0, 'done'),
        () => this.#compared(element(0, 'at'), element(1, 'told'), true),
      );
    if (depth > 0)
      atoms.push(
        () => this.#quantified(place, depth),
        () => this.#quantified(place, depth),
      );
    return atoms[random.whole(0, atoms.length - 1)]?.() ?? fact('a');
  }

  #quantified(place: Place, depth: number): Expression {
    const random = this.#random;
    const steps = place.lists[0] === 'findings';
    const list = steps ? element(0, 'steps') : fact('findings');
    const name = steps ? ('steps' as const) : ('findings' as const);
    if (place.lists[0] === 'steps') return element(0, 'done');
    const holds = this.condition({ ...place, lists: [name, ...place.lists] }, depth - 1);
    if (random.chance(0.3))
      return this.#compared({ op: 'count', list, holds }, { op: 'number', value: String(random.whole(0, 2)) }, true);
    return { op: random.pick(['for-any', 'for-all']), list, holds };
  }

  #causes(): Expression {
    const random = this.#random;
    const one = (): { axis: string; kind: string } =>
      random.pick([
        { axis: 'method', kind: 'attack' },
        { axis: 'method', kind: 'malware' },
        { axis: 'method', kind: 'error' },
        { axis: 'actor', kind: 'state' },
      ]);
    return { op: random.pick(['caused-by', 'arising-from']), kinds: random.several(one, 1, 2) };
  }

  #compared(left: Expression, right: Expression, ordered: boolean): Expression {
    const test = ordered
      ? this.#random.pick(['<', '<=', '>', '>=', '=', '!='] as const)
      : this.#random.pick(['=', '!='] as const);
    return { op: 'compare', test, left, right };
  }

  #number({ lists }: Place): Expression {
    const random = this.#random;
    const all: [Expression, ...Expression[]] = [
      { op: 'number', value: String(random.whole(0, 4)) },
      fact('n'),
      fact('m'),
      scheduled('most'),
      { op: 'add', left: fact('n'), right: random.pick([fact('m'), { op: 'number', value: '1' }]) },
      { op: 'subtract', left: fact('n'), right: fact('m') },
      { op: random.pick(['greater-of', 'lesser-of']), left: fact('n'), right: fact('m') },
    ];
    return lists[0] === 'findings' && random.chance(0.3) ? element(0, 'grade') : random.pick(all);
  }

  #instant({ lists }: Place): Expression {
    const random = this.#random;
    const at = dayZero + random.whole(0, 6) * day;
    const base = random.pick([
      fact('event', 'started'),
      fact('event', 'found'),
      fact('outage', 'ended'),
      { op: 'instant', at, written: written(at) } as Expression,
      ...(lists[0] === 'findings' ? [element(0, 'told')] : []),
    ]);
    if (random.chance(0.7)) return base;
    const right = random.pick([
      scheduled('wait'),
      { op: 'duration', milliseconds: day, written: { count: 1, unit: 'days' } },
      scheduled('span'),
    ] as const);
    return { op: random.pick(['add', 'subtract']), left: base, right };
  }

  #duration(): Expression {
    const random = this.#random;
    const count = random.whole(0, 4);
    return random.pick([
      fact('outage', 'length'),
      scheduled('wait'),
      { op: 'duration', milliseconds: count * day, written: { count, unit: 'days' } },
      { op: 'subtract', left: fact('event', 'found'), right: fact('event', 'started') },
      { op: 'add', left: fact('outage', 'length'), right: scheduled('wait') },
    ]);
  }

  #money(): Expression {
    const random = this.#random;
    return random.pick([
      money(random.pick([0, 9_999, 10_000, 12_000])),
      fact('worth'),
      scheduled('sum'),
      { op: 'multiply', left: scheduled('share'), right: fact('worth') },
      {
        op: 'rounded',
        of: {
          op: 'multiply',
          left: scheduled('share'),
          right: { op: 'subtract', left: fact('worth'), right: money(random.pick([1, 10_000])) },
        },
        rounding: random.pick(['half-up', 'half-even', 'down', 'up']),
      },
      { op: 'add', left: fact('worth'), right: money(100) },
      { op: 'subtract', left: fact('worth'), right: scheduled('sum') },
      { op: random.pick(['greater-of', 'lesser-of']), left: fact('worth'), right: money(5_000) },
    ]);
  }

  /** An amount in a `pays` line. */
  figure(): Expression {
    const random = this.#random;
    const base = (): Expression => ({ op: random.pick(['loss', 'amount']) });
    const share = (): Expression =>
      random.pick([
        { op: 'percentage', ratio: ['1', '10'] },
        { op: 'percentage', ratio: ['1', '3'] },
        { op: 'percentage', ratio: ['7', '200'] },
        scheduled('share'),
      ]);
    const part = (): Expression => ({ op: 'multiply', left: share(), right: base() });
    const first = (): Expression => ({
      op: random.pick(['loss-in-first', 'amount-in-first']),
      length: random.pick([
        scheduled('wait'),
        fact('outage', 'length'),
        { op: 'duration', milliseconds: 2 * day, written: { count: 2, unit: 'days' } },
      ]),
      over: { from: fact('outage', 'started'), until: random.pick([fact('outage', 'ended'), fact('event', 'found')]) },
    });
    const rounded = (of: Expression): Expression => ({
      op: 'rounded',
      of,
      rounding: random.pick(['half-up', 'half-even', 'down', 'up']),
    });
    const small = (): Expression => money(random.pick([0, 1, 50, 333, 1_000, 4_999, 10_001]));
    return random.pick([
      small(),
      // Just what comes to the line: the border of a franchise, of a limit, of a deductible.
      base(),
      scheduled('sum'),
      part(),
      { op: random.pick(['greater-of', 'lesser-of']), left: small(), right: part() },
      { op: random.pick(['add', 'subtract']), left: part(), right: small() },
      { op: 'multiply', left: share(), right: { op: 'greater-of', left: fact('worth'), right: base() } },
      rounded(part()),
      { op: 'lesser-of', left: base(), right: scheduled('sum') },
      random.pick([rounded(first()), first()]),
      { op: 'add', left: rounded(first()), right: rounded(part()) },
      { op: random.pick(['add', 'subtract', 'greater-of']), left: rounded(part()), right: rounded(part()) },
      // What is rounded is often below zero, and what is taken from an amount then adds to it.
      {
        op: 'multiply',
        left: share(),
        right: {
          op: 'subtract',
          left: money(10_001),
          right: rounded({ op: 'subtract', left: part(), right: small() }),
        },
      },
    ]);
  }
}

function line(id: string, random: Random, make: Conditions, kinds: readonly string[] | null): PaysLine {
  const base = {
    id,
    as: random.chance(0.2) ? `name_${random.whole(1, 9)}` : null,
    when: random.chance(0.3) ? make.condition({ item: false, lists: [] }, 1) : null,
    on: kinds,
    per: 'event' as const,
    apportioned: false,
  };
  const outage = { from: fact('outage', 'started'), until: fact('outage', 'ended') };
  const lines: (() => PaysLine)[] = [
    () => ({ ...base, line: 'deductible', amount: make.figure(), atLeast: null, atMost: null }),
    () => ({ ...base, line: 'limit', amount: make.figure(), inProportion: null }),
    () => ({ ...base, line: random.pick(['franchise', 'reverse-franchise']), amount: make.figure() }),
    () => ({ ...base, line: 'less', amount: make.figure(), under: title('others') }),
    () => ({ ...base, line: 'layer', amount: make.figure(), excess: make.figure() }),
    () => ({
      ...base,
      line: 'share',
      above: null,
      share: random.pick([
        { op: 'percentage', ratio: ['9', '10'] },
        { op: 'percentage', ratio: ['2', '3'] },
        scheduled('share'),
      ]),
    }),
    () => ({ ...base, line: 'account', account: random.pick(['annual', 'other']) }),
    () => ({
      ...base,
      line: 'window',
      from: random.pick([
        outage.from,
        fact('event', 'started'),
        { op: 'add', left: outage.from, right: scheduled('wait') },
      ]),
      until: random.pick([outage.until, fact('event', 'found')]),
      atMost: random.chance(0.4)
        ? { op: 'duration', milliseconds: 2 * day, written: { count: 2, unit: 'days' } }
        : null,
      over: outage,
    }),
  ];
  return (
    lines[random.whole(0, lines.length - 1)]?.() ?? {
      ...base,
      line: 'deductible',
      amount: make.figure(),
      atLeast: null,
      atMost: null,
    }
  );
}

function pays(name: string, random: Random, make: Conditions, kinds: readonly string[]): readonly PaysLine[] {
  const on = random.chance(0.2) ? [line(`${name}/pays/on`, random, make, kinds.slice(0, 1))] : [];
  const joined = random.several(() => 0, 0, 4).map((_, at) => line(`${name}/pays/${at + 1}`, random, make, null));
  return [...on, ...joined];
}

function carveBacks(id: string, random: Random, make: Conditions, depth: number): readonly CarveBack[] {
  return random
    .several(() => 0, 0, depth)
    .map((_, at): CarveBack => {
      const own = `${id}/unless/${at + 1}`;
      return {
        id: own,
        name: null,
        title: random.chance(0.5) ? title(own) : {},
        holds: make.condition({ item: true, lists: [] }, 1),
        unless: carveBacks(own, random, make, depth - 1),
      };
    });
}

function optional<Each>(random: Random, chance: number, make: () => Each): Each | null {
  return random.chance(chance) ? make() : null;
}

/** The exclusion `name`. */
function exclusion(name: string, random: Random, make: Conditions): Exclusion {
  const condition = (id: string, item: boolean): Condition => ({
    id: `${name}/${id}`,
    holds: make.condition({ item, lists: [] }, 2),
  });
  return {
    clause: 'exclusion',
    id: name,
    name,
    number: `2.${name}`,
    title: title(name),
    excludes: random.chance(0.6) ? 'every' : random.pick([['p'], ['q'], ['q1', 'r']]),
    where: optional(random, 0.4, () => condition('where', true)),
    when: optional(random, 0.7, () => condition('when', false)),
    unless: carveBacks(name, random, make, 2),
    writesBack: [],
    because: {},
    body: {},
  };
}

export function randomContract(random: Random): Contract {
  const make = new Conditions(random);
  const statement = (id: string, depth: number) =>
    ({ id, statement: 'when', holds: make.condition({ item: false, lists: [] }, depth) }) as const;
  // A warranty does not read whether it is itself breached.
  const plain = new Conditions(random);
  const breached = (): Expression => {
    for (;;) {
      const holds = plain.condition({ item: false, lists: [] }, 2);
      if (!JSON.stringify(holds).includes('"op":"breached"')) return holds;
    }
  };
  const warranty = (name: string): Warranty => ({
    clause: 'warranty',
    id: name,
    name,
    number: `3.${name}`,
    title: title(name),
    breached: { id: `${name}/breached`, holds: breached() },
    effect: random.pick(['denies', 'lines']),
    suspends: null,
    causality: null,
    body: {},
  });
  const coverage = (name: string, insures: readonly string[], number: string): Coverage => ({
    clause: 'coverage',
    id: name,
    name,
    number,
    title: title(name),
    option: random.chance(0.2) ? 'extra' : null,
    insures,
    grant: random.several(() => 0, 0, 2).map((_, at) => statement(`${name}/when/${at}`, 2)),
    exclusions: random.pick([['x'], ['x', 'y'], ['y'], []]),
    warranties: random.pick([['w'], ['w', 'v'], []]),
    conditions: [],
    body: {},
    pays: pays(name, random, make, insures),
  });
  return {
    format: 'proviso-contract/1',
    wording: { name: 'random', version: '1.0.0', title: title('Random') },
    policy: null,
    zone: random.pick(['UTC', 'Asia/Shanghai', 'Europe/Berlin']),
    currency,
    rounding: random.pick(['half-up', 'half-even', 'down', 'up']),
    conversion: random.chance(0.5) ? { id: 'conversion', at: fact('event', 'started') } : null,
    vocabulary: { axes: [...axes], facts, definitions: [] },
    schedule: schedule(random),
    accounts: [
      {
        id: 'annual',
        name: 'annual',
        title: title('Annual'),
        amount: money(random.pick([3_000, 15_000, 40_000])),
        per: 'period',
        use: 'as-paid',
        within: null,
        reinstated: null,
      },
      {
        id: 'other',
        name: 'other',
        title: title('Other'),
        amount: scheduled('sum'),
        per: 'period',
        use: 'as-paid',
        within: null,
        reinstated: null,
      },
    ],
    basis: random.several(() => 0, 0, 1).map((_, at) => statement(`basis/${at}`, 1)),
    parts: [],
    pays: [],
    insurers: [],
    coverages: [
      coverage('first', ['p'], '1.1'),
      coverage('second', ['q1', 'r'], '1.2'),
      coverage('third', ['q2'], '1.3'),
    ],
    exclusions: [exclusion('x', random, make), exclusion('y', random, make)],
    warranties: [warranty('w'), warranty('v')],
    conditions: [],
    presumptions: [],
    measures: [],
    eligibility: [],
    premium: [],
    procedures: [],
    services: [],
    endorsements: [],
  };
}
