// Endorsements: what is added, replaced and deleted.
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { clause, coverageItem, exclusionItem, statementColumns } from './clauses.ts';
import type { Doc } from './doc.ts';
import { expression, path } from './expressions.ts';
import { block, type Item, statement } from './lists.ts';
import { either, type Manner, print, word } from './manner.ts';
import { payLines } from './pays.ts';
import { scenario } from './scenarios.ts';
import { headed, textBlock } from './titles.ts';
import { boundValue } from './values.ts';
import { widerLines } from './wider-pays.ts';
import { entries } from './wordings.ts';

export function endorsement(node: tree.Endorsement, manner: Manner): Doc {
  const items = node.statements.map((each) => statement(each.span, (own) => amendment(each, own)));
  const body = block(items, node.span, manner, { breaks: true });
  const { effective, compatible, version, wording } = node;
  const amends = `${word('amends', manner)} ${print(wording)} ${compatible ? '^' : ''}${version.text}`;
  const from = effective === undefined ? [] : [' ', effect(effective, manner)];
  const head = [word('endorsement', manner), print(node.name)];
  return headed(head, node.title, [amends, ...from, ' ', body], manner);
}

function effect({ from, on }: tree.Effective, manner: Manner): Doc {
  return either(
    manner,
    `effective from ${from.text} on ${path(on, manner)}`,
    `自 ${from.text} 起按 ${path(on, manner)} 生效`,
  );
}

function amendment(node: tree.Endorsement['statements'][number], manner: Manner): Doc {
  switch (node.kind) {
    case 'Scenario':
      return scenario(node, manner);
    case 'TextBlock':
      return textBlock(node, manner);
    case 'AddClause':
      return [word('add', manner), ' ', clause(node.clause, manner)];
    case 'ReplaceClause':
      return [word('replace', manner), ' ', clause(node.clause, manner)];
    case 'AddToPart': {
      const items = node.clauses.map((each) => statement(each.span, (own) => clause(each, own)));
      return addTo('part', node.part, block(items, node.span, manner, { breaks: true }), manner);
    }
    case 'AddToCoverage':
      return addTo('coverage', node.coverage, statements(node.statements.map(coverageItem), node, manner), manner);
    case 'AddToExclusion':
      return addTo('exclusion', node.exclusion, statements(node.statements.map(exclusionItem), node, manner), manner);
    case 'AddEntries': {
      const opening = either(manner, 'add to schedule ', '在明细表中增加 ');
      return [opening, entries(node.entries, node.span, manner)];
    }
    case 'AddLines':
      return [besideLine(node, manner), ' ', payLines(node.lines, node.span, manner)];
    case 'AddWiderLines':
      return [besideLine(node, manner), ' ', widerLines(node.lines, node.span, manner)];
    case 'ReplaceLine':
    case 'ReplaceWiderLine': {
      const [line, of] = [print(node.line), owner(node, manner)];
      const opening = either(manner, `replace ${line} of ${of} with `, `将 ${of} 的 ${line} 改为 `);
      return [opening, expression(node.figure, manner)];
    }
    case 'ReplaceEntry': {
      const entry = print(node.entry);
      const opening = either(manner, `replace schedule ${entry} with `, `将明细表 ${entry} 改为 `);
      return [opening, boundValue(node.value, manner)];
    }
    case 'DeleteClause':
      return `${word('delete', manner)} ${print(node.clause)}`;
    case 'DeleteLine':
    case 'DeleteWiderLine': {
      const [line, of] = [print(node.line), owner(node, manner)];
      return either(manner, `delete ${line} of ${of}`, `删除 ${of} 的 ${line}`);
    }
    default:
      return unreachable(node);
  }
}

function addTo(what: 'part' | 'coverage' | 'exclusion', name: tree.Name, body: Doc, manner: Manner): Doc {
  const [to, of] = [word(what, manner), print(name)];
  return [either(manner, `add to ${to} ${of} `, `在${to} ${of} 中增加 `), body];
}

function statements(items: readonly Item[], { span }: tree.Amendment, manner: Manner): Doc {
  return block(items, span, manner, { breaks: true, columns: statementColumns });
}

/** Whose lines; a coverage that bears the name of a word that may stand here is set in backticks. */
function owner(of: Pick<tree.AddLines, 'coverage'> | Pick<tree.AddWiderLines, 'part'>, manner: Manner): string {
  if ('coverage' in of) return print(of.coverage, ['part', 'the', 'wording']);
  const { part } = of;
  return part === undefined ? either(manner, 'the wording', '条款') : `${word('part', manner)} ${print(part)}`;
}

function besideLine(node: tree.AddLines | tree.AddWiderLines, manner: Manner): string {
  const { beside } = node;
  const of = owner(node, manner);
  if (beside === undefined) return either(manner, `add to pays of ${of}`, `在 ${of} 的赔偿中增加`);
  const line = print(beside.line);
  return either(
    manner,
    `add to pays of ${of} ${beside.where} ${line}`,
    `在 ${of} 的赔偿 ${line} ${beside.where === 'before' ? '之前' : '之后'}增加`,
  );
}
