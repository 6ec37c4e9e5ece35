// Scenarios: facts in, expectations out.
import { ExpectationParser } from './parse-expectations.ts';
import { operandGoesOn, tokenSet } from './parse-literals.ts';
import { present } from './parse-terms.ts';
import {
  Colon,
  Comma,
  Identifier,
  keywords,
  LeftBrace,
  LeftBracket,
  NumberToken,
  RightBrace,
  RightBracket,
} from './tokens.ts';
import type * as tree from './tree.ts';

/** Behind a name or a literal in facts: with these it may be more. */
const literalGoesOn = tokenSet(operandGoesOn);

export class ScenarioParser extends ExpectationParser {
  // scenario = 'scenario' STRING '{' ('incident' STRING | 'with' '{' (path ':' value)* '}' | expect)* '}'
  protected readonly scenario = this.construct('scenario', (): tree.Scenario => {
    const start = this.here();
    this.CONSUME(keywords.scenario);
    const title = this.SUBRULE(this.quoted);
    let incident: tree.Quoted | undefined;
    const overrides: (tree.Override | undefined)[] = [];
    const expectations: (tree.Expectation | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(keywords.incident);
            incident = this.SUBRULE2(this.quoted);
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.with);
            this.CONSUME2(LeftBrace);
            this.MANY2(() => overrides.push(this.SUBRULE(this.override)));
            this.CONSUME2(RightBrace);
          },
        },
        { ALT: () => expectations.push(this.SUBRULE(this.expectation)) },
      ]),
    );
    this.CONSUME(RightBrace);
    return {
      kind: 'Scenario',
      span: this.from(start),
      title,
      incident,
      overrides: present(overrides),
      expectations: present(expectations),
    };
  });

  // override = factPlace ':' value
  protected readonly override = this.construct('override', (): tree.Override | undefined => {
    const start = this.here();
    const fact = this.SUBRULE(this.factPlace);
    this.CONSUME(Colon);
    const value = this.SUBRULE(this.value);
    return fact === undefined ? undefined : { kind: 'Override', span: this.from(start), fact, value };
  });

  // value = literal | 'never' | 'unknown' | NAME | '[' value,* ']' | '{' (NAME ':' value ','?)* '}'
  protected readonly value = this.withShortcut(
    this.expressionRule('value', (): tree.Value => {
      const start = this.here();
      return this.choose<tree.Value>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { GATE: () => this.isLiteral(), ALT: () => this.SUBRULE(this.literal) },
          {
            ALT: () => {
              this.CONSUME(keywords.never);
              return { kind: 'NeverValue', span: this.from(start) };
            },
          },
          {
            ALT: () => {
              this.CONSUME(keywords.unknown);
              return { kind: 'UnknownValue', span: this.from(start) };
            },
          },
          {
            ALT: () => {
              const name = this.SUBRULE(this.name);
              return { kind: 'KindValue', span: this.from(start), name };
            },
          },
          { ALT: () => this.SUBRULE(this.listValue) },
          { ALT: () => this.SUBRULE(this.recordValue) },
        ],
        ERR_MSG: 'expression',
      });
    }),
    () => this.plainValue() ?? this.plainRecord(),
  );

  /** A literal or a name, where one or two tokens tell that it is no more than that. */
  private plainValue(): tree.Value | undefined {
    const token = this.LA_FAST(1);
    if (token.tokenType !== Identifier || this.LA_FAST(2).tokenType === NumberToken) {
      return this.plainLiteral(literalGoesOn);
    }
    const name = this.toName(this.taken(token));
    return { kind: 'KindValue', span: name.span, name };
  }

  /** A record of such values under plain names. Whatever else is in it, the rule reads it from its start. */
  private plainRecord(): tree.Value | undefined {
    const start = this.currIdx;
    const opening = this.LA_FAST(1);
    if (opening.tokenType !== LeftBrace || this.isDeepest) return undefined;
    this.currIdx += 1;
    const fields: { readonly name: tree.Name; readonly value: tree.Value }[] = [];
    for (let next = this.LA_FAST(1); next.tokenType !== RightBrace; next = this.LA_FAST(1)) {
      const isField = next.tokenType === Identifier && this.LA_FAST(2).tokenType === Colon;
      const name = isField ? this.toName(next) : undefined;
      this.currIdx += isField ? 2 : 0;
      const value = isField ? this.plainValue() : undefined;
      if (name === undefined || value === undefined) {
        this.currIdx = start;
        return undefined;
      }
      if (this.LA_FAST(1).tokenType === Comma) this.currIdx += 1;
      fields.push({ name, value });
    }
    const closing = this.taken(this.LA_FAST(1));
    const span = { file: this.file, start: opening.startOffset, end: this.spanOf(closing).end };
    return { kind: 'RecordValue', span, fields };
  }

  protected readonly listValue = this.expressionRule('listValue', (): tree.Value => {
    const start = this.here();
    const values: tree.Value[] = [];
    this.CONSUME(LeftBracket);
    this.nested(() => this.MANY_SEP({ SEP: Comma, DEF: () => values.push(this.SUBRULE(this.value)) }));
    this.CONSUME(RightBracket);
    return { kind: 'ListValue', span: this.from(start), values };
  });

  protected readonly recordValue = this.expressionRule('recordValue', (): tree.Value => {
    const start = this.here();
    const fields: { readonly name: tree.Name; readonly value: tree.Value }[] = [];
    this.CONSUME(LeftBrace);
    this.nested(() =>
      this.MANY(() => {
        const name = this.SUBRULE(this.name);
        this.CONSUME(Colon);
        const value = this.SUBRULE(this.value);
        this.OPTION(() => this.CONSUME(Comma));
        fields.push({ name, value });
      }),
    );
    this.CONSUME(RightBrace);
    return { kind: 'RecordValue', span: this.from(start), fields };
  });
}
