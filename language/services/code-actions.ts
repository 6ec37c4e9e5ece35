// What can be done about a place. Quick fixes come from diagnostics, and only where it is certain what to write; the
// rewriting of `a and b` into `all of { a b }` is offered wherever it means the same.
import type { BothLanguages, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceToken } from '../syntax/source-tokens.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import type { Edit } from './edit.ts';
import { conditionsIn, missingAround } from './expressions.ts';
import { groupsOf, groupWords } from './grouping.ts';
import { type KeywordLanguage, languageAt } from './keyword-language.ts';
import { diagnostics, type Workspace } from './workspace.ts';

export interface CodeAction {
  readonly title: BothLanguages;
  readonly sort: 'fix' | 'rewrite';
  readonly edits: readonly Edit[];
  /** What it sets right. */
  readonly fixes: Diagnostic | undefined;
}

export function codeActions(workspace: Workspace, path: string, start: number, end: number): readonly CodeAction[] {
  const concerned = diagnostics(workspace, path).filter(({ span }) => span.start <= end && start <= span.end);
  return [
    ...concerned.flatMap((diagnostic) => fixesOf(diagnostic, workspace)),
    ...rewritesAt(workspace, path, start, end),
  ];
}

function fixesOf(diagnostic: Diagnostic, workspace: Workspace): readonly CodeAction[] {
  const { code, span } = diagnostic;
  const text = workspace.text(span.file);
  const written = text.slice(span.start, span.end);
  const fix = (title: BothLanguages, edits: readonly Edit[]): CodeAction => ({
    title,
    sort: 'fix',
    edits,
    fixes: diagnostic,
  });
  const put = (put: string): CodeAction =>
    fix(
      put === ''
        ? { en: `delete \`${written}\``, zh: `删除 \`${written}\`` }
        : { en: `write \`${put}\``, zh: `改为 \`${put}\`` },
      [{ span, text: put }],
    );
  switch (code) {
    case 'bidi-control':
    case 'invisible-character':
      return [fix({ en: 'delete the character', zh: '删除该字符' }, [{ span, text: '' }])];
    case 'not-normalised':
      return [put(written.normalize('NFC'))];
    case 'limit-needs-each-event': {
      const after = { ...span, start: span.end };
      const added = languageAt(workspace.tokens(span.file), span.end) === 'zh' ? '每次事故' : 'each event';
      return [fix({ en: `add \`${added}\``, zh: `加上 \`${added}\`` }, [{ span: after, text: ` ${added}` }])];
    }
    case 'mixed-and-or':
      return groupingFix(diagnostic, workspace);
    case 'typed-figure': {
      const figures = figuresOfValue(written, span, workspace).map((name) => put(`{${name}}`));
      return figures.length === 0 && diagnostic.fix !== undefined
        ? [fix(titleOf(diagnostic.fix, text), diagnostic.fix)]
        : figures;
    }
    default: {
      if (diagnostic.fix !== undefined) return [fix(titleOf(diagnostic.fix, text), diagnostic.fix)];
      const { replacement } = diagnostic;
      if (replacement === undefined) return [];
      // Inside a text the place includes the brackets around the name.
      const [open = '', close = ''] = /^([{[]).*([}\]])$/.exec(written)?.slice(1) ?? [];
      return [put(`${open}${spelled(replacement, span, workspace)}${close}`)];
    }
  }
}

/** What stands for a sign, such as `and` for `&&`, in the language around it. */
function spelled(replacement: string, { file, start }: Span, workspace: Workspace): string {
  const chinese = signsInChinese[replacement];
  return chinese !== undefined && languageAt(workspace.tokens(file), start) === 'zh' ? chinese : replacement;
}

const signsInChinese: Readonly<Record<string, string>> = { and: '且', or: '或', 'is not': '不是' };

/** What the first edit of a fix does. */
function titleOf([first]: NonNullable<Diagnostic['fix']>, text: string): BothLanguages {
  const put = first?.text ?? '';
  if (put !== '') return { en: `write \`${put}\``, zh: `改为 \`${put}\`` };
  const cut = text.slice(first?.span.start, first?.span.end).trim();
  return { en: `delete \`${cut}\``, zh: `删除 \`${cut}\`` };
}

/** `a and b or c` as `any of { all of { a b } c }`: `and` binds what it binds in speech, and the braces show it. */
function groupingFix(diagnostic: Diagnostic, workspace: Workspace): readonly CodeAction[] {
  const { file, start } = diagnostic.span;
  const around = missingAround(workspace.files.get(file)?.tree, start);
  if (around === undefined) return [];
  const inside = (token: SourceToken): boolean => token.start >= around.start && token.end <= around.end;
  const tokens = workspace.tokens(file);
  const language = languageAt(tokens, start);
  const groups = groupsOf(tokens.filter(inside), workspace.text(file), language);
  if (groups === undefined) return [];
  const [any, all] = [groupWords.any[language], groupWords.all[language]];
  const title = { en: `group with \`${any}\` and \`${all}\``, zh: `用 \`${any}\` 与 \`${all}\` 分组` };
  return [{ title, sort: 'fix', edits: [{ span: around, text: groups }], fixes: diagnostic }];
}

/** The entries of the schedule that are worth what is typed, in the wording around it. */
function figuresOfValue(written: string, span: Span, workspace: Workspace): readonly string[] {
  const declaration = workspace.declarationAt(span.file, span.start);
  const unit = declaration === undefined ? undefined : workspace.unitOf(declaration);
  const same = (unit?.contract.schedule ?? []).filter(({ value }) => {
    if (value?.type === 'money') return plainFigure(written) === plainFigure(`${value.currency}${value.amount}`);
    if (value?.type !== 'percentage') return false;
    const [numerator, denominator] = value.ratio;
    const percent = /^(\d+(?:\.\d+)?) ?[%％]$/.exec(written)?.[1];
    return percent !== undefined && Number(percent) * Number(denominator) === Number(numerator) * 100;
  });
  return same.map(({ name }) => name);
}

function plainFigure(figure: string): string {
  return figure.replace(/[ ,]/g, '').replace(/\.0+$/, '');
}

// ---- rewriting -------------------------------------------------------------------------------------------------------

function rewritesAt(workspace: Workspace, path: string, start: number, end: number): readonly CodeAction[] {
  const around = conditionsIn(workspace.files.get(path)?.tree)
    .flatMap((condition) => [...within(condition)])
    .filter((part): part is tree.Junction => part.kind === 'Junction' && part.written === 'infix')
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  const [junction] = around;
  if (junction === undefined) return [];
  const text = workspace.text(path);
  // The parts cover all but the words between them, unless one stands in parentheses that are not its own.
  const conditions = junction.conditions.map(({ span }) => text.slice(span.start, span.end));
  if (conditions.some((condition) => count(condition, '(') !== count(condition, ')'))) return [];
  const word = groupWords[junction.of][joinedIn(junction, workspace)];
  const put = `${word} { ${conditions.join('  ')} }`;
  const title = { en: `write as \`${word} { … }\``, zh: `改写为 \`${word} { … }\`` };
  return [{ title, sort: 'rewrite', edits: [{ span: junction.span, text: put }], fixes: undefined }];
}

/** The language of the words that join the conditions. */
function joinedIn({ conditions, span }: tree.Junction, workspace: Workspace): KeywordLanguage {
  return languageAt(workspace.tokens(span.file), conditions[1]?.span.start ?? span.end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
