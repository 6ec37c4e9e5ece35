// The `pays` of parts and of the wording: over which coverages, types of figures, and the deductibles taken once.
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { conditionIn } from './check-condition.ts';
import { expectType } from './check-expression.ts';
import { checkAccountName, checkLimit, checkShare } from './check-pays.ts';
import type { Scope } from './scope.ts';
import { money } from './type.ts';

type Members = ReadonlyMap<string, tree.Coverage>;

export function checkWiderPays(wording: tree.Wording, names: WordingNames, outer: Scope): void {
  const scope: Scope = { ...outer, inPays: true };
  /** The coverages whose deductibles a `highest deductible` takes. */
  const taken = new Set<tree.Coverage>();
  /** Those that some wider line is over. */
  const reached = new Set<tree.Coverage>();
  for (const statement of wording.statements) {
    const pays = statement.kind === 'Part' ? statement.pays : statement.kind === 'WiderPays' ? statement : undefined;
    if (pays === undefined) continue;
    const part = statement.kind === 'Part' ? statement : undefined;
    const members = membersOf(part, names);
    if (members.size === 0) scope.context.missing('pays-of-none', pays.span, {});
    for (const coverage of membersPaidIn(members))
      scope.context.problems.report('paid-in-below', coverage.span, { coverage: coverage.name.text });
    const addressed = new Map<string, tree.Name>();
    for (const line of pays.lines) {
      checkLine(line, members, part, names, scope);
      if (line.as !== undefined && !scope.context.duplicate(line.as, addressed.get(line.as.text)?.span))
        addressed.set(line.as.text, line.as);
      for (const coverage of over(line, members)) reached.add(coverage);
      if (line.body.kind === 'Highest') for (const coverage of over(line, members)) taken.add(coverage);
    }
  }
  for (const { name, node } of names.coverages.values()) {
    if (linesIn(node).length === 0 && !reached.has(node) && !node.statements.some(({ kind }) => kind === 'Pays'))
      scope.context.missing('coverage-without-pays', node.name.span, { name });
    const once = onceIn(node);
    if (once !== undefined && !taken.has(node))
      scope.context.problems.report('once-never-taken', once.span, { coverage: node.name.text });
  }
}

function membersOf(part: tree.Part | undefined, names: WordingNames): Members {
  const all = [...names.coverages.values()].filter((coverage) => part === undefined || coverage.part === part);
  return new Map(all.map(({ name, node }) => [name, node]));
}

function checkLine(
  line: tree.WiderLine,
  members: Members,
  part: tree.Part | undefined,
  names: WordingNames,
  scope: Scope,
): void {
  if (line.when !== undefined) conditionIn(line.when, { ...scope, inPays: false });
  for (const name of line.on ?? []) checkMember(name, members, part, names, scope);
  const { body } = line;
  switch (body.kind) {
    case 'WiderDeductible':
      expectType(body.amount, money, scope);
      return;
    case 'Highest':
      if (over(line, members).every((coverage) => onceIn(coverage) === undefined))
        scope.context.missing('highest-of-none', line.span, {});
      return;
    case 'Aggregate':
      checkAccountName(body.account, 'borne', names, scope);
      return;
    case 'WiderShare':
      checkShare(body.share, scope);
      return;
    case 'WiderLimit':
      checkLimit(body, line.each, names, scope);
      return;
    default:
      unreachable(body);
  }
}

/** A name after `on`: of a coverage that the `pays` is over. */
function checkMember(
  name: tree.Name,
  members: Members,
  part: tree.Part | undefined,
  names: WordingNames,
  scope: Scope,
): void {
  const declared = names.coverages.get(name.text);
  if (declared === undefined) {
    scope.context.unknownClause(name, { en: 'coverage', zh: '保险责任' }, members.keys());
    return;
  }
  scope.meaning.declarations.set(name, declared.node.name);
  if (part !== undefined && !members.has(name.text))
    scope.context.problems.report('coverage-elsewhere', name.span, { coverage: name.text, part: part.name.text });
}

function over({ on }: tree.WiderLine, members: Members): readonly tree.Coverage[] {
  return on === undefined ? [...members.values()] : on.flatMap(({ text }) => members.get(text) ?? []);
}

function linesIn(coverage: tree.Coverage): readonly tree.PaysLine[] {
  return coverage.statements.flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []));
}

/** The first deductible of a coverage that is taken once. */
function onceIn(coverage: tree.Coverage): tree.PaysLine | undefined {
  return linesIn(coverage).find(({ body }) => body.kind === 'Deductible' && body.once);
}

/** What is paid in another currency is paid at the end, and no wider line comes after it. */
function membersPaidIn(members: Members): readonly tree.Coverage[] {
  return [...members.values()].filter((coverage) => linesIn(coverage).some(({ body }) => body.kind === 'PaidIn'));
}
