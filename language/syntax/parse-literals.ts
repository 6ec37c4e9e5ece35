// Paths and literals: what expressions, schedules and scenarios are made of.

import type { IToken } from 'chevrotain';
import { plainDigits } from './numerals.ts';
import { BaseParser } from './parse-base.ts';
import {
  Colon,
  Dot,
  Identifier,
  Instant,
  keywords,
  LeftBracket,
  Name,
  NumberToken,
  Percent,
  Quoted,
  type TokenType,
  wordOf,
} from './tokens.ts';
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

  /**
   * The literal or the path of plain names that comes next, where what is behind it shows that it ends there: an expression
   * of its own, then. Whatever else comes next is left for the rules to read.
   */
  protected plainOperand(goesOn: TokenSet): tree.Literal | tree.Path | undefined {
    const next = this.LA_FAST(2).tokenType;
    // `amount in the first 8 hours of outage`
    if (next === keywords.in && this.LA_FAST(4).tokenType === keywords.first) return undefined;
    const isPath = this.LA_FAST(1).tokenType === Identifier && next !== NumberToken;
    return isPath ? this.plainPath(goesOn) : this.plainLiteral(goesOn);
  }

  protected plainLiteral(goesOn: TokenSet): tree.Literal | undefined {
    const token = this.LA_FAST(1);
    const next = this.LA_FAST(2);
    switch (token.tokenType) {
      case Identifier:
        if (next.tokenType !== NumberToken || this.isIn(goesOn, this.LA_FAST(3))) return undefined;
        return this.plainMoney();
      case NumberToken:
        return this.isIn(signs, next) ? this.plainMeasure(goesOn) : this.plainNumber(goesOn);
      case Quoted:
        return this.isIn(goesOn, next) ? undefined : this.toQuoted(this.taken(token));
      case Instant:
        if (this.isIn(goesOn, next)) return undefined;
        return { kind: 'InstantLiteral', span: this.spanOf(this.taken(token)), text: token.image };
      case keywords.yes:
      case keywords.no:
        if (this.isIn(goesOn, next)) return undefined;
        this.taken(token);
        return { kind: 'BooleanLiteral', span: this.spanOf(token), value: token.tokenType === keywords.yes };
      default:
        return undefined;
    }
  }

  private plainNumber(goesOn: TokenSet): tree.NumberLiteral | undefined {
    if (this.isIn(goesOn, this.LA_FAST(2))) return undefined;
    const token = this.taken(this.LA_FAST(1));
    return { kind: 'NumberLiteral', span: this.spanOf(token), digits: plainDigits(token.image) };
  }

  /** `10%`, `5 days`; what might be the name before a colon or in a path is left for the rule. */
  private plainMeasure(goesOn: TokenSet): tree.PercentLiteral | tree.DurationLiteral | undefined {
    const behind = this.LA_FAST(3);
    if (this.isIn(namesAre, behind) || this.isIn(goesOn, behind)) return undefined;
    const number = this.taken(this.LA_FAST(1));
    const sign = this.taken(this.LA_FAST(1));
    const span = { file: this.file, start: number.startOffset, end: this.spanOf(sign).end };
    const digits = plainDigits(number.image);
    const unit = wordOf(sign.tokenType);
    return isUnit(unit) ? { kind: 'DurationLiteral', span, digits, unit } : { kind: 'PercentLiteral', span, digits };
  }

  private plainMoney(): tree.MoneyLiteral {
    const [code, number] = [this.LA_FAST(1), this.LA_FAST(2)];
    const currency = this.toName(this.taken(code));
    const span = { file: this.file, start: currency.span.start, end: this.spanOf(this.taken(number)).end };
    return { kind: 'MoneyLiteral', span, currency, amount: plainDigits(number.image) };
  }

  protected plainPath(goesOn: TokenSet): tree.Path | undefined {
    let ahead = 1;
    for (; this.input[this.currIdx + ahead + 1]?.tokenType === Dot; ahead += 2) {
      const step = this.input[this.currIdx + ahead + 2];
      if (step === undefined || !this.tokenMatcher(step, Name)) return undefined;
    }
    const behind = this.input[this.currIdx + ahead + 1];
    if (behind === undefined || this.isIn(goesOn, behind)) return undefined;
    const first = this.toName(this.taken(this.LA_FAST(1)));
    const names: [tree.Name, ...tree.Name[]] = [first];
    let end = first.span.end;
    for (; ahead > 1; ahead -= 2) {
      this.currIdx += 1;
      const name = this.toName(this.taken(this.LA_FAST(1)));
      names.push(name);
      end = name.span.end;
    }
    return { kind: 'Path', span: { file: this.file, start: first.span.start, end }, its: false, names };
  }

  protected isIn(types: TokenSet, { tokenTypeIdx }: IToken): boolean {
    return types[tokenTypeIdx] === 1;
  }

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

/** A one at the number of each type in it. */
export type TokenSet = Uint8Array;

export function tokenSet(types: readonly TokenType[]): TokenSet {
  const set = new Uint8Array(Math.max(...types.map(({ tokenTypeIdx = 0 }) => tokenTypeIdx)) + 1);
  for (const { tokenTypeIdx = 0 } of types) set[tokenTypeIdx] = 1;
  return set;
}

const { minutes, hours, days, months, years, at, 的数目, 的总和, 最初, 中 } = keywords;
/** What a literal, or a path of names, may go on with. */
export const operandGoesOn = [Dot, Percent, minutes, hours, days, months, years, at, 的数目, 的总和, 最初, 中];

const signs = tokenSet([Percent, minutes, hours, days, months, years]);
/** Before these a word is a name, even one that could be a unit. */
const namesAre = tokenSet([Dot, LeftBracket, Colon]);

const units: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'months', 'years']);

function isUnit(word: string | undefined): word is tree.Unit {
  return word !== undefined && units.has(word);
}
