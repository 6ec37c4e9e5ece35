// Kinds by axis: after `is` the axis is that of the left side, after `insures` it is `loss`, after `caused by` it is
// one of those that the causes state.
import type { AxisDeclared, KindDeclared } from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import type { Scope } from './scope.ts';

/** Finds a kind in an axis and records it; reports where there is none. */
export function kindIn(name: tree.Name, axis: string, scope: Scope): KindDeclared | undefined {
  const declared = scope.vocabulary.axes.get(axis);
  const kind = declared?.kinds.get(name.text);
  if (kind !== undefined) {
    scope.meaning.kinds.set(name, { axis, kind: kind.name });
    scope.meaning.declarations.set(name, kind.node.name);
  } else scope.context.unknownKind(name, axis, declared?.kinds.keys() ?? []);
  return kind;
}

/** Finds a kind of cause: of any axis that the list `causes` has a field for. */
export function causeKind(name: tree.Name, scope: Scope): void {
  const axes = causeAxes(scope);
  const having = axes.filter((axis) => axis.kinds.has(name.text));
  const [only, second] = having;
  if (second !== undefined) {
    scope.context.problems.report('ambiguous-kind', name.span, {
      name: name.text,
      axes: having.map((axis) => `\`${axis.name}\``).join(', '),
    });
  } else if (only !== undefined) {
    scope.meaning.kinds.set(name, { axis: only.name, kind: name.text });
    const kind = only.kinds.get(name.text);
    if (kind !== undefined) scope.meaning.declarations.set(name, kind.node.name);
  } else if (axes.length > 0) {
    scope.context.unknownKind(
      name,
      axes.map((axis) => axis.name).join(' / '),
      axes.flatMap((axis) => [...axis.kinds.keys()]),
    );
  }
}

/** The axes whose kinds are kinds of causes. */
export function causeAxes({ vocabulary }: Scope): readonly AxisDeclared[] {
  const causes = vocabulary.facts.get('causes')?.type;
  if (causes?.type !== 'list') return [];
  const names = new Set([...causes.fields.values()].flatMap(({ type }) => (type.type === 'kind' ? [type.axis] : [])));
  return [...names].flatMap((name) => vocabulary.axes.get(name) ?? []);
}
