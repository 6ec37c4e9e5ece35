// The TextMate grammar of the VS Code extension, run by the engine that editors run it with: every word of the language
// is coloured as one, every file of policies comes through, and nothing in them is left without a colour but layout.

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { chineseNames } from '../../language/syntax/chinese.ts';
import { sourceTokens } from '../../language/syntax/source-tokens.ts';
import { spellings } from '../../language/syntax/tokens.ts';

const grammarPath = new URL('../../editor/vscode/syntaxes/proviso.tmLanguage.json', import.meta.url);
const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath.pathname),
});
const grammar = await registry.loadGrammar('source.proviso');

interface Coloured {
  readonly text: string;
  readonly scope: string;
  readonly start: number;
}

function colours(text: string): readonly Coloured[] {
  if (grammar === null) throw new Error('no grammar');
  const found: Coloured[] = [];
  let stack = textmate.INITIAL;
  let start = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, stack);
    expect(stoppedEarly).toBe(false);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)?.replace(/\.proviso$/, '') ?? '';
      found.push({ text: line.slice(startIndex, endIndex), scope, start: start + startIndex });
    }
    stack = ruleStack;
    start += line.length + 1;
  }
  return found;
}

/** `text scope` of whatever has a colour, one on a line. */
function checkColours(text: string): string {
  return colours(text)
    .filter((each) => each.scope !== 'source' && each.text.trim() !== '')
    .map((each) => `${each.text.trim()}  ${each.scope}`)
    .join('\n');
}

/** The grammar with every word that no other pattern of words has in the pattern of its script, the longest first. */
function withWords(text: string): string {
  const written: { readonly repository: { readonly keyword: { readonly patterns: Pattern[] } } } = JSON.parse(text);
  const { patterns } = written.repository.keyword;
  const isOurs = ({ name }: Pattern): boolean => name === 'keyword.control.proviso';
  const elsewhere = new Set(patterns.filter((each) => !isOurs(each)).flatMap(({ match }) => match.split(/\W+/)));
  const words = [...new Set([...spellings(), ...chineseNames.keys(), ...chineseNames.values()])]
    .filter((word) => !elsewhere.has(word))
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  const [latin, han] = patterns.filter(isOurs);
  const listed = (script: RegExp): string => words.filter((word) => script.test(word)).join('|');
  if (latin === undefined || han === undefined) throw new Error('the grammar has no two patterns of words');
  latin.match = `(?<![A-Za-z0-9_.])(?:${listed(/^[a-z]/)})(?![A-Za-z0-9_])(?!\\s*[.:])`;
  han.match = `(?<!\\p{Han})(?:${listed(/\p{Script=Han}/u)})+(?!\\p{Han})`;
  return `${JSON.stringify(written, null, 2)}\n`;
}
interface Pattern {
  readonly name: string;
  match: string;
}

describe('the TextMate grammar', () => {
  test('colours a coverage', () => {
    const text = `coverage fire if fire_cover "Fire" zh "火灾" { // all of it
  when event.loss > 8 hours and not its medium is cash
  limit CNY 5,000,000.00 each event
  text zh """以{sum}为限，见[computer_system]。"""
}`;
    expect(checkColours(text)).toMatchInlineSnapshot(`
      "coverage  keyword.declaration
      fire  entity.name.type
      if  keyword.control
      "  string.quoted.double
      Fire  string.quoted.double
      "  string.quoted.double
      zh  keyword.control
      "  string.quoted.double
      火灾  string.quoted.double
      "  string.quoted.double
      {  punctuation.section.braces
      // all of it  comment.line.double-slash
      when  keyword.control
      event.loss  variable.other
      >  keyword.operator
      8  constant.numeric
      hours  keyword.other.unit
      and  keyword.operator.word
      not  keyword.operator.word
      its  keyword.operator.word
      is  keyword.operator.word
      limit  keyword.control
      CNY  constant.other.currency
      5,000,000.00  constant.numeric
      each  keyword.control
      event  keyword.control
      text  keyword.control
      zh  keyword.control
      """  punctuation.definition.string.begin
      以  string.quoted.triple
      {sum}  variable.other.constant.figure
      为限，见  string.quoted.triple
      [computer_system]  entity.name.type.term
      。  string.quoted.triple
      """  punctuation.definition.string.end
      }  punctuation.section.braces"
    `);
  });

  test('colours Chinese words, and leaves Chinese names alone', () => {
    const text = `保险责任 营业中断 "Interruption" zh "营业中断" {
  承保 利润损失、cost
  由 malicious_act 或 system_failure 造成
  当outage.duration > 8小时
  免赔额 CNY 5万 与 损失的10% 两者较高者 每次事故
}`;
    expect(checkColours(text)).toMatchInlineSnapshot(`
      "保险责任  keyword.declaration
      营业中断  entity.name.type
      "  string.quoted.double
      Interruption  string.quoted.double
      "  string.quoted.double
      zh  keyword.control
      "  string.quoted.double
      营业中断  string.quoted.double
      "  string.quoted.double
      {  punctuation.section.braces
      承保  keyword.control
      、  punctuation.separator
      由  keyword.control
      或  keyword.control
      造成  keyword.control
      当  keyword.control
      outage.duration  variable.other
      >  keyword.operator
      8  constant.numeric
      小时  keyword.other.unit
      免赔额  keyword.control
      CNY  constant.other.currency
      5万  constant.numeric
      与  keyword.control
      损失的  keyword.control
      10  constant.numeric
      %  keyword.other.unit
      两者较高者  keyword.control
      每次事故  keyword.control
      }  punctuation.section.braces"
    `);
  });

  // The two long patterns of words are written by `UPDATE_GOLDEN=1`, so that nobody types them.
  test('has the words of the language in its two patterns of words, the longest first', () => {
    const text = readFileSync(grammarPath, 'utf8');
    const written = withWords(text);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(grammarPath, written);
    else expect(text).toBe(written);
  });

  test.each(spellings())('the word `%s` is coloured as a word', (word) => {
    const [first] = colours(`${word} "x"`).filter((each) => each.text.trim() !== '');
    expect(first?.text.trim()).toBe(word);
    expect(first?.scope).toMatch(/^(keyword|constant\.language)/);
  });

  test('sees in every file of policies the texts, comments and numbers that the lexer sees', () => {
    const files = globSync(new URL('../../policies/**/*.proviso', import.meta.url).pathname);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const coloured = colours(text);
      const scopeAt = new Map(coloured.map((each) => [each.start, each.scope]));
      const expected = {
        quoted: 'punctuation|string',
        block: 'punctuation',
        number: 'constant.numeric',
        comment: 'comment',
      };
      for (const token of sourceTokens(text)) {
        const scope = Object.entries(expected).find(([sort]) => sort === token.sort)?.[1];
        if (scope !== undefined)
          expect(`${file} ${token.text} ${scopeAt.get(token.start)}`).toMatch(new RegExp(` (?:${scope})`));
      }
    }
  });
});
