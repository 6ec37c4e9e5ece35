// Readers of documents as generated code: each record in one pass, every value guarded as the schema guards it, and no
// member beyond those that the terms declare. `false`: the document is not plain, or leaves out a fact that a test needs.
import type { FactDeclaration } from '../../../language/index.ts';
import { literal, whole } from '../compiled/text.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { type Layout, never, no, pathKey, type Slot, yes } from '../plan/layout.ts';
import { namesFunction } from './names.ts';
import { isPlain, otherText, type Places, writtenSigns } from './places.ts';

/** A member read: it is counted, and so is how long it is at the least, with a comma or brace behind it. */
function written(key: string, signs: string): string {
  return `m = m + 1; w = w + ${key.length + 4} + ${signs};`;
}

/** How many signs the value `v` takes at the least. */
function lengthOf({ declaration: { type } }: Slot): string {
  switch (type.type) {
    case 'boolean':
      return '(v ? 4 : 5)';
    case 'number':
      return 'digits(v)';
    case 'money':
      return `${moneySigns('')} + v["currency"].length + v["amount"].length`;
    default:
      return '(v.length + 2)';
  }
}

function moneySigns(currency: string): number {
  return JSON.stringify({ currency, amount: '' }).length;
}

/** Of a loss in a list, with what is behind it, but for its id, its kind and its amount. */
function itemSigns(currency: string): number {
  return JSON.stringify({ id: '', kind: '', amount: { currency, amount: '' } }).length + 1;
}

export class Readers {
  readonly #plan: ContractPlan;
  readonly #places: Places;
  readonly #functions: string[] = [];
  readonly #axes = new Map<string, string>();

  constructor(plan: ContractPlan, places: Places) {
    this.#plan = plan;
    this.#places = places;
  }

  get functions(): readonly string[] {
    return this.#functions;
  }

