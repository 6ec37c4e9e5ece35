// The reasons as a tree: sign, clause number, sentence, and on the right where it is written. Under a sentence stand the
// facts it was judged on. The place is shown where it differs from that of the sentence above.
import { basename } from 'node:path';
import type { Reason } from '../../engine/index.ts';
import type { SourcePlace } from '../../language/index.ts';
import { heading } from './heading.ts';
import { padEnd, padStart, widthOf, wrap } from './layout.ts';
import { truthMark } from './marks.ts';
import { type Page, plain, say } from './page.ts';
import { words } from './words.ts';

export function reasonLines(reasons: readonly Reason[], page: Page): readonly string[] {
  if (reasons.length === 0) return [];
  const margin = Math.max(0, ...reasons.flatMap(placesIn).map((place) => widthOf(placeText(place))));
  const trees = reasons.flatMap((reason) => treeLines(reason, { first: '  ', rest: '  ' }, nothing, margin, page));
  return [heading(words.reasons.title, page), ...trees, ...fileLines(reasons, page)];
}

/** What stands before the first line of a node, and before all that follows under it. */
interface Lead {
  readonly first: string;
  readonly rest: string;
}

/** What the sentences above have said already, and this one need not repeat. */
type Said = Pick<Reason, 'number' | 'place'>;
const nothing: Said = { number: null, place: null };

function treeLines(reason: Reason, lead: Lead, above: Said, margin: number, page: Page): readonly string[] {
  const { dim } = page.colours;
  const under = dim(lead.rest + (reason.because.length > 0 ? '│ ' : '  '));
  const said = { number: reason.number ?? above.number, place: reason.place ?? above.place };
  return [
    ...sentenceLines(reason, lead, under, above, margin, page),
    ...factLines(reason, page)
      .flatMap((fact) => wrap(fact, page.width - widthOf(under) - 2))
      .map((line) => `${under}  ${dim(line)}`),
    ...reason.because.flatMap((child, index) => {
      const last = index === reason.because.length - 1;
      const leads = { first: `${lead.rest}${last ? '└ ' : '├ '}`, rest: `${lead.rest}${last ? '  ' : '│ '}` };
      return treeLines(child, leads, said, margin, page);
    }),
  ];
}

/** Sign, number and sentence, the place at the right; further lines stand under the sentence. */
function sentenceLines(
  reason: Reason,
  lead: Lead,
  under: string,
  above: Said,
  margin: number,
  page: Page,
): readonly string[] {
  const { dim, bold } = page.colours;
  const number = reason.number === null || reason.number === above.number ? '' : bold(`${reason.number} `);
  const start = `${dim(lead.first)}${truthMark(reason.verdict, page)} ${number}`;
  const room = Math.max(20, page.width - widthOf(start) - margin - 2);
  const [first = '', ...more] = wrap(say(reason.sentence, page), room).map(above === nothing ? bold : plain);
  const place = reason.place === null || samePlace(reason.place, above.place) ? '' : placeText(reason.place);
  const ending = place === '' ? '' : `${' '.repeat(room - widthOf(first) + 2)}${dim(padStart(place, margin))}`;
  return [start + first + ending, ...more.map((line) => padEnd(under, widthOf(start)) + line)];
}

function factLines({ facts }: Reason, page: Page): readonly string[] {
  return facts.map(({ fact, value, presumed }) => {
    const said = value ?? say(words.reasons.notStated, page);
    return `${fact}: ${said}${presumed === true ? say(words.reasons.presumed, page) : ''}`;
  });
}

function placeText({ file, line }: SourcePlace): string {
  return `${basename(file)}:${line}`;
}

function samePlace(place: SourcePlace, above: SourcePlace | null): boolean {
  return above !== null && place.file === above.file && place.line === above.line;
}

function placesIn(reason: Reason): readonly SourcePlace[] {
  return [...(reason.place === null ? [] : [reason.place]), ...reason.because.flatMap(placesIn)];
}

/** Which file each name on the right is. */
function fileLines(reasons: readonly Reason[], page: Page): readonly string[] {
  const files = new Set(reasons.flatMap(placesIn).map(({ file }) => file));
  const lines = [...files]
    .filter((file) => file !== basename(file))
    .map((file) => say(words.reasons.file(basename(file), file), page));
  return lines.length === 0 ? [] : ['', ...lines.map((line) => `  ${page.colours.dim(line)}`)];
}
