// Templates that a company brings: what is right replaces ours, what is wrong is told at its line before anything is rendered,
// and what is right but shows too little, or does not end, gives no document.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportInto, type TemplateFault } from '../../clauses/house-style/faults.ts';
import {
  documentModel,
  Endless,
  type HouseStyle,
  LeftOut,
  loadHouseStyle,
  render,
  renderPaper,
  TooLong,
  wordingPaper,
} from '../../clauses/index.ts';
import { fixture, hash } from './fixture.ts';

const folder = new URL('../../clauses/templates/', import.meta.url);
const model = documentModel(fixture, hash, 'both');
const template = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

async function faultsOf(file: string, source: string): Promise<readonly TemplateFault[]> {
  const loaded = await loadHouseStyle(new Map([[file, source]]));
  return 'faults' in loaded ? loaded.faults : [];
}

async function styleOf(files: Readonly<Record<string, string>>): Promise<HouseStyle> {
  const loaded = await loadHouseStyle(new Map(Object.entries(files)));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults, null, 1));
  return loaded.style;
}

describe('what is right', () => {
  test('all of our own templates pass the check, and give what they give', async () => {
    const files = ['html', 'markdown'].flatMap((format) =>
      readdirSync(new URL(`${format}/`, folder)).map(
        (file) => [`${format}/${file}`, template(`${format}/${file}`)] as const,
      ),
    );
    const style = await styleOf(Object.fromEntries(files));
    for (const format of ['html', 'markdown'] as const) {
      expect(render(model, format, style)).toBe(render(model, format));
      expect(renderPaper(wordingPaper(model), format, style)).toBe(renderPaper(wordingPaper(model), format));
    }
  });

  test('one template is replaced, the others stay', async () => {
    const style = await styleOf({ 'html/style.hbs': 'body { font-family: "House Sans"; color: #123 }' });
    const html = render(model, 'html', style);
    expect(html).toContain('House Sans');
    expect(html).not.toContain('--gutter: 4rem');
    expect(html).toContain(hash);
  });

  test('a company may lay a document out anew', async () => {
    const source = template('html/document.hbs')
      .replace('</head>', '</head><!-- House of Example -->')
      .replace(
        '<footer>',
        '<p class="house"><img alt="Example" src="data:image/png;base64,AAAA"> <a href="https://example.org/">Example</a></p><footer>',
      )
      .replace("style-src 'unsafe-inline'", "style-src 'unsafe-inline'; img-src data:");
    expect(render(model, 'html', await styleOf({ 'html/document.hbs': source }))).toContain('class="house"');
  });

  test('texts stay inert in it', async () => {
    const contract = { ...fixture, wording: { ...fixture.wording, title: { en: '"><script>alert(1)</script>' } } };
    const style = await styleOf({
      'html/runs.hbs': '{{#each this}}<b title="{{show text}}" lang="{{show lang}}">{{show text}}</b>{{/each}}',
    });
    expect(render(documentModel(contract, hash, 'en'), 'html', style)).not.toContain('<script');
  });
});

