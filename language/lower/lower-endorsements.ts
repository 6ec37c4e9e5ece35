// The endorsements in force, for documents: what they changed stands in the clauses already.
import type { Change, Endorsement } from '../contract/contract.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import { lowerExpression } from './lower-expression.ts';
import { instantOf } from './lower-literal.ts';
import { lowerBody } from './lower-text.ts';
import { type Lowering, titleText } from './lowering.ts';

export function lowerEndorsements(
  { endorsements = [], names }: CheckedWording,
  lowering: Lowering,
): readonly Endorsement[] {
  return endorsements.map(({ name, title, effective, statements, span }, index): Endorsement => {
    const id = `endorsement/${name.text}`;
    const texts = statements.filter((statement) => statement.kind === 'TextBlock');
    return {
      id: lowering.mark(id, span),
      name: name.text,
      number: String(index + 1),
      title: titleText(title, name.text),
      effective: effective === undefined ? null : lowerEffective(`${id}/effective`, effective, lowering),
      changes: statements.flatMap(changeOf),
      body: lowerBody(texts, (clause) => names.clauses.has(clause)),
    };
  });
}

function lowerEffective(id: string, { from, on, span }: tree.Effective, lowering: Lowering): Endorsement['effective'] {
  const right = { op: 'instant' as const, ...instantOf(from, lowering) };
  return {
    id: lowering.mark(id, span),
    holds: { op: 'compare', test: '>=', left: lowerExpression(on, lowering), right },
  };
}

function changeOf(statement: tree.Endorsement['statements'][number]): readonly Change[] {
  switch (statement.kind) {
    case 'AddClause':
      return [{ change: 'add', what: 'clause', of: statement.clause.name.text, line: null }];
    case 'AddToPart':
      return statement.clauses.map(
        ({ name }): Change => ({ change: 'add', what: 'clause', of: name.text, line: null }),
      );
    case 'AddToCoverage':
      return [{ change: 'add', what: 'statements', of: statement.coverage.text, line: null }];
    case 'AddToExclusion':
      return [{ change: 'add', what: 'statements', of: statement.exclusion.text, line: null }];
    case 'AddEntries':
      return statement.entries.map(({ name }): Change => ({ change: 'add', what: 'entry', of: name.text, line: null }));
    case 'AddLines':
      return [{ change: 'add', what: 'lines', of: statement.coverage.text, line: null }];
    case 'ReplaceClause':
      return [{ change: 'replace', what: 'clause', of: statement.clause.name.text, line: null }];
    case 'ReplaceLine':
      return [{ change: 'replace', what: 'line', of: statement.coverage.text, line: statement.line.text }];
    case 'AddWiderLines':
      return [{ change: 'add', what: 'lines', of: statement.part?.text ?? null, line: null }];
    case 'ReplaceWiderLine':
      return [{ change: 'replace', what: 'line', of: statement.part?.text ?? null, line: statement.line.text }];
    case 'DeleteWiderLine':
      return [{ change: 'delete', what: 'line', of: statement.part?.text ?? null, line: statement.line.text }];
    case 'ReplaceEntry':
      return [{ change: 'replace', what: 'entry', of: statement.entry.text, line: null }];
    case 'DeleteClause':
      return [{ change: 'delete', what: 'clause', of: statement.clause.text, line: null }];
    case 'DeleteLine':
      return [{ change: 'delete', what: 'line', of: statement.coverage.text, line: statement.line.text }];
    case 'Scenario':
    case 'TextBlock':
      return [];
  }
}
