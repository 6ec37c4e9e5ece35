// Scenarios: facts in, expectations out.
import { present } from './parse-terms.ts';
import { WordingParser } from './parse-wording.ts';
import {
  Colon,
  Comma,
  Dot,
  keywords,
  LeftBrace,
  LeftBracket,
  Name,
  NumberToken,
  Quoted,
  RightBrace,
  RightBracket,
  Slash,
} from './tokens.ts';
import type * as tree from './tree.ts';

export class ScenarioParser extends WordingParser {
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

  // override = path ':' value
  protected readonly override = this.construct('override', (): tree.Override => {
    const start = this.here();
    const path = this.SUBRULE(this.path);
    this.CONSUME(Colon);
    const value = this.SUBRULE(this.value);
    return { kind: 'Override', span: this.from(start), path, value };
  });

  // value = literal | 'never' | 'unknown' | NAME | '[' value,* ']' | '{' (NAME ':' value ','?)* '}'
  protected readonly value = this.expressionRule('value', (): tree.Value => {
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
  });

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

  // factPlace = NAME ('.' NAME | '[' (NUMBER | STRING | NAME ('/' NAME)?) ']')*
  protected readonly factPlace = this.construct('factPlace', (): tree.FactPlace => {
    const start = this.here();
    const names: tree.Name[] = [this.SUBRULE(this.name)];
    let text = names[0]?.text ?? '';
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Dot);
            const name = this.SUBRULE2(this.name);
            names.push(name);
            text += `.${name.text}`;
          },
        },
        {
          ALT: () => {
            this.CONSUME(LeftBracket);
            text += `[${this.SUBRULE(this.selector)}]`;
            this.CONSUME(RightBracket);
          },
        },
      ]),
    );
    return { kind: 'FactPlace', span: this.from(start), text, names };
  });

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
              expects: { kind: 'ExpectAsks', span, fact: fact ?? { kind: 'FactPlace', span, text: '', names: [] } },
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
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keywords.reinstated);
          this.CONSUME(keywords.for);
        },
      },
      { ALT: () => this.CONSUME(keywords.恢复保险费) },
    ]);
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
