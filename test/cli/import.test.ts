// `import veris`: one document or many, from a file or standard input, sound or broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, proviso, spawned } from './run.ts';

/** Written by us. */
const document = (id: string) => ({
  schema_version: '1.3.7',
  incident_id: id,
  security_incident: 'Confirmed',
  actor: { external: { variety: ['Organized crime'] } },
  action: { malware: { variety: ['Ransomware'] } },
  asset: {},
  attribute: {},
  victim: { country: ['CN'] },
  timeline: { incident: { year: 2023 } },
});
const one = JSON.stringify(document('ONE'), null, 2);
const two = `${JSON.stringify(document('ONE'))}\n${JSON.stringify(document('TWO'))}\n`;

describe('import veris', () => {
  it('one document: the incident on stdout, notes on stderr', async () => {
    const { code, stdout, stderr } = await spawned(['import', 'veris', '-'], { input: one });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ incident: 'ONE', event: { country: 'CN' } });
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    expect(stderr).toContain('/timeline/incident  only the year 2023 is given');
    expect(stderr).toMatch(/1 incident imported, \d+ notes?, 0 faults\n$/);
  });

  it('notes in Chinese', async () => {
    const { stderr } = await proviso(['import', 'veris', '-', '--lang', 'zh'], { input: one });
    expect(stderr).toContain('仅给出年份2023');
    expect(stderr).toMatch(/已导入1起事故，\d+条说明，0处问题\n$/);
  });

  it('many lines: as many lines', async () => {
    const { code, stdout } = await proviso(['import', 'veris', '-'], { input: two });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).incident),
    ).toEqual(['ONE', 'TWO']);
  });

  it('a single line of a file named as NDJSON: a single line', async () => {
    const folder = folderOf({ 'a.ndjson': `${JSON.stringify(document('ONE'))}\n` });
    const { stdout } = await proviso(['import', 'veris', join(folder, 'a.ndjson')]);
    expect(stdout.trimEnd()).not.toContain('\n');
  });

  it('a broken line does not stop the others; exit 1', async () => {
    const input = `${JSON.stringify(document('ONE'))}\n{"incident_id": \n\n{"a": 1}\n${JSON.stringify(document('TWO'))}\n`;
    const { code, stdout, stderr } = await spawned(['import', 'veris', '-'], { input });
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).incident),
    ).toEqual(['ONE', 'TWO']);
    expect(stderr).toContain('line 2  error  not JSON: ');
    expect(stderr).toContain('line 4  error  /: `incident_id` is missing');
    expect(stderr).toContain('2 incidents imported');
    expect(stderr).toContain('2 faults');
  });

  it('notes and faults for machines, a line of JSON each', async () => {
    const { stderr } = await proviso(['import', 'veris', '-', '--format', 'json'], { input: `${two}{"a":1}\n` });
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ line, notes, faults }) => [line, notes !== undefined, faults !== undefined])).toEqual([
      [1, true, false],
      [2, true, false],
      [3, false, true],
    ]);
  });

  it.each([
    ['not JSON', '{'],
    ['not VERIS', '{"a": 1}'],
    ['nothing', ''],
    ['an array', '[]'],
  ])('one document that is %s: exit 2, nothing on stdout', async (_, input) => {
    const { code, stdout, stderr } = await proviso(['import', 'veris', '-'], { input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('error');
  });

  it('to a file', async () => {
    const folder = folderOf({ 'in.json': one });
    const out = join(folder, 'out.json');
    const { code, stdout, stderr } = await proviso(['import', 'veris', join(folder, 'in.json'), '--out', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`written: ${out}`);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ incident: 'ONE' });
  });

  it('to a place that cannot be written: exit 2', async () => {
    const out = join(folderOf({}), 'no', 'such', 'folder.json');
    const { code, stderr } = await proviso(['import', 'veris', '-', '-o', out], { input: one });
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written (ENOENT)');
  });

  it('text that is not UTF-8: exit 2', async () => {
    const folder = folderOf({});
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'gbk.json'), Buffer.from([0x7b, 0xd6, 0xd0, 0x7d]));
    const { code, stderr } = await proviso(['import', 'veris', join(folder, 'gbk.json')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/gbk\.json` is not UTF-8 text\n$/);
  });
});
