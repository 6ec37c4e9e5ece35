// VERIS documents in, incidents and notes out: whole documents first, then the edges of each fact, then bad documents.
import { describe, expect, test } from 'vitest';
import { type IncidentJson, importVeris, type NoteCode, noteCodes } from '../../engine/index.ts';
import * as fixtures from './veris-fixtures.ts';
import { veris } from './veris-fixtures.ts';

interface Imported {
  readonly incident: IncidentJson;
  readonly codes: readonly NoteCode[];
}

/** Imports a document that has VERIS's shape; `no-counterpart` is left out, as every document has keys that are not read. */
function imported(document: object): Imported {
  const result = importVeris(document);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return {
    incident: result.incident,
    codes: result.notes.map(({ code }) => code).filter((code) => code !== 'no-counterpart'),
  };
}

function faultsOf(
  document: unknown,
): readonly { readonly pointer: string; readonly en: string | undefined; readonly zh: string | undefined }[] {
  const result = importVeris(document);
  return 'faults' in result
    ? result.faults.map(({ pointer, message }) => ({ pointer, en: message.en, zh: message.zh }))
    : [];
}

const confirmed = (parts: object): Imported => imported(veris(parts));

describe('whole documents', () => {
  test('ransomware: one cause, a threat, damaged data, two figures; the duration may be that of the encryption', () => {
    expect(imported(fixtures.ransomware)).toEqual({
      incident: {
        incident: 'FIXTURE-RANSOMWARE',
        event: {
          started: { at_least: '2023-04-11T00:00:00+14:00', at_most: '2023-04-11T23:59:59.999-12:00' },
          country: 'CN',
        },
        causes: [{ method: 'ransomware', actor: 'criminal' }],
        outage: { occurred: true },
        data: { damaged: true },
        extortion: { threatened: true },
        losses: {
          known: [
            { id: 'L1', kind: 'interruption_loss', amount: { currency: 'CNY', amount: '190000.00' } },
            { id: 'L2', kind: 'first_party', amount: { currency: 'CNY', amount: '80000.00' } },
          ],
          complete: false,
        },
      },
      codes: [
        'discovery-is-a-delay',
        'variety-adds-no-kind',
        'duration-of-something-else',
        'disclosure-possible',
        'no-fact-for-variety',
        'loss-kind-wide',
      ],
    });
  });

  test('denial of service with a demand: two causes, which is proximate stays open; a time of day in no zone', () => {
    expect(imported(fixtures.denialOfService)).toEqual({
      incident: {
        incident: 'FIXTURE-DOS',
        event: {
          started: { at_least: '2020-02-29T23:30:00+14:00', at_most: '2020-02-29T23:30:59.999-12:00' },
          country: 'NL',
        },
        causes: [{ method: 'denial_of_service' }, { method: 'malicious_act' }],
        outage: { occurred: true, duration: 'PT6H' },
        extortion: { threatened: true },
      },
      codes: ['actor-not-determined', 'no-kind-for-variety', 'proximate-not-said'],
    });
  });

  test('a state operation: a month, three causes, one actor for all', () => {
    expect(imported(fixtures.stateOperation).incident).toEqual({
      incident: 'FIXTURE-STATE',
      event: {
        started: { at_least: '2022-11-01T00:00:00+14:00', at_most: '2022-11-30T23:59:59.999-12:00' },
        country: 'SG',
      },
      causes: [
        { method: 'other_malware', actor: 'state_actor' },
        { method: 'intrusion', actor: 'state_actor' },
        { method: 'social_engineering', actor: 'state_actor' },
      ],
      data: { disclosed: true, records: 1200 },
    });
  });

  test('an error: a year alone is no start, and legal cost is of no one kind', () => {
    expect(imported(fixtures.misdelivery)).toEqual({
      incident: {
        incident: 'FIXTURE-ERROR',
        event: { country: 'GB' },
        causes: [{ method: 'human_error', actor: 'insider' }],
        data: { disclosed: true, records: 40 },
        losses: { known: [{ id: 'L1', amount: { currency: 'GBP', amount: '60000.00' } }], complete: false },
      },
      codes: ['year-only', 'records-differ', 'loss-kind-open'],
    });
  });

  test('a malfunction is nobody’s doing', () => {
    expect(imported(fixtures.malfunction)).toEqual({
      incident: {
        incident: 'FIXTURE-MALFUNCTION',
        event: {
          started: { at_least: '2018-12-31T00:00:00+14:00', at_most: '2018-12-31T23:59:59.999-12:00' },
          country: 'JP',
        },
        causes: [{ method: 'system_failure' }],
        outage: { occurred: true, duration: 'PT90M' },
      },
      codes: [],
    });
  });

  test('a stolen laptop: no such date, two countries, two actors, and its absence is no interruption', () => {
    expect(imported(fixtures.stolenLaptop)).toEqual({
      incident: { incident: 'FIXTURE-LAPTOP', causes: [{ method: 'theft' }], data: { damaged: true } },
      codes: [
        'impossible-date',
        'several-countries',
        'variety-adds-no-kind',
        'actors-not-paired',
        'duration-of-something-else',
        'disclosure-possible',
        'records-not-a-count',
      ],
    });
  });

  test('a bribed clerk: misuse can only be the insider’s, the bribe is not paired', () => {
    expect(imported(fixtures.bribedClerk)).toEqual({
      incident: {
        incident: 'FIXTURE-BRIBE',
        event: {
          started: { at_least: '2015-05-20T00:00:00+14:00', at_most: '2015-05-20T23:59:59.999-12:00' },
          country: 'AU',
        },
        causes: [{ method: 'malicious_act' }, { method: 'misuse', actor: 'insider' }],
        data: { disclosed: true, damaged: true },
        losses: {
          known: [
            {
              id: 'L1',
              kind: 'first_party',
              amount: {
                at_least: { currency: 'AUD', amount: '400000.00' },
                at_most: { currency: 'AUD', amount: '450000.00' },
              },
            },
          ],
          complete: false,
        },
      },
      codes: [
        'unreadable-time',
        'no-kind-for-variety',
        'actors-not-paired',
        'proximate-not-said',
        'no-fact-for-variety',
        'loss-kind-wide',
      ],
    });
  });

  test('a flood: nobody did it, months are a range of days, and an amount of 10^12 is kept', () => {
    expect(imported(fixtures.flood)).toEqual({
      incident: {
        incident: 'FIXTURE-FLOOD',
        event: {
          started: { at_least: '2021-07-20T00:00:00+14:00', at_most: '2021-07-20T23:59:59.999-12:00' },
          country: 'CN',
        },
        causes: [{ method: 'natural_event' }],
        outage: { occurred: true, duration: { at_least: 'PT1344H', at_most: 'PT1488H' } },
        losses: { known: [{ id: 'L1', amount: { currency: 'CNY', amount: '1000000000000.00' } }], complete: false },
      },
      codes: ['overall-of-unknown-kind'],
    });
  });

  test('a partner’s short cut: misuse without malice, and the one `no` that VERIS can say', () => {
    expect(imported(fixtures.partnerShortCut)).toEqual({
      incident: {
        incident: 'FIXTURE-PARTNER',
        event: {
          started: { at_least: '2020-02-01T00:00:00+14:00', at_most: '2020-02-29T23:59:59.999-12:00' },
          country: 'DE',
        },
        causes: [{ method: 'misuse', actor: 'partner' }],
        outage: { occurred: true },
        data: { disclosed: false },
      },
      codes: ['misuse-without-malice', 'degradation-only', 'never-restored'],
    });
  });

  test('an unknown action by an unknown actor says nothing of causes', () => {
    expect(imported(fixtures.unexplained)).toEqual({
      incident: { incident: 'FIXTURE-UNKNOWN', outage: { occurred: true } },
      codes: ['year-only', 'action-unknown'],
    });
  });

  test('of what is only suspected, time and place are taken, and nothing that happened', () => {
    expect(imported(fixtures.suspected)).toEqual({
      incident: {
        incident: 'FIXTURE-SUSPECTED',
        event: {
          started: { at_least: '2021-06-01T00:00:00+14:00', at_most: '2021-06-30T23:59:59.999-12:00' },
          country: 'FR',
        },
      },
      codes: ['not-confirmed'],
    });
    expect(imported({ ...fixtures.suspected, security_incident: 'Confirmed' }).incident.extortion).toEqual({
      threatened: true,
    });
  });

  test('malware that both destroys and demands is two causes; what else took part is not known', () => {
    expect(imported(fixtures.wiper)).toEqual({
      incident: {
        incident: 'FIXTURE-WIPER',
        event: {
          started: { at_least: '2017-06-27T10:30:15+14:00', at_most: '2017-06-27T10:30:15.999-12:00' },
          country: 'UA',
        },
        causes: { known: [{ method: 'wiper' }, { method: 'ransomware' }], complete: false },
        data: { damaged: true },
        extortion: { threatened: true },
      },
      codes: [
        'variety-beside-unknown',
        'actors-not-paired',
        'action-unknown',
        'proximate-not-said',
        'duration-of-something-else',
      ],
    });
  });
});

