// The colours of a wording, light and dark: texts in the ink of the page, since they are what is signed, and the words of
// the language quieter than the names.
import type * as Monaco from 'monaco-editor/editor/editor.api.js';

const light: readonly (readonly [token: string, colour: string, style?: string])[] = [
  ['keyword', '6b3fa0'],
  ['comment', '667085', 'italic'],
  ['string', '0f5f3c'],
  ['string.text', '2b3440'],
  ['number', '9a3e00'],
  ['namespace', '0b5c7a', 'bold'],
  ['class', '0b5c7a', 'bold'],
  ['type', '7a4b00'],
  ['enumMember', '8a1f4d'],
  ['variable', '1d4f91'],
  ['property', '1d4f91'],
  ['parameter', '8a4b08'],
  ['function', '0b5c7a'],
  ['identifier', '1b2430'],
];
const darkColours: typeof light = [
  ['keyword', 'c4a7f0'],
  ['comment', '8b97a8', 'italic'],
  ['string', '8fd0a6'],
  ['string.text', 'd5dbe4'],
  ['number', 'f0a875'],
  ['namespace', '7cc7e3', 'bold'],
  ['class', '7cc7e3', 'bold'],
  ['type', 'e6c07b'],
  ['enumMember', 'ee99bb'],
  ['variable', '9bbcf2'],
  ['property', '9bbcf2'],
  ['parameter', 'e9b06a'],
  ['function', '7cc7e3'],
  ['identifier', 'e6eaf0'],
];

export const themeNames = { light: 'proviso-light', dark: 'proviso-dark' } as const;

export function defineThemes(monaco: typeof Monaco): void {
  const rules = (colours: typeof light): Monaco.editor.ITokenThemeRule[] =>
    colours.map(([token, foreground, fontStyle = '']) => ({ token, foreground, fontStyle }));
  monaco.editor.defineTheme(themeNames.light, {
    base: 'vs',
    inherit: true,
    rules: rules(light),
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1b2430',
      'editorLineNumber.foreground': '#6b7685',
      'editorLineNumber.dimmedForeground': '#6b7685',
      'editorLineNumber.activeForeground': '#1b2430',
      'editorInlayHint.background': '#eef2f6',
      'editorInlayHint.foreground': '#54606f',
      'editorCodeLens.foreground': '#54606f',
      'editor.lineHighlightBackground': '#f6f8fa',
      'editor.lineHighlightBorder': '#00000000',
    },
  });
  monaco.editor.defineTheme(themeNames.dark, {
    base: 'vs-dark',
    inherit: true,
    rules: rules(darkColours),
    colors: {
      'editor.background': '#131820',
      'editor.foreground': '#e6eaf0',
      'editorLineNumber.foreground': '#8591a1',
      'editorLineNumber.dimmedForeground': '#8591a1',
      'editorLineNumber.activeForeground': '#e6eaf0',
      'editorInlayHint.background': '#222b37',
      'editorInlayHint.foreground': '#a8b4c3',
      'editorCodeLens.foreground': '#a8b4c3',
      'editor.lineHighlightBackground': '#1a212b',
      'editor.lineHighlightBorder': '#00000000',
    },
  });
}
