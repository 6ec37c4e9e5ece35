// A claim's whole life over HTTP, on both stores: asked, decided, decided again, taken back, read again from what was
// kept; and the ledger that comes of it, which the engine must be able to read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../engine/index.ts';
import { expectStatus, type House, incident, newKey, openHouse, type Person } from './fixture.ts';
import { databases, type Stores, storesOf } from './stores.ts';

describe.each(databases)('decisions on %s', (database) => {
  let stores: Stores;
  let house: House;
  let adjuster: Person;
  let author: Person;
  let policies = 0;
  beforeAll(async () => {
    stores = await storesOf(database);
    house = await openHouse(stores);
    adjuster = await house.person('wang.fang', ['adjuster', 'auditor']);
    author = await house.person('zhang.san', ['author']);
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  /** A policy with untouched accounts. */
  async function newPolicy(annual?: string): Promise<string> {
    policies += 1;
    const id = `D-${policies}`;
    const text = `policy "${id}" under cover 1.0 { ${annual === undefined ? '' : `annual: CNY ${annual}`} }`;
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: `${id}.proviso`, text }));
    return id;
  }
  const decide = (policy: string, body: unknown, key = newKey(), who = adjuster) =>
    who.ask('POST', `/v1/policies/${policy}/decisions`, { incident: body }, { 'idempotency-key': key });
  const remaining = async (policy: string): Promise<string> => {
    const { balances } = (await expectStatus(200, adjuster.ask('GET', `/v1/policies/${policy}/balances`))).json();
    return balances[0].remaining;
  };
  const assertLedger = async (policy: string): Promise<void> => {
    const ledger = (await expectStatus(200, adjuster.ask('GET', `/v1/policies/${policy}/ledger`))).json();
    const { contract: hash } = (await adjuster.ask('GET', `/v1/policies/${policy}`)).json().policy;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const contract = (await expectStatus(200, adjuster.ask('GET', `/v1/artefacts/policy/${policy}/1/contract`))).json();
    expect(readLedger(JSON.stringify(ledger), contract)).toEqual({ ledger });
  };

  it('adjudicates without keeping anything', async () => {
    const policy = await newPolicy();
    const found = await expectStatus(
      200,
      adjuster.ask('POST', '/v1/adjudicate', { policy, incident: incident('A', '90000.00') }),
    );
    expect(found.json()).toMatchObject({ outcome: 'payable', payable: { atMost: { amount: '80000.00' } } });
    expect(await remaining(policy)).toBe('100000.00');
    expect((await adjuster.ask('GET', `/v1/policies/${policy}/events`)).json().events).toEqual([]);
  });

  it('adjudicates a wording with the defaults of its schedule', async () => {
    const wording = { name: 'cover', version: '1.0.0' };
    const found = await adjuster.ask('POST', '/v1/adjudicate', { wording, incident: incident('A', '500000.00') });
    expect(found.json()).toMatchObject({ payable: { atMost: { amount: '100000.00' } } });
  });

  it('decides, and draws from the account what was decided', async () => {
    const policy = await newPolicy();
    const first = (await expectStatus(201, decide(policy, incident('A', '90000.00')))).json();
    expect(first).toMatchObject({ state: 'decided', event: 'A', isNew: true, decidedBy: 'wang.fang' });
    expect(first.postings).toEqual([
      expect.objectContaining({ account: 'pot', coverage: 'data', amount: '80000.00', kind: 'posted' }),
    ]);
    expect(first.balances).toEqual([{ account: 'pot', currency: 'CNY', opening: '100000.00', remaining: '20000.00' }]);
    const second = (await expectStatus(201, decide(policy, incident('B', '50000.00')))).json();
    expect(second.determination.payable.atMost.amount).toBe('20000.00');
    expect(await remaining(policy)).toBe('0.00');
    await assertLedger(policy);
  });

  it('never pays an event twice: the same again is the same answer, another is refused', async () => {
    const policy = await newPolicy();
    const first = (await expectStatus(201, decide(policy, incident('A', '30000.00')))).json();
    const again = (await expectStatus(200, decide(policy, incident('A', '30000.00')))).json();
    expect(again).toMatchObject({ id: first.id, isNew: false, postings: [] });
    const other = await decide(policy, incident('A', '31000.00'));
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'event-decided', determination: first.id });
    expect(await remaining(policy)).toBe('80000.00');
  });

  it('answers a retry with the kept answer, to the last character, and refuses the key for anything else', async () => {
    const policy = await newPolicy();
    const key = newKey();
    const first = await expectStatus(201, decide(policy, incident('A', '30000.00'), key));
    const again = await expectStatus(201, decide(policy, incident('A', '30000.00'), key));
    expect(again.body).toBe(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const quoted = await expectStatus(201, decide(policy, incident('A', '30000.00'), `"${key}"`));
    expect(quoted.body).toBe(first.body);
    expect((await decide(policy, incident('A', '40000.00'), key)).json()).toMatchObject({
      status: 422,
      code: 'key-reused',
    });
    const elsewhere = await newPolicy();
    expect((await decide(elsewhere, incident('A', '30000.00'), key)).statusCode).toBe(422);
    expect(await remaining(policy)).toBe('80000.00');
  });

  it.each([
    [undefined, 'key-missing', 400],
    ['', 'key-missing', 400],
    ['a b', 'key-malformed', 400],
    ['x'.repeat(256), 'key-malformed', 400],
    ['a"b', 'key-malformed', 400],
  ])('asks for an Idempotency-Key that can be read, %#', async (key, code, status) => {
    const answer = await house.running.app.inject({
      method: 'POST',
      url: '/v1/policies/P/decisions',
      headers: {
        authorization: `Bearer ${adjuster.key}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      payload: JSON.stringify({ incident: incident('A', '1.00') }),
    });
    expect(answer.json()).toMatchObject({ status, code });
  });

  it('keeps no answer of what failed, so that it can be tried again under the same key', async () => {
    const policy = await newPolicy();
    const key = newKey();
    const wrong = { ...incident('A', '30000.00'), known: 'perhaps' };
    expect((await decide(policy, wrong, key)).statusCode).toBe(422);
    await expectStatus(201, decide(policy, incident('A', '30000.00'), key));
  });

  it('reserves for what is open, tells others of it, and decides it when the fact is known', async () => {
    const policy = await newPolicy();
    const open = (await expectStatus(201, decide(policy, incident('A', '90000.00', null)))).json();
    expect(open).toMatchObject({ state: 'open', postings: [] });
    expect(await remaining(policy)).toBe('100000.00');
    const asked = (await adjuster.ask('GET', `/v1/policies/${policy}/questions`)).json();
    expect(asked.events).toEqual([
      expect.objectContaining({ event: 'A', questions: [expect.objectContaining({ fact: 'known' })] }),
    ]);
    const other = (await expectStatus(201, decide(policy, incident('B', '50000.00')))).json();
    expect(other.others).toEqual([expect.objectContaining({ event: 'A', account: 'pot', atMost: '80000.00' })]);
    const known = (await expectStatus(201, decide(policy, incident('A', '90000.00')))).json();
    expect(known.determination.payable.atMost.amount).toBe('60000.00');
    expect(await remaining(policy)).toBe('0.00');
    await assertLedger(policy);
  });

  it('decides again in the place of the event, and the later events with it', async () => {
    const policy = await newPolicy();
    await expectStatus(201, decide(policy, incident('A', '90000.00')));
    await expectStatus(201, decide(policy, incident('B', '50000.00')));
    const again = await expectStatus(
      200,
      adjuster.ask('POST', `/v1/policies/${policy}/events/A/redecide`, {
        incident: incident('A', '60000.00'),
        because: 'the bill was corrected',
      }),
    );
    expect(again.json()).toMatchObject({ state: 'decided', event: 'A' });
    expect(again.json().changed).toEqual([
      expect.objectContaining({
        event: 'B',
        before: [expect.objectContaining({ amount: '20000.00' })],
        after: [expect.objectContaining({ amount: '40000.00' })],
      }),
    ]);
    expect(await remaining(policy)).toBe('10000.00');
    await assertLedger(policy);
    const life = (await expectStatus(200, adjuster.ask('GET', `/v1/policies/${policy}/events/A`))).json();
    expect(life.entries.map(({ entry, state }: { entry: number; state: string }) => [entry, state])).toEqual([
      [1, 'decided'],
      [2, 'decided'],
    ]);
    expect(life.postings.map(({ kind, minor }: { kind: string; minor: string }) => [kind, minor])).toEqual([
      ['posted', '8000000'],
      ['reversed', '8000000'],
      ['posted', '5000000'],
    ]);
  });

  it('takes a decision back, gives the later events what is free then, and decides the same again', async () => {
    const policy = await newPolicy();
    await expectStatus(201, decide(policy, incident('A', '90000.00')));
    await expectStatus(201, decide(policy, incident('B', '50000.00')));
    const back = await expectStatus(
      200,
      adjuster.ask('POST', `/v1/policies/${policy}/events/A/reverse`, { because: 'not our insured' }),
    );
    expect(back.json()).toMatchObject({ state: 'open', id: null, determination: null });
    expect(await remaining(policy)).toBe('60000.00');
    await assertLedger(policy);
    const twice = await adjuster.ask('POST', `/v1/policies/${policy}/events/A/reverse`, { because: 'again' });
    expect(twice.json()).toMatchObject({ status: 409, code: 'event-not-decided' });
    const again = (await expectStatus(201, decide(policy, incident('A', '90000.00')))).json();
    expect(again.determination.payable.atMost.amount).toBe('60000.00');
    expect(await remaining(policy)).toBe('0.00');
    await assertLedger(policy);
  });

  it('makes a determination again from what was kept with it', async () => {
    const policy = await newPolicy();
    await expectStatus(201, decide(policy, incident('A', '90000.00')));
    const { id, determinationHash } = (await expectStatus(201, decide(policy, incident('B', '50000.00')))).json();
    const kept = (await expectStatus(200, adjuster.ask('GET', `/v1/determinations/${id}`))).json();
    expect(kept).toMatchObject({ event: 'B', hash: determinationHash, balances: { pot: '2000000' } });
    const replayed = (await expectStatus(200, adjuster.ask('GET', `/v1/determinations/${id}/replay`))).json();
    expect(replayed).toMatchObject({ same: true, differs: [], now: { hash: determinationHash } });
  });

  it('finds a determination that was changed behind its back', async () => {
    const policy = await newPolicy();
    const { id } = (await expectStatus(201, decide(policy, incident('A', '90000.00')))).json();
    const { queries } = house.running.store;
    const { determination } = await queries
      .selectFrom('determinations')
      .select('determination')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await queries
      .updateTable('determinations')
      .set({ determination: determination.replaceAll('80000.00', '90000.00') })
      .where('id', '=', id)
      .execute();
    const replayed = (await adjuster.ask('GET', `/v1/determinations/${id}/replay`)).json();
    expect(replayed).toMatchObject({ same: false, differs: ['stored', 'determination'] });
  });

  it('decides on the revision in force, and follows an account that an amendment makes larger', async () => {
    const policy = await newPolicy('100,000');
    await expectStatus(201, decide(policy, incident('A', '90000.00')));
    const raised = `policy "${policy}" under cover 1.0 { annual: CNY 150,000 }`;
    const published = await expectStatus(
      201,
      author.ask('POST', '/v1/artefacts', { path: 'raised.proviso', text: raised }),
    );
    expect(published.json().published[0]).toMatchObject({ version: '2', kind: 'policy' });
    expect(await remaining(policy)).toBe('70000.00');
    const old = await adjuster.ask('POST', `/v1/policies/${policy}/decisions`, {
      incident: incident('B', '20000.00'),
      revision: '1',
    });
    expect(old.json()).toMatchObject({ status: 409, code: 'other-revision' });
    const lowered = `policy "${policy}" under cover 1.0 { annual: CNY 70,000 }`;
    const refused = await author.ask('POST', '/v1/artefacts', { path: 'lowered.proviso', text: lowered });
    expect(refused.json()).toMatchObject({ status: 409, code: 'opening-below-drawn' });
    expect(await remaining(policy)).toBe('70000.00');
  });

  it('tells by when each step of a claim has to be done, and which are late', async () => {
    const policy = await newPolicy();
    const at = (id: string, reported: string | null) => ({
      ...incident(id, '20000.00'),
      started: '2026-01-01T08:00:00+08:00',
      reported,
    });
    await expectStatus(201, decide(policy, at('in-time', '2026-01-03T08:00:00+08:00')));
    await expectStatus(201, decide(policy, at('never', null)));
    const found = (await expectStatus(200, adjuster.ask('GET', `/v1/policies/${policy}/steps`))).json();
    const steps = found.events.map(({ event, steps: [step] }: { event: string; steps: Record<string, string>[] }) => [
      event,
      step?.late,
      step?.due,
    ]);
    expect(steps).toEqual([
      ['in-time', 'no', '2026-01-03T08:00:00+08:00'],
      ['never', 'yes', '2026-01-03T08:00:00+08:00'],
    ]);
    const late = (await adjuster.ask('GET', `/v1/policies/${policy}/steps?late=yes&event=never`)).json();
    expect(late.events).toEqual([
      expect.objectContaining({ event: 'never', steps: [expect.objectContaining({ step: 'report' })] }),
    ]);
  });

  it('says where a wording cannot decide', async () => {
    const text = `terms r version 1.0.0 { kind loss { damage }  fact charged: money  fact due: money }
      wording ratios version 1.0.0 { uses terms r ^1.0  currency CNY  zone "UTC"
        coverage c { insures damage  pays { insurer pays ratio of charged to due } } }`;
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'ratios', text }));
    const nothing = { currency: 'CNY', amount: '0.00' };
    const answer = await adjuster.ask('POST', '/v1/adjudicate', {
      wording: { name: 'ratios', version: '1.0.0' },
      incident: {
        incident: 'R',
        charged: nothing,
        due: nothing,
        losses: [{ id: 'L', kind: 'damage', amount: { currency: 'CNY', amount: '10.00' } }],
      },
    });
    expect(answer.json()).toMatchObject({ status: 422, code: 'cannot-decide', errors: [{ code: 'zero-denominator' }] });
  });

  it('tells every place of an incident that is wrong', async () => {
    const wrong = { incident: 'A', known: 'perhaps', losses: [{ id: 'L1', kind: 'fire', amount: 12 }] };
    const answer = (await decide('P', wrong)).json();
    expect(answer).toMatchObject({ status: 422, code: 'incident-faults' });
    expect(answer.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/incident/known', '/incident/losses/0/kind', '/incident/losses/0/amount']),
    );
    for (const { message } of answer.errors) expect(message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('refuses an amount that no ledger could keep', async () => {
    const settled = { secondPersonAbove: { currency: 'CNY', amount: '999999999999999999.00' } };
    expect((await house.admin.ask('PUT', '/v1/settings', settled)).json()).toMatchObject({
      status: 422,
      code: 'amount-out-of-range',
    });
  });

  describe('above the amount that one person may decide', () => {
    let second: Person;
    beforeAll(async () => {
      second = await house.person('chen.jie', ['adjuster']);
      const settled = { secondPersonAbove: { currency: 'CNY', amount: '50000.00' } };
      await expectStatus(200, house.admin.ask('PUT', '/v1/settings', settled));
    });
    afterAll(async () => {
      await expectStatus(200, house.admin.ask('PUT', '/v1/settings', { secondPersonAbove: null }));
    });

    it('needs nobody for the amount itself, nor for what is open', async () => {
      const policy = await newPolicy();
      await expectStatus(201, decide(policy, incident('A', '60000.00')));
      await expectStatus(201, decide(policy, incident('B', '90000.00', null)));
      expect(await remaining(policy)).toBe('50000.00');
    });

    it('waits for a second person, who is not the first', async () => {
      const policy = await newPolicy();
      const waiting = (await expectStatus(202, decide(policy, incident('A', '60000.01')))).json();
      expect(waiting).toMatchObject({ state: 'waiting', event: 'A' });
      expect(await remaining(policy)).toBe('100000.00');
      const approve = (who: Person, determinationHash: string) =>
        who.ask('POST', `/v1/proposals/${waiting.proposal}/approve`, { determinationHash });
      expect((await approve(adjuster, waiting.determinationHash)).json()).toMatchObject({
        status: 403,
        code: 'own-work',
      });
      expect((await approve(second, '0'.repeat(64))).json()).toMatchObject({ status: 409, code: 'proposal-changed' });
      expect(await remaining(policy)).toBe('100000.00');
      const done = (await expectStatus(200, approve(second, waiting.determinationHash))).json();
      expect(done).toMatchObject({ state: 'decided', decidedBy: 'wang.fang' });
      expect(await remaining(policy)).toBe('49999.99');
      expect((await approve(second, waiting.determinationHash)).json()).toMatchObject({ code: 'proposal-closed' });
      const log = (await adjuster.ask('GET', '/v1/audit?limit=1000')).json();
      const row = log.entries.findLast(
        ({ action, subject }: { action: string; subject: string }) => action === 'decide' && subject.includes(policy),
      );
      expect(row).toMatchObject({ actor: 'wang.fang', detail: { approvedBy: 'chen.jie' } });
    });

    it('shows the approver what has changed since, and takes their word for that', async () => {
      const policy = await newPolicy();
      const waiting = (await expectStatus(202, decide(policy, incident('A', '90000.00')))).json();
      await expectStatus(201, decide(policy, incident('B', '50000.00')));
      const url = `/v1/proposals/${waiting.proposal}/approve`;
      const changed = await second.ask('POST', url, { determinationHash: waiting.determinationHash });
      expect(changed.json()).toMatchObject({ status: 409, code: 'proposal-changed' });
      const { determination, determinationHash } = changed.json();
      expect(determination.payable.atMost.amount).toBe('60000.00');
      await expectStatus(200, second.ask('POST', url, { determinationHash }));
      expect(await remaining(policy)).toBe('0.00');
    });

    it('is refused with a reason, and never carried out then', async () => {
      const policy = await newPolicy();
      const waiting = (await expectStatus(202, decide(policy, incident('A', '90000.00')))).json();
      const refused = await expectStatus(
        200,
        second.ask('POST', `/v1/proposals/${waiting.proposal}/refuse`, { because: 'the bill is missing' }),
      );
      expect(refused.json()).toMatchObject({ state: 'refused', because: 'the bill is missing', closedBy: 'chen.jie' });
      const late = await second.ask('POST', `/v1/proposals/${waiting.proposal}/approve`, {
        determinationHash: waiting.determinationHash,
      });
      expect(late.json()).toMatchObject({ code: 'proposal-closed' });
      expect(await remaining(policy)).toBe('100000.00');
    });

    it('covers deciding again and taking back', async () => {
      const policy = await newPolicy();
      await expectStatus(201, decide(policy, incident('A', '50000.00')));
      const more = { incident: incident('A', '90000.00'), because: 'a second bill' };
      const again = await expectStatus(202, adjuster.ask('POST', `/v1/policies/${policy}/events/A/redecide`, more));
      const { proposal, determinationHash } = again.json();
      await expectStatus(200, second.ask('POST', `/v1/proposals/${proposal}/approve`, { determinationHash }));
      expect(await remaining(policy)).toBe('20000.00');
      const back = await expectStatus(
        202,
        adjuster.ask('POST', `/v1/policies/${policy}/events/A/reverse`, { because: 'fraud' }),
      );
      expect(await remaining(policy)).toBe('20000.00');
      const taken = back.json();
      await expectStatus(
        200,
        second.ask('POST', `/v1/proposals/${taken.proposal}/approve`, { determinationHash: taken.determinationHash }),
      );
      expect(await remaining(policy)).toBe('100000.00');
      await assertLedger(policy);
    });
  });
});
