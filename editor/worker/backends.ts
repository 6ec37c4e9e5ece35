// What decides in a page, which may make no code from text: the closures of a contract, made once for as long as it lives.
import { type Backend, backendFor } from '../../engine/index.ts';
import type { Contract, Unit } from '../../language/index.ts';

const backends = new WeakMap<Contract, Backend>();

export function backendOf({ contract, contractHash }: Unit): Backend {
  const known = backends.get(contract) ?? backendFor('closures', contract, contractHash);
  backends.set(contract, known);
  return known;
}
