// How the parser goes on after an error. Chevrotain's recovery, with two changes to it: what is skipped inside a block
// is skipped with the blocks in it (`cover d { … }` is one mistake, not two), and the search for the place to go on at
// is made once for each error instead of once for each token, so that a long broken text costs no more than a good one.
// It counts braces: a rule that is given up is over where the blocks that it opened are closed, so that what is wrong in a
// clause stays in it. Where the braces of the text do not go together, they tell nothing, and are not counted.
//
// The methods replaced here are Chevrotain's own, though its types leave them out; what they are called with is below.
import {
  EmbeddedActionsParser,
  EOF,
  getLookaheadPaths,
  type IParserErrorMessageProvider,
  type IToken,
  MismatchedTokenException,
  NoViableAltException,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { TableLookahead } from './lookahead.ts';
import { LeftBrace, RightBrace } from './tokens.ts';

/** Two tokens tell all ways apart. */
const maxLookahead = 2;

export class RecoveringParser extends EmbeddedActionsParser {
  /** The place, among the tokens, up to which the recovery from an error has looked. */
  protected furthest = -1;
  /** Whether every brace of the input is closed; `undefined` where no error has asked yet. */
  protected balanced: boolean | undefined;
  /** For each rule under way, the place of the token before its first. */
  readonly #starts: number[] = [];
  /** The place of the token that the last search for one to go on at has found. */
  #resyncAt = 0;
  readonly #errorMessages: IParserErrorMessageProvider;
  readonly #shortened: object[] = [];
  readonly #ways = new Map<string, TokenType[][][]>();
  /** Chevrotain's, which knows what to do where the token is not there. */
  readonly #consumeInternal: ConsumeInternal = Reflect.get(EmbeddedActionsParser.prototype, 'consumeInternal');
  readonly #defineRule: DefineRule = Reflect.get(EmbeddedActionsParser.prototype, 'defineRule');

  /** `skipValidations`: the grammar itself is validated in a test, not at every start. */
  constructor(vocabulary: TokenType[], errorMessages: IParserErrorMessageProvider, skipValidations: boolean) {
    const lookaheadStrategy = new TableLookahead({ maxLookahead });
    const errorMessageProvider = errorMessages;
    super(vocabulary, {
      recoveryEnabled: true,
      maxLookahead: 2,
      skipValidations,
      errorMessageProvider,
      lookaheadStrategy,
    });
    this.#errorMessages = errorMessages;
  }

  declare protected flattenFollowSet: () => readonly TokenType[];
  declare protected exportLexerState: () => number;
  declare protected importLexerState: (state: number) => void;
  declare protected SKIP_TOKEN: () => IToken;
  declare protected SAVE_ERROR: (error: Error) => Error;
  /** Without a look at the end of the input, behind which as many marks of it stand as anyone looks ahead, and one more. */
  declare protected LA_FAST: (offset: number) => IToken;
  declare protected currIdx: number;
  declare protected ruleShortNameIdx: number;
  declare protected RULE_STACK: number[];
  declare protected RULE_STACK_IDX: number;
  declare protected RULE_OCCURRENCE_STACK: number[];
  declare protected RULE_OCCURRENCE_STACK_IDX: number;
  declare protected currRuleShortName: number;
  declare protected currRuleLookaheadFuncs: Lookahead[];
  declare protected lookAheadFuncsCache: Lookahead[][];
  declare protected invokeRuleCatch: (error: unknown, resyncs: boolean, recoveryValue: () => unknown) => unknown;
  declare protected subruleIdx: number;
  declare protected tokenMatcher: (token: IToken, type: TokenType) => boolean;
  declare protected getCurrRuleFullName: () => string;

  // Chevrotain guards each token and each rule against what only concrete trees and errors need. Where neither is, the same
  // goes without.

  protected consumeInternal(type: TokenType, index: number, options: unknown): IToken {
    const next = this.LA_FAST(1);
    if (!this.tokenMatcher(next, type)) return this.#consumeInternal.call(this, type, index, options);
    this.currIdx += 1;
    return next;
  }

  protected subruleInternal(rule: Rule, index: number): unknown {
    const { shortcut } = rule;
    if (shortcut !== undefined) {
      const read = shortcut.call(this);
      if (read !== undefined) return read;
    }
    this.subruleIdx = index;
    return rule.coreRule.call(this);
  }

  protected optionInternal(of: Option, occurrence: number): unknown {
    // INVARIANT: Chevrotain made a look ahead for each option of the rule under way.
    const isInside = this.currRuleLookaheadFuncs[optionKey | occurrence] as Lookahead;
    if (typeof of === 'function') return isInside.call(this) === true ? of.call(this) : undefined;
    const { GATE: gate, DEF: inside } = of;
    return gate?.call(this) !== false && isInside.call(this) === true ? inside.call(this) : undefined;
  }

  /** The same rule, with a quick way of reading what most often stands there. */
  protected withShortcut<T>(rule: ParserMethod<[], T>, shortcut: () => T | undefined): ParserMethod<[], T> {
    this.#shortened.push(rule);
    return Object.assign(rule, { shortcut });
  }

  /** From here on by the rules alone: what shortcuts read has to be the same. */
  protected withoutShortcuts(): void {
    for (const rule of this.#shortened) Object.assign(rule, { shortcut: undefined });
  }

  protected defineRule(ruleName: string, parse: () => unknown, configuration: RuleConfiguration): unknown {
    const rule: Rule = this.#defineRule.call(this, ruleName, parse, configuration);
    const shortName = this.ruleShortNameIdx - 1;
    const { recoveryValueFunc } = configuration;
    rule.shortcut = undefined;
    rule.coreRule = function read() {
      const [depth, calls] = [this.RULE_STACK_IDX + 1, this.RULE_OCCURRENCE_STACK_IDX + 1];
      this.RULE_STACK_IDX = depth;
      this.RULE_STACK[depth] = shortName;
      this.#starts[depth] = this.currIdx;
      this.RULE_OCCURRENCE_STACK_IDX = calls;
      this.RULE_OCCURRENCE_STACK[calls] = this.subruleIdx;
      const { currRuleShortName: caller, currRuleLookaheadFuncs: lookaheads } = this;
      this.currRuleShortName = shortName;
      this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[shortName] ?? [];
      try {
        return parse.call(this);
      } catch (error) {
        return this.invokeRuleCatch(error, true, recoveryValueFunc);
      } finally {
        this.RULE_STACK_IDX = depth - 1;
        this.RULE_OCCURRENCE_STACK_IDX = calls - 1;
        this.currRuleShortName = caller;
        this.currRuleLookaheadFuncs = lookaheads;
      }
    };
    return rule;
  }

  /** Chevrotain works out anew, for each error, which ways were open; that takes longer than to read a whole file. */
  protected raiseNoAltException(occurrence: number, description: string | undefined): never {
    const ruleName = this.getCurrRuleFullName();
    const expectedPathsPerAlt = this.#waysOf(ruleName, occurrence);
    const [actual, previous] = [[this.LA(1), this.LA(2)], this.LA(0)];
    const said = { expectedPathsPerAlt, actual, previous, ruleName };
    const message = this.#errorMessages.buildNoViableAltMessage(
      description === undefined ? said : { ...said, customUserDescription: description },
    );
    throw this.SAVE_ERROR(new NoViableAltException(message, this.LA(1), previous));
  }

  #waysOf(ruleName: string, occurrence: number): TokenType[][][] {
    const key = `${ruleName} ${occurrence}`;
    const known = this.#ways.get(key);
    const rule = this.getGAstProductions()[ruleName];
    if (known !== undefined || rule === undefined) return known ?? [];
    const ways = getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead });
    this.#ways.set(key, ways);
    return ways;
  }

  /** The first token ahead, outside the blocks that the rule opened and of those in them, that can follow any rule under way. */
  protected findReSyncTokenType(): TokenType {
    const follow = new Map<number, TokenType>();
    for (const type of this.flattenFollowSet()) {
      for (const index of [type.tokenTypeIdx ?? -1, ...(type.categoryMatches ?? [])]) {
        if (!follow.has(index)) follow.set(index, type);
      }
    }
    let depth = this.#openInRule();
    for (let ahead = 1; ; ahead += 1) {
      const { tokenType, tokenTypeIdx } = this.LA(ahead);
      const found = depth > 0 && tokenType !== EOF ? undefined : follow.get(tokenTypeIdx);
      if (found !== undefined) {
        this.#lookedAt(ahead);
        this.#resyncAt = this.currIdx + ahead;
        return found;
      }
      if (!this.#isBalanced()) continue;
      if (tokenType === LeftBrace) depth += 1;
      if (tokenType === RightBrace && depth > 0) depth -= 1;
    }
  }

  /** Skips to the token that was found. */
  protected reSyncTo(): readonly IToken[] {
    const skipped: IToken[] = [];
    while (this.currIdx + 1 < this.#resyncAt) {
      skipped.push(this.LA(1));
      this.SKIP_TOKEN();
    }
    return skipped.slice(1);
  }

  /** How many blocks the rule under way has opened and not closed yet. */
  #openInRule(): number {
    const start = this.#starts[this.RULE_STACK_IDX] ?? -1;
    return this.#isBalanced() ? Math.max(0, openIn(this.input, start + 1, this.currIdx + 1)) : 0;
  }

  #isBalanced(): boolean {
    this.balanced ??= openIn(this.input, 0, this.input.length) === 0;
    return this.balanced;
  }

  /** A repetition ended at a token that neither goes on with it nor may follow it: skips to one that does, if there is one. */
  protected tryInRepetitionRecovery(
    repetition: Repetition,
    withArguments: unknown[],
    goesOn: () => boolean,
    expected: TokenType,
  ): void {
    const resync = this.findReSyncTokenType();
    const state = this.exportLexerState();
    const first = this.LA(1);
    const previous = this.LA(0);
    const skipped: IToken[] = [];
    for (let depth = 0; ; ) {
      const token = this.LA(1);
      this.#lookedAt(1);
      if (depth === 0) {
        const ends = this.tokenMatcher(token, expected);
        if (ends || goesOn.call(this)) {
          this.#save(first, previous, expected, skipped);
          if (!ends) repetition.apply(this, withArguments);
          return;
        }
        if (this.tokenMatcher(token, resync)) break;
      }
      if (!(token.startOffset >= 0)) break;
      if (token.tokenType === LeftBrace) depth += 1;
      if (token.tokenType === RightBrace && depth > 0) depth -= 1;
      skipped.push(token);
      this.SKIP_TOKEN();
    }
    // Nothing here to go on at: an outer rule will report the error and recover from it.
    this.importLexerState(state);
  }

  #lookedAt(ahead: number): void {
    this.furthest = Math.max(this.furthest, this.currIdx + ahead);
  }

  #save(actual: IToken, previous: IToken, expected: TokenType, skipped: IToken[]): void {
    const ruleName = this.getCurrRuleFullName();
    const message = this.#errorMessages.buildMismatchTokenMessage({ expected, actual, previous, ruleName });
    const error = new MismatchedTokenException(message, actual, previous);
    error.resyncedTokens = skipped;
    this.SAVE_ERROR(error);
  }
}

