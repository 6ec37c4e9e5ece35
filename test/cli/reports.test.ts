// Reports for the tools of others: SARIF of diagnostics, JUnit of scenarios; and what stands beside them on the command
// line: fixes written, the lock, installed packages, clause coverage with its threshold.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, spawned } from './run.ts';

const terms = (version = '1.0.0', title = 'Loss') => `terms small version ${version} "Small" zh "小" {
  kind loss "${title}" zh "损失" { repair_cost "Repair" zh "修理费用" }
  fact event "Event" zh "事件" { public: boolean "Public" zh "公开" }
}
`;
const wording = (inside: string, uses = '^1.0') => `wording home version 1.0.0 "Home" zh "家财险" {
  uses terms small ${uses}
  currency CNY
  zone "Asia/Shanghai"
  ${inside}
}
`;
const repeated = wording(`// 𠮷 takes two UTF-16 units
  coverage repair "𠮷" zh "𠮷" { insures repair_cost when event.public and event.public pays { limit USD 5 each event } }
  coverage hotel "Hotel" zh "住宿" { insures hotel_cost pays { } }`);
const sound = (scenarios: string) =>
  wording(`coverage repair "Repair" zh "修理" {
    insures repair_cost when event.public pays { deductible CNY 10 when fix is breached  limit CNY 100 each event }
  }
  exclusion rest "Rest" zh "其余" { excludes repair_cost when not event.public unless event.public }
  warranty fix "Fix" zh "整改" { breached when event.public then deductible CNY 10 }
  ${scenarios}`);
const loss = (amount: string) => `losses: [ { id: "L1"  kind: repair_cost  amount: CNY ${amount} } ]`;

/** The published schema of SARIF 2.1.0, as a library of Microsoft's ships it. It is of draft 4, which Ajv takes but for `id`. */
const sarifSchema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

function expectSarif(log: Log): void {
  const { id: _id, $schema: _schema, ...schema } = sarifSchema;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
}

describe('check --format sarif', () => {
  it('is a log that other tools read', async () => {
    const folder = folderOf({ 'terms.proviso': terms(), 'a home.proviso': repeated });
    const { code, stdout } = await spawned(['check', 'a home.proviso', '--workspace', '.', '--format', 'sarif'], {
      directory: folder,
    });
    expect(code).toBe(1);
    const log: Log = JSON.parse(stdout);
    expectSarif(log);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(log.runs.length).toBe(1);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const rules = run?.tool.driver.rules ?? [];
    for (const result of run?.results ?? []) {
      expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      for (const { physicalLocation } of result.locations ?? [])
        expect(physicalLocation?.artifactLocation?.uri).toBe('a%20home.proviso');
    }
    for (const { help, shortDescription } of rules) {
      expect(help?.text).toMatch(/^\P{Script=Han}+\n.*\p{Script=Han}/u);
      expect(shortDescription?.text).toMatch(/^[a-z ]+$/);
    }
    expectGolden('check-sarif', stdout);
  });

  it('counts columns in UTF-16 units', async () => {
    const inside = 'part p "𠮷𠮷" { } part q "Q" zh "乙" { } basis nothing';
    const folder = folderOf({ 'terms.proviso': terms(), 'home.proviso': wording(inside) });
    const { stdout } = await proviso(['check', 'home.proviso', '--workspace', '.', '--format', 'sarif'], {
      directory: folder,
    });
    const log: Log = JSON.parse(stdout);
    const found = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'unknown-name')?.locations?.[0];
    const column = `  ${inside}`.indexOf('nothing') + 1;
    expect(found?.physicalLocation?.region).toMatchObject({ startLine: 5, startColumn: column, endColumn: column + 7 });
  });

  it('is empty, but a log, where nothing is wrong; and is not for other commands', async () => {
    const { code, stdout } = await proviso(['check', '--format', 'sarif']);
    const log: Log = JSON.parse(stdout);
    expectSarif(log);
    expect({ code, results: log.runs[0]?.results }).toEqual({ code: 0, results: [] });
    expect(await proviso(['test', '--format', 'sarif'])).toMatchObject({
      code: 2,
      stderr: 'proviso: `test` has no format `sarif`\n',
    });
  });
});

