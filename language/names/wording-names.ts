// The names of one wording: its schedule, accounts, parts and clauses, and which exclusions, warranties and conditions
// bind which coverage. Inside a coverage a clause binds that coverage; in a part with coverages, those; elsewhere all.
import { limits } from '../limits.ts';
import { rememberingNodes } from '../remember.ts';
import type * as tree from '../syntax/tree.ts';
import { type EntryType, entryTypeNames, isEntryType } from '../types/type.ts';
import type { Context } from './context.ts';

export interface EntryDeclared {
  readonly name: string;
  readonly node: tree.Entry;
  /** `undefined`: the type is unknown, and was reported. */
  readonly type: EntryType | undefined;
}

export interface ClauseDeclared<C extends tree.Clause = tree.Clause> {
  readonly name: string;
  readonly node: C;
  /** Of the document: `2.3`, and `2.3.1` for an exclusion inside a coverage. */
  readonly number: string;
  readonly part: tree.Part | undefined;
  /** The coverage it stands in. */
  readonly within: string | undefined;
}

export interface WordingNames {
  readonly schedule: ReadonlyMap<string, EntryDeclared>;
  readonly accounts: ReadonlyMap<string, tree.Account>;
  readonly insurers: ReadonlyMap<string, tree.Insurer>;
  readonly parts: readonly { readonly node: tree.Part; readonly number: string }[];
  /** In written order. */
  readonly clauses: ReadonlyMap<string, ClauseDeclared>;
  readonly coverages: ReadonlyMap<string, ClauseDeclared<tree.Coverage>>;
  readonly exclusions: ReadonlyMap<string, ClauseDeclared<tree.Exclusion>>;
  readonly warranties: ReadonlyMap<string, ClauseDeclared<tree.Warranty>>;
  readonly conditions: ReadonlyMap<string, ClauseDeclared<tree.ConditionPrecedent>>;
  readonly partsWithCoverages: ReadonlySet<tree.Part>;
}

export function collectWordingNames(wording: tree.Wording, context: Context): WordingNames {
  const schedule = new Map<string, EntryDeclared>();
  const accounts = new Map<string, tree.Account>();
  const insurers = new Map<string, tree.Insurer>();
  const parts: { node: tree.Part; number: string }[] = [];
  const clauses = new Map<string, ClauseDeclared>();
  let topLevel = 0;

  const addClause = (
    node: tree.Clause,
    number: string,
    part: tree.Part | undefined,
    within: string | undefined,
  ): void => {
    checkClauseName(node.name, context);
    if (clauses.size === limits.clauses) {
      context.problems.report('too-many-statements', node.name.span, {
        limit: limits.clauses,
        of: { en: 'clauses', zh: '个条款' },
      });
      return;
    }
    if (!context.duplicate(node.name, clauses.get(node.name.text)?.node.name.span)) {
      clauses.set(node.name.text, { name: node.name.text, node, number, part, within });
    }
    if (node.kind !== 'Coverage') return;
    const inner = node.statements.filter((each) => isClause(each));
    inner.forEach((each, index) => {
      addClause(each, `${number}.${index + 1}`, part, node.name.text);
    });
  };

  for (const statement of wording.statements) {
    switch (statement.kind) {
      case 'Schedule':
        for (const entry of statement.entries) addEntry(entry, schedule, context);
        break;
      case 'Account':
        if (!context.duplicate(statement.name, accounts.get(statement.name.text)?.name.span))
          accounts.set(statement.name.text, statement);
        break;
      case 'Insurers':
        for (const insurer of statement.insurers)
          if (!context.duplicate(insurer.name, insurers.get(insurer.name.text)?.name.span))
            insurers.set(insurer.name.text, insurer);
        break;
      case 'Part': {
        topLevel += 1;
        const number = String(topLevel);
        const first = parts.find((part) => part.node.name.text === statement.name.text);
        context.duplicate(statement.name, first?.node.name.span);
        parts.push({ node: statement, number });
        statement.clauses.forEach((clause, index) => {
          addClause(clause, `${number}.${index + 1}`, statement, undefined);
        });
        break;
      }
      case 'Coverage':
      case 'Exclusion':
      case 'Warranty':
      case 'ConditionPrecedent':
        topLevel += 1;
        addClause(statement, String(topLevel), undefined, undefined);
        break;
    }
  }
  for (const { name } of insurers.values()) context.duplicate(name, clauses.get(name.text)?.node.name.span);
  return { schedule, accounts, insurers, parts, clauses, ...bySort(clauses) };
}

