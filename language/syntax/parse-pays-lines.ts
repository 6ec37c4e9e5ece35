// The bodies of the lines of `pays`, one rule each: what the line does to the amount that runs.
import type { ParserMethod } from 'chevrotain';
import { present, TermsParser } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class PaysLineParser extends TermsParser {
  /** Defined with what stands around it: the layers of a line hold lines. */
  declare protected readonly paysLine: ParserMethod<[], tree.PaysLine | undefined>;

  // window = 'for' expression 'until' expression (',' 'at' 'most' expression)? ',' 'even' 'over' path
  protected readonly window = this.construct('window', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.for);
    const from = this.SUBRULE(this.expression);
    this.CONSUME(keywords.until);
    const until = this.SUBRULE2(this.expression);
    const atMost = this.OPTION(() => {
      this.CONSUME(Comma);
      this.CONSUME(keywords.at);
      this.CONSUME(keywords.most);
      return this.SUBRULE3(this.expression);
    });
    this.CONSUME2(Comma);
    this.CONSUME(keywords.even);
    this.CONSUME(keywords.over);
    const over = this.SUBRULE(this.path);
    return { kind: 'Window', span: this.from(start), from, until, atMost, over };
  });

  // window = '自' expression '起' '至' expression '止' (',' '最多' expression)? ',' '按' path '均匀计'
  protected readonly chineseWindow = this.construct('chineseWindow', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.自);
    const from = this.SUBRULE(this.expression);
    this.CONSUME(keywords.起);
    this.CONSUME(keywords.to);
    const until = this.SUBRULE2(this.expression);
    this.CONSUME(keywords.止);
    const atMost = this.OPTION(() => {
      this.CONSUME(Comma);
      this.CONSUME(keywords.最多);
      return this.SUBRULE3(this.expression);
    });
    this.CONSUME2(Comma);
    this.CONSUME(keywords.按);
    const over = this.SUBRULE(this.path);
    this.CONSUME(keywords.均匀计);
    return { kind: 'Window', span: this.from(start), from, until, atMost, over };
  });

  // deductible = ('deductible' | 'retention') expression (',' 'in' 'all' 'at' 'least' expression)? (',' 'in' 'all' 'at' 'most' expression)?
  //              (',' ('taken' 'once' | '择高扣减'))?
  //            | ('免赔额' | '绝对免赔额' | '自保自留额') expression (',' '合计不低于' expression)? (',' '合计不高于' expression)?
  protected readonly deductible = this.construct('deductible', (): tree.PaysBody => {
    const start = this.here();
    const name = this.choose<'deductible' | 'retention'>([
      { ALT: () => this.as('deductible', this.CONSUME(keywords.deductible)) },
      { ALT: () => this.as('deductible', this.CONSUME(keywords.绝对免赔额)) },
      { ALT: () => this.as('retention', this.CONSUME(keywords.retention)) },
    ]);
    const amount = this.SUBRULE(this.expression);
    const atLeast = this.OPTION({
      GATE: () => this.atWord(2, '合计不低于') || this.atWord(5, 'least'),
      DEF: () => {
        this.CONSUME(Comma);
        this.OR1([
          { ALT: () => this.CONSUME(keywords.合计不低于) },
          {
            ALT: () => {
              this.CONSUME(keywords.in);
              this.CONSUME(keywords.all);
              this.CONSUME(keywords.at);
              this.CONSUME(keywords.least);
            },
          },
        ]);
        return this.SUBRULE2(this.expression);
      },
    });
    const atMost = this.OPTION2({
      GATE: () => this.atWord(2, '合计不高于') || this.atWord(5, 'most'),
      DEF: () => {
        this.CONSUME2(Comma);
        this.OR2([
          { ALT: () => this.CONSUME(keywords.合计不高于) },
          {
            ALT: () => {
              this.CONSUME2(keywords.in);
              this.CONSUME2(keywords.all);
              this.CONSUME2(keywords.at);
              this.CONSUME2(keywords.most);
            },
          },
        ]);
        return this.SUBRULE3(this.expression);
      },
    });
    const once = this.OPTION3({
      GATE: () => this.atWord(2, 'taken') || this.atWord(2, '择高扣减'),
      DEF: () => {
        this.CONSUME3(Comma);
        return this.SUBRULE(this.takenOnce);
      },
    });
    return { kind: 'Deductible', span: this.from(start), name, amount, atLeast, atMost, once: once !== undefined };
  });

  // takenOnce = 'taken' 'once' | '择高扣减'
  protected readonly takenOnce = this.construct('takenOnce', (): true => {
    this.twoWords(keywords.taken, keywords.once, keywords.择高扣减);
    return true;
  });

  // aggregate = ('aggregate' 'deductible' | '累计免赔额') path
  protected readonly aggregate = this.construct('aggregate', (): tree.Aggregate => {
    const start = this.here();
    this.twoWords(keywords.aggregate, keywords.deductible, keywords.累计免赔额);
    const account = this.SUBRULE(this.path);
    return { kind: 'Aggregate', span: this.from(start), account };
  });

  // franchise = 'reverse'? 'franchise' expression | ('相对免赔额' | '超额不赔') expression
  protected readonly franchise = this.construct('franchise', (): tree.PaysBody => {
    const start = this.here();
    const reverse = this.choose<boolean>([
      {
        ALT: () => {
          this.CONSUME(keywords.reverse);
          return this.as(true, this.CONSUME(keywords.franchise));
        },
      },
      { ALT: () => this.as(false, this.CONSUME2(keywords.franchise)) },
      { ALT: () => this.as(true, this.CONSUME(keywords.超额不赔)) },
    ]);
    const amount = this.SUBRULE(this.expression);
    return { kind: 'Franchise', span: this.from(start), amount, reverse };
  });

  // share = 'insurer' 'pays' expression ('above' expression)? | '保险人承担' expression
  protected readonly share = this.construct('share', (): tree.PaysBody => {
    const start = this.here();
    this.twoWords(keywords.insurer, keywords.pays, keywords.保险人承担);
    const share = this.SUBRULE(this.expression);
    const above = this.OPTION(() => {
      this.CONSUME(keywords.above);
      return this.SUBRULE2(this.expression);
    });
    return { kind: 'Share', span: this.from(start), share, above };
  });

  // share = '超过' expression '的部分' ',' '保险人承担' expression
  protected readonly chineseShareAbove = this.construct('chineseShareAbove', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.超过);
    const above = this.SUBRULE(this.expression);
    this.CONSUME(keywords.的部分);
    this.OPTION(() => this.CONSUME(Comma));
    this.CONSUME(keywords.保险人承担);
    const share = this.SUBRULE2(this.expression);
    return { kind: 'Share', span: this.from(start), share, above };
  });

  // limit = 'limit' expression; what makes it a limit and not the name of an account comes behind it
  protected readonly limit = this.construct('limit', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.limit);
    const amount = this.SUBRULE(this.expression);
    return { kind: 'Limit', span: this.from(start), amount, inProportion: undefined };
  });

  // layer = 'layer' expression 'excess' 'of' expression | '超赔层' expression '超过' expression
  protected readonly layer = this.construct('layer', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.layer);
    const amount = this.SUBRULE(this.expression);
    this.twoWords(keywords.excess, keywords.of, keywords.超过);
    const excess = this.SUBRULE2(this.expression);
    return { kind: 'Layer', span: this.from(start), amount, excess };
  });

  // layers = 'layers' '{' (NAME '{' line* '}')* '}'
  protected readonly layers = this.construct('layers', (): tree.PaysBody => {
    const start = this.here();
    const layers: (tree.NamedLines | undefined)[] = [];
    this.CONSUME(keywords.layers);
    this.CONSUME(LeftBrace);
    this.MANY(() => layers.push(this.SUBRULE(this.namedLines)));
    this.CONSUME(RightBrace);
    return { kind: 'Layers', span: this.from(start), layers: present(layers) };
  });

  protected readonly namedLines = this.construct('namedLines', (): tree.NamedLines => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    const lines: (tree.PaysLine | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.nested(() => this.MANY(() => lines.push(this.SUBRULE(this.paysLine))));
    this.CONSUME(RightBrace);
    return { kind: 'NamedLines', span: this.from(start), name, lines: present(lines) };
  });

  // less = 'less' expression (',' 'paid' 'under' title)? | '扣除' expression (',' '已依' title '赔付')?
  protected readonly less = this.construct('less', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.less);
    const amount = this.SUBRULE(this.expression);
    const under = this.OPTION(() => {
      this.CONSUME(Comma);
      return this.choose<tree.Title | undefined>([
        {
          ALT: () => {
            this.CONSUME(keywords.paid);
            this.CONSUME(keywords.under);
            return this.SUBRULE(this.title);
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.已依);
            const title = this.SUBRULE2(this.title);
            this.CONSUME(keywords.pays);
            return title;
          },
        },
      ]);
    });
    return { kind: 'Less', span: this.from(start), amount, under };
  });

  // reduction = 'reduce' 'by' expression | '减赔' expression
  protected readonly reduction = this.construct('reduction', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.reduce);
    this.OPTION(() => this.CONSUME(keywords.by));
    const share = this.SUBRULE(this.expression);
    return { kind: 'Reduction', span: this.from(start), share };
  });

  // benefit = 'benefit' expression
  protected readonly benefit = this.construct('benefit', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.benefit);
    const amount = this.SUBRULE(this.expression);
    return { kind: 'Benefit', span: this.from(start), amount };
  });

  // recoveries = 'recoveries' expression ',' ('uninsured' 'first' | 'pro' 'rata' | 'insurer' 'first')
  //            | '追偿所得' expression ',' ('先归被保险人' | '按比例' | '先归保险人')
  protected readonly recoveries = this.construct('recoveries', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.recoveries);
    const amount = this.SUBRULE(this.expression);
    this.CONSUME(Comma);
    const first = this.choose<tree.RecoveryOrder>([
      {
        ALT: () => {
          this.CONSUME(keywords.uninsured);
          return this.as('uninsured', this.CONSUME(keywords.first));
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.insurer);
          return this.as('insurer', this.CONSUME2(keywords.first));
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.pro);
          return this.as('pro-rata', this.CONSUME(keywords.rata));
        },
      },
      { ALT: () => this.as('uninsured', this.CONSUME(keywords.先归被保险人)) },
      { ALT: () => this.as('insurer', this.CONSUME(keywords.先归保险人)) },
      { ALT: () => this.as('pro-rata', this.CONSUME(keywords.按比例)) },
    ]);
    return { kind: 'Recoveries', span: this.from(start), amount, first };
  });

  // otherInsurance = 'other' 'insurance' path ',' method (',' 'own' 'limit' expression)? | '其他保险' path ',' method (',' '本保单限额' expression)?
  protected readonly otherInsurance = this.construct('otherInsurance', (): tree.PaysBody => {
    const start = this.here();
    this.twoWords(keywords.other, keywords.insurance, keywords.其他保险);
    const of = this.SUBRULE(this.path);
    this.CONSUME(Comma);
    const method = this.SUBRULE(this.sharingMethod) ?? 'excess';
    const own = this.OPTION(() => {
      this.CONSUME2(Comma);
      this.OR2([
        {
          ALT: () => {
            this.CONSUME(keywords.own);
            this.CONSUME(keywords.limit);
          },
        },
        { ALT: () => this.CONSUME(keywords.本保单限额) },
      ]);
      return this.SUBRULE(this.expression);
    });
    return { kind: 'OtherInsurance', span: this.from(start), of, method, own };
  });

  // method = 'by' 'limits' | 'in' 'equal' 'shares' | 'independent' | 'excess' | '按限额比例' | '均摊' | '按独立责任比例' | '超额承担'
  protected readonly sharingMethod = this.construct(
    'sharingMethod',
    (): tree.SharingMethod =>
      this.choose<tree.SharingMethod>([
        {
          ALT: () => {
            this.CONSUME(keywords.by);
            return this.as('by-limits', this.CONSUME(keywords.limits));
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.in);
            this.CONSUME(keywords.equal);
            return this.as('equal-shares', this.CONSUME(keywords.shares));
          },
        },
        { ALT: () => this.as('independent', this.CONSUME(keywords.independent)) },
        { ALT: () => this.as('excess', this.CONSUME(keywords.excess)) },
        { ALT: () => this.as('by-limits', this.CONSUME(keywords.按限额比例)) },
        { ALT: () => this.as('equal-shares', this.CONSUME(keywords.均摊)) },
        { ALT: () => this.as('independent', this.CONSUME(keywords.按独立责任比例)) },
        { ALT: () => this.as('excess', this.CONSUME(keywords.超额承担)) },
      ]),
  );

  // paidIn = 'pay' 'in' CODE 'at' 'the' 'rate' 'on' path | '以' CODE '支付' ',' '按' path '当日汇率折算'
  protected readonly paidIn = this.construct('paidIn', (): tree.PaysBody => {
    const start = this.here();
    return this.choose<tree.PaysBody>([
      {
        ALT: () => {
          this.CONSUME(keywords.pay);
          this.CONSUME(keywords.in);
          const currency = this.SUBRULE(this.name);
          this.CONSUME(keywords.at);
          this.CONSUME(keywords.the);
          this.CONSUME(keywords.rate);
          this.CONSUME(keywords.on);
          const on = this.SUBRULE(this.path);
          return { kind: 'PaidIn', span: this.from(start), currency, on };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.以);
          const currency = this.SUBRULE2(this.name);
          this.CONSUME(keywords.支付);
          this.CONSUME(Comma);
          this.CONSUME(keywords.按);
          const on = this.SUBRULE2(this.path);
          this.CONSUME(keywords.当日汇率折算);
          return { kind: 'PaidIn', span: this.from(start), currency, on };
        },
      },
    ]);
  });
}
