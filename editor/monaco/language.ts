// How a text is coloured before its meaning is known: comments, texts, figures and terms in them. What is a keyword and
// what each name stands for comes from the language services (providers.ts).
import type * as Monaco from 'monaco-editor/editor/editor.api.js';

export const languageId = 'proviso';

export function registerLanguage(monaco: typeof Monaco): void {
  monaco.languages.register({ id: languageId, extensions: ['.proviso'] });
  monaco.languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: '//' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
    ],
    // A figure is one word with its commas: a double click takes all of it.
    wordPattern: /\d[\d,]*(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_]*/u,
    indentationRules: { increaseIndentPattern: /^.*\{[^}"]*$/, decreaseIndentPattern: /^\s*\}/ },
  });
  monaco.languages.setMonarchTokensProvider(languageId, {
    unicode: true,
    tokenizer: {
      root: [
        [/\/\/.*$/, 'comment'],
        [/"""/, { token: 'string', next: '@text' }],
        [/"(?:[^"\\]|\\.)*"?/, 'string'],
        [/\d[\d,.:T-]*%?/, 'number'],
        [/[\p{L}_][\p{L}\p{N}_]*/u, 'identifier'],
        [/[{}[\]()]/, '@brackets'],
      ],
      text: [
        [/"""/, { token: 'string', next: '@pop' }],
        [/\{[\p{L}_][\p{L}\p{N}_]*\}/u, 'parameter'],
        [/\[[\p{L}_][\p{L}\p{N}_]*\]/u, 'type'],
        [/[^"{[]+/, 'string.text'],
        [/./, 'string.text'],
      ],
    },
  });
}
