// The second half of the adjuster's work: the `pays` lines, in the order they are written, over what the standing left.
// Losses run each by itself until a line joins them; what each line does to what it works on stands in lines.ts.
import type { Coverage, PaysLine, StatementId } from '../../language/index.ts';
import { ofItem, type Scope } from '../conditions/scope.ts';
import type { Verdict } from '../conditions/verdict.ts';
import type { LossItem } from '../incident/facts.ts';
import { isUnstated, unstatedClaim, unstatedEvent } from '../structure/places.ts';
import { amount, boundless, compare, larger, nothing, smaller, subtract } from './amount.ts';
import { type Draw, Draws, type Naming } from './draws.ts';
import type { Ends } from './figure.ts';
import { inProportion } from './in-proportion.ts';
import { kindsOf, linesWithin, withKinds } from './line-parts.ts';
import { type Direction, type Taken, take } from './lines.ts';
import { type Worth, worthOf } from './losses.ts';
import { cutApart, isExact, joined, noFacts, type Pool, poolOf, sumOf, together } from './pool.ts';
import { type Settled, settledIn } from './settlement.ts';
import type { Share } from './share.ts';

export type { Ends } from './figure.ts';

export interface Row {
  /** `coverages`: what coverages bring to a wider `pays`; `shared`: what a line of it left to this coverage. */
  readonly line: 'loss' | 'converted' | 'coverages' | 'shared' | 'highest' | PaysLine['line'];
  readonly statement: StatementId | null;
  readonly as: string | null;
  readonly figure: Ends | null;
  /** The share that was taken, where the line takes one. */
  readonly share: Pick<Share, 'low' | 'high'> | null;
  readonly in: Ends;
  readonly out: Ends;
  readonly applies: Verdict['truth'];
  /** For a `converted` row: the item, and its amount as stated. */
  readonly converted: { readonly item: string; readonly from: NonNullable<Worth['from']> } | null;
  /** For a `paid-in` row: what is paid, in the other currency. */
  readonly paidIn: Settled | null;
}

export interface Payment {
  readonly rows: readonly Row[];
  readonly paid: Ends;
  /** The unknown amounts that the distance between the ends hangs on. */
  readonly needs: ReadonlySet<string>;
  /** What it uses of each account. */
  readonly draws: readonly Draw[];
  /** The deductible that it leaves to be taken once, by a wider `pays`; nothing where nothing came to that line. */
  readonly once: Ends;
  /** The ends hold, but what is unknown may never reach them. */
  readonly loose: boolean;
  /** Of the unknown facts in figures: which way more of each moves what is paid. */
  readonly moved: ReadonlyMap<string, Direction>;
}

/** What is left of an account, in minor units; `high` null where its amount is unknown, and `facts` would tell it. */
export interface Left {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly facts: readonly string[];
  /** Of an account that is reinstated: the most that one event finds, whatever is left in all; absent: all that is left. */
  readonly atOnce?: Pick<Left, 'low' | 'high'>;
}

/** What is left of each account, by name. */
export type Remaining = ReadonlyMap<string, Left>;

/** One way in which everything but amounts is settled; `open` only where there were too many ways to try each. */
export interface Way {
  readonly coverage: Coverage;
  /** The items that enter the money, or may. */
  readonly entering: readonly { readonly item: LossItem; readonly included: 'yes' | 'open' }[];
  /** Whether a line applies, by its id; a line not named always does. */
  readonly applies: ReadonlyMap<StatementId, Verdict['truth']>;
  /** The items that are not of the kinds that a line names, by the key of the kinds (see line-parts.ts). */
  readonly besides: ReadonlyMap<string, ReadonlySet<LossItem>>;
}

/** Runs the pipeline of one coverage. */
export function pay(way: Way, remaining: Remaining, scope: Scope): Payment {
  const run = new Run(way, remaining, scope);
  run.applyAll(way.coverage.pays);
  return run.finish();
}

type Entering = Way['entering'][number] & { readonly worth: Worth };

class Run {
  readonly #way: Way;
  readonly #scope: Scope;
  readonly #remaining: Remaining;
  readonly #entering: readonly Entering[];
  readonly #losses: ReadonlyMap<LossItem, Ends>;
  readonly #lossNeeds: ReadonlySet<string>;
  readonly #rows: Row[] = [];
  /** Events that nobody has stated may be many: what is taken of each may be taken often, or be outgrown. */
  readonly #many: boolean;
  /** By unknown fact: which way more of it moved what is left, so far. */
  readonly #moved = new Map<string, Direction>();
  /** Kinds of lines that do not reach losses that nobody has stated. */
  readonly #skipped = new Set<string>();
  #pools: readonly Pool[];
  #draws = new Draws();
  #once: Ends = { low: nothing, high: nothing };
  /** What layers have drawn, until the line that holds them is done. */
  readonly #ofLayers: Draws[] = [];
  #loose = false;

