// Tests on what may be unknown. A test on one unknown fact opens with a cut of that fact; a test over several at once is
// taken as one unknown of its own, yes or no, at the place where it is asked.
import type { Expression } from '../../language/index.ts';
import type { LossItem } from '../incident/facts.ts';
import { remembered } from '../remembered.ts';
import { occurrencesRead } from '../structure/reads.ts';
import { type Cut, type Domain, isWithin, type Names, onlyYes, overlapping, yesOrNo } from '../unknowns/domain.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';
import { no, open, settled, type Verdict, yes } from './verdict.ts';

/** The value is one of these names. */
export function nameTest(value: Value, names: Names, condition: Expression, scope: Scope): Verdict {
  const { domain } = value;
  if (domain.names === null) return no;
  if (!domain.never && isWithin(domain.names, names)) return yes;
  if (!overlapping(domain.names, names)) return no;
  return cutOrUnknown(value, { cut: 'names', names }, condition, scope);
}

/** Opens on the one unknown behind a value; or, where there are several, on the condition as a whole. */
export function cutOrUnknown(value: Value, cut: Cut, condition: Expression, scope: Scope): Verdict {
  if (value.moves === null) return unknownTest(condition, value.facts, scope);
  return open({ id: value.moves.id, facts: value.facts, domain: value.moves.domain, cuts: [cut] });
}

/** Takes a condition over several unknowns as one unknown of its own. */
export function unknownTest(condition: Expression, facts: readonly string[], scope: Scope): Verdict {
  const id = `condition ${readingOf(condition).text} at ${placeOf(condition, scope)}`;
  const domain: Domain = scope.world.get(id) ?? yesOrNo;
  if (domain.names?.set.size === 1) return settled(domain.names.set.has('yes'));
  return open({
    id,
    facts: [...new Set(facts)],
    domain,
    cuts: [{ cut: 'names', names: onlyYes }],
  });
}

/** The same condition at another item, event or claim is another unknown, but only if it looks at it. */
function placeOf(condition: Expression, scope: Scope): string {
  const item = scope.item !== null && readsItem(condition, scope.item) ? scope.item.id : '';
  const reads = occurrencesRead(condition, scope.index);
  const event = reads.has('event') && scope.event !== undefined ? `event ${scope.event.id} ` : '';
  const claim = reads.has('claim') && scope.claim !== undefined ? `claim ${scope.claim?.id ?? 'none'} ` : '';
  return `${event}${claim}${item}/${readingOf(condition).elements ? scope.elements.map((element) => element.id).join('/') : ''}`;
}

/** Whether a condition, or anything made of conditions, reads the item's fields, or causes of its own. */
export function readsItem(conditions: object, item: LossItem): boolean {
  const { fields, causes } = readingOf(conditions);
  return fields || (causes && item.causes !== null);
}

/** Conditions are asked about for every item in every way that facts may turn out. */
const readingOf = remembered((conditions: object) => {
  const text = JSON.stringify(conditions);
  return {
    text,
    elements: text.includes('"op":"element"'),
    fields: /"op":"(item|excluded)"/.test(text),
    causes: /"op":"(caused-by|arising-from)"/.test(text),
  };
});
