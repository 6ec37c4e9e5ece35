// Incidents of a contract, type-directed from its vocabulary: every fact may be absent, stated, known in part, or known
// not to be; lists may be incomplete; loss items may be of inner kinds or of none stated. What is generated is what
// reading a document gives: `readIncidentValue(incidentToJson(incident, contract), contract)` gives it back.
//
//   fc.property(arbitraryIncident(contract), (incident) => …)
import fc from 'fast-check';
import type { Fact, Incident, Judgment, ListFact, LossItem, Rate, RecordFact } from '../../engine/incident/index.ts';
import { absent, incidentToJson } from '../../engine/incident/index.ts';
import type { Contract, FactDeclaration, ScheduleEntry, ScheduleValue } from '../../language/index.ts';
import { contentHash, currency, ratio, ratioFromDecimal } from '../../language/index.ts';

/** As readers make them: fast-check's own records are without a prototype now and then. */
const plainly = { noNullPrototype: true } as const;

type RangeFact = Extract<Fact, { fact: 'range' }>;
type MoneyFact = Extract<Fact, { fact: 'money' }>;

export function arbitraryIncident(contract: Contract): fc.Arbitrary<Incident> {
  return fc
    .record(
      {
        id: name,
        facts: record(contract.vocabulary.facts, contract),
        losses: losses(contract),
        rates: fc.uniqueArray(rate, { maxLength: 3, selector: ({ from, to, on }) => `${from}/${to}/${on}` }),
        schedule: schedule(contract),
      },
      plainly,
    )
    .map((stated): Incident => {
      const incident = { ...stated, hash: '' };
      return { ...incident, hash: contentHash(incidentToJson(incident, contract)) };
    });
}

// ---- facts ---------------------------------------------------------------------------------------------------------

/** Either facts that derive from others, or those others: stated together they would contradict each other. */
function record(declarations: readonly FactDeclaration[], contract: Contract): fc.Arbitrary<RecordFact> {
  const fields = (of: readonly FactDeclaration[]): fc.Arbitrary<RecordFact> =>
    fc.tuple(...of.map((each) => fc.option(fact(each, contract), { nil: undefined, freq: 3 }))).map((facts) => ({
      fact: 'record',
      fields: new Map(of.flatMap(({ name: key }, position) => entry(key, facts[position]))),
    }));
  const derived = declarations.filter((each) => each.derived !== null);
  const own = fields(declarations.filter((each) => each.derived === null)).map((each) => inOrder(each, derived));
  return derived.length === 0
    ? own
    : fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: fields(derived) });
}

/** What begins and what ends exchanged where a length of time derived from them would be below zero. */
function inOrder({ fields }: RecordFact, derived: readonly FactDeclaration[]): RecordFact {
  const sorted = new Map(fields);
  for (const { derived: follows } of derived) {
    if (follows?.op !== 'subtract' || !('path' in follows.left) || !('path' in follows.right)) continue;
    const [end = '', start = ''] = [follows.left.path.at(-1), follows.right.path.at(-1)];
    const [ended, started] = [sorted.get(end), sorted.get(start)];
    if (ended?.fact !== 'range' || started?.fact !== 'range' || ended.high === null || started.low === null) continue;
    if (ended.high < started.low) sorted.set(end, started).set(start, ended);
  }
  return { fact: 'record', fields: sorted };
}

function entry<Value>(key: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[key, value]];
}

function fact(declaration: FactDeclaration, contract: Contract): fc.Arbitrary<Fact> {
  const never: fc.Arbitrary<Fact> = fc.constant({ fact: 'never' });
  const typed = ofType(declaration, contract);
  const plain = declaration.nullable
    ? fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: never })
    : typed;
  if (declaration.judgedBy === null) return plain;
  return fc.tuple(plain, judgment).map(([each, judged]): Fact => {
    if (each.fact === 'absent' || each.fact === 'record' || each.fact === 'list') throw new Error('no single value');
    return { ...each, judged };
  });
}

function ofType({ name: own, type }: FactDeclaration, contract: Contract): fc.Arbitrary<Fact> {
  switch (type.type) {
    case 'record':
      return record(type.fields, contract);
    case 'list':
      return list(own, type.fields, contract);
    case 'boolean':
      return value(fc.boolean());
    case 'kind':
      return value(fc.constantFrom(...kindsOf(type.axis, contract)));
    case 'text':
      return value(fc.oneof(name, fc.constant('two\nlines\tof 正文')));
    case 'party':
      return value(name);
    case 'country':
      return value(country);
    case 'money':
      return money;
    case 'instant':
      return range(instant, { lowest: null });
    case 'duration':
      return range(
        fc.oneof(
          fc.bigInt(0n, 400n).map((hours) => hours * 3_600_000n),
          fc.bigInt(0n, 10_000_000_000n),
        ),
      );
    case 'months':
      return range(fc.bigInt(0n, 99_999n));
    case 'percentage':
      return range(
        fc.oneof(
          fc.bigInt(0n, 100n).map((percent) => percent * 10_000_000_000n),
          fc.bigInt(0n, 10n ** 13n),
        ),
      );
    case 'number':
      return range(fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(0n, BigInt(Number.MAX_SAFE_INTEGER))));
  }
}

