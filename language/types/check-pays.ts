// The lines of `pays`: types of their figures, and that no line cuts apart what another has joined.
import { isWithin, itemFields, type KindDeclared } from '../names/vocabulary.ts';
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { unreachable } from '../unreachable.ts';
import { expectLimit } from './check-absences.ts';
import { checkSpan, fieldOfElements } from './check-amounts.ts';
import { conditionIn } from './check-condition.ts';
import { checkCurrency, expectType, fits } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { checkOfClaims } from './check-occurrences.ts';
import { insuredBy, linesOf, type OrderedLine, onOf, overlaps } from './pays-lines.ts';
import type { Scope } from './scope.ts';
import { duration, type Fields, instant, money, nameOf, percentage } from './type.ts';

export function checkPays(coverage: ClauseDeclared<tree.Coverage>, names: WordingNames, outer: Scope): void {
  const scope: Scope = { ...outer, inPays: true };
  const addressed = new Map<string, tree.Name>();
  const pays = coverage.node.statements.filter((statement) => statement.kind === 'Pays');
  const lines = pays.flatMap((each) => each.lines);
  for (const [index, line] of lines.entries()) {
    checkLine(line, coverage, names, addressed, scope);
    if (line.body.kind === 'PaidIn' && index < lines.length - 1)
      scope.context.problems.report('line-not-last', line.span, {});
  }
  checkMeasures(coverage, scope);
  checkJoins(linesOf(coverage, names, scope.vocabulary), scope);
}

function checkLine(
  line: tree.PaysLine,
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  addressed: Map<string, tree.Name>,
  scope: Scope,
): void {
  if (line.when !== undefined) conditionIn(line.when, { ...scope, inPays: false });
  checkOfClaims(line, names, scope);
  checkOn(line.on, coverage, scope);
  const kinds = line.on ?? insuredBy(coverage.node);
  checkBody(
    line,
    coverage,
    names,
    addressed,
    line.each === 'item' ? { ...scope, item: itemScope(kinds, scope) } : scope,
  );
  if (line.as !== undefined && !scope.context.duplicate(line.as, addressed.get(line.as.text)?.span))
    addressed.set(line.as.text, line.as);
}

function checkBody(
  line: tree.PaysLine,
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  addressed: Map<string, tree.Name>,
  scope: Scope,
): void {
  const { body } = line;
  const expectMoney = (...amounts: readonly (tree.Expression | undefined)[]): void => {
    for (const amount of amounts) if (amount !== undefined) expectType(amount, money, scope);
  };
  switch (body.kind) {
    case 'Window':
      expectType(body.from, instant, scope);
      expectType(body.until, instant, scope);
      if (body.atMost !== undefined) expectType(body.atMost, duration, scope);
      checkSpan(body.over, scope);
      break;
    case 'Aggregate':
      checkAccountName(body.account, 'borne', names, scope);
      break;
    case 'Deductible':
      if (body.once && isMore(line)) scope.context.problems.report('taken-once-alone', line.span, {});
      expectMoney(body.amount, body.atLeast, body.atMost);
      break;
    case 'Franchise':
    case 'Less':
    case 'Benefit':
    case 'Recoveries':
      expectMoney(body.amount);
      break;
    case 'Share':
      checkShare(body.share, scope);
      expectMoney(body.above);
      break;
    case 'Reduction':
      checkShare(body.share, scope);
      break;
    case 'Limit':
      checkOn(body.inProportion, coverage, scope);
      checkLimit(body, line.each !== undefined, names, scope);
      break;
    case 'Layer':
      expectMoney(body.amount, body.excess);
      break;
    case 'Layers':
      for (const inner of body.layers.flatMap(({ lines }) => lines))
        checkLayerLine(inner, coverage, names, addressed, scope);
      checkLayerNames(body.layers, scope);
      break;
    case 'OtherInsurance':
      checkOtherInsurance(body, scope);
      break;
    case 'PaidIn':
      checkCurrency(body.currency, scope);
      expectType(body.on, instant, scope);
      break;
    default:
      unreachable(body);
  }
}

/** Layers are parts of what a coverage pays; an account, a recovery or the currency concerns what it pays in all. */
function checkLayerLine(
  line: tree.PaysLine,
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  addressed: Map<string, tree.Name>,
  scope: Scope,
): void {
  checkLine(line, coverage, names, addressed, { ...scope, item: undefined });
  const { body } = line;
  const isAccount =
    body.kind === 'Aggregate' ||
    (body.kind === 'Deductible' && body.once) ||
    (body.kind === 'Limit' && line.each === undefined && scope.meaning.references.has(body.amount as tree.Path));
  if (isAccount || body.kind === 'Recoveries' || body.kind === 'PaidIn' || body.kind === 'Layers')
    scope.context.problems.report('not-in-layers', line.span, {});
}

