// Values: sums, products, the greater of two, counts. Whether a value or a condition is wanted is for the checker to say.
import type { ParserMethod, TokenType } from 'chevrotain';
import { limits } from '../limits.ts';
import { LiteralParser } from './parse-literals.ts';
import {
  Block,
  Colon,
  Identifier,
  keywords,
  LeftBrace,
  LeftParenthesis,
  Minus,
  Plus,
  Quoted,
  RightBrace,
  RightParenthesis,
  Times,
} from './tokens.ts';
import type * as tree from './tree.ts';

export class ValueParser extends LiteralParser {
  /** Defined with the conditions, as the two hold each other. */
  declare protected readonly condition: ParserMethod<[], tree.Expression>;

  // expression = sum ('与' sum ('两者较高者' | '两者较低者'))?
  protected readonly expression = this.expressionRule('expression', (): tree.Expression => {
    const start = this.here();
    const left = this.SUBRULE(this.sum);
    const extreme = this.OPTION(() => {
      this.CONSUME(keywords.与);
      const right = this.SUBRULE2(this.sum);
      const which = this.choose<'greater' | 'lesser'>([
        { ALT: () => this.as('greater', this.CONSUME(keywords.两者较高者)) },
        { ALT: () => this.as('lesser', this.CONSUME(keywords.两者较低者)) },
      ]);
      return { which, right };
    });
    return extreme === undefined ? left : { kind: 'Extreme', span: this.from(start), left, ...extreme };
  });

  // sum = term (('+' | '-') term)*
  protected readonly sum = this.expressionRule('sum', (): tree.Expression => {
    const start = this.here();
    let left: tree.Expression = this.SUBRULE(this.term);
    let terms = 1;
    this.MANY(() => {
      const sign = this.OR([{ ALT: () => this.CONSUME(Plus) }, { ALT: () => this.CONSUME(Minus) }]);
      const right = this.SUBRULE2(this.term);
      terms += 1;
      if (terms > limits.nesting) this.tooDeep();
      left = { kind: 'Binary', span: this.from(start), operator: sign.tokenType === Plus ? '+' : '-', left, right };
    });
    return left;
  });

  // term = factor ('*' factor | 'of' factor | '的' factor)?
  protected readonly term = this.expressionRule('term', (): tree.Expression => {
    const start = this.here();
    const left = this.SUBRULE(this.factor);
    const part = this.OPTION2(() => {
      this.CONSUME(keywords.的);
      return this.SUBRULE3(this.factor);
    });
    const times = this.OPTION(() => {
      const sign = this.OR([{ ALT: () => this.CONSUME(Times) }, { ALT: () => this.CONSUME(keywords.of) }]);
      return {
        operator: sign.tokenType === Times ? ('*' as const) : ('of' as const),
        right: this.SUBRULE2(this.factor),
      };
    });
    // 损失的 10% is `10% of loss`: in Chinese the share comes last.
    if (part !== undefined) return { kind: 'Binary', span: this.from(start), operator: 'of', left: part, right: left };
    return times === undefined ? left : { kind: 'Binary', span: this.from(start), left, ...times };
  });

  // factor = literal | path | ('greater' | 'lesser') 'of' expression 'and' expression | 'count' 'of' path ('{' condition '}')?
  //        | '(' condition ')' | path ('的数目' | '中' '满足' '{' condition '}' '的数目')
  protected readonly factor = this.expressionRule(
    'factor',
    (): tree.Expression =>
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.extreme) },
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.count) },
          { GATE: () => this.isLiteral(), ALT: () => this.SUBRULE(this.literal) },
          { GATE: () => !this.atStatement(), ALT: () => this.SUBRULE(this.pathOrCount) },
          {
            ALT: () => {
              this.CONSUME(LeftParenthesis);
              const condition = this.nested(() => this.SUBRULE(this.condition));
              this.CONSUME(RightParenthesis);
              return condition;
            },
          },
        ],
        ERR_MSG: 'expression',
      }),
  );

  protected readonly extreme = this.expressionRule('extreme', (): tree.Expression => {
    const start = this.here();
    const word = this.OR([{ ALT: () => this.CONSUME(keywords.greater) }, { ALT: () => this.CONSUME(keywords.lesser) }]);
    this.CONSUME(keywords.of);
    const left = this.nested(() => this.SUBRULE(this.expression));
    this.CONSUME(keywords.and);
    const right = this.nested(() => this.SUBRULE2(this.expression));
    return {
      kind: 'Extreme',
      span: this.from(start),
      which: word.tokenType === keywords.greater ? 'greater' : 'lesser',
      left,
      right,
    };
  });

  protected readonly count = this.expressionRule('count', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.count);
    this.CONSUME(keywords.of);
    const list = this.SUBRULE(this.path);
    const condition = this.OPTION(() => {
      this.CONSUME(LeftBrace);
      const inner = this.nested(() => this.SUBRULE(this.condition));
      this.CONSUME(RightBrace);
      return inner;
    });
    return { kind: 'Count', span: this.from(start), list, condition };
  });

  protected readonly pathOrCount = this.expressionRule('pathOrCount', (): tree.Expression => {
    const start = this.here();
    const path = this.SUBRULE(this.path);
    const counted = this.OPTION({
      GATE: () => !this.atWord(1, '中') || this.atWord(2, '满足'),
      DEF: () =>
        this.choose<{ readonly condition: tree.Expression | undefined }>([
          { ALT: () => ({ condition: this.as(undefined, this.CONSUME(keywords.的数目)) }) },
          {
            ALT: () => {
              this.CONSUME(keywords.中);
              this.CONSUME(keywords.满足);
              this.CONSUME(LeftBrace);
              const condition = this.nested(() => this.SUBRULE(this.condition));
              this.CONSUME(RightBrace);
              this.CONSUME2(keywords.的数目);
              return { condition };
            },
          },
        ]),
    });
    return counted === undefined ? path : { kind: 'Count', span: this.from(start), list: path, ...counted };
  });

  /**
   * Where a value is left out, the next statement begins instead: `when outage.duration >  pays {`. A word that begins
   * statements is a name only where what follows it cannot be the rest of the statement.
   */
  private atStatement(): boolean {
    const opening = statementOpenings.get(this.LA(1).tokenType);
    return opening !== undefined && this.LA(2).tokenType === opening && !this.at(3, Colon);
  }
}

/** By the word that begins a statement: the token that comes next in it. */
const statementOpenings: ReadonlyMap<TokenType, TokenType> = new Map([
  ...[keywords.pays, keywords.schedule].map((word) => [word, LeftBrace] as const),
  ...[keywords.because, keywords.scenario].map((word) => [word, Quoted] as const),
  [keywords.text, Block],
  ...(
    [
      'basis',
      'condition',
      'coverage',
      'currency',
      'deductible',
      'excludes',
      'exclusion',
      'expect',
      'insures',
      'limit',
      'part',
      'unless',
      'warranty',
      'when',
    ] as const
  ).map((word) => [keywords[word], Identifier] as const),
]);
