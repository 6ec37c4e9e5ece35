// Conditions precedent, and what they and warranties do to the cover where they are not kept.

import type { Alternatives } from './parse-base.ts';
import { present } from './parse-terms.ts';
import { WiderPaysParser } from './parse-wider-pays.ts';
import { Comma, Dot, keywords, LeftBrace, Quoted, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class PrecedentParser extends WiderPaysParser {
  readonly #conditionPrecedentWays: Alternatives<tree.ConditionStatement | undefined> = [
    { ALT: () => this.SUBRULE(this.requires) },
    { ALT: () => this.SUBRULE(this.whilePending) },
    { ALT: () => this.SUBRULE(this.failed) },
    { ALT: () => this.SUBRULE(this.textBlock) },
  ];

  // conditionPrecedent = 'condition' NAME title '{' (requires | whilePending | failed | text)* '}'
  protected readonly conditionPrecedent = this.construct('conditionPrecedent', (): tree.ConditionPrecedent => {
    const start = this.here();
    this.CONSUME(keywords.condition);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const statements: (tree.ConditionStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.choose(this.#conditionPrecedentWays)));
    this.CONSUME(RightBrace);
    return { kind: 'ConditionPrecedent', span: this.from(start), name, title, statements: present(statements) };
  });

  // shownBy = 'shown' 'by' ('insured' | 'insurer') | '由' ('被保险人' | '保险人') '举证'
  protected readonly shownBy = this.construct(
    'shownBy',
    (): tree.ShownBy =>
      this.choose<tree.ShownBy>([
        {
          ALT: () => {
            this.CONSUME(keywords.shown);
            this.CONSUME(keywords.by);
            return this.chooseAgain<tree.ShownBy>([
              { ALT: () => this.as('insured', this.CONSUME(keywords.insured)) },
              { ALT: () => this.as('insurer', this.CONSUME(keywords.insurer)) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.由);
            const by = this.or(3, [
              { ALT: () => this.as('insured' as const, this.CONSUME2(keywords.insured)) },
              { ALT: () => this.as('insurer' as const, this.CONSUME2(keywords.insurer)) },
            ]);
            this.CONSUME(keywords.举证);
            return by;
          },
        },
      ]),
  );

  /** 由 begins the cause of a coverage too, and `shown` may be a kind's name. */
  protected atShownBy(): boolean {
    return (
      (this.atWord(1, 'shown') && this.atWord(2, 'by')) ||
      (this.atWord(1, '由') && this.atWord(2, 'insured', 'insurer') && this.atWord(3, '举证'))
    );
  }

  // clauseWhen = when shownBy?
  protected readonly clauseWhen = this.construct('clauseWhen', (): tree.When | undefined => {
    const start = this.here();
    const when = this.SUBRULE(this.when);
    const shownBy = this.OPTION({ GATE: () => this.atShownBy(), DEF: () => this.SUBRULE(this.shownBy) });
    return when === undefined ? undefined : { ...when, span: this.from(start), shownBy };
  });

  // presume = 'presume' condition ('when' condition '时'?)? (','? ('unless' 'shown' | '另有证明的除外'))?
  protected readonly presume = this.construct('presume', (): tree.Presume => {
    const start = this.here();
    this.CONSUME(keywords.presume);
    const presumed = this.SUBRULE(this.condition);
    const when = this.OPTION(() => this.SUBRULE(this.when));
    const unlessShown = this.OPTION2({
      GATE: () => this.atUnlessShown(),
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(keywords.unless);
              this.CONSUME(keywords.shown);
            },
          },
          {
            ALT: () => {
              this.CONSUME(Comma);
              this.CONSUME(keywords.另有证明的除外);
            },
          },
        ]),
    });
    // `OPTION` gives what its alternative gives, which is nothing: that it was there is told by the last token.
    const spelled = this.ACTION(
      () =>
        unlessShown !== undefined ||
        this.LA(0).tokenType === keywords.shown ||
        this.LA(0).tokenType === keywords.另有证明的除外,
    );
    return { kind: 'Presume', span: this.from(start), presumed, when: when?.condition, unlessShown: spelled };
  });

  /** `unless shown`, and no exception of that name. */
  private atUnlessShown(): boolean {
    if (this.at(1, Comma)) return this.atWord(2, '另有证明的除外');
    return (
      this.atWord(1, 'unless') &&
      this.atWord(2, 'shown') &&
      !this.at(3, LeftBrace) &&
      !this.at(3, Dot) &&
      !this.at(3, Quoted)
    );
  }

  // requires = 'requires' condition shownBy?
  protected readonly requires = this.construct('requires', (): tree.Requires => {
    const start = this.here();
    this.CONSUME(keywords.requires);
    const condition = this.SUBRULE(this.condition);
    const shownBy = this.OPTION({ GATE: () => this.atShownBy(), DEF: () => this.SUBRULE(this.shownBy) });
    return { kind: 'Requires', span: this.from(start), condition, shownBy };
  });

  // whilePending = 'while' 'pending' ('covered' | 'not' 'covered' | 'open') | '待履行期间' ('承保' | '不承保' | '待定')
  protected readonly whilePending = this.construct('whilePending', (): tree.WhilePending => {
    const start = this.here();
    const cover = this.choose<tree.WhilePending['cover']>([
      {
        ALT: () => {
          this.CONSUME(keywords.while);
          this.CONSUME(keywords.pending);
          return this.chooseAgain<tree.WhilePending['cover']>([
            { ALT: () => this.as('covered', this.CONSUME(keywords.covered)) },
            {
              ALT: () => {
                this.CONSUME(keywords.not);
                return this.as('not-covered', this.CONSUME2(keywords.covered));
              },
            },
            { ALT: () => this.as('open', this.CONSUME(keywords.open)) },
          ]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.待履行期间);
          return this.or(3, [
            { ALT: () => this.as('covered' as const, this.CONSUME(keywords.insures)) },
            { ALT: () => this.as('not-covered' as const, this.CONSUME(keywords.不承保)) },
            { ALT: () => this.as('open' as const, this.CONSUME2(keywords.open)) },
          ]);
        },
      },
    ]);
    return { kind: 'WhilePending', span: this.from(start), cover };
  });

  // failed = 'failed' effect | '未履行' '则' effect
  protected readonly failed = this.construct('failed', (): tree.Failed => {
    const start = this.here();
    this.CONSUME(keywords.failed);
    // In Chinese what follows is joined by 则, as with a warranty.
    this.OPTION(() => this.CONSUME(keywords.then));
    const effect = this.SUBRULE(this.effect);
    return { kind: 'Failed', span: this.from(start), effect };
  });

  // effect = deductibleEffect | reductionEffectEffect | 'denies' 'cover' | suspension | end
  protected readonly effect = this.RULE<() => tree.Effect>(
    'effect',
    () => {
      const start = this.here();
      return this.choose<tree.Effect>([
        { ALT: () => this.SUBRULE(this.deductibleEffect) },
        { ALT: () => this.SUBRULE(this.reductionEffect) },
        {
          ALT: () => {
            this.CONSUME(keywords.denies);
            this.CONSUME(keywords.cover);
            return { kind: 'DenialEffect', span: this.from(start) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.不承担赔偿责任);
            return { kind: 'DenialEffect', span: this.from(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.suspension) },
        { ALT: () => this.SUBRULE(this.chineseSuspension) },
        { ALT: () => this.SUBRULE(this.end) },
      ]);
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  private noEffect(): tree.Effect {
    return { kind: 'DenialEffect', span: this.from(this.here()) };
  }

  // 'deductible' expression ('on' NAME,+)? ('as' NAME)?
  protected readonly deductibleEffect = this.RULE<() => tree.Effect>(
    'deductibleEffect',
    () => {
      const start = this.here();
      this.CONSUME(keywords.deductible);
      const amount = this.SUBRULE(this.expression);
      const on = this.OPTION(() => this.SUBRULE(this.onKinds));
      const as = this.OPTION2(() => this.SUBRULE(this.asName));
      return { kind: 'DeductibleEffect', span: this.from(start), amount, on, as };
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  // reductionEffect = ('insurer' 'pays' | 'reduces' ('to' | 'by') | '保险人承担' | '减至' | '减去') expression ('as' NAME)?
  protected readonly reductionEffect = this.RULE<() => tree.Effect>(
    'reductionEffect',
    () => {
      const start = this.here();
      const how = this.choose<tree.ReductionEffect['how']>([
        {
          ALT: () => {
            this.CONSUME(keywords.insurer);
            return this.as('pays', this.CONSUME(keywords.pays));
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.reduces);
            return this.chooseAgain<'to' | 'by'>([
              { ALT: () => this.as('to', this.CONSUME(keywords.to)) },
              { ALT: () => this.as('by', this.CONSUME(keywords.by)) },
            ]);
          },
        },
        { ALT: () => this.as('pays', this.CONSUME(keywords.保险人承担)) },
        { ALT: () => this.as('to', this.CONSUME(keywords.减至)) },
        { ALT: () => this.as('by', this.CONSUME(keywords.减去)) },
      ]);
      const amount = this.SUBRULE(this.expression);
      const as = this.OPTION(() => this.SUBRULE(this.asName));
      return { kind: 'ReductionEffect', span: this.from(start), how, amount, as };
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  // suspension = 'suspends' 'cover' 'from' expression 'until' expression ('on' path)?
  protected readonly suspension = this.RULE<() => tree.Effect>(
    'suspension',
    () => {
      const start = this.here();
      this.CONSUME(keywords.suspends);
      this.CONSUME(keywords.cover);
      this.CONSUME(keywords.from);
      const from = this.SUBRULE(this.expression);
      this.CONSUME(keywords.until);
      const until = this.SUBRULE2(this.expression);
      const on = this.OPTION(() => this.SUBRULE(this.datedOn));
      return { kind: 'SuspensionEffect', span: this.from(start), from, until, on };
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  // '自' expression '起' '至' expression '止' '中止承保' (',' '以' path '为准')?
  protected readonly chineseSuspension = this.RULE<() => tree.Effect>(
    'chineseSuspension',
    () => {
      const start = this.here();
      this.CONSUME(keywords.自);
      const from = this.SUBRULE(this.expression);
      this.CONSUME(keywords.起);
      this.CONSUME(keywords.to);
      const until = this.SUBRULE2(this.expression);
      this.CONSUME(keywords.止);
      this.CONSUME(keywords.中止承保);
      const on = this.OPTION(() => this.SUBRULE(this.datedOn));
      return { kind: 'SuspensionEffect', span: this.from(start), from, until, on };
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  // end = ('ends' 'cover' 'from' 'the' 'deadline' | '自期限届满起终止承保') datedOn?
  protected readonly end = this.RULE<() => tree.Effect>(
    'end',
    () => {
      const start = this.here();
      this.OR([
        {
          ALT: () => {
            this.CONSUME(keywords.ends);
            this.CONSUME(keywords.cover);
            this.CONSUME(keywords.from);
            this.CONSUME(keywords.the);
            this.CONSUME(keywords.deadline);
          },
        },
        { ALT: () => this.CONSUME(keywords.自期限届满起终止承保) },
      ]);
      const on = this.OPTION(() => this.SUBRULE(this.datedOn));
      return { kind: 'EndEffect', span: this.from(start), on };
    },
    { recoveryValueFunc: () => this.noEffect() },
  );

  // datedOn = 'on' path | ',' '以' path '为准'
  protected readonly datedOn = this.construct(
    'datedOn',
    (): tree.Path =>
      this.choose<tree.Path>([
        {
          ALT: () => {
            this.CONSUME(keywords.on);
            return this.SUBRULE(this.path);
          },
        },
        {
          ALT: () => {
            this.CONSUME(Comma);
            this.CONSUME(keywords.以);
            const path = this.SUBRULE2(this.path);
            this.CONSUME(keywords.为准);
            return path;
          },
        },
      ]),
  );

  // causality = ('only' | 'except') 'where' condition | 'whatever' 'its' 'cause'
  //           | '仅限' condition '时'? | '但' condition '的除外' | '不论因果关系'
  protected readonly causality = this.construct('causality', (): tree.Causality => {
    const start = this.here();
    const counts = this.choose<
      | { readonly counts: 'only-where' | 'except-where'; readonly condition: tree.Expression }
      | { readonly counts: 'whatever-its-cause' }
    >([
      {
        ALT: () => {
          this.CONSUME(keywords.only);
          this.CONSUME(keywords.where);
          return { counts: 'only-where', condition: this.SUBRULE(this.condition) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.except);
          this.CONSUME2(keywords.where);
          return { counts: 'except-where', condition: this.SUBRULE2(this.condition) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.whatever);
          this.CONSUME(keywords.its);
          this.CONSUME(keywords.cause);
          return { counts: 'whatever-its-cause' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.仅限);
          const condition = this.SUBRULE3(this.condition);
          this.OPTION(() => this.CONSUME(keywords.时));
          return { counts: 'only-where', condition };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.但);
          const condition = this.SUBRULE4(this.condition);
          this.CONSUME(keywords.的除外);
          return { counts: 'except-where', condition };
        },
      },
      { ALT: () => this.as({ counts: 'whatever-its-cause' }, this.CONSUME(keywords.不论因果关系)) },
    ]);
    return { kind: 'Causality', span: this.from(start), ...counts };
  });
}
