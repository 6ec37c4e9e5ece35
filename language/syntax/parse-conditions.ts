// Conditions. They share their rules with values, and so their tree: `(a or b)` and `(a + b)` look alike until types are
// known. What is joined by `and` and `or` without grouping is reported here, as only the text shows it.

import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import { ValueParser } from './parse-values.ts';
import type { Span } from './span.ts';
import {
  Above,
  AtLeast,
  AtMost,
  Below,
  Comma,
  Dot,
  keywords,
  LeftBrace,
  Minus,
  Name,
  Plus,
  RightBrace,
} from './tokens.ts';
import type * as tree from './tree.ts';

/** Where one of these follows a name, the name begins a condition. */
const afterExpression = [
  '是',
  '不是',
  '属于',
  '不属于',
  '不晚于',
  '早于',
  '晚于',
  '不早于',
  '被违反',
  '未被违反',
  '予以除外',
  '项下赔付',
  '已获履行',
  '未获履行',
  '待履行',
  '处于中止',
  '中',
  '的',
  '的数目',
  '的总和',
  '的满日数',
  '的起算日数',
  '最初',
  '与',
] as const;

export class ConditionParser extends ValueParser {
  // condition = conjunct ('and' conjunct)* | conjunct ('or' conjunct)*
  protected override readonly condition = this.expressionRule('condition', (): tree.Expression => {
    const start = this.here();
    const conditions: tree.Expression[] = [this.SUBRULE(this.conjunct)];
    const joints: Joint[] = [];
    this.MANY(() => {
      const token = this.OR([{ ALT: () => this.CONSUME(keywords.and) }, { ALT: () => this.CONSUME(keywords.or) }]);
      joints.push({ of: token.tokenType === keywords.and ? 'all' : 'any', span: this.spanOf(token) });
      conditions.push(this.SUBRULE2(this.conjunct));
    });
    return this.ACTION(() => this.join(start, conditions, joints));
  });

  private join(start: number, conditions: readonly tree.Expression[], joints: readonly Joint[]): tree.Expression {
    const [only] = conditions;
    const [first] = joints;
    if (first === undefined || only === undefined) return only ?? this.missing();
    const other = joints.find((joint) => joint.of !== first.of);
    if (other !== undefined) {
      this.problems?.report('mixed-and-or', other.span, {}, [
        { span: first.span, message: { en: 'the other word', zh: '另一处' } },
      ]);
      return { kind: 'Missing', span: this.from(start) };
    }
    return { kind: 'Junction', span: this.from(start), of: first.of, written: 'infix', conditions };
  }

