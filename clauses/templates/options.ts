// How templates are named and compiled, ours and those of a company alike: strict (a missing field throws), with no helpers
// but ours, and indented by nobody.
export const formats = ['html', 'markdown'] as const;
export type Format = (typeof formats)[number];

const helpers = ['each', 'if', 'any', 'given', 'is', 'later', 'show', 'href', 'anchor', 'count', 'indent', 'step'];

export function compileOptions(format: Format) {
  return {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
    preventIndent: true,
    // Markdown is escaped by `show` itself, by the rules of Markdown.
    noEscape: format === 'markdown',
  };
}

/** `paper-table.hbs` is the template `paperTable`. */
export function nameOf(file: string): string {
  return file.slice(0, -'.hbs'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `paperTable` is written in `paper-table.hbs`. */
export function fileOf(name: string): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.hbs`;
}
