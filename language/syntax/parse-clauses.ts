// Clauses: coverages, exclusions and warranties.
import type { Alternatives } from './parse-base.ts';
import { PrecedentParser } from './parse-precedents.ts';
import { present } from './parse-terms.ts';
import { Comma, keywords, LeftBrace, Name, Quoted, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

/** What an exception without a name of its own has. */
const anonymous = { name: undefined, title: undefined, shownBy: undefined, anyOf: undefined, unless: [] } as const;

export class ClauseParser extends PrecedentParser {
  readonly #clauseWays: Alternatives<tree.Clause | undefined> = [
    { ALT: () => this.SUBRULE(this.coverage) },
    { ALT: () => this.SUBRULE(this.exclusion) },
    { ALT: () => this.SUBRULE(this.warranty) },
    { ALT: () => this.SUBRULE(this.conditionPrecedent) },
  ];

  // clause = coverage | exclusion | warranty | conditionPrecedent
  protected readonly clause = this.construct('clause', (): tree.Clause | undefined => this.choose(this.#clauseWays));

  // coverage = 'coverage' NAME ('if' NAME)? title '{' coverageStatement* '}'
  protected readonly coverage = this.construct('coverage', (): tree.Coverage => {
    const start = this.here();
    this.CONSUME(keywords.coverage);
    const name = this.SUBRULE(this.name);
    const option = this.OPTION(() => {
      this.CONSUME(keywords.if);
      return this.SUBRULE2(this.name);
    });
    const title = this.SUBRULE(this.title);
    const statements: (tree.CoverageStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.SUBRULE(this.coverageStatement)));
    this.CONSUME(RightBrace);
    return { kind: 'Coverage', span: this.from(start), name, option, title, statements: present(statements) };
  });

  readonly #coverageStatementWays: Alternatives<tree.CoverageStatement | undefined> = [
    { ALT: () => this.SUBRULE(this.insures) },
    { ALT: () => this.SUBRULE(this.causedBy) },
    { ALT: () => this.SUBRULE(this.clauseWhen) },
    { ALT: () => this.SUBRULE(this.basis) },
    { ALT: () => this.SUBRULE(this.exclusion) },
    { ALT: () => this.SUBRULE(this.warranty) },
    { ALT: () => this.SUBRULE(this.conditionPrecedent) },
    { ALT: () => this.SUBRULE(this.presume) },
    { ALT: () => this.SUBRULE(this.measureOf) },
    { ALT: () => this.SUBRULE(this.pays) },
    { ALT: () => this.SUBRULE(this.textBlock) },
  ];

  // coverageStatement = insures | causedBy | clauseWhen | basis | exclusion | warranty | conditionPrecedent | presume |
  //                     pays | text
  protected readonly coverageStatement = this.construct('coverageStatement', (): tree.CoverageStatement | undefined =>
    this.choose(this.#coverageStatementWays),
  );

  // insures = 'insures' NAME,+
  protected readonly insures = this.construct('insures', (): tree.Insures => {
    const start = this.here();
    this.CONSUME(keywords.insures);
    const kinds = this.SUBRULE(this.names);
    return { kind: 'Insures', span: this.from(start), kinds };
  });

  // causedBy = 'caused' 'by' NAME (('or' | ',') NAME)*
  protected readonly causedBy = this.construct('causedBy', (): tree.CausedBy | undefined => {
    const cause = this.SUBRULE(this.cause);
    return cause.kind === 'Cause' ? { kind: 'CausedBy', span: cause.span, cause } : undefined;
  });

  // basis = 'basis' condition,+
  protected readonly basis = this.construct('basis', (): tree.Basis => {
    const start = this.here();
    this.CONSUME(keywords.basis);
    const conditions: tree.Expression[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => conditions.push(this.SUBRULE(this.condition)) });
    return { kind: 'Basis', span: this.from(start), conditions };
  });

  readonly #exclusionStatementWays: Alternatives<tree.ExclusionStatement | undefined> = [
    { ALT: () => this.SUBRULE(this.excludes) },
    { ALT: () => this.SUBRULE(this.clauseWhen) },
    { ALT: () => this.SUBRULE(this.unless) },
    { ALT: () => this.SUBRULE(this.writesBack) },
    { ALT: () => this.SUBRULE(this.presume) },
    { ALT: () => this.SUBRULE(this.because) },
    { ALT: () => this.SUBRULE(this.textBlock) },
  ];

  // exclusionStatement = excludes | clauseWhen | unless | writesBack | presume | because | text
  protected readonly exclusionStatement = this.construct(
    'exclusionStatement',
    (): tree.ExclusionStatement | undefined => this.choose(this.#exclusionStatementWays),
  );

  // exclusion = 'exclusion' NAME title '{' exclusionStatement* '}'
  protected readonly exclusion = this.construct('exclusion', (): tree.Exclusion => {
    const start = this.here();
    this.CONSUME(keywords.exclusion);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const statements: (tree.ExclusionStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.SUBRULE(this.exclusionStatement)));
    this.CONSUME(RightBrace);
    return { kind: 'Exclusion', span: this.from(start), name, title, statements: present(statements) };
  });

  // excludes = 'excludes' losses shownBy?
  protected readonly excludes = this.construct('excludes', (): tree.Excludes => {
    const start = this.here();
    this.CONSUME(keywords.excludes);
    const losses = this.SUBRULE(this.losses);
    const shownBy = this.OPTION({ GATE: () => this.atShownBy(), DEF: () => this.SUBRULE(this.shownBy) });
    return { kind: 'Excludes', span: this.from(start), ...losses, shownBy };
  });

  // writesBack = ('writes' 'back' | '恢复承保') losses ('limit' expression eachEvent)? ('subject' 'to' 'other' 'exclusions' | 'despite' 'other' 'exclusions' | …)?
  protected readonly writesBack = this.construct('writesBack', (): tree.WritesBack => {
    const start = this.here();
    this.twoWords(keywords.writes, keywords.back, keywords.恢复承保);
    const losses = this.SUBRULE(this.losses);
    const limit = this.OPTION(() => {
      this.CONSUME(keywords.limit);
      const amount = this.SUBRULE(this.expression);
      this.SUBRULE(this.eachEvent);
      return amount;
    });
    const others = this.OPTION2(() => this.SUBRULE(this.otherExclusions));
    return { kind: 'WritesBack', span: this.from(start), ...losses, limit, others };
  });

  protected readonly otherExclusions = this.construct(
    'otherExclusions',
    (): NonNullable<tree.WritesBack['others']> =>
      this.choose<NonNullable<tree.WritesBack['others']>>([
        {
          ALT: () => {
            this.CONSUME(keywords.subject);
            this.CONSUME(keywords.to);
            this.CONSUME(keywords.other);
            return this.as('subject-to', this.CONSUME(keywords.exclusions));
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.despite);
            this.CONSUME2(keywords.other);
            return this.as('despite', this.CONSUME2(keywords.exclusions));
          },
        },
        { ALT: () => this.as('subject-to', this.CONSUME(keywords.仍适用其他责任免除)) },
        { ALT: () => this.as('despite', this.CONSUME(keywords.不受其他责任免除影响)) },
      ]),
  );

  // losses = ('every' 'loss' | NAME,+) ('where' condition | cause)*
  //        | ('因' kinds '引起' '的')? ('一切' '损失' | NAME,+) ('中' condition '的部分')?
  protected readonly losses = this.RULE<() => tree.Losses>(
    'losses',
    () => {
      let where: tree.Expression | undefined;
      let arisingFrom: tree.Cause | undefined;
      this.OPTION(() => {
        arisingFrom = this.SUBRULE(this.chineseCause);
        this.CONSUME(keywords.的);
      });
      const losses = this.choose<'every' | readonly tree.Name[]>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            GATE: () => this.atWord(2, 'loss'),
            ALT: () => {
              this.CONSUME(keywords.every);
              this.CONSUME(keywords.loss);
              return 'every';
            },
          },
          { ALT: () => this.SUBRULE(this.names) },
        ],
      });
      this.MANY({
        GATE: () => !this.atShownBy(),
        DEF: () =>
          this.OR2([
            {
              ALT: () => {
                this.CONSUME(keywords.where);
                where = this.SUBRULE(this.condition);
              },
            },
            {
              ALT: () => {
                const cause = this.SUBRULE(this.cause);
                if (cause.kind === 'Cause') arisingFrom = cause;
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.中);
                where = this.SUBRULE2(this.condition);
                this.CONSUME(keywords.的部分);
              },
            },
          ]),
      });
      return { losses, where, arisingFrom };
    },
    { recoveryValueFunc: () => ({ losses: [], where: undefined, arisingFrom: undefined }) },
  );

  // unless = 'unless' ('any' 'of' '{' namedUnless+ '}' '{' unless* '}' | namedUnless | 'when'? condition shownBy?)
  protected readonly unless = this.construct('unless', (): tree.Unless => {
    const start = this.here();
    this.CONSUME(keywords.unless);
    const rest = this.choose<Omit<tree.Unless, 'kind' | 'span'>>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.atGroup(), ALT: () => this.SUBRULE(this.unlessGroup) },
        { GATE: () => this.atNamed(1), ALT: () => this.SUBRULE(this.namedUnless) },
        {
          ALT: () => {
            // `unless when …` reads on from a brace that holds nothing else.
            this.OPTION(() => this.CONSUME(keywords.when));
            const condition = this.SUBRULE(this.condition);
            const shownBy = this.OPTION2({ GATE: () => this.atShownBy(), DEF: () => this.SUBRULE(this.shownBy) });
            return { ...anonymous, condition, shownBy };
          },
        },
      ],
      ERR_MSG: 'condition',
    });
    return { kind: 'Unless', span: this.from(start), ...rest };
  });

  // namedUnless = NAME title '{' 'when' condition shownBy? unless* '}'
  protected readonly namedUnless = this.RULE<() => Omit<tree.Unless, 'kind' | 'span'>>(
    'namedUnless',
    () => {
      const name = this.SUBRULE(this.name);
      const title = this.SUBRULE(this.title);
      const unless: (tree.Unless | undefined)[] = [];
      this.CONSUME(LeftBrace);
      const when = this.SUBRULE(this.clauseWhen);
      const condition = when?.condition ?? this.missing();
      this.nested(() => this.MANY(() => unless.push(this.SUBRULE(this.unless))));
      this.CONSUME(RightBrace);
      return { ...anonymous, name, title, condition, shownBy: when?.shownBy, unless: present(unless) };
    },
    { recoveryValueFunc: () => ({ ...anonymous, condition: this.missing() }) },
  );

  // ('any' 'of' | '任一满足') '{' namedUnless+ '}' '{' unless* '}'
  protected readonly unlessGroup = this.RULE<() => Omit<tree.Unless, 'kind' | 'span'>>(
    'unlessGroup',
    () => {
      const start = this.here();
      this.twoWords(keywords.any, keywords.of, keywords.任一满足);
      const anyOf: tree.Unless[] = [];
      const unless: (tree.Unless | undefined)[] = [];
      this.CONSUME(LeftBrace);
      this.nested(() =>
        this.AT_LEAST_ONE(() => {
          const own = this.here();
          const named = this.SUBRULE(this.namedUnless);
          anyOf.push({ kind: 'Unless', span: this.from(own), ...named });
        }),
      );
      this.CONSUME(RightBrace);
      this.CONSUME2(LeftBrace);
      this.nested(() => this.MANY(() => unless.push(this.SUBRULE(this.unless))));
      this.CONSUME2(RightBrace);
      const condition: tree.Missing = { kind: 'Missing', span: this.from(start) };
      return { ...anonymous, condition, anyOf, unless: present(unless) };
    },
    { recoveryValueFunc: () => ({ ...anonymous, condition: this.missing() }) },
  );

  private atNamed(offset: number): boolean {
    return (
      this.at(offset, Name) &&
      (this.at(offset + 1, Quoted) || this.at(offset + 1, LeftBrace) || this.atWord(offset + 1, 'zh'))
    );
  }
  private atGroup(): boolean {
    if (this.atWord(1, '任一满足')) return this.at(2, LeftBrace) && this.atNamed(3);
    return this.atWord(1, 'any') && this.atWord(2, 'of') && this.at(3, LeftBrace) && this.atNamed(4);
  }

  // because = 'because' title
  protected readonly because = this.construct('because', (): tree.Because | undefined => {
    const start = this.here();
    this.CONSUME(keywords.because);
    const title = this.SUBRULE(this.title);
    return title === undefined ? undefined : { kind: 'Because', span: this.from(start), title };
  });

  // warranty = 'warranty' NAME title '{' ('breached' 'when' | '违反于') condition '时'? 'then' effect causality? text* '}'
  protected readonly warranty = this.construct('warranty', (): tree.Warranty => {
    const start = this.here();
    this.CONSUME(keywords.warranty);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    this.CONSUME(LeftBrace);
    this.twoWords(keywords.breached, keywords.when, keywords.违反于);
    const breached = this.SUBRULE(this.condition);
    this.OPTION(() => this.CONSUME(keywords.时));
    const shownBy = this.OPTION3({ GATE: () => this.atShownBy(), DEF: () => this.SUBRULE(this.shownBy) });
    this.CONSUME(keywords.then);
    const effect = this.SUBRULE(this.effect);
    const causality = this.OPTION2(() => this.SUBRULE(this.causality));
    const texts: (tree.TextBlock | undefined)[] = [];
    this.MANY(() => texts.push(this.SUBRULE(this.textBlock)));
    this.CONSUME(RightBrace);
    return {
      kind: 'Warranty',
      span: this.from(start),
      name,
      title,
      breached,
      shownBy,
      effect,
      causality,
      texts: present(texts),
    };
  });
}
