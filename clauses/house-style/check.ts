// Checks one template that a company brings, before it is compiled: every path leads somewhere in the model, every helper is
// one of ours and gets what it takes, nothing is put into the document unescaped, and what the template says literally loads
// and runs nothing. Walks the tree of Handlebars once, with the shape of the context beside it.
import type { Format } from '../render/render.ts';
import type { Report } from './faults.ts';
import { Markup } from './markup.ts';
import { givenTo } from './model-shapes.ts';
import { type Contexts, type Path, reach, wantKind } from './reach.ts';
import { type AnyShape, fits } from './shape.ts';

type Node = hbs.AST.Node;
type Kind = AnyShape['shape'];

const blocks = ['each', 'any', 'given', 'if', 'is', 'later'] as const;
/** What a gap may be filled by, and what it takes. */
const gaps: Readonly<Record<Format, Readonly<Record<string, Kind>>>> = {
  html: { show: 'text', href: 'text', count: 'count' },
  markdown: { show: 'text', href: 'text', count: 'count', anchor: 'text', indent: 'count', step: 'count' },
};

export interface Subject {
  /** By which templates call it: `paperCover`. */
  readonly name: string;
  readonly format: Format;
  /** The templates of the format that can be called. */
  readonly callable: readonly string[];
  readonly report: Report;
}

export function checkTemplate(program: hbs.AST.Program, subject: Subject): void {
  new Walk(subject).run(program);
}

