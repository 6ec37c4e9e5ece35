// The peers on the twelve coverages: each finds which rules hold in its own way, as cheaply as its interface allows; the
// money is settled alike for all. Each is held against the function written by hand before it is timed.
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { peer } from '../../peers.ts';
import type { WorkloadIncident } from '../workload.ts';
import { type Clause, isLeaf, type Leaf, type Predicate, ruleIndex, rules, warranties } from './model.ts';

/** Which rules hold, in the order of `rules`. */
export type Deciding = (facts: WorkloadIncident['facts']) => Uint8Array | Promise<Uint8Array>;
export type PeerName = 'json-rules-engine' | 'json-logic-engine, compiled' | 'cedar-wasm' | 'zen-engine';

export const peers: Readonly<Record<PeerName, () => Promise<Deciding>>> = {
  'json-rules-engine': jsonRules,
  'json-logic-engine, compiled': jsonLogic,
  'cedar-wasm': cedar,
  'zen-engine': zen,
};

function bitsOf(names: readonly string[]): Uint8Array {
  const bits = new Uint8Array(rules.length);
  for (const name of names) bits[ruleIndex.get(name) ?? -1] = 1;
  return bits;
}

const written = JSON.stringify;

async function jsonRules(): Promise<Deciding> {
  const operators = {
    '==': 'equal',
    '!=': 'notEqual',
    '>': 'greaterThan',
    '>=': 'greaterThanInclusive',
    '<': 'lessThan',
    '<=': 'lessThanInclusive',
    in: 'in',
    has: 'contains',
  } as const;
  const conditionOf = (predicate: Predicate): NestedCondition => {
    if (!isLeaf(predicate))
      return 'all' in predicate ? { all: predicate.all.map(conditionOf) } : { any: predicate.any.map(conditionOf) };
    const [path, operator, value] = predicate;
    const [fact = '', inside] = path.split('.');
    const condition = { fact, operator: operators[operator], value };
    return inside === undefined ? condition : { ...condition, path: `$.${inside}` };
  };
  const engine = new Engine();
  for (const { id, when } of rules)
    engine.addRule({ conditions: conditionOf(when) as TopLevelCondition, event: { type: id } });
  return async (facts) => bitsOf((await engine.run({ ...facts })).events.map(({ type }) => type));
}

async function jsonLogic(): Promise<Deciding> {
  const { LogicEngine } = await peer<{
    readonly LogicEngine: new () => { readonly build: (logic: unknown) => (facts: unknown) => unknown };
  }>('json-logic-engine');
  const logicOf = (predicate: Predicate): unknown => {
    if (!isLeaf(predicate)) {
      if ('any' in predicate) return { or: predicate.any.map(logicOf) };
      return predicate.all.length === 1 ? logicOf(predicate.all[0] as Predicate) : { and: predicate.all.map(logicOf) };
    }
    const [path, operator, value] = predicate;
    const fact = { var: path };
    if (operator === 'in') return { in: [fact, value] };
    if (operator === 'has') return { in: [value, fact] };
    return { [operator === '==' ? '===' : operator === '!=' ? '!==' : operator]: [fact, value] };
  };
  const engine = new LogicEngine();
  const tests = rules.map(({ when }) => engine.build(logicOf(when)));
  return (facts) => Uint8Array.from(tests, (holds) => (holds(facts) === true ? 1 : 0));
}

