// Clauses: coverages, exclusions and warranties.
import { present } from './parse-terms.ts';
import { WiderPaysParser } from './parse-wider-pays.ts';
import { Comma, keywords, LeftBrace, Name, Quoted, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class ClauseParser extends WiderPaysParser {
  // clause = coverage | exclusion | warranty
  protected readonly clause = this.construct('clause', (): tree.Clause | undefined =>
    this.choose<tree.Clause | undefined>([
      { ALT: () => this.SUBRULE(this.coverage) },
      { ALT: () => this.SUBRULE(this.exclusion) },
      { ALT: () => this.SUBRULE(this.warranty) },
    ]),
  );

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

  // coverageStatement = insures | causedBy | when | basis | exclusion | warranty | pays | text
  protected readonly coverageStatement = this.construct('coverageStatement', (): tree.CoverageStatement | undefined =>
    this.choose<tree.CoverageStatement | undefined>([
      { ALT: () => this.SUBRULE(this.insures) },
      { ALT: () => this.SUBRULE(this.causedBy) },
      { ALT: () => this.SUBRULE(this.when) },
      { ALT: () => this.SUBRULE(this.basis) },
      { ALT: () => this.SUBRULE(this.exclusion) },
      { ALT: () => this.SUBRULE(this.warranty) },
      { ALT: () => this.SUBRULE(this.measureOf) },
      { ALT: () => this.SUBRULE(this.pays) },
      { ALT: () => this.SUBRULE(this.textBlock) },
    ]),
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

  // exclusionStatement = excludes | when | unless | because | text
  protected readonly exclusionStatement = this.construct(
    'exclusionStatement',
    (): tree.ExclusionStatement | undefined =>
      this.choose<tree.ExclusionStatement | undefined>([
        { ALT: () => this.SUBRULE(this.excludes) },
        { ALT: () => this.SUBRULE(this.when) },
        { ALT: () => this.SUBRULE(this.unless) },
        { ALT: () => this.SUBRULE(this.because) },
        { ALT: () => this.SUBRULE(this.textBlock) },
      ]),
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

  // excludes = 'excludes' ('every' 'loss' | NAME,+) ('where' condition | cause)*
  //          | '不赔' ('因' kinds '引起' '的')? ('一切' '损失' | NAME,+) ('中' condition '的部分')?
  protected readonly excludes = this.construct('excludes', (): tree.Excludes => {
    const start = this.here();
    this.CONSUME(keywords.excludes);
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
    this.MANY(() =>
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
    );
    return { kind: 'Excludes', span: this.from(start), losses, where, arisingFrom };
  });

  // unless = 'unless' (condition | NAME title '{' 'when' condition unless* '}')
  protected readonly unless = this.construct('unless', (): tree.Unless => {
    const start = this.here();
    this.CONSUME(keywords.unless);
    const rest = this.choose<Omit<tree.Unless, 'kind' | 'span'>>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.at(1, Name) && (this.at(2, Quoted) || this.at(2, LeftBrace) || this.atWord(2, 'zh')),
          ALT: () => {
            const name = this.SUBRULE(this.name);
            const title = this.SUBRULE(this.title);
            const unless: (tree.Unless | undefined)[] = [];
            this.CONSUME(LeftBrace);
            const when = this.SUBRULE(this.when);
            const condition = when?.condition ?? this.missing();
            this.nested(() => this.MANY(() => unless.push(this.SUBRULE(this.unless))));
            this.CONSUME(RightBrace);
            return { name, title, condition, unless: present(unless) };
          },
        },
        { ALT: () => ({ name: undefined, title: undefined, condition: this.SUBRULE2(this.condition), unless: [] }) },
      ],
      ERR_MSG: 'condition',
    });
    return { kind: 'Unless', span: this.from(start), ...rest };
  });

  // because = 'because' title
  protected readonly because = this.construct('because', (): tree.Because | undefined => {
    const start = this.here();
    this.CONSUME(keywords.because);
    const title = this.SUBRULE(this.title);
    return title === undefined ? undefined : { kind: 'Because', span: this.from(start), title };
  });

  // warranty = 'warranty' NAME title '{' ('breached' 'when' | '违反于') condition '时'? 'then' effect text* '}'
  protected readonly warranty = this.construct('warranty', (): tree.Warranty => {
    const start = this.here();
    this.CONSUME(keywords.warranty);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    this.CONSUME(LeftBrace);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keywords.breached);
          this.CONSUME(keywords.when);
        },
      },
      { ALT: () => this.CONSUME(keywords.违反于) },
    ]);
    const breached = this.SUBRULE(this.condition);
    this.OPTION(() => this.CONSUME(keywords.时));
    this.CONSUME(keywords.then);
    const effect = this.SUBRULE(this.effect);
    const texts: (tree.TextBlock | undefined)[] = [];
    this.MANY(() => texts.push(this.SUBRULE(this.textBlock)));
    this.CONSUME(RightBrace);
    return { kind: 'Warranty', span: this.from(start), name, title, breached, effect, texts: present(texts) };
  });

  // effect = 'deductible' expression ('on' NAME,+)? ('as' NAME)? | 'denies' 'cover'
  protected readonly effect = this.RULE<() => tree.Effect>(
    'effect',
    () => {
      const start = this.here();
      return this.choose<tree.Effect>([
        {
          ALT: () => {
            this.CONSUME(keywords.deductible);
            const amount = this.SUBRULE(this.expression);
            const on = this.OPTION(() => this.SUBRULE(this.onKinds));
            const as = this.OPTION2(() => this.SUBRULE(this.asName));
            return { kind: 'DeductibleEffect', span: this.from(start), amount, on, as };
          },
        },
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
      ]);
    },
    { recoveryValueFunc: () => ({ kind: 'DenialEffect', span: this.from(this.here()) }) },
  );
}
