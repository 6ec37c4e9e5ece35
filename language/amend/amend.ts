// A wording as an endorsement leaves it: another tree, made of the wording's nodes and the endorsement's, that is checked
// and compiled like any other. The scenarios of the wording are left out, since they tell what held without it.
import type { Context } from '../names/context.ts';
import { isClause } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from '../types/meaning.ts';
import { switchedOff, switchedOn, withCoverageStatements, withExclusionStatements } from './clauses.ts';
import { InForce } from './in-force.ts';
import {
  type AnyLine,
  addedLines,
  deletedLine,
  linesOf,
  replacedLine,
  withAdded,
  withFigure,
  withLines,
} from './lines.ts';

/** Reports to the context what the endorsement names and the wording does not have. */
export function amend(
  wording: tree.Wording,
  endorsement: tree.Endorsement,
  meaning: Meaning,
  context: Context,
): tree.Wording {
  const amending = new Amending(wording, endorsement, meaning, context);
  for (const statement of endorsement.statements) {
    if (statement.kind !== 'Scenario' && statement.kind !== 'TextBlock') amending.apply(statement);
  }
  return { ...wording, statements: amending.statements };
}

class Amending {
  statements: readonly tree.WordingStatement[];
  readonly #inForce: InForce;
  readonly #meaning: Meaning;
  readonly #context: Context;

  constructor(wording: tree.Wording, endorsement: tree.Endorsement, meaning: Meaning, context: Context) {
    this.statements = wording.statements.filter((statement) => statement.kind !== 'Scenario');
    this.#inForce = new InForce(endorsement.effective);
    this.#meaning = meaning;
    this.#context = context;
  }

