// Follows the markup of an HTML template from its first character to its last, so that it is known of every gap whether it
// stands in text, between attributes, in the value of one, in a style sheet or in a comment. It reads what a template says
// literally; what a gap is filled with is escaped, and cannot leave the text or the quoted value in which the gap stands.
import type { Report } from './faults.ts';

export type Place =
  | { readonly in: 'text' | 'tag-name' | 'tag' | 'comment' | 'css' }
  | { readonly in: 'attribute-name' | 'before-value' | 'bare-value'; readonly attribute: string }
  | { readonly in: 'value'; readonly attribute: string; readonly quote: string; readonly soFar: string };

const forbiddenTags =
  /^(?:script|iframe|frame|frameset|object|embed|applet|link|base|form|input|button|textarea|select|svg|math|audio|video|source|template|portal|noscript|xml|plaintext|xmp)$/;
const addressAttributes =
  /^(?:href|src|srcset|poster|cite|longdesc|action|formaction|background|data|ping|xlink:href)$/;
const forbiddenAttributes = /^(?:on.*|srcdoc|srcset|action|formaction|ping|background|xlink:href|is)$/;

export class Markup {
  place: Place;
  /** The name of the tag that is open, as far as it has been read. */
  #tag = '';
  #css = '';
  readonly #report: Report;

  constructor(start: 'text' | 'tag' | 'css', report: Report) {
    this.place = { in: start };
    this.#report = report;
  }

  /** Reads on through what the template says literally, from a line on. */
  read(literal: string, from: number): void {
    let line = from;
    for (let at = 0; at < literal.length; at += 1) {
      this.#step(literal, at, line);
      if (literal[at] === '\n') line += 1;
    }
  }

  get tag(): string {
    return this.#tag;
  }

  /** Whether a browser obeys what stands here, so that it cannot be put together of parts. */
  get isObeyed(): boolean {
    const { place } = this;
    return (
      place.in === 'css' ||
      place.in === 'comment' ||
      ('attribute' in place && (place.attribute === 'style' || addressAttributes.test(place.attribute)))
    );
  }

  /** At the end of the template: what is left to be judged. */
  end(line: number): void {
    this.#style(this.#css, line);
  }

  /** Whether two places are the same but for what a value has held so far. */
  static same(one: Place, other: Place): boolean {
    // Behind the name of a tag its attributes may begin.
    const key = (place: Place): string =>
      JSON.stringify({ ...place, soFar: '', in: place.in === 'tag-name' ? 'tag' : place.in });
    return key(one) === key(other);
  }

  #step(text: string, at: number, line: number): void {
    const character = text[at] ?? '';
    const { place } = this;
    switch (place.in) {
      case 'text':
        if (text.startsWith('<!--', at)) this.place = { in: 'comment' };
        else if (character === '<' && /[a-z/!?]/i.test(text[at + 1] ?? 'x')) {
          this.#tag = '';
          this.place = { in: 'tag-name' };
        }
        return;
      case 'comment':
        if (text.slice(0, at + 1).endsWith('-->')) this.place = { in: 'text' };
        return;
      case 'css':
        if (/^<\/style/i.test(text.slice(at, at + 7))) {
          this.#tag = '';
          this.place = { in: 'tag-name' };
        } else this.#css += character;
        return;
      case 'tag-name':
        if (/[\s>]/.test(character) || (character === '/' && this.#tag !== '')) {
          if (forbiddenTags.test(this.#tag.toLowerCase())) this.#report('forbidden-tag', line, `\`<${this.#tag}>\``);
          this.#between(character);
        } else this.#tag += character;
        return;
      case 'tag':
        this.#between(character);
        return;
      case 'attribute-name':
        if (character === '=') {
          const attribute = place.attribute.toLowerCase();
          if (forbiddenAttributes.test(attribute)) this.#report('forbidden-tag', line, `\`${attribute}\``);
          this.place = { in: 'before-value', attribute };
        } else if (/[\s>/]/.test(character)) {
          if (forbiddenAttributes.test(place.attribute.toLowerCase()))
            this.#report('forbidden-tag', line, `\`${place.attribute}\``);
          this.#between(character);
        } else this.place = { in: 'attribute-name', attribute: place.attribute + character };
        return;
      case 'before-value':
        if (character === '"' || character === "'")
          this.place = { in: 'value', attribute: place.attribute, quote: character, soFar: '' };
        else if (!/\s/.test(character)) this.place = { in: 'bare-value', attribute: place.attribute };
        return;
      case 'bare-value':
        if (addressAttributes.test(place.attribute)) this.#report('forbidden-address', line, character);
        if (/[\s>]/.test(character)) this.#between(character);
        return;
      case 'value':
        if (character !== place.quote) this.place = { ...place, soFar: place.soFar + character };
        else {
          this.#value(place.attribute, place.soFar, line);
          this.place = { in: 'tag' };
        }
    }
  }

  #between(character: string): void {
    if (character === '>') this.place = { in: this.#tag.toLowerCase() === 'style' ? 'css' : 'text' };
    else if (/[\s/]/.test(character)) this.place = { in: 'tag' };
    else this.place = { in: 'attribute-name', attribute: character };
  }

  /** A value as it is written; gaps in it have been seen where they stand. */
  #value(attribute: string, written: string, line: number): void {
    if (attribute === 'style') this.#style(written, line);
    else if (attribute === 'http-equiv' && !/^content-security-policy$/i.test(written))
      this.#report('forbidden-tag', line, `\`http-equiv="${written}"\``);
    else if (addressAttributes.test(attribute) && written !== '') {
      const address = unescaped(written).replace(/[\s\p{Cc}]/gu, '');
      const image = attribute === 'src' || attribute === 'poster';
      const allowed = image ? /^data:image\/(?:png|jpeg|gif|webp);base64,/i : /^(?:#|https:\/\/|mailto:|tel:)/i;
      if (!allowed.test(address)) this.#report('forbidden-address', line, `\`${written.slice(0, 60)}\``);
    }
  }

  #style(css: string, line: number): void {
    const bare = css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1');
    for (const [, address = ''] of bare.matchAll(/url\(\s*['"]?([^'")]*)/gi))
      if (!/^data:(?:image|font)\//i.test(address))
        this.#report('forbidden-address', line, `\`${address.slice(0, 60)}\``);
    const forbidden = /@import|expression\s*\(|-moz-binding|behavior\s*:|image-set\(/i.exec(bare)?.[0];
    if (forbidden !== undefined) this.#report('forbidden-tag', line, `\`${forbidden}\``);
  }
}

/** `&#106;avascript:` is read by a browser as what it stands for. */
function unescaped(written: string): string {
  return written
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, ' ');
}

function characterOf(code: number): string {
  return String.fromCodePoint(Math.min(code, 0x10ffff));
}
