// Endorsements: what is added, replaced and deleted, by the names of clauses and lines.
import { AmendedLinesParser, type LineOwner } from './parse-amended-lines.ts';
import type { Alternatives } from './parse-base.ts';
import { present } from './parse-terms.ts';
import { Caret, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

type Statement = tree.Endorsement['statements'][number];

export class EndorsementParser extends AmendedLinesParser {
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
          return this.chooseAgain<tree.Amendment | undefined>([
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
                const added = this.SUBRULE(this.addedToPays);
                return added === undefined ? undefined : { ...added, span: this.from(start) };
              },
            },
          ]);
        },
      },
    ]);
  });

  // addition = '在' ('部分' NAME '中' | '保险责任' NAME '中' | '责任免除' NAME '中' | '明细表' '中' | lineOwner '的' '赔偿' (NAME ('之前' | '之后') | '中')) '增加' '{' … '}'
  protected readonly chineseAddition = this.construct('chineseAddition', (): tree.Amendment | undefined => {
    const start = this.here();
    this.CONSUME(keywords.在);
    return this.choose<tree.Amendment | undefined>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.atChineseLineOwner(),
          ALT: () => {
            const added = this.SUBRULE(this.chineseAddedToPays);
            return added === undefined ? undefined : { ...added, span: this.from(start) };
          },
        },
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
      ],
    });
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

  // replacement = 'replace' (clause | 'schedule' NAME 'with' entryValue | NAME 'of' lineOwner 'with' expression)
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
            const owner = this.SUBRULE(this.lineOwner);
            this.CONSUME(keywords.with);
            const figure = this.SUBRULE(this.expression);
            return replaced(owner, { span: this.from(start), line, figure });
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

  // replacement = '将' ('明细表' NAME '改为' entryValue | lineOwner '的' NAME '改为' expression)
  protected readonly chineseReplacement = this.construct('chineseReplacement', (): tree.Amendment | undefined => {
    const start = this.here();
    this.CONSUME(keywords.将);
    return this.choose<tree.Amendment | undefined>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.atChineseLineOwner(),
          ALT: () => {
            const owner = this.SUBRULE(this.chineseLineOwner);
            this.CONSUME(keywords.的);
            const line = this.SUBRULE2(this.name);
            this.CONSUME(keywords.改为);
            const figure = this.SUBRULE(this.expression);
            return replaced(owner, { span: this.from(start), line, figure });
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

  // deletion = 'delete' NAME ('of' lineOwner)? | '删除' (lineOwner '的' NAME | NAME)
  protected readonly deletion = this.construct('deletion', (): tree.Amendment | undefined => {
    const start = this.here();
    this.CONSUME(keywords.delete);
    return this.choose<tree.Amendment | undefined>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.atChineseLineOwner(),
          ALT: () => {
            const owner = this.SUBRULE(this.chineseLineOwner);
            this.CONSUME(keywords.的);
            const line = this.SUBRULE(this.name);
            return deleted(owner, { span: this.from(start), line });
          },
        },
        {
          ALT: () => {
            const name = this.SUBRULE2(this.name);
            const of = this.OPTION(() => {
              this.CONSUME(keywords.of);
              return { owner: this.SUBRULE(this.lineOwner) };
            });
            return of === undefined
              ? { kind: 'DeleteClause', span: this.from(start), clause: name }
              : deleted(of.owner, { span: this.from(start), line: name });
          },
        },
      ],
    });
  });
}

function replaced(
  owner: LineOwner | undefined,
  by: Pick<tree.ReplaceLine, 'span' | 'line' | 'figure'>,
): tree.Amendment | undefined {
  if (owner === undefined) return undefined;
  return 'part' in owner ? { kind: 'ReplaceWiderLine', ...owner, ...by } : { kind: 'ReplaceLine', ...owner, ...by };
}

function deleted(
  owner: LineOwner | undefined,
  what: Pick<tree.DeleteLine, 'span' | 'line'>,
): tree.Amendment | undefined {
  if (owner === undefined) return undefined;
  return 'part' in owner ? { kind: 'DeleteWiderLine', ...owner, ...what } : { kind: 'DeleteLine', ...owner, ...what };
}
