// Limits that limit nothing: a sublimit above the limit it stands under, a limit above the account it draws on. Told
// for the defaults of the wording, and for a policy where the figures it binds make it so.
import type { ScheduleValues } from '../lower/lower-schedule.ts';
import { isWithin } from '../names/vocabulary.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { compareRatios } from '../values/ratio.ts';
import { amountOf } from './amount.ts';
import type { BoundPolicy, WordingSubject } from './subject.ts';

/** A limit, and the wider one after it. */
interface Pair {
  readonly code: 'sublimit-above-limit' | 'limit-above-account';
  readonly inner: tree.Expression;
  readonly outer: tree.Expression;
}

export function limitsInOrder(subject: WordingSubject): void {
  const { names, policies, problems } = subject;
  for (const { node, name } of names.coverages.values()) {
    const pays = node.statements.flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []));
    for (const pair of pairsOf(pays, subject)) {
      const related = [{ span: pair.outer.span, message: { en: 'the wider one', zh: '上层限额' } }];
      const report = (span: Span): void =>
        problems.report(pair.code, span, { coverage: name, limit: writtenIn(pair.inner) }, related);
      if (isAbove(pair, subject.values, subject)) report(pair.inner.span);
      else for (const bound of policies) if (isAbove(pair, bound.values, subject)) report(placeIn(bound, pair));
    }
  }
}

/** Each limit is held against the first lines only: more than these no real `pays` has. */
const mostCompared = 50;

/** Lines with a condition are left out: which of them stand together is not to be seen. */
function pairsOf(lines: readonly tree.PaysLine[], subject: WordingSubject): readonly Pair[] {
  return lines.flatMap((line, index): readonly Pair[] => {
    const { body } = line;
    if (body.kind !== 'Limit' || line.each !== 'event' || line.when !== undefined) return [];
    return lines.slice(0, mostCompared).flatMap((other, position): readonly Pair[] => {
      const wider = other.body;
      if (position === index || wider.kind !== 'Limit' || other.when !== undefined || !covers(other, line, subject))
        return [];
      if (other.each === 'item') return [];
      if (other.each === 'event') {
        // Two limits over the same losses: the later one is the wider.
        if (covers(line, other, subject) && position < index) return [];
        return [{ code: 'sublimit-above-limit', inner: body.amount, outer: wider.amount }];
      }
      const reference = wider.amount.kind === 'Path' ? subject.meaning.references.get(wider.amount) : undefined;
      const account = reference?.to === 'account' ? subject.names.accounts.get(reference.name) : undefined;
      return account === undefined ? [] : [{ code: 'limit-above-account', inner: body.amount, outer: account.amount }];
    });
  });
}

/** Whether a line stands over all that the other does. */
function covers(wide: tree.PaysLine, narrow: tree.PaysLine, { vocabulary }: WordingSubject): boolean {
  if (wide.on === undefined) return true;
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const isCovered = ({ text }: tree.Name): boolean => {
    const kind = kinds?.get(text);
    return kind !== undefined && wide.on?.some((wider) => isWithin(kind, wider.text)) === true;
  };
  return narrow.on?.every(isCovered) === true;
}

function isAbove({ inner, outer }: Pair, values: ScheduleValues, { meaning }: WordingSubject): boolean {
  const [below, above] = [inner, outer].map((amount) => amountOf(amount, values, meaning));
  return below !== undefined && above !== undefined && compareRatios(below, above) > 0;
}

/** Where the policy binds one of the figures. */
function placeIn({ policy }: BoundPolicy, { inner, outer }: Pair): Span {
  const figures = [inner, outer].flatMap((amount) =>
    [...within(amount)].flatMap((part) => (part.kind === 'Path' ? [part.names[0].text] : [])),
  );
  const bindings = policy.statements.filter((statement) => statement.kind === 'Binding');
  return bindings.find(({ name }) => figures.includes(name.text))?.span ?? policy.id.span;
}

function writtenIn(amount: tree.Expression): string {
  if (amount.kind === 'Path') return amount.names.map(({ text }) => text).join('.');
  return amount.kind === 'MoneyLiteral' ? `${amount.currency.text} ${amount.amount}` : 'limit';
}
