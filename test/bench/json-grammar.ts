// The peer of our parser: JSON in Chevrotain, its values built by embedded actions, tokens with offsets alone. The same
// library, the same way of using it, and about the smallest grammar there is.
import { createToken, EmbeddedActionsParser, Lexer } from 'chevrotain';

const text = createToken({ name: 'Text', pattern: /"(?:[^\\"]|\\(?:[bfnrtv"\\/]|u[0-9a-fA-F]{4}))*"/ });
const number = createToken({ name: 'Number', pattern: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/ });
const space = createToken({ name: 'Space', pattern: /[ \t\n\r]+/, group: Lexer.SKIPPED });
const sign = (name: string, pattern: string) => createToken({ name, pattern });
const [leftBrace, rightBrace] = [sign('LeftBrace', '{'), sign('RightBrace', '}')];
const [leftBracket, rightBracket] = [sign('LeftBracket', '['), sign('RightBracket', ']')];
const [comma, colon] = [sign('Comma', ','), sign('Colon', ':')];
const [yes, no, nothing] = [sign('True', 'true'), sign('False', 'false'), sign('Null', 'null')];
const tokens = [space, number, text, rightBrace, leftBrace, leftBracket, rightBracket, comma, colon, yes, no, nothing];

class JsonParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, {});
    this.performSelfAnalysis();
  }

  readonly document = this.RULE('document', (): unknown =>
    this.OR([{ ALT: () => this.SUBRULE(this.object) }, { ALT: () => this.SUBRULE(this.list) }]),
  );

  readonly object = this.RULE('object', (): Record<string, unknown> => {
    const object: Record<string, unknown> = {};
    this.CONSUME(leftBrace);
    this.MANY_SEP({
      SEP: comma,
      DEF: () => {
        const key = this.CONSUME(text).image;
        this.CONSUME(colon);
        const value = this.SUBRULE(this.value);
        this.ACTION(() => {
          object[key.slice(1, -1)] = value;
        });
      },
    });
    this.CONSUME(rightBrace);
    return object;
  });

  readonly list = this.RULE('list', (): readonly unknown[] => {
    const list: unknown[] = [];
    this.CONSUME(leftBracket);
    this.MANY_SEP({ SEP: comma, DEF: () => list.push(this.SUBRULE(this.value)) });
    this.CONSUME(rightBracket);
    return list;
  });

  readonly value = this.RULE('value', (): unknown =>
    this.OR([
      { ALT: () => this.plainText(this.CONSUME(text).image) },
      { ALT: () => Number(this.CONSUME(number).image) },
      { ALT: () => this.SUBRULE(this.object) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.CONSUME(yes) !== undefined },
      { ALT: () => this.CONSUME(no) === undefined },
      {
        ALT: () => {
          this.CONSUME(nothing);
          return null;
        },
      },
    ]),
  );

  private plainText(image: string): unknown {
    return this.ACTION(() => (image.includes('\\') ? JSON.parse(image) : image.slice(1, -1)));
  }
}

const lexer = new Lexer(tokens, { positionTracking: 'onlyOffset', ensureOptimizations: true });
const parser = new JsonParser();

/** The value that a JSON text stands for. */
export function parseJson(json: string): unknown {
  parser.input = lexer.tokenize(json).tokens;
  const value = parser.document();
  const [error] = parser.errors;
  if (error !== undefined) throw error;
  return value;
}

/** Pretty-printed JSON of about so many bytes: the given documents over and over. */
export function jsonOf(documents: readonly unknown[], bytes: number): string {
  const each = documents.map((document) => Buffer.byteLength(JSON.stringify([document], undefined, 2)));
  const list: unknown[] = [];
  for (let size = 0; size < bytes; size += each[(list.length - 1) % each.length] ?? bytes)
    list.push(documents[list.length % documents.length]);
  return JSON.stringify(list, undefined, 2);
}
