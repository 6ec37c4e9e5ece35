// Pieces of generated JavaScript. Whatever comes from a contract enters as a number or as a string literal made here, in
// ASCII; names in the generated code are all ours.

/** A JSON string is a JavaScript string; everything but plain ASCII is written as `\uXXXX`. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A whole number below 2^53. */
export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`broken invariant: ${value} is not written as a number`);
  return value < 0 ? `(${value})` : String(value);
}
