// What depends on what: an order in which everything comes after what it depends on, and the circles where there is
// none. Without recursion, so that a long chain costs memory, not the stack.
export interface Order<T> {
  /** All that stands in no circle and depends on none, dependencies first. */
  readonly order: readonly T[];
  /** One member of each circle: the first in the order given. */
  readonly circles: readonly T[];
}

/** Dependencies on anything but the nodes given are taken as met. */
export function orderOf<T>(nodes: readonly T[], dependenciesOf: (node: T) => readonly T[]): Order<T> {
  const known = new Set(nodes);
  const dependencies = new Map(
    nodes.map((node) => [node, new Set(dependenciesOf(node).filter((each) => known.has(each)))] as const),
  );
  const dependents = new Map<T, T[]>(nodes.map((node) => [node, []]));
  for (const [node, needed] of dependencies) for (const each of needed) dependents.get(each)?.push(node);
  const order = nodes.filter((node) => dependencies.get(node)?.size === 0);
  for (let next = 0; next < order.length; next += 1) {
    const done = order[next];
    if (done === undefined) break;
    for (const dependent of dependents.get(done) ?? []) {
      const waiting = dependencies.get(dependent);
      waiting?.delete(done);
      if (waiting?.size === 0) order.push(dependent);
    }
  }
  return { order, circles: circlesIn(nodes, dependencies) };
}

/** Whatever still waits depends on a circle; following any of it leads into one. */
function circlesIn<T>(nodes: readonly T[], waitsFor: ReadonlyMap<T, ReadonlySet<T>>): readonly T[] {
  const circles: T[] = [];
  const passed = new Set<T>();
  for (const start of nodes) {
    const path = new Set<T>();
    let at: T | undefined = (waitsFor.get(start)?.size ?? 0) > 0 ? start : undefined;
    while (at !== undefined && !passed.has(at)) {
      passed.add(at);
      path.add(at);
      at = first(waitsFor.get(at));
    }
    if (at !== undefined && path.has(at)) circles.push(at);
  }
  return circles;
}

function first<T>(set: ReadonlySet<T> | undefined): T | undefined {
  return set === undefined ? undefined : set.values().next().value;
}
