// A document that has grown beyond what anyone reads is a mistake or an attack: it is stopped, never cut short.
export const mostBytes = 2_000_000;

export class TooLong extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super(`a document may have ${mostBytes} bytes; this one would have ${bytes}`);
    this.name = 'TooLong';
    this.bytes = bytes;
  }
}

/** The bytes, where they are not too many. */
export function limited(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostBytes) throw new TooLong(bytes.length);
  return bytes;
}
