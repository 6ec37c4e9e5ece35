// What is done with texts that anybody may have written: compile, format, render. Pure functions from plain data to plain
// data; they run in worker threads, because nobody can say of a text beforehand how long it takes.
import {
  changedFigures,
  documentModel,
  Endless,
  FiguresDiffer,
  type Language,
  LeftOut,
  MissingFigures,
  redlineOf,
  render,
  renderDocx,
  renderPaper,
  renderPdf,
  summaryOf,
  TooLong,
  type Version,
  wordingPaper,
} from '../../clauses/index.ts';
import {
  type Contract,
  contentHash,
  type Diagnostic,
  type FormatOptions,
  type Formatted,
  format,
  printTree,
  type SourceFile,
  services,
  type Text,
  titleOf,
} from '../../language/index.ts';
import type { ArtefactKind } from '../store/tables.ts';
import { defaultFonts } from './fonts.ts';

export interface Tasks {
  check: (input: { readonly files: readonly SourceFile[]; readonly own: readonly string[] }) => Checked;
  format: (input: { readonly text: string; readonly options: FormatOptions }) => Formatted;
  declarations: (input: { readonly path: string; readonly text: string }) => Declarations;
  compile: (input: { readonly files: readonly SourceFile[]; readonly own: readonly string[] }) => Compiled;
  render: (input: { readonly contract: string; readonly hash: string; readonly as: Rendering }) => Promise<Rendered>;
  compare: (input: {
    readonly before: VersionText;
    readonly after: VersionText;
    readonly as: Rendering;
  }) => Promise<Compared>;
}

export interface VersionText {
  readonly contract: string;
  readonly hash: string;
}

export interface Rendering {
  readonly format: 'html' | 'markdown' | 'docx' | 'pdf';
  readonly language: Language;
}

export type Rendered =
  | { readonly document: string | Uint8Array }
  | { readonly missing: readonly string[] }
  | { readonly tooLong: true }
  | { readonly refused: string };

export type Compared = Rendered & { readonly figures?: ReturnType<typeof changedFigures> };

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly units: readonly { readonly kind: ArtefactKind; readonly name: string; readonly contractHash: string }[];
}

export interface Declared {
  readonly kind: ArtefactKind;
  readonly name: string;
  /** As stated; `null` where the registry numbers it. */
  readonly version: string | null;
  /** From the end of what comes before it, so that the comments above it are its own. */
  readonly text: string;
}

