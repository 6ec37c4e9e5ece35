// The day as of which is determined: not before the policy was issued, and before nothing that a condition requires to be
// done is stated to have been done; wherever that is stated: of the incident, of an event or claim, or in a list.
import type { Expression } from '../../language/index.ts';
import { requiredIn } from '../conditions/as-of.ts';
import { elementsOf, find, type Scope, statedList } from '../conditions/scope.ts';
import { elementAt } from './build-occurrences.ts';
import { show } from './catalogue.ts';
import { below, type Pointer } from './json.ts';
import type { Reading } from './reading.ts';
import { factJson } from './write.ts';

/** Where a reference is read: the scope, the place in the document of its facts, and of the elements around it. */
interface Place {
  readonly scope: Scope;
  readonly root: Pointer;
  /** By how far out: the innermost first. */
  readonly elements: readonly Pointer[];
}

export function checkAsOf(scope: Scope, reading: Reading): void {
  const { contract, findings } = reading;
  const asOf = scope.incident.facts.fields.get('as_of');
  if (asOf?.fact !== 'range' || asOf.high === null) return;
  const { high: latest } = asOf;
  const issued = contract.policy?.issued;
  if (issued !== undefined && latest < BigInt(issued.at))
    findings.report('as-of-before-issue', '/as_of', { issued: issued.written });
  const written = show(factJson({ type: 'instant' }, asOf, contract.zone));
  const late = new Set<Pointer>();
  const visit = (required: Expression, place: Place): void => {
    switch (required.op) {
      case 'all':
      case 'any':
        for (const each of required.of) visit(each, place);
        return;
      case 'not':
        visit(required.of, place);
        return;
      case 'for-all':
      case 'for-any':
        for (const inner of elementsAt(required.list, place)) visit(required.holds, inner);
        return;
      case 'happened': {
        const { value } = required;
        if (value.op !== 'fact' && value.op !== 'element') return;
        for (const at of placesOf(value, place)) {
          const { fact } = find(value, at.scope);
          if (fact.fact === 'range' && fact.low !== null && fact.low > latest) late.add(pointerTo(value, at));
        }
        return;
      }
      default:
        return;
    }
  };
  for (const condition of requiredIn(contract)) visit(condition, { scope, root: '', elements: [] });
  for (const pointer of late) findings.report('after-as-of', pointer, { asOf: written });
}

type Reference = Extract<Expression, { op: 'fact' | 'element' }>;

/** A fact of each event or claim is stated of each that is listed. */
function placesOf(reference: Reference, place: Place): readonly Place[] {
  const { incident, index } = place.scope;
  const each = reference.op === 'fact' ? index.facts.get(reference.path[0] ?? '')?.each : undefined;
  if (each === 'event' && incident.events !== undefined) {
    const { events } = incident;
    return events.all.map((event, position) => ({
      ...place,
      scope: { ...place.scope, event },
      root: elementAt('event', events, position),
    }));
  }
  if (each === 'claim' && incident.claims !== undefined) {
    const { claims } = incident;
    return claims.all.map((claim, position) => ({
      ...place,
      scope: { ...place.scope, claim },
      root: elementAt('claim', claims, position),
    }));
  }
  return [place];
}

function elementsAt(list: Expression, place: Place): readonly Place[] {
  if (list.op !== 'fact' && list.op !== 'element') return [];
  return placesOf(list, place).flatMap((at) => {
    const found = find(list, at.scope);
    const stated = statedList(found);
    const pointer = pointerTo(list, at);
    const within = stated.fact === 'list' && !stated.complete ? below(pointer, 'known') : pointer;
    return elementsOf(found.id, stated, found.declaration).elements.map(
      (element, position): Place => ({
        ...at,
        scope: { ...at.scope, elements: [element, ...at.scope.elements] },
        elements: [below(within, position), ...at.elements],
      }),
    );
  });
}

function pointerTo(reference: Reference, { root, elements }: Place): Pointer {
  return reference.path.reduce<Pointer>(below, reference.op === 'fact' ? root : (elements[reference.up] ?? root));
}
