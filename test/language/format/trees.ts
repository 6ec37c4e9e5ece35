// Whole files as fast-check makes them up: syntactically valid trees that never were a text.
import fc from 'fast-check';
import type * as tree from '../../../language/syntax/tree.ts';
import {
  cause,
  clauseStatus,
  expression,
  instant,
  literal,
  maybe,
  name,
  node,
  path,
  quoted,
  some,
  span,
} from './expression-trees.ts';

const few = <T>(of: fc.Arbitrary<T>, most = 3): fc.Arbitrary<readonly T[]> => fc.array(of, { maxLength: most });

const title = fc
  .oneof(
    fc.record({ en: quoted, zh: quoted }),
    fc.record({ en: quoted, zh: fc.constant(undefined) }),
    fc.record({ en: fc.constant(undefined), zh: quoted }),
  )
  .map((parts): tree.Title => node('Title', parts));
const version = fc.constant<tree.Version>(node('Version', { parts: [1, 0, 0], text: '1.0.0' }));
const versionPrefix = fc
  .constantFrom<[string, readonly number[]]>(['1.0', [1, 0]], ['2', [2]], ['1.0.3', [1, 0, 3]])
  .map(([text, parts]): tree.Version => node('Version', { parts, text }));
const textBlock = fc
  .record({
    language: fc.constantFrom<'en' | 'zh'>('en', 'zh'),
    raw: fc.constantFrom('short', '\n  One line.\n', '\n  Two\n\n    lines, {limit}\n  ', '因[event]造成', '\n\n'),
  })
  .map((parts): tree.TextBlock => node('TextBlock', { ...parts, rawStart: 0 }));

// ---- terms -----------------------------------------------------------------------------------------------------------

const base: fc.Arbitrary<tree.TypeNode['base']> = fc.oneof(
  name.map((axis) => ({ base: 'kind' as const, axis })),
  fc
    .oneof(
      name,
      fc.constantFrom('money', 'instant', 'boolean', 'party').map((text): tree.Name => node('Name', { text })),
    )
    .map((own) => ({ base: 'named' as const, name: own })),
);
const type = fc
  .record({ base, orNever: fc.boolean(), derived: maybe(expression), judgedBy: maybe(name) })
  .map((parts): tree.TypeNode => node('TypeNode', parts));
const field = fc
  .record({ name, type, title: maybe(title), ask: maybe(title) })
  .map((parts): tree.Field => node('Field', parts));
const { kindNode } = fc.letrec<{ kindNode: tree.KindNode }>((tie) => ({
  kindNode: fc
    .record({
      name,
      title: maybe(title),
      fields: few(field, 2),
      kinds: fc.oneof({ maxDepth: 2 }, fc.constant([]), few(tie('kindNode'), 2)),
    })
    .map((parts): tree.KindNode => node('KindNode', parts)),
}));
const shape: fc.Arbitrary<tree.Fact['shape']> = fc.oneof(
  fc.record({ shape: fc.constant('scalar' as const), type, ask: maybe(title) }),
  fc.record({ shape: fc.constantFrom('record' as const, 'list' as const), fields: few(field) }),
);
const uses = fc
  .record({ name, compatible: fc.boolean(), version: versionPrefix })
  .map((parts): tree.Uses => node('Uses', parts));
const termsEntry: fc.Arbitrary<tree.Terms['entries'][number]> = fc.oneof(
  fc
    .record({ name, title: maybe(title), texts: few(textBlock, 2), source: maybe(quoted) })
    .map((parts): tree.Definition => node('Definition', parts)),
  fc.record({ name, title: maybe(title), kinds: few(kindNode) }).map((parts): tree.Axis => node('Axis', parts)),
  fc
    .record({ name, title: maybe(title), each: maybe(fc.constantFrom<tree.Occurrence>('event', 'claim')), shape })
    .map((parts): tree.Fact => node('Fact', parts)),
  uses,
);
const terms = fc
  .record({ name, version, title: maybe(title), entries: few(termsEntry) })
  .map((parts): tree.Terms => node('Terms', parts));

// ---- clauses ---------------------------------------------------------------------------------------------------------

const shownBy = maybe(fc.constantFrom<tree.ShownBy>('insured', 'insurer'));
const when = fc.record({ condition: expression, shownBy }).map((parts): tree.When => node('When', parts));
const presume = fc
  .record({ presumed: expression, when: maybe(expression), unlessShown: fc.boolean() })
  .map((parts): tree.Presume => node('Presume', parts));