describe('check --fix', () => {
  it('writes what is certain, and reports what is left', async () => {
    const inside = `coverage repair "Repair" zh "修理" { insures repair_cost when event.public and event.public pays { } }`;
    const folder = folderOf({ 'terms.proviso': terms(), 'home.proviso': wording(inside) });
    const { code, stdout, stderr } = await proviso(['check', 'home.proviso', '--workspace', '.', '--fix'], {
      directory: folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 fixed\n' });
    expect(stdout).toContain('wording-without-scenario');
    expect(stdout).not.toContain('repeated-condition');
    const text = readFileSync(join(folder, 'home.proviso'), 'utf8');
    expect(text).toBe(wording(inside.replace(' and event.public', '')));
  });
});

describe('lock, and check --locked', () => {
  const policy = 'policy "P" under home 1.0.0 "P" zh "保单" { }';
  const inside = 'coverage repair "Repair" zh "修理" { insures repair_cost pays { } }';
  const files = { 'terms.proviso': terms(), 'home.proviso': wording(inside), 'p.proviso': policy };
  const run = (folder: string, ...args: string[]) => proviso([...args, '--workspace', '.'], { directory: folder });

  it('holds the workspace to what it meant', async () => {
    const folder = folderOf(files);
    expect(await run(folder, 'check', '--locked')).toMatchObject({
      code: 2,
      stderr: 'proviso: there is no `proviso.lock`: run `proviso lock`\n',
    });
    const locked = await spawned(['lock', '--workspace', '.'], { directory: folder });
    expect(locked).toEqual({ code: 0, stdout: '2 terms and wordings locked in proviso.lock\n', stderr: '' });
    const text = readFileSync(join(folder, 'proviso.lock'), 'utf8');
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'terms', 'wordings']);
    expect(await run(folder, 'check', '--locked')).toMatchObject({ code: 0 });

    writeFileSync(join(folder, 'terms.proviso'), terms('1.0.0', 'Losses'));
    const changed = await run(folder, 'check', '--locked');
    expect(changed.code).toBe(1);
    expect(changed.stdout).toContain('lock-drift');
    expect(changed.stdout).toContain('`small 1.0.0` does not mean what it meant when it was locked');

    writeFileSync(join(folder, 'terms.proviso'), terms('1.1.0'));
    expect((await run(folder, 'check', '--locked')).stdout).toContain('`small 1.1.0` is not in the lock file');
    writeFileSync(join(folder, 'proviso.lock'), '{}');
    expect(await run(folder, 'check', '--locked')).toMatchObject({ code: 2 });
  });

  it('locks nothing that has an error', async () => {
    const folder = folderOf({ ...files, 'home.proviso': wording('basis nothing') });
    const { code, stdout, stderr } = await run(folder, 'lock');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('unknown-name');
    expect(() => readFileSync(join(folder, 'proviso.lock'))).toThrow();
  });

  it('takes terms from installed packages, several versions side by side', async () => {
    const folder = folderOf({
      'home.proviso': wording(inside),
      'next.proviso': wording(inside, '^2.0').replace('home', 'next'),
    });
    for (const version of ['1.0.0', '1.2.0', '2.0.0']) {
      const home = join(folder, 'proviso_packages', `small@${version}`);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'terms.proviso'), terms(version));
    }
    const { code, stdout } = await run(folder, 'check', '--format', 'json');
    const { files: checked, diagnostics } = JSON.parse(stdout);
    expect({ code, checked }).toEqual({ code: 0, checked: ['home.proviso', 'next.proviso'] });
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    await run(folder, 'lock');
    const { terms: locked } = JSON.parse(readFileSync(join(folder, 'proviso.lock'), 'utf8'));
    expect(Object.keys(locked)).toEqual(['small 1.2.0', 'small 2.0.0']);
  });

  it('takes no folder for a package that is none', async () => {
    const folder = folderOf({ 'home.proviso': wording(inside) });
    mkdirSync(join(folder, 'proviso_packages', 'small@1.0.0'), { recursive: true });
    writeFileSync(join(folder, 'proviso_packages', 'small@1.0.0', 'terms.proviso'), terms('1.1.0'));
    const { code, stderr } = await run(folder, 'check');
    expect(code).toBe(2);
    expect(stderr).toContain('proviso_packages/small@1.0.0');
  });
});

const scenarios = `
  scenario "Paid <in> full & \\"more\\"" { with { event.public: yes  ${loss('50.00')} } expect repair pays CNY 40.00 }
  scenario "Wrong" { with { event.public: yes  ${loss('50.00')} } expect repair pays CNY 41.00 }
  scenario "No file" { incident "nowhere.json" expect repair pays CNY 41.00 }
`;

