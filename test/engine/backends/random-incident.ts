// Incidents for the random contracts. Most have everything stated, so that back ends decide them; some leave facts out,
// state them in part or as `never`, or leave a list incomplete.
import {
  absent,
  type Fact,
  type Incident,
  type ListFact,
  type LossItem,
  type RecordFact,
} from '../../../engine/index.ts';
import { type Currency, type FactDeclaration, ratio } from '../../../language/index.ts';
import type { Random } from './random.ts';
import { axes, day, dayZero, facts } from './random-contract.ts';

/** `gaps`: how often a fact is left out. */
export function randomIncident(random: Random, id: string): Incident {
  const gaps = random.pick([0, 0, 0, 0, 0, 0, 0.03, 0.15]);
  const make = new Facts(random, gaps);
  const items = random.several(() => 0, 0, 4).map((_, at) => make.item(`L${at + 1}`));
  return {
    id,
    hash: 'h',
    facts: make.record(facts),
    losses: random.chance(gaps / 3) ? absent : { fact: 'list', items, complete: !random.chance(gaps / 3) },
    rates: random.chance(0.8)
      ? [0, 1, 2, 3, 4, 5].map((on) => ({
          from: 'USD' as Currency,
          to: 'CNY' as Currency,
          on: dayZero / day + on,
          rate: ratio(BigInt(random.whole(60_000, 80_000)), 10_000n),
        }))
      : [],
    schedule: new Map(),
  };
}

class Facts {
  readonly #random: Random;
  readonly #gaps: number;

  constructor(random: Random, gaps: number) {
    this.#random = random;
    this.#gaps = gaps;
  }

  record(fields: readonly FactDeclaration[]): RecordFact {
    const stated = fields.flatMap((each): readonly (readonly [string, Fact])[] => {
      if (each.derived !== null && !this.#random.chance(0.05)) return [];
      return this.#random.chance(this.#gaps) ? [] : [[each.name, this.#fact(each)]];
    });
    return { fact: 'record', fields: new Map(stated) };
  }

  #fact(declaration: FactDeclaration): Fact {
    const { type, nullable, judgedBy } = declaration;
    if (nullable && this.#random.chance(0.3)) return { fact: 'never' };
    const judged = judgedBy === null ? {} : { judged: { by: judgedBy, at: '2023-02-01T00:00:00Z' } };
    switch (type.type) {
      case 'record':
        return this.record(type.fields);
      case 'list':
        return this.#list(declaration.name, type.fields);
      case 'boolean':
        return { fact: 'value', value: this.#random.chance(0.5), judged: judged.judged ?? null };
      case 'kind':
        return { fact: 'value', value: this.#kind(type.axis), judged: judged.judged ?? null };
      case 'text':
        return { fact: 'value', value: this.#random.pick(['x', 'y', '甲公司', 'A Ltd']), judged: null };
      case 'party':
        return { fact: 'value', value: this.#random.pick(['A Ltd', '甲公司', 'x']), judged: null };
      case 'country':
        return { fact: 'value', value: this.#random.pick(['CN', 'DE', 'US']), judged: null };
      case 'money':
        return this.money();
      case 'instant':
        return this.#range(() => BigInt(dayZero + this.#random.whole(0, 6) * day), null);
      case 'duration':
        return this.#range(() => BigInt(this.#random.whole(0, 4) * day), 0n);
      case 'percentage':
        return this.#range(() => BigInt(this.#random.whole(0, 4)) * 125_000_000_000n, 0n);
      case 'months':
      case 'number':
        return this.#range(() => BigInt(this.#random.whole(0, 5)), 0n);
    }
  }

  /** Inner kinds are rare: they leave open what is below them. */
  #kind(axis: string): string {
    const kinds = axes.find(({ name }) => name === axis)?.kinds ?? [];
    const leaves = kinds.filter(({ name }) => !kinds.some(({ parent }) => parent === name));
    const from = this.#random.chance(this.#gaps) ? kinds : leaves;
    return from[this.#random.whole(0, from.length - 1)]?.name ?? 'none';
  }

  #range(make: () => bigint, lowest: bigint | null): Fact {
    const [low, high] = [make(), make()];
    if (!this.#random.chance(this.#gaps / 2)) return { fact: 'range', low, high: low };
    if (this.#random.chance(0.4)) return { fact: 'range', low, high: null };
    return low <= high ? { fact: 'range', low, high } : { fact: 'range', low: lowest, high };
  }

  money(): Extract<Fact, { fact: 'money' }> {
    const random = this.#random;
    const currency = random.chance(this.#gaps) ? null : ((random.chance(0.93) ? 'CNY' : 'USD') as Currency);
    const minor = BigInt(
      random.pick([
        random.whole(0, 20_000),
        random.whole(0, 20_000),
        0,
        9_999,
        10_000,
        12_000,
        random.chance(0.05) ? 10 ** 15 : 10 ** 9,
      ]),
    );
    const high = random.chance(this.#gaps / 2) ? minor + 500n : minor;
    return { fact: 'money', currency, low: minor, high };
  }

  #list(name: string, fields: readonly FactDeclaration[]): ListFact {
    const elements = this.#random.several(() => this.record(fields), 0, 3);
    return {
      fact: 'list',
      elements: name === 'causes' ? this.#marked(elements) : elements,
      complete: !this.#random.chance(this.#gaps / 2),
    };
  }

  /** One link at most is proximate. */
  #marked(links: readonly RecordFact[]): readonly RecordFact[] {
    const proximate = this.#random.whole(0, links.length);
    return links.map(({ fields }, at) => {
      const marked = new Map(fields).set('proximate', { fact: 'value', value: at === proximate, judged: null });
      if (this.#random.chance(this.#gaps)) marked.delete('proximate');
      return { fact: 'record', fields: marked };
    });
  }

  item(id: string): LossItem {
    const kind = this.#random.chance(this.#gaps / 3) ? null : this.#kind('loss');
    const causes = facts.find(({ name }) => name === 'causes')?.type;
    const fields = axes.find(({ name }) => name === 'loss')?.kinds.flatMap((each) => each.fields) ?? [];
    const distinct = [...new Map(fields.map((each) => [each.name, each])).values()];
    const own = this.#random.chance(0.2) && causes?.type === 'list';
    return {
      id,
      kind,
      amount: this.#random.chance(this.#gaps) ? absent : this.money(),
      fields: this.record(distinct).fields,
      causes: own ? this.#list('causes', causes.fields) : null,
    };
  }
}
