// What an answer pays on what is left of the accounts. Only the accounts that its own lines name count: where these stand
// as they did when it was settled, it is what it was then, and on the same left it is worked out once.
import type { Coverage } from '../../language/index.ts';
import { linesWithin } from '../quantum/line-parts.ts';
import { type Left, type Payment, pay, type Remaining } from '../quantum/pays.ts';
import type { Answer } from './decision.ts';

export class Paying {
  /** What the answers were settled on. */
  readonly #found: Remaining;
  readonly #known = new Map<Answer, Map<string, Payment>>();

  constructor(found: Remaining) {
    this.#found = found;
  }

  of(answer: Answer, remaining: Remaining): Payment {
    const named = accountsNamed(answer.way.coverage);
    if (named.every((account) => isSame(this.#found.get(account), remaining.get(account)))) return answer.payment;
    const made = this.#known.get(answer) ?? new Map<string, Payment>();
    this.#known.set(answer, made);
    const key = leftKey(answer.way.coverage, remaining);
    const known = made.get(key) ?? pay(answer.way, remaining, answer.scope);
    made.set(key, known);
    return known;
  }
}

/** Equal where the accounts that the coverage names have the same left. */
export function leftKey(coverage: Coverage, remaining: Remaining): string {
  return accountsNamed(coverage)
    .map((account) => {
      const left = remaining.get(account);
      return left === undefined ? '' : `${left.low}-${left.high} ${left.facts.join(',')}`;
    })
    .join(' ');
}

function isSame(found: Left | undefined, left: Left | undefined): boolean {
  return found === left || (found?.low === left?.low && found?.high === left?.high && found?.facts === left?.facts);
}

const named = new WeakMap<Coverage, readonly string[]>();

function accountsNamed(coverage: Coverage): readonly string[] {
  const known = named.get(coverage);
  if (known !== undefined) return known;
  const accounts = linesWithin(coverage.pays).flatMap((line) =>
    line.line === 'account' || line.line === 'aggregate' ? [line.account] : [],
  );
  const made = [...new Set(accounts)];
  named.set(coverage, made);
  return made;
}
