// What an unknown fact may still turn out to be, and how a question cuts that into parts.
// A domain is a set of names (kinds, countries, yes/no) or a range of ordered values, and may hold `never`.
// A test on a fact either holds on its whole domain, on none of it, or cuts it in two; splitting along the cuts
// leaves parts on each of which every test is settled. That is what keeps unknown facts exact (see decision.ts).

/** Some names, or all names but some. */
export interface Names {
  readonly all: boolean;
  /** The names meant, or, where `all`, those left out. */
  readonly set: ReadonlySet<string>;
}

/** Both ends included; `null`: no bound. */
export interface Range {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export interface Domain {
  /** It may never have happened. */
  readonly never: boolean;
  /** INVARIANT: at most one of `names` and `range`; both `null` only where `never`. */
  readonly names: Names | null;
  readonly range: Range | null;
}

export type Cut =
  /** Between `at - 1` and `at`. */
  | { readonly cut: 'below'; readonly at: bigint }
  | { readonly cut: 'names'; readonly names: Names }
  | { readonly cut: 'never' };

/** The cuts of both, what is seen to be one cut once. */
export function joinCuts(left: readonly Cut[], right: readonly Cut[]): readonly Cut[] {
  const more = left === right ? [] : right.filter((cut) => !left.some((other) => isSameCut(cut, other)));
  return more.length === 0 ? left : [...left, ...more];
}

function isSameCut(cut: Cut, other: Cut): boolean {
  if (cut === other) return true;
  if (cut.cut === 'names')
    return other.cut === 'names' && cut.names.all === other.names.all && cut.names.set === other.names.set;
  return cut.cut === 'below' ? other.cut === 'below' && cut.at === other.at : other.cut === 'never';
}

export const onlyYes: Names = { all: false, set: new Set(['yes']) };
export const onlyNo: Names = { all: false, set: new Set(['no']) };
export const yesOrNo: Domain = { never: false, names: { all: false, set: new Set(['yes', 'no']) }, range: null };
export const neverOrYesOrNo: Domain = { ...yesOrNo, never: true };
export const yesDomain: Domain = { never: false, names: onlyYes, range: null };
export const noDomain: Domain = { never: false, names: onlyNo, range: null };
export const neverOnly: Domain = { never: true, names: null, range: null };

export function namesDomain(names: Iterable<string>, never = false): Domain {
  return { never, names: { all: false, set: new Set(names) }, range: null };
}
/** Of a set that never changes: the same domain whenever it is asked. */
export function setDomain(set: ReadonlySet<string>, never = false): Domain {
  const made = never ? nullableSets : sets;
  const known = made.get(set) ?? { never, names: { all: false, set }, range: null };
  made.set(set, known);
  return known;
}
const sets = new WeakMap<ReadonlySet<string>, Domain>();
const nullableSets = new WeakMap<ReadonlySet<string>, Domain>();

export function anyName(never = false): Domain {
  return { never, names: { all: true, set: new Set() }, range: null };
}
export function rangeDomain(low: bigint | null, high: bigint | null, never = false): Domain {
  return { never, names: null, range: { low, high } };
}

/** The parts of a domain on which every cut is settled, in a fixed order: never, then names, or ranges upwards. */
export function partition(domain: Domain, cuts: readonly Cut[]): readonly Domain[] {
  let parts: readonly Domain[] = [domain];
  if (cuts.some((cut) => cut.cut !== 'names') && domain.never && domain.range !== null) {
    parts = [neverOnly, { ...domain, never: false }];
  }
  if (cuts.length > 0 && domain.never && domain.names !== null) parts = [neverOnly, { ...domain, never: false }];
  for (const cut of cuts) parts = parts.flatMap((part) => split(part, cut));
  return [...parts].sort(inOrder);
}

function split(part: Domain, cut: Cut): readonly Domain[] {
  switch (cut.cut) {
    case 'never':
      return [part];
    case 'below': {
      const range = part.range;
      if (range === null) return [part];
      const splits = (range.low === null || range.low < cut.at) && (range.high === null || range.high >= cut.at);
      return splits ? [rangeDomain(range.low, cut.at - 1n), rangeDomain(cut.at, range.high)] : [part];
    }
    case 'names': {
      if (part.names === null) return [part];
      if (isWithin(part.names, cut.names) || !overlapping(part.names, cut.names)) return [part];
      return [intersect(part.names, cut.names), intersect(part.names, complement(cut.names))].map((names) => ({
        never: false,
        names,
        range: null,
      }));
    }
  }
}

function inOrder(left: Domain, right: Domain): number {
  return domainKey(left) < domainKey(right) ? -1 : 1;
}

/** A domain never changes, and one that names hundreds of kinds is compared thousands of times. */
const keys = new WeakMap<Domain, string>();

/** Equal for equal domains. */
export function domainKey(domain: Domain): string {
  const known = keys.get(domain);
  if (known !== undefined) return known;
  const made = keyOf(domain);
  keys.set(domain, made);
  return made;
}

function keyOf(domain: Domain): string {
  if (domain.range !== null) {
    const { low, high } = domain.range;
    // Shifted to a fixed width, so that keys sort as the ranges do.
    return `${domain.never ? '0' : '1'}${low === null ? '-' : (low + (1n << 80n)).toString().padStart(26, '0')}..${high ?? ''}`;
  }
  if (domain.names !== null) return `${domain.never ? '0' : '1'}${namesKey(domain.names)}`;
  return '0';
}

const sorted = new WeakMap<ReadonlySet<string>, string>();

function namesKey({ all, set }: Names): string {
  const text = sorted.get(set) ?? [...set].sort().join('|');
  sorted.set(set, text);
  return all ? `!${text}` : text;
}

/** Equal for equal cuts. */
export function cutKey(cut: Cut): string {
  switch (cut.cut) {
    case 'below':
      return `<${cut.at}`;
    case 'names':
      return namesKey(cut.names);
    case 'never':
      return 'never';
  }
}

export function intersect(left: Names, right: Names): Names {
  if (left.all && right.all) return { all: true, set: new Set([...left.set, ...right.set]) };
  if (left.all) return { all: false, set: new Set([...right.set].filter((name) => !left.set.has(name))) };
  if (right.all) return { all: false, set: new Set([...left.set].filter((name) => !right.set.has(name))) };
  return { all: false, set: new Set([...left.set].filter((name) => right.set.has(name))) };
}

/** Whether every name of the one is a name of the other: nothing is left of it beside the other. */
export function isWithin(names: Names, other: Names): boolean {
  return !overlapping(names, complement(other));
}

/** Whether some name is of both. */
export function overlapping(left: Names, right: Names): boolean {
  if (left.all && right.all) return true;
  if (left.all) return !right.set.isSubsetOf(left.set);
  if (right.all) return !left.set.isSubsetOf(right.set);
  return !left.set.isDisjointFrom(right.set);
}

export function complement(names: Names): Names {
  return { all: !names.all, set: names.set };
}

export function isEmpty(names: Names): boolean {
  return !names.all && names.set.size === 0;
}

/** Both parts as one; `undefined` where they do not touch. Ranges come in ascending order. */
export function unite(left: Domain, right: Domain): Domain | undefined {
  const never = left.never || right.never;
  if (left.names === null && left.range === null) return { ...right, never };
  if (right.names === null && right.range === null) return { ...left, never };
  if (left.names !== null && right.names !== null) {
    return { never, names: complement(intersect(complement(left.names), complement(right.names))), range: null };
  }
  const [a, b] = [left.range, right.range];
  if (a === null || b === null || a.high === null || b.low === null || a.high + 1n !== b.low) return undefined;
  return rangeDomain(a.low, b.high, never);
}

/** What two domains have in common; `undefined` where that is nothing. */
export function intersection(left: Domain, right: Domain): Domain | undefined {
  const never = left.never && right.never;
  const names = left.names === null || right.names === null ? null : intersect(left.names, right.names);
  const range = left.range === null || right.range === null ? null : commonRange(left.range, right.range);
  const some = names !== null && !isEmpty(names) ? names : null;
  return never || some !== null || range !== null ? { never, names: some, range } : undefined;
}

function commonRange(left: Range, right: Range): Range | null {
  const low = left.low === null ? right.low : right.low === null || left.low > right.low ? left.low : right.low;
  const high = left.high === null ? right.high : right.high === null || left.high < right.high ? left.high : right.high;
  return low !== null && high !== null && low > high ? null : { low, high };
}

/** Whether two domains have anything in common. */
export function overlaps(left: Domain, right: Domain): boolean {
  if (left.never && right.never) return true;
  if (left.names !== null && right.names !== null && overlapping(left.names, right.names)) return true;
  return left.range !== null && right.range !== null && commonRange(left.range, right.range) !== null;
}
