// Wrong documents: a fragment, and the one fault it has, as place, code and English message. The fragment stands in an
// incident that is right.

type Fragment = Readonly<Record<string, unknown>>;
export type Wrong = readonly [fragment: Fragment, pointer: string, code: string, message: string];

const figures = (of: Fragment): Fragment => ({ figures: of });
const loss = (of: Fragment): Fragment => ({ losses: [{ id: 'L1', kind: 'ransom', ...of }] });
const rate = (of: Fragment): Fragment => ({
  rates: [{ from: 'USD', to: 'CNY', on: '2023-04-11', rate: '6.89', ...of }],
});
const cny = (amount: string): Fragment => ({ currency: 'CNY', amount });
const judged = (of: Fragment): Fragment => ({ value: true, by: 'A handler', at: '2023-05-01T00:00:00Z', ...of });

export const wrongShapes: readonly Wrong[] = [
  // keys
  [{ outages: {} }, '/outages', 'unknown-key', 'the terms have no `outages` here'],
  [{ outage: { start: '2023-04-11T00:00:00Z' } }, '/outage/start', 'unknown-key', 'the terms have no `start` here'],
  [loss({ media: 'cash' }), '/losses/0/media', 'unknown-key', 'the terms have no `media` here'],
  [
    loss({ amount: { currncy: 'CNY', amount: '1.00' } }),
    '/losses/0/amount/currncy',
    'unknown-key',
    'the terms have no `currncy` here',
  ],
  [{ losses: [{ kind: 'ransom' }] }, '/losses/0', 'missing-key', 'loss no. 1 lacks `id`'],
  [{ rates: [{ from: 'USD', to: 'CNY' }] }, '/rates/0', 'missing-key', 'exchange rate no. 1 lacks `on` and `rate`'],
  [
    figures({ wilful: { value: true, at: '2023-05-01T00:00:00Z' } }),
    '/figures/wilful',
    'missing-key',
    '“Wilful” lacks `by`',
  ],
  [{ causes: { known: [] } }, '/causes', 'missing-key', '“Causes” lacks `complete`'],
  // null
  [
    { outage: { started: null } },
    '/outage/started',
    'not-nullable',
    '“Start” is `null`, which would say that there is none',
  ],
  [{ outage: null }, '/outage', 'not-nullable', '“Outage” is `null`, which would say that there is none'],
  [
    loss({ kind: null }),
    '/losses/0/kind',
    'not-nullable',
    '“Kind of loss” of loss L1 is `null`, which would say that there is none',
  ],
  // records and lists
  [{ outage: 5 }, '/outage', 'not-a-record', '“Outage” is `5`, which is no object of keys and values'],
  [
    { causes: ['ransomware'] },
    '/causes/0',
    'not-a-record',
    '“Causes” no. 1 is `"ransomware"`, which is no object of keys and values',
  ],
  [
    { causes: { method: 'ransomware' } },
    '/causes',
    'not-a-list',
    '“Causes” is `{"method":"ransomware"}`, which is no list',
  ],
  [{ causes: { known: 1, complete: false } }, '/causes/known', 'not-a-list', '“Causes” is `1`, which is no list'],
  [
    { rates: { known: [], complete: false } },
    '/rates',
    'not-a-list',
    '“Exchange rates” is `{"known":[],"complete":false}`, which is no list',
  ],
  [
    { losses: { known: [], complete: true } },
    '/losses/complete',
    'complete-list',
    '“complete” of “Losses” can only be `false`: a complete list is written as an array',
  ],
  // judgments
  [
    figures({ wilful: true }),
    '/figures/wilful',
    'not-judged',
    '“Wilful” is for `claims_handler` to decide, and is stated with who decided it and when',
  ],
  [
    figures({ fault: { at_least: '10%' } }),
    '/figures/fault',
    'not-judged',
    '“Fault” is for `claims_handler` to decide, and is stated with who decided it and when',
  ],
  [
    figures({ wilful: judged({ value: 'yes' }) }),
    '/figures/wilful/value',
    'not-a-boolean',
    '“Wilful” is `"yes"`, which is neither `true` nor `false`',
  ],
  [
    figures({ wilful: judged({ at: 'today' }) }),
    '/figures/wilful/at',
    'not-an-instant',
    '“Decided at” of “Wilful” is `"today"`, which is no date and time',
  ],
  [figures({ wilful: judged({ by: '' }) }), '/figures/wilful/by', 'empty-text', '“Decided by” of “Wilful” is empty'],
  [figures({ wilful: judged({ on: ' ' }) }), '/figures/wilful/on', 'empty-text', '“Decided on” of “Wilful” is empty'],
  // text
  [{ incident: 17 }, '/incident', 'not-a-text', '“Number of the incident” is `17`, which is no text'],
  [
    { incident: 'A\u202eB' },
    '/incident',
    'hidden-character',
    '“Number of the incident” holds the invisible character U+202E',
  ],
  [
    { incident: 'A\nB' },
    '/incident',
    'hidden-character',
    '“Number of the incident” holds the invisible character U+000A',
  ],
  [figures({ holder: 'x'.repeat(201) }), '/figures/holder', 'text-too-long', '“Holder” is longer than 200 characters'],
  [
    figures({ place: 'cn' }),
    '/figures/place',
    'not-a-country',
    '“Place” is `"cn"`, which is no code of a country or region',
  ],
  [
    figures({ place: 'XX' }),
    '/figures/place',
    'not-a-country',
    '“Place” is `"XX"`, which is no code of a country or region',
  ],
  [
    { causes: [{ method: 'Ransomeware' }] },
    '/causes/0/method',
    'unknown-kind',
    '“Method” of “Causes” no. 1 is `"Ransomeware"`, which is not a kind that the terms have',
  ],
  [
    loss({ medium: 'ransom' }),
    '/losses/0/medium',
    'unknown-kind',
    '“Medium” of loss L1 is `"ransom"`, which is not a kind that the terms have',
  ],
  [
    { losses: [{ id: 'L1', kind: 'restoration', medium: 'cash' }] },
    '/losses/0/medium',
    'field-of-other-kind',
    '“Medium” of loss L1 is stated, which losses of kind `restoration` do not have',
  ],
  [
    { losses: [{ id: 'L1', kind: 'extortion', medium: 'cash' }] },
    '/losses/0/medium',
    'field-of-other-kind',
    '“Medium” of loss L1 is stated, which losses of kind `extortion` do not have',
  ],
  [
    { losses: [{ id: 'L1', kind: 'no_kind', medium: 'cash' }] },
    '/losses/0/kind',
    'unknown-kind',
    '“Kind of loss” of loss L1 is `"no_kind"`, which is not a kind that the terms have',
  ],
  // numbers
  [figures({ records: '5' }), '/figures/records', 'not-a-number', '“Records” is `"5"`, which is no number'],
  [figures({ records: 1.5 }), '/figures/records', 'not-whole', '“Records” is `1.5`, which is no whole number'],
  [figures({ records: -1 }), '/figures/records', 'negative-number', '“Records” is `-1`, which is below zero'],
  [
    figures({ records: 2 ** 53 }),
    '/figures/records',
    'number-too-large',
    '“Records” is `9007199254740992`, which is larger than 9007199254740991',
  ],
  [figures({ share: 10 }), '/figures/share', 'not-a-percentage', '“Share” is `10`, which is no percentage'],
  [figures({ share: '10' }), '/figures/share', 'not-a-percentage', '“Share” is `"10"`, which is no percentage'],
  // time
  [
    { outage: { duration: '48 hours' } },
    '/outage/duration',
    'not-a-duration',
    '“Length” is `"48 hours"`, which is no length of time',
  ],
  [
    { outage: { duration: 'P1M' } },
    '/outage/duration',
    'calendar-duration',
    '“Length” is `"P1M"`, which is counted in calendar units, which have no fixed length',
  ],
  [
    { outage: { duration: 'P2W' } },
    '/outage/duration',
    'calendar-duration',
    '“Length” is `"P2W"`, which is counted in calendar units, which have no fixed length',
  ],
  [
    { outage: { duration: 'P400000D' } },
    '/outage/duration',
    'too-long',
    '“Length” is `"P400000D"`, which is longer than 1,000 years',
  ],
  [figures({ term: 'P1Y' }), '/figures/term', 'not-months', '“Term” is `"P1Y"`, which is no number of months'],
  [
    { reported: '2023-04-11' },
    '/reported',
    'not-an-instant',
    '“Reported” is `"2023-04-11"`, which is no date and time',
  ],
  [{ reported: 1681150200 }, '/reported', 'not-an-instant', '“Reported” is `1681150200`, which is no date and time'],
  [
    { reported: '2023-04-11T02:10:00' },
    '/reported',
    'instant-without-offset',
    '“Reported” is `"2023-04-11T02:10:00"`, which is without the offset from UTC, so that it could be several instants',
  ],
  [
    { reported: '2023-02-29T02:10:00+08:00' },
    '/reported',
    'impossible-date',
    '“Reported” is `"2023-02-29T02:10:00+08:00"`, which is not in the calendar, or not on the clock',
  ],
  [
    { reported: '2023-02-28T24:00:00Z' },
    '/reported',
    'impossible-date',
    '“Reported” is `"2023-02-28T24:00:00Z"`, which is not in the calendar, or not on the clock',
  ],
  [
    { reported: '2016-12-31T23:59:60Z' },
    '/reported',
    'impossible-date',
    '“Reported” is `"2016-12-31T23:59:60Z"`, which is not in the calendar, or not on the clock',
  ],
  [
    { reported: '2023-04-11T02:10:00.0001Z' },
    '/reported',
    'too-precise',
    '“Reported” is `"2023-04-11T02:10:00.0001Z"`, which is finer than a millisecond',
  ],
  [
    { reported: { at_most: '2023-04-11' } },
    '/reported/at_most',
    'not-an-instant',
    '“Upper end” of “Reported” is `"2023-04-11"`, which is no date and time',
  ],
  [{ reported: {} }, '/reported', 'empty-range', '“Reported” states neither `at_least` nor `at_most`'],
  // money
  [
    loss({ amount: 190000 }),
    '/losses/0/amount',
    'not-money',
    '“Amount” of loss L1 is `190000`, which is no amount of money',
  ],
  [
    loss({ amount: { value: '1.00' } }),
    '/losses/0/amount',
    'not-money',
    '“Amount” of loss L1 is `{"value":"1.00"}`, which is no amount of money',
  ],
  [loss({ amount: { amount: '1.00' } }), '/losses/0/amount', 'missing-key', '“Amount” of loss L1 lacks `currency`'],
  [
    loss({ amount: { at_least: '5.00' } }),
    '/losses/0/amount/at_least',
    'not-money',
    '“Lower end” of “Amount” of loss L1 is `"5.00"`, which is no amount of money',
  ],
  [
    loss({ amount: { ...cny('1.00'), at_most: cny('2.00') } }),
    '/losses/0/amount',
    'exact-and-range',
    '“Amount” of loss L1 states an exact amount and ends at once',
  ],
  [
    loss({ amount: { currency: 'RMB', amount: '1.00' } }),
    '/losses/0/amount/currency',
    'unknown-currency',
    '“Currency” of “Amount” of loss L1 is `"RMB"`, which is no currency of ISO 4217',
  ],
  [
    loss({ amount: { currency: 'CNY', amount: 5 } }),
    '/losses/0/amount/amount',
    'not-an-amount',
    '“Figure” of “Amount” of loss L1 is `5`, which is no amount',
  ],
  [
    loss({ amount: cny('190,000.00') }),
    '/losses/0/amount/amount',
    'not-an-amount',
    '“Figure” of “Amount” of loss L1 is `"190,000.00"`, which is no amount',
  ],
  [
    loss({ amount: cny('-5.00') }),
    '/losses/0/amount/amount',
    'negative-amount',
    '“Figure” of “Amount” of loss L1 is `"-5.00"`, which is below zero',
  ],
  [
    loss({ amount: cny('1.005') }),
    '/losses/0/amount/amount',
    'too-many-decimals',
    '“Figure” of “Amount” of loss L1 is `"1.005"`, which is finer than the currency',
  ],
  [
    loss({ amount: { currency: 'JPY', amount: '1.5' } }),
    '/losses/0/amount/amount',
    'too-many-decimals',
    '“Figure” of “Amount” of loss L1 is `"1.5"`, which is finer than the currency',
  ],
  [
    loss({ amount: cny('12345678901234567.00') }),
    '/losses/0/amount/amount',
    'too-many-digits',
    '“Figure” of “Amount” of loss L1 is `"12345678901234567.00"`, which is longer than 18 digits',
  ],
  [
    loss({ amount: cny('1234567890123456789') }),
    '/losses/0/amount/amount',
    'too-many-digits',
    '“Figure” of “Amount” of loss L1 is `"1234567890123456789"`, which is longer than 18 digits',
  ],
  // rates and schedule
  [
    rate({ from: null }),
    '/rates/0/from',
    'unknown-currency',
    '“Currency converted” of exchange rate no. 1 is `null`, which is no currency of ISO 4217',
  ],
  [
    rate({ on: '11.04.2023' }),
    '/rates/0/on',
    'not-a-day',
    '“Day of the rate” of exchange rate no. 1 is `"11.04.2023"`, which is no date',
  ],
  [
    rate({ on: '2023-02-30' }),
    '/rates/0/on',
    'impossible-day',
    '“Day of the rate” of exchange rate no. 1 is `"2023-02-30"`, which is not in the calendar',
  ],
  [
    rate({ rate: 6.89 }),
    '/rates/0/rate',
    'not-a-rate',
    '“Rate” of exchange rate no. 1 is `6.89`, which is no exchange rate',
  ],
  [
    rate({ rate: '0.00' }),
    '/rates/0/rate',
    'rate-not-positive',
    '“Rate” of exchange rate no. 1 is `"0.00"`, which is not above zero',
  ],
  [
    rate({ rate: '-6.89' }),
    '/rates/0/rate',
    'rate-not-positive',
    '“Rate” of exchange rate no. 1 is `"-6.89"`, which is not above zero',
  ],
  [
    { schedule: { retention: 'PT1H' } },
    '/schedule/retention',
    'schedule-bound',
    '“Retention” is settled by the policy: 8 hours',
  ],
  [{ schedule: { waitng: 'PT1H' } }, '/schedule/waitng', 'unknown-key', 'the terms have no `waitng` here'],
  [
    { schedule: { waiting: 'PT1H30S' } },
    '/schedule/waiting',
    'duration-with-seconds',
    '“Waiting period” is `"PT1H30S"`, which is finer than a minute',
  ],
  [
    { schedule: { waiting: 8 } },
    '/schedule/waiting',
    'not-a-duration',
    '“Waiting period” is `8`, which is no length of time',
  ],
  [
    { schedule: { period: { from: '2023-01-01T00:00:00Z' } } },
    '/schedule/period',
    'missing-key',
    '“Period” lacks `to`',
  ],
  [
    { schedule: { period: '2023' } },
    '/schedule/period',
    'not-a-record',
    '“Period” is `"2023"`, which is no object of keys and values',
  ],
  [
    { schedule: { territory: { in: 'everywhere' } } },
    '/schedule/territory/in',
    'not-countries',
    '“Countries and regions” of “Territory” is `"everywhere"`, which is neither a list of countries nor `"worldwide"`',
  ],
  [
    { schedule: { territory: { in: ['CN', 'XX'] } } },
    '/schedule/territory/in/1',
    'not-a-country',
    '“Countries and regions” of “Territory” no. 2 is `"XX"`, which is no code of a country or region',
  ],
];

