/** What no real text comes near; each has a diagnostic, and is checked before the work that it bounds. */
export const limits = {
  /** Of a file, in UTF-16 units. */
  characters: 1_000_000,
  tokens: 100_000,
  /** Conditions, expressions, kinds, carve-backs and values within each other; terms of one sum. */
  nesting: 64,
  /** Of a number. */
  digits: 18,
  /** After which a file is given up. */
  syntaxErrors: 100,
  /** Of a wording: every coverage lists the exclusions that bind it, so that their product has to be bounded. */
  clauses: 500,
  /** Entries of a schedule, and policies of a file: each policy has a value for each entry. */
  entries: 300,
  policies: 1_000,
} as const;
