// A document as it stands in a frame: its own content policy, widened to the fonts of this page and to nothing else; light or
// dark as the page is, whatever the system says.
export function framed(html: string, isDark: boolean): string {
  return html
    .replace('screen and (prefers-color-scheme: dark)', isDark ? 'screen' : 'not all')
    .replace('content="light dark"', isDark ? 'content="dark"' : 'content="light"')
    .replace("style-src 'unsafe-inline'", `style-src 'unsafe-inline'; font-src ${location.origin}`)
    .replace('</head>', `<style>${faces()}${look}</style></head>`);
}

let known: string | undefined;

/** The fonts of this page, each slice by its address. */
function faces(): string {
  known ??= [...document.styleSheets]
    .flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule && rule.cssText.includes('SC Variable')
          ? [
              rule.cssText.replaceAll(
                /url\("([^"]+)"\)/g,
                (_, url: string) => `url("${new URL(url, sheet.href ?? location.href).href}")`,
              ),
            ]
          : [],
      ),
    )
    .join('\n');
  return known;
}

/** The faces of the page, and the mark of the clause that the cursor is in. */
const look = `
:root { --serif: "Noto Serif SC Variable"; --serif-zh: "Noto Serif SC Variable"; --sans: "Noto Sans SC Variable"; --sans-zh: "Noto Sans SC Variable"; --gutter: 2.4rem; --gap: 1.2rem; }
body { padding: 2rem 1.4rem 4rem; font-size: 14px; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.2rem; }
[id^="clause-"], tr[id^="schedule-"] { cursor: pointer; }
.passage:lang(zh) { text-align: start; }
[data-at-cursor] { box-shadow: -.7rem 0 0 -.45rem var(--accent); }
`;