export const wrongSense: readonly Wrong[] = [
  // events and claims
  [{ events: [{ id: 'E1' }, { id: 'E1' }] }, '/events/1/id', 'duplicate-event-id', 'two events have the number `E1`'],
  [
    { claims: { known: [{ id: 'C1' }, { id: 'C1' }], complete: false } },
    '/claims/known/1/id',
    'duplicate-claim-id',
    'two claims have the number `C1`',
  ],
  [
    { events: [{ id: 'E1' }], claims: [{ id: 'C1', event: 'E2' }] },
    '/claims/0/event',
    'event-unknown',
    '“Event it belongs to” of claim C1 is `E2`, which no event has as its number',
  ],
  [
    loss({ event: 'E1' }),
    '/losses/0/event',
    'event-unknown',
    '“Event it belongs to” of loss L1 is `E1`, which no event has as its number',
  ],
  [
    { claims: [{ id: 'C1' }], ...loss({ claim: 'C2' }) },
    '/losses/0/claim',
    'claim-unknown',
    '“Claim it belongs to” of loss L1 is `C2`, which no claim has as its number',
  ],
  [
    {
      events: [{ id: 'E1' }, { id: 'E2' }],
      claims: [{ id: 'C1', event: 'E1' }],
      ...loss({ claim: 'C1', event: 'E2' }),
    },
    '/losses/0/event',
    'claim-of-other-event',
    '“Event it belongs to” of loss L1 is not that of its claim: `C1` arises from `E1`',
  ],
  [
    { events: [{ id: 'E1' }], happening: { began: '2023-04-11T00:00:00Z' } },
    '/happening',
    'stated-of-each',
    '`happening` is stated of the incident, while `events` lists several, each with its own',
  ],
  [{ events: [] }, '/events', 'no-event', '“Events” is complete and empty: an incident has an event'],
  [
    {
      events: Array.from({ length: 101 }, (_, each) => ({
        id: `E${each}`,
        happening: { began: '2023-04-11T00:00:00Z' },
      })),
    },
    '/events',
    'too-many-events',
    '“Events” are more than 100',
  ],
  [
    { events: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'].map((id) => ({ id })) },
    '/events',
    'order-unknown',
    'the dates stated of “Events” leave too many orders open',
  ],
  [
    { events: [{ id: 'E1', happening: { began: '2023-04-11T00:00:00Z', ended: '2023-04-10T00:00:00Z' } }] },
    '/events/0/happening',
    'wrong-order',
    '“Lasted” would be below zero: the times in “Happening” of event E1 are in the wrong order',
  ],
  [
    figures({ records: { at_least: 5, at_most: 3 } }),
    '/figures/records',
    'range-reversed',
    'the lower end of “Records” is above its upper end',
  ],
  [
    { reported: { at_least: '2023-04-11T08:00:00+08:00', at_most: '2023-04-10T23:59:59Z' } },
    '/reported',
    'range-reversed',
    'the lower end of “Reported” is above its upper end',
  ],
  [
    loss({ amount: { at_least: cny('5.00'), at_most: cny('3.00') } }),
    '/losses/0/amount',
    'range-reversed',
    'the lower end of “Amount” of loss L1 is above its upper end',
  ],
  [
    loss({ amount: { at_least: cny('5.00'), at_most: { currency: 'USD', amount: '9.00' } } }),
    '/losses/0/amount',
    'currencies-differ',
    'the ends of “Amount” of loss L1 are in two currencies, CNY and USD',
  ],
  [
    { losses: [{ id: 'L1' }, { id: 'L2' }, { id: 'L1' }] },
    '/losses/2/id',
    'duplicate-loss-id',
    'two losses have the number `L1`',
  ],
  [
    { losses: { known: [{ id: 'L1' }, { id: 'L1' }], complete: false } },
    '/losses/known/1/id',
    'duplicate-loss-id',
    'two losses have the number `L1`',
  ],
  [
    { outage: { started: '2023-04-11T00:00:00Z', ended: '2023-04-13T00:00:00Z', duration: 'PT47H' } },
    '/outage/duration',
    'contradicts-derivation',
    '“Length” is stated as `"PT47H"`, but follows from other facts as `"PT48H"`',
  ],
  [
    { outage: { started: '2023-04-11T00:00:00Z', ended: '2023-04-13T00:00:00Z', duration: { at_most: 'PT24H' } } },
    '/outage/duration',
    'contradicts-derivation',
    '“Length” is stated as `{"at_least":"PT0S","at_most":"PT24H"}`, but follows from other facts as `"PT48H"`',
  ],
  [
    { outage: { started: '2023-04-13T00:00:00Z', ended: '2023-04-11T00:00:00Z' } },
    '/outage',
    'wrong-order',
    '“Length” would be below zero: the times in “Outage” are in the wrong order',
  ],
  [
    { findings: [{}, { notified: '2023-04-11T00:00:00Z', remediated_at: '2023-04-10T00:00:00Z', took: 'PT1H' }] },
    '/findings/1/took',
    'contradicts-derivation',
    '“Took” of “Findings” no. 2 is stated as `"PT1H"`, but follows from other facts as `"PT24H"`',
  ],
  [
    { causes: [{ proximate: true }, { proximate: false }, { proximate: true }] },
    '/causes/2/proximate',
    'two-proximate',
    '“Proximate” of “Causes” no. 3 is `true` for more than one cause',
  ],
  [
    loss({ causes: { known: [{ proximate: true }, { proximate: true }], complete: false } }),
    '/losses/0/causes/known/1/proximate',
    'two-proximate',
    '“Proximate” of “Causes of this loss” of loss L1 no. 2 is `true` for more than one cause',
  ],
  [
    {
      rates: [
        { from: 'USD', to: 'CNY', on: '2023-04-11', rate: '6.89' },
        { from: 'USD', to: 'CNY', on: '2023-04-11', rate: '6.90' },
      ],
    },
    '/rates/1',
    'rates-differ',
    'two different rates are stated for USD to CNY on 2023-04-11',
  ],
  [rate({ to: 'USD' }), '/rates/0', 'rate-of-itself', 'a rate is stated from USD to itself'],
  [
    { schedule: { period: { from: '2023-01-01T00:00:00+08:00', to: '2022-12-31T16:00:00Z' } } },
    '/schedule/period',
    'period-reversed',
    '“Period” ends before it begins',
  ],
  [
    { schedule: { sum: { currency: 'USD', amount: '1.00' } } },
    '/schedule/sum/currency',
    'wrong-currency',
    '“Currency” of “Sum” is USD, while the wording is in CNY',
  ],
];

/** Wrong as text: the text, and its one fault with line and column. */
export const wrongTexts: readonly (readonly [text: string, fault: string])[] = [
  ['', '1:1  syntax: this is not JSON: the document is empty'],
  [' \n', '2:1  syntax: this is not JSON: the document is empty'],
  ['{', '1:2  syntax: this is not JSON: `}` is missing'],
  ['{\n  "incident": "T-1"\n', '3:1  syntax: this is not JSON: `}` is missing'],
  ['{"incident": "T-1", "causes": [', '1:32  syntax: this is not JSON: `]` is missing'],
  [
    '{"incident": "T-1",}',
    '1:20  syntax: this is not JSON: a key in double quotes is expected here; no comma follows the last one',
  ],
  ['{"incident": "T-1"\n "causes": []}', '2:2  syntax: this is not JSON: a comma is missing before this'],
  ['{"incident" "T-1"}', '1:13  syntax: this is not JSON: a colon is missing before this'],
  ['{"incident": }', '1:14  syntax: this is not JSON: a value is expected here; no comma follows the last one'],
  [
    "{'incident': 'T-1'}",
    '1:2  syntax: this is not JSON: this is neither a text in double quotes, a number, `true`, `false` nor `null`',
  ],
  ['{"incident": "T-1"} {}', '1:21  syntax: this is not JSON: there is more text after the end of the object'],
  ['// no comment\n{"incident": "T-1"}', '1:1  syntax: this is not JSON: comments are not allowed'],
  ['{"incident": "T-1\n"}', '1:14  syntax: this is not JSON: a text is not closed with a double quote on its line'],
  ['{"incident": "\\x"}', '1:14  syntax: this is not JSON: after `\\` in a text comes one of `" \\ / b f n r t u`'],
  ['{"incident": "\\u12"}', '1:14  syntax: this is not JSON: `\\u` takes four hexadecimal digits'],
  ['{"incident": "\u0001"}', '1:14  syntax: this is not JSON: a text holds a control character'],
  ['{"figures": {"records": 1.}}', '1:25  syntax: this is not JSON: a number is incomplete'],
  ['{"incident": "A",\r\n "incident": "B"}', '2:2 /incident duplicate-key: `incident` is stated twice in one object'],
  [
    '{"incident": "A", "\\u0069ncident": "B"}',
    '1:19 /incident duplicate-key: `incident` is stated twice in one object',
  ],
  ['{"incident": "A", "__proto__": {"outage": {}}}', '1:19 /__proto__ forbidden-key: `__proto__` cannot be a key'],
  [
    '{"incident": "A", "outage": {"constructor": 1}}',
    '1:30 /outage/constructor forbidden-key: `constructor` cannot be a key',
  ],
  ['{"incident": "A", "\\u005f_proto__": 1}', '1:19 /__proto__ forbidden-key: `__proto__` cannot be a key'],
  ['{"incident": "\\ud800"}', '1:14 /incident lone-surrogate: “Number of the incident” holds half of a character'],
  ['{"incident": "\udc00"}', '1:14 /incident lone-surrogate: “Number of the incident” holds half of a character'],
  ...['1.0', '1e3', '-0', '1E400', '9007199254740993', '0.1000000000000000055', '100000000000000000000000'].map(
    (number) =>
      [
        `{"incident": "A", "figures": {"records": ${number}}}`,
        `1:42 /figures/records number-text: “Records” is written as \`${number}\`, which programs do not all read as the same number`,
      ] as const,
  ),
  [
    `{"incident": "A", "outage": ${'['.repeat(64)}${']'.repeat(64)}}`,
    '1:92  too-deep: objects and lists are nested more than 64 deep',
  ],
  ['['.repeat(1_000_000), '1:65  too-deep: objects and lists are nested more than 64 deep'],
  [`{"incident": "${'x'.repeat(1024 * 1024)}"}`, '1:1  too-large: the document is larger than 1 MB'],
  [`{"incident": "${'字'.repeat(350_000)}"}`, '1:1  too-large: the document is larger than 1 MB'],
];
