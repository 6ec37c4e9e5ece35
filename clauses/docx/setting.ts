// What one DOCX is set with: measures, faces, and the few things that must be counted through the whole document, such as
// the ids of tracked changes. One is made for each document, so that the same paper gives the same bytes.

import type { Tongue } from '../model/document.ts';
import type { Block, Change, Paper } from '../paper/paper.ts';
import { anchorsOf } from '../paper/spans.ts';

/** Twentieths of a point: A4, and the margins of a contract that is bound on the left. */
export const page = { width: 11_906, height: 16_838, top: 1_247, bottom: 1_247, side: 1_191, head: 624 } as const;
export const textWidth = page.width - 2 * page.side;
/** Numbers hang in this margin; text stands beside them. */
export const gutter = 680;
/** Between the columns of two languages. */
export const gap = 340;

export const ink = { soft: '5F5A52', rule: 'CFC9BD', strong: '1C1B19' } as const;

/** Faces that Word brings along on Windows and macOS, named for Latin and for Han, so that no other is guessed. */
export const faces = {
  text: { latin: 'Times New Roman', han: 'SimSun' },
  head: { latin: 'Times New Roman', han: 'SimHei' },
  label: { latin: 'Arial', han: 'SimHei' },
} as const;
export type Face = keyof typeof faces;

/** The font of a run. The hint gives the marks both scripts share, such as quotation marks, to the right one. */
export function font(face: Face, lang: Tongue) {
  const { latin, han } = faces[face];
  return {
    ascii: latin,
    hAnsi: latin,
    cs: latin,
    eastAsia: han,
    ...(lang === 'zh-CN' ? { hint: 'eastAsia' } : {}),
  };
}

/** Both are said on each run: Word takes the language of Latin text from the one, of Han text from the other. */
export function language(lang: Tongue) {
  return lang === 'zh-CN' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-GB', eastAsia: 'zh-CN' };
}

export interface Revision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

export interface Setting {
  readonly paper: Paper;
  /** Word counts the clauses as the contract does, so that their numbers may be left to it. */
  readonly counted: boolean;
  /** The id of a place to link to; `undefined` where nothing of that name is in the paper. */
  readonly bookmark: (anchor: string) => number | undefined;
  /** The next tracked change: one author, one date, ids in the order of the document. */
  readonly revision: () => Revision;
  /** A list of steps of its own, so that each begins with 1. */
  readonly steps: () => number;
}

export function settingOf(paper: Paper): Setting {
  const places = new Map(anchorsOf(paper.blocks).map((anchor, at) => [anchor, at + 1]));
  let revisions = 0;
  let lists = 0;
  return {
    paper,
    counted: countsAlike(paper.blocks),
    bookmark: (anchor) => places.get(anchor),
    revision: () => {
      revisions += 1;
      return { id: revisions, author: 'Proviso', date: '2000-01-01T00:00:00Z' };
    },
    steps: () => {
      lists += 1;
      return lists;
    },
  };
}

/** Bookmarks that begin with an underscore are not shown to people. */
export const bookmarkName = (id: number): string => `_P${id}`;

/** Deleted text is struck through even where changes are not shown, and counted by nothing. */
export const isTracked = (change: Change): change is 'inserted' | 'deleted' => change !== 'kept';

/** `1`, `1.1`, `1.2`, `2`: every numbered heading has the number that Word would give it. */
function countsAlike(blocks: readonly Block[]): boolean {
  let part = 0;
  let clause = 0;
  for (const block of blocks) {
    if (block.block !== 'heading' || block.number.length === 0) continue;
    if (block.level === 'part') {
      part += 1;
      clause = 0;
    } else clause += 1;
    const counted = block.level === 'part' ? `${part}` : `${part}.${clause}`;
    if (block.change !== 'kept' || block.number.length !== 1 || block.number[0]?.text !== counted) return false;
  }
  return true;
}
