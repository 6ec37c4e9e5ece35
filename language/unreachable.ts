/** For the end of a `switch` over a closed union: a new member stops compiling here. */
export function unreachable(value: never): never {
  throw new Error(`broken invariant: ${JSON.stringify(value)} is outside its union`);
}
