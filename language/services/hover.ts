// What a place means: of a name its sort, titles, type and value; of a condition or a line of `pays` the sentence that
// documents and reasons will say. In Markdown, in both languages.

import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import { same } from '../diagnostics/diagnostic.ts';
import { countryName } from '../phrases/index.ts';
import { currencyName } from '../phrases/values.ts';
import type { Span } from '../syntax/span.ts';
import { currency } from '../values/currency.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { type Declared, sortNames } from './declared.ts';
import { scheduledValue } from './schedule-values.ts';
import { type StatementSentence, sentenceAt } from './statement-sentences.ts';
import { titleOf } from './titles.ts';
import { typeNodeText } from './type-text.ts';
import type { Workspace } from './workspace.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: BothLanguages;
}

export function hover(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const at = workspace.occurrenceAt(path, offset);
  const sentence = sentenceAt(workspace, path, offset) ?? sentenceAfterWord(workspace, path, offset);
  const blocks: BothLanguages[] = [];
  if (at !== undefined) blocks.push(...describe(workspace, at.declared, path, offset));
  const code = at === undefined ? codeAt(workspace, path, offset) : undefined;
  if (code !== undefined) blocks.push(code.said);
  if (sentence !== undefined && !(at?.declares ?? false)) blocks.push(quoted(sentence.said));
  const span = at?.name.span ?? code?.span ?? sentence?.span;
  if (span === undefined || blocks.length === 0) return undefined;
  return { span, markdown: joined(blocks, '\n\n') };
}

/** On the keyword that begins a statement, the sentence is that of what follows it. */
function sentenceAfterWord(workspace: Workspace, path: string, offset: number): StatementSentence | undefined {
  const tokens = workspace.tokens(path);
  const index = tokens.findIndex(({ sort, start, end }) => sort === 'word' && start <= offset && offset < end);
  const next = index < 0 ? undefined : tokens[index + 1];
  return next === undefined ? undefined : sentenceAt(workspace, path, next.start);
}

function describe(workspace: Workspace, declared: Declared, path: string, offset: number): readonly BothLanguages[] {
  const { sort, name } = declared;
  const number = clauseNumbers(workspace).get(name);
  const title = titleOf(declared);
  const both = declared.title?.en !== undefined && declared.title.zh !== undefined;
  const heading = (own: string, other: string): string =>
    `**${[number, own].filter((part) => part !== undefined).join(' ')}**${both ? ` · ${other}` : ''}`;
  const sortOf = sortNames[sort];
  const type = typeOf(declared);
  const code = `\`${type === undefined ? qualified(declared) : `${qualified(declared)}: ${type}`}\``;
  return [
    { en: heading(title.en, title.zh), zh: heading(title.zh, title.en) },
    { en: `${code} — ${sortOf.en}`, zh: `${code} — ${sortOf.zh}` },
    ...details(workspace, declared, path, offset),
  ];
}

/** `outage.duration`, `malicious_act › malware`. */
function qualified({ sort, name, within }: Declared): string {
  if (sort === 'field' && within !== undefined)
    return within.sort === 'kind' ? `its ${name.text}` : `${within.name.text}.${name.text}`;
  if (sort === 'kind' && within !== undefined) return `${qualified(within)} › ${name.text}`;
  return name.text;
}

function typeOf({ node }: Declared): string | undefined {
  switch (node.kind) {
    case 'Entry':
      return [node.type.text, ...node.absences].join(' or ');
    case 'Field':
      return typeNodeText(node.type);
    case 'Fact':
      return node.shape.shape === 'scalar' ? typeNodeText(node.shape.type) : node.shape.shape;
    default:
      return undefined;
  }
}

function details(workspace: Workspace, declared: Declared, path: string, offset: number): readonly BothLanguages[] {
  const { node, within } = declared;
  const source = (span: Span): string => workspace.text(span.file).slice(span.start, span.end);
  switch (node.kind) {
    case 'Entry': {
      const value = scheduledValue(workspace, declared, workspace.declarationAt(path, offset));
      return value === undefined
        ? [{ en: '*no value yet: a policy binds it*', zh: '*尚无数值，由保单填写*' }]
        : [{ en: `= ${value.en}`, zh: `= ${value.zh}` }];
    }
    case 'Account':
      return [same(`\`${source(node.amount.span)}\``)];
    case 'Field':
    case 'Fact': {
      const type = node.kind === 'Field' ? node.type : node.shape.shape === 'scalar' ? node.shape.type : undefined;
      const ask = node.kind === 'Field' ? node.ask : node.shape.shape === 'scalar' ? node.shape.ask : undefined;
      return [
        ...(type?.derived === undefined ? [] : [same(`\`= ${source(type.derived.span)}\``)]),
        ...(ask === undefined ? [] : [italic(titleOf({ title: ask, name: node.name }))]),
      ];
    }
    case 'KindNode':
      return within?.title === undefined ? [] : [{ en: `in ${titleOf(within).en}`, zh: `属于${titleOf(within).zh}` }];
    case 'Definition': {
      const text = (language: 'en' | 'zh') => node.texts.find((each) => each.language === language)?.raw;
      const en = flowing(text('en') ?? text('zh') ?? '');
      return [{ en, zh: flowing(text('zh') ?? '') || en }].filter((each) => each.en !== '');
    }
    default:
      return [];
  }
}

/** A currency or a country, which nobody declares. */
function codeAt(
  workspace: Workspace,
  path: string,
  offset: number,
): { readonly span: Span; readonly said: BothLanguages } | undefined {
  const token = workspace
    .tokens(path)
    .find(({ sort, start, end }) => sort === 'name' && start <= offset && offset <= end);
  if (token === undefined || !/^[A-Z]{2,3}$/.test(token.text)) return undefined;
  const span = { file: path, start: token.start, end: token.end };
  if (currency(token.text) !== undefined) return { span, said: bold(currencyName(token.text)) };
  const country = token.text.length === 2 ? countryName(token.text) : undefined;
  return country === undefined ? undefined : { span, said: bold(country) };
}

function flowing(text: string): string {
  return text.trim().replace(/[ \t]*\n[ \t]*/g, '\n');
}
function bold({ en, zh }: BothLanguages): BothLanguages {
  return { en: `**${en}** · ${zh}`, zh: `**${zh}** · ${en}` };
}
function italic({ en, zh }: BothLanguages): BothLanguages {
  return { en: `*${en}*`, zh: `*${zh}*` };
}
function quoted({ en, zh }: BothLanguages): BothLanguages {
  return { en: `> ${en}`, zh: `> ${zh}` };
}
function joined(blocks: readonly BothLanguages[], by: string): BothLanguages {
  return { en: blocks.map(({ en }) => en).join(by), zh: blocks.map(({ zh }) => zh).join(by) };
}
