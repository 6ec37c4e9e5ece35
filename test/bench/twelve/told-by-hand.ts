// The least that a function written by hand has to do for a determination with all its reasons: guard the document, judge
// and pay; and then make every object of the finished tree, once for each incident. What it says and where it is written are
// constants to it, and the amounts and verdicts are handed to it ready, so that no real one could be faster.
import type {
  CoverageDetermination,
  Determination,
  ItemDetermination,
  MoneyBounds,
  Reason,
  WaterfallRow,
} from '../../../engine/index.ts';
import { figuresByHand } from './guarded.ts';

/** `finished`: the determination of the same document. */
export function toldByHand(document: unknown, policyNo: number, finished: Determination): Determination {
  figuresByHand(document, policyNo);
  const { policy, incident, coverages, items, warranties, postings, reasons } = finished;
  return {
    format: 'proviso-determination/1',
    policy,
    incident: { id: incident.id, hash: incident.hash },
    outcome: finished.outcome,
    payable: bounds(finished.payable),
    exact: true,
    final: false,
    coverages: coverages.map(coverage),
    items: items.map(item),
    warranties: warranties.map(({ clause, number, title, breached, counts }) => ({
      clause,
      number,
      title,
      breached,
      counts,
      suspended: null,
    })),
    conditions: [],
    presumptions: [],
    conflicts: [],
    steps: [],
    questions: [],
    closed: [],
    postings: postings.map((each) => ({ account: each.account, coverage: each.coverage, ...bounds(each) })),
    levels: [],
    reasons: reasons.map(reason),
  };
}

function bounds({ atLeast }: MoneyBounds): MoneyBounds {
  const { currency, amount } = atLeast;
  const text = { currency, amount };
  return { atLeast: text, atMost: text };
}

function coverage({ clause, number, title, outcome, trigger, payable, waterfall }: CoverageDetermination) {
  return {
    clause,
    number,
    title,
    outcome,
    trigger,
    payable: bounds(payable),
    paidIn: null,
    waterfall: waterfall.map(row),
  };
}

function row({ line, statement, as, figure, share, in: before, out, applies, place }: WaterfallRow): WaterfallRow {
  return {
    line,
    statement,
    as,
    figure: figure === null ? null : bounds(figure),
    share,
    in: bounds(before),
    out: bounds(out),
    applies,
    place,
  };
}

function item({ id, kind, title, outcome, ground, by, clause, coverage: under, ...rest }: ItemDetermination) {
  const { amount, granted, excluded } = rest;
  return { id, kind, title, amount, outcome, ground, by, clause, coverage: under, granted, excluded };
}

function reason({ clause, number, statement, verdict, sentence, facts, place, because }: Reason): Reason {
  return {
    clause,
    number,
    statement,
    verdict,
    sentence,
    facts: facts.map(({ fact, value }) => ({ fact, value })),
    place,
    because: because.map(reason),
  };
}
