// Facts by index. Each record of the vocabulary (the incident's root, a list's element, a loss item) gets one layout: every
// single value in it, however deep, has its place in one of three rows, and every list its place in a fourth.
//
//   codes    booleans and kinds: 0 not stated, 1 never, then `no` and `yes`, or the kinds of the axis in their order
//   numbers  ordered values and money, see `numberIn`
//   texts    texts, parties, countries: `undefined` not stated, `null` never
import type { Axis, Contract, FactDeclaration, FactPath } from '../../../language/index.ts';

export const notStated = 0;
export const never = 1;
export const no = 2;
export const yes = 3;
/** The code of the first kind of an axis. */
export const firstKind = 2;

export type Row = 'codes' | 'numbers' | 'texts';

export interface Slot {
  readonly row: Row;
  readonly index: number;
  readonly path: FactPath;
  readonly declaration: FactDeclaration;
}

export interface ListSlot {
  readonly index: number;
  readonly path: FactPath;
  readonly declaration: FactDeclaration;
  readonly layout: Layout;
}

export interface Layout {
  /** By `pathKey`. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly lists: ReadonlyMap<string, ListSlot>;
  /** How many places each row has. */
  readonly size: Readonly<Record<Row, number>>;
}

/** Equal for equal paths, whatever the names are made of. */
export function pathKey(path: FactPath): string {
  return JSON.stringify(path);
}

/** The code of every kind of an axis. */
export type KindCodes = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function kindCodesOf({ vocabulary }: Contract): KindCodes {
  const codes = ({ kinds }: Axis): ReadonlyMap<string, number> =>
    new Map(kinds.map(({ name }, position) => [name, firstKind + position]));
  return new Map(vocabulary.axes.map((axis) => [axis.name, codes(axis)]));
}

export function layoutOf(declarations: readonly FactDeclaration[]): Layout {
  const slots = new Map<string, Slot>();
  const lists = new Map<string, ListSlot>();
  const size = { codes: 0, numbers: 0, texts: 0 };
  const place = (declaration: FactDeclaration, path: FactPath): void => {
    const { type } = declaration;
    if (type.type === 'record') {
      for (const field of type.fields) place(field, [...path, field.name]);
    } else if (type.type === 'list') {
      lists.set(pathKey(path), { index: lists.size, path, declaration, layout: layoutOf(type.fields) });
    } else {
      const row = rowOf(type.type);
      slots.set(pathKey(path), { row, index: size[row], path, declaration });
      size[row] += 1;
    }
  };
  for (const declaration of declarations) place(declaration, [declaration.name]);
  return { slots, lists, size };
}

function rowOf(type: Exclude<FactDeclaration['type']['type'], 'record' | 'list'>): Row {
  switch (type) {
    case 'boolean':
    case 'kind':
      return 'codes';
    case 'text':
    case 'party':
    case 'country':
      return 'texts';
    case 'money':
    case 'number':
    case 'percentage':
    case 'duration':
    case 'months':
    case 'instant':
      return 'numbers';
  }
}
