// The rendered document: the same bytes each time, nothing missing, nothing loaded, and readable without eyes.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DocumentModel, documentModel, render } from '../../clauses/index.ts';
import { generated } from '../../clauses/templates/build.ts';
import { fixture, hash } from './fixture.ts';

const folder = new URL('../../clauses/templates/', import.meta.url);
const model = documentModel(fixture, hash, 'both');
const html = render(model, 'html');

test('generated.ts is what the templates compile to', () => {
  // Not compared by a matcher, which would print both.
  expect(readFileSync(new URL('generated.ts', folder), 'utf8') === generated(), 'run `npm run build:templates`').toBe(
    true,
  );
});

test('templates show texts through `show` and nothing else', () => {
  const allowed =
    /^\{\{(?:show [\w.@]+|href \w+|anchor [\w.]+|count \w+|indent \w+|step @index|> \w+ [\w./]+|> style|> paperStyle|#(?:each|any|given|if|later) [\w.@/]+|#is \w+ "\w+"|else|\/(?:each|any|given|if|later|is))\}\}$/;
  for (const format of ['html', 'markdown']) {
    for (const file of readdirSync(new URL(`${format}/`, folder))) {
      const source = readFileSync(new URL(`${format}/${file}`, folder), 'utf8');
      expect(source).not.toContain('{{{');
      for (const mustache of source.match(/\{\{[^}]*\}\}/g) ?? []) expect(mustache).toMatch(allowed);
    }
  }
});

test('the same contract gives the same bytes', () => {
  for (const format of ['html', 'markdown'] as const) {
    expect(render(documentModel(structuredClone(fixture), hash, 'both'), format)).toBe(render(model, format));
  }
});

test('whatever is taken out of the model, rendering fails', () => {
  const places = [...placesIn(model, [])];
  expect(places.length).toBeGreaterThan(800);
  for (const { path, record } of places) {
    // The language of a text is not looked at where it is that of its column, nor more than the words where it is plain.
    if (path.at(-1) === 'lang' && record.foreign === false) continue;
    if (record.kind === 'text' && ['foreign', 'anchor'].includes(String(path.at(-1)))) continue;
    const broken = without(model, path);
    expect(() => render(broken, 'html'), path.join('.')).toThrow();
    if (!notInMarkdown(path)) expect(() => render(broken, 'markdown'), path.join('.')).toThrow();
  }
});

/** Markdown has no table of contents, no languages and no classes to lay a page out by. */
function notInMarkdown(path: Path): boolean {
  const last = String(path.at(-1));
  if (path[0] === 'contents' || path[0] === 'contentsHeading') return true;
  return (
    ['lang', 'bilingual', 'dormant', 'foreign', 'term'].includes(last) ||
    (last === 'kind' && !path.includes('inlines') && path[0] === 'parts')
  );
}

test('the page stands alone: no script, no address, no handler', () => {
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|https?:|url\(|@import/i);
});

test('headings go down one level at a time, and there is one title', () => {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, at) => {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

test('every link leads somewhere in the page, and no two places have one name', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(decodeURIComponent(target ?? ''));
});

test('table heads say what they head, and every run says its language', () => {
  expect(html).toContain('<th scope="col" lang="zh-CN">约定内容</th><th scope="col" lang="en">As agreed</th>');
  expect(html).toContain(
    '<th scope="row"><span lang="zh-CN">保险期间</span><span lang="en">Period of insurance</span></th>',
  );
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<a class="term" href="#definition-electronic_data" lang="zh-CN">电子数据</a>');
});

test('the contract hash stands on the last line', () => {
  expect(html.trimEnd().split('\n').slice(-4)[0]).toContain(hash);
  expect(render(model, 'markdown').trimEnd().split('\n').at(-1)).toContain(hash);
});

type Path = readonly (string | number)[];

/** Every field of every record in the model. */
function* placesIn(
  value: unknown,
  path: Path,
): Generator<{ readonly path: Path; readonly record: Readonly<Record<string, unknown>> }> {
  if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* placesIn(each, [...path, at]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield { path: [...path, key], record: value as Readonly<Record<string, unknown>> };
      yield* placesIn(each, [...path, key]);
    }
  }
}

/** The model without the field. */
function without(value: DocumentModel, path: Path): DocumentModel {
  const copy = structuredClone(value);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  delete at[path.at(-1) ?? ''];
  return copy;
}
