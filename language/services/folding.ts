// What can be folded: braces and texts over several lines, and runs of comments. From the tokens, so that folds stay
// where they are while a statement is being typed.
import { LineTable } from '../syntax/span.ts';
import type { Workspace } from './workspace.ts';

export interface Fold {
  /** Lines from 1, both ends shown when folded. */
  readonly startLine: number;
  readonly endLine: number;
  readonly sort: 'block' | 'text' | 'comment';
}

export function folds(workspace: Workspace, path: string): readonly Fold[] {
  const lines = new LineTable(workspace.text(path));
  const lineOf = (offset: number): number => lines.position(offset).line;
  const found: Fold[] = [];
  const open: number[] = [];
  let comments: { startLine: number; endLine: number } | undefined;
  const add = (startLine: number, endLine: number, sort: Fold['sort']): void => {
    if (endLine > startLine) found.push({ startLine, endLine, sort });
  };
  const endComments = (): void => {
    if (comments !== undefined) add(comments.startLine, comments.endLine, 'comment');
    comments = undefined;
  };
  for (const token of workspace.tokens(path)) {
    const line = lineOf(token.start);
    if (token.sort === 'comment') {
      if (comments?.endLine === line - 1) comments.endLine = line;
      else {
        endComments();
        comments = { startLine: line, endLine: line };
      }
      continue;
    }
    endComments();
    if (token.sort === 'block') add(line, lineOf(token.end), 'text');
    else if (isOpening(token.text)) open.push(line);
    else if (isClosing(token.text)) {
      const start = open.pop();
      if (start !== undefined) add(start, line, 'block');
    }
  }
  endComments();
  return found.sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine);
}

function isOpening(text: string): boolean {
  return text === '{' || text === '[';
}
function isClosing(text: string): boolean {
  return text === '}' || text === ']';
}
