// Terms: definitions, kinds and facts.

import { chineseTypes } from './chinese.ts';
import type { Alternatives } from './parse-base.ts';
import { ConditionParser } from './parse-conditions.ts';
import { Caret, Colon, Equals, keywords, LeftBrace, Name, Quoted, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class TermsParser extends ConditionParser {
  // uses = 'uses' 'terms' NAME '^'? VERSION
  protected readonly uses = this.construct('uses', (): tree.Uses => {
    const start = this.here();
    this.CONSUME(keywords.uses);
    this.CONSUME(keywords.terms);
    const name = this.SUBRULE(this.name);
    const caret = this.OPTION(() => this.CONSUME(Caret));
    const version = this.SUBRULE(this.versionPrefix) ?? this.noVersion();
    return { kind: 'Uses', span: this.from(start), name, compatible: caret !== undefined, version };
  });

  readonly #termsWays: Alternatives<tree.Terms['entries'][number] | undefined> = [
    { ALT: () => this.SUBRULE(this.uses) },
    { ALT: () => this.SUBRULE(this.define) },
    { ALT: () => this.SUBRULE(this.kind) },
    { ALT: () => this.SUBRULE(this.fact) },
  ];

  // terms = 'terms' NAME 'version' VERSION title '{' (uses | define | kind | fact)* '}'
  protected readonly terms = this.construct('terms', (): tree.Terms => {
    const start = this.here();
    this.CONSUME(keywords.terms);
    const name = this.SUBRULE(this.name);
    this.CONSUME(keywords.version);
    const version = this.SUBRULE(this.version) ?? this.noVersion();
    const title = this.SUBRULE(this.title);
    const entries: (tree.Terms['entries'][number] | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => entries.push(this.choose(this.#termsWays)));
    this.CONSUME(RightBrace);
    return { kind: 'Terms', span: this.from(start), name, version, title, entries: present(entries) };
  });

  // define = 'define' NAME title (text | 'source' STRING)*
  protected readonly define = this.construct('define', (): tree.Definition => {
    const start = this.here();
    this.CONSUME(keywords.define);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const texts: (tree.TextBlock | undefined)[] = [];
    let source: tree.Quoted | undefined;
    this.MANY(() =>
      this.OR([
        { ALT: () => texts.push(this.SUBRULE(this.textBlock)) },
        {
          ALT: () => {
            this.CONSUME(keywords.source);
            source = this.SUBRULE(this.quoted);
          },
        },
      ]),
    );
    return { kind: 'Definition', span: this.from(start), name, title, texts: present(texts), source };
  });

  // kind = 'kind' NAME title '{' kindNode* '}'
  protected readonly kind = this.construct('kind', (): tree.Axis => {
    const start = this.here();
    this.CONSUME(keywords.kind);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const kinds: (tree.KindNode | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => kinds.push(this.SUBRULE(this.kindNode)));
    this.CONSUME(RightBrace);
    return { kind: 'Axis', span: this.from(start), name, title, kinds: present(kinds) };
  });

  // kindNode = NAME title ('{' (field | kindNode)* '}')?
  protected readonly kindNode = this.construct('kindNode', (): tree.KindNode => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const fields: (tree.Field | undefined)[] = [];
    const kinds: (tree.KindNode | undefined)[] = [];
    this.OPTION(() => {
      this.CONSUME(LeftBrace);
      this.nested(() =>
        this.MANY(() =>
          this.OR([
            { GATE: () => this.at(2, Colon), ALT: () => fields.push(this.SUBRULE(this.field)) },
            { ALT: () => kinds.push(this.SUBRULE(this.kindNode)) },
          ]),
        ),
      );
      this.CONSUME(RightBrace);
    });
    return { kind: 'KindNode', span: this.from(start), name, title, fields: present(fields), kinds: present(kinds) };
  });

  // ofEach = 'each' ('event' | 'claim') | '每次事故' | '每项索赔'
  protected readonly ofEach = this.construct(
    'ofEach',
    (): tree.Occurrence =>
      this.choose<tree.Occurrence>([
        {
          ALT: () => {
            this.CONSUME(keywords.each);
            return this.chooseAgain<tree.Occurrence>([
              { ALT: () => this.as('event', this.CONSUME(keywords.event)) },
              { ALT: () => this.as('claim', this.CONSUME(keywords.claim)) },
            ]);
          },
        },
        { ALT: () => this.as('event', this.CONSUME(keywords.每次事故)) },
        { ALT: () => this.as('claim', this.CONSUME(keywords.每项索赔)) },
      ]),
  );

  // fact = 'fact' NAME title (':' type ask? | ofEach? 'list'? '{' field* '}')
  protected readonly fact = this.construct('fact', (): tree.Fact => {
    const start = this.here();
    this.CONSUME(keywords.fact);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const each = this.OPTION1(() => this.SUBRULE(this.ofEach));
    const shape = this.choose<tree.Fact['shape']>([
      {
        ALT: () => {
          this.CONSUME(Colon);
          const type = this.SUBRULE(this.type);
          const ask = this.OPTION(() => this.SUBRULE(this.ask));
          return { shape: 'scalar', type, ask };
        },
      },
      {
        ALT: () => {
          const list = this.OPTION2(() => this.CONSUME(keywords.list));
          this.CONSUME(LeftBrace);
          const fields: (tree.Field | undefined)[] = [];
          this.MANY(() => fields.push(this.SUBRULE(this.field)));
          this.CONSUME(RightBrace);
          return { shape: list === undefined ? 'record' : 'list', fields: present(fields) };
        },
      },
    ]);
    return { kind: 'Fact', span: this.from(start), name, title, each, shape };
  });

  // field = NAME ':' type title ask?
  protected readonly field = this.construct('field', (): tree.Field => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    this.CONSUME(Colon);
    const type = this.SUBRULE(this.type);
    const title = this.SUBRULE(this.title);
    const ask = this.OPTION(() => this.SUBRULE(this.ask));
    return { kind: 'Field', span: this.from(start), name, type, title, ask };
  });

  // NAME, or the name of a type in Chinese
  protected readonly typeName = this.RULE<() => tree.Name>(
    'typeName',
    () => {
      const token = this.CONSUME(Name);
      return this.ACTION(() => {
        const type = chineseTypes.get(token.image);
        return type === undefined ? this.toName(token) : { kind: 'Name', span: this.spanOf(token), text: type };
      });
    },
    { recoveryValueFunc: () => ({ kind: 'Name', span: this.from(this.here()), text: '' }) },
  );

  // judge = 'judged' 'by' NAME | '由' NAME '判定'
  protected readonly judge = this.construct('judge', (): tree.Name | undefined =>
    this.choose<tree.Name>([
      {
        ALT: () => {
          this.CONSUME(keywords.judged);
          this.CONSUME(keywords.by);
          return this.SUBRULE(this.name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keywords.由);
          const name = this.SUBRULE2(this.name);
          this.CONSUME(keywords.判定);
          return name;
        },
      },
    ]),
  );

  // type = ('kind' NAME | scalar) ('or' 'never')? ('=' expression)? judge?
  protected readonly type = this.RULE<() => tree.TypeNode>(
    'type',
    () => {
      const start = this.here();
      const base = this.choose<tree.TypeNode['base']>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            ALT: () => {
              this.CONSUME(keywords.kind);
              return { base: 'kind', axis: this.SUBRULE(this.name) };
            },
          },
          { ALT: () => ({ base: 'named', name: this.SUBRULE(this.typeName) }) },
        ],
      });
      const never = this.OPTION(() => {
        this.CONSUME(keywords.or);
        this.CONSUME(keywords.never);
        return true;
      });
      const derived = this.OPTION2(() => {
        this.CONSUME(Equals);
        return this.SUBRULE(this.expression);
      });
      const judgedBy = this.OPTION3(() => this.SUBRULE(this.judge));
      return { kind: 'TypeNode', span: this.from(start), base, orNever: never === true, derived, judgedBy };
    },
    {
      recoveryValueFunc: () => {
        const span = this.from(this.here());
        const base = { base: 'named', name: { kind: 'Name', span, text: '' } } as const;
        return { kind: 'TypeNode', span, base, orNever: false, derived: undefined, judgedBy: undefined };
      },
    },
  );

  // ask = 'ask' title
  protected readonly ask = this.construct('ask', (): tree.Title | undefined => {
    this.CONSUME(keywords.ask);
    return this.SUBRULE(this.title);
  });

  /** A title has to follow here; the grammar of `title` alone would let it be empty. */
  protected atTitle(): boolean {
    return this.at(1, Quoted) || this.atWord(1, 'zh');
  }
}

/** The items that recovery did not have to leave out. */
export function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item): item is T => item !== undefined);
}
