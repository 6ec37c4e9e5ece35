// The texts that the workers hold, as one value: every change makes another workspace. For the file being written there is
// a second, small one: the file itself and whatever it may lean on. It is checked at each keystroke; the whole is checked
// when something asks for all files.
import { services } from '../../language/index.ts';

type Workspace = services.Workspace;

export class Files {
  #whole: Workspace;
  readonly #near = new Map<string, Workspace>();
  /** By file, the files of what is near it; kept while what is typed brings no other name in. */
  readonly #reach = new Map<string, ReadonlySet<string>>();

  constructor(files: readonly { readonly path: string; readonly text: string }[]) {
    this.#whole = services.openWorkspace(files);
  }

  get whole(): Workspace {
    return this.#whole;
  }

  put(path: string, text: string): void {
    const before = this.#whole;
    const changed = services.withFile(before, path, text);
    if (changed === before) return;
    this.#whole = changed;
    this.#near.clear();
    const reach = this.#reach.get(path);
    this.#reach.clear();
    if (reach !== undefined && !reachesFurther(before, changed, path, reach)) this.#reach.set(path, reach);
  }

  remove(path: string): void {
    this.#whole = services.withoutFile(this.#whole, path);
    this.#near.clear();
    this.#reach.clear();
  }

  /** The file, whatever may lean on it, and whatever these lean on: all that a change of it can change. */
  around(path: string): Workspace {
    const declared = declaredIn(this.#whole);
    const leaning = new Set([path]);
    for (const each of leaning) {
      const names = declared.filter(({ file }) => file === each).map(({ name }) => name);
      for (const [file, { text }] of this.#whole.files)
        if (!leaning.has(file) && names.some((name) => text.includes(name))) leaning.add(file);
    }
    return this.#only(this.#withNeeds(leaning, declared));
  }

  /**
   * The file; what is bound to its wordings, as their scenarios may stand there; and the files that declare any name which
   * the text of one of these has in it.
   */
  near(path: string): Workspace {
    const known = this.#near.get(path);
    if (known !== undefined) return known;
    const reach = this.#reach.get(path) ?? this.#reachOf(path);
    const made = this.#only(reach);
    this.#near.set(path, made);
    this.#reach.set(path, reach);
    return made;
  }

  #reachOf(path: string): ReadonlySet<string> {
    const declared = declaredIn(this.#whole);
    const own = declared.filter(({ file, isTerms }) => file === path && !isTerms).map(({ name }) => name);
    const bound = [...this.#whole.files.values()].filter(({ text }) => own.some((name) => text.includes(name)));
    return this.#withNeeds(new Set([path, ...bound.map((file) => file.path)]), declared);
  }

  #withNeeds(within: Set<string>, declared: readonly Declared[]): ReadonlySet<string> {
    for (const each of within) {
      const text = this.#whole.text(each);
      for (const { file, name } of declared) if (!within.has(file) && text.includes(name)) within.add(file);
    }
    return within;
  }

  #only(paths: ReadonlySet<string>): Workspace {
    return new services.Workspace(new Map([...this.#whole.files].filter(([each]) => paths.has(each))));
  }
}

function declaredIn(workspace: Workspace): readonly Declared[] {
  return [...workspace.files.keys()].flatMap((file) => declaredBy(workspace, file));
}

function declaredBy({ files }: Workspace, file: string): readonly Declared[] {
  return (files.get(file)?.declares ?? []).map(({ kind, name }) => ({ file, isTerms: kind === 'Terms', name }));
}

/** Whether the change of a file may bring other files near: it declares other things, or what was typed names some. */
function reachesFurther(before: Workspace, after: Workspace, path: string, reach: ReadonlySet<string>): boolean {
  const names = (workspace: Workspace): string => JSON.stringify(declaredBy(workspace, path));
  if (names(before) !== names(after)) return true;
  const others = declaredIn(after).filter(({ file }) => !reach.has(file));
  const longest = others.reduce((most, { name }) => Math.max(most, name.length), 0);
  const typed = changedPart(before.text(path), after.text(path), longest);
  return others.some(({ name }) => typed.includes(name));
}

/** What of the later text is not in the earlier one, with so much on either side. */
function changedPart(before: string, after: string, around: number): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.slice(Math.max(0, start - around), after.length - end + around);
}

interface Declared {
  readonly file: string;
  readonly isTerms: boolean;
  readonly name: string;
}
