// `adjudicate --ledger`, `--final`, `--what-if`, and `replay`: on plain files, for people and for machines.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../engine/index.ts';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, root, spawned } from './run.ts';

const wording = `wording cover version 1.0.0 "Cover" zh "保险" {
  uses terms cyber ^1.0   currency CNY   zone "Asia/Shanghai"
  account pot "Annual limit" zh "年累计赔偿限额" CNY 100,000 in the period, used as paid
  coverage restoration "Data restoration" zh "数据修复" {
    insures restoration_cost
    when event.insured_system
    pays { deductible CNY 10,000 each event  limit pot }
  }
  exclusion known "Known before" zh "事先已知" { excludes every loss when event.known_before }
}`;

function incident(id: string, amount: string, event: object = { insured_system: true, known_before: false }): string {
  const losses = [{ id: 'L1', kind: 'restoration_cost', amount: { currency: 'CNY', amount } }];
  return JSON.stringify({ incident: id, event, losses });
}

/** A folder with the wording, two incidents, and what else is given. */
function stand(more: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({
    'cover.proviso': wording,
    'a.json': incident('A', '90000.00'),
    'b.json': incident('B', '50000.00'),
    ...more,
  });
  return folder;
}

const run = (directory: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  proviso([...args, '--workspace', join(root, 'policies')], { directory, environment });
const decide = (directory: string, name: string, ...options: readonly string[]) =>
  run(directory, ['adjudicate', 'cover.proviso', name, ...options]);

const schema = JSON.parse(readFileSync(join(root, 'engine', 'ledger', 'ledger.schema.json'), 'utf8')) as object;
const isLedger = new Ajv2020({ allErrors: true }).compile(schema);

function ledgerAt(folder: string): Ledger {
  const ledger: unknown = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'));
  expect(isLedger(ledger), JSON.stringify(isLedger.errors)).toBe(true);
  return ledger as Ledger;
}

const accepting = ['--ledger', 'ledger.json', '--accept'] as const;

describe('adjudicate --ledger', () => {
  it('opens a ledger, accepts one event after the other, and pays each once', async () => {
    const folder = stand();
    for (const name of ['a.json', 'b.json', 'b.json', 'a.json']) {
      const { code, stderr } = await decide(folder, name, ...accepting);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    const { accounts, events, postings } = ledgerAt(folder);
    expect(accounts[0]?.balance).toBe('0.00');
    expect(events.map(({ event }) => event)).toEqual(['A', 'B']);
    expect(postings.map(({ event, amount }) => [event, amount])).toEqual([
      ['A', '80000.00'],
      ['B', '20000.00'],
    ]);
    expect(readdirSync(folder).filter((name) => /lock|new/.test(name))).toEqual([]);
  });

  it('without --accept proposes, writes nothing, and decides on what is left', async () => {
    const folder = stand();
    await decide(folder, 'a.json', ...accepting);
    const before = ledgerAt(folder);
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((lang) => decide(folder, 'b.json', '--ledger', 'ledger.json', '--lang', lang)),
    );
    expect(ledgerAt(folder)).toEqual(before);
    expectGolden('ledger-proposed-en', en?.stdout.slice(en.stdout.lastIndexOf('Ledger')) ?? '');
    expectGolden('ledger-proposed-zh', zh?.stdout.slice(zh.stdout.lastIndexOf('账簿')) ?? '');
    const { stdout } = await decide(folder, 'b.json', '--ledger', 'ledger.json', '--format', 'json');
    const { determination, ledger } = JSON.parse(stdout);
    expect(determination.payable.atLeast.amount).toBe('20000.00');
    expect([ledger.accepted, ledger.proposal.postings[0].amount]).toEqual([false, '20000.00']);
  });

  it('an event decided again is reversed first; a later one that no longer fits is refused', async () => {
    const folder = stand({ 'more.json': incident('A', '100000.00'), 'less.json': incident('A', '30000.00') });
    for (const name of ['a.json', 'b.json']) await decide(folder, name, ...accepting);
    const refused = await decide(folder, 'more.json', ...accepting);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('account `pot` is overdrawn by 10000.00');
    const { code, stdout } = await decide(folder, 'less.json', ...accepting);
    expect(code).toBe(0);
    expect(stdout).toContain('Later events to be decided again');
    expect(ledgerAt(folder).postings.map(({ event, amount, kind }) => [event, amount, kind])).toEqual([
      ['A', '80000.00', 'posted'],
      ['B', '20000.00', 'posted'],
      ['A', '80000.00', 'reversed'],
      ['A', '20000.00', 'posted'],
    ]);
  });

  it('refuses what is no ledger of this policy, a ledger in use, and --accept alone', async () => {
    const folder = stand();
    await decide(folder, 'a.json', ...accepting);
    const ledger = ledgerAt(folder);
    writeFileSync(
      join(folder, 'wrong.json'),
      JSON.stringify({ ...ledger, accounts: ledger.accounts.map((each) => ({ ...each, balance: '99999.00' })) }),
    );
    const wrong = await decide(folder, 'b.json', '--ledger', 'wrong.json');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('[does-not-balance]');
    expect(wrong.stderr).toContain('/accounts/0/balance');
    writeFileSync(join(folder, 'ledger.json.lock'), '');
    expect((await decide(folder, 'b.json', ...accepting)).stderr).toContain('is being written by another run');
    expect(existsSync(join(folder, 'ledger.json.lock'))).toBe(true);
    expect((await decide(folder, 'b.json', '--accept')).stderr).toContain('`--accept` needs `--ledger FILE`');
    expect((await decide(folder, 'b.json', '--ledger', 'none.json')).code).toBe(2);
  });

  it('two at once, as processes of their own: the event is paid once', async () => {
    const folder = stand();
    const args = ['adjudicate', 'cover.proviso', 'a.json', '--workspace', join(root, 'policies'), ...accepting];
    const ended = await Promise.all([1, 2, 3].map(() => spawned(args, { directory: folder })));
    expect(ended.some(({ code }) => code === 0)).toBe(true);
    for (const { code } of ended) expect([0, 2]).toContain(code);
    expect(ledgerAt(folder).postings).toHaveLength(1);
  });
});

describe('adjudicate --final and --what-if', () => {
  it('closes what stays unknown, and says against whom', async () => {
    const folder = stand({ 'c.json': incident('C', '90000.00', { insured_system: true }) });
    const { stdout } = await decide(folder, 'c.json', '--final');
    expect(stdout).toContain('Closed by the burden of proof');
    expect(stdout).toMatch(/event\.known_before\s+not shown by the insurer/);
    const { closed, outcome } = JSON.parse((await decide(folder, 'c.json', '--final', '--format', 'json')).stdout);
    expect([outcome, closed]).toEqual([
      'payable',
      [{ fact: 'event.known_before', clause: 'known', burden: 'insurer' }],
    ]);
  });

  it.each(['en', 'zh'])('tells what would change the answer, and why not, in %s', async (lang) => {
    const folder = stand({ 'd.json': incident('D', '90000.00', { insured_system: false, known_before: false }) });
    const texts = await Promise.all(
      ['a.json', 'd.json'].map((name) => decide(folder, name, '--what-if', '--lang', lang)),
    );
    const from = lang === 'en' ? 'What would change' : '哪些事实会改变结论';
    expectGolden(`what-if-${lang}`, texts.map(({ stdout }) => stdout.slice(stdout.indexOf(from))).join('\n'));
  });

  it('for machines, beside the determination', async () => {
    const { stdout } = await decide(stand(), 'a.json', '--what-if', '--format', 'json');
    const { determination, whatIf, whyNot } = JSON.parse(stdout);
    expect([determination.format, whyNot]).toEqual(['proviso-determination/1', []]);
    expect(whatIf[0].flips.map(([{ fact }]: [{ fact: string }]) => fact)).toEqual([
      'event.insured_system',
      'event.known_before',
    ]);
  });
});

describe('replay', () => {
  function incidents(): string {
    const folder = stand();
    mkdirSync(join(folder, 'claims'));
    const at = (day: string) => ({
      insured_system: true,
      known_before: false,
      started: `2023-01-${day}T00:00:00+08:00`,
    });
    writeFileSync(join(folder, 'claims', 'a.json'), incident('A', '60000.00', at('09')));
    writeFileSync(join(folder, 'claims', 'b.json'), incident('B', '90000.00', at('02')));
    return folder;
  }

  it.each(['en', 'zh'])('old determinations and the ledger beside new ones, in %s', async (lang) => {
    const folder = incidents();
    for (const name of ['a.json', 'b.json']) await decide(folder, name, ...accepting);
    const { stdout: old } = await decide(folder, 'a.json', '--format', 'json');
    writeFileSync(join(folder, 'claims', 'a.determination.json'), old);
    const args = ['replay', 'cover.proviso', 'claims', '--ledger', 'ledger.json', '--lang', lang];
    const { code, stdout, stderr } = await run(folder, args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(`replay-${lang}`, stdout);
  });

  it('for machines, with the new ledger', async () => {
    const { stdout } = await run(incidents(), ['replay', 'cover.proviso', 'claims', '--format', 'json']);
    const { events, ledger, before, order } = JSON.parse(stdout);
    expect(isLedger(ledger)).toBe(true);
    expect([before, events.map(({ file }: { file: string }) => file)]).toEqual([null, ['a.json', 'b.json']]);
    expect(order).toMatchObject({ changes: false, exhaustive: true });
  });

  it('writes the ledger that results, in the place of the one kept or where there is none', async () => {
    const folder = incidents();
    const replaying = ['replay', 'cover.proviso', 'claims', '--ledger', 'ledger.json'];
    for (const name of ['a.json', 'b.json']) await decide(folder, name, ...accepting);
    const kept = ledgerAt(folder);
    expect((await run(folder, replaying)).code).toBe(0);
    expect(ledgerAt(folder)).toEqual(kept);
    expect((await run(folder, [...replaying, '--write'])).code).toBe(0);
    const written = ledgerAt(folder);
    expect(written).not.toEqual(kept);
    expect(written.events.map(({ event }) => event)).toEqual(['A', 'B']);
    rmSync(join(folder, 'ledger.json'));
    expect((await run(folder, [...replaying, '--write'])).code).toBe(0);
    expect(ledgerAt(folder)).toEqual(written);
    const alone = await run(folder, ['replay', 'cover.proviso', 'claims', '--write']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('--write')]);
  });

  it('refuses a folder that is none, is empty, or holds an incident twice or a fault', async () => {
    const folder = incidents();
    mkdirSync(join(folder, 'empty'));
    for (const [name, sentence] of [
      ['nowhere', 'there is no folder `nowhere`'],
      ['empty', 'there is no incident in `empty`'],
    ] as const) {
      const { code, stderr } = await run(folder, ['replay', 'cover.proviso', name]);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
    }
    writeFileSync(join(folder, 'claims', 'c.json'), incident('A', '1.00'));
    expect((await run(folder, ['replay', 'cover.proviso', 'claims'])).stderr).toContain('[event-twice]');
    writeFileSync(join(folder, 'claims', 'c.json'), '{}');
    const { code, stderr } = await run(folder, ['replay', 'cover.proviso', 'claims']);
    expect(code).toBe(2);
    expect(stderr).toContain('c.json');
  });
});
