// What is wrong in each file, and the units it has, as they stand: found out for all files once, and after a change again for
// those alone that it may concern.
import { type Diagnostic, services, type Unit } from '../../language/index.ts';
import type { Files } from './files.ts';
import type { UnitName } from './units.ts';

export interface FileProblems {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface FileStanding {
  readonly diagnostics: readonly Diagnostic[];
  readonly units: readonly Unit[];
}

const kinds: readonly Unit['kind'][] = ['wording', 'endorsement', 'policy'];

export class Standing {
  readonly #files: Files;
  readonly #known = new Map<string, FileStanding>();

  constructor(files: Files) {
    this.#files = files;
  }

  problems(): readonly FileProblems[] {
    return this.#now().flatMap(([path, { diagnostics }]) => (diagnostics.length === 0 ? [] : [{ path, diagnostics }]));
  }

  /** Wordings, then endorsements, then policies. */
  units(): readonly Unit[] {
    const all = this.#now().flatMap(([, { units }]) => units);
    return kinds.flatMap((kind) => all.filter((unit) => unit.kind === kind));
  }

  unit({ kind, name, file }: UnitName): Unit | undefined {
    this.#now();
    return this.#known.get(file)?.units.find((unit) => unit.kind === kind && unit.name === name);
  }

  #now(): readonly (readonly [path: string, standing: FileStanding])[] {
    const { paths, among } = this.#files.affected();
    for (const path of paths) {
      if (among.files.has(path)) this.#known.set(path, standingOf(path, among));
      else this.#known.delete(path);
    }
    return [...this.#known].sort(([left], [right]) => (left < right ? -1 : 1));
  }
}

function standingOf(path: string, among: services.Workspace): FileStanding {
  return {
    diagnostics: services.diagnostics(among, path),
    units: among.analysis.units.filter(({ file }) => file === path),
  };
}
