// Wordings and policies: what stands around the clauses.
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { account, insurers } from './accounts.ts';
import { basis, clause, presume } from './clauses.ts';
import type { Doc } from './doc.ts';
import { expression, names, path, roundingWords } from './expressions.ts';
import { block, type Columns, type Item, statement } from './lists.ts';
import { literal } from './literals.ts';
import { comma, either, type Manner, print, quoted, typeName, word } from './manner.ts';
import { eligibility, premium, procedure, service } from './products.ts';
import { scenario } from './scenarios.ts';
import { headed, titleCells, uses } from './titles.ts';
import { absence, boundValue, entryValue } from './values.ts';
import { widerPays } from './wider-pays.ts';

const entryColumns: Columns = { together: 'paragraph', gaps: [1, 1, 2, 1] };
const bindingColumns: Columns = { together: 'paragraph', gaps: [1] };

export function wording(node: tree.Wording, manner: Manner): Doc {
  const items = node.statements.map((each) => statement(each.span, (own) => wordingStatement(each, own)));
  const body = block(items, node.span, manner, { breaks: true });
  const head = [word('wording', manner), print(node.name), word('version', manner), node.version.text];
  return headed(head, node.title, body, manner);
}

function wordingStatement(node: tree.WordingStatement, manner: Manner): Doc {
  switch (node.kind) {
    case 'Uses':
      return uses(node, manner);
    case 'Currency':
      return currency(node, manner);
    case 'Zone':
      return zone(node, manner);
    case 'Group':
      return group(node, manner);
    case 'MonthEnd':
      return monthEnd(node, manner);
    case 'Schedule':
      return schedule(node, manner);
    case 'Account':
      return account(node, manner);
    case 'Insurers':
      return insurers(node, manner);
    case 'Basis': {
      const [opening = '', conditions = ''] = basis(node, manner);
      return [opening, ' ', conditions];
    }
    case 'Part':
      return part(node, manner);
    case 'WiderPays':
      return widerPays(node, manner);
    case 'Coverage':
    case 'Exclusion':
    case 'Warranty':
    case 'ConditionPrecedent':
      return clause(node, manner);
    case 'Presume': {
      const [first = '', rest = ''] = presume(node, manner);
      return [first, ' ', rest];
    }
    case 'Eligibility':
      return eligibility(node, manner);
    case 'Premium':
      return premium(node, manner);
    case 'Procedure':
      return procedure(node, manner);
    case 'Service':
      return service(node, manner);
    case 'Scenario':
      return scenario(node, manner);
    default:
      return unreachable(node);
  }
}

function currency({ code, convertedOn, rounding }: tree.Currency, manner: Manner): Doc {
  const on = convertedOn === undefined ? undefined : path(convertedOn, manner);
  const parts = [
    on === undefined
      ? ''
      : either(
          manner,
          `losses converted at the rate on ${on}, before limits`,
          `损失按 ${on} 当日汇率折算，先折算后适用限额`,
        ),
    rounding === undefined ? '' : roundingWords(rounding, manner),
  ];
  return [`${word('currency', manner)} ${print(code)}`, ...parts.filter((each) => each !== '')].join(comma(manner));
}

function zone({ name }: tree.Zone, manner: Manner): Doc {
  return `${word('zone', manner)} ${quoted(name.text)}`;
}

function group({ of, by }: tree.Group, manner: Manner): Doc {
  if (by.kind === 'ByHours') {
    const length = expression(by.length, manner);
    const start = by.start === 'insured' ? ['chosen by insured', '由被保险人选择'] : ['at the first', '为首次事故'];
    return either(
      manner,
      ['group events within ', length, ` as one event, start ${start[0]}`],
      ['任意连续 ', length, ` 内的事故视为一次事故，起点${start[1]}`],
    );
  }
  const field = path(by.field, manner);
  return either(
    manner,
    [`group ${of}s by same `, field, ` as one ${of}${by.dated ? ', dated at the first' : ''}`],
    [
      '同一 ',
      field,
      of === 'claim' ? ' 的索赔视为一项索赔' : ' 的事故视为一次事故',
      by.dated ? '，以最早一项的时间为准' : '',
    ],
  );
}

function monthEnd({ rule }: tree.MonthEnd, manner: Manner): Doc {
  return rule === 'last-day'
    ? either(manner, 'months end on the last day', '无对应日取月末日')
    : either(manner, 'months end on the day after', '无对应日取次月首日');
}

function schedule(node: tree.Schedule, manner: Manner): Doc {
  return [word('schedule', manner), ' ', entries(node.entries, node.span, manner)];
}

/** Entries with the braces around them, which stand last in `span`. */
export function entries(all: readonly tree.Entry[], span: tree.Schedule['span'], manner: Manner): Doc {
  const items = all.map(
    (each): Item => ({ span: each.span, isStatement: false, cells: (own) => entryCells(each, own) }),
  );
  return block(items, span, manner, { breaks: true, columns: entryColumns });
}

function entryCells({ name, type, absences, value, title: of }: tree.Entry, manner: Manner): readonly Doc[] {
  const stated = value === undefined ? '' : ['= ', entryValue(value, manner)];
  const others = absences.map((each): Doc => [either(manner, ' or ', ' 或 '), absence(each, manner)]);
  const kind = [typeName(type, manner), ...others];
  return [`${print(name)}:`, kind, stated, ...titleCells(of)];
}

function part(node: tree.Part, manner: Manner): Doc {
  const clauses = node.clauses.map((each) => statement(each.span, (own) => clause(each, own)));
  const { pays } = node;
  const items = pays === undefined ? clauses : [...clauses, statement(pays.span, (own) => widerPays(pays, own))];
  const body = block(items, node.span, manner, { breaks: true });
  return headed([word('part', manner), print(node.name)], node.title, body, manner);
}

export function policy(node: tree.Policy, manner: Manner): Doc {
  const items = node.statements.map(policyItem);
  const body = block(items, node.span, manner, { breaks: true, columns: bindingColumns });
  const head = [
    word('policy', manner),
    quoted(node.id.text),
    word('under', manner),
    print(node.wording),
    node.version.text,
  ];
  return headed(head, node.title, body, manner);
}

/** Statements of a policy that begin with their word. */
const statementWords = ['zone', 'scenario', 'endorsed', 'issued', 'over'];

function policyItem(node: tree.Policy['statements'][number]): Item {
  switch (node.kind) {
    case 'Zone':
      return statement(node.span, (own) => zone(node, own));
    case 'Issued':
      return statement(node.span, (own) => [`${word('issued', own)} `, literal(node.at, own)]);
    case 'EndorsedBy':
      return statement(node.span, (own) => [either(own, 'endorsed by ', '附批单 '), names(node.endorsements, own)]);
    case 'Over':
      return statement(node.span, (own) => over(node, own));
    case 'Binding':
      return {
        span: node.span,
        isStatement: false,
        cells: (own) => [`${print(node.name, statementWords)}:`, boundValue(node.value, own)],
      };
    case 'Scenario':
      return statement(node.span, (own) => scenario(node, own));
    default:
      return unreachable(node);
  }
}

function over({ policies, as }: tree.Over, manner: Manner): Doc {
  const beneath = policies.map(({ id, account: name }) =>
    either(manner, `${quoted(id.text)} by ${print(name)}`, `${quoted(id.text)} 按 ${print(name)}`),
  );
  return either(
    manner,
    `over ${beneath.join(', ')} as ${print(as)}`,
    `下层保单 ${beneath.join('、')} 称为 ${print(as)}`,
  );
}
