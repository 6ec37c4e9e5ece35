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
  LA(offset: number): IToken;
}

/** An alternative that may be meant by a first token: by whatever comes after it, or only by one of these. */
interface Choice {
  readonly index: number;
  readonly seconds: ReadonlySet<number> | undefined;
}

export class TableLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: ForAlternation) {
    const { prodOccurrence: occurrence, rule, maxLookahead, hasPredicates } = options;
    const paths = getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead });
    if (!paths.flat().every(isTabular)) return super.buildLookaheadForAlternation(options);
    const choices = choicesByFirst(paths);
    if (hasPredicates) return gated(choices);
    return function chosen(this: Ahead): number | undefined {
      const choice = choices[this.LA(1).tokenTypeIdx];
      if (choice === undefined) return undefined;
      const [first] = choice;
      if (first?.seconds === undefined) return first?.index;
      const second = this.LA(2).tokenTypeIdx;
      return choice.find(({ seconds }) => seconds === undefined || seconds.has(second))?.index;
    };
  }

  override buildLookaheadForOptional(options: ForOptional) {
    const { prodOccurrence: occurrence, rule, maxLookahead, prodType } = options;
    const [inside = []] = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead });
    if (!inside.every(isTabular)) return super.buildLookaheadForOptional(options);
    const choices = choicesByFirst([inside]);
    return function isInside(this: Ahead): boolean {
      const [choice] = choices[this.LA(1).tokenTypeIdx] ?? [];
      return choice !== undefined && (choice.seconds === undefined || choice.seconds.has(this.LA(2).tokenTypeIdx));
    };
  }
}

function gated(choices: readonly (readonly Choice[] | undefined)[]) {
  return function chosen(this: Ahead, alternatives: readonly IOrAlt<unknown>[] = []): number | undefined {
    const choice = choices[this.LA(1).tokenTypeIdx];
    if (choice === undefined) return undefined;
    for (const { index, seconds } of choice) {
      if (seconds !== undefined && !seconds.has(this.LA(2).tokenTypeIdx)) continue;
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

/** For each first token, by its number, the alternatives in their order. */
function choicesByFirst(alternatives: readonly (readonly TokenType[][])[]): readonly (readonly Choice[] | undefined)[] {
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

/** The number of a type, and those of the types that it stands for. */
function numbersOf(type: TokenType): readonly number[] {
  return [type.tokenTypeIdx ?? Number.NaN, ...(type.categoryMatches ?? [])];
}