/** Where a `when` may come next, it would be read as part of a presumption that has none. */
const presumeInClause = presume.filter(({ when, unlessShown }) => when !== undefined || unlessShown);
const basis = some(expression).map((conditions): tree.Basis => node('Basis', { conditions }));
const { unless } = fc.letrec<{ unless: tree.Unless; named: tree.Unless }>((tie) => ({
  named: fc
    .record({
      name,
      title: maybe(title),
      condition: expression,
      shownBy,
      anyOf: fc.constant(undefined),
      unless: fc.oneof({ maxDepth: 2 }, fc.constant([]), few(tie('unless'), 2)),
    })
    .map((parts): tree.Unless => node('Unless', parts)),
  unless: fc.oneof(
    { maxDepth: 2 },
    fc
      .record({ condition: expression, shownBy })
      .map(
        (parts): tree.Unless =>
          node('Unless', { name: undefined, title: undefined, anyOf: undefined, unless: [], ...parts }),
      ),
    tie('named'),
    fc.record({ anyOf: some(tie('named')), unless: few(tie('unless'), 2) }).map(
      (parts): tree.Unless =>
        node('Unless', {
          name: undefined,
          title: undefined,
          condition: node('Missing', {}),
          shownBy: undefined,
          ...parts,
        }),
    ),
  ),
}));
const losses = {
  losses: fc.oneof(fc.constant('every' as const), some(name)),
  where: maybe(expression),
  arisingFrom: maybe(cause),
};
const excludes = fc.record({ ...losses, shownBy }).map((parts): tree.Excludes => node('Excludes', parts));
const writesBack = fc
  .record({
    ...losses,
    limit: maybe(expression),
    others: maybe(fc.constantFrom('subject-to' as const, 'despite' as const)),
  })
  .map((parts): tree.WritesBack => node('WritesBack', parts));
const exclusionStatement: fc.Arbitrary<tree.ExclusionStatement> = fc.oneof(
  excludes,
  when,
  unless,
  writesBack,
  presumeInClause,
  title.map((own): tree.Because => node('Because', { title: own })),
  textBlock,
);
const exclusion = fc
  .record({
    name,
    title: maybe(title),
    statements: few(exclusionStatement),
  })
  .map((parts): tree.Exclusion => node('Exclusion', parts));
const effect: fc.Arbitrary<tree.Effect> = fc.oneof(
  fc
    .record({ amount: expression, on: maybe(some(name)), as: maybe(name) })
    .map((parts): tree.Effect => node('DeductibleEffect', parts)),
  fc
    .record({
      how: fc.constantFrom<tree.ReductionEffect['how']>('pays', 'to', 'by'),
      amount: expression,
      as: maybe(name),
    })
    .map((parts): tree.Effect => node('ReductionEffect', parts)),
  fc
    .record({ from: expression, until: expression, on: maybe(path) })
    .map((parts): tree.Effect => node('SuspensionEffect', parts)),
  maybe(path).map((on): tree.Effect => node('EndEffect', { on })),
  fc.constant<tree.Effect>(node('DenialEffect', {})),
);
const causality: fc.Arbitrary<tree.Causality> = fc.oneof(
  fc
    .record({ counts: fc.constantFrom('only-where' as const, 'except-where' as const), condition: expression })
    .map((parts): tree.Causality => node('Causality', parts)),
  fc.constant<tree.Causality>(node('Causality', { counts: 'whatever-its-cause' })),
);
const warranty = fc
  .record({
    name,
    title: maybe(title),
    breached: expression,
    shownBy,
    effect,
    causality: maybe(causality),
    texts: few(textBlock, 2),
  })
  .map((parts): tree.Warranty => node('Warranty', parts));
const aggregate = path.map((account): tree.Aggregate => node('Aggregate', { account }));
const conditionStatement: fc.Arbitrary<tree.ConditionStatement> = fc.oneof(
  fc.record({ condition: expression, shownBy }).map((parts): tree.Requires => node('Requires', parts)),
  fc
    .constantFrom<tree.WhilePending['cover']>('covered', 'not-covered', 'open')
    .map((cover): tree.WhilePending => node('WhilePending', { cover })),
  effect.map((own): tree.Failed => node('Failed', { effect: own })),
  textBlock,
);
const precedent = fc
  .record({ name, title: maybe(title), statements: few(conditionStatement) })
  .map((parts): tree.ConditionPrecedent => node('ConditionPrecedent', parts));
