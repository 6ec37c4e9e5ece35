// The document that was asked for, as the text or the bytes of its file.
import {
  certificatePaper,
  documentModel,
  interleaved,
  keyFactsPaper,
  type Language,
  letterPaper,
  type Paper,
  redlineOf,
  render,
  renderDocx,
  renderPaper,
  renderPdf,
  slipPaper,
  summaryOf,
  wordingPaper,
} from '../../clauses/index.ts';
import type { Unit } from '../../language/index.ts';
import { embeddedFonts } from './fonts.ts';
import type { Asked, RenderOptions } from './options.ts';

/** Throws `MissingFigures` or `TooLong`. */
export async function contentOf(asked: Asked): Promise<string | Uint8Array> {
  const { unit, options, language, before, style } = asked;
  const { to, document, layout } = options;
  // The plain wording has templates of its own, made for it.
  const isPlain = document === 'wording' && before === undefined && (layout === 'side' || language !== 'both');
  if (isPlain && (to === 'html' || to === 'md'))
    return render(documentModel(unit.contract, unit.contractHash, language), textFormats[to], style);
  const paper = layout === 'interleaved' ? interleaved(paperOf(asked)) : paperOf(asked);
  switch (to) {
    case 'html':
    case 'md':
      return renderPaper(paper, textFormats[to], style);
    case 'docx':
      return renderDocx(paper);
    case 'pdf':
      return renderPdf(paper, embeddedFonts());
  }
}

const textFormats = { html: 'html', md: 'markdown' } as const;

function paperOf({ unit, options, language, before, slip, determination }: Asked): Paper {
  const { document, to } = options;
  if (document === 'letter') {
    if (determination === undefined) throw new Error('broken invariant: a letter without a determination');
    return letterPaper(determination, unit.contract, unit.contractHash, language);
  }
  if (document === 'slip') {
    if (slip === undefined) throw new Error('broken invariant: a slip without an endorsement');
    return slipPaper(slip.before, slip.after, slip.endorsement, language);
  }
  const paper = plainPaper(unit, document, language);
  if (before === undefined) return paper;
  // Tracked changes that are rejected give the old text back; elsewhere a clause that moved is shown once, with a note.
  const moves = to === 'docx' ? 'traced' : 'noted';
  return redlineOf(plainPaper(before, document, language), paper, summaryOf(before, unit, language), moves);
}

type Plain = Exclude<RenderOptions['document'], 'letter' | 'slip'>;

function plainPaper({ contract, contractHash }: Unit, document: Plain, language: Language): Paper {
  switch (document) {
    case 'wording':
      return wordingPaper(documentModel(contract, contractHash, language));
    case 'certificate':
      return certificatePaper(contract, contractHash, language);
    case 'key-facts':
      return keyFactsPaper(contract, contractHash, language);
  }
}
