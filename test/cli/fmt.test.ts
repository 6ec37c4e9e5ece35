// `fmt`: printed, written back, or told; in either language; a text with errors is left alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, proviso, spawned } from './run.ts';

const untidy = 'wording w version 1.0.0 "W" zh "条款" { zone "UTC" currency CNY // money\n}\n';
const tidy = 'wording w version 1.0.0 "W" zh "条款" {\n  zone "UTC"\n  currency CNY  // money\n}\n';
const chinese = '条款 w 版本 1.0.0 "W" zh "条款" {\n  时区 "UTC"\n  币种 CNY  // money\n}\n';

describe('fmt', () => {
  it('prints the canonical layout, also of standard input', async () => {
    expect(await spawned(['fmt', '-'], { input: untidy })).toEqual({ code: 0, stdout: tidy, stderr: '' });
  });

  it('turns one language into the other and back', async () => {
    const directory = folderOf({ 'w.proviso': untidy });
    expect((await proviso(['fmt', 'w.proviso', '--to', 'zh', '--write'], { directory })).stdout).toBe(
      '`w.proviso` written\n',
    );
    expect(readFileSync(join(directory, 'w.proviso'), 'utf8')).toBe(chinese);
    expect((await proviso(['fmt', 'w.proviso', '--to', 'en'], { directory })).stdout).toBe(tidy);
    expect((await proviso(['fmt', 'w.proviso'], { directory })).stdout).toBe(chinese);
  });

  it('tells which files differ', async () => {
    const directory = folderOf({ 'w.proviso': untidy, 't.proviso': tidy });
    const { code, stdout } = await proviso(['fmt', 'w.proviso', 't.proviso', '--check', '--lang', 'zh'], { directory });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '`w.proviso` 不是规范格式\n' });
    expect((await proviso(['fmt', 't.proviso', '--check'], { directory })).code).toBe(0);
    const json = await proviso(['fmt', 't.proviso', '--format', 'json'], { directory });
    expect(JSON.parse(json.stdout)).toEqual([{ file: 't.proviso', changed: false, text: tidy }]);
  });

  it('goes through folders', async () => {
    const directory = folderOf({ 'w.proviso': untidy, 't.proviso': tidy, 'other.txt': untidy });
    const { code, stdout } = await proviso(['fmt', '.', '--check'], { directory });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '`w.proviso` is not in canonical layout\n' });
  });

  it('leaves a text with errors as it is', async () => {
    const directory = folderOf({ 'w.proviso': 'wording w {' });
    const { code, stdout, stderr } = await proviso(['fmt', 'w.proviso', '--write'], { directory });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error[expected]');
    expect(readFileSync(join(directory, 'w.proviso'), 'utf8')).toBe('wording w {');
  });
});