const paysBody: fc.Arbitrary<tree.PaysBody> = fc.oneof(
  fc
    .record({ from: expression, until: expression, atMost: maybe(expression), over: path })
    .map((parts): tree.PaysBody => node('Window', parts)),
  fc
    .record({
      name: fc.constantFrom<'deductible' | 'retention'>('deductible', 'retention'),
      amount: expression,
      atLeast: maybe(expression),
      atMost: maybe(expression),
      once: fc.boolean(),
    })
    .map((parts): tree.PaysBody => node('Deductible', parts)),
  aggregate,
  fc.record({ amount: expression, reverse: fc.boolean() }).map((parts): tree.PaysBody => node('Franchise', parts)),
  fc.record({ share: expression, above: maybe(expression) }).map((parts): tree.PaysBody => node('Share', parts)),
  fc
    .record({ amount: expression, inProportion: maybe(some(name)) })
    .map((parts): tree.PaysBody => node('Limit', parts)),
  fc.record({ amount: expression, excess: expression }).map((parts): tree.PaysBody => node('Layer', parts)),
  fc.record({ amount: expression, under: maybe(title) }).map((parts): tree.PaysBody => node('Less', parts)),
  expression.map((share): tree.PaysBody => node('Reduction', { share })),
  expression.map((amount): tree.PaysBody => node('Benefit', { amount })),
  fc
    .record({ amount: expression, first: fc.constantFrom<tree.RecoveryOrder>('uninsured', 'pro-rata', 'insurer') })
    .map((parts): tree.PaysBody => node('Recoveries', parts)),
  fc
    .record({
      of: path,
      method: fc.constantFrom<tree.SharingMethod>('by-limits', 'equal-shares', 'independent', 'excess'),
      own: maybe(expression),
    })
    .map((parts): tree.PaysBody => node('OtherInsurance', parts)),
  fc.record({ currency: name, on: path }).map((parts): tree.PaysBody => node('PaidIn', parts)),
);
const { paysLine } = fc.letrec<{ paysLine: tree.PaysLine }>((tie) => {
  const namedLines = fc
    .record({ name, lines: fc.oneof({ maxDepth: 2 }, fc.constant([]), few(tie('paysLine'), 2)) })
    .map((parts): tree.NamedLines => node('NamedLines', parts));
  const layers = few(namedLines, 2).map((own): tree.PaysBody => node('Layers', { layers: own }));
  return {
    paysLine: fc
      .record({
        body: fc.oneof({ weight: 8, arbitrary: paysBody }, { weight: 1, arbitrary: layers }),
        each: maybe(fc.constantFrom<tree.Each>('event', 'item', 'claim')),
        on: maybe(some(name)),
        apportioned: fc.boolean(),
        when: maybe(expression),
        as: maybe(name),
      })
      .map((parts): tree.PaysLine => node('PaysLine', parts)),
  };
});
const pays = few(paysLine).map((lines): tree.Pays => node('Pays', { lines }));
const widerBody: fc.Arbitrary<tree.WiderBody> = fc.oneof(
  expression.map((amount): tree.WiderBody => node('WiderDeductible', { amount })),
  fc.constant<tree.WiderBody>(node('Highest', {})),
  aggregate,
  expression.map((share): tree.WiderBody => node('WiderShare', { share })),
  expression.map((amount): tree.WiderBody => node('WiderLimit', { amount })),
);
const widerLine = fc
  .record({
    body: widerBody,
    each: fc.boolean(),
    sharing: maybe(fc.constantFrom('pro-rata' as const, 'in-order' as const)),
    on: maybe(some(name)),
    when: maybe(expression),
    as: maybe(name),
  })
  .map((parts): tree.WiderLine => node('WiderLine', parts));