class Walk {
  readonly #subject: Subject;
  readonly #report: Report;
  readonly #markup: Markup;
  /** Where the markup must be again at the end. */
  readonly #start: 'text' | 'tag' | 'css';

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#report = subject.report;
    this.#start = subject.name === 'tongue' ? 'tag' : /style$/i.test(subject.name) ? 'css' : 'text';
    this.#markup = new Markup(this.#start, subject.report);
  }

  run(program: hbs.AST.Program): void {
    const given = givenTo[this.#subject.name];
    this.#program(program, { shapes: given === undefined ? [] : [given], index: false, changeTold: false });
    const line = program.loc?.end.line ?? 1;
    this.#markup.end(line);
    if (!Markup.same(this.#markup.place, { in: this.#start })) this.#report('tag-cut', line, '`…`');
  }

  #program(program: hbs.AST.Program | undefined, contexts: Contexts): void {
    if (program?.blockParams !== undefined && program.blockParams.length > 0)
      this.#report('wrong-arguments', program.loc.start.line, `\`as |${program.blockParams.join(' ')}|\``);
    for (const node of program?.body ?? []) this.#node(node, contexts);
  }

  #node(node: Node, contexts: Contexts): void {
    const { line } = node.loc.start;
    switch (node.type) {
      case 'CommentStatement':
        return;
      case 'ContentStatement':
        this.#literal((node as hbs.AST.ContentStatement).value, line);
        return;
      case 'MustacheStatement':
        this.#gap(node as hbs.AST.MustacheStatement, contexts);
        return;
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, contexts);
        return;
      case 'PartialStatement':
        this.#call(node as hbs.AST.PartialStatement, contexts);
        return;
      default:
        // Inline partials, partial blocks, decorators.
        this.#report('own-partial', line, `\`${node.type}\``);
    }
  }

  #literal(written: string, line: number): void {
    this.#markup.read(written, line);
    if (this.#subject.format !== 'markdown') return;
    for (const [, address = ''] of written.matchAll(/\]\(\s*<?([^)\s>]*)|(?<=<)[a-z][\w+.-]*:[^>\s]*/gi))
      if (address !== '' && !/^(?:#|https:\/\/|mailto:|tel:)/i.test(address))
        this.#report('forbidden-address', line, `\`${address.slice(0, 60)}\``);
    for (const [image] of written.matchAll(/!\[/g)) this.#report('forbidden-tag', line, `\`${image}…](…)\``);
    this.#beforeGap = written;
  }

  /** What stood literally before the gap that comes next. */
  #beforeGap = '';

  #gap({ path, params, hash, escaped, loc }: hbs.AST.MustacheStatement, contexts: Contexts): void {
    const { line } = loc.start;
    const name = 'original' in path ? String(path.original) : '';
    const written = `\`{{${name}}}\``;
    const known = gaps[this.#subject.format];
    if (!escaped) this.#report('not-escaped', line, `\`{{{${name}}}}\``);
    const wanted = Object.hasOwn(known, name) ? known[name] : undefined;
    if (wanted === undefined) {
      this.#report('not-a-helper', line, written, Object.keys(known).map(quoted).join(', '));
      return;
    }
    const argument = this.#onlyPath(params, hash, written, line);
    this.#whereShown(name, line);
    if (argument === undefined) return;
    wantKind(argument, wanted, contexts, line, this.#report);
    if (name === 'show') this.#changeShown(argument, contexts, line);
  }

  /** A gap stands in text or in the quoted value of an attribute that is only read, and `href` where a link begins. */
  #whereShown(helper: string, line: number): void {
    const { place } = this.#markup;
    const refuse = (where: string): void => this.#report('text-as-code', line, where);
    if (this.#subject.format === 'markdown') {
      if (place.in !== 'text') refuse('<…>');
      if (/\]\([^)]*$/.test(this.#beforeGap) && helper !== 'href') refuse('](…)');
      this.#beforeGap = '';
      return;
    }
    if (place.in === 'text') return;
    if (place.in !== 'value') {
      refuse({ css: '<style>', comment: '<!-- -->' }[place.in as string] ?? '<…>');
      return;
    }
    const { attribute, soFar } = place;
    if (attribute === 'href' ? helper !== 'href' || soFar !== '' : !readOnly.test(attribute))
      refuse(`${attribute}="…"`);
  }

  #block({ path, params, hash, program, inverse, loc }: hbs.AST.BlockStatement, contexts: Contexts): void {
    const { line } = loc.start;
    const name = path.original;
    const written = `\`{{#${name}}}\``;
    if (!blocks.some((known) => known === name)) {
      this.#report('not-a-helper', line, written, blocks.map(quoted).join(', '));
      return;
    }
    const [first, second] = params;
    const literal =
      name === 'is' && second?.type === 'StringLiteral' ? (second as hbs.AST.StringLiteral).value : undefined;
    const argument = this.#onlyPath(literal === undefined ? params : [first as Node], hash, written, line);
    if (name === 'is' && literal === undefined) this.#report('wrong-arguments', line, written);
    if (argument === undefined) return;
    const { place: before, tag, isObeyed } = this.#markup;
    if (isObeyed && this.#subject.format === 'html') this.#report('text-as-code', line, written);
    const [within, otherwise] = this.#inside(name, argument, literal, contexts, line);
    for (const [part, own] of [
      [program, within],
      [inverse, otherwise],
    ] as const) {
      this.#program(part, own);
      const isSame = Markup.same(this.#markup.place, before) && (before.in !== 'tag-name' || this.#markup.tag === tag);
      if (!isSame) this.#report('tag-cut', line, written);
      this.#markup.place = before;
    }
  }

  /** The contexts of the block, and those of its `else`. */
  #inside(
    name: string,
    argument: Path,
    literal: string | undefined,
    contexts: Contexts,
    line: number,
  ): readonly [Contexts, Contexts] {
    const same = [contexts, contexts] as const;
    const wanted = { each: 'list', any: 'list', given: 'text', if: 'flag', is: 'text', later: 'count' } as const;
    const found = wantKind(argument, wanted[name as keyof typeof wanted], contexts, line, this.#report);
    if (found === undefined) return same;
    switch (name) {
      case 'each':
        return found.shape === 'list'
          ? [{ ...contexts, shapes: [...contexts.shapes, found.of()], index: true }, contexts]
          : same;
      case 'given':
        return [{ ...contexts, shapes: [...contexts.shapes, found] }, contexts];
      case 'is':
        return this.#asked(argument, literal ?? '', contexts);
      default:
        return same;
    }
  }

  /** `{{#is block "cover"}}` tells which block it is; asking for `change` tells what became of a text. */
  #asked({ parts, depth }: Path, literal: string, contexts: Contexts): readonly [Contexts, Contexts] {
    const last = parts.at(-1);
    if (last === 'change') {
      const told = { ...contexts, changeTold: true };
      return [told, told];
    }
    const own = contexts.shapes.at(-1);
    if (last !== 'block' || parts.length !== 1 || depth !== 0 || own?.shape !== 'block') return [contexts, contexts];
    const kind = own.of[literal];
    return [kind === undefined ? contexts : { ...contexts, shapes: [...contexts.shapes.slice(0, -1), kind] }, contexts];
  }

  #call({ name, params, hash, loc }: hbs.AST.PartialStatement, contexts: Contexts): void {
    const { line } = loc.start;
    const called = name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : undefined;
    if (called === undefined) {
      this.#report('own-partial', line, '`{{> (…)}}`');
      return;
    }
    const { callable } = this.#subject;
    if (!callable.includes(called)) {
      this.#report('unknown-partial', line, quoted(called), callable.map(quoted).join(', '));
      return;
    }
    this.#whereCalled(called, line);
    const wanted = givenTo[called];
    if (wanted === undefined) {
      if (params.length > 0 || (hash?.pairs.length ?? 0) > 0)
        this.#report('wrong-arguments', line, `\`{{> ${called}}}\``);
      return;
    }
    const argument = this.#onlyPath(params, hash, `\`{{> ${called}}}\``, line);
    if (argument === undefined) return;
    const found = reach(argument, contexts, line, this.#report);
    if (found !== undefined && !fits(found, wanted))
      this.#report('wrong-arguments', line, `\`{{> ${called} ${argument.original}}}\``);
  }

  /** A style sheet is called in one, what writes attributes in a tag, all else in text. */
  #whereCalled(called: string, line: number): void {
    if (this.#subject.format === 'markdown') return;
    const wanted = called === 'tongue' ? 'tag' : /style$/i.test(called) ? 'css' : 'text';
    const found = this.#markup.place.in;
    const between = found === 'attribute-name' || found === 'tag';
    if (wanted === 'tag' ? !between : found !== wanted) this.#report('tag-cut', line, `\`{{> ${called}}}\``);
  }

  #changeShown({ parts, original }: Path, contexts: Contexts, line: number): void {
    const own = contexts.shapes.at(-1);
    const ofSpan = parts.at(-1) === 'text' && parts.length === 1 && own?.shape === 'record' && 'change' in own.fields;
    if (ofSpan && !contexts.changeTold) this.#report('change-not-told', line, quoted(original));
  }

  #onlyPath(params: readonly Node[], hash: hbs.AST.Hash | undefined, written: string, line: number): Path | undefined {
    const [only, ...more] = params;
    if (only?.type === 'PathExpression' && more.length === 0 && (hash?.pairs.length ?? 0) === 0)
      return only as hbs.AST.PathExpression;
    this.#report('wrong-arguments', line, written);
    return undefined;
  }
}

/** Attributes whose value a browser reads and does not obey. */
const readOnly =
  /^(?:id|class|lang|title|alt|aria-[\w-]+|data-[\w-]+|headers|scope|colspan|rowspan|start|value|datetime)$/;

const quoted = (text: string): string => `\`${text}\``;
