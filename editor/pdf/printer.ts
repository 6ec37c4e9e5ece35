// pdfmake's printer as it is in a browser: its own build for pages, which brings what it needs of Node. The build puts this in
// the place of `pdfmake/js/Printer.js` (build/vite.config.ts), so that `clauses/` prints here as it does anywhere.
import pdfMake from 'pdfmake/build/pdfmake.js';

interface Files {
  readFileSync(name: string): Uint8Array;
}
type Fonts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export default class Printer {
  readonly #fonts: Fonts;

  constructor(fonts: Fonts, files: Files) {
    this.#fonts = fonts;
    for (const name of new Set(Object.values(fonts).flatMap((faces) => Object.values(faces))))
      pdfMake.virtualfs.writeFileSync(name, files.readFileSync(name));
  }

  createPdfKitDocument(definition: unknown): Promise<unknown> {
    pdfMake.setFonts(this.#fonts);
    pdfMake.setUrlAccessPolicy(() => false);
    return pdfMake.createPdf(definition).getStream();
  }
}
