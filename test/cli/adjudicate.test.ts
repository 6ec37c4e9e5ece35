// `adjudicate`: which policy is meant, whence the incident comes, what is printed in each language and
// for machines, and what is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Determination } from '../../engine/index.ts';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, root, spawned } from './run.ts';

const specimen = 'policies/zhongan/specimen.proviso';
const incidents = 'policies/zhongan/incidents';
const hosting = `${incidents}/hosting-ransomware.json`;

const schema: object = JSON.parse(readFileSync(join(root, 'engine', 'determination.schema.json'), 'utf8'));
const isDetermination = new Ajv2020({ allErrors: true }).compile(schema);

async function determination(...args: readonly string[]): Promise<Determination> {
  const { code, stdout, stderr } = await proviso(['adjudicate', ...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const parsed: unknown = JSON.parse(stdout);
  expect(isDetermination(parsed), JSON.stringify(isDetermination.errors, null, 2)).toBe(true);
  expect(stdout).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
  return parsed as Determination;
}

/** Every change of a wording changes its hash; the goldens are about the rest. */
function withoutHash(text: string): string {
  return text.replace(/[0-9a-f]{12}$/m, '…');
}

describe('the determination for people', () => {
  it.each([
    ['hosting', 'SPECIMEN-2023', 'hosting-ransomware'],
    ['first-notice', 'SPECIMEN-2023', 'hosting-first-notice'],
    ['wording-alone', 'comprehensive_cyber', 'hosting-ransom-medium-unknown'],
  ])('%s, in both languages', async (name, policy, incident) => {
    const args = ['adjudicate', policy, `${incidents}/${incident}.json`];
    const [en, zh] = await Promise.all([proviso(args), proviso(args, { environment: { LANG: 'zh_CN.UTF-8' } })]);
    expect([en.code, zh.code, en.stderr, zh.stderr]).toEqual([0, 0, '', '']);
    expectGolden(`adjudicate-${name}-en`, withoutHash(en.stdout));
    expectGolden(`adjudicate-${name}-zh`, withoutHash(zh.stdout));
  });

  it('a warranty that was breached', async () => {
    const args = [
      'adjudicate',
      'policies/cosco/policy-201290000002019000001.proviso',
      'policies/cosco/incidents/finding-left-alone.json',
    ];
    const { code, stdout } = await proviso(args);
    expect(code).toBe(0);
    expectGolden('adjudicate-warranty-en', withoutHash(stdout));
  });

  it('both languages, one after the other', async () => {
    const args = ['adjudicate', 'SPECIMEN-2023', hosting];
    const [en, zh, both] = await Promise.all(['en', 'zh', 'both'].map((lang) => proviso([...args, '--lang', lang])));
    expect(both?.stdout).toBe(`${en?.stdout}\n${zh?.stdout}`);
  });

  it('is as wide as COLUMNS says, within reason', async () => {
    const widths = ['80', '120', '9', '999'].map(async (COLUMNS) => {
      const { stdout } = await proviso(['adjudicate', 'SPECIMEN-2023', hosting], { environment: { COLUMNS } });
      return stdout.split('\n')[1]?.length;
    });
    expect(await Promise.all(widths)).toEqual([80, 120, 60, 120]);
  });
});

describe('the determination for machines', () => {
  it.each([
    'hosting-ransomware',
    'hosting-first-notice',
    'hosting-ransom-by-wire',
    'hosting-ransom-medium-unknown',
    'saas-invoice-leak',
    'telecom-ddos',
    'ecommerce-database-deleted',
  ])('follows the published schema: %s', async (incident) => {
    await determination('SPECIMEN-2023', `${incidents}/${incident}.json`);
  });

  it('says what the hosting company is paid, and that the ransom is excluded by name', async () => {
    const { policy, incident, outcome, payable, coverages, items } = await determination('SPECIMEN-2023', hosting);
    expect(policy).toMatchObject({ id: 'SPECIMEN-2023', wording: 'comprehensive_cyber', version: '1.0.0' });
    expect(incident.id).toBe('HOST-2023-04');
    expect(outcome).toBe('payable');
    // 180,000.00 interruption + 25,000.00 negotiation + 345,000.00 restoration, worked out in specimen.proviso.
    expect(payable).toEqual({
      atLeast: { currency: 'CNY', amount: '550000.00' },
      atMost: { currency: 'CNY', amount: '550000.00' },
    });
    expect(coverages.find(({ clause }) => clause === 'business_interruption')?.payable.atMost?.amount).toBe(
      '180000.00',
    );
    expect(items.find(({ id }) => id === 'L1')).toMatchObject({
      outcome: 'not-covered',
      ground: 'excluded',
      by: 'virtual_currency',
      clause: '3.1',
      granted: 'yes',
    });
  });

  it('is the same whichever way the policy is named', async () => {
    const ways = [
      ['SPECIMEN-2023'],
      [specimen, '--policy', 'SPECIMEN-2023'],
      [join(root, specimen), '--policy', 'SPECIMEN-2023'],
    ];
    const [first, ...others] = await Promise.all(
      ways.map(([policy = '', ...more]) => determination(policy, hosting, ...more)),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('takes a wording with the defaults of its schedule', async () => {
    const byName = await determination('comprehensive_cyber', hosting);
    expect(byName.policy.id).toBe(null);
    expect(byName.questions.map(({ fact }) => fact)).toContain('schedule.period');
    expect(await determination('policies/zhongan/comprehensive.proviso', hosting)).toEqual(byName);
  });

  it('is the same from a process of its own, which reads its standard input', async () => {
    const input = readFileSync(join(root, hosting), 'utf8');
    const { stdout } = await spawned(['adjudicate', 'SPECIMEN-2023', '-', '--format', 'json'], { input });
    expect(JSON.parse(stdout)).toEqual(await determination('SPECIMEN-2023', hosting));
  });
});

describe('what is refused', () => {
  const refusal = async (args: readonly string[], input = '') => {
    const { code, stdout, stderr } = await proviso(['adjudicate', ...args], { input });
    expect(stdout).toBe('');
    return { code, stderr };
  };

  it.each([
    [['NOBODY', hosting], 'there is no file, policy or wording `NOBODY`'],
    [['specimen-2023', hosting], 'did you mean `SPECIMEN-2023`?'],
    [['nowhere.proviso', hosting], 'there is no file `nowhere.proviso`'],
    [
      [specimen, hosting],
      'holds several: `SPECIMEN-2023`, `SPECIMEN-2023-B`, `SPECIMEN-2023-C`; choose one with `--policy ID`',
    ],
    [
      [specimen, hosting, '--policy', 'OTHER'],
      'holds no `OTHER`, but `SPECIMEN-2023`, `SPECIMEN-2023-B`, `SPECIMEN-2023-C`',
    ],
    [['policies/terms/cyber.proviso', hosting], 'holds neither a policy nor a wording'],
    [['SPECIMEN-2023', 'nowhere.json'], 'there is no file `nowhere.json`'],
    [['SPECIMEN-2023', 'policies'], '`policies` is a folder, not a file'],
  ])('%j', async (args, sentence) => {
    const { code, stderr } = await refusal(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^proviso: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  const faulty = JSON.stringify({
    incident: 'X',
    event: { started: '2023-04-11T02:10:00', contry: 'CN' },
    losses: [
      { id: 'L1', kind: 'ransom_payment', amount: { currency: 'CNY', amount: '-5.00' } },
      { id: 'L2', kind: 'forensic_cost', amount: { currency: 'CNY', amount: 'TOO LARGE' } },
    ],
  }).replace('"TOO LARGE"', '9007199254740993');

  it('an incident with faults: each with its pointer, in both languages; exit 2', async () => {
    const en = await refusal(['SPECIMEN-2023', '-'], faulty);
    const zh = await refusal(['SPECIMEN-2023', '-', '--lang', 'zh'], faulty);
    expect([en.code, zh.code]).toEqual([2, 2]);
    for (const pointer of ['/event/started', '/event/contry', '/losses/0/amount/amount', '/losses/1/amount/amount']) {
      expect(en.stderr).toContain(pointer);
      expect(zh.stderr).toContain(pointer);
    }
    expectGolden('faults-en', en.stderr);
    expectGolden('faults-zh', zh.stderr);
  });

  it('the same for machines: stdout stays empty', async () => {
    const { code, stderr } = await refusal(['SPECIMEN-2023', '-', '--format', 'json'], faulty);
    expect(code).toBe(2);
    const { faults } = JSON.parse(stderr);
    expect(faults.map(({ pointer }: { pointer: string }) => pointer)).toContain('/event/contry');
  });

  it('a text that is no JSON, from a process of its own', async () => {
    const args = ['adjudicate', 'SPECIMEN-2023', '-'];
    const { code, stdout, stderr } = await spawned(args, { input: '{"incident": "X",' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('standard input: 1 fault, nothing was decided');
  });

  it('a policy with errors: its diagnostics on stderr, exit 1; and no other is taken in its stead', async () => {
    const text = readFileSync(join(root, specimen), 'utf8').replace(
      'under comprehensive_cyber 1.0.0 "Specimen policy"',
      'under comprehensive_cyber 9.0.0 "Specimen policy"',
    );
    const folder = folderOf({ 'specimen.proviso': text });
    const { code, stderr } = await refusal([join(folder, 'specimen.proviso'), hosting]);
    expect(code).toBe(1);
    expect(stderr).toContain('wording `comprehensive_cyber` has no version `9.0.0`');
    expect(stderr).toContain('has errors, so that nothing was decided');
    const other = await proviso([
      'adjudicate',
      join(folder, 'specimen.proviso'),
      hosting,
      '--policy',
      'SPECIMEN-2023-B',
    ]);
    expect(other.code).toBe(0);
  });
});