export interface Declarations {
  readonly declared: readonly Declared[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledArtefact {
  readonly kind: ArtefactKind;
  readonly name: string;
  readonly version: string | null;
  readonly path: string;
  readonly title: Text;
  readonly meaning: string;
  /** JSON; `null` for terms. */
  readonly contract: string | null;
  readonly contractHash: string | null;
  readonly sourceMap: string | null;
  readonly wording: { readonly name: string; readonly version: string } | null;
  readonly endorsements: readonly string[];
}

export interface Compiled {
  readonly artefacts: readonly CompiledArtefact[];
  readonly diagnostics: readonly Diagnostic[];
}

export const tasks: Tasks = {
  check: ({ files, own }) => {
    const workspace = services.openWorkspace(files);
    return {
      diagnostics: own.flatMap((path) => services.diagnostics(workspace, path)),
      units: workspace.analysis.units
        .filter(({ file }) => own.includes(file))
        .map(({ kind, name, contractHash }) => ({ kind, name, contractHash })),
    };
  },
  format: ({ text, options }) => format(text, options),
  declarations: ({ path, text }) => {
    const workspace = services.openWorkspace([{ path, text }]);
    const file = workspace.files.get(path);
    const diagnostics = file?.problems.sorted() ?? [];
    let from = 0;
    const declared = (file?.tree.declarations ?? []).map((declaration): Declared => {
      const piece = text.slice(from, declaration.span.end);
      from = declaration.span.end;
      return { ...identityOf(declaration), text: `${piece.trim()}\n` };
    });
    return { declared, diagnostics };
  },
  compile: ({ files, own }) => {
    const workspace = services.openWorkspace(files);
    const { diagnostics } = workspace.analysis;
    const artefacts = own.flatMap((path) =>
      (workspace.files.get(path)?.tree.declarations ?? []).flatMap((declaration): readonly CompiledArtefact[] => {
        const identity = identityOf(declaration);
        if (declaration.kind === 'Terms') {
          const title = declaration.title;
          return [
            {
              ...identity,
              path,
              title: textOf(title?.en?.text, title?.zh?.text),
              meaning: contentHash(printTree([declaration], 'en')),
              contract: null,
              contractHash: null,
              sourceMap: null,
              wording: null,
              endorsements: [],
            },
          ];
        }
        const unit = workspace.unitOf(declaration);
        if (unit === undefined) return [];
        const { contract, contractHash, sourceMap } = unit;
        return [
          {
            ...identity,
            path,
            title: titleOf(unit),
            meaning: contractHash,
            contract: JSON.stringify(contract),
            contractHash,
            sourceMap: JSON.stringify(sourceMap),
            wording: { name: contract.wording.name, version: contract.wording.version },
            endorsements: contract.endorsements.map(({ name }) => name),
          },
        ];
      }),
    );
    return { artefacts, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
  },
  render: async ({ contract, hash, as }) =>
    rendered(() => paperOrDocument({ contract: read(contract), contractHash: hash }, as)),
  compare: async ({ before, after, as }) => {
    const [old, now] = [versionOf(before), versionOf(after)];
    const figures = changedFigures(old.contract, now.contract);
    const paper = await rendered(async () => {
      const moves = as.format === 'docx' ? 'traced' : 'noted';
      const [left, right] = [old, now].map(({ contract, contractHash }) =>
        wordingPaper(documentModel(contract, contractHash, as.language)),
      ) as [ReturnType<typeof wordingPaper>, ReturnType<typeof wordingPaper>];
      return paperAs(redlineOf(left, right, summaryOf(old, now, as.language), moves), as.format);
    });
    return { ...paper, figures };
  },
};

function identityOf(declaration: Declaration): Pick<Declared, 'kind' | 'name' | 'version'> {
  switch (declaration.kind) {
    case 'Terms':
      return { kind: 'terms', name: declaration.name.text, version: declaration.version.text };
    case 'Wording':
      return { kind: 'wording', name: declaration.name.text, version: declaration.version.text };
    case 'Endorsement':
      return { kind: 'endorsement', name: declaration.name.text, version: null };
    case 'Policy':
      return { kind: 'policy', name: declaration.id.text, version: null };
  }
}
type Declaration = NonNullable<ReturnType<services.Workspace['declarationAt']>>;

function textOf(en: string | undefined, zh: string | undefined): Text {
  return { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}

function read(contract: string): Contract {
  return JSON.parse(contract);
}

function versionOf({ contract, hash }: VersionText): Version {
  return { contract: read(contract), contractHash: hash };
}

async function paperOrDocument({ contract, contractHash }: Version, as: Rendering): Promise<string | Uint8Array> {
  const model = documentModel(contract, contractHash, as.language);
  return as.format === 'html' || as.format === 'markdown'
    ? render(model, as.format)
    : paperAs(wordingPaper(model), as.format);
}

async function paperAs(paper: ReturnType<typeof wordingPaper>, as: Rendering['format']): Promise<string | Uint8Array> {
  switch (as) {
    case 'html':
    case 'markdown':
      return renderPaper(paper, as);
    case 'docx':
      return renderDocx(paper);
    case 'pdf':
      return renderPdf(paper, defaultFonts());
  }
}

async function rendered(body: () => Promise<string | Uint8Array>): Promise<Rendered> {
  try {
    return { document: await body() };
  } catch (error) {
    if (error instanceof MissingFigures) return { missing: error.entries };
    if (error instanceof TooLong || error instanceof Endless) return { tooLong: true };
    if (error instanceof FiguresDiffer || error instanceof LeftOut) return { refused: error.message };
    throw error;
  }
}
