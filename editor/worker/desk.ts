// Everything that the page asks of language, engine and clauses, in one place that runs in a worker, or in a test. Offsets
// are UTF-16 units, as the editor counts them; what is answered can be copied between threads.
import type { Fonts } from '../../clauses/index.ts';
import type { Determination } from '../../engine/index.ts';
import { type Diagnostic, format, type Surface, services, type Text } from '../../language/index.ts';
import { type Compared, compare, redline, type Versions } from './compare.ts';
import { type Download, type DownloadFormat, download, type Preview, preview } from './documents.ts';
import { Files } from './files.ts';
import { type Decided, decide, type Imported, type IncidentForm, imported, incidentForm } from './incidents.ts';
import { scenarioText, withScenario } from './scenario-text.ts';
import { type ScenarioReport, scenarioReports } from './scenarios.ts';
import { encoded, type Legend, legend } from './semantic-tokens.ts';
import { type FileProblems, Standing } from './standing.ts';
import { infoOf, type UnitInfo, type UnitName } from './units.ts';

export interface BundledFile {
  readonly path: string;
  readonly text: string;
}

export class Desk {
  readonly #files: Files;
  readonly #standing: Standing;
  readonly #incidents: Map<string, string>;

  readonly #fonts: () => Promise<Fonts>;

  /** `incidents`: by path, the JSON files that scenarios name; `fonts`: those of a PDF, fetched when one is wanted. */
  constructor(files: readonly BundledFile[], incidents: readonly BundledFile[], fonts: () => Promise<Fonts>) {
    this.#fonts = fonts;
    this.#files = new Files(files);
    this.#standing = new Standing(this.#files);
    this.#incidents = new Map(incidents.map(({ path, text }) => [path, text]));
  }