function checkLayerNames(layers: readonly tree.NamedLines[], scope: Scope): void {
  const seen = new Map<string, tree.Name>();
  for (const { name } of layers)
    if (!scope.context.duplicate(name, seen.get(name.text)?.span)) seen.set(name.text, name);
}

/** What is taken once for all coverages is one amount of each event, of all losses. */
function isMore({ body, each, on }: tree.PaysLine): boolean {
  if (body.kind !== 'Deductible') return false;
  const isBounded = body.atLeast !== undefined || body.atMost !== undefined;
  return body.name === 'retention' || isBounded || on !== undefined || each === 'item' || each === 'claim';
}

/** A share that is written is at most the whole. */
export function checkShare(share: tree.Expression, scope: Scope): void {
  expectType(share, percentage, scope);
  if (share.kind === 'PercentLiteral' && Number(share.digits) > 100)
    scope.context.problems.report('share-above-whole', share.span, {});
}

/** The name of an account, of which a limit is used by what is paid, and an aggregate deductible by what is borne. */
export function checkAccountName(path: tree.Path, by: 'paid' | 'borne', names: WordingNames, scope: Scope): void {
  const name = !path.its && path.names.length === 1 ? path.names[0] : undefined;
  const account = name === undefined ? undefined : names.accounts.get(name.text);
  if (name === undefined || account === undefined) {
    scope.context.unknown('unknown-account', name ?? path.names[0], names.accounts.keys());
    return;
  }
  scope.meaning.references.set(path, { to: 'account', name: name.text });
  scope.meaning.declarations.set(name, account.name);
  if ((account.use === 'as-borne') !== (by === 'borne'))
    scope.context.problems.report('account-use', path.span, { name: name.text, by }, [
      { span: account.span, message: { en: 'the account', zh: '账户' } },
    ]);
}

/** `limit NAME` without `each event` is an account. */
export function checkLimit(
  limit: Pick<Extract<tree.PaysBody, { kind: 'Limit' }>, 'amount'>,
  isEach: boolean,
  names: WordingNames,
  scope: Scope,
): void {
  const { amount } = limit;
  if (isEach) {
    expectLimit(amount, scope);
    return;
  }
  const name = amount.kind === 'Path' && !amount.its && amount.names.length === 1 ? amount.names[0] : undefined;
  const account = name === undefined ? undefined : names.accounts.get(name.text);
  if (amount.kind === 'Path' && name !== undefined && account !== undefined) {
    checkAccountName(amount, 'paid', names, scope);
  } else if (name !== undefined && !scope.schedule.has(name.text)) {
    scope.context.unknown('unknown-account', name, names.accounts.keys());
  } else if (amount.kind !== 'Missing') {
    expectLimit(amount, scope);
    scope.context.problems.report('limit-needs-each-event', amount.span, {});
  }
}

/** The list holds an amount for each of the other insurers; two of the methods weigh this policy's own limit too. */
function checkOtherInsurance(body: Extract<tree.PaysBody, { kind: 'OtherInsurance' }>, scope: Scope): void {
  const found = fieldOfElements(body.of, scope);
  if (found !== undefined && !fits(found.type, money))
    scope.context.problems.report('type-mismatch', body.of.span, {
      expected: nameOf(money),
      found: nameOf(found.type),
    });
  if (body.own !== undefined) expectType(body.own, money, scope);
  const weighs = body.method === 'by-limits' || body.method === 'equal-shares';
  if (weighs !== (body.own !== undefined)) scope.context.problems.report('own-limit', body.span, { needed: weighs });
}

/** Each kind is measured once, and is insured here. */
function checkMeasures(coverage: ClauseDeclared<tree.Coverage>, scope: Scope): void {
  const seen: tree.Measure[] = [];
  for (const statement of coverage.node.statements) {
    if (statement.kind !== 'Measure') continue;
    const { of } = statement;
    checkOn([of], coverage, scope);
    expectType(statement.amount, money, { ...scope, inPays: false, insured: undefined });
    const first = seen.find((other) => overlaps(of.text, [other.of], scope.vocabulary));
    if (first !== undefined)
      scope.context.problems.report('duplicate-statement', of.span, { statement: 'measure' }, [
        { span: first.span, message: { en: 'the first', zh: '前一处' } },
      ]);
    seen.push(statement);
  }
}

/** What items of all these kinds may state, and what only some of them may. */
function itemScope(kinds: readonly tree.Name[], scope: Scope): NonNullable<Scope['item']> {
  const declared = scope.vocabulary.axes.get('loss')?.kinds ?? new Map<string, KindDeclared>();
  const named = kinds.flatMap(({ text }) => declared.get(text) ?? []);
  const [first, ...rest] = named.map(itemFields);
  const fields: Fields = new Map([...(first ?? [])].filter(([name]) => rest.every((other) => other.has(name))));
  const ofSome: Fields = new Map([...declared.values()].flatMap((kind) => [...kind.fields]));
  return { fields, ofSome, kinds: named.map(({ name }) => name).join(', ') };
}

