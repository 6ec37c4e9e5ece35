// What lowering has at hand: what checking found out, the currency and zones of the contract, and the source map that it
// fills as it names statements.
import type { SourceMap, SourcePlace, StatementId, Text } from '../contract/contract.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from '../types/meaning.ts';
import type { MonthEnd } from '../values/instant.ts';
import type { ScheduleValues } from './lower-schedule.ts';

interface Zones {
  readonly ofWording: string;
  readonly ofPolicy: string;
}

export class Lowering {
  readonly meaning: Meaning;
  readonly problems: Problems;
  readonly currency: string;
  /** Whether anything lowered so far hangs on the day as of which is determined. */
  readsAsOf = false;
  readonly monthEnd: MonthEnd;
  readonly #zones: Zones;
  readonly #policy: Span | undefined;
  readonly #values: ScheduleValues;
  readonly #statements = new Map<StatementId, SourcePlace>();

  constructor(
    meaning: Meaning,
    problems: Problems,
    { currency, monthEnd }: { readonly currency: string; readonly monthEnd: MonthEnd },
    zones: Zones,
    policy: Span | undefined,
    values: ScheduleValues = new Map(),
  ) {
    this.meaning = meaning;
    this.problems = problems;
    this.currency = currency;
    this.monthEnd = monthEnd;
    this.#zones = zones;
    this.#policy = policy;
    this.#values = values;
  }

  /** Dates are read in the zone of whoever wrote them: the wording's in the wording, the policy's in the policy. */
  zoneAt(span: Span): string {
    const policy = this.#policy;
    if (policy === undefined) return this.#zones.ofWording;
    const { file, start } = this.problems.inFile(span);
    const isOfPolicy = policy.file === file && start >= policy.start && start < policy.end;
    return isOfPolicy ? this.#zones.ofPolicy : this.#zones.ofWording;
  }

  /** Whether the amount of a limit is an entry of the schedule that is `no limit`: then it limits nothing. */
  isNoLimit(amount: tree.Expression): boolean {
    const reference = amount.kind === 'Path' ? this.meaning.references.get(amount) : undefined;
    return reference?.to === 'schedule' && this.#values.get(reference.name)?.type === 'no-limit';
  }

  /** Of the contract as a whole, in which calculated dates are shown. */
  get zone(): string {
    return this.#zones.ofPolicy;
  }

  /** Gives a statement its id, and remembers where it stands. */
  mark(id: StatementId, span: Span): StatementId {
    this.#statements.set(id, this.place(span));
    return id;
  }

  place(span: Span): SourcePlace {
    const { file, start, end, line, column } = this.problems.place(span);
    return { file, start, end, line, column };
  }

  sourceMap(): SourceMap {
    return { statements: Object.fromEntries(this.#statements) };
  }
}

/** A title as a text; where none is written, the name is made readable: `ddos_cover` is `Ddos cover`. */
export function titleText(title: tree.Title | undefined, name: string): Text {
  if (title !== undefined) return textOf(title);
  const words = name.replaceAll('_', ' ').trim();
  if (/\p{Script=Han}/u.test(words)) return { zh: words };
  return { en: words.charAt(0).toUpperCase() + words.slice(1) };
}

export function textOf({ en, zh }: tree.Title): Text {
  return { ...(en === undefined ? {} : { en: en.text }), ...(zh === undefined ? {} : { zh: zh.text }) };
}

/** A name or text of the schedule that is written once: it is Chinese where it holds Chinese characters. */
export function untitledText(text: string): Text {
  return /\p{Script=Han}/u.test(text) ? { zh: text } : { en: text };
}