describe('when and where', () => {
  const started = (incident: object): unknown => confirmed({ timeline: { incident } }).incident.event?.started;
  test.each([
    [{ year: 2024, month: 2 }, '2024-02-01T00:00:00+14:00', '2024-02-29T23:59:59.999-12:00'],
    [{ year: 1900, month: 2 }, '1900-02-01T00:00:00+14:00', '1900-02-28T23:59:59.999-12:00'],
    [{ year: 2021, month: 1, day: 1, time: '12:00 AM' }, '2021-01-01T00:00:00+14:00', '2021-01-01T00:00:59.999-12:00'],
    [
      { year: 2021, month: 1, day: 1, time: '12:05:07 pm' },
      '2021-01-01T12:05:07+14:00',
      '2021-01-01T12:05:07.999-12:00',
    ],
    [{ year: 2021, month: 1, day: 1, time: '9:00' }, '2021-01-01T09:00:00+14:00', '2021-01-01T09:00:59.999-12:00'],
    [{ year: 2021, month: 1, day: 1, time: 'Unknown' }, '2021-01-01T00:00:00+14:00', '2021-01-01T23:59:59.999-12:00'],
    [{ year: 2021, month: 1, day: 1, time: '13:00 PM' }, '2021-01-01T00:00:00+14:00', '2021-01-01T23:59:59.999-12:00'],
    [{ year: 2021, month: 1, time: '09:00' }, '2021-01-01T00:00:00+14:00', '2021-01-31T23:59:59.999-12:00'],
  ])('%j', (date, at_least, at_most) => {
    expect(started(date)).toEqual({ at_least, at_most });
  });

  test.each([
    { year: 2021, month: 13 },
    { year: 2021, month: 2, day: 29 },
    { year: 2021, month: 4, day: 0 },
    { year: 2021, day: 4 },
    { year: 0, month: 4 },
  ])('no such date: %j', (incident) => {
    expect(confirmed({ timeline: { incident } }).codes).toContain('impossible-date');
    expect(started(incident)).toBeUndefined();
  });

  const country = (victim: readonly string[], assets?: readonly string[]): Imported =>
    confirmed({ victim: { country: victim }, ...(assets === undefined ? {} : { asset: { country: assets } }) });
  test('one ISO code, and assets nowhere else', () => {
    expect(country(['HK']).incident.event?.country).toBe('HK');
    expect(country(['HK'], ['HK', 'Unknown']).incident.event?.country).toBe('HK');
    expect(country(['HK'], ['CN']).codes).toContain('assets-elsewhere');
    expect(country(['Other']).codes).toContain('no-such-country');
    expect(country(['US', 'Unknown']).codes).toContain('several-countries');
    expect(country(['Unknown']).codes).toEqual(['variety-unknown', 'actor-not-determined']);
    for (const none of [
      country(['HK'], ['CN']),
      country(['Other']),
      country(['US', 'Unknown']),
      country(['Unknown']),
    ]) {
      expect(none.incident.event).not.toHaveProperty('country');
    }
  });
});

