// `test`, and the scenarios themselves: what passes, what fails and how that is told.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../engine/index.ts';
import { compile, type Scenario } from '../../language/index.ts';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, spawned } from './run.ts';

const terms = `terms small version 1.0.0 "Small" zh "小" {
  kind method "Method" zh "成因" { fire "Fire" zh "火灾"  theft "Theft" zh "盗窃" }
  kind loss "Loss" zh "损失" {
    home_cost "Cost at home" zh "家庭费用" { repair_cost "Repair" zh "修理费用"  hotel_cost "Hotel" zh "住宿费用" }
    fine "Fine" zh "罚款"
  }
  fact event "Event" zh "事件" { public: boolean "Public" zh "公开" ask "Is it public?" zh "是否公开？" }
}
`;
const wording = (scenarios: string) => `wording home version 1.0.0 "Home" zh "家财险" {
  uses terms small ^1.0
  currency CNY
  zone "Asia/Shanghai"
  coverage repair "Repair" zh "修理" {
    insures repair_cost
    when event.public
    pays { limit CNY 100 each event }
  }
  coverage hotel "Hotel" zh "住宿" { insures hotel_cost pays { limit CNY 50 each event } }
  exclusion private_fault "Private fault" zh "私人过失" { excludes hotel_cost when not event.public }
  warranty alarm "Alarm" zh "报警装置" { breached when event.public then deductible CNY 10 on repair_cost }
  ${scenarios}
}
`;
const incident = {
  incident: 'H1',
  event: { public: true },
  losses: [
    { id: 'L1', kind: 'repair_cost', amount: { currency: 'CNY', amount: '80.00' } },
    { id: 'L2', kind: 'hotel_cost', amount: { currency: 'CNY', amount: '70.00' } },
    { id: 'L3', kind: 'fine', amount: { currency: 'CNY', amount: '5.00' } },
  ],
};
const passing = `
  scenario "As stated" {
    incident "home.json"
    expect repair pays CNY 70.00
    expect hotel pays CNY 50.00
    expect total pays CNY 120.00
    expect repair_cost payable
    expect home_cost payable
    expect L3 not covered
    expect alarm is breached
    expect outcome payable
    expect repair payable
  }
  scenario "Private" {
    incident "home.json"
    with { event.public: no }
    expect hotel_cost excluded by private_fault
    expect repair pays nothing
    expect repair not covered
    expect alarm is not breached
    expect outcome not covered
  }
  scenario "Nobody says" {
    incident "home.json"
    with { event.public: unknown }
    expect asks event.public
    expect outcome open
    expect hotel open
    expect total pays at least CNY 0.00, at most CNY 120.00
  }
  scenario "No file: only what is said here" {
    with { event.public: yes  losses: [ { id: "A"  kind: repair_cost  amount: CNY 20.00 } ] }
    expect total pays CNY 10.00
  }
`;
const failing = `
  scenario "All of it wrong" {
    incident "home.json"
    expect repair pays CNY 71.00
    expect total pays at least CNY 1.00, at most CNY 2.00
    expect hotel_cost excluded by private_fault
    expect fine payable
    expect hotel not covered
    expect alarm is not breached
    expect asks event.public
    expect outcome open
  }
  scenario "A wrong file" { incident "nowhere.json" expect outcome payable }
  scenario "A wrong fact" { incident "broken.json" expect outcome payable }
`;
const files = (scenarios: string) => ({
  'terms.proviso': terms,
  'home.proviso': wording(scenarios),
  'home.json': JSON.stringify(incident),
  'broken.json': JSON.stringify({ ...incident, event: { pubic: true } }),
});
const test = (folder: string, ...more: readonly string[]) =>
  proviso(['test', '--workspace', '.', ...more], { directory: folder });

