// What a template finds in the model, as plain data that templates are checked against when they load. The types see to it
// that a shape says neither more nor less than the model it is the shape of: a field added to the model stops compiling here.
import type { Block } from '../paper/paper.ts';

export interface TextShape {
  readonly shape: 'text';
}
export interface FlagShape {
  readonly shape: 'flag';
}
export interface CountShape {
  readonly shape: 'count';
}
/** Behind a function, since the contents hold contents. */
export interface ListShape<Item> {
  readonly shape: 'list';
  readonly of: () => ShapeOf<Item>;
}
export interface RecordShape<Fields> {
  readonly shape: 'record';
  readonly fields: { readonly [Name in keyof Fields]-?: ShapeOf<Fields[Name]> };
}
/** One of several records, told apart by `block`. */
export interface BlockShape {
  readonly shape: 'block';
  readonly of: { readonly [Kind in Block['block']]: RecordShape<Extract<Block, { readonly block: Kind }>> };
}

export type ShapeOf<T> = [T] extends [string]
  ? TextShape
  : [T] extends [boolean]
    ? FlagShape
    : [T] extends [number]
      ? CountShape
      : [T] extends [readonly (infer Item)[]]
        ? ListShape<Item>
        : [Block] extends [T]
          ? BlockShape
          : RecordShape<T>;

export const text: TextShape = { shape: 'text' };
export const flag: FlagShape = { shape: 'flag' };
export const count: CountShape = { shape: 'count' };

export function list<Item>(of: () => ShapeOf<Item>): ListShape<Item> {
  return { shape: 'list', of };
}

/** A shape as the check walks it, whatever it is the shape of. */
export type AnyShape =
  | TextShape
  | FlagShape
  | CountShape
  | { readonly shape: 'list'; readonly of: () => AnyShape }
  | AnyRecord
  | { readonly shape: 'block'; readonly of: Readonly<Record<string, AnyRecord>> };
export interface AnyRecord {
  readonly shape: 'record';
  readonly fields: Readonly<Record<string, AnyShape>>;
}

/** Whatever `wanted` has is in `found`, and of its kind. */
export function fits(found: AnyShape, wanted: AnyShape, seen: ReadonlySet<AnyShape> = new Set()): boolean {
  if (found === wanted || seen.has(wanted)) return true;
  const inner = new Set([...seen, wanted]);
  if (found.shape === 'list' && wanted.shape === 'list') return fits(found.of(), wanted.of(), inner);
  if (found.shape !== 'record' || wanted.shape !== 'record') return found.shape === wanted.shape;
  return Object.entries(wanted.fields).every(([name, field]) => {
    const own = found.fields[name];
    return own !== undefined && fits(own, field, inner);
  });
}
