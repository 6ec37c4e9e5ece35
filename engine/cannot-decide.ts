// What makes a wording's arithmetic meaningless on one incident: a ratio to nothing, a share above the whole, a measure
// that contradicts what is stated. Thrown where it is found, as nothing sensible can be paid; whoever asked is told.
import type { StatementId, Text } from '../language/index.ts';

export type CannotDecideCode = 'zero-denominator' | 'share-above-whole' | 'measure-differs' | 'measured-twice';

export class CannotDecide extends Error {
  readonly code: CannotDecideCode;
  /** In both languages. */
  readonly text: Required<Text>;
  /** The statement or the fact that it concerns. */
  readonly place: StatementId | string;

  constructor(code: CannotDecideCode, place: string, text: Required<Text>) {
    super(`${place}: ${text.en}`);
    this.code = code;
    this.place = place;
    this.text = text;
  }
}