  // conjunct = 'not' conjunct | ('all' | 'any') 'of' '{' condition+ '}' | ('all' | 'any') 'of' path '{' condition '}'
  //          | cause | comparison
  protected readonly conjunct = this.expressionRule(
    'conjunct',
    (): tree.Expression =>
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.SUBRULE(this.negation) },
          { GATE: () => this.atWord(2, 'of'), ALT: () => this.SUBRULE(this.allOrAny) },
          { ALT: () => this.SUBRULE(this.chineseAllOrAny) },
          { GATE: () => this.atCause(1), ALT: () => this.SUBRULE(this.cause) },
          { GATE: () => this.atWord(2, 'by', 'otherwise'), ALT: () => this.SUBRULE(this.excludedBy) },
          { ALT: () => this.SUBRULE(this.excludedOtherwise) },
          { GATE: () => this.atWord(2, 'under'), ALT: () => this.SUBRULE(this.paidUnder) },
          { ALT: () => this.SUBRULE(this.comparison) },
        ],
        ERR_MSG: 'condition',
      }),
  );

  // excludedBy = 'excluded' ('by' NAME | 'otherwise') | '另有除外'
  protected readonly excludedBy = this.expressionRule('excludedBy', (): tree.ExcludedBy => {
    const start = this.here();
    this.CONSUME(keywords.excluded);
    const exclusion = this.choose<tree.Name | undefined>([
      {
        ALT: () => {
          this.CONSUME(keywords.by);
          return this.SUBRULE(this.name);
        },
      },
      { ALT: () => this.as(undefined, this.CONSUME(keywords.otherwise)) },
    ]);
    return { kind: 'ExcludedBy', span: this.from(start), exclusion };
  });
  protected readonly excludedOtherwise = this.expressionRule('excludedOtherwise', (): tree.ExcludedBy => {
    const start = this.here();
    this.CONSUME(keywords.另有除外);
    return { kind: 'ExcludedBy', span: this.from(start), exclusion: undefined };
  });

  // paidUnder = 'paid' 'under' NAME
  protected readonly paidUnder = this.expressionRule('paidUnder', (): tree.PaidUnder => {
    const start = this.here();
    this.CONSUME(keywords.paid);
    this.CONSUME(keywords.under);
    const coverage = this.SUBRULE(this.name);
    return { kind: 'PaidUnder', span: this.from(start), coverage };
  });

  protected readonly negation = this.expressionRule('negation', (): tree.Expression => {
    const start = this.here();
    this.CONSUME(keywords.not);
    const condition = this.nested(() => this.SUBRULE(this.conjunct));
    return { kind: 'Not', span: this.from(start), condition };
  });

  protected readonly allOrAny = this.expressionRule('allOrAny', (): tree.Expression => {
    const start = this.here();
    const word = this.OR([{ ALT: () => this.CONSUME(keywords.all) }, { ALT: () => this.CONSUME(keywords.any) }]);
    const of = word.tokenType === keywords.all ? 'all' : 'any';
    this.CONSUME(keywords.of);
    const list = this.OPTION(() => this.SUBRULE(this.path));
    this.CONSUME(LeftBrace);
    const conditions: tree.Expression[] = [];
    this.nested(() => this.AT_LEAST_ONE(() => conditions.push(this.SUBRULE(this.condition))));
    this.CONSUME(RightBrace);
    const span = this.from(start);
    if (list === undefined) return { kind: 'Junction', span, of, written: 'braces', conditions };
    return {
      kind: 'Quantified',
      span,
      quantifier: of,
      list,
      condition: this.ACTION(() => this.together(conditions, span)),
    };
  });

  /** Several conditions in the braces of a list all have to hold, as `any of findings { a  b }` reads. */
  private together(conditions: readonly tree.Expression[], span: Span): tree.Expression {
    const [only, ...more] = conditions;
    if (only === undefined) return { kind: 'Missing', span };
    return more.length === 0 ? only : { kind: 'Junction', span, of: 'all', written: 'braces', conditions };
  }

  // ('全部满足' | '任一满足') '{' condition+ '}'
  protected readonly chineseAllOrAny = this.expressionRule('chineseAllOrAny', (): tree.Expression => {
    const start = this.here();
    const of = this.choose<'all' | 'any'>([
      { ALT: () => this.as('all', this.CONSUME(keywords.全部满足)) },
      { ALT: () => this.as('any', this.CONSUME(keywords.任一满足)) },
    ]);
    this.CONSUME(LeftBrace);
    const conditions: tree.Expression[] = [];
    this.nested(() => this.AT_LEAST_ONE(() => conditions.push(this.SUBRULE(this.condition))));
    this.CONSUME(RightBrace);
    return { kind: 'Junction', span: this.from(start), of, written: 'braces', conditions };
  });

  // cause = ('caused' 'by' | 'arising' 'from') NAME (('or' | ',') NAME)* | '由' kinds '造成' | '因' kinds '引起' | '源于' kinds
  protected readonly cause = this.expressionRule(
    'cause',
    (): tree.Cause =>
      this.choose<tree.Cause>([
        { ALT: () => this.SUBRULE(this.englishCause) },
        { ALT: () => this.SUBRULE(this.chineseCause) },
      ]),
  );

  protected readonly chineseCause = this.RULE<() => tree.Cause>(
    'chineseCause',
    () => {
      const start = this.here();
      const { link, kinds } = this.choose<Pick<tree.Cause, 'link' | 'kinds'>>([
        {
          ALT: () => {
            this.CONSUME(keywords.由);
            const proximate = this.SUBRULE(this.alternatives);
            this.CONSUME(keywords.造成);
            return { link: 'caused-by', kinds: proximate };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.因);
            const origin = this.SUBRULE2(this.alternatives);
            this.CONSUME(keywords.引起);
            return { link: 'arising-from', kinds: origin };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.源于);
            return { link: 'arising-from', kinds: this.SUBRULE3(this.alternatives) };
          },
        },
      ]);
      return { kind: 'Cause', span: this.from(start), link, kinds };
    },
    { recoveryValueFunc: () => this.noCause() },
  );

  // NAME (('or' | ',') NAME)*
  protected readonly alternatives = this.RULE<() => readonly tree.Name[]>(
    'alternatives',
    () => {
      const kinds: tree.Name[] = [this.SUBRULE(this.name)];
      this.MANY({
        GATE: () => this.isFurtherKind(),
        DEF: () => {
          this.OR([{ ALT: () => this.CONSUME(keywords.or) }, { ALT: () => this.CONSUME(Comma) }]);
          kinds.push(this.SUBRULE2(this.name));
        },
      });
      return kinds;
    },
    { recoveryValueFunc: () => [] },
  );

  protected readonly englishCause = this.RULE<() => tree.Cause>(
    'englishCause',
    () => {
      const start = this.here();
      const link = this.OR([
        {
          ALT: () => {
            this.CONSUME(keywords.caused);
            this.CONSUME(keywords.by);
            return 'caused-by' as const;
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.arising);
            this.CONSUME(keywords.from);
            return 'arising-from' as const;
          },
        },
      ]);
      const kinds = this.SUBRULE(this.alternatives);
      return { kind: 'Cause', span: this.from(start), link, kinds };
    },
    { recoveryValueFunc: () => this.noCause() },
  );

  private noCause(): tree.Cause {
    return { kind: 'Cause', span: this.from(this.here()), link: 'arising-from', kinds: [] };
  }

  protected atCause(offset: number): boolean {
    return (
      (this.atWord(offset, 'caused') && this.atWord(offset + 1, 'by')) ||
      (this.atWord(offset, 'arising') && this.atWord(offset + 1, 'from')) ||
      this.atWord(offset, '由', '因', '源于')
    );
  }

  /** After `or`: a name stands alone is a further kind; one that goes on as a path or a comparison is the next condition. */
  private isFurtherKind(): boolean {
    if (!this.at(2, Name) || this.atCause(2)) return false;
    const after = this.LA(3).tokenType;
    const goesOn =
      after === Dot ||
      after === Below ||
      after === AtMost ||
      after === Above ||
      after === AtLeast ||
      after === Plus ||
      after === Minus;
    const joins =
      this.atWord(3, 'is', 'in', 'by', 'exists', 'of') || (this.atWord(3, 'before', 'after') && !this.at(4, LeftBrace));
    const notIn = this.atWord(3, 'not') && this.atWord(4, 'in');
    const goesOnInChinese = this.atWord(3, ...afterExpression);
    return !goesOn && !joins && !goesOnInChinese && !notIn && !(this.atWord(3, 'on') && this.atWord(4, 'or'));
  }

  // comparison = expression (test expression | 'exists' | 'is' 'not'? ('breached' | status) | '被违反' | '未被违反' | status | '中' chineseAllOrAny)?
  protected readonly comparison = this.expressionRule('comparison', (): tree.Expression => {
    const start = this.here();
    const left = this.SUBRULE(this.expression);
    const rest = this.OPTION({
      // `on` may begin the tail of a `pays` line, and `not` the next condition of a group.
      GATE: () => (!this.atWord(1, 'on') || this.atWord(2, 'or')) && (!this.atWord(1, 'not') || this.atWord(2, 'in')),
      DEF: () =>
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            {
              ALT: () => {
                this.CONSUME(keywords.exists);
                return { rest: 'exists' } as const;
              },
            },
            {
              GATE: () => this.atWord(2, 'breached') || (this.atWord(2, 'not') && this.atWord(3, 'breached')),
              ALT: () => {
                this.CONSUME(keywords.is);
                const not = this.OPTION2(() => this.CONSUME(keywords.not));
                this.CONSUME(keywords.breached);
                return { rest: 'breached', negated: not !== undefined } as const;
              },
            },
            {
              GATE: () => this.atStatus(this.atWord(2, 'not') ? 3 : 2),
              ALT: () => {
                this.CONSUME2(keywords.is);
                const not = this.OPTION3(() => this.CONSUME2(keywords.not));
                return { rest: 'status', status: this.SUBRULE(this.status), negated: not !== undefined } as const;
              },
            },
            {
              ALT: () => ({ rest: 'status', status: this.SUBRULE(this.chineseStatus), negated: false }) as const,
            },
            { ALT: () => ({ rest: 'excluded', by: this.CONSUME(keywords.予以除外) }) as const },
            { ALT: () => ({ rest: 'paid', by: this.CONSUME(keywords.项下赔付) }) as const },
            { ALT: () => ({ rest: 'breached', negated: this.as(false, this.CONSUME(keywords.被违反)) }) as const },
            { ALT: () => ({ rest: 'breached', negated: this.as(true, this.CONSUME(keywords.未被违反)) }) as const },
            {
              ALT: () => {
                this.CONSUME(keywords.中);
                return { rest: 'each', junction: this.SUBRULE(this.chineseAllOrAny) } as const;
              },
            },
            {
              ALT: () => {
                const test = this.SUBRULE(this.test);
                return { rest: 'test', test, right: this.SUBRULE2(this.expression) } as const;
              },
            },
          ],
        }),
    });
    const span = this.from(start);
    switch (rest?.rest) {
      case 'exists':
        return { kind: 'Exists', span, operand: left };
      case 'breached':
        return this.ACTION(() => this.breached(left, rest.negated, span));
      case 'excluded':
        return this.ACTION(() => {
          const exclusion = this.clauseNamed(left, { en: 'the name of an exclusion', zh: '责任免除的名称' });
          return exclusion === undefined ? { kind: 'Missing', span } : { kind: 'ExcludedBy', span, exclusion };
        });
      case 'paid':
        return this.ACTION(() => {
          const coverage = this.clauseNamed(left, { en: 'the name of a coverage', zh: '保险责任的名称' });
          return coverage === undefined ? { kind: 'Missing', span } : { kind: 'PaidUnder', span, coverage };
        });
      case 'status':
        return this.ACTION(() => this.statusOf(left, rest.status, rest.negated, span));
      case 'each':
        return this.ACTION(() => this.quantified(left, rest.junction, span));
      case 'test':
        return rest.test === undefined
          ? { kind: 'Missing', span }
          : { kind: 'Comparison', span, test: rest.test, left, right: rest.right };
      default:
        return left;
    }
  });

  /** `findings 中任一满足 { … }`: what was read as conditions in braces holds for elements of the list. */
  private quantified(list: tree.Expression, junction: tree.Expression, span: Span): tree.Expression {
    if (list.kind !== 'Path') this.notThere(list, { en: 'the name of a list', zh: '列表的名称' });
    if (list.kind !== 'Path' || junction.kind !== 'Junction') return { kind: 'Missing', span };
    const condition = this.together(junction.conditions, junction.span);
    return { kind: 'Quantified', span, quantifier: junction.of, list, condition };
  }

  // status = 'met' | 'failed' | 'pending' | 'suspended' | '已获履行' | '未获履行' | '待履行' | '处于中止'
  protected readonly status = this.construct(
    'status',
    (): tree.ClauseStatus =>
      this.choose<tree.ClauseStatus>([
        { ALT: () => this.as('met', this.CONSUME(keywords.met)) },
        { ALT: () => this.as('failed', this.CONSUME(keywords.failed)) },
        { ALT: () => this.as('pending', this.CONSUME(keywords.pending)) },
        { ALT: () => this.as('suspended', this.CONSUME(keywords.suspended)) },
      ]),
  );

  protected readonly chineseStatus = this.construct(
    'chineseStatus',
    (): tree.ClauseStatus =>
      this.choose<tree.ClauseStatus>([
        { ALT: () => this.as('met', this.CONSUME(keywords.已获履行)) },
        { ALT: () => this.as('failed', this.CONSUME(keywords.未获履行)) },
        { ALT: () => this.as('pending', this.CONSUME(keywords.待履行)) },
        { ALT: () => this.as('suspended', this.CONSUME(keywords.处于中止)) },
      ]),
  );

  /** Whether a status stands here. A kind of that name is written with backticks. */
  private atStatus(offset: number): boolean {
    return this.atWord(offset, 'met', 'failed', 'pending', 'suspended');
  }

  private statusOf(
    left: tree.Expression,
    status: tree.ClauseStatus | undefined,
    negated: boolean,
    span: Span,
  ): tree.Expression {
    if (status === undefined) return { kind: 'Missing', span };
    const clause = this.clauseNamed(left, { en: 'the name of a condition or a warranty', zh: '先决条件或保证的名称' });
    if (clause === undefined) return { kind: 'Missing', span };
    const found: tree.Status = { kind: 'Status', span, clause, status };
    return negated ? { kind: 'Not', span, condition: found } : found;
  }

  /** The clause whose outcome is asked for, where no more than its name stands before. */
  private clauseNamed(left: tree.Expression, wanted: BothLanguages): tree.Name | undefined {
    if (left.kind === 'Path' && !left.its && left.names.length === 1) return left.names[0];
    this.notThere(left, wanted);
    return undefined;
  }

  private breached(left: tree.Expression, negated: boolean, span: Span): tree.Expression {
    const warranty = this.clauseNamed(left, { en: 'the name of a warranty', zh: '保证的名称' });
    return warranty === undefined ? { kind: 'Missing', span } : { kind: 'Breached', span, warranty, negated };
  }

  // test = '<' | '<=' | '>' | '>=' | 'is' 'not'? | 'in' | 'not' 'in' | 'by' | 'before' | 'after' | 'on' 'or' 'after'
  //      | '是' | '不是' | '属于' | '不属于' | '不晚于' | '早于' | '晚于' | '不早于'
  protected readonly test = this.construct(
    'test',
    (): tree.Test =>
      this.choose<tree.Test>([
        { ALT: () => this.as('<', this.CONSUME(Below)) },
        { ALT: () => this.as('<=', this.CONSUME(AtMost)) },
        { ALT: () => this.as('>', this.CONSUME(Above)) },
        { ALT: () => this.as('>=', this.CONSUME(AtLeast)) },
        {
          ALT: () => {
            this.CONSUME(keywords.is);
            return this.OPTION(() => this.CONSUME(keywords.not)) === undefined ? 'is' : 'is not';
          },
        },
        { ALT: () => this.as('in', this.CONSUME(keywords.in)) },
        {
          ALT: () => {
            this.CONSUME2(keywords.not);
            return this.as('not in', this.CONSUME2(keywords.in));
          },
        },
        { ALT: () => this.as('by', this.CONSUME(keywords.by)) },
        { ALT: () => this.as('before', this.CONSUME(keywords.before)) },
        { ALT: () => this.as('after', this.CONSUME(keywords.after)) },
        {
          ALT: () => {
            this.CONSUME(keywords.on);
            this.CONSUME(keywords.or);
            return this.as('on or after', this.CONSUME2(keywords.after));
          },
        },
        { ALT: () => this.as('is', this.CONSUME(keywords.是)) },
        { ALT: () => this.as('is not', this.CONSUME(keywords.不是)) },
        { ALT: () => this.as('in', this.CONSUME(keywords.属于)) },
        { ALT: () => this.as('not in', this.CONSUME(keywords.不属于)) },
        { ALT: () => this.as('by', this.CONSUME(keywords.不晚于)) },
        { ALT: () => this.as('before', this.CONSUME(keywords.早于)) },
        { ALT: () => this.as('after', this.CONSUME(keywords.晚于)) },
        { ALT: () => this.as('on or after', this.CONSUME(keywords.不早于)) },
      ]),
  );
}

interface Joint {
  readonly of: 'all' | 'any';
  readonly span: Span;
}
