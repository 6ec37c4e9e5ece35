// The whole parser: files, and the scenarios in them. Source text in, a tree out, always, whatever the text is.
import { createTokenInstance, type IToken } from 'chevrotain';
import { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { tokenize } from './lexer.ts';
import { type Alternatives, GivenUp } from './parse-base.ts';
import { ProductParser } from './parse-products.ts';
import { present } from './parse-terms.ts';
import { reportSyntaxErrors } from './syntax-errors.ts';
import { Comma, keywords, LeftBrace, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

class ProvisoParser extends ProductParser {
  #declarations: (tree.Declaration | undefined)[] = [];

  constructor({ skipValidations = true, shortcuts = true } = {}) {
    super(skipValidations);
    this.performSelfAnalysis();
    if (!shortcuts) this.withoutShortcuts();
  }

  readonly #sourceFileWays: Alternatives<tree.Declaration | undefined> = [
    { ALT: () => this.SUBRULE(this.terms) },
    { ALT: () => this.SUBRULE(this.wording) },
    { ALT: () => this.SUBRULE(this.endorsement) },
    { ALT: () => this.SUBRULE(this.policy) },
  ];

  // file = (terms | wording | endorsement | policy)*
  readonly sourceFile = this.RULE<() => readonly tree.Declaration[]>(
    'file',
    () => {
      this.#declarations = [];
      this.MANY(() => this.#declarations.push(this.choose(this.#sourceFileWays)));
      return present(this.#declarations);
    },
    // What stands before a declaration that breaks off at the end of the file is there all the same.
    { recoveryValueFunc: () => present(this.#declarations) },
  );

  readonly #wordingWays: Alternatives<tree.WordingStatement | undefined> = [
    { ALT: () => this.SUBRULE(this.uses) },
    { ALT: () => this.SUBRULE(this.currency) },
    { ALT: () => this.SUBRULE(this.zone) },
    { ALT: () => this.SUBRULE(this.monthEnd) },
    { ALT: () => this.SUBRULE(this.group) },
    { ALT: () => this.SUBRULE(this.chineseGroup) },
    { ALT: () => this.SUBRULE(this.schedule) },
    { ALT: () => this.SUBRULE(this.account) },
    { ALT: () => this.SUBRULE(this.insurers) },
    { ALT: () => this.SUBRULE(this.basis) },
    { ALT: () => this.SUBRULE(this.part) },
    { ALT: () => this.SUBRULE(this.clause) },
    { ALT: () => this.SUBRULE(this.widerPays) },
    { ALT: () => this.SUBRULE(this.presume) },
    { ALT: () => this.SUBRULE(this.eligibility) },
    { ALT: () => this.SUBRULE(this.premium) },
    { ALT: () => this.SUBRULE(this.procedure) },
    { ALT: () => this.SUBRULE(this.service) },
    { ALT: () => this.SUBRULE(this.scenario) },
  ];

  // wording = 'wording' NAME 'version' VERSION title '{' (uses | currency | zone | schedule | account | insurers | basis | part | clause | widerPays | presume | eligibility |
  //           premium | procedure | service | scenario)* '}'
  protected readonly wording = this.construct('wording', (): tree.Wording => {
    const start = this.here();
    this.CONSUME(keywords.wording);
    const name = this.SUBRULE(this.name);
    this.CONSUME(keywords.version);
    const version = this.SUBRULE(this.version) ?? this.noVersion();
    const title = this.SUBRULE(this.title);
    const statements: (tree.WordingStatement | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.choose(this.#wordingWays)));
    this.CONSUME(RightBrace);
    return { kind: 'Wording', span: this.from(start), name, version, title, statements: present(statements) };
  });

  readonly #policyWays: Alternatives<tree.Policy['statements'][number] | undefined> = [
    { ALT: () => this.SUBRULE(this.zone) },
    { ALT: () => this.SUBRULE(this.issued) },
    { ALT: () => this.SUBRULE(this.endorsedBy) },
    { ALT: () => this.SUBRULE(this.over) },
    { ALT: () => this.SUBRULE(this.scenario) },
    { ALT: () => this.SUBRULE(this.binding) },
  ];

  // policy = 'policy' STRING 'under' NAME VERSION title '{' (zone | issued | endorsedBy | over | binding | scenario)* '}'
  protected readonly policy = this.construct('policy', (): tree.Policy => {
    const start = this.here();
    this.CONSUME(keywords.policy);
    const id = this.SUBRULE(this.quoted);
    this.CONSUME(keywords.under);
    const wording = this.SUBRULE(this.name);
    const version = this.SUBRULE(this.versionPrefix) ?? this.noVersion();
    const title = this.SUBRULE(this.title);
    const statements: (tree.Policy['statements'][number] | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => statements.push(this.choose(this.#policyWays)));
    this.CONSUME(RightBrace);
    return { kind: 'Policy', span: this.from(start), id, wording, version, title, statements: present(statements) };
  });

  // issued = 'issued' INSTANT
  protected readonly issued = this.construct('issued', (): tree.Issued | undefined => {
    const start = this.here();
    this.CONSUME(keywords.issued);
    const at = this.SUBRULE(this.instant);
    return at.kind === 'InstantLiteral' ? { kind: 'Issued', span: this.from(start), at } : undefined;
  });

  // endorsedBy = 'endorsed' 'by' NAME,+ | '附批单' NAME,+
  protected readonly endorsedBy = this.construct('endorsedBy', (): tree.EndorsedBy => {
    const start = this.here();
    this.twoWords(keywords.endorsed, keywords.by, keywords.附批单);
    const endorsements = this.SUBRULE(this.names);
    return { kind: 'EndorsedBy', span: this.from(start), endorsements };
  });

  // over = 'over' beneath (',' beneath)* 'as' NAME | '下层保单' beneath (',' beneath)* '称为' NAME
  protected readonly over = this.construct('over', (): tree.Over | undefined => {
    const start = this.here();
    const policies: (tree.Beneath | undefined)[] = [];
    this.OR([{ ALT: () => this.CONSUME(keywords.over) }, { ALT: () => this.CONSUME(keywords.下层保单) }]);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => policies.push(this.SUBRULE(this.beneath)) });
    const as = this.SUBRULE(this.asName);
    if (as === undefined) return undefined;
    return { kind: 'Over', span: this.from(start), policies: present(policies), as };
  });

  // beneath = STRING ('by' | '按') NAME
  protected readonly beneath = this.construct('beneath', (): tree.Beneath => {
    const start = this.here();
    const id = this.SUBRULE(this.quoted);
    this.OR([{ ALT: () => this.CONSUME(keywords.by) }, { ALT: () => this.CONSUME(keywords.按) }]);
    const account = this.SUBRULE(this.name);
    return { kind: 'Beneath', span: this.from(start), id, account };
  });

  parse(file: string, text: string, tokens: IToken[], problems: Problems): tree.SourceTree {
    this.begin(file, text.length, tokens, problems);
    const declarations = this.readFile();
    if (declarations === 'nesting') return { file, declarations: [], whole: false };
    reportSyntaxErrors(this.errors, tokens, file, text, problems);
    if (declarations !== 'errors' && this.errors.length === 0) return { file, declarations, whole: true };
    const closed = this.readClosed(file, text, tokens);
    return { file, declarations: closed ?? (declarations === 'errors' ? [] : declarations), whole: false };
  }

  /**
   * The tree of a file that breaks off inside braces, as files do while they are written: read again as if they were
   * closed at its end, so that what stands in them is in the tree. `undefined` where none are open.
   */
  private readClosed(file: string, text: string, tokens: IToken[]): readonly tree.Declaration[] | undefined {
    const open = openBraces(tokens);
    if (open === 0 || open > limits.nesting) return undefined;
    const closing = createTokenInstance(RightBrace, '', text.length, text.length, 0, 0, 0, 0);
    const closed = [...tokens, ...Array.from({ length: open }, () => ({ ...closing }))];
    this.begin(file, text.length, closed, new Problems([]));
    // Where the missing ones belong is not known: those that were put in tell nothing.
    this.balanced = false;
    const declarations = this.readFile();
    return typeof declarations === 'string' ? undefined : declarations;
  }

  /** The beginning of a declaration, as if nothing stood in its braces; `undefined` where anything is wrong with it. */
  parseHead(file: string, head: readonly IToken[], end: number): tree.Declaration | undefined {
    this.begin(file, end, [...head, closingAt(end)], new Problems([]));
    const declarations = this.readFile();
    if (typeof declarations === 'string' || this.errors.length > 0) return undefined;
    return declarations.length === 1 ? declarations[0] : undefined;
  }

  /** What a piece holds, read as if it stood alone in the braces that `heads` open. */
  parsePiece(
    { name, text, tokens, within, isLast }: PieceText,
    heads: Heads,
    problems: Problems,
  ): PieceRead | undefined {
    const closing = closingAt(text.length);
    const opening = heads.flat();
    const all = [...opening, ...tokens, ...heads.map(() => closing)];
    this.begin(name, text.length, all, problems);
    const declarations = this.readFile();
    const [declaration] = declarations;
    if (typeof declaration === 'string' || declaration === undefined) return undefined;
    const held = within === 'Part' ? heldInPart(declaration) : heldIn(declaration);
    const last = held?.at(-1);
    if (held === undefined || (!isLast && !(last?.span.end === text.length && isClosed(last.kind, within))))
      return undefined;
    if (this.errors.length === 0) return { held, whole: true };
    const isInside = this.errors.every(({ token }) => token !== tokens[0] && tokens.includes(token));
    const margin = isLast ? 0 : marginOfRecovery;
    if (!isInside || this.furthest > opening.length + tokens.length - margin) return undefined;
    reportSyntaxErrors(this.errors, tokens, name, text, problems);
    return { held, whole: false };
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

/** Up to the last token but two of a piece a recovery may look; of the last one up to the brace behind it, as in the file. */
const marginOfRecovery = 3;

/** Statements that nothing may follow but the next one, as a closing brace is their last token by the grammar. */
const endsWithBrace: ReadonlySet<Held['kind']> = new Set<Held['kind']>([
  ...(['Axis', 'Fact', 'Schedule', 'Insurers', 'Part', 'Coverage', 'Exclusion', 'Warranty'] as const),
  ...(['ConditionPrecedent', 'WiderPays', 'Eligibility', 'Premium', 'Procedure', 'Service', 'Scenario'] as const),
  ...([
    'AddClause',
    'AddToPart',
    'AddToCoverage',
    'AddToExclusion',
    'AddLines',
    'AddWiderLines',
    'AddEntries',
    'ReplaceClause',
  ] as const),
]);

/** In a part nothing may follow its `pays`. */
function isClosed(kind: Held['kind'], within: Within): boolean {
  return endsWithBrace.has(kind) && !(within === 'Part' && kind === 'WiderPays');
}

function heldIn(declaration: tree.Declaration): readonly Held[] {
  return declaration.kind === 'Terms' ? declaration.entries : declaration.statements;
}
/** Of the only part of a wording. */
function heldInPart(declaration: tree.Declaration): readonly Held[] | undefined {
  const [part, second] = heldIn(declaration);
  if (part?.kind !== 'Part' || second !== undefined) return undefined;
  return [...part.clauses, ...(part.pays === undefined ? [] : [part.pays])];
}

/** What stands in the braces of a declaration, or of a part. */
export type Held = tree.Terms['entries'][number] | Exclude<tree.Declaration, tree.Terms>['statements'][number];
export type Within = tree.Declaration['kind'] | 'Part';
/** The tokens up to and with the brace: of the declaration, and of the part in it. */
export type Heads = readonly (readonly IToken[])[];

export interface PieceText {
  /** The `file` of the spans. */
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly IToken[];
  readonly within: Within;
  /** Whether the closing brace of what it stands in follows. */
  readonly isLast: boolean;
}
export interface PieceRead {
  readonly held: readonly Held[];
  readonly whole: boolean;
}

function closingAt(offset: number): IToken {
  return createTokenInstance(RightBrace, '}', offset, offset, 0, 0, 0, 0);
}

function openBraces(tokens: readonly IToken[]): number {
  let open = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === LeftBrace) open += 1;
    if (tokenType === RightBrace && open > 0) open -= 1;
  }
  return open;
}

/** Throws where the grammar itself is ambiguous or left-recursive. For tests: it never changes while running. */
export function validateGrammar(): void {
  new ProvisoParser({ skipValidations: false });
}

let parser: ProvisoParser | undefined;
let rulesAlone: ProvisoParser | undefined;

/** The tree of a source file. Whatever does not fit the grammar is reported, and left out of the tree. */
export function parse(file: string, text: string, problems: Problems): tree.SourceTree {
  parser ??= new ProvisoParser();
  return parseBy(parser, file, text, problems);
}

/** The same, and in more time: every token is read by the rule of the grammar that it belongs to. For tests. */
export function parseByRulesAlone(file: string, text: string, problems: Problems): tree.SourceTree {
  rulesAlone ??= new ProvisoParser({ shortcuts: false });
  return parseBy(rulesAlone, file, text, problems);
}

/** The head of a declaration, with the brace that opens it; `end` is behind that. */
export function parseHead(file: string, head: readonly IToken[], end: number): tree.Declaration | undefined {
  parser ??= new ProvisoParser();
  return parser.parseHead(file, head, end);
}

/** `undefined` where the piece alone does not tell how it is read: what follows may belong to it, or what is wrong runs on. */
export function parsePiece(piece: PieceText, heads: Heads, problems: Problems): PieceRead | undefined {
  parser ??= new ProvisoParser();
  return parser.parsePiece(piece, heads, problems);
}

function parseBy(own: ProvisoParser, file: string, text: string, problems: Problems): tree.SourceTree {
  const lexed = tokenize(file, text, problems);
  if (lexed === undefined) return { file, declarations: [], whole: false };
  return own.parse(file, text, lexed.tokens, problems);
}
