// What has to hold of every wording, on random small contracts and losses that sit at their deductibles and limits, a fen
// below and above: nothing below zero or above the loss, every fen accounted for, no account overdrawn, a higher limit
// never worse, the order of items and the spelling of the wording of no account, and no settled answer overturned.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { adjudicate, type Determination, type Incident, policiesAmong, runScenario } from '../../engine/index.ts';
import {
  type Contract,
  compile,
  type Expression,
  format,
  type PaysLine,
  type Presumption,
  type Unit,
  type WriteBack,
} from '../../language/index.ts';
import { root, scenariosOf, units } from './policies.ts';
import { smallContract } from './small-contract.ts';
import { agrees, incidentOf, items, minor, type Stated, statedOf, unknowns } from './small-incident.ts';

/** `npm run fuzz` tries many more. */
const runs = 300 * Number(process.env.PROVISO_FUZZ ?? 1);

const figures = [0n, 1n, 99_00n, 100_00n, 101_00n, 120_00n, 130_00n, 250_00n, 300_00n, 1_000_00n];
const beside = figures.flatMap((each) => [each - 1n, each, each + 1n]).filter((each) => each >= 0n);
/** At a figure of the contract, one fen beside it, or anywhere. */
const fen = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...beside) }, fc.bigInt(0n, 2_000_00n));
const losses = fc.tuple(...items.map(() => fen));
const facts = fc
  .tuple(...unknowns.map(({ values }) => fc.constantFrom(...values)))
  .filter((values) => agrees(statedOf(values)));

function incident(values: Stated, amounts: readonly bigint[]): Incident {
  return incidentOf(
    values,
    amounts.map((each) => ({ low: each, high: each })),
  );
}

function determine(contract: Contract, of: Incident, balances?: ReadonlyMap<string, bigint>): Determination {
  return adjudicate({ contract, contractHash: 'h', incident: of, ...(balances === undefined ? {} : { balances }) });
}

const counts = new Map<string, number>();
const counted = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
afterAll(() => console.log([...counts].map(([name, count]) => `${name}: ${count}`).join('\n')));

/** Without what is owed besides a loss. */
function indemnity(contract: Contract): Contract {
  const isOfLoss = ({ line }: PaysLine): boolean => line !== 'benefit';
  return { ...contract, coverages: contract.coverages.map((each) => ({ ...each, pays: each.pays.filter(isOfLoss) })) };
}

function layered(line: PaysLine): readonly string[] {
  return line.line === 'layers' ? line.layers.flatMap(({ name, lines }) => [name, ...lines.map(({ id }) => id)]) : [];
}

