// What a scenario expects, and the places of the facts that it sets or that are asked.
import { tokenSet } from './parse-literals.ts';
import { WordingParser } from './parse-wording.ts';
import { Comma, Dot, keywords, LeftBracket, Name, NumberToken, Quoted, RightBracket, Slash } from './tokens.ts';
import type * as tree from './tree.ts';

export class ExpectationParser extends WordingParser {
  // factPlace = NAME ('.' NAME | '[' (NUMBER | STRING | NAME ('/' NAME)?) ']')*
  protected readonly factPlace = this.withShortcut(
    this.construct('factPlace', (): tree.FactPlace => {
      const start = this.here();
      const first = this.SUBRULE(this.name);
      const steps: [tree.Name, ...(tree.Name | tree.Selector)[]] = [first];
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(Dot);
              steps.push(this.SUBRULE2(this.name));
            },
          },
          {
            ALT: () => {
              this.CONSUME(LeftBracket);
              const from = this.here();
              const text = this.SUBRULE(this.selector);
              steps.push({ kind: 'Selector', span: this.from(from), text });
              this.CONSUME(RightBracket);
            },
          },
        ]),
      );
      const span = this.from(start);
      return this.ACTION(() => factPlaceOf(span, steps));
    }),
    () => this.plainPlace(),
  );

  /** A place without brackets. */
  private plainPlace(): tree.FactPlace | undefined {
    const path = this.tokenMatcher(this.LA_FAST(1), Name) ? this.plainPath(placeGoesOn) : undefined;
    return path === undefined ? undefined : factPlaceOf(path.span, path.names);
  }

  protected readonly selector = this.RULE<() => string>(
    'selector',
    () =>
      this.choose<string>([
        { ALT: () => this.CONSUME(NumberToken).image },
        { ALT: () => this.SUBRULE(this.quoted).text },
        {
          ALT: () => {
            const from = this.SUBRULE(this.name);
            const to = this.OPTION(() => {
              this.CONSUME(Slash);
              return this.SUBRULE2(this.name);
            });
            return to === undefined ? from.text : `${from.text}/${to.text}`;
          },
        },
      ]),
    { recoveryValueFunc: () => '' },
  );

  // expect = 'expect' ('asks' factPlace | subject (…))
  protected readonly expectation = this.construct('expect', (): tree.Expectation | undefined => {
    const start = this.here();
    this.CONSUME(keywords.expect);
    return this.choose<tree.Expectation | undefined>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.at(2, Name),
          ALT: () => {
            const asks = this.CONSUME(keywords.asks);
            const fact = this.SUBRULE(this.factPlace);
            const span = this.from(start);
            return this.ACTION(() => ({
              kind: 'Expectation',
              span,
              subject: { kind: 'Name', span: this.spanOf(asks), text: '' },
              expects: {
                kind: 'ExpectAsks',
                span,
                fact: fact ?? factPlaceOf(span, [{ kind: 'Name', span, text: '' }]),
              },
            }));
          },
        },
        {
          ALT: () => {
            const subject = this.SUBRULE(this.subject);
            const expects = this.SUBRULE(this.expects);
            return subject === undefined || expects === undefined
              ? undefined
              : { kind: 'Expectation', span: this.from(start), subject, expects };
          },
        },
      ],
    });
  });

  // subject = NAME | STRING
  protected readonly subject = this.construct(
    'subject',
    (): tree.Name =>
      this.choose<tree.Name>([
        { ALT: () => this.SUBRULE(this.name) },
        {
          ALT: () => {
            const token = this.CONSUME(Quoted);
            return this.ACTION(() => ({ ...this.toQuoted(token), kind: 'Name' as const }));
          },
        },
      ]),
  );

  // expects = 'excluded' 'by' NAME | 'pays' … | 'reinstated' 'for' expression | '恢复保险费' expression | 'payable' | 'not' 'covered' | 'open' | 'is' ('not'? 'breached' | status)
  //         | '因' NAME '除外' | '不赔付' | '不属保险责任' | '被违反' | '未被违反'
  protected readonly expects = this.construct('expects', (): tree.Expects | undefined => {
    const start = this.here();
    return this.choose<tree.Expects | undefined>([
      {
        ALT: () => {
          this.CONSUME(keywords.excluded);
          this.CONSUME(keywords.by);
          const by = this.SUBRULE(this.name);
          return { kind: 'ExpectExcluded', span: this.from(start), by };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.因);
          const by = this.SUBRULE2(this.name);
          this.CONSUME(keywords.除外);
          return { kind: 'ExpectExcluded', span: this.from(start), by };
        },
      },
      { ALT: () => this.SUBRULE(this.expectsPays) },
      { ALT: () => this.SUBRULE(this.expectsReinstated) },
      {
        ALT: () => {
          this.CONSUME(keywords.不赔付);
          return { kind: 'ExpectNothing', span: this.from(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.不属保险责任);
          return { kind: 'ExpectOutcome', span: this.from(start), outcome: 'not-covered' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.被违反);
          return { kind: 'ExpectBreached', span: this.from(start), breached: true };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.未被违反);
          return { kind: 'ExpectBreached', span: this.from(start), breached: false };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.payable);
          return { kind: 'ExpectOutcome', span: this.from(start), outcome: 'payable' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.not);
          this.CONSUME(keywords.covered);
          return { kind: 'ExpectOutcome', span: this.from(start), outcome: 'not-covered' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.open);
          return { kind: 'ExpectOutcome', span: this.from(start), outcome: 'open' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.is);
          const not = this.OPTION(() => this.CONSUME2(keywords.not));
          this.CONSUME(keywords.breached);
          return { kind: 'ExpectBreached', span: this.from(start), breached: not === undefined };
        },
        GATE: () => !this.atWord(2, 'met', 'failed', 'pending', 'suspended'),
      },
      {
        ALT: () => {
          this.CONSUME2(keywords.is);
          const status = this.SUBRULE(this.status) ?? 'met';
          return { kind: 'ExpectStatus', span: this.from(start), status };
        },
      },
      {
        ALT: () => {
          const status = this.SUBRULE(this.chineseStatus) ?? 'met';
          return { kind: 'ExpectStatus', span: this.from(start), status };
        },
      },
    ]);
  });

  // 'reinstated' 'for' expression | '恢复保险费' expression
  protected readonly expectsReinstated = this.construct('expectsReinstated', (): tree.Expects => {
    const start = this.here();
    this.twoWords(keywords.reinstated, keywords.for, keywords.恢复保险费);
    const premium = this.SUBRULE(this.expression);
    return { kind: 'ExpectReinstated', span: this.from(start), premium };
  });

  // 'pays' ('nothing' | 'at' 'least' expression (',' 'at' 'most' expression)? | '至少' expression (',' '最多' expression)? | expression)
  protected readonly expectsPays = this.construct('expectsPays', (): tree.Expects => {
    const start = this.here();
    this.CONSUME(keywords.pays);
    return this.choose<tree.Expects>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(keywords.nothing);
            return { kind: 'ExpectNothing', span: this.from(start) };
          },
        },
        {
          GATE: () => this.atWord(2, 'least'),
          ALT: () => {
            this.CONSUME(keywords.at);
            this.CONSUME(keywords.least);
            const atLeast = this.SUBRULE(this.expression);
            const atMost = this.OPTION(() => {
              this.CONSUME(Comma);
              this.CONSUME2(keywords.at);
              this.CONSUME(keywords.most);
              return this.SUBRULE2(this.expression);
            });
            return { kind: 'ExpectPays', span: this.from(start), atLeast, atMost, exactly: false };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.至少);
            const atLeast = this.SUBRULE4(this.expression);
            const atMost = this.OPTION2(() => {
              this.CONSUME2(Comma);
              this.CONSUME(keywords.最多);
              return this.SUBRULE5(this.expression);
            });
            return { kind: 'ExpectPays', span: this.from(start), atLeast, atMost, exactly: false };
          },
        },
        {
          ALT: () => {
            const amount = this.SUBRULE3(this.expression);
            return { kind: 'ExpectPays', span: this.from(start), atLeast: amount, atMost: amount, exactly: true };
          },
        },
      ],
      ERR_MSG: 'expression',
    });
  });
}

const placeGoesOn = tokenSet([Dot, LeftBracket]);

/** A place by its steps, and as questions write it. */
function factPlaceOf(span: tree.FactPlace['span'], steps: tree.FactPlace['steps']): tree.FactPlace {
  const names = steps.filter((step) => step.kind === 'Name');
  const [first, ...more] = steps.map((step) => (step.kind === 'Name' ? `.${step.text}` : `[${step.text}]`));
  return { kind: 'FactPlace', span, text: `${first?.slice(1)}${more.join('')}`, names, steps };
}
