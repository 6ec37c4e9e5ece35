// Financial terms of Oasis LMF as source text in Proviso: a wording of its own for each case, with lines of `pays` and
// nothing else, compiled as any other wording. A kind of loss for each item; nested terms become lines `on` the items
// below them, from the inside out.

export interface Terms {
  readonly calcrule: number;
  readonly deductible?: number;
  readonly deductibleFractionOfLoss?: number;
  readonly limit?: number;
  readonly limitFractionOfLoss?: number;
  readonly attachment?: number;
  readonly share?: number;
  readonly share2?: number;
  readonly share3?: number;
  readonly minimumDeductible?: number;
  readonly maximumDeductible?: number;
}
export interface Tree {
  readonly of: readonly (number | Tree)[];
  readonly terms?: Terms;
  readonly layers?: readonly (Terms & { readonly layer: number })[];
}

/** Three decimals: some of the published limits have them. */
export const currency = 'KWD';
const money = (amount: number): string => `${currency} ${amount.toFixed(3)}`;
const percent = (share: number): string => `${Number((share * 100).toFixed(10))}%`;

/** A wording with these kinds of loss and these lines. */
export function wordingOf(kinds: readonly string[], lines: readonly string[]): string {
  return `terms oasis version 1.0.0 "Oasis" zh "模型" { kind loss "Loss" zh "损失" { ${kinds
    .map((kind) => `${kind} "${kind}" zh "${kind}"`)
    .join('  ')} } }
wording w version 1.0.0 "Case" zh "案例" {
  uses terms oasis ^1.0
  zone "UTC"
  currency ${currency}
  coverage c "Cover" zh "责任" {
    insures ${kinds.join(', ')}
    pays {
      ${lines.join('\n      ')}
    }
  }
}
`;
}

export const kindOf = (item: number): string => `item_${item}`;

/** The lines of a tree of terms. */
export function linesOf(tree: Tree): readonly string[] {
  if (tree.layers === undefined) {
    const raw = tree.of.every((each) => typeof each === 'number');
    return [
      ...tree.of.flatMap((each) => (typeof each === 'number' ? [] : linesOf(each))),
      ...(tree.terms === undefined ? [] : termLines(tree.terms, itemsIn(tree), raw)),
    ];
  }
  const layers = tree.layers.map(({ layer }) => `layer_${layer} { ${layerLines(tree, layer).join('  ')} }`);
  return [...plainBelow(tree), `layers { ${layers.join('  ')} }${on(itemsIn(tree))}`];
}

/** What stands below the layers, and is not layered itself. */
function plainBelow(tree: Tree): readonly string[] {
  return tree.of.flatMap((each) =>
    typeof each === 'number' ? [] : each.layers === undefined ? linesOf(each) : plainBelow(each),
  );
}

/** One layer of a tree in which all that is layered has a layer of this number. */
function layerLines(tree: Tree, number: number): readonly string[] {
  const below = tree.of.flatMap((each) =>
    typeof each === 'number' || each.layers === undefined ? [] : layerLines(each, number),
  );
  const terms = tree.layers?.find(({ layer }) => layer === number);
  return [...below, ...(terms === undefined ? [] : termLines(terms, itemsIn(tree), false))];
}

export function itemsIn(tree: Tree): readonly string[] {
  return tree.of.flatMap((each) => (typeof each === 'number' ? kindOf(each) : itemsIn(each)));
}

const on = (kinds: readonly string[]): string => ` on ${kinds.join(', ')}`;

/** One set of terms; from 100 on the rule is that of the number less 100, and then a share. */
export function termLines(terms: Terms, kinds: readonly string[], raw: boolean): readonly string[] {
  const { calcrule } = terms;
  const lines =
    calcrule > 100
      ? [...ruleLines({ ...terms, calcrule: calcrule - 100 }, raw), share(terms.share)]
      : ruleLines(terms, raw);
  return lines.filter((line) => line !== '').map((line) => line + on(kinds));
}

const share = (part: number | undefined): string => `insurer pays ${percent(part ?? 1)}`;

function ruleLines(terms: Terms, raw: boolean): readonly string[] {
  const d = terms.deductible ?? 0;
  const limit = terms.limit === undefined ? '' : `limit ${money(terms.limit)} each event`;
  const deductible = d === 0 ? '' : `deductible ${money(d)}`;
  const part = terms.deductibleFractionOfLoss ?? 0;
  const ofAmount = part === 0 ? '' : `deductible ${percent(part)} of amount`;
  const above = (): string =>
    terms.limit === undefined
      ? `deductible ${money(terms.attachment ?? 0)}`
      : `layer ${money(terms.limit)} excess of ${money(terms.attachment ?? 0)}`;
  const bounds = [
    ...(terms.minimumDeductible ? [`, in all at least ${money(terms.minimumDeductible)}`] : []),
    ...(terms.maximumDeductible ? [`, in all at most ${money(terms.maximumDeductible)}`] : []),
  ].join('');
  switch (terms.calcrule) {
    case 1:
    case 12:
    case 14:
    case 40:
    case 41:
      return [deductible, limit];
    case 2:
    case 34:
      return [deductible, above(), share(terms.share)];
    case 3:
      return [`franchise ${money(d)}`, limit];
    case 5:
    case 15:
      if (!raw) throw new Error('a limit that is a fraction of what comes in is written of the loss');
      return [
        part === 0 ? deductible : `deductible ${percent(part)} of loss`,
        `limit ${percent(terms.limitFractionOfLoss ?? 1)} of loss each event`,
      ];
    case 16:
    case 33:
      return [ofAmount, limit];
    case 17:
      return [ofAmount, above(), share(terms.share)];
    case 20:
      return [`reverse franchise ${money(d)}`];
    case 22:
      return [share(terms.share), limit, share(terms.share2), share(terms.share3)];
    case 23:
      return [limit, share(terms.share2), share(terms.share3)];
    case 24:
      return [share(terms.share), above(), share(terms.share2), share(terms.share3)];
    case 25:
      return [share(terms.share), share(terms.share2), share(terms.share3)];
    case 7:
    case 8:
    case 10:
    case 11:
    case 13:
      return [`deductible ${money(d)}${bounds}`, limit];
    case 19:
    case 26:
    case 35:
    case 36:
      return [`deductible ${percent(part)} of amount${bounds}`, limit];
    case 0:
    case 100:
      return [];
    default:
      throw new Error(`no line for calculation rule ${terms.calcrule}`);
  }
}
