// Modules that the build makes: the texts of `policies/` (build/vite.config.ts).
declare module 'virtual:sources' {
  const files: readonly { readonly path: string; readonly text: string }[];
  export default files;
}
declare module 'virtual:incidents' {
  const files: readonly { readonly path: string; readonly text: string }[];
  export default files;
}
declare module '*.css';
declare module '*?worker' {
  const Made: new () => Worker;
  export default Made;
}
declare module '*?url' {
  const address: string;
  export default address;
}
