// Wrong use, or input that cannot be read: the command ends with exit 2 and this one sentence on stderr.
import type { Said } from '../language/index.ts';

export class Unusable extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}
