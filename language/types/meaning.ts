// What checking finds out, in side tables keyed by node: what each name refers to, and the type of each expression.
// Lowering and the language services read them and look nothing up by its text.
import type * as tree from '../syntax/tree.ts';
import type { Type } from './type.ts';

/** What a path refers to. */
export type Reference =
  | { readonly to: 'schedule'; readonly name: string }
  /** The first instant of a period of the schedule, and the one at which it is over. */
  | { readonly to: 'period'; readonly name: string; readonly end: PeriodEnd }
  | { readonly to: 'fact' | 'item'; readonly path: readonly string[] }
  | { readonly to: 'element'; readonly up: number; readonly path: readonly string[] }
  | { readonly to: 'loss' | 'amount' }
  | { readonly to: 'account'; readonly name: string };

export const periodEnds = ['started', 'ended'] as const;
export type PeriodEnd = (typeof periodEnds)[number];

export interface KindReference {
  readonly axis: string;
  readonly kind: string;
}

/** A side table: what was found out, by node. */
export type NodeTable<K, V> = Pick<Map<K, V>, 'get' | 'set' | 'has' | 'delete' | typeof Symbol.iterator>;

export class Meaning {
  readonly references: NodeTable<tree.Path, Reference> = new Map();
  /** What the name after `is`, `caused by`, `insures` and the like stands for. */
  readonly kinds: NodeTable<tree.Name, KindReference> = new Map();
  readonly types: NodeTable<tree.Expression, Type> = new Map();
  /** Every name that stands for something declared, with the name at its declaration. */
  readonly declarations: NodeTable<tree.Name, tree.Name> = new Map();
}
