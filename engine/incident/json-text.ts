// JSON text, read strictly: no comments, no second reading. Comes in: text. Goes out: the value, and where each place
// of it stands, so that a fault can name its line and column. The only file that knows jsonc-parser.
//
// Size and depth are counted before anything recurses. A key stated twice is refused, for programs differ in which one
// they take; the value goes on with the first, so that the rest is judged all the same.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { syntaxSaid } from './catalogue/document.ts';
import type { Finding, Findings } from './faults.ts';
import { below, type Json, type Pointer, stepsOf } from './json.ts';
import { checkedText, checkNumber, deepest, isKey } from './json-value.ts';

const mostBytes = 1024 * 1024;

/** From 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonText {
  /** `undefined`: not JSON at all; why is in the findings. */
  readonly json: Json | undefined;
  readonly positionOf: (finding: Finding) => Position;
}

export function readJson(source: string, findings: Findings): JsonText {
  // A byte order mark is no part of the document; some editors of tables write one.
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const unread = { json: undefined, positionOf: ({ offset }: Finding) => positionAt(text, offset ?? 0) };
  if (bytesOf(text) > mostBytes) {
    findings.report('too-large', '', {});
    return unread;
  }
  const tooDeep = offsetBelow(text, deepest);
  if (tooDeep !== undefined) {
    findings.report('too-deep', '', {}, { offset: tooDeep });
    return unread;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const what =
      text.trim() === ''
        ? 'empty'
        : first === undefined
          ? 'value'
          : (expected[printParseErrorCode(first.error)] ?? 'symbol');
    findings.report('syntax', '', { what: syntaxSaid[what] }, { offset: first?.offset ?? 0 });
    return unread;
  }
  return {
    json: jsonOf(tree, '', text, findings),
    positionOf: ({ pointer, atKey, offset }) => positionAt(text, offset ?? offsetOf(tree, pointer, atKey)),
  };
}

/** What the parser's first complaint means to a reader. */
const expected: Readonly<Record<string, keyof typeof syntaxSaid>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  PropertyNameExpected: 'key',
  ValueExpected: 'value',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'afterEnd',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'string',
  UnexpectedEndOfNumber: 'number',
  InvalidNumberFormat: 'number',
  InvalidUnicode: 'unicode',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'character',
};

function jsonOf(node: Node, pointer: Pointer, text: string, findings: Findings): Json {
  switch (node.type) {
    case 'object':
      return objectOf(node, pointer, text, findings);
    case 'array':
      return (node.children ?? []).map((each, position) => jsonOf(each, below(pointer, position), text, findings));
    case 'string':
      return checkedText(node.value, pointer, findings);
    case 'number':
      checkNumber(node.value, text.slice(node.offset, node.offset + node.length), pointer, findings);
      return Number.isFinite(node.value) ? node.value : 0;
    case 'boolean':
    case 'null':
      return node.value;
    case 'property':
      throw new Error('broken invariant: a property stands outside an object');
  }
}

function objectOf(node: Node, pointer: Pointer, text: string, findings: Findings): Json {
  const json: Record<string, Json> = Object.create(null);
  for (const { key, keyNode, valueNode } of membersOf(node)) {
    if (!isKey(key, pointer, findings, keyNode.offset)) continue;
    const place = below(pointer, key);
    if (key in json) findings.report('duplicate-key', place, { key }, { atKey: true, offset: keyNode.offset });
    else json[key] = jsonOf(valueNode, place, text, findings);
  }
  return json;
}

function membersOf(node: Node): readonly { readonly key: string; readonly keyNode: Node; readonly valueNode: Node }[] {
  return (node.children ?? []).map(({ children = [] }) => {
    const [keyNode, valueNode] = children;
    if (keyNode === undefined || valueNode === undefined)
      throw new Error('broken invariant: a member without key or value was parsed without an error');
    return { key: String(keyNode.value), keyNode, valueNode };
  });
}

/** Where a place stands; the innermost place around it where it does not exist. */
function offsetOf(tree: Node, pointer: Pointer, atKey: boolean): number {
  let here = tree;
  let key: Node | undefined;
  for (const step of stepsOf(pointer)) {
    key = undefined;
    if (here.type === 'array') {
      const element = here.children?.[Number(step)];
      if (element === undefined) break;
      here = element;
    } else {
      const member = here.type === 'object' ? membersOf(here).find((each) => each.key === step) : undefined;
      if (member === undefined) break;
      key = member.keyNode;
      here = member.valueNode;
    }
  }
  return atKey && key !== undefined ? key.offset : here.offset;
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length && bytes <= mostBytes; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate pair takes four bytes, two for each half.
    if (unit > 0x7f) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** Where the text first opens more brackets than `depth`. */
function offsetBelow(text: string, depth: number): number | undefined {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfText(text, at);
    else if (character === '{' || character === '[') {
      open += 1;
      if (open > depth) return at;
    } else if (character === '}' || character === ']') open -= 1;
  }
  return undefined;
}

/** The closing quote; where a text is not closed on its line, the end of the line. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"' || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
