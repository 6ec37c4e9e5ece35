// Which way the parser goes, looked up by the next one or two tokens. Chevrotain finds the ways that the grammar allows; it
// then compares them with the tokens one by one, which for a condition are hundreds, wherever two tokens or a gate decide.
import {
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IOrAlt,
  type IToken,
  LLkLookaheadStrategy,
  type TokenType,
} from 'chevrotain';

type ForAlternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type ForOptional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

interface Ahead {
  /** Without a look at the end of the input, behind which Chevrotain sets as many marks of it as anyone looks ahead. */
  LA_FAST(offset: 1 | 2): IToken;
}

export class TableLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: ForAlternation) {
    const { prodOccurrence: occurrence, rule, maxLookahead, hasPredicates } = options;
    const paths = getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead });
    if (!paths.flat().every(isTabular)) return super.buildLookaheadForAlternation(options);
    const choices = choicesByFirst(paths);
    if (hasPredicates) return gated(choices);
    const certain = firstsThatDecide(choices);
    return function chosen(this: Ahead): number | undefined {
      const first = this.LA_FAST(1).tokenTypeIdx;
      const index = certain[first];
      if (index !== undefined && index >= 0) return index;
      if (index !== undecided) return undefined;
      const second = this.LA_FAST(2).tokenTypeIdx;
      return choices[first]?.find(({ seconds }) => seconds === undefined || seconds.has(second))?.index;
    };
  }

  override buildLookaheadForOptional(options: ForOptional) {
    const { prodOccurrence: occurrence, rule, maxLookahead, prodType } = options;
    const [inside = []] = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead });
    if (!inside.every(isTabular)) return super.buildLookaheadForOptional(options);
    const choices = choicesByFirst([inside]);
    const certain = firstsThatDecide(choices);
    return function isInside(this: Ahead): boolean {
      const first = this.LA_FAST(1).tokenTypeIdx;
      const index = certain[first];
      if (index !== undecided) return index === 0;
      return choices[first]?.[0]?.seconds?.has(this.LA_FAST(2).tokenTypeIdx) === true;
    };
  }
}

function gated(choices: Choices) {
  return function chosen(this: Ahead, alternatives: readonly IOrAlt<unknown>[] = []): number | undefined {
    const choice = choices[this.LA_FAST(1).tokenTypeIdx];
    if (choice === undefined) return undefined;
    const second = this.LA_FAST(2).tokenTypeIdx;
    for (const { index, seconds } of choice) {
      if (seconds !== undefined && !seconds.has(second)) continue;
      const gate = alternatives[index]?.GATE;
      if (gate === undefined || gate.call(this)) return index;
    }
    return undefined;
  };
}

/** A way that is empty goes wherever no other does. */
function isTabular({ length }: readonly TokenType[]): boolean {
  return length === 1 || length === 2;
}

/** An alternative that may be meant by a first token: by whatever comes after it, or only by one of these. */
interface Choice {
  readonly index: number;
  readonly seconds: ReadonlySet<number> | undefined;
}
/** For each first token, by its number, the alternatives in their order. */
type Choices = readonly (readonly Choice[] | undefined)[];

function choicesByFirst(alternatives: readonly (readonly TokenType[][])[]): Choices {
  const choices: { index: number; seconds: Set<number> | undefined }[][] = [];
  for (const [index, paths] of alternatives.entries()) {
    for (const [first, second] of paths) {
      if (first === undefined) continue;
      for (const type of numbersOf(first)) {
        choices[type] ??= [];
        const own = choices[type];
        let choice = own.find((each) => each.index === index);
        if (choice === undefined) {
          choice = { index, seconds: new Set() };
          own.push(choice);
        }
        if (second === undefined) choice.seconds = undefined;
        else for (const number of numbersOf(second)) choice.seconds?.add(number);
      }
    }
  }
  return choices;
}

const [noWay, undecided] = [-1, -2];

/** For each first token the alternative that it alone decides for; `noWay`, or `undecided` where the second has to tell. */
function firstsThatDecide(choices: Choices): Int16Array {
  return Int16Array.from(choices, (choice) => {
    const [first] = choice ?? [];
    if (first === undefined) return noWay;
    return first.seconds === undefined ? first.index : undecided;
  });
}

/** The number of a type, and those of the types that it stands for. */
function numbersOf(type: TokenType): readonly number[] {
  return [type.tokenTypeIdx ?? Number.NaN, ...(type.categoryMatches ?? [])];
}
