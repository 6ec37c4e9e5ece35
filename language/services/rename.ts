// Renaming what a name means, in every file. Whether the new name clashes is not guessed from lists: the workspace is
// renamed in thought and checked again, and the renaming is refused where anything is wrong that was not, or where any
// name comes to mean something else.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/span.ts';
import { wordOfText } from '../syntax/tokens.ts';
import type { Declared } from './declared.ts';
import { applied, type Edit } from './edit.ts';
import { occurrencesOf } from './navigation.ts';
import { openWorkspace, type Workspace, withFile } from './workspace.ts';

export type Renaming = { readonly edits: readonly Edit[] } | { readonly refused: BothLanguages };

/** The name at an offset, where it can be renamed; what a policy is called is a text, not a name. */
export function renamable(
  workspace: Workspace,
  path: string,
  offset: number,
): { readonly span: Span; readonly text: string } | undefined {
  const at = workspace.occurrenceAt(path, offset);
  return at === undefined || at.declared.sort === 'policy'
    ? undefined
    : { span: at.name.span, text: at.declared.name.text };
}

export function rename(workspace: Workspace, path: string, offset: number, to: string): Renaming {
  const at = workspace.occurrenceAt(path, offset);
  if (at === undefined || renamable(workspace, path, offset) === undefined) return { refused: refusals.nothing };
  const wrong = wrongName(to);
  if (wrong !== undefined) return { refused: wrong };
  if (to === at.declared.name.text) return { edits: [] };
  const places = occurrencesOf(workspace, at.declared);
  const edits = places.map(({ name }): Edit => ({ span: name.span, text: to }));
  const clash = clashOf(workspace, renamed(workspace, edits), at.declared, to);
  return clash === undefined ? { edits } : { refused: clash };
}

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

const refusals = {
  nothing: { en: 'there is no name here that can be renamed', zh: '此处没有可重命名的名称' },
  meaning: (to: string): BothLanguages => ({
    en: `\`${to}\` already means something else where this name is used`,
    zh: `在使用此名称的地方，\`${to}\` 已有其他含义`,
  }),
};

function wrongName(name: string): BothLanguages | undefined {
  if (!identifier.test(name))
    return {
      en: `\`${name}\` is no name: a name is letters, digits and \`_\`, and begins with a letter`,
      zh: `\`${name}\` 不能作为名称：名称由文字、数字与 \`_\` 组成，且不以数字开头`,
    };
  if (wordOfText(name)?.reserved === true)
    return { en: `\`${name}\` is a word of the language`, zh: `\`${name}\` 是语言的保留词` };
  return undefined;
}

function renamed(workspace: Workspace, edits: readonly Edit[]): Workspace {
  const touched = new Set(edits.map(({ span }) => span.file));
  let changed = workspace;
  for (const file of touched) changed = withFile(changed, file, applied(workspace.text(file), file, edits));
  return changed === workspace ? openWorkspace([]) : changed;
}

/** Why the renamed workspace is not what it was under another name. */
function clashOf(before: Workspace, after: Workspace, declared: Declared, to: string): BothLanguages | undefined {
  const known = new Map<string, number>();
  for (const { code } of before.analysis.diagnostics) known.set(code, (known.get(code) ?? 0) + 1);
  for (const diagnostic of after.analysis.diagnostics) {
    const left = (known.get(diagnostic.code) ?? 0) - 1;
    known.set(diagnostic.code, left);
    if (left < 0) return { en: diagnostic.message.en ?? '', zh: diagnostic.message.zh ?? '' };
  }
  return sameMeaning(before, after, declared, to) ? undefined : refusals.meaning(to);
}

/** Whether name for name the same declarations are meant: the n-th name of a file by the n-th name of its declaration. */
function sameMeaning(before: Workspace, after: Workspace, declared: Declared, to: string): boolean {
  const shape = (workspace: Workspace, file: string): readonly string[] => {
    const places = workspace.occurrences.get(file) ?? [];
    return places.map(({ declared: { name, sort } }) => {
      const inFile = workspace.occurrences.get(name.span.file) ?? [];
      return `${sort} ${name.span.file} ${inFile.findIndex((each) => each.name === name)}`;
    });
  };
  for (const file of before.files.keys()) {
    const [left, right] = [shape(before, file), shape(after, file)];
    if (left.length !== right.length || left.some((each, index) => each !== right[index])) return false;
  }
  return [...after.declared.values()].some(({ name, sort }) => name.text === to && sort === declared.sort);
}
