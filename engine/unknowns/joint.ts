// How the coverages of a contract hang together by money, and the conditions of its wider lines as decisions.
import type { ClauseName, Coverage, PaysLine, StatementId, WiderLine } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import type { Scope } from '../conditions/scope.ts';
import type { EventFacts } from '../incident/facts.ts';
import { nothing } from '../quantum/amount.ts';
import type { Programme } from '../quantum/settle.ts';
import { placeName } from '../structure/places.ts';
import type { Answer, Decision } from './decision.ts';
import type { Diagrams, Node } from './diagram.ts';
import type { TruthDiagrams, TruthNode } from './truth.ts';

/**
 * `apart`: they share no money. `in-turn`: one account alone, which each uses by all that it pays, the first first: then
 * the ends of all are reached at the ends of each. `jointly`: what one is paid may hang on another in any other way.
 */
export type Hanging = 'apart' | 'in-turn' | 'jointly';

export function hangsTogether(coverages: readonly Coverage[], programme: Programme): Hanging {
  if (programme.levels.length > 0) return 'jointly';
  const shared = [...sharedAccounts(coverages, programme)];
  const [first] = shared;
  if (first === undefined) return 'apart';
  const use = programme.accounts.get(first)?.use;
  const plain = coverages.every(({ pays }) => pays.every((line) => isPlain(line, first)));
  return shared.length === 1 && plain && (use === 'as-paid' || use === 'in-order') ? 'in-turn' : 'jointly';
}

/** The accounts that more than one coverage uses, itself or by a wider line. */
export function sharedAccounts(coverages: readonly Coverage[], { levels }: Programme): ReadonlySet<string> {
  const users = new Map<string, number>();
  const use = (account: string, many: number): void => void users.set(account, (users.get(account) ?? 0) + many);
  for (const { pays } of coverages) for (const account of accountsOf(pays)) use(account, 1);
  for (const { lines } of levels) for (const account of accountsOf(lines)) use(account, 2);
  return new Set([...users].flatMap(([account, many]) => (many > 1 ? [account] : [])));
}

/** A line that does not name the account, or always limits all that runs by it. */
function isPlain(line: PaysLine, account: string): boolean {
  if (line.line !== 'account' && line.line !== 'aggregate') return true;
  return line.account !== account || (line.line === 'account' && line.when === null && line.on === null);
}

function accountsOf(lines: readonly (PaysLine | WiderLine)[]): readonly string[] {
  const named = lines.flatMap((line) => (line.line === 'account' || line.line === 'aggregate' ? [line.account] : []));
  return [...new Set(named)];
}

/** A wider line with `when`, as a decision that pays nothing: its way says whether the line applies. */
export interface Switch extends Decision {
  readonly line: WiderLine;
  /** The coverages that the line is over. */
  readonly over: readonly ClauseName[];
}

/** The wider lines that apply only sometimes, as decisions. */
export function switchesOf(
  programme: Programme,
  scope: Scope,
  truths: TruthDiagrams,
  diagrams: Diagrams<Answer>,
): readonly Switch[] {
  return programme.levels.flatMap(({ lines, members }) =>
    lines.flatMap((line): readonly Switch[] => {
      if (line.when === null) return [];
      const root = rootOf(truthOf(line, scope.event, truths), line, truths, scope, diagrams);
      const over = members.filter((name) => line.on === null || line.on.includes(name));
      return [{ line, over, coverage: standIn(line), event: scope.event, stated: false, root, exact: true }];
    }),
  );
}

export function truthOf(
  { id, when }: Pick<WiderLine, 'id' | 'when'>,
  event: EventFacts | undefined,
  truths: TruthDiagrams,
): TruthNode {
  return truths.of({
    key: `${id} applies ${placeName({ event })}`,
    judge: (scope) => judge(when ?? { op: 'boolean', value: true }, { ...scope, event }),
  });
}

export function rootOf(
  node: TruthNode,
  line: WiderLine,
  truths: TruthDiagrams,
  scope: Scope,
  diagrams: Diagrams<Answer>,
): Node<Answer> {
  if (node.node === 'leaf') {
    const answer = switchAnswer(line, node === truths.yes, scope);
    return diagrams.leaf(
      `${line.id} ${placeName({ event: scope.event })} ${answer.way.applies.get(line.id)}`,
      '',
      answer,
    );
  }
  return diagrams.fork(
    node.choice,
    node.branches.map(({ part, to }) => ({ part, to: rootOf(to, line, truths, scope, diagrams) })),
  );
}

export function switchAnswer(line: WiderLine, applies: boolean, scope: Scope): Answer {
  return {
    way: {
      coverage: standIn(line),
      entering: [],
      applies: new Map<StatementId, 'yes' | 'no'>([[line.id, applies ? 'yes' : 'no']]),
      besides: new Map(),
    },
    payment: { rows: [], paid: none, needs: new Set(), draws: [], once: none, loose: false, moved: new Map() },
    scope,
    untried: [],
  };
}

const none = { low: nothing, high: nothing };

/** A coverage that insures and pays nothing, in the place of a line. */
export function standIn({ id }: Pick<WiderLine, 'id'>): Coverage {
  return {
    clause: 'coverage',
    id,
    name: id,
    number: '',
    title: {},
    option: null,
    insures: [],
    grant: [],
    exclusions: [],
    warranties: [],
    pays: [],
    body: {},
  };
}
