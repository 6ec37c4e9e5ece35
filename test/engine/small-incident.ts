// Incidents of the small contracts: which of their facts are stated, and how; every other fact is absent.
import { adjudicate, type Determination, type Fact, type Incident } from '../../engine/index.ts';
import type { Contract } from '../../language/index.ts';
import { booleans, times, weather } from './small-contract.ts';

/** Fact id to value; a fact not named is absent. */
export type Stated = ReadonlyMap<string, boolean | string>;

export const items = [
  { id: 'P', kind: 'p', amount: 10_000n },
  { id: 'Q', kind: 'q', amount: 20_000n },
  { id: 'R', kind: 'r', amount: 5_001n },
] as const;

/** Every fact of a small contract, with all it may be. */
export const unknowns: readonly { readonly id: string; readonly values: readonly (boolean | string)[] }[] = [
  ...booleans.map((id) => ({ id, values: [true, false] })),
  { id: 'sky', values: weather },
  // One for each stretch between the instants that the contracts name: at once, in time, too late but before the day that
  // the suspension looks at, after that day, never.
  { id: 'done', values: ['early', 'due', 'overdue', 'late', 'never'] },
  { id: 'as_of', values: ['early', 'late'] },
  ...items.map(({ id }) => ({ id: `losses[${id}].flag`, values: [true, false] })),
];

/** A value for each of `unknowns`, in their order; `undefined` where nobody states it. */
export type Values = readonly (boolean | string | undefined)[];

export function statedOf(values: Values): Stated {
  const stated = new Map<string, boolean | string>();
  for (const [position, { id }] of unknowns.entries()) {
    const value = values[position];
    if (value !== undefined) stated.set(id, value);
  }
  return stated;
}

/** Nothing is stated that lies after the day as of which is determined: such an incident is refused when it is read. */
export function agrees(stated: Stated): boolean {
  const [done, asOf] = [stated.get('done'), stated.get('as_of')];
  if (done === undefined || asOf === undefined || done === 'never') return true;
  return times[done as keyof typeof times] <= times[asOf as keyof typeof times];
}

export type Amounts = readonly { readonly low: bigint; readonly high: bigint | null }[];
export const exactly: Amounts = items.map(({ amount }) => ({ low: amount, high: amount }));

/** What lines take besides the losses: in minor units, and in trillionths. */
export interface Figures {
  readonly worth: { readonly low: bigint; readonly high: bigint | null };
  readonly quota: { readonly low: bigint; readonly high: bigint };
}
export const knownFigures: Figures = {
  worth: { low: 10_050n, high: 10_050n },
  quota: { low: 250_000_000_000n, high: 250_000_000_000n },
};

function figureFacts({ worth, quota }: Figures): readonly (readonly [string, Fact])[] {
  return [
    ['worth', { fact: 'money', currency: 'CNY' as never, ...worth }],
    ['quota', { fact: 'range', ...quota }],
  ];
}

export function incidentOf(stated: Stated, amounts: Amounts = exactly, id = 'T', figures = knownFigures): Incident {
  const value = (path: string): readonly (readonly [string, Fact])[] => {
    const found = stated.get(path);
    if (found === undefined) return [];
    const name = path.replace(/^.*\./, '');
    if (name !== 'done' && name !== 'as_of') return [[name, { fact: 'value', value: found, judged: null }] as const];
    if (found === 'never') return [[name, { fact: 'never' }] as const];
    const at = BigInt(times[found as keyof typeof times]);
    return [[name, { fact: 'range', low: at, high: at }] as const];
  };
  return {
    id,
    hash: 'h',
    rates: [],
    schedule: new Map(),
    facts: {
      fact: 'record',
      fields: new Map([
        ...new Map<string, Fact>([...booleans, 'sky', 'done', 'as_of'].flatMap(value)),
        ...figureFacts(figures),
      ]),
    },
    losses: {
      fact: 'list',
      complete: true,
      items: items.map(({ id: item, kind, amount }, position) => ({
        id: item,
        kind,
        causes: null,
        amount: { fact: 'money', currency: 'CNY' as never, ...(amounts[position] ?? { low: amount, high: amount }) },
        fields: new Map(value(`losses[${item}].flag`)),
      })),
    },
  };
}

export function decide(
  contract: Contract,
  stated: Stated,
  {
    amounts = exactly,
    final = false,
    figures = knownFigures,
  }: { readonly amounts?: Amounts; readonly final?: boolean; readonly figures?: Figures } = {},
): Determination {
  return adjudicate({ contract, contractHash: 'h', incident: incidentOf(stated, amounts, 'T', figures), final });
}

export const minor = (text: { readonly amount: string } | null): bigint =>
  BigInt((text?.amount ?? '-1').replace('.', ''));