const widerPays = few(widerLine).map((lines): tree.WiderPays => node('WiderPays', { lines }));
const measure = fc.record({ of: name, amount: expression }).map((parts): tree.Measure => node('Measure', parts));
const coverageStatement: fc.Arbitrary<tree.CoverageStatement> = fc.oneof(
  some(name).map((kinds): tree.Insures => node('Insures', { kinds })),
  cause.map((own): tree.CausedBy => node('CausedBy', { cause: own })),
  when,
  basis,
  exclusion,
  warranty,
  precedent,
  presumeInClause,
  measure,
  pays,
  textBlock,
);
const coverage = fc
  .record({
    name,
    option: maybe(name),
    title: maybe(title),
    statements: few(coverageStatement, 4),
  })
  .map((parts): tree.Coverage => node('Coverage', parts));
const clause: fc.Arbitrary<tree.Clause> = fc.oneof(coverage, exclusion, warranty, precedent);

// ---- wordings, policies, scenarios -----------------------------------------------------------------------------------

const absence = fc.constantFrom<tree.Absence>('none', 'no limit', 'not insured');
const entryValue: fc.Arbitrary<tree.EntryValue> = fc.oneof(
  expression,
  fc.record({ from: instant, until: instant }).map((parts): tree.EntryValue => node('PeriodValue', parts)),
  fc
    .record({ codes: some(name), except: few(name, 2) })
    .map((parts): tree.EntryValue => node('CountriesValue', { everywhere: false, ...parts })),
  few(name, 2).map((except): tree.EntryValue => node('CountriesValue', { everywhere: true, codes: [], except })),
  fc.boolean().map((chosen): tree.EntryValue => node('OptionValue', { chosen })),
  absence.map((each): tree.EntryValue => node('AbsenceValue', { absence: each })),
);
const entry = fc
  .record({ name, type: name, absences: few(absence, 2), value: maybe(entryValue), title: maybe(title) })
  .map((parts): tree.Entry => node('Entry', parts));
const schedule = few(entry).map((entries): tree.Schedule => node('Schedule', { entries }));
const { value } = fc.letrec<{ value: tree.Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    literal,
    fc.constantFrom<tree.Value>(node('NeverValue', {}), node('UnknownValue', {})),
    name.map((own): tree.Value => node('KindValue', { name: own })),
    few(tie('value')).map((values): tree.Value => node('ListValue', { values })),
    few(fc.record({ name, value: tie('value') })).map((fields): tree.Value => node('RecordValue', { fields })),
  ),
}));
const placeStep = fc.oneof(
  name,
  fc.constantFrom('0', 'L1', 'USD/CNY', 'L 1').map((text): tree.Selector => node('Selector', { text })),
);
const factPlace = fc.record({ first: name, more: few(placeStep) }).map(({ first, more }): tree.FactPlace => {
  const steps: tree.FactPlace['steps'] = [first, ...more];
  const text = more.map((step) => (step.kind === 'Name' ? `.${step.text}` : `[${step.text}]`)).join('');
  return node('FactPlace', { text: first.text + text, names: steps.filter((step) => step.kind === 'Name'), steps });
});
const expects: fc.Arbitrary<tree.Expects> = fc.oneof(
  name.map((by): tree.Expects => node('ExpectExcluded', { by })),
  expression.map((amount): tree.Expects => node('ExpectPays', { atLeast: amount, atMost: amount, exactly: true })),
  fc
    .record({ atLeast: expression, atMost: maybe(expression) })
    .map((parts): tree.Expects => node('ExpectPays', { ...parts, exactly: false })),
  fc.constant<tree.Expects>(node('ExpectNothing', {})),
  expression.map((premium): tree.Expects => node('ExpectReinstated', { premium })),
  fc
    .constantFrom('payable' as const, 'not-covered' as const, 'open' as const)
    .map((outcome): tree.Expects => node('ExpectOutcome', { outcome })),
  fc.boolean().map((breached): tree.Expects => node('ExpectBreached', { breached })),
  clauseStatus.map((status): tree.Expects => node('ExpectStatus', { status })),
);
const subject = fc.oneof(
  name,
  fc.constantFrom('total', 'outcome', 'L 1').map((text): tree.Name => node('Name', { text })),
);
const expectation = fc.oneof(
  fc.record({ subject, expects }).map((parts): tree.Expectation => node('Expectation', parts)),
  factPlace.map(
    (fact): tree.Expectation =>
      node('Expectation', { subject: node('Name', { text: '' }), expects: node('ExpectAsks', { fact }) }),
  ),
);
const scenario = fc
  .record({
    title: quoted,
    incident: maybe(quoted),
    overrides: few(fc.record({ fact: factPlace, value }).map((parts): tree.Override => node('Override', parts))),
    expectations: few(expectation),
  })
  .map((parts): tree.Scenario => node('Scenario', parts));
