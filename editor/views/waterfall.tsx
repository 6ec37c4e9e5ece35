// The way to each amount: for every coverage that responds a chart, a bar for what is left after each line. What is certain
// is solid, what may come to it is hatched, and what the line has taken is set off; the same stands beside it in figures.
import type { CoverageDetermination, Determination, WaterfallRow } from '../../engine/index.ts';
import { both, type Text } from '../../language/index.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { bareBounds, boundsText, lengthOf } from './money.ts';

export function Waterfalls({
  determination,
  lines,
}: {
  readonly determination: Determination;
  readonly lines: Readonly<Record<string, Text>>;
}) {
  const narrow = determination.coverages
    .flatMap(parts)
    .filter(({ waterfall, outcome }) => outcome !== 'not-covered' && waterfall.length > 0);
  const wider = determination.levels.map(
    ({ event, part, ...level }): Part => ({
      ...level,
      key: `${part ?? ''} ${event ?? ''} in all`,
      clause: part ?? '',
      event: event ?? undefined,
    }),
  );
  const shown: readonly Part[] = narrow.length === 0 ? [] : [...narrow, ...wider];
  return (
    <section class="block" aria-labelledby="waterfall">
      <h2 id="waterfall">{say(words.waterfall)}</h2>
      {shown.length === 0 && <p class="quiet">{say(words.noWaterfall)}</p>}
      {shown.map(({ key, number, title, clause, event, payable, waterfall }) => (
        <figure key={key}>
          <figcaption>
            <strong>
              {number} {say(both(title, clause))}
              {event !== undefined && ` · ${say(words.event(event))}`}
            </strong>
            {say(words.colon)}
            {boundsText(payable)}
          </figcaption>
          <Chart rows={waterfall} lines={lines} />
        </figure>
      ))}
    </section>
  );
}

/** A chart for a coverage, or for each event of it; for a part, or for the wording as a whole. */
interface Part extends Pick<CoverageDetermination, 'title' | 'clause' | 'payable' | 'waterfall'> {
  readonly key: string;
  readonly number: string | null;
  readonly event: string | undefined;
}

function parts(coverage: CoverageDetermination): readonly (Part & Pick<CoverageDetermination, 'outcome'>)[] {
  const { events, clause } = coverage;
  if (events === undefined) return [{ ...coverage, key: clause, event: undefined }];
  return events.map((each) => ({ ...coverage, ...each, key: `${clause} ${each.event}` }));
}

function Chart({
  rows,
  lines,
}: {
  readonly rows: readonly WaterfallRow[];
  readonly lines: Readonly<Record<string, Text>>;
}) {
  const scale = Math.max(
    1,
    ...rows.flatMap(({ in: into, out }) => [into, out].map(({ atMost, atLeast }) => lengthOf(atMost ?? atLeast))),
  );
  const percent = (length: number): string => `${(100 * length) / scale}%`;
  return (
    <div class="chart">
      {rows.map((row, index) => {
        const { out, in: before, applies } = row;
        const [low, high] = [lengthOf(out.atLeast), out.atMost === null ? scale : lengthOf(out.atMost)];
        const taken =
          row.line === 'loss' ? 0 : Math.max(0, (before.atMost === null ? scale : lengthOf(before.atMost)) - high);
        const said = row.statement === null ? '' : told(lines[row.statement]);
        return (
          <div key={index} class={applies === 'no' ? 'row off' : 'row'} title={said}>
            <span>
              {say(words.lines[row.line] ?? { en: row.line, zh: row.line })}
              {row.as !== null && ` ${row.as}`} <small>{sideNote(row)}</small>
            </span>
            <span class="track" aria-hidden="true">
              <span class="sure" style={{ left: 0, width: percent(low) }} />
              <span class="maybe" style={{ left: percent(low), width: percent(high - low) }} />
              <span class="taken" style={{ left: percent(high), width: percent(taken) }} />
            </span>
            <span class="amount">{bareBounds(out)}</span>
          </div>
        );
      })}
    </div>
  );
}

/** The figure or share of the line, and whether it applies. */
function sideNote({ figure, share, applies }: WaterfallRow): string {
  const shared =
    share === null ? [] : [share.atLeast === share.atMost ? share.atLeast : `${share.atLeast}–${share.atMost}`];
  const notes = [
    ...shared,
    ...(figure === null ? [] : [bareBounds(figure)]),
    ...(applies === 'no' ? [say(words.doesNotApply)] : []),
    ...(applies === 'open' ? [say(words.mayApply)] : []),
  ];
  return notes.join(' · ');
}
