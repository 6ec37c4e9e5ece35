// The back end that a command decides with. What one leaves to the interpreter is said on stderr, never passed over.
import {
  type BackendName,
  backendFor,
  backendNames,
  type Determination,
  rulesBackend,
  type Submitted,
} from '../engine/index.ts';
import type { Unit } from '../language/index.ts';
import type { Session } from './session.ts';
import { words } from './terminal/usage-words.ts';

export { type BackendName, backendNames };

export interface Deciding {
  readonly adjudicate: (submitted: Submitted) => Promise<Determination>;
  /** Says what was left to the interpreter; nothing of the interpreter itself. */
  readonly tell: (session: Session) => void;
}

export async function deciding(name: BackendName, { contract, contractHash }: Unit): Promise<Deciding> {
  const backend =
    name === 'json-rules' ? await rulesBackend(contract, contractHash) : backendFor(name, contract, contractHash);
  if (backend === undefined) throw new Error('broken invariant: rules just made are refused');
  return {
    adjudicate: async (submitted) => backend.adjudicate(submitted),
    tell: (session) => {
      if (name === 'interpreter') return;
      const { interpreted } = backend;
      const { compiled, handedOver } = backend.counts;
      if (session.options.format === 'json') session.tellJson({ backend: { name, interpreted, compiled, handedOver } });
      else session.tellLine(words.decidedBy(name, compiled, handedOver, interpreted));
    },
  };
}