describe('causes', () => {
  const chain = (action: object, actor: object = { internal: { variety: ['Unknown'] } }): unknown =>
    confirmed({ action, actor }).incident.causes;
  const insider = { actor: 'insider' };

  test.each([
    ['malware', ['Worm'], 'other_malware'],
    ['malware', ['Unknown'], 'malware'],
    ['malware', ['Ransomware', 'Worm', 'C2'], 'ransomware'],
    ['malware', ['Destroy data', 'Worm'], 'wiper'],
    ['hacking', ['SQLi', 'Other'], 'intrusion'],
    ['hacking', ['DoS'], 'denial_of_service'],
    ['hacking', ['Unknown'], 'malicious_act'],
    ['hacking', [], 'malicious_act'],
    ['social', ['Phishing', 'Extortion'], 'social_engineering'],
    ['social', ['Unknown'], 'malicious_act'],
    ['misuse', ['Unknown'], 'misuse'],
    ['physical', ['Tampering', 'Surveillance'], 'theft'],
    ['physical', ['Assault'], 'malicious_act'],
    ['error', ['Programming error', 'Other'], 'human_error'],
    ['error', ['constructor'], 'human_error'],
  ])('%s %j is %s', (action, variety, method) => {
    expect(chain({ [action]: { variety } })).toEqual([{ method, ...insider }]);
  });

  test('an error of unknown variety is one link of no method, and of nobody', () => {
    expect(chain({ error: { variety: ['Unknown'] } })).toEqual([{}]);
  });

  test('two varieties of one action may be two links', () => {
    expect(chain({ hacking: { variety: ['DoS', 'Brute force'] } })).toEqual([
      { method: 'denial_of_service', ...insider },
      { method: 'intrusion', ...insider },
    ]);
    expect(chain({ error: { variety: ['Malfunction', 'Misconfiguration'] } })).toEqual([
      { method: 'system_failure' },
      { method: 'human_error', ...insider },
    ]);
  });

  test('an unknown variety hides a link only where it could be another method', () => {
    expect(chain({ hacking: { variety: ['SQLi', 'Unknown'] } })).toEqual({
      known: [{ method: 'intrusion', ...insider }],
      complete: false,
    });
    expect(chain({ environmental: { variety: ['Fire', 'Unknown'] } })).toEqual([{ method: 'natural_event' }]);
  });

  test('an unknown action keeps a known actor', () => {
    expect(chain({ unknown: {} })).toEqual({ known: [insider], complete: false });
    expect(chain({ unknown: {}, misuse: { variety: ['Net misuse'] } })).toEqual({
      known: [{ method: 'misuse', ...insider }],
      complete: false,
    });
  });

  const actor = (variety: readonly string[]): unknown =>
    chain({ hacking: { variety: ['DoS'] } }, { external: { variety } });
  test.each([
    [['Activist', 'Unaffiliated'], 'criminal'],
    [['Former employee'], 'criminal'],
    [['Nation-state'], 'state_actor'],
    [['Organized crime', 'State-affiliated'], undefined],
    [['Organized crime', 'Unknown'], undefined],
    [['Force majeure'], undefined],
    [[], undefined],
  ])('external %j is %s', (variety, kind) => {
    expect(actor(variety)).toEqual([{ method: 'denial_of_service', ...(kind === undefined ? {} : { actor: kind }) }]);
  });

  test('of several actors, only misuse tells whose it was', () => {
    const several = { external: { variety: ['Activist'] }, partner: {} };
    expect(chain({ misuse: {}, hacking: { variety: ['DoS'] } }, several)).toEqual([
      { method: 'denial_of_service' },
      { method: 'misuse', actor: 'partner' },
    ]);
    expect(chain({ misuse: {} }, { ...several, internal: {} })).toEqual([{ method: 'misuse' }]);
    expect(chain({ misuse: {} }, { ...several, unknown: {} })).toEqual([{ method: 'misuse' }]);
  });
});

