// Contracts and incidents in which every name, title, text and id carries a payload: what would break out of a string, a
// comment, a template or a path, were it ever put there.
import type { Incident } from '../../../engine/index.ts';
import type { Contract } from '../../../language/index.ts';

const bases = [
  `"`,
  `'`,
  '`',
  `\\`,
  `\\"`,
  `";globalThis.hit=1;"`,
  `';globalThis.hit=1;'`,
  `\`$\{globalThis.hit=1}\``,
  `$\{globalThis.hit=1}`,
  `*/globalThis.hit=1;/*`,
  `//globalThis.hit=1`,
  `\nglobalThis.hit=1\n`,
  `\r\nglobalThis.hit=1//`,
  `\u2028globalThis.hit=1`,
  `\u2029globalThis.hit=1//`,
  `</script><script>globalThis.hit=1</script>`,
  `]]);globalThis.hit=1;([[`,
  `})();globalThis.hit=1;(()=>{`,
  `constructor`,
  `prototype`,
  `__proto__`,
  `toString`,
  `valueOf`,
  `hasOwnProperty`,
  `then`,
  `constructor.constructor("globalThis.hit=1")()`,
  `$.constructor`,
  `$..*`,
  `@.constructor`,
  `[0]`,
  `.`,
  `..`,
  `a.b`,
  `/`,
  `~0~1`,
  `%s%n`,
  `\\u0022;globalThis.hit=1;`,
  `\\x22`,
  `\u0000`,
  `\u202e`,
  `\ufeff`,
  `\ud83d\ude00`,
  `甲“乙”丙`,
  `{{constructor}}`,
  `<%= 1 %>`,
  `#{1}`,
  `return 1`,
  `x.codes[0]`,
  `t0(x, i)`,
  `if (true) {`,
  `0/0`,
  `1e999`,
  `-0`,
  `undefined`,
  `null`,
  `NaN`,
] as const;

const around = [
  (each: string) => each,
  (each: string) => `${each}${each}`,
  (each: string) => `"${each}"`,
  (each: string) => `\\${each}`,
  (each: string) => `'+${each}+'`,
  (each: string) => `/*${each}*/`,
  (each: string) => `\n${each}\n`,
  (each: string) => `\${${each}}`,
  (each: string) => `")${each}("`,
  (each: string) => `]${each}[`,
];

const all = new Set(bases.flatMap((base) => around.map((wrap) => wrap(base))));
export const payloads: readonly string[] = [...all].slice(0, 500);

/** Words that mean something to the engine itself, and notation. */
const kept = /^(?:-?[\d.]+|[A-Z]{2,3}|[A-Z][a-z]+\/[A-Z][a-z]+|.*\d\d:\d\d.*)$/;
const keptWords = new Set([
  'causes',
  'proximate',
  'loss',
  'h',
  'proviso-contract/1',
  'period',
  'as-paid',
  'event',
  'days',
  'months',
]);
const keptKeys = new Set([
  'op',
  'test',
  'type',
  'line',
  'clause',
  'statement',
  'effect',
  'currency',
  'rounding',
  'zone',
  'fact',
  'per',
  'use',
  'format',
  'unit',
  'version',
]);

/** The same value, each text that people chose followed by the payload. */
export function withPayload<Value extends Contract | Incident>(value: Value, payload: string): Value {
  return carried(value, '', payload) as Value;
}

function carried(value: unknown, key: string, payload: string): unknown {
  if (typeof value === 'string') return keptKeys.has(key) ? value : renamed(value, payload, key);
  if (Array.isArray(value)) return value.map((each) => carried(each, key, payload));
  if (value instanceof Map)
    return new Map([...value].map(([name, each]) => [renamed(name, payload), carried(each, '', payload)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, carried(each, name, payload)]));
}

function renamed(text: string, payload: string, key = ''): string {
  const isWord = keptWords.has(text) && key !== 'title';
  return isWord || text === 'every' || kept.test(text) ? text : text + payload;
}
