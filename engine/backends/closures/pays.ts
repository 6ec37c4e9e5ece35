// The `pays` lines of a coverage as closures over what runs.
import type { Contract } from '../../../language/index.ts';
import { portion, quotient, type Rounding, windowPart } from '../plan/arithmetic.ts';
import type { LinePlan, PayPlan } from '../plan/lower-pays.ts';
import type { Scaled } from '../plan/lower-sum.ts';
import { isYes } from '../plan/plan.ts';
import type { IncidentSheet } from '../plan/sheet.ts';
import type { PayFunction } from '../settled/program.ts';
import { sumOf } from './sums.ts';

/** What a line makes of what runs, its figure kept in `step.figure`; NaN where it is not known. */
type Line = (x: IncidentSheet, running: number, step: Step) => number;

interface Step {
  loss: number;
  readonly left: readonly number[];
  figure: number;
}

export function payClosure({ lines, firstIsOn }: PayPlan, { rounding }: Contract): PayFunction {
  const run = lines.map((line) => lineOf(line, rounding));
  return (x, loss, on, applies, left, out) => {
    const step: Step = { loss: firstIsOn ? on : loss, left, figure: -1 };
    let running = step.loss;
    for (const [at, line] of run.entries()) {
      step.figure = -1;
      if (applies[at] === isYes) running = line(x, running, step);
      if (!Number.isSafeInteger(running)) return false;
      if (firstIsOn && at === 0) {
        running += loss - on;
        step.loss = loss;
      }
      out[2 * at] = step.figure;
      out[2 * at + 1] = running;
    }
    return true;
  };
}

function lineOf(line: LinePlan, rounding: Rounding): Line {
  switch (line.line) {
    case 'deductible': {
      const figure = figureOf(line.figure, rounding);
      return (x, running, step) => {
        step.figure = figure(x, running, step);
        return Math.max(0, running - step.figure);
      };
    }
    case 'limit': {
      const figure = figureOf(line.figure, rounding);
      return (x, running, step) => {
        step.figure = figure(x, running, step);
        return Math.min(running, step.figure);
      };
    }
    case 'franchise':
    case 'reverse-franchise': {
      const figure = figureOf(line.figure, rounding);
      const isReverse = line.line === 'reverse-franchise';
      return (x, running, step) => {
        step.figure = figure(x, running, step);
        if (Number.isNaN(step.figure)) return Number.NaN;
        return running > step.figure === isReverse ? 0 : running;
      };
    }
    case 'layer': {
      const [excess, figure] = [figureOf(line.excess, rounding), figureOf(line.figure, rounding)];
      return (x, running, step) => {
        const above = Math.max(0, running - excess(x, running, step));
        step.figure = figure(x, above, step);
        return Math.min(above, step.figure);
      };
    }
    case 'share': {
      const { numerator, denominator } = line;
      return (_, running) => quotient(running * numerator, denominator, rounding);
    }
    case 'account': {
      const { account } = line;
      return (_, running, step) => {
        step.figure = step.left[account] ?? Number.NaN;
        return Math.min(running, step.figure);
      };
    }
    case 'window':
      return windowOf(line, rounding);
  }
}

function figureOf({ sum, scale }: Scaled, rounding: Rounding): Line {
  const value = sumOf(sum);
  return (x, running, { loss }) => {
    const scaled = value(x, x.noItem, [], { loss, running });
    return Number.isFinite(scaled) ? quotient(Math.max(0, scaled), scale, rounding) : Number.NaN;
  };
}

function windowOf(line: Extract<LinePlan, { line: 'window' }>, rounding: Rounding): Line {
  const [started, ended, from, until] = [line.started, line.ended, line.from, line.until].map(sumOf);
  const atMost = line.atMost === null ? () => Number.POSITIVE_INFINITY : sumOf(line.atMost);
  if (started === undefined || ended === undefined || from === undefined || until === undefined)
    throw new Error('broken invariant: a window without its ends');
  return (x, running) => {
    const at = (sum: typeof started): number => sum(x, x.noItem, []);
    const start = at(started);
    const length = at(ended) - start;
    const [opens, closes, most] = [at(from) - start, at(until) - start, at(atMost)];
    if (![length, opens, closes].every(Number.isFinite) || (line.atMost !== null && !Number.isFinite(most)))
      return Number.NaN;
    const part = windowPart(length, opens, closes, most);
    return part === 0 ? 0 : portion(running, part, length, rounding);
  };
}
