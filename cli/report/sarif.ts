// Diagnostics as SARIF 2.1.0, which code hosts and editors of others read. Columns are counted in UTF-16 units, as
// everywhere in the house; a fix becomes a replacement, a related place a related location.
import type { Fix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { both, type Diagnostic, type DiagnosticSpan, type Text } from '../../language/index.ts';
import type { Language } from '../terminal/page.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** `languages`: of the messages; the rules have their help in both. */
export function sarifLog(diagnostics: readonly Diagnostic[], version: string, languages: readonly Language[]): Log {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const say = (text: Text): string => languages.map((language) => both(text, '')[language]).join('\n');
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Proviso',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, diagnostics)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes, say)),
      },
    ],
  };
}

/** The help of a rule is that of its first result: help speaks of what was found. */
function ruleOf(code: string, diagnostics: readonly Diagnostic[]): ReportingDescriptor {
  const first = diagnostics.find((each) => each.code === code);
  const { en, zh } = both(first?.help ?? {}, '');
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    help: { text: `${en}\n${zh}`, markdown: `${en}\n\n${zh}` },
    defaultConfiguration: { level: first?.severity ?? 'error' },
  };
}

function resultOf(diagnostic: Diagnostic, codes: readonly string[], say: (text: Text) => string): Result {
  const { code, severity, span, message, help, related, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: say(message) },
    locations: [{ physicalLocation: placeOf(span) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((each, index) => relatedOf(each, index, say)) }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, say(help))] }),
  };
}

function relatedOf(
  { span, message }: Diagnostic['related'][number],
  index: number,
  say: (text: Text) => string,
): Location {
  return { id: index + 1, physicalLocation: placeOf(span), message: { text: say(message) } };
}

/** A fix stays within the file of its diagnostic. */
function fixOf(edits: NonNullable<Diagnostic['fix']>, description: string): Fix {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text: description },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits
        .filter(({ span }) => span.file === file)
        .map(({ span, text }) => ({ deletedRegion: regionOf(span), insertedContent: { text } })),
    })),
  };
}

function placeOf(span: DiagnosticSpan): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(span.file) }, region: regionOf(span) };
}

function regionOf({ start, end, line, column, endLine, endColumn }: DiagnosticSpan): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
}

/** Paths are relative, with `/` between folders; what a URI cannot hold is escaped. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
