// The `pays` lines of a coverage as one straight run of generated statements: `run` is what runs, `out` takes each line's
// figure and what is left after it.
import type { Contract } from '../../../language/index.ts';
import { type LinePlan, type PayPlan, readsFacts } from '../plan/lower-pays.ts';
import { type ReadFact, sumText } from './tests.ts';
import { literal, whole } from './text.ts';

type Rounding = Contract['rounding'];

export function payFunction(position: number, { lines, firstIsOn }: PayPlan, { rounding }: Contract): string {
  const steps = lines.map((line, at) => stepOf(line, at, rounding, firstIsOn && at === 0));
  const start = firstIsOn ? 'const all = loss; loss = on; let run = on' : 'let run = loss';
  return `function p${position}(x, loss, on, applies, left, out) { const i = x.noItem; ${start}, a = 0, b = 0, d = 0; ${steps.join(' ')} return run - run === 0; }`;
}

function stepOf(line: LinePlan, at: number, rounding: Rounding, isOn: boolean): string {
  const off = `out[${2 * at}] = -1;`;
  const joined = isOn ? 'run = run + all - on; loss = all; ' : '';
  const done = `${joined}out[${2 * at + 1}] = run;`;
  if (line.line === 'share' || line.line === 'window')
    return `${off} if (applies[${at}] === 2) { ${lineText(line, rounding)} } ${done}`;
  return `if (applies[${at}] === 2) { ${lineText(line, rounding)} out[${2 * at}] = a; } else { ${off} } ${done}`;
}

/** The figure goes into `a`. */
export function lineText(line: LinePlan, rounding: Rounding, read?: ReadFact): string {
  switch (line.line) {
    case 'deductible':
      return `${figureText(line.figure, rounding, read)} run = Math.max(0, run - a);`;
    case 'limit':
      return `${figureText(line.figure, rounding, read)} run = Math.min(run, a);`;
    case 'franchise':
      return `${figureText(line.figure, rounding, read)} if (run > a) { } else { run = 0; }`;
    case 'reverse-franchise':
      return `${figureText(line.figure, rounding, read)} if (run > a) run = 0;`;
    case 'layer':
      return `${figureText(line.excess, rounding, read)} run = Math.max(0, run - a); ${figureText(line.figure, rounding, read)} run = Math.min(run, a);`;
    case 'account':
      return `a = left[${line.account}]; run = Math.min(run, a);`;
    case 'share':
      return `b = run * ${whole(line.numerator)}; ${quotientText('b', line.denominator, rounding)} run = a;`;
    case 'window':
      return windowText(line, rounding, read);
  }
}

function figureText(
  { sum, scale }: { readonly sum: Parameters<typeof sumText>[0]; readonly scale: number },
  rounding: Rounding,
  read?: ReadFact,
): string {
  const text =
    scale === 1
      ? `a = Math.max(0, ${sumText(sum, read)});`
      : `b = Math.max(0, ${sumText(sum, read)}); ${quotientText('b', scale, rounding)}`;
  return readsFacts(sum) ? `${text} if (a - a === 0) { } else { return false; }` : text;
}

/** `a`: the whole number that `of / denominator` becomes. */
function quotientText(of: string, denominator: number, rounding: Rounding): string {
  const by = whole(denominator);
  const parts = `d = ${of} % ${by}; a = (${of} - d) / ${by};`;
  switch (rounding) {
    case 'half-up':
      return `${parts} if (d * 2 >= ${by}) a = a + 1;`;
    case 'half-even':
      return `${parts} if (d * 2 > ${by} || d * 2 === ${by} && a % 2 === 1) a = a + 1;`;
    case 'down':
      return parts;
    case 'up':
      return `${parts} if (d > 0) a = a + 1;`;
  }
}

function windowText(line: Extract<LinePlan, { line: 'window' }>, rounding: Rounding, read?: ReadFact): string {
  const sums = [line.started, line.ended, line.from, line.until];
  const [started, ended, from, until] = sums.map((sum) => sumText(sum, read));
  const atMost = line.atMost === null ? '1 / 0' : sumText(line.atMost, read);
  const isKnown = line.atMost === null ? '' : ' && most - most === 0';
  return [
    `const g = ${started}, length = ${ended} - g, opens = ${from} - g, closes = ${until} - g, most = ${atMost};`,
    `if (length - length === 0 && opens - opens === 0 && closes - closes === 0${isKnown})`,
    `{ const part = windowPart(length, opens, closes, most); run = part === 0 ? 0 : portion(run, part, length, ${literal(rounding)}); }`,
    'else { return false; }',
  ].join(' ');
}
