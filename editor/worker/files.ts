// The texts that the workers hold, as one value: every change makes another workspace. For the file being written there is
// a second, small one: the file itself and whatever it may lean on. It is checked at each keystroke, and kept while another
// file is written. What concerns all files is asked again of those alone that a change may have changed.
import { services } from '../../language/index.ts';

type Workspace = services.Workspace;

export class Files {
  #whole: Workspace;
  readonly #near = new Map<string, Workspace>();
  /** By file, the files of what is near it; kept while what is typed brings no other name in. */
  readonly #reach = new Map<string, ReadonlySet<string>>();
  /** By path, the texts as they were when `affected` was last asked: of those whose text was changed since. */
  readonly #changed = new Map<string, Workspace | undefined>();

  constructor(files: readonly { readonly path: string; readonly text: string }[]) {
    this.#whole = services.openWorkspace(files);
    for (const { path } of files) this.#changed.set(path, undefined);
  }

  get whole(): Workspace {
    return this.#whole;
  }

  put(path: string, text: string): void {
    const before = this.#whole;
    const changed = services.withFile(before, path, text);
    if (changed === before) return;
    this.#whole = changed;
    this.#note(path, before);
    if (said(declaredBy(before, path)) === said(declaredBy(changed, path))) this.#forget(path, before);
    else this.#forgetAll();
  }

  remove(path: string): void {
    this.#note(path, this.#whole);
    this.#whole = services.withoutFile(this.#whole, path);
    this.#forgetAll();
  }

  #note(path: string, before: Workspace): void {
    if (!this.#changed.has(path)) this.#changed.set(path, before);
  }

  #forgetAll(): void {
    this.#near.clear();
    this.#reach.clear();
  }

  /** What is near a file hangs on the texts there, and on who names what it declares. */
  #forget(path: string, before: Workspace): void {
    const declared = declaredIn(this.#whole);
    const longest = declared.reduce((most, { name }) => Math.max(most, name.length), 0);
    const typed = changedPart(before.text(path), this.#whole.text(path), longest);
    const named = new Set(declared.filter(({ name }) => typed.includes(name)).map(({ file }) => file));
    for (const [each, reach] of this.#reach) {
      if (!reach.has(path) && !named.has(each)) continue;
      this.#near.delete(each);
      if (each !== path || !named.isSubsetOf(reach)) this.#reach.delete(each);
    }
  }

  /** The files that the changes since this was last asked may concern, at first all; and where what became of them is found. */
  affected(): { readonly paths: ReadonlySet<string>; readonly among: Workspace } {
    if (this.#changed.size === 0) return { paths: new Set(), among: this.#whole };
    const declared = declaredIn(this.#whole);
    const before = [...this.#changed].flatMap(([path, was]) => (was === undefined ? [] : declaredBy(was, path)));
    const paths = this.#leaning(this.#changed.keys(), [...declared, ...before]);
    // What is bound to a wording tries its clauses, too.
    for (const [path, was] of this.#changed)
      for (const text of [was?.text(path) ?? '', this.#whole.text(path)])
        for (const { file, isTerms, name } of declared) if (!isTerms && text.includes(name)) paths.add(file);
    this.#changed.clear();
    return { paths, among: this.#only(this.#withNeeds(this.#withBound(paths, declared), declared)) };
  }

  /** The file, whatever may lean on it, and whatever these lean on: all that a change of it can change. */
  around(path: string): Workspace {
    const declared = declaredIn(this.#whole);
    return this.#only(this.#withNeeds(this.#leaning([path], declared), declared));
  }

  #leaning(paths: Iterable<string>, declared: readonly Declared[]): Set<string> {
    const leaning = new Set(paths);
    for (const each of leaning) {
      const names = declared.filter(({ file }) => file === each).map(({ name }) => name);
      for (const [file, { text }] of this.#whole.files)
        if (!leaning.has(file) && names.some((name) => text.includes(name))) leaning.add(file);
    }
    return leaning;
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
    return this.#withNeeds(this.#withBound(new Set([path]), declared), declared);
  }

  /** With the files that name a wording of theirs. */
  #withBound(paths: ReadonlySet<string>, declared: readonly Declared[]): Set<string> {
    const own = declared.filter(({ file, isTerms }) => paths.has(file) && !isTerms).map(({ name }) => name);
    const bound = [...this.#whole.files.values()].filter(({ text }) => own.some((name) => text.includes(name)));
    return new Set([...paths, ...bound.map((file) => file.path)]);
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

function said(declared: readonly Declared[]): string {
  return JSON.stringify(declared);
}

/** What of the later text is not in the earlier one, with so much on either side. */
function changedPart(before: string, after: string, around: number): string {
  const most = Math.min(before.length, after.length);
  const start = longest(most, (length) => before.slice(0, length) === after.slice(0, length));
  const end = longest(
    most - start,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return after.slice(Math.max(0, start - around), after.length - end + around);
}

/** The greatest length that has what every smaller one has, by halving: a comparison of long texts costs next to nothing. */
function longest(most: number, has: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (has(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Declared {
  readonly file: string;
  readonly isTerms: boolean;
  readonly name: string;
}
