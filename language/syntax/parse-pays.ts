// The `pays` of a coverage: what stands around the body of each line (see parse-pays-lines.ts for the bodies).
import type { Alternatives } from './parse-base.ts';
import { PaysLineParser } from './parse-pays-lines.ts';
import { present } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class PaysParser extends PaysLineParser {
  readonly #paysWays: Alternatives<tree.PaysBody | undefined> = [
    { ALT: () => this.SUBRULE(this.window) },
    { ALT: () => this.SUBRULE(this.chineseWindow) },
    { ALT: () => this.SUBRULE(this.deductible) },
    { ALT: () => this.SUBRULE(this.aggregate) },
    { ALT: () => this.SUBRULE(this.franchise) },
    { ALT: () => this.SUBRULE(this.share) },
    { ALT: () => this.SUBRULE(this.chineseShareAbove) },
    { ALT: () => this.SUBRULE(this.limit) },
    { ALT: () => this.SUBRULE(this.layer) },
    { ALT: () => this.SUBRULE(this.layers) },
    { ALT: () => this.SUBRULE(this.less) },
    { ALT: () => this.SUBRULE(this.reduction) },
    { ALT: () => this.SUBRULE(this.benefit) },
    { ALT: () => this.SUBRULE(this.recoveries) },
    { ALT: () => this.SUBRULE(this.otherInsurance) },
    { ALT: () => this.SUBRULE(this.paidIn) },
  ];

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

  // line = body ('each' ('event' | 'claim' | 'item'))? (',' 'with' NAME,+ 'in' 'proportion')? ('on' NAME,+)? ('apportioned' 'pro' 'rata')?
  //        ('when' condition)? ('as' NAME)?
  protected override readonly paysLine = this.construct('paysLine', (): tree.PaysLine | undefined => {
    const start = this.here();
    const body = this.choose(this.#paysWays);
    const each = this.OPTION(() => this.SUBRULE(this.each));
    const inProportion = this.OPTION5({
      GATE: () => body?.kind === 'Limit' || this.RECORDING_PHASE,
      DEF: () => this.SUBRULE(this.inProportion),
    });
    const on = this.OPTION1(() => this.SUBRULE(this.onKinds));
    const apportioned = this.OPTION4(() => this.SUBRULE(this.proRata)) === true;
    const when = this.OPTION2(() => this.SUBRULE(this.when));
    const as = this.OPTION3(() => this.SUBRULE(this.asName));
    if (body === undefined) return undefined;
    const whole = body.kind === 'Limit' && inProportion !== undefined ? { ...body, inProportion } : body;
    return { kind: 'PaysLine', span: this.from(start), body: whole, each, on, apportioned, when: when?.condition, as };
  });

  // each = 'each' ('event' | 'claim' | 'item') | '每次事故' | '每项索赔' | '每项'
  protected readonly each = this.construct(
    'each',
    (): tree.Each =>
      this.choose<tree.Each>([
        {
          ALT: () => {
            this.CONSUME(keywords.each);
            return this.chooseAgain<tree.Each>([
              { ALT: () => this.as('event', this.CONSUME(keywords.event)) },
              { ALT: () => this.as('claim', this.CONSUME(keywords.claim)) },
              { ALT: () => this.as('item', this.CONSUME(keywords.item)) },
            ]);
          },
        },
        { ALT: () => this.as('event', this.CONSUME(keywords.每次事故)) },
        { ALT: () => this.as('claim', this.CONSUME(keywords.每项索赔)) },
        { ALT: () => this.as('item', this.CONSUME(keywords.每项)) },
      ]),
  );

  // inProportion = ',' ('with' NAME,+ 'in' 'proportion' | '连同' NAME,+ '按比例')
  protected readonly inProportion = this.construct('inProportion', (): readonly tree.Name[] => {
    this.CONSUME(Comma);
    return this.choose<readonly tree.Name[]>([
      {
        ALT: () => {
          this.CONSUME(keywords.with);
          const kinds = this.SUBRULE(this.names);
          this.CONSUME(keywords.in);
          this.CONSUME(keywords.proportion);
          return kinds;
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.连同);
          const kinds = this.SUBRULE2(this.names);
          this.CONSUME(keywords.按比例);
          return kinds;
        },
      },
    ]);
  });

  protected readonly proRata = this.construct('proRata', (): true => {
    this.CONSUME(keywords.apportioned);
    this.OPTION(() => {
      this.CONSUME(keywords.pro);
      this.CONSUME(keywords.rata);
    });
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

  // measure = 'measure' NAME 'as' expression | '核定' NAME '按' expression '计算'
  protected readonly measureOf = this.construct('measureOf', (): tree.Measure => {
    const start = this.here();
    const { of, amount } = this.choose<Pick<tree.Measure, 'of' | 'amount'>>([
      {
        ALT: () => {
          this.CONSUME(keywords.measure);
          const kind = this.SUBRULE(this.name);
          this.CONSUME(keywords.as);
          return { of: kind, amount: this.SUBRULE(this.expression) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.核定);
          const kind = this.SUBRULE2(this.name);
          this.CONSUME(keywords.按);
          const figure = this.SUBRULE2(this.expression);
          this.CONSUME(keywords.计算);
          return { of: kind, amount: figure };
        },
      },
    ]);
    return { kind: 'Measure', span: this.from(start), of, amount };
  });
}
