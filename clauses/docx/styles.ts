// The styles of the document: real ones, so that a lawyer changes the look of all clauses by changing one style, and that
// headings make the outline. Sizes in half points, spaces in twentieths.
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import { type Face, font, gutter, ink, language } from './setting.ts';

const run = (face: Face, size: number, more: { readonly bold?: boolean; readonly color?: string } = {}) => ({
  font: font(face, 'en'),
  size,
  ...more,
});
const spacing = (before: number, after: number, line = 288) => ({ before, after, line });

const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.strong, space: 6 } as const;
const hanging = { left: gutter, hanging: gutter } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...run('text', 20), language: language('zh-CN'), color: ink.strong },
      paragraph: { spacing: spacing(0, 0) },
    },
    title: {
      run: run('head', 46, { bold: true }),
      paragraph: { spacing: spacing(400, 60, 300), keepNext: true },
    },
    heading1: {
      run: run('head', 27, { bold: true, color: ink.strong }),
      paragraph: { spacing: spacing(520, 160, 300), keepNext: true, indent: hanging, border: { top: rule } },
    },
    heading2: {
      run: run('head', 22, { bold: true, color: ink.strong }),
      paragraph: { spacing: spacing(300, 60), keepNext: true, indent: hanging },
    },
    hyperlink: { run: { color: ink.strong } },
  },
  paragraphStyles: [
    // Toc styles are named as Word names its own, so that an update of the contents keeps the look.
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: run('text', 20),
      paragraph: { spacing: spacing(100, 0, 276) },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: run('text', 18),
      paragraph: {
        spacing: spacing(0, 0, 276),
        indent: { left: gutter },
      },
    },
    {
      id: 'Definition',
      name: 'Definition',
      basedOn: 'Heading2',
      next: 'ClauseText',
      quickFormat: true,
      run: run('head', 21, { bold: true }),
      paragraph: { indent: { left: gutter, hanging: 0 }, outlineLevel: 1, spacing: spacing(240, 60) },
    },
    plain('TitleSecond', 'Title second', run('text', 30, { color: ink.soft }), spacing(0, 60, 300)),
    plain('CoverKind', 'Cover kind', run('label', 17, { color: ink.soft }), spacing(0, 360)),
    plain('CoverSubtitle', 'Cover subtitle', run('text', 23), spacing(60, 0)),
    plain('CoverValue', 'Cover value', run('text', 20), spacing(0, 120)),
    plain('ContentsHeading', 'Contents heading', run('label', 18, { color: ink.soft }), spacing(480, 60), true),
    plain('ClauseKind', 'Clause kind', run('label', 15, { color: ink.soft }), spacing(0, 80), true),
    plain('ClauseText', 'Clause text', run('text', 20), spacing(0, 100)),
    plain('ClauseSource', 'Clause source', run('label', 15, { color: ink.soft }), spacing(40, 60)),
    plain('TermLabel', 'Term label', run('label', 15, { color: ink.soft }), spacing(40, 10, 252)),
    plain('TermLine', 'Term line', run('text', 18), spacing(0, 40, 264)),
    plain('TableHead', 'Table head', run('label', 15, { color: ink.soft }), spacing(40, 40, 252), true),
    plain('TableText', 'Table text', run('text', 19), spacing(40, 40, 264)),
    plain('TableSecond', 'Table second', run('text', 17, { color: ink.soft }), spacing(0, 40, 252)),
    plain('SignatureRole', 'Signature role', run('head', 20, { bold: true }), spacing(120, 40), true),
    plain('SignatureBlank', 'Signature blank', run('label', 15, { color: ink.soft }), spacing(900, 0), true),
    plain('LastLine', 'Last line', run('label', 14, { color: ink.soft }), spacing(600, 0, 252)),
    plain('RunningHead', 'Running head', run('label', 14, { color: ink.soft }), spacing(0, 0)),
  ],
};

function plain(
  id: string,
  name: string,
  of: ReturnType<typeof run>,
  space: ReturnType<typeof spacing>,
  keepNext = false,
) {
  return { id, name, basedOn: 'Normal', quickFormat: true, run: of, paragraph: { spacing: space, keepNext } };
}

/** Parts and clauses count in one list of two levels; the steps of a payment in lists of their own. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'clauses',
      levels: [level(0, '%1'), level(1, '%1.%2')],
    },
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 300, hanging: 300 } } },
        },
      ],
    },
  ],
};

function level(at: 0 | 1, text: string) {
  return {
    level: at,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: { run: { bold: false, color: ink.soft }, paragraph: { indent: hanging } },
  };
}
