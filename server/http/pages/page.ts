// What the pages share: escaping, the frame, the look. No script, nothing loaded from elsewhere, so that the content
// policy can refuse both.
import type { Said } from '../../../language/index.ts';

export type Language = 'en' | 'zh';

/** A piece of HTML, made by `html` alone: whatever is put into it has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Gap = string | number | Html | readonly Html[];

export function html(pieces: TemplateStringsArray, ...gaps: readonly Gap[]): Html {
  return new Html(pieces.reduce((text, piece, at) => text + filled(gaps[at - 1] ?? '') + piece));
}

function filled(gap: Gap): string {
  if (gap instanceof Html) return gap.text;
  if (typeof gap === 'string' || typeof gap === 'number') return escaped(String(gap));
  return gap.map(({ text }) => text).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function saying(language: Language): (said: Said) => string {
  return (said) => said[language];
}

export function page(language: Language, title: string, path: string, body: Html): string {
  const other = language === 'en' ? 'zh' : 'en';
  return html`<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<a class="mark" href="/?lang=${language}">Proviso</a>
<nav><a href="${path}?lang=${other}" lang="${other === 'en' ? 'en' : 'zh-Hans'}" hreflang="${other}">${other === 'en' ? 'English' : '中文'}</a></nav>
</header>
<main>
${body}
</main>
</body>
</html>
`.text;
}

const style = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #5b6675; --line: #d9dee5; --ground: #ffffff; --raised: #f5f7f9; --accent: #0b5c7a;
  --get: #1d6b44; --post: #8a4b08; --put: #5b3b9a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b5; --line: #333d4a; --ground: #131820; --raised: #1c232d; --accent: #6cc0de;
  --get: #7fd1a4; --post: #e9b06a; --put: #c1a6f5; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { display: flex; justify-content: space-between; align-items: baseline; max-width: 62rem; margin: 0 auto; padding: 1.25rem 1.5rem; }
.mark { font-weight: 650; font-size: 1.15rem; letter-spacing: .01em; color: var(--ink); text-decoration: none; }
main { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem 5rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 1.5rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.75rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p { max-width: 44rem; margin: .5rem 0; }
.lead { font-size: 1.1rem; color: var(--soft); }
.soft { color: var(--soft); }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font: .875em/1.55 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th { text-align: start; font-weight: 600; font-size: .85rem; color: var(--soft); }
th, td { padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.scroll { overflow-x: auto; }
details { border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0; background: var(--raised); }
summary { cursor: pointer; padding: .6rem .9rem; display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; align-self: center; width: .4rem; height: .4rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
details[open] > summary::before { transform: rotate(45deg); }
summary:hover code { color: var(--accent); }
details:target { border-color: var(--accent); }
details > div { padding: 0 .9rem .9rem; border-top: 1px solid var(--line); background: var(--ground); border-radius: 0 0 8px 8px; }
.method { font-weight: 700; font-size: .78rem; letter-spacing: .04em; min-width: 3rem; color: var(--get); }
.method.post { color: var(--post); } .method.put { color: var(--put); }
summary code { overflow-wrap: anywhere; } summary .what { color: var(--soft); margin-inline-start: auto; text-align: end; }
.tag { display: inline-block; font-size: .78rem; border: 1px solid var(--line); border-radius: 99px; padding: 0 .55rem; color: var(--soft); white-space: nowrap; }
ul.plain { list-style: none; padding: 0; margin: .5rem 0; } ul.plain li { padding: .3rem 0; }
.warning { border-inline-start: 3px solid var(--post); padding: .5rem .9rem; background: var(--raised); }
@media (max-width: 40rem) { summary .what { margin-inline-start: 0; width: 100%; text-align: start; } }
`;
