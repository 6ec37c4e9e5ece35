// Accounts, by what they are used and how they are filled up again; and the insurers among whom the result is divided.
import { GroupParser } from './parse-groups.ts';
import { present } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class AccountParser extends GroupParser {
  // account = 'account' NAME title expression ('in' 'the' 'period' | 'each' 'event' | '保险期间内累计' | '每次事故') ',' accountUse (',' reinstated)?
  protected readonly account = this.construct('account', (): tree.Account => {
    const start = this.here();
    this.CONSUME(keywords.account);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const amount = this.SUBRULE(this.expression);
    const per = this.choose<tree.Account['per']>([
      {
        ALT: () => {
          this.CONSUME(keywords.in);
          this.CONSUME(keywords.the);
          return this.as('period', this.CONSUME(keywords.period));
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.each);
          return this.as('event', this.CONSUME(keywords.event));
        },
      },
      { ALT: () => this.as('period', this.CONSUME(keywords.保险期间内累计)) },
      { ALT: () => this.as('event', this.CONSUME(keywords.每次事故)) },
    ]);
    this.CONSUME(Comma);
    const use = this.SUBRULE(this.accountUse);
    const reinstated = this.OPTION(() => {
      this.CONSUME2(Comma);
      return this.SUBRULE(this.reinstated);
    });
    return { kind: 'Account', span: this.from(start), name, title, amount, per, use: use ?? 'as-paid', reinstated };
  });

  // accountUse = 'used' ('as' ('paid' | 'borne') | 'pro' 'rata' | 'in' 'order' 'written')
  //            | '按赔付扣减' | '按比例扣减' | '按先后顺序扣减' | '按自担金额扣减'
  protected readonly accountUse = this.construct(
    'accountUse',
    (): tree.AccountUse =>
      this.choose<tree.AccountUse>([
        {
          ALT: () => {
            this.CONSUME(keywords.used);
            return this.chooseAgain<tree.AccountUse>([
              {
                ALT: () => {
                  this.CONSUME(keywords.as);
                  return this.as('as-paid', this.CONSUME(keywords.paid));
                },
              },
              {
                ALT: () => {
                  this.CONSUME2(keywords.as);
                  return this.as('as-borne', this.CONSUME(keywords.borne));
                },
              },
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
        { ALT: () => this.as('as-paid', this.CONSUME(keywords.按赔付扣减)) },
        { ALT: () => this.as('pro-rata', this.CONSUME(keywords.按比例扣减)) },
        { ALT: () => this.as('in-order', this.CONSUME(keywords.按先后顺序扣减)) },
        { ALT: () => this.as('as-borne', this.CONSUME(keywords.按自担金额扣减)) },
      ]),
  );

  // reinstated = 'reinstated' ('once' | NUMBER 'times') (',' reinstatementPremium)?
  protected readonly reinstated = this.construct('reinstated', (): tree.Reinstated => {
    const start = this.here();
    this.CONSUME(keywords.reinstated);
    const times = this.choose<tree.Reinstated['times']>([
      {
        ALT: (): tree.Reinstated['times'] => {
          const at = this.here();
          this.CONSUME(keywords.once);
          return { kind: 'NumberLiteral', span: this.from(at), digits: '1' };
        },
      },
      {
        ALT: () => {
          const number = this.SUBRULE(this.measure);
          this.CONSUME(keywords.times);
          return number;
        },
      },
    ]);
    const premium = this.OPTION(() => {
      this.CONSUME(Comma);
      return this.SUBRULE(this.reinstatementPremium);
    });
    return { kind: 'Reinstated', span: this.from(start), times, premium };
  });

  // reinstatementPremium = ('premium' | '恢复保险费') expression timeLeft?
  protected readonly reinstatementPremium = this.construct('reinstatementPremium', (): tree.ReinstatementPremium => {
    const start = this.here();
    this.OR([{ ALT: () => this.CONSUME(keywords.premium) }, { ALT: () => this.CONSUME(keywords.恢复保险费) }]);
    const amount = this.SUBRULE(this.expression);
    const time = this.OPTION(() => this.SUBRULE(this.timeLeft));
    return { kind: 'ReinstatementPremium', span: this.from(start), amount, time };
  });

  // timeLeft = 'pro' 'rata' 'time' 'from' path 'in' path | ',' '按' '自' path '起' path '的剩余时间比例'
  protected readonly timeLeft = this.construct(
    'timeLeft',
    (): NonNullable<tree.ReinstatementPremium['time']> =>
      this.choose<NonNullable<tree.ReinstatementPremium['time']>>([
        {
          ALT: () => {
            this.CONSUME(keywords.pro);
            this.CONSUME(keywords.rata);
            this.CONSUME(keywords.time);
            this.CONSUME(keywords.from);
            const at = this.SUBRULE(this.path);
            this.CONSUME(keywords.in);
            return { at, period: this.SUBRULE2(this.path) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(Comma);
            this.CONSUME(keywords.按);
            this.CONSUME(keywords.自);
            const at = this.SUBRULE3(this.path);
            this.CONSUME(keywords.起);
            const period = this.SUBRULE4(this.path);
            this.CONSUME(keywords.的剩余时间比例);
            return { at, period };
          },
        },
      ]),
  );

  // insurers = 'insurers' '{' insurer* '}'
  protected readonly insurers = this.construct('insurers', (): tree.Insurers => {
    const start = this.here();
    const insurers: (tree.Insurer | undefined)[] = [];
    this.CONSUME(keywords.insurers);
    this.CONSUME(LeftBrace);
    this.MANY(() => insurers.push(this.SUBRULE(this.coInsurer)));
    this.CONSUME(RightBrace);
    return { kind: 'Insurers', span: this.from(start), insurers: present(insurers) };
  });

  // insurer = NAME title expression
  protected readonly coInsurer = this.construct('coInsurer', (): tree.Insurer => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const share = this.SUBRULE(this.expression);
    return { kind: 'Insurer', span: this.from(start), name, title, share };
  });
}
