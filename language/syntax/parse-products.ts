// What stands around the cover: who is accepted, for what premium, how a claim runs, which services come with it.
import type { Alternatives } from './parse-base.ts';
import { EndorsementParser } from './parse-endorsements.ts';
import { present } from './parse-terms.ts';
import { keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class ProductParser extends EndorsementParser {
  // eligibility = 'eligibility' '{' rule* '}'
  protected readonly eligibility = this.construct('eligibility', (): tree.Eligibility => {
    const start = this.here();
    const rules: (tree.UnderwritingRule | undefined)[] = [];
    this.CONSUME(keywords.eligibility);
    this.CONSUME(LeftBrace);
    this.MANY(() => rules.push(this.SUBRULE(this.underwritingRule)));
    this.CONSUME(RightBrace);
    return { kind: 'Eligibility', span: this.from(start), rules: present(rules) };
  });

  // rule = ('decline' | 'refer') 'when' condition '时'? title
  protected readonly underwritingRule = this.construct('underwritingRule', (): tree.UnderwritingRule | undefined => {
    const start = this.here();
    const effect = this.choose<tree.UnderwritingRule['effect']>([
      { ALT: () => this.as('decline', this.CONSUME(keywords.decline)) },
      { ALT: () => this.as('refer', this.CONSUME(keywords.refer)) },
    ]);
    const when = this.SUBRULE(this.when);
    const title = this.SUBRULE(this.title);
    if (when === undefined) return undefined;
    return { kind: 'UnderwritingRule', span: this.from(start), effect, condition: when.condition, title };
  });

  // premium = 'premium' '{' premiumLine* '}'
  protected readonly premium = this.construct('premium', (): tree.Premium => {
    const start = this.here();
    const lines: (tree.PremiumLine | undefined)[] = [];
    this.CONSUME(keywords.premium);
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.premiumLine)));
    this.CONSUME(RightBrace);
    return { kind: 'Premium', span: this.from(start), lines: present(lines) };
  });

  // premiumLine = ('base' | 'loading' | 'discount' | 'minimum' | 'maximum') expression ('when' condition '时'?)? title
  protected readonly premiumLine = this.construct('premiumLine', (): tree.PremiumLine => {
    const start = this.here();
    const line = this.choose<tree.PremiumLine['line']>([
      { ALT: () => this.as('base', this.CONSUME(keywords.base)) },
      { ALT: () => this.as('loading', this.CONSUME(keywords.loading)) },
      { ALT: () => this.as('discount', this.CONSUME(keywords.discount)) },
      { ALT: () => this.as('minimum', this.CONSUME(keywords.minimum)) },
      { ALT: () => this.as('maximum', this.CONSUME(keywords.maximum)) },
    ]);
    const figure = this.SUBRULE(this.expression);
    const when = this.OPTION(() => this.SUBRULE(this.when));
    const title = this.SUBRULE(this.title);
    return { kind: 'PremiumLine', span: this.from(start), line, figure, when: when?.condition, title };
  });

  // procedure = 'procedure' NAME title '{' (step | text)* '}'
  protected readonly procedure = this.construct('procedure', (): tree.Procedure => {
    const start = this.here();
    this.CONSUME(keywords.procedure);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const steps: (tree.Step | undefined)[] = [];
    const texts: (tree.TextBlock | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() =>
      this.OR([
        { ALT: () => steps.push(this.SUBRULE(this.step)) },
        { ALT: () => texts.push(this.SUBRULE(this.textBlock)) },
      ]),
    );
    this.CONSUME(RightBrace);
    return { kind: 'Procedure', span: this.from(start), name, title, steps: present(steps), texts: present(texts) };
  });

  readonly #stepWays: Alternatives<tree.StepStatement | undefined> = [
    { ALT: () => this.SUBRULE(this.by) },
    { ALT: () => this.SUBRULE(this.done) },
    { ALT: () => this.SUBRULE(this.within) },
    { ALT: () => this.SUBRULE(this.chineseWithin) },
    { ALT: () => this.SUBRULE(this.textBlock) },
  ];

  // step = 'step' NAME title '{' (by | done | within | text)* '}'
  protected readonly step = this.construct('step', (): tree.Step => {
    const start = this.here();
    this.CONSUME(keywords.step);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const statements: (tree.StepStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.choose(this.#stepWays)));
    this.CONSUME(RightBrace);
    return { kind: 'Step', span: this.from(start), name, title, statements: present(statements) };
  });

  // by = ('by' | '办理方') ('insured' | 'insurer' | 'provider')
  protected readonly by = this.construct('by', (): tree.StepBy => {
    const start = this.here();
    this.OR([{ ALT: () => this.CONSUME(keywords.by) }, { ALT: () => this.CONSUME(keywords.办理方) }]);
    const actor = this.chooseAgain<tree.Actor>([
      { ALT: () => this.as('insured', this.CONSUME(keywords.insured)) },
      { ALT: () => this.as('insurer', this.CONSUME(keywords.insurer)) },
      { ALT: () => this.as('provider', this.CONSUME(keywords.provider)) },
    ]);
    return { kind: 'StepBy', span: this.from(start), actor };
  });

  // done = ('done' | '完成于') path
  protected readonly done = this.construct('done', (): tree.StepDone => {
    const start = this.here();
    this.OR([{ ALT: () => this.CONSUME(keywords.done) }, { ALT: () => this.CONSUME(keywords.完成于) }]);
    const when = this.SUBRULE(this.path);
    return { kind: 'StepDone', span: this.from(start), when };
  });

  // within = 'within' expression 'from' expression
  protected readonly within = this.construct('within', (): tree.StepWithin => {
    const start = this.here();
    this.CONSUME(keywords.within);
    const length = this.SUBRULE(this.expression);
    this.CONSUME(keywords.from);
    const from = this.SUBRULE2(this.expression);
    return { kind: 'StepWithin', span: this.from(start), length, from };
  });

  // within = '自' expression '起' expression '内'
  protected readonly chineseWithin = this.construct('chineseWithin', (): tree.StepWithin => {
    const start = this.here();
    this.CONSUME(keywords.自);
    const from = this.SUBRULE(this.expression);
    this.CONSUME(keywords.起);
    const length = this.SUBRULE2(this.expression);
    this.CONSUME(keywords.内);
    return { kind: 'StepWithin', span: this.from(start), length, from };
  });

  // service = 'service' NAME ('if' NAME)? title '{' (stage | by | text)* '}'
  protected readonly service = this.construct('service', (): tree.Service => {
    const start = this.here();
    this.CONSUME(keywords.service);
    const name = this.SUBRULE(this.name);
    const option = this.OPTION(() => {
      this.CONSUME(keywords.if);
      return this.SUBRULE2(this.name);
    });
    const title = this.SUBRULE(this.title);
    const statements: (tree.Service['statements'][number] | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() =>
      statements.push(
        this.choose<tree.Service['statements'][number] | undefined>([
          { ALT: () => this.SUBRULE(this.stage) },
          { ALT: () => this.SUBRULE(this.by) },
          { ALT: () => this.SUBRULE(this.textBlock) },
        ]),
      ),
    );
    this.CONSUME(RightBrace);
    return { kind: 'Service', span: this.from(start), name, option, title, statements: present(statements) };
  });

  // stage = 'stage' ('identify' | 'protect' | 'detect' | 'respond' | 'recover')
  protected readonly stage = this.construct('stage', (): tree.ServiceStage => {
    const start = this.here();
    this.CONSUME(keywords.stage);
    const stage = this.choose<tree.Stage>([
      { ALT: () => this.as('identify', this.CONSUME(keywords.identify)) },
      { ALT: () => this.as('protect', this.CONSUME(keywords.protect)) },
      { ALT: () => this.as('detect', this.CONSUME(keywords.detect)) },
      { ALT: () => this.as('respond', this.CONSUME(keywords.respond)) },
      { ALT: () => this.as('recover', this.CONSUME(keywords.recover)) },
    ]);
    return { kind: 'ServiceStage', span: this.from(start), stage };
  });
}
