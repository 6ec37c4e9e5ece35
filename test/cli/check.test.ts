// `check`: errors at their places, in both languages; what is named, and what stands in its way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, root, spawned } from './run.ts';

const terms = `terms small version 1.0.0 "Small" zh "小" {
  kind loss "Loss" zh "损失" {
    repair_cost "Repair" zh "修理费用"
    hotel_cost "Hotel" zh "住宿费用"
  }
  fact event "Event" zh "事件" { publicised: boolean "Public" zh "公开" }
}
`;
const wording = `wording home version 1.0.0 "Home" zh "家财险" {
  uses terms small ^1.0
  currency CNY
  zone "Asia/Shanghai"
  coverage repair "Repair" zh "修理" {
    insures repair_cost
    pays { limit CNY 100 each event }
  }
  scenario "Nothing is known" { with { losses: [] } expect repair open }
}
`;
const broken = wording
  .replace(
    '"Repair" zh "修理" {',
    '"Repair" zh "修理费用：本公司负责赔偿" { insures repare_cost when event.publicized } coverage hotel "Hotel" zh "住宿" {',
  )
  .replace('CNY 100', 'USD 100');

describe('check', () => {
  it('finds nothing wrong with what is right', async () => {
    const folder = folderOf({ 'terms.proviso': terms, 'home.proviso': wording });
    const { code, stdout, stderr } = await proviso(['check', 'home.proviso', 'terms.proviso', '--workspace', '.'], {
      directory: folder,
    });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '2 files: no problems found\n', stderr: '' });
  });

  it('finds no error in the policies of the house', async () => {
    const { code, stdout } = await proviso(['check', '--format', 'json']);
    const { files, diagnostics } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(files).toContain('policies/zhongan/comprehensive.proviso');
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  it.each(['en', 'zh', 'both'])('shows every error at its place, in %s', async (language) => {
    const folder = folderOf({ 'terms.proviso': terms, 'home.proviso': broken });
    const { code, stdout } = await proviso(['check', 'home.proviso', '--workspace', '.', '--lang', language], {
      directory: folder,
    });
    expect(code).toBe(1);
    expectGolden(`check-${language}`, stdout);
  });

  it('gives them to machines as they are', async () => {
    const folder = folderOf({ 'terms.proviso': terms, 'home.proviso': broken });
    const { code, stdout } = await spawned(['check', 'home.proviso', '--workspace', '.', '--format', 'json'], {
      directory: folder,
    });
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.find((each: { code: string }) => each.code === 'unknown-kind')).toMatchObject({
      code: 'unknown-kind',
      severity: 'error',
      span: { file: 'home.proviso', line: 5, start: expect.any(Number), endColumn: expect.any(Number) },
      message: { en: expect.any(String), zh: expect.any(String) },
      help: { en: 'did you mean `repair_cost`?' },
      related: [],
    });
  });

  it('says nothing of errors elsewhere, unless they stand in the way', async () => {
    const other = 'wording other version 1.0.0 { uses terms small ^1.0 currency CNY nonsense }';
    const folder = folderOf({ 'terms.proviso': terms, 'home.proviso': wording, 'other.proviso': other });
    const fine = await proviso(['check', 'home.proviso', '--workspace', '.'], { directory: folder });
    expect(fine).toMatchObject({ code: 0, stdout: '1 file: no problems found\n' });

    const torn = folderOf({ 'terms.proviso': terms.replace('repair_cost', 'repair-cost'), 'home.proviso': wording });
    const { code, stdout } = await proviso(['check', 'home.proviso', '--workspace', '.'], { directory: torn });
    expect(code).toBe(1);
    expect(stdout).toContain('terms.proviso:3:');
  });

  it('lets a copy outside of the workspace be tried beside the original', async () => {
    const original = readFileSync(join(root, 'policies', 'examples', 'first.proviso'), 'utf8');
    const folder = folderOf({ 'first.proviso': original });
    expect(await proviso(['check', join(folder, 'first.proviso')])).toMatchObject({ code: 0 });
    const torn = folderOf({ 'first.proviso': original.replace('forensic_cost', 'forensics') });
    const { code, stdout } = await proviso(['check', join(torn, 'first.proviso')]);
    expect(code).toBe(1);
    expect(stdout).toContain('`forensics` is not a kind of loss');
    expect(stdout).toContain('1 file: 1 error');
  });

  it('finds its workspace upwards from the file, wherever one stands', async () => {
    const { code } = await proviso(['check', join(root, 'policies', 'zhongan', 'specimen.proviso')], {
      directory: folderOf({}),
    });
    expect(code).toBe(0);
  });

  it('has colour on request only', async () => {
    const folder = folderOf({ 'terms.proviso': terms, 'home.proviso': broken });
    const check = (environment: Record<string, string>, ...more: string[]) =>
      proviso(['check', 'home.proviso', '--workspace', '.', ...more], { directory: folder, environment });
    const [without, forced, refused, optedOut] = await Promise.all([
      check({}),
      check({ FORCE_COLOR: '1' }),
      check({ FORCE_COLOR: '1', NO_COLOR: '1' }),
      check({ FORCE_COLOR: '1' }, '--no-color'),
    ]);
    expect(forced.stdout).toContain('\u001b[31m');
    for (const { stdout } of [without, refused, optedOut]) expect(stdout).not.toContain('\u001b');
  });
});
