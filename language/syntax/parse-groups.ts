// What counts as one event, or as one claim.
import { ClauseParser } from './parse-clauses.ts';
import { Comma, keywords } from './tokens.ts';
import type * as tree from './tree.ts';

/** What is grouped, and how; `by` undefined where that could not be read. */
interface Read {
  readonly of: tree.Occurrence;
  readonly by: tree.Grouping | undefined;
}
const nothingRead: Read = { of: 'event', by: undefined };

export class GroupParser extends ClauseParser {
  // group = 'group' 'claims' 'by' 'same' path 'as' 'one' 'claim' dated? | 'group' 'events' ('by' 'same' path 'as' 'one' 'event' dated? | hours)
  protected readonly group = this.construct('group', (): tree.Group | undefined => {
    const start = this.here();
    this.CONSUME(keywords.group);
    const { of, by } = this.choose<Read>([
      {
        ALT: () => {
          this.CONSUME(keywords.claims);
          return { of: 'claim', by: this.SUBRULE(this.bySame) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.events);
          const by = this.chooseAgain<tree.Grouping | undefined>([
            { ALT: () => this.SUBRULE2(this.bySame) },
            { ALT: () => this.SUBRULE(this.byHours) },
          ]);
          return { of: 'event', by };
        },
      },
    ]);
    return by === undefined ? undefined : { kind: 'Group', span: this.from(start), of, by };
  });

  // bySame = 'by' 'same' path 'as' 'one' ('claim' | 'event') (',' 'dated' 'at' 'the' 'first')?
  protected readonly bySame = this.construct('bySame', (): tree.Grouping => {
    const start = this.here();
    this.CONSUME(keywords.by);
    this.CONSUME(keywords.same);
    const field = this.SUBRULE(this.path);
    this.CONSUME(keywords.as);
    this.CONSUME(keywords.one);
    this.OR([{ ALT: () => this.CONSUME(keywords.claim) }, { ALT: () => this.CONSUME(keywords.event) }]);
    const dated = this.OPTION(() => {
      this.CONSUME(Comma);
      this.CONSUME(keywords.dated);
      this.CONSUME(keywords.at);
      this.CONSUME(keywords.the);
      this.CONSUME(keywords.first);
      return true;
    });
    return { kind: 'BySame', span: this.from(start), field, dated: dated === true };
  });

  // byHours = 'within' expression 'as' 'one' 'event' ',' 'start' ('chosen' 'by' 'insured' | 'at' 'the' 'first')
  protected readonly byHours = this.construct('byHours', (): tree.Grouping => {
    const start = this.here();
    this.CONSUME(keywords.within);
    const length = this.SUBRULE(this.expression);
    this.CONSUME(keywords.as);
    this.CONSUME(keywords.one);
    this.CONSUME(keywords.event);
    this.CONSUME(Comma);
    this.CONSUME(keywords.start);
    const from = this.choose<'insured' | 'first'>([
      {
        ALT: () => {
          this.CONSUME(keywords.chosen);
          this.CONSUME(keywords.by);
          return this.as('insured', this.CONSUME(keywords.insured));
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.at);
          this.CONSUME(keywords.the);
          return this.as('first', this.CONSUME(keywords.first));
        },
      },
    ]);
    return { kind: 'ByHours', span: this.from(start), length, start: from };
  });

  // group = '同一' path ('的索赔视为一项索赔' | '的事故视为一次事故') (',' '以最早一项的时间为准')?
  //       | '任意连续' expression '内的事故视为一次事故' ',' ('起点由被保险人选择' | '起点为首次事故')
  protected readonly chineseGroup = this.construct('chineseGroup', (): tree.Group | undefined => {
    const start = this.here();
    const { of, by } = this.choose<Read>([
      { ALT: () => this.SUBRULE(this.chineseBySame) ?? nothingRead },
      { ALT: () => ({ of: 'event', by: this.SUBRULE(this.chineseByHours) }) },
    ]);
    return by === undefined ? undefined : { kind: 'Group', span: this.from(start), of, by };
  });

  protected readonly chineseBySame = this.construct('chineseBySame', (): Read => {
    const start = this.here();
    this.CONSUME(keywords.同一);
    const field = this.SUBRULE(this.path);
    const of = this.choose<tree.Occurrence>([
      { ALT: () => this.as('claim', this.CONSUME(keywords.的索赔视为一项索赔)) },
      { ALT: () => this.as('event', this.CONSUME(keywords.的事故视为一次事故)) },
    ]);
    const dated = this.OPTION(() => {
      this.CONSUME(Comma);
      return this.as(true, this.CONSUME(keywords.以最早一项的时间为准));
    });
    return { of, by: { kind: 'BySame', span: this.from(start), field, dated: dated === true } };
  });

  protected readonly chineseByHours = this.construct('chineseByHours', (): tree.Grouping => {
    const start = this.here();
    this.CONSUME(keywords.任意连续);
    const length = this.SUBRULE(this.expression);
    this.CONSUME(keywords.内的事故视为一次事故);
    this.CONSUME(Comma);
    const from = this.choose<'insured' | 'first'>([
      { ALT: () => this.as('insured', this.CONSUME(keywords.起点由被保险人选择)) },
      { ALT: () => this.as('first', this.CONSUME(keywords.起点为首次事故)) },
    ]);
    return { kind: 'ByHours', span: this.from(start), length, start: from };
  });
}