const zone = quoted.map((own): tree.Zone => node('Zone', { name: own }));
const monthEnd = fc
  .constantFrom<tree.MonthEnd['rule']>('last-day', 'day-after')
  .map((rule): tree.MonthEnd => node('MonthEnd', { rule }));
const eligibility = few(
  fc
    .record({
      effect: fc.constantFrom('decline' as const, 'refer' as const),
      condition: expression,
      title: maybe(title),
    })
    .map((parts): tree.UnderwritingRule => node('UnderwritingRule', parts)),
).map((rules): tree.Eligibility => node('Eligibility', { rules }));
const premium = few(
  fc
    .record({
      line: fc.constantFrom<tree.PremiumLine['line']>('base', 'loading', 'discount', 'minimum', 'maximum'),
      figure: expression,
      when: maybe(expression),
      title: maybe(title),
    })
    .map((parts): tree.PremiumLine => node('PremiumLine', parts)),
).map((lines): tree.Premium => node('Premium', { lines }));
const by = fc
  .constantFrom('insured' as const, 'insurer' as const, 'provider' as const)
  .map((actor): tree.StepBy => node('StepBy', { actor }));
const step = fc
  .record({
    name,
    title: maybe(title),
    statements: few<tree.StepStatement>(
      fc.oneof(
        by,
        path.map((when): tree.StepDone => node('StepDone', { when })),
        fc.record({ length: expression, from: expression }).map((parts): tree.StepWithin => node('StepWithin', parts)),
        textBlock,
      ),
    ),
  })
  .map((parts): tree.Step => node('Step', parts));
const procedure = fc
  .record({ name, title: maybe(title), steps: few(step), texts: fc.constant([]) })
  .map((parts): tree.Procedure => node('Procedure', parts));
const stage = fc
  .constantFrom<tree.Stage>('identify', 'protect', 'detect', 'respond', 'recover')
  .map((own): tree.ServiceStage => node('ServiceStage', { stage: own }));
const service = fc
  .record({
    name,
    option: maybe(name),
    title: maybe(title),
    statements: few<tree.Service['statements'][number]>(fc.oneof(by, stage, textBlock)),
  })
  .map((parts): tree.Service => node('Service', parts));
const grouping: fc.Arbitrary<tree.Group> = fc.oneof(
  fc
    .record({ of: fc.constantFrom<tree.Occurrence>('event', 'claim'), field: path, dated: fc.boolean() })
    .map(({ of, ...parts }): tree.Group => node('Group', { of, by: node('BySame', parts) })),
  fc
    .record({ length: expression, start: fc.constantFrom<'insured' | 'first'>('insured', 'first') })
    .map((parts): tree.Group => node('Group', { of: 'event', by: node('ByHours', parts) })),
);
const reinstated = fc
  .record({
    times: fc
      .integer({ min: 1, max: 9 })
      .map((each): tree.NumberLiteral => node('NumberLiteral', { digits: String(each) })),
    premium: maybe(
      fc
        .record({ amount: expression, time: maybe(fc.record({ at: path, period: path })) })
        .map((parts): tree.ReinstatementPremium => node('ReinstatementPremium', parts)),
    ),
  })
  .map((parts): tree.Reinstated => node('Reinstated', parts));
const insurers = few(
  fc.record({ name, title: maybe(title), share: expression }).map((parts): tree.Insurer => node('Insurer', parts)),
).map((own): tree.Insurers => node('Insurers', { insurers: own }));
const statement: fc.Arbitrary<tree.WordingStatement> = fc.oneof(
  uses,
  grouping,
  monthEnd,
  fc
    .record({
      code: name,
      convertedOn: maybe(path),
      rounding: maybe(fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const)),
    })
    .map((parts): tree.Currency => node('Currency', parts)),
  zone,
  schedule,
  fc
    .record({
      name,
      title: maybe(title),
      amount: expression,
      per: fc.constantFrom<tree.Account['per']>('period', 'event'),
      use: fc.constantFrom<tree.AccountUse>('as-paid', 'pro-rata', 'in-order', 'as-borne'),
      reinstated: maybe(reinstated),
    })
    .map((parts): tree.Account => node('Account', parts)),
  insurers,
  widerPays,
  basis,
  presume,
  fc
    .record({ name, title: maybe(title), clauses: few(clause, 2), pays: maybe(widerPays) })
    .map((parts): tree.Part => node('Part', parts)),
  clause,
  eligibility,
  premium,
  procedure,
  service,
  scenario,
);
const wording = fc
  .record({ name, version, title: maybe(title), statements: few(statement, 4) })
  .map((parts): tree.Wording => node('Wording', parts));