/** One request for all rules: each is a policy that permits, and the answer names those that do. */
async function cedar(): Promise<Deciding> {
  interface Answer {
    readonly type: string;
    readonly response: {
      readonly diagnostics: { readonly reason: readonly string[]; readonly errors: readonly unknown[] };
    };
  }
  const { preparsePolicySet, statefulIsAuthorized } = await peer<{
    readonly preparsePolicySet: (name: string, set: unknown) => { readonly type: string };
    readonly statefulIsAuthorized: (call: unknown) => Answer;
  }>('@cedar-policy/cedar-wasm/nodejs');
  const textOf = (predicate: Predicate): string => {
    if (!isLeaf(predicate))
      return 'all' in predicate
        ? `(${predicate.all.map(textOf).join(' && ')})`
        : `(${predicate.any.map(textOf).join(' || ')})`;
    const [path, operator, value] = predicate;
    if (operator === 'in') return `${written(value)}.contains(context.${path})`;
    if (operator === 'has') return `context.${path}.contains(${written(value)})`;
    return `context.${path} ${operator} ${written(value)}`;
  };
  const permit = ({ id, when }: Clause): [string, string] => [
    id,
    `permit(principal, action == Action::"adjudicate", resource) when { ${textOf(when)} };`,
  ];
  const prepared = preparsePolicySet('twelve', { staticPolicies: Object.fromEntries(rules.map(permit)) });
  if (prepared.type !== 'success') throw new Error(written(prepared));
  const entity = (type: string, id: string) => ({ type, id });
  const asked = {
    principal: entity('Insured', 'p'),
    action: entity('Action', 'adjudicate'),
    resource: entity('Policy', 'x'),
    preparsedPolicySetId: 'twelve',
    entities: [],
  };
  return (context) => {
    const answer = statefulIsAuthorized({ ...asked, context });
    if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0) throw new Error(written(answer));
    return bitsOf(answer.response.diagnostics.reason);
  };
}

/** Triggers and exclusions as nodes of expressions, warranties as a table of decisions. */
async function zen(): Promise<Deciding> {
  type Found = Readonly<Record<string, unknown>> & { readonly warranties: readonly { readonly breach: string }[] };
  const { ZenEngine } = await peer<{
    readonly ZenEngine: new () => {
      readonly createDecision: (content: Buffer) => {
        readonly evaluate: (facts: unknown) => Promise<{ readonly result: Found }>;
      };
    };
  }>('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(Buffer.from(written(decisionModel())));
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    const held = rules.filter((_, position) => result[`r${position}`] === true).map(({ id }) => id);
    return bitsOf([...held, ...result.warranties.map(({ breach }) => breach)]);
  };
}

function decisionModel(): object {
  const textOf = (predicate: Predicate): string => {
    if (!isLeaf(predicate))
      return 'all' in predicate
        ? `(${predicate.all.map(textOf).join(' and ')})`
        : `(${predicate.any.map(textOf).join(' or ')})`;
    const [path, operator, value] = predicate;
    if (operator === 'has') return `${written(value)} in ${path}`;
    return `${path} ${operator} ${written(value)}`;
  };
  const cell = (leaf: Leaf | undefined): string => {
    if (leaf === undefined) return '';
    const [, operator, value] = leaf;
    if (operator === 'in') return (value as readonly string[]).map((each) => written(each)).join(', ');
    return operator === '==' ? written(value) : `${operator} ${written(value)}`;
  };
  const node = (id: string, type: string, content: object) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    content,
  });
  const common = { passThrough: false, inputField: null, executionMode: 'single' };
  const expressions = rules.flatMap(({ kind, when }, position) =>
    kind === 'warranty' ? [] : [{ id: `e${position}`, key: `r${position}`, value: textOf(when) }],
  );
  const paths = [...new Set(warranties.flatMap(({ breach }) => breach.all.map(([path]) => path)))];
  const rows = warranties.map(({ id, breach }, row) => ({
    _id: `w${row}`,
    ...Object.fromEntries(paths.map((path, at) => [`f${at}`, cell(breach.all.find(([each]) => each === path))])),
    o: written(id),
  }));
  const nodes = ['expressions', 'warranties'];
  return {
    nodes: [
      node('in', 'inputNode', {}),
      node('out', 'outputNode', {}),
      node('expressions', 'expressionNode', { ...common, expressions, outputPath: null }),
      node('warranties', 'decisionTableNode', {
        ...common,
        hitPolicy: 'collect',
        outputPath: 'warranties',
        inputs: paths.map((path, at) => ({ id: `f${at}`, name: path, field: path })),
        outputs: [{ id: 'o', name: 'Breach', field: 'breach' }],
        rules: rows,
      }),
    ],
    edges: nodes.flatMap((id) => [
      { id: `i${id}`, sourceId: 'in', targetId: id, type: 'edge' },
      { id: `o${id}`, sourceId: id, targetId: 'out', type: 'edge' },
    ]),
  };
}
