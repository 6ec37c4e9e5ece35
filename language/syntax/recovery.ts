// How the parser goes on after an error. Chevrotain's recovery, with two changes to it: what is skipped inside a block
// is skipped with the blocks in it (`cover d { … }` is one mistake, not two), and the search for the place to go on at
// is made once for each error instead of once for each token, so that a long broken text costs no more than a good one.
//
// The methods replaced here are Chevrotain's own, though its types leave them out; what they are called with is below.
import {
  EmbeddedActionsParser,
  getLookaheadPaths,
  type IParserErrorMessageProvider,
  type IToken,
  MismatchedTokenException,
  NoViableAltException,
  type TokenType,
} from 'chevrotain';
import { TableLookahead } from './lookahead.ts';
import { LeftBrace, RightBrace } from './tokens.ts';

/** Two tokens tell all ways apart. */
const maxLookahead = 2;

export class RecoveringParser extends EmbeddedActionsParser {
  readonly #errorMessages: IParserErrorMessageProvider;
  readonly #ways = new Map<string, TokenType[][][]>();
  /** Chevrotain's, which knows what to do where the token is not there. */
  readonly #consumeInternal: ConsumeInternal = Reflect.get(EmbeddedActionsParser.prototype, 'consumeInternal');

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
  declare protected consumeToken: () => void;
  declare protected subruleIdx: number;
  declare protected tokenMatcher: (token: IToken, type: TokenType) => boolean;
  declare protected getCurrRuleFullName: () => string;

  // Chevrotain guards each token and each rule against what only concrete trees and errors need. Where neither is, the same
  // goes without.

  protected consumeInternal(type: TokenType, index: number, options: unknown): IToken {
    const next = this.LA(1);
    if (!this.tokenMatcher(next, type)) return this.#consumeInternal.call(this, type, index, options);
    this.consumeToken();
    return next;
  }

  protected subruleInternal(rule: Rule, index: number): unknown {
    this.subruleIdx = index;
    return rule.coreRule.call(this);
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

  /** The first token ahead that can follow any rule under way. */
  protected findReSyncTokenType(): TokenType {
    const follow = new Map<number, TokenType>();
    for (const type of this.flattenFollowSet()) {
      for (const index of [type.tokenTypeIdx ?? -1, ...(type.categoryMatches ?? [])]) {
        if (!follow.has(index)) follow.set(index, type);
      }
    }
    for (let ahead = 1; ; ahead += 1) {
      const found = follow.get(this.LA(ahead).tokenTypeIdx);
      if (found !== undefined) return found;
    }
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

  #save(actual: IToken, previous: IToken, expected: TokenType, skipped: IToken[]): void {
    const ruleName = this.getCurrRuleFullName();
    const message = this.#errorMessages.buildMismatchTokenMessage({ expected, actual, previous, ruleName });
    const error = new MismatchedTokenException(message, actual, previous);
    error.resyncedTokens = skipped;
    this.SAVE_ERROR(error);
  }
}

type ConsumeInternal = (type: TokenType, index: number, options: unknown) => IToken;

interface Rule {
  /** The rule without what is done once for a file. */
  readonly coreRule: (this: RecoveringParser) => unknown;
}
type Repetition = (...withArguments: unknown[]) => unknown;
