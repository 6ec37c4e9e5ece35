// Published figures of Oasis LMF (deductibles, limits, shares, layers, minimum and maximum deductibles, reinsurance),
// paid by wordings that are generated as source text out of Proviso's own lines. The data lies outside of this
// repository: where it is not here, the test says so.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adjudicate, readIncident } from '../../engine/index.ts';
import { compile, type Unit } from '../../language/index.ts';
import { currency, kindOf, linesOf, type Terms, type Tree, termLines, wordingOf } from './wording.ts';

const file = process.env.OASIS_CASES ?? join(import.meta.dirname, '../../../shared/data/oasis-fm/cases.ndjson');
const points = 127;

interface Risk {
  readonly loss: number;
  readonly cededShare: number;
}
type Case =
  | {
      readonly kind: 'single-rule';
      readonly id: string;
      readonly terms: Terms;
      readonly points: readonly {
        readonly loss: number;
        readonly expected: number;
        readonly carriedIn?: {
          readonly deductibleAlreadyApplied: number;
          readonly overLimit: number;
          readonly underLimit: number;
        };
      }[];
    }
  | {
      readonly kind: 'programme';
      readonly id: string;
      readonly items: readonly { readonly id: number }[];
      readonly tree: Tree | readonly Tree[];
      readonly points: readonly {
        readonly itemLoss: Readonly<Record<string, number>>;
        readonly expectedTotal: number;
      }[];
    }
  | {
      readonly kind: 'excess-or-quota-share';
      readonly id: string;
      readonly terms: {
        readonly riskAttachment: number;
        readonly riskLimit: number | null;
        readonly occurrenceAttachment: number;
        readonly occurrenceLimit: number | null;
        readonly placedShare: number;
      };
      readonly risks: readonly Risk[];
      readonly expected: number;
    };

interface Point {
  readonly text: string;
  /** By kind. */
  readonly losses: Readonly<Record<string, number>>;
  readonly expected: number;
}

function pointsOf(each: Case): readonly Point[] {
  switch (each.kind) {
    case 'single-rule':
      return each.points.map((point) => {
        if (point.carriedIn === undefined) {
          const kinds = [kindOf(1)];
          const text = wordingOf(kinds, termLines(each.terms, kinds, true));
          return { text, losses: { [kindOf(1)]: point.loss }, expected: point.expected };
        }
        // What lower levels leave: a loss that a limit has cut to nothing, and one with a deductible and room under a limit.
        const { deductibleAlreadyApplied: borne, overLimit, underLimit } = point.carriedIn;
        const [cut, kept] = ['cut', 'kept'];
        const lines = [
          `limit ${currency} 0 each event on ${cut}`,
          `deductible ${currency} ${borne} on ${kept}`,
          `limit ${currency} ${point.loss + underLimit} each event on ${kept}`,
          ...termLines(each.terms, [cut, kept], false),
        ];
        const losses = { [cut]: overLimit, [kept]: point.loss + borne };
        return { text: wordingOf([cut, kept], lines), losses, expected: point.expected };
      });
    case 'programme': {
      const trees = Array.isArray(each.tree) ? each.tree : [each.tree as Tree];
      const kinds = each.items.map(({ id }) => kindOf(id));
      const text = wordingOf(kinds, trees.flatMap(linesOf));
      return each.points.map(({ itemLoss, expectedTotal }) => ({
        text,
        losses: Object.fromEntries(Object.entries(itemLoss).map(([id, loss]) => [kindOf(Number(id)), loss])),
        expected: expectedTotal,
      }));
    }
    case 'excess-or-quota-share': {
      const { terms, risks } = each;
      const kinds = risks.map((_, index) => kindOf(index));
      const layer = (limit: number | null, attachment: number): string =>
        limit === null
          ? `deductible ${currency} ${attachment}`
          : `layer ${currency} ${limit} excess of ${currency} ${attachment}`;
      const lines = [
        ...risks.flatMap(({ cededShare }, index) => [
          `insurer pays ${cededShare * 100}% on ${kindOf(index)}`,
          `${layer(terms.riskLimit, terms.riskAttachment)} on ${kindOf(index)}`,
        ]),
        layer(terms.occurrenceLimit, terms.occurrenceAttachment),
        `insurer pays ${terms.placedShare * 100}%`,
      ];
      const losses = Object.fromEntries(risks.map(({ loss }, index) => [kindOf(index), loss]));
      return [{ text: wordingOf(kinds, lines), losses, expected: each.expected }];
    }
  }
}

const compiled = new Map<string, Unit>();

function unitOf(text: string): Unit {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { units, diagnostics } = compile([{ path: 'case.proviso', text }]);
  const [unit] = units;
  if (unit === undefined) throw new Error(`${diagnostics.map(({ message }) => message.en).join('\n')}\n${text}`);
  compiled.set(text, unit);
  return unit;
}

function paid({ text, losses }: Point): number {
  const unit = unitOf(text);
  const document = {
    incident: 'case',
    losses: Object.entries(losses).map(([kind, loss]) => ({
      id: kind,
      kind,
      amount: { currency, amount: loss.toFixed(3) },
    })),
  };
  const read = readIncident(JSON.stringify(document), unit.contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { payable, exact } = adjudicate({ ...unit, incident: read.incident });
  expect(exact).toBe(true);
  expect(payable.atMost).toEqual(payable.atLeast);
  return Number(payable.atLeast.amount);
}

describe('the financial module of Oasis LMF', () => {
  const isHere = existsSync(file);
  const cases = isHere
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)
    : [];
  let right = 0;

  test.each(cases.map((each) => [each.id, each] as const))('%s', (_, each) => {
    for (const point of pointsOf(each)) {
      // Published to three decimals at most; the last of them may be rounded on the way.
      expect(Math.abs(paid(point) - point.expected), `${JSON.stringify(point.losses)}\n${point.text}`).toBeLessThan(
        0.0025,
      );
      right += 1;
    }
  });

  test('how many points', () => {
    console.log(isHere ? `Oasis LMF: ${right} of ${points}` : `Oasis LMF: 0 of ${points}, data not here`);
    expect(right).toBe(isHere ? points : 0);
  });
});
