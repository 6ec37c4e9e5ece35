// Handlebars publishes its runtime without types of its own: it is the same object, less the compiler.
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';

  const runtime: Omit<typeof Handlebars, 'compile' | 'precompile' | 'parse'>;
  export default runtime;
}