/** Kinds after `on`: known, and among those insured. */
function checkOn(on: readonly tree.Name[] | undefined, coverage: ClauseDeclared<tree.Coverage>, scope: Scope): void {
  for (const kind of on ?? []) {
    if (kindIn(kind, 'loss', scope) !== undefined && !overlaps(kind.text, insuredBy(coverage.node), scope.vocabulary)) {
      scope.context.problems.report('on-kind-not-insured', kind.span, { kind: kind.text, coverage: coverage.name });
    }
  }
}

/**
 * What a line has joined, no later line may cut apart, unless it says that it is apportioned first; but for a deductible
 * taken of `loss`, which looks at what was lost, and not at what runs.
 */
function checkJoins(lines: readonly OrderedLine[], scope: Scope, before: readonly Joined[] = []): void {
  const joined = [...before];
  for (const each of lines) {
    const line = each.from === 'pays' ? each.line : undefined;
    const on = each.from === 'pays' ? each.line.on : onOf(each.effect);
    const kinds = on === undefined ? 'all' : leavesOf(on, scope);
    const isItem = line?.each === 'item';
    const beside = line?.body.kind === 'Limit' ? line.body.inProportion : undefined;
    const besides = beside === undefined ? undefined : leavesOf(beside, scope);
    const cut = joined.find(
      (earlier) =>
        (line !== undefined && isNarrower(line.each, earlier.line)
          ? kinds === 'all' || earlier.kinds === 'all' || meet(earlier.kinds, kinds)
          : cuts(kinds, earlier.kinds)) ||
        (besides !== undefined && cuts(besides, earlier.kinds)),
    );
    if (cut !== undefined && line?.apportioned !== true && !isOfLoss(each, scope)) {
      const related = [
        { span: spanOf(cut.line), message: { en: 'this line joins losses', zh: '此处已将各项损失合并' } },
      ];
      scope.context.problems.report('on-after-join', on?.[0]?.span ?? spanOf(each), {}, related);
    }
    if (line?.body.kind === 'Layers') {
      for (const layer of line.body.layers)
        checkJoins(
          layer.lines.map((inner) => ({ from: 'pays', line: inner, position: 0 })),
          scope,
          joined,
        );
    }
    if (isItem || line?.body.kind === 'PaidIn') continue;
    // Costs in proportion stay beside what is limited.
    const together =
      besides === undefined ? kinds : without(kinds === 'all' ? leavesOf(undefined, scope) : kinds, besides);
    joined.push({ line: each, kinds: together });
  }
}

/** Whether a line is taken of less at a time than what an earlier one has joined. */
function isNarrower(each: tree.Each | undefined, earlier: OrderedLine): boolean {
  const joinedBy = earlier.from === 'pays' ? earlier.line.each : undefined;
  return each === 'item' || (each === 'claim' && joinedBy !== 'claim');
}

interface Joined {
  readonly line: OrderedLine;
  readonly kinds: ReadonlySet<string> | 'all';
}

/** Whether the kinds of a line hold some of what was joined, but not all of it. */
function cuts(kinds: ReadonlySet<string> | 'all', joined: ReadonlySet<string> | 'all'): boolean {
  if (kinds === 'all') return false;
  if (joined === 'all') return true;
  return meet(kinds, joined) && [...joined].some((kind) => !kinds.has(kind));
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((kind) => other.has(kind));
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((kind) => !some.has(kind)));
}

/** The kinds at or below these; all kinds where none are named. */
function leavesOf(on: readonly tree.Name[] | undefined, { vocabulary }: Scope): ReadonlySet<string> {
  const kinds = [...(vocabulary.axes.get('loss')?.kinds.values() ?? [])];
  return new Set(
    kinds.flatMap((kind) => (on === undefined || on.some(({ text }) => isWithin(kind, text)) ? kind.name : [])),
  );
}

function isOfLoss(each: OrderedLine, scope: Scope): boolean {
  if (each.from === 'pays' && (each.line.each === 'item' || each.line.each === 'claim')) return false;
  const amount =
    each.from === 'clause'
      ? each.effect.amount
      : each.line.body.kind === 'Deductible'
        ? each.line.body.amount
        : undefined;
  if (amount === undefined) return false;
  return [...within(amount)].some((part) => part.kind === 'Path' && scope.meaning.references.get(part)?.to === 'loss');
}

function spanOf(line: OrderedLine): tree.PaysLine['span'] {
  return line.from === 'pays' ? line.line.span : line.effect.span;
}