describe('what is paid for a loss', () => {
  test('lies between nothing and the loss, and what is not paid is told row by row', () => {
    fc.assert(
      fc.property(smallContract.map(indemnity), facts, losses, (contract, values, amounts) => {
        const { coverages, payable } = determine(contract, incident(statedOf(values), amounts));
        // Each layer runs over the same losses, and what they leave is added by the line that holds them: layers that are
        // written to overlap, as these may be, pay a loss twice.
        const inLayers = new Set(contract.coverages.flatMap(({ pays }) => pays.flatMap(layered)));
        const lost = amounts.reduce((a, b) => a + b, 0n);
        expect(minor(payable.atLeast)).toBeGreaterThanOrEqual(0n);
        if (inLayers.size === 0) expect(minor(payable.atLeast)).toBeLessThanOrEqual(lost);
        expect(minor(payable.atLeast)).toBe(coverages.reduce((sum, each) => sum + minor(each.payable.atLeast), 0n));
        for (const { waterfall, payable: own } of coverages) {
          const [first] = waterfall;
          if (first === undefined) continue;
          let running = minor(first.out.atLeast);
          const loss = running;
          let borne = 0n;
          for (const row of waterfall.slice(1).filter(({ statement }) => !inLayers.has(statement ?? ''))) {
            expect(minor(row.in.atLeast)).toBe(running);
            running = minor(row.out.atLeast);
            expect(running).toBeGreaterThanOrEqual(0n);
            borne += minor(row.in.atLeast) - running;
          }
          expect(minor(own.atLeast)).toBe(running);
          expect(minor(own.atLeast) + borne).toBe(loss);
        }
        counted('payable + borne + uninsured = loss');
      }),
      { numRuns: runs },
    );
  }, 3_600_000);

  test('is never more than is left of an account', () => {
    const balances = fc.tuple(fen, fen, fen).map(
      ([annual, other, borne]) =>
        new Map([
          ['annual', annual],
          ['other', other],
          ['borne', borne],
        ]),
    );
    const reinstated = (contract: Contract): Contract => ({
      ...contract,
      accounts: contract.accounts.map((each) =>
        each.name === 'other'
          ? { ...each, reinstated: { id: 'other/reinstated', times: 1, premium: null, time: null } }
          : each,
      ),
    });
    fc.assert(
      fc.property(smallContract, fc.boolean(), facts, losses, balances, (plain, again, values, amounts, left) => {
        const contract = again ? reinstated(plain) : plain;
        const { postings, reinstatements } = determine(contract, incident(statedOf(values), amounts), left);
        for (const [account, balance] of left) {
          const drawn = postings
            .filter((each) => each.account === account)
            .reduce((sum, { atMost }) => sum + minor(atMost), 0n);
          expect(drawn).toBeLessThanOrEqual(balance);
          // One event finds no more than the amount of an account that is reinstated.
          if (again && account === 'other') expect(drawn).toBeLessThanOrEqual(120_00n);
        }
        if (again) expect(minor(reinstatements?.[0]?.reinstated.atMost ?? null)).toBeLessThanOrEqual(120_00n);
        counted('never more than is left of an account');
      }),
      { numRuns: runs },
    );
  }, 3_600_000);

  test('is no less under a higher limit', () => {
    let more = 0;
    fc.assert(
      fc.property(smallContract, facts, losses, (plain, values, amounts) => {
        const contract = { ...plain, parts: plain.parts.map((part) => ({ ...part, pays: [] })), pays: [] };
        if (mayFall(contract)) return;
        const at = incident(statedOf(values), amounts);
        const [before, after] = [contract, raised(contract)].map((each) => minor(determine(each, at).payable.atLeast));
        expect(after).toBeGreaterThanOrEqual(before ?? 0n);
        if ((after ?? 0n) > (before ?? 0n)) more += 1;
        counted('a higher limit never pays less');
      }),
      { numRuns: runs },
    );
    expect(more).toBeGreaterThan(runs / 30);
  }, 3_600_000);
});

/** Lines by which more of what runs may leave less, so that what a higher limit lets through may be lost again. */
function mayFall({ coverages }: Contract): boolean {
  const text = JSON.stringify(coverages.map(({ pays }) => pays));
  return text.includes('reverse-franchise') || text.includes('"by":{"op":"amount"}');
}

/** Every limit that is written as an amount, and every account, doubled. */
function raised(contract: Contract): Contract {
  const twice = (amount: Expression): Expression =>
    amount.op === 'money' ? { ...amount, amount: (Number(amount.amount) * 2).toFixed(2) } : amount;
  return {
    ...contract,
    accounts: contract.accounts.map((each) =>
      each.use === 'as-borne' ? each : { ...each, amount: twice(each.amount) },
    ),
    coverages: contract.coverages.map((coverage) => ({
      ...coverage,
      pays: coverage.pays.map((line) =>
        line.line === 'limit' || line.line === 'layer' ? { ...line, amount: twice(line.amount) } : line,
      ),
    })),
  };
}

