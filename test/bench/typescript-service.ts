// TypeScript's language service on a program of a thousand lines, typed in like our wording: what engineers wait for.
import { peer } from './peers.ts';

/** What is used of the library: it is not there where the peers are not installed. */
interface TypeScript {
  readonly ScriptTarget: { readonly ES2022: number };
  readonly ScriptSnapshot: { fromString(text: string): unknown };
  readonly sys: { readFile(path: string): string | undefined; fileExists(path: string): boolean };
  getDefaultLibFilePath(options: unknown): string;
  createLanguageService(host: unknown): {
    getSyntacticDiagnostics(file: string): readonly unknown[];
    getSemanticDiagnostics(file: string): readonly unknown[];
  };
}

/** A function that gives the number of diagnostics of the program with another condition in it, by turns right and wrong. */
export async function typescriptKeystrokes(): Promise<() => number> {
  const ts = await peer<TypeScript>('typescript');
  const body = program();
  let [version, text] = [0, body];
  const service = ts.createLanguageService({
    getScriptFileNames: () => ['program.ts'],
    getScriptVersion: (file: string) => (file === 'program.ts' ? String(version) : '0'),
    getScriptSnapshot: (file: string) => {
      const found = file === 'program.ts' ? text : ts.sys.readFile(file);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => '',
    getCompilationSettings: () => ({
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
    }),
    getDefaultLibFileName: (options: unknown) => ts.getDefaultLibFilePath(options),
    fileExists: (file: string) => file === 'program.ts' || ts.sys.fileExists(file),
    readFile: (file: string) => (file === 'program.ts' ? text : ts.sys.readFile(file)),
  });
  return () => {
    version += 1;
    text = body.replace('records > 7', version % 2 === 0 ? `records > ${version}` : `records > '${version}'`);
    return [...service.getSyntacticDiagnostics('program.ts'), ...service.getSemanticDiagnostics('program.ts')].length;
  };
}

/** A thousand lines of what one would write in TypeScript for the conditions of a wording. */
function program(): string {
  const facts = `interface Incident {
  readonly event: { readonly started: number; readonly records: number; readonly known: boolean };
  readonly outage: { readonly started: number; readonly ended: number } | undefined;
  readonly losses: readonly { readonly kind: string; readonly amount: number; readonly avoidable: boolean }[];
}
`;
  const functions = Array.from(
    { length: 110 },
    (_, index) => `export function cover${index}({ event, outage, losses }: Incident): number {
  if (outage === undefined || !(event.records > ${index}) || event.known) return 0;
  const hours = (outage.ended - outage.started) / 3_600_000;
  const insured = losses.filter((loss) => loss.kind === 'cost_${index}' && !loss.avoidable);
  const loss = insured.reduce((sum, each) => sum + each.amount, 0);
  const borne = Math.max(${index} * 10_000, loss * 0.1);
  return hours > ${index + 4} ? Math.min(Math.max(0, loss - borne) * 0.${50 + (index % 40)}, ${index + 1}_000_000) : 0;
}

`,
  );
  return facts + functions.join('');
}
