// Endorsements: what is added, replaced and deleted, by the names of clauses and lines.
import type { Alternatives } from './parse-base.ts';
import { ScenarioParser } from './parse-scenarios.ts';
import { present } from './parse-terms.ts';
import { Caret, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

type Statement = tree.Endorsement['statements'][number];

export class EndorsementParser extends ScenarioParser {
  readonly #endorsementWays: Alternatives<Statement | undefined> = [
    { ALT: () => this.SUBRULE(this.addition) },
    { ALT: () => this.SUBRULE(this.chineseAddition) },
    { ALT: () => this.SUBRULE(this.replacement) },
    { ALT: () => this.SUBRULE(this.chineseReplacement) },
    { ALT: () => this.SUBRULE(this.deletion) },
    { ALT: () => this.SUBRULE(this.textBlock) },
    { ALT: () => this.SUBRULE(this.scenario) },
  ];

  // endorsement = 'endorsement' NAME title 'amends' NAME '^'? VERSION effective? '{' (amendment | text | scenario)* '}'
  protected readonly endorsement = this.construct('endorsement', (): tree.Endorsement => {
    const start = this.here();
    this.CONSUME(keywords.endorsement);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    this.CONSUME(keywords.amends);
    const wording = this.SUBRULE2(this.name);
    const caret = this.OPTION(() => this.CONSUME(Caret));
    const version = this.SUBRULE(this.versionPrefix) ?? this.noVersion();
    const effective = this.OPTION2(() => this.SUBRULE(this.effective));
    const statements: (Statement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.choose(this.#endorsementWays)));
    this.CONSUME(RightBrace);
    return {
      kind: 'Endorsement',
      span: this.from(start),
      name,
      title,
      wording,
      compatible: caret !== undefined,
      version,
      effective,
      statements: present(statements),
    };
  });

  // effective = 'effective' 'from' INSTANT 'on' path | '自' INSTANT '起' '按' path '生效'
  protected readonly effective = this.construct('effective', (): tree.Effective => {
    const start = this.here();
    const { from, on } = this.choose<Pick<tree.Effective, 'from' | 'on'>>([
      {
        ALT: () => {
          this.CONSUME(keywords.effective);
          this.CONSUME(keywords.from);
          const from = this.SUBRULE(this.instant);
          this.CONSUME(keywords.on);
          return { from, on: this.SUBRULE(this.path) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.自);
          const from = this.SUBRULE2(this.instant);
          this.CONSUME(keywords.起);
          this.CONSUME(keywords.按);
          const on = this.SUBRULE2(this.path);
          this.CONSUME(keywords.生效);
          return { from, on };
        },
      },
    ]);
    return { kind: 'Effective', span: this.from(start), from, on };
  });

  // addition = 'add' (clause | 'to' target)
  protected readonly addition = this.construct('addition', (): tree.Amendment | undefined => {
    const start = this.here();
    this.CONSUME(keywords.add);
    return this.choose<tree.Amendment | undefined>([
      {
        ALT: () => {
          const clause = this.SUBRULE(this.clause);
          return clause === undefined ? undefined : { kind: 'AddClause', span: this.from(start), clause };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.to);
          return this.chooseAgain<tree.Amendment>([
            {
              ALT: () => {
                this.CONSUME(keywords.part);
                const part = this.SUBRULE(this.name);
                const clauses = this.SUBRULE(this.addedClauses) ?? [];
                return { kind: 'AddToPart', span: this.from(start), part, clauses };
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.coverage);
                const coverage = this.SUBRULE2(this.name);
                const statements = this.SUBRULE(this.addedToCoverage) ?? [];
                return { kind: 'AddToCoverage', span: this.from(start), coverage, statements };
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.exclusion);
                const exclusion = this.SUBRULE3(this.name);
                const statements = this.SUBRULE(this.addedToExclusion) ?? [];
                return { kind: 'AddToExclusion', span: this.from(start), exclusion, statements };
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.schedule);
                const entries = this.SUBRULE(this.addedEntries) ?? [];
                return { kind: 'AddEntries', span: this.from(start), entries };
              },
            },
            {
              ALT: () => {
                this.CONSUME(keywords.pays);
                this.CONSUME(keywords.of);
                const coverage = this.SUBRULE4(this.name);
                const beside = this.OPTION(() => this.SUBRULE(this.beside));
                const lines = this.SUBRULE(this.addedLines) ?? [];
                return { kind: 'AddLines', span: this.from(start), coverage, beside, lines };
              },
            },
          ]);
        },
      },
    ]);
  });

  // addition = '在' ('部分' NAME '中' | '保险责任' NAME '中' | '责任免除' NAME '中' | '明细表' '中' | NAME '的' '赔偿' (NAME ('之前' | '之后') | '中')) '增加' '{' … '}'
  protected readonly chineseAddition = this.construct('chineseAddition', (): tree.Amendment => {
    const start = this.here();
    this.CONSUME(keywords.在);
    return this.choose<tree.Amendment>([
      {
        ALT: () => {
          this.CONSUME(keywords.part);
          const part = this.SUBRULE(this.name);
          this.CONSUME(keywords.中);
          this.CONSUME(keywords.add);
          const clauses = this.SUBRULE(this.addedClauses) ?? [];
          return { kind: 'AddToPart', span: this.from(start), part, clauses };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.coverage);
          const coverage = this.SUBRULE2(this.name);
          this.CONSUME2(keywords.中);
          this.CONSUME2(keywords.add);
          const statements = this.SUBRULE(this.addedToCoverage) ?? [];
          return { kind: 'AddToCoverage', span: this.from(start), coverage, statements };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.exclusion);
          const exclusion = this.SUBRULE3(this.name);
          this.CONSUME3(keywords.中);
          this.CONSUME3(keywords.add);
          const statements = this.SUBRULE(this.addedToExclusion) ?? [];
          return { kind: 'AddToExclusion', span: this.from(start), exclusion, statements };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.schedule);
          this.CONSUME5(keywords.中);
          this.CONSUME5(keywords.add);
          const entries = this.SUBRULE(this.addedEntries) ?? [];
          return { kind: 'AddEntries', span: this.from(start), entries };
        },
      },
      {
        ALT: () => {
          const coverage = this.SUBRULE4(this.name);
          this.CONSUME(keywords.的);
          this.CONSUME(keywords.pays);
          const beside = this.chooseAgain<tree.AddLines['beside']>([
            { ALT: () => this.SUBRULE(this.chineseBeside) },
            { ALT: () => this.as(undefined, this.CONSUME4(keywords.中)) },
          ]);
          this.CONSUME4(keywords.add);
          const lines = this.SUBRULE(this.addedLines) ?? [];
          return { kind: 'AddLines', span: this.from(start), coverage, beside, lines };
        },
      },
    ]);
  });

  // beside = ('before' | 'after') NAME
  protected readonly beside = this.construct('beside', (): NonNullable<tree.AddLines['beside']> => {
    const where = this.choose<'before' | 'after'>([
      { ALT: () => this.as('before', this.CONSUME(keywords.before)) },
      { ALT: () => this.as('after', this.CONSUME(keywords.after)) },
    ]);
    return { where, line: this.SUBRULE(this.name) };
  });

  // beside = NAME ('之前' | '之后')
  protected readonly chineseBeside = this.construct('chineseBeside', (): NonNullable<tree.AddLines['beside']> => {
    const line = this.SUBRULE(this.name);
    const where = this.choose<'before' | 'after'>([
      { ALT: () => this.as('before', this.CONSUME(keywords.之前)) },
      { ALT: () => this.as('after', this.CONSUME(keywords.之后)) },
    ]);
    return { where, line };
  });

  // '{' clause* '}'
  protected readonly addedClauses = this.construct('addedClauses', (): readonly tree.Clause[] => {
    const clauses: (tree.Clause | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => clauses.push(this.SUBRULE(this.clause)));
    this.CONSUME(RightBrace);
    return present(clauses);
  });

  // '{' coverageStatement* '}'
  protected readonly addedToCoverage = this.construct('addedToCoverage', (): readonly tree.CoverageStatement[] => {
    const statements: (tree.CoverageStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.SUBRULE(this.coverageStatement)));
    this.CONSUME(RightBrace);
    return present(statements);
  });

  // '{' exclusionStatement* '}'
  protected readonly addedToExclusion = this.construct('addedToExclusion', (): readonly tree.ExclusionStatement[] => {
    const statements: (tree.ExclusionStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.SUBRULE(this.exclusionStatement)));
    this.CONSUME(RightBrace);
    return present(statements);
  });

  // '{' entry* '}'
  protected readonly addedEntries = this.construct('addedEntries', (): readonly tree.Entry[] => {
    const entries: (tree.Entry | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => entries.push(this.SUBRULE(this.entry)));
    this.CONSUME(RightBrace);
    return present(entries);
  });

  // '{' line* '}'
  protected readonly addedLines = this.construct('addedLines', (): readonly tree.PaysLine[] => {
    const lines: (tree.PaysLine | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.paysLine)));
    this.CONSUME(RightBrace);
    return present(lines);
  });

  // replacement = 'replace' (clause | 'schedule' NAME 'with' entryValue | NAME 'of' NAME 'with' expression)
  protected readonly replacement = this.construct('replacement', (): tree.Amendment | undefined => {
    const start = this.here();
    this.CONSUME(keywords.replace);
    return this.choose<tree.Amendment | undefined>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.atWord(2, 'of'),
          ALT: () => {
            const line = this.SUBRULE(this.name);
            this.CONSUME(keywords.of);
            const coverage = this.SUBRULE2(this.name);
            this.CONSUME(keywords.with);
            const figure = this.SUBRULE(this.expression);
            return { kind: 'ReplaceLine', span: this.from(start), coverage, line, figure };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.schedule);
            const entry = this.SUBRULE3(this.name);
            this.CONSUME2(keywords.with);
            const value = this.SUBRULE(this.boundValue);
            return { kind: 'ReplaceEntry', span: this.from(start), entry, value };
          },
        },
        {
          ALT: () => {
            const clause = this.SUBRULE(this.clause);
            return clause === undefined ? undefined : { kind: 'ReplaceClause', span: this.from(start), clause };
          },
        },
      ],
    });
  });

  // replacement = '将' ('明细表' NAME '改为' entryValue | NAME '的' NAME '改为' expression)
  protected readonly chineseReplacement = this.construct('chineseReplacement', (): tree.Amendment => {
    const start = this.here();
    this.CONSUME(keywords.将);
    return this.choose<tree.Amendment>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.atWord(2, '的'),
          ALT: () => {
            const coverage = this.SUBRULE(this.name);
            this.CONSUME(keywords.的);
            const line = this.SUBRULE2(this.name);
            this.CONSUME(keywords.改为);
            const figure = this.SUBRULE(this.expression);
            return { kind: 'ReplaceLine', span: this.from(start), coverage, line, figure };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.schedule);
            const entry = this.SUBRULE3(this.name);
            this.CONSUME2(keywords.改为);
            const value = this.SUBRULE(this.boundValue);
            return { kind: 'ReplaceEntry', span: this.from(start), entry, value };
          },
        },
      ],
    });
  });

  // deletion = 'delete' NAME ('of' NAME)? | '删除' NAME ('的' NAME)?
  protected readonly deletion = this.construct('deletion', (): tree.Amendment => {
    const start = this.here();
    this.CONSUME(keywords.delete);
    const first = this.SUBRULE(this.name);
    const second = this.OPTION(() =>
      this.choose<Pick<tree.DeleteLine, 'coverage' | 'line'>>([
        {
          ALT: () => {
            this.CONSUME(keywords.of);
            return { line: first, coverage: this.SUBRULE2(this.name) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.的);
            return { coverage: first, line: this.SUBRULE3(this.name) };
          },
        },
      ]),
    );
    if (second === undefined) return { kind: 'DeleteClause', span: this.from(start), clause: first };
    return { kind: 'DeleteLine', span: this.from(start), ...second };
  });
}
