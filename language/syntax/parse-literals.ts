// Paths and literals: what expressions, schedules and scenarios are made of.

import { plainDigits } from './numerals.ts';
import { BaseParser } from './parse-base.ts';
import { Colon, Dot, Instant, keywords, LeftBracket, Name, NumberToken, Percent, wordOf } from './tokens.ts';
import type * as tree from './tree.ts';

export class LiteralParser extends BaseParser {
  /** Where a colon ends the expression: at the edge of a band, `below 45 days: 100%`. */
  protected beforeColon = false;

  // path = 'its'? NAME ('.' NAME)*
  protected readonly path = this.RULE<() => tree.Path>(
    'path',
    () => {
      const start = this.here();
      const its = this.OPTION(() => this.CONSUME(keywords.its)) !== undefined;
      const names: [tree.Name, ...tree.Name[]] = [this.SUBRULE(this.name)];
      this.MANY(() => {
        this.CONSUME(Dot);
        names.push(this.SUBRULE2(this.name));
      });
      return { kind: 'Path', span: this.from(start), its, names };
    },
    {
      recoveryValueFunc: () => {
        const span = this.from(this.here());
        return { kind: 'Path', span, its: false, names: [{ kind: 'Name', span, text: '' }] };
      },
    },
  );

  /** A name followed by a number is an amount of money. */
  protected isLiteral(): boolean {
    return !this.at(1, Name) || this.at(2, NumberToken);
  }

  // literal = CODE AMOUNT | NUMBER | NUMBER '%' | NUMBER unit | INSTANT | STRING | 'yes' | 'no' | '是'
  protected readonly literal = this.expressionRule('literal', (): tree.Literal => {
    const start = this.here();
    return this.choose<tree.Literal>([
      {
        ALT: () => {
          const currency = this.SUBRULE(this.name);
          const amount = this.CONSUME(NumberToken);
          return { kind: 'MoneyLiteral', span: this.from(start), currency, amount: plainDigits(amount.image) };
        },
      },
      { ALT: () => this.SUBRULE(this.measure) },
      { ALT: () => this.SUBRULE(this.instant) },
      { ALT: () => this.SUBRULE(this.quoted) },
      {
        ALT: () => {
          this.CONSUME(keywords.yes);
          return { kind: 'BooleanLiteral', span: this.from(start), value: true };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.是);
          return { kind: 'BooleanLiteral', span: this.from(start), value: true };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.no);
          return { kind: 'BooleanLiteral', span: this.from(start), value: false };
        },
      },
    ]);
  });

  protected readonly measure = this.RULE<() => tree.NumberLiteral | tree.PercentLiteral | tree.DurationLiteral>(
    'measure',
    () => {
      const start = this.here();
      const number = this.CONSUME(NumberToken);
      // `users: 5  days: 3`: what has a colon behind it is the next name.
      const sign = this.OPTION({
        GATE: () => !this.at(2, Dot) && !this.at(2, LeftBracket) && (this.beforeColon || !this.at(2, Colon)),
        DEF: () =>
          this.OR([
            { ALT: () => this.CONSUME(Percent) },
            { ALT: () => this.CONSUME(keywords.minutes) },
            { ALT: () => this.CONSUME(keywords.hours) },
            { ALT: () => this.CONSUME(keywords.days) },
            { ALT: () => this.CONSUME(keywords.months) },
            { ALT: () => this.CONSUME(keywords.years) },
          ]),
      });
      const span = this.from(start);
      const digits = plainDigits(number.image);
      const word = sign === undefined ? undefined : wordOf(sign.tokenType);
      if (isUnit(word)) return { kind: 'DurationLiteral', span, digits, unit: word };
      return { kind: sign?.tokenType === Percent ? 'PercentLiteral' : 'NumberLiteral', span, digits };
    },
    { recoveryValueFunc: () => ({ kind: 'NumberLiteral', span: this.from(this.here()), digits: '0' }) },
  );

  protected readonly instant = this.RULE<() => tree.InstantLiteral>(
    'instant',
    () => {
      const token = this.CONSUME(Instant);
      return { kind: 'InstantLiteral', span: this.spanOf(token), text: token.image };
    },
    { recoveryValueFunc: () => ({ kind: 'InstantLiteral', span: this.from(this.here()), text: '' }) },
  );
}

const units: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'months', 'years']);

function isUnit(word: string | undefined): word is tree.Unit {
  return word !== undefined && units.has(word);
}
