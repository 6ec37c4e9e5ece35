// The face of the back ends: one of them for a Contract, by name.
import type { Contract } from '../../language/index.ts';
import { adjudicate } from '../adjudicate.ts';
import type { Determination } from '../determination.ts';
import type { Backend, PlainBackendName, Submitted } from './backend.ts';
import { closures } from './closures/index.ts';
import { compiled } from './compiled/index.ts';
import { directly } from './direct/index.ts';
import { type TellDirectly, tellingDirectly } from './direct/told/index.ts';
import { quickFigures } from './documents/figures.ts';
import { documentReader } from './documents/read-sheet.ts';
import type { Program } from './settled/program.ts';
import type { Telling } from './settled/reasons.ts';
import { settle } from './settled/settle.ts';

export {
  type Backend,
  type BackendName,
  backendNames,
  type Figures,
  figuresOf,
  type PlainBackendName,
  type Submitted,
} from './backend.ts';
export { type FactUse, jsonRules, type RuleSet, type RulesBackend, rulesBackend } from './json-rules/index.ts';

/** `contractHash`: as the compiler gave it; it goes into every determination. */
export function backendFor(name: PlainBackendName, contract: Contract, contractHash: string): Backend {
  switch (name) {
    case 'interpreter':
      return interpreter(contract, contractHash);
    case 'compiled':
      return running(name, contract, contractHash, compiled(contract));
    case 'closures':
      return running(name, contract, contractHash, closures(contract));
  }
}

function interpreter(contract: Contract, contractHash: string): Backend {
  const counts = { compiled: 0, handedOver: 0, direct: 0 };
  return {
    name: 'interpreter',
    interpreted: [],
    counts,
    decide: () => undefined,
    figures: () => undefined,
    figuresLine: () => undefined,
    adjudicate: (submitted) => {
      counts.handedOver += 1;
      return adjudicate({ contract, contractHash, ...submitted });
    },
  };
}

/** What a program does not settle the interpreter decides, for the incident as a whole. */
function running(
  name: PlainBackendName,
  contract: Contract,
  contractHash: string,
  { program, telling }: { readonly program: Program; readonly telling: Telling },
): Backend {
  const counts = { compiled: 0, handedOver: 0, direct: 0 };
  const read = documentReader(program.plan);
  const direct = name === 'compiled' ? directly(program.plan) : undefined;
  // Made for the first that asks for reasons.
  let told: TellDirectly | null | undefined = name === 'compiled' ? undefined : null;
  const decide = (submitted: Submitted): Determination | undefined => {
    if (told === undefined) told = tellingDirectly(program, telling, contractHash) ?? null;
    const found = told?.(submitted);
    if (found !== undefined) {
      counts.direct += 1;
      counts.compiled += 1;
      return found;
    }
    const settled = settle(program, telling, { contract, contractHash, ...submitted });
    counts[settled === undefined ? 'handedOver' : 'compiled'] += 1;
    return settled;
  };
  return {
    name,
    interpreted: program.plan.interpreted,
    counts,
    decide,
    figures: (document, submitted) => {
      const found = direct?.figures(document, submitted);
      if (found !== undefined) counts.direct += 1;
      const figures = found ?? quickFigures(program, read(document), submitted);
      if (figures !== undefined) counts.compiled += 1;
      return figures;
    },
    figuresLine: (text, submitted) => {
      const line = direct?.line(text, submitted);
      if (line === undefined) return undefined;
      counts.direct += 1;
      counts.compiled += 1;
      return line;
    },
    adjudicate: (submitted) => decide(submitted) ?? adjudicate({ contract, contractHash, ...submitted }),
  };
}
