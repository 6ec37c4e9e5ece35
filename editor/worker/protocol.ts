// What goes to and fro between the page and its workers: a call by the name of one of the desk's methods, and its answer.
// The types of both follow from the desk, so that neither side can say what the other does not know.
import type { Desk } from './desk.ts';

/** The methods of the desk: everything that the page can ask. */
export type Asked = {
  [Method in keyof Desk]: Desk[Method] extends (...given: never) => unknown ? Method : never;
}[keyof Desk];

export type Given<Method extends Asked> = Parameters<Desk[Method]>;
export type Answer<Method extends Asked> = Awaited<ReturnType<Desk[Method]>>;

export interface Call {
  readonly id: number;
  readonly method: Asked;
  readonly given: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  /** Our own mistake, told as what was thrown. */
  | { readonly id: number; readonly failed: string };