  paths(): readonly string[] {
    return [...this.#files.whole.files.keys()].sort();
  }
  text(path: string): string {
    return this.#files.whole.text(path);
  }
  has(path: string): boolean {
    return this.#files.whole.files.has(path);
  }
  /** The text of one file from now on, and what is wrong with it. */
  change(path: string, text: string): readonly Diagnostic[] {
    this.#files.put(path, text);
    return services.diagnostics(this.#files.near(path), path);
  }
  put(path: string, text: string): void {
    this.#files.put(path, text);
  }
  remove(path: string): void {
    this.#files.remove(path);
  }
  problems(): readonly FileProblems[] {
    return this.#standing.problems();
  }

  hover(path: string, offset: number): services.Hover | undefined {
    return services.hover(this.#files.near(path), path, offset);
  }
  completion(path: string, offset: number): services.Completion {
    return services.completion(this.#files.near(path), path, offset);
  }
  signatureHelp(path: string, offset: number): services.SignatureHelp | undefined {
    return services.signatureHelp(this.#files.near(path), path, offset);
  }
  definition(path: string, offset: number): services.Edit['span'] | undefined {
    return services.definition(this.#files.near(path), path, offset);
  }
  references(path: string, offset: number, withDeclaration: boolean): readonly services.Edit['span'][] {
    return services.references(this.#files.whole, path, offset, { withDeclaration });
  }
  highlights(path: string, offset: number): ReturnType<typeof services.highlights> {
    return services.highlights(this.#files.near(path), path, offset);
  }
  renamable(path: string, offset: number): ReturnType<typeof services.renamable> {
    return services.renamable(this.#files.near(path), path, offset);
  }
  rename(path: string, offset: number, to: string): services.Renaming {
    return services.rename(this.#files.whole, path, offset, to);
  }
  formatting(path: string): readonly services.Edit[] {
    return services.formatting(this.#files.whole, path);
  }
  folds(path: string): readonly services.Fold[] {
    return services.folds(this.#files.whole, path);
  }
  inlayHints(path: string, from: number, until: number): readonly services.InlayHint[] {
    return services.inlayHints(this.#files.near(path), path, from, until);
  }
  legend(): Legend {
    return legend;
  }
  /** As `encoded` writes them. */
  semanticTokens(path: string): Uint32Array<ArrayBuffer> {
    return encoded(services.semanticTokens(this.#files.near(path), path), this.text(path));
  }
  codeActions(path: string, start: number, end: number): readonly services.CodeAction[] {
    return services.codeActions(this.#files.near(path), path, start, end);
  }
  codeLenses(path: string): readonly services.ScenarioLens[] {
    return services.codeLenses(this.#files.whole, path);
  }
  outline(path: string): readonly services.OutlineSymbol[] {
    return services.documentSymbols(this.#files.near(path), path);
  }
  /** What the search finds, each with what its sort is called. */
  symbols(query: string): readonly FoundSymbol[] {
    const found = services.workspaceSymbols(this.#files.whole, query).slice(0, 200);
    return found.map((symbol) => ({ ...symbol, sortName: sortName(symbol.sort) }));
  }
  /** The same wording with the other keywords; `undefined` where it cannot be read. */
  inKeywords(path: string, keywords: Surface): string | undefined {
    const formatted = format(this.text(path), { keywords, file: path });
    return 'text' in formatted ? formatted.text : undefined;
  }

  units(): readonly UnitInfo[] {
    return this.#standing.units().map(infoOf);
  }
  incidents(): readonly BundledFile[] {
    return [...this.#incidents].map(([path, text]) => ({ path, text }));
  }
  form(unit: UnitName): IncidentForm | undefined {
    const found = this.#standing.unit(unit);
    return found === undefined ? undefined : incidentForm(found);
  }
  /** The determination of an incident document, or what is wrong with the document. */
  decide(
    unit: UnitName,
    text: string,
    given: { readonly final?: boolean; readonly balances?: Readonly<Record<string, string>> },
  ): Decided {
    const found = this.#standing.unit(unit);
    return found === undefined ? { sort: 'no-unit' } : decide(found, text, given);
  }
  /** A VERIS document, which is JSON, as an incident of ours. */
  imported(text: string): Imported {
    return imported(text);
  }
  /** Adds an incident file, so that a scenario can name it. */
  putIncident(path: string, text: string): void {
    this.#incidents.set(path, text);
  }
  /** The text of a file with a scenario of one of its units that expects what was found; `undefined` where it has errors. */
  withScenario(path: string, unit: string, title: string, incident: string, found: Determination): string | undefined {
    const declared = this.#files.whole.files.get(path)?.tree.declarations ?? [];
    const own = declared.find((each) => (each.kind === 'Policy' ? each.id : each.name).text === unit);
    return own === undefined
      ? undefined
      : withScenario(this.text(path), own.span.end, scenarioText(title, incident, found), path);
  }

  /** Of one file, or of every file. */
  scenarios(path: string | undefined): ScenarioReport {
    return scenarioReports(this.#standing.units(), path, this.#incidents);
  }

  preview(unit: UnitName, language: Preview['language']): Preview {
    const found = this.#standing.unit(unit);
    return preview(found, language);
  }
  async download(
    unit: UnitName,
    language: Preview['language'],
    as: DownloadFormat,
  ): Promise<Download | { readonly refused: Text }> {
    return download(this.#standing.unit(unit), language, as, this.#fonts);
  }

  /** A file as it was and as it is: the wordings in both, their figures, and what became of the scenarios' answers. */
  compare(versions: Versions): readonly Compared[] {
    return compare(this.#files.around(versions.path), this.#incidents, versions);
  }
  redline(versions: Versions, unit: UnitName, language: Preview['language']): string | undefined {
    return redline(this.#files.around(versions.path), versions, unit, language);
  }
}

export interface FoundSymbol extends services.OutlineSymbol {
  readonly sortName: Text;
}

function sortName(sort: services.OutlineSymbol['sort']): Text {
  const names: Readonly<Record<string, Text>> = services.sortNames;
  return names[sort] ?? { en: sort };
}
