// What counts as one event or claim. Several that do are one for every line of `pays`: one deductible, one limit. Which do
// may hang on facts that are not stated, or on where the insured lets the hours begin: then there are several groupings.
import type { Group } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import type { ClaimFacts, EventFacts, Incident, Several } from '../incident/facts.ts';
import { type Domain, intersection } from '../unknowns/domain.ts';
import { windowsOf } from './hours.ts';
import { instantsOf } from './order.ts';
import { occurrencesRead } from './reads.ts';

export interface Groupings {
  /** The incident as each grouping has it; at least one. */
  readonly incidents: readonly Incident[];
  /** Which of them counts: the one that is true, or the one that the insured gains most by. */
  readonly which: 'true' | 'best';
  /** The facts that would tell which is true. */
  readonly facts: readonly string[];
  /** `too-many`: more groupings than are tried; `undated`: an event without the instant that hours are counted from. */
  readonly fault: 'too-many' | 'undated' | null;
}

/** How many groupings are tried. */
export const mostGroupings = 256;

type Occurrence = EventFacts | ClaimFacts;
type Blocks = readonly (readonly number[])[];

export function groupingsOf(scope: Scope): Groupings {
  const start: Groupings = { incidents: [scope.incident], which: 'true', facts: [], fault: null };
  return (scope.index.contract.groups ?? []).reduce((groupings, group) => grouped(groupings, group, scope), start);
}

function grouped(before: Groupings, group: Group, scope: Scope): Groupings {
  const list = group.of === 'event' ? 'events' : 'claims';
  const several: Several<Occurrence> | undefined = scope.incident[list];
  if (several === undefined || several.all.length < 2 || before.fault !== null) return before;
  const dates = datesOf(several.all, group.of, scope);
  const found = group.by === 'hours' ? byHours(group, dates, scope) : bySame(group, several.all, scope);
  if (typeof found === 'string') return { ...before, fault: found };
  const dated = group.by === 'same' && group.dated;
  const joined = found.blocks.flatMap((blocks) => withFirsts(blocks, several.all, dates, dated));
  if (joined.length * before.incidents.length > mostGroupings) return { ...before, fault: 'too-many' };
  const undated = dated && joined.length > found.blocks.length ? dates.flatMap(({ facts }) => facts) : [];
  return {
    incidents: before.incidents.flatMap((incident) =>
      joined.map((all) => ({ ...incident, [list]: { ...several, all } })),
    ),
    which: group.by === 'hours' && group.start === 'insured' ? 'best' : before.which,
    facts: [...new Set([...before.facts, ...found.facts, ...undated])],
    fault: null,
  };
}

export interface Dated {
  readonly low: bigint | null;
  readonly high: bigint | null;
  readonly facts: readonly string[];
}

/** When each took place or was made: by the instant that the wording dates it by. */
function datesOf(all: readonly Occurrence[], of: 'event' | 'claim', scope: Scope): readonly Dated[] {
  const at = instantsOf(scope.index.contract).find((each) => occurrencesRead(each, scope.index).has(of));
  return all.map((occurrence) => {
    const value = at === undefined ? undefined : evaluate(at, { ...scope, [of]: occurrence });
    const { low = null, high = null } = value?.domain.range ?? {};
    return { low, high, facts: value?.facts ?? [] };
  });
}

interface Found {
  readonly blocks: readonly Blocks[];
  readonly facts: readonly string[];
}

function byHours(
  { length, start }: Extract<Group, { by: 'hours' }>,
  dates: readonly Dated[],
  scope: Scope,
): Found | 'undated' | 'too-many' {
  const hours = evaluate(length, scope).domain.range?.low ?? null;
  const known = dates.flatMap(({ low, high }) => (low !== null && low === high ? low : []));
  if (hours === null || known.length < dates.length) return 'undated';
  const blocks = windowsOf(known, hours, start, mostGroupings);
  return blocks === undefined ? 'too-many' : { blocks, facts: [] };
}

/** Every way in which those with the same value go together; what has no value stands alone. */
function bySame(
  { field }: Extract<Group, { by: 'same' }>,
  all: readonly Occurrence[],
  scope: Scope,
): Found | 'too-many' {
  const values = all.map((occurrence) => evaluate(field, { ...scope, [of(field, scope)]: occurrence }));
  interface Block {
    readonly members: readonly number[];
    readonly domain: Domain;
  }
  let ways: readonly (readonly Block[])[] = [[]];
  // Those whose value is known first, so that the others can be put beside them.
  const order = [...values.keys()].sort((a, b) => Number(isOpen(values[a])) - Number(isOpen(values[b])) || a - b);
  for (const member of order) {
    const value = values[member];
    if (value === undefined) continue;
    ways = ways.flatMap((blocks) => {
      const joins = value.domain.never && value.domain.names === null && value.domain.range === null ? [] : blocks;
      const beside = joins.flatMap((block): readonly (readonly Block[])[] => {
        const domain = intersection(block.domain, value.domain);
        return domain === undefined
          ? []
          : [blocks.map((each) => (each === block ? { members: [...block.members, member], domain } : each))];
      });
      const known = beside.length > 0 && !isOpen(value);
      return known ? beside : [...beside, [...blocks, { members: [member], domain: value.domain }]];
    });
    if (ways.length > mostGroupings) return 'too-many';
  }
  const facts = ways.length < 2 ? [] : values.flatMap((value) => value.facts);
  return { blocks: ways.map((blocks) => blocks.map(({ members }) => [...members].sort((a, b) => a - b))), facts };
}

function isOpen(value: { readonly facts: readonly string[] } | undefined): boolean {
  return (value?.facts.length ?? 0) > 0;
}

function of(field: object, { index }: Scope): 'event' | 'claim' {
  return occurrencesRead(field, index).has('claim') ? 'claim' : 'event';
}

/** The occurrences with what group each is in; where it is not known which came first, and that counts, as each may have. */
function withFirsts(
  blocks: Blocks,
  all: readonly Occurrence[],
  dates: readonly Dated[],
  dated: boolean,
): readonly (readonly Occurrence[])[] {
  const firsts = blocks.map((members) => firstsOf(members, dates, dated));
  const choices = firsts.reduce<readonly (readonly number[])[]>(
    (ways, each) => ways.flatMap((way) => each.map((first) => [...way, first])),
    [[]],
  );
  return choices.map((heads) =>
    all.map((occurrence, position) => {
      const head = all[heads[blocks.findIndex((members) => members.includes(position))] ?? position] ?? occurrence;
      if (head === occurrence) return occurrence;
      return { ...occurrence, group: head.id, ...(dated ? { first: head } : {}) };
    }),
  );
}

/** The members that may have come first; one alone where nothing is asked of it. */
function firstsOf(members: readonly number[], dates: readonly Dated[], dated: boolean): readonly number[] {
  const before = (a: Dated | undefined, b: Dated | undefined): boolean =>
    a !== undefined && b !== undefined && a.high !== null && b.low !== null && a.high < b.low;
  const same = (a: Dated | undefined, b: Dated | undefined): boolean =>
    a !== undefined && b !== undefined && a.low !== null && a.low === a.high && a.low === b.low && a.low === b.high;
  const possible = members.filter(
    (member) =>
      !members.some(
        (other) => before(dates[other], dates[member]) || (other < member && same(dates[other], dates[member])),
      ),
  );
  return dated ? possible : possible.slice(0, 1);
}