const wrong: readonly (readonly [code: string, file: string, source: string])[] = [
  ['not-a-template', 'html/extra.hbs', 'x'],
  ['not-a-template', 'other/style.hbs', 'x'],
  ['does-not-parse', 'html/runs.hbs', '{{#each this}}'],
  ['not-escaped', 'html/runs.hbs', '{{#each this}}{{{show text}}}{{/each}}'],
  ['not-escaped', 'html/runs.hbs', '{{#each this}}{{&show text}}{{/each}}'],
  ['not-a-helper', 'html/runs.hbs', '{{#each this}}{{text}}{{/each}}'],
  ['not-a-helper', 'html/runs.hbs', '{{#each this}}{{lookup this "text"}}{{/each}}'],
  ['not-a-helper', 'html/runs.hbs', '{{#with this}}{{/with}}'],
  ['not-a-helper', 'html/runs.hbs', '{{#each this}}{{anchor text}}{{/each}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this as |run|}}{{show run.text}}{{/each}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this}}{{show "text"}}{{/each}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this}}{{show text lang}}{{/each}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this}}{{show text a=lang}}{{/each}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this}}{{show (show text)}}{{/each}}'],
  ['wrong-arguments', 'html/section.hbs', '{{> rows heading}}'],
  ['wrong-arguments', 'html/runs.hbs', '{{#each this}}{{#is text lang}}{{/is}}{{/each}}'],
  ['unknown-field', 'html/runs.hbs', '{{#each this}}{{show txt}}{{/each}}'],
  ['unknown-field', 'html/runs.hbs', '{{#each this}}{{show constructor}}{{/each}}'],
  ['unknown-field', 'html/runs.hbs', '{{#each this}}{{show ../../text}}{{/each}}'],
  ['unknown-field', 'html/runs.hbs', '{{#each this}}{{show @root.lang}}{{/each}}'],
  ['unknown-field', 'html/style.hbs', '{{#if bilingual}}{{/if}}'],
  ['wrong-kind', 'html/section.hbs', '{{show heading}}'],
  ['wrong-kind', 'html/runs.hbs', '{{#if this}}{{/if}}'],
  ['block-not-told', 'html/paper.hbs', '{{#each blocks}}{{show anchor}}{{/each}}'],
  ['unknown-field', 'html/paper.hbs', '{{#each blocks}}{{#is block "cover"}}{{show anchor}}{{/is}}{{/each}}'],
  ['unknown-partial', 'html/section.hbs', '{{> logo}}'],
  ['own-partial', 'html/section.hbs', '{{#*inline "x"}}{{/inline}}'],
  ['own-partial', 'html/section.hbs', '{{#> rows rows}}{{/rows}}'],
  ['own-partial', 'html/section.hbs', '{{> (show anchor)}}'],
  ['change-not-told', 'html/paper-spans.hbs', '{{#each this}}{{show text}}{{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<b {{show text}}>x</b>{{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<b class={{show text}}>x</b>{{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<b style="{{show text}}">x</b>{{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<a href="{{show text}}">x</a>{{/each}}'],
  ['text-as-code', 'html/section.hbs', '<a href="https://example.org/{{href anchor}}">x</a>'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<{{show text}}>{{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<!-- {{show text}} -->{{/each}}'],
  ['text-as-code', 'markdown/runs.hbs', '{{#each this}}[x]({{show text}}){{/each}}'],
  ['text-as-code', 'html/runs.hbs', '{{#each this}}<a href="{{#is text "x"}}javascript:{{/is}}x">x</a>{{/each}}'],
  ['text-as-code', 'html/document.hbs', '<style>{{#if bilingual}}x{{else}}u{{/if}}rl(//x)</style>'],
  ['tag-cut', 'html/runs.hbs', '{{#each this}}<scr{{#is text "x"}}x{{else}}ipt{{/is}}>{{/each}}'],
  ['tag-cut', 'html/runs.hbs', '{{#each this}}<b on{{#is text "x"}}click{{/is}}="x">{{/each}}'],
  ['tag-cut', 'html/runs.hbs', '{{#each this}}<b title="{{/each}}'],
  ['tag-cut', 'html/section.hbs', '<p {{> runs heading}}>x</p>'],
  ['tag-cut', 'html/runs.hbs', '<b'],
  ['forbidden-tag', 'html/runs.hbs', '<script>alert(1)</script>'],
  ['forbidden-tag', 'html/runs.hbs', '<ScRiPt src="x">'],
  ['forbidden-tag', 'html/runs.hbs', '<b onclick="x">a</b>'],
  ['forbidden-tag', 'html/runs.hbs', '<meta http-equiv="refresh" content="0">'],
  ['forbidden-tag', 'html/style.hbs', '@import "x.css";'],
  ['forbidden-tag', 'html/style.hbs', '@\\69mport "x.css";'],
  ['forbidden-tag', 'markdown/runs.hbs', '![logo](https://example.org/a.png)'],
  ['forbidden-address', 'html/runs.hbs', '<a href="javascript:alert(1)">x</a>'],
  ['forbidden-address', 'html/runs.hbs', '<a href="java&#115;cript:alert(1)">x</a>'],
  ['forbidden-address', 'html/runs.hbs', '<a href=" \tjavascript:alert(1)">x</a>'],
  ['forbidden-address', 'html/runs.hbs', '<a href="http://example.org">x</a>'],
  ['forbidden-address', 'html/runs.hbs', '<img src="https://example.org/a.png">'],
  ['forbidden-address', 'html/runs.hbs', '<a href=javascript:alert(1)>x</a>'],
  ['forbidden-address', 'html/style.hbs', 'body { background: url(https://example.org/a.png) }'],
  ['forbidden-address', 'html/style.hbs', 'body { background: u\\72l(https://example.org/a.png) }'],
  ['forbidden-address', 'html/runs.hbs', '<b style="background: url(//x)">x</b>'],
  ['forbidden-address', 'markdown/runs.hbs', '[x](javascript:alert(1))'],
  ['no-policy-of-content', 'html/document.hbs', '<p>{{show footer.hash}}</p>'],
  [
    'no-policy-of-content',
    'html/document.hbs',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">`,
  ],
];

describe('what is wrong is told before anything is rendered', () => {
  test.each(wrong)('%s: %s %s', async (code, file, source) => {
    const faults = await faultsOf(file, source);
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { message, line } of faults) {
      expect(message.en).not.toMatch(/undefined|\[object/);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(line).toBe(1);
    }
  });

  test('at its line', async () => {
    const [fault] = await faultsOf(
      'html/section.hbs',
      '<section>\n  <h2>{{> runs heading}}</h2>\n  {{show anchr}}\n</section>',
    );
    expect(fault).toMatchObject({ file: 'html/section.hbs', line: 3, code: 'unknown-field' });
    expect(fault?.message.en).toContain('there is no `anchr` here; there are `anchor`, `heading`, `rows`');
  });

  test('each fault has a template that provokes it', () => {
    const faults: TemplateFault[] = [];
    const provoked = new Set(wrong.map(([code]) => code));
    const report = reportInto(faults, 'x');
    expect(report).toBeTypeOf('function');
    const source = readFileSync(new URL('../../clauses/house-style/faults.ts', import.meta.url), 'utf8');
    const catalogue = source.slice(source.indexOf('const catalogue'), source.indexOf('} as const;'));
    const codes = [...catalogue.matchAll(/^ {2}'?([\w-]+)'?: \{$/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect([...provoked].sort()).toEqual(codes.sort());
  });
});

describe('what is right but cannot be signed', () => {
  test('a template that leaves texts out', async () => {
    const style = await styleOf({ 'html/clause.hbs': '<article><h3>{{> runs title}}</h3></article>' });
    expect(() => render(model, 'html', style)).toThrow(LeftOut);
  });

  test('a template that calls itself', async () => {
    const style = await styleOf({ 'html/section.hbs': '{{> section this}}' });
    expect(() => render(model, 'html', style)).toThrow(Endless);
  });

  test('loops over everything within everything', async () => {
    const inner = Array.from(
      { length: 7 },
      (_, depth) => `{{#each ${'../'.repeat(2 * depth)}contents}}{{#each entries}}`,
    ).join('');
    const end = '{{/each}}{{/each}}'.repeat(7);
    const source = template('html/document.hbs').replace('<footer>', `${inner}${end}<footer>`);
    const style = await styleOf({ 'html/document.hbs': source });
    const started = performance.now();
    expect(() => render(manyClauses(), 'html', style)).toThrow(Endless);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('more than 2 MB', async () => {
    const style = await styleOf({ 'html/line.hbs': `<li>{{show text}}${'x'.repeat(400_000)}</li>` });
    expect(() => render(model, 'html', style)).toThrow(TooLong);
  });

  test('2 MB are bytes, and Chinese characters have three each', async () => {
    const style = await styleOf({
      'markdown/section.hbs': `${template('markdown/section.hbs')}${'保'.repeat(400_000)}`,
    });
    expect(() => render(model, 'markdown', style)).toThrow(TooLong);
  });
});

/** A model with contents long enough for a loop in loops. */
function manyClauses(): typeof model {
  const [part] = model.contents.filter(({ entries }) => entries.length > 0);
  if (part === undefined) throw new Error('no part');
  const entries = Array.from({ length: 20 }, () => part.entries[0] ?? part);
  return { ...model, contents: [{ ...part, entries }] };
}
