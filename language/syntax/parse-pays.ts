// The `pays` of a coverage, line by line.
import { present, TermsParser } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class PaysParser extends TermsParser {
  // pays = 'pays' '{' line* '}'
  protected readonly pays = this.construct('pays', (): tree.Pays => {
    const start = this.here();
    const lines: (tree.PaysLine | undefined)[] = [];
    this.CONSUME(keywords.pays);
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.paysLine)));
    this.CONSUME(RightBrace);
    return { kind: 'Pays', span: this.from(start), lines: present(lines) };
  });

  // line = body ('on' NAME,+)? ('when' condition)? ('as' NAME)?
  protected readonly paysLine = this.construct('paysLine', (): tree.PaysLine | undefined => {
    const start = this.here();
    const body = this.choose<tree.PaysBody | undefined>([
      { ALT: () => this.SUBRULE(this.window) },
      { ALT: () => this.SUBRULE(this.chineseWindow) },
      { ALT: () => this.SUBRULE(this.deductible) },
      { ALT: () => this.SUBRULE(this.share) },
      { ALT: () => this.SUBRULE(this.limit) },
    ]);
    const on = this.OPTION(() => this.SUBRULE(this.onKinds));
    const when = this.OPTION2(() => this.SUBRULE(this.when));
    const as = this.OPTION3(() => this.SUBRULE(this.asName));
    return body === undefined
      ? undefined
      : { kind: 'PaysLine', span: this.from(start), body, on, when: when?.condition, as };
  });

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

  // deductible = 'deductible' expression ('each' 'event')?
  protected readonly deductible = this.construct('deductible', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.deductible);
    const amount = this.SUBRULE(this.expression);
    const eachEvent = this.OPTION(() => this.SUBRULE(this.eachEvent));
    return { kind: 'Deductible', span: this.from(start), amount, eachEvent: eachEvent !== undefined };
  });

  // share = ('insurer' 'pays' | '保险人承担') expression
  protected readonly share = this.construct('share', (): tree.PaysBody => {
    const start = this.here();
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keywords.insurer);
          this.CONSUME(keywords.pays);
        },
      },
      { ALT: () => this.CONSUME(keywords.保险人承担) },
    ]);
    const share = this.SUBRULE(this.expression);
    return { kind: 'Share', span: this.from(start), share };
  });

  // limit = 'limit' expression 'each' 'event' | 'limit' NAME
  protected readonly limit = this.construct('limit', (): tree.PaysBody => {
    const start = this.here();
    this.CONSUME(keywords.limit);
    const amount = this.SUBRULE(this.expression);
    const eachEvent = this.OPTION(() => this.SUBRULE(this.eachEvent));
    return { kind: 'Limit', span: this.from(start), amount, eachEvent: eachEvent !== undefined };
  });

  protected readonly eachEvent = this.construct('eachEvent', (): true => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keywords.each);
          this.CONSUME(keywords.event);
        },
      },
      { ALT: () => this.CONSUME(keywords.每次事故) },
    ]);
    return true;
  });

  // when = 'when' condition '时'?
  protected readonly when = this.construct('when', (): tree.When => {
    const start = this.here();
    this.CONSUME(keywords.when);
    const condition = this.SUBRULE(this.condition);
    this.OPTION(() => this.CONSUME(keywords.时));
    return { kind: 'When', span: this.from(start), condition, shownBy: undefined };
  });

  protected readonly onKinds = this.construct('onKinds', (): readonly tree.Name[] => {
    this.CONSUME(keywords.on);
    return this.SUBRULE(this.names);
  });
  protected readonly asName = this.construct('asName', (): tree.Name => {
    this.CONSUME(keywords.as);
    return this.SUBRULE(this.name);
  });
}
