// Generated code is read once more before it is run: token by token, against what the generator may write. So a mistake
// in the generator, or a contract made to break it, ends here and not in the host.

/** Names the generated code may use besides its own `t12`, `p3`, `k4`, …. */
const names: ReadonlySet<string> = new Set([
  'const',
  'let',
  'function',
  'return',
  'if',
  'else',
  'switch',
  'case',
  'default',
  ...['for', 'in', 'typeof', 'null'],
  'true',
  'false',
  // parameters and locals
  ...['x', 'i', 'e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'a', 'b', 'c', 's', 'm', 'n', 'd', 'q', 'g'],
  ...['loss', 'on', 'all', 'applies', 'left', 'out', 'run', 'length', 'opens', 'closes', 'most', 'part'],
  // fields of sheets
  ...['codes', 'numbers', 'texts', 'lists', 'noItem'],
  // rows of one document (direct/index.ts), and what reads its values
  ...[
    'o',
    'v',
    'p',
    'h',
    'j',
    'k',
    'e',
    'key',
    'marks',
    'fill',
    'open',
    'judge',
    'w',
    'digits',
    'whole',
    'taken',
    'figures',
    'excluded',
    'isArray',
    'charCodeAt',
  ],
  ...['mark', 'count', 'money', 'instant', 'percentage', 'duration', 'months'],
  // what runs beside it (compiled/runtime.ts), and the one global
  ...[
    'r',
    'tests',
    'asked',
    'unsettled',
    'forAny',
    'forAll',
    'counted',
    'causedBy',
    'safe',
    'portion',
    'inFirst',
    'rounded',
    'windowPart',
  ],
  ...['Math', 'max', 'min'],
]);
const own = /^[tpkrdvx]\d+$/;
const token =
  /\s+|[A-Za-z_$][\w$]*|\d+|"(?:[ !#-[\]-~]|\\(?:["\\bfnrt]|u[0-9a-f]{4}))*"|=>|===|!==|<=|>=|>>|&&|\|\||[-+*%/<>&!?:;,.(){}[\]=]/y;

/** Throws at the first token that the generator does not write. */
export function checkTokens(code: string): void {
  token.lastIndex = 0;
  let before = '';
  while (token.lastIndex < code.length) {
    const at = token.lastIndex;
    const [found] = token.exec(code) ?? [];
    if (found === undefined) throw new Error(`broken invariant: generated code has ${code.slice(at, at + 20)}`);
    if (/^[A-Za-z_$]/.test(found) && !names.has(found) && !own.test(found))
      throw new Error(`broken invariant: generated code names \`${found}\``);
    // Neither comments nor regular expressions: a slash divides what stands before it.
    if (found === '/' && !/^[\w)\]]/.test(before.slice(-1)))
      throw new Error('broken invariant: generated code has a slash that divides nothing');
    if (found.trim() !== '') before = found;
  }
}