function value(of: fc.Arbitrary<boolean | string>): fc.Arbitrary<Fact> {
  return of.map((each) => ({ fact: 'value', value: each, judged: null }));
}

/** `lowest`: where what has no lower end begins; below it nothing is of the type. */
function range(of: fc.Arbitrary<bigint>, { lowest = 0n }: { lowest?: bigint | null } = {}): fc.Arbitrary<RangeFact> {
  return fc.oneof(
    { weight: 2, arbitrary: of.map((at): RangeFact => ({ fact: 'range', low: at, high: at })) },
    { weight: 1, arbitrary: of.map((low): RangeFact => ({ fact: 'range', low, high: null })) },
    { weight: 1, arbitrary: of.map((high): RangeFact => ({ fact: 'range', low: lowest, high })) },
    { weight: 1, arbitrary: fc.tuple(of, of).map((ends): RangeFact => ({ fact: 'range', ...ordered(ends) })) },
  );
}

function ordered([left, right]: readonly [bigint, bigint]): { readonly low: bigint; readonly high: bigint } {
  return left <= right ? { low: left, high: right } : { low: right, high: left };
}

function list(own: string, fields: readonly FactDeclaration[], contract: Contract): fc.Arbitrary<ListFact> {
  return fc
    .record({ elements: fc.array(record(fields, contract), { maxLength: 3 }), complete: fc.boolean() }, plainly)
    .map(
      ({ elements, complete }): ListFact => ({
        fact: 'list',
        elements: own === 'causes' ? onlyFirstProximate(elements) : elements,
        complete,
      }),
    );
}

/** Of several causes one at most is proximate. */
function onlyFirstProximate(elements: readonly RecordFact[]): readonly RecordFact[] {
  const first = elements.findIndex(({ fields }) => isYes(fields.get('proximate')));
  return elements.map((element, position) =>
    position === first || !isYes(element.fields.get('proximate'))
      ? element
      : {
          ...element,
          fields: new Map([...element.fields, ['proximate', { fact: 'value', value: false, judged: null }]]),
        },
  );
}

function isYes(each: Fact | undefined): boolean {
  return each?.fact === 'value' && each.value === true;
}

// ---- losses, rates, schedule ---------------------------------------------------------------------------------------

function losses(contract: Contract): fc.Arbitrary<Incident['losses']> {
  const items = fc
    .array(lossItem(contract), { maxLength: 4 })
    .map((each) => each.map((item, position) => ({ ...item, id: `L${position + 1}` })));
  const stated = fc.record({ fact: fc.constant('list' as const), items, complete: fc.boolean() }, plainly);
  return fc.oneof({ weight: 5, arbitrary: stated }, { weight: 1, arbitrary: fc.constant(absent) });
}

function lossItem(contract: Contract): fc.Arbitrary<LossItem> {
  const kinds = contract.vocabulary.axes.find((axis) => axis.name === 'loss')?.kinds ?? [];
  const fieldsOf = (kind: string | null): readonly FactDeclaration[] => {
    const found = kinds.find((each) => each.name === kind);
    return found === undefined ? [] : [...fieldsOf(found.parent), ...found.fields];
  };
  // An item whose kind is not stated may state any field that some kind has.
  const anyField = [...new Map(kinds.flatMap(({ fields }) => fields.map((each) => [each.name, each]))).values()];
  const causes = contract.vocabulary.facts.find((each) => each.name === 'causes');
  const own: fc.Arbitrary<ListFact | null> =
    causes?.type.type === 'list'
      ? fc.option(list('causes', causes.type.fields, contract), { freq: 1 })
      : fc.constant(null);
  const kind = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...kinds.map((each) => each.name)) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  return kind.chain((kindName) =>
    fc.record(
      {
        id: fc.constant(''),
        kind: fc.constant(kindName),
        amount: fc.oneof({ weight: 4, arbitrary: money }, { weight: 1, arbitrary: fc.constant(absent) }),
        fields: record(kindName === null ? anyField : fieldsOf(kindName), contract).map(({ fields }) => fields),
        causes: own,
      },
      plainly,
    ),
  );
}

function schedule(contract: Contract): fc.Arbitrary<ReadonlyMap<string, ScheduleValue>> {
  const open = contract.schedule.filter((each) => each.value === null);
  return fc
    .tuple(...open.map((each) => fc.option(scheduleValue(each.type, contract), { nil: undefined })))
    .map((values) => new Map(open.flatMap((each, position) => entry(each.name, values[position]))));
}

