// Everything that the files of a workspace declare: of what sort, with which title, inside what. From trees alone, so
// that it is there in a broken file too.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';

export type Sort = keyof typeof sortNames;

/** What each sort is called. */
export const sortNames = {
  terms: { en: 'terms', zh: '术语集' },
  definition: { en: 'defined term', zh: '定义' },
  axis: { en: 'axis of kinds', zh: '类别体系' },
  kind: { en: 'kind', zh: '类别' },
  fact: { en: 'fact', zh: '事实' },
  field: { en: 'field', zh: '字段' },
  wording: { en: 'wording', zh: '条款' },
  entry: { en: 'schedule entry', zh: '明细表项目' },
  account: { en: 'account', zh: '限额账户' },
  insurer: { en: 'insurer', zh: '共保人' },
  part: { en: 'part', zh: '部分' },
  coverage: { en: 'coverage', zh: '保险责任' },
  exclusion: { en: 'exclusion', zh: '责任免除' },
  warranty: { en: 'warranty', zh: '保证' },
  condition: { en: 'condition precedent', zh: '先决条件' },
  'carve-back': { en: 'exception to an exclusion', zh: '除外的例外' },
  line: { en: 'line of `pays`', zh: '赔付计算步骤' },
  layer: { en: 'layer', zh: '分层' },
  procedure: { en: 'procedure', zh: '流程' },
  step: { en: 'step of a procedure', zh: '流程步骤' },
  service: { en: 'service', zh: '附加服务' },
  endorsement: { en: 'endorsement', zh: '批单' },
  policy: { en: 'policy', zh: '保单' },
} as const satisfies Readonly<Record<string, BothLanguages>>;

export interface Declared {
  readonly sort: Sort;
  readonly name: tree.Name;
  readonly node: DeclaringNode;
  readonly title: tree.Title | undefined;
  /** What it stands in: the fact of a field, the kind above a kind, the part of a clause. */
  readonly within: Declared | undefined;
  /** The `terms`, `wording`, `endorsement` or `policy` that it belongs to. */
  readonly of: tree.Declaration;
}
export type DeclaringNode =
  | tree.Declaration
  | tree.Definition
  | tree.Axis
  | tree.KindNode
  | tree.Fact
  | tree.Field
  | tree.Entry
  | tree.Account
  | tree.Insurer
  | tree.Part
  | tree.Clause
  | tree.Unless
  | tree.PaysLine
  | tree.WiderLine
  | tree.NamedLines
  | tree.Procedure
  | tree.Step
  | tree.Service
  | tree.Effect;

export function collectDeclared(trees: readonly tree.SourceTree[]): ReadonlyMap<tree.Name, Declared> {
  const collector = new Collector();
  for (const declaration of trees.flatMap((each) => each.declarations)) collector.declaration(declaration);
  return collector.found;
}

class Collector {
  readonly found = new Map<tree.Name, Declared>();
  #of: tree.Declaration | undefined;

  declaration(node: tree.Declaration): void {
    this.#of = node;
    switch (node.kind) {
      case 'Terms': {
        const terms = this.#add('terms', node, node.name, node.title, undefined);
        for (const entry of node.entries) this.#entry(entry, terms);
        return;
      }
      case 'Wording': {
        const wording = this.#add('wording', node, node.name, node.title, undefined);
        for (const statement of node.statements) this.#statement(statement, wording);
        return;
      }
      case 'Endorsement': {
        const endorsement = this.#add('endorsement', node, node.name, node.title, undefined);
        for (const statement of node.statements) this.#amendment(statement, endorsement);
        return;
      }
      case 'Policy':
        this.#add('policy', node, { ...node.id, kind: 'Name' }, node.title, undefined);
        return;
      default:
        unreachable(node);
    }
  }

