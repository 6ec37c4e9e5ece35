// What an endorsement does to the lines of `pays`: whose lines they are (of a coverage, of a part, of the wording), and
// what is added beside which. `part` and `the` are words here: a coverage of that name stands in backticks.
import { ScenarioParser } from './parse-scenarios.ts';
import { present } from './parse-terms.ts';
import { keywords, LeftBrace, Name, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

/** Whose lines: of a coverage; of a part, or, where none is named, of the wording. */
export type LineOwner = Pick<tree.AddLines, 'coverage'> | Pick<tree.AddWiderLines, 'part'>;

type LinesAdded = Omit<tree.AddLines, 'span'> | Omit<tree.AddWiderLines, 'span'>;

export class AmendedLinesParser extends ScenarioParser {
  // lineOwner = 'the' 'wording' | 'part' NAME | NAME
  protected readonly lineOwner = this.construct(
    'lineOwner',
    (): LineOwner =>
      this.choose<LineOwner>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            ALT: () => {
              this.CONSUME(keywords.the);
              return this.as({ part: undefined }, this.CONSUME(keywords.wording));
            },
          },
          { ALT: () => ({ part: this.SUBRULE(this.partNamed) }) },
          { ALT: () => ({ coverage: this.SUBRULE(this.name) }) },
        ],
      }),
  );

  // lineOwner = '条款' | '部分' NAME | NAME
  protected readonly chineseLineOwner = this.construct(
    'chineseLineOwner',
    (): LineOwner =>
      this.choose<LineOwner>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.as({ part: undefined }, this.CONSUME(keywords.wording)) },
          { ALT: () => ({ part: this.SUBRULE(this.partNamed) }) },
          { ALT: () => ({ coverage: this.SUBRULE(this.name) }) },
        ],
      }),
  );

  protected readonly partNamed = this.construct('partNamed', (): tree.Name => {
    this.CONSUME(keywords.part);
    return this.SUBRULE(this.name);
  });

  /** Before `的`, and not the name of a clause. */
  protected atChineseLineOwner(): boolean {
    return (
      (this.at(1, Name) && this.atWord(2, '的')) || (this.atWord(1, 'part') && this.at(2, Name) && this.atWord(3, '的'))
    );
  }

  // 'pays' 'of' lineOwner (('before' | 'after') NAME)? '{' … '}'
  protected readonly addedToPays = this.construct('addedToPays', (): LinesAdded => {
    this.CONSUME(keywords.pays);
    this.CONSUME(keywords.of);
    const owner = this.SUBRULE(this.lineOwner);
    const beside = this.OPTION(() => this.SUBRULE(this.beside));
    return this.linesAdded(owner, beside);
  });

  // lineOwner '的' '赔偿' (NAME ('之前' | '之后') | '中') '增加' '{' … '}'
  protected readonly chineseAddedToPays = this.construct('chineseAddedToPays', (): LinesAdded => {
    const owner = this.SUBRULE(this.chineseLineOwner);
    this.CONSUME(keywords.的);
    this.CONSUME(keywords.pays);
    const beside = this.choose<tree.BesideLine | undefined>([
      { ALT: () => this.SUBRULE(this.chineseBeside) },
      { ALT: () => this.as(undefined, this.CONSUME(keywords.中)) },
    ]);
    this.CONSUME(keywords.add);
    return this.linesAdded(owner, beside);
  });

  private linesAdded(owner: LineOwner | undefined, beside: tree.BesideLine | undefined): LinesAdded {
    const wider = owner !== undefined && 'part' in owner ? owner : undefined;
    return this.chooseAgain<LinesAdded>({
      // Whose lines they are decides, not how the first of them begins.
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => wider !== undefined,
          ALT: () => ({
            kind: 'AddWiderLines',
            part: wider?.part,
            beside,
            lines: this.SUBRULE(this.addedWiderLines) ?? [],
          }),
        },
        {
          ALT: () => ({
            kind: 'AddLines',
            coverage: owner !== undefined && 'coverage' in owner ? owner.coverage : this.noName(),
            beside,
            lines: this.SUBRULE(this.addedLines) ?? [],
          }),
        },
      ],
    });
  }

  private noName(): tree.Name {
    return { kind: 'Name', span: this.from(this.here()), text: '' };
  }

  // beside = ('before' | 'after') NAME
  protected readonly beside = this.construct('beside', (): tree.BesideLine => {
    const where = this.choose<'before' | 'after'>([
      { ALT: () => this.as('before', this.CONSUME(keywords.before)) },
      { ALT: () => this.as('after', this.CONSUME(keywords.after)) },
    ]);
    return { where, line: this.SUBRULE(this.name) };
  });

  // beside = NAME ('之前' | '之后')
  protected readonly chineseBeside = this.construct('chineseBeside', (): tree.BesideLine => {
    const line = this.SUBRULE(this.name);
    const where = this.choose<'before' | 'after'>([
      { ALT: () => this.as('before', this.CONSUME(keywords.之前)) },
      { ALT: () => this.as('after', this.CONSUME(keywords.之后)) },
    ]);
    return { where, line };
  });

  // '{' line* '}'
  protected readonly addedLines = this.construct('addedLines', (): readonly tree.PaysLine[] => {
    const lines: (tree.PaysLine | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.paysLine)));
    this.CONSUME(RightBrace);
    return present(lines);
  });

  // '{' widerLine* '}'
  protected readonly addedWiderLines = this.construct('addedWiderLines', (): readonly tree.WiderLine[] => {
    const lines: (tree.WiderLine | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => lines.push(this.SUBRULE(this.widerLine)));
    this.CONSUME(RightBrace);
    return present(lines);
  });
}
