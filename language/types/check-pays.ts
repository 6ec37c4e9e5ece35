// The lines of `pays`: types of their figures, and that no line asks for kinds of loss once all have been joined.
import type { ClauseDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { conditionIn } from './check-condition.ts';
import { checkWritten, expectType, typeOf } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { insuredBy, linesOf, type OrderedLine, onOf, overlaps } from './pays-lines.ts';
import { resolve, type Scope } from './scope.ts';
import { duration, instant, money, percentage } from './type.ts';

export function checkPays(coverage: ClauseDeclared<tree.Coverage>, names: WordingNames, outer: Scope): void {
  const scope: Scope = { ...outer, inPays: true };
  const addressed = new Map<string, tree.Name>();
  const pays = coverage.node.statements.filter((statement) => statement.kind === 'Pays');
  for (const line of pays.flatMap((each) => each.lines)) {
    checkLine(line, names, scope);
    checkOn(line.on, coverage, scope);
    if (line.as !== undefined && !scope.context.duplicate(line.as, addressed.get(line.as.text)?.span))
      addressed.set(line.as.text, line.as);
  }
  checkJoins(linesOf(coverage, names, scope.vocabulary), scope);
}

function checkLine(line: tree.PaysLine, names: WordingNames, scope: Scope): void {
  const { body } = line;
  if (line.when !== undefined) conditionIn(line.when, { ...scope, inPays: false });
  switch (body.kind) {
    case 'Window':
      expectType(body.from, instant, scope);
      expectType(body.until, instant, scope);
      if (body.atMost !== undefined) expectType(body.atMost, duration, scope);
      checkOver(body.over, scope);
      break;
    case 'Deductible':
      expectType(body.amount, money, scope);
      break;
    case 'Share':
      expectType(body.share, percentage, scope);
      checkWritten(body.share, scope);
      checkShare(body.share, scope);
      break;
    case 'Limit':
      checkLimit(body, names, scope);
      break;
  }
}

/** A share that is written is at most the whole. */
export function checkShare(share: tree.Expression, scope: Scope): void {
  if (share.kind === 'PercentLiteral' && Number(share.digits) > 100)
    scope.context.problems.report('share-above-whole', share.span, {});
}

/** `limit NAME` without `each event` is an account. */
function checkLimit(limit: Extract<tree.PaysBody, { kind: 'Limit' }>, names: WordingNames, scope: Scope): void {
  const { amount } = limit;
  if (limit.eachEvent) {
    expectType(amount, money, scope);
    return;
  }
  const name = amount.kind === 'Path' && !amount.its && amount.names.length === 1 ? amount.names[0] : undefined;
  const account = name === undefined ? undefined : names.accounts.get(name.text);
  if (amount.kind === 'Path' && name !== undefined && account !== undefined) {
    scope.meaning.references.set(amount, { to: 'account', name: name.text });
    scope.meaning.declarations.set(name, account.name);
  } else if (name !== undefined && !scope.schedule.has(name.text)) {
    scope.context.unknown('unknown-account', name, names.accounts.keys());
  } else if (amount.kind !== 'Missing') {
    typeOf(amount, scope);
    scope.context.problems.report('limit-needs-each-event', amount.span, {});
  }
}

/** `even over outage`: the loss accrues from `outage.started` until `outage.ended`. */
function checkOver(over: tree.Path, scope: Scope): void {
  const { type, reference } = resolve(over, scope);
  if (type.type === 'unknown') return;
  const isInstant = (field: string) =>
    type.type === 'record' &&
    type.fields.get(field)?.type.type === 'instant' &&
    type.fields.get(field)?.nullable === false;
  if (isInstant('started') && isInstant('ended') && reference?.to === 'fact') return;
  scope.context.problems.report('over-not-a-span', over.span, { name: over.names.map((name) => name.text).join('.') });
}

/** Kinds after `on`: known, and among those insured. */
function checkOn(on: readonly tree.Name[] | undefined, coverage: ClauseDeclared<tree.Coverage>, scope: Scope): void {
  for (const kind of on ?? []) {
    if (kindIn(kind, 'loss', scope) !== undefined && !overlaps(kind.text, insuredBy(coverage.node), scope.vocabulary)) {
      scope.context.problems.report('on-kind-not-insured', kind.span, { kind: kind.text, coverage: coverage.name });
    }
  }
}

/** After a line that joined all losses no line may single out kinds, but for a deductible taken of `loss`. */
function checkJoins(lines: readonly OrderedLine[], scope: Scope): void {
  let joinedBy: OrderedLine | undefined;
  for (const each of lines) {
    const on = each.from === 'pays' ? each.line.on : onOf(each.effect);
    const [kind] = on ?? [];
    if (kind === undefined) joinedBy ??= each;
    else if (joinedBy !== undefined && !isOfLoss(each, scope)) {
      const related = [
        { span: spanOf(joinedBy), message: { en: 'this line joins all losses', zh: '此处已将各项损失合并' } },
      ];
      scope.context.problems.report('on-after-join', kind.span, {}, related);
    }
  }
}

function isOfLoss(each: OrderedLine, scope: Scope): boolean {
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
