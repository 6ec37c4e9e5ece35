// How many columns a text takes where every letter has the same width: Chinese characters and full-width signs take two.
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/gu;

export function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width += 1;
  return width + (text.match(wide)?.length ?? 0);
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