const bound: fc.Arbitrary<tree.EntryValue> = fc.oneof(
  entryValue,
  title.map((own): tree.EntryValue => ({ kind: 'NamesValue', span, title: own })),
);
const binding = fc.record({ name, value: bound }).map((parts): tree.Binding => node('Binding', parts));
const issued = instant.map((at): tree.Issued => node('Issued', { at }));
const endorsedBy = some(name).map((own): tree.EndorsedBy => node('EndorsedBy', { endorsements: own }));
const over = fc
  .record({
    policies: some(fc.record({ id: quoted, account: name }).map((parts): tree.Beneath => node('Beneath', parts))),
    as: name,
  })
  .map((parts): tree.Over => node('Over', parts));
const policy = fc
  .record({
    id: quoted,
    wording: name,
    version: versionPrefix,
    title: maybe(title),
    statements: few<tree.Policy['statements'][number]>(fc.oneof(zone, issued, endorsedBy, over, binding, scenario)),
  })
  .map((parts): tree.Policy => node('Policy', parts));

const amendment: fc.Arbitrary<tree.Amendment> = fc.oneof(
  clause.map((own): tree.Amendment => node('AddClause', { clause: own })),
  fc.record({ part: name, clauses: few(clause, 2) }).map((parts): tree.Amendment => node('AddToPart', parts)),
  fc
    .record({ coverage: name, statements: few(coverageStatement, 2) })
    .map((parts): tree.Amendment => node('AddToCoverage', parts)),
  fc
    .record({ exclusion: name, statements: few(exclusionStatement, 2) })
    .map((parts): tree.Amendment => node('AddToExclusion', parts)),
  fc
    .record({
      coverage: name,
      beside: maybe(fc.record({ where: fc.constantFrom('before' as const, 'after' as const), line: name })),
      lines: few(paysLine, 2),
    })
    .map((parts): tree.Amendment => node('AddLines', parts)),
  fc
    .record({
      part: maybe(name),
      beside: maybe(fc.record({ where: fc.constantFrom('before' as const, 'after' as const), line: name })),
      lines: few(widerLine, 2),
    })
    .map((parts): tree.Amendment => node('AddWiderLines', parts)),
  fc
    .record({ part: maybe(name), line: name, figure: expression })
    .map((parts): tree.Amendment => node('ReplaceWiderLine', parts)),
  fc.record({ part: maybe(name), line: name }).map((parts): tree.Amendment => node('DeleteWiderLine', parts)),
  few(entry, 2).map((entries): tree.Amendment => node('AddEntries', { entries })),
  clause.map((own): tree.Amendment => node('ReplaceClause', { clause: own })),
  fc
    .record({ coverage: name, line: name, figure: expression })
    .map((parts): tree.Amendment => node('ReplaceLine', parts)),
  fc.record({ entry: name, value: bound }).map((parts): tree.Amendment => node('ReplaceEntry', parts)),
  name.map((own): tree.Amendment => node('DeleteClause', { clause: own })),
  fc.record({ coverage: name, line: name }).map((parts): tree.Amendment => node('DeleteLine', parts)),
);
const endorsement = fc
  .record({
    name,
    title: maybe(title),
    wording: name,
    compatible: fc.boolean(),
    version: versionPrefix,
    effective: maybe(fc.record({ from: instant, on: path }).map((parts): tree.Effective => node('Effective', parts))),
    statements: few<tree.Endorsement['statements'][number]>(fc.oneof(amendment, scenario, textBlock)),
  })
  .map((parts): tree.Endorsement => node('Endorsement', parts));

export const declarations: fc.Arbitrary<readonly tree.Declaration[]> = few(
  fc.oneof(terms, wording, endorsement, policy),
  2,
);
