// Content hashes that every JavaScript host computes alike: SHA-256 over canonical JSON in UTF-8, in lower-case hex.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';
import type { Contract } from './contract.ts';

/** What stands under the key `but` does not count. */
export function contentHash(value: unknown, but?: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value, but))));
}

/** The hash of a Contract: over meaning and texts; formatting and keyword language do not reach it. */
export function contractHash(contract: Contract): string {
  return contentHash(contract);
}
