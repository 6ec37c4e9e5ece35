// The face of the language services: what an editor asks about a place in a workspace, as plain functions that answer in
// spans and plain objects. The language server and the web editor are two ways of showing the same answers.
export { type CodeAction, codeActions } from './code-actions.ts';
export { codeLenses, type ScenarioLens } from './code-lens.ts';
export { type Completion, completion } from './completion/complete.ts';
export type { CompletionItem } from './completion/items.ts';
export { type Declared, type Sort, sortNames } from './declared.ts';
export { applied, type Edit } from './edit.ts';
export { type Fold, folds } from './folding.ts';
export { formatting } from './formatting.ts';
export { type Hover, hover } from './hover.ts';
export { type InlayHint, inlayHints } from './inlay-hints.ts';
export { definition, highlights, references } from './navigation.ts';
export { type Renaming, renamable, rename } from './rename.ts';
export {
  type SemanticToken,
  semanticTokens,
  type TokenModifier,
  type TokenType,
  tokenModifiers,
  tokenTypes,
} from './semantic-tokens.ts';
export { type SignatureHelp, signatureHelp } from './signature-help.ts';
export { documentSymbols, type OutlineSymbol, workspaceSymbols } from './symbols.ts';
export { diagnostics, openWorkspace, Workspace, withFile, withoutFile } from './workspace.ts';