describe('outage', () => {
  const outage = (variety: readonly string[], duration: object): Imported =>
    confirmed({ attribute: { availability: { variety, duration } } });
  test.each([
    [{ unit: 'Seconds', value: 45 }, 'PT45S'],
    [{ unit: 'Hours', value: 1.5 }, 'PT90M'],
    [{ unit: 'Weeks', value: 1 }, 'PT168H'],
    [
      { unit: 'Years', value: 1 },
      { at_least: 'PT8760H', at_most: 'PT8784H' },
    ],
  ])('%j', (duration, length) => {
    expect(outage(['Interruption'], duration).incident.outage).toEqual({ occurred: true, duration: length });
  });

  test.each([
    [{ unit: 'Hours' }, 'duration-without-value'],
    [{ unit: 'Hours', value: 0 }, 'duration-without-value'],
    [{ unit: 'Fortnights', value: 1 }, 'duration-without-value'],
    [{ unit: 'Never' }, 'never-restored'],
  ])('%j states no length', (duration, code) => {
    const { incident, codes } = outage(['Interruption'], duration);
    expect(incident.outage).toEqual({ occurred: true });
    expect(codes).toContain(code);
  });

  test('that no outage is listed does not show that there was none', () => {
    expect(confirmed({ attribute: { confidentiality: { data_disclosure: 'Unknown' } } }).incident).not.toHaveProperty(
      'outage',
    );
    expect(outage(['Loss'], { unit: 'Hours', value: 24 }).incident.outage).toBeUndefined();
  });
});

