// `render` and `schema`, and the demonstration that the README promises.
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folderOf, proviso, root, spawned } from './run.ts';

describe('render', () => {
  const render = async (...options: readonly string[]): Promise<string> => {
    const out = join(folderOf({}), 'document');
    const { code, stdout, stderr } = await proviso(['render', 'SPECIMEN-2023', '-o', out, ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(out);
    return readFileSync(out, 'utf8');
  };

  it('writes both languages unless one is asked for, whatever the language of the terminal', async () => {
    const out = join(folderOf({}), 'document.md');
    const args = ['render', 'SPECIMEN-2023', '--to', 'md', '-o', out];
    const { stdout } = await spawned(args, { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(stdout).toBe(`已写入：${out}\n`);
    expect(readFileSync(out, 'utf8')).toMatch(/Waiting Period[\s\S]*等待期|等待期[\s\S]*Waiting Period/);
  });

  it.each(['html', 'md'])('writes %s in one language', async (format) => {
    const [english, chinese] = await Promise.all([
      render('--to', format, '--lang', 'en'),
      render('--to', format, '--lang', 'zh'),
    ]);
    expect(english).toContain('Business interruption');
    expect(english).not.toContain('营业中断损失');
    expect(chinese).toContain('营业中断损失');
    expect(chinese).not.toContain('Business interruption');
  });

  it('says where it wrote, for machines', async () => {
    const out = join(folderOf({}), 'a.html');
    const { stdout } = await proviso(['render', 'SPECIMEN-2023', '--to', 'html', '-o', out, '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({ written: out, contractHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('refuses a place that cannot be written', async () => {
    const out = join(folderOf({}), 'no', 'folder.html');
    const { code, stderr } = await proviso(['render', 'SPECIMEN-2023', '--to', 'html', '-o', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written (ENOENT)');
  });
});

describe('schema', () => {
  it('prints a JSON Schema that takes the incidents of the house and refuses others', async () => {
    const { code, stdout, stderr } = await spawned(['schema', 'SPECIMEN-2023']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(stdout));
    const incident = JSON.parse(readFileSync(join(root, 'policies/zhongan/incidents/hosting-ransomware.json'), 'utf8'));
    expect(validate(incident), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...incident, evnt: {} })).toBe(false);
  });
});

describe('npm run demo', () => {
  it('decides, writes the documents to out/, and says what to try next', async () => {
    const written = ['out/SPECIMEN-2023.html', 'out/SPECIMEN-2023.md'];
    for (const file of written) rmSync(join(root, file), { force: true });
    const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'demo'], {
      cwd: root,
      env: { ...process.env, LANG: 'en_US.UTF-8' },
    });
    expect(stdout).toContain('CNY 550,000.00');
    for (const file of written) {
      expect(stdout).toContain(`written: ${file}`);
      expect(readFileSync(join(root, file), 'utf8').length).toBeGreaterThan(10_000);
    }
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Next: /);
  });

  it('keeps its promise: without the means of payment, it asks', async () => {
    const incident = readFileSync(join(root, 'policies/zhongan/incidents/hosting-ransomware.json'), 'utf8');
    const input = incident.replace(', "medium": "bitcoin"', '');
    const { code, stdout } = await proviso(['adjudicate', 'SPECIMEN-2023', '-'], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('In what means of payment was the ransom paid?');
  });
});
