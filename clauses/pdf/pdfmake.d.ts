// pdfmake publishes no types: what we use of it, and no more.
declare module 'pdfmake/js/Printer.js' {
  /** Where the printer reads the files that are named in a definition. */
  interface VirtualFiles {
    existsSync(name: string): boolean;
    readFileSync(name: string): Uint8Array;
  }
  /** Where the printer fetches what a definition names by address. */
  interface Resolver {
    resolve(url: string): void;
    resolved(): Promise<void>;
  }
  interface PdfStream {
    on(event: 'data', then: (chunk: Uint8Array) => void): this;
    on(event: 'end', then: () => void): this;
    on(event: 'error', then: (error: Error) => void): this;
    end(): void;
  }
  class Printer {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
      files: VirtualFiles,
      resolver: Resolver,
      mayReadFile: (path: string) => boolean,
    );
    createPdfKitDocument(definition: unknown, options?: unknown): Promise<PdfStream>;
  }
  const module: typeof Printer & { readonly default?: typeof Printer };
  export default module;
}
