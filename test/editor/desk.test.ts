// The desk that both workers run: what the page asks, answered as the language services, the engine and the document are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../editor/worker/desk.ts';
import { incidentFiles, policyFiles } from './policies.ts';

const specimen = { kind: 'policy', name: 'SPECIMEN-2023', file: 'zhongan/specimen.proviso' } as const;
const font = (path: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${path}`));
const fonts = async () => ({
  regular: font('400Regular/NotoSerifSC_400Regular.ttf'),
  bold: font('700Bold/NotoSerifSC_700Bold.ttf'),
});
const open = (): Desk => new Desk(policyFiles, incidentFiles, fonts);
const incident = (name: string): string => {
  const found = incidentFiles.find(({ path }) => path === `zhongan/incidents/${name}.json`);
  if (found === undefined) throw new Error(`no incident ${name}`);
  return found.text;
};

function decided(found: ReturnType<Desk['decide']>) {
  if (found.sort !== 'decided') throw new Error(`expected a determination, found ${JSON.stringify(found)}`);
  return found;
}

describe('the desk', () => {
  it('tells at each keystroke what all files together would tell', () => {
    const desk = open();
    for (const { path, text } of policyFiles.slice(0, 12)) {
      const broken = text.replace(/\blimit\b/, 'limitt').replace('version 1', 'version 9');
      const near = desk.change(path, broken);
      const whole = desk.problems().find((each) => each.path === path)?.diagnostics ?? [];
      expect(near).toEqual(whole);
      expect(desk.change(path, text)).toEqual(desk.problems().find((each) => each.path === path)?.diagnostics ?? []);
    }
  });

  it('finds a name in every file and renames it there', () => {
    const desk = open();
    const path = 'terms/cyber.proviso';
    const at = desk.text(path).indexOf('negotiation_cost');
    expect(new Set(desk.references(path, at, true).map(({ file }) => file)).size).toBeGreaterThan(1);
    const renaming = desk.rename(path, at, 'negotiator_cost');
    if ('refused' in renaming) throw new Error(JSON.stringify(renaming.refused));
    expect(renaming.edits.length).toBeGreaterThan(2);
  });

  it('shows the same wording with the other keywords, and the contract stays', () => {
    const desk = open();
    const before = desk.units().find(({ name }) => name === 'comprehensive_cyber');
    const chinese = desk.inKeywords('zhongan/comprehensive.proviso', 'zh') ?? '';
    expect(chinese).toContain('免赔额');
    desk.put('zhongan/comprehensive.proviso', chinese);
    expect(desk.units().find(({ name }) => name === 'comprehensive_cyber')).toEqual(before);
    expect(desk.inKeywords('zhongan/comprehensive.proviso', 'en')).toContain('coverage business_interruption');
  });

  it('has every wording’s form, each field with a title in the language of its terms', () => {
    const desk = open();
    for (const unit of desk.units()) {
      const form = desk.form(unit);
      expect(form?.fields.map(({ key }) => key)).toContain('incident');
      for (const field of form?.fields ?? []) expect(`${field.key} ${field.title.en ?? ''}`).not.toMatch(/ $/);
    }
    const causes = desk.form(specimen)?.fields.find(({ key }) => key === 'causes');
    const method = causes?.fields.find(({ key }) => key === 'method');
    expect(method).toMatchObject({ form: 'kind', ask: { zh: expect.any(String) } });
    expect(method?.options.map(({ name }) => name)).toContain('ransomware');
  });

  it('answers an incident, with what the accounts have left and what each line says', () => {
    const desk = open();
    const first = decided(desk.decide(specimen, incident('hosting-ransomware'), {}));
    expect(first.determination.payable).toEqual({
      atLeast: { currency: 'CNY', amount: '550000.00' },
      atMost: { currency: 'CNY', amount: '550000.00' },
    });
    expect(first.accounts[0]).toMatchObject({
      before: { amount: '10000000.00' },
      drawn: { atMost: { amount: '550000.00' } },
    });
    expect(first.whyNot.map(({ coverage }) => coverage)).toContain('ddos_defence');
    const rows = first.determination.coverages.flatMap(({ waterfall }) => waterfall);
    for (const { statement } of rows) if (statement !== null) expect(first.lines).toHaveProperty([statement]);
    const eroded = decided(desk.decide(specimen, incident('hosting-ransomware'), { balances: { annual: '10000000' } }));
    expect(eroded.determination.payable.atMost).toEqual({ currency: 'CNY', amount: '100000.00' });
  });

  it('says what is wrong with an incident, and where', () => {
    const found = open().decide(specimen, '{ "incident": "A", "event": { "started": "yesterday" } }', {});
    expect(found).toMatchObject({ sort: 'faults', faults: [{ pointer: '/event/started', line: 1 }] });
  });

  it('saves what was tried as a scenario that passes, in the unit that was tried', () => {
    const desk = open();
    for (const name of ['hosting-ransomware', 'hosting-first-notice', 'telecom-ddos']) {
      const text = incident(name);
      const { determination } = decided(desk.decide(specimen, text, {}));
      desk.putIncident('zhongan/incidents/tried.json', text);
      const put = desk.withScenario(
        specimen.file,
        specimen.name,
        'As tried "here"',
        'incidents/tried.json',
        determination,
      );
      desk.put(specimen.file, put ?? '');
      const own = desk.scenarios(specimen.file).scenarios.filter(({ unit }) => unit.name === specimen.name);
      expect(own.at(-1)).toMatchObject({ title: 'As tried ’here’', passed: true, unmet: [] });
      desk.put(specimen.file, policyFiles.find(({ path }) => path === specimen.file)?.text ?? '');
    }
  });

  it('tells which answers a change of one figure changes, and leaves the rest out', () => {
    const desk = open();
    const path = 'zhongan/comprehensive.proviso';
    const before = desk.text(path);
    const after = before.replace(
      'money      = CNY 50,000           "Interruption deductible"',
      'money      = CNY 60,000           "Interruption deductible"',
    );
    expect(after).not.toBe(before);
    const changed = desk.compare({ path, before, after }).find(({ unit }) => unit.name === 'SPECIMEN-2023');
    expect(changed?.figures).toContainEqual({
      what: { en: 'Interruption deductible', zh: '营业中断每次事故免赔额' },
      before: { en: 'CNY 50,000.00', zh: 'CNY 50,000.00（人民币伍万元整）' },
      after: { en: 'CNY 60,000.00', zh: 'CNY 60,000.00（人民币陆万元整）' },
    });
    const answer = changed?.answers.find(({ title }) => title === '25 BTC demanded, running again in 48 hours');
    expect(answer?.before?.payable.atMost?.amount).toBe('550000.00');
    expect(answer?.after?.payable.atMost?.amount).toBe('541000.00');
    expect(changed?.answers.length).toBeLessThan(changed?.scenarios ?? 0);
    expect(desk.redline({ path, before, after }, specimen, 'both')).toContain('<ins');
    expect(
      desk.compare({ path, before, after: `${before}\n// a remark\n` }).every(({ sameMeaning }) => sameMeaning),
    ).toBe(true);
  });

  it('makes the document as a file of each kind, and says why where there is none', async () => {
    const desk = open();
    for (const as of ['html', 'md', 'docx', 'pdf'] as const) {
      const made = await desk.download(specimen, 'both', as);
      expect(made).toMatchObject({ name: `SPECIMEN-2023.${as}` });
      if ('bytes' in made) expect(made.bytes.length).toBeGreaterThan(5_000);
    }
    const policy = policyFiles.find(({ path }) => path === specimen.file)?.text ?? '';
    desk.put(specimen.file, policy.replace('period:', 'perio:'));
    expect(desk.preview(specimen, 'en')).toMatchObject({ refused: { zh: expect.stringContaining('没有错误') } });
  });
});
