// Amounts that hang on others: sums over lists, ratios, days, bands, the loss of the first hours.
import type { ParserMethod } from 'chevrotain';
import { LiteralParser } from './parse-literals.ts';
import { Colon, keywords, LeftBrace, Name, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class AmountParser extends LiteralParser {
  /** Defined with the values and the conditions, as all of them hold each other. */
  declare protected readonly expression: ParserMethod<[], tree.Expression>;
  declare protected readonly factor: ParserMethod<[], tree.Expression>;
  declare protected readonly condition: ParserMethod<[], tree.Expression>;

  // sum = 'sum' 'of' path ('{' condition '}')?
  protected readonly sumOf = this.expressionRule('sumOf', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.sum);
    this.CONSUME(keywords.of);
    const field = this.SUBRULE(this.path);
    const condition = this.SUBRULE(this.ofThose);
    return { kind: 'Sum', span: this.from(start), field, condition };
  });

  /** `{ condition }` after a list; the braces of bands are none of it. */
  protected readonly ofThose = this.construct('ofThose', (): tree.Expression | undefined =>
    this.OPTION({
      GATE: () => !this.atBands(),
      DEF: () => {
        this.CONSUME(LeftBrace);
        const inner = this.nested(() => this.SUBRULE(this.condition));
        this.CONSUME(RightBrace);
        return inner;
      },
    }),
  );

  /** At the brace that opens bands: `{ below 45 days: …` or `{ else: …`. */
  private atBands(): boolean {
    return this.atWord(2, 'below') || (this.atWord(2, 'else') && this.at(3, Colon));
  }

  // ratio = 'ratio' 'of' expression 'to' expression
  protected readonly ratio = this.expressionRule('ratio', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.ratio);
    this.CONSUME(keywords.of);
    const left = this.nested(() => this.SUBRULE(this.expression));
    this.CONSUME(keywords.to);
    const right = this.nested(() => this.SUBRULE2(this.expression));
    return { kind: 'Proportion', span: this.from(start), left, right };
  });

  // days = ('full' | 'started') 'days' 'of' factor
  protected readonly days = this.expressionRule('days', (): tree.Expression => {
    const start = this.here();
    const word = this.OR([{ ALT: () => this.CONSUME(keywords.full) }, { ALT: () => this.CONSUME(keywords.started) }]);
    this.CONSUME(keywords.days);
    this.CONSUME(keywords.of);
    const of = this.nested(() => this.SUBRULE(this.factor));
    return { kind: 'Days', span: this.from(start), count: word.tokenType === keywords.full ? 'full' : 'started', of };
  });

  // banded = 'by' expression '{' band* 'else' ':' expression '}'
  protected readonly banded = this.expressionRule('banded', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.by);
    const by = this.nested(() => this.SUBRULE(this.expression));
    const rest = this.SUBRULE(this.bands);
    return this.bandedOf(by, rest, start);
  });

  // banded = '按' expression '分档' '{' band* '其他' ':' expression '}'; converted = '按' path '当日汇率折算' '的' CODE AMOUNT
  protected readonly chineseBanded = this.expressionRule('chineseBanded', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.按);
    const by = this.nested(() => this.SUBRULE(this.expression));
    return this.choose<tree.Expression>([
      {
        ALT: () => {
          this.CONSUME(keywords.分档);
          const rest = this.SUBRULE(this.bands);
          return this.bandedOf(by, rest, start);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.当日汇率折算);
          this.CONSUME(keywords.的);
          const amount = this.SUBRULE(this.literal);
          return this.ACTION(() => this.convertedOf(amount, by, start));
        },
      },
    ]);
  });

  // converted = CODE AMOUNT 'at' 'the' 'rate' 'on' path
  protected readonly literalOrConverted = this.expressionRule('literalOrConverted', (): tree.Expression => {
    const start = this.here();
    const amount = this.SUBRULE(this.literal);
    const on = this.OPTION({
      GATE: () => this.atWord(2, 'the'),
      DEF: () => {
        this.CONSUME(keywords.at);
        this.CONSUME(keywords.the);
        this.CONSUME(keywords.rate);
        this.CONSUME(keywords.on);
        return this.SUBRULE(this.path);
      },
    });
    return on === undefined ? amount : this.ACTION(() => this.convertedOf(amount, on, start));
  });

  private convertedOf(amount: tree.Expression, on: tree.Expression, start: number): tree.Converted | tree.Missing {
    const span = this.from(start);
    if (amount.kind === 'MoneyLiteral' && on.kind === 'Path') return { kind: 'Converted', span, amount, on };
    if (amount.kind !== 'MoneyLiteral')
      this.notThere(amount, { en: 'an amount with its currency', zh: '带币种的金额' });
    if (on.kind !== 'Path') this.notThere(on, { en: 'the name of an instant', zh: '时刻的名称' });
    return { kind: 'Missing', span };
  }

  private bandedOf(by: tree.Expression, rest: Bands | undefined, start: number): tree.Banded | tree.Missing {
    const span = this.from(start);
    return rest === undefined ? { kind: 'Missing', span } : { kind: 'Banded', span, by, ...rest };
  }

  private readonly bands = this.construct('bands', (): Bands => {
    const bands: (tree.Band | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => bands.push(this.SUBRULE(this.band)));
    this.CONSUME(keywords.else);
    this.CONSUME(Colon);
    const otherwise = this.nested(() => this.SUBRULE(this.expression));
    this.CONSUME(RightBrace);
    return { bands: bands.filter((band) => band !== undefined), otherwise };
  });

  // band = 'below' expression ':' expression
  private readonly band = this.construct('band', (): tree.Band => {
    const start = this.here();
    this.CONSUME(keywords.below);
    const below = this.edge(() => this.nested(() => this.SUBRULE(this.expression)));
    this.CONSUME(Colon);
    const value = this.nested(() => this.SUBRULE2(this.expression));
    return { kind: 'Band', span: this.from(start), below, value };
  });

  private edge<T>(parse: () => T): T {
    const before = this.beforeColon;
    this.beforeColon = true;
    try {
      return parse();
    } finally {
      this.beforeColon = before;
    }
  }

  // rounding = 'rounded' ('half' 'up' | 'half' 'even' | 'down' | 'up') | '四舍五入' | '四舍六入五成双' | '只舍不入' | '只入不舍'
  protected readonly rounding = this.construct('rounding', (): tree.RoundingWord | undefined =>
    this.choose<tree.RoundingWord | undefined>([
      {
        ALT: () => {
          this.CONSUME(keywords.rounded);
          return this.SUBRULE(this.roundingWord);
        },
      },
      { ALT: () => this.as('half-up', this.CONSUME(keywords.四舍五入)) },
      { ALT: () => this.as('half-even', this.CONSUME(keywords.四舍六入五成双)) },
      { ALT: () => this.as('down', this.CONSUME(keywords.只舍不入)) },
      { ALT: () => this.as('up', this.CONSUME(keywords.只入不舍)) },
    ]),
  );

  private readonly roundingWord = this.construct(
    'roundingWord',
    (): tree.RoundingWord =>
      this.choose<tree.RoundingWord>([
        {
          ALT: () => {
            this.CONSUME(keywords.half);
            return this.chooseAgain<'half-up' | 'half-even'>([
              { ALT: () => this.as('half-up', this.CONSUME(keywords.up)) },
              { ALT: () => this.as('half-even', this.CONSUME(keywords.even)) },
            ]);
          },
        },
        { ALT: () => this.as('down', this.CONSUME(keywords.down)) },
        { ALT: () => this.as('up', this.CONSUME2(keywords.up)) },
      ]),
  );

  /** `rounded` as a word of the language, not as the name of what comes next. */
  protected atRounding(): boolean {
    return !this.atWord(1, 'rounded') || this.at(2, Name);
  }

  // lossInFirst = base 'in' 'the' 'first' factor 'of' path
  protected readonly lossInFirst = this.expressionRule('lossInFirst', (): tree.Expression => {
    const start = this.here();
    const of = this.SUBRULE(this.base) ?? 'loss';
    this.CONSUME(keywords.in);
    this.CONSUME(keywords.the);
    this.CONSUME(keywords.first);
    const length = this.nested(() => this.SUBRULE(this.factor));
    this.CONSUME(keywords.of);
    const over = this.SUBRULE(this.path);
    return { kind: 'LossInFirst', span: this.from(start), of, length, over };
  });

  // base = 'loss' | 'amount'
  protected readonly base = this.construct('base', (): tree.LossInFirst['of'] =>
    this.choose<tree.LossInFirst['of']>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.as('loss', this.CONSUME(keywords.loss)) },
        {
          GATE: () => ['amount', '余额'].includes(this.LA(1).image),
          ALT: () => this.as('amount', this.CONSUME(Name)),
        },
      ],
    }),
  );
}

type Bands = Pick<tree.Banded, 'bands' | 'otherwise'>;
