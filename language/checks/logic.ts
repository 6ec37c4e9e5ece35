// Conditions compared as they are written: whether two are the same, contradict each other, or follow one from another.
// Only what the form shows, without solving anything: every answer of `yes` is certain, every other means "cannot tell".
import { isWithin, type KindDeclared, type Vocabulary } from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import { literalValue } from '../types/literal-value.ts';
import type { Meaning } from '../types/meaning.ts';
import { unreachable } from '../unreachable.ts';
import { compareRatios } from '../values/ratio.ts';

export class Logic {
  readonly #meaning: Meaning;
  readonly #vocabulary: Vocabulary;
  readonly #keys = new Map<tree.Expression, string>();

  constructor({ meaning, vocabulary }: { readonly meaning: Meaning; readonly vocabulary: Vocabulary }) {
    this.#meaning = meaning;
    this.#vocabulary = vocabulary;
  }

  /** A text that two expressions share where they say the same: `a > b` and `b < a`, `all of { a b }` and `b and a`. */
  key(expression: tree.Expression): string {
    const known = this.#keys.get(expression);
    if (known !== undefined) return known;
    const made = this.#keyOf(expression);
    this.#keys.set(expression, made);
    return made;
  }

  #keyOf(expression: tree.Expression): string {
    switch (expression.kind) {
      case 'Missing':
        return 'missing';
      case 'BooleanLiteral':
        return String(expression.value);
      case 'MoneyLiteral':
        return `${expression.currency.text} ${expression.amount}`;
      case 'NumberLiteral':
        return BigInt(expression.digits).toString();
      case 'PercentLiteral':
        return `${expression.digits}%`;
      case 'DurationLiteral':
        return `${expression.digits} ${expression.unit}`;
      case 'InstantLiteral':
      case 'Quoted':
        return JSON.stringify(expression.text);
      case 'Path':
        return this.#pathKey(expression);
      case 'Binary':
        return `(${this.key(expression.left)} ${expression.operator} ${this.key(expression.right)})`;
      case 'Rounded':
        return `rounded(${this.key(expression.of)}, ${expression.rounding})`;
      case 'Extreme':
        return `${expression.which}(${[this.key(expression.left), this.key(expression.right)].sort().join(', ')})`;
      case 'Count':
        return `count(${this.key(expression.list)}${expression.condition === undefined ? '' : `, ${this.key(expression.condition)}`})`;
      case 'Junction':
        return `${expression.of}(${[...new Set(this.#flat(expression).map((each) => this.key(each)))].sort().join(', ')})`;
      case 'Not':
        return this.#negated(this.key(expression.condition));
      case 'Comparison':
        return this.#comparisonKey(expression);
      case 'Proportion':
        return `ratio(${this.key(expression.left)}, ${this.key(expression.right)})`;
      case 'Banded': {
        const bands = expression.bands.map(({ below, value }) => `${this.key(below)}: ${this.key(value)}`);
        return `by ${this.key(expression.by)} {${[...bands, this.key(expression.otherwise)].join('; ')}}`;
      }
      case 'LossInFirst':
        return `${expression.of} in first(${this.key(expression.length)}, ${this.key(expression.over)})`;
      case 'Days':
        return `${expression.count} days(${this.key(expression.of)})`;
      case 'Converted':
        return `${this.key(expression.amount)} on ${this.key(expression.on)}`;
      case 'Sum':
        return `sum(${this.key(expression.field)}${expression.condition === undefined ? '' : ` ${this.key(expression.condition)}`})`;
      case 'Exists':
        return `exists(${this.key(expression.operand)})`;
      case 'Quantified':
        return `${expression.quantifier} of ${this.key(expression.list)} {${this.key(expression.condition)}}`;
      case 'Cause':
        return `${expression.link}(${expression.kinds
          .map((kind) => kind.text)
          .sort()
          .join(', ')})`;
      case 'Breached':
        return expression.negated
          ? this.#negated(`breached(${expression.warranty.text})`)
          : `breached(${expression.warranty.text})`;
      case 'ExcludedBy':
        return `excluded(${expression.exclusion?.text ?? 'otherwise'})`;
      case 'PaidUnder':
        return `paid(${expression.coverage.text})`;
      case 'Status':
        return `${expression.status}(${expression.clause.text})`;
      default:
        return unreachable(expression);
    }
  }

  /** The conditions that all have to hold for this one to hold. */
  conjuncts(condition: tree.Expression): readonly tree.Expression[] {
    return condition.kind === 'Junction' && condition.of === 'all' ? this.#flat(condition) : [condition];
  }

  /** Whether the two can never hold together. */
  contradict(one: tree.Expression, other: tree.Expression): boolean {
    return this.conjuncts(one).some((left) => this.conjuncts(other).some((right) => this.#oppose(left, right)));
  }

  /** Whether one is the other with `not`. */
  areOpposite(one: tree.Expression, other: tree.Expression): boolean {
    return this.key(one) === this.#negated(this.key(other));
  }

  /** Whether `conclusion` holds wherever all the premises do. */
  follows(conclusion: tree.Expression, premises: readonly tree.Expression[]): boolean {
    const given = premises.flatMap((premise) => this.conjuncts(premise));
    const known = new Set(given.map((premise) => this.key(premise)));
    const isGiven = (each: tree.Expression): boolean => {
      if (known.has(this.key(each))) return true;
      if (each.kind === 'Junction' && each.of === 'any') return this.#flat(each).some(isGiven);
      return each.kind === 'Cause' && given.some((premise) => premise.kind === 'Cause' && this.#implied(each, premise));
    };
    return this.conjuncts(conclusion).every(isGiven);
  }

  /** The members of a junction, those of the same sort inside it among them. */
  #flat(junction: tree.Junction): readonly tree.Expression[] {
    return junction.conditions.flatMap((each) =>
      each.kind === 'Junction' && each.of === junction.of ? this.#flat(each) : [each],
    );
  }

  #pathKey(path: tree.Path): string {
    const reference = this.#meaning.references.get(path);
    const kind = path.names.length === 1 ? this.#meaning.kinds.get(path.names[0]) : undefined;
    return JSON.stringify(kind ?? reference ?? [path.its, path.names.map((name) => name.text)]);
  }

  #negated(key: string): string {
    return key.startsWith('not ') ? key.slice(4) : `not ${key}`;
  }

  #comparisonKey({ test, left, right }: tree.Comparison): string {
    const [a, b] = [this.key(left), this.key(right)];
    switch (test) {
      case '<':
      case 'before':
        return `${a} < ${b}`;
      case '>':
      case 'after':
        return `${b} < ${a}`;
      case '<=':
      case 'by':
        return `${a} <= ${b}`;
      case '>=':
      case 'on or after':
        return `${b} <= ${a}`;
      case 'is':
        return `${a} is ${b}`;
      case 'is not':
        return `not ${a} is ${b}`;
      case 'in':
        return `${a} in ${b}`;
      case 'not in':
        return `not ${a} in ${b}`;
    }
  }

  #oppose(one: tree.Expression, other: tree.Expression): boolean {
    if (this.areOpposite(one, other)) return true;
    if (one.kind === 'Junction' && one.of === 'any')
      return this.#flat(one).every((each) => this.contradict(each, other));
    if (other.kind === 'Junction' && other.of === 'any')
      return this.#flat(other).every((each) => this.contradict(one, each));
    if (one.kind === 'Comparison' && other.kind === 'Comparison') return this.#apart(one, other);
    return false;
  }

  /** Two comparisons of one thing that leave it no value: disjoint kinds or ranges, different texts. */
  #apart(one: tree.Comparison, other: tree.Comparison): boolean {
    if (one.test === 'is' && other.test === 'is' && this.key(one.left) === this.key(other.left)) {
      const [left, right] = [this.#kindAt(one.right), this.#kindAt(other.right)];
      if (left !== undefined && right !== undefined) return !isWithin(left, right.name) && !isWithin(right, left.name);
      return one.right.kind === 'Quoted' && other.right.kind === 'Quoted' && one.right.text !== other.right.text;
    }
    const [below, above] = [one, other].map((each) => bound(each));
    if (below === undefined || above === undefined || below.side === above.side) return false;
    if (this.key(below.of) !== this.key(above.of) || below.unit !== above.unit) return false;
    const [least, most] = below.side === 'least' ? [below, above] : [above, below];
    const apart = compareRatios(least.value, most.value);
    return apart > 0 || (apart === 0 && (least.strict || most.strict));
  }

  #kindAt(expression: tree.Expression): KindDeclared | undefined {
    if (expression.kind !== 'Path') return undefined;
    const reference = this.#meaning.kinds.get(expression.names[0]);
    return reference === undefined ? undefined : this.#vocabulary.axes.get(reference.axis)?.kinds.get(reference.kind);
  }

  /** `caused by ransomware` gives `arising from malicious_act`: the proximate cause is a link of the chain. */
  #implied(conclusion: tree.Cause, premise: tree.Cause): boolean {
    if (conclusion.link === 'caused-by' && premise.link === 'arising-from') return false;
    const kindOf = (name: tree.Name): KindDeclared | undefined => {
      const reference = this.#meaning.kinds.get(name);
      return reference === undefined ? undefined : this.#vocabulary.axes.get(reference.axis)?.kinds.get(reference.kind);
    };
    return premise.kinds.every((name) => {
      const kind = kindOf(name);
      return kind !== undefined && conclusion.kinds.some((wider) => isWithin(kind, wider.text));
    });
  }
}

interface Bound {
  readonly of: tree.Expression;
  readonly side: 'least' | 'most';
  readonly strict: boolean;
  readonly unit: string;
  readonly value: NonNullable<ReturnType<typeof literalValue>>['value'];
}

/** `x > 5` bounds `x` from below, `5 > x` from above. */
function bound({ test, left, right }: tree.Comparison): Bound | undefined {
  if (test !== '<' && test !== '<=' && test !== '>' && test !== '>=') return undefined;
  const [onLeft, onRight] = [literalValue(left), literalValue(right)];
  const literal = onRight ?? onLeft;
  if (literal === undefined || (onLeft !== undefined && onRight !== undefined)) return undefined;
  const upward = (test === '>' || test === '>=') === (onRight !== undefined);
  return {
    ...literal,
    of: onRight === undefined ? right : left,
    side: upward ? 'least' : 'most',
    strict: test === '<' || test === '>',
  };
}
