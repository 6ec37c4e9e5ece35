// Every document in every format from the command line, what a redline is made against, templates of a company; and what
// cannot be asked for together.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, proviso, root } from './run.ts';

const captive = '201290000002019000001';
const wording = readFileSync(join(root, 'policies/cosco/emergency-response.proviso'), 'utf8');
const older = wording.replace('duration   = 24 hours', 'duration   = 48 hours');

async function rendered(...options: readonly string[]): Promise<Buffer> {
  const out = join(folderOf({}), 'document');
  const { code, stderr } = await proviso(['render', captive, '-o', out, ...options]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readFileSync(out);
}

async function refused(...options: readonly string[]): Promise<string> {
  const { code, stderr, stdout } = await proviso(['render', captive, '-o', join(folderOf({}), 'document'), ...options]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

describe('formats', () => {
  it('writes DOCX and PDF', { timeout: 60_000 }, async () => {
    const [docx, pdf] = await Promise.all([rendered('--to', 'docx'), rendered('--to', 'pdf')]);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('sets one language under the other', async () => {
    const html = (await rendered('--to', 'html', '--layout', 'interleaved')).toString();
    expect(html).toContain('class="paper single"');
    expect(html).toMatch(/保险期间[\s\S]{0,120}Period of insurance/);
  });
});

describe('documents beside the wording', () => {
  it('writes certificate and key facts', async () => {
    expect((await rendered('--to', 'md', '--document', 'certificate')).toString()).toContain(
      'Certificate of insurance',
    );
    expect((await rendered('--to', 'md', '--document', 'key-facts', '--lang', 'zh')).toString()).toContain('不保什么');
  });

  it('writes the letter on an incident, with its questions', async () => {
    const incident = 'policies/cosco/incidents/finding-not-judged.json';
    const open = (
      await rendered('--to', 'md', '--document', 'letter', '--incident', incident, '--lang', 'en')
    ).toString();
    expect(open).toContain('We need to know more');
    expect(open).toMatch(/1\. Is the event shown to be directly related to the finding\?/);
    const final = ['--document', 'letter', '--incident', incident, '--lang', 'en', '--final'];
    expect((await rendered('--to', 'md', ...final)).toString()).toContain('What has not been shown');
  });

  it('writes the slip of the endorsement in force, or of what has changed since', async () => {
    const out = join(folderOf({}), 'slip.md');
    const slip = ['render', 'SPECIMEN-PA-2018', '--to', 'md', '--document', 'slip', '-o', out];
    expect(await proviso(slip)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('提高恢复责任限额批单');
    expect(text).toMatch(/CNY 3,000,000\.00[\s\S]*CNY 4,000,000\.00/);
    const old = join(folderOf({ 'old.proviso': older }), 'old.proviso');
    const since = [
      '--document',
      'slip',
      '--against',
      old,
      '--number',
      'E-01',
      '--effective',
      '2019-09-01',
      '--lang',
      'en',
    ];
    expect((await rendered('--to', 'md', ...since)).toString()).toMatch(/E\\?-01[\s\S]*48 hours[\s\S]*24 hours/);
    expect(await proviso([...slip, '--endorsement', 'nothing'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no endorsement `nothing` is in force here, but `higher_limit`'),
    });
  });
});

describe('--against', () => {
  const changed = /<del[^>]*>48 hours<\/del><ins[^>]*>24 hours<\/ins>/;

  it('a file takes the place of what the workspace declares', async () => {
    const old = join(folderOf({ 'old.proviso': older }), 'old.proviso');
    expect((await rendered('--to', 'html', '--against', old)).toString()).toMatch(changed);
  });

  it('a folder is a workspace of its own', async () => {
    const folder = folderOf({ 'wording.proviso': older });
    for (const file of ['cosco/policy-201290000002019000001', 'terms/cyber'])
      writeFileSync(
        join(folder, `${file.split('/')[1]}.proviso`),
        readFileSync(join(root, `policies/${file}.proviso`)),
      );
    expect((await rendered('--to', 'html', '--against', folder)).toString()).toMatch(changed);
  });

  it('a name is another policy', async () => {
    const text = (await rendered('--to', 'md', '--against', 'SPECIMEN-2023', '--lang', 'en')).toString();
    expect(text).toContain('<del>');
  });

  it('tells errors of the old version, and a file that has nothing of the kind', async () => {
    const broken = join(
      folderOf({ 'old.proviso': older.replace('unremediated_rate of loss', 'nothing of loss') }),
      'old.proviso',
    );
    const out = join(folderOf({}), 'x');
    const { code, stderr } = await proviso(['render', captive, '--to', 'html', '-o', out, '--against', broken]);
    expect(code).toBe(1);
    expect(stderr).toContain('unknown-name');
    expect(await refused('--to', 'html', '--against', folderOf({ 'a.proviso': 'terms a version 1.0.0 {}' }))).toContain(
      'holds no earlier',
    );
  });
});

describe('--templates', () => {
  const withTemplates = (files: Readonly<Record<string, string>>): string => {
    const folder = folderOf({});
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };

  it('takes templates in the place of ours', async () => {
    const folder = withTemplates({ 'html/style.hbs': 'body { color: #123456 }' });
    expect((await rendered('--to', 'html', '--templates', folder)).toString()).toContain('#123456');
  });

  it('tells what is wrong with them, at the line, in both languages', async () => {
    const folder = withTemplates({ 'html/line.hbs': '<li>\n{{txt}}</li>' });
    expect(await refused('--to', 'html', '--templates', folder)).toContain(
      'html/line.hbs:2  `{{txt}}` is not a word of templates',
    );
    expect(await refused('--to', 'html', '--templates', folder, '--lang', 'zh')).toContain('不是模板用语');
  });

  it('gives no document that leaves something out', async () => {
    const folder = withTemplates({ 'html/rows.hbs': '' });
    expect(await refused('--to', 'html', '--templates', folder)).toContain('the templates leave out');
  });
});

it('refuses a wording whose two languages state different figures', async () => {
  const folder = folderOf({ 'wording.proviso': wording.replace('报案之时起{response_time}内', '报案之时起') });
  const file = join(folder, 'wording.proviso');
  const out = join(folder, 'x.html');
  const { code, stderr } = await proviso(['render', file, '--to', 'html', '-o', out, '--lang', 'en']);
  expect(code).toBe(2);
  expect(stderr).toContain('the Chinese text of `emergency_service` does not say `{response_time}`');
  expect((await proviso(['check', file])).code).toBe(1);
});

it.each([
  [['--document', 'letter'], '`--document letter` needs `--incident FILE`'],
  [['--document', 'slip'], 'no endorsement is in force'],
  [['--document', 'slip', '--against', 'SPECIMEN-2023'], 'needs `--number TEXT`'],
  [['--incident', 'a.json'], '`--incident` has a meaning only with `--document letter`'],
  [['--number', '1'], '`--number` has a meaning only with `--document slip`'],
  [['--document', 'letter', '--incident', 'a.json', '--against', 'x'], 'a letter is compared with nothing'],
  [['--document', 'slip', '--effective', '1 May'], '`1 May` is no date'],
] as const)('%j: %s', async (options, said) => {
  expect(await refused('--to', 'html', ...options)).toContain(said);
});

it('refuses templates for DOCX and PDF', async () => {
  expect(await refused('--to', 'pdf', '--templates', '.')).toContain('`--templates` is for html and md');
});

it('check --texts says where texts and rules do not state the same', async () => {
  const file = 'policies/cosco/emergency-response.proviso';
  const { code, stdout } = await proviso(['check', '--texts', file]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    "no rule bears out (English): Within 24 hours of the Insured's report a security team is at work.",
  );
  expect(stdout).toContain('no sentence states (English): restoration cost');
  const { stdout: json } = await proviso(['check', '--texts', file, '--format', 'json']);
  expect(JSON.parse(json).texts[0]).toMatchObject({ wording: 'emergency_response', sentences: 21, rules: 13 });
});
