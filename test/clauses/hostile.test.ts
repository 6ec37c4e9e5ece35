// Text never becomes code: whatever a wording says in any place for text, the document has the same tags, the same links
// and the same Markdown as it has with harmless words there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentModel, type Format, render } from '../../clauses/index.ts';
import type { Contract } from '../../language/index.ts';
import { fixture, hash } from './fixture.ts';

const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)",
  '<!-- -->',
  ']]><![CDATA[',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '{{constructor}}',
  '{{{text}}}',
  '{{#each this}}{{/each}}',
  '{{> style}}',
  '{{lookup this "x"}}',
  '$'.concat('{alert(1)}'),
  '](javascript:alert(1))',
  '[a](javascript:alert(1))',
  '![a](https://example.org/a.png)',
  '<https://example.org>',
  'https://example.org www.example.org a@example.org',
  'a | b || c',
  '\\| \\` \\',
  '`code` ``` ~~~',
  '**bold** __bold__ *a* _a_ ~~a~~',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '> quote',
  '---',
  '===',
  ': definition',
  '    code',
  '\ta\n\n# heading\n\n<b>',
  'a\r\n- b',
  '[^1]: note',
  '$x$ $$x$$',
  '\u202Ereversed\u202C',
  '\u0000\u001B[31m\u2028\u2029\uFEFF\u{E0041}',
  '\uD800 alone',
  '=cmd|/C calc!A0',
  'javascript:alert(1)',
];

/** The contract with every text for people put through `change`. */
function withTexts(contract: Contract, change: (text: string) => string): Contract {
  const texts = new Set(['en', 'zh', 'text', 'source', 'zone', 'version', 'written', 'value']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return texts.has(key) ? change(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  const changed = walk({ ...contract, policy: null }, '') as Contract;
  // Figures stay figures, and numbers numbers: they are not texts.
  return {
    ...changed,
    policy: { id: change('1'), title: { en: change('a'), zh: change('b') } },
    schedule: changed.schedule.map((entry, at) =>
      keepsValue(entry.type) ? { ...entry, value: contract.schedule[at]?.value ?? null } : entry,
    ),
  };
}

const keepsValue = (type: string): boolean =>
  ['money', 'number', 'percentage', 'duration', 'months', 'option'].includes(type);

/** What a reader's program sees: tags of HTML, or the characters of Markdown that are not escaped. */
function skeleton(output: string, format: Format): readonly string[] {
  if (format === 'html') return output.match(/<[^>]*>/g) ?? [];
  return output
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        `${/^\s*(?:[-+*>]|#+|\d+[.)]|={2,})(?=\s|$)/.exec(line)?.[0] ?? ''} ${(line.match(/\]\([^)]*\)|[[\]<>|`*_~#!&${}]/g) ?? []).join('')}`,
    );
}

const shapes = new Map(
  (['html', 'markdown'] as const).map((format) => [
    format,
    skeleton(
      rendered(() => 'harmless', format),
      format,
    ),
  ]),
);

function rendered(change: (text: string) => string, format: Format, language: 'both' | 'en' = 'both'): string {
  // Two languages that say the same are shown once, so the two are told apart.
  let count = 0;
  return render(
    documentModel(
      withTexts(fixture, (text) => {
        count += 1;
        return `${change(text)}${count}`;
      }),
      hash,
      language,
    ),
    format,
  );
}

test.each(payloads)('%j is inert in every place for text', (payload) => {
  for (const format of ['html', 'markdown'] as const) {
    const output = rendered(() => payload, format);
    if (payload.includes('\n\n')) expect(output).not.toMatch(/^# heading|<b>/m);
    else expect(skeleton(output, format)).toEqual(shapes.get(format));
  }
});

test('any text is inert in every place for text', () => {
  const nasty = fc.stringMatching(/^[<>&"'`{}[\]()|\\*_#!~$=:@/.\-+ \dab\u202E人]{1,24}$/);
  fc.assert(
    fc.property(nasty, fc.constantFrom<Format>('html', 'markdown'), (text, format) => {
      fc.pre(text.trim() !== '');
      expect(
        skeleton(
          rendered(() => text, format),
          format,
        ),
      ).toEqual(shapes.get(format));
    }),
    { numRuns: 150 },
  );
});

test('what cannot be seen is shown by its code point', () => {
  const output = rendered(() => 'pay\u202E000', 'html');
  expect(output).toContain('pay⟨U+202E⟩000');
  expect(output).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('names that are no identifiers make no markup either', () => {
  const name = '"><script>';
  const definitions = fixture.vocabulary.definitions.map((definition) =>
    definition.name === 'computer_system' ? { ...definition, name } : definition,
  );
  const body = { en: [{ segment: 'term' as const, definition: name }] };
  const coverages = fixture.coverages.map((coverage) => ({ ...coverage, body }));
  const contract = { ...fixture, coverages, vocabulary: { ...fixture.vocabulary, definitions } };
  for (const format of ['html', 'markdown'] as const)
    expect(render(documentModel(contract, hash, 'both'), format)).not.toContain('<script');
});
