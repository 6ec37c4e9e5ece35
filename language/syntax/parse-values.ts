// Values: sums, products, the greater of two, bands, counts. Whether a value or a condition is wanted is for the checker to say.
import type { TokenType } from 'chevrotain';
import { limits } from '../limits.ts';
import { AmountParser } from './parse-amounts.ts';
import { operandGoesOn, tokenSet } from './parse-literals.ts';
import {
  Block,
  Colon,
  Dot,
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

export class ValueParser extends AmountParser {
  // expression = sum ('与' sum ('两者较高者' | '两者较低者' | '两者之比'))?
  protected override readonly expression = this.withShortcut(
    this.expressionRule('expression', (): tree.Expression => {
      const start = this.here();
      const left = this.SUBRULE(this.sum);
      const extreme = this.OPTION(() => {
        this.CONSUME(keywords.与);
        const right = this.SUBRULE2(this.sum);
        const which = this.choose<'greater' | 'lesser' | 'ratio'>([
          { ALT: () => this.as('greater', this.CONSUME(keywords.两者较高者)) },
          { ALT: () => this.as('lesser', this.CONSUME(keywords.两者较低者)) },
          { ALT: () => this.as('ratio', this.CONSUME(keywords.两者之比)) },
        ]);
        return { which, right };
      });
      if (extreme === undefined) return left;
      const { which, right } = extreme;
      const span = this.from(start);
      return which === 'ratio'
        ? { kind: 'Proportion', span, left, right }
        : { kind: 'Extreme', span, which, left, right };
    }),
    () => this.plainOperand(expressionGoesOn),
  );

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

  // term = product rounding?
  protected readonly term = this.withShortcut(
    this.expressionRule('term', (): tree.Expression => {
      const start = this.here();
      const of = this.SUBRULE(this.product);
      const rounding = this.OPTION({ GATE: () => this.atRounding(), DEF: () => this.SUBRULE(this.rounding) });
      return rounding === undefined ? of : { kind: 'Rounded', span: this.from(start), of, rounding };
    }),
    () => this.plainOperand(termGoesOn),
  );

  // product = factor ('*' factor | 'of' factor | '的' factor)? | factor ('的满日数' | '的起算日数')
  protected readonly product = this.expressionRule('product', (): tree.Expression => {
    const start = this.here();
    const factor = this.SUBRULE(this.factor);
    const days = this.OPTION3(() =>
      this.chooseAgain<'full' | 'started'>([
        { ALT: () => this.as('full', this.CONSUME(keywords.的满日数)) },
        { ALT: () => this.as('started', this.CONSUME(keywords.的起算日数)) },
      ]),
    );
    const left: tree.Expression =
      days === undefined ? factor : { kind: 'Days', span: this.from(start), count: days, of: factor };
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
  //        | '(' condition ')' | path ('的数目' | '的总和' | '中' '满足' '{' condition '}' ('的数目' | '的总和'))
  //        | ratio | sumOf | days | banded | lossInFirst | converted
  protected override readonly factor = this.expressionRule(
    'factor',
    (): tree.Expression =>
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.extreme) },
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.count) },
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.ratio) },
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.sumOf) },
          { GATE: () => this.atWord(2, 'days') && this.atWord(3, 'of'), ALT: () => this.SUBRULE(this.days) },
          { GATE: () => !this.at(2, Dot) && !this.at(2, Colon), ALT: () => this.SUBRULE(this.banded) },
          { ALT: () => this.SUBRULE(this.chineseBanded) },
          { GATE: () => this.atWord(3, 'the') && this.atWord(4, 'first'), ALT: () => this.SUBRULE(this.lossInFirst) },
          { GATE: () => this.isLiteral(), ALT: () => this.SUBRULE(this.literalOrConverted) },
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
    const condition = this.SUBRULE(this.ofThose);
    return { kind: 'Count', span: this.from(start), list, condition };
  });

  protected readonly pathOrCount = this.expressionRule('pathOrCount', (): tree.Expression => {
    const start = this.here();
    const path = this.SUBRULE(this.path);
    const more = this.OPTION({
      GATE: () => !this.atWord(1, '中') || this.atWord(2, '满足'),
      DEF: () =>
        this.choose<AfterPath>([
          { ALT: () => ({ is: this.as('count', this.CONSUME(keywords.的数目)), condition: undefined }) },
          { ALT: () => ({ is: this.as('sum', this.CONSUME(keywords.的总和)), condition: undefined }) },
          {
            ALT: () => {
              this.CONSUME(keywords.最初);
              const length = this.nested(() => this.SUBRULE(this.factor));
              this.CONSUME(keywords.的);
              return { is: 'loss', of: this.SUBRULE(this.base) ?? 'loss', length };
            },
          },
          {
            ALT: () => {
              this.CONSUME(keywords.中);
              this.CONSUME(keywords.满足);
              this.CONSUME(LeftBrace);
              const condition = this.nested(() => this.SUBRULE(this.condition));
              this.CONSUME(RightBrace);
              const is = this.chooseAgain<'count' | 'sum'>([
                { ALT: () => this.as('count', this.CONSUME2(keywords.的数目)) },
                { ALT: () => this.as('sum', this.CONSUME2(keywords.的总和)) },
              ]);
              return { is, condition };
            },
          },
        ]),
    });
    const span = this.from(start);
    switch (more?.is) {
      case 'count':
        return { kind: 'Count', span, list: path, condition: more.condition };
      case 'sum':
        return { kind: 'Sum', span, field: path, condition: more.condition };
      case 'loss':
        return { kind: 'LossInFirst', span, of: more.of, length: more.length, over: path };
      default:
        return path;
    }
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

const { 的满日数, 的起算日数, 的, of, 与 } = keywords;
const { rounded, 四舍五入, 四舍六入五成双, 只舍不入, 只入不舍 } = keywords;
const roundings = [rounded, 四舍五入, 四舍六入五成双, 只舍不入, 只入不舍];
const termEnds = [...operandGoesOn, 的满日数, 的起算日数, 的, of, Times, ...roundings];
const termGoesOn = tokenSet(termEnds);
const expressionGoesOn = tokenSet([...termEnds, Plus, Minus, 与]);

type AfterPath =
  | { readonly is: 'count' | 'sum'; readonly condition: tree.Expression | undefined }
  | { readonly is: 'loss'; readonly of: tree.LossInFirst['of']; readonly length: tree.Expression };

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
      'benefit',
      'deductible',
      'excludes',
      'exclusion',
      'expect',
      'franchise',
      'insures',
      'layer',
      'less',
      'limit',
      'measure',
      'part',
      'recoveries',
      'reduce',
      'retention',
      'unless',
      'warranty',
      'when',
    ] as const
  ).map((word) => [keywords[word], Identifier] as const),
]);
