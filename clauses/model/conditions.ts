// Conditions as lines. One that joins three or more, or groups within groups, is set as a lettered list: a sentence with
// brackets within brackets is what nobody signs.
import type { Contract, Expression, ShownBy } from '../../language/index.ts';
import { sentencePhrases } from '../phrases/document-phrases.ts';
import { capitalised, say } from '../phrases/words.ts';
import { shownBy } from './burden.ts';
import type { Spoken } from './runs.ts';

interface Held {
  readonly holds: Expression;
  readonly shownBy?: ShownBy;
}

/** Under a label that says that everything listed has to hold: conditions joined by `and` stand one under the other. */
export function heldLines(held: Held, contract: Contract): readonly Spoken[] {
  const { holds } = held;
  if (holds.op !== 'all') return conditionLines(held, contract);
  return holds.of.flatMap((part) => heldLines({ ...held, holds: part }, contract));
}

/** Under a label that speaks of one condition. */
export function conditionLines(held: Held, contract: Contract): readonly Spoken[] {
  const [first, ...rest] = linesOf(held.holds, contract, 0, '');
  if (first === undefined) return rest;
  const { en = '', zh = '' } = first.said;
  return [{ ...first, said: shownBy(held, { en, zh }) }, ...rest];
}

/** `(a)` and, under it, `(i)`; a line alone needs none. */
export function marker(at: number, depth: number, of: number): string {
  if (of === 1) return '';
  return depth % 2 === 0
    ? `(${String.fromCharCode(97 + (at % 26))})`
    : `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][at] ?? String(at + 1)})`;
}

function linesOf(condition: Expression, contract: Contract, depth: number, mark: string): readonly Spoken[] {
  if (!isListed(condition)) return [{ said: capitalised(say(condition, contract)), marker: mark, depth }];
  const { op, of } = condition;
  return [
    { said: sentencePhrases.listed[op], marker: mark, depth },
    ...of.flatMap((part, at) => linesOf(part, contract, depth + 1, marker(at, depth, of.length))),
  ];
}

type Group = Extract<Expression, { readonly op: 'all' | 'any' }>;

function isListed(condition: Expression): condition is Group {
  return isGroup(condition) && (condition.of.length > 2 || (condition.of.length === 2 && condition.of.some(isGroup)));
}

function isGroup(condition: Expression): condition is Group {
  return (condition.op === 'all' || condition.op === 'any') && condition.of.length > 1;
}