  apply(amendment: tree.Amendment): void {
    const inForce = this.#inForce;
    switch (amendment.kind) {
      case 'AddClause':
        this.statements = [...this.statements, switchedOn(amendment.clause, inForce)];
        break;
      case 'AddToPart':
        this.#addToPart(amendment);
        break;
      case 'AddToCoverage':
        this.#changeClause(amendment.coverage, 'Coverage', (coverage) => [
          withCoverageStatements(coverage, amendment.statements, inForce, (at, what) => this.#cannotBeDated(at, what)),
        ]);
        break;
      case 'AddToExclusion':
        this.#changeClause(amendment.exclusion, 'Exclusion', (exclusion) => [
          withExclusionStatements(exclusion, amendment.statements, inForce, (at, what) =>
            this.#cannotBeDated(at, what),
          ),
        ]);
        break;
      case 'AddLines':
        this.#addLines(amendment);
        break;
      case 'AddEntries':
        this.#addEntries(amendment);
        break;
      case 'ReplaceClause':
        if (inForce.isDated) this.#cannotBeDated(amendment, 'replace');
        this.#changeClause(amendment.clause.name, amendment.clause.kind, () => [amendment.clause]);
        // The name of the new clause declares it, and refers to nothing.
        this.#meaning.declarations.delete(amendment.clause.name);
        break;
      case 'ReplaceLine':
        this.#changeLine(amendment.coverage, amendment.line, (line) => this.#replacedLine(line, amendment));
        break;
      case 'AddWiderLines':
        this.#addWiderLines(amendment);
        break;
      case 'ReplaceWiderLine':
        this.#changeWiderLine(amendment, (line) => this.#replacedLine(line, amendment));
        break;
      case 'DeleteWiderLine':
        this.#changeWiderLine(amendment, (line) => deletedLine(line, inForce));
        break;
      case 'ReplaceEntry':
        if (inForce.isDated) this.#cannotBeDated(amendment, 'schedule');
        this.#replaceEntry(amendment);
        break;
      case 'DeleteClause':
        this.#changeClause(amendment.clause, undefined, (clause) =>
          inForce.isDated ? [switchedOff(clause, inForce)] : [],
        );
        break;
      case 'DeleteLine':
        this.#changeLine(amendment.coverage, amendment.line, (line) => deletedLine(line, inForce));
        break;
    }
  }

  #replacedLine<L extends AnyLine>(
    before: L,
    { line, figure }: Pick<tree.ReplaceLine, 'line' | 'figure'>,
  ): readonly L[] {
    const after = withFigure(before, figure);
    if (after !== undefined) return replacedLine(before, after, this.#inForce);
    this.#context.problems.report('line-without-figure', line.span, { name: line.text });
    return [before];
  }

  #cannotBeDated({ span }: { readonly span: tree.Amendment['span'] }, what: string): void {
    this.#context.problems.report('cannot-be-dated', span, { what });
  }

  #addToPart({ part, clauses }: tree.AddToPart): void {
    const found = this.#partNamed(part);
    if (found === undefined) return;
    const added = clauses.map((clause) => switchedOn(clause, this.#inForce));
    this.statements = this.statements.map((statement) =>
      statement === found ? { ...found, clauses: [...found.clauses, ...added] } : statement,
    );
  }

  #partNamed(name: tree.Name): tree.Part | undefined {
    const parts = this.statements.flatMap((statement) => (statement.kind === 'Part' ? statement : []));
    const found = parts.find((part) => part.name.text === name.text);
    if (found !== undefined) this.#meaning.declarations.set(name, found.name);
    else
      this.#unknown(
        name,
        { en: 'part', zh: '部分' },
        parts.map((part) => part.name.text),
      );
    return found;
  }

  #addWiderLines({ part, beside, lines, span }: tree.AddWiderLines): void {
    const added = addedLines(lines, this.#inForce);
    this.#changeWiderPays(part, (pays) => {
      const before = pays?.lines ?? [];
      const line = beside === undefined ? undefined : this.#lineNamed(before, beside.line);
      if (beside !== undefined && line === undefined) return pays;
      const at = beside === undefined || line === undefined ? undefined : { line, where: beside.where };
      return { kind: 'WiderPays', span: pays?.span ?? span, lines: withAdded(before, added, at) };
    });
  }

  #changeWiderLine(
    { part, line }: Pick<tree.DeleteWiderLine, 'part' | 'line'>,
    change: (line: tree.WiderLine) => readonly tree.WiderLine[],
  ): void {
    this.#changeWiderPays(part, (pays) => {
      const at = this.#lineNamed(pays?.lines ?? [], line);
      if (pays === undefined || at === undefined) return pays;
      return { ...pays, lines: pays.lines.flatMap((each) => (each === at ? change(each) : [each])) };
    });
  }

  /** Makes the `pays` of a part anew, or, where none is named, that of the wording. */
  #changeWiderPays(
    part: tree.Name | undefined,
    change: (pays: tree.WiderPays | undefined) => tree.WiderPays | undefined,
  ): void {
    if (part !== undefined) {
      const found = this.#partNamed(part);
      if (found === undefined) return;
      const pays = change(found.pays);
      this.statements = this.statements.map((each) => (each === found ? { ...found, pays } : each));
      return;
    }
    const found = this.statements.find((each) => each.kind === 'WiderPays');
    const pays = change(found);
    if (pays === undefined) return;
    this.statements =
      found === undefined ? [...this.statements, pays] : this.statements.map((each) => (each === found ? pays : each));
  }

  #addEntries(added: tree.AddEntries): void {
    const schedule = this.statements.find((statement) => statement.kind === 'Schedule');
    const entries = [...(schedule?.entries ?? []), ...added.entries];
    const grown: tree.Schedule = { kind: 'Schedule', span: schedule?.span ?? added.span, entries };
    this.statements =
      schedule === undefined
        ? [grown, ...this.statements]
        : this.statements.map((statement) => (statement === schedule ? grown : statement));
  }

  #addLines({ coverage: name, beside, lines }: tree.AddLines): void {
    const added = addedLines(lines, this.#inForce);
    this.#changeClause(name, 'Coverage', (coverage) => {
      const line = beside === undefined ? undefined : this.#lineNamed(linesOf(coverage), beside.line);
      if (beside !== undefined && line === undefined) return [coverage];
      const at = beside === undefined || line === undefined ? undefined : { line, where: beside.where };
      return [withLines(coverage, (before) => withAdded(before, added, at))];
    });
  }

  #changeLine(name: tree.Name, line: tree.Name, change: (line: tree.PaysLine) => readonly tree.PaysLine[]): void {
    this.#changeClause(name, 'Coverage', (coverage) => {
      const at = this.#lineNamed(linesOf(coverage), line);
      if (at === undefined) return [coverage];
      return [withLines(coverage, (before) => before.flatMap((each) => (each === at ? change(each) : [each])))];
    });
  }

  #lineNamed<L extends AnyLine>(lines: readonly L[], name: tree.Name): L | undefined {
    const found = lines.find((line) => line.as?.text === name.text);
    if (found?.as !== undefined) this.#meaning.declarations.set(name, found.as);
    else
      this.#unknown(
        name,
        { en: 'line of `pays`', zh: '赔付计算步骤' },
        lines.flatMap(({ as }) => as?.text ?? []),
      );
    return found;
  }

  #replaceEntry({ entry, value }: tree.ReplaceEntry): void {
    const entries = this.statements.flatMap((statement) => (statement.kind === 'Schedule' ? statement.entries : []));
    const found = entries.find(({ name }) => name.text === entry.text);
    if (found === undefined) {
      const known = entries.map(({ name }) => name.text);
      this.#context.unknown('unknown-entry', entry, known);
      return;
    }
    this.#meaning.declarations.set(entry, found.name);
    this.statements = this.statements.map((statement) =>
      statement.kind === 'Schedule'
        ? { ...statement, entries: statement.entries.map((each) => (each === found ? { ...each, value } : each)) }
        : statement,
    );
  }

  /** Puts other clauses in the place of one: of the wording, of a part, or inside a coverage. */
  #changeClause<K extends tree.Clause['kind']>(
    name: tree.Name,
    kind: K | undefined,
    change: (clause: Extract<tree.Clause, { readonly kind: K }>) => readonly tree.Clause[],
  ): void {
    const known: string[] = [];
    let found: tree.Clause | undefined;
    const inClause = (clause: tree.Clause): readonly tree.Clause[] => {
      if (kind === undefined || clause.kind === kind) {
        known.push(clause.name.text);
        if (clause.name.text === name.text && found === undefined) {
          found = clause;
          // The one cast: where a kind is asked for, the clause is of it.
          return change(clause as Extract<tree.Clause, { readonly kind: K }>);
        }
      }
      if (clause.kind !== 'Coverage') return [clause];
      const statements = clause.statements.flatMap((statement) =>
        isClause(statement) ? (inClause(statement) as readonly tree.CoverageStatement[]) : [statement],
      );
      return [{ ...clause, statements }];
    };
    this.statements = this.statements.flatMap((statement): readonly tree.WordingStatement[] => {
      switch (statement.kind) {
        case 'Part':
          return [{ ...statement, clauses: statement.clauses.flatMap(inClause) }];
        case 'Coverage':
        case 'Exclusion':
        case 'Warranty':
        case 'ConditionPrecedent':
          return inClause(statement);
        default:
          return [statement];
      }
    });
    if (found !== undefined) this.#meaning.declarations.set(name, found.name);
    else this.#unknown(name, sorts[kind ?? 'any'], known);
  }

  #unknown(name: tree.Name, sort: { readonly en: string; readonly zh: string }, known: readonly string[]): void {
    this.#context.unknownClause(name, sort, known);
  }
}

const sorts = {
  any: { en: 'clause', zh: '条款' },
  Coverage: { en: 'coverage', zh: '保险责任' },
  Exclusion: { en: 'exclusion', zh: '责任免除' },
  Warranty: { en: 'warranty', zh: '保证' },
  ConditionPrecedent: { en: 'condition', zh: '先决条件' },
} as const;
