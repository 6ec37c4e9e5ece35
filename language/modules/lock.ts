// The lock file: which terms and wordings a workspace uses, and what they mean, by hash. `proviso lock` writes it,
// `proviso check --locked` refuses whatever is not as it says. Plain JSON, sorted, so that two people write the same.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Module } from './modules.ts';

export interface Lock {
  readonly format: 'proviso-lock/1';
  /** Hash by name and version: `cyber 1.0.0`. */
  readonly terms: Readonly<Record<string, string>>;
  readonly wordings: Readonly<Record<string, string>>;
}

export function lockOf(modules: readonly Module[]): Lock {
  return {
    format: 'proviso-lock/1',
    terms: hashesOf(modules.filter(({ kind }) => kind === 'terms')),
    wordings: hashesOf(modules.filter(({ kind }) => kind === 'wording')),
  };
}

/** The text of the file. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** `undefined` for a text that is no lock. */
export function readLock(text: string): Lock | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined; // not JSON, so no lock either
  }
  return isLock(read) ? read : undefined;
}

/** What is used and not locked, or means something else than when it was locked, at each place that asks for it. */
export function lockDrift(
  modules: readonly Module[],
  lock: Lock,
  files: readonly { readonly path: string; readonly text: string }[],
): readonly Diagnostic[] {
  const problems = new Problems(files);
  for (const module of modules) {
    const name = keyOf(module);
    const locked = (module.kind === 'terms' ? lock.terms : lock.wordings)[name];
    if (locked === module.hash) continue;
    for (const span of module.usedAt)
      problems.report(locked === undefined ? 'not-locked' : 'lock-drift', span, { name });
  }
  return problems.sorted();
}

function hashesOf(modules: readonly Module[]): Readonly<Record<string, string>> {
  const hashes = modules.map((module) => [keyOf(module), module.hash] as const);
  return Object.fromEntries(hashes.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function keyOf({ name, version }: Module): string {
  return `${name} ${version}`;
}

function isLock(read: unknown): read is Lock {
  if (typeof read !== 'object' || read === null) return false;
  const { format, terms, wordings } = read as Partial<Record<keyof Lock, unknown>>;
  return format === 'proviso-lock/1' && isHashes(terms) && isHashes(wordings);
}

function isHashes(read: unknown): boolean {
  return typeof read === 'object' && read !== null && Object.values(read).every((hash) => typeof hash === 'string');
}