  /** The reader of the whole document: `true` where it is plain, `s` and `q` then hold what is lost of each kind. */
  root(bites: (code: number) => boolean): string {
    const { contract, layouts } = this.#plan;
    const items = this.#items(bites);
    const reader = this.#record(contract.vocabulary.facts, [], layouts.root, [
      `v = o["incident"]; if (mark(v) < 0) return false; ${written('incident', 'v.length + 2')}`,
      `if (!${items}(o["losses"])) return false; ${written('losses', '0')}`,
    ]);
    return reader.name;
  }

  /** What holds a fact that is needed has to be there itself. */
  #record(
    declarations: readonly FactDeclaration[],
    path: readonly string[],
    layout: Layout,
    first: readonly string[] = [],
  ): { readonly name: string; readonly isNeeded: boolean } {
    const name = `r${this.#functions.length}`;
    this.#functions.push('');
    const at = this.#functions.length - 1;
    let isNeeded = false;
    const steps = declarations.flatMap((declaration) => {
      const { type, name: key } = declaration;
      if (type.type === 'list') return [];
      const inner = [...path, key];
      if (type.type === 'record') {
        const record = this.#record(type.fields, inner, layout);
        isNeeded ||= record.isNeeded;
        const absent = record.isNeeded ? 'return false;' : '{ }';
        return [
          `v = o[${literal(key)}]; if (v === k0) ${absent} else if (${record.name}(v)) { ${written(key, '0')} } else return false;`,
        ];
      }
      const slot = layout.slots.get(pathKey(inner));
      if (slot === undefined || !isPlain(slot)) return [];
      isNeeded ||= this.#places.isNeeded(slot);
      return [`v = o[${literal(key)}]; ${this.#field(slot, key)}`];
    });
    this.#functions[at] = [
      `function ${name}(o) { if (typeof o !== "object" || o === null || isArray(o)) return false;`,
      'let m = 0, a = 0, v = 0, w = 1;',
      ...first,
      ...steps,
      `${this.#count('m')} ${this.#length('m === 0 ? 2 : w')} for (const key in o) m = m - 1; return m === 0; }`,
    ].join(' ');
    return { name, isNeeded };
  }

  #field(slot: Slot, key: string): string {
    const index = this.#places.indexOf(slot);
    const into = slot.row === 'numbers' ? `n[${index}]` : `c[${index}]`;
    const absent = this.#places.isNeeded(slot) ? 'return false;' : '{ }';
    const none = slot.row === 'numbers' ? '-1 / 0' : String(never);
    const nullable = slot.declaration.nullable
      ? `if (v === null) { ${into} = ${none}; ${written(key, '4')} } else `
      : '';
    const known = `${this.#value(slot)} ${into} = a; ${written(key, lengthOf(slot))}`;
    return `if (v === k0) ${absent} else ${nullable}{ ${known} }`;
  }

  /** The value `v` into `a`. */
  #value({ declaration: { type }, row, index }: Slot): string {
    const refused = 'return false;';
    switch (type.type) {
      case 'boolean':
        return `if (v === true) a = ${yes}; else if (v === false) a = ${no}; else ${refused}`;
      case 'kind':
        return `a = ${this.#axis(type.axis)}(v); if (a === 0) ${refused}`;
      case 'number':
        return `a = count(v); if (a < 0) ${refused}`;
      case 'money':
        return `a = money(v); if (a < 0) ${refused} ${this.#count('2')}`;
      case 'text':
      case 'party':
        return `if (mark(v) < 0) ${refused} a = ${this.#named(index)};`;
      case 'instant':
      case 'percentage':
      case 'duration':
      case 'months':
        return `a = ${type.type}(v); if (a !== a) ${refused}`;
      case 'country':
      case 'record':
      case 'list':
        throw new Error(`broken invariant: a ${type.type} in ${row}`);
    }
  }

  #count(members: string): string {
    const counted = `c[${this.#places.members}]`;
    return `${counted} = ${counted} + ${members};`;
  }

  #length(signs: string): string {
    const counted = `marks[${writtenSigns}]`;
    return `${counted} = ${counted} + (${signs});`;
  }

  #named(index: number): string {
    const names = this.#places.namesAt(index);
    if (names.size === 0) return whole(otherText);
    const name = `d${this.#functions.length}`;
    this.#functions.push(namesFunction(name, names, otherText, 0));
    return `${name}(v)`;
  }

  #axis(axis: string): string {
    const known = this.#axes.get(axis);
    if (known !== undefined) return known;
    const name = `d${this.#functions.length}`;
    this.#axes.set(axis, name);
    this.#functions.push(namesFunction(name, this.#plan.layouts.kinds.get(axis) ?? new Map(), 0, 0));
    return name;
  }

  /** Items of a kind and an amount alone, each with an id of its own. `bites`: kinds that an answer may hang on. */
  #items(bites: (code: number) => boolean): string {
    const kinds = [...(this.#plan.layouts.kinds.get('loss') ?? [])].filter(([, code]) => bites(code));
    const [kind, name] = [`d${this.#functions.length}`, `r${this.#functions.length + 1}`];
    this.#functions.push(
      namesFunction(kind, new Map(kinds), 0, 0),
      [
        `function ${name}(o) { if (!isArray(o) || o.length > 1000) return false;`,
        's.fill(0); q.fill(0); marks[1024] = marks[1024] + 1; let a = 0, b = 0, d = 0, m = 0, w = 0;',
        'for (let j = 0; j < o.length; j = j + 1) { const e = o[j]; if (typeof e !== "object" || e === null) return false;',
        'd = mark(e["id"]); if (d < 0) return false;',
        'if (marks[d] === marks[1024]) { for (let k = 0; k < j; k = k + 1) if (o[k]["id"] === e["id"]) return false; }',
        'else marks[d] = marks[1024];',
        `a = ${kind}(e["kind"]); if (a === 0) return false; b = money(e["amount"]); if (b < 0) return false;`,
        'm = 3; for (const key in e) m = m - 1; if (m !== 0) return false;',
        'w = w + e["id"].length + e["kind"].length + e["amount"]["amount"].length; s[a] = s[a] + b; q[a] = q[a] + 1; }',
        `${this.#count('5 * o.length')} ${this.#length(`w + ${itemSigns(this.#plan.contract.currency)} * o.length + (o.length === 0 ? 2 : 1)`)} return true; }`,
      ].join(' '),
    );
    return name;
  }
}