describe('test --format junit', () => {
  it('has a suite for each wording, a case for each scenario', async () => {
    const folder = folderOf({ 'terms.proviso': terms(), 'home.proviso': sound(scenarios) });
    const { code, stdout } = await spawned(['test', '--workspace', '.', '--format', 'junit'], { directory: folder });
    expect(code).toBe(1);
    expectGolden('test-junit', stdout);
    expect(tagsOf(stdout)).toEqual(['testsuites', 'testsuite', 'testcase', 'testcase', 'failure', 'testcase', 'error']);
  });

  it('is well-formed whatever a title holds', async () => {
    const title = `<![CDATA[ ]]> & </testcase> \u{1F4A5} \\" '`;
    const text = sound(`scenario "X" { with { event.public: yes  ${loss('50.00')} } expect repair pays CNY 40.00 }`);
    const files = { 'terms.proviso': terms(), 'home.proviso': text.replace('"X"', () => `"${title}"`) };
    const { stdout } = await proviso(['test', '--workspace', '.', '--format', 'junit'], { directory: folderOf(files) });
    expect(stdout).toContain('&lt;![CDATA[ ]]&gt; &amp; &lt;/testcase&gt;');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(tagsOf(stdout)).toEqual(['testsuites', 'testsuite', 'testcase']);
  });
});

/** The names of all elements in order. Throws where the markup is not well-formed. */
function tagsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const open: string[] = [];
  const markup = /<\?xml [^<>]*\?>|<(\/?)([a-z]+)((?: [a-z]+="[^<>"]*")*)(\/?)>|([^<>]+)/gy;
  let at = 0;
  for (const match of xml.matchAll(markup)) {
    at = match.index + match[0].length;
    const [, closing, name, , empty, text = ''] = match;
    expect(text.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    if (name === undefined) continue;
    if (closing === '/') expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  expect({ open, at }).toEqual({ open: [], at: xml.length });
  return names;
}

describe('test --coverage', () => {
  const folder = folderOf({
    'terms.proviso': terms(),
    'home.proviso': sound(scenarios.split('\n').slice(0, 2).join('\n')),
  });
  const test = (...args: string[]) => proviso(['test', '--workspace', '.', ...args], { directory: folder });

  it.each(['en', 'zh'])('counts the ways of every clause that scenarios try, in %s', async (language) => {
    const { code, stdout } = await test('--coverage', '--lang', language);
    expect(code).toBe(0);
    expectGolden(`coverage-${language}`, stdout);
  });

  it('counts them for machines', async () => {
    const { coverage } = JSON.parse((await test('--coverage', '--format', 'json')).stdout);
    expect(coverage).toMatchObject({ tried: 5, of: 11, percent: 45 });
    const [home] = coverage.wordings;
    expect(home).toMatchObject({ wording: 'home', version: '1.0.0', tried: 5, of: 11 });
    expect(home.clauses[0]).toMatchObject({
      statement: 'repair',
      sort: 'coverage',
      ways: [
        { way: 'paid', scenarios: 1 },
        { way: 'refused', scenarios: 0 },
      ],
    });
  });

  it('asks of what is excluded without a condition only that it bites', async () => {
    const never = 'exclusion repairs "Repairs" zh "修理除外" { excludes repair_cost }';
    const once = 'exclusion strikes "Strikes" zh "罢工除外" { excludes repair_cost when event.public }';
    const text = sound(`${scenarios.split('\n').slice(0, 2).join('\n')} ${never} ${once}`);
    const folder = folderOf({ 'terms.proviso': terms(), 'home.proviso': text });
    const { stdout } = await proviso(['test', '--workspace', '.', '--coverage', '--format', 'json'], {
      directory: folder,
    });
    const [home] = JSON.parse(stdout).coverage.wordings;
    const ways = (statement: string) =>
      home.clauses
        .find((each: { statement: string }) => each.statement === statement)
        .ways.map(({ way }: { way: string }) => way);
    expect(ways('repairs')).toEqual(['bites']);
    expect(ways('strikes')).toEqual(['bites', 'spares']);
  });

  it('fails below a threshold', async () => {
    expect(await test('--threshold', '45')).toMatchObject({ code: 0 });
    expect(await test('--threshold', '46')).toMatchObject({ code: 1 });
    expect(await test('--threshold', 'many')).toMatchObject({ code: 2 });
    expect((await test()).stdout).not.toContain('Clause coverage');
  });
});