describe('losses', () => {
  const impact = (parts: object): Imported => confirmed({ impact: { overall_rating: 'Unknown', ...parts } });
  const first = ({ incident: { losses } }: Imported): unknown =>
    losses !== undefined && 'known' in losses ? losses.known[0] : undefined;
  const row = (amounts: object, code: string | undefined = 'USD'): Imported =>
    impact({ iso_currency_code: code, loss: [{ variety: 'Business disruption', rating: 'Unknown', ...amounts }] });
  const item = { id: 'L1', kind: 'interruption_loss' };

  test.each([
    [{ amount: 5 }, 'USD', { currency: 'USD', amount: '5.00' }],
    [{ amount: 5 }, 'JPY', { currency: 'JPY', amount: '5' }],
    [{ amount: 5, min_amount: 5 }, 'USD', { at_least: { currency: 'USD', amount: '5.00' } }],
    [{ min_amount: 5, max_amount: 5 }, 'USD', { currency: 'USD', amount: '5.00' }],
    [{ max_amount: 7 }, 'KWD', { at_most: { currency: 'KWD', amount: '7.000' } }],
  ])('%j %s', (amounts, code, amount) => {
    expect(first(row(amounts, code))).toEqual({ ...item, amount });
  });

  test.each([
    [{ amount: 5 }, 'Unknown', 'amount-without-currency'],
    [{ amount: 5 }, 'GGP', 'no-such-currency'],
    [{ amount: 5.25 }, 'USD', 'amount-not-whole'],
    [{ amount: 1e17 }, 'USD', 'amount-too-long'],
    [{ amount: 1e300 }, 'USD', 'amount-too-long'],
    [{ amount: 0, rating: 'Minor' }, 'USD', 'amount-not-positive'],
    [{ amount: -3 }, 'USD', 'amount-not-positive'],
    [{ min_amount: 9, max_amount: 8 }, 'USD', 'amounts-contradict'],
    [{ amount: 9, max_amount: 8 }, 'USD', 'amounts-contradict'],
  ])('%j %s keeps the item and leaves its amount open: %s', (amounts, code, note) => {
    const result = row(amounts, code);
    expect(first(result)).toEqual(item);
    expect(result.codes).toContain(note);
  });

  test('no currency at all', () => {
    const { incident, codes } = impact({ loss: [{ variety: 'Brand damage', amount: 3 }] });
    expect(incident.losses).toEqual({ known: [{ id: 'L1', kind: 'first_party' }], complete: false });
    expect(codes).toContain('amount-without-currency');
  });

  test('rows that a form filled in show no loss; rated ones do; `None` is no loss', () => {
    const loss = [
      { variety: 'Brand damage', rating: 'Unknown' },
      { variety: 'Operating costs', rating: 'None' },
      { variety: 'Other', rating: 'Minor' },
    ];
    const { incident, codes } = impact({ loss });
    expect(incident.losses).toEqual({ known: [{ id: 'L1' }], complete: false });
    expect(codes).toEqual(expect.arrayContaining(['loss-row-empty', 'loss-none', 'loss-kind-open']));
    expect(impact({ loss: loss.slice(0, 2) }).incident).not.toHaveProperty('losses');
  });

  test('the overall amount is an item of its own only where no row tells of a loss', () => {
    const iso_currency_code = 'USD';
    expect(first(impact({ iso_currency_code, overall_amount: 9 }))).toEqual({
      id: 'L1',
      amount: { currency: 'USD', amount: '9.00' },
    });
    expect(impact({ iso_currency_code, overall_amount: 0 }).incident).not.toHaveProperty('losses');
    const loss = [{ variety: 'Business disruption', amount: 4 }];
    expect(impact({ iso_currency_code, overall_amount: 9, loss }).codes).toContain('overall-differs');
    expect(
      impact({ iso_currency_code, overall_amount: 9, loss: [...loss, { variety: 'Other', rating: 'Major' }] }).codes,
    ).toContain('overall-not-split');
    expect(impact({ iso_currency_code, overall_amount: 4, loss }).codes).not.toContain('overall-differs');
  });
});