function scheduleValue(type: ScheduleEntry['type'], contract: Contract): fc.Arbitrary<ScheduleValue> {
  switch (type) {
    case 'option':
      return fc.boolean().map((chosen) => ({ type, chosen }));
    case 'party':
      return words.map((text) => ({ type, name: text }));
    case 'text':
      return words.map((text) => ({ type, text }));
    case 'period':
      return fc
        .tuple(instant, fc.integer({ min: 1, max: 400 }))
        .map(([from, days]) => ({ from: Number(from), until: Number(from) + days * 86_400_000 }))
        .map(({ from, until }) => ({ type, from, until, written: { from: written(from), until: written(until) } }));
    case 'countries':
      return fc
        .record(
          {
            everywhere: fc.boolean(),
            codes: fc.array(country, { maxLength: 3 }),
            except: fc.array(country, { maxLength: 2 }),
          },
          plainly,
        )
        .map(({ everywhere, codes, except }) => ({ type, everywhere, codes: everywhere ? [] : codes, except }));
    case 'money':
      return fc.bigInt(0n, 10n ** 12n).map((minor) => ({ type, currency: contract.currency, amount: decimals(minor) }));
    case 'percentage':
      return fc.integer({ min: 0, max: 1000 }).map((thousandths) => {
        const share = ratio(BigInt(thousandths), 1000n);
        return { type, ratio: [String(share.numerator), String(share.denominator)] };
      });
    case 'duration':
      return fc
        .record(
          { count: fc.integer({ min: 0, max: 1000 }), unit: fc.constantFrom('minutes', 'hours', 'days') },
          plainly,
        )
        .map((each) => ({ type, milliseconds: each.count * milliseconds[each.unit], written: each }));
    case 'months':
      return fc
        .integer({ min: 0, max: 120 })
        .map((count) => ({ type, months: count, written: { count, unit: 'months' } }));
    case 'number':
      return fc.integer({ min: 0 }).map((each) => ({ type, number: String(each) }));
    case 'instant':
      return instant.map((at) => ({ type, at: Number(at), written: written(Number(at)) }));
  }
}

const milliseconds = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

// ---- single values -------------------------------------------------------------------------------------------------

const name = fc.oneof(
  fc.constantFrom('HOST-2023-04', '甲公司', 'Ünïcode “quoted” \\ /~0', '𠮷野'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
);
const country = fc.constantFrom('CN', 'HK', 'TW', 'MO', 'US', 'DE', 'JP');

/** The years in which claims lie, to the second or to the millisecond. */
const instant = fc.oneof(
  fc.bigInt(0n, 4_000_000_000n).map((seconds) => seconds * 1000n),
  fc.bigInt(-2_000_000_000_000n, 4_000_000_000_000n),
);

function written(at: number): string {
  return new Date(at).toISOString();
}

const judgment: fc.Arbitrary<Judgment> = fc.record(
  { by: name, at: instant.map((at) => written(Number(at))), on: name },
  { ...plainly, requiredKeys: ['by', 'at'] },
);

function code(text: string): NonNullable<MoneyFact['currency']> {
  const known = currency(text);
  if (known === undefined) throw new Error(`no currency ${text}`);
  return known;
}

const anyCurrency = fc.constantFrom('CNY', 'USD', 'EUR', 'JPY', 'KWD').map(code);
const minor = fc.oneof(fc.bigInt(0n, 1000n), fc.bigInt(0n, 10n ** 10n), fc.bigInt(0n, 10n ** 18n - 1n));

const money: fc.Arbitrary<MoneyFact> = fc
  .tuple(fc.option(anyCurrency, { freq: 9 }), range(minor))
  .map(([of, { low, high }]) => ({ fact: 'money', currency: of, low: low ?? 0n, high }));

const rate: fc.Arbitrary<Rate> = fc
  .record(
    {
      from: anyCurrency,
      to: anyCurrency,
      on: fc.integer({ min: 15_000, max: 25_000 }),
      rate: fc
        .integer({ min: 1, max: 100_000_000 })
        .map((parts) => ratioFromDecimal((parts / 10_000).toFixed(4)) ?? ratio(1n)),
    },
    plainly,
  )
  .filter(({ from, to }) => from !== to);

/** In one language, in two, or the same in both. */
const words = fc.oneof(
  name.map((en) => ({ en, zh: en })),
  name.map((en) => ({ en })),
  fc.record({ en: name, zh: name }, plainly),
);

function decimals(amount: bigint): string {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
}

function kindsOf(axis: string, contract: Contract): readonly string[] {
  return contract.vocabulary.axes.find((each) => each.name === axis)?.kinds.map((kind) => kind.name) ?? [];
}
