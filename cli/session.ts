// One run of a command: the host, and what the options of every command say. Answers go to stdout, talk to stderr.
import type { Said, Text } from '../language/index.ts';
import type { Host, Stream } from './host.ts';
import { eachOf, type Language, type Languages, type Page, pageOf, say } from './terminal/page.ts';

/** `sarif` of diagnostics and `junit` of scenarios are for the tools of others. */
export const formats = ['text', 'json', 'sarif', 'junit'] as const;

export interface Options {
  readonly format: (typeof formats)[number];
  /** `undefined`: not said, so that a command may have its own default. */
  readonly lang: Languages | undefined;
  readonly color: boolean;
  readonly workspace: string | undefined;
}

/** Without a terminal, text is set to this width: it is read in a file, a log, a document. */
const widthOfFiles = 100;
const narrowest = 60;
const widest = 120;

export class Session {
  readonly host: Host;
  readonly options: Options;

  constructor(host: Host, options: Options) {
    this.host = host;
    this.options = options;
  }

  get languages(): readonly Language[] {
    return eachOf(this.options.lang ?? languageOf(this.host.environment));
  }

  /** Prints text for people on stdout, once in each language, a blank line between. */
  print(lines: (page: Page) => readonly string[]): void {
    this.#write(this.host.stdout, lines);
  }

  /** Prints a result for machines on stdout: JSON, two spaces deep. */
  printJson(value: unknown): void {
    this.host.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Prints a document as it is. */
  printText(text: string): void {
    this.host.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Says something beside the answer, on stderr. */
  tell(lines: (page: Page) => readonly string[]): void {
    this.#write(this.host.stderr, lines);
  }

  /** For machines, beside the answer: one line of JSON on stderr. */
  tellJson(value: unknown): void {
    this.host.stderr.write(`${JSON.stringify(value)}\n`);
  }

  tellLine(said: Said | Text): void {
    this.tell((page) => [say(said, page)]);
  }

  #write(stream: Stream, lines: (page: Page) => readonly string[]): void {
    const blocks = this.languages.map((language) => lines(this.#page(stream, language)).join('\n'));
    const text = blocks.filter((block) => block !== '').join('\n\n');
    if (text !== '') stream.write(`${text}\n`);
  }

  #page(stream: Stream, language: Language): Page {
    const columns = stream.columns ?? columnsIn(this.host.environment) ?? widthOfFiles;
    const width = Math.min(widest, Math.max(narrowest, columns));
    return pageOf(language, width, this.options.color && hasColour(stream, this.host.environment));
  }
}

/** COLUMNS, which shells know and some export. */
function columnsIn({ COLUMNS }: Host['environment']): number | undefined {
  return COLUMNS !== undefined && /^[1-9]\d*$/.test(COLUMNS) ? Number(COLUMNS) : undefined;
}

/** NO_COLOR (no-color.org) and TERM=dumb switch colour off; FORCE_COLOR switches it on where there is no terminal. */
function hasColour(stream: Stream, { NO_COLOR, FORCE_COLOR, TERM }: Host['environment']): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return stream.columns !== undefined && TERM !== 'dumb';
}

/** From the environment, as other programs read it: `zh_CN.UTF-8` is Chinese, all else English. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Host['environment']): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return locale.startsWith('zh') ? 'zh' : 'en';
}
