// The whole parser: files, and the scenarios in them. Source text in, a tree out, always, whatever the text is.
import type { IToken } from 'chevrotain';
import type { Problems } from '../diagnostics/problems.ts';
import { tokenize } from './lexer.ts';
import { GivenUp } from './parse-base.ts';
import { ScenarioParser } from './parse-scenarios.ts';
import { present } from './parse-terms.ts';
import { reportSyntaxErrors } from './syntax-errors.ts';
import { keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

class ProvisoParser extends ScenarioParser {
  constructor(skipValidations = true) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  // file = (terms | wording | policy)*
  readonly sourceFile = this.RULE<() => readonly tree.Declaration[]>(
    'file',
    () => {
      const declarations: (tree.Declaration | undefined)[] = [];
      this.MANY(() =>
        declarations.push(
          this.choose<tree.Declaration | undefined>([
            { ALT: () => this.SUBRULE(this.terms) },
            { ALT: () => this.SUBRULE(this.wording) },
            { ALT: () => this.SUBRULE(this.policy) },
          ]),
        ),
      );
      return present(declarations);
    },
    { recoveryValueFunc: () => [] },
  );

  // wording = 'wording' NAME 'version' VERSION title '{' (uses | currency | zone | schedule | account | basis | part | clause | scenario)* '}'
  protected readonly wording = this.construct('wording', (): tree.Wording => {
    const start = this.here();
    this.CONSUME(keywords.wording);
    const name = this.SUBRULE(this.name);
    this.CONSUME(keywords.version);
    const version = this.SUBRULE(this.version) ?? this.noVersion();
    const title = this.SUBRULE(this.title);
    const statements: (tree.WordingStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() =>
      statements.push(
        this.choose<tree.WordingStatement | undefined>([
          { ALT: () => this.SUBRULE(this.uses) },
          { ALT: () => this.SUBRULE(this.currency) },
          { ALT: () => this.SUBRULE(this.zone) },
          { ALT: () => this.SUBRULE(this.schedule) },
          { ALT: () => this.SUBRULE(this.account) },
          { ALT: () => this.SUBRULE(this.basis) },
          { ALT: () => this.SUBRULE(this.part) },
          { ALT: () => this.SUBRULE(this.clause) },
          { ALT: () => this.SUBRULE(this.scenario) },
        ]),
      ),
    );
    this.CONSUME(RightBrace);
    return { kind: 'Wording', span: this.from(start), name, version, title, statements: present(statements) };
  });

  // policy = 'policy' STRING 'under' NAME VERSION title '{' (zone | binding | scenario)* '}'
  protected readonly policy = this.construct('policy', (): tree.Policy => {
    const start = this.here();
    this.CONSUME(keywords.policy);
    const id = this.SUBRULE(this.quoted);
    this.CONSUME(keywords.under);
    const wording = this.SUBRULE(this.name);
    const version = this.SUBRULE(this.versionPrefix) ?? this.noVersion();
    const title = this.SUBRULE(this.title);
    const statements: (tree.Zone | tree.Binding | tree.Scenario | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() =>
      statements.push(
        this.choose<tree.Zone | tree.Binding | tree.Scenario | undefined>([
          { ALT: () => this.SUBRULE(this.zone) },
          { ALT: () => this.SUBRULE(this.scenario) },
          { ALT: () => this.SUBRULE(this.binding) },
        ]),
      ),
    );
    this.CONSUME(RightBrace);
    return { kind: 'Policy', span: this.from(start), id, wording, version, title, statements: present(statements) };
  });

  parse(file: string, text: string, tokens: IToken[], problems: Problems): tree.SourceTree {
    this.begin(file, text.length, tokens, problems);
    const declarations = this.readFile();
    if (declarations === 'nesting') return { file, declarations: [], whole: false };
    reportSyntaxErrors(this.errors, tokens, file, text, problems);
    const givenUp = declarations === 'errors';
    return { file, declarations: givenUp ? [] : declarations, whole: !givenUp && this.errors.length === 0 };
  }

  private readFile(): readonly tree.Declaration[] | GivenUp['because'] {
    try {
      return this.sourceFile();
    } catch (error) {
      if (error instanceof GivenUp) return error.because;
      throw error;
    }
  }
}

/** Throws where the grammar itself is ambiguous or left-recursive. For tests: it never changes while running. */
export function validateGrammar(): void {
  new ProvisoParser(false);
}

let parser: ProvisoParser | undefined;

/** The tree of a source file. Whatever does not fit the grammar is reported, and left out of the tree. */
export function parse(file: string, text: string, problems: Problems): tree.SourceTree {
  const lexed = tokenize(file, text, problems);
  if (lexed === undefined) return { file, declarations: [], whole: false };
  parser ??= new ProvisoParser();
  return parser.parse(file, text, lexed.tokens, problems);
}
