// What every check has at hand: where to report, and whether the file is whole. Where the parser had to skip part of a
// file, what seems to be missing may stand in the part skipped, so that nothing is said to be missing or unknown.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type { Code, Problems } from '../diagnostics/problems.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';

export class Context {
  readonly problems: Problems;
  readonly whole: boolean;
  /** Whether what is found is kept for the next time, as an editor asks again at each keystroke. */
  readonly remembers: boolean;

  constructor(problems: Problems, whole: boolean, remembers = false) {
    this.problems = problems;
    this.whole = whole;
    this.remembers = remembers;
  }

  /** Reports a name that is not declared, with the nearest that is. */
  unknown<C extends UnknownCode>(code: C, name: tree.Name, declared: Iterable<string>): void {
    if (!this.whole || name.text === '') return;
    this.problems.report(code, name.span, {
      name: name.text,
      suggestion: this.problems.suggestions.nearest(name.text, declared),
    });
  }

  /** Reports a field that `of` does not have. */
  unknownField(name: tree.Name, of: string, declared: Iterable<string>): void {
    if (!this.whole || name.text === '') return;
    this.problems.report('unknown-field', name.span, {
      name: name.text,
      of,
      suggestion: this.problems.suggestions.nearest(name.text, declared),
    });
  }

  unknownKind(name: tree.Name, axis: string, declared: Iterable<string>): void {
    if (!this.whole || name.text === '') return;
    this.problems.report('unknown-kind', name.span, {
      name: name.text,
      axis,
      suggestion: this.problems.suggestions.nearest(name.text, declared),
    });
  }

  unknownClause(name: tree.Name, sort: BothLanguages, declared: Iterable<string>): void {
    if (!this.whole || name.text === '') return;
    this.problems.report('unknown-clause', name.span, {
      name: name.text,
      sort,
      suggestion: this.problems.suggestions.nearest(name.text, declared),
    });
  }

  /** Reports what is not there. */
  missing<C extends Code>(...report: Parameters<typeof this.problems.report<C>>): void {
    if (this.whole) this.problems.report(...report);
  }

  /** Reports a second declaration of a name; true where it is one. */
  duplicate(name: tree.Name, first: Span | undefined): boolean {
    if (first === undefined || name.text === '') return false;
    this.problems.report('duplicate-name', name.span, { name: name.text }, [
      { span: first, message: { en: 'declared here first', zh: '首次定义处' } },
    ]);
    return true;
  }
}

/** Codes for a name that is not declared, all with the same details. */
type UnknownCode =
  | 'unknown-terms'
  | 'unknown-wording'
  | 'unknown-endorsement'
  | 'unknown-policy'
  | 'unknown-axis'
  | 'unknown-name'
  | 'unknown-option'
  | 'unknown-entry'
  | 'unknown-account'
  | 'unknown-figure'
  | 'unknown-reference'
  | 'unknown-type'
  | 'unknown-currency';