  constructor(way: Way, remaining: Remaining, scope: Scope) {
    this.#way = way;
    this.#scope = scope;
    this.#remaining = remaining;
    this.#many = scope.event === unstatedEvent;
    this.#entering = way.entering.map(({ item, included }) => ({
      item,
      included: this.#many ? 'open' : included,
      worth: worthOf(item, scope),
    }));
    this.#pools = this.#entering.map(({ item, included, worth }) =>
      poolOf(item, { low: included === 'yes' ? worth.low : nothing, high: worth.high }, worth.needs),
    );
    this.#losses = new Map(this.#pools.flatMap(({ parts }) => parts.map((part) => [part.item, part] as const)));
    this.#lossNeeds = new Set(this.#entering.flatMap(({ worth }) => [...worth.needs]));
    for (const { item, worth } of this.#entering) {
      if (worth.from !== null) {
        const converted = { item: item.id, from: worth.from };
        this.#rows.push({ ...plainRow('converted', { low: worth.low, high: worth.high }), converted });
      }
    }
    this.#rows.push(plainRow('loss', sumOf(this.#pools)));
  }

  applyAll(lines: readonly PaysLine[]): void {
    for (const line of lines) this.#apply(line);
  }

  finish(): Payment {
    const { low, high, needs } = joined(this.#pools);
    const isOpen = compare(low, high) !== 0;
    return {
      rows: this.#rows,
      paid: { low, high },
      needs: isOpen ? needs : noFacts,
      draws: this.#draws.finish(this.#scope.index.contract.rounding),
      once: this.#once,
      loose: this.#loose && isOpen,
      moved: isOpen ? this.#moved : new Map(),
    };
  }

  #apply(line: PaysLine): void {
    const stated = this.#way.applies.get(line.id) ?? 'yes';
    const applies = this.#many && stated === 'yes' && isOfEach(line) ? 'open' : stated;
    const before = sumOf(this.#pools);
    const { selected, rest } = this.#select(line);
    if (applies === 'no' && line.line === 'layers') this.#passOver(linesWithin([line]).slice(1), before);
    const from = joined(selected);
    const taken = applies === 'no' ? [] : this.#takeAll(line, selected, from);
    const isSomething = ({ parts, high }: Pool): boolean => parts.length > 0 || compare(high, nothing) > 0;
    const after =
      applies === 'no' || line.line === 'once' ? selected : taken.map(({ pool }) => pool).filter(isSomething);
    const settled = after.map((pool) => this.#settle(pool, applies === 'open' ? from : null));
    this.#pools = [...rest, ...settled];
    if (applies !== 'no')
      this.#use(line, selected, from, settled, { certain: applies === 'yes', whole: rest.length === 0 });
    const figures = taken.flatMap(({ figure }) => (figure === null ? [] : [figure]));
    this.#rows.push({
      ...plainRow(line.line, before),
      statement: line.id,
      as: line.as,
      figure: figures.length === 0 ? null : sumOf(figures),
      share: taken.find(({ share }) => share !== null)?.share ?? null,
      out: sumOf(this.#pools),
      applies,
      paidIn: line.line === 'paid-in' && applies === 'yes' ? settledIn(line, sumOf(this.#pools), this.#scope) : null,
    });
  }

  /** Follows what accounts are used for, and what is left to be taken once. */
  #use(
    line: PaysLine,
    selected: readonly Pool[],
    from: Pool,
    after: readonly Pool[],
    { certain, whole }: Naming,
  ): void {
    const to = joined(after);
    if (line.per === 'item') selected.forEach((pool, at) => void this.#draws.follow(pool, after[at] ?? pool));
    else this.#draws.follow(from, to);
    for (const draws of this.#ofLayers.splice(0)) this.#draws.adopt(draws);
    if (line.line === 'account') this.#draws.limited(line.account, from, to, { certain, whole });
    if (line.line === 'aggregate') this.#draws.borne(line.account, from, to, certain);
    if (line.line === 'once') this.#leave(line, from, certain);
  }

  /** A deductible that is taken once for all coverages takes nothing here. */
  #leave(line: Extract<PaysLine, { line: 'once' }>, pool: Pool, certain: boolean): void {
    const figure = this.#take(line, pool).figure;
    if (figure === null) return;
    const low = certain && compare(pool.low, nothing) > 0 ? figure.low : nothing;
    const high = compare(pool.high, nothing) > 0 ? figure.high : nothing;
    this.#once = { low: larger(this.#once.low, low), high: larger(this.#once.high, high) };
  }

  /** Lines of layers that do not apply have their rows all the same, so that the rows of all ways stand side by side. */
  #passOver(lines: readonly PaysLine[], ends: Ends): void {
    for (const { line, id, as } of lines)
      this.#rows.push({ ...plainRow(line, ends), statement: id, as, applies: 'no' });
  }

  /** What a line leaves, with what it hangs on; `from` where the line may not apply. */
  #settle(pool: Pool, from: Ends | null): Pool {
    // Under `final` what is known only in part is taken at what is shown: the least that is left.
    const shown = this.#scope.shown === undefined ? pool : { ...pool, high: pool.low };
    const { low, high } =
      from === null ? shown : { low: smaller(shown.low, from.low), high: larger(shown.high, from.high) };
    // What a limit had made exact, a figure taken of the loss may open again: then the losses are what it hangs on.
    const needs = compare(low, high) === 0 ? noFacts : pool.needs.size > 0 ? pool.needs : this.#lossNeeds;
    return { ...pool, low, high, needs };
  }

  // ---- what a line works on ------------------------------------------------------------------------------------------

  /** The pools that a line works on, those of its kinds, or all that runs; and the rest. */
  #select(line: PaysLine): { readonly selected: readonly Pool[]; readonly rest: readonly Pool[] } {
    const isOn = (item: LossItem): boolean => this.#isOf(item, line, 'on');
    const whole = (pool: Pool): boolean => pool.parts.every(({ item }) => isOn(item));
    const pools = line.apportioned ? this.#pools.flatMap((pool) => this.#apportion(pool, line, isOn)) : this.#pools;
    // A deductible of the loss of some kinds may work on what others were joined with: of their loss, not of what runs.
    const some = (pool: Pool): boolean =>
      whole(pool) || (pool.parts.length > 1 && pool.parts.some(({ item }) => isOn(item)));
    const ofProportion = (pool: Pool): boolean =>
      withKinds(line) !== null && pool.parts.every(({ item }) => this.#isOf(item, line, 'with'));
    return {
      selected: pools.filter((pool) => some(pool) || ofProportion(pool)),
      rest: pools.filter((pool) => !some(pool) && !ofProportion(pool)),
    };
  }

  /** A pool in the pieces that a line takes apart: each item, or what is of its kinds and what is not. */
  #apportion(pool: Pool, line: PaysLine, isOn: (item: LossItem) => boolean): readonly Pool[] {
    if (pool.parts.length <= 1) return [pool];
    const isBeside = (item: LossItem): boolean => withKinds(line) !== null && this.#isOf(item, line, 'with');
    const part = (item: LossItem): string =>
      `${line.per === 'event' ? '' : line.per === 'item' ? item.id : claimOf(item)} ${isBeside(item) ? 'beside' : isOn(item) ? 'on' : 'off'}`;
    const parts = [...new Set(pool.parts.map(({ item }) => part(item)))];
    if (parts.length === 1) return [pool];
    if (!isExact(pool)) this.#loose = true;
    return parts.map((each) => cutApart(pool, (item) => part(item) === each));
  }

  /** Losses that nobody has stated are of kinds that nobody knows: a line on some kinds does not reach all of them. */
  #isOf(item: LossItem, line: PaysLine, which: 'on' | 'with'): boolean {
    const kinds = which === 'on' ? line.on : withKinds(line);
    if (isUnstated(item)) {
      const reaches = kinds === null ? which === 'on' : kindsCover(kinds, this.#way.coverage, this.#scope);
      const reached = reaches && line.per !== 'item' && !(line.per === 'claim' && item.place?.claim === unstatedClaim);
      if (reached) return true;
      if (!reaches && kinds !== null) this.#skip(kinds);
      else if (line.per === 'claim') this.#loose = true;
      return false;
    }
    return kinds === null ? which === 'on' : !(this.#way.besides.get(kindsOf(line, which)) ?? new Set()).has(item);
  }

  /** They may be of the other kinds; but once lines on all kinds were skipped, what they leave may never be reached. */
  #skip(kinds: readonly string[]): void {
    const { index } = this.#scope;
    for (const kind of kinds) for (const leaf of index.leaves('loss', kind)) this.#skipped.add(leaf);
    if (kindsCover([...this.#skipped], this.#way.coverage, this.#scope)) this.#loose = true;
  }

  #takeAll(line: PaysLine, selected: readonly Pool[], whole: Pool): readonly Taken[] {
    if (line.line === 'layers') return [this.#layers(line, selected)];
    if (line.line === 'limit' && line.inProportion !== null) return this.#proportional(line, selected);
    // A benefit is owed only where the coverage responds to something.
    if (line.line === 'benefit' && this.#entering.length === 0) return [];
    const groups = line.per === 'item' ? selected : line.per === 'claim' ? this.#byClaim(selected) : [whole];
    return groups.map((pool) => this.#take(line, pool));
  }

  /** What each claim has brought, joined. */
  #byClaim(selected: readonly Pool[]): readonly Pool[] {
    const claims = [...new Set(selected.map(({ parts }) => claimOf(parts[0]?.item)))];
    return claims.map((claim) => joined(selected.filter(({ parts }) => claimOf(parts[0]?.item) === claim)));
  }

  #take(line: PaysLine, pool: Pool): Taken {
    const first = pool.parts[0]?.item;
    const of = first === undefined || line.per === 'event' ? this.#scope : ofItem(first, this.#scope);
    const taken = take(line, pool, {
      scope: line.per === 'item' ? of : { ...of, item: null },
      loss: this.#lossOf(pool, line),
      left: (account) => this.#left(account, pool),
      noted: (facts, direction) => this.#note(facts, direction),
    });
    this.#loose ||= taken.loose;
    if (line.per !== 'claim' || first?.place?.claim !== unstatedClaim) return taken;
    // Claims that nobody has stated may be many: what a figure of each takes may be taken of none of them, or of several.
    this.#loose = true;
    return {
      ...taken,
      pool: { ...taken.pool, low: pool.parts.length > 1 ? nothing : taken.pool.low, high: pool.high },
    };
  }

  #lossOf({ parts }: Pool, line: PaysLine): Ends {
    const items = parts.flatMap(({ item }) => (this.#isOf(item, line, 'on') ? item : []));
    return sumOf(items.map((item) => this.#losses.get(item) ?? { low: nothing, high: nothing }));
  }

  /** What is left of an account, less what earlier lines of this coverage have used of it for other losses. */
  #left(account: string, pool: Pool): Ends & { readonly facts: readonly string[] } {
    const left = this.#remaining.get(account);
    if (left === undefined) throw new Error(`broken invariant: no account \`${account}\``);
    const used = this.#draws.usedBesides(account, pool);
    const low = larger(nothing, subtract(amount(left.low), used.high));
    const high = left.high === null ? boundless : larger(nothing, subtract(amount(left.high), used.low));
    return { low, high, facts: left.facts };
  }

  /** A fact that moves what is left up in one line and down in another does not reach both ends at once. */
  #note(facts: readonly string[], direction: Direction): void {
    for (const fact of facts) {
      const before = this.#moved.get(fact);
      if (before !== undefined && (before !== direction || direction === 'any')) this.#loose = true;
      this.#moved.set(fact, before === undefined || before === direction ? direction : 'any');
    }
  }

  // ---- lines over several pools --------------------------------------------------------------------------------------

  /** Each layer runs over the same pools; what they leave is added. */
  #layers(line: Extract<PaysLine, { line: 'layers' }>, selected: readonly Pool[]): Taken {
    const [before, draws] = [this.#pools, this.#draws];
    const base = joined(selected);
    const drawn: Draws[] = [];
    const results = line.layers.map(({ lines }) => {
      this.#pools = selected;
      this.#draws = new Draws();
      this.applyAll(lines);
      drawn.push(this.#draws);
      return joined(this.#pools);
    });
    this.#ofLayers.push(...drawn);
    this.#pools = before;
    this.#draws = draws;
    const { slope, floored } = joined(results);
    const pool: Pool = {
      ...base,
      ...sumOf(results),
      needs: together(results.map(({ needs }) => needs)),
      slope,
      floored,
      carried: base.carried,
    };
    return { pool, figure: null, share: null, loose: false };
  }

  #proportional(line: Extract<PaysLine, { line: 'limit' }>, selected: readonly Pool[]): readonly Taken[] {
    const isBeside = (pool: Pool): boolean => pool.parts.every(({ item }) => this.#isOf(item, line, 'with'));
    const limited = joined(selected.filter((pool) => !isBeside(pool)));
    const taken = this.#take(line, limited);
    const beside = selected.filter(isBeside).map((pool) => inProportion(pool, limited, taken, this.#scope));
    for (const each of beside) this.#loose ||= each.loose;
    return [taken, ...beside];
  }
}

/** A figure of its own for each event: of many together it bounds nothing. */
function isOfEach({ line }: PaysLine): boolean {
  return line !== 'account' && line !== 'share' && line !== 'window';
}

/** Losses that belong to no claim are taken together. */
function claimOf(item: LossItem | undefined): string {
  const claim = item?.place?.claim;
  return claim === undefined ? '' : (claim?.group ?? claim?.id ?? 'none');
}

function kindsCover(kinds: readonly string[], { insures }: Coverage, { index }: Scope): boolean {
  const named = new Set(kinds.flatMap((kind) => [...index.leaves('loss', kind)]));
  return insures.every((kind) => [...index.leaves('loss', kind)].every((leaf) => named.has(leaf)));
}

function plainRow(line: Row['line'], ends: Ends): Row {
  return {
    line,
    statement: null,
    as: null,
    figure: null,
    share: null,
    in: ends,
    out: ends,
    applies: 'yes',
    converted: null,
    paidIn: null,
  };
}