  #add(
    sort: Sort,
    node: DeclaringNode,
    name: tree.Name,
    title: tree.Title | undefined,
    within: Declared | undefined,
  ): Declared {
    if (this.#of === undefined) throw new Error('broken invariant: a name is declared outside all declarations');
    const declared: Declared = { sort, name, node, title, within, of: this.#of };
    if (name.text !== '') this.found.set(name, declared);
    return declared;
  }

  #entry(node: tree.Terms['entries'][number], terms: Declared): void {
    switch (node.kind) {
      case 'Uses':
        return;
      case 'Definition':
        this.#add('definition', node, node.name, node.title, terms);
        return;
      case 'Axis': {
        const axis = this.#add('axis', node, node.name, node.title, terms);
        for (const kind of node.kinds) this.#kind(kind, axis);
        return;
      }
      case 'Fact': {
        const fact = this.#add('fact', node, node.name, node.title, terms);
        if (node.shape.shape === 'scalar') return;
        for (const field of node.shape.fields) this.#add('field', field, field.name, field.title, fact);
        return;
      }
      default:
        unreachable(node);
    }
  }

  #kind(node: tree.KindNode, within: Declared): void {
    const kind = this.#add('kind', node, node.name, node.title, within);
    for (const field of node.fields) this.#add('field', field, field.name, field.title, kind);
    for (const inner of node.kinds) this.#kind(inner, kind);
  }

  #statement(node: tree.WordingStatement, wording: Declared): void {
    switch (node.kind) {
      case 'Schedule':
        for (const entry of node.entries) this.#add('entry', entry, entry.name, entry.title, wording);
        return;
      case 'Account':
        this.#add('account', node, node.name, node.title, wording);
        return;
      case 'Insurers':
        for (const insurer of node.insurers) this.#add('insurer', insurer, insurer.name, insurer.title, wording);
        return;
      case 'Part': {
        const part = this.#add('part', node, node.name, node.title, wording);
        for (const clause of node.clauses) this.#clause(clause, part);
        this.#widerLines(node.pays?.lines ?? [], part);
        return;
      }
      case 'WiderPays':
        this.#widerLines(node.lines, wording);
        return;
      case 'Coverage':
      case 'Exclusion':
      case 'Warranty':
      case 'ConditionPrecedent':
        this.#clause(node, wording);
        return;
      case 'Procedure': {
        const procedure = this.#add('procedure', node, node.name, node.title, wording);
        for (const step of node.steps) this.#add('step', step, step.name, step.title, procedure);
        return;
      }
      case 'Service':
        this.#add('service', node, node.name, node.title, wording);
        return;
      default:
        return;
    }
  }

  /** What an amendment adds is declared by it. */
  #amendment(node: tree.Endorsement['statements'][number], endorsement: Declared): void {
    switch (node.kind) {
      case 'AddClause':
      case 'ReplaceClause':
        this.#clause(node.clause, endorsement);
        return;
      case 'AddToPart':
        for (const clause of node.clauses) this.#clause(clause, endorsement);
        return;
      case 'AddToCoverage':
        for (const statement of node.statements) this.#coverageStatement(statement, endorsement);
        return;
      case 'AddToExclusion':
        for (const statement of node.statements) if (statement.kind === 'Unless') this.#unless(statement, endorsement);
        return;
      case 'AddLines':
        this.#lines(node.lines, endorsement);
        return;
      case 'AddWiderLines':
        this.#widerLines(node.lines, endorsement);
        return;
      case 'AddEntries':
        for (const entry of node.entries) this.#add('entry', entry, entry.name, entry.title, endorsement);
        return;
      default:
        return;
    }
  }

  #clause(node: tree.Clause, within: Declared): void {
    switch (node.kind) {
      case 'Coverage': {
        const coverage = this.#add('coverage', node, node.name, node.title, within);
        for (const statement of node.statements) this.#coverageStatement(statement, coverage);
        return;
      }
      case 'Exclusion': {
        const exclusion = this.#add('exclusion', node, node.name, node.title, within);
        for (const statement of node.statements) if (statement.kind === 'Unless') this.#unless(statement, exclusion);
        return;
      }
      case 'Warranty': {
        const warranty = this.#add('warranty', node, node.name, node.title, within);
        this.#effect(node.effect, warranty);
        return;
      }
      case 'ConditionPrecedent': {
        const condition = this.#add('condition', node, node.name, node.title, within);
        for (const each of node.statements) if (each.kind === 'Failed') this.#effect(each.effect, condition);
        return;
      }
      default:
        unreachable(node);
    }
  }

  /** The line that an effect adds. */
  #effect(effect: tree.Effect, within: Declared): void {
    if ('as' in effect && effect.as !== undefined) this.#add('line', effect, effect.as, undefined, within);
  }

  #coverageStatement(node: tree.CoverageStatement, coverage: Declared): void {
    if (node.kind === 'Exclusion' || node.kind === 'Warranty' || node.kind === 'ConditionPrecedent')
      this.#clause(node, coverage);
    if (node.kind === 'Pays') this.#lines(node.lines, coverage);
  }

  #lines(lines: readonly tree.PaysLine[], within: Declared): void {
    for (const line of lines) {
      if (line.as !== undefined) this.#add('line', line, line.as, undefined, within);
      if (line.body.kind !== 'Layers') continue;
      for (const layer of line.body.layers)
        this.#lines(layer.lines, this.#add('layer', layer, layer.name, undefined, within));
    }
  }

  #widerLines(lines: readonly tree.WiderLine[], within: Declared): void {
    for (const line of lines) if (line.as !== undefined) this.#add('line', line, line.as, undefined, within);
  }

  #unless(node: tree.Unless, within: Declared): void {
    const carveBack = node.name === undefined ? within : this.#add('carve-back', node, node.name, node.title, within);
    for (const inner of [...(node.anyOf ?? []), ...node.unless]) this.#unless(inner, carveBack);
  }
}
