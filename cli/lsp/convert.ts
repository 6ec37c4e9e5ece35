// Between the language services and the Language Server Protocol: offsets and lines, sorts and their numbers. Both count
// UTF-16 units; the protocol counts lines and columns from 0.
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  FoldingRangeKind,
  InsertTextFormat,
  type Range,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic as LanguageDiagnostic, services, Text } from '../../language/index.ts';

export type Language = 'en' | 'zh';
type Span = services.Edit['span'];

/** Finds the lines of spans in the texts they belong to. */
export class Places {
  readonly #workspace: services.Workspace;
  readonly #documents = new Map<string, TextDocument>();
  readonly #uriOf: (path: string) => string;

  constructor(workspace: services.Workspace, uriOf: (path: string) => string) {
    this.#workspace = workspace;
    this.#uriOf = uriOf;
  }

  range({ file, start, end }: Span): Range {
    const document = this.#document(file);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }
  offset(file: string, position: Range['start']): number {
    return this.#document(file).offsetAt(position);
  }
  position(file: string, offset: number): Range['start'] {
    return this.#document(file).positionAt(offset);
  }
  location(span: Span): { uri: string; range: Range } {
    return { uri: this.#uriOf(span.file), range: this.range(span) };
  }
  edits(edits: readonly services.Edit[]): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const { span, text } of edits) {
      const uri = this.#uriOf(span.file);
      changes[uri] = [...(changes[uri] ?? []), { range: this.range(span), newText: text }];
    }
    return { changes };
  }

  #document(file: string): TextDocument {
    const known = this.#documents.get(file);
    if (known !== undefined) return known;
    const made = TextDocument.create(file, 'proviso', 0, this.#workspace.text(file));
    this.#documents.set(file, made);
    return made;
  }
}

/** A text in the language of the editor; the other where it is missing. */
export function told(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.zh ?? '';
}

export function diagnosticOf(diagnostic: LanguageDiagnostic, places: Places, language: Language): Diagnostic {
  const { code, severity, span, message, help, related } = diagnostic;
  return {
    range: places.range(span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: 'proviso',
    message: `${told(message, language)}\n${told(help, language)}`,
    relatedInformation: related.map((other) => ({
      location: places.location(other.span),
      message: told(other.message, language),
    })),
  };
}

/** `order` keeps the list as the services made it: names before words, nearest first. */
export function completionItemOf(
  item: services.CompletionItem,
  replace: Range,
  order: number,
  language: Language,
): CompletionItem {
  return {
    label: item.label,
    kind: CompletionItemKind[item.shown],
    detail: told(item.detail, language),
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: replace, newText: item.insert },
  };
}

const symbolKinds: Readonly<Record<services.OutlineSymbol['sort'], SymbolKind>> = {
  terms: SymbolKind.Package,
  wording: SymbolKind.Module,
  procedure: SymbolKind.Function,
  step: SymbolKind.Function,
  service: SymbolKind.Class,
  endorsement: SymbolKind.File,
  policy: SymbolKind.File,
  definition: SymbolKind.String,
  axis: SymbolKind.Enum,
  kind: SymbolKind.EnumMember,
  fact: SymbolKind.Struct,
  field: SymbolKind.Field,
  entry: SymbolKind.Constant,
  account: SymbolKind.Number,
  insurer: SymbolKind.Constant,
  part: SymbolKind.Namespace,
  coverage: SymbolKind.Class,
  exclusion: SymbolKind.Interface,
  warranty: SymbolKind.Property,
  condition: SymbolKind.Property,
  'carve-back': SymbolKind.Operator,
  line: SymbolKind.Function,
  layer: SymbolKind.Function,
  scenario: SymbolKind.Event,
  schedule: SymbolKind.Object,
};

export function symbolKindOf(sort: services.OutlineSymbol['sort']): SymbolKind {
  return symbolKinds[sort];
}

export function symbolOf(symbol: services.OutlineSymbol, places: Places): DocumentSymbol {
  return {
    name: symbol.name,
    kind: symbolKindOf(symbol.sort),
    detail: symbol.detail,
    range: places.range(symbol.span),
    selectionRange: places.range(symbol.nameSpan),
    children: symbol.children.map((child) => symbolOf(child, places)),
  };
}

export const foldKinds: Readonly<Record<services.Fold['sort'], FoldingRangeKind | undefined>> = {
  block: undefined,
  text: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
};

/** Five numbers a token, each place relative to the one before; a token over several lines is left to the grammar. */
export function encoded(tokens: readonly services.SemanticToken[], places: Places, known: typeof services): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { span, type, modifiers } of tokens) {
    const { start, end } = places.range(span);
    if (start.line !== end.line) continue;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << known.tokenModifiers.indexOf(modifier)), 0);
    const column = start.line === line ? start.character - character : start.character;
    data.push(start.line - line, column, end.character - start.character, known.tokenTypes.indexOf(type), bits);
    [line, character] = [start.line, start.character];
  }
  return data;
}
