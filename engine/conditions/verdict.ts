// Three-valued verdicts that know what they hang on. An open verdict carries the choices that would settle it: each an
// unknown with the cuts its tests make. What cannot matter any more (the other half of `no and …`) is dropped at once.
import { type Cut, cutKey, type Domain, domainKey, joinCuts } from '../unknowns/domain.ts';

/** An unknown that a verdict hangs on. */
export interface Choice {
  /** A fact's path, or the text of a condition over several unknowns that is taken as one. */
  readonly id: string;
  /** The facts that a person would have to state. */
  readonly facts: readonly string[];
  readonly domain: Domain;
  readonly cuts: readonly Cut[];
}

export type Choices = ReadonlyMap<string, Choice>;

export type Verdict =
  | { readonly truth: 'yes' | 'no' }
  /** `residue` is what is left of the condition, as text: equal residues are settled alike by whatever is assumed next. */
  | { readonly truth: 'open'; readonly choices: Choices; readonly residue: string };

export const yes: Verdict = { truth: 'yes' };
export const no: Verdict = { truth: 'no' };
export const settled = (truth: boolean): Verdict => (truth ? yes : no);

export function open(choice: Choice): Verdict {
  const residue = `${choice.id} ${domainKey(choice.domain)} ${choice.cuts.map(cutKey).join(' ')}`;
  return { truth: 'open', choices: new Map([[choice.id, choice]]), residue };
}

export function not(verdict: Verdict): Verdict {
  return verdict.truth === 'open' ? { ...verdict, residue: `!(${verdict.residue})` } : settled(verdict.truth === 'no');
}

/** Yes where all are yes, no where any is no. */
export function all(verdicts: readonly Verdict[]): Verdict {
  return combine(verdicts, 'no');
}

/** Yes where any is yes, no where all are no. */
export function any(verdicts: readonly Verdict[]): Verdict {
  return combine(verdicts, 'yes');
}

function combine(verdicts: readonly Verdict[], decisive: 'yes' | 'no'): Verdict {
  if (verdicts.some((verdict) => verdict.truth === decisive)) return settled(decisive === 'yes');
  const left = verdicts.filter((verdict) => verdict.truth === 'open');
  const [first] = left;
  if (first === undefined) return settled(decisive === 'no');
  if (left.length === 1) return first;
  const residues = [...new Set(left.map((verdict) => verdict.residue))];
  if (residues.length === 1) return first;
  const residue = `(${residues.join(decisive === 'no' ? ' & ' : ' | ')})`;
  return { truth: 'open', choices: mergeChoices(left.map((verdict) => verdict.choices)), residue };
}

/** The union; cuts of one unknown come together. */
export function mergeChoices(several: readonly Choices[]): Choices {
  const merged = new Map<string, Choice>();
  for (const choices of several) {
    for (const [id, choice] of choices) {
      const before = merged.get(id);
      merged.set(id, before === undefined ? choice : { ...before, cuts: joinCuts(before.cuts, choice.cuts) });
    }
  }
  return merged;
}