describe('documents that are not VERIS', () => {
  test('wrong types are faults, with their place, in both languages', () => {
    expect(faultsOf(veris({ timeline: { incident: { year: '2021', month: 6.5 } } }))).toEqual([
      { pointer: '/timeline/incident/year', en: 'this must be a whole number', zh: '此处应为整数' },
      { pointer: '/timeline/incident/month', en: 'this must be a whole number', zh: '此处应为整数' },
    ]);
    expect(faultsOf(veris({ victim: { country: 'CN' } }))).toEqual([
      { pointer: '/victim/country', en: 'this must be a list', zh: '此处应为列表' },
    ]);
    expect(faultsOf(veris({ impact: { loss: [{ variety: 'Other', amount: '12' }] } }))).toEqual([
      { pointer: '/impact/loss/0/amount', en: 'this must be a number', zh: '此处应为数字' },
    ]);
    expect(faultsOf(veris({ action: { malware: { variety: [1] }, hacking: null } }))).toEqual([
      { pointer: '/action/malware/variety/0', en: 'this must be a text', zh: '此处应为文本' },
      { pointer: '/action/hacking', en: 'this must be an object', zh: '此处应为对象' },
    ]);
  });

  test('missing and empty parts, and versions that are not read', () => {
    const { timeline, ...untimed } = veris() as Record<string, unknown>;
    expect(timeline).toBeDefined();
    expect(faultsOf(untimed)).toEqual([{ pointer: '', en: '`timeline` is missing', zh: '缺少`timeline`' }]);
    expect(faultsOf(veris({ action: {}, incident_id: '' }))).toEqual([
      { pointer: '/incident_id', en: 'this must not be empty', zh: '此处不得为空' },
      { pointer: '/action', en: 'this must not be empty', zh: '此处不得为空' },
    ]);
    expect(faultsOf(veris({ schema_version: '1.2.1' }))).toEqual([
      { pointer: '/schema_version', en: 'only VERIS 1.3 and 1.4 are read', zh: '仅支持VERIS 1.3与1.4' },
    ]);
    for (const version of ['1.3', '1.3.0', '1.3.4.1', '1.4.1'])
      expect(faultsOf(veris({ schema_version: version }))).toEqual([]);
  });

  test.each([[null], [undefined], ['VERIS'], [3], [[]]])('%j is no object', (document) => {
    expect(faultsOf(document)).toEqual([{ pointer: '', en: 'this must be an object', zh: '此处应为对象' }]);
  });

  test('extra keys pass, and are named', () => {
    const result = importVeris(
      veris({ plus: { analyst: 'nobody', attribute: { confidentiality: { data_abuse: 'No', mood: 1 } } } }),
    );
    const note = 'notes' in result ? result.notes.find(({ code }) => code === 'no-counterpart') : undefined;
    expect(note?.message.en).toContain('`plus.analyst`');
    expect(note?.message.en).toContain('`plus.attribute.confidentiality.mood`');
    expect(note?.message.en).not.toContain('data_abuse');
  });
});

test('every note there is can be provoked, and speaks both languages', () => {
  const provoked = new Set<NoteCode>();
  const documents: object[] = [
    ...Object.values(fixtures).filter((fixture): fixture is object => typeof fixture === 'object'),
    veris({ victim: { country: ['Other'] } }),
    veris({ victim: { country: ['HK'] }, asset: { country: ['CN'] } }),
    veris({ attribute: { availability: { variety: ['Interruption'], duration: { unit: 'Days' } } } }),
    ...[
      {
        iso_currency_code: 'XXX',
        loss: [
          { variety: 'Other', amount: 1 },
          { variety: 'Other', rating: 'Minor' },
        ],
        overall_amount: 5,
      },
      {
        iso_currency_code: 'USD',
        loss: [
          { variety: 'Other', amount: 1.5 },
          { variety: 'Other', amount: 1e18 },
        ],
        overall_amount: 5,
      },
      {
        loss: [
          { variety: 'Other', amount: 1 },
          { variety: 'Other', rating: 'None' },
          { variety: 'Other' },
          { variety: 'Other', amount: -1 },
        ],
      },
      { loss: [{ variety: 'Other', min_amount: 2, max_amount: 1 }] },
    ].map((impact) => veris({ impact })),
  ];
  for (const document of documents) {
    const result = importVeris(document);
    for (const { code, message } of 'notes' in result ? result.notes : []) {
      provoked.add(code);
      expect(message.en).toMatch(/^[\x20-\x7e]+$/);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
  }
  expect(noteCodes.filter((code) => !provoked.has(code))).toEqual([]);
});
