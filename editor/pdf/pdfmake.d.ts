// pdfmake publishes no types: what we use of its build for pages.
declare module 'pdfmake/build/pdfmake.js' {
  const pdfMake: {
    readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
    setFonts(fonts: unknown): void;
    setUrlAccessPolicy(may: (url: string) => boolean): void;
    createPdf(definition: unknown): { getStream(): Promise<unknown> };
  };
  export default pdfMake;
}
