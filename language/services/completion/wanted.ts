// What may stand at a place, told from the few tokens before it: the text around a cursor is seldom whole, so nothing
// here needs a tree. Keywords of both languages are known by the word that their token spells.
import type { SourceToken } from '../../syntax/source-tokens.ts';
import type { Block } from './blocks.ts';
import { startingWords } from './statements.ts';

export type Wanted =
  | { readonly want: 'statements'; readonly of: string }
  | { readonly want: 'words'; readonly words: readonly WordList[] }
  | { readonly want: 'kinds'; readonly axis: string }
  /** Kinds of the axis of this fact, or yes and no: whatever may follow `is`. */
  | { readonly want: 'same-as' | 'value-of'; readonly path: readonly string[] }
  | { readonly want: 'fields'; readonly path: readonly string[] }
  | { readonly want: Names };
export type Names =
  | (
      | 'values'
      | 'cause-kinds'
      | 'item-fields'
      | 'ranges'
      | 'options'
      | 'limits'
      | 'accounts'
      | 'exclusions'
      | 'coverages'
      | 'subjects'
    )
  | (
      | 'entry-types'
      | 'fact-types'
      | 'axes'
      | 'currencies'
      | 'terms'
      | 'wordings'
      | 'endorsements'
      | 'unbound'
      | 'roots'
      | 'record-fields'
    )
  | ('countries' | 'zones');
export type WordList =
  | 'units'
  | 'comparing'
  | 'joining'
  | 'conditions'
  | 'pays-tail'
  | 'wider-tail'
  | 'rounding'
  | 'expecting'
  | 'choices'
  | 'entry-tail'
  | 'fact-tail';

export function wantedAt(block: Block): readonly Wanted[] {
  const { opener, inside } = block;
  const last = inside.at(-1);
  const statement = statementOf(inside);
  const starter = statement[0]?.word ?? '';
  const inBlock: Wanted = { want: 'statements', of: opener };
  switch (opener) {
    case 'file':
      return last?.word === 'under' || last?.word === 'amends' ? [{ want: 'wordings' }] : [inBlock];
    case 'terms':
    case 'kind':
    case 'fact':
      return ofTerms(opener, inside);
    case 'schedule':
      return ofSchedule(inside);
    case 'countries':
      return [{ want: 'countries' }];
    case 'policy':
      if (last?.text === ':')
        return [{ want: 'value-of', path: ['schedule', ...pathBefore(inside.slice(0, -1))] }, { want: 'currencies' }];
      if (last?.word === 'zone') return [{ want: 'zones' }];
      if (isEndorsementList(inside)) return [{ want: 'endorsements' }];
      return [{ want: 'unbound' }, inBlock];
    case 'scenario':
      return ofScenario(statement);
    case 'with':
      return ofValues(inside, 'roots');
    case 'record':
      return ofValues(inside, 'record-fields');
    default:
      return ofClauses(opener, starter, statement, inside, inBlock);
  }
}

/** From the last word that begins a statement; a word in a path begins none. */
function statementOf(inside: readonly SourceToken[]): readonly SourceToken[] {
  const start = inside.findLastIndex(
    ({ word }, index) =>
      word !== undefined &&
      startingWords.has(word) &&
      inside[index - 1]?.text !== '.' &&
      inside[index + 1]?.text !== '.',
  );
  return start < 0 ? inside : inside.slice(start);
}

function ofTerms(opener: string, inside: readonly SourceToken[]): readonly Wanted[] {
  const last = inside.at(-1);
  if (last?.text === ':') return [{ want: 'fact-types' }];
  if (last?.word === 'kind' && inside.at(-2)?.text === ':') return [{ want: 'axes' }];
  if (opener === 'terms') return [{ want: 'statements', of: 'terms' }];
  const expected = inside.some(({ text }) => text === '=') ? ofExpression(inside) : undefined;
  return expected ?? [{ want: 'words', words: ['fact-tail'] }];
}

function ofSchedule(inside: readonly SourceToken[]): readonly Wanted[] {
  const last = inside.at(-1);
  if (last?.text === ':') return [{ want: 'entry-types' }];
  if (last?.text === '=') return [{ want: 'values' }, { want: 'currencies' }, { want: 'words', words: ['choices'] }];
  if (last === undefined || last.sort === 'quoted') return [];
  const entry = inside.slice(inside.findLastIndex(({ text }) => text === ':') + 1);
  if (entry.length === 1) return [{ want: 'words', words: ['entry-tail'] }];
  return ofExpression(inside) ?? [];
}

