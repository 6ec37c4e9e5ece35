// The texts that the workers hold, as one value: every change makes another workspace. For the file being written there is
// a second, small one: the file itself and whatever it may lean on. It is checked at each keystroke; the whole is checked
// when something asks for all files.
import { services } from '../../language/index.ts';

type Workspace = services.Workspace;

export class Files {
  #whole: Workspace;
  readonly #near = new Map<string, Workspace>();

  constructor(files: readonly { readonly path: string; readonly text: string }[]) {
    this.#whole = services.openWorkspace(files);
  }

  get whole(): Workspace {
    return this.#whole;
  }

  put(path: string, text: string): void {
    const changed = services.withFile(this.#whole, path, text);
    if (changed === this.#whole) return;
    this.#whole = changed;
    this.#near.clear();
  }

  remove(path: string): void {
    this.#whole = services.withoutFile(this.#whole, path);
    this.#near.clear();
  }

  /** The file, whatever may lean on it, and whatever these lean on: all that a change of it can change. */
  around(path: string): Workspace {
    const declared = this.#declared();
    const leaning = new Set([path]);
    for (const each of leaning) {
      const names = declared.filter(({ file }) => file === each).map(({ name }) => name);
      for (const [file, { text }] of this.#whole.files)
        if (!leaning.has(file) && names.some((name) => text.includes(name))) leaning.add(file);
    }
    return this.#withNeeds(leaning, declared);
  }

  /**
   * The file; what is bound to its wordings, as their scenarios may stand there; and the files that declare any name which
   * the text of one of these has in it.
   */
  near(path: string): Workspace {
    const known = this.#near.get(path);
    if (known !== undefined) return known;
    const declared = this.#declared();
    const own = declared.filter(({ file, isTerms }) => file === path && !isTerms).map(({ name }) => name);
    const bound = [...this.#whole.files.values()].filter(({ text }) => own.some((name) => text.includes(name)));
    const made = this.#withNeeds(new Set([path, ...bound.map((file) => file.path)]), declared);
    this.#near.set(path, made);
    return made;
  }

  #declared(): readonly Declared[] {
    return [...this.#whole.files.values()].flatMap(({ path: file, tree }) =>
      tree.declarations.map((declaration) => ({
        file,
        isTerms: declaration.kind === 'Terms',
        name: declaration.kind === 'Policy' ? declaration.id.text : declaration.name.text,
      })),
    );
  }

  #withNeeds(within: Set<string>, declared: readonly Declared[]): Workspace {
    const { files } = this.#whole;
    for (const each of within) {
      const text = files.get(each)?.text ?? '';
      for (const { file, name } of declared) if (!within.has(file) && text.includes(name)) within.add(file);
    }
    return new services.Workspace(new Map([...files].filter(([each]) => within.has(each))));
  }
}

interface Declared {
  readonly file: string;
  readonly isTerms: boolean;
  readonly name: string;
}