describe('the answer', () => {
  test('does not hang on the order in which the losses are listed', () => {
    fc.assert(
      fc.property(smallContract, facts, losses, fc.nat(5), (contract, values, amounts, turn) => {
        const one = incident(statedOf(values), amounts);
        if (one.losses.fact !== 'list') throw new Error('no losses');
        const all = one.losses.items;
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const other: Incident = { ...one, losses: { ...one.losses, items: turn > 2 ? turned.reverse() : turned } };
        const [a, b] = [one, other].map((each) => determine(contract, each));
        expect(b?.payable).toEqual(a?.payable);
        expect(b?.coverages.map(({ payable }) => payable)).toEqual(a?.coverages.map(({ payable }) => payable));
        expect([...(b?.items ?? [])].sort(byId)).toEqual([...(a?.items ?? [])].sort(byId));
        expect(b?.postings).toEqual(a?.postings);
        counted('independent items commute');
      }),
      { numRuns: runs },
    );
  }, 3_600_000);

  const writeBack: fc.Arbitrary<WriteBack> = fc.record({
    id: fc.constant('x/back'),
    losses: fc.constantFrom<WriteBack['losses']>('every', ['q'], ['p', 'r']),
    where: fc.constantFrom<Expression | null>(null, { op: 'item', path: ['flag'] }),
    others: fc.constantFrom<WriteBack['others']>('subject-to', 'despite'),
  });
  const presumption: fc.Arbitrary<Presumption> = fc.record({
    id: fc.constant('presume/1'),
    within: fc.constantFrom(null, 'x'),
    presumed: fc.constantFrom<Expression>({ op: 'fact', path: ['a'] }, { op: 'not', of: { op: 'fact', path: ['b'] } }),
    when: fc.constantFrom<Expression | null>(null, { op: 'fact', path: ['c'] }),
  });
  const richer = fc
    .record({
      contract: smallContract,
      backs: fc.option(writeBack, { nil: null }),
      presumed: fc.option(presumption, { nil: null, freq: 2 }),
    })
    .map(
      ({ contract, backs, presumed }): Contract => ({
        ...contract,
        exclusions: contract.exclusions.map((each) => ({ ...each, writesBack: backs === null ? [] : [backs] })),
        presumptions: presumed === null ? [] : [presumed],
      }),
    );

  test('once settled, is not overturned by a new fact, unless it rests on a presumption', () => {
    let settled = 0;
    const open = fc.subarray([...unknowns], { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(richer, facts, losses, open, (contract, values, amounts, left) => {
        const all = statedOf(values);
        const part: Stated = new Map([...all].filter(([id]) => !left.some((each) => each.id === id)));
        const before = determine(contract, incident(part, amounts));
        if (before.presumptions.length > 0) return;
        const after = determine(contract, incident(all, amounts));
        for (const [position, item] of before.items.entries()) {
          if (item.outcome === 'open') continue;
          settled += 1;
          expect(after.items[position]?.outcome).toBe(item.outcome);
        }
        for (const [position, { outcome, payable }] of before.coverages.entries()) {
          const now = after.coverages[position];
          if (outcome !== 'open') expect(now?.outcome).toBe(outcome);
          expect(minor(now?.payable.atLeast ?? null)).toBeGreaterThanOrEqual(minor(payable.atLeast));
          if (payable.atMost !== null)
            expect(minor(now?.payable.atMost ?? null)).toBeLessThanOrEqual(minor(payable.atMost));
        }
        counted('a new fact never overturns a settled answer');
      }),
      { numRuns: runs },
    );
    expect(settled).toBeGreaterThan(runs / 3);
  }, 3_600_000);
});

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}

function formattedAs(text: string, keywords: 'en' | 'zh', file: string): string {
  const formatted = format(text, { keywords, file });
  if ('diagnostics' in formatted) throw new Error(`${file} cannot be formatted`);
  return formatted.text;
}

describe('the spelling of a wording', () => {
  const files = globSync('policies/**/*.proviso', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const spelt = (keywords: 'en' | 'zh'): readonly Unit[] =>
    compile(files.map(({ path, text }) => ({ path, text: formattedAs(text, keywords, path) }))).units;

  test.each(['en', 'zh'] as const)(
    'changes no determination: all keywords in %s',
    (keywords) => {
      const others = new Map(spelt(keywords).map((unit) => [`${unit.file} ${unit.name}`, unit]));
      const told = (unit: Unit, scenario: Unit['scenarios'][number], text: string | null): string => {
        const run = runScenario(scenario, { ...unit, sourceMap: { statements: {} } }, text, policiesAmong(units));
        if (!run.ran) throw new Error(`${unit.name}: ${scenario.title}`);
        return JSON.stringify(run.determination);
      };
      for (const unit of units) {
        const other = others.get(`${unit.file} ${unit.name}`);
        if (other === undefined) throw new Error(`${unit.name} is lost in ${keywords}`);
        expect(other.contractHash).toBe(unit.contractHash);
        // The hash is that of all that counts; of each wording one determination is looked at besides, or all of them.
        const looked = runs > 300 ? undefined : 1;
        for (const [position, { scenario, text }] of scenariosOf(unit).slice(0, looked).entries()) {
          const same = other.scenarios[position];
          if (same === undefined) throw new Error(`${scenario.title} is lost in ${keywords}`);
          expect(told(other, same, text)).toBe(told(unit, scenario, text));
          counted('formatting and keyword language change nothing');
        }
      }
    },
    3_600_000,
  );
});
