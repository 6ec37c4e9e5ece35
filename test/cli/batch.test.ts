// `--backend`, `--batch` and `export json-rules` from the outside: the same answers from every back end and any number of
// workers, one line out for each line in, accounts drawn on in the order of the file, faults that stop nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { afterAll, describe, expect, test } from 'vitest';
import { rangeBytes } from '../../cli/batch/scan.ts';
import { proviso } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'proviso-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wording = join(folder, 'cover.proviso');
writeFileSync(
  wording,
  `terms small version 1.0.0 "Small" {
  kind loss "Loss" { cost "Cost" }
  fact event "Event" { known: boolean "Known"  hours: number "Hours" }
}
wording cover version 1.0.0 "Cover" {
  uses terms small ^1.0  currency CNY  zone "Asia/Shanghai"
  account pot "Pot" CNY 1,000 in the period, used as paid
  coverage costs "Costs" { insures cost  when event.hours > 8  pays { deductible CNY 100 each event  limit pot } }
  exclusion known "Known" { excludes every loss  when event.known }
}
`,
);
const at = ['--workspace', folder];
const incident = (id: string, amount: string, more: object = {}) => ({
  incident: id,
  event: { known: false, hours: 9, ...more },
  losses: [{ id: 'L1', kind: 'cost', amount: { currency: 'CNY', amount } }],
});
const write = (name: string, lines: readonly (string | object)[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return path;
};
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('back ends', () => {
  const path = write('one.json', [incident('A', '900.00')]);
  test.each(['compiled', 'closures', 'json-rules'])(
    '%s prints what the interpreter prints, and says what it left to it',
    async (name) => {
      const meant = await proviso(['adjudicate', wording, path, '--format', 'json', ...at]);
      const { stdout, stderr, code } = await proviso([
        'adjudicate',
        wording,
        path,
        '--format',
        'json',
        '--backend',
        name,
        ...at,
      ]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: meant.stdout });
      expect(JSON.parse(stderr)).toEqual({ backend: { name, interpreted: [], compiled: 1, handedOver: 0 } });
    },
  );

  test('an open incident goes to the interpreter, and that is said', async () => {
    const open = write('open.json', [{ incident: 'B' }]);
    const { stderr } = await proviso(['adjudicate', wording, open, '--backend', 'compiled', ...at]);
    expect(stderr).toBe('compiled: 0 decided by itself, 1 by the interpreter\n');
  });
});

