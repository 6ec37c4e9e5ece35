// What the text of a document tells that its parsed form does not: members written twice, and numbers written otherwise
// than as whole ones. A text is plain where it has neither, and nothing escaped.

const [quote, backslash, colon, space, tab] = [0x22, 0x5c, 0x3a, 0x20, 0x09] as const;
/** Outside of strings; `e` belongs to `true` and `false` alone. */
const plain = new Set([...'{}[]:,0123456789"truefalsn'].map((sign) => sign.charCodeAt(0)).concat(space, tab));
const isPlain = Uint8Array.from({ length: 128 }, (_, unit) => (plain.has(unit) ? 1 : 0));
const [nine, e] = [0x39, 0x65] as const;

/** How many members are written in a text that JSON.parse takes, the same one twice counting as two; -1: it is not plain. */
export function membersIn(text: string): number {
  let members = 0;
  let before = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let unit = text.charCodeAt(at);
    if (unit === quote) {
      do {
        at += 1;
        unit = text.charCodeAt(at);
        if (unit === backslash) return -1;
      } while (unit !== quote && at < length);
    } else if (unit === colon) members += 1;
    else if (unit > 127 || isPlain[unit] !== 1 || (unit === e && before <= nine)) return -1;
    before = unit;
  }
  return members;
}