function bySort(
  clauses: ReadonlyMap<string, ClauseDeclared>,
): Pick<WordingNames, 'coverages' | 'exclusions' | 'warranties' | 'conditions' | 'partsWithCoverages'> {
  const coverages = new Map<string, ClauseDeclared<tree.Coverage>>();
  const exclusions = new Map<string, ClauseDeclared<tree.Exclusion>>();
  const warranties = new Map<string, ClauseDeclared<tree.Warranty>>();
  const conditions = new Map<string, ClauseDeclared<tree.ConditionPrecedent>>();
  for (const [name, clause] of clauses) {
    const { node } = clause;
    if (node.kind === 'Coverage') coverages.set(name, { ...clause, node });
    else if (node.kind === 'Exclusion') exclusions.set(name, { ...clause, node });
    else if (node.kind === 'Warranty') warranties.set(name, { ...clause, node });
    else conditions.set(name, { ...clause, node });
  }
  const partsWithCoverages = new Set([...coverages.values()].flatMap(({ part }) => (part === undefined ? [] : [part])));
  return { coverages, exclusions, warranties, conditions, partsWithCoverages };
}

function addEntry(node: tree.Entry, schedule: Map<string, EntryDeclared>, context: Context): void {
  const name = node.name.text;
  if (schedule.size === limits.entries) {
    context.problems.report('too-many-statements', node.name.span, {
      limit: limits.entries,
      of: { en: 'entries', zh: '个项目' },
    });
    return;
  }
  if (context.duplicate(node.name, schedule.get(name)?.node.name.span)) return;
  if (['__proto__', 'constructor', 'prototype'].includes(name))
    context.problems.report('forbidden-name', node.name.span, { name });
  const type = node.type.text;
  if (!isEntryType(type)) context.unknown('unknown-type', node.type, entryTypeNames);
  schedule.set(name, { name, node, type: isEntryType(type) ? type : undefined });
}

/** The clauses that may stand in a coverage. */
export function isClause(
  statement: tree.CoverageStatement,
): statement is tree.Exclusion | tree.Warranty | tree.ConditionPrecedent {
  return ['Exclusion', 'Warranty', 'ConditionPrecedent'].includes(statement.kind);
}

/** `total` and `outcome` are what scenarios say for the whole determination. */
function checkClauseName(name: tree.Name, context: Context): void {
  if (['total', 'outcome', '__proto__', 'constructor', 'prototype'].includes(name.text)) {
    context.problems.report('forbidden-name', name.span, { name: name.text });
  }
}

/** The clauses of one sort that bind a coverage: its own, its part's, the wording's. */
export function binding<C extends tree.Clause>(
  coverage: ClauseDeclared,
  clauses: ReadonlyMap<string, ClauseDeclared<C>>,
  names: WordingNames,
): readonly ClauseDeclared<C>[] {
  // The cast: what is remembered of a map holds its own clauses.
  const { within, ofPart, ofAll } = placesOf(clauses)(names.partsWithCoverages) as Places<C>;
  const ofItsPart = coverage.part === undefined ? undefined : ofPart.get(coverage.part);
  return [...(within.get(coverage.name) ?? []), ...(ofItsPart ?? []), ...ofAll];
}

/** Clauses by where they stand. */
interface Places<C extends tree.Clause = tree.Clause> {
  /** By the name of the coverage. */
  readonly within: ReadonlyMap<string | undefined, readonly ClauseDeclared<C>[]>;
  /** In a part with coverages. */
  readonly ofPart: ReadonlyMap<tree.Part | undefined, readonly ClauseDeclared<C>[]>;
  readonly ofAll: readonly ClauseDeclared<C>[];
}

const placesOf = rememberingNodes((clauses: ReadonlyMap<string, ClauseDeclared>) =>
  rememberingNodes((partsWithCoverages: WordingNames['partsWithCoverages']): Places => {
    const all = [...clauses.values()];
    const outside = all.filter(({ within }) => within === undefined);
    const isOfPart = ({ part }: ClauseDeclared): boolean => part !== undefined && partsWithCoverages.has(part);
    return {
      within: Map.groupBy(all, ({ within }) => within),
      ofPart: Map.groupBy(outside.filter(isOfPart), ({ part }) => part),
      ofAll: outside.filter((clause) => !isOfPart(clause)),
    };
  }),
);