function ofScenario(statement: readonly SourceToken[]): readonly Wanted[] {
  const last = statement.at(-1);
  const expects = statement[0]?.word === 'expect';
  if (!expects) return last?.word === 'incident' ? [] : [{ want: 'statements', of: 'scenario' }];
  if (last?.word === 'expect') return [{ want: 'subjects' }];
  if (last?.word === 'by' || last?.word === '因') return [{ want: 'exclusions' }];
  if (statement[1]?.word === 'asks')
    return last?.text === '.'
      ? [{ want: 'fields', path: pathBefore(statement) }]
      : last?.word === 'asks'
        ? [{ want: 'roots' }]
        : [{ want: 'statements', of: 'scenario' }];
  if (statement.length === 2) return [{ want: 'words', words: ['expecting'] }];
  if (['pays', 'least', 'most', '至少', '最多'].includes(last?.word ?? '')) return [{ want: 'currencies' }];
  return [{ want: 'statements', of: 'scenario' }];
}

function ofValues(inside: readonly SourceToken[], names: Names): readonly Wanted[] {
  const last = inside.at(-1);
  if (last?.text === '.') return [{ want: 'fields', path: pathBefore(inside) }];
  if (last?.text === ':') return [{ want: 'value-of', path: pathBefore(inside.slice(0, -1)) }, { want: 'currencies' }];
  if (last?.sort === 'number' && !isCurrencyBefore(inside))
    return [{ want: 'words', words: ['units'] }, { want: names }];
  return [{ want: names }];
}

const causing: ReadonlySet<string> = new Set(['由', '因', '源于']);

function ofClauses(
  opener: string,
  starter: string,
  statement: readonly SourceToken[],
  inside: readonly SourceToken[],
  inBlock: Wanted,
): readonly Wanted[] {
  const last = inside.at(-1);
  const before = inside.at(-2);
  if (last === undefined)
    return ['any', 'all', 'count'].includes(opener)
      ? [{ want: 'values' }, { want: 'words', words: ['conditions'] }]
      : [inBlock];
  if (last.word === 'terms' && before?.word === 'uses') return [{ want: 'terms' }];
  if (last.word === 'currency') return [{ want: 'currencies' }];
  if (last.word === 'zone') return [{ want: 'zones' }];
  if (last.word === 'if') return [{ want: 'options' }];
  if (isCauseList(statement)) return [{ want: 'cause-kinds' }];
  const listing = last.text === ',' || last.text === '、';
  if (['insures', 'excludes', 'back', '恢复承保'].includes(last.word ?? '')) return [{ want: 'kinds', axis: 'loss' }];
  const lists = listing && statement.some(({ word }) => word === 'on') && !isDating(statement);
  if (opener === 'wider-pays' && (last.word === 'on' || lists)) return [{ want: 'coverages' }];
  if ((last.word === 'deductible' && before?.word === 'aggregate') || last.word === '累计免赔额')
    return [{ want: 'accounts' }];
  if (last.word === 'on' && ['pays', 'warranty', 'condition'].includes(opener) && !isDating(statement))
    return [{ want: 'kinds', axis: 'loss' }];
  if (listing && (starter === 'insures' || starter === 'excludes')) return [{ want: 'kinds', axis: 'loss' }];
  if (lists) return [{ want: 'kinds', axis: 'loss' }];
  if (starter === 'limit' && last.word === 'limit') return [{ want: 'limits' }, { want: 'currencies' }];
  const expected = ofExpression(statement);
  if (expected !== undefined) return expected;
  const inConditions = statement.some(({ word }) => word !== undefined && conditional.has(word));
  const goesOn: WordList[] = inConditions || ['any', 'all', 'count'].includes(opener) ? ['comparing', 'joining'] : [];
  if (opener === 'pays') goesOn.push('pays-tail');
  if (opener === 'wider-pays') goesOn.push('wider-tail');
  if (last.sort === 'number' && !isCurrencyBefore(inside)) goesOn.push('units');
  if (opener === 'pays' && endsAmount(last)) goesOn.push('rounding');
  if (before?.word === 'excludes' || starter === 'excludes') goesOn.push('joining');
  return [{ want: 'words', words: goesOn }, inBlock];
}