/** How many braces more are opened than closed from one token up to, not with, another. */
function openIn(tokens: readonly IToken[], from: number, until: number): number {
  let open = 0;
  for (let index = from; index < until; index += 1) {
    const type = tokens[index]?.tokenType;
    if (type === LeftBrace) open += 1;
    if (type === RightBrace) open -= 1;
  }
  return open;
}

type ConsumeInternal = (type: TokenType, index: number, options: unknown) => IToken;

/** Chevrotain's number for what an `OPTION` asks before it goes in. */
const optionKey = 2 << 8;

type Lookahead = (this: RecoveringParser) => unknown;
type Option =
  | ((this: RecoveringParser) => unknown)
  | { readonly GATE?: (this: RecoveringParser) => boolean; readonly DEF: (this: RecoveringParser) => unknown };

type DefineRule = (ruleName: string, parse: () => unknown, configuration: RuleConfiguration) => Rule;

interface RuleConfiguration {
  readonly recoveryValueFunc: () => unknown;
}

interface Rule {
  /** The rule without what is done once for a file. */
  coreRule: (this: RecoveringParser) => unknown;
  /** Reads what the rule would, where the next tokens alone tell what that is; otherwise reads nothing. */
  shortcut: ((this: RecoveringParser) => unknown) | undefined;
}
type Repetition = (...withArguments: unknown[]) => unknown;
