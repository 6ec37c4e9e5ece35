// The document of a wording or policy: for the frame beside the text, and as a file.
import {
  differingFigures,
  documentModel,
  type Fonts,
  type Language,
  missingFigures,
  render,
  renderDocx,
  renderPdf,
  wordingPaper,
} from '../../clauses/index.ts';
import type { Text, Unit } from '../../language/index.ts';

/** `refused`: why there is no document yet. */
export type Preview = { readonly language: Language } & (
  | { readonly html: string; readonly clauses: readonly AnchoredClause[] }
  | { readonly refused: Text }
);

/** Where a clause stands, in the document and in the text. */
export interface AnchoredClause {
  readonly anchor: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type DownloadFormat = 'html' | 'md' | 'docx' | 'pdf';
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function preview(unit: Unit | undefined, language: Language): Preview {
  const refused = refusalOf(unit);
  if (unit === undefined || refused !== undefined) return { language, refused: refused ?? notYet };
  const { contract, contractHash } = unit;
  const html = render(documentModel(contract, contractHash, language), 'html');
  return { language, html, clauses: anchoredClauses(unit) };
}

const notYet: Text = {
  en: 'The document appears when the text has no errors.',
  zh: '文本没有错误时，即显示保险单文件。',
};

function refusalOf(unit: Unit | undefined): Text | undefined {
  if (unit === undefined) return notYet;
  const missing = missingFigures(unit.contract);
  if (missing.length > 0)
    return {
      en: `The policy states no value for: ${missing.join(', ')}. A policy that is signed leaves no figure open.`,
      zh: `保单未填写：${missing.join('、')}。待签署的保单不得留空。`,
    };
  const [differs] = differingFigures(unit.contract);
  if (differs === undefined) return undefined;
  return {
    en: `In \`${differs.in}\` the figure \`${differs.figure}\` stands in one language only.`,
    zh: `\`${differs.in}\` 中的数值 \`${differs.figure}\` 仅见于一种语言。`,
  };
}

function anchoredClauses({ contract, sourceMap }: Unit): readonly AnchoredClause[] {
  const { coverages, exclusions, warranties, conditions, schedule } = contract;
  const clauses = [...coverages, ...exclusions, ...warranties, ...conditions].map(({ id, name }) => ({
    id,
    anchor: `clause-${name}`,
  }));
  const entries = schedule.map(({ id, name }) => ({ id, anchor: `schedule-${name}` }));
  return [...clauses, ...entries].flatMap(({ id, anchor }) => {
    const place = sourceMap.statements[id];
    return place === undefined ? [] : [{ anchor, file: place.file, start: place.start, end: place.end }];
  });
}

export async function download(
  unit: Unit | undefined,
  language: Language,
  as: DownloadFormat,
  fonts: () => Promise<Fonts>,
): Promise<Download | { readonly refused: Text }> {
  const refused = refusalOf(unit);
  if (unit === undefined || refused !== undefined) return { refused: refused ?? notYet };
  const { contract, contractHash, name } = unit;
  const model = documentModel(contract, contractHash, language);
  const file = `${name}.${as}`;
  switch (as) {
    case 'html':
      return { name: file, type: 'text/html', bytes: encoded(render(model, 'html')) };
    case 'md':
      return { name: file, type: 'text/markdown', bytes: encoded(render(model, 'markdown')) };
    case 'docx':
      return { name: file, type: docxType, bytes: await renderDocx(wordingPaper(model)) };
    case 'pdf':
      return { name: file, type: 'application/pdf', bytes: await renderPdf(wordingPaper(model), await fonts()) };
  }
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
