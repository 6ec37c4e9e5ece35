// Under `final`: the outcomes of warranties and conditions, each settled by the burden of proof, at each event and claim.
import type { ClauseName, Expression } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { outcomeKey } from './conditions/precedents.ts';
import type { Scope } from './conditions/scope.ts';
import { allPlaces, placeName } from './structure/places.ts';
import type { TruthDiagrams, TruthNode } from './unknowns/truth.ts';

type Place = Pick<Scope, 'event' | 'claim'>;

/** Notes what is taken against the one who had to show it. */
interface Notes {
  shown(node: TruthNode, truths: TruthDiagrams, clause: ClauseName, burden: 'insured' | 'insurer'): boolean;
}

export function outcomesShown(scope: Scope, open: TruthDiagrams, notes: Notes): ReadonlyMap<string, boolean> {
  const places = allPlaces(scope.incident);
  return new Map(places.flatMap((place) => [...outcomesAt(place, scope, open, notes)]));
}

/**
 * The outcomes of warranties and conditions. The insurer has to show a breach, that it had to do with the loss, and that
 * a condition failed, or is still pending where there is cover meanwhile; the insured that a breach had nothing to do with
 * the loss, and that a condition is met without which there is no cover meanwhile.
 */
function outcomesAt(place: Place, scope: Scope, open: TruthDiagrams, notes: Notes): ReadonlyMap<string, boolean> {
  const outcomes = new Map<string, boolean>();
  const nodeOf = (key: string, condition: Expression): TruthNode =>
    open.of({ key, judge: (at) => judge(condition, { ...at, ...place }) });
  const statusNode = (clause: ClauseName, status: 'met' | 'failed' | 'pending'): TruthNode =>
    nodeOf(outcomeKey(clause, status, place), { op: 'status', clause, status });
  for (const { name, causality, breached: test } of scope.index.contract.warranties) {
    const node = nodeOf(outcomeKey(name, 'breached', place), { op: 'breached', warranty: name });
    const breached =
      test.shownBy === 'insured'
        ? !notes.shown(open.not(node), open, name, 'insured')
        : notes.shown(node, open, name, 'insurer');
    outcomes.set(outcomeKey(name, 'breached', place), breached);
    if (causality === null || !breached) {
      outcomes.set(outcomeKey(name, 'counts', place), breached);
      continue;
    }
    const only = causality.counts === 'only-where';
    const holds = notes.shown(
      nodeOf(`${causality.id} ${placeName(place)}`, causality.holds),
      open,
      name,
      only ? 'insurer' : 'insured',
    );
    outcomes.set(outcomeKey(name, 'counts', place), holds === only);
  }
  for (const { name, pending, requires } of scope.index.contract.conditions) {
    const failing = statusNode(name, 'failed');
    const failed = requires.some(({ shownBy }) => shownBy === 'insured')
      ? !notes.shown(open.not(failing), open, name, 'insured')
      : notes.shown(failing, open, name, 'insurer');
    const met =
      !failed &&
      (pending === 'not-covered'
        ? notes.shown(statusNode(name, 'met'), open, name, 'insured')
        : !notes.shown(statusNode(name, 'pending'), open, name, 'insurer'));
    outcomes.set(outcomeKey(name, 'failed', place), failed);
    outcomes.set(outcomeKey(name, 'met', place), met);
    outcomes.set(outcomeKey(name, 'pending', place), !failed && !met);
  }
  return outcomes;
}
