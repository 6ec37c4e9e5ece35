// The registry: versions that never change, approval by somebody else, what a text rests on, what an amendment changes,
// and the documents that come of it.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, type House, newKey, openHouse, type Person, policyOf, pot, root } from './fixture.ts';
import { databases, type Stores, storesOf } from './stores.ts';

describe.each(databases)('the registry on %s', (database) => {
  let stores: Stores;
  let house: House;
  let author: Person;
  let reviewer: Person;
  beforeAll(async () => {
    stores = await storesOf(database);
    house = await openHouse(stores);
    author = await house.person('zhang.san', ['author', 'reviewer']);
    reviewer = await house.person('li.si', ['reviewer']);
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  const publish = (text: string, path = 'x.proviso') => author.ask('POST', '/v1/artefacts', { path, text });
  const approve = (name: string, version: string, kind = 'wording', who = reviewer) =>
    who.ask('POST', `/v1/artefacts/${kind}/${name}/${version}/reviews`, { verdict: 'approve' });
  const wording = (version: string, limit = '100,000') =>
    `wording other version ${version} "Other" { uses terms t ^1.0  currency CNY
       coverage data "Data" { insures restoration  pays { limit CNY ${limit} each event } } }`;

  it('publishes every declaration of a text as a version of its own, with its own text', async () => {
    const { artefacts } = (await author.ask('GET', '/v1/artefacts')).json();
    const found = artefacts.map(({ kind, name, version, status }: Record<string, string>) => [
      kind,
      name,
      version,
      status,
    ]);
    expect(found).toEqual([
      ['terms', 't', '1.0.0', 'approved'],
      ['wording', 'cover', '1.0.0', 'approved'],
      ['policy', 'P', '1', 'approved'],
    ]);
    const cover = (await author.ask('GET', '/v1/artefacts/wording/cover/1.0.0')).json();
    expect(cover.text.startsWith('wording cover')).toBe(true);
    expect(cover.reviews).toEqual([expect.objectContaining({ verdict: 'approve', by: 'li.si' })]);
    expect(cover.files.length).toBe(2);
  });

  it('changes nothing where the same is published again, laid out otherwise or not', async () => {
    const before = (await author.ask('GET', '/v1/artefacts')).json().artefacts.length;
    await expectStatus(201, publish(pot));
    await expectStatus(201, publish(`// said again\n${pot.replaceAll('\n', '\n\n')}`));
    const formatted = (await author.ask('POST', '/v1/format', { text: pot, to: 'zh' })).json().text;
    expect(formatted).toContain('保险责任 data');
    await expectStatus(201, publish(formatted));
    await expectStatus(201, publish(policyOf('P')));
    expect((await author.ask('GET', '/v1/artefacts')).json().artefacts.length).toBe(before);
  });

  it('never changes a version', async () => {
    const changed = await publish(pot.replace('CNY 10,000 each event', 'CNY 9,000 each event'));
    expect(changed.json()).toMatchObject({ status: 409, code: 'version-exists' });
    const terms = await publish('terms t version 1.0.0 "Other terms" { }');
    expect(terms.json()).toMatchObject({ code: 'version-exists' });
    expect((await author.ask('GET', '/v1/artefacts/wording/cover/1.0.0')).json().text).toContain(
      'CNY 10,000 each event',
    );
  });

  it('binds no policy to a wording that nobody else has approved', async () => {
    await expectStatus(201, publish(wording('1.0.0')));
    const bound = 'policy "OTHER-1" under other 1.0 { }';
    expect((await publish(bound)).json()).toMatchObject({ status: 409, code: 'not-approved' });
    expect((await approve('other', '1.0.0', 'wording', author)).json()).toMatchObject({
      status: 403,
      code: 'own-work',
    });
    await expectStatus(
      201,
      author.ask('POST', '/v1/artefacts/wording/other/1.0.0/reviews', { verdict: 'comment', comment: 'please look' }),
    );
    expect((await publish(bound)).json()).toMatchObject({ code: 'not-approved' });
    await expectStatus(201, approve('other', '1.0.0'));
    await expectStatus(201, publish(bound));
    const { reviews } = (await author.ask('GET', '/v1/artefacts/wording/other/1.0.0')).json();
    expect(reviews.map(({ verdict, by }: Record<string, string>) => [verdict, by])).toEqual([
      ['comment', 'zhang.san'],
      ['approve', 'li.si'],
    ]);
  });

  it('takes approval back, and deprecates with a reason', async () => {
    await expectStatus(201, publish(wording('1.1.0', '200,000')));
    await expectStatus(201, approve('other', '1.1.0'));
    await expectStatus(
      201,
      reviewer.ask('POST', '/v1/artefacts/wording/other/1.1.0/reviews', { verdict: 'reject', comment: 'the limit' }),
    );
    expect((await publish('policy "OTHER-2" under other 1.1 { }')).json()).toMatchObject({ code: 'not-approved' });
    await expectStatus(201, approve('other', '1.1.0'));
    const gone = await expectStatus(
      200,
      reviewer.ask('POST', '/v1/artefacts/wording/other/1.1.0/deprecate', { because: 'superseded' }),
    );
    expect(gone.json().artefact).toMatchObject({ status: 'deprecated', deprecatedBecause: 'superseded' });
    expect((await publish('policy "OTHER-2" under other 1.1 { }')).json()).toMatchObject({ code: 'deprecated' });
    expect((await approve('other', '1.1.0')).json()).toMatchObject({ code: 'deprecated' });
    expect((await reviewer.ask('POST', '/v1/artefacts/policy/P/1/deprecate', { because: 'x' })).statusCode).toBe(400);
  });

  it('keeps what a policy was bound to, whatever is published later', async () => {
    const before = (await author.ask('GET', '/v1/artefacts/policy/P/1')).json();
    await expectStatus(201, publish(pot.replaceAll('1.0.0', '1.5.0').replace('CNY 10,000 each', 'CNY 5,000 each')));
    await expectStatus(201, approve('cover', '1.5.0'));
    const after = (await author.ask('GET', '/v1/artefacts/policy/P/1')).json();
    expect(after).toEqual(before);
    const contract = (await author.ask('GET', '/v1/artefacts/policy/P/1/contract')).json();
    expect(contract.wording.version).toBe('1.0.0');
  });

  it('amends by endorsement, in revisions', async () => {
    const endorsement = (share: number): string =>
      `endorsement share "Share" amends cover ^1.0 { add to pays of data { insurer pays ${share}% } }`;
    await expectStatus(201, publish(endorsement(90)));
    const bound = 'policy "E-1" under cover 1.0 { endorsed by share }';
    expect((await publish(bound)).json()).toMatchObject({ code: 'not-approved' });
    await expectStatus(201, approve('share', '1', 'endorsement'));
    await expectStatus(201, publish(bound));
    const second = (await expectStatus(201, publish(endorsement(80)))).json();
    expect(second.published[0]).toMatchObject({ kind: 'endorsement', version: '2', status: 'draft' });
    expect((await author.ask('GET', '/v1/artefacts/policy/E-1/1/contract')).json().endorsements.length).toBe(1);
  });

  it('tells what is wrong with a text, at its place, in both languages', async () => {
    const wrong =
      'wording w version 1.0.0 {\n  currency CNY\n  coverage c { insures nothing_known  pays { limit CNY 1 each event } }\n}\n';
    const checked = (
      await expectStatus(200, author.ask('POST', '/v1/check', { text: wrong, path: 'w.proviso' }))
    ).json();
    const [first] = checked.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(first.span).toMatchObject({ file: 'w.proviso', line: 3 });
    expect(first.message.zh).toMatch(/\p{Script=Han}/u);
    const refused = await publish(wrong);
    expect(refused.json()).toMatchObject({ status: 422, code: 'source-errors' });
    expect(refused.json().diagnostics.length).toBeGreaterThan(0);
    expect((await publish('')).json()).toMatchObject({ code: 'nothing-declared' });
    const found = (await author.ask('POST', '/v1/check', { text: policyOf('NEW') })).json();
    expect(found).toMatchObject({ diagnostics: [], units: [{ kind: 'policy', name: 'NEW' }] });
  });

  it('publishes a text as a whole or not at all', async () => {
    const text = `${wording('3.0.0')}\npolicy "HALF" under other 3.0 { }`;
    expect((await publish(text)).json()).toMatchObject({ code: 'not-approved' });
    expect((await author.ask('GET', '/v1/artefacts/wording/other/3.0.0')).statusCode).toBe(404);
  });

  it('compares two versions: texts, figures, and a redline', async () => {
    const url = '/v1/artefacts/wording/cover/1.5.0';
    const found = (await expectStatus(200, author.ask('GET', `${url}/diff?against=1.0.0`))).json();
    expect(found.sameMeaning).toBe(false);
    expect(found.text).toContain('-    pays { deductible CNY 10,000 each event  limit pot }');
    expect(JSON.stringify(found.figures)).toContain('10,000');
    const redline = await expectStatus(200, author.ask('GET', `${url}/redline?against=1.0.0&language=en`));
    expect(redline.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(redline.body).toMatch(/<ins|<del/);
    expect((await author.ask('GET', `${url}/diff?against=9.9.9`)).statusCode).toBe(404);
    expect((await author.ask('GET', '/v1/artefacts/terms/t/1.0.0/redline?against=1.0.0')).json()).toMatchObject({
      code: 'cannot-compare',
    });
  });

  it('renders the document that is signed, in four formats and both languages', async () => {
    const url = '/v1/policies/P/document';
    const html = await expectStatus(200, author.ask('GET', url));
    expect(html.body).toContain('数据修复');
    expect(html.body).toContain('Data restoration');
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    const english = await expectStatus(200, author.ask('GET', `${url}?language=en&format=markdown`));
    expect(english.body).not.toContain('数据修复');
    const docx = await expectStatus(200, author.ask('GET', `${url}?format=docx`));
    expect(strFromU8(unzipSync(docx.rawPayload)['word/document.xml'] ?? new Uint8Array())).toContain('数据修复');
    const pdf = await author.ask('GET', `${url}?format=pdf`);
    expect(pdf.statusCode).toBe(200);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await author.ask('GET', `${url}?format=exe`)).statusCode).toBe(400);
  });

  it('pages through its lists', async () => {
    const names: string[] = [];
    let after = '0';
    for (let page = 0; page < 50; page += 1) {
      const { artefacts, next } = (await author.ask('GET', `/v1/artefacts?limit=2&after=${after}`)).json();
      names.push(...artefacts.map(({ name, version }: Record<string, string>) => `${name} ${version}`));
      if (next === null) break;
      after = next;
    }
    const all = (await author.ask('GET', '/v1/artefacts')).json().artefacts;
    expect(names).toEqual(all.map(({ name, version }: Record<string, string>) => `${name} ${version}`));
  });

  it('publishes a source once, though two send it at once', async () => {
    const text = policyOf('TWICE');
    const sent = await Promise.all(
      Array.from({ length: 4 }, () =>
        author.ask('POST', '/v1/artefacts', { path: 'p', text }, { 'idempotency-key': newKey() }),
      ),
    );
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    const { artefacts } = (await author.ask('GET', '/v1/artefacts?kind=policy&name=TWICE')).json();
    expect(artefacts.length).toBe(1);
  });
});

describe('the policies folder', () => {
  it('is loaded whole, and once', async () => {
    const stores = await storesOf('sqlite');
    const house = await openHouse(stores, {
      published: false,
      environment: { PROVISO_POLICIES: `${root}/policies`, PROVISO_WORKBENCH: `${root}/no-build` },
    });
    const author = await house.person('a', ['author']);
    expect(house.running.notLoaded).toEqual([]);
    const { artefacts } = (await author.ask('GET', '/v1/artefacts')).json();
    const names = artefacts.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['cyber', 'comprehensive_cyber', 'SPECIMEN-2023', 'first']));
    for (const { status } of artefacts) expect(status).toBe('approved');
    const page = await house.running.app.inject({ method: 'GET', url: '/?lang=zh' });
    expect(page.body).toContain('SPECIMEN-2023');
    expect(page.body).toContain('会认定的保险条款');
    expect(page.body).not.toContain('/workbench/');
    await house.end();
    await stores.end();
  });
});
