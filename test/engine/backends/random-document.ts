// Random contracts made plain, and documents that state all of it: what the generated reader of figures is for. Conditions
// on lists, on items and on what a person judged give way to conditions on plain facts; now and then a document leaves
// something out, knows it in part, says `null`, or names a kind that has kinds below it.
import type { Contract } from '../../../language/index.ts';
import type { Random } from './random.ts';
import { axes, currency, day, dayZero, randomContract } from './random-contract.ts';

const beyond =
  /"op":"(element|item|for-any|for-all|count|caused-by|arising-from|in-countries)"|"path":\["(judged|where|causes|findings)"/;
const atoms = new Set([
  ...['fact', 'item', 'element', 'compare', 'is-kind', 'in-countries', 'exists', 'in-period', 'happened'],
  ...['caused-by', 'arising-from', 'for-any', 'for-all'],
]);

export function plainContract(random: Random): Contract {
  const contract = randomContract(random);
  const { coverages, basis, exclusions, warranties, vocabulary } = contract;
  const facts = random.chance(0.5)
    ? vocabulary.facts
    : vocabulary.facts.map((each) => (each.name === 'event' ? { ...each, each: 'event' as const } : each));
  return {
    ...contract,
    vocabulary: { ...vocabulary, facts },
    ...(made({ coverages, basis, exclusions, warranties }, random) as Pick<Contract, 'coverages'>),
  };
}

/** The same, but for conditions on what is not plain. */
function made(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((each) => made(each, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === 'holds' || key === 'when' || key === 'where' || key === 'of') return [key, conditionIn(each, random)];
      return [key, made(each, random)];
    }),
  );
}

function conditionIn(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((each) => conditionIn(each, random));
  if (typeof value !== 'object' || value === null || !('op' in value)) return made(value, random);
  if (atoms.has(String(value.op)) && beyond.test(JSON.stringify(value))) return atom(random);
  return made(value, random);
}

function atom(random: Random): object {
  const compare = { op: 'compare', test: random.pick(['<', '<=', '>', '>=', '=', '!=']) };
  return random.pick([
    { op: 'fact', path: ['a'] },
    { op: 'fact', path: ['b'] },
    sky(random),
    { op: random.pick(['all', 'any']), of: [sky(random), sky(random), { op: 'fact', path: ['a'] }] },
    { ...compare, left: { op: 'fact', path: ['n'] }, right: { op: 'number', value: String(random.whole(0, 5)) } },
    { ...compare, left: { op: 'fact', path: ['n'] }, right: { op: 'fact', path: ['m'] } },
    { op: 'exists', value: { op: 'fact', path: ['event', 'fixed'] } },
    inPeriod(['event', 'started']),
    inPeriod(['event', 'found']),
    {
      op: 'compare',
      test: random.pick(['=', '!=']),
      left: { op: 'fact', path: ['name'] },
      right: { op: 'text', value: random.pick(['x', 'y']) },
    },
  ]);
}

function sky(random: Random): object {
  return {
    op: 'is-kind',
    value: { op: 'fact', path: ['sky'] },
    axis: 'weather',
    kind: random.pick(['wet', 'rain', 'sun']),
  };
}

function inPeriod(path: readonly string[]): object {
  return { op: 'in-period', value: { op: 'fact', path }, period: { op: 'schedule', name: 'period' } };
}

type Json = Record<string, unknown>;

/** Now and then a value is missing, or does not belong. */
export function randomDocument(random: Random, id: string): Json {
  const gaps = random.pick([0, 0, 0, 0, 0, 0.02, 0.1]);
  const boolean = () => random.chance(0.5);
  const number = () => (random.chance(gaps) ? { at_least: random.whole(0, 3), at_most: 4 } : random.whole(0, 5));
  const instant = () => {
    const at = new Date(dayZero + random.whole(0, 6) * day).toISOString().slice(0, 19);
    return random.chance(0.9) ? `${at}Z` : `${at}+08:00`;
  };
  const amount = () =>
    random.pick([
      random.whole(0, 20_000),
      random.whole(0, 20_000),
      random.whole(0, 20_000),
      ...([0, 9_999, 10_000, 12_000, random.chance(0.1) ? 10 ** 15 : 10 ** 9] as const),
    ]);
  const exactly = () => ({ currency: random.chance(gaps) ? 'USD' : currency, amount: (amount() / 100).toFixed(2) });
  const money = () =>
    random.chance(gaps)
      ? { at_least: { currency, amount: '1.00' }, at_most: { currency, amount: '250.00' } }
      : exactly();
  const kindOf = (axis: string) => {
    const kinds = axes.find(({ name }) => name === axis)?.kinds ?? [];
    const leaves = kinds.filter(({ name }) => !kinds.some(({ parent }) => parent === name));
    const from = random.chance(0.05) ? kinds : leaves;
    return from[random.whole(0, from.length - 1)]?.name;
  };
  const with_ = (record: Record<string, () => unknown>): Json =>
    Object.fromEntries(
      Object.entries(record).flatMap(([name, make]) => (random.chance(gaps) ? [] : [[name, make()] as const])),
    );
  const orNever = (make: () => unknown) => () => (random.chance(0.2) ? null : make());
  const [started, ended] = [random.whole(0, 5), random.whole(0, 5)].sort((a, b) => a - b) as [number, number];
  const at = (days: number) => () => new Date(dayZero + days * day).toISOString().replace('.000', '');
  const losses = random
    .several(() => 0, 0, 5)
    .map((_, position) => ({
      id: `${random.chance(0.2) ? 'M' : 'L'}${position + 1}`,
      kind: kindOf('loss'),
      amount: money(),
    }));
  return {
    incident: id,
    ...with_({
      a: boolean,
      b: orNever(boolean),
      sky: () => kindOf('weather'),
      n: number,
      m: number,
      worth: money,
      part: () => `${random.pick(['0', '12.5', '25', '37.5', '50'])}%`,
      term: () => `P${random.whole(0, 5)}M`,
      name: orNever(() => random.pick(['x', 'y', 'A Ltd', 'z'])),
      who: () => random.pick(['A Ltd', 'x', 'B Ltd']),
      event: () => with_({ started: instant, found: instant, fixed: orNever(instant) }),
      outage: () => ({
        ...with_({ started: at(started), ended: at(random.chance(0.03) ? -1 : ended) }),
        ...(random.chance(gaps) ? { length: `PT${24 * (ended - started)}H` } : {}),
      }),
      ...(random.chance(0.02) ? { unheard_of: () => 1 } : {}),
      ...(random.chance(0.02) ? { events: () => [{ id: 'E1' }] } : {}),
    }),
    losses: random.chance(0.02) && losses.length > 1 ? losses.map((each) => ({ ...each, id: 'L1' })) : losses,
  };
}