describe('test', () => {
  it('passes where all that is expected is found', async () => {
    const { code, stdout, stderr } = await test(folderOf(files(passing)), 'home.proviso');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden('scenarios-passing-en', stdout);
  });

  it.each(['en', 'zh'])('says what was expected and what was found, in %s', async (language) => {
    const { code, stdout } = await test(folderOf(files(passing + failing)), 'home.proviso', '--lang', language);
    expect(code).toBe(1);
    expectGolden(`scenarios-failing-${language}`, stdout);
  });

  it('says it to machines', async () => {
    const { code, stdout } = await test(folderOf(files(passing + failing)), '--format', 'json');
    expect(code).toBe(1);
    const { passed, failed, units } = JSON.parse(stdout);
    expect({ passed, failed }).toEqual({ passed: 4, failed: 3 });
    expect(units[0]).toMatchObject({ kind: 'wording', name: 'home', file: 'home.proviso' });
    expect(units[0].scenarios[4].expectations[0]).toEqual({
      line: expect.any(Number),
      met: false,
      expected: { en: 'repair pays CNY 71.00', zh: 'repair赔付 CNY 71.00' },
      found: { en: 'repair pays CNY 70.00', zh: 'repair赔付 CNY 70.00' },
    });
    expect(units[0].scenarios[6].faults[0].pointer).toBe('/event/pubic');
  });

  it('fails where there is no scenario at all', async () => {
    const { code, stdout } = await spawned(['test', '--workspace', '.'], { directory: folderOf(files('')) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'no scenario found\n' });
  });

  it('fails where a wording has errors, and shows them', async () => {
    const folder = folderOf({ ...files(passing), 'other.proviso': 'wording other version 1.0.0 { nonsense }' });
    const { code, stdout, stderr } = await test(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('4 scenarios: 4 passed, 0 failed');
    expect(stderr).toContain('other.proviso:1:');
  });

  it('finds all scenarios of the house, and they pass', async () => {
    const { code, stdout } = await spawned(['test']);
    expect(stdout).toMatch(/\n\d+ scenarios: \d+ passed, 0 failed\n$/);
    expect(code).toBe(0);
    const folder = await proviso(['test', join('policies', 'cosco')]);
    expect(folder).toMatchObject({ code: 0 });
    expect(folder.stdout).not.toContain('SPECIMEN');
  });
});

describe('the facts of a scenario over those of its file', () => {
  const compilation = compile([
    { path: 'terms.proviso', text: terms },
    { path: 'home.proviso', text: wording(passing) },
  ]);
  const [unit] = compilation.units;
  if (unit === undefined) throw new Error(JSON.stringify(compilation.diagnostics));
  const [stated] = unit.scenarios;
  const run = (overrides: Scenario['overrides'], text: string | null = JSON.stringify(incident)) => {
    if (stated === undefined) throw new Error('no scenario');
    return runScenario({ ...stated, overrides }, unit, text);
  };

  it('cannot be set where the file has no record', () => {
    expect(run([{ path: ['incident', 'number'], value: 1 }])).toMatchObject({
      ran: false,
      passed: false,
      faults: [{ pointer: '/incident/number', message: { en: expect.stringContaining('`incident.number`') } }],
    });
  });

  it('make the records on their way, and remove without making any', () => {
    const { event: _, ...withoutEvent } = incident;
    const made = run([{ path: ['event', 'public'], value: true }], JSON.stringify(withoutEvent));
    expect(made.passed).toBe(true);
    const removed = run([{ path: ['event', 'public'], value: undefined }], JSON.stringify(withoutEvent));
    expect(removed).toMatchObject({ ran: true, determination: { outcome: 'open' } });
  });

  it('reach no prototype', () => {
    run([{ path: ['__proto__', 'polluted'], value: true }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('leave a broken file to the reader of incidents', () => {
    expect(run([], '{').ran).toBe(false);
    expect(run([{ path: ['event', 'public'], value: true }], '[]')).toMatchObject({
      ran: false,
      faults: [{ pointer: '' }],
    });
  });
});
