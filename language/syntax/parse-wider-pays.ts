// The `pays` of a part and of the wording, over what their coverages pay.
import type { Alternatives } from './parse-base.ts';
import { PaysParser } from './parse-pays.ts';
import { present } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class WiderPaysParser extends PaysParser {
  // widerPays = 'pays' '{' widerLine* '}'
  protected readonly widerPays = this.construct('widerPays', (): tree.WiderPays => {
    const start = this.here();
    const lines: (tree.WiderLine | undefined)[] = [];
    this.CONSUME(keywords.pays);
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.widerLine)));
    this.CONSUME(RightBrace);
    return { kind: 'WiderPays', span: this.from(start), lines: present(lines) };
  });

  readonly #widerLineWays: Alternatives<tree.WiderBody | undefined> = [
    { ALT: () => this.SUBRULE(this.widerDeductible) },
    { ALT: () => this.SUBRULE(this.highest) },
    { ALT: () => this.SUBRULE(this.aggregate) },
    { ALT: () => this.SUBRULE(this.widerShare) },
    { ALT: () => this.SUBRULE(this.widerLimit) },
  ];

  // widerLine = widerBody ('each' 'event' | '每次事故')? (',' sharing)? ('on' NAME,+)? ('when' condition)? ('as' NAME)?
  protected readonly widerLine = this.construct('widerLine', (): tree.WiderLine | undefined => {
    const start = this.here();
    const body = this.choose(this.#widerLineWays);
    const each = this.OPTION(() => this.SUBRULE(this.eachEvent)) === true;
    const sharing = this.OPTION1(() => {
      this.CONSUME(Comma);
      return this.SUBRULE(this.sharing);
    });
    const on = this.OPTION2(() => this.SUBRULE(this.onKinds));
    const when = this.OPTION3(() => this.SUBRULE(this.when));
    const as = this.OPTION4(() => this.SUBRULE(this.asName));
    if (body === undefined) return undefined;
    return { kind: 'WiderLine', span: this.from(start), body, each, sharing, on, when: when?.condition, as };
  });

  // widerDeductible = ('deductible' | '绝对免赔额') expression
  protected readonly widerDeductible = this.construct('widerDeductible', (): tree.WiderBody => {
    const start = this.here();
    this.OR([{ ALT: () => this.CONSUME(keywords.deductible) }, { ALT: () => this.CONSUME(keywords.绝对免赔额) }]);
    const amount = this.SUBRULE(this.expression);
    return { kind: 'WiderDeductible', span: this.from(start), amount };
  });

  // highest = 'highest' 'deductible' | '最高免赔额'
  protected readonly highest = this.construct('highest', (): tree.WiderBody => {
    const start = this.here();
    this.twoWords(keywords.highest, keywords.deductible, keywords.最高免赔额);
    return { kind: 'Highest', span: this.from(start) };
  });

  // widerShare = ('insurer' 'pays' | '保险人承担') expression
  protected readonly widerShare = this.construct('widerShare', (): tree.WiderBody => {
    const start = this.here();
    this.twoWords(keywords.insurer, keywords.pays, keywords.保险人承担);
    const share = this.SUBRULE(this.expression);
    return { kind: 'WiderShare', span: this.from(start), share };
  });

  // widerLimit = 'limit' expression; without `each event` it is the name of an account
  protected readonly widerLimit = this.construct('widerLimit', (): tree.WiderBody => {
    const start = this.here();
    this.CONSUME(keywords.limit);
    const amount = this.SUBRULE(this.expression);
    return { kind: 'WiderLimit', span: this.from(start), amount };
  });

  protected readonly eachEvent = this.construct('eachEvent', (): true => {
    this.twoWords(keywords.each, keywords.event, keywords.每次事故);
    return true;
  });

  // sharing = 'shared' ('pro' 'rata' | 'in' 'order' 'written') | '按比例分配' | '按先后顺序分配'
  protected readonly sharing = this.construct('sharing', (): 'pro-rata' | 'in-order' =>
    this.choose<'pro-rata' | 'in-order'>([
      {
        ALT: () => {
          this.CONSUME(keywords.shared);
          return this.chooseAgain<'pro-rata' | 'in-order'>([
            {
              ALT: () => {
                this.CONSUME(keywords.pro);
                return this.as('pro-rata', this.CONSUME(keywords.rata));
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.in);
                this.CONSUME(keywords.order);
                return this.as('in-order', this.CONSUME(keywords.written));
              },
            },
          ]);
        },
      },
      { ALT: () => this.as('pro-rata', this.CONSUME(keywords.按比例分配)) },
      { ALT: () => this.as('in-order', this.CONSUME(keywords.按先后顺序分配)) },
    ]),
  );
}