function endsAmount({ sort, text, word }: SourceToken): boolean {
  return sort === 'number' || sort === 'name' || text === ')' || word === 'loss';
}

/** `suspends cover from … on ‸`: an instant, and no kinds. */
function isDating(statement: readonly SourceToken[]): boolean {
  return statement.some(({ word }) => word === 'suspends' || word === 'ends' || word === '中止承保');
}

const conditional: ReadonlySet<string> = new Set([
  'requires',
  '仅限',
  '但',
  'when',
  'where',
  'basis',
  'unless',
  'breached',
  '违反于',
  '中',
]);
/** After these an operand has to come. */
const operators: ReadonlySet<string> = new Set([
  ...[
    'when',
    'where',
    'and',
    'or',
    'not',
    'by',
    'before',
    'after',
    'of',
    'unless',
    'basis',
    'for',
    'until',
    'most',
    'over',
  ],
  ...['requires', 'presume', 'reduces', 'to', 'from', '减至', '减去', '仅限', '但', '以'],
  ...['deductible', 'limit', 'pays', 'then', 'on', '自', '至', '最多', '按', '与', '的', '保险人承担', '违反于'],
  ...['早于', '不晚于', '晚于', '不早于'],
]);
const signs: ReadonlySet<string> = new Set(['(', '+', '-', '*', '<', '<=', '>', '>=', '=', ',']);

/** What has to follow in an expression; `undefined` where what stands there is complete. */
function ofExpression(tokens: readonly SourceToken[]): readonly Wanted[] | undefined {
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  if (last.text === '.') return [{ want: 'fields', path: pathBefore(tokens) }];
  if (last.word === 'its') return [{ want: 'item-fields' }];
  const isTest = ['is', '是', '不是'].includes(last.word ?? '');
  if (isTest || (last.word === 'not' && tokens.at(-2)?.word === 'is'))
    return [{ want: 'same-as', path: pathBefore(tokens.slice(0, isTest ? -1 : -2)) }];
  if (['in', '属于', '不属于'].includes(last.word ?? '')) return [{ want: 'ranges' }];
  if (operators.has(last.word ?? '') || signs.has(last.text))
    return [{ want: 'values' }, { want: 'currencies' }, { want: 'words', words: ['conditions'] }];
  return undefined;
}

/** `endorsed by a, ‸` */
function isEndorsementList(inside: readonly SourceToken[]): boolean {
  const last = inside.at(-1);
  const start = inside.findLastIndex(({ word }) => word === 'endorsed' || word === '附批单');
  return start >= 0 && (last?.word === 'by' || last?.word === '附批单' || last?.text === ',' || last?.text === '、');
}

/** `caused by a or ‸`: after the word, a comma or `or`, as long as nothing but kinds stands between. */
function isCauseList(statement: readonly SourceToken[]): boolean {
  const start = statement.findLastIndex(
    ({ word }, index) =>
      causing.has(word ?? '') ||
      (word === 'by' && statement[index - 1]?.word === 'caused') ||
      (word === 'from' && statement[index - 1]?.word === 'arising'),
  );
  if (start < 0) return false;
  return (
    statement.slice(start + 1).every((token, index) => {
      const isSeparator = token.word === 'or' || token.text === ',' || token.text === '、';
      return index % 2 === 1 ? isSeparator : token.sort === 'name' && !isSeparator;
    }) && (statement.length - start) % 2 === 1
  );
}

/** The names of the path that ends here, a dot at the end included: `outage.` is `outage`. */
function pathBefore(tokens: readonly SourceToken[]): readonly string[] {
  const names: string[] = [];
  let index = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
  while (index > 0) {
    const token = tokens[index - 1];
    if (token === undefined || (token.sort !== 'name' && token.sort !== 'word')) break;
    names.unshift(token.text);
    if (tokens[index - 2]?.text !== '.') break;
    index -= 2;
  }
  return names;
}

function isCurrencyBefore(tokens: readonly SourceToken[]): boolean {
  return /^[A-Z]{3}$/.test(tokens.at(-2)?.text ?? '');
}