describe('batches', () => {
  const many = Array.from({ length: 1_400 }, (_, position) => {
    const each = incident(`I${position}`, `${100 + (position % 700)}.50`, position % 9 === 0 ? { known: true } : {});
    return { policy: `P${position % 7}`, incident: position % 50 === 0 ? { incident: each.incident } : each };
  });

  test('any number of workers gives the same output, in the order of the file, on accounts of each policy', async () => {
    const file = write('many.ndjson', many);
    const run = async (workers: number, ...more: readonly string[]) => {
      const { stdout, code } = await proviso([
        'adjudicate',
        wording,
        '--batch',
        file,
        '--workers',
        String(workers),
        '--figures',
        ...more,
        ...at,
      ]);
      expect(code).toBe(0);
      return stdout;
    };
    const [one, three] = [await run(1, '--backend', 'compiled'), await run(3, '--backend', 'compiled')];
    expect(three).toBe(one);
    expect(await run(2)).toBe(one);
    const figures = linesOf(one);
    expect(figures.map(({ incident: id }) => id)).toEqual(many.map((line) => line.incident.incident));
    const paidOf = new Map<string, number>();
    for (const [position, { outcome, payable }] of figures.entries()) {
      const policy = `P${position % 7}`;
      if (outcome !== 'open') paidOf.set(policy, (paidOf.get(policy) ?? 0) + Number(payable.atLeast.amount));
    }
    expect([...paidOf.values()]).toEqual(Array(7).fill(1000));
  });

  test('what is written may take more room than what is read: determinations with their reasons', async () => {
    const file = write(
      'reasons.ndjson',
      many.slice(0, 300).map((line) => line.incident),
    );
    const run = async (workers: string) =>
      (await proviso(['adjudicate', wording, '--batch', file, '--backend', 'compiled', '--workers', workers, ...at]))
        .stdout;
    const [one, two] = [await run('1'), await run('2')];
    expect(two).toBe(one);
    // More than a worker has room for at first.
    expect(Buffer.byteLength(one)).toBeGreaterThan(2 * rangeBytes);
    expect(linesOf(one).map(({ incident: { id } }) => id)).toEqual(
      many.slice(0, 300).map((line) => line.incident.incident),
    );
  });

  test('lines without a policy stand alone; wrong lines are answered by their faults', async () => {
    const file = write('plain.ndjson', [
      incident('A', '1500.00'),
      '{"incident": ',
      '',
      incident('B', '1500.00'),
      { incident: 'C', unheard: 1 },
    ]);
    const { stdout, stderr, code } = await proviso([
      'adjudicate',
      wording,
      '--batch',
      file,
      '--backend',
      'compiled',
      ...at,
    ]);
    const answers = linesOf(stdout);
    expect(code).toBe(1);
    expect(answers.map(({ payable, faults }) => payable?.atLeast.amount ?? faults[0].code)).toEqual([
      '1000.00',
      'syntax',
      '1000.00',
      'unknown-key',
    ]);
    expect(stderr).toBe(
      '4 lines: 2 decided (2 of them by the back end itself, the others by the interpreter), 2 with faults\n',
    );
  });

  test('a file that begins without policies refuses lines that name one', async () => {
    const file = write('mixed.ndjson', [incident('A', '500.00'), { policy: 'P', incident: incident('B', '500.00') }]);
    const { stdout, code } = await proviso(['adjudicate', wording, '--batch', file, ...at]);
    expect(code).toBe(1);
    expect(linesOf(stdout)[1].faults[0].code).toBe('policy-not-first');
  });

  test.each([
    [['--batch', 'x', 'y.json'], 'name an incident, or `--batch FILE`, not both'],
    [[], 'name an incident, or `--batch FILE`, not both'],
    [['--batch', 'nowhere'], 'there is no file `nowhere`'],
    [['--batch', wording, '--workers', '0'], '`0` is no number of workers from 1 to 64'],
    [['--batch', wording, '--ledger', 'l'], '`--ledger` does not go with `--batch`'],
    [['x.json', '--figures'], '`--figures` needs `--batch FILE`'],
  ])('%j: %s', async (more, said) => {
    const { stderr, code } = await proviso(['adjudicate', wording, ...more, ...at]);
    expect({ stderr, code }).toEqual({ stderr: `proviso: ${said}\n`, code: 2 });
  });
});

test('exported rules run in json-rules-engine as the README tells, and never name a path', async () => {
  const out = join(folder, 'rules');
  const { code } = await proviso(['export', 'json-rules', wording, '--out', out, ...at]);
  expect(code).toBe(0);
  const text = readFileSync(join(out, 'rules.json'), 'utf8');
  expect(text).not.toMatch(/"path"|allowUndefinedFacts/);
  const { rules, facts } = JSON.parse(text);
  const readme = readFileSync(join(out, 'README.md'), 'utf8');
  for (const { fact } of facts) expect(readme).toContain(`\`${fact}\``);
  const engine = new Engine(rules);
  const judged = async (stated: object) => {
    const { events } = await engine.run({ always: 'yes', ...stated });
    return events.map(({ type, params }) => `${params?.statements} ${type}`).sort();
  };
  const [grant, exclusion] = ['costs/when/1', 'known/when/1'];
  expect(await judged({ 'fact.event.hours': 9, 'fact.event.known': 'no' })).toEqual([
    `${grant} holds`,
    `${exclusion} fails`,
  ]);
  expect(await judged({ 'fact.event.hours': 8, 'fact.event.known': 'unstated' })).toEqual([`${grant} fails`]);
});
