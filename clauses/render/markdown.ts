// Text as Markdown shows it: every character that could begin markup is escaped, so that a text is read and never obeyed.
// CommonMark takes a backslash before any ASCII punctuation; only what is needed is escaped, so that the source stays readable.

/** The text, inert in a paragraph, a heading, a list item, a link or a table cell. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]<>|~&#!${}]/g, '\\$&')
      // Addresses that some readers turn into links on their own.
      .replace(/(?<=[a-z]):(?=\/)/gi, '\\:')
      .replace(/@/g, '\\@')
      .replace(/\b(www)\./gi, '$1\\.')
      // What begins a list, a heading's underline or a table at the start of a line.
      .replace(/^( ?)([-+=:])/, '$1\\$2')
      .replace(/^( ?\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}
